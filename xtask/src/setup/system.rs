//! Programs of the system: found, or installed by its package manager.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::process;

/// A program that a system package brings.
pub(super) struct Wanted {
    /// What people call it.
    pub(super) name: &'static str,
    /// The programs that count as it, in order of preference.
    pub(super) programs: &'static [&'static str],
    /// Debian's packages with it.
    pub(super) packages: &'static [&'static str],
}

impl Wanted {
    /// The program an environment variable names, the one on the path, or a newly installed one.
    pub(super) fn ensure(&self, variable: &str) -> Result<PathBuf> {
        match named_by(variable).or_else(|| self.find_or_install()) {
            Some(path) => Ok(path),
            None => bail!("{}", self.advice(variable)),
        }
    }

    /// The program on the search path, installed first where the system lets this user do so.
    pub(super) fn find_or_install(&self) -> Option<PathBuf> {
        self.find().or_else(|| {
            self.install();
            self.find()
        })
    }

    /// The program on the search path.
    pub(super) fn find(&self) -> Option<PathBuf> {
        self.programs
            .iter()
            .find_map(|program| process::find(program))
    }

    /// Asks the system's package manager, where there is Debian's and it may be used.
    pub(super) fn install(&self) {
        let Some(apt) = process::find("apt-get").filter(|_| is_root()) else {
            return;
        };
        super::say_installing(self.name, "system packages");
        let apt = || {
            let mut command = std::process::Command::new(&apt);
            command
                .env("DEBIAN_FRONTEND", "noninteractive")
                .arg("--quiet=2");
            command
        };
        let mut install = apt();
        install
            .args(["install", "--yes", "--no-install-recommends"])
            .args(self.packages);
        if !process::succeeds(&mut install) {
            // The list of packages may be missing or old.
            process::succeeds(apt().arg("update"));
            process::succeeds(&mut install);
        }
    }

    /// What to do when it is not there and cannot be installed.
    pub(super) fn advice(&self, variable: &str) -> String {
        format!(
            "{} is missing: install it (on Debian and Ubuntu `apt-get install {}`) \
             or name its program in the environment variable {variable}",
            self.name,
            self.packages.join(" "),
        )
    }
}

/// The program an environment variable names.
pub(super) fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

/// Whether this user may install system packages; unknown counts as no.
fn is_root() -> bool {
    let mut id = std::process::Command::new("id");
    process::output(id.arg("-u")).is_ok_and(|id| id.trim() == "0")
}
