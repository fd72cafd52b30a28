//! The questions about the map as a whole: what it is for, who it is about, what they are after.

use yew::prelude::*;

use super::fields::{ChannelField, channel_chips, line, list, tip};
use super::{Form, way};
use crate::base::PersonaId;
use crate::guide::{Answer, ChannelChoice, Example, LineOf, ListOf, Question, Trade};
use crate::model::{Age, Evidence, EvidenceKind, Persona, Text};
use crate::ui::dialogs::fields::{line as text_line, whole};
use crate::ui::widgets::{Chip, Chips, Choice, ChoiceField, Icon, NumberField};

/// The fields of a question.
pub(super) fn view(form: &Form<'_>, question: Question) -> Html {
    let (ui, messages, meta) = (&form.ui, form.ui.messages, &form.map.meta);
    let nobody = Persona::default();
    let persona = form.look.persona().map_or(&nobody, |persona| &**persona);
    let scenario = &meta.scenario;
    let example = |example| form.example(example);
    match question {
        Question::Trade => trades(form),
        Question::Purpose => {
            // A blank map has a name that says so, which is none.
            let is_untitled = ui.words(&meta.title) == messages.untitled_map();
            let none = Text::default();
            let title = if is_untitled { &none } else { &meta.title };
            html! {
                <>
                    { list(ui, messages.ask_purpose_label(), ListOf::Purpose, &meta.goals, example(Example::Purpose)) }
                    { line(ui, messages.ask_title_label(), LineOf::Title, title, example(Example::Title)) }
                    { examples(form, &[Example::Purpose]) }
                </>
            }
        }
        Question::Customer => html! {
            <>
                { whom(form, persona) }
                { line(ui, messages.ask_name_label(), LineOf::Name, &persona.name, example(Example::Name)) }
                { line(ui, messages.ask_job_label(), LineOf::Job, &persona.job_title, example(Example::Job)) }
                { age(form, persona) }
                { examples(form, &[Example::Name, Example::Job]) }
            </>
        },
        Question::Needs => html! {
            <>
                { list(ui, messages.ask_needs_label(), ListOf::Needs, &persona.needs, example(Example::Need)) }
                { list(ui, messages.ask_barriers_label(), ListOf::Barriers, &persona.pain_points, example(Example::Barrier)) }
                { examples(form, &[Example::Need, Example::Barrier]) }
            </>
        },
        Question::Channels => html! {
            <>
                { channels(form, persona) }
                { examples(form, &[Example::Reach]) }
            </>
        },
        Question::Sources => html! {
            <>
                { sources(form) }
                { examples(form, &[Example::Source]) }
            </>
        },
        Question::Problem => html! {
            <>
                { line(ui, messages.ask_problem_label(), LineOf::Problem, &scenario.problem, example(Example::Problem)) }
                { examples(form, &[Example::Problem]) }
            </>
        },
        Question::Questions => html! {
            <>
                { list(ui, messages.ask_questions_label(), ListOf::Questions, &scenario.questions, example(Example::Doubt)) }
                { examples(form, &[Example::Doubt]) }
            </>
        },
        Question::Aims => html! {
            <>
                { list(ui, messages.ask_aims_label(), ListOf::Goals, &scenario.goals, example(Example::Aim)) }
                { list(ui, messages.ask_expectations_label(), ListOf::Expectations, &scenario.expectations, example(Example::Expectation)) }
                { examples(form, &[Example::Aim, Example::Expectation]) }
            </>
        },
        Question::Stages
        | Question::Touchpoints
        | Question::Experience
        | Question::Pains
        | Question::Owners
        | Question::Improvements
        | Question::Review => html! {},
    }
}

/// What somebody of the trade would answer.
pub(super) fn examples(form: &Form<'_>, examples: &[Example]) -> Html {
    let words: Vec<&str> = examples
        .iter()
        .map(|example| form.example(*example))
        .collect();
    if form.memory.trade.is_none() {
        return html! {};
    }
    tip(&form.ui.messages.guide_example(&words.join(" · ")))
}

/// The trades; choosing one goes on.
fn trades(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let chosen = form.memory.trade;
    let choose = |trade: Option<Trade>| {
        let (ui, stop) = (ui.clone(), form.stop.clone());
        Callback::from(move |_: MouseEvent| {
            way::change(&ui, |memory, _| memory.trade = trade);
            way::go_on(&ui, &stop);
        })
    };
    html! {
        <div class="jm-trades" role="group" aria-label={messages.ask_trade()}>
            for trade in Trade::ALL.iter().copied() {
                <button
                    key={trade.word()}
                    type="button"
                    class="jm-trade"
                    aria-pressed={if chosen == Some(trade) { "true" } else { "false" }}
                    onclick={choose(Some(trade))}
                >
                    <span class="jm-trade__i">{ icon(trade).sized("jm-i--22") }</span>
                    <b>{ messages.trade(trade) }</b>
                    <small>{ messages.trade_about(trade) }</small>
                </button>
            }
            <button type="button" class="jm-btn jm-btn--g jm-trades__none" onclick={choose(None)}>{ messages.ask_trade_other() }</button>
        </div>
    }
}

