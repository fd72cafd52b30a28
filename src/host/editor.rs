//! One editor, as the page's script holds it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::failure::Failure;
use super::keeper::Keeper;
use super::page::{self, Page};
use crate::base::{Id, is_letter};
use crate::edit::write_changes;
use crate::i18n::{Locale, Messages};
use crate::model::{JourneyMap, Problem, Writer};
use crate::schema::{self, Reading};
use crate::session::{Event, Session};
use crate::ui::{App, AppProps, Chunk, Request, Store, Theme, Toolbar, View};

/// One editor in one element.
#[wasm_bindgen]
pub struct Editor {
    inner: Rc<Inner>,
}

struct Inner {
    store: Rc<Store>,
    page: Page,
    keeper: Rc<Keeper>,
    mount: HtmlElement,
    app: RefCell<Option<AppHandle<App>>>,
    /// Where the map that is being opened comes from, for the event that says so.
    origin: RefCell<Opening>,
    is_gone: Cell<bool>,
}

#[derive(Clone, Default)]
struct Opening {
    origin: String,
    warnings: Vec<Problem>,
    migrated_from: Option<u32>,
}

#[wasm_bindgen]
impl Editor {
    /// Shows an editor inside `mount`.
    #[wasm_bindgen(constructor)]
    pub fn new(mount: HtmlElement, page: Page, options: &JsValue) -> Self {
        let seed = u64::from_str_radix(&page.random(), 16).unwrap_or(1);
        let store = Store::new(Session::new(Locale::default(), seed));
        let keeper = Keeper::new(store.clone(), page.clone());
        page::join(&page);
        let inner = Rc::new(Inner {
            store: store.clone(),
            page,
            keeper,
            mount,
            app: RefCell::default(),
            origin: RefCell::default(),
            is_gone: Cell::new(false),
        });
        inner.set_options(options);

        let (events, requests) = (Rc::downgrade(&inner), Rc::downgrade(&inner));
        store.connect(
            Callback::from(move |happened: Vec<Event>| {
                if let Some(inner) = events.upgrade() {
                    inner.tell(happened);
                }
            }),
            Callback::from(move |request: Request| {
                if let Some(inner) = requests.upgrade() {
                    inner.answer(request);
                }
            }),
        );
        let root: Element = inner.mount.clone().into();
        let app = Renderer::<App>::with_root_and_props(root, AppProps { store }).render();
        *inner.app.borrow_mut() = Some(app);
        Self { inner }
    }

    /// Opens what is kept under the storage key; a report, or nothing when nothing is kept.
    pub fn restore(&self) -> Result<Option<String>, JsValue> {
        let inner = &self.inner;
        let restored = match inner.keeper.restore() {
            Ok(Some(restored)) => restored,
            Ok(None) => return Ok(None),
            Err(failure) => return Err(Failure::storing(failure, inner.locale()).into()),
        };
        let report = inner.load(&restored.text, "storage", false)?;
        if restored.is_older {
            inner.store.say(inner.messages().stored_damaged());
        }
        Ok(Some(report))
    }

    /// Shows the first screen.
    pub fn start(&self) {
        let locale = self.inner.locale();
        let seed = u64::from_str_radix(&self.inner.page.random(), 16).unwrap_or(1);
        self.inner.store.update(|session| {
            let is_read_only = session.is_read_only();
            *session = Session::new(locale, seed);
            session.set_read_only(is_read_only);
        });
        self.inner.store.need(Chunk::FirstRun);
    }

    /// Opens a document; a report in JSON. On failure the map stays as it is.
    pub fn load(&self, text: &str, origin: &str, is_undoable: bool) -> Result<String, JsValue> {
        self.inner
            .load(text, origin, is_undoable)
            .map_err(Into::into)
    }

    /// The map as JSON.
    pub fn document(&self) -> String {
        self.inner
            .store
            .read(|session| schema::write(session.map()))
    }

    /// Is a map open?
    pub fn has_document(&self) -> bool {
        self.inner.store.read(|session| session.is_open())
    }

