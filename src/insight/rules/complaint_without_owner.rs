//! A complaint that nobody answers.

use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, LaneKind};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Owners, 2)),
    checks: &[Check::Card(&[LaneKind::PainPoints], check)],
    fix: Some(fix),
};

fn check(_: &Look<'_>, pain: &Card) -> Answer {
    if pain.complaint {
        Answer::unless(pain.owner.is_some(), Severity::High)
    } else {
        Answer::NotAsked
    }
}

/// Whoever would answer for it.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let pain = card(look, &finding.place)?;
    let owner = Some(look.likely_owner(&pain.stage)?);
    let op = Op::edit(&**pain, |pain| pain.owner = owner);
    Some(Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::ComplaintWithoutOwner;
    use crate::insight::sample::Sample;

    #[test]
    fn somebody_answers_each_complaint() {
        let map = Sample::bare().card("c1", "painPoints", "s1", |_| ()).card(
            "c2",
            "painPoints",
            "s1",
            |card| card.complaint = true,
        );
        assert_eq!(map.found(ComplaintWithoutOwner), ["high c2"]);
        assert!(!map.can_mend(ComplaintWithoutOwner));
    }

    #[test]
    fn it_goes_to_the_owner_of_the_stage() {
        let map = Sample::whole()
            .card("c91", "painPoints", "s2", |card| card.complaint = true)
            .mend(ComplaintWithoutOwner);
        assert_eq!(map.found(ComplaintWithoutOwner), [""; 0]);
        let pain = map.map.cards.get(&"c91".into()).unwrap();
        assert_eq!(pain.owner, Some("o2".into()));
    }
}
