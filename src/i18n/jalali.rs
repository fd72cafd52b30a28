//! The Jalali calendar, the one of Iran and Afghanistan.

use crate::base::Date;

/// A day of the Jalali calendar.
///
/// Leap years follow the 33-year cycle, which agrees with the sky from 1178
/// to 1633, that is from 1799 to 2254.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Jalali {
    year: u16,
    month: u8,
    day: u8,
}

/// Days from 1 Farvardin of year 1 to 1970-01-01.
const EPOCH: i64 = 492_268;

impl Jalali {
    /// The day, or nothing when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        fits.then_some(Self { year, month, day })
    }

    /// Year, month (1 Farvardin – 12 Esfand) and day of the month.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The same day of the Jalali calendar; none before its year 1.
    pub fn from_date(date: Date) -> Option<Self> {
        let days = date.days_since_epoch() + EPOCH;
        // Close enough to be one year off at most, at either end of a year.
        let guess = days.div_euclid(366) + 1;
        let year = (guess..).find(|year| first_day(year + 1) > days)?;
        let day_of_year = days - first_day(year);
        let (month, day) = if day_of_year < 186 {
            (day_of_year / 31 + 1, day_of_year % 31 + 1)
        } else {
            ((day_of_year - 186) / 30 + 7, (day_of_year - 186) % 30 + 1)
        };
        Self::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }

    /// The same day of the Gregorian calendar, if its year has four digits.
    pub fn to_date(self) -> Option<Date> {
        let month = i64::from(self.month) - 1;
        let days_before = month * 30 + month.min(6);
        Date::from_days_since_epoch(
            first_day(self.year.into()) + days_before + i64::from(self.day) - 1 - EPOCH,
        )
    }
}

/// Days from 1 Farvardin of year 1 to that of `year`.
fn first_day(year: i64) -> i64 {
    365 * (year - 1) + (8 * year + 21).div_euclid(33)
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => {
            let year = i64::from(year);
            let is_leap = first_day(year + 1) - first_day(year) == 366;
            29 + u8::from(is_leap)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days_meet() {
        for (jalali, gregorian) in [
            ((1178, 1, 1), "1799-03-21"),
            ((1300, 1, 1), "1921-03-21"),
            ((1357, 11, 22), "1979-02-11"),
            ((1375, 12, 30), "1997-03-20"),
            ((1376, 1, 1), "1997-03-21"),
            ((1379, 10, 12), "2001-01-01"),
            ((1399, 12, 30), "2021-03-20"),
            ((1400, 1, 1), "2021-03-21"),
            ((1403, 1, 1), "2024-03-20"),
            ((1403, 12, 30), "2025-03-20"),
            ((1404, 1, 1), "2025-03-21"),
            ((1405, 9, 1), "2026-11-22"),
            ((1408, 12, 30), "2030-03-20"),
            ((1633, 1, 1), "2254-03-21"),
        ] {
            let (year, month, day) = jalali;
            let jalali = Jalali::new(year, month, day).unwrap();
            let date: Date = gregorian.parse().unwrap();
            assert_eq!(jalali.to_date(), Some(date), "{gregorian}");
            assert_eq!(Jalali::from_date(date), Some(jalali), "{gregorian}");
        }
    }

    #[test]
    fn leap_years_have_a_thirtieth_of_esfand() {
        let leap_years: Vec<u16> = (1370..=1440)
            .filter(|year| Jalali::new(*year, 12, 30).is_some())
            .collect();
        assert_eq!(
            leap_years,
            [
                1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424,
                1428, 1432, 1436
            ]
        );
        assert_eq!(Jalali::new(1405, 7, 31), None);
        assert_eq!(Jalali::new(1405, 13, 1), None);
        assert_eq!(Jalali::new(1405, 1, 0), None);
    }

    #[test]
    fn every_day_of_six_centuries_comes_back() {
        let first = Jalali::new(1100, 1, 1).and_then(Jalali::to_date).unwrap();
        let last = Jalali::new(1700, 1, 1).and_then(Jalali::to_date).unwrap();
        let mut before = None;
        for days in first.days_since_epoch()..last.days_since_epoch() {
            let date = Date::from_days_since_epoch(days).unwrap();
            let jalali = Jalali::from_date(date).unwrap();
            assert_eq!(jalali.to_date(), Some(date));
            assert!(before < Some(jalali), "{date}");
            before = Some(jalali);
        }
    }

    #[test]
    fn days_before_the_calendar_are_refused() {
        assert_eq!(Jalali::from_date("0600-01-01".parse().unwrap()), None);
    }
}
