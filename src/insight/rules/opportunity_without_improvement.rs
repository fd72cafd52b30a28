//! An opportunity that nothing was made of.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::matrix::Quadrant;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, Improvement, LaneKind};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Responses, 1)),
    checks: &[Check::Card(&[LaneKind::Opportunities], check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, idea: &Card) -> Answer {
    // What changes much and costs little waits for nothing.
    let severity = match Quadrant::of(idea) {
        Quadrant::QuickWin => Severity::Medium,
        Quadrant::Project | Quadrant::FillIn | Quadrant::Thankless | Quadrant::Unrated => {
            Severity::Low
        }
    };
    Answer::unless(!look.improvements(idea).is_empty(), severity)
}

/// An improvement of that name.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let idea = card(look, &finding.place)?;
    let improvement = Improvement {
        id: drafter.ids.next_id(),
        title: idea.text.clone(),
        cards: Vec::from([idea.id.clone()]),
        owner: idea.owner.clone(),
        ..Improvement::default()
    };
    Some(Fix {
        opens: Some(Place::of(&improvement)),
        ops: Vec::from([Op::insert(Rc::new(improvement), None)]),
    })
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::OpportunityWithoutImprovement;
    use crate::insight::sample::Sample;
    use crate::model::{Level, Text};

    #[test]
    fn something_is_made_of_each_opportunity() {
        let map = Sample::bare()
            .card("c1", "opportunities", "s1", |_| ())
            .card("c2", "opportunities", "s1", |card| {
                card.impact = Some(Level::clamped(5));
                card.effort = Some(Level::clamped(1));
            });
        let found = ["medium c2", "low c1"];
        assert_eq!(map.found(OpportunityWithoutImprovement), found);
        let whole = Sample::whole();
        assert_eq!(whole.found(OpportunityWithoutImprovement), [""; 0]);
    }

    #[test]
    fn an_improvement_takes_its_name_over() {
        let map = Sample::bare()
            .card("c1", "opportunities", "s1", |card| {
                card.text = Text::plain("A quiz")
            })
            .mend(OpportunityWithoutImprovement);
        let improvement = map.map.improvements.at(0).unwrap();
        assert_eq!(improvement.title, Text::plain("A quiz"));
        assert_eq!(improvement.cards, ["c1".into()]);
    }
}
