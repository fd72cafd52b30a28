//! The command that puts another map in the place of this one.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::label::Label;
use crate::edit::op::{CardOp, ListOp, Op};
use crate::edit::transaction::Transaction;
use crate::model::{Item, JourneyMap, Kept, List, MetaField};

/// Everything out, then everything of the other map in: a step like any other.
pub(super) fn replace(map: &JourneyMap, other: JourneyMap) -> Transaction {
    let mut ops = Vec::from([Op::Map(Vec::from([MetaField::Owner(None)]))]);
    ops.extend(removals(&map.improvements).map(Op::Improvement));
    ops.extend(removals(&map.links).map(Op::Link));
    ops.extend(removals(&map.paths).map(Op::Path));
    ops.extend(map.cards_in_order().map(|card| {
        Op::Card(CardOp::Remove {
            id: card.id.clone(),
        })
    }));
    ops.extend(removals(&map.lanes).map(Op::Lane));
    ops.extend(removals(&map.stages).map(Op::Stage));
    ops.extend(removals(&map.personas).map(Op::Persona));
    ops.extend(removals(&map.channels).map(Op::Channel));
    ops.extend(removals(&map.people).map(Op::Person));

    ops.extend(insertions(&other.people).map(Op::Person));
    ops.extend(insertions(&other.channels).map(Op::Channel));
    ops.extend(insertions(&other.personas).map(Op::Persona));
    ops.extend(insertions(&other.stages).map(Op::Stage));
    ops.extend(insertions(&other.lanes).map(Op::Lane));
    ops.extend(other.cards_in_order().map(|card| {
        Op::Card(CardOp::Insert {
            card: card.clone(),
            before: None,
        })
    }));
    ops.extend(insertions(&other.paths).map(Op::Path));
    ops.extend(insertions(&other.links).map(Op::Link));
    ops.extend(insertions(&other.improvements).map(Op::Improvement));
    ops.push(Op::Map(meta_fields(map, other)));
    Transaction::new(Label::Replace, ops)
}

fn removals<T: Item>(list: &List<T>) -> impl Iterator<Item = ListOp<T>> {
    list.iter().map(|item| ListOp::Remove {
        id: item.id().clone(),
    })
}

fn insertions<T: Item>(list: &List<T>) -> impl Iterator<Item = ListOp<T>> {
    list.iter().map(|item| ListOp::Insert {
        item: Rc::clone(item),
        before: None,
    })
}

/// All fields of the other map's head, with the unknown ones of this map taken out.
fn meta_fields(map: &JourneyMap, other: JourneyMap) -> Vec<MetaField> {
    let gone = map.meta.extra.iter().flat_map(|extra| extra.keys());
    let mut fields: Vec<MetaField> = gone
        .map(|key| MetaField::Extra(key.as_str().into(), None))
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
            .map(|(key, json)| MetaField::Extra(key.into(), Kept::last(json))),
    );
    fields
}
