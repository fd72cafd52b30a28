//! The browsers the tests drive.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::node;
use crate::process;
use crate::project::Project;

/// A browser or a driver that a system package brings.
struct Wanted {
    /// What people call it.
    name: &'static str,
    /// The programs that count as it, in order of preference.
    programs: &'static [&'static str],
    /// Debian's packages with it.
    packages: &'static [&'static str],
}

const CHROMIUM: Wanted = Wanted {
    name: "Chromium",
    programs: &[
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
    ],
    packages: &["chromium"],
};

const CHROMEDRIVER: Wanted = Wanted {
    name: "ChromeDriver",
    programs: &["chromedriver"],
    packages: &["chromium", "chromium-driver"],
};

const FIREFOX: Wanted = Wanted {
    name: "Firefox",
    programs: &["firefox", "firefox-esr"],
    packages: &["firefox-esr"],
};

const WEBKIT_DRIVER: Wanted = Wanted {
    name: "WebKitGTK's driver",
    programs: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver"],
};

const XVFB: Wanted = Wanted {
    name: "Xvfb",
    programs: &["Xvfb"],
    packages: &["xvfb"],
};

/// Chromium: the one `CHROMIUM` names, the system's, or the one Playwright can install.
pub fn ensure_chromium(project: &Project) -> Result<PathBuf> {
    if let Some(path) = named_by("CHROMIUM") {
        return Ok(path);
    }
    if let Some(path) = CHROMIUM.find_or_install() {
        return Ok(path);
    }
    node::ensure_packages(project)?;
    super::say_installing("Chromium", "Playwright's own build");
    let mut playwright = node::tool(project, "playwright");
    process::run(playwright.args(["install", "chromium"])).ok();
    let mut node = project.command("node");
    node.args([
        "--eval",
        "console.log(require('@playwright/test').chromium.executablePath())",
    ]);
    let path = process::output(&mut node).map(|path| PathBuf::from(path.trim()));
    match path {
        Ok(path) if path.is_file() => Ok(path),
        _ => bail!("{}", CHROMIUM.advice("CHROMIUM")),
    }
}

/// ChromeDriver, which the wasm tests run through.
pub fn ensure_chromedriver() -> Result<PathBuf> {
    CHROMEDRIVER.ensure("CHROMEDRIVER")
}

/// Firefox itself; its driver is another matter.
pub fn ensure_firefox() -> Result<PathBuf> {
    FIREFOX.ensure("FIREFOX")
}

/// The driver of WebKitGTK, which brings its browser along.
pub fn ensure_webkit_driver() -> Result<PathBuf> {
    WEBKIT_DRIVER.ensure("WEBKIT_DRIVER")
}

/// A screen for browsers that want one where there is none.
pub fn ensure_screen() -> Result<()> {
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if !has_screen {
        XVFB.ensure("DISPLAY")?;
    }
    Ok(())
}

impl Wanted {
    /// The program an environment variable names, the one on the path, or a newly installed one.
    fn ensure(&self, variable: &str) -> Result<PathBuf> {
        match named_by(variable).or_else(|| self.find_or_install()) {
            Some(path) => Ok(path),
            None => bail!("{}", self.advice(variable)),
        }
    }

    /// The program on the search path, installed first where the system lets this user do so.
    fn find_or_install(&self) -> Option<PathBuf> {
        self.find().or_else(|| {
            self.install();
            self.find()
        })
    }

    /// The program on the search path.
    fn find(&self) -> Option<PathBuf> {
        self.programs
            .iter()
            .find_map(|program| process::find(program))
    }

    /// Asks the system's package manager, where there is Debian's and it may be used.
    fn install(&self) {
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
    fn advice(&self, variable: &str) -> String {
        format!(
            "{} is missing: install it (on Debian and Ubuntu `apt-get install {}`) \
             or name its program in the environment variable {variable}",
            self.name,
            self.packages.join(" "),
        )
    }
}

/// The program an environment variable names.
fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

/// Whether this user may install system packages; unknown counts as no.
fn is_root() -> bool {
    let mut id = std::process::Command::new("id");
    process::output(id.arg("-u")).is_ok_and(|id| id.trim() == "0")
}
