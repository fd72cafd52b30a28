//! Cuts a compiled editor into what loads at first and what loads on demand.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

/// `wasm-splitter INPUT FOLDER`: writes `main.wasm`, one file for each chunk and `chunks.js`,
/// which loads them.
fn main() -> Result<()> {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(input), Some(folder), None) = (words.next(), words.next(), words.next()) else {
        bail!("usage: wasm-splitter INPUT FOLDER");
    };
    split(&input, &folder)
}

fn split(input: &Path, folder: &Path) -> Result<()> {
    let wasm = std::fs::read(input).with_context(|| format!("cannot read {}", input.display()))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = "./journey-map.js";
    options.link_name = "./chunks.js";
    transform(options).map_err(|report| anyhow!("cannot split the wasm: {report:#}"))?;
    Ok(())
}
