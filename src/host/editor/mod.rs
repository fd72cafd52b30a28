//! One editor, as the page's script holds it.

mod files;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Node};
use yew::Callback;

use self::files::note;
use super::failure::Failure;
use super::keeper::{Keeper, saved};
use super::opening::{Opening, write_notices};
use super::options::Options;
use super::page::Page;
use super::place::Place;
use super::state;
use super::task;
use super::texts::Texts;
use crate::base::Id;
use crate::edit::{CommandError, write_changes};
use crate::i18n::{Locale, Messages};
use crate::model::{JourneyMap, Writer};
use crate::schema::{self, ReadError};
use crate::session::{Event, Session};
use crate::ui::{Chunk, Request, Store, Trouble, View, load_messages};

/// One editor in one element.
#[wasm_bindgen]
pub struct Editor {
    inner: Rc<Inner>,
}

struct Inner {
    store: Rc<Store>,
    page: Page,
    keeper: Rc<Keeper>,
    /// Where it is drawn, until it is destroyed.
    place: RefCell<Option<Place>>,
    /// How the map that is being opened was read, for the event that says so.
    opening: RefCell<Rc<Opening>>,
    /// The language that was asked for last; its texts may still be on their way.
    wanted: Cell<Locale>,
    is_gone: Cell<bool>,
}

/// Why a map was not opened.
enum Fault {
    Document(ReadError),
    Command(CommandError),
}

