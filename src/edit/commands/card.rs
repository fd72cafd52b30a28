//! Commands on cards.

use alloc::vec;
use alloc::vec::Vec;

use super::Worked;
use super::cascade::remove_cards;
use crate::base::CardId;
use crate::edit::label::Label;
use crate::edit::op::{Op, OpError};
use crate::edit::transaction::Transaction;
use crate::model::{Card, CardField, Cell, Comment, JourneyMap};

/// Cards into a cell, in the order given; those already in place stay as they are.
pub(super) fn move_to(
    map: &JourneyMap,
    card_ids: &[CardId],
    cell: Cell,
    before: Option<CardId>,
) -> Transaction {
    // The first card after the gap that does not move itself.
    let mut before = before;
    while let Some(id) = before.as_ref().filter(|id| card_ids.contains(id)) {
        before = map.cards.after(id).cloned();
    }
    let (cell, before) = beside(map, cell, before);
    let mut ops = Vec::with_capacity(card_ids.len());
    for id in card_ids {
        ops.push(Op::Place {
            id: id.clone(),
            cell: cell.clone(),
            before: before.clone(),
        });
    }
    Transaction::new(Label::MoveCards(card_ids.len()), ops)
}

/// Cards out, with the links to them and their places in improvements.
pub(super) fn remove(map: &JourneyMap, card_ids: &[CardId]) -> Transaction {
    let mut ops = Vec::new();
    remove_cards(map, card_ids, &mut ops);
    Transaction::new(Label::RemoveCards(card_ids.len()), ops)
}

/// More votes for a card, or fewer; never below none.
pub(super) fn vote(map: &JourneyMap, card_id: &CardId, votes: i32) -> Worked {
    let votes = card(map, card_id)?.votes.saturating_add_signed(votes);
    let op = Op::update::<Card>(card_id, vec![CardField::Votes(votes)]);
    Ok(Transaction::new(Label::Vote, vec![op]))
}

/// What somebody said, after what was said before.
pub(super) fn comment(map: &JourneyMap, card_id: &CardId, comment: Comment) -> Worked {
    let mut comments = card(map, card_id)?.comments.clone();
    comments.push(comment);
    let op = Op::update::<Card>(card_id, vec![CardField::Comments(comments)]);
    Ok(Transaction::new(Label::Comment, vec![op]))
}

fn card<'a>(map: &'a JourneyMap, card_id: &CardId) -> Result<&'a Card, OpError> {
    let card = map.cards.get(card_id);
    Ok(card.ok_or_else(|| OpError::not_found(card_id))?)
}

/// The cell that a place before another card really is: a stage's first column also shows
/// the cards of the stage as a whole.
fn beside(map: &JourneyMap, cell: Cell, before: Option<CardId>) -> (Cell, Option<CardId>) {
    let there = before
        .as_ref()
        .and_then(|id| map.cards.get(id))
        .map(|card| card.cell());
    match there {
        Some(there) if there.lane == cell.lane && there.stage == cell.stage => (there, before),
        Some(_) | None => (cell, None),
    }
}
