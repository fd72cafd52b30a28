//! What people look for: things of a map by their words, commands by their names.

mod names;
mod things;

pub use names::rank;
pub use things::{Finding, Part, Reader, Thing};
