//! Numbers as people of each language write and type them.

use super::Locale;
use crate::base::Digits;
use crate::model::Score;

/// Keeps a Persian percent sign on the left of its number in any context.
const ARABIC_LETTER_MARK: char = '\u{61c}';
const MINUS: char = '−';

impl Locale {
    /// A text with its Latin digits in the language's own.
    pub fn digits(self, text: &str) -> String {
        text.chars().map(|char| self.digit(char)).collect()
    }

    /// A whole number with its thousands parted: `12,400`, `۱۲٬۴۰۰`.
    pub fn count(self, value: usize) -> String {
        let mut text = String::new();
        self.push_grouped(&value.to_string(), &mut text);
        text
    }

    /// A number with at most `n_decimals` decimals, none of them a trailing zero.
    pub fn number(self, value: f64, n_decimals: u8) -> String {
        let mut text = String::new();
        if value < 0.0 && rounded(value, n_decimals) != 0.0 {
            text.push(MINUS);
        }
        self.push_unsigned(value, n_decimals, &mut text);
        text
    }

    /// A number with its sign in front, `+2` or `−1.5`, zero without one.
    ///
    /// To be isolated, left to right, wherever it meets other text.
    pub fn signed(self, value: f64, n_decimals: u8) -> String {
        let mut text = String::new();
        let shown = rounded(value, n_decimals);
        if shown > 0.0 {
            text.push('+');
        } else if shown < 0.0 {
            text.push(MINUS);
        }
        self.push_unsigned(value, n_decimals, &mut text);
        text
    }

    /// A share in per cent: `83%` or `۸۳٪` of 0.83, with one decimal below ten.
    pub fn percent(self, share: f64) -> String {
        let value = share * 100.0;
        let n_decimals = u8::from(value.abs() < 10.0);
        let mut text = String::new();
        if self == Self::Fa {
            text.push(ARABIC_LETTER_MARK);
        }
        text.push_str(&self.number(value, n_decimals));
        text.push(match self {
            Self::Fa => '٪',
            Self::En => '%',
        });
        text
    }

    /// The score of an emotion on the scale people see, from −2 to +2.
    pub fn score(self, score: Score) -> String {
        self.signed(f64::from(score.get()) / 50.0, 1)
    }

    /// The number as a word up to ten in Persian («دو»), as digits otherwise.
    pub fn in_words(self, value: usize) -> String {
        const WORDS: [&str; 11] = [
            "صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده",
        ];
        match (self, WORDS.get(value)) {
            (Self::Fa, Some(word)) => (*word).into(),
            (Self::Fa, None) | (Self::En, _) => self.count(value),
        }
    }

    fn digit(self, char: char) -> char {
        match (self, char) {
            (Self::Fa, '0'..='9') => char::from_u32(u32::from(char) - 0x30 + 0x6f0).unwrap_or(char),
            (Self::Fa | Self::En, _) => char,
        }
    }

    fn push_unsigned(self, value: f64, n_decimals: u8, text: &mut String) {
        if !value.is_finite() {
            text.push('–');
            return;
        }
        let shown = Digits::of(rounded(value, n_decimals).abs()).text();
        let (whole, decimals) = shown.split_once('.').unwrap_or((&shown, ""));
        self.push_grouped(whole, text);
        if !decimals.is_empty() {
            text.push(match self {
                Self::Fa => '٫',
                Self::En => '.',
            });
            text.push_str(&self.digits(decimals));
        }
    }

    fn push_grouped(self, whole: &str, text: &mut String) {
        for (idx, char) in whole.chars().enumerate() {
            if idx > 0 && (whole.len() - idx).is_multiple_of(3) {
                text.push(match self {
                    Self::Fa => '٬',
                    Self::En => ',',
                });
            }
            text.push(self.digit(char));
        }
    }
}

