//! The boundary of the third wasm, which writes and reads workbooks: the only exports it has.
//!
//! It is loaded when a workbook is first asked for or opened, and runs in the same worker as the
//! second. Documents and options cross as JSON text, files as bytes.

use wasm_bindgen::prelude::*;

use crate::export::{Drawing, xlsx};
use crate::import;
use crate::import::xlsx::Workbook;
use crate::model::parse_json;
use crate::schema;

/// A map as a workbook.
#[wasm_bindgen]
pub fn write(map: &str, options: &str) -> Result<Vec<u8>, JsError> {
    let map = schema::read(map).map_err(|error| failure(&error))?.map;
    let options = parse_json(options).map_err(|_| JsError::new("options"))?;
    let drawing = Drawing::read(&options).map_err(|error| failure(&error))?;
    xlsx::write(&map, &drawing).map_err(|error| failure(&error))
}

/// The document of the map within a workbook; nothing in one that has only sheets.
#[wasm_bindgen]
pub fn map_within(file: &[u8]) -> Result<Option<String>, JsError> {
    let workbook = import::xlsx::open(file).map_err(|error| failure(&error))?;
    Ok(match workbook {
        Workbook::Map(reading) => Some(schema::write(&reading.map)),
        Workbook::Sheets(_) => None,
    })
}

fn failure(error: &dyn core::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}
