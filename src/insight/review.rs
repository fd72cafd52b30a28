//! When a map is looked at again: the day, and the rhythm.

use crate::base::Date;
use crate::model::Review;

/// Where a map stands between two reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewState {
    /// Nobody has said when.
    Unplanned,
    /// It comes in so many days; none for today.
    Planned {
        /// The days until then.
        days: usize,
    },
    /// The day has passed.
    Overdue {
        /// The days since then.
        days: usize,
    },
}

/// The rhythm of a map nobody gave one.
const QUARTER: Duration = Duration { months: 3, days: 0 };

/// A stretch of time that ISO 8601 writes as `P1Y3M2W4D`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Duration {
    months: u32,
    days: u32,
}

/// Where a map stands between two reviews.
pub fn review_state(review: &Review, today: Date) -> ReviewState {
    let Some(next) = review.next else {
        return ReviewState::Unplanned;
    };
    let days = next.days_since_epoch() - today.days_since_epoch();
    let n_days = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    if days < 0 {
        ReviewState::Overdue { days: n_days }
    } else {
        ReviewState::Planned { days: n_days }
    }
}

/// The day of the next review when one is held today; a quarter on, if there is no rhythm.
pub fn next_review(review: &Review, today: Date) -> Option<Date> {
    let every = Duration::parse(&review.every).unwrap_or(QUARTER);
    every.after(today)
}

impl Duration {
    /// Years, months, weeks and days; nothing for anything else, or for no time at all.
    fn parse(text: &str) -> Option<Self> {
        let mut duration = Self::default();
        let mut number = String::new();
        for char in text.trim().strip_prefix(['P', 'p'])?.chars() {
            if char.is_ascii_digit() {
                number.push(char);
                continue;
            }
            let n: u32 = number.parse().ok()?;
            number.clear();
            let (field, n) = match char.to_ascii_uppercase() {
                'Y' => (&mut duration.months, n.checked_mul(12)?),
                'M' => (&mut duration.months, n),
                'W' => (&mut duration.days, n.checked_mul(7)?),
                'D' => (&mut duration.days, n),
                _ => return None,
            };
            *field = field.checked_add(n)?;
        }
        (number.is_empty() && duration != Self::default()).then_some(duration)
    }

    /// The day so long after another; where a month is shorter, its last day.
    fn after(self, date: Date) -> Option<Date> {
        let (year, month, day) = date.parts();
        let months = u32::from(year) * 12 + u32::from(month) - 1;
        let months = months.checked_add(self.months)?;
        let year = u16::try_from(months / 12).ok()?;
        let month = u8::try_from(months % 12 + 1).ok()?;
        let mut days = (1..=day).rev();
        let date = days.find_map(|day| Date::new(year, month, day))?;
        Date::from_days_since_epoch(date.days_since_epoch() + i64::from(self.days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(next: &str, every: &str) -> Review {
        Review {
            next: next.parse().ok(),
            every: every.into(),
            ..Review::default()
        }
    }

    #[test]
    fn a_map_says_how_long_it_is_past_its_review() {
        let today = Date::new(2026, 11, 24).unwrap();
        let state = |next| review_state(&review(next, ""), today);
        assert_eq!(state(""), ReviewState::Unplanned);
        assert_eq!(state("2026-11-24"), ReviewState::Planned { days: 0 });
        assert_eq!(state("2026-12-01"), ReviewState::Planned { days: 7 });
        assert_eq!(state("2026-11-23"), ReviewState::Overdue { days: 1 });
    }

    #[test]
    fn the_next_review_keeps_the_rhythm() {
        let next = |every, today: &str| {
            let today = today.parse().unwrap();
            next_review(&review("", every), today).map(|date| date.to_string())
        };
        assert_eq!(next("P3M", "2026-11-30").as_deref(), Some("2027-02-28"));
        assert_eq!(next("P1Y", "2024-02-29").as_deref(), Some("2025-02-28"));
        assert_eq!(next("p2w", "2026-12-24").as_deref(), Some("2027-01-07"));
        assert_eq!(next("P1M10D", "2026-01-25").as_deref(), Some("2026-03-07"));
        // What is no rhythm is a quarter, and there are no years of five digits.
        for other in [
            "",
            "P",
            "P0D",
            "3M",
            "PT5M",
            "PM",
            "P99999999999M",
            "every week",
        ] {
            assert_eq!(
                next(other, "2026-11-24").as_deref(),
                Some("2027-02-24"),
                "{other}"
            );
        }
        assert_eq!(next("P9999Y", "2026-11-24"), None);
    }
}