#[wasm_bindgen]
impl Editor {
    /// Shows an editor inside `root`, at first in the language of `texts`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Node, page: Page, options: &JsValue, texts: Texts) -> Self {
        let seed = u64::from_str_radix(&page.random(), 16).unwrap_or(1);
        let messages = texts.messages;
        let store = Store::new(Session::new(messages, seed));
        let keeper = Keeper::new(store.clone(), page.clone());
        let inner = Rc::new(Inner {
            store: store.clone(),
            page,
            keeper,
            place: RefCell::default(),
            opening: RefCell::default(),
            wanted: Cell::new(messages.locale()),
            is_gone: Cell::new(false),
        });
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
        // Once there is someone to ask, since options may need a part of the editor.
        inner.set_options(options);
        *inner.place.borrow_mut() = Place::take(root, store);
        Self { inner }
    }

    /// Opens what is kept under the storage key; a report as from [`Editor::load`], or nothing
    /// when nothing is kept.
    pub fn restore(&self) -> Result<Option<Promise>, JsValue> {
        let inner = &self.inner;
        let restored = match inner.keeper.restore() {
            Ok(Some(restored)) => restored,
            Ok(None) => return Ok(None),
            Err(failure) => return Err(Failure::storing(failure).into()),
        };
        let report = self.load(&restored.text, "storage", false)?;
        if restored.is_older {
            inner.store.say(inner.messages().stored_damaged());
        }
        Ok(Some(report))
    }

    /// Shows the first screen.
    pub fn start(&self) {
        let messages = self.inner.messages();
        let seed = u64::from_str_radix(&self.inner.page.random(), 16).unwrap_or(1);
        self.inner.store.update(|session| {
            let is_read_only = session.is_read_only();
            *session = Session::new(messages, seed);
            session.set_read_only(is_read_only);
        });
        self.inner.store.need(Chunk::FirstRun);
    }

    /// Opens a document at once; a report in JSON follows, since its words may have to be loaded.
    ///
    /// On failure the map stays as it is; `words` of what is thrown then promises the same
    /// failure in JSON, with all that is to be said about it.
    pub fn load(&self, text: &str, origin: &str, is_undoable: bool) -> Result<Promise, JsValue> {
        let inner = self.inner.clone();
        match inner.load(text, origin, is_undoable) {
            Ok(opening) => Ok(task::promise(async move {
                Ok(inner.report(&opening).await.into())
            })),
            Err(Fault::Command(error)) => Err(Failure::command(&error, inner.messages()).into()),
            Err(Fault::Document(error)) => {
                let thrown = JsValue::from(Failure::reading(&error, inner.messages(), None));
                let words =
                    task::promise(async move { Ok(inner.worded(&error).await.json().into()) });
                // A new plain object takes every property.
                let _ok = Reflect::set(&thrown, &"words".into(), &words).is_ok();
                Err(thrown)
            }
        }
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
    pub fn validate(&self, text: &str) -> Promise {
        let read = schema::read(text);
        let inner = self.inner.clone();
        task::promise(async move {
            let is_sound = read
                .as_ref()
                .is_ok_and(|reading| reading.notices.is_empty());
            let trouble = if is_sound {
                None
            } else {
                Trouble::load().await
            };
            let mut report = Writer::new();
            report.begin_object();
            report.flag_entry("ok", read.is_ok());
            report.key("errors");
            report.begin_list();
            if let Err(error) = &read {
                Failure::reading(error, inner.messages(), trouble).write_notice(&mut report);
            }
            report.end_list();
            let notices = read.map(|reading| reading.notices).unwrap_or_default();
            write_notices(&notices, inner.messages(), trouble, &mut report);
            report.end_object();
            Ok(report.finish().into())
        })
    }

    /// Applies a host's changes as one undo step; false when nothing changed.
    pub fn edit(&self, label: &str, changes: &str) -> Result<bool, JsValue> {
        let inner = &self.inner;
        let (json, _) = schema::parse(changes)
            .map_err(|error| Failure::reading(&error, inner.messages(), None))?;
        let edited = inner
            .store
            .update(|session| session.run_changes(label, json));
        edited.map_err(|error| Failure::host(&error, inner.messages()).into())
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
            return Err(Failure::storing(failure).into());
        }
        let (revision, bytes) = inner
            .store
            .read(|session| (session.revision(), schema::write(session.map()).len()));
        Ok(saved(revision, bytes))
    }

    /// Writes at once what is not written yet.
    pub fn flush(&self) {
        self.inner.keeper.flush();
    }

    /// What the rules found, in JSON; nothing before the first check, which asking brings about.
    pub fn insights(&self) -> Option<String> {
        let store = &self.inner.store;
        store.need(Chunk::Insights);
        let checker = store.checker()?;
        if checker.take_due() {
            self.inner.check();
        }
        Some(checker.report())
    }

    /// Mends what a rule found at a place, in JSON; true when there was something to mend.
    pub fn fix(&self, rule: &str, place: &str) -> bool {
        let checker = self.inner.store.checker();
        checker.is_some_and(|checker| checker.fix(rule, place))
    }

    /// The name of the map's file, with that ending.
    pub fn file_name(&self, ending: &str) -> String {
        self.inner.name_of("", ending)
    }

    /// Checks the map again: the rules of the page are others.
    pub fn check(&self) {
        self.inner.check();
    }

    /// Gives the editor the focus.
    pub fn focus(&self) {
        // Into the map, else onto the first screen, else whatever there is.
        let places = [
            "[data-stop][tabindex='0']:not([hidden] *, [inert] *)",
            ".jm-first button, .jm-guide h2",
            "button, input",
        ];
        let place = self.inner.place.borrow().as_ref().map(Place::element);
        let found = place.and_then(|place| {
            let first = |wanted: &&str| place.query_selector(wanted).ok().flatten();
            places.iter().find_map(first)
        });
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
        store.show_error(note(failure));
        if !store.read(|session| session.is_open()) {
            store.need(Chunk::FirstRun);
        }
    }

    /// The state hosts may ask for, as a plain object.
    pub fn state(&self) -> JsValue {
        let inner = &self.inner;
        let theme = inner.store.read_view(|view| view.theme.word());
        let status = inner.keeper.status();
        inner
            .store
            .read(|session| state::of(session, theme, status))
    }

    /// Writes what is not written yet and takes the editor off the page.
    pub fn destroy(&self) {
        if self.inner.is_gone.replace(true) {
            return;
        }
        self.inner.keeper.flush();
        self.inner.store.connect(Callback::noop(), Callback::noop());
        let place = self.inner.place.borrow_mut().take();
        if let Some(place) = place {
            place.leave(&self.inner.store);
        }
    }
}

impl Inner {
    fn messages(&self) -> Messages {
        self.store.messages()
    }

    fn load(&self, text: &str, origin: &str, is_undoable: bool) -> Result<Rc<Opening>, Fault> {
        let reading = schema::read(text).map_err(Fault::Document)?;
        let opening = Rc::new(Opening {
            origin: origin.to_owned(),
            warnings: reading.notices,
            migrated_from: reading.migrated_from,
        });
        *self.opening.borrow_mut() = opening.clone();
        let opened = self.open(reading.map, is_undoable);
        opened.map(|()| opening).map_err(Fault::Command)
    }

