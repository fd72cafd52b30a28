//! `cargo xtask bench`: the packed editor timed beside a hand-written grid, and beside other editors.

use anyhow::Result;

use crate::args::Args;
use crate::dist;
use crate::process;
use crate::project::Project;
use crate::setup::{browser, node};

/// Where the other editors' packages are listed.
const PEERS: &str = "tests/bench/peers";

/// Packs the editor, hands the rest of the words to the measurements, and prints their table.
pub fn run(project: &Project, mut args: Args) -> Result<()> {
    let is_packed = args.flag("--no-build");
    let sizes: Option<String> = args.value("--sizes")?;
    let rounds: Option<u32> = args.value("--rounds")?;
    let quick = args.flag("--quick");
    let peers = args.flag("--peers");
    args.finish_empty()?;

    if !is_packed {
        dist::make(project)?;
    }
    let out = project.target("bench.json");
    let mut words = vec![format!("--out={}", out.display())];
    words.extend(sizes.map(|sizes| format!("--sizes={sizes}")));
    words.extend(rounds.map(|rounds| format!("--rounds={rounds}")));
    words.extend(quick.then(|| "--quick".to_owned()));
    if peers {
        node::ensure_packages_in(project, PEERS, "other editors to measure beside")?;
        words.push("--peers".to_owned());
    }
    measure(project, &words)?;
    println!("\nevery figure is in {}", project.shown(&out));
    if peers {
        let tables = out.with_extension("md");
        println!("as tables: {}", project.shown(&tables));
    }
    Ok(())
}

/// Measures what is packed in `dist/`.
pub fn measure(project: &Project, words: &[impl AsRef<std::ffi::OsStr>]) -> Result<()> {
    node::ensure_packages(project)?;
    let chromium = browser::ensure_chromium(project)?;
    let mut bench = project.command("node");
    bench
        .arg("tests/bench/run.mjs")
        .args(words)
        .env("CHROMIUM", chromium);
    process::run(&mut bench)
}
