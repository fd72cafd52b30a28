//! Where the Tab key leads from a card, and a key from a score.

use super::card_editor::CardEditor;
pub(super) use crate::edit::Heading as Way;
use crate::edit::emotion_cell;
use crate::model::{Card, Column, Score};
use crate::ui::store::Store;
use crate::ui::view::Editing;

/// The column a card shows in.
pub(in crate::ui) fn column_of(columns: &[Column], card: &Card) -> Option<usize> {
    let is_own = |column: &Column| {
        column.stage == card.stage
            && (column.step == card.step || (card.step.is_none() && column.is_first))
    };
    columns.iter().position(is_own)
}

/// What is written next when Tab leaves a card: the first card of the next column, or a new one there.
pub(super) fn beside(store: &Store, props: &CardEditor, is_next: bool) -> Option<Editing> {
    let found = store.read(|session| {
        let map = session.map();
        let cell = map
            .cards
            .get(&props.card_id)
            .map(|card| card.cell())
            .or_else(|| props.cell.clone())?;
        let columns = map.columns();
        let idx = columns.iter().position(|column| {
            column.stage == cell.stage
                && (column.step == cell.step || (cell.step.is_none() && column.is_first))
        })?;
        let next = columns.get(if is_next {
            idx + 1
        } else {
            idx.checked_sub(1)?
        })?;
        let first = map
            .cards
            .in_column(&cell.lane, next)
            .first()
            .map(|card| card.id.clone());
        Some((emotion_cell(&cell.lane, next), first))
    });
    let (cell, first) = found?;
    Some(match first {
        Some(card_id) => Editing::Card(card_id),
        None => Editing::NewCard(cell, store.update(|session| session.next_card_id())),
    })
}

/// The score a key leads to: half a step of the scale, or to its ends.
pub(super) fn score_by_key(score: Score, key: &str) -> Option<Score> {
    let score = i64::from(score.get());
    let next = match key {
        // On the scale from −2 to +2, half a step is 25 of 100.
        "ArrowUp" => score.div_euclid(25) * 25 + 25,
        "ArrowDown" => -((-score).div_euclid(25) * 25 + 25),
        "PageUp" => score + 50,
        "PageDown" => score - 50,
        "Home" => -100,
        "End" => 100,
        _ => return None,
    };
    Some(Score::clamped(next))
}
