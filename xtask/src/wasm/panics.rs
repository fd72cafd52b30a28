//! Panics without words: what a released editor says when it stops is not worth its bytes.
//!
//! Every call of a function that only ends the program becomes a call of the editor's own
//! `stopped`, which tells the page. What the message was made from is then reached by nothing,
//! and wasm-opt takes it out: the formatting of numbers, text and types with it. The places in the
//! source that panics name are data, which wasm-opt keeps: they are blanked here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use walrus::ir::{Call, Instr, InstrSeq, Unreachable, Value, VisitorMut};
use walrus::{
    ConstExpr, DataKind, ExportItem, FunctionId, FunctionKind, LocalFunction, Module, ModuleConfig,
};

/// What the editor exports to be called in place of a panic.
const STOPPED: &str = "stopped";

/// Where functions live that do nothing but panic.
const PANICKING: &str = "core::panicking::";

/// Other functions that do nothing but panic.
const PANICS: [&str; 16] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_end_index_len_fail",
    "core::slice::index::slice_end_index_overflow_fail",
    "core::slice::index::slice_index_fail",
    "core::slice::index::slice_index_order_fail",
    "core::slice::index::slice_start_index_len_fail",
    "core::str::slice_error_fail",
    "std::thread::local::panic_access_error",
];

/// Takes the words out of every panic in a bound wasm file that still has its names.
pub fn silence(file: &Path) -> Result<()> {
    let mut config = ModuleConfig::new();
    // The compiler's own sections stay as they are; wasm-opt strips them.
    config.generate_producers_section(false);
    let mut module = config
        .parse_file(file)
        .with_context(|| format!("cannot read {}", file.display()))?;
    let stopped = stopped(&module)?;
    let panics = panics(&module);
    if panics.is_empty() {
        bail!(
            "{} names no function that panics: has the compiler renamed them?",
            file.display()
        );
    }
    for (id, function) in module.funcs.iter_local_mut() {
        if panics.contains(&id) {
            end(function, stopped);
        } else {
            let entry = function.entry_block();
            let mut silencer = Silencer {
                stopped,
                panics: &panics,
            };
            walrus::ir::dfs_pre_order_mut(&mut silencer, function, entry);
        }
    }
    forget_places(&mut module);
    module
        .emit_wasm_file(file)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// Blanks what says where in the source a panic is: four words of data each, a path with its
/// length, a line and a column. Nothing but panics reads them.
fn forget_places(module: &mut Module) {
    let mut memory = BTreeMap::new();
    for data in module.data.iter() {
        if let DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } = data.kind
            && let Ok(start) = usize::try_from(start)
        {
            memory.insert(start, data.value.clone());
        }
    }
    let text = |at: usize, length: usize| {
        let (start, bytes) = memory.range(..=at).next_back()?;
        bytes.get(at - start..)?.get(..length)
    };
    let is_path = |text: &[u8]| text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic);
    let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        let DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } = data.kind
        else {
            continue;
        };
        let Ok(start) = usize::try_from(start) else {
            continue;
        };
        let mut at = start.next_multiple_of(4) - start;
        while let Some(place) = data.value.get_mut(at..at + 16) {
            let mut words = place.chunks_exact(4).map(|word| {
                let bytes = word.try_into().map_or(0, u32::from_le_bytes);
                usize::try_from(bytes).unwrap_or(usize::MAX)
            });
            let mut next = || words.next().unwrap_or(0);
            let (path, length, line, column) = (next(), next(), next(), next());
            let is_place = (4..300).contains(&length)
                && (1..50_000).contains(&line)
                && (1..1_000).contains(&column)
                && text(path, length).is_some_and(is_path);
            if is_place {
                place.fill(0);
            }
            at += if is_place { 16 } else { 4 };
        }
    }
}

/// The function that tells the page.
fn stopped(module: &Module) -> Result<FunctionId> {
    let export = module.exports.iter().find(|export| export.name == STOPPED);
    match export.map(|export| export.item) {
        Some(ExportItem::Function(id)) => Ok(id),
        _ => bail!("the editor exports no function `{STOPPED}`"),
    }
}

/// The functions that do nothing but panic.
fn panics(module: &Module) -> BTreeSet<FunctionId> {
    let is_panic = |name: &str| {
        let path = path(name);
        PANICS.contains(&path.as_str()) || path.starts_with(PANICKING)
    };
    let returns_nothing = |function: &walrus::Function| {
        matches!(function.kind, FunctionKind::Local(_))
            && module.types.get(function.ty()).results().is_empty()
    };
    module
        .funcs
        .iter()
        .filter(|function| returns_nothing(function))
        .filter(|function| function.name.as_deref().is_some_and(is_panic))
        .map(walrus::Function::id)
        .collect()
}

/// A function's path without the numbers that tell its crate and its instances apart.
fn path(name: &str) -> String {
    let mut path = String::with_capacity(name.len());
    let mut parts = name.split('[');
    path.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_once(']') {
            Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                path.push_str(rest);
            }
            _ => path.extend(["[", part]),
        }
    }
    let is_hash = |word: &str| word.len() == 17 && word.starts_with('h');
    match path.rsplit_once("::") {
        Some((before, last)) if is_hash(last) => before.to_owned(),
        _ => path,
    }
}

/// Makes a function do nothing but tell the page and trap.
fn end(function: &mut LocalFunction, stopped: FunctionId) {
    let entry = function.entry_block();
    let body = &mut function.block_mut(entry).instrs;
    body.clear();
    body.extend(last_words(stopped).map(|instr| (instr, Default::default())));
}

fn last_words(stopped: FunctionId) -> [Instr; 2] {
    [
        Instr::Call(Call { func: stopped }),
        Instr::Unreachable(Unreachable {}),
    ]
}

/// Puts the last words where a panic is called; what was to follow never runs.
struct Silencer<'a> {
    stopped: FunctionId,
    panics: &'a BTreeSet<FunctionId>,
}

impl VisitorMut for Silencer<'_> {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let is_panic =
            |instr: &Instr| matches!(instr, Instr::Call(call) if self.panics.contains(&call.func));
        if let Some(at) = sequence
            .instrs
            .iter()
            .position(|(instr, _)| is_panic(instr))
        {
            sequence.instrs.truncate(at);
            let words = last_words(self.stopped).map(|instr| (instr, Default::default()));
            sequence.instrs.extend(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_path_has_no_numbers() {
        let names = [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "core::panicking::panic_fmt::h8cc6435b90097464",
        ];
        assert_eq!(names.map(path), ["core::panicking::panic_fmt"; 2]);
        assert_eq!(path("<[T] as Clone>::clone"), "<[T] as Clone>::clone");
    }
}
