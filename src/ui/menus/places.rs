//! Where a card can go: the lanes of a column for a new one, the columns of its lane for another.

use super::items::{Choice, MenuItems};
use crate::base::CardId;
use crate::edit::{Command, emotion_cell};
use crate::model::{Cell, Column, JourneyMap, Lane, LaneKind, Score};
use crate::ui::context::Ui;
use crate::ui::view::MenuKind;
use crate::ui::widgets::{Icon, lane_icon};

/// The lanes that can get a card in the column on the screen.
pub(super) fn lanes(ui: &Ui, map: &JourneyMap) -> Option<MenuItems> {
    let columns = map.columns();
    let on_screen = ui.store.read_view(|view| view.column);
    let column = columns.get(on_screen).or_else(|| columns.last())?;
    let mut items = MenuItems::default();
    for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
        let choice = if lane.kind == LaneKind::Owners {
            Choice::Menu(MenuKind::Owners(column.stage.clone()))
        } else if lane.kind == LaneKind::Emotions {
            feeling(ui, map, lane, column)
        } else {
            Choice::NewCard(cell(lane, column))
        };
        items.add(lane_icon(lane.kind), ui.lane_title(lane), choice);
    }
    Some(items)
}

/// The columns that a card can go to, in its lane.
pub(super) fn columns(ui: &Ui, map: &JourneyMap, card_id: &CardId) -> Option<MenuItems> {
    let card = map.cards.get(card_id)?;
    let lane = map.lanes.get(&card.lane)?;
    let mut items = MenuItems::default();
    for column in map.columns() {
        let cell = cell(lane, &column);
        let is_twice = lane.kind.is_stage_wide() && !column.is_first;
        if !is_twice {
            let is_here = cell == card.cell() || (card.step.is_none() && is_start(card, &column));
            let choice = Choice::MoveCard(card_id.clone(), cell);
            let label = name(ui, map, &column, lane.kind.is_stage_wide());
            items.add(Icon::TABLE, label, choice).check(is_here);
        }
    }
    Some(items)
}

/// Is it the column that shows a card of the stage as a whole?
fn is_start(card: &crate::model::Card, column: &Column) -> bool {
    column.is_first && column.stage == card.stage
}

fn cell(lane: &Lane, column: &Column) -> Cell {
    let mut cell = emotion_cell(&lane.id, column);
    if lane.kind.is_stage_wide() {
        cell.step = None;
    }
    cell
}

/// A feeling in the middle of the scale, where there is none yet.
fn feeling(ui: &Ui, map: &JourneyMap, lane: &Lane, column: &Column) -> Choice {
    let chosen = ui.store.read_view(|view| view.persona.clone());
    let first = || map.personas.at(0).map(|first| first.id.clone());
    let command = Command::SetEmotion {
        lane_id: lane.id.clone(),
        column: column.clone(),
        persona_id: chosen.or_else(first),
        score: Score::clamped(0),
    };
    command.into()
}

/// The name of a column: its stage, and its step.
fn name(ui: &Ui, map: &JourneyMap, column: &Column, is_stage: bool) -> String {
    let Some(stage) = map.stages.get(&column.stage) else {
        return String::new();
    };
    let title = ui.stage_title(stage);
    let is_own = |step: &&crate::model::Step| Some(&step.id) == column.step.as_ref();
    match stage.steps.iter().find(is_own).filter(|_| !is_stage) {
        Some(step) => [&title, " · ", &ui.step_title(step)].concat(),
        None => title,
    }
}
