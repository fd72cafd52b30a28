//! Short names between the wasm and its bindings.
//!
//! wasm-bindgen names what the page does for the wasm with a hash each, what calls a closure with
//! all its types, and the rest in full. No packing makes hashes smaller, and each name stands in
//! both files.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::Module;

use super::NAME;

/// How the names of exports begin that only the bindings use.
const OWN: [&str; 5] = [
    "wasm_bindgen_",
    "__wbindgen_",
    "__wbg_",
    "__externref_",
    "editor_",
];

/// Gives what stands between the wasm in `folder` and its bindings short names, in both.
pub fn shorten(folder: &Path) -> Result<()> {
    let wasm = folder.join(format!("{NAME}_bg.wasm"));
    let script = folder.join(format!("{NAME}.js"));
    let mut module =
        Module::from_file(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let from = format!("./{NAME}_bg.js");
    let mut names = BTreeMap::new();
    for import in module
        .imports
        .iter_mut()
        .filter(|import| import.module == from)
    {
        let short = short(names.len());
        names.insert(import.name.clone(), short.clone());
        import.name = short;
    }
    ensure!(!names.is_empty(), "the wasm imports nothing from {from}");
    for export in module.exports.iter_mut() {
        if OWN.iter().any(|name| export.name.starts_with(name)) {
            let short = short(names.len());
            names.insert(export.name.clone(), short.clone());
            export.name = short;
        }
    }
    module
        .emit_wasm_file(&wasm)
        .with_context(|| format!("cannot write {}", wasm.display()))?;
    let bindings = std::fs::read_to_string(&script)?;
    std::fs::write(&script, renamed(&bindings, &names))?;
    Ok(())
}

/// The script with every word that has another name under that name.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let mut all = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        let (word, from) = rest.split_at(end);
        all.push_str(names.get(word).map_or(word, String::as_str));
        let end = from.find(is_letter).unwrap_or(from.len());
        let (between, from) = from.split_at(end);
        all.push_str(between);
        rest = from;
    }
    all
}

/// The name of that number: letters alone, so that it is a word of its own everywhere.
fn short(number: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let letter = |digit: usize| LETTERS.get(digit % LETTERS.len()).copied().unwrap_or(b'a');
    // The sign in front makes it a word that stands nowhere else in the script.
    [
        '$',
        char::from(letter(number / LETTERS.len())),
        char::from(letter(number)),
    ]
    .into_iter()
    .chain(
        (number >= LETTERS.len().pow(2)).then(|| char::from(letter(number / LETTERS.len().pow(2)))),
    )
    .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{renamed, short};

    #[test]
    fn whole_words_get_their_other_names() {
        let names = BTreeMap::from([("__wbg_now_1f".to_owned(), "$aa".to_owned())]);
        let script = "x = { __wbg_now_1f: 1, __wbg_now_1f2: 2 };";
        assert_eq!(renamed(script, &names), "x = { $aa: 1, __wbg_now_1f2: 2 };");
    }

    #[test]
    fn no_two_numbers_have_one_name() {
        let names: BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
    }
}
