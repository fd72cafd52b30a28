//! No problem that the customer is trying to solve, or no questions they have on the way.

use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{LaneKind, Text};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Persona, 2)),
    checks: &[Check::Map(check)],
    fix: Some(fix),
};

/// So many of the customer's questions fit into a scenario.
const MAX_QUESTIONS: usize = 5;

fn check(look: &Look<'_>) -> Answer {
    let scenario = &look.map.meta.scenario;
    if scenario.problem.is_empty() {
        Severity::Medium.found().into()
    } else {
        Answer::unless(!scenario.questions.is_empty(), Severity::Low)
    }
}

/// The questions are among the thoughts already.
fn fix(look: &Look<'_>, _: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    if look.map.meta.scenario.problem.is_empty() {
        return None;
    }
    let mut questions = Vec::new();
    for stage in &look.map.stages {
        let thoughts = look.cards(LaneKind::Thoughts, &stage.id).into_iter();
        let asked = thoughts.filter(|card| is_question(&card.text));
        questions.extend(asked.map(|card| card.text.clone()));
    }
    questions.truncate(MAX_QUESTIONS);
    let op = Op::edit_map(&look.map.meta, |meta| {
        meta.scenario.questions.clone_from(&questions);
    });
    (!questions.is_empty()).then(|| Fix::of(Vec::from([op])))
}

fn is_question(text: &Text) -> bool {
    let mut versions = text.versions();
    versions.any(|(_, words)| words.contains(['?', '؟']))
}

#[cfg(test)]
mod tests {
    use crate::edit::Op;
    use crate::insight::RuleName::ScenarioMissing;
    use crate::insight::sample::Sample;
    use crate::model::Text;

    #[test]
    fn a_customer_has_a_problem_and_questions() {
        assert_eq!(Sample::bare().found(ScenarioMissing), ["medium map"]);
        assert!(!Sample::bare().can_mend(ScenarioMissing));
        assert_eq!(Sample::whole().found(ScenarioMissing), [""; 0]);
    }

    #[test]
    fn the_questions_are_taken_from_the_thoughts() {
        let map = Sample::bare();
        let op = Op::edit_map(&map.map.meta, |meta| {
            meta.scenario.problem = Text::plain("Out of coffee");
        });
        let map = map
            .apply(op)
            .card("c1", "thoughts", "s1", |card| {
                card.text = Text::plain("Is it fresh?")
            })
            .card("c2", "thoughts", "s2", |card| {
                card.text = Text::plain("I trust them")
            });
        assert_eq!(map.found(ScenarioMissing), ["low map"]);
        let map = map.mend(ScenarioMissing);
        assert_eq!(
            map.map.meta.scenario.questions,
            [Text::plain("Is it fresh?")]
        );
    }
}
