//! A pain point or figure of which nobody says where it comes from.

use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, Evidence, LaneKind};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Card(
        &[LaneKind::PainPoints, LaneKind::Metrics],
        check,
    )],
    fix: Some(fix),
};

fn check(_: &Look<'_>, card: &Card) -> Answer {
    Answer::unless(card.evidence.is_some(), Severity::Low)
}

/// Until somebody has asked a customer, it is an assumption.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let card = card(look, &finding.place)?;
    let op = Op::edit(&**card, |card| card.evidence = Some(Evidence::default()));
    Some(Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::EvidenceMissing;
    use crate::insight::sample::Sample;
    use crate::model::EvidenceKind;

    fn map() -> Sample {
        Sample::bare()
            .card("c1", "painPoints", "s1", |_| ())
            .card("c2", "thoughts", "s1", |_| ())
    }

    #[test]
    fn what_hurts_and_what_is_counted_rests_on_something() {
        assert_eq!(map().found(EvidenceMissing), ["low c1"]);
        assert_eq!(Sample::whole().found(EvidenceMissing), [""; 0]);
    }

    #[test]
    fn what_nobody_has_asked_is_assumed() {
        let map = map().mend(EvidenceMissing);
        assert_eq!(map.found(EvidenceMissing), [""; 0]);
        let pain = map.map.cards.get(&"c1".into()).unwrap();
        let kind = pain.evidence.as_ref().unwrap().kind;
        assert_eq!(kind, EvidenceKind::Assumed);
    }
}
