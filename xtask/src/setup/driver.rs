//! Firefox's driver, which no Debian package brings: found, or built once a user.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// The version that is built when none is found; it drives every Firefox of the last years.
const VERSION: &str = "0.37.1";

/// Geckodriver: the one `GECKODRIVER` names, the one on the path, or one built from its crate.
pub fn ensure_geckodriver(project: &Project) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("GECKODRIVER").map(PathBuf::from)
        && path.is_file()
    {
        return Ok(path);
    }
    if let Some(path) = process::find("geckodriver") {
        return Ok(path);
    }
    let folder = cache_folder()?.join(format!("geckodriver-{VERSION}"));
    let program = folder
        .join("bin")
        .join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() {
        return Ok(program);
    }
    super::say_installing(
        "geckodriver",
        "built from its crate, once; takes about two minutes",
    );
    let mut cargo = project.cargo();
    cargo.args([
        "install",
        "geckodriver",
        "--locked",
        "--quiet",
        "--version",
        VERSION,
        "--root",
    ]);
    cargo
        .arg(&folder)
        .arg("--target-dir")
        .arg(folder.join("build"));
    let built = process::run(&mut cargo);
    // What is left of the build is large and needed no more.
    std::fs::remove_dir_all(folder.join("build")).ok();
    if built.is_err() {
        bail!("geckodriver is missing: put it on the PATH, or name it in the variable GECKODRIVER");
    }
    Ok(program)
}

/// Where this user's programs keep what they can make again.
fn cache_folder() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME") {
        Some(cache) => PathBuf::from(cache),
        None => std::env::home_dir()
            .context("this user has no home folder")?
            .join(".cache"),
    };
    Ok(base.join("journey-map"))
}
