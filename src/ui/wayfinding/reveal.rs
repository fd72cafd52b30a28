//! The things of a map as they stand on the board, and the way to them.

use web_sys::Element;

use super::js;
use crate::base::{Id, LaneId};
use crate::search::Thing;
use crate::ui::element::{around, first};
use crate::ui::markup::selector;

/// What of the board stands for a thing: itself, or its lane where that is folded.
pub(in crate::ui) fn element_of(board: &Element, thing: &Thing) -> Option<Element> {
    let of_lane = |lane_id: &LaneId| first(board, &selector("lanehead", lane_id.as_str()));
    match thing {
        Thing::Path(path_id) => first(board, &selector("path", path_id.as_str())),
        Thing::Stage(stage_id) => first(board, &selector("stage", stage_id.as_str())),
        Thing::Step(_, step_id) => first(board, &selector("step", step_id.as_str())),
        Thing::Lane(lane_id) => of_lane(lane_id),
        Thing::Owners(lane_id, stage_id) => {
            first(board, &selector("owners", stage_id.as_str())).or_else(|| of_lane(lane_id))
        }
        Thing::Card(lane_id, card_id) => first(board, &selector("card", card_id.as_str()))
            .or_else(|| first(board, &selector("point", card_id.as_str())))
            .or_else(|| of_lane(lane_id)),
    }
}

/// Scrolls the board so that something is in the middle of it, if it is not in view already.
pub(in crate::ui) fn bring_into_view(board: &Element, element: &Element) {
    let (area, at) = (
        board.get_bounding_client_rect(),
        element.get_bounding_client_rect(),
    );
    let head =
        first(board, ".jm-head").map_or(0.0, |head| head.get_bounding_client_rect().height());
    let is_in_view = at.left() >= area.left() + 8.0
        && at.right() <= area.right() - 8.0
        && at.top() >= area.top() + head
        && at.bottom() <= area.bottom() - 8.0;
    if is_in_view && around(element, ".jm-head, .jm-lane").is_none() {
        return;
    }
    let options = js_sys::Object::new();
    for (name, value) in [
        ("block", "center"),
        ("inline", "center"),
        ("behavior", "instant"),
    ] {
        js::set(&options, name, value);
    }
    // Rows out of view have no size of their own until they come near: once there, once more.
    for _ in 0..2 {
        js::call(element, "scrollIntoView", &[options.clone().into()]);
    }
}
