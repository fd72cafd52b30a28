//! The editor in several wasm files that share one memory: the first, and chunks on demand.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::NAME;
use crate::process;
use crate::project::Project;
use crate::site;

/// How the splitter's script has a chunk made; streaming refuses every other type than wasm's.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// What the splitter's script does to load a chunk, before and after its address, and what does
/// the same for all of them in one place.
const LOADING: [(&str, &str); 2] = [
    (
        "makeLoad(() => {\n    const src = fetch(new URL(",
        "makeLoad(loadChunk(",
    ),
    (
        "import.meta.url));\n    src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n",
        ")",
    ),
];

/// Where the bindings begin to say how they load the wasm, in every way there is, and where they end.
const START: [&str; 2] = ["async function __wbg_load(", "export { initSync,"];

/// The one way it is loaded: the page's script has compiled it. Chunks ask for what it exports.
const START_COMPILED: &str = r"function initSync() {
    return wasm;
}

async function __wbg_init({ module_or_path: module }) {
    return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}

";

/// Fetches chunks; one may be fetched before it can be loaded.
const FETCH: &str = r"
const early = new Map();

export function fetch_chunk(name) {
    const address = new URL(`./split_${name}.wasm`, import.meta.url);
    const response = fetch(address);
    response.catch(() => {});
    early.set(address.href, response);
}

function fetchChunk(file) {
    const address = new URL(file, import.meta.url);
    const response = early.get(address.href) ?? fetch(address);
    early.delete(address.href);
    return response;
}
";

