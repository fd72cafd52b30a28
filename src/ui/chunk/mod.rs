//! Parts of the editor that load when they are first needed.
//!
//! Each is entered through one function, which gives what draws or does the rest. Whatever only
//! that reaches is cut out of the first wasm when the editor is packed; the parts share its
//! memory. Without the feature `split` all is one wasm, and a part is there as soon as it is
//! asked for.

#[cfg(feature = "split")]
mod loading;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};
use yew::Html;

use super::checker::Checker;
use super::context::Ui;
use super::element::target;
use super::hands::THRESHOLD_PX;
use super::store::Store;
use super::view::{Deed, Editing, OpenMenu, View};
use super::widgets::TitleInput;
use crate::base::CardId;
use crate::i18n::{Locale, Messages};
use crate::model::ProblemKind;
use crate::schema::ReadError;
use crate::session::Session;

/// A part of the editor that loads when it is first needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The dialogs.
    Dialogs,
    /// The menus.
    Menus,
    /// The screen a person begins on.
    FirstRun,
    /// Direct manipulation: dragging, move mode, several cards at once, the clipboard, the lines over
    /// the board, and writing titles; loads once somebody turns to the board.
    Hands,
    /// What helps to find one's way in a map.
    Wayfinding,
    /// What a narrow board has around it.
    Phone,
    /// The guide.
    Guide,
    /// What checks the map, and shows what it lacks.
    Insights,
}

/// Draws what is open over a map; the number is the session's revision.
pub(super) type DrawOver = fn(&Ui, &View, u64) -> Html;

/// Draws the menu that is open.
pub(super) type DrawMenu = fn(&Ui, &OpenMenu) -> Html;

/// Draws the first screen.
pub(super) type DrawFirstRun = fn(&Ui, &View) -> Html;

/// What somebody who turns to the board needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct HandsPart {
    /// Draws the input a title is written in.
    pub(super) title: fn(TitleInput) -> Html,
    /// Draws what shows of it.
    pub(super) draw: DrawScreen,
    /// Does what is chosen from a menu for the selected cards, or for that one.
    pub(super) act: fn(&Ui, Deed, &CardId),
    /// How many cards were copied last on this page.
    pub(super) n_copied: fn() -> usize,
}

/// Draws something beside the board, or in its place.
pub(super) type DrawScreen = fn(&Ui, &Session, &View) -> Html;

/// Draws what a narrow board has above it and below.
pub(super) type DrawPhone = fn(&Ui, &Session, &View) -> [Html; 2];

/// Starts to check the map of a store.
pub(super) type StartChecks = fn(&Rc<Store>) -> Rc<dyn Checker>;

/// What has words for documents that cannot be read, or had to be mended.
#[derive(Clone, Copy, Debug)]
pub struct Trouble {
    /// Why a document cannot be read, for people.
    pub read_error: fn(Messages, &ReadError) -> String,
    /// The same for developers.
    pub read_hint: fn(&ReadError) -> String,
    /// What was wrong at one place of a document, and what was done about it.
    pub problem_kind: fn(Messages, &ProblemKind) -> String,
}

/// The parts that are there, by what draws them.
#[derive(Debug, Default)]
pub struct Chunks {
    /// What draws the dialogs.
    pub(super) dialogs: Cell<Option<DrawOver>>,
    /// What draws the menus.
    pub(super) menus: Cell<Option<DrawMenu>>,
    /// What draws the first screen.
    pub(super) first_run: Cell<Option<DrawFirstRun>>,
    /// What direct manipulation needs.
    pub(super) hands: Cell<Option<HandsPart>>,
    /// Has the pointer been on the board, so that what it may need is on its way?
    pub(super) is_near: Cell<bool>,
    /// What was done before what it needs was there, and with what.
    pub(super) early: RefCell<Vec<(Element, Event)>>,
    /// The title that is to be written once what that needs is there.
    pub(super) title: RefCell<Option<Editing>>,
    /// What draws the helps to find one's way.
    pub(super) wayfinding: Cell<Option<DrawOver>>,
    /// What draws the surroundings of a narrow board.
    pub(super) phone: Cell<Option<DrawPhone>>,
    /// What draws the guide.
    pub(super) guide: Cell<Option<DrawScreen>>,
    /// What starts to check the map.
    pub(super) insights: Cell<Option<StartChecks>>,
}

/// A part's file could not be had; the console says why, and the next try starts afresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkMissing;

