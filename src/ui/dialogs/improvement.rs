//! An improvement: what is to be done, by whom and when, and what came of it.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{line, owner, paragraph};
use super::links::card_words;
use super::opens;
use crate::base::{CardId, Id};
use crate::edit::Command;
use crate::model::{Card, Improvement, LaneKind, Number, Status};
use crate::ui::widgets::{
    Choice, ChoiceField, DateField, Icon, IconButton, NumberField, SelectField,
};
use crate::ui::{DialogKind, Ui};

/// The command that changes one field of an improvement.
fn set<T: 'static>(
    improvement: &Rc<Improvement>,
    put: fn(&mut Improvement, T),
) -> impl Fn(T) -> Command + Clone + use<T> {
    let improvement = improvement.clone();
    move |value| Command::edit(&*improvement, |improvement| put(improvement, value))
}

/// What an improvement is called.
pub(super) fn name(ui: &Ui, improvement: &Improvement) -> String {
    let title = ui.words(&improvement.title);
    if title.is_empty() {
        ui.messages.untitled_improvement().to_owned()
    } else {
        title.to_owned()
    }
}

/// Everything about an improvement, to be written.
pub(super) fn form(ui: &Ui, improvement: &Rc<Improvement>) -> Html {
    let messages = ui.messages;
    let on_due = {
        let (ui, set) = (
            ui.clone(),
            set(improvement, |improvement, due| improvement.due = due),
        );
        Callback::from(move |due| {
            ui.run(set(due));
        })
    };
    let statuses = Status::ALL
        .iter()
        .map(|status| Choice::new(status.word(), messages.status(*status)));
    let on_status = {
        let (ui, improvement) = (ui.clone(), improvement.clone());
        Callback::from(move |word: AttrValue| {
            if let Some(status) = Status::from_word(&word) {
                ui.run(to_status(&improvement, status));
            }
        })
    };
    html! {
        <div class="jm-imp__b">
            { line(ui, messages.improvement_title(), &improvement.title, messages.improvement_example(), set(improvement, |improvement, title| improvement.title = title)) }
            <div class="jm-cols">
                { owner(ui, messages.owner(), improvement.owner.as_ref(), set(improvement, |improvement, owner| improvement.owner = owner)) }
                <DateField ui={ui.clone()} label={messages.improvement_due()} value={improvement.due} on_change={on_due} />
            </div>
            <ChoiceField
                label={messages.improvement_status()}
                is_read_only={ui.is_read_only}
                choices={statuses.collect::<Vec<_>>()}
                value={improvement.status.word()}
                on_choose={on_status}
            />
            { cards(ui, improvement) }
            { measure(ui, improvement) }
            if improvement.status >= Status::Done || !improvement.outcome.is_empty() {
                { paragraph(ui, messages.improvement_outcome(), &improvement.outcome, "", set(improvement, |improvement, outcome| improvement.outcome = outcome)) }
            }
        </div>
    }
}

/// The command that moves an improvement on, or back.
pub(super) fn to_status(improvement: &Improvement, status: Status) -> Command {
    Command::edit(improvement, |improvement| improvement.status = status)
}

/// The metric that tells what came of it, before and after.
fn measure(ui: &Ui, improvement: &Rc<Improvement>) -> Html {
    let messages = ui.messages;
    let metrics = metrics(ui);
    if metrics.is_empty() {
        return html! { <p class="jm-hint">{ messages.no_metrics() }</p> };
    }
    let chosen = improvement.metric.as_ref();
    let metric = chosen.and_then(|id| metrics.iter().find(|card| card.id == *id));
    let choices = metrics
        .iter()
        .map(|card| Choice::new(card.id.to_string(), card_words(ui, card)));
    let choices = std::iter::once(Choice::new("", messages.not_set()))
        .chain(choices)
        .collect::<Vec<_>>();
    let on_metric = {
        let (ui, improvement, metrics) = (ui.clone(), improvement.clone(), metrics.clone());
        Callback::from(move |id: AttrValue| {
            let metric = metrics.iter().find(|card| *card.id.as_str() == *id);
            ui.run(Command::edit(&*improvement, |improvement| {
                improvement.metric = metric.map(|card| card.id.clone());
                // What was counted so far is what it was before.
                if improvement.before.is_none() {
                    improvement.before =
                        metric.and_then(|card| card.metric.as_ref()?.value.clone());
                }
            }));
        })
    };
    html! {
        <div class="jm-imp__m">
            <SelectField
                label={messages.measured_by()}
                is_read_only={ui.is_read_only}
                {choices}
                value={chosen.map(|id| id.to_string()).unwrap_or_default()}
                on_choose={on_metric}
            />
            if let Some(metric) = metric {
                <div class="jm-cols">
                    { figure(ui, messages.before_it(), improvement.before.as_ref(), set(improvement, |improvement, before| improvement.before = before)) }
                    { figure(ui, messages.after_it(), improvement.after.as_ref(), set(improvement, |improvement, after| improvement.after = after)) }
                </div>
                { outcome(ui, improvement, metric) }
            }
        </div>
    }
}

