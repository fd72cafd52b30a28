//! The questions of the last step: who answers for what, what is done first, when one comes back.

use std::rc::Rc;

use yew::prelude::*;

use super::about::examples;
use super::fields::NameField;
use super::{Form, way};
use crate::base::PersonId;
use crate::edit::Command;
use crate::guide::{Answer, Example, Question};
use crate::insight::{matrix, next_review, order_of_work};
use crate::model::{Improvement, Person, Review, Stage};
use crate::ui::Ui;
use crate::ui::widgets::{Chip, Chips, Choice, ChoiceField, DateField, Icon, TickField};

/// The fields of a question.
pub(super) fn view(form: &Form<'_>, question: Question) -> Html {
    if question == Question::Owners {
        owners(form)
    } else if question == Question::Improvements {
        improvements(form)
    } else {
        review(form)
    }
}

/// How many opportunities are offered to be taken up: what is more than this is chosen in a
/// matrix, not from a list.
const MAX_IDEAS: usize = 8;

fn owners(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let people = &form.map.people;
    let mut stages = form.map.stages.iter();
    let is_left = stages.any(|stage| stage.owners.is_empty());
    let add = {
        let ui = ui.clone();
        Callback::from(move |name: String| {
            let person = Person {
                name: ui.written(&name),
                ..Person::default()
            };
            if ui.run(Command::add(person, None)) {
                ui.store.say(&name);
            }
        })
    };
    html! {
        <>
            if !ui.is_read_only {
                <NameField ui={ui.clone()} label={messages.ask_person_name()} example={form.example(Example::Owner)} on_name={add} />
            }
            if people.is_empty() {
                <p class="jm-hint">{ messages.ask_no_people() }</p>
            } else {
                if is_left && !ui.is_read_only {
                    <div class="jm-tog">
                        for person in people.iter() {
                            { rest(ui, person) }
                        }
                    </div>
                }
                for stage in form.map.stages.iter() {
                    { stage_owners(form, stage) }
                }
            }
            { examples(form, &[Example::Owner]) }
        </>
    }
}

/// A button that lets somebody answer for every stage nobody answers for.
fn rest(ui: &Ui, person: &Rc<Person>) -> Html {
    let label = ui.messages.ask_owns_rest(person_name(ui, person));
    let onclick = {
        let (ui, person_id) = (ui.clone(), person.id.clone());
        Callback::from(move |_: MouseEvent| {
            way::say(&ui, &Answer::OwnsTheRest(person_id.clone()));
        })
    };
    html! {
        <button key={person.id.to_string()} type="button" class="jm-btn jm-btn--sm" {onclick}>{ Icon::OWNERS.sized("jm-i--14") }{ label }</button>
    }
}

fn stage_owners(form: &Form<'_>, stage: &Rc<Stage>) -> Html {
    let ui = &form.ui;
    let on_switch = {
        let (ui, stage) = (ui.clone(), stage.clone());
        Callback::from(move |value: AttrValue| {
            let person_id = PersonId::from(&*value);
            let is_on = !stage.owners.contains(&person_id);
            way::say(&ui, &Answer::Owns(stage.id.clone(), person_id, is_on));
        })
    };
    let chips = people_chips(form, |person| stage.owners.contains(&person.id));
    let label = ui.messages.ask_owners_of(&ui.stage_title(stage));
    html! {
        <Chips key={stage.id.to_string()} {label} is_read_only={ui.is_read_only} {chips} {on_switch} />
    }
}

pub(super) fn people_chips(form: &Form<'_>, is_on: impl Fn(&Person) -> bool) -> Vec<Chip> {
    let chip = |person: &Rc<Person>| Chip {
        value: person.id.to_string().into(),
        label: person_name(&form.ui, person).to_owned().into(),
        icon: None,
        is_on: is_on(person),
    };
    form.map.people.iter().map(chip).collect()
}

fn person_name<'a>(ui: &Ui, person: &'a Person) -> &'a str {
    match ui.words(&person.name) {
        "" => ui.messages.unnamed_person(),
        name => name,
    }
}

