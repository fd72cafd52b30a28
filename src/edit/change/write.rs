//! Ops into changes.

use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::edit::op::{CardOp, ListOp, Op};
use crate::model::{Card, Cell, Item, Json, JsonMap, Meta, Record};

/// Ops as the list of changes that hosts hear of.
///
/// `undo` is what [`apply_all`](crate::edit::apply_all) returned for the ops: it knows which cell a card came from.
pub fn write_changes(ops: &[Op], undo: &[Op]) -> Json {
    let mut changes = Vec::with_capacity(ops.len());
    let has_undo = ops.len() == undo.len();
    for (idx, op) in ops.iter().enumerate() {
        let inverse = undo.iter().rev().nth(idx).filter(|_| has_undo);
        write_op(op, inverse, &mut changes);
    }
    Json::Array(changes)
}

fn write_op(op: &Op, undo: Option<&Op>, changes: &mut Vec<Json>) {
    match op {
        Op::Map(fields) => changes.push(object("update", "map", [("set", set::<Meta>(fields))])),
        Op::Persona(op) => changes.push(list_op("personas", op)),
        Op::Person(op) => changes.push(list_op("people", op)),
        Op::Channel(op) => changes.push(list_op("channels", op)),
        Op::Stage(op) => changes.push(list_op("stages", op)),
        Op::Lane(op) => changes.push(list_op("lanes", op)),
        Op::Link(op) => changes.push(list_op("links", op)),
        Op::Path(op) => changes.push(list_op("paths", op)),
        Op::Improvement(op) => changes.push(list_op("improvements", op)),
        Op::Card(CardOp::Insert { card, before }) => changes.push(object(
            "insert",
            "cards",
            [("value", json(&**card)), ("before", json(before))],
        )),
        Op::Card(CardOp::Update { id, fields }) => changes.push(object(
            "update",
            "cards",
            [("id", json(id)), ("set", set::<Card>(fields))],
        )),
        Op::Card(CardOp::Place { id, cell, before }) => {
            let there = match undo {
                Some(Op::Card(CardOp::Place { cell, .. })) => Some(cell),
                _ => None,
            };
            if there != Some(cell) {
                let set = cell_changes(there, cell);
                changes.push(object("update", "cards", [("id", json(id)), ("set", set)]));
            }
            // A card that comes into a cell stands last there.
            if there == Some(cell) || before.is_some() {
                let order = [("id", json(id)), ("before", json(before))];
                changes.push(object("move", "cards", order));
            }
        }
        Op::Card(CardOp::Remove { id }) => {
            changes.push(object("remove", "cards", [("id", json(id))]));
        }
    }
}

fn list_op<T: Item + Serialize>(list: &'static str, op: &ListOp<T>) -> Json
where
    T::Id: Serialize,
{
    match op {
        ListOp::Insert { item, before } => object(
            "insert",
            list,
            [("value", json(&**item)), ("before", json(before))],
        ),
        ListOp::Update { id, fields } => object(
            "update",
            list,
            [("id", json(id)), ("set", set::<T>(fields))],
        ),
        ListOp::Move { id, before } => {
            object("move", list, [("id", json(id)), ("before", json(before))])
        }
        ListOp::Remove { id } => object("remove", list, [("id", json(id))]),
    }
}

fn object<const N: usize>(verb: &str, list: &str, rest: [(&str, Json); N]) -> Json {
    let head = [("op", verb.into()), ("in", list.into())];
    let entries = head.into_iter().chain(rest);
    Json::Object(entries.map(|(key, json)| (key.into(), json)).collect())
}

fn set<R: Record>(fields: &[R::Field]) -> Json {
    let written = || {
        let mut map = serde_json::value::Serializer.serialize_map(Some(fields.len()))?;
        for field in fields {
            R::write_field(field, &mut map)?;
        }
        map.end()
    };
    // Values of records can all be written.
    written().unwrap_or_default()
}

/// What is new of a cell: everything, if it is not known where the card came from.
fn cell_changes(there: Option<&Cell>, cell: &Cell) -> Json {
    let mut set = JsonMap::new();
    if there.is_none_or(|there| there.lane != cell.lane) {
        set.insert("lane".into(), json(&cell.lane));
    }
    let is_other_stage = there.is_none_or(|there| there.stage != cell.stage);
    if is_other_stage {
        set.insert("stage".into(), json(&cell.stage));
    }
    if is_other_stage || there.is_none_or(|there| there.step != cell.step) {
        set.insert("step".into(), json(&cell.step));
    }
    Json::Object(set)
}

fn json<T: Serialize + ?Sized>(value: &T) -> Json {
    serde_json::to_value(value).unwrap_or_default()
}
