//! Days and moments as plain values; nothing here asks what time it is.

use core::fmt;
use core::str::FromStr;

use super::padded;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    millis: i64,
}

const MILLIS_PER_DAY: i64 = 86_400_000;

impl Date {
    /// The first of January 1970.
    pub const EPOCH: Self = Self {
        year: 1970,
        month: 1,
        day: 1,
    };

    /// The day, or nothing when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        fits.then_some(Self { year, month, day })
    }

    /// Year, month (1–12) and day of the month (1–31).
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Days since 1970-01-01, negative before it.
    ///
    /// Method: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
    pub fn days_since_epoch(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that many days after 1970-01-01, if its year has four digits.
    pub fn from_days_since_epoch(days: i64) -> Option<Self> {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }
}

impl Instant {
    /// The moment that many milliseconds after 1970-01-01T00:00:00Z.
    pub fn from_millis(millis: i64) -> Self {
        Self { millis }
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> i64 {
        self.millis
    }

    /// The day in UTC.
    pub fn date(self) -> Option<Date> {
        Date::from_days_since_epoch(self.millis.div_euclid(MILLIS_PER_DAY))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = padded(self.year.into(), 4);
        let (month, day) = (padded(self.month.into(), 2), padded(self.day.into(), 2));
        f.write_str(&[&year, "-", &month, "-", &day].concat())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(date) = self.date() else {
            return f.write_str("0001-01-01T00:00:00Z");
        };
        let in_day = self.millis.rem_euclid(MILLIS_PER_DAY).cast_unsigned();
        let (seconds, millis) = (in_day / 1000, in_day % 1000);
        date.fmt(f)?;
        for (mark, part) in [
            ("T", seconds / 3600),
            (":", seconds / 60 % 60),
            (":", seconds % 60),
        ] {
            f.write_str(mark)?;
            f.write_str(&padded(part, 2))?;
        }
        if millis != 0 {
            f.write_str(".")?;
            f.write_str(&padded(millis, 3))?;
        }
        f.write_str("Z")
    }
}

/// Says that a text is not an ISO 8601 date or moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO 8601 date")]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let mut number = |len| digits(parts.next()?, len);
        let date = (|| {
            let (year, month, day) = (number(4)?, number(2)?, number(2)?);
            Date::new(
                year.try_into().ok()?,
                month.try_into().ok()?,
                day.try_into().ok()?,
            )
        })();
        if parts.next().is_some() {
            return Err(NotADate);
        }
        date.ok_or(NotADate)
    }
}

impl FromStr for Instant {
    type Err = NotADate;

    /// Reads `2026-11-22T10:00:00Z`, with or without a fraction, or with an
    /// offset such as `+03:30`, or a date alone (its midnight in UTC).
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let Some((date, time)) = text.split_once(['T', ' ']) else {
            let date: Date = text.parse()?;
            return Ok(Self {
                millis: date.days_since_epoch() * MILLIS_PER_DAY,
            });
        };
        let date: Date = date.parse()?;
        let (clock, offset_minutes) = split_offset(time).ok_or(NotADate)?;
        let millis = clock_millis(clock).ok_or(NotADate)?;
        let day_millis = date.days_since_epoch() * MILLIS_PER_DAY;
        let instant = Self::from_millis(day_millis + millis - offset_minutes * 60_000);
        // An offset may lead out of the years that can be written.
        instant.date().map(|_| instant).ok_or(NotADate)
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

fn digits(text: &str, len: usize) -> Option<i64> {
    let fits = text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.rfind(['+', '-']) else {
        return Some((time, 0));
    };
    let (clock, offset) = time.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    Some((clock, sign * (digits(hours, 2)? * 60 + digits(minutes, 2)?)))
}

fn clock_millis(clock: &str) -> Option<i64> {
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut parts = clock.split(':');
    let hours = digits(parts.next()?, 2).filter(|hours| *hours < 24)?;
    let minutes = digits(parts.next()?, 2).filter(|minutes| *minutes < 60)?;
    let seconds = parts
        .next()
        .map_or(Some(0), |text| digits(text, 2).filter(|s| *s < 60))?;
    if parts.next().is_some() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digit = |idx| fraction.as_bytes().get(idx).map_or(0, |byte| byte - b'0');
    let millis = (0..3).fold(0, |sum, idx| sum * 10 + i64::from(digit(idx)));
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for days in -140_000..10_000 {
            let date = Date::from_days_since_epoch(days).unwrap();
            assert_eq!(date.days_since_epoch(), days);
            assert_eq!(date.to_string().parse::<Date>(), Ok(date));
        }
    }

    #[test]
    fn moments_are_read_with_offsets_and_fractions() {
        let read = |text: &str| text.parse::<Instant>().map(|instant| instant.to_string());
        assert_eq!(
            read("2026-11-22T10:00:00Z").unwrap(),
            "2026-11-22T10:00:00Z"
        );
        assert_eq!(
            read("2026-11-22T10:00:00.250+03:30").unwrap(),
            "2026-11-22T06:30:00.250Z"
        );
        assert_eq!(read("2026-11-22").unwrap(), "2026-11-22T00:00:00Z");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2026-02-29",
            "2026-1-1",
            "2026-01-01-01",
            "۲۰۲۶-۰۱-۰۱",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
        for text in [
            "2026-01-01T",
            "2026-01-01T24:00Z",
            "2026-01-01T10:00+3",
            "2026-01-01T10:00:00.x",
            "0001-01-01T00:00:00+03:30",
            "9999-12-31T23:59:59-03:30",
        ] {
            assert_eq!(text.parse::<Instant>(), Err(NotADate), "{text}");
        }
    }
}
