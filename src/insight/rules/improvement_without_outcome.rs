//! An improvement that is finished, and nobody says what came of it.

use crate::insight::finding::Severity;
use crate::insight::look::Look;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Improvement, Status};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Improvement(check)],
    fix: None,
};

fn check(_: &Look<'_>, improvement: &Improvement) -> Answer {
    let is_counted = improvement.after.is_some();
    let is_told = is_counted || !improvement.outcome.is_empty();
    match improvement.status {
        Status::Planned | Status::Doing => Answer::NotAsked,
        // An outcome that was hoped for is not one that was measured.
        Status::Done if is_told && !is_counted => Severity::Low.found().into(),
        Status::Done | Status::Measured => Answer::unless(is_told, Severity::Medium),
    }
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::ImprovementWithoutOutcome;
    use crate::insight::sample::Sample;
    use crate::model::{Improvement, Number, Status, Text};

    fn found(status: Status, outcome: &str) -> Vec<String> {
        let improvement = Improvement {
            id: "i1".into(),
            status,
            outcome: Text::plain(outcome),
            ..Improvement::default()
        };
        let map = Sample::bare().add(improvement);
        map.found(ImprovementWithoutOutcome)
    }

    #[test]
    fn what_is_done_is_measured() {
        assert_eq!(found(Status::Doing, ""), [""; 0]);
        assert_eq!(found(Status::Done, ""), ["medium i1"]);
        assert_eq!(found(Status::Done, "Fewer calls"), ["low i1"]);
        assert_eq!(found(Status::Measured, ""), ["medium i1"]);
        assert_eq!(found(Status::Measured, "12 calls fewer"), [""; 0]);
    }

    #[test]
    fn a_metric_tells_what_came_of_it() {
        for status in [Status::Done, Status::Measured] {
            let improvement = Improvement {
                id: "i1".into(),
                status,
                before: Number::new(54.0),
                after: Number::new(61.0),
                ..Improvement::default()
            };
            let map = Sample::bare().add(improvement);
            assert_eq!(map.found(ImprovementWithoutOutcome), [""; 0]);
        }
    }
}
