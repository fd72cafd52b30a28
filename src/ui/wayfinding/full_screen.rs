//! The editor over the whole screen.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, ShadowRoot};

use super::js;

/// Does something fill the screen; none where nothing can.
pub(in crate::ui) fn state() -> Option<bool> {
    let document = js::global("document");
    let is_possible = js::get(&document, "fullscreenEnabled").is_truthy();
    is_possible.then(|| js::get(&document, "fullscreenElement").is_truthy())
}

/// Fills the screen with the editor around an element; false where that cannot be.
pub(super) fn enter(within: &Element) -> bool {
    let root = within.get_root_node();
    let Some(host) = root.dyn_ref::<ShadowRoot>().map(ShadowRoot::host) else {
        return false;
    };
    wait(js::call(&host, "requestFullscreen", &[]))
}

/// Ends that.
pub(super) fn leave() -> bool {
    wait(js::call(&js::global("document"), "exitFullscreen", &[]))
}

/// Waits for what the browser promises, who may still refuse: then all stays as it is.
fn wait(promise: Option<JsValue>) -> bool {
    let promise = promise.and_then(|promise| promise.dyn_into::<Promise>().ok());
    let is_promised = promise.is_some();
    if let Some(promise) = promise {
        spawn_local(async move {
            let _ok = JsFuture::from(promise).await.is_ok();
        });
    }
    is_promised
}
