//! A stage nobody answers for.

use alloc::vec::Vec;

use crate::base::StageId;
use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Lane, ListName, Stage};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Owners, 3)),
    checks: &[Check::Stage(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, stage: &Stage) -> Answer {
    let mut lanes = look.map.lanes.iter();
    let has_cards = |lane: &Lane| {
        look.map
            .cards
            .in_stage(&lane.id, &stage.id)
            .next()
            .is_some()
    };
    // Where nothing is written yet, other things come first.
    let severity = if lanes.any(|lane| has_cards(lane)) {
        Severity::High
    } else {
        Severity::Low
    };
    Answer::unless(!stage.owners.is_empty(), severity)
}

/// Whoever answers for most in it, or for the map.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let stage_id = StageId::from(finding.place.name_in(ListName::Stages)?.clone());
    let stage = look.map.stages.get(&stage_id)?;
    let owner = look.likely_owner(&stage_id)?;
    let op = Op::edit(&**stage, |stage| stage.owners.push(owner));
    Some(Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::StageWithoutOwner;
    use crate::insight::sample::Sample;
    use crate::model::Person;

    #[test]
    fn each_stage_has_an_owner() {
        let map = Sample::bare().card("c1", "thoughts", "s2", |_| ());
        assert_eq!(map.found(StageWithoutOwner), ["high s2", "low s1"]);
        assert!(!map.can_mend(StageWithoutOwner));
        assert_eq!(Sample::whole().found(StageWithoutOwner), [""; 0]);
    }

    #[test]
    fn whoever_answers_for_its_cards_answers_for_the_stage() {
        let person = |id: &str| Person {
            id: id.into(),
            ..Person::default()
        };
        let map = Sample::bare()
            .add(person("o1"))
            .add(person("o2"))
            .card("c1", "actions", "s1", |card| card.owner = Some("o2".into()))
            .mend(StageWithoutOwner);
        assert_eq!(map.found(StageWithoutOwner), ["low s2"]);
        let stage = map.map.stages.get(&"s1".into()).unwrap();
        assert_eq!(stage.owners, ["o2".into()]);
    }
}
