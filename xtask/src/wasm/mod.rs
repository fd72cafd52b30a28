//! The editor as wasm: compiled by cargo, bound to JavaScript by the wasm-bindgen library.

mod names;
mod split;
mod unreached;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::process;
use crate::project::Project;
use crate::setup::rust;

/// The compilation target of everything a browser runs.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What the editor's files are called: `NAME.js` and `NAME_bg.wasm`.
const NAME: &str = "journey-map";

/// The other wasms, each of which a worker loads when it is first needed: what draws for paper, and what
/// writes and reads workbooks. Their features, their folders and their files are called the same.
pub const WORKERS: [&str; 2] = ["paper", "workbook"];

/// Compiles the standard library along with the editor, as small as it comes.
///
/// The one that is shipped with the compiler was made for speed, and says of every panic what and
/// where it was. Cargo has this for nightly compilers only, unless it is asked with
/// `RUSTC_BOOTSTRAP`; nothing but a release relies on it.
const LIBRARY_FOR_SIZE: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// Panics that stop without a word, and types that cannot be printed for developers.
const SILENCE: &str =
    "'-Zunstable-options', '-Cpanic=immediate-abort', '-Zlocation-detail=none', '-Zfmt-debug=none'";

/// Each function under its own name, though another does the same: wasm-opt makes one of them, once
/// what never runs is known.
const APART: &str = "'-Zmerge-functions=disabled'";

/// How the wasm is to be compiled.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Profile {
    /// Quick to build, with names in stack traces.
    Debug,
    /// Small and fast, as hosts get it.
    Release,
}

/// Why there is no new wasm.
pub enum Failure {
    /// The code does not compile; the compiler's words, already shown.
    Code(String),
    /// Something else is wrong.
    Other(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Other(error)
    }
}

impl From<Failure> for anyhow::Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Code(_) => anyhow::anyhow!("the editor does not compile"),
            Failure::Other(error) => error,
        }
    }
}

/// Builds the editor and the JavaScript bindings that load it into `folder`, replacing what is
/// there: one wasm while developing, a first one and the chunks that load on demand in a release.
pub fn build(project: &Project, profile: Profile, folder: &Path) -> Result<(), Failure> {
    let features: &[&str] = match profile {
        Profile::Debug => &[],
        Profile::Release => &["--features=split"],
    };
    // What the splitter needs to know of the code stays in the wasm.
    let link: &[&str] = match profile {
        Profile::Debug => &[],
        Profile::Release => &["--", "-Clink-args=--emit-relocs"],
    };
    let compiled = compile(project, profile, features, link)?;
    match profile {
        Profile::Debug => bind(&compiled, NAME, folder, profile)?,
        Profile::Release => {
            let parts = split::cut(project, &compiled)?;
            bind(&parts.join("main.wasm"), NAME, folder, profile)?;
            split::join(&parts, folder)?;
            unreached::end(&folder.join(format!("{NAME}_bg.wasm")))?;
            names::shorten(folder)?;
        }
    }
    Ok(())
}

/// Builds the wasms that workers load, and their bindings, each into a folder of its own in `folder`,
/// replacing what is there.
pub fn build_workers(project: &Project, profile: Profile, folder: &Path) -> Result<(), Failure> {
    for name in WORKERS {
        let features = ["--no-default-features", "--features", name];
        let compiled = compile(project, profile, &features, &[])?;
        bind(&compiled, name, &folder.join(name), profile)?;
    }
    Ok(())
}

/// Compiles the library with these features, and the compiler's own options for it alone, and
/// gives the path of the wasm.
fn compile(
    project: &Project,
    profile: Profile,
    features: &[&str],
    own: &[&str],
) -> Result<PathBuf, Failure> {
    let mut cargo = project.cargo();
    cargo.args(["rustc", "--lib", "--target", TARGET]);
    cargo.args(features);
    cargo.arg("--message-format=json-render-diagnostics");
    if profile == Profile::Release {
        rust::ensure_library_source(project)?;
        cargo.arg("--release");
        cargo.args(LIBRARY_FOR_SIZE).env("RUSTC_BOOTSTRAP", "1");
        cargo.arg("--config").arg(release_flags());
    }
    keep_colour(&mut cargo);
    cargo.args(own);
    let told = process::tell(&mut cargo, false)?;
    if !told.success {
        return Err(Failure::Code(told.stderr));
    }
    let wasm = told.stdout.lines().filter_map(wasm_artifact).next_back();
    Ok(wasm.context("cargo named no wasm file")?)
}

/// The settings of a release: it panics in silence, and knows nothing of this machine's folders,
/// so that the same code gives the same bytes wherever it is built.
fn release_flags() -> String {
    let mut flags = format!("{SILENCE}, {APART}");
    // A path with a quotation mark in it would need another spelling; it stays.
    let folders = [crate_sources(), library_sources()].into_iter().flatten();
    for folder in folders.filter(|folder| !folder.contains(['\'', '"', '\\'])) {
        flags.push_str(&format!(", '--remap-path-prefix={folder}=/'"));
    }
    format!("target.{TARGET}.rustflags=[{flags}]")
}

/// Where cargo keeps the sources of other crates.
fn crate_sources() -> Option<String> {
    let home = std::env::home_dir()?;
    let cargo_home = std::env::var_os("CARGO_HOME").map_or(home.join(".cargo"), PathBuf::from);
    let sources = cargo_home.join("registry/src").into_os_string();
    sources.into_string().ok()
}

/// Where the compiler keeps the sources of the standard library.
fn library_sources() -> Option<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let root = process::output(Command::new(rustc).args(["--print", "sysroot"])).ok()?;
    Some(format!("{}/lib/rustlib/src/rust", root.trim()))
}

/// Writes the JavaScript bindings and the wasm they load into `folder`, replacing what is there.
fn bind(wasm: &Path, name: &str, folder: &Path, profile: Profile) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .keep_debug(false)
        .remove_producers_section(profile == Profile::Release)
        // The chunks import the memory and the table of functions.
        .keep_lld_exports(profile == Profile::Release)
        .generate(folder)
        .context("wasm-bindgen cannot bind the wasm")
}

/// The wasm file a line of cargo's report names.
fn wasm_artifact(line: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let files = message.get("filenames")?.as_array()?;
    files
        .iter()
        .filter_map(|file| file.as_str())
        .find(|file| file.ends_with(".wasm"))
        .map(PathBuf::from)
}

/// Lets cargo colour its words although it does not write to the terminal itself.
fn keep_colour(cargo: &mut Command) {
    let is_terminal = std::io::IsTerminal::is_terminal(&std::io::stderr());
    if is_terminal && std::env::var_os("CARGO_TERM_COLOR").is_none() {
        cargo.env("CARGO_TERM_COLOR", "always");
    }
}
