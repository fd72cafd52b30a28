//! What the page around an editor does for it.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The object the page's script gives an editor.
    #[derive(Clone)]
    pub type Page;

    /// Dispatches an event with a detail in JSON; false when a listener cancelled it.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Page, name: &str, detail: &str, is_cancelable: bool) -> bool;

    /// The text of a template's document.
    #[wasm_bindgen(method)]
    pub fn template(this: &Page, name: &str) -> Promise;

    /// Lets the style of what loads on demand apply.
    #[wasm_bindgen(method)]
    pub fn style(this: &Page) -> Promise;

    /// The text of a file a person chose; empty when they chose none.
    #[wasm_bindgen(method)]
    pub fn pick_file(this: &Page) -> Promise;

    /// The text of a file, or the document of the map within one; empty where it cannot be read.
    #[wasm_bindgen(method)]
    pub fn read_file(this: &Page, file: &web_sys::File) -> Promise;

    /// What the page's own rules find on the map, in JSON; empty where it has none.
    #[wasm_bindgen(method)]
    pub fn check(this: &Page) -> String;

    /// Mends what a rule of the page found at a place, in JSON.
    #[wasm_bindgen(method)]
    pub fn mend(this: &Page, rule: &str, place: &str);

    /// Hands a text over as a file.
    #[wasm_bindgen(method)]
    pub fn save_file(this: &Page, text: &str, name: &str, kind: &str);

    /// Makes a file with options in JSON and hands it over; nothing to say, or why there is none.
    #[wasm_bindgen(method)]
    pub fn download(this: &Page, options: &str) -> Promise;

    /// Makes no file after all.
    #[wasm_bindgen(method)]
    pub fn stop_download(this: &Page);

    /// Milliseconds since 1970.
    #[wasm_bindgen(method)]
    pub fn now(this: &Page) -> f64;

    /// Sixteen random hexadecimal digits.
    #[wasm_bindgen(method)]
    pub fn random(this: &Page) -> String;
}
