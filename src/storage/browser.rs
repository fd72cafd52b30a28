//! The browser's local storage.

use wasm_bindgen::JsValue;

use super::{Failure, Store};

/// The local storage of the page's origin.
#[derive(Clone, Debug)]
pub struct BrowserStore {
    storage: web_sys::Storage,
}

impl BrowserStore {
    /// The page's local storage, unless the browser denies it.
    ///
    /// Browsers throw where site data are blocked or a frame has no origin of
    /// its own, and give nothing where storage is switched off.
    pub fn local() -> Result<Self, Failure> {
        let storage = web_sys::window()
            .ok_or(Failure::Unavailable)?
            .local_storage()
            .map_err(|_| Failure::Unavailable)?
            .ok_or(Failure::Unavailable)?;
        Ok(Self { storage })
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, Failure> {
        self.storage.get_item(key).map_err(|error| failure(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Failure> {
        self.storage
            .set_item(key, text)
            .map_err(|error| failure(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Failure> {
        self.storage
            .remove_item(key)
            .map_err(|error| failure(&error))
    }
}

/// What a thrown value says: that there is no room, by any of the names browsers have for it, or no access.
fn failure(error: &JsValue) -> Failure {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR") => {
            Failure::Quota
        }
        Some(_) | None => Failure::Unavailable,
    }
}
