//! A bad feeling where nothing is done about it: no opportunity there, no improvement of it, and
//! no pain point there that is answered.

use crate::base::StepId;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, LaneKind};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Responses, 2)),
    checks: &[Check::CardAmongAll(&[LaneKind::Emotions], check)],
    fix: Some(fix),
};

/// From here on a feeling is called bad.
const BAD: i8 = -25;
/// From here on it is called awful.
const AWFUL: i8 = -75;

fn check(look: &Look<'_>, emotion: &Card) -> Answer {
    let Some(score) = emotion
        .score
        .map(|score| score.get())
        .filter(|score| *score <= BAD)
    else {
        return Answer::NotAsked;
    };
    let is_there = |card: &Card| is_near(card.step.as_ref(), emotion.step.as_ref());
    let ideas = look.cards(LaneKind::Opportunities, &emotion.stage);
    let is_answered = ideas.iter().any(|card| is_there(card))
        || look.is_answered(emotion)
        || look
            .cards(LaneKind::PainPoints, &emotion.stage)
            .iter()
            .any(|pain| is_there(pain) && look.is_answered(pain));
    let severity = if score <= AWFUL {
        Severity::High
    } else {
        Severity::Medium
    };
    Answer::unless(is_answered, severity)
}

/// Do two cards of a stage stand in one column? One of the stage as a whole stands in all of them.
fn is_near(one: Option<&StepId>, other: Option<&StepId>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// An opportunity to think of there.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let emotion = card(look, &finding.place)?;
    drafter.opportunity(look, emotion).map(Fix::draft)
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::NegativeEmotionUnanswered;
    use crate::insight::sample::Sample;
    use crate::model::{Improvement, LinkKind};

    fn map() -> Sample {
        Sample::bare().feel("c1", "s1", -24).feel("c2", "s2", -25)
    }

    #[test]
    fn something_is_done_where_it_feels_bad() {
        assert_eq!(map().found(NegativeEmotionUnanswered), ["medium c2"]);
        let map = map().feel("c3", "s1", -75);
        let found = ["high c3", "medium c2"];
        assert_eq!(map.found(NegativeEmotionUnanswered), found);
    }

    #[test]
    fn an_opportunity_there_will_do() {
        let elsewhere = map().card("c3", "opportunities", "s1", |_| ());
        assert_eq!(elsewhere.found(NegativeEmotionUnanswered), ["medium c2"]);
        let there = map().card("c3", "opportunities", "s2", |_| ());
        assert_eq!(there.found(NegativeEmotionUnanswered), [""; 0]);
    }

    #[test]
    fn so_will_an_improvement_or_a_pain_point_that_is_answered() {
        let improved = map().add(Improvement {
            id: "i1".into(),
            cards: vec!["c2".into()],
            ..Improvement::default()
        });
        assert_eq!(improved.found(NegativeEmotionUnanswered), [""; 0]);
        let pain =
            map()
                .card("c3", "painPoints", "s2", |_| ())
                .card("c4", "opportunities", "s1", |_| ());
        assert_eq!(pain.found(NegativeEmotionUnanswered), ["medium c2"]);
        let answered = pain.link("k1", "c4", "c3", LinkKind::Addresses);
        assert_eq!(answered.found(NegativeEmotionUnanswered), [""; 0]);
    }

    #[test]
    fn an_opportunity_is_drafted() {
        let map = map().mend(NegativeEmotionUnanswered);
        assert_eq!(map.found(NegativeEmotionUnanswered), [""; 0]);
        assert_eq!(map.opened(), "opportunities s2: Opportunity");
    }
}
