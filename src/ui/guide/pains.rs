//! The question about what hurts in a stage: complaints, who answers them, and ideas.

use std::rc::Rc;

use yew::prelude::*;

use super::action::people_chips;
use super::fields::{CardFields, NameField};
use super::{Form, way};
use crate::base::PersonId;
use crate::guide::{Answer, Example, Says, StageExamples};
use crate::model::{Card, Column, LaneKind};
use crate::ui::widgets::{Chips, TickField, face};
use crate::ui::{PtrVec, Ui};

/// What hurts in a column, and what could be done about it.
pub(super) fn view(form: &Form<'_>, column: &Column, examples: StageExamples) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let cards = |says: Says| PtrVec::of(&form.look.cards(says.lane(), column));
    let pains = form.look.cards(LaneKind::PainPoints, column);
    let has_complaint = pains.iter().any(|pain| pain.complaint);
    let score = form.look.score(column).filter(|score| score.get() < 0);
    html! {
        <>
            if let Some(score) = score {
                <p class="jm-feelsbad">{ face(score, true) }<span>{ messages.ask_feels_bad(messages.score_word(score)) }</span></p>
            }
            <CardFields
                ui={ui.clone()}
                says={Says::Pain}
                column={column.clone()}
                cards={cards(Says::Pain)}
                label={messages.ask_pain(&form.name)}
                example={form.example(examples.pain)}
                more={messages.ask_another_pain()}
            />
            { complaints(ui, &pains) }
            <CardFields
                ui={ui.clone()}
                says={Says::Opportunity}
                column={column.clone()}
                cards={cards(Says::Opportunity)}
                label={if has_complaint { messages.ask_answer() } else { messages.ask_idea() }}
                example={form.example(examples.idea)}
                more={messages.ask_another_idea()}
            />
            for pain in pains.iter().filter(|pain| pain.complaint) {
                { replies(form, pain, pains.len() > 1) }
            }
        </>
    }
}

/// Which of the pain points customers complain about.
fn complaints(ui: &Ui, pains: &[Rc<Card>]) -> Html {
    let messages = ui.messages;
    let tick = |pain: &Rc<Card>| {
        let label = if pains.len() > 1 {
            messages.ask_complaint_of(ui.words(&pain.text))
        } else {
            messages.ask_complaint().to_owned()
        };
        let on_tick = {
            let (ui, id) = (ui.clone(), pain.id.clone());
            Callback::from(move |is_so: bool| {
                way::say(&ui, &Answer::Complains(id.clone(), is_so));
            })
        };
        html! {
            <TickField key={pain.id.to_string()} {label} is_read_only={ui.is_read_only} is_on={pain.complaint} {on_tick} />
        }
    };
    if pains.is_empty() {
        // Its room is kept until there is something to complain about.
        return html! {
            <TickField label={messages.ask_complaint()} is_read_only={true} is_on={false} on_tick={Callback::noop()} />
        };
    }
    html! { <>for pain in pains { { tick(pain) } }</> }
}

/// Who answers a complaint: somebody on the map, or somebody who comes with the answer.
fn replies(form: &Form<'_>, pain: &Rc<Card>, names_it: bool) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let label = if names_it {
        messages.ask_replies_to(ui.words(&pain.text))
    } else {
        messages.ask_replies().to_owned()
    };
    let on_switch = {
        let (ui, pain) = (ui.clone(), pain.clone());
        Callback::from(move |value: AttrValue| {
            let person_id = Some(PersonId::from(&*value));
            let person_id = person_id.filter(|id| pain.owner.as_ref() != Some(id));
            way::say(&ui, &Answer::Replies(pain.id.clone(), person_id));
        })
    };
    let on_name = {
        let (ui, id) = (ui.clone(), pain.id.clone());
        Callback::from(move |name: String| {
            way::say(&ui, &Answer::NewReplies(id.clone(), ui.written(&name)));
            ui.store.say(&name);
        })
    };
    let chips = people_chips(form, |person| pain.owner.as_ref() == Some(&person.id));
    html! {
        <div key={pain.id.to_string()} class="jm-replies">
            <Chips {label} is_read_only={ui.is_read_only} {chips} {on_switch} />
            if !ui.is_read_only {
                <NameField ui={ui.clone()} label={messages.ask_person_name()} example={form.example(Example::Owner)} {on_name} />
            }
        </div>
    }
}
