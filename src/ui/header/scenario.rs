//! The scenario: the customer's problem, goals and expectations.

use yew::prelude::*;

use super::edit_button;
use crate::model::{Scenario, Text};
use crate::ui::widgets::Icon;
use crate::ui::{DialogKind, Ui};

/// How many goals and expectations the strip has room for.
const MAX_SHOWN: usize = 3;

/// The section about the customer's problem.
pub(super) fn problem(ui: &Ui, scenario: &Scenario) -> Html {
    let messages = ui.messages;
    html! {
        <section class="jm-ctx__s">
            <h2>{ Icon::Scenario.sized("jm-i--14") }{ messages.scenario() }</h2>
            if scenario.problem.is_empty() {
                { invitation(ui, messages.no_scenario()) }
            } else {
                <p class="jm-clamp">{ ui.show(&scenario.problem) }</p>
            }
            { edit_button(ui, messages.edit_scenario().to_owned(), DialogKind::Scenario) }
        </section>
    }
}

/// The section about what the customer wants, and expects of the business.
pub(super) fn aims(ui: &Ui, scenario: &Scenario) -> Html {
    let messages = ui.messages;
    html! {
        <section class="jm-two jm-ctx__s">
            <div>
                <h2>{ Icon::Target.sized("jm-i--14") }{ messages.customer_goals() }</h2>
                { ticked(ui, &scenario.goals, "", messages.no_goals()) }
            </div>
            <div>
                <h2>{ Icon::Flag.sized("jm-i--14") }{ messages.expectations() }</h2>
                { ticked(ui, &scenario.expectations, "is-exp", messages.no_expectations()) }
            </div>
            { edit_button(ui, messages.edit_goals().to_owned(), DialogKind::Scenario) }
        </section>
    }
}

fn ticked(ui: &Ui, items: &[Text], class: &'static str, invites: &'static str) -> Html {
    if items.is_empty() {
        return invitation(ui, invites);
    }
    let n_more = items.len().saturating_sub(MAX_SHOWN);
    html! {
        <ul>
            for item in items.iter().take(MAX_SHOWN) {
                <li class={class}>{ Icon::Check.sized("jm-i--14") }<span>{ ui.show(item) }</span></li>
            }
            if n_more > 0 {
                <li class="jm-more">{ ui.messages.n_more(n_more) }</li>
            }
        </ul>
    }
}

/// What stands where nothing is written; the whole section leads to where it can be.
fn invitation(ui: &Ui, words: &'static str) -> Html {
    if ui.is_read_only {
        html! { <p class="jm-hint">{ "—" }</p> }
    } else {
        html! { <p class="jm-invite">{ words }</p> }
    }
}
