//! A stage in which the customer does nothing to move on.

use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Draft, Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{LaneKind, Stage};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Stages, 2)),
    checks: &[Check::Stage(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, stage: &Stage) -> Answer {
    let cards = look.cards(LaneKind::Actions, &stage.id);
    let is_said = cards.iter().any(|card| !card.text.is_empty());
    look.answer(LaneKind::Actions, is_said, Severity::Medium)
}

/// A card that asks for it.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let mut card = drafter.stage_card(look, LaneKind::Actions, finding)?;
    card.text = drafter.words(Draft::Action);
    Some(Fix::draft(card))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::StageWithoutAction;
    use crate::insight::sample::Sample;
    use crate::model::Text;

    #[test]
    fn each_stage_has_one() {
        let map = Sample::bare()
            .card("c1", "actions", "s1", |card| card.text = Text::plain("x"))
            .card("c2", "actions", "s2", |_| ());
        assert_eq!(map.found(StageWithoutAction), ["medium s2"]);
        assert_eq!(Sample::whole().found(StageWithoutAction), [""; 0]);
    }

    #[test]
    fn nothing_is_asked_for_what_has_no_lane() {
        assert_eq!(
            Sample::bare().hide("actions").found(StageWithoutAction),
            [""; 0]
        );
    }

    #[test]
    fn a_draft_asks_for_it() {
        let map = Sample::bare().mend(StageWithoutAction);
        assert_eq!(map.found(StageWithoutAction), ["medium s2"]);
        assert_eq!(map.opened(), "actions s1: Action");
    }
}
