//! A customer who wants nothing and expects nothing.

use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::Text;

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Persona, 2)),
    checks: &[Check::Map(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>) -> Answer {
    let scenario = &look.map.meta.scenario;
    let is_wanted = !scenario.goals.is_empty() || !scenario.expectations.is_empty();
    Answer::unless(is_wanted, Severity::Medium)
}

/// What the personas want.
fn fix(look: &Look<'_>, _: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let personas = look.map.personas.iter();
    let goals: Vec<Text> = personas.flat_map(|persona| persona.goals.clone()).collect();
    let op = Op::edit_map(&look.map.meta, |meta| {
        meta.scenario.goals.clone_from(&goals);
    });
    (!goals.is_empty()).then(|| Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::CustomerGoalsMissing;
    use crate::insight::sample::Sample;
    use crate::model::{Persona, Text};

    #[test]
    fn a_customer_wants_or_expects_something() {
        assert_eq!(Sample::bare().found(CustomerGoalsMissing), ["medium map"]);
        assert!(!Sample::bare().can_mend(CustomerGoalsMissing));
        assert_eq!(Sample::whole().found(CustomerGoalsMissing), [""; 0]);
    }

    #[test]
    fn the_goals_are_those_of_the_personas() {
        let persona = Persona {
            id: "p1".into(),
            goals: vec![Text::plain("Coffee by Thursday")],
            ..Persona::default()
        };
        let map = Sample::bare().add(persona).mend(CustomerGoalsMissing);
        let goals = &map.map.meta.scenario.goals;
        assert_eq!(*goals, [Text::plain("Coffee by Thursday")]);
    }
}
