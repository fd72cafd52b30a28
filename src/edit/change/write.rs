//! Ops into changes.

use alloc::string::String;

use crate::base::Id;
use crate::edit::op::Op;
use crate::model::{Cell, Fields, ListName, Patch, Writer};

/// Ops as the list of changes that hosts hear of, in JSON.
///
/// `undo` is what [`apply_all`](crate::edit::apply_all) returned for the ops: it knows which cell a card came from.
pub fn write_changes(ops: &[Op], undo: &[Op]) -> String {
    let mut changes = Changes {
        writer: Writer::new(),
    };
    changes.writer.begin_list();
    let has_undo = ops.len() == undo.len();
    for (idx, op) in ops.iter().enumerate() {
        let inverse = undo.iter().rev().nth(idx).filter(|_| has_undo);
        changes.write(op, inverse);
    }
    changes.writer.end_list();
    changes.writer.finish()
}

/// The changes written so far.
struct Changes {
    writer: Writer,
}

impl Changes {
    fn write(&mut self, op: &Op, undo: Option<&Op>) {
        match op {
            Op::Map(patch) => {
                self.begin("update", "map", None);
                self.set(patch);
            }
            Op::Insert { item, before } => {
                self.begin("insert", item.list_name().key(), None);
                self.writer.key("value");
                let item: &dyn Fields = &**item;
                item.write(&mut self.writer);
                self.end_before(before.as_deref());
            }
            Op::Update { list, id, patch } => {
                self.begin("update", list.key(), Some(id));
                self.set(patch);
            }
            Op::Move { list, id, before } => {
                self.begin("move", list.key(), Some(id));
                self.end_before(before.as_deref());
            }
            Op::Place { id, cell, before } => {
                let (cards, id) = (ListName::Cards.key(), Some(id.as_str()));
                let there = match undo {
                    Some(Op::Place { cell, .. }) => Some(cell),
                    _ => None,
                };
                if there != Some(cell) {
                    self.begin("update", cards, id);
                    self.set_cell(there, cell);
                }
                // Always said, even for the last place: a list without cells has no last of a cell.
                self.begin("move", cards, id);
                self.end_before(before.as_ref().map(Id::as_str));
            }
            Op::Remove { list, id } => {
                self.begin("remove", list.key(), Some(id));
                self.writer.end_object();
            }
        }
    }

    fn begin(&mut self, verb: &str, list: &str, id: Option<&str>) {
        self.writer.begin_object();
        self.writer.text_entry("op", verb);
        self.writer.text_entry("in", list);
        if let Some(id) = id {
            self.writer.text_entry("id", id);
        }
    }

    fn end_before(&mut self, before: Option<&str>) {
        self.writer.optional_entry("before", before);
        self.writer.end_object();
    }

    fn set(&mut self, patch: &Patch) {
        self.writer.key("set");
        patch.write(&mut self.writer);
        self.writer.end_object();
    }

    /// Writes what is new of a cell: everything, if it is not known where the card came from.
    fn set_cell(&mut self, there: Option<&Cell>, cell: &Cell) {
        self.writer.key("set");
        self.writer.begin_object();
        if there.is_none_or(|there| there.lane != cell.lane) {
            self.writer.text_entry("lane", cell.lane.as_str());
        }
        let is_other_stage = there.is_none_or(|there| there.stage != cell.stage);
        if is_other_stage {
            self.writer.text_entry("stage", cell.stage.as_str());
        }
        if is_other_stage || there.is_none_or(|there| there.step != cell.step) {
            self.writer
                .optional_entry("step", cell.step.as_ref().map(Id::as_str));
        }
        self.writer.end_object();
        self.writer.end_object();
    }
}
