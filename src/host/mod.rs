//! The boundary to the page: the only exports of the wasm.
//!
//! Documents and changes cross it as JSON text, which is quicker than building
//! objects piece by piece; options come as plain objects.

mod editor;
mod failure;
mod keeper;
mod opening;
mod page;
mod task;
mod texts;

use wasm_bindgen::prelude::*;

use crate::model::JourneyMap;

/// The program's version.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The version of the documents it writes.
#[wasm_bindgen]
pub fn schema_version() -> u32 {
    JourneyMap::SCHEMA_VERSION
}

/// Tells the page that the program stops; in a packed editor every panic ends here, without words.
#[wasm_bindgen]
pub fn stopped() {
    page::panicked("the program stopped; a build that is not packed says why");
}

/// Tells the page why the program stops, once it cannot go on.
#[cfg(not(feature = "split"))]
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| page::panicked(&info.to_string())));
}
