//! Where things go: by an arrow key, or by a drop.

use super::drag::{Dropped, Gap};
use crate::base::{CardId, Id};
use crate::edit::{Command, Heading as Way, emotion_cell};
use crate::model::{Cell, JourneyMap, Lane, Stage};
use crate::ui::board::column_of;
use crate::ui::context::Ui;
use crate::ui::markup::selector;
use crate::ui::view::Lifted;

/// The command that moves a lifted thing one place, if there is one that way.
pub(super) fn step(map: &JourneyMap, lifted: &Lifted, way: Way) -> Option<Command> {
    let is_on = matches!(way, Way::On | Way::Down);
    let is_along = matches!(way, Way::Back | Way::On);
    match lifted {
        Lifted::Card(card_id) => move_card(map, card_id, way),
        Lifted::Lane(lane_id) if !is_along => {
            let idx = map.lanes.position(lane_id)?;
            let next = map.lanes.at(shifted(idx, map.lanes.len(), is_on)?);
            let before = next.map(|lane| lane.id.clone());
            Some(Command::shift::<Lane>(lane_id.clone(), before))
        }
        Lifted::Stage(stage_id) if is_along => {
            let idx = map.stages.position(stage_id)?;
            let next = map.stages.at(shifted(idx, map.stages.len(), is_on)?);
            let before = next.map(|stage| stage.id.clone());
            Some(Command::shift::<Stage>(stage_id.clone(), before))
        }
        Lifted::Step(stage_id, step_id) if is_along => {
            let steps = &map.stages.get(stage_id)?.steps;
            let idx = steps.iter().position(|step| step.id == *step_id)?;
            let next = steps.get(shifted(idx, steps.len(), is_on)?);
            let before = next.map(|step| step.id.clone());
            Some(Command::MoveStep(stage_id.clone(), step_id.clone(), before))
        }
        Lifted::Lane(_) | Lifted::Stage(_) | Lifted::Step(..) => None,
    }
}

/// What the thing at `idx` of `n` comes to stand before when it moves one place; `n` is the end.
fn shifted(idx: usize, n: usize, is_on: bool) -> Option<usize> {
    if is_on {
        (idx + 1 < n).then_some(idx + 2)
    } else {
        idx.checked_sub(1)
    }
}

/// A card one place up or down in its cell, or into the cell beside it.
fn move_card(map: &JourneyMap, card_id: &CardId, way: Way) -> Option<Command> {
    let card = map.cards.get(card_id)?;
    let columns = map.columns();
    let column_idx = column_of(&columns, card)?;
    let column = columns.get(column_idx)?;
    let cards = map.cards.in_column(&card.lane, column);
    let idx = cards.iter().position(|other| other.id == *card_id)?;
    let to = |cell: Cell, before: Option<CardId>| {
        Some(Command::MoveCards {
            card_ids: vec![card_id.clone()],
            cell,
            before,
        })
    };
    match way {
        Way::Up if idx > 0 => to(
            card.cell(),
            cards.get(idx - 1).map(|other| other.id.clone()),
        ),
        Way::Down if idx + 1 < cards.len() => to(
            card.cell(),
            cards.get(idx + 2).map(|other| other.id.clone()),
        ),
        Way::Up | Way::Down => {
            let lanes: Vec<_> = map
                .lanes
                .iter()
                .filter(|lane| lane.kind.takes_cards() && !lane.hidden)
                .collect();
            let at = lanes.iter().position(|lane| lane.id == card.lane)?;
            let next = if way == Way::Up {
                at.checked_sub(1)?
            } else {
                at + 1
            };
            let cell = Cell {
                lane: lanes.get(next)?.id.clone(),
                ..card.cell()
            };
            let before = (way == Way::Down)
                .then(|| {
                    map.cards
                        .in_cell(&cell)?
                        .first()
                        .map(|first| first.id.clone())
                })
                .flatten();
            to(cell, before)
        }
        Way::Back | Way::On => {
            let next = if way == Way::Back {
                column_idx.checked_sub(1)?
            } else {
                column_idx + 1
            };
            to(emotion_cell(&card.lane, columns.get(next)?), None)
        }
    }
}

/// Brings a dropped thing where it was dropped.
pub(super) fn drop(ui: &Ui, dropped: Dropped) {
    let command = ui.store.read(|session| {
        let command = drop_command(session.map(), &dropped)?;
        Some(super::carry(session, command))
    });
    if let Some(command) = command {
        ui.run(command);
    }
    if let Dropped::Card(card_id, _) = dropped {
        ui.store.focus_later(selector("card", card_id.as_str()));
        ui.store.update_view(|_| {});
    }
    ui.store.update(|session| session.close_group());
}

fn drop_command(map: &JourneyMap, dropped: &Dropped) -> Option<Command> {
    match dropped {
        Dropped::Card(
            card_id,
            Gap {
                lane_id,
                column,
                before,
            },
        ) => {
            let columns = map.columns();
            let column = columns.get(*column)?;
            let lane = map
                .lanes
                .get(lane_id)
                .filter(|lane| lane.kind.takes_cards())?;
            let mut cell = emotion_cell(&lane.id, column);
            if lane.kind.is_stage_wide() {
                cell.step = None;
            }
            map.cards.get(card_id)?;
            Some(Command::MoveCards {
                card_ids: vec![card_id.clone()],
                cell,
                before: before.clone(),
            })
        }
        Dropped::Lane(lane_id, before) => {
            Some(Command::shift::<Lane>(lane_id.clone(), before.clone()))
        }
        Dropped::Stage(stage_id, before) => {
            Some(Command::shift::<Stage>(stage_id.clone(), before.clone()))
        }
        Dropped::Step(stage_id, step_id, before) => Some(Command::MoveStep(
            stage_id.clone(),
            step_id.clone(),
            before.clone(),
        )),
    }
}
