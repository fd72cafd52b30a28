//! The dialog about the scenario: the customer's side of the story.

use yew::prelude::*;

use super::fields::{foot, list, paragraph};
use super::on_close;
use crate::edit::Command;
use crate::model::{MetaField, Scenario};
use crate::ui::Ui;
use crate::ui::widgets::Dialog;

/// The dialog about the scenario.
pub(super) fn view(ui: &Ui) -> Html {
    let scenario = ui.store.read(|session| session.map().meta.scenario.clone());
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
                    { paragraph(ui, messages.scenario_problem(), &scenario.problem, messages.scenario_problem_example(), set(&scenario, |scenario, problem| scenario.problem = problem)) }
                    { list(ui, messages.scenario_questions(), &scenario.questions, messages.scenario_question_example(), set(&scenario, |scenario, questions| scenario.questions = questions)) }
                </div>
                <div class="jm-form2__c">
                    { list(ui, messages.customer_goals(), &scenario.goals, messages.customer_goal_example(), set(&scenario, |scenario, goals| scenario.goals = goals)) }
                    <p class="jm-hint">{ messages.customer_goals_help() }</p>
                    { list(ui, messages.expectations(), &scenario.expectations, messages.expectation_example(), set(&scenario, |scenario, expectations| scenario.expectations = expectations)) }
                </div>
            </div>
        </Dialog>
    }
}

/// The command that changes one thing about the scenario.
fn set<T: 'static>(
    scenario: &Scenario,
    put: fn(&mut Scenario, T),
) -> impl Fn(T) -> Command + Clone + use<T> {
    let scenario = scenario.clone();
    move |value| {
        let mut scenario = scenario.clone();
        put(&mut scenario, value);
        Command::edit_map(vec![MetaField::Scenario(scenario)])
    }
}
