//! A stage in which the emotion curve has no point.

use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Evidence, LaneKind, Score, Stage};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Feelings, 2)),
    checks: &[Check::Stage(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, stage: &Stage) -> Answer {
    let cards = look.cards(LaneKind::Emotions, &stage.id);
    let is_felt = cards.iter().any(|card| card.score.is_some());
    look.answer(LaneKind::Emotions, is_felt, Severity::Low)
}

/// A point in the middle, to be dragged to where it belongs; until then it is an assumption.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let mut card = drafter.stage_card(look, LaneKind::Emotions, finding)?;
    card.score = Some(Score::clamped(0));
    card.evidence = Some(Evidence::default());
    Some(Fix::draft(card))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::StageWithoutEmotion;
    use crate::insight::sample::Sample;

    #[test]
    fn the_curve_passes_every_stage() {
        let map = Sample::bare()
            .feel("c1", "s1", -20)
            .card("c2", "emotions", "s2", |_| ());
        assert_eq!(map.found(StageWithoutEmotion), ["low s2"]);
        assert_eq!(Sample::whole().found(StageWithoutEmotion), [""; 0]);
        let map = Sample::bare().hide("emotions");
        assert_eq!(map.found(StageWithoutEmotion), [""; 0]);
    }

    #[test]
    fn a_new_point_says_nothing_yet() {
        let map = Sample::bare().mend(StageWithoutEmotion);
        assert_eq!(map.found(StageWithoutEmotion), ["low s2"]);
        assert_eq!(map.opened(), "emotions s1: ");
    }
}
