//! One open editor: the map being edited, what has been saved of it, and what there is to tell.

mod event;

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::mem;

pub use event::{Event, Origin};

use crate::base::{CardId, IdSource};
use crate::edit::{Change, ChangeError, Command, CommandError, Editor, Label, Selection};
use crate::i18n::{Locale, Messages};
use crate::model::{JourneyMap, Json, Language};

/// Why changes of a host page were not applied.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum HostError {
    /// They cannot be read.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// They cannot be carried out.
    #[error(transparent)]
    Command(#[from] CommandError),
}

/// One open editor.
///
/// Every method that changes something queues events; whoever owns the session
/// takes them out and tells them once nothing is borrowed any more.
#[derive(Clone, Debug)]
pub struct Session {
    editor: Editor,
    messages: Messages,
    is_open: bool,
    is_read_only: bool,
    revision: u64,
    saved_revision: u64,
    events: Vec<Event>,
}

impl Session {
    /// A session without a map; the seed makes its ids unlike those of others.
    pub fn new(messages: Messages, seed: u64) -> Self {
        Self {
            editor: Editor::new(JourneyMap::default(), IdSource::new(seed)),
            messages,
            is_open: false,
            is_read_only: false,
            revision: 0,
            saved_revision: 0,
            events: Vec::new(),
        }
    }

    /// The map; an empty one before any was opened.
    pub fn map(&self) -> &JourneyMap {
        self.editor.map()
    }

    /// Is a map open?
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// The texts people read, in their language.
    pub fn messages(&self) -> Messages {
        self.messages
    }

    /// The language people read the editor in.
    pub fn locale(&self) -> Locale {
        self.messages.locale()
    }

    /// Shows the editor and the map's texts in the language of these.
    pub fn set_messages(&mut self, messages: Messages) {
        self.messages = messages;
    }

    /// The language texts are shown and written in.
    pub fn language(&self) -> Language {
        self.locale().language()
    }

    /// May the map not be changed by people?
    pub fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    /// Lets people change the map, or not.
    pub fn set_read_only(&mut self, is_read_only: bool) {
        self.is_read_only = is_read_only;
    }

    /// A number that grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Has the map changed since it was opened or saved?
    pub fn is_dirty(&self) -> bool {
        self.revision != self.saved_revision
    }

    /// Notes that the map as of `revision` is safe.
    pub fn mark_saved(&mut self, revision: u64) {
        self.saved_revision = self.saved_revision.max(revision);
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        self.editor.selection()
    }

    /// Selects cards.
    pub fn select(&mut self, selection: Selection) {
        if self.editor.select(selection) {
            self.events.push(Event::Selected);
        }
    }

    /// Opens a map; what was open before is forgotten.
    pub fn open(&mut self, map: JourneyMap) {
        self.editor.replace(map);
        self.is_open = true;
        self.revision += 1;
        self.saved_revision = self.revision;
        self.events.push(Event::Opened);
        self.events.push(Event::History);
    }

    /// Puts a map in the place of the open one as a step that can be undone.
    pub fn replace(&mut self, map: JourneyMap) -> Result<(), CommandError> {
        if !self.is_open {
            self.open(map);
            return Ok(());
        }
        self.editor.run(&Command::Replace(map.into()), None)?;
        self.revision += 1;
        self.events.push(Event::Opened);
        self.events.push(Event::History);
        Ok(())
    }

    /// Runs a command for a person; true when the map changed.
    ///
    /// A read-only map stays as it is.
    pub fn run(&mut self, command: Command) -> Result<bool, CommandError> {
        self.run_in_group(command, None)
    }

    /// Runs a command for a person as part of a group of steps that people see as one.
    pub fn run_in_group(
        &mut self,
        command: Command,
        group: Option<Rc<str>>,
    ) -> Result<bool, CommandError> {
        if self.is_read_only || !self.is_open {
            return Ok(false);
        }
        let change = self.editor.run(&command, group)?;
        Ok(self.tell(change, Origin::User))
    }

    /// A name for a card that is about to be written.
    pub fn next_card_id(&mut self) -> CardId {
        self.editor.next_card_id()
    }

    /// A source of ids for many things that are about to be added.
    pub fn branch_ids(&mut self) -> IdSource {
        self.editor.branch_ids()
    }

    /// Runs a command for the host page, which may change a read-only map.
    pub fn run_for_host(&mut self, command: Command) -> Result<bool, CommandError> {
        let change = self.editor.run(&command, None)?;
        Ok(self.tell(change, Origin::Api))
    }

    /// Applies changes of the host page as one step, even to a read-only map; true when the
    /// map changed. What they take along, such as the cards of a stage, goes too.
    pub fn run_changes(&mut self, label: &str, changes: Json) -> Result<bool, HostError> {
        let ops = self.editor.read_changes(changes)?;
        Ok(self.run_for_host(Command::named(label, ops))?)
    }

    /// Takes the last step back; true when there was one.
    pub fn undo(&mut self) -> bool {
        let change = self.editor.undo();
        self.tell(change, Origin::Undo)
    }

    /// Does the last step that was taken back again; true when there was one.
    pub fn redo(&mut self) -> bool {
        let change = self.editor.redo();
        self.tell(change, Origin::Redo)
    }

    /// Takes the open step of a group back for good.
    pub fn cancel_group(&mut self, group: &str) -> bool {
        let change = self.editor.cancel_group(group);
        self.tell(change, Origin::Undo)
    }

    /// Ends the open group: what comes next is a step of its own.
    pub fn close_group(&mut self) {
        self.editor.close_group();
    }

    /// The name of the step that undo takes back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.editor.history().undo_label()
    }

    /// The name of the step that redo does again.
    pub fn redo_label(&self) -> Option<&Label> {
        self.editor.history().redo_label()
    }

    /// Takes out everything there is to tell, in order.
    pub fn take_events(&mut self) -> Vec<Event> {
        mem::take(&mut self.events)
    }

    fn tell(&mut self, change: Option<Rc<Change>>, origin: Origin) -> bool {
        let Some(change) = change else { return false };
        self.revision += 1;
        self.events.push(Event::Changed {
            revision: self.revision,
            origin,
            change,
        });
        self.events.push(Event::History);
        true
    }
}
