//! Commands on cards.

use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

use super::cascade::remove_cards;
use super::{CommandError, Worked, limits};
use crate::base::CardId;
use crate::edit::label::Label;
use crate::edit::op::{CardOp, Op, OpError};
use crate::edit::transaction::Transaction;
use crate::model::{Card, CardField, Cell, Comment, JourneyMap, Record};

/// A new card in a cell.
pub(super) fn add(
    map: &JourneyMap,
    cell: Cell,
    before: Option<CardId>,
    card_id: CardId,
    fields: Vec<CardField>,
) -> Worked {
    if map.cards.len() >= limits::CARDS {
        return Err(CommandError::Full(limits::CARDS));
    }
    let (cell, before) = beside(map, cell, before);
    let Cell { lane, stage, step } = cell;
    let mut card = Card {
        id: card_id,
        lane,
        stage,
        step,
        ..Card::default()
    };
    for field in fields {
        card.set(field);
    }
    Ok(Transaction::new(
        Label::AddCard,
        vec![Op::Card(CardOp::Insert {
            card: Rc::new(card),
            before,
        })],
    ))
}

/// Cards into a cell, in the order given; those already in place stay as they are.
pub(super) fn move_to(
    map: &JourneyMap,
    card_ids: &[CardId],
    cell: &Cell,
    before: Option<CardId>,
) -> Worked {
    // The first card after the gap that does not move itself.
    let mut before = before;
    while let Some(id) = before.as_ref().filter(|id| card_ids.contains(id)) {
        before = map.cards.after(id).cloned();
    }
    let (cell, before) = beside(map, cell.clone(), before);
    let ops = card_ids
        .iter()
        .map(|id| {
            Op::Card(CardOp::Place {
                id: id.clone(),
                cell: cell.clone(),
                before: before.clone(),
            })
        })
        .collect();
    Ok(Transaction::new(Label::MoveCards(card_ids.len()), ops))
}

/// Cards out, with the links to them and their places in improvements.
pub(super) fn remove(map: &JourneyMap, card_ids: &[CardId]) -> Worked {
    Ok(Transaction::new(
        Label::RemoveCards(card_ids.len()),
        remove_cards(map, card_ids),
    ))
}

/// More votes for a card, or fewer; never below none.
pub(super) fn vote(map: &JourneyMap, card_id: CardId, votes: i32) -> Worked {
    let card = map
        .cards
        .get(&card_id)
        .ok_or_else(|| OpError::not_found(&card_id))?;
    let fields = vec![CardField::Votes(card.votes.saturating_add_signed(votes))];
    Ok(Transaction::new(
        Label::Vote,
        vec![Op::update_card(card_id, fields)],
    ))
}

/// What somebody said, after what was said before.
pub(super) fn comment(map: &JourneyMap, card_id: CardId, comment: Comment) -> Worked {
    let card = map
        .cards
        .get(&card_id)
        .ok_or_else(|| OpError::not_found(&card_id))?;
    let comments = card.comments.iter().cloned().chain([comment]).collect();
    let fields = vec![CardField::Comments(comments)];
    Ok(Transaction::new(
        Label::Comment,
        vec![Op::update_card(card_id, fields)],
    ))
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
