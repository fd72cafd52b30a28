//! JSON text as a script host would print it.

use alloc::string::String;
use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

/// The JSON of a value without spaces; the same value always gives the same bytes.
///
/// Numbers are printed as `JSON.stringify` prints them, so that a document a
/// script wrote comes back as it was.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> String {
    let mut bytes = Vec::with_capacity(1024);
    // Writing to memory fails for keys that are no text alone, and records have none.
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, ScriptFormatter));
    debug_assert!(written.is_ok(), "{written:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

/// Prints as `JSON.stringify` does.
struct ScriptFormatter;

impl Formatter for ScriptFormatter {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if is_read_as_whole(value) {
            // The fraction tells it from a whole number, as which it would not come back.
            return CompactFormatter.write_f64(writer, value);
        }
        writer.write_all(script_digits(value).as_bytes())
    }
}

/// Would the number's digits alone be read as a 64-bit whole number?
fn is_read_as_whole(value: f64) -> bool {
    // 2⁶³ and 2⁶⁴: the ends of what is kept as a whole number.
    let range = -9_223_372_036_854_775_807.0..18_446_744_073_709_551_615.0;
    value.fract() == 0.0 && range.contains(&value) && value != -9_223_372_036_854_775_808.0
}

/// The shortest digits of a number in the notation of scripts (ECMA-262, Number::toString).
pub(super) fn script_digits(value: f64) -> String {
    let scientific = format!("{value:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let (sign, mantissa) = mantissa
        .strip_prefix('-')
        .map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(|digit| *digit != '.').collect();
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let n_digits = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |n: i32| "0".repeat(usize::try_from(n).unwrap_or(0));
    match exponent {
        0..=20 if n_digits <= exponent + 1 => {
            format!("{sign}{digits}{}", zeros(exponent + 1 - n_digits))
        }
        0..=20 => {
            let (whole, fraction) = digits.split_at(usize::try_from(exponent + 1).unwrap_or(0));
            format!("{sign}{whole}.{fraction}")
        }
        -6..=-1 => format!("{sign}0.{}{digits}", zeros(-exponent - 1)),
        _ => {
            let plus = if exponent > 0 { "+" } else { "" };
            format!("{sign}{mantissa}e{plus}{exponent}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Json;

    #[track_caller]
    fn comes_back(json: &str) {
        let value: Json = serde_json::from_str(json).unwrap();
        assert_eq!(to_json(&value), json);
    }

    #[test]
    fn numbers_come_back_as_a_script_prints_them() {
        for json in [
            "0",
            "-1",
            "0.1",
            "-0.000001",
            "1e-7",
            "1.5e-10",
            "123456789012345680000",
            "1e+21",
            "-1.7976931348623157e+308",
            "5e-324",
            "9007199254740993",
            "18446744073709551615",
            "18446744073709552000",
            "-9223372036854775808",
            "-9223372036854776000",
            "0.30000000000000004",
            "2.2250738585072014e-308",
            "1234.5678",
        ] {
            comes_back(json);
        }
    }

    #[test]
    fn what_no_script_prints_settles_at_the_first_writing() {
        for json in [
            "1.0", "1e3", "-0", "1E400", "0.10", "100e-2", "1e20", "12e18",
        ] {
            let Ok(value) = serde_json::from_str::<Json>(json) else {
                continue;
            };
            let once = to_json(&value);
            let back: Json = serde_json::from_str(&once).unwrap();
            assert_eq!(back, value, "{json}");
            assert_eq!(to_json(&back), once, "{json}");
        }
    }

    #[test]
    fn characters_are_escaped_as_a_script_does() {
        comes_back(r#""\"\\\b\f\n\r\t\u0000\u001f/""#);
        comes_back("\"\u{2028}\u{7f}é\u{202e}\u{200c}😀\"");
    }
}
