//! What has to go or change before a thing can be taken out.

use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

use super::CommandError;
use super::people::{free_channel, free_person, free_persona};
use crate::base::{CardId, Id, Index, LaneId, StageId};
use crate::edit::op::Op;
use crate::edit::transaction::apply_all;
use crate::model::{
    Card, Improvement, ImprovementField, JourneyMap, Link, ListName, Path, PathEnd, Stage,
};

/// Adds the ops of a host with what they take along: removing a stage removes its cards
/// first, so that the list of changes is complete.
pub(super) fn with_cascades(
    map: &JourneyMap,
    changes: &[Op],
    ops: &mut Vec<Op>,
) -> Result<(), CommandError> {
    // Each op is worked out on the map as the ops before it leave it.
    let mut scratch = map.clone();
    for op in changes {
        let n_applied = ops.len();
        cascade(&scratch, op, ops);
        ops.push(op.clone());
        apply_all(ops.get(n_applied..).unwrap_or(&[]), &mut scratch)?;
    }
    Ok(())
}

/// Adds what has to be done before `op` can be applied.
pub(super) fn cascade(map: &JourneyMap, op: &Op, ops: &mut Vec<Op>) {
    let Op::Remove { list, id } = op else { return };
    let id = id.clone();
    match list {
        ListName::Cards => free_cards(map, &[id.into()], ops),
        ListName::Stages => empty_stage(map, &id.into(), ops),
        ListName::Lanes => empty_lane(map, &id.into(), ops),
        ListName::People => free_person(map, &id.into(), ops),
        ListName::Personas => free_persona(map, &id.into(), ops),
        ListName::Channels => free_channel(map, &id.into(), ops),
        ListName::Links | ListName::Paths | ListName::Improvements => {}
    }
}

/// Takes out everything in a stage and every path to or from it.
fn empty_stage(map: &JourneyMap, stage_id: &StageId, ops: &mut Vec<Op>) {
    let mut card_ids = Vec::new();
    for lane in &map.lanes {
        add_cards(map, &lane.id, stage_id, &mut card_ids);
    }
    remove_cards(map, &card_ids, ops);

    let stage = map.stages.get(stage_id);
    for path in &map.paths {
        if is_end(&path.from, stage) || is_end(&path.to, stage) {
            ops.push(Op::remove::<Path>(&path.id));
        }
    }
}

/// Does a path begin or end at that stage or at one of its steps?
fn is_end(end: &PathEnd, stage: Option<&Rc<Stage>>) -> bool {
    let has_step = |stage: &Stage| stage.steps.iter().any(|step| end.is_step(&step.id));
    stage.is_some_and(|stage| end.is_stage(&stage.id) || has_step(stage))
}

/// Takes out everything in a lane.
fn empty_lane(map: &JourneyMap, lane_id: &LaneId, ops: &mut Vec<Op>) {
    let mut card_ids = Vec::new();
    for stage in &map.stages {
        add_cards(map, lane_id, &stage.id, &mut card_ids);
    }
    remove_cards(map, &card_ids, ops);
}

fn add_cards(map: &JourneyMap, lane_id: &LaneId, stage_id: &StageId, card_ids: &mut Vec<CardId>) {
    for card in map.cards.in_stage(lane_id, stage_id) {
        card_ids.push(card.id.clone());
    }
}

/// Takes cards out with everything that names them.
pub(super) fn remove_cards(map: &JourneyMap, card_ids: &[CardId], ops: &mut Vec<Op>) {
    free_cards(map, card_ids, ops);
    for id in card_ids {
        ops.push(Op::remove::<Card>(id));
    }
}

/// Takes out everything that names one of the cards.
fn free_cards(map: &JourneyMap, card_ids: &[CardId], ops: &mut Vec<Op>) {
    let mut going = Index::default();
    for id in card_ids {
        going.insert(id.name().clone(), 0);
    }
    let is_going = |id: &CardId| going.contains(id.as_str());
    for link in &map.links {
        if is_going(&link.from) || is_going(&link.to) {
            ops.push(Op::remove::<Link>(&link.id));
        }
    }
    for improvement in &map.improvements {
        let mut staying = improvement.cards.clone();
        staying.retain(|id| !is_going(id));
        if staying.len() < improvement.cards.len() {
            let fields = vec![ImprovementField::Cards(staying)];
            ops.push(Op::update::<Improvement>(&improvement.id, fields));
        }
    }
}