    /// What is wrong with a document, in JSON; nothing is opened.
    pub fn validate(&self, text: &str) -> String {
        let locale = self.inner.locale();
        let read = schema::read(text);
        let mut report = Writer::new();
        report.begin_object();
        report.flag_entry("ok", read.is_ok());
        report.key("errors");
        report.begin_list();
        if let Err(error) = &read {
            let failure = Failure::reading(error, locale).note();
            report.begin_object();
            report.text_entry("code", &failure.code);
            report.text_entry("place", failure.place.as_deref().unwrap_or(""));
            report.text_entry("message", &failure.message);
            report.end_object();
        }
        report.end_list();
        let notices = read.map(|reading| reading.notices).unwrap_or_default();
        write_notices(&notices, locale, &mut report);
        report.end_object();
        report.finish()
    }

    /// Applies a host's changes as one undo step; false when nothing changed.
    pub fn edit(&self, label: &str, changes: &str) -> Result<bool, JsValue> {
        let inner = &self.inner;
        let locale = inner.locale();
        let (json, _) = schema::parse(changes).map_err(|error| Failure::reading(&error, locale))?;
        let edited = inner
            .store
            .update(|session| session.run_changes(label, json));
        edited.map_err(|error| Failure::host(&error, locale).into())
    }

    /// Takes the last step back; true when there was one.
    pub fn undo(&self) -> bool {
        self.inner.store.update(|session| session.undo())
    }

    /// Does the last step that was taken back again; true when there was one.
    pub fn redo(&self) -> bool {
        self.inner.store.update(|session| session.redo())
    }

