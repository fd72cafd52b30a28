//! The stages that need Node.js or a browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::tally::{Tally, errors_of_playwright};
use crate::process;
use crate::project::Project;
use crate::setup::{self, browser, driver, node};
use crate::site::{self, Site};
use crate::wasm::{Profile, TARGET};
use crate::{bench, dist};

/// Which build of the editor the browsers are given.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Served {
    /// The package as hosts get it.
    Dist,
    /// The quick build that `serve` shows.
    Site,
}

impl Served {
    /// Tells the test servers which folder to serve.
    fn tell(self, project: &Project, command: &mut Command) {
        let folder = match self {
            Self::Dist => project.path("dist"),
            Self::Site => project.target("site"),
        };
        command.env("SITE", folder);
    }
}

/// The element's typed form against its code and against a host that uses every member.
pub fn check_types(project: &Project, _: Served) -> Result<Tally> {
    node::ensure_packages(project)?;
    process::run(node::tool(project, "tsc").args(["--project", "tests/types"]))?;
    Ok(Tally::default())
}

/// The wasm tests, in headless Chromium.
pub fn test_web(project: &Project, _: Served) -> Result<Tally> {
    setup::rust::ensure_wasm_target(project)?;
    let chromium = browser::ensure_chromium(project)?;
    let chromedriver = browser::ensure_chromedriver()?;
    process::run(project.cargo().args([
        "build",
        "--package=xtask",
        "--features=web-tests",
        "--bin=web-test-runner",
    ]))?;
    let runner = format!("debug/web-test-runner{}", std::env::consts::EXE_SUFFIX);
    let capabilities = serde_json::json!({
        "goog:chromeOptions": {
            "binary": chromium,
            "args": [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        },
    });
    let file = project.target("webdriver.json");
    std::fs::write(&file, capabilities.to_string())?;
    let mut cargo = project.cargo();
    cargo.args(["test", "--target", TARGET, "--test=web"]);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        project.target(&runner),
    );
    cargo
        .env("CHROMEDRIVER", chromedriver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file);
    super::cargo_tests(&mut cargo)
}

/// The editor as the browsers of the next stages get it; the package must fit its budget.
pub fn package(project: &Project, served: Served) -> Result<Tally> {
    match served {
        Served::Dist => dist::pack(project)?,
        Served::Site => build_site(project)?,
    }
    Ok(Tally::default())
}

/// The end-to-end tests, by Playwright.
pub fn test_e2e(project: &Project, served: Served) -> Result<Tally> {
    node::ensure_packages(project)?;
    let chromium = browser::ensure_chromium(project)?;
    let results = project.path("tests/e2e/results/report.json");
    remove(&results)?;
    let mut playwright = node::tool(project, "playwright");
    playwright.args(["test", "--config=tests/e2e/playwright.config.mjs"]);
    playwright.env("CHROMIUM", chromium);
    served.tell(project, &mut playwright);
    let run = process::run(&mut playwright);
    let report = std::fs::read_to_string(&results).ok();
    let tally = report.as_deref().and_then(Tally::of_playwright);
    // What failed outside of a test stands far above by now.
    for error in report
        .as_deref()
        .map(errors_of_playwright)
        .unwrap_or_default()
    {
        println!("outside of a test: {error}");
    }
    counted(run, tally.unwrap_or_default())
}

/// The smoke tests, over each browser's own driver.
pub fn test_smoke(project: &Project, served: Served) -> Result<Tally> {
    node::ensure_packages(project)?;
    let results = project.target("smoke.tap");
    remove(&results)?;
    let mut node = project.command("node");
    node.env("FIREFOX", browser::ensure_firefox()?);
    node.env("GECKODRIVER", driver::ensure_geckodriver(project)?);
    if cfg!(target_os = "linux") {
        node.env("WEBKIT_DRIVER", browser::ensure_webkit_driver()?);
        browser::ensure_screen()?;
    } else {
        println!("WebKitGTK is for Linux alone: its tests are left to CI");
    }
    served.tell(project, &mut node);
    node.arg("--test");
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg("--test-reporter=tap");
    node.arg(format!("--test-reporter-destination={}", results.display()));
    let folder = project.path("tests/e2e/smoke");
    for file in site::files_under(&folder)? {
        if file.to_string_lossy().ends_with(".test.mjs") {
            node.arg(folder.join(file));
        }
    }
    let run = process::run(&mut node);
    let tap = std::fs::read_to_string(&results).context("the smoke tests left no report")?;
    counted(run, Tally::of_node(&tap))
}

/// Whether the measurements still fit the editor; their figures do not count here.
pub fn try_bench(project: &Project, served: Served) -> Result<Tally> {
    if served == Served::Dist {
        bench::measure(project, &["--sizes=80", "--rounds=1", "--quick"])?;
    }
    Ok(Tally::default())
}

/// Builds what `serve` shows.
fn build_site(project: &Project) -> Result<()> {
    setup::rust::ensure_wasm_target(project)?;
    let site = Site::of(project);
    // First, so that no test takes an old build for the one that could not be made.
    if site.folder().exists() {
        std::fs::remove_dir_all(site.folder())?;
    }
    site.stage(project)?;
    site.build(project, Profile::Debug)
        .map_err(anyhow::Error::from)
}

/// A runner that failed is excused by the failed tests it counted, and none that counted nothing.
fn counted(run: Result<()>, tally: Tally) -> Result<Tally> {
    if tally.failed == 0 {
        run?;
    }
    if tally == Tally::default() {
        bail!("no test ran");
    }
    Ok(tally)
}

/// Takes away the report of the run before.
fn remove(file: &Path) -> Result<()> {
    if file.exists() {
        std::fs::remove_file(file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    Ok(())
}
