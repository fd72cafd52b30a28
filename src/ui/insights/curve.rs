//! The emotion curve in figures, and what it would be without a pain point.

use std::rc::Rc;

use yew::prelude::*;

use crate::base::{CardId, PersonaId};
use crate::insight::{Curve, Figures, Reached};
use crate::model::{Card, Column, JourneyMap, LaneKind, Score};
use crate::ui::Ui;
use crate::ui::widgets::{Choice, SelectField};

/// How many pain points are offered: those that weigh most.
const MAX_PAINS: usize = 20;

/// What is shown of the curve of a persona.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CurveFiguresProps {
    pub(super) ui: Ui,
    /// Which check of the map it is, so that the figures follow every change.
    pub(super) number: u32,
}

/// The figures, and what a pain point that is chosen does to them.
#[component]
pub(super) fn CurveFigures(props: &CurveFiguresProps) -> Html {
    let ui = &props.ui;
    let messages = ui.messages;
    let chosen = use_state_eq(|| None::<CardId>);
    let persona_id = ui.store.read_view(|view| view.persona.clone());
    let known = ui.store.read(|session| {
        let map = session.map();
        let curve = curve(map, persona_id.as_ref());
        let figures = curve.figures()?;
        let drop = figures.worst_drop.as_ref().map(|drop| {
            let by = signed(ui, -drop.by);
            let places =
                messages.curve_drop(&column(ui, map, &drop.from), &column(ui, map, &drop.to));
            (by, places)
        });
        Some((figures, drop, pains(ui, map, &curve)))
    });
    let Some((figures, drop, pains)) = known else {
        return html! {
            <section class="jm-curvef">
                <h3>{ messages.curve_in_figures() }</h3>
                <p class="jm-hint">{ messages.curve_needs_points() }</p>
            </section>
        };
    };
    // The one that was chosen may be gone, or feel good by now.
    let pain = pains
        .iter()
        .find(|pain| Some(&pain.card_id) == chosen.as_ref());
    let pain = pain.or(pains.first());
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: AttrValue| chosen.set(Some(CardId::from(&*id))))
    };
    let choices = pains
        .iter()
        .map(|pain| Choice::new(pain.card_id.to_string(), pain.words.clone()));
    let (drop_value, drop_hint) = match drop {
        Some((by, places)) => (by, places),
        None => (ui.locale().count(0), messages.curve_no_drop().to_owned()),
    };
    html! {
        <section class="jm-curvef">
            <h3>{ messages.curve_in_figures() }</h3>
            <dl>
                { figure(messages.curve_peak_end(), &signed(ui, figures.peak_end), messages.curve_peak_end_hint()) }
                { figure(messages.curve_mean(), &signed(ui, figures.mean), messages.curve_mean_hint()) }
                { figure(messages.curve_worst_drop(), &drop_value, &drop_hint) }
            </dl>
            if let Some(pain) = pain {
                <SelectField
                    label={messages.curve_if()}
                    is_read_only={false}
                    choices={choices.collect::<Vec<_>>()}
                    value={pain.card_id.to_string()}
                    {on_choose}
                />
                <dl class="jm-curvef__if" aria-live="polite">
                    { changed(ui, messages.curve_peak_end(), figures.peak_end, pain.without.peak_end) }
                    { changed(ui, messages.curve_mean(), figures.mean, pain.without.mean) }
                </dl>
            }
        </section>
    }
}

/// A pain point, and the figures of the curve without it.
struct Pain {
    card_id: CardId,
    words: String,
    without: Figures,
}

/// The curve of a persona, weighted by the customers that were counted.
fn curve(map: &JourneyMap, persona_id: Option<&PersonaId>) -> Curve {
    let persona_id = persona_id.or_else(|| map.personas.iter().next().map(|persona| &persona.id));
    let reached = Reached::of(map);
    Curve::of(map, persona_id, &|column| reached.column(column))
}

/// The pain points that weigh on the curve, the heaviest first.
fn pains(ui: &Ui, map: &JourneyMap, curve: &Curve) -> Vec<Pain> {
    let is_pain = |card: &&Rc<Card>| {
        let lane = map.lanes.get(&card.lane);
        lane.is_some_and(|lane| lane.kind == LaneKind::PainPoints)
    };
    let Some(before) = curve.figures() else {
        return Vec::new();
    };
    let mut pains = Vec::new();
    for card in map.cards_in_order().filter(is_pain) {
        let without = curve.without(map, card).figures();
        if let Some(without) = without.filter(|without| *without != before) {
            pains.push(Pain {
                card_id: card.id.clone(),
                words: ui.words(&card.text).to_owned(),
                without,
            });
        }
    }
    pains.sort_by(|one, other| other.without.mean.total_cmp(&one.without.mean));
    pains.truncate(MAX_PAINS);
    pains
}

/// A figure on the scale of the board, from −2 to +2.
fn signed(ui: &Ui, score: f64) -> String {
    ui.locale().signed(score / f64::from(Score::MAX) * 2.0, 1)
}

fn column(ui: &Ui, map: &JourneyMap, column: &Column) -> String {
    ui.column_title(map.stages.get(&column.stage), column)
}

fn figure(name: &'static str, value: &str, hint: &str) -> Html {
    html! {
        <div>
            <dt>{ name }</dt>
            <dd><b class="jm-num">{ value }</b><small>{ hint }</small></dd>
        </div>
    }
}

fn changed(ui: &Ui, name: &'static str, before: f64, after: f64) -> Html {
    html! {
        <div>
            <dt>{ name }</dt>
            <dd class="jm-num">{ ui.messages.curve_changes(&signed(ui, before), &signed(ui, after)) }</dd>
        </div>
    }
}
