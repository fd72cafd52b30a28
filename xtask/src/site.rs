//! A folder of files as a web server hands them out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::wasm::{self, Profile};

/// The folder of the compiled editor.
const CORE: &str = "core";

/// The editor's files laid side by side under one folder.
pub struct Site {
    folder: PathBuf,
}

impl Site {
    /// The site that is served while developing.
    pub fn of(project: &Project) -> Self {
        Self {
            folder: project.target("site"),
        }
    }

    /// Where the files are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Builds the editor into `core/`, and what workers load into folders beside it.
    pub fn build(&self, project: &Project, profile: Profile) -> Result<(), wasm::Failure> {
        wasm::build(project, profile, &self.folder.join(CORE))?;
        wasm::build_workers(project, profile, &self.folder)
    }

    /// Copies `www/` and the start page, and takes out files that are in neither any more.
    pub fn stage(&self, project: &Project) -> Result<()> {
        let mut staged = BTreeSet::new();
        let www = project.path("www");
        for file in files_under(&www)? {
            self.place(&www.join(&file), file.clone())?;
            staged.insert(file);
        }
        for page in ["index.html", "journey-map.schema.json"] {
            let source = project.path(page);
            if source.is_file() {
                self.place(&source, page.into())?;
                staged.insert(page.into());
            }
        }
        for file in files_under(&self.folder)? {
            let mut built = wasm::WORKERS.iter().chain([&CORE]);
            let is_built = built.any(|folder| file.starts_with(folder));
            if !is_built && !staged.contains(&file) {
                std::fs::remove_file(self.folder.join(file))?;
            }
        }
        Ok(())
    }

    /// Copies one file to its place.
    fn place(&self, source: &Path, file: PathBuf) -> Result<()> {
        copy(source, &self.folder.join(file))
    }
}

/// Every file under a folder, by its path from there, in order; none when the folder is missing.
pub fn files_under(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut files = BTreeSet::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        if !next.is_dir() {
            continue;
        }
        let entries =
            std::fs::read_dir(&next).with_context(|| format!("cannot list {}", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                files.insert(relative.to_owned());
            }
        }
    }
    Ok(files)
}

/// Copies a file, making the folders it needs.
pub fn copy(source: &Path, place: &Path) -> Result<()> {
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(source, place)
        .with_context(|| format!("cannot copy {} to {}", source.display(), place.display()))?;
    Ok(())
}
