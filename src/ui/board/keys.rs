//! What keys do on the board, and what a click on one of its buttons does.

use web_sys::{Element, KeyboardEvent};

use super::Columns;
use super::moves::{self, Way};
use super::navigate::{go, go_to_end};
use crate::base::{CardId, Id};
use crate::edit::{Command, emotion_cell};
use crate::model::{Card, Cell, Lane, Score, Stage, StageKind};
use crate::ui::context::Ui;
use crate::ui::element::{around, attribute, first, is_field, named_by, target};
use crate::ui::markup::selector;
use crate::ui::view::{DialogKind, Editing, Lifted, MenuKind, OpenMenu};

/// A key was pressed while something of the board had the focus.
pub(super) fn pressed(ui: &Ui, columns: &Columns, event: &KeyboardEvent) {
    let Some(target) = target(event).filter(|target| !is_field(target)) else {
        return;
    };
    if event.is_composing() || event.alt_key() {
        return;
    }
    let key = event.key();
    let is_handled = if event.ctrl_key() || event.meta_key() {
        way(ui, &key).is_some_and(|way| go(&target, way)) || go_to_end(&target, &key, true)
    } else {
        at_rest(ui, columns, &target, &key)
    };
    if is_handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Is this click, key or press of the pointer for what direct manipulation needs?
pub(super) fn is_for_hands(ui: &Ui, kind: &str, event: &KeyboardEvent) -> bool {
    // A click has the same modifiers as a key.
    let has_control = event.ctrl_key() || event.meta_key();
    match kind {
        "pointerdown" | "pointerup" | "pointercancel" => true,
        "pointermove" => ui.store.chunks().is_pressed_early(),
        "click" => has_control || event.shift_key(),
        "keydown" => {
            let Some(target) = target(event).filter(|target| !is_field(target)) else {
                return false;
            };
            let key = event.key();
            // What follows a key that was kept may go on with what that began.
            let goes_on = ui.store.chunks().has_early_key() && key != "Tab";
            if goes_on
                || ui.store.read_view(|view| view.lifted.is_some())
                || (key == " " && !is_button(&target))
            {
                true
            } else if has_control {
                matches!(event.code().as_str(), "KeyA" | "KeyD")
            } else {
                (event.shift_key() || event.alt_key()) && way(ui, &key).is_some()
            }
        }
        _ => false,
    }
}

/// Is it a button, which does by itself what Enter and Space mean?
pub(in crate::ui) fn is_button(element: &Element) -> bool {
    element.tag_name().eq_ignore_ascii_case("button")
}

/// A key with no other key held.
fn at_rest(ui: &Ui, columns: &Columns, target: &Element, key: &str) -> bool {
    if let Some(point) = point_at(target)
        && !ui.is_read_only
        && score_key(ui, &point, key)
    {
        return true;
    }
    if is_button(target) && matches!(key, "Enter" | " ") {
        return false;
    }
    match key {
        "Enter" | "F2" => edit(ui, target),
        "Delete" | "Backspace" => remove_at(ui, target),
        "ContextMenu" => open_menu(ui, target, None),
        "Home" | "End" => go_to_end(target, key, false),
        "+" | "n" | "N" | "د" => add_here(ui, columns, target),
        _ => way(ui, key).is_some_and(|way| go(target, way)),
    }
}

fn score_key(ui: &Ui, card_id: &CardId, key: &str) -> bool {
    let score = ui
        .store
        .read(|session| session.map().cards.get(card_id).and_then(|card| card.score));
    let score = score.unwrap_or(Score::clamped(0));
    let Some(next) = moves::score_by_key(score, key) else {
        return false;
    };
    set_score(ui, card_id, next);
    true
}

/// Sets how a feeling feels, as part of one step while it is dragged or keys follow each other.
pub(in crate::ui) fn set_score(ui: &Ui, card_id: &CardId, score: Score) {
    let card = ui
        .store
        .read(|session| session.map().cards.get(card_id).cloned());
    if let Some(card) = card.filter(|card| card.score != Some(score)) {
        ui.run(Command::edit(&*card, |card| card.score = Some(score)));
    }
}

/// The way an arrow key points, in the reading direction.
pub(in crate::ui) fn way(ui: &Ui, key: &str) -> Option<Way> {
    let is_rtl = ui.locale().is_rtl();
    match key {
        "ArrowUp" => Some(Way::Up),
        "ArrowDown" => Some(Way::Down),
        "ArrowLeft" if is_rtl => Some(Way::On),
        "ArrowLeft" => Some(Way::Back),
        "ArrowRight" if is_rtl => Some(Way::Back),
        "ArrowRight" => Some(Way::On),
        _ => None,
    }
}

/// Starts writing what has the focus; true when there is something to write.
pub(super) fn edit(ui: &Ui, target: &Element) -> bool {
    if ui.is_read_only {
        return false;
    }
    if named_by(target, "data-owners").is_some() {
        return open_menu(ui, target, None);
    }
    let editing = if let Some(card_id) = named_by(target, "data-namefor") {
        Some(Editing::EmotionName(card_id.into()))
    } else if let Some(card_id) = card_at(target) {
        Some(Editing::Card(card_id))
    } else if let Some(card_id) = point_at(target) {
        Some(Editing::EmotionName(card_id))
    } else {
        thing_at(target).and_then(|thing| match thing {
            Lifted::Card(_) => None,
            Lifted::Lane(lane_id) => Some(Editing::Lane(lane_id)),
            Lifted::Stage(stage_id) => Some(Editing::Stage(stage_id)),
            Lifted::Step(stage_id, step_id) => Some(Editing::Step(stage_id, step_id)),
        })
    };
    let is_something = editing.is_some();
    if is_something {
        ui.store.edit(editing);
    }
    is_something
}

fn remove_at(ui: &Ui, target: &Element) -> bool {
    if ui.is_read_only {
        return false;
    }
    if let Some(card_id) = point_at(target) {
        ui.store.update(|session| session.close_group());
        focus_after_removal(ui, &card_id, &[]);
        return ui.run(Command::RemoveCards(vec![card_id]));
    }
    let Some(thing) = thing_at(target) else {
        return false;
    };
    remove(ui, thing);
    true
}

/// Removes a thing, and the selected cards with a card that is one of them.
pub(in crate::ui) fn remove(ui: &Ui, thing: Lifted) {
    match thing {
        Lifted::Card(card_id) => {
            let selected = ui.store.read(|session| session.selection().clone());
            let going = if selected.contains(&card_id) {
                selected.cards().to_vec()
            } else {
                vec![card_id.clone()]
            };
            focus_after_removal(ui, &card_id, &going);
            let words = ui.messages.removed_cards(going.len());
            ui.run(Command::RemoveCards(going));
            ui.store.say(&words);
        }
        Lifted::Lane(lane_id) => {
            ui.store.focus_later("[data-lanehead]".to_owned());
            ui.run(Command::remove::<Lane>(lane_id));
        }
        Lifted::Stage(stage_id) => {
            ui.store.focus_later("[data-stage]".to_owned());
            ui.run(Command::remove::<Stage>(stage_id));
        }
        Lifted::Step(stage_id, step_id) => {
            ui.store.focus_later(selector("stage", stage_id.as_str()));
            ui.run(Command::RemoveStep(stage_id, step_id));
        }
    }
}

/// What takes the focus when cards go: the next one of the cell that stays, the one before, or the cell.
pub(super) fn focus_after_removal(ui: &Ui, card_id: &CardId, going: &[CardId]) {
    let heir = ui.store.read(|session| {
        let map = session.map();
        let card = map.cards.get(card_id)?;
        let cell = card.cell();
        let cards = map.cards.in_cell(&cell)?;
        let (mut other, mut is_past) = (None, false);
        for card in cards.iter() {
            if card.id == *card_id {
                is_past = true;
            } else if !going.contains(&card.id) {
                other = Some(card);
                if is_past {
                    break;
                }
            }
        }
        Some((cell, other.map(|other| other.id.clone())))
    });
    let Some((cell, other)) = heir else { return };
    ui.store.focus_later(other.map_or_else(
        || cell_selector(ui, &cell),
        |id| selector("card", id.as_str()),
    ));
}

/// What of an empty cell takes the focus.
pub(super) fn cell_selector(ui: &Ui, cell: &Cell) -> String {
    let column = ui.store.read(|session| {
        let probe = Card {
            stage: cell.stage.clone(),
            step: cell.step.clone(),
            ..Card::default()
        };
        moves::column_of(&session.map().columns(), &probe).unwrap_or(0)
    });
    [
        &selector("lane", cell.lane.as_str()),
        &selector("c", &column.to_string()),
        " [data-stop]",
    ]
    .concat()
}

/// Opens the menu of the thing an element belongs to; false where it has none.
pub(in crate::ui) fn open_menu(ui: &Ui, target: &Element, point: Option<(f64, f64)>) -> bool {
    let menu = menu_of(target, point).filter(|_| !ui.is_read_only);
    let is_some = menu.is_some();
    if is_some {
        ui.store.update_view(|view| view.menu = menu);
    }
    is_some
}

fn menu_of(target: &Element, point: Option<(f64, f64)>) -> Option<OpenMenu> {
    let things = "[data-card], [data-lanehead], [data-stage], [data-step], [data-owners]";
    let element = around(target, things)?;
    let kind = match attribute(&element, "data-owners") {
        Some(stage_id) => MenuKind::Owners(stage_id.into()),
        None => MenuKind::Thing(thing_at(&element)?),
    };
    let button = first(&element, "[data-menu]");
    Some(OpenMenu {
        kind,
        anchor: button.unwrap_or(element),
        point,
    })
}

fn add_here(ui: &Ui, columns: &Columns, target: &Element) -> bool {
    let cell = around(target, "[data-lane][data-c]");
    let button = cell.and_then(|cell| first(&cell, "[data-act]"));
    let Some(button) = button else { return false };
    act(ui, columns, &button);
    true
}

/// A button of the board was pressed.
pub(super) fn act(ui: &Ui, columns: &Columns, button: &Element) {
    match attribute(button, "data-act").as_deref() {
        Some("menu") => {
            open_menu(ui, button, None);
        }
        Some("add-lane") => super::open(ui, DialogKind::AddLane(None)),
        Some("add-stage") => add_stage(ui),
        Some(act @ ("add-card" | "add-emotion")) => {
            let column = named_by(button, "data-c")
                .and_then(|idx| columns.0.get(idx.parse::<usize>().ok()?));
            let (Some(column), Some(lane_id)) = (column, named_by(button, "data-lane")) else {
                return;
            };
            let lane_id = lane_id.into();
            if act == "add-emotion" {
                let persona_id = shown_persona(ui);
                let score = Score::clamped(0);
                ui.run(Command::SetEmotion {
                    lane_id,
                    column: column.clone(),
                    persona_id,
                    score,
                });
                ui.store.update(|session| session.close_group());
                return;
            }
            let mut place = emotion_cell(&lane_id, column);
            let is_wide = ui.store.read(|session| {
                session
                    .map()
                    .lanes
                    .get(&lane_id)
                    .is_some_and(|lane| lane.kind.is_stage_wide())
            });
            if is_wide {
                place.step = None;
            }
            let card_id = ui.store.update(|session| session.next_card_id());
            ui.store.edit(Some(Editing::NewCard(place, card_id)));
        }
        _ => {}
    }
}

/// Adds a stage at the end.
pub(in crate::ui) fn add_stage(ui: &Ui) {
    let n_stages = ui.store.read(|session| session.map().stages.len());
    let title = ui.written(&ui.messages.stage_number(n_stages + 1));
    let stage = Stage {
        kind: StageKind::Other,
        title,
        ..Stage::default()
    };
    ui.run(Command::add(stage, None));
}

fn shown_persona(ui: &Ui) -> Option<crate::base::PersonaId> {
    let chosen = ui.store.read_view(|view| view.persona.clone());
    chosen.or_else(|| {
        ui.store
            .read(|session| session.map().personas.at(0).map(|first| first.id.clone()))
    })
}

/// The card an element belongs to.
pub(in crate::ui) fn card_at(target: &Element) -> Option<CardId> {
    named_by(target, "data-card").map(Into::into)
}

fn point_at(target: &Element) -> Option<CardId> {
    named_by(target, "data-point").map(Into::into)
}

/// The thing that can be moved which an element belongs to.
pub(in crate::ui) fn thing_at(target: &Element) -> Option<Lifted> {
    if let Some(card_id) = card_at(target) {
        return Some(Lifted::Card(card_id));
    }
    if let Some(lane_id) = named_by(target, "data-lanehead") {
        return Some(Lifted::Lane(lane_id.into()));
    }
    if let Some(stage_id) = named_by(target, "data-stage") {
        return Some(Lifted::Stage(stage_id.into()));
    }
    let step_id = named_by(target, "data-step")?;
    Some(Lifted::Step(
        named_by(target, "data-of")?.into(),
        step_id.into(),
    ))
}
