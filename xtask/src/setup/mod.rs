//! What must be on the machine before anything runs: found, installed, or named in one line.

pub mod browser;
pub mod driver;
pub mod node;
pub mod paper;
pub mod rust;
mod system;

/// Tells what is being installed, in one line.
fn say_installing(what: &str, why: &str) {
    println!("installing {what} ({why})");
}
