//! A saved view, brought back: the lanes as they were.

use alloc::vec::Vec;

use super::op::Op;
use crate::model::{JourneyMap, SavedView};

/// The ops that show, fold and hide the lanes of a map as a view has it; what came later shows.
pub fn show_lanes(map: &JourneyMap, view: &SavedView) -> Vec<Op> {
    let mut ops = Vec::new();
    for lane in &map.lanes {
        let hidden = view.hidden.contains(&lane.id);
        let collapsed = view.collapsed.contains(&lane.id);
        if (hidden, collapsed) != (lane.hidden, lane.collapsed) {
            ops.push(Op::edit(&**lane, |lane| {
                (lane.hidden, lane.collapsed) = (hidden, collapsed);
            }));
        }
    }
    ops
}
