//! The one place components reach the session through.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Element, File};
use yew::Callback;

use super::checker::Checker;
use super::chunk::{Chunk, Chunks};
use super::element::{first, focus};
use super::hotkey::Errand;
use super::view::{Editing, ErrorNote, Screen, View};
use crate::edit::{Command, CommandError, Selection};
use crate::i18n::{Locale, Messages};
use crate::session::{Event, Session};

/// An open editor as its components share it.
///
/// Whatever a component or the host asks for goes through here: the session
/// changes, the root is drawn anew, and then, with nothing borrowed, whoever
/// listens hears what happened. So a listener may call anything, and throw.
pub struct Store {
    session: RefCell<Session>,
    view: RefCell<View>,
    on_draw: RefCell<Callback<()>>,
    on_events: RefCell<Callback<Vec<Event>>>,
    on_request: RefCell<Callback<Request>>,
    chunks: Chunks,
    /// What checks the map, once somebody wants to know.
    checker: RefCell<Option<Rc<dyn Checker>>>,
    n_spoken: Cell<u32>,
    /// What takes the focus after the next drawing.
    focus: RefCell<Option<WantedFocus>>,
    /// What helps to find one's way is to do next.
    errand: Cell<Option<Errand>>,
}

/// The group of steps that writing into a field makes.
const WRITING: &str = "writing";

/// Something only the page around the editor can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Fetch a template and open it.
    Template(Rc<str>),
    /// Let the person choose a file and open it.
    OpenFile,
    /// Read the map a file holds, as JSON or within a file made of it; the text of any other.
    ReadFile(File, Callback<String>),
    /// Open what was read from a file.
    OpenText(Rc<str>),
    /// Hand the map over as a JSON file.
    DownloadJson,
    /// Hand the map over as a file of these options, in JSON, if the page lets it.
    Download(Rc<str>),
    /// Make no file after all.
    StopDownload,
    /// Hand over another file.
    HandOver(Rc<OutFile>),
    /// Keep the map now.
    Save,
    /// Check the map, with the page's own rules too.
    Check,
    /// Mend what a rule of the page found at a place, in JSON.
    Mend(Rc<str>, Rc<str>),
    /// Go back to the first screen.
    StartAgain,
    /// Load a part of the editor that is not there yet.
    Load(Chunk),
    /// Show the editor in another language, whose texts may not be there yet.
    Speak(Locale),
}

/// What is to take the focus.
struct WantedFocus {
    selector: String,
    /// What has been given it; drawing may go on and put another in its place.
    given_to: Option<Element>,
}

/// A file that is made of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutFile {
    /// What of the map it holds, in the reader's language; it is named after the map and this.
    pub what: &'static str,
    /// How its name ends, without the dot.
    pub ending: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

impl Store {
    /// A store of that session.
    pub fn new(session: Session) -> Rc<Self> {
        Rc::new(Self {
            session: RefCell::new(session),
            view: RefCell::default(),
            on_draw: RefCell::default(),
            on_events: RefCell::default(),
            on_request: RefCell::default(),
            chunks: Chunks::default(),
            checker: RefCell::default(),
            n_spoken: Cell::default(),
            focus: RefCell::default(),
            errand: Cell::default(),
        })
    }

    /// Says who draws, who hears of events, and who answers requests.
    pub fn connect(&self, on_events: Callback<Vec<Event>>, on_request: Callback<Request>) {
        *self.on_events.borrow_mut() = on_events;
        *self.on_request.borrow_mut() = on_request;
    }

    /// Says who draws the editor anew.
    pub fn draw_by(&self, on_draw: Callback<()>) {
        *self.on_draw.borrow_mut() = on_draw;
    }

    /// Reads the session.
    pub fn read<T>(&self, read: impl FnOnce(&Session) -> T) -> T {
        read(&self.session.borrow())
    }

    /// Changes the session, draws, and tells what happened.
    pub fn update<T>(&self, change: impl FnOnce(&mut Session) -> T) -> T {
        let value = change(&mut self.session.borrow_mut());
        self.tell();
        value
    }

    /// Runs a command for a person; says so when it cannot be done.
    pub fn run(&self, command: Command) -> bool {
        match self.update(|session| session.run(command)) {
            Ok(changed) => changed,
            Err(error) => {
                self.refuse(&error);
                false
            }
        }
    }

    /// Runs what a person is writing into a field: all of it is one undo step
    /// until [`Store::end_writing`].
    pub fn write(&self, command: Command) -> bool {
        self.run_in_group(command, WRITING.into())
    }

    /// Ends what was written: the next letter begins an undo step of its own.
    pub fn end_writing(&self) {
        self.session.borrow_mut().close_group();
    }

    /// Takes back for good what was written since the field took the focus.
    pub fn cancel_writing(&self) -> bool {
        self.update(|session| session.cancel_group(WRITING))
    }

    /// Selects cards.
    pub fn select(&self, selection: Selection) {
        self.update(|session| session.select(selection));
    }

    /// Reads the state that is no part of the map.
    pub fn read_view<T>(&self, read: impl FnOnce(&View) -> T) -> T {
        read(&self.view.borrow())
    }

    /// Changes the state that is no part of the map, and draws.
    pub fn update_view(&self, change: impl FnOnce(&mut View)) {
        let wanted = self.wanted();
        change(&mut self.view.borrow_mut());
        self.show(wanted);
    }

    /// The parts of the editor that have been loaded.
    pub fn chunks(&self) -> &Chunks {
        &self.chunks
    }

    /// Sees to it that a part of the editor is loaded.
    pub fn need(&self, chunk: Chunk) {
        if !self.chunks.has(chunk) {
            self.request(Request::Load(chunk));
        }
    }

