//! The command that puts another map in the place of this one.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::label::Label;
use crate::edit::op::{CardOp, ListOp, Op};
use crate::edit::transaction::Transaction;
use crate::model::{JourneyMap, Kept, ListName, MetaField};

/// Everything out, then everything of the other map in: a step like any other.
pub(super) fn replace(map: &JourneyMap, other: JourneyMap) -> Transaction {
    let mut ops = Vec::from([Op::update_map(Vec::from([MetaField::Owner(None)]))]);
    removals(map, ListName::Improvements, &mut ops);
    removals(map, ListName::Links, &mut ops);
    removals(map, ListName::Paths, &mut ops);
    ops.extend(map.cards_in_order().map(|card| {
        Op::Card(CardOp::Remove {
            id: card.id.clone(),
        })
    }));
    removals(map, ListName::Lanes, &mut ops);
    removals(map, ListName::Stages, &mut ops);
    removals(map, ListName::Personas, &mut ops);
    removals(map, ListName::Channels, &mut ops);
    removals(map, ListName::People, &mut ops);

    insertions(&other, ListName::People, &mut ops);
    insertions(&other, ListName::Channels, &mut ops);
    insertions(&other, ListName::Personas, &mut ops);
    insertions(&other, ListName::Stages, &mut ops);
    insertions(&other, ListName::Lanes, &mut ops);
    ops.extend(other.cards_in_order().map(|card| {
        Op::Card(CardOp::Insert {
            card: card.clone(),
            before: None,
        })
    }));
    insertions(&other, ListName::Paths, &mut ops);
    insertions(&other, ListName::Links, &mut ops);
    insertions(&other, ListName::Improvements, &mut ops);
    ops.push(Op::update_map(meta_fields(map, other)));
    Transaction::new(Label::Replace, ops)
}

fn removals(map: &JourneyMap, name: ListName, ops: &mut Vec<Op>) {
    let Some(list) = map.list(name) else { return };
    for item in (0..list.n_items()).filter_map(|idx| list.item(idx)) {
        ops.push(Op::List(
            name,
            ListOp::Remove {
                id: item.name().clone(),
            },
        ));
    }
}

fn insertions(map: &JourneyMap, name: ListName, ops: &mut Vec<Op>) {
    let Some(list) = map.list(name) else { return };
    for item in (0..list.n_items()).filter_map(|idx| list.shared(idx)) {
        ops.push(Op::List(name, ListOp::Insert { item, before: None }));
    }
}

/// All fields of the other map's head, with the unknown ones of this map taken out.
fn meta_fields(map: &JourneyMap, other: JourneyMap) -> Vec<MetaField> {
    let gone = map.meta.extra.iter().flat_map(|extra| extra.iter());
    let mut fields: Vec<MetaField> = gone
        .map(|(key, _)| MetaField::Extra(key.clone(), None))
        .collect();
    let meta = Rc::unwrap_or_clone(other.meta);
    fields.extend([
        MetaField::Language(meta.language),
        MetaField::Title(meta.title),
        MetaField::Description(meta.description),
        MetaField::State(meta.state),
        MetaField::Goals(meta.goals),
        MetaField::Owner(meta.owner),
        MetaField::Review(meta.review),
        MetaField::Scenario(meta.scenario),
        MetaField::Records(meta.records),
        MetaField::Dismissed(meta.dismissed),
    ]);
    let extra = meta.extra.map(|extra| *extra).unwrap_or_default();
    fields.extend(
        extra
            .into_iter()
            .map(|(key, json)| MetaField::Extra(key, Kept::last(json))),
    );
    fields
}
