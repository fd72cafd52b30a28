//! Commands on cards.

use alloc::vec::Vec;

use super::Worked;
use super::cascade;
use crate::base::{CardId, Id};
use crate::edit::label::Label;
use crate::edit::op::{Op, OpError};
use crate::model::{Card, Cell, Comment, JourneyMap, ListName};

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

/// More votes for a card, or fewer; never below none.
pub(super) fn vote(map: &JourneyMap, card_id: &CardId, votes: i32, ops: &mut Vec<Op>) -> Worked {
    ops.push(Op::edit(card(map, card_id)?, |card| {
        card.votes = card.votes.saturating_add_signed(votes);
    }));
    Ok(Label::Vote)
}

/// What somebody said, after what was said before.
pub(super) fn comment(
    map: &JourneyMap,
    card_id: &CardId,
    comment: &Comment,
    ops: &mut Vec<Op>,
) -> Worked {
    ops.push(Op::edit(card(map, card_id)?, |card| {
        card.comments.push(comment.clone());
    }));
    Ok(Label::Comment)
}

fn card<'a>(map: &'a JourneyMap, card_id: &CardId) -> Result<&'a Card, OpError> {
    let card = map.cards.get(card_id);
    Ok(card.ok_or_else(|| OpError::not_found(card_id))?)
}
