//! What can only be tested in a browser, from the Rust side; run by `cargo xtask test web`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "what is not there is a test that fails")]

mod drawing;

use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The browsers that count have had all of these since 2023.
#[wasm_bindgen_test]
fn the_browser_has_what_the_element_is_made_of() {
    let window = js_sys::global();
    for name in [
        "customElements",
        "CSSStyleSheet",
        "ElementInternals",
        "IntersectionObserver",
    ] {
        assert!(
            js_sys::Reflect::has(&window, &JsValue::from_str(name)).is_ok_and(|has| has),
            "{name}"
        );
    }
}
