//! Move mode: what is lifted with Space goes where the arrow keys send it.

use std::rc::Rc;

use web_sys::Element;

use super::moves;
use crate::base::{CardId, Id};
use crate::edit::Heading;
use crate::i18n::{Messages, Spot};
use crate::model::JourneyMap;
use crate::ui::board::{thing_at, way};
use crate::ui::context::Ui;
use crate::ui::markup::selector;
use crate::ui::view::Lifted;

/// A key while something is lifted: arrows move it, Space drops it, Escape puts it back.
pub(super) fn carried(ui: &Ui, lifted: &Lifted, key: &str) -> bool {
    match key {
        " " | "Enter" => {
            ui.store.update(|session| session.close_group());
            ui.store.update_view(|view| view.lifted = None);
            ui.store
                .say(&whereabouts(ui, lifted, Messages::said_dropped));
            true
        }
        "Escape" => {
            put_back(ui, lifted);
            true
        }
        "Tab" => {
            ui.store.update_view(|view| view.lifted = None);
            false
        }
        _ => match way(ui, key) {
            Some(way) => {
                move_once(ui, lifted, way, Some(lifted.group()));
                true
            }
            None => false,
        },
    }
}

fn put_back(ui: &Ui, lifted: &Lifted) {
    let group = lifted.group();
    ui.store.focus_later(thing_selector(lifted));
    ui.store.update(|session| session.cancel_group(&group));
    ui.store.update_view(|view| view.lifted = None);
    ui.store
        .say(&whereabouts(ui, lifted, Messages::said_put_back));
}

/// Moves a thing one place and says where it is now.
pub(super) fn move_once(ui: &Ui, thing: &Lifted, way: Heading, group: Option<Rc<str>>) {
    if ui.is_read_only {
        return;
    }
    let command = ui
        .store
        .read(|session| moves::step(session.map(), thing, way));
    let Some(command) = command else {
        return ui.store.say(ui.messages.said_edge());
    };
    ui.store.focus_later(thing_selector(thing));
    match group {
        Some(group) => ui.store.run_in_group(command, group),
        None => ui.run(command),
    };
    ui.store.say(&whereabouts(ui, thing, Messages::said_moved));
}

/// Where a thing is now; `said` makes a sentence of the place of a card.
fn whereabouts(ui: &Ui, thing: &Lifted, said: fn(Messages, &str) -> String) -> String {
    ui.store.read(|session| {
        let (map, messages) = (session.map(), ui.messages);
        let position = |idx: Option<usize>| idx.unwrap_or(0) + 1;
        match thing {
            Lifted::Card(card_id) => {
                spot(ui, map, card_id).map_or_else(String::new, |at| said(messages, &at))
            }
            Lifted::Lane(lane_id) => {
                let title = map
                    .lanes
                    .get(lane_id)
                    .map(|lane| ui.lane_title(lane))
                    .unwrap_or_default();
                messages.said_lane_moved(
                    &title,
                    position(map.lanes.position(lane_id)),
                    map.lanes.len(),
                )
            }
            Lifted::Stage(stage_id) => {
                let title = map
                    .stages
                    .get(stage_id)
                    .map(|stage| ui.stage_title(stage))
                    .unwrap_or_default();
                messages.said_stage_moved(
                    &title,
                    position(map.stages.position(stage_id)),
                    map.stages.len(),
                )
            }
            Lifted::Step(stage_id, step_id) => {
                let Some(stage) = map.stages.get(stage_id) else {
                    return String::new();
                };
                let at = stage.steps.iter().position(|step| step.id == *step_id);
                let step = at.and_then(|idx| stage.steps.get(idx));
                let title = step.map(|step| ui.step_title(step)).unwrap_or_default();
                messages.said_step_moved(&title, position(at), stage.steps.len())
            }
        }
    })
}

/// The place of a card in words.
fn spot(ui: &Ui, map: &JourneyMap, card_id: &CardId) -> Option<String> {
    let card = map.cards.get(card_id)?;
    let stage = map.stages.get(&card.stage)?;
    let lane = map.lanes.get(&card.lane)?;
    let step = stage
        .steps
        .iter()
        .find(|step| Some(&step.id) == card.step.as_ref());
    let cards = map.cards.in_cell(&card.cell())?;
    let position = cards.iter().position(|other| other.id == *card_id)? + 1;
    Some(ui.messages.at(&Spot {
        stage: &ui.stage_title(stage),
        step: step.map(|step| ui.step_title(step)).as_deref(),
        lane: &ui.lane_title(lane),
        position,
        total: cards.len(),
    }))
}

/// Lifts the thing that has the focus; true when there is one.
pub(super) fn lift(ui: &Ui, target: &Element) -> bool {
    let Some(thing) = thing_at(target).filter(|_| !ui.is_read_only) else {
        return false;
    };
    ui.store.update(|session| session.close_group());
    ui.store.focus_later(thing_selector(&thing));
    let words = whereabouts(ui, &thing, Messages::said_lifted);
    ui.store.update_view(|view| view.lifted = Some(thing));
    ui.store.say(&words);
    true
}

fn thing_selector(thing: &Lifted) -> String {
    match thing {
        Lifted::Card(card_id) => selector("card", card_id.as_str()),
        Lifted::Lane(lane_id) => selector("lanehead", lane_id.as_str()),
        Lifted::Stage(stage_id) => selector("stage", stage_id.as_str()),
        Lifted::Step(_, step_id) => selector("step", step_id.as_str()),
    }
}
