//! The dialog about the improvements: what the business does about the map.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{add_row, foot, line, owner, paragraph, remove_row};
use super::links::card_words;
use super::{on_close, opens};
use crate::base::CardId;
use crate::edit::Command;
use crate::model::{Card, Improvement, LaneKind, Status};
use crate::ui::widgets::{Choice, ChoiceField, DateField, Dialog, Icon, IconButton};
use crate::ui::{DialogKind, Ui};

/// The dialog about the improvements.
pub(super) fn view(ui: &Ui) -> Html {
    let improvements = ui.store.read(|session| session.map().improvements.clone());
    let messages = ui.messages;
    html! {
        <Dialog
            key="improvements"
            title={messages.improvements()}
            hint={messages.improvements_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, None)}
        >
            if improvements.is_empty() {
                <p class="jm-hint">{ messages.no_improvements() }</p>
            }
            for improvement in improvements.iter() {
                { improvement_view(ui, improvement) }
            }
            { add_row(ui, messages.add_improvement(), ".jm-imp", || Command::add(Improvement::default(), None)) }
        </Dialog>
    }
}

/// The command that changes one field of an improvement.
fn set<T: 'static>(
    improvement: &Rc<Improvement>,
    put: fn(&mut Improvement, T),
) -> impl Fn(T) -> Command + Clone + use<T> {
    let improvement = improvement.clone();
    move |value| Command::edit(&*improvement, |improvement| put(improvement, value))
}

fn improvement_view(ui: &Ui, improvement: &Rc<Improvement>) -> Html {
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
        let (ui, set) = (
            ui.clone(),
            set(improvement, |improvement, status| {
                improvement.status = status;
            }),
        );
        Callback::from(move |word: AttrValue| {
            if let Some(status) = Status::from_word(&word) {
                ui.run(set(status));
            }
        })
    };
    let title = ui.words(&improvement.title);
    let title = if title.is_empty() {
        messages.untitled_improvement()
    } else {
        title
    };
    let remove = {
        let id = improvement.id.clone();
        move || Command::remove::<Improvement>(id.clone())
    };
    html! {
        <article class="jm-imp" key={improvement.id.to_string()} aria-label={title.to_owned()}>
            <div class="jm-imp__t">
                { line(ui, messages.improvement_title(), &improvement.title, "", set(improvement, |improvement, title| improvement.title = title)) }
                { remove_row(ui, messages.remove_improvement(title), remove) }
            </div>
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
            if improvement.status >= Status::Done || !improvement.outcome.is_empty() {
                { paragraph(ui, messages.improvement_outcome(), &improvement.outcome, "", set(improvement, |improvement, outcome| improvement.outcome = outcome)) }
            }
        </article>
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
            let improvement = Improvement {
                title: card.text.clone(),
                cards: vec![card.id.clone()],
                owner: card.owner.clone(),
                ..Improvement::default()
            };
            ui.run(Command::add(improvement, None));
        })
    };
    html! {
        <section class="jm-part">
            <h3>{ messages.improvements() }</h3>
            for improvement in made {
                <button key={improvement.id.to_string()} type="button" class="jm-made" onclick={opens(ui, DialogKind::Improvements)}>
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
