//! A lane with nothing in it, on a map that has cards.

use alloc::vec::Vec;

use crate::base::LaneId;
use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Lane, LaneKind, ListName};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Lane(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, lane: &Lane) -> Answer {
    // Owners stand in the stages, and a rule of their own asks for them.
    if lane.hidden || lane.kind == LaneKind::Owners || look.map.cards.is_empty() {
        return Answer::NotAsked;
    }
    let is_filled = |stage_id| look.map.cards.in_stage(&lane.id, stage_id).next().is_some();
    let is_used = look.map.stages.iter().any(|stage| is_filled(&stage.id));
    Answer::unless(is_used, Severity::Low)
}

/// Hidden, a lane is out of the way and can come back.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let lane_id = LaneId::from(finding.place.name_in(ListName::Lanes)?.clone());
    let lane = look.map.lanes.get(&lane_id)?;
    let op = Op::edit(&**lane, |lane| lane.hidden = true);
    Some(Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::EmptyLane;
    use crate::insight::sample::Sample;

    #[test]
    fn a_lane_nobody_fills_is_in_the_way() {
        assert_eq!(Sample::bare().found(EmptyLane), [""; 0]);
        let map = Sample::whole();
        assert_eq!(map.found(EmptyLane), ["low custom"]);
        assert_eq!(map.mend(EmptyLane).found(EmptyLane), [""; 0]);
    }
}
