//! Commands on the emotion curves.

use alloc::rc::Rc;

use crate::base::{IdSource, LaneId, PersonaId};
use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::model::{Card, Cell, Column, JourneyMap, Score};

/// The card that holds how a persona feels in a column: the first of that persona there.
pub fn emotion_card(
    map: &JourneyMap,
    lane_id: &LaneId,
    column: &Column,
    persona_id: Option<&PersonaId>,
) -> Option<Rc<Card>> {
    let cards = map.cards.in_column(lane_id, column);
    let is_own = |card: &&Rc<Card>| card.persona.as_ref() == persona_id;
    // A card of nobody in particular stands for the first persona.
    let is_first =
        persona_id.is_none_or(|id| map.personas.at(0).is_some_and(|first| first.id == *id));
    let for_all = |card: &&Rc<Card>| is_first && card.persona.is_none();
    cards
        .iter()
        .find(is_own)
        .or_else(|| cards.iter().find(for_all))
        .cloned()
}

/// The cell of a column in a lane.
pub fn emotion_cell(lane_id: &LaneId, column: &Column) -> Cell {
    Cell {
        lane: lane_id.clone(),
        stage: column.stage.clone(),
        step: column.step.clone(),
    }
}

/// The score of a lane, column, and persona, on the card there is, or on a new one.
pub(super) fn set(
    map: &JourneyMap,
    ids: &mut IdSource,
    (lane_id, column, persona_id): (&LaneId, &Column, Option<&PersonaId>),
    score: Score,
    ops: &mut Vec<Op>,
) -> Label {
    let score = Some(score);
    ops.push(match emotion_card(map, lane_id, column, persona_id) {
        Some(card) => Op::edit(&*card, |card| card.score = score),
        None => {
            let Cell { lane, stage, step } = emotion_cell(lane_id, column);
            // With one persona or none, a feeling needs no name of whose it is.
            let persona = persona_id.filter(|_| map.personas.len() > 1).cloned();
            let card = Card {
                id: ids.next_id(),
                lane,
                stage,
                step,
                persona,
                score,
                ..Card::default()
            };
            Op::insert(Rc::new(card), None)
        }
    });
    Label::SetEmotion
}
