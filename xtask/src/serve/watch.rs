//! Notices changed source files by looking, which works on every file system and needs no crate.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::project::Project;
use crate::site;

/// How long the watcher rests between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// What has to be done again.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Change {
    /// The wasm must be compiled.
    Code,
    /// Only files that are copied have changed.
    Files,
}

/// The state of the source files when they were last looked at.
pub struct Watch {
    root: PathBuf,
    seen: Look,
}

/// Each file with the time it was written and its length.
type Look = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

impl Watch {
    /// Starts from the files as they are now.
    pub fn new(project: &Project) -> Result<Self> {
        let root = project.path("");
        Ok(Self {
            seen: look(&root)?,
            root,
        })
    }

    /// Sleeps until something has changed and whoever wrote it has come to rest.
    pub fn wait(&mut self) -> Result<Change> {
        loop {
            std::thread::sleep(LOOK_EVERY);
            let mut now = look(&self.root)?;
            if now == self.seen {
                continue;
            }
            loop {
                std::thread::sleep(LOOK_EVERY / 2);
                let later = look(&self.root)?;
                if later == now {
                    break;
                }
                now = later;
            }
            let change = difference(&self.seen, &now);
            self.seen = now;
            return Ok(change);
        }
    }
}

/// Whether two looks differ in what is compiled or only in what is copied.
fn difference(before: &Look, after: &Look) -> Change {
    let mut changed = after
        .iter()
        .filter(|(path, state)| before.get(*path) != Some(state))
        .map(|(path, _)| path)
        .chain(before.keys().filter(|path| !after.contains_key(*path)));
    let is_code = |path: &PathBuf| path.starts_with("src") || path.starts_with("Cargo.toml");
    if changed.any(is_code) {
        Change::Code
    } else {
        Change::Files
    }
}

/// Looks at every watched file.
fn look(root: &std::path::Path) -> Result<Look> {
    let mut seen = Look::new();
    for folder in ["src", "www"] {
        for file in site::files_under(&root.join(folder))? {
            add(root, PathBuf::from(folder).join(file), &mut seen);
        }
    }
    for file in ["index.html", "Cargo.toml"] {
        add(root, file.into(), &mut seen);
    }
    Ok(seen)
}

/// Adds a file unless it went away in the meantime.
fn add(root: &std::path::Path, file: PathBuf, seen: &mut Look) {
    if let Ok(metadata) = root.join(&file).metadata() {
        seen.insert(file, (metadata.modified().ok(), metadata.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Look, difference};

    fn look(files: &[(&str, u64)]) -> Look {
        files
            .iter()
            .map(|(path, length)| ((*path).into(), (None, *length)))
            .collect()
    }

    #[test]
    fn only_source_files_are_compiled() {
        let before = look(&[("src/lib.rs", 1), ("www/a.css", 1)]);
        let styled = look(&[("src/lib.rs", 1), ("www/a.css", 2)]);
        let edited = look(&[("src/lib.rs", 2), ("www/a.css", 1)]);
        let removed = look(&[("www/a.css", 1)]);
        assert_eq!(difference(&before, &styled), Change::Files);
        assert_eq!(difference(&before, &edited), Change::Code);
        assert_eq!(difference(&before, &removed), Change::Code);
    }
}
