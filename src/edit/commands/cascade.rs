//! What has to go or change before a thing can be taken out.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::CommandError;
use crate::base::{Id, Index, LaneId, StageId};
use crate::edit::op::Op;
use crate::edit::reference::REFERENCES;
use crate::edit::transaction::apply_all;
use crate::model::{JourneyMap, ListName, Path, PathEnd, Stage, mend_views};

/// Adds the ops of a host with what they take along: removing a stage removes its cards
/// first, so that the list of changes is complete.
pub(super) fn with_cascades(
    map: &JourneyMap,
    changes: &[Op],
    ops: &mut Vec<Op>,
) -> Result<(), CommandError> {
    // Each op is worked out on the map as the ops before it leave it; only a removal takes
    // anything along.
    let removes = changes.iter().any(|op| matches!(op, Op::Remove { .. }));
    let mut scratch = removes.then(|| map.clone());
    for op in changes {
        let n_applied = ops.len();
        if let Some(scratch) = &scratch {
            cascade(scratch, op, ops);
        }
        ops.push(op.clone());
        if let Some(scratch) = &mut scratch {
            apply_all(ops.get(n_applied..).unwrap_or(&[]), scratch)?;
        }
    }
    Ok(())
}

/// Adds what has to be done before `op` can be applied.
pub(super) fn cascade(map: &JourneyMap, op: &Op, ops: &mut Vec<Op>) {
    if let Op::Remove { list, id } = op {
        free(map, *list, core::slice::from_ref(id), ops);
    }
}

/// Takes things out of a list, after everything that names them.
pub(super) fn remove(map: &JourneyMap, list: ListName, names: Vec<Rc<str>>, ops: &mut Vec<Op>) {
    free(map, list, &names, ops);
    for id in names {
        ops.push(Op::Remove { list, id });
    }
}

/// Takes out whatever is nothing without those things, and their names everywhere else.
fn free(map: &JourneyMap, list: ListName, names: &[Rc<str>], ops: &mut Vec<Op>) {
    let mut going = Index::default();
    for name in names {
        going.insert(name.clone(), 0);
        match list {
            ListName::Stages => empty_stage(map, &name.clone().into(), ops),
            ListName::Lanes => empty_lane(map, &name.clone().into(), ops),
            ListName::People if map.meta.owner.as_ref().map(Id::name) == Some(name) => {
                ops.push(Op::edit_map(&map.meta, |meta| meta.owner = None));
            }
            ListName::People
            | ListName::Personas
            | ListName::Channels
            | ListName::Cards
            | ListName::Links
            | ListName::Paths
            | ListName::Improvements => {}
        }
    }
    let is_going = |name: &str| going.contains(name);
    let (mut views, mut is_less) = (map.meta.views.clone(), false);
    mend_views(&mut views, &mut |other, name| {
        let stays = other != list || !is_going(name);
        is_less |= !stays;
        stays
    });
    if is_less {
        ops.push(Op::edit_map(&map.meta, |meta| meta.views = views));
    }
    for reference in REFERENCES.iter().filter(|reference| reference.to == list) {
        let mut vital = Vec::new();
        map.visit(reference.from, &mut |item| {
            if reference.find(item, &is_going).is_none() {
                return;
            }
            let id = item.name().clone();
            if reference.is_vital {
                vital.push(id);
            } else if let Some(patch) = reference.without(map, item, &is_going) {
                let list = reference.from;
                ops.push(Op::Update { list, id, patch });
            }
        });
        remove(map, reference.from, vital, ops);
    }
}

/// Takes out everything in a stage and every path to or from it.
fn empty_stage(map: &JourneyMap, stage_id: &StageId, ops: &mut Vec<Op>) {
    let mut names = Vec::new();
    for lane in &map.lanes {
        add_cards(map, &lane.id, stage_id, &mut names);
    }
    remove(map, ListName::Cards, names, ops);

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
    let mut names = Vec::new();
    for stage in &map.stages {
        add_cards(map, lane_id, &stage.id, &mut names);
    }
    remove(map, ListName::Cards, names, ops);
}

fn add_cards(map: &JourneyMap, lane_id: &LaneId, stage_id: &StageId, names: &mut Vec<Rc<str>>) {
    for card in map.cards.in_stage(lane_id, stage_id) {
        names.push(card.id.name().clone());
    }
}
