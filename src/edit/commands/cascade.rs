//! What has to go or change before a thing can be taken out.

use alloc::vec::Vec;

use super::CommandError;
use super::people::{free_channel, free_person, free_persona};
use crate::base::{CardId, Id, Index, LaneId, StageId};
use crate::edit::op::{CardOp, ListOp, Op};
use crate::edit::transaction::apply_all;
use crate::model::{Improvement, ImprovementField, JourneyMap, Link, ListName, Path, PathEnd};

/// The ops of a host with what they take along: removing a stage removes its cards first,
/// so that the list of changes is complete.
pub fn with_cascades(map: &JourneyMap, ops: Vec<Op>) -> Result<Vec<Op>, CommandError> {
    // Each op is worked out on the map as the ops before it leave it.
    let mut scratch = map.clone();
    let mut complete = Vec::with_capacity(ops.len());
    for op in ops {
        let mut step = cascade(&scratch, &op);
        step.push(op);
        apply_all(&step, &mut scratch)?;
        complete.extend(step);
    }
    Ok(complete)
}

/// What has to be done before `op` can be applied.
fn cascade(map: &JourneyMap, op: &Op) -> Vec<Op> {
    match op {
        Op::Card(CardOp::Remove { id }) => free_cards(map, core::slice::from_ref(id)),
        Op::List(list, ListOp::Remove { id }) => {
            let id = id.clone();
            match list {
                ListName::Stages => empty_stage(map, &id.into()),
                ListName::Lanes => empty_lane(map, &id.into()),
                ListName::People => free_person(map, &id.into()),
                ListName::Personas => free_persona(map, &id.into()),
                ListName::Channels => free_channel(map, &id.into()),
                ListName::Cards | ListName::Links | ListName::Paths | ListName::Improvements => {
                    Vec::new()
                }
            }
        }
        Op::Map(_) | Op::List(..) | Op::Card(_) => Vec::new(),
    }
}

/// Takes out everything in a stage and every path to or from it.
pub(super) fn empty_stage(map: &JourneyMap, stage_id: &StageId) -> Vec<Op> {
    let cards = map
        .lanes
        .iter()
        .flat_map(|lane| map.cards.in_stage(&lane.id, stage_id));
    let card_ids: Vec<CardId> = cards.map(|card| card.id.clone()).collect();
    let mut ops = remove_cards(map, &card_ids);

    let steps: Vec<_> = map
        .stages
        .get(stage_id)
        .map_or(Vec::new(), |stage| stage.steps.clone());
    let is_end =
        |end: &PathEnd| end.is_stage(stage_id) || steps.iter().any(|step| end.is_step(&step.id));
    let paths = map
        .paths
        .iter()
        .filter(|path| is_end(&path.from) || is_end(&path.to));
    ops.extend(paths.map(|path| Op::remove::<Path>(&path.id)));
    ops
}

/// Takes out everything in a lane.
pub(super) fn empty_lane(map: &JourneyMap, lane_id: &LaneId) -> Vec<Op> {
    let cards = map
        .stages
        .iter()
        .flat_map(|stage| map.cards.in_stage(lane_id, &stage.id));
    let card_ids: Vec<CardId> = cards.map(|card| card.id.clone()).collect();
    remove_cards(map, &card_ids)
}

/// Takes cards out with everything that names them.
pub(super) fn remove_cards(map: &JourneyMap, card_ids: &[CardId]) -> Vec<Op> {
    let mut ops = free_cards(map, card_ids);
    ops.extend(
        card_ids
            .iter()
            .map(|id| Op::Card(CardOp::Remove { id: id.clone() })),
    );
    ops
}

/// Takes out everything that names one of the cards.
pub(super) fn free_cards(map: &JourneyMap, card_ids: &[CardId]) -> Vec<Op> {
    let mut going = Index::default();
    for id in card_ids {
        going.insert(id.name().clone(), 0);
    }
    let is_going = |id: &CardId| going.contains(id.as_str());
    let links = map
        .links
        .iter()
        .filter(|link| is_going(&link.from) || is_going(&link.to));
    let mut ops: Vec<Op> = links.map(|link| Op::remove::<Link>(&link.id)).collect();
    for improvement in &map.improvements {
        let staying: Vec<CardId> = improvement
            .cards
            .iter()
            .filter(|id| !is_going(id))
            .cloned()
            .collect();
        if staying.len() < improvement.cards.len() {
            let fields = Vec::from([ImprovementField::Cards(staying)]);
            ops.push(Op::update::<Improvement>(&improvement.id, fields));
        }
    }
    ops
}
