//! A statement that rests on something found more than a year ago.

use crate::insight::finding::Severity;
use crate::insight::look::Look;
use crate::insight::rule::{ANY_LANE, Answer, Check, Rule};
use crate::model::Card;

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Card(ANY_LANE, check)],
    fix: None,
};

const DAYS_OF_A_YEAR: i64 = 365;

fn check(look: &Look<'_>, card: &Card) -> Answer {
    let Some(date) = card.evidence.as_ref().and_then(|evidence| evidence.date) else {
        return Answer::NotAsked;
    };
    let days = look.today.days_since_epoch() - date.days_since_epoch();
    if days <= DAYS_OF_A_YEAR {
        return Answer::Fine;
    }
    let n_days = usize::try_from(days).unwrap_or(0);
    Severity::Low.found().counting(n_days).into()
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::EvidenceStale;
    use crate::insight::sample::Sample;
    use crate::model::Evidence;

    fn found(date: &str) -> Vec<String> {
        let map = Sample::bare().card("c1", "thoughts", "s1", |card| {
            card.evidence = Some(Evidence {
                date: date.parse().ok(),
                ..Evidence::default()
            });
        });
        map.found(EvidenceStale)
    }

    #[test]
    fn what_was_true_a_year_ago_may_not_be_so_now() {
        assert_eq!(found(""), [""; 0]);
        assert_eq!(found("2025-11-24"), [""; 0]);
        assert_eq!(found("2025-11-23"), ["low c1 (366)"]);
    }
}
