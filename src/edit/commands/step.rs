//! Commands on the steps of a stage.

use alloc::vec::Vec;

use super::{CommandError, Worked};
use crate::base::{StageId, StepId};
use crate::edit::label::Label;
use crate::edit::op::{Op, OpError};
use crate::model::{Cell, JourneyMap, PathEnd, Stage, Step, Text, limits};

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
    let stage = stage(map, stage_id)?;
    let mut steps = stage.steps.clone();
    if steps.len() >= limits::MAX_STAGES {
        return Err(CommandError::Full(limits::MAX_STAGES));
    }
    let step = Step {
        id,
        title: title.clone(),
        extra: None,
    };
    steps.insert(slot(&steps, before)?, step);
    ops.push(set_steps(stage, steps));
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
    let stage = stage(map, stage_id)?;
    let mut steps = stage.steps.clone();
    let step = steps.iter_mut().find(|step| step.id == *step_id);
    step.ok_or_else(|| OpError::not_found(step_id))?.title = title.clone();
    ops.push(set_steps(stage, steps));
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
    let stage = stage(map, stage_id)?;
    let mut steps = stage.steps.clone();
    if before != Some(step_id) {
        let step = steps.remove(position(&steps, step_id)?);
        steps.insert(slot(&steps, before)?, step);
    }
    ops.push(set_steps(stage, steps));
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
    let stage = stage(map, stage_id)?;
    let mut steps = stage.steps.clone();
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
        if path.from.is_step(step_id) || path.to.is_step(step_id) {
            ops.push(Op::edit(&**path, |path| {
                for path_end in [&mut path.from, &mut path.to] {
                    if path_end.is_step(step_id) {
                        *path_end = end.clone();
                    }
                }
            }));
        }
    }
    ops.push(set_steps(stage, steps));
    Ok(Label::RemoveStep)
}

fn stage<'a>(map: &'a JourneyMap, stage_id: &StageId) -> Result<&'a Stage, OpError> {
    let stage = map.stages.get(stage_id);
    Ok(stage.ok_or_else(|| OpError::not_found(stage_id))?)
}

fn set_steps(stage: &Stage, steps: Vec<Step>) -> Op {
    Op::edit(stage, |stage| stage.steps = steps)
}

fn position(steps: &[Step], step_id: &StepId) -> Result<usize, OpError> {
    let idx = steps.iter().position(|step| step.id == *step_id);
    idx.ok_or_else(|| OpError::not_found(step_id))
}

fn slot(steps: &[Step], before: Option<&StepId>) -> Result<usize, OpError> {
    before.map_or(Ok(steps.len()), |step_id| position(steps, step_id))
}
