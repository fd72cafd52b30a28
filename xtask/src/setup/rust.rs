//! Rust's own parts: the wasm target, the formatter and the linter.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;
use crate::wasm::TARGET;

/// Makes sure the compiler can compile for browsers.
pub fn ensure_wasm_target(project: &Project) -> Result<()> {
    let mut rustc = project.command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    let is_there =
        process::output(&mut rustc).is_ok_and(|libdir| Path::new(libdir.trim()).is_dir());
    if is_there {
        return Ok(());
    }
    super::say_installing(TARGET, "Rust's target for browsers");
    let mut rustup = project.command("rustup");
    if process::run(rustup.args(["target", "add", TARGET])).is_err() {
        bail!("Rust cannot compile for {TARGET}: run `rustup target add {TARGET}`");
    }
    Ok(())
}

/// Makes sure the sources of the standard library are there, which a release compiles anew.
pub fn ensure_library_source(project: &Project) -> Result<()> {
    let mut rustc = project.command("rustc");
    let root = process::output(rustc.args(["--print", "sysroot"]))?;
    let lock = Path::new(root.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    if lock.is_file() {
        return Ok(());
    }
    super::say_installing("rust-src", "the sources of Rust's standard library");
    let mut rustup = project.command("rustup");
    if process::run(rustup.args(["component", "add", "rust-src"])).is_err() {
        bail!("the standard library cannot be compiled: run `rustup component add rust-src`");
    }
    Ok(())
}

/// Makes sure `cargo fmt` and `cargo clippy` are there.
pub fn ensure_components(project: &Project) -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::succeeds(project.cargo().args([subcommand, "--version"])) {
            continue;
        }
        super::say_installing(component, "a part of Rust");
        let mut rustup = Command::new("rustup");
        if process::run(rustup.args(["component", "add", component])).is_err() {
            bail!("cargo {subcommand} is missing: run `rustup component add {component}`");
        }
    }
    Ok(())
}
