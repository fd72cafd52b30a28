//! Parts of the editor that load when they are first needed.
//!
//! Each is entered through one function, which gives what draws or does the rest. Whatever only
//! that reaches is cut out of the first wasm when the editor is packed; the parts share its
//! memory. Without the feature `split` all is one wasm, and a part is there as soon as it is
//! asked for.

#[cfg(feature = "split")]
mod loading;

use std::cell::{Cell, RefCell};

use web_sys::{Element, Event};
use yew::Html;

use super::context::Ui;
use super::element::target;
use super::view::{Deed, OpenMenu, View};
use crate::base::CardId;
use crate::edit::Command;
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
    /// What several cards at once, the clipboard and the lines over the board need; loads once
    /// somebody turns to the board.
    Clipboard,
    /// What helps to find one's way in a map.
    Wayfinding,
    /// What a narrow board has around it.
    Phone,
}

/// Draws what is open over a map; the number is the session's revision.
pub(super) type DrawOver = fn(&Ui, &View, u64) -> Html;

/// Draws the menu that is open.
pub(super) type DrawMenu = fn(&Ui, &OpenMenu) -> Html;

/// Draws the first screen.
pub(super) type DrawFirstRun = fn(&Ui, &View) -> Html;

/// What several cards at once and the clipboard need.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClipboardPart {
    /// Draws what shows of it.
    pub(super) draw: fn(&Ui, &Session, &View) -> Html,
    /// The command that moves all the selected cards with the one that a command moves.
    pub(super) carry: fn(&Session, Command) -> Command,
    /// Does what is chosen from a menu for the selected cards, or for that one.
    pub(super) act: fn(&Ui, Deed, &CardId),
    /// How many cards were copied last on this page.
    pub(super) n_copied: fn() -> usize,
}

/// Draws what a narrow board has above it and below.
pub(super) type DrawPhone = fn(&Ui, &Session, &View) -> [Html; 2];

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
    /// What several cards at once and the clipboard need.
    pub(super) clipboard: Cell<Option<ClipboardPart>>,
    /// Has the pointer been on the board, so that what it may need is on its way?
    pub(super) is_near: Cell<bool>,
    /// What was done with several cards before what they need was there, and with what.
    pub(super) early: RefCell<Vec<(Element, Event)>>,
    /// What draws the helps to find one's way.
    pub(super) wayfinding: Cell<Option<DrawOver>>,
    /// What draws the surroundings of a narrow board.
    pub(super) phone: Cell<Option<DrawPhone>>,
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
            Chunk::Clipboard => self.clipboard.get().is_some(),
            Chunk::Wayfinding => self.wayfinding.get().is_some(),
            Chunk::Phone => self.phone.get().is_some(),
        }
    }

    /// Keeps an event for what several cards at once need, unless that is there to hear it.
    pub(super) fn keep_for_clipboard(&self, event: &Event) -> bool {
        let target = target(event).filter(|_| !self.has(Chunk::Clipboard));
        target.is_some_and(|target| {
            self.early.borrow_mut().push((target, event.clone()));
            true
        })
    }

    /// Forgets what was kept; true if there was something.
    pub fn forget_early(&self) -> bool {
        !self.early.take().is_empty()
    }

    /// Loads a part.
    pub async fn load(&self, chunk: Chunk) -> Result<(), ChunkMissing> {
        match chunk {
            Chunk::Dialogs => self.dialogs.set(Some(entry::dialogs().await?)),
            Chunk::Menus => self.menus.set(Some(entry::menus().await?)),
            Chunk::FirstRun => self.first_run.set(Some(entry::first_run().await?)),
            Chunk::Clipboard => self.clipboard.set(Some(entry::clipboard().await?)),
            Chunk::Wayfinding => self.wayfinding.set(Some(entry::wayfinding().await?)),
            Chunk::Phone => self.phone.set(Some(entry::phone().await?)),
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
        ChunkMissing, ClipboardPart, DrawFirstRun, DrawMenu, DrawOver, DrawPhone, Trouble,
    };
    use crate::i18n::Messages;
    use crate::ui::{clipboard, dialogs, first_run, menus, phone, wayfinding};

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

    #[wasm_split(clipboard, fallible, wasm_split_path = super::loading)]
    pub(super) fn clipboard() -> Result<ClipboardPart, ChunkMissing> {
        Ok(clipboard::PART)
    }

    #[wasm_split(wayfinding, fallible, wasm_split_path = super::loading)]
    pub(super) fn wayfinding() -> Result<DrawOver, ChunkMissing> {
        Ok(wayfinding::view)
    }

    #[wasm_split(phone, fallible, wasm_split_path = super::loading)]
    pub(super) fn phone() -> Result<DrawPhone, ChunkMissing> {
        Ok(phone::view)
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
        ChunkMissing, ClipboardPart, DrawFirstRun, DrawMenu, DrawOver, DrawPhone, Trouble,
    };
    use crate::i18n::Messages;
    use crate::ui::{clipboard, dialogs, first_run, menus, phone, wayfinding};

    pub(super) async fn dialogs() -> Result<DrawOver, ChunkMissing> {
        Ok(dialogs::view)
    }

    pub(super) async fn menus() -> Result<DrawMenu, ChunkMissing> {
        Ok(menus::view)
    }

    pub(super) async fn first_run() -> Result<DrawFirstRun, ChunkMissing> {
        Ok(first_run::view)
    }

    pub(super) async fn clipboard() -> Result<ClipboardPart, ChunkMissing> {
        Ok(clipboard::PART)
    }

    pub(super) async fn wayfinding() -> Result<DrawOver, ChunkMissing> {
        Ok(wayfinding::view)
    }

    pub(super) async fn phone() -> Result<DrawPhone, ChunkMissing> {
        Ok(phone::view)
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
