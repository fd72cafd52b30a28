//! `cargo xtask dist`: the package as hosts get it, and what it costs their visitors.

mod sizes;

use std::path::Path;
use std::sync::Mutex;

use anyhow::{Result, bail};

use self::sizes::Sizes;
use crate::args::Args;
use crate::process;
use crate::project::Project;
use crate::setup::{self, node};
use crate::site;
use crate::wasm::{self, Profile};

/// What a host gets of `www/`; the rest are pages for trying the editor out.
const SHIPPED: [&str; 9] = [
    "embed.html",
    "fonts",
    "journey-map-export.js",
    "journey-map-frame.js",
    "journey-map-paper.js",
    "journey-map.d.ts",
    "journey-map.js",
    "styles",
    "templates",
];

/// What a host gets of the project's root.
const SHIPPED_FROM_ROOT: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "journey-map.schema.json"];

/// What the compiler uses of WebAssembly by default; every browser has had it since 2022.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Packs the editor and holds its sizes against the budget.
pub fn run(project: &Project, args: Args) -> Result<()> {
    args.finish_empty()?;
    pack(project)
}

/// Makes `dist/` anew; fails when it is too big.
pub fn pack(project: &Project) -> Result<()> {
    let excesses = make(project)?.excesses();
    if !excesses.is_empty() {
        bail!("too big: {}", excesses.join("; "));
    }
    Ok(())
}

/// Makes `dist/` anew, whatever its size, and tells the sizes.
pub fn make(project: &Project) -> Result<Sizes> {
    setup::rust::ensure_wasm_target(project)?;
    node::ensure_packages(project)?;

    // First, so that nobody takes an old package for the one that could not be made.
    let dist = project.path("dist");
    if dist.exists() {
        std::fs::remove_dir_all(&dist)?;
    }

    let core = dist.join("core");
    wasm::build(project, Profile::Release, &core).map_err(anyhow::Error::from)?;
    std::fs::remove_file(core.join("journey-map_bg.wasm.d.ts"))?;
    wasm::build_workers(project, Profile::Release, &dist).map_err(anyhow::Error::from)?;
    for name in wasm::WORKERS {
        for file in [format!("{name}_bg.wasm.d.ts"), format!("{name}.d.ts")] {
            std::fs::remove_file(dist.join(name).join(file))?;
        }
    }
    optimise_all(project, &dist)?;

    copy_all(&project.path("www"), &dist, |file| {
        SHIPPED.iter().any(|path| file.starts_with(path))
    })?;
    for file in SHIPPED_FROM_ROOT {
        let source = project.path(file);
        if source.is_file() {
            site::copy(&source, &dist.join(file))?;
        }
    }
    minify(project, &dist)?;

    let sizes = Sizes::of(&dist)?;
    print!("{sizes}");
    Ok(sizes)
}

/// Copies the files of a folder that are wanted.
fn copy_all(from: &Path, to: &Path, is_wanted: impl Fn(&Path) -> bool) -> Result<()> {
    for file in site::files_under(from)? {
        if is_wanted(&file) {
            site::copy(&from.join(&file), &to.join(&file))?;
        }
    }
    Ok(())
}

/// Makes every wasm of a folder smaller and faster, as many at a time as there are cores.
///
/// Most are small, and the tool takes longer to start than to run.
fn optimise_all(project: &Project, folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    for file in site::files_under(folder)? {
        if file
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            let path = folder.join(file);
            files.push((std::fs::metadata(&path)?.len(), path));
        }
    }
    // The largest last, where it is taken first: the others are done meanwhile.
    files.sort();
    let files = Mutex::new(files);
    let n_workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let work = || -> Result<()> {
            while let Some((_, file)) = files.lock().ok().and_then(|mut files| files.pop()) {
                optimise(project, &file)?;
            }
            Ok(())
        };
        let workers: Vec<_> = (0..n_workers).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| match worker.join() {
                Ok(done) => done,
                Err(_) => bail!("a worker stopped"),
            })
    })
}

/// Makes the wasm smaller and faster than the compiler alone does.
fn optimise(project: &Project, wasm: &Path) -> Result<()> {
    let mut wasm_opt = node::tool(project, "wasm-opt");
    wasm_opt
        .args(WASM_FEATURES)
        .args(["--strip-debug", "--strip-producers"]);
    // Inlining makes the file smaller, yet bigger on the way, since brotli packs calls better:
    // only what is called once and is small goes where it is called.
    wasm_opt.arg("-O3");
    wasm_opt.args(["--always-inline-max-function-size", "0"]);
    wasm_opt.args(["--flexible-inline-max-function-size", "0"]);
    wasm_opt.args(["--one-caller-inline-max-function-size", "20"]);
    // The first kilobyte of memory lies below the stack and holds nothing.
    wasm_opt.args(["--converge", "--low-memory-unused"]);
    wasm_opt.arg("--coalesce-locals-learning");
    // What is called alike is mostly made alike, and packs better side by side.
    wasm_opt.arg("--reorder-functions-by-name");
    process::run(wasm_opt.arg(wasm).arg("--output").arg(wasm))
}

/// Shortens every script and style sheet in place; modules stay apart.
fn minify(project: &Project, dist: &Path) -> Result<()> {
    let mut esbuild = node::tool(project, "esbuild");
    esbuild.args([
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--charset=utf8",
    ]);
    esbuild.args([
        "--legal-comments=none",
        "--log-level=warning",
        "--allow-overwrite",
    ]);
    esbuild.arg(format!("--outdir={}", dist.display()));
    esbuild.arg(format!("--outbase={}", dist.display()));
    for file in site::files_under(dist)? {
        if file
            .extension()
            .is_some_and(|extension| extension == "js" || extension == "css")
        {
            esbuild.arg(dist.join(file));
        }
    }
    process::run(&mut esbuild)
}
