//! Commands on the steps of a stage.

use alloc::vec;
use alloc::vec::Vec;

use super::{CommandError, Worked};
use crate::base::{StageId, StepId};
use crate::edit::label::Label;
use crate::edit::op::{Op, OpError};
use crate::edit::transaction::Transaction;
use crate::model::{
    Cell, JourneyMap, Path, PathEnd, PathField, Stage, StageField, Step, Text, limits,
};

/// A new step of a stage.
///
/// The first step of a stage is its only column; the cards of the stage as a whole show in it.
pub(super) fn add_step(
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: StepId,
    title: Text,
    before: Option<StepId>,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    if steps.len() >= limits::MAX_STAGES {
        return Err(CommandError::Full(limits::MAX_STAGES));
    }
    let idx = slot(&steps, before.as_ref())?;
    steps.insert(
        idx,
        Step {
            id: step_id,
            title,
            extra: None,
        },
    );
    Ok(Transaction::new(
        Label::AddStep,
        vec![set_steps(stage_id, steps)],
    ))
}

/// A step with another title.
pub(super) fn rename_step(
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: &StepId,
    title: Text,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    let step = steps.iter_mut().find(|step| step.id == *step_id);
    step.ok_or_else(|| OpError::not_found(step_id))?.title = title;
    Ok(Transaction::new(
        Label::EditStep,
        vec![set_steps(stage_id, steps)],
    ))
}

/// A step before another of its stage, or last.
pub(super) fn move_step(
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: &StepId,
    before: Option<StepId>,
) -> Worked {
    let mut steps = steps(map, stage_id)?;
    if before.as_ref() != Some(step_id) {
        let idx = position(&steps, step_id)?;
        let step = steps.remove(idx);
        let idx = slot(&steps, before.as_ref())?;
        steps.insert(idx, step);
    }
    Ok(Transaction::new(
        Label::MoveStep,
        vec![set_steps(stage_id, steps)],
    ))
}

/// A step out; its cards go to the step before it, else to the one after it, else to the
/// stage, and so do the ends of paths.
pub(super) fn remove_step(map: &JourneyMap, stage_id: &StageId, step_id: &StepId) -> Worked {
    let mut steps = steps(map, stage_id)?;
    let idx = position(&steps, step_id)?;
    steps.remove(idx);
    let heir = steps.get(idx.saturating_sub(1)).map(|step| step.id.clone());

    let mut ops = Vec::new();
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
    Ok(Transaction::new(Label::RemoveStep, ops))
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
