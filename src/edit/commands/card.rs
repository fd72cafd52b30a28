//! Commands on cards.

use alloc::vec::Vec;

use super::cascade;
use crate::base::{CardId, Id};
use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::model::{Cell, JourneyMap, ListName};

/// Cards into a cell, in the order given; those already in place stay as they are.
pub(super) fn move_to(
    map: &JourneyMap,
    card_ids: &[CardId],
    cell: &Cell,
    before: Option<&CardId>,
    ops: &mut Vec<Op>,
) -> Label {
    // The first card after the gap that does not move itself.
    let mut before = before;
    while let Some(id) = before.filter(|id| card_ids.contains(id)) {
        before = map.cards.after(id);
    }
    // A stage's first column also shows the cards of the stage as a whole: beside one of them is
    // another cell than it looks.
    let there = before
        .and_then(|id| map.cards.get(id))
        .map(|card| card.cell());
    let there = there.filter(|there| there.lane == cell.lane && there.stage == cell.stage);
    let before = before.filter(|_| there.is_some());
    let cell = there.as_ref().unwrap_or(cell);
    for id in card_ids {
        ops.push(Op::Place {
            id: id.clone(),
            cell: cell.clone(),
            before: before.cloned(),
        });
    }
    Label::MoveCards(card_ids.len())
}

/// Cards out, with the links to them and their places in improvements.
pub(super) fn remove(map: &JourneyMap, card_ids: &[CardId], ops: &mut Vec<Op>) -> Label {
    let names = card_ids.iter().map(|id| id.name().clone()).collect();
    cascade::remove(map, ListName::Cards, names, ops);
    Label::RemoveCards(card_ids.len())
}
