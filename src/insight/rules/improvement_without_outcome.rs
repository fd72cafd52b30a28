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
    match improvement.status {
        Status::Planned | Status::Doing => Answer::NotAsked,
        Status::Done if improvement.outcome.is_empty() => Severity::Medium.found().into(),
        // An outcome that was hoped for is not one that was measured.
        Status::Done => Severity::Low.found().into(),
        Status::Measured => Answer::unless(!improvement.outcome.is_empty(), Severity::Medium),
    }
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::ImprovementWithoutOutcome;
    use crate::insight::sample::Sample;
    use crate::model::{Improvement, Status, Text};

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
}
