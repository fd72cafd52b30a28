//! The project's one command line: `cargo xtask serve | test | dist | bench`.

mod args;
mod bench;
mod dist;
mod process;
mod project;
mod serve;
mod setup;
mod site;
mod test;
mod wasm;

use std::process::ExitCode;

use crate::args::Args;
use crate::project::Project;

/// What `cargo xtask` says when asked for help or given something it does not know.
const USAGE: &str = "\
cargo xtask <command>

  serve [--port N] [--release] [--no-watch] [--once]
      builds the editor, serves index.html, rebuilds and reloads the page on change
      --once: builds into target/site and stops
  test [core | lint | tool | types | web | dist | e2e | smoke | bench]… [--debug]
      installs what is missing and runs everything CI runs, or only the named parts
      core: the fast native part, which needs Rust alone
      --debug: gives e2e and smoke the quick build instead of the package
  dist
      the package as hosts get it, in dist/, with its sizes against the budget
  bench [--sizes 80,1000,10000] [--rounds N] [--peers] [--quick] [--no-build]
      times the packaged editor beside a hand-written grid";

/// Runs the command; the exit code is what scripts and CI read.
fn main() -> ExitCode {
    match run(Args::from_env()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Finds the project and hands the words over to the command they name.
fn run(mut args: Args) -> anyhow::Result<ExitCode> {
    let command = args.next_word();
    match command.as_deref() {
        Some("serve") => serve::run(&Project::find()?, args)?,
        Some("test") => return test::run(&Project::find()?, args),
        Some("dist") => dist::run(&Project::find()?, args)?,
        Some("bench") => bench::run(&Project::find()?, args)?,
        Some("help" | "--help" | "-h") => println!("{USAGE}"),
        Some(other) => anyhow::bail!("no command {other}\n\n{USAGE}"),
        None => anyhow::bail!("a command is missing\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}
