//! Commands on the steps of a stage.

use alloc::vec;
use alloc::vec::Vec;

use super::{CommandError, Worked};
use crate::base::{StageId, StepId};
use crate::edit::label::Label;
use crate::edit::op::{Op, OpError};
use crate::model::{
    Cell, JourneyMap, Path, PathEnd, PathField, Stage, StageField, Step, Text, limits,
};

/// A new step of a stage.
///
/// The first step of a stage is its only column; the cards of the stage as a whole show in it.
pub(super) fn add(
    map: &JourneyMap,
    stage_id: &StageId,
    (id, title): (StepId, &Text),
    before: Option<&StepId>,
    ops: &mut Vec<Op>,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    if steps.len() >= limits::MAX_STAGES {
        return Err(CommandError::Full(limits::MAX_STAGES));
    }
    let step = Step {
        id,
        title: title.clone(),
        extra: None,
    };
    steps.insert(slot(&steps, before)?, step);
    ops.push(set_steps(stage_id, steps));
    Ok(Label::AddStep)
}

/// A step with another title.
pub(super) fn rename(
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: &StepId,
    title: &Text,
    ops: &mut Vec<Op>,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    let step = steps.iter_mut().find(|step| step.id == *step_id);
    step.ok_or_else(|| OpError::not_found(step_id))?.title = title.clone();
    ops.push(set_steps(stage_id, steps));
    Ok(Label::EditStep)
}

/// A step before another of its stage, or last.
pub(super) fn shift(
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: &StepId,
    before: Option<&StepId>,
    ops: &mut Vec<Op>,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    if before != Some(step_id) {
        let step = steps.remove(position(&steps, step_id)?);
        steps.insert(slot(&steps, before)?, step);
    }
    ops.push(set_steps(stage_id, steps));
    Ok(Label::MoveStep)
}

/// A step out; its cards go to the step before it, else to the one after it, else to the
/// stage, and so do the ends of paths.
pub(super) fn remove(
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: &StepId,
    ops: &mut Vec<Op>,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    let idx = position(&steps, step_id)?;
    steps.remove(idx);
    let heir = steps.get(idx.saturating_sub(1)).map(|step| step.id.clone());

    for lane in &map.lanes {
        let cell = |step| Cell {
            lane: lane.id.clone(),
            stage: stage_id.clone(),
            step,
        };
        let cards = map.cards.in_cell(&cell(Some(step_id.clone())));
        for card in cards.map_or(&[][..], |cards| cards.as_slice()) {
            ops.push(Op::Place {
                id: card.id.clone(),
                cell: cell(heir.clone()),
                before: None,
            });
        }
    }
    let end = heir
        .as_ref()
        .map_or_else(|| PathEnd::from(stage_id), PathEnd::from);
    for path in &map.paths {
        let mut fields = Vec::new();
        if path.from.is_step(step_id) {
            fields.push(PathField::From(end.clone()));
        }
        if path.to.is_step(step_id) {
            fields.push(PathField::To(end.clone()));
        }
        if !fields.is_empty() {
            ops.push(Op::update::<Path>(&path.id, fields));
        }
    }
    ops.push(set_steps(stage_id, steps));
    Ok(Label::RemoveStep)
}

fn steps(map: &JourneyMap, stage_id: &StageId) -> Result<Vec<Step>, OpError> {
    let stage = map
        .stages
        .get(stage_id)
        .ok_or_else(|| OpError::not_found(stage_id))?;
    Ok(stage.steps.clone())
}

fn set_steps(stage_id: &StageId, steps: Vec<Step>) -> Op {
    Op::update::<Stage>(stage_id, vec![StageField::Steps(steps)])
}

fn position(steps: &[Step], step_id: &StepId) -> Result<usize, OpError> {
    let idx = steps.iter().position(|step| step.id == *step_id);
    idx.ok_or_else(|| OpError::not_found(step_id))
}

fn slot(steps: &[Step], before: Option<&StepId>) -> Result<usize, OpError> {
    before.map_or(Ok(steps.len()), |step_id| position(steps, step_id))
}
