//! Node.js and the npm packages of `package-lock.json`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

/// The oldest Node.js the tools run on.
const OLDEST_MAJOR: u32 = 20;

/// Makes sure that the npm packages are there, at the locked versions.
pub fn ensure_packages(project: &Project) -> Result<()> {
    ensure_packages_in(project, ".", "tests, wasm-opt, minifier")
}

/// Makes sure that the npm packages of a folder are there, at the locked versions.
pub fn ensure_packages_in(project: &Project, folder: &str, purpose: &str) -> Result<()> {
    ensure_node(project)?;
    let folder = project.path(folder);
    let lock = std::fs::read(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|seen| seen == lock) {
        return Ok(());
    }
    super::say_installing("npm packages", purpose);
    let npm = tool_file("npm");
    let mut install = project.command(npm);
    install
        .args(["ci", "--loglevel=error"])
        .current_dir(&folder);
    if process::run(&mut install).is_err() {
        bail!("the npm packages are missing: run `npm ci` where the npm registry can be reached");
    }
    std::fs::write(installed, lock)?;
    Ok(())
}

/// A program that came with the npm packages.
pub fn tool(project: &Project, name: &str) -> Command {
    let file = PathBuf::from("node_modules/.bin").join(tool_file(name));
    project.command(project.path("").join(file))
}

/// Makes sure that Node.js is there and young enough.
fn ensure_node(project: &Project) -> Result<()> {
    let advice = "install it with your system's packages";
    let Ok(version) = process::output(project.command("node").arg("--version")) else {
        bail!("Node.js {OLDEST_MAJOR} or later is missing: {advice}");
    };
    let version = version.trim();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST_MAJOR) {
        bail!("Node.js {version} is too old, {OLDEST_MAJOR} or later is needed: {advice}");
    }
    Ok(())
}

/// What a program written for Node.js is called on this system.
fn tool_file(name: &str) -> String {
    if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    }
}
