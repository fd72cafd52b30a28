//! The texts of a language, which the page's script has before it opens an editor.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::failure::Failure;
use super::task;
use crate::i18n::{Locale, Messages};
use crate::ui::load_messages;

/// The texts of a language.
#[wasm_bindgen]
pub struct Texts {
    pub(super) messages: Messages,
}

#[wasm_bindgen]
impl Texts {
    /// Promises the texts of a language.
    pub fn load(lang: &str) -> Promise {
        let locale = Locale::from_tag(lang).unwrap_or_default();
        task::promise(async move {
            let loaded = load_messages(locale).await;
            let messages = loaded.map_err(|_| Failure::loading())?;
            Ok(Self { messages }.into())
        })
    }
}