impl Chunks {
    /// Is the part there?
    pub fn has(&self, chunk: Chunk) -> bool {
        match chunk {
            Chunk::Dialogs => self.dialogs.get().is_some(),
            Chunk::Menus => self.menus.get().is_some(),
            Chunk::FirstRun => self.first_run.get().is_some(),
            Chunk::Hands => self.hands.get().is_some(),
            Chunk::Wayfinding => self.wayfinding.get().is_some(),
            Chunk::Phone => self.phone.get().is_some(),
            Chunk::Guide => self.guide.get().is_some(),
            Chunk::Insights => self.insights.get().is_some(),
        }
    }

    /// Keeps an event for direct manipulation, unless what that needs is there to hear it.
    pub(super) fn keep_early(&self, event: &Event) -> bool {
        let target = target(event).filter(|_| !self.has(Chunk::Hands));
        target.is_some_and(|target| {
            self.early.borrow_mut().push((target, event.clone()));
            true
        })
    }

    /// Has a key been kept?
    pub(super) fn has_early_key(&self) -> bool {
        let early = self.early.borrow();
        let mut early = early.iter();
        early.any(|(_, event)| event.type_() == "keydown")
    }

    /// Has a press been kept that has not ended?
    pub(super) fn is_pressed_early(&self) -> bool {
        let early = self.early.borrow();
        let kinds = early.iter().rev().map(|(_, event)| event.type_());
        let last = kinds.into_iter().find(|kind| kind.starts_with("pointer"));
        last.is_some_and(|kind| kind == "pointerdown" || kind == "pointermove")
    }

    /// Is a press kept that went further than a click does? It is a drag, though the browser calls
    /// its end a click on what both ends are in.
    pub(super) fn is_dragged_early(&self) -> bool {
        let mut start = None;
        let mut is_far = false;
        for (_, event) in &*self.early.borrow() {
            let kind = event.type_();
            if kind.starts_with("pointer") {
                let event: &PointerEvent = event.unchecked_ref();
                let (x, y) = (event.client_x(), event.client_y());
                let (first_x, first_y) =
                    *start.insert(start.filter(|_| kind != "pointerdown").unwrap_or((x, y)));
                let way = (x - first_x).abs().max((y - first_y).abs());
                is_far = kind != "pointerdown" && (is_far || f64::from(way) > THRESHOLD_PX);
            }
        }
        is_far
    }

    /// Forgets the press of a pointer that was kept: it was a click.
    pub(super) fn forget_press(&self) {
        let mut early = self.early.borrow_mut();
        early.retain(|(_, event)| !event.type_().starts_with("pointer"));
    }

    /// Forgets what was kept; true if there was something.
    pub fn forget_early(&self) -> bool {
        let has_title = self.title.take().is_some();
        // A press alone asks for nothing yet.
        self.forget_press();
        !self.early.take().is_empty() || has_title
    }

    /// Loads a part.
    pub async fn load(&self, chunk: Chunk) -> Result<(), ChunkMissing> {
        match chunk {
            Chunk::Dialogs => self.dialogs.set(Some(entry::dialogs().await?)),
            Chunk::Menus => self.menus.set(Some(entry::menus().await?)),
            Chunk::FirstRun => self.first_run.set(Some(entry::first_run().await?)),
            Chunk::Hands => self.hands.set(Some(entry::hands().await?)),
            Chunk::Wayfinding => self.wayfinding.set(Some(entry::wayfinding().await?)),
            Chunk::Phone => self.phone.set(Some(entry::phone().await?)),
            Chunk::Guide => self.guide.set(Some(entry::guide().await?)),
            Chunk::Insights => self.insights.set(Some(entry::insights().await?)),
        }
        Ok(())
    }
}

/// Loads the texts of a language.
pub async fn load_messages(locale: Locale) -> Result<Messages, ChunkMissing> {
    match locale {
        Locale::Fa => entry::texts_fa().await,
        Locale::En => entry::texts_en().await,
    }
}

impl Trouble {
    /// Loads the words; none when they cannot be had.
    pub async fn load() -> Option<Self> {
        entry::trouble().await.ok()
    }

    /// The words, in the part they come with.
    fn words() -> Self {
        Self {
            read_error: Messages::read_error,
            read_hint: ReadError::to_string,
            problem_kind: Messages::problem_kind,
        }
    }
}

/// The one way into each part.
#[cfg(feature = "split")]
mod entry {
    use wasm_split_helpers::wasm_split;

