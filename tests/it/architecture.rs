//! Which module may use which: imports point down only.

use std::path::{Path, PathBuf};

use crate::support::project;

/// Every module with the paths it may name besides itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("model", &["base"]),
    ("edit", &["base", "model"]),
    ("guide", &["base", "model", "edit"]),
    ("schema", &["base", "model"]),
    ("eventlog", &["base", "model"]),
    ("layout", &["base", "model"]),
    (
        "insight",
        &["base", "model", "eventlog", "edit::op", "edit::Op"],
    ),
    ("import", &["base", "model", "schema", "eventlog"]),
    (
        "export",
        &[
            "base", "model", "schema", "layout", "eventlog", "i18n", "insight",
        ],
    ),
    ("template", &["base", "model", "schema"]),
    (
        "i18n",
        &[
            "base", "model", "edit", "guide", "insight", "schema", "template",
        ],
    ),
    ("search", &["base", "model", "schema", "i18n"]),
    ("storage", &["base"]),
    ("session", &CORE),
    ("paper", &["export", "import", "layout", "model", "schema"]),
    ("workbook", &["export", "import", "model", "schema"]),
    ("ui", &UNDER_HOST),
    ("host", &UNDER_HOST),
];

const CORE: [&str; 14] = [
    "base", "model", "edit", "guide", "schema", "eventlog", "insight", "layout", "import",
    "export", "template", "i18n", "search", "storage",
];

const UNDER_HOST: [&str; 16] = [
    "base", "model", "edit", "guide", "schema", "eventlog", "insight", "layout", "import",
    "export", "template", "i18n", "search", "storage", "session", "ui",
];

/// Names of browser crates; only these modules and files may write them.
const BROWSER_CRATES: [&str; 6] = [
    "gloo",
    "js_sys",
    "serde_wasm_bindgen",
    "wasm_bindgen",
    "web_sys",
    "yew",
];
const BROWSER_FILES: [&str; 6] = [
    "src/ui/",
    "src/host/",
    "src/paper/",
    "src/workbook/",
    "src/storage/browser",
    "src/lib.rs",
];

/// How to make what `xtask/src/wasm/unreached.rs` takes out of the packed editor.
const UNREACHED: [&str; 6] = [
    "Suspense",
    "VPortal",
    "VRaw",
    "create_portal",
    "from_html_unchecked",
    "use_future",
];

#[test]
fn imports_point_down_only() {
    let mut faults = Vec::new();
    for (path, source) in sources() {
        let segments: Vec<&str> = path.trim_start_matches("src/").split('/').collect();
        let [module, inner @ ..] = segments.as_slice() else {
            continue;
        };
        if inner.is_empty() {
            continue;
        }
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| name == module) else {
            faults.push(format!("{path}: {module} is not in the table"));
            continue;
        };
        let n_up = inner.len() - usize::from(inner.last() == Some(&"mod.rs"));
        for named in named_paths(&source, n_up) {
            let fits = |path: &&str| named == **path || named.starts_with(&format!("{path}::"));
            if !fits(module) && !allowed.iter().any(fits_any(&named)) {
                faults.push(format!("{path} names {named}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_core_names_no_browser() {
    let mut faults = Vec::new();
    for (path, source) in sources() {
        if BROWSER_FILES.iter().any(|prefix| path.starts_with(prefix)) {
            continue;
        }
        for name in BROWSER_CRATES.iter().filter(|name| has_word(&source, name)) {
            faults.push(format!("{path} names {name}"));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn nothing_makes_what_is_taken_out_of_the_packed_editor() {
    let mut faults = Vec::new();
    for (path, source) in sources() {
        for name in UNREACHED.iter().filter(|name| has_word(&source, name)) {
            faults.push(format!("{path} names {name}"));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn paths_are_found_however_they_are_written() {
    let source = "use crate::{base::{Id, Date}, model};\nfn a() { $crate::edit::op::b(); super::super::ui::c() }";
    assert_eq!(
        named_paths(source, 1),
        ["base::Id", "base::Date", "model", "edit::op::b", "ui::c"]
    );
    assert_eq!(named_paths("mod tests { use super::*; }", 1), [""; 0]);
}

fn fits_any(named: &str) -> impl Fn(&&str) -> bool {
    move |path| named == *path || named.starts_with(&format!("{path}::"))
}

/// Every source file by its path from the project, without its comments.
fn sources() -> Vec<(String, String)> {
    let root = project("");
    let mut sources = Vec::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push((relative(&root, &path), code_of(&path)));
            }
        }
    }
    assert!(sources.len() > 10);
    sources
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap();
    path.to_string_lossy().replace('\\', "/")
}

fn code_of(path: &PathBuf) -> String {
    let source = std::fs::read_to_string(path).unwrap();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    source
        .lines()
        .filter(is_code)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The paths from the crate's root that a file names; from `n_up` on, `super` leads there.
fn named_paths(source: &str, n_up: usize) -> Vec<String> {
    let mut found = Vec::new();
    let above = "super::".repeat(n_up + 1);
    for prefix in ["crate::", above.as_str()] {
        for (at, _) in source.match_indices(prefix) {
            let before = source[..at].chars().next_back();
            let is_whole =
                before.is_none_or(|char| !char.is_alphanumeric() && char != '_' && char != ':');
            if is_whole {
                use_tree(&source[at + prefix.len()..], "", &mut found);
            }
        }
    }
    found
}

/// Reads one use tree, adds its paths to `found`, and returns what follows it.
fn use_tree<'a>(source: &'a str, parent: &str, found: &mut Vec<String>) -> &'a str {
    let mut rest = source.trim_start();
    if let Some(inner) = rest.strip_prefix('{') {
        rest = inner.trim_start();
        while !rest.is_empty() && !rest.starts_with('}') {
            let after = use_tree(rest, parent, found).trim_start();
            rest = after.strip_prefix(',').unwrap_or(after).trim_start();
            if after == rest && !rest.starts_with('}') {
                break;
            }
        }
        return rest.strip_prefix('}').unwrap_or(rest);
    }
    let end = rest
        .find(|char: char| !char.is_alphanumeric() && char != '_' && char != '*')
        .unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    let path = if parent.is_empty() {
        name.to_owned()
    } else {
        format!("{parent}::{name}")
    };
    match after.strip_prefix("::") {
        Some(deeper) if !deeper.starts_with('<') => use_tree(deeper, &path, found),
        _ => {
            found.push(path);
            after
        }
    }
}

fn has_word(source: &str, word: &str) -> bool {
    let is_part = |char: char| char.is_alphanumeric() || char == '_';
    source.match_indices(word).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        let after = source[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}
