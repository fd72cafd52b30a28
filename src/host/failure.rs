//! Failures as the page's script knows them.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::edit::CommandError;
use crate::i18n::{Locale, Messages, error_hint};
use crate::model::Writer;
use crate::schema::ReadError;
use crate::session::HostError;
use crate::storage;
use crate::ui::ErrorNote;

/// Something that went wrong, with what a visitor and a developer are told.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    code: String,
    phase: &'static str,
    is_recoverable: bool,
    message: String,
    hint: String,
    place: Option<String>,
}

impl Failure {
    /// A document that cannot be read.
    pub(super) fn reading(error: &ReadError, locale: Locale) -> Self {
        let (code, place) = match error {
            ReadError::NotJson { line, column, .. } => {
                ("E_DOC_PARSE", Some(format!("{line}:{column}")))
            }
            ReadError::NotAnObject | ReadError::NotAJourneyMap { .. } => ("E_DOC_INVALID", None),
            ReadError::TooNew { .. } => ("E_DOC_TOO_NEW", Some("schemaVersion".to_owned())),
            ReadError::TooLarge { place, .. } => (
                "E_DOC_TOO_LARGE",
                Some(place.to_string()).filter(|place| !place.is_empty()),
            ),
        };
        Self {
            code: code.to_owned(),
            phase: "document",
            is_recoverable: true,
            message: Messages::new(locale).read_error(error),
            hint: format!("{}: {error}", error_hint(code)),
            place,
        }
    }

    /// Changes of a host that were not applied.
    pub(super) fn host(error: &HostError, locale: Locale) -> Self {
        match error {
            HostError::Command(error) => Self::command(error, locale),
            HostError::Change(error) => Self::invalid(
                Messages::new(locale).change_error(error),
                error.to_string(),
                Some(error.place().to_string()),
            ),
        }
    }

    /// A command that cannot be carried out.
    pub(super) fn command(error: &CommandError, locale: Locale) -> Self {
        Self::invalid(
            Messages::new(locale).command_error(error),
            error.to_string(),
            None,
        )
    }

    /// A part of the editor that cannot be loaded.
    pub(super) fn loading(locale: Locale) -> Self {
        let code = "E_WASM_FETCH";
        Self {
            code: code.to_owned(),
            phase: "boot",
            is_recoverable: true,
            message: crate::i18n::error_text(code, locale).to_owned(),
            hint: error_hint(code).to_owned(),
            place: None,
        }
    }

    /// A map that cannot be kept.
    pub(super) fn storing(failure: storage::Failure, locale: Locale) -> Self {
        let code = failure.code();
        Self {
            code: code.to_owned(),
            phase: "storage",
            is_recoverable: true,
            message: crate::i18n::error_text(code, locale).to_owned(),
            hint: format!("{}: {failure}", error_hint(code)),
            place: None,
        }
    }

    /// A failure the page's script reports.
    pub(super) fn from_page(value: &JsValue, locale: Locale) -> Self {
        let text = |key: &str| {
            Reflect::get(value, &key.into())
                .ok()
                .and_then(|value| value.as_string())
        };
        let code = text("code").unwrap_or_else(|| "E_SRC_FETCH".to_owned());
        Self {
            message: text("message")
                .unwrap_or_else(|| crate::i18n::error_text(&code, locale).to_owned()),
            hint: text("hint").unwrap_or_else(|| error_hint(&code).to_owned()),
            place: text("place"),
            code,
            phase: "document",
            is_recoverable: true,
        }
    }

    fn invalid(message: String, reason: String, place: Option<String>) -> Self {
        Self {
            code: "E_DOC_INVALID".to_owned(),
            phase: "document",
            is_recoverable: true,
            message,
            hint: format!("{}: {reason}", error_hint("E_DOC_INVALID")),
            place,
        }
    }

    /// What people read inside the editor.
    pub(super) fn note(&self) -> ErrorNote {
        ErrorNote {
            code: self.code.as_str().into(),
            message: self.message.as_str().into(),
            place: self.place.as_deref().map(Into::into),
        }
    }

    /// The same as JSON.
    pub(super) fn json(&self) -> String {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.text_entry("code", &self.code);
        writer.text_entry("phase", self.phase);
        writer.flag_entry("recoverable", self.is_recoverable);
        writer.text_entry("message", &self.message);
        writer.text_entry("hint", &self.hint);
        writer.optional_entry("place", self.place.as_deref());
        writer.end_object();
        writer.finish()
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let object = Object::new();
        let place = failure
            .place
            .as_deref()
            .map_or(JsValue::UNDEFINED, JsValue::from_str);
        for (key, value) in [
            ("code", JsValue::from_str(&failure.code)),
            ("phase", failure.phase.into()),
            ("recoverable", failure.is_recoverable.into()),
            ("message", JsValue::from_str(&failure.message)),
            ("hint", JsValue::from_str(&failure.hint)),
            ("place", place),
        ] {
            // A new plain object takes every property.
            let _ok = Reflect::set(&object, &key.into(), &value).is_ok();
        }
        object.into()
    }
}
