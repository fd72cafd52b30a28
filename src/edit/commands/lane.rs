//! Commands on lanes.

use alloc::rc::Rc;
use alloc::vec;

use super::cascade::empty_lane;
use super::{CommandError, Worked, limits};
use crate::base::LaneId;
use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::edit::transaction::Transaction;
use crate::model::{JourneyMap, Lane, LaneKind, Text};

/// A new lane.
pub(super) fn add(
    map: &JourneyMap,
    lane_id: LaneId,
    kind: LaneKind,
    title: Text,
    before: Option<LaneId>,
) -> Worked {
    if map.lanes.len() >= limits::LANES {
        return Err(CommandError::Full(limits::LANES));
    }
    let item = Rc::new(Lane {
        id: lane_id,
        kind,
        title,
        ..Lane::default()
    });
    Ok(Transaction::new(
        Label::AddLane,
        vec![Op::insert(item, before)],
    ))
}

/// A lane out, after its cards.
pub(super) fn remove(map: &JourneyMap, lane_id: &LaneId) -> Worked {
    if map.lanes.len() <= 1 {
        return Err(CommandError::Last);
    }
    let mut ops = empty_lane(map, lane_id);
    ops.push(Op::remove::<Lane>(lane_id));
    Ok(Transaction::new(Label::RemoveLane, ops))
}
