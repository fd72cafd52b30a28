//! The seven steps above the questions: what is done, where one is, and the way to each.

use yew::prelude::*;

use super::{Form, way};
use crate::guide::{GuideStep, State, Stop};
use crate::ui::widgets::Icon;

/// The seven steps.
pub(super) fn view(form: &Form<'_>) -> Html {
    let messages = form.ui.messages;
    let here = form.stop.step();
    let n = GuideStep::ALL.len();
    let place = match here {
        Some(step) => messages.guide_of(step.number(), n),
        None => messages.end_do().to_owned(),
    };
    let title = here.map(|step| messages.guide_step(step));
    html! {
        <nav class="jm-stepper" aria-label={messages.guide_steps()}>
            <p class="jm-stepper__now" aria-hidden="true">
                <b>{ place }</b>
                if let Some(title) = title {
                    <span>{ title }</span>
                }
            </p>
            <ol>
                for step in GuideStep::ALL {
                    { item(form, step, here == Some(step)) }
                }
            </ol>
        </nav>
    }
}

fn item(form: &Form<'_>, step: GuideStep, is_here: bool) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let state = form.progress.step(step);
    let title = messages.guide_step(step);
    let label = messages.guide_step_state(
        &[
            &messages.guide_of(step.number(), GuideStep::ALL.len()),
            " · ",
            title,
        ]
        .concat(),
        messages.guide_state(state),
    );
    // Where one is, the first question of the step is the way back within it.
    let stop = if is_here {
        step.questions()
            .first()
            .map(|question| Stop::first_of(*question, form.map))
    } else {
        form.progress.entry(step).cloned()
    };
    let class = classes!(
        "jm-stp",
        is_here.then_some("is-now"),
        (state == State::Answered).then_some("is-done"),
        (state == State::Begun).then_some("is-begun"),
    );
    html! {
        <li key={step.number()} {class}>
            <button
                type="button"
                aria-current={is_here.then_some("step")}
                onclick={way::goes(ui, stop.unwrap_or_default())}
            >
                <i aria-hidden="true">
                    if state == State::Answered && !is_here {
                        { Icon::CHECK.sized("jm-i--14") }
                    } else {
                        { ui.locale().count(step.number()) }
                    }
                </i>
                <span aria-hidden="true">{ title }</span>
                <span class="jm-sr">{ label }</span>
            </button>
        </li>
    }
}
