//! Months of either calendar, as a picker of days shows them.

use super::{Jalali, Locale};
use crate::base::Date;

/// A way to count days by months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// The one of Iran and Afghanistan.
    Jalali,
    /// The one of most of the world.
    Gregorian,
}

/// A month of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    calendar: Calendar,
    year: u16,
    /// 1–12.
    month: u8,
}

/// What a day of the week is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekday {
    /// In full.
    pub name: &'static str,
    /// As the head of a narrow column.
    pub short: &'static str,
}

/// 1970-01-01 was a Thursday, three days after a Monday.
const EPOCH_SINCE_MONDAY: i64 = 3;

/// How many days after Monday a week begins: on Saturday.
const SATURDAY: i64 = 5;

const DAYS_PER_WEEK: i64 = 7;

/// The days of a week that begins on Saturday.
const PERSIAN_WEEKDAYS: [Weekday; 7] = [
    weekday("شنبه", "ش"),
    weekday("یک‌شنبه", "ی"),
    weekday("دوشنبه", "د"),
    weekday("سه‌شنبه", "س"),
    weekday("چهارشنبه", "چ"),
    weekday("پنج‌شنبه", "پ"),
    weekday("جمعه", "ج"),
];
const ENGLISH_WEEKDAYS: [Weekday; 7] = [
    weekday("Saturday", "Sa"),
    weekday("Sunday", "Su"),
    weekday("Monday", "Mo"),
    weekday("Tuesday", "Tu"),
    weekday("Wednesday", "We"),
    weekday("Thursday", "Th"),
    weekday("Friday", "Fr"),
];

const PERSIAN_GREGORIAN_MONTHS: [&str; 12] = [
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
];
const ENGLISH_JALALI_MONTHS: [&str; 12] = [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
];

const fn weekday(name: &'static str, short: &'static str) -> Weekday {
    Weekday { name, short }
}

impl Calendar {
    /// Both calendars.
    pub const ALL: [Self; 2] = [Self::Jalali, Self::Gregorian];

    /// The calendar people of a language use.
    pub fn of(locale: Locale) -> Self {
        match locale {
            Locale::Fa => Self::Jalali,
            Locale::En => Self::Gregorian,
        }
    }

    /// Year, month (1–12) and day of the month; those of the Gregorian calendar where the calendar
    /// does not reach.
    pub fn parts(self, date: Date) -> (u16, u8, u8) {
        match (self, Jalali::from_date(date)) {
            (Self::Jalali, Some(jalali)) => jalali.parts(),
            (Self::Jalali, None) | (Self::Gregorian, _) => date.parts(),
        }
    }

    /// The day, or nothing when there is no such day.
    pub fn date(self, year: u16, month: u8, day: u8) -> Option<Date> {
        match self {
            Self::Jalali => Jalali::new(year, month, day)?.to_date(),
            Self::Gregorian => Date::new(year, month, day),
        }
    }

    /// On which column of a week a day stands, 0–6: weeks of the Jalali calendar begin on Saturday,
    /// those of the Gregorian one on Monday (ISO 8601).
    pub fn weekday(self, date: Date) -> usize {
        let since_monday = date.days_since_epoch() + EPOCH_SINCE_MONDAY;
        let column = match self {
            Self::Jalali => since_monday - SATURDAY,
            Self::Gregorian => since_monday,
        };
        usize::try_from(column.rem_euclid(DAYS_PER_WEEK)).unwrap_or(0)
    }
}

impl Month {
    /// The month a day is in.
    pub fn of(calendar: Calendar, date: Date) -> Self {
        let (year, month, _) = calendar.parts(date);
        Self {
            calendar,
            year,
            month,
        }
    }

    /// The calendar it is a month of.
    pub fn calendar(self) -> Calendar {
        self.calendar
    }

    /// Year and month (1–12).
    pub fn parts(self) -> (u16, u8) {
        (self.year, self.month)
    }

    /// The month so many months later, or earlier; none where years have no four digits.
    pub fn after(self, n_months: i32) -> Option<Self> {
        let months = i32::from(self.year) * 12 + i32::from(self.month) - 1;
        let months = months.checked_add(n_months)?;
        let month = Self {
            year: months.div_euclid(12).try_into().ok()?,
            month: u8::try_from(months.rem_euclid(12)).ok()? + 1,
            ..self
        };
        month.day(1).map(|_| month)
    }

    /// A day of it, 1–31; none where it is shorter.
    pub fn day(self, day: u8) -> Option<Date> {
        self.calendar.date(self.year, self.month, day)
    }

    /// A day of it, or its last one where it is shorter.
    pub fn day_or_last(self, day: u8) -> Option<Date> {
        (1..=day).rev().find_map(|day| self.day(day))
    }

    /// Its days, first to last.
    pub fn days(self) -> impl Iterator<Item = Date> {
        (1..=31).filter_map(move |day| self.day(day))
    }
}

