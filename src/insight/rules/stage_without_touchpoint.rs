//! A stage in which customer and brand do not meet.

use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, LaneKind, Stage};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Stages, 2)),
    checks: &[Check::Stage(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, stage: &Stage) -> Answer {
    let cards = look.cards(LaneKind::Touchpoints, &stage.id);
    let meets = |card: &Card| card.channel.is_some() || !card.text.is_empty();
    let is_met = cards.iter().any(|card| meets(card));
    look.answer(LaneKind::Touchpoints, is_met, Severity::Medium)
}

/// A touchpoint in the first channel of the first persona who has one, else of the map.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let mut personas = look.map.personas.iter();
    let followed = personas.find_map(|persona| persona.channels.first());
    let any = || look.map.channels.at(0).map(|channel| &channel.id);
    let channel = followed.or_else(any)?.clone();
    let mut card = drafter.stage_card(look, LaneKind::Touchpoints, finding)?;
    card.channel = Some(channel);
    Some(Fix::draft(card))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::StageWithoutTouchpoint;
    use crate::insight::sample::Sample;
    use crate::model::{Channel, Text};

    #[test]
    fn each_stage_meets_the_customer_somewhere() {
        let map = Sample::bare()
            .card("c1", "touchpoints", "s1", |card| {
                card.text = Text::plain("A sign")
            })
            .card("c2", "touchpoints", "s2", |_| ());
        assert_eq!(map.found(StageWithoutTouchpoint), ["medium s2"]);
        assert!(!map.can_mend(StageWithoutTouchpoint));
        assert_eq!(Sample::whole().found(StageWithoutTouchpoint), [""; 0]);
        let map = Sample::bare().hide("touchpoints");
        assert_eq!(map.found(StageWithoutTouchpoint), [""; 0]);
    }

    #[test]
    fn a_channel_of_the_map_is_proposed() {
        let channel = Channel {
            id: "h7".into(),
            ..Channel::default()
        };
        let map = Sample::bare().add(channel).mend(StageWithoutTouchpoint);
        assert_eq!(map.found(StageWithoutTouchpoint), ["medium s2"]);
        assert_eq!(map.opened(), "touchpoints s1: ");
    }
}
