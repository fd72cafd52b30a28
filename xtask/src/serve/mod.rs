//! `cargo xtask serve`: the editor on a local page that follows the source.

mod failure;
mod http;
mod server;
mod status;
mod watch;

use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;

use crate::args::Args;
use crate::project::Project;
use crate::setup;
use crate::site::Site;
use crate::wasm::{self, Profile};

use self::server::Server;
use self::status::Status;
use self::watch::{Change, Watch};

/// The port tried first when none is asked for.
const USUAL_PORT: u16 = 8080;

/// Builds, serves, and keeps both going until the program is stopped.
pub fn run(project: &Project, mut args: Args) -> Result<()> {
    let port: Option<u16> = args.value("--port")?;
    let profile = if args.flag("--release") {
        Profile::Release
    } else {
        Profile::Debug
    };
    let watches = !args.flag("--no-watch");
    let once = args.flag("--once");
    args.finish_empty()?;

    setup::rust::ensure_wasm_target(project)?;
    let site = Site::of(project);
    let mut watch = Watch::new(project)?;
    if once {
        site.stage(project)?;
        site.build(project, profile)?;
        println!("built {}", project.shown(site.folder()));
        return Ok(());
    }

    let server = Server::bind(port, USUAL_PORT)?;
    let status = Arc::new(Status::default());
    let address = server.address();
    rebuild(project, &site, profile, Change::Code, &status)?;
    server.start(site.folder().to_owned(), Arc::clone(&status), watches);
    println!("serving {address}");
    if !watches {
        loop {
            std::thread::park();
        }
    }
    println!("watching src, www, index.html and Cargo.toml; Ctrl-C stops");
    loop {
        let change = watch.wait()?;
        rebuild(project, &site, profile, change, &status)?;
    }
}

/// Brings the site up to date and tells the open pages; code that does not compile is told too.
fn rebuild(
    project: &Project,
    site: &Site,
    profile: Profile,
    change: Change,
    status: &Status,
) -> Result<()> {
    let start = Instant::now();
    site.stage(project)?;
    let built = match change {
        Change::Code => site.build(project, profile),
        Change::Files if status.is_failed() => return Ok(()),
        Change::Files => Ok(()),
    };
    match built {
        Ok(()) => {
            status.publish(None);
            println!("built in {:.1} s", start.elapsed().as_secs_f32());
        }
        Err(wasm::Failure::Code(text)) => {
            status.publish(Some(failure::plain(&text)));
            println!("not built; the page stays as it was");
        }
        Err(wasm::Failure::Other(error)) => {
            status.publish(Some(format!("{error:#}")));
            println!("not built; the page stays as it was: {error:#}");
        }
    }
    Ok(())
}
