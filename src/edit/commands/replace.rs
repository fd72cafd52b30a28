//! The command that puts another map in the place of this one.

use alloc::vec::Vec;

use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::edit::transaction::Transaction;
use crate::model::{Card, FieldName, Fields, JourneyMap, Kept, ListName, MetaField, Patch};

/// Everything out, then everything of the other map in: a step like any other.
pub(super) fn replace(map: &JourneyMap, other: &JourneyMap) -> Transaction {
    let mut ops = Vec::from([Op::update_map(Vec::from([MetaField::Owner(None)]))]);
    removals(map, ListName::Improvements, &mut ops);
    removals(map, ListName::Links, &mut ops);
    removals(map, ListName::Paths, &mut ops);
    for card in map.cards_in_order() {
        ops.push(Op::remove::<Card>(&card.id));
    }
    removals(map, ListName::Lanes, &mut ops);
    removals(map, ListName::Stages, &mut ops);
    removals(map, ListName::Personas, &mut ops);
    removals(map, ListName::Channels, &mut ops);
    removals(map, ListName::People, &mut ops);

    insertions(other, ListName::People, &mut ops);
    insertions(other, ListName::Channels, &mut ops);
    insertions(other, ListName::Personas, &mut ops);
    insertions(other, ListName::Stages, &mut ops);
    insertions(other, ListName::Lanes, &mut ops);
    for card in other.cards_in_order() {
        ops.push(Op::insert(card.clone(), None));
    }
    insertions(other, ListName::Paths, &mut ops);
    insertions(other, ListName::Links, &mut ops);
    insertions(other, ListName::Improvements, &mut ops);
    ops.push(Op::Map(head(map, other)));
    Transaction::new(Label::Replace, ops)
}

fn removals(map: &JourneyMap, list: ListName, ops: &mut Vec<Op>) {
    let Some(items) = map.list(list) else { return };
    for item in (0..items.n_items()).filter_map(|idx| items.item(idx)) {
        let id = item.name().clone();
        ops.push(Op::Remove { list, id });
    }
}

fn insertions(map: &JourneyMap, list: ListName, ops: &mut Vec<Op>) {
    let Some(items) = map.list(list) else { return };
    for item in (0..items.n_items()).filter_map(|idx| items.shared(idx)) {
        ops.push(Op::Insert { item, before: None });
    }
}

/// The whole of the other map's head, with the unknown fields of this one taken out.
fn head(map: &JourneyMap, other: &JourneyMap) -> Patch {
    let meta: &dyn Fields = &*other.meta;
    let mut fields = Vec::new();
    for (key, _) in map.meta.extra.iter().flat_map(|extra| extra.iter()) {
        fields.push(FieldName::Extra(key.clone(), None));
    }
    for idx in meta.n_head()..meta.names().len() {
        fields.push(FieldName::Known(idx));
    }
    for (key, json) in other.meta.extra.iter().flat_map(|extra| extra.iter()) {
        fields.push(FieldName::Extra(key.clone(), Kept::last(json.clone())));
    }
    Patch::of(other.meta.clone(), fields)
}
