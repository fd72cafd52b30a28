//! The stages that need Rust alone.

use anyhow::Result;

use super::browser::Served;
use super::tally::Tally;
use crate::process;
use crate::project::Project;
use crate::setup;
use crate::wasm::{TARGET, WORKERS};

/// The core with everything that is built natively.
const CORE: [&str; 2] = ["--no-default-features", "--features=json-schema,xlsx"];

/// What the linter finds must not stay.
const DENY_WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];

/// Whether every source file has the usual form.
pub fn format(project: &Project, _: Served) -> Result<Tally> {
    process::run(project.cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Tally::default())
}

/// Whether the core compiles where nothing of a browser can.
pub fn check_core(project: &Project, _: Served) -> Result<Tally> {
    process::run(project.cargo().args(["check", "--no-default-features"]))?;
    Ok(Tally::default())
}

/// The linter on the core and its tests.
pub fn lint_core(project: &Project, _: Served) -> Result<Tally> {
    let mut cargo = project.cargo();
    cargo
        .arg("clippy")
        .args(CORE)
        .arg("--all-targets")
        .args(DENY_WARNINGS);
    process::run(&mut cargo)?;
    Ok(Tally::default())
}

/// The linter on this program.
pub fn lint_tool(project: &Project, _: Served) -> Result<Tally> {
    let mut cargo = project.cargo();
    cargo.args([
        "clippy",
        "--package=xtask",
        "--all-targets",
        "--features=web-tests",
    ]);
    process::run(cargo.args(DENY_WARNINGS))?;
    Ok(Tally::default())
}

/// The linter on the editor as it is compiled for browsers.
pub fn lint_editor(project: &Project, _: Served) -> Result<Tally> {
    setup::rust::ensure_wasm_target(project)?;
    // As it is while developing, and as it is packed.
    for features in ["web", "split"] {
        let mut cargo = project.cargo();
        cargo.args(["clippy", "--target", TARGET, "--lib", "--test=web"]);
        cargo.args(["--features", features]).args(DENY_WARNINGS);
        process::run(&mut cargo)?;
    }
    for features in WORKERS {
        let mut cargo = project.cargo();
        cargo.args(["clippy", "--target", TARGET, "--lib"]);
        cargo.args(["--no-default-features", "--features", features]);
        process::run(cargo.args(DENY_WARNINGS))?;
    }
    Ok(Tally::default())
}

/// The tests of the core.
pub fn test_core(project: &Project, _: Served) -> Result<Tally> {
    setup::paper::ensure_readers();
    let mut cargo = project.cargo();
    super::cargo_tests(cargo.args(["test", "--no-fail-fast"]).args(CORE))
}

/// The tests of this program.
pub fn test_tool(project: &Project, _: Served) -> Result<Tally> {
    super::cargo_tests(project.cargo().args(["test", "--package=xtask"]))
}
