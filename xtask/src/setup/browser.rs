//! The browsers the tests drive.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::node;
use super::system::{Wanted, named_by};
use crate::process;
use crate::project::Project;

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
