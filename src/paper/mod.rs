//! The boundary of the second wasm, which draws maps for paper: the only exports it has.
//!
//! It is loaded when a file is first asked for, and runs in a worker. Documents and options cross
//! as JSON text, files as bytes.

use wasm_bindgen::prelude::*;

use crate::export::{DrawError, Drawing, csv, markdown, mermaid, pdf, png, svg};
use crate::import;
use crate::layout::Fonts;
use crate::model::{JourneyMap, parse_json};
use crate::schema;

/// What draws.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Paper {
    fonts: Fonts,
}

#[wasm_bindgen]
impl Paper {
    /// With the two faces that texts are set in, as TrueType.
    #[wasm_bindgen(constructor)]
    pub fn new(regular: &[u8], bold: &[u8]) -> Result<Self, JsError> {
        let fonts = Fonts::new(regular, bold).map_err(|error| failure(&error))?;
        Ok(Self { fonts })
    }

    /// A map as PDF.
    pub fn pdf(&self, map: &str, options: &str) -> Result<Vec<u8>, JsError> {
        let (map, drawing) = read(map, options)?;
        pdf::write(&map, &drawing, &self.fonts).map_err(refusal)
    }

    /// A map as SVG, with fonts of every weight as WOFF2.
    pub fn svg(
        &self,
        map: &str,
        options: &str,
        fonts: Vec<js_sys::Uint8Array>,
    ) -> Result<String, JsError> {
        let (map, drawing) = read(map, options)?;
        let fonts: Vec<Vec<u8>> = fonts.iter().map(js_sys::Uint8Array::to_vec).collect();
        let fonts: Vec<&[u8]> = fonts.iter().map(Vec::as_slice).collect();
        svg::write(&map, &drawing, &self.fonts, svg::WebFonts(&fonts)).map_err(refusal)
    }

    /// A map as a picture in SVG, which needs no font.
    pub fn picture(&self, map: &str, options: &str) -> Result<String, JsError> {
        let (map, drawing) = read(map, options)?;
        svg::write_picture(&map, &drawing, &self.fonts).map_err(refusal)
    }
}

/// A map as a text, for which no font is needed: `csv`, `csv-long`, `markdown`, `mermaid`.
#[wasm_bindgen]
pub fn text(format: &str, map: &str, options: &str) -> Result<String, JsError> {
    let (map, drawing) = read(map, options)?;
    match format {
        "csv" => Ok(csv::matrix(&map, &drawing)),
        "csv-long" => Ok(csv::long(&map, &drawing)),
        "markdown" => Ok(markdown::write(&map, &drawing)),
        "mermaid" => Ok(mermaid::write(&map, &drawing)),
        _ => Err(JsError::new(format)),
    }
}

/// A PNG with the map in it.
#[wasm_bindgen]
pub fn with_map(picture: &[u8], map: &str) -> Result<Vec<u8>, JsError> {
    let map = schema::read(map).map_err(|error| failure(&error))?.map;
    png::with_map(picture, &map).ok_or_else(|| JsError::new("this is no PNG"))
}

/// The document of the map within a file; nothing where there is none.
#[wasm_bindgen]
pub fn map_within(file: &[u8]) -> Option<String> {
    import::read(file).map(|reading| schema::write(&reading.map))
}

fn read(map: &str, options: &str) -> Result<(JourneyMap, Drawing), JsError> {
    let map = schema::read(map).map_err(|error| failure(&error))?.map;
    let options = parse_json(options).map_err(|_| JsError::new("options"))?;
    let drawing = Drawing::read(&options).map_err(|error| failure(&error))?;
    Ok((map, drawing))
}

fn refusal(error: DrawError) -> JsError {
    failure(&error)
}

fn failure(error: &dyn core::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}
