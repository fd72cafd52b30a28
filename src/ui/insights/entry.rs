//! One finding in the panel.

use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::checks::Checks;
use super::dismissal::DismissalForm;
use super::found::Found;
use super::{mend, show};
use crate::base::{LaneId, StageId};
use crate::insight::{Place, Severity};
use crate::model::{JourneyMap, ListName};
use crate::ui::Ui;
use crate::ui::element::target;
use crate::ui::widgets::Icon;

/// What every entry is given.
pub(super) struct Entries<'a> {
    pub(super) ui: &'a Ui,
    pub(super) checks: &'a Checks,
    pub(super) map: &'a JourneyMap,
    /// The finding that is being dismissed, by its key.
    pub(super) dismissing: UseStateHandle<Option<String>>,
    /// Hears which finding is about to go, by its key.
    pub(super) on_go: Callback<String>,
}

impl Entries<'_> {
    /// A finding, with what can be done about it.
    pub(super) fn entry(&self, found: &Found, is_fixable: bool) -> Html {
        let Self { ui, map, .. } = self;
        let messages = ui.messages;
        let key = found.key();
        let (icon, class) = sign(found.severity());
        let title = found.title(ui);
        let severity = messages.finding_severity(found.severity());
        let why = found.why(ui);
        let is_being_dismissed = self.dismissing.as_ref() == Some(&key);
        html! {
            <li key={key.clone()} class="jm-entry" data-rule={found.rule().to_owned()}>
                <span class={classes!("jm-entry__s", class)} title={severity}>
                    { icon.view() }<span class="jm-sr">{ severity }</span>
                </span>
                <div>
                    <h3>{ &title }</h3>
                    <p>{ found.message(ui, map) }</p>
                    <div class="jm-entry__m">
                        if !why.is_empty() {
                            <details>
                                <summary aria-label={messages.why_of(&title)}>{ messages.why_it_matters() }</summary>
                                <p>{ why }</p>
                            </details>
                        }
                        <span class="jm-entry__p">{ self.place(found) }</span>
                    </div>
                    if is_being_dismissed {
                        <DismissalForm
                            ui={(*ui).clone()} {title}
                            on_cancel={self.cancels()} on_reason={self.dismisses(found)}
                        />
                    } else {
                        <div class="jm-entry__a">
                            if is_fixable && !ui.is_read_only {
                                { self.fix(found, &title) }
                            }
                            { self.show(found, &title) }
                            { self.dismiss(&key, &title) }
                        </div>
                    }
                </div>
            </li>
        }
    }

    fn fix(&self, found: &Found, title: &str) -> Html {
        let Self { ui, checks, .. } = self;
        let messages = ui.messages;
        let what = match found {
            Found::Ours(finding) => messages.fix_label(finding.rule).unwrap_or_default(),
            Found::Own(_) => title,
        };
        let onclick = {
            let (ui, checks, found) = ((*ui).clone(), (*checks).clone(), found.clone());
            let on_go = self.on_go.clone();
            Callback::from(move |event: MouseEvent| {
                let panel = target(&event);
                on_go.emit(found.key());
                if let Some(draft) = mend::for_person(&ui, &checks, &found) {
                    if let Some(panel) = panel {
                        show::uncover(&ui, &panel);
                    }
                    mend::open(&ui, &draft);
                }
            })
        };
        html! {
            <button type="button" class="jm-btn jm-btn--sm" {onclick} title={messages.fix_by(what)} aria-label={messages.fix_by(what)}>
                { Icon::WRENCH.sized("jm-i--14") }{ messages.fix_finding() }
            </button>
        }
    }

    fn show(&self, found: &Found, title: &str) -> Html {
        let Self { ui, map, .. } = self;
        let Some(way) = show::way(map, found) else {
            return html! {};
        };
        let messages = ui.messages;
        let onclick = {
            let ui = (*ui).clone();
            Callback::from(move |event: MouseEvent| {
                if let Some(panel) = target(&event) {
                    show::show(&ui, &way, &panel);
                }
            })
        };
        html! {
            <button type="button" class="jm-btn jm-btn--g jm-btn--sm" {onclick} aria-label={messages.show_of(title)}>
                { Icon::EYE.sized("jm-i--14") }{ messages.show_finding() }
            </button>
        }
    }

    fn dismiss(&self, key: &str, title: &str) -> Html {
        let Self { ui, dismissing, .. } = self;
        if ui.is_read_only {
            return html! {};
        }
        let messages = ui.messages;
        let onclick = {
            let (dismissing, key) = (dismissing.clone(), key.to_owned());
            Callback::from(move |_: MouseEvent| dismissing.set(Some(key.clone())))
        };
        html! {
            <button type="button" class="jm-btn jm-btn--g jm-btn--sm" {onclick} aria-label={messages.dismiss_of(title)}>
                { messages.dismiss_finding() }
            </button>
        }
    }

    fn cancels(&self) -> Callback<()> {
        let dismissing = self.dismissing.clone();
        Callback::from(move |()| dismissing.set(None))
    }

    fn dismisses(&self, found: &Found) -> Callback<String> {
        let (ui, found, dismissing) = (self.ui.clone(), found.clone(), self.dismissing.clone());
        let on_go = self.on_go.clone();
        Callback::from(move |reason: String| {
            on_go.emit(found.key());
            dismissing.set(None);
            super::dismissal::dismiss(&ui, &found, &reason);
        })
    }

    /// Where it lies: the stage and the lane, or from one stage to another.
    fn place(&self, found: &Found) -> String {
        let (stage, lane) = found.cell();
        let stage = stage.map(|id| self.stage(id)).unwrap_or_default();
        let from = match found {
            Found::Ours(finding) => finding.also.as_ref().and_then(|also| self.stage_of(also)),
            Found::Own(_) => None,
        };
        if let Some(from) = from.map(|id| self.stage(&id)).filter(|from| *from != stage) {
            return self.ui.messages.from_to(&from, &stage);
        }
        let lane = lane.map(|id| self.lane(id)).unwrap_or_default();
        match (stage.is_empty(), lane.is_empty()) {
            (false, false) => [&stage, " · ", &lane].concat(),
            (false, true) => stage,
            (true, _) => lane,
        }
    }

    fn stage(&self, stage_id: &StageId) -> String {
        let stage = self.map.stages.get(stage_id);
        stage.map_or(String::new(), |stage| self.ui.stage_title(stage))
    }

    fn lane(&self, lane_id: &LaneId) -> String {
        let lane = self.map.lanes.get(lane_id);
        lane.map_or(String::new(), |lane| self.ui.lane_title(lane))
    }

    /// The stage of a card.
    fn stage_of(&self, place: &Place) -> Option<StageId> {
        place.name_in(ListName::Cards)?;
        let card = self.map.cards.get(&place.card_id()?)?;
        Some(card.stage.clone())
    }
}

/// The icon of a severity, and the class of its colour.
pub(super) fn sign(severity: Severity) -> (Icon, &'static str) {
    match severity {
        Severity::High => (Icon::STOP, "sv-h"),
        Severity::Medium => (Icon::PAIN, "sv-m"),
        Severity::Low => (Icon::INFO, "sv-l"),
    }
}

/// The entry of that key in the panel.
pub(super) fn first_button(panel: &Element, idx: usize) -> Option<Element> {
    let entries = crate::ui::element::all(panel, ".jm-entry");
    let entry = entries.get(idx).or(entries.last())?;
    crate::ui::element::first(entry, "button")
}
