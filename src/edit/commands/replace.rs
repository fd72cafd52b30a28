//! The command that puts another map in the place of this one.

use alloc::vec::Vec;

use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::model::{Card, FieldName, Fields, JourneyMap, Json, Kept, ListName, Patch};

/// Everything out, then everything of the other map in: a step like any other.
pub(super) fn replace(map: &JourneyMap, other: &JourneyMap, ops: &mut Vec<Op>) -> Label {
    // What is said about the map goes last, but for what names something.
    ops.push(Op::edit_map(&map.meta, |meta| {
        meta.owner = None;
        meta.views = Json::Null;
    }));
    removals(map, ListName::Improvements, ops);
    removals(map, ListName::Links, ops);
    removals(map, ListName::Paths, ops);
    for card in map.cards_in_order() {
        ops.push(Op::remove::<Card>(&card.id));
    }
    removals(map, ListName::Lanes, ops);
    removals(map, ListName::Stages, ops);
    removals(map, ListName::Personas, ops);
    removals(map, ListName::Channels, ops);
    removals(map, ListName::People, ops);

    insertions(other, ListName::People, ops);
    insertions(other, ListName::Channels, ops);
    insertions(other, ListName::Personas, ops);
    insertions(other, ListName::Stages, ops);
    insertions(other, ListName::Lanes, ops);
    for card in other.cards_in_order() {
        ops.push(Op::insert(card.clone(), None));
    }
    insertions(other, ListName::Paths, ops);
    insertions(other, ListName::Links, ops);
    insertions(other, ListName::Improvements, ops);
    ops.push(Op::Map(head(map, other)));
    Label::Replace
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