fn improvements(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let ideas = order_of_work(matrix(form.map));
    let made = |card_id| {
        let mut all = form.map.improvements.iter();
        all.find(move |made| made.cards.contains(card_id)).cloned()
    };
    let set_out = {
        let ui = ui.clone();
        Callback::from(move |title: String| {
            if way::say(&ui, &Answer::SetsOut(ui.written(&title))) {
                ui.store.say(&title);
            }
        })
    };
    let is_own = |made: &&Rc<Improvement>| made.cards.is_empty();
    html! {
        <>
            if ideas.is_empty() {
                <p class="jm-hint">{ messages.ask_no_ideas() }</p>
            } else {
                <div role="group" aria-label={messages.ask_ideas_label()}>
                    <span class="jm-lab" aria-hidden="true">{ messages.ask_ideas_label() }</span>
                    for idea in ideas.iter().take(MAX_IDEAS) {
                        <div key={idea.card.id.to_string()} class="jm-idea">
                            <TickField
                                label={ui.words(&idea.card.text).to_owned()}
                                is_read_only={ui.is_read_only}
                                is_on={idea.is_taken_up}
                                on_tick={{
                                    let (ui, card_id) = (ui.clone(), idea.card.id.clone());
                                    Callback::from(move |is_on| {
                                        way::say(&ui, &Answer::TakesUp(card_id.clone(), is_on));
                                    })
                                }}
                            />
                            if let Some(made) = made(&idea.card.id) {
                                { improvement(form, &made) }
                            }
                        </div>
                    }
                </div>
            }
            for made in form.map.improvements.iter().filter(is_own) {
                <div key={made.id.to_string()} class="jm-idea"><b>{ ui.show(&made.title) }</b>{ improvement(form, made) }</div>
            }
            if !ui.is_read_only {
                <NameField ui={ui.clone()} label={messages.ask_set_out()} example={form.example(Example::Improvement)} on_name={set_out} />
            }
            { examples(form, &[Example::Improvement]) }
        </>
    }
}

/// Who does it, and until when.
fn improvement(form: &Form<'_>, made: &Rc<Improvement>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let on_switch = {
        let (ui, made) = (ui.clone(), made.clone());
        Callback::from(move |value: AttrValue| {
            let person_id =
                Some(PersonId::from(&*value)).filter(|id| made.owner.as_ref() != Some(id));
            ui.run(Command::edit(&*made, |made| made.owner = person_id));
        })
    };
    let on_due = {
        let (ui, made) = (ui.clone(), made.clone());
        Callback::from(move |due| {
            ui.run(Command::edit(&*made, |made| made.due = due));
        })
    };
    html! {
        <div class="jm-idea__f">
            if !form.map.people.is_empty() {
                <Chips
                    label={messages.ask_who()}
                    is_read_only={ui.is_read_only}
                    chips={people_chips(form, |person| made.owner.as_ref() == Some(&person.id))}
                    {on_switch}
                />
            }
            <DateField ui={ui.clone()} label={messages.ask_due()} value={made.due} on_change={on_due} />
        </div>
    }
}

fn review(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let (today, review) = (form.today, &form.map.meta.review);
    let choices = vec![
        Choice::new("P1M", messages.ask_review_in_month()),
        Choice::new("P3M", messages.ask_review_in_quarter()),
        Choice::new("P6M", messages.ask_review_in_half()),
        Choice::new("P1Y", messages.ask_review_in_year()),
    ];
    let on_choose = {
        let ui = ui.clone();
        Callback::from(move |every: AttrValue| {
            let rhythm = Review {
                every: (*every).into(),
                ..Review::default()
            };
            let next = today.and_then(|today| next_review(&rhythm, today));
            way::say(&ui, &Answer::Reviews(next, rhythm.every));
        })
    };
    let on_next = {
        let (ui, every) = (ui.clone(), review.every.clone());
        Callback::from(move |next| {
            way::say(&ui, &Answer::Reviews(next, every.clone()));
        })
    };
    html! {
        <>
            <ChoiceField
                label={messages.ask_review_label()}
                is_read_only={ui.is_read_only}
                {choices}
                value={if review.next.is_some() { review.every.to_string() } else { String::new() }}
                {on_choose}
            />
            <DateField ui={ui.clone()} label={messages.ask_review_day()} value={review.next} on_change={on_next} />
            { examples(form, &[Example::Rhythm]) }
        </>
    }
}
