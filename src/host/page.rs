//! What the page around an editor does for it.

use std::cell::RefCell;

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

    /// Hands a text over as a file.
    #[wasm_bindgen(method)]
    pub fn save_file(this: &Page, text: &str, name: &str);

    /// Milliseconds since 1970.
    #[wasm_bindgen(method)]
    pub fn now(this: &Page) -> f64;

    /// Sixteen random hexadecimal digits.
    #[wasm_bindgen(method)]
    pub fn random(this: &Page) -> String;

    /// Hears why the program cannot go on.
    #[wasm_bindgen(method, js_name = panicked)]
    fn hear_of_panic(this: &Page, message: &str);
}

thread_local! {
    /// The pages of the open editors: all of them have to hear when the program stops.
    static PAGES: RefCell<Vec<Page>> = const { RefCell::new(Vec::new()) };
}

/// Lets a page hear when the program stops.
pub(super) fn join(page: &Page) {
    PAGES.with_borrow_mut(|pages| pages.push(page.clone()));
}

/// Ends that.
pub(super) fn leave(page: &Page) {
    PAGES.with_borrow_mut(|pages| pages.retain(|other| !js_sys::Object::is(other, page)));
}

/// Tells every page that the program stops.
pub(super) fn panicked(message: &str) {
    let pages = PAGES.with(|pages| pages.try_borrow().map(|pages| pages.clone()));
    for page in pages.into_iter().flatten() {
        page.hear_of_panic(message);
    }
}
