//! The boundary to the page: the only exports of the wasm.
//!
//! Documents and changes cross it as JSON text, which is quicker than building
//! objects piece by piece; options come as plain objects.

mod editor;
mod failure;
mod file_name;
mod keeper;
mod opening;
mod options;
mod page;
mod place;
mod state;
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

/// Tells the console why the program stops, once it cannot go on.
///
/// A packed editor has no words for it: it just stops, which the page's script notices.
#[cfg(not(feature = "split"))]
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
    }));
}