    /// Starts or ends writing in place.
    pub fn edit(&self, editing: Option<Editing>) {
        if editing.as_ref().is_some_and(Editing::is_title) && !self.chunks.has(Chunk::Hands) {
            self.chunks.title.replace(editing);
            return self.need(Chunk::Hands);
        }
        self.session.borrow_mut().close_group();
        self.update_view(|view| {
            view.editing = editing;
            // One that is still loading would take the focus from what is written.
            view.menu = None;
        });
    }

    /// What checks the map; none before somebody wants to know.
    pub fn checker(&self) -> Option<Rc<dyn Checker>> {
        self.checker.borrow().clone()
    }

    /// Goes on with a part of the editor that has come.
    pub fn go_on(self: &Rc<Self>) {
        if let Some(start) = self.chunks.insights.get()
            && self.checker().is_none()
        {
            *self.checker.borrow_mut() = Some(start(self));
            self.request(Request::Check);
        }
        match self.chunks.title.take() {
            Some(title) => self.edit(Some(title)),
            None => self.draw(),
        }
    }

    /// Lets a screen reader say something.
    pub fn say(&self, words: &str) {
        let number = self.n_spoken.get().wrapping_add(1);
        self.n_spoken.set(number);
        self.update_view(|view| view.spoken = (number, words.into()));
    }

    /// Runs a command as part of a group of steps that people see as one.
    pub fn run_in_group(&self, command: Command, group: Rc<str>) -> bool {
        match self.update(|session| session.run_in_group(command, Some(group))) {
            Ok(changed) => changed,
            Err(error) => {
                self.refuse(&error);
                false
            }
        }
    }

    /// Gives the focus to what `selector` names once it is drawn.
    pub fn focus_later(&self, selector: String) {
        *self.focus.borrow_mut() = Some(WantedFocus {
            selector,
            given_to: None,
        });
    }

    /// Is something to take the focus once it is drawn?
    pub fn wants_focus(&self) -> bool {
        self.focus.borrow().is_some()
    }

    /// Gives the focus to what is to have it, unless that has been given it and is still there.
    pub fn give_focus(&self, within: &Element) {
        let Some(mut wanted) = self.focus.take() else {
            return;
        };
        if !wanted.given_to.as_ref().is_some_and(|it| it.is_connected()) {
            wanted.given_to = first(within, &wanted.selector);
            // What cannot take the focus leaves it where it is.
            focus(wanted.given_to.clone());
        }
        // Whoever hears of the focus may want it elsewhere.
        self.focus.borrow_mut().get_or_insert(wanted);
    }

    /// Nothing is to take the focus any more.
    pub fn forget_focus(&self) {
        self.focus.take();
    }

    /// Lets what helps to find one's way do something, as soon as it is loaded.
    pub fn run_errand(&self, errand: Errand) {
        self.errand.set(Some(errand));
        self.need(Chunk::Wayfinding);
        self.draw();
    }

    /// What is to be done now.
    pub fn take_errand(&self) -> Option<Errand> {
        self.errand.take()
    }

    /// Asks the page for something.
    pub fn request(&self, request: Request) {
        let on_request = self.on_request.borrow().clone();
        on_request.emit(request);
    }

    /// Shows something that went wrong.
    pub fn show_error(&self, error: ErrorNote) {
        self.update_view(|view| {
            view.fetching = None;
            view.error = Some(error);
        });
    }

    /// The texts in the reader's language.
    pub fn messages(&self) -> Messages {
        self.session.borrow().messages()
    }

    /// Draws, and tells what happened to the session.
    fn tell(&self) {
        let events = self.session.borrow_mut().take_events();
        if events.iter().any(|event| matches!(event, Event::Opened)) {
            self.forget_things_of_the_old_map();
        }
        let is_other = self.checker().is_some_and(|checker| checker.hear(&events));
        self.draw();
        if !events.is_empty() {
            let on_events = self.on_events.borrow().clone();
            on_events.emit(events);
        }
        if is_other {
            self.request(Request::Check);
        }
    }

    /// Draws, and loads what is needed now and was not `before`.
    fn show(&self, before: Option<Chunk>) {
        self.draw();
        let wanted = self.wanted();
        if let Some(chunk) = wanted.filter(|_| wanted != before) {
            self.need(chunk);
        }
    }

    /// The part of the editor that what is open needs.
    fn wanted(&self) -> Option<Chunk> {
        let view = self.view.borrow();
        if view.menu.is_some() {
            Some(Chunk::Menus)
        } else if view.dialog.is_some() || view.strip.is_sheet {
            Some(Chunk::Dialogs)
        } else if view.screen == Screen::Guide {
            Some(Chunk::Guide)
        } else if view.screen == Screen::Insights {
            Some(Chunk::Insights)
        } else {
            view.is_narrow.then_some(Chunk::Phone)
        }
    }

    fn refuse(&self, error: &CommandError) {
        let words = self.messages().command_error(error);
        self.say(&words);
        self.show_error(ErrorNote {
            code: "E_DOC_INVALID".into(),
            message: words.into(),
            place: None,
        });
    }

    fn forget_things_of_the_old_map(&self) {
        let mut view = self.view.borrow_mut();
        view.editing = None;
        view.lifted = None;
        view.is_presented = false;
        view.persona = None;
        view.error = None;
        view.fetching = None;
        view.strip.is_open = false;
        view.close_all();
    }

    /// Draws the editor as it is now.
    pub fn draw(&self) {
        let on_draw = self.on_draw.borrow().clone();
        on_draw.emit(());
    }
}