/// The number a person typed, with digits and separators of any of the languages.
///
/// A percent sign at the end is read over: `14%` is 14. Text in which a comma
/// could mean either thousands or decimals (`3,2`) is no number.
pub fn parse_number(text: &str) -> Option<f64> {
    let text = latin(text);
    let text = text.trim().trim_end_matches(['%', '٪']).trim_end();
    let (is_negative, text) = match text.strip_prefix(['-', MINUS, '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let (whole, decimals) = text.split_once(['.', '٫']).unwrap_or((text, ""));
    let is_parted = whole.contains(is_thousands_mark);
    let mut digits = String::new();
    for (idx, group) in whole.split(is_thousands_mark).enumerate() {
        let fits = match (is_parted, idx) {
            (false, _) => true,
            (true, 0) => (1..=3).contains(&group.len()),
            (true, _) => group.len() == 3,
        };
        if !fits {
            return None;
        }
        digits.push_str(group);
    }
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.len() + decimals.len() == 0 || !all_digits(&digits) || !all_digits(decimals) {
        return None;
    }
    digits.push('.');
    digits.push_str(decimals);
    digits.push('0');
    let value = Digits::parse(&digits).value();
    Some(if is_negative { -value } else { value }).filter(|value| value.is_finite())
}

/// A text with Persian and Arabic-Indic digits turned into Latin ones and marks of direction left out.
pub(super) fn latin(text: &str) -> String {
    text.chars()
        .filter(|char| !is_direction_mark(*char))
        .map(latin_digit)
        .collect()
}

/// The Latin digit of a Persian or Arabic-Indic one; any other character as it is.
pub(super) fn latin_digit(char: char) -> char {
    let code = u32::from(char);
    let value = match char {
        '\u{6f0}'..='\u{6f9}' => code - 0x6f0,
        '\u{660}'..='\u{669}' => code - 0x660,
        _ => return char,
    };
    char::from_digit(value, 10).unwrap_or(char)
}

/// Is it a character that only steers the direction of those around it?
pub(super) fn is_direction_mark(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_thousands_mark(char: char) -> bool {
    matches!(
        char,
        ',' | '٬' | '،' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'
    )
}

fn rounded(value: f64, n_decimals: u8) -> f64 {
    let factor = 10_f64.powi(n_decimals.into());
    let scaled = value * factor;
    // Numbers too large for a fraction are whole already.
    if scaled.abs() < 1e15 {
        scaled.round() / factor
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::Locale::{En, Fa};
    use super::*;

    #[test]
    fn numbers_are_written_in_the_digits_and_marks_of_their_language() {
        assert_eq!(En.count(12_400), "12,400");
        assert_eq!(Fa.count(12_400), "۱۲٬۴۰۰");
        assert_eq!(Fa.count(0), "۰");
        assert_eq!(En.count(1_234_567), "1,234,567");
        assert_eq!(En.number(-1234.567, 2), "−1,234.57");
        assert_eq!(Fa.number(3.2, 1), "۳٫۲");
        assert_eq!(En.number(-0.001, 2), "0");
        assert_eq!(En.number(f64::NAN, 2), "–");
        assert_eq!(Fa.percent(0.83), "\u{61c}۸۳٪");
        assert_eq!(Fa.percent(0.032), "\u{61c}۳٫۲٪");
        assert_eq!(En.percent(1.0), "100%");
        assert_eq!(Fa.digits("A4 · 16:9"), "A۴ · ۱۶:۹");
        assert_eq!(Fa.in_words(2), "دو");
        assert_eq!(Fa.in_words(11), "۱۱");
        assert_eq!(En.in_words(2), "2");
    }

    #[test]
    fn signed_numbers_carry_a_real_minus_and_zero_no_sign() {
        assert_eq!(Fa.signed(2.0, 0), "+۲");
        assert_eq!(En.signed(-1.5, 1), "−1.5");
        assert_eq!(En.signed(0.0, 0), "0");
        assert_eq!(Fa.score(Score::clamped(-75)), "−۱٫۵");
    }

    #[test]
    fn numbers_are_read_in_any_digits_and_marks() {
        for (text, value) in [
            ("12400", 12_400.0),
            ("12,400", 12_400.0),
            ("۱۲٬۴۰۰", 12_400.0),
            ("١٢٬٤٠٠٫٥", 12_400.5),
            (" ۳٫۲ ", 3.2),
            ("-1.5", -1.5),
            ("−۱٫۵", -1.5),
            ("+2", 2.0),
            (".5", 0.5),
            ("14%", 14.0),
            ("\u{61c}۱۴٪", 14.0),
            ("1 234 567", 1_234_567.0),
        ] {
            assert_eq!(parse_number(text), Some(value), "{text}");
        }
        for text in [
            "", "-", ".", "3,2", "1,23,456", "1.2.3", "abc", "۱۲a", "1e5", "--1", ",123",
        ] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_can_be_read_again() {
        for locale in Locale::ALL {
            for value in [
                0.0,
                1.0,
                -1.0,
                0.25,
                1e6,
                -12_345.75,
                9_007_199_254_740_991.0,
            ] {
                assert_eq!(
                    parse_number(&locale.number(value, 2)),
                    Some(value),
                    "{value}"
                );
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_harms(text: String, figures in "[0-9۰-۹٠-٩.,٬٫ +−%-]{0,12}") {
            for text in [&text, &figures] {
                if let Some(value) = parse_number(text) {
                    proptest::prop_assert!(value.is_finite());
                }
            }
        }

        #[test]
        fn every_number_can_be_written(value: f64, n_decimals in 0_u8..4) {
            for locale in Locale::ALL {
                proptest::prop_assert!(!locale.number(value, n_decimals).is_empty());
                proptest::prop_assert!(!locale.signed(value, n_decimals).is_empty());
            }
        }
    }
}
