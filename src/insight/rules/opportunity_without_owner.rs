//! An opportunity that nobody looks after.

use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, LaneKind};

pub(super) const RULE: Rule = Rule {
    // An idea nobody looks after is half a response.
    part: Some((Part::Responses, 1)),
    checks: &[Check::Card(&[LaneKind::Opportunities], check)],
    fix: Some(fix),
};

/// What would change as much as that should not lie around.
const GREAT: u8 = 4;

fn check(_: &Look<'_>, idea: &Card) -> Answer {
    let is_great = idea.impact.is_some_and(|impact| impact.get() >= GREAT);
    let severity = if is_great {
        Severity::Medium
    } else {
        Severity::Low
    };
    Answer::unless(idea.owner.is_some(), severity)
}

/// Whoever would answer for it.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let idea = card(look, &finding.place)?;
    let owner = Some(look.likely_owner(&idea.stage)?);
    let op = Op::edit(&**idea, |idea| idea.owner = owner);
    Some(Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::OpportunityWithoutOwner;
    use crate::insight::sample::Sample;
    use crate::model::Level;

    #[test]
    fn somebody_looks_after_each_opportunity() {
        let map = Sample::bare()
            .card("c1", "opportunities", "s1", |_| ())
            .card("c2", "opportunities", "s1", |card| {
                card.impact = Some(Level::clamped(4))
            });
        assert_eq!(map.found(OpportunityWithoutOwner), ["medium c2", "low c1"]);
        assert!(!map.can_mend(OpportunityWithoutOwner));
        assert_eq!(Sample::whole().found(OpportunityWithoutOwner), [""; 0]);
    }

    #[test]
    fn it_goes_to_the_owner_of_the_stage() {
        let map = Sample::whole()
            .card("c91", "opportunities", "s2", |_| ())
            .mend(OpportunityWithoutOwner);
        let idea = map.map.cards.get(&"c91".into()).unwrap();
        assert_eq!(idea.owner, Some("o2".into()));
    }
}
