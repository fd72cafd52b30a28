//! Dates and times as people of each language write and type them.

use super::month::foreign_month;
use super::number::latin;
use super::{Calendar, Jalali, Locale};
use crate::base::Date;

const GREGORIAN_MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const JALALI_MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// Years before this one are Jalali when a person types them.
const FIRST_GREGORIAN_YEAR: u16 = 1700;

impl Locale {
    /// A day in words: `1 Dec 2026`, `۱۰ آذر ۱۴۰۵`.
    pub fn date(self, date: Date) -> String {
        let (year, month, day) = self.parts(date);
        self.joined(&[day.into(), year], self.month_name(month))
    }

    /// The month a day is in: `Dec 2026`, `آذر ۱۴۰۵`.
    pub fn month(self, date: Date) -> String {
        let (year, month, _) = self.parts(date);
        self.joined(&[year], self.month_name(month))
    }

    /// A day in figures, the form to type it in: `2026-12-01`, `۱۴۰۵/۰۹/۱۰`.
    pub fn date_in_figures(self, date: Date) -> String {
        let (year, month, day) = self.parts(date);
        let mark = match self {
            Self::Fa => '/',
            Self::En => '-',
        };
        let mut text = padded(year.into(), 4);
        for part in [month, day] {
            text.push(mark);
            text.push_str(&padded(part.into(), 2));
        }
        self.digits(&text)
    }

    /// A time of day from the minutes since local midnight: `14:32`, `۱۴:۳۲`.
    pub fn time(self, minutes: u16) -> String {
        let minutes = u32::from(minutes % (24 * 60));
        let mut text = padded(minutes / 60, 2);
        text.push(':');
        text.push_str(&padded(minutes % 60, 2));
        self.digits(&text)
    }

    /// The name of a month, 1–12, of the language's calendar.
    pub fn month_name(self, month: u8) -> &'static str {
        let names = match self {
            Self::Fa => &JALALI_MONTHS,
            Self::En => &GREGORIAN_MONTHS,
        };
        names
            .get(usize::from(month).wrapping_sub(1))
            .copied()
            .unwrap_or("")
    }

    /// Year, month and day in the language's calendar.
    fn parts(self, date: Date) -> (u16, u8, u8) {
        Calendar::of(self).parts(date)
    }

    /// The last figure after the month's name, the others before it.
    pub(super) fn joined(self, figures: &[u16], month_name: &str) -> String {
        let mut text = String::new();
        for (idx, figure) in figures.iter().enumerate() {
            if idx + 1 == figures.len() {
                text.push_str(month_name);
                text.push(' ');
            }
            text.push_str(&self.digits(&figure.to_string()));
            if idx + 1 < figures.len() {
                text.push(' ');
            }
        }
        text
    }
}

/// The day a person typed: `2026-12-01`, `1405-09-10`, `۱۴۰۵/۹/۱۰`, `1 Dec 2026` or `۱۰ آذر ۱۴۰۵`.
///
/// Years before 1700 are Jalali. Day and year may change places.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = latin(text);
    let parts: Vec<&str> = text
        .split(|char: char| {
            matches!(char, '/' | '-' | '.' | '−' | '–' | '،' | ',') || char.is_whitespace()
        })
        .filter(|part| !part.is_empty())
        .collect();
    let [first, middle, last] = parts.as_slice() else {
        return None;
    };
    let month = number(middle).or_else(|| month_by_name(middle))?;
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let year = Some(year)
        .filter(|year| year.len() == 4)
        .and_then(|year| number(year))?;
    let (month, day) = (month.try_into().ok()?, number(day)?.try_into().ok()?);
    if year < FIRST_GREGORIAN_YEAR {
        Jalali::new(year, month, day)?.to_date()
    } else {
        Date::new(year, month, day)
    }
}

/// The time of day a person typed, in minutes since midnight.
pub fn parse_time(text: &str) -> Option<u16> {
    let text = latin(text);
    let (hours, minutes) = text.trim().split_once([':', '.', '٫'])?;
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn number(text: &str) -> Option<u16> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

fn month_by_name(name: &str) -> Option<u16> {
    let name = super::fold(name);
    let find = |names: &[&str], is_same: &dyn Fn(&str) -> bool| {
        names.iter().position(|month| is_same(&super::fold(month)))
    };
    let idx = find(&JALALI_MONTHS, &|month| month == name)
        .or_else(|| find(&GREGORIAN_MONTHS, &|month| name.starts_with(month)))
        .map(|idx| idx + 1);
    let month = idx.or_else(|| foreign_month(&|month| super::fold(month) == name))?;
    u16::try_from(month).ok()
}

fn padded(value: u32, len: usize) -> String {
    let digits = value.to_string();
    let mut text = "0".repeat(len.saturating_sub(digits.len()));
    text.push_str(&digits);
    text
}

#[cfg(test)]
mod tests {
    use super::Locale::{En, Fa};
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_written_in_the_calendar_of_the_language() {
        let date = day("2026-11-22");
        assert_eq!(En.date(date), "22 Nov 2026");
        assert_eq!(Fa.date(date), "۱ آذر ۱۴۰۵");
        assert_eq!(En.month(date), "Nov 2026");
        assert_eq!(Fa.month(date), "آذر ۱۴۰۵");
        assert_eq!(En.date_in_figures(date), "2026-11-22");
        assert_eq!(Fa.date_in_figures(date), "۱۴۰۵/۰۹/۰۱");
        assert_eq!(Fa.time(14 * 60 + 32), "۱۴:۳۲");
        assert_eq!(En.time(65), "01:05");
    }

    #[test]
    fn dates_are_read_in_either_calendar_and_any_digits() {
        for text in [
            "2026-11-22",
            "۱۴۰۵/۹/۱",
            "1405-09-01",
            "١٤٠٥/٠٩/٠١",
            "1/9/1405",
            "۱ آذر ۱۴۰۵",
            "22 Nov 2026",
            "22 november 2026",
            "۲۲ نوامبر ۲۰۲۶",
            "1 Azar 1405",
            " 2026/11/22 ",
            "\u{2068}۱۴۰۵/۰۹/۰۱\u{2069}",
        ] {
            assert_eq!(parse_date(text), Some(day("2026-11-22")), "{text}");
        }
        for text in [
            "",
            "2026-13-01",
            "1404/12/30",
            "2026-02-29",
            "22/11/26",
            "2026",
            "a-b-c",
            "1405-09-01-1",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_can_be_read_again() {
        for days in (-60_000..60_000).step_by(97) {
            let date = Date::from_days_since_epoch(days).unwrap();
            for locale in Locale::ALL {
                assert_eq!(parse_date(&locale.date(date)), Some(date), "{date}");
                assert_eq!(
                    parse_date(&locale.date_in_figures(date)),
                    Some(date),
                    "{date}"
                );
            }
        }
        for minutes in 0..24 * 60 {
            assert_eq!(parse_time(&Fa.time(minutes)), Some(minutes));
        }
        assert_eq!(parse_time("24:00"), None);
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_harms(text: String, figures in "[0-9۰-۹]{1,5}[/.-][0-9]{1,3}[/ -][0-9]{1,5}") {
            for text in [&text, &figures] {
                if let Some(date) = parse_date(text) {
                    proptest::prop_assert!(Date::from_days_since_epoch(date.days_since_epoch()) == Some(date));
                }
            }
        }
    }
}
