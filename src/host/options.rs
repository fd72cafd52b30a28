//! What the page sets of an editor.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::i18n::Locale;
use crate::ui::{Screen, Theme, Toolbar, View};

/// What the page sets of an editor; what it does not name stays.
pub(super) struct Options {
    /// Where the map is kept; within, none for nowhere.
    pub(super) storage_key: Option<Option<String>>,
    pub(super) locale: Option<Locale>,
    pub(super) is_read_only: Option<bool>,
    theme: Option<Theme>,
    toolbar: Option<Toolbar>,
    screen: Option<Screen>,
    is_narrow: Option<bool>,
    rules_off: Option<Rc<str>>,
    /// The formats that people may have; within, none for all.
    downloads: Option<Option<String>>,
}

impl Options {
    /// The options in a plain object.
    pub(super) fn read(options: &JsValue) -> Self {
        let option = |key: &str| {
            Reflect::get(options, &key.into())
                .ok()
                .filter(|value| !value.is_undefined())
        };
        let word = |key: &str| option(key).and_then(|value| value.as_string());
        let flag = |key: &str| option(key).map(|value| value.is_truthy());
        Self {
            storage_key: option("storageKey").map(|key| key.as_string()),
            locale: word("lang").and_then(|lang| Locale::from_tag(&lang)),
            is_read_only: flag("readOnly"),
            theme: word("theme").and_then(|word| Theme::from_word(&word)),
            toolbar: word("toolbar").and_then(|word| Toolbar::from_word(&word)),
            screen: word("view").map(|word| Screen::from_word(&word)),
            is_narrow: flag("narrow"),
            rules_off: word("rulesOff").map(Into::into),
            downloads: option("downloads").map(|words| words.as_string()),
        }
    }

    /// Shows what they say besides the map.
    pub(super) fn show(self, view: &mut View) {
        view.lifted = view
            .lifted
            .take()
            .filter(|_| self.is_read_only != Some(true));
        view.theme = self.theme.unwrap_or(view.theme);
        view.toolbar = self.toolbar.unwrap_or(view.toolbar);
        view.screen = self.screen.unwrap_or(view.screen);
        view.is_narrow = self.is_narrow.unwrap_or(view.is_narrow);
        if let Some(key) = self.storage_key {
            view.storage_key = key.map(Into::into);
        }
        if let Some(words) = self.downloads {
            view.downloads = words.map(Into::into);
        }
        if let Some(rules) = self.rules_off {
            view.rules_off = rules;
        }
    }
}
