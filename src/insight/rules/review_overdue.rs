//! A map that was to be looked at again, or that nobody means to look at again.

use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::review::{ReviewState, next_review, review_state};
use crate::insight::rule::{Answer, Check, Rule};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Map(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>) -> Answer {
    match review_state(&look.map.meta.review, look.today) {
        ReviewState::Unplanned => Severity::Low.found().into(),
        ReviewState::Planned { .. } => Answer::Fine,
        ReviewState::Overdue { days } => Severity::Medium.found().counting(days).into(),
    }
}

/// The next day in its rhythm.
fn fix(look: &Look<'_>, _: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let next = next_review(&look.map.meta.review, look.today)?;
    let op = Op::edit_map(&look.map.meta, |meta| meta.review.next = Some(next));
    Some(Fix::of(Vec::from([op])))
}

#[cfg(test)]
mod tests {
    use crate::base::Date;
    use crate::edit::Op;
    use crate::insight::RuleName::ReviewOverdue;
    use crate::insight::sample::Sample;

    fn map(next: &str) -> Sample {
        let map = Sample::bare();
        let op = Op::edit_map(&map.map.meta, |meta| {
            meta.review.next = next.parse().ok();
            meta.review.every = "P1M".into();
        });
        map.apply(op)
    }

    #[test]
    fn a_map_is_never_finished() {
        assert_eq!(map("").found(ReviewOverdue), ["low map"]);
        assert_eq!(map("2026-11-24").found(ReviewOverdue), [""; 0]);
        assert_eq!(map("2026-11-20").found(ReviewOverdue), ["medium map (4)"]);
    }

    #[test]
    fn the_next_review_follows_the_rhythm() {
        let map = map("2026-11-20").mend(ReviewOverdue);
        assert_eq!(map.map.meta.review.next, Date::new(2026, 12, 24));
    }
}
