//! The steps that can be undone and done again.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::editor::Change;
use super::label::Label;
use super::selection::Selection;

/// One undo step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// What it did to the map last: the doing, or the undoing.
    pub(super) change: Rc<Change>,
    /// What was selected before that change and after it.
    pub(super) selections: (Selection, Selection),
    /// Steps of one group are one step to people: the letters typed into one field.
    pub(super) group: Option<Rc<str>>,
}

/// Steps that can be undone and done again, the last first.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// The most steps that are kept; older ones can no longer be undone.
const MAX_STEPS: usize = 500;

impl History {
    /// The name of the step that undo takes back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.done.last().map(|step| &*step.change.label)
    }

    /// The name of the step that redo does again.
    pub fn redo_label(&self) -> Option<&Label> {
        self.undone.last().map(|step| &*step.change.label)
    }

    /// How many steps can be undone.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Can nothing be undone?
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Adds a step, or makes it part of the last one of the same group.
    pub(super) fn push(&mut self, step: Step) {
        self.undone.clear();
        let last = self.done.last_mut();
        if let Some(last) = last.filter(|last| step.group.is_some() && last.group == step.group) {
            last.absorb(step);
            return;
        }
        self.done.push(step);
        if self.done.len() > MAX_STEPS {
            self.done.remove(0);
        }
    }

    /// Ends the group of the last step: what comes next is a step of its own.
    pub(super) fn close_group(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.group = None;
        }
    }

    /// Is the last step still open for more of that group?
    pub(super) fn is_open(&self, group: &str) -> bool {
        self.done
            .last()
            .is_some_and(|last| last.group.as_deref() == Some(group))
    }

    pub(super) fn take_done(&mut self) -> Option<Step> {
        self.done.pop()
    }

    pub(super) fn take_undone(&mut self) -> Option<Step> {
        self.undone.pop()
    }

    pub(super) fn put_done(&mut self, step: Step) {
        self.done.push(step);
    }

    pub(super) fn put_undone(&mut self, step: Step) {
        self.undone.push(step);
    }
}

impl Step {
    /// Makes a later step of the same group part of this one.
    fn absorb(&mut self, later: Self) {
        self.selections.1 = later.selections.1;
        let change = Rc::make_mut(&mut self.change);
        let later = &later.change;
        if let ([before], [undo], [after], [redo]) =
            (&*change.undo, &*later.undo, &mut *change.ops, &*later.ops)
            && before.is_alike(undo)
        {
            // Typing: the text before the first letter and the one after the last say it all.
            *after = redo.clone();
            return;
        }
        let mut undo = later.undo.clone();
        undo.append(&mut change.undo);
        change.undo = undo;
        change.ops.extend_from_slice(&later.ops);
    }
}