    /// Keeps the map now; its revision and size in JSON.
    pub fn save(&self) -> Result<String, JsValue> {
        let inner = &self.inner;
        inner.keeper.changed();
        inner.keeper.flush();
        let failure = match inner.keeper.status() {
            "quota" => Some(crate::storage::Failure::Quota),
            "saved" => None,
            _ => Some(crate::storage::Failure::Unavailable),
        };
        if let Some(failure) = failure {
            return Err(Failure::storing(failure, inner.locale()).into());
        }
        let (revision, bytes) = inner
            .store
            .read(|session| (session.revision(), schema::write(session.map()).len()));
        Ok(format!(r#"{{"revision":{revision},"bytes":{bytes}}}"#))
    }

    /// Writes at once what is not written yet.
    pub fn flush(&self) {
        self.inner.keeper.flush();
    }

    /// Gives the editor the focus.
    pub fn focus(&self) {
        // Into the map, else onto the first screen, else whatever there is.
        let places = [
            "[data-stop][tabindex='0']",
            ".jm-first button",
            "button, input",
        ];
        let found = places
            .iter()
            .find_map(|place| self.inner.mount.query_selector(place).ok().flatten());
        if let Some(stop) = found.and_then(|stop| stop.dyn_into::<HtmlElement>().ok()) {
            // What cannot take the focus leaves it where it is.
            let _ok = stop.focus().is_ok();
        }
    }

    /// Takes over some options.
    pub fn set_options(&self, options: &JsValue) {
        self.inner.set_options(options);
    }

    /// Shows something the page's script found wrong.
    pub fn show_error(&self, failure: &JsValue) {
        let store = &self.inner.store;
        store.show_error(Failure::from_page(failure, self.inner.locale()).note());
        if !store.read(|session| session.is_open()) {
            store.need(Chunk::FirstRun);
        }
    }

    /// The state hosts may ask for, as a plain object.
    pub fn state(&self) -> Object {
        let inner = &self.inner;
        let state = Object::new();
        let theme = inner.store.read_view(|view| view.theme.word());
        inner.store.read(|session| {
            #[expect(clippy::cast_precision_loss, reason = "no one edits 2^53 times")]
            let revision = session.revision() as f64;
            for (key, value) in [
                ("dirty", session.is_dirty().into()),
                ("revision", JsValue::from_f64(revision)),
                ("canUndo", session.undo_label().is_some().into()),
                ("canRedo", session.redo_label().is_some().into()),
                ("readOnly", session.is_read_only().into()),
                ("lang", session.locale().tag().into()),
                ("theme", theme.into()),
                ("storageStatus", inner.keeper.status().into()),
            ] {
                // A new plain object takes every property.
                let _ok = Reflect::set(&state, &key.into(), &value).is_ok();
            }
        });
        state
    }

    /// Writes what is not written yet and takes the editor off the page.
    pub fn destroy(&self) {
        if self.inner.is_gone.replace(true) {
            return;
        }
        self.inner.keeper.flush();
        self.inner.store.connect(Callback::noop(), Callback::noop());
        page::leave(&self.inner.page);
        let app = self.inner.app.borrow_mut().take();
        if let Some(app) = app {
            app.destroy();
        }
    }
}

impl Inner {
    fn locale(&self) -> Locale {
        self.store.read(|session| session.locale())
    }

    fn messages(&self) -> Messages {
        Messages::new(self.locale())
    }

    fn load(&self, text: &str, origin: &str, is_undoable: bool) -> Result<String, Failure> {
        let locale = self.locale();
        let reading = schema::read(text).map_err(|error| Failure::reading(&error, locale))?;
        let Reading {
            map,
            notices: warnings,
            migrated_from,
        } = reading;
        *self.origin.borrow_mut() = Opening {
            origin: origin.to_owned(),
            warnings: warnings.clone(),
            migrated_from,
        };
        self.open(map, is_undoable)
            .map_err(|error| Failure::command(&error, locale))?;
        let mut report = Writer::new();
        report.begin_object();
        write_notices(&warnings, locale, &mut report);
        write_version(migrated_from, &mut report);
        let storage = (origin == "storage").then_some("storage");
        report.optional_entry("restoredFrom", storage);
        report.end_object();
        Ok(report.finish())
    }

    fn open(&self, map: JourneyMap, is_undoable: bool) -> Result<(), crate::edit::CommandError> {
        self.store.update(|session| {
            if is_undoable {
                session.replace(map)
            } else {
                session.open(map);
                Ok(())
            }
        })
    }

    /// Opens a document for a person, who is told when it cannot be read.
    fn open_for_person(&self, text: &str, origin: &str) {
        match self.load(text, origin, false) {
            // What a person opened is theirs, and is kept like what they write.
            Ok(_) => self.keeper.changed(),
            Err(failure) => {
                self.store.show_error(failure.note());
                self.page.emit("jm-error", &failure.json(), false);
            }
        }
    }

    /// Tells the host what happened; nothing is borrowed here.
    fn tell(&self, happened: Vec<Event>) {
        for event in happened {
            if self.is_gone.get() {
                return;
            }
            match event {
                Event::Opened => {
                    let opening = self.origin.borrow().clone();
                    let mut detail = Writer::new();
                    detail.begin_object();
                    detail.text_entry("origin", &opening.origin);
                    write_notices(&opening.warnings, self.locale(), &mut detail);
                    write_version(opening.migrated_from, &mut detail);
                    detail.end_object();
                    self.page.emit("jm-load", &detail.finish(), false);
                }
                Event::Changed {
                    revision,
                    origin,
                    change,
                } => {
                    let mut label = Writer::new();
                    label.text(&self.messages().label(&change.label));
                    let label = label.finish();
                    let changes = write_changes(&change.ops, &change.undo);
                    let detail = format!(
                        r#"{{"revision":{revision},"origin":"{}","label":{label},"changes":{changes}}}"#,
                        origin.word(),
                    );
                    self.page.emit("jm-change", &detail, false);
                    self.keeper.changed();
                }
                Event::History => {
                    let mut detail = Writer::new();
                    detail.begin_object();
                    self.store.read(|session| {
                        detail.flag_entry("canUndo", session.undo_label().is_some());
                        detail.flag_entry("canRedo", session.redo_label().is_some());
                    });
                    detail.end_object();
                    self.page.emit("jm-history", &detail.finish(), false);
                }
                Event::Selected => {
                    let mut detail = Writer::new();
                    detail.begin_object();
                    detail.key("ids");
                    detail.begin_list();
                    self.store.read(|session| {
                        for card_id in session.selection().cards() {
                            detail.text(card_id.as_str());
                        }
                    });
                    detail.end_list();
                    detail.end_object();
                    self.page.emit("jm-selection", &detail.finish(), false);
                }
            }
        }
    }

    /// Does what only the page can do.
    fn answer(self: Rc<Self>, request: Request) {
        match request {
            Request::Template(name) => {
                self.store
                    .update_view(|view| view.fetching = Some(name.clone()));
                let text = self.page.template(&name);
                spawn_local(async move { self.open_when_there(text, "template").await });
            }
            Request::OpenFile => {
                let text = self.page.pick_file();
                spawn_local(async move { self.open_when_there(text, "file").await });
            }
            Request::OpenText(text) => self.open_for_person(&text, "file"),
            Request::DownloadJson => self.download(),
            Request::Save => self.keeper.flush(),
            Request::Load(chunk) => spawn_local(async move { self.load_chunk(chunk).await }),
            Request::StartAgain => {
                let locale = self.locale();
                let seed = u64::from_str_radix(&self.page.random(), 16).unwrap_or(1);
                self.store
                    .update(|session| *session = Session::new(locale, seed));
                self.store.need(Chunk::FirstRun);
            }
        }
    }

    /// Loads a part of the editor and draws with it; a person hears when it cannot be had.
    async fn load_chunk(self: Rc<Self>, chunk: Chunk) {
        let style = self.page.style();
        let loaded = self.store.chunks().load(chunk).await;
        let styled = JsFuture::from(style).await;
        if self.is_gone.get() {
            return;
        }
        if loaded.is_ok() && styled.is_ok() {
            self.store.draw();
            return;
        }
        self.store.update_view(View::close_all);
        let failure = Failure::loading(self.locale());
        self.store.show_error(failure.note());
        self.page.emit("jm-error", &failure.json(), false);
    }

    async fn open_when_there(self: Rc<Self>, text: js_sys::Promise, origin: &str) {
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
                    self.open_for_person(&text, origin);
                }
            }
            Err(error) => self
                .store
                .show_error(Failure::from_page(&error, self.locale()).note()),
        }
    }

    /// Hands the map over as a JSON file.
    fn download(&self) {
        let (text, title) = self.store.read(|session| {
            let map = session.map();
            let title = map
                .meta
                .title
                .shown(&session.language(), map.language())
                .0
                .to_owned();
            (schema::write(map), title)
        });
        self.page.save_file(&text, &file_name(&title));
    }

    fn set_options(&self, options: &JsValue) {
        let option = |key: &str| {
            Reflect::get(options, &key.into())
                .ok()
                .filter(|value| !value.is_undefined())
        };
        let word = |key: &str| option(key).and_then(|value| value.as_string());
        if let Some(key) = option("storageKey") {
            self.keeper.set_key(key.as_string());
        }
        let locale = word("lang").and_then(|lang| Locale::from_tag(&lang));
        let is_read_only = option("readOnly").map(|value| value.is_truthy());
        let (theme, toolbar) = (word("theme"), word("toolbar"));
        if is_read_only == Some(true) {
            // What is being written is kept as it is; nothing more is taken in.
            self.store.edit(None);
        }
        self.store.update_view(|view| {
            view.lifted = view.lifted.take().filter(|_| is_read_only != Some(true));
            view.theme = theme
                .as_deref()
                .and_then(Theme::from_word)
                .unwrap_or(view.theme);
            view.toolbar = toolbar
                .as_deref()
                .and_then(Toolbar::from_word)
                .unwrap_or(view.toolbar);
        });
        self.store.update(|session| {
            session.set_locale(locale.unwrap_or_else(|| session.locale()));
            session.set_read_only(is_read_only.unwrap_or_else(|| session.is_read_only()));
        });
    }
}

