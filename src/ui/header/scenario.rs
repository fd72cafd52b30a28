//! The scenario: the customer's problem, goals and expectations.

use yew::Html;

use super::edit_button;
use crate::model::{Scenario, Text};
use crate::ui::markup::{Tag, tag};
use crate::ui::widgets::Icon;
use crate::ui::{DialogKind, Ui};

/// How many goals and expectations the strip has room for.
const MAX_SHOWN: usize = 3;

/// The section about the customer's problem.
pub(super) fn problem(ui: &Ui, scenario: &Scenario) -> Html {
    let messages = ui.messages;
    let problem = if scenario.problem.is_empty() {
        invitation(ui, messages.no_scenario())
    } else {
        tag!("p", "class" = "jm-clamp").child(ui.show(&scenario.problem))
    };
    tag!("section", "class" = "jm-ctx__s")
        .child(heading(Icon::SCENARIO, messages.scenario()))
        .child(problem)
        .child(edit_button(
            ui,
            messages.edit_scenario().to_owned(),
            DialogKind::Scenario,
        ))
        .html()
}

/// The section about what the customer wants, and expects of the business.
pub(super) fn aims(ui: &Ui, scenario: &Scenario) -> Html {
    let messages = ui.messages;
    let goals = tag!("div")
        .child(heading(Icon::TARGET, messages.customer_goals()))
        .child(ticked(ui, &scenario.goals, None, messages.no_goals()));
    let expectations = tag!("div")
        .child(heading(Icon::FLAG, messages.expectations()))
        .child(ticked(
            ui,
            &scenario.expectations,
            Some("is-exp"),
            messages.no_expectations(),
        ));
    tag!("section", "class" = "jm-two jm-ctx__s")
        .child(goals)
        .child(expectations)
        .child(edit_button(
            ui,
            messages.edit_goals().to_owned(),
            DialogKind::Scenario,
        ))
        .html()
}

fn heading(icon: Icon, words: &'static str) -> Tag {
    tag!("h2").child(icon.sized("jm-i--14")).child(words)
}

fn ticked(ui: &Ui, texts: &[Text], class: Option<&'static str>, invites: &'static str) -> Tag {
    if texts.is_empty() {
        return invitation(ui, invites);
    }
    let mut items = Vec::new();
    for text in texts.iter().take(MAX_SHOWN) {
        let item = tag!("li", "class" = class)
            .child(Icon::CHECK.sized("jm-i--14"))
            .child(tag!("span").child(ui.show(text)));
        items.push(item.html());
    }
    let n_more = texts.len().saturating_sub(MAX_SHOWN);
    let more = || tag!("li", "class" = "jm-more").child(ui.messages.n_more(n_more));
    tag!("ul").child(items).child((n_more > 0).then(more))
}

/// What stands where nothing is written; the whole section leads to where it can be.
fn invitation(ui: &Ui, words: &'static str) -> Tag {
    if ui.is_read_only {
        tag!("p", "class" = "jm-hint").child("—")
    } else {
        tag!("p", "class" = "jm-invite").child(words)
    }
}
