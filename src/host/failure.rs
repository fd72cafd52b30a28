//! Failures as the page's script knows them.
//!
//! Every code has a text for visitors in the script, which must have it where there is no
//! editor; what says more is told here, as far as the part that has the words is there.

use wasm_bindgen::JsValue;

use crate::edit::{ChangeError, CommandError, OpError};
use crate::i18n::Messages;
use crate::model::Writer;
use crate::schema::ReadError;
use crate::session::HostError;
use crate::storage;
use crate::ui::Trouble;

/// Something that went wrong, with what a visitor and a developer are told.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    code: &'static str,
    /// When it went wrong, where the code does not say it.
    phase: Option<&'static str>,
    /// Where in a document or in changes.
    place: Option<String>,
    /// What a visitor is told, where that is more than the code's own text.
    message: Option<String>,
    /// What a developer is told.
    hint: Option<String>,
}

impl Failure {
    /// A document that cannot be read; without the words, its code and place.
    pub(super) fn reading(error: &ReadError, messages: Messages, trouble: Option<Trouble>) -> Self {
        let (code, place) = match error {
            ReadError::NotJson { line, column, .. } => (
                "E_DOC_PARSE",
                [line.to_string(), ":".into(), column.to_string()].concat(),
            ),
            ReadError::NotAnObject | ReadError::NotAJourneyMap { .. } => {
                ("E_DOC_INVALID", String::new())
            }
            ReadError::TooNew { .. } => ("E_DOC_TOO_NEW", "schemaVersion".into()),
            ReadError::TooLarge { place, .. } => ("E_DOC_TOO_LARGE", place.text()),
        };
        let place = Some(place).filter(|place| !place.is_empty());
        Self {
            code,
            phase: None,
            message: trouble.map(|trouble| (trouble.read_error)(messages, error)),
            hint: trouble.map_or(place.clone(), |trouble| Some((trouble.read_hint)(error))),
            place,
        }
    }

    /// Changes of a host that were not applied.
    pub(super) fn host(error: &HostError, messages: Messages) -> Self {
        match error {
            HostError::Command(error) => Self::command(error, messages),
            HostError::Change(error) => Self {
                code: "E_DOC_INVALID",
                phase: None,
                place: Some(error.place().text()),
                message: None,
                hint: Some(change_hint(error)),
            },
        }
    }

    /// A command that cannot be carried out.
    pub(super) fn command(error: &CommandError, messages: Messages) -> Self {
        Self {
            code: "E_DOC_INVALID",
            phase: None,
            place: None,
            message: Some(messages.command_error(error)),
            hint: Some(command_hint(error)),
        }
    }

    /// A part of the editor that cannot be loaded; the console says why.
    pub(super) fn loading() -> Self {
        Self {
            code: "E_WASM_FETCH",
            phase: None,
            place: None,
            message: None,
            hint: Some(
                "a part of the editor could not be loaded: check that all files of core/ are there"
                    .into(),
            ),
        }
    }

    /// A map that cannot be kept.
    pub(super) fn storing(failure: storage::Failure) -> Self {
        Self {
            code: failure.code(),
            phase: Some("storage"),
            place: None,
            message: None,
            hint: Some(storage_hint(failure).into()),
        }
    }

    /// The failure as the script reads it; what is null it knows by the code.
    pub(super) fn json(&self) -> String {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.text_entry("code", self.code);
        writer.optional_entry("phase", self.phase);
        writer.optional_entry("place", self.place.as_deref());
        writer.optional_entry("message", self.message.as_deref());
        writer.optional_entry("hint", self.hint.as_deref());
        writer.end_object();
        writer.finish()
    }

    /// Writes the failure like a remark about a place in a document; a message that is empty
    /// the script knows by the code.
    pub(super) fn write_notice(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.text_entry("code", self.code);
        writer.text_entry("place", self.place.as_deref().unwrap_or(""));
        writer.text_entry("message", self.message.as_deref().unwrap_or(""));
        writer.end_object();
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        // What the writer writes is JSON.
        js_sys::JSON::parse(&failure.json()).unwrap_or_default()
    }
}

/// Why a command cannot be carried out.
fn command_hint(error: &CommandError) -> String {
    match error {
        CommandError::Op(OpError::NotFound(id)) => ["there is no ", id, " on the map"].concat(),
        CommandError::Op(OpError::Duplicate(id)) => [id, " is already on the map"].concat(),
        CommandError::Op(OpError::Nameless) => "a thing on the map needs an id".into(),
        CommandError::Op(OpError::InUse(id)) => [id, " is still in use"].concat(),
        CommandError::Full(most) => {
            ["a map holds at most ", &most.to_string(), " of these"].concat()
        }
        CommandError::Last => "the last one has to stay".into(),
    }
}

/// Where a change is wrong, and how.
fn change_hint(error: &ChangeError) -> String {
    let place = error.place().text();
    match error {
        ChangeError::Problem(problem) => [&place, ": ", problem.kind.code()].concat(),
        ChangeError::Missing { key, .. } => [&place, " has no ", key].concat(),
        ChangeError::Unexpected { .. } => [&place, " cannot be set"].concat(),
        ChangeError::TooMany { limit, .. } => {
            [&place, " would be one more than ", &limit.to_string()].concat()
        }
    }
}

fn storage_hint(failure: storage::Failure) -> &'static str {
    match failure {
        storage::Failure::Quota => {
            "local storage of this origin is full; nothing was deleted, the map stays in memory and saving is tried again"
        }
        storage::Failure::Unavailable | storage::Failure::Network => {
            "local storage is denied (private window, blocked site data, or a sandboxed frame without allow-same-origin); the map stays in memory"
        }
        storage::Failure::Conflict => "another tab saved a newer revision",
        storage::Failure::Corrupt => {
            "both stored copies fail their checksum; their text is kept under the storage key with :damaged at its end"
        }
        storage::Failure::NewerSchema => {
            "a later version of the editor saved the map: update the embedded files"
        }
    }
}