/// The cards an improvement can be measured by.
fn metrics(ui: &Ui) -> Vec<Rc<Card>> {
    ui.store.read(|session| {
        let map = session.map();
        let is_metric = |card: &&Rc<Card>| {
            let lane = map.lanes.get(&card.lane);
            lane.is_some_and(|lane| lane.kind == LaneKind::Metrics)
        };
        map.cards_in_order().filter(is_metric).cloned().collect()
    })
}

fn figure(
    ui: &Ui,
    label: &'static str,
    value: Option<&Number>,
    set: impl Fn(Option<Number>) -> Command + 'static,
) -> Html {
    let on_change = {
        let ui = ui.clone();
        Callback::from(move |value: Option<f64>| {
            ui.run(set(value.and_then(Number::new)));
        })
    };
    html! { <NumberField ui={ui.clone()} {label} value={value.map(Number::get)} n_decimals={3} {on_change} /> }
}

/// What came of it, in a sentence; nothing before anybody has counted.
fn outcome(ui: &Ui, improvement: &Improvement, card: &Card) -> Html {
    let (Some(before), Some(after)) = (&improvement.before, &improvement.after) else {
        return html! {};
    };
    let (locale, metric) = (ui.locale(), card.metric.clone().unwrap_or_default());
    let unit = ui.words(&metric.unit);
    let change = locale.signed(after.get() - before.get(), 3);
    let said = ui.messages.came_of_it(
        &locale.number(before.get(), 3),
        &locale.number(after.get(), 3),
        &change,
        unit,
    );
    let target = metric.target.as_ref().map(|target| {
        let target = locale.number(target.get(), 3);
        ui.messages.target_is(&target)
    });
    html! {
        <p class="jm-imp__o" role="status">
            { Icon::METRICS.sized("jm-i--14") }
            <span>{ said }{ " " }{ target }</span>
        </p>
    }
}

/// The cards an improvement comes from.
fn cards(ui: &Ui, improvement: &Rc<Improvement>) -> Html {
    if improvement.cards.is_empty() {
        return html! {};
    }
    let messages = ui.messages;
    let cards: Vec<Rc<Card>> = ui.store.read(|session| {
        improvement
            .cards
            .iter()
            .filter_map(|card_id| session.map().cards.get(card_id).cloned())
            .collect()
    });
    html! {
        <div class="jm-imp__c">
            <span class="jm-lab">{ messages.from_cards() }</span>
            for card in cards {
                <span key={card.id.to_string()} class="jm-imp__from">
                    <button type="button" class="jm-link__c l-opps" onclick={opens(ui, DialogKind::Card(card.id.clone()))}>
                        <span>{ card_words(ui, &card) }</span>
                    </button>
                    if !ui.is_read_only {
                        <IconButton
                            icon={Icon::CLOSE}
                            size="jm-i--12"
                            label={messages.remove_item(&card_words(ui, &card))}
                            onclick={without(ui, improvement, &card.id)}
                        />
                    }
                </span>
            }
        </div>
    }
}

fn without(ui: &Ui, improvement: &Rc<Improvement>, card_id: &CardId) -> Callback<MouseEvent> {
    let (ui, improvement, card_id) = (ui.clone(), improvement.clone(), card_id.clone());
    Callback::from(move |_: MouseEvent| {
        let others = improvement
            .cards
            .iter()
            .filter(|other| **other != card_id)
            .cloned()
            .collect();
        ui.run(Command::edit(&*improvement, |improvement| {
            improvement.cards = others;
        }));
    })
}

/// An improvement that takes an opportunity up.
pub(in crate::ui) fn improvement_of(card: &Card) -> Improvement {
    Improvement {
        title: card.text.clone(),
        cards: vec![card.id.clone()],
        owner: card.owner.clone(),
        ..Improvement::default()
    }
}

/// The improvements made from a card, and the way to make one.
pub(super) fn of_card(ui: &Ui, card: &Rc<Card>, kind: LaneKind) -> Html {
    let messages = ui.messages;
    let made: Vec<Rc<Improvement>> = ui.store.read(|session| {
        let all = session.map().improvements.iter();
        all.filter(|improvement| improvement.cards.contains(&card.id))
            .cloned()
            .collect()
    });
    let offers = kind == LaneKind::Opportunities && !ui.is_read_only;
    if made.is_empty() && !offers {
        return html! {};
    }
    let make = {
        let (ui, card) = (ui.clone(), card.clone());
        Callback::from(move |_: MouseEvent| {
            ui.run(Command::add(improvement_of(&card), None));
        })
    };
    html! {
        <section class="jm-part">
            <h3>{ messages.improvements() }</h3>
            for improvement in made {
                <button key={improvement.id.to_string()} type="button" class="jm-made" onclick={opens(ui, DialogKind::Improvements(Some(improvement.id.clone())))}>
                    <span>{ ui.show(&improvement.title) }</span>
                    <small>
                        { messages.status(improvement.status) }
                        if let Some(due) = improvement.due {
                            { format!(" · {}", messages.improvement_due_on(due)) }
                        }
                    </small>
                    { Icon::CHEVRON_NEXT.sized("jm-i--14") }
                </button>
            }
            if offers {
                <button type="button" class="jm-btn jm-btn--sm jm-add" onclick={make}>
                    { Icon::ADD.sized("jm-i--14") }{ messages.make_improvement() }
                </button>
            }
        </section>
    }
}