/// Writes what was mended in a document, for hosts.
fn write_notices(problems: &[Problem], locale: Locale, writer: &mut Writer) {
    let messages = Messages::new(locale);
    writer.key("warnings");
    writer.begin_list();
    for problem in problems {
        writer.begin_object();
        writer.text_entry("code", problem.kind.code());
        writer.text_entry("place", &problem.place.to_string());
        writer.text_entry("message", &messages.problem_kind(&problem.kind));
        writer.end_object();
    }
    writer.end_list();
}

/// Writes which version a document was upgraded from, for hosts.
fn write_version(migrated_from: Option<u32>, writer: &mut Writer) {
    writer.key("migratedFrom");
    match migrated_from {
        Some(version) => writer.whole(version.into()),
        None => writer.null(),
    }
}

/// A file's name that every system takes, from the map's title.
fn file_name(title: &str) -> String {
    let is_digit = |char: char| matches!(char, '0'..='9' | '٠'..='٩' | '۰'..='۹');
    let is_other = |char: char| matches!(char, ' ' | '-' | '_' | '\u{200c}');
    let is_kept = |char: char| is_letter(char) || is_digit(char) || is_other(char);
    let name: String = title
        .chars()
        .filter(|char| is_kept(*char))
        .take(60)
        .collect();
    let name = name.trim();
    if name.is_empty() {
        "journey-map.json".to_owned()
    } else {
        format!("{name}.json")
    }
}