/// Makes a chunk as servers send it: people on shared hosting cannot mend a wrong type.
const INSTANTIATE: &str = r"
async function instantiateChunk(source, imports) {
    const response = await source;
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    const isWasm = /^application\/wasm\b/i.test(response.headers.get('content-type') ?? '');
    if (isWasm) return WebAssembly.instantiateStreaming(response, imports);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

function loadChunk(file) {
    return () => {
        const source = fetchChunk(file);
        source.catch(() => {});
        return (imports) => instantiateChunk(source, imports);
    };
}
";

/// Cuts a compiled editor up; gives the folder of `main.wasm`, the chunks and `chunks.js`.
pub fn cut(project: &Project, wasm: &Path) -> Result<PathBuf> {
    let folder = project.target("chunks");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let mut splitter = project.cargo();
    splitter.args(["run", "--quiet", "--package=xtask", "--features=splitter"]);
    splitter.args(["--bin=wasm-splitter", "--"]);
    process::run(splitter.arg(wasm).arg(&folder))?;
    Ok(folder)
}

/// Puts the chunks beside the bindings in `folder`, and the script that loads them into theirs.
pub fn join(parts: &Path, folder: &Path) -> Result<()> {
    for file in site::files_under(parts)? {
        let is_chunk = file
            .extension()
            .is_some_and(|extension| extension == "wasm");
        if is_chunk && file != Path::new("main.wasm") {
            site::copy(&parts.join(&file), &folder.join(&file))?;
        }
    }
    let file = folder.join(format!("{NAME}.js"));
    let bindings = started(&std::fs::read_to_string(&file)?)?;
    let loader = std::fs::read_to_string(parts.join("chunks.js"))?;
    let joined = joined(&bindings, &loader).context("the bindings and the chunks' script")?;
    std::fs::write(&file, joined)?;
    Ok(())
}

/// What the bindings do where there is no `FinalizationRegistry`; every browser that counts has it.
const NO_REGISTRY: &str = "(typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : ";

/// The bindings without what no browser needs, and the ways to load the wasm that nobody takes.
fn started(bindings: &str) -> Result<String> {
    let bindings = bindings.replace(NO_REGISTRY, "");
    let [begin, end] = START;
    let parts = bindings.split_once(begin);
    let parts = parts.and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.context("the bindings do not load as expected")?;
    Ok([before, START_COMPILED, end, after].concat())
}

/// The bindings with the script of the chunks inside.
///
/// One module in place of two that import each other: a second instance of the editor, which is
/// the same module under another address, then has chunks of its own.
fn joined(bindings: &str, loader: &str) -> Result<String> {
    let (imports, bindings): (Vec<_>, Vec<_>) = bindings
        .lines()
        .partition(|line| line.starts_with("import ") && line.contains("./chunks.js"));
    let names = imports
        .iter()
        .filter_map(|line| line.strip_prefix("import * as ")?.split(' ').next());
    let names: Vec<&str> = names.collect();
    ensure!(
        !names.is_empty() && names.len() == imports.len(),
        "the bindings do not import the chunks as expected"
    );
    let (_, loader) = loader
        .split_once('\n')
        .filter(|(first, _)| first.starts_with("import { initSync }"))
        .context("the chunks' script does not begin as expected")?;
    let mut loader = loader.replace("export const ", "const ");
    for (given, wanted) in LOADING {
        ensure!(
            loader.contains(given),
            "the chunks' script does not load as expected"
        );
        loader = loader.replace(given, wanted);
    }
    ensure!(
        !loader.contains(STREAMING),
        "the chunks' script loads in more ways than expected"
    );
    let loads = loader.lines().filter_map(|line| {
        line.strip_prefix("const __wasm_split_load_")?
            .split(' ')
            .next()
    });
    let loads: Vec<_> = loads
        .map(|name| format!("__wasm_split_load_{name}"))
        .collect();
    ensure!(!loads.is_empty(), "the chunks' script loads nothing");

    // All of them stand under one key, which counts once.
    let is_key = |line: &str| line.trim_start().starts_with("\"./chunks.js\":");
    let mut n_keys = 0;
    let mut all = String::new();
    for line in bindings {
        n_keys += usize::from(is_key(line));
        if !is_key(line) || n_keys == 1 {
            all.push_str(line);
            all.push('\n');
        }
    }
    all.push_str(FETCH);
    all.push_str(INSTANTIATE);
    all.push_str(&loader);
    all.push_str(&format!("const chunks = {{ {} }};\n", loads.join(", ")));
    for name in names {
        all.push_str(&format!("const {name} = chunks;\n"));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{joined, started};

    const BINDINGS: &str = "import * as import1 from \"./chunks.js\"\nfunction initSync() {}";
    const LOADER: &str = "import { initSync } from \"./journey-map.js\";\nexport const __wasm_split_load_dialogs = wrapAsyncCb(makeLoad(() => {\n    const src = fetch(new URL(\"./dialogs.wasm\", import.meta.url));\n    src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, []));";

    #[test]
    fn the_chunks_script_becomes_part_of_the_bindings() {
        let all = joined(BINDINGS, LOADER).unwrap();
        assert!(
            !all.contains("import {") && !all.contains("export const"),
            "{all}"
        );
        assert!(
            all.contains("const chunks = { __wasm_split_load_dialogs };\nconst import1 = chunks;"),
            "{all}"
        );
        let load = "makeLoad(loadChunk(\"./dialogs.wasm\", ), [])";
        assert!(all.contains(load), "{all}");
    }

    #[test]
    fn the_wasm_is_loaded_in_one_way() {
        let all = started("let wasm;\nasync function __wbg_load(module) {}\nfunction initSync(module) {}\nexport { initSync, __wbg_init as default };\n").unwrap();
        assert!(
            all.starts_with("let wasm;\nfunction initSync() {\n    return wasm;"),
            "{all}"
        );
        assert!(
            all.ends_with("export { initSync, __wbg_init as default };\n"),
            "{all}"
        );
    }

    #[test]
    fn a_script_of_another_shape_is_refused() {
        assert!(started("export { initSync, __wbg_init as default };").is_err());
        assert!(joined("function initSync() {}", LOADER).is_err());
        assert!(joined(BINDINGS, "export const __wasm_split_load_dialogs = 1;").is_err());
    }
}
