//! What there is to do with a lane.

use super::items::MenuItems;
use crate::base::LaneId;
use crate::edit::Command;
use crate::model::{JourneyMap, Lane};
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing, Lifted};
use crate::ui::widgets::Icon;

/// What there is to do with a lane.
pub(super) fn items(ui: &Ui, map: &JourneyMap, lane_id: &LaneId) -> Option<MenuItems> {
    let messages = ui.messages;
    let at = map.lanes.position(lane_id)?;
    let lane = map.lanes.at(at)?;
    let title = ui.lane_title(lane);
    let id = || lane.id.clone();
    let lane_at = |idx: usize| map.lanes.at(idx).map(|lane| lane.id.clone());
    let above = at.checked_sub(1).and_then(lane_at);
    let below = lane_at(at + 1);
    let (is_first, is_last, is_only) = (above.is_none(), below.is_none(), map.lanes.len() <= 1);
    let move_to = |before: Option<LaneId>| Command::shift::<Lane>(id(), before);
    let add = |before: Option<LaneId>| Action::Open(DialogKind::AddLane(before));
    let fold = if lane.collapsed {
        messages.unfold()
    } else {
        messages.fold()
    };
    let fold_or_not = Command::edit(&**lane, |lane| lane.collapsed = !lane.collapsed);
    let rename = Action::Edit(Editing::Lane(id()));
    let hide = Command::edit(&**lane, |lane| lane.hidden = true);
    let remove = Action::Remove(Lifted::Lane(id()));
    let mut items = MenuItems::default();
    items.add(Icon::EDIT, messages.rename(), rename);
    items.add(Icon::CHEVRON_DOWN, fold, fold_or_not);
    items
        .add(Icon::EYE, messages.hide(), hide)
        .disable_if(is_only);
    items.add(Icon::ADD, messages.add_lane_above(&title), add(Some(id())));
    items.add(Icon::ADD, messages.add_lane_below(&title), add(below));
    items
        .add(Icon::ARROW, messages.move_up(), move_to(above))
        .disable_if(is_first);
    items
        .add(
            Icon::CHEVRON_DOWN,
            messages.move_down(),
            move_to(lane_at(at + 2)),
        )
        .disable_if(is_last);
    items
        .add(Icon::TRASH, messages.remove(), remove)
        .disable_if(is_only);
    Some(items)
}
