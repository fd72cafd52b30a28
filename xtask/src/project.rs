//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The checkout this command works on.
pub struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project this program belongs to, with the target folder cargo uses for it.
    pub fn find() -> Result<Self> {
        let manifest_dir = std::env::var("CARGO_MANIFEST_DIR")
            .unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&manifest_dir)
            .parent()
            .context("the build tool stands outside a project")?
            .to_owned();
        let mut cargo = Command::new("cargo");
        cargo
            .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
            .current_dir(&root);
        let metadata: serde_json::Value = serde_json::from_str(&process::output(&mut cargo)?)?;
        let target = metadata
            .get("target_directory")
            .and_then(|value| value.as_str())
            .context("cargo metadata names no target folder")?
            .into();
        Ok(Self { root, target })
    }

    /// A file or folder of the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A file or folder under cargo's target folder.
    pub fn target(&self, relative: &str) -> PathBuf {
        self.target.join(relative)
    }

    /// A cargo command that runs in the checkout.
    pub fn cargo(&self) -> Command {
        self.command("cargo")
    }

    /// A command that runs in the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // What cargo told this program about itself is not meant for the builds it starts.
        command
            .env_remove("CARGO_MANIFEST_DIR")
            .env_remove("CARGO_PKG_NAME");
        command
    }

    /// How a path is told to people: from the checkout on, where it is inside it.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}
