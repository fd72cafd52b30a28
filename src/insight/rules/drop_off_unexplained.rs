//! Most customers do not go on from a stage, as counted, and no pain point there says why.

use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Draft, Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{LaneKind, Stage};

pub(super) const RULE: Rule = Rule {
    // As much as a pain point asks for, which is what mends it.
    part: Some((Part::Responses, 3)),
    checks: &[Check::Stage(check)],
    fix: Some(fix),
};

/// Where less than this share goes on, somebody should know why.
const FEW: f64 = 0.5;

/// Where less than this share goes on, hardly anybody does.
const HARDLY_ANY: f64 = 0.25;

fn check(look: &Look<'_>, stage: &Stage) -> Answer {
    let mut later = look.map.stages.iter();
    let is_here = later.any(|other| other.id == stage.id);
    let Some(next) = later.next().filter(|_| is_here) else {
        return Answer::NotAsked;
    };
    let count = |stage: &Stage| look.reached.stage(look.map, &stage.id);
    let (Some(here), Some(there)) = (count(stage), count(next)) else {
        return Answer::NotAsked;
    };
    if here <= 0.0 || there >= here * FEW {
        return Answer::NotAsked;
    }
    let pains = look.cards(LaneKind::PainPoints, &stage.id);
    if pains.iter().any(|pain| !pain.text.is_empty()) {
        return Answer::Fine;
    }
    let severity = if there < here * HARDLY_ANY {
        Severity::High
    } else {
        Severity::Medium
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 50 and 100"
    )]
    let lost = ((1.0 - there / here) * 100.0).round() as usize;
    severity
        .found()
        .also(Some(Place::of(&**next)))
        .counting(lost)
        .into()
}

/// A pain point that asks why.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let mut card = drafter.stage_card(look, LaneKind::PainPoints, finding)?;
    card.text = drafter.words(Draft::DropOff);
    Some(Fix::draft(card))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::DropOffUnexplained;
    use crate::insight::sample::Sample;
    use crate::model::Text;

    fn counted(s1: u32, s2: u32) -> Sample {
        let reached = format!(r#"{{"reached":{{"s1":{s1},"s2":{s2}}}}}"#);
        Sample::bare().records(&reached)
    }

    #[test]
    fn where_most_leave_a_pain_point_says_why() {
        assert_eq!(
            counted(1000, 490).found(DropOffUnexplained),
            ["medium s1 also s2 (51)"]
        );
        assert_eq!(
            counted(1000, 100).found(DropOffUnexplained),
            ["high s1 also s2 (90)"]
        );
        let known = counted(1000, 100).card("c1", "painPoints", "s1", |card| {
            card.text = Text::plain("Too dear");
        });
        assert_eq!(known.found(DropOffUnexplained), [""; 0]);
        let empty = counted(1000, 100).card("c1", "painPoints", "s1", |_| ());
        assert_eq!(empty.found(DropOffUnexplained), ["high s1 also s2 (90)"]);
    }

    #[test]
    fn nothing_is_asked_where_nobody_counted_or_most_go_on() {
        assert_eq!(Sample::bare().found(DropOffUnexplained), [""; 0]);
        for (s1, s2) in [(1000, 500), (1000, 1500), (0, 0)] {
            assert_eq!(counted(s1, s2).found(DropOffUnexplained), [""; 0]);
        }
        let half = Sample::bare().records(r#"{"reached":{"s1":1000}}"#);
        assert_eq!(half.found(DropOffUnexplained), [""; 0]);
    }

    #[test]
    fn counts_that_come_later_are_asked_about() {
        let map = Sample::bare();
        let mut insights = map.insights();
        let op = map.records_op(r#"{"reached":{"s1":1000,"s2":10}}"#);
        let mut after = map.map.clone();
        let undo = op.apply(&mut after).unwrap();
        insights.update(&after, &[op], &[undo]);
        assert!(
            insights == crate::insight::Insights::new(&after, crate::insight::sample::today(), &[])
        );
        assert_eq!(
            insights
                .findings(&after)
                .iter()
                .filter(|found| found.rule == DropOffUnexplained)
                .count(),
            1
        );
    }

    #[test]
    fn a_draft_asks_why() {
        let map = counted(1000, 100).mend(DropOffUnexplained);
        assert_eq!(map.found(DropOffUnexplained), [""; 0]);
        assert_eq!(map.opened(), "painPoints s1: DropOff");
    }
}