impl Locale {
    /// A month in words: `Dec 2026`, `آذر ۱۴۰۵`, `Azar 1405`, `دسامبر ۲۰۲۶`.
    pub fn month_of(self, month: Month) -> String {
        let name = self.month_in(month.calendar, month.month);
        self.joined(&[month.year], name)
    }

    /// A day in the words of a calendar: `10 Azar 1405`, `۱ دسامبر ۲۰۲۶`.
    pub fn date_in(self, calendar: Calendar, date: Date) -> String {
        let (year, month, day) = calendar.parts(date);
        self.joined(&[day.into(), year], self.month_in(calendar, month))
    }

    /// The days of a week of that calendar, in their order.
    pub fn weekdays(self, calendar: Calendar) -> [Weekday; 7] {
        let mut days = match self {
            Self::Fa => PERSIAN_WEEKDAYS,
            Self::En => ENGLISH_WEEKDAYS,
        };
        match calendar {
            Calendar::Jalali => {}
            Calendar::Gregorian => days.rotate_left(2),
        }
        days
    }

    fn month_in(self, calendar: Calendar, month: u8) -> &'static str {
        let names = match (self, calendar) {
            (Self::Fa, Calendar::Gregorian) => &PERSIAN_GREGORIAN_MONTHS,
            (Self::En, Calendar::Jalali) => &ENGLISH_JALALI_MONTHS,
            (Self::Fa, Calendar::Jalali) | (Self::En, Calendar::Gregorian) => {
                return self.month_name(month);
            }
        };
        let name = names.get(usize::from(month).wrapping_sub(1));
        name.copied().unwrap_or_default()
    }
}

/// The month, 1–12, that has such a name in the calendar other people use: in Persian those of the
/// Gregorian, in English those of the Jalali one.
pub(super) fn foreign_month(is_it: &dyn Fn(&str) -> bool) -> Option<usize> {
    let find = |names: &[&str]| names.iter().position(|name| is_it(name));
    let idx = find(&PERSIAN_GREGORIAN_MONTHS).or_else(|| find(&ENGLISH_JALALI_MONTHS));
    idx.map(|idx| idx + 1)
}

#[cfg(test)]
mod tests {
    use super::Calendar::{Gregorian, Jalali};
    use super::{Date, Locale, Month};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_has_the_days_of_its_calendar() {
        let month = Month::of(Jalali, date("2026-11-28"));
        assert_eq!(month.parts(), (1405, 9));
        let days: Vec<_> = month.days().collect();
        assert_eq!(days.first(), Some(&date("2026-11-22")));
        assert_eq!(days.last(), Some(&date("2026-12-21")));
        let month = Month::of(Gregorian, date("2028-02-03"));
        assert_eq!(month.days().count(), 29);
        assert_eq!(month.day_or_last(31), Some(date("2028-02-29")));
        // Esfand of a common year.
        let month = Month::of(Jalali, date("2027-03-01"));
        assert_eq!(month.days().count(), 29);
    }

    #[test]
    fn months_follow_each_other_over_years() {
        let month = Month::of(Jalali, date("2027-03-01"));
        assert_eq!(month.after(1).map(Month::parts), Some((1406, 1)));
        assert_eq!(month.after(-12).map(Month::parts), Some((1404, 12)));
        let last = Month::of(Gregorian, date("9999-12-31"));
        assert_eq!(last.after(1), None);
        let first = Month::of(Gregorian, date("0001-01-01"));
        assert_eq!(first.after(-1), None);
    }

    #[test]
    fn either_calendar_is_told_in_either_language() {
        let day = date("2026-12-01");
        let told = |locale: Locale, calendar| locale.date_in(calendar, day);
        assert_eq!(told(Locale::Fa, Jalali), "۱۰ آذر ۱۴۰۵");
        assert_eq!(told(Locale::Fa, Gregorian), "۱ دسامبر ۲۰۲۶");
        assert_eq!(told(Locale::En, Gregorian), "1 Dec 2026");
        assert_eq!(told(Locale::En, Jalali), "10 Azar 1405");
        let month = Month::of(Jalali, day);
        assert_eq!(Locale::En.month_of(month), "Azar 1405");
        assert_eq!(
            Locale::Fa.weekdays(Jalali).map(|day| day.short).concat(),
            "شیدسچپج"
        );
        let week = Locale::En.weekdays(Gregorian).map(|day| day.short);
        assert_eq!(week.join(" "), "Mo Tu We Th Fr Sa Su");
    }

    #[test]
    fn weeks_begin_where_people_begin_them() {
        // A Saturday.
        let day = date("2026-11-28");
        assert_eq!(Jalali.weekday(day), 0);
        assert_eq!(Gregorian.weekday(day), 5);
        assert_eq!(Gregorian.weekday(date("1969-12-29")), 0);
    }
}
