//! An improvement that was to be done by now.

use crate::insight::finding::Severity;
use crate::insight::look::Look;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Improvement, Status};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Improvement(check)],
    fix: None,
};

/// After a month nobody is working on it any more.
const FORGOTTEN: usize = 30;

fn check(look: &Look<'_>, improvement: &Improvement) -> Answer {
    let is_open = match improvement.status {
        Status::Planned | Status::Doing => true,
        Status::Done | Status::Measured => false,
    };
    let Some(due) = improvement.due.filter(|_| is_open) else {
        return Answer::NotAsked;
    };
    let late = look.today.days_since_epoch() - due.days_since_epoch();
    match usize::try_from(late).unwrap_or(0) {
        0 => Answer::Fine,
        late if late > FORGOTTEN => Severity::High.found().counting(late).into(),
        late => Severity::Medium.found().counting(late).into(),
    }
}

#[cfg(test)]
mod tests {
    use crate::base::Date;
    use crate::insight::RuleName::ImprovementOverdue;
    use crate::insight::sample::Sample;
    use crate::model::{Improvement, Status};

    /// The sample's today is 2026-11-24.
    fn found(due: &str, status: Status) -> Vec<String> {
        let due: Option<Date> = due.parse().ok();
        let improvement = Improvement {
            id: "i1".into(),
            due,
            status,
            ..Improvement::default()
        };
        Sample::bare().add(improvement).found(ImprovementOverdue)
    }

    #[test]
    fn what_is_late_is_told_with_its_days() {
        assert_eq!(found("2026-11-24", Status::Planned), [""; 0]);
        assert_eq!(found("2026-11-23", Status::Doing), ["medium i1 (1)"]);
        assert_eq!(found("2026-10-01", Status::Planned), ["high i1 (54)"]);
        assert_eq!(found("2026-10-01", Status::Done), [""; 0]);
        assert_eq!(found("", Status::Planned), [""; 0]);
    }
}