    fn open(&self, map: JourneyMap, is_undoable: bool) -> Result<(), CommandError> {
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
    async fn open_for_person(&self, text: &str, origin: &str) {
        let failure = match self.load(text, origin, true) {
            // What a person opened is theirs, and is kept like what they write.
            Ok(_) => return self.keeper.changed(),
            Err(Fault::Document(error)) => self.worded(&error).await,
            Err(Fault::Command(error)) => Failure::command(&error, self.messages()),
        };
        if !self.is_gone.get() {
            self.page.emit("jm-error", &failure.json(), false);
        }
    }

    /// A document that cannot be read, with all that is to be said about it.
    async fn worded(&self, error: &ReadError) -> Failure {
        let trouble = Trouble::load().await;
        Failure::reading(error, self.messages(), trouble)
    }

    /// How a map was read, in JSON.
    async fn report(&self, opening: &Opening) -> String {
        let trouble = if opening.warnings.is_empty() {
            None
        } else {
            Trouble::load().await
        };
        opening.report(self.messages(), trouble)
    }

    /// Tells the host of a map that has been opened.
    fn tell_opened(self: Rc<Self>) {
        let opening = self.opening.borrow().clone();
        if opening.warnings.is_empty() {
            let detail = opening.report(self.messages(), None);
            self.page.emit("jm-load", &detail, false);
            return;
        }
        task::start(async move {
            let detail = self.report(&opening).await;
            if !self.is_gone.get() {
                self.page.emit("jm-load", &detail, false);
            }
        });
    }

    /// Tells the host what happened; nothing is borrowed here.
    fn tell(self: Rc<Self>, happened: Vec<Event>) {
        for event in happened {
            if self.is_gone.get() {
                return;
            }
            match event {
                Event::Opened => self.clone().tell_opened(),
                Event::Changed {
                    revision,
                    origin,
                    change,
                } => {
                    let mut label = Writer::new();
                    label.text(&self.messages().label(&change.label));
                    let detail = [
                        r#"{"revision":"#,
                        &revision.to_string(),
                        r#","origin":""#,
                        origin.word(),
                        r#"","label":"#,
                        &label.finish(),
                        r#","changes":"#,
                        &write_changes(&change.ops, &change.undo),
                        "}",
                    ];
                    self.page.emit("jm-change", &detail.concat(), false);
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
                task::start(async move { self.open_when_there(text, "template").await });
            }
            Request::OpenFile => {
                let text = self.page.pick_file();
                task::start(async move { self.open_when_there(text, "file").await });
            }
            Request::ReadFile(file, take) => self.read_file(&file, take),
            Request::OpenText(text) => {
                task::start(async move { self.open_for_person(&text, "file").await });
            }
            Request::DownloadJson => self.hand_over_json(),
            Request::Download(options) => self.download(&options),
            Request::StopDownload => self.page.stop_download(),
            Request::HandOver(file) => self.hand_over(&file),
            Request::Save => self.keeper.flush(),
            Request::Check => self.check(),
            Request::Mend(rule, place) => self.page.mend(&rule, &place),
            Request::Load(chunk) => task::start(async move { self.load_chunk(chunk).await }),
            Request::Speak(locale) => self.speak(locale),
            Request::StartAgain => {
                let messages = self.messages();
                let seed = u64::from_str_radix(&self.page.random(), 16).unwrap_or(1);
                self.store
                    .update(|session| *session = Session::new(messages, seed));
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
            self.store.go_on();
            return;
        }
        if chunk == Chunk::Hands && !self.store.chunks().forget_early() {
            // Nobody asked for it yet; whatever happens next on the board tries again.
            return;
        }
        self.store.update_view(View::close_all);
        self.tell_missing();
    }

    /// Shows the editor in another language as soon as its texts are there; a person hears when
    /// they cannot be had.
    fn speak(self: Rc<Self>, locale: Locale) {
        if self.wanted.replace(locale) == locale {
            return;
        }
        task::start(async move {
            let loaded = load_messages(locale).await;
            // Meanwhile yet another one may have been asked for.
            if self.is_gone.get() || self.wanted.get() != locale {
                return;
            }
            if let Ok(messages) = loaded {
                self.store.update(|session| session.set_messages(messages));
            } else {
                self.wanted.set(self.messages().locale());
                self.tell_missing();
            }
        });
    }

    /// Tells that a part of the editor cannot be had.
    fn tell_missing(&self) {
        self.page
            .emit("jm-error", &Failure::loading().json(), false);
    }

    fn set_options(self: &Rc<Self>, options: &JsValue) {
        let options = Options::read(options);
        if let Some(key) = options.storage_key.clone() {
            self.keeper.set_key(key);
        }
        if let Some(locale) = options.locale {
            self.clone().speak(locale);
        }
        let is_read_only = options.is_read_only;
        if is_read_only == Some(true) {
            // What is being written is kept as it is; nothing more is taken in.
            self.store.edit(None);
        }
        self.store.update_view(|view| options.show(view));
        self.store.update(|session| {
            session.set_read_only(is_read_only.unwrap_or_else(|| session.is_read_only()));
        });
    }

    /// Has the map checked, with the rules of the page, and tells it what is new.
    fn check(&self) {
        let Some(checker) = self.store.checker() else {
            return;
        };
        checker.take_due();
        let own = self.page.check();
        let news = checker.check(&own);
        self.store.draw();
        if let Some(detail) = news {
            self.page.emit("jm-insights", &detail, false);
        }
    }
}
