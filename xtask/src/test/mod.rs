//! `cargo xtask test`: everything CI runs, the cheap before the dear.

mod browser;
mod native;
mod report;
mod tally;

use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::args::Args;
use crate::process;
use crate::project::Project;
use crate::setup;

use self::browser::Served;
use self::report::Report;
use self::tally::Tally;

/// One thing that may pass or fail by itself.
struct Stage {
    /// What it is called in the report.
    title: &'static str,
    /// The words on the command line that ask for it.
    parts: &'static [&'static str],
    /// What it does: a failed test is counted, anything else that goes wrong is an error.
    run: fn(&Project, Served) -> Result<Tally>,
}

impl Stage {
    /// A stage.
    const fn new(
        title: &'static str,
        parts: &'static [&'static str],
        run: fn(&Project, Served) -> Result<Tally>,
    ) -> Self {
        Self { title, parts, run }
    }
}

/// Every stage, in the order of what it costs.
const STAGES: &[Stage] = &[
    Stage::new("format", &["core", "lint"], native::format),
    Stage::new("core without a browser", &["core"], native::check_core),
    Stage::new("lint the core", &["lint"], native::lint_core),
    Stage::new("lint the build tool", &["lint"], native::lint_tool),
    Stage::new("lint the editor", &["lint"], native::lint_editor),
    Stage::new("core tests", &["core"], native::test_core),
    Stage::new("build tool tests", &["tool"], native::test_tool),
    Stage::new("types", &["types"], browser::check_types),
    Stage::new("tests in the browser", &["web"], browser::test_web),
    Stage::new(
        "package",
        &["dist", "e2e", "smoke", "bench"],
        browser::package,
    ),
    Stage::new("end-to-end in Chromium", &["e2e"], browser::test_e2e),
    Stage::new(
        "smoke in Firefox and WebKit",
        &["smoke"],
        browser::test_smoke,
    ),
    Stage::new("measurements run", &["bench"], browser::try_bench),
];

/// Runs the parts named, or all of them, and closes with what passed and failed.
pub fn run(project: &Project, mut args: Args) -> Result<ExitCode> {
    let served = if args.flag("--debug") {
        Served::Site
    } else {
        Served::Dist
    };
    let parts = args.finish()?;
    let is_known = |part: &str| STAGES.iter().any(|stage| stage.parts.contains(&part));
    if let Some(part) = parts.iter().find(|part| !is_known(part)) {
        bail!("no part {part} to test");
    }
    let is_wanted = |stage: &&Stage| {
        parts.is_empty()
            || parts
                .iter()
                .any(|part| stage.parts.contains(&part.as_str()))
    };

    setup::rust::ensure_components(project)?;
    let mut report = Report::default();
    for stage in STAGES.iter().filter(is_wanted) {
        report.run(stage.title, || (stage.run)(project, served));
    }
    Ok(report.close())
}

/// Runs Rust tests, shown as they go, and counts them.
fn cargo_tests(cargo: &mut Command) -> Result<Tally> {
    let told = process::tell(cargo, true)?;
    let tally = Tally::of_cargo(&told.stdout);
    match (told.success, tally) {
        (false, Tally { failed: 0, .. }) => bail!("the tests did not run to their end"),
        (
            _,
            Tally {
                passed: 0,
                failed: 0,
                ..
            },
        ) => bail!("no test ran"),
        (_, tally) => Ok(tally),
    }
}
