//! The way from a finding to what it is about.

use gloo::timers::callback::Timeout;
use web_sys::Element;

use super::found::Found;
use crate::base::{CardId, LaneId, PersonaId};
use crate::edit::Selection;
use crate::insight::{Place, RuleName};
use crate::model::{JourneyMap, LaneKind, ListName};
use crate::search::Thing;
use crate::ui::Ui;
use crate::ui::checker::Checked;
use crate::ui::element::{around, first, focus};
use crate::ui::view::{DialogKind, Screen};
use crate::ui::wayfinding::{bring_into_view, element_of};

/// Where something can be looked at.
pub(super) enum Way {
    /// On the board.
    Board(Thing),
    /// In a dialog.
    Dialog(DialogKind),
}

/// Where to look at what was found; nothing where there is nothing to see yet.
pub(super) fn way(map: &JourneyMap, found: &Found) -> Option<Way> {
    match found.place() {
        Place::Map => of_map(map, found),
        Place::Thing(list, name) => of_thing(map, *list, name),
    }
}

fn of_map(map: &JourneyMap, found: &Found) -> Option<Way> {
    let Found::Ours(finding) = found else {
        return None;
    };
    let kind = match finding.rule {
        RuleName::PersonaFactsMissing | RuleName::PersonaWithoutChannels => {
            let persona = map.personas.iter().next()?;
            DialogKind::Persona(persona.id.clone())
        }
        RuleName::ScenarioMissing | RuleName::CustomerGoalsMissing => DialogKind::Scenario,
        RuleName::TooBusy => DialogKind::Views,
        RuleName::HappyPathOnly => {
            let lane = map.lane_of_kind(LaneKind::Emotions)?;
            return Some(Way::Board(Thing::Lane(lane.id.clone())));
        }
        RuleName::OpportunityWithoutImprovement
        | RuleName::ImprovementOverdue
        | RuleName::ImprovementWithoutOutcome => DialogKind::Improvements(None),
        RuleName::ReviewOverdue => DialogKind::Checked(Checked::Review),
        RuleName::TranslationMissing
        | RuleName::StageWithoutOwner
        | RuleName::StageWithoutAction
        | RuleName::StageWithoutTouchpoint
        | RuleName::StageWithoutThought
        | RuleName::StageWithoutEmotion
        | RuleName::ActionJump
        | RuleName::DropOffUnexplained
        | RuleName::NegativeEmotionUnanswered
        | RuleName::ComplaintWithoutOwner
        | RuleName::PainWithoutOpportunity
        | RuleName::OpportunityWithoutOwner
        | RuleName::ChannelMismatch
        | RuleName::EvidenceMissing
        | RuleName::EvidenceStale
        | RuleName::EmptyLane
        | RuleName::DuplicateCards => DialogKind::Map,
    };
    Some(Way::Dialog(kind))
}

fn of_thing(map: &JourneyMap, list: ListName, name: &str) -> Option<Way> {
    let way = match list {
        ListName::Cards => {
            let card_id = CardId::from(name);
            let card = map.cards.get(&card_id)?;
            Way::Board(Thing::Card(card.lane.clone(), card_id))
        }
        ListName::Stages => Way::Board(Thing::Stage(name.into())),
        ListName::Lanes => Way::Board(Thing::Lane(LaneId::from(name))),
        ListName::Paths => Way::Board(Thing::Path(name.into())),
        ListName::Personas => Way::Dialog(DialogKind::Persona(PersonaId::from(name))),
        ListName::People | ListName::Channels => Way::Dialog(DialogKind::People),
        ListName::Improvements => Way::Dialog(DialogKind::Improvements(Some(name.into()))),
        ListName::Links => return None,
    };
    Some(way)
}

/// Shows what was found; `panel` is any element of the panel.
pub(super) fn show(ui: &Ui, way: &Way, panel: &Element) {
    match way {
        Way::Dialog(kind) => {
            let kind = kind.clone();
            ui.store.update_view(|view| view.dialog = Some(kind));
        }
        Way::Board(thing) => {
            let card_id = match thing {
                Thing::Card(_, card_id) => Some(card_id.clone()),
                Thing::Path(_)
                | Thing::Stage(_)
                | Thing::Step(..)
                | Thing::Lane(_)
                | Thing::Owners(..) => None,
            };
            let board = around(panel, ".jm").and_then(|root| first(&root, ".jm-scroll"));
            let shown = board.and_then(|board| Some((element_of(&board, thing)?, board)));
            let is_covered = uncover(ui, panel);
            ui.store.select(Selection::of(card_id.clone()));
            if let Some((shown, board)) = shown {
                let turn_to = move || {
                    bring_into_view(&board, &shown);
                    focus(Some(shown));
                };
                if is_covered {
                    // Only what is in sight takes the focus: once the panel is gone.
                    Timeout::new(0, turn_to).forget();
                } else {
                    turn_to();
                }
            } else if let Some(card_id) = card_id {
                let dialog = Some(DialogKind::Card(card_id));
                ui.store.update_view(|view| view.dialog = dialog);
                ui.store.say(ui.messages.said_not_on_board());
            }
        }
    }
}

/// Puts the panel away where there is no room for the board beside it; `within` is any element of
/// the panel. True where it was in the way.
pub(super) fn uncover(ui: &Ui, within: &Element) -> bool {
    let is_covered = around(within, ".jm-panel").as_ref().is_some_and(covers);
    if is_covered {
        ui.store.update_view(|view| view.screen = Screen::Map);
    }
    is_covered
}

/// Does the panel cover the board?
pub(super) fn covers(panel: &Element) -> bool {
    let width = |element: &Element| element.get_bounding_client_rect().width();
    let body = panel.parent_element();
    body.is_some_and(|body| width(panel) > width(&body) * 0.9)
}
