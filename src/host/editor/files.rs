//! Files: those that people open, and those they take away.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::Callback;

use super::Inner;
use crate::host::file_name::file_name;
use crate::host::task;
use crate::schema;
use crate::ui::{DialogKind, ErrorNote, HandingOver, OutFile};

impl Inner {
    /// Reads a file, and gives its text, or the document of the map within it.
    pub(super) fn read_file(&self, file: &File, take: Callback<String>) {
        let text = self.page.read_file(file);
        task::start(async move {
            let text = JsFuture::from(text).await.ok();
            take.emit(text.and_then(|text| text.as_string()).unwrap_or_default());
        });
    }

    /// Opens the text of a map once it is there.
    pub(super) async fn open_when_there(self: Rc<Self>, text: Promise, origin: &str) {
        let text = JsFuture::from(text).await;
        if self.is_gone.get() {
            return;
        }
        match text {
            Ok(text) => {
                let text = text.as_string().unwrap_or_default();
                if text.is_empty() {
                    self.store.update_view(|view| view.fetching = None);
                } else {
                    self.open_for_person(&text, origin).await;
                }
            }
            Err(error) => self.store.show_error(note(&error)),
        }
    }

    /// Hands the map over as a JSON file.
    pub(super) fn hand_over_json(&self) {
        self.hand_over(&OutFile {
            what: "",
            ending: "json",
            kind: "application/json",
            text: self.store.read(|session| schema::write(session.map())),
        });
    }

    /// Makes a file for a person with options in JSON, and tells them how it fared.
    pub(super) fn download(self: Rc<Self>, options: &str) {
        self.store
            .update_view(|view| view.handing_over = HandingOver::Busy);
        let done = self.page.download(options);
        task::start(async move { self.tell_downloaded(done).await });
    }

    /// Tells a person how a file they wanted fared: done, refused for a reason, or given up.
    async fn tell_downloaded(self: Rc<Self>, done: Promise) {
        let refused: Option<Rc<str>> = match JsFuture::from(done).await {
            Ok(refused) => refused.as_string().map(Into::into),
            Err(error) => Some(note(&error).message),
        };
        let is_done = refused.as_ref().is_some_and(|why| why.is_empty());
        self.store.update_view(|view| {
            view.handing_over = match refused.filter(|_| !is_done) {
                Some(why) => HandingOver::Refused(why),
                None => HandingOver::Idle,
            };
            if is_done && view.dialog == Some(DialogKind::Download) {
                view.dialog = None;
            }
        });
        if is_done {
            self.store.say(self.messages().said_downloaded());
        }
    }

    /// The name of the map's file, with that ending.
    pub(super) fn name_of(&self, what: &str, ending: &str) -> String {
        self.store.read(|session| {
            let map = session.map();
            let (title, _) = map.meta.title.shown(&session.language(), map.language());
            file_name(title, what, ending)
        })
    }

    /// Hands a file over.
    pub(super) fn hand_over(&self, file: &OutFile) {
        let name = self.name_of(file.what, file.ending);
        self.page.save_file(&file.text, &name, file.kind);
    }
}

/// What people read of a failure the page's script found or named.
pub(super) fn note(failure: &JsValue) -> ErrorNote {
    let text = |key: &str| {
        let value = Reflect::get(failure, &key.into()).ok();
        value.and_then(|value| value.as_string()).map(Rc::from)
    };
    ErrorNote {
        code: text("code").unwrap_or_default(),
        message: text("message").unwrap_or_default(),
        place: text("place"),
    }
}
