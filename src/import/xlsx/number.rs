//! Numbers as a sheet shows them, as far as it matters: figures, shares, days and times.

use crate::base::{Date, padded};

/// The number of the first of January 1970 among days that are counted from 1900 on.
const EPOCH: i64 = 25_569;
/// How many days later those begin that are counted from 1904 on.
const YEARS_1904: i64 = 1_462;
/// The day after the last.
const END: f64 = 2_958_466.0;
const SECONDS_PER_DAY: f64 = 86_400.0;

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// A figure.
    #[default]
    Figure,
    /// A share, in per cent.
    Percent,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// A day and a time.
    Moment,
}

impl Shown {
    /// What one of the formats is that every program knows by number.
    pub(super) fn of_known(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=17 | 27..=31 | 36 | 50..=54 | 57..=58 => Self::Day,
            18..=21 | 32..=35 | 45..=47 | 55..=56 => Self::Time,
            22 => Self::Moment,
            _ => Self::Figure,
        }
    }

    /// What a format is by its code, as far as positive numbers go.
    pub(super) fn of_code(code: &str) -> Self {
        let mut chars = code.chars();
        let (mut has_day, mut has_time, mut has_month, mut is_share) = (false, false, false, false);
        while let Some(char) = chars.next() {
            match char.to_ascii_lowercase() {
                ';' => break,
                '"' => {
                    let _literal = chars.find(|char| *char == '"');
                }
                '[' => {
                    // Hours, minutes or seconds that go on beyond a day; all else is a colour, a
                    // condition or a language.
                    let inner: String = chars.by_ref().take_while(|char| *char != ']').collect();
                    has_time |= matches!(
                        inner.chars().next(),
                        Some('h' | 'm' | 's' | 'H' | 'M' | 'S')
                    ) && inner.chars().all(|char| "hmsHMS".contains(char));
                }
                '\\' | '_' | '*' => {
                    chars.next();
                }
                'y' | 'd' => has_day = true,
                'h' | 's' => has_time = true,
                'm' => has_month = true,
                '%' => is_share = true,
                _ => {}
            }
        }
        match (has_day, has_time, has_month) {
            (true, true, _) => Self::Moment,
            (true, false, _) | (false, false, true) => Self::Day,
            (false, true, _) => Self::Time,
            (false, false, false) if is_share => Self::Percent,
            (false, false, false) => Self::Figure,
        }
    }

    /// A number in words.
    pub(super) fn write(self, value: f64, is_from_1904: bool) -> String {
        let offset = if is_from_1904 { YEARS_1904 } else { 0 };
        let moment = || moment(value, offset);
        match self {
            Self::Figure => figure(value),
            Self::Percent => [&figure(value * 100.0), "%"].concat(),
            Self::Day | Self::Moment => match moment() {
                Some((date, 0)) => date.to_string(),
                Some((date, seconds)) => [&date.to_string(), " ", &clock(seconds)].concat(),
                None => figure(value),
            },
            Self::Time => match moment() {
                Some((_, seconds)) if value < 1.0 => clock(seconds),
                Some((date, seconds)) => [&date.to_string(), " ", &clock(seconds)].concat(),
                None => figure(value),
            },
        }
    }
}

/// A number in plain digits, of which fifteen count, as in a spreadsheet.
fn figure(value: f64) -> String {
    let rounded = format!("{value:.14e}").parse::<f64>().unwrap_or(value);
    if rounded == 0.0 {
        return "0".to_owned();
    }
    // So many zeros nobody reads.
    if !(1e-15..1e21).contains(&rounded.abs()) {
        return format!("{rounded:e}");
    }
    rounded.to_string()
}

/// The day and the second of it that a number stands for; nothing for one that stands for none.
fn moment(value: f64, offset: i64) -> Option<(Date, u32)> {
    if !(0.0..END).contains(&value) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are no more days than fit, and no more seconds in one"
    )]
    let (mut day, mut seconds) = (
        value.floor() as i64,
        (value.fract() * SECONDS_PER_DAY).round() as i64,
    );
    if seconds >= 86_400 {
        (day, seconds) = (day + 1, 0);
    }
    // Days from 1900 on count a 29 February in that year, which there was not.
    let missing = i64::from(offset == 0 && day < 60);
    let date = Date::from_days_since_epoch(day + offset + missing - EPOCH)?;
    Some((date, u32::try_from(seconds).ok()?))
}

/// A second of a day, as a clock shows it.
fn clock(seconds: u32) -> String {
    let two = |value: u32| padded(value.into(), 2);
    let time = [&two(seconds / 3600), ":", &two(seconds / 60 % 60)].concat();
    match seconds % 60 {
        0 => time,
        seconds => [&time, ":", &two(seconds)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_what_a_number_is() {
        for (code, shown) in [
            ("General", Shown::Figure),
            ("#,##0.00", Shown::Figure),
            ("0.0%", Shown::Percent),
            ("0%;[Red]-0%", Shown::Percent),
            ("\"days \"0", Shown::Figure),
            ("0\\d", Shown::Figure),
            ("[$-fa-IR,16]yyyy/mm/dd;@", Shown::Day),
            ("[Red]0", Shown::Figure),
            ("mmm", Shown::Day),
            ("h:mm AM/PM", Shown::Time),
            ("[h]:mm", Shown::Time),
            ("mm:ss", Shown::Time),
            ("d/m/yy h:mm", Shown::Moment),
            ("@", Shown::Figure),
            ("\"", Shown::Figure),
            ("[", Shown::Figure),
            ("\\", Shown::Figure),
        ] {
            assert_eq!(Shown::of_code(code), shown, "{code}");
        }
        assert_eq!(Shown::of_known(14), Shown::Day);
        assert_eq!(Shown::of_known(0), Shown::Figure);
    }

    #[test]
    fn numbers_are_written_as_people_read_them() {
        let figure = |value| Shown::Figure.write(value, false);
        assert_eq!(figure(0.1 + 0.2), "0.3");
        assert_eq!(figure(-0.0), "0");
        assert_eq!(figure(1_200.0), "1200");
        assert_eq!(figure(-3.25), "-3.25");
        assert_eq!(figure(1e300), "1e300");
        assert_eq!(Shown::Percent.write(0.07, false), "7%");
        assert_eq!(Shown::Day.write(46_354.0, false), "2026-11-28");
        assert_eq!(Shown::Day.write(46_354.0 - 1_462.0, true), "2026-11-28");
        assert_eq!(Shown::Day.write(1.0, false), "1900-01-01");
        assert_eq!(Shown::Day.write(59.0, false), "1900-02-28");
        assert_eq!(Shown::Day.write(61.0, false), "1900-03-01");
        assert_eq!(
            Shown::Moment.write(46_354.604_166_666_7, false),
            "2026-11-28 14:30"
        );
        assert_eq!(Shown::Time.write(0.5, false), "12:00");
        assert_eq!(Shown::Time.write(0.999_999_9, false), "00:00");
        assert_eq!(Shown::Day.write(-5.0, false), "-5");
        assert_eq!(Shown::Day.write(2e22, false), "2e22");
    }
}
