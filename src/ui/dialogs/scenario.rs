//! The dialog about the scenario: the customer's side of the story.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{foot, list, paragraph};
use super::on_close;
use crate::edit::Command;
use crate::model::{Meta, Scenario};
use crate::ui::Ui;
use crate::ui::widgets::Dialog;

/// The dialog about the scenario.
pub(super) fn view(ui: &Ui) -> Html {
    let meta = ui.store.read(|session| session.map().meta.clone());
    let scenario = &meta.scenario;
    let messages = ui.messages;
    html! {
        <Dialog
            key="scenario"
            title={messages.scenario()}
            hint={messages.scenario_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, None)}
        >
            <div class="jm-form2">
                <div class="jm-form2__c">
                    { paragraph(ui, messages.scenario_problem(), &scenario.problem, messages.scenario_problem_example(), set(&meta, |scenario, problem| scenario.problem = problem)) }
                    { list(ui, messages.scenario_questions(), &scenario.questions, messages.scenario_question_example(), set(&meta, |scenario, questions| scenario.questions = questions)) }
                </div>
                <div class="jm-form2__c">
                    { list(ui, messages.customer_goals(), &scenario.goals, messages.customer_goal_example(), set(&meta, |scenario, goals| scenario.goals = goals)) }
                    <p class="jm-hint">{ messages.customer_goals_help() }</p>
                    { list(ui, messages.expectations(), &scenario.expectations, messages.expectation_example(), set(&meta, |scenario, expectations| scenario.expectations = expectations)) }
                </div>
            </div>
        </Dialog>
    }
}

/// The command that changes one thing about the scenario.
fn set<T: 'static>(
    meta: &Rc<Meta>,
    put: fn(&mut Scenario, T),
) -> impl Fn(T) -> Command + Clone + use<T> {
    let meta = meta.clone();
    move |value| Command::edit_map(&meta, |meta| put(&mut meta.scenario, value))
}
