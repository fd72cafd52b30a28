//! Files that are dropped on an open map.

use std::rc::Rc;

use js_sys::Reflect;
use web_sys::{DataTransfer, DragEvent, File};
use yew::Callback;

use super::{Hands, Message, Question};
use crate::ui::store::Request;
use crate::ui::view::ErrorNote;

/// Something is dragged over the editor or dropped on it; true when it is a file.
pub(super) fn hear(hands: &Rc<Hands>, event: &DragEvent) -> bool {
    let Some(data) = event.data_transfer().filter(has_files) else {
        return false;
    };
    match event.type_().as_str() {
        "dragover" => offer(hands, true),
        // Going from one part of the editor to another is no leaving.
        "dragleave" if event.related_target().is_some() => {}
        "dragleave" => offer(hands, false),
        _ => {
            offer(hands, false);
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                take(hands.clone(), file);
            }
        }
    }
    true
}

fn has_files(data: &DataTransfer) -> bool {
    // Not by the bindings of the list, which everybody would load.
    let types = Reflect::get(data, &"types".into()).unwrap_or_default();
    let type_at = |idx: usize| {
        let kind = Reflect::get(&types, &idx.to_string().as_str().into());
        kind.ok()?.as_string()
    };
    (0..).map_while(type_at).any(|kind| kind == "Files")
}

/// Shows where to drop the file.
fn offer(hands: &Hands, is_offered: bool) {
    let store = &hands.store;
    if store.read_view(|view| view.is_offered_file) != is_offered {
        store.update_view(|view| view.is_offered_file = is_offered);
    }
}

/// Reads a file and asks whether it is to be opened.
fn take(hands: Rc<Hands>, file: File) {
    let store = hands.store.clone();
    let name = Reflect::get(&file, &"name".into()).ok();
    let name = name.and_then(|name| name.as_string()).unwrap_or_default();
    let ask = Callback::from(move |text: String| {
        // The reader says what is wrong with a map; what is no JSON object is none.
        let start = text.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with('{') {
            let question = Question::Replace(text.into());
            return hands.scope.send_message(Message::Ask(Some(question)));
        }
        let words = hands.store.messages().not_a_map_file(&name);
        hands.store.show_error(ErrorNote {
            code: "E_DOC_PARSE".into(),
            message: words.into(),
            place: None,
        });
    });
    store.request(Request::ReadFile(file, ask));
}
