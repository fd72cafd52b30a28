//! The state hosts may ask for.

use serde::Serializer as _;
use wasm_bindgen::JsValue;

use crate::session::Session;

/// One thing of it.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Fact {
    Flag(bool),
    Number(u64),
    Word(&'static str),
}

/// The state of a session as a plain object, with the theme and how saving goes.
pub(super) fn of(session: &Session, theme: &'static str, storage: &'static str) -> JsValue {
    let state = [
        ("dirty", Fact::Flag(session.is_dirty())),
        ("revision", Fact::Number(session.revision())),
        ("canUndo", Fact::Flag(session.undo_label().is_some())),
        ("canRedo", Fact::Flag(session.redo_label().is_some())),
        ("readOnly", Fact::Flag(session.is_read_only())),
        ("lang", Fact::Word(session.locale().tag())),
        ("theme", Fact::Word(theme)),
        ("storageStatus", Fact::Word(storage)),
    ];
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    // Flags, words and a number small enough are always taken.
    serializer.collect_map(state).unwrap_or_default()
}
