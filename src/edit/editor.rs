//! A map being edited: the map, its history, and what is selected.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::change::{ChangeError, read_changes};
use super::commands::{Command, CommandError};
use super::history::{History, Step};
use super::label::Label;
use super::op::{Op, OpError};
use super::selection::Selection;
use super::transaction::{Transaction, apply_all};
use crate::base::{CardId, IdSource};
use crate::model::{JourneyMap, Json};

/// A map being edited.
#[derive(Clone, Debug)]
pub struct Editor {
    map: JourneyMap,
    history: History,
    selection: Selection,
    ids: IdSource,
}

/// What a transaction, undo, or redo did to the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What people call it.
    pub label: Rc<Label>,
    /// The ops in the order they were applied.
    pub ops: Vec<Op>,
    /// The ops that undo them, in the order to apply them.
    pub undo: Vec<Op>,
}

impl Editor {
    /// An editor of that map; new ids come from `ids`.
    pub fn new(map: JourneyMap, ids: IdSource) -> Self {
        Self {
            map,
            history: History::default(),
            selection: Selection::default(),
            ids,
        }
    }

    /// The map.
    pub fn map(&self) -> &JourneyMap {
        &self.map
    }

    /// What can be undone and done again.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Selects those cards of the map; true when that changed anything.
    pub fn select(&mut self, selection: Selection) -> bool {
        let selection = selection.on(&self.map);
        let is_new = selection != self.selection;
        self.selection = selection;
        is_new
    }

    /// A name for a card that is about to be written.
    pub fn next_card_id(&mut self) -> CardId {
        self.ids.next_id()
    }

    /// A source of more ids than a command alone needs.
    pub fn branch_ids(&mut self) -> IdSource {
        self.ids.branch()
    }

    /// Runs a command; nothing when it would change nothing.
    ///
    /// Commands of one `group` that follow each other are one step; a command
    /// without one has the group of its own kind, if any.
    pub fn run(
        &mut self,
        command: &Command,
        group: Option<Rc<str>>,
    ) -> Result<Option<Rc<Change>>, CommandError> {
        let group = group.or_else(|| command.group());
        let transaction = command.transaction(&self.map, &mut self.ids)?;
        Ok(self.commit(transaction, group)?)
    }

    /// Reads changes in JSON into ops on this map.
    pub fn read_changes(&mut self, changes: Json) -> Result<Vec<Op>, ChangeError> {
        read_changes(changes, &self.map, &mut self.ids)
    }

    /// Applies a transaction as one undo step; nothing when it has no ops.
    ///
    /// Steps of the same `group` that follow each other are one step to people.
    pub fn commit(
        &mut self,
        transaction: Transaction,
        group: Option<Rc<str>>,
    ) -> Result<Option<Rc<Change>>, OpError> {
        let Transaction { label, ops } = transaction;
        if ops.is_empty() {
            return Ok(None);
        }
        let undo = apply_all(&ops, &mut self.map)?;
        if undo == ops {
            return Ok(None);
        }
        let change = Rc::new(Change { label, ops, undo });
        let before = self.selection.clone();
        self.selection = before.clone().on(&self.map);
        self.history.push(Step {
            change: change.clone(),
            selections: (before, self.selection.clone()),
            group,
        });
        Ok(Some(change))
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> Option<Rc<Change>> {
        let mut step = self.history.take_done()?;
        let change = self.take_back(&mut step)?;
        step.group = None;
        self.history.put_undone(step);
        Some(change)
    }

    /// Does the last step that was taken back again.
    pub fn redo(&mut self) -> Option<Rc<Change>> {
        let mut step = self.history.take_undone()?;
        let change = self.take_back(&mut step)?;
        self.history.put_done(step);
        Some(change)
    }

    /// Takes back what a step did last, be it the doing or the undoing.
    fn take_back(&mut self, step: &mut Step) -> Option<Rc<Change>> {
        let ops = step.change.undo.clone();
        // A step's way back applies to the very map the step left behind.
        let undo = apply_all(&ops, &mut self.map).ok()?;
        let label = step.change.label.clone();
        step.change = Rc::new(Change { label, ops, undo });
        let (before, after) = &mut step.selections;
        core::mem::swap(before, after);
        self.selection = after.clone().on(&self.map);
        Some(step.change.clone())
    }

    /// Takes the open step of a group back for good, as Escape does while typing.
    pub fn cancel_group(&mut self, group: &str) -> Option<Rc<Change>> {
        if !self.history.is_open(group) {
            return None;
        }
        let change = self.undo();
        self.history.take_undone();
        change
    }

    /// Ends the open group: what comes next is a step of its own.
    pub fn close_group(&mut self) {
        self.history.close_group();
    }

    /// Forgets every step.
    pub fn clear_history(&mut self) {
        self.history = History::default();
    }

    /// Shows another map; the history of this one is forgotten.
    pub fn replace(&mut self, map: JourneyMap) {
        self.map = map;
        self.history = History::default();
        self.selection = Selection::default();
    }
}