    use super::{
        ChunkMissing, DrawFirstRun, DrawMenu, DrawOver, DrawPhone, DrawScreen, HandsPart,
        StartChecks, Trouble,
    };
    use crate::i18n::Messages;
    use crate::ui::{dialogs, first_run, guide, hands, insights, menus, phone, wayfinding};

    #[wasm_split(dialogs, fallible, wasm_split_path = super::loading)]
    pub(super) fn dialogs() -> Result<DrawOver, ChunkMissing> {
        Ok(dialogs::view)
    }

    #[wasm_split(menus, fallible, wasm_split_path = super::loading)]
    pub(super) fn menus() -> Result<DrawMenu, ChunkMissing> {
        Ok(menus::view)
    }

    #[wasm_split(first_run, fallible, wasm_split_path = super::loading)]
    pub(super) fn first_run() -> Result<DrawFirstRun, ChunkMissing> {
        Ok(first_run::view)
    }

    #[wasm_split(hands, fallible, wasm_split_path = super::loading)]
    pub(super) fn hands() -> Result<HandsPart, ChunkMissing> {
        Ok(hands::PART)
    }

    #[wasm_split(wayfinding, fallible, wasm_split_path = super::loading)]
    pub(super) fn wayfinding() -> Result<DrawOver, ChunkMissing> {
        Ok(wayfinding::view)
    }

    #[wasm_split(phone, fallible, wasm_split_path = super::loading)]
    pub(super) fn phone() -> Result<DrawPhone, ChunkMissing> {
        Ok(phone::view)
    }

    #[wasm_split(guide, fallible, wasm_split_path = super::loading)]
    pub(super) fn guide() -> Result<DrawScreen, ChunkMissing> {
        Ok(guide::view)
    }

    #[wasm_split(insights, fallible, wasm_split_path = super::loading)]
    pub(super) fn insights() -> Result<StartChecks, ChunkMissing> {
        Ok(insights::start)
    }

    #[wasm_split(trouble, fallible, wasm_split_path = super::loading)]
    pub(super) fn trouble() -> Result<Trouble, ChunkMissing> {
        Ok(Trouble::words())
    }

    #[wasm_split(texts_fa, fallible, wasm_split_path = super::loading)]
    pub(super) fn texts_fa() -> Result<Messages, ChunkMissing> {
        Ok(Messages::PERSIAN)
    }

    #[wasm_split(texts_en, fallible, wasm_split_path = super::loading)]
    pub(super) fn texts_en() -> Result<Messages, ChunkMissing> {
        Ok(Messages::ENGLISH)
    }
}

/// The one way into each part.
#[cfg(not(feature = "split"))]
mod entry {
    use super::{
        ChunkMissing, DrawFirstRun, DrawMenu, DrawOver, DrawPhone, DrawScreen, HandsPart,
        StartChecks, Trouble,
    };
    use crate::i18n::Messages;
    use crate::ui::{dialogs, first_run, guide, hands, insights, menus, phone, wayfinding};

    pub(super) async fn dialogs() -> Result<DrawOver, ChunkMissing> {
        Ok(dialogs::view)
    }

    pub(super) async fn menus() -> Result<DrawMenu, ChunkMissing> {
        Ok(menus::view)
    }

    pub(super) async fn first_run() -> Result<DrawFirstRun, ChunkMissing> {
        Ok(first_run::view)
    }

    pub(super) async fn hands() -> Result<HandsPart, ChunkMissing> {
        Ok(hands::PART)
    }

    pub(super) async fn wayfinding() -> Result<DrawOver, ChunkMissing> {
        Ok(wayfinding::view)
    }

    pub(super) async fn phone() -> Result<DrawPhone, ChunkMissing> {
        Ok(phone::view)
    }

    pub(super) async fn guide() -> Result<DrawScreen, ChunkMissing> {
        Ok(guide::view)
    }

    pub(super) async fn insights() -> Result<StartChecks, ChunkMissing> {
        Ok(insights::start)
    }

    pub(super) async fn trouble() -> Result<Trouble, ChunkMissing> {
        Ok(Trouble::words())
    }

    pub(super) async fn texts_fa() -> Result<Messages, ChunkMissing> {
        Ok(Messages::PERSIAN)
    }

    pub(super) async fn texts_en() -> Result<Messages, ChunkMissing> {
        Ok(Messages::ENGLISH)
    }
}
