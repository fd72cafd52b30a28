//! The question that is asked now, with the way on and back below it.

use yew::prelude::*;

use super::{Form, about, action, end, stages, walk, way};
use crate::guide::{Question, State, Stop, next, previous};
use crate::ui::widgets::Icon;

/// The question, and below it the way on and back.
pub(super) fn view(form: &Form<'_>) -> Html {
    let ui = &form.ui;
    let question = form.stop.question();
    let (heading, hint) = match question {
        Some(question) => asked(form, question),
        None => end::heading(form),
    };
    html! {
        <>
            <section class="jm-guide__b" key={question.map_or("end", Question::word)} aria-label={heading.clone()}>
                if let Some(question) = question {
                    { place(form, question) }
                }
                <h2 tabindex="-1">{ heading }</h2>
                <p class="jm-guide__hint">{ hint }</p>
                if ui.is_read_only {
                    <p class="jm-guide__ro">{ Icon::LOCK.sized("jm-i--14") }{ ui.messages.guide_read_only() }</p>
                }
                <div class="jm-guide__q">{ fields(form) }</div>
            </section>
            { foot(form) }
        </>
    }
}

/// Which question of the step it is, where it has several.
fn place(form: &Form<'_>, question: Question) -> Html {
    let questions = question.step().questions();
    let idx = questions.iter().position(|other| *other == question);
    html! {
        if questions.len() > 1 {
            <p class="jm-guide__n">{ form.ui.messages.guide_question_of(idx.unwrap_or(0) + 1, questions.len()) }</p>
        }
    }
}

/// A question in plain words, and why it is asked.
pub(super) fn asked(form: &Form<'_>, question: Question) -> (String, &'static str) {
    let (messages, name) = (form.ui.messages, &form.name);
    match question {
        Question::Trade => (messages.ask_trade().into(), messages.ask_trade_hint()),
        Question::Purpose => (messages.ask_purpose().into(), messages.ask_purpose_hint()),
        Question::Customer => (messages.ask_customer().into(), messages.ask_customer_hint()),
        Question::Needs => (messages.ask_needs(name), messages.ask_needs_hint()),
        Question::Channels => (messages.ask_channels(name), messages.ask_channels_hint()),
        Question::Sources => (messages.ask_sources().into(), messages.ask_sources_hint()),
        Question::Problem => (messages.ask_problem(name), messages.ask_problem_hint()),
        Question::Questions => (messages.ask_questions(name), messages.ask_questions_hint()),
        Question::Aims => (messages.ask_aims(name), messages.ask_aims_hint()),
        Question::Stages => (messages.ask_stages(name), messages.ask_stages_hint()),
        Question::Touchpoints => (messages.ask_touch().into(), messages.ask_touch_hint()),
        Question::Experience => (
            messages.ask_experience().into(),
            messages.ask_experience_hint(),
        ),
        Question::Pains => (messages.ask_pains().into(), messages.ask_pains_hint()),
        Question::Owners => (messages.ask_owners().into(), messages.ask_owners_hint()),
        Question::Improvements => (
            messages.ask_improvements().into(),
            messages.ask_improvements_hint(),
        ),
        Question::Review => (messages.ask_review().into(), messages.ask_review_hint()),
    }
}

fn fields(form: &Form<'_>) -> Html {
    match (&form.stop, form.stop.question()) {
        (_, None) => end::view(form),
        (_, Some(Question::Touchpoints | Question::Experience | Question::Pains)) => {
            walk::view(form)
        }
        (_, Some(Question::Stages)) => stages::view(form),
        (_, Some(question @ (Question::Owners | Question::Improvements | Question::Review))) => {
            action::view(form, question)
        }
        (_, Some(question)) => about::view(form, question),
    }
}

/// The way on and back.
fn foot(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let back = previous(form.map, &form.stop).map(|stop| {
        html! {
            <button type="button" class="jm-btn jm-guide__back" onclick={way::goes(ui, stop)}>
                { Icon::CHEVRON_NEXT.sized("jm-i--16") }{ messages.guide_back() }
            </button>
        }
    });
    let on = next(form.map, &form.stop).map(|stop| on(form, &stop));
    let kept = ui.store.read_view(|view| view.storage_key.is_some());
    let kept = match (ui.is_read_only, kept) {
        (true, _) => "",
        (false, true) => messages.guide_kept(),
        (false, false) => messages.guide_on_map(),
    };
    html! {
        <footer class="jm-guide__f">
            { back.unwrap_or_default() }
            if !kept.is_empty() {
                <span class="jm-save">{ Icon::SAVED.sized("jm-i--14") }<span>{ kept }</span></span>
            }
            { on.unwrap_or_default() }
        </footer>
    }
}

/// What goes on: it says where to, and where nothing was answered, that it may wait.
fn on(form: &Form<'_>, to: &Stop) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let is_open = form.progress.state(&form.stop) == State::Open
        && form.stop.question() != Some(Question::Stages);
    let stage = to.stage().filter(|_| to.question() == form.stop.question());
    let words = match (to.step(), stage.and_then(|id| form.look.stage(id))) {
        _ if is_open && !ui.is_read_only => messages.guide_skip().to_owned(),
        (_, Some(stage)) => messages.guide_next_stage(&ui.stage_title(stage)),
        (Some(step), None) if form.stop.step() != Some(step) => {
            messages.guide_next_step(messages.guide_step(step))
        }
        (Some(_), None) => messages.guide_next().to_owned(),
        (None, _) => messages.guide_finish().to_owned(),
    };
    let onclick = {
        let (ui, from) = (ui.clone(), form.stop.clone());
        Callback::from(move |_: MouseEvent| way::go_on(&ui, &from))
    };
    html! {
        <button type="button" class={classes!("jm-btn", "jm-guide__on", (!is_open || ui.is_read_only).then_some("jm-btn--p"))} {onclick}>
            <span>{ words }</span>{ Icon::CHEVRON_NEXT.sized("jm-i--16") }
        </button>
    }
}
