//! Mending what was found, as one step that can be undone.

use super::checks::Checks;
use super::found::Found;
use crate::base::{CardId, Id};
use crate::edit::Command;
use crate::insight::{Finding, Place};
use crate::model::{LaneKind, ListName, to_json};
use crate::ui::Ui;
use crate::ui::markup::selector;
use crate::ui::store::Request;
use crate::ui::view::{DialogKind, Editing};

/// What mends a finding as a command, and the draft in it that is to be opened.
fn command(ui: &Ui, checks: &Checks, finding: &Finding) -> Option<(Command, Option<Place>)> {
    let mut ids = ui.store.update(|session| session.branch_ids());
    let fix = ui.store.read(|session| {
        let map = session.map();
        let words = |draft| ui.messages.draft(draft, map);
        checks.read(|insights| insights.fix(map, finding, &mut ids, &words))
    })?;
    let label = ui.messages.fix_label(finding.rule).unwrap_or_default();
    Some((
        Command::named(&ui.messages.fix_step(label), fix.ops),
        fix.opens,
    ))
}

/// Mends a finding for the page, even on a map that people may not change.
pub(super) fn for_host(ui: &Ui, checks: &Checks, finding: &Finding) -> bool {
    let Some((command, _)) = command(ui, checks, finding) else {
        return false;
    };
    let done = ui.store.update(|session| session.run_for_host(command));
    done.unwrap_or(false)
}

/// Mends what was found for a person; the draft they go on with, if there is one.
pub(super) fn for_person(ui: &Ui, checks: &Checks, found: &Found) -> Option<Place> {
    let finding = match found {
        Found::Ours(finding) => finding,
        Found::Own(_) => {
            let place = to_json(&found.place().to_json());
            let mend = Request::Mend(found.rule().into(), place.into());
            ui.store.request(mend);
            ui.store.request(Request::Check);
            return None;
        }
    };
    let (command, opens) = command(ui, checks, finding)?;
    if !ui.run(command) {
        return None;
    }
    ui.store.request(Request::Check);
    let label = ui.messages.fix_label(finding.rule).unwrap_or_default();
    ui.store.say(&ui.messages.said_fixed(label));
    opens
}

/// Opens a draft, to be written.
pub(super) fn open(ui: &Ui, draft: &Place) {
    let dialog = match draft {
        Place::Thing(ListName::Improvements, name) => {
            DialogKind::Improvements(Some((&**name).into()))
        }
        Place::Thing(ListName::Paths, name) => DialogKind::Path((&**name).into()),
        Place::Map | Place::Thing(..) => {
            if let Some(card_id) = draft.card_id() {
                open_card(ui, card_id);
            }
            return;
        }
    };
    ui.store.update_view(|view| view.dialog = Some(dialog));
}

fn open_card(ui: &Ui, card_id: CardId) {
    let is_emotion = ui.store.read(|session| {
        let map = session.map();
        let card = map.cards.get(&card_id);
        let lane = card.and_then(|card| map.lanes.get(&card.lane));
        lane.is_some_and(|lane| lane.kind == LaneKind::Emotions)
    });
    if is_emotion {
        // A point of the curve is moved, not written.
        ui.store.focus_later(selector("point", card_id.as_str()));
        ui.store.draw();
    } else {
        ui.store.edit(Some(Editing::Card(card_id)));
    }
}