fn icon(trade: Trade) -> Icon {
    match trade {
        Trade::Shop => Icon::CART,
        Trade::Clinic => Icon::CROSS,
        Trade::Training => Icon::BOOK,
        Trade::Business => Icon::BRIEFCASE,
        Trade::Software => Icon::CLOUD,
        Trade::Service => Icon::SUPPORT,
    }
}

fn age(form: &Form<'_>, persona: &Persona) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let age = persona.age.clone().unwrap_or_default();
    let change = |put: fn(&mut Age, Option<u32>)| {
        let (ui, age) = (ui.clone(), age.clone());
        Callback::from(move |years: Option<f64>| {
            let mut age = age.clone();
            put(&mut age, years.and_then(whole));
            way::say(&ui, &Answer::Age((age != Age::default()).then_some(age)));
        })
    };
    html! {
        <div class="jm-cols jm-cols--two">
            <NumberField ui={ui.clone()} label={messages.ask_age_from()} value={age.from.map(f64::from)} low={0.0} high={120.0} on_change={change(|age, years| age.from = years)} />
            <NumberField ui={ui.clone()} label={messages.ask_age_to()} value={age.to.map(f64::from)} low={0.0} high={120.0} on_change={change(|age, years| age.to = years)} />
        </div>
    }
}

fn channels(form: &Form<'_>, persona: &Persona) -> Html {
    let (ui, map) = (&form.ui, form.map);
    let is_on = |choice: &ChannelChoice| {
        let known = choice.known(map);
        known.is_some_and(|channel_id| persona.channels.contains(&channel_id))
    };
    let chips = |is_all| {
        let offered = ChannelChoice::offered(map, form.memory.trade, is_all);
        channel_chips(ui, map, &offered, is_on)
    };
    let on_switch = {
        let ui = ui.clone();
        Callback::from(move |(choice, is_on)| {
            way::say(&ui, &Answer::Follows(choice, is_on));
        })
    };
    html! {
        <ChannelField ui={ui.clone()} label={ui.messages.ask_channels_label()} chips={chips(false)} all={chips(true)} {on_switch} />
    }
}

fn sources(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let none = (Text::default(), None::<Evidence>);
    let (value, evidence) = form.look.source().map_or(none, |(value, evidence)| {
        (value.clone(), Some(evidence.clone()))
    });
    let kind = evidence.as_ref().map(|evidence| evidence.kind);
    let source = {
        let ui = ui.clone();
        move |value: Text, kind: EvidenceKind| {
            let label = ui.written(ui.messages.source_fact());
            Answer::Source { label, value, kind }
        }
    };
    let choices = EvidenceKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), messages.evidence_kind(*kind)));
    let on_choose = {
        let (ui, source, value) = (ui.clone(), source.clone(), value.clone());
        Callback::from(move |word: AttrValue| {
            if let Some(kind) = EvidenceKind::from_word(&word) {
                way::say(&ui, &source(value.clone(), kind));
            }
        })
    };
    let set = {
        let ui = ui.clone();
        move |value| way::command(&ui, &source(value, kind.unwrap_or_default()))
    };
    html! {
        <>
            <ChoiceField
                label={messages.ask_sources_label()}
                is_read_only={ui.is_read_only}
                choices={choices.collect::<Vec<_>>()}
                value={kind.map(EvidenceKind::word).unwrap_or_default()}
                hint={kind.map(|kind| messages.evidence_help(kind)).unwrap_or_default()}
                {on_choose}
            />
            { text_line(ui, messages.ask_source_label(), &value, form.example(Example::Source), set) }
        </>
    }
}

/// Which of several personas the questions are about: the one in front, as on the board.
fn whom(form: &Form<'_>, persona: &Persona) -> Html {
    let (ui, personas) = (&form.ui, &form.map.personas);
    if personas.len() < 2 {
        return html! {};
    }
    let name = |persona: &Persona| match ui.words(&persona.name) {
        "" => ui.messages.unnamed_persona().to_owned(),
        name => name.to_owned(),
    };
    let chips = personas.iter().map(|other| Chip {
        value: other.id.to_string().into(),
        label: name(other).into(),
        icon: None,
        is_on: other.id == persona.id,
    });
    let on_switch = {
        let store = ui.store.clone();
        Callback::from(move |id: AttrValue| {
            store.end_writing();
            store.update_view(|view| view.persona = Some(PersonaId::from(&*id)));
        })
    };
    html! {
        <Chips label={ui.messages.ask_whom()} is_read_only={false} chips={chips.collect::<Vec<_>>()} {on_switch} />
    }
}
