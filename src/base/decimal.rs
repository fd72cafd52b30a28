//! Numbers as drawings, style sheets, dates and checksums write them.
//!
//! They do without `format!`, whose machinery would be larger than all that writes with it.

/// A number with at most two decimals, none of them a trailing zero.
///
/// It does without the general printer of numbers, which would be larger than
/// all that draws with it; what is too large for a screen ends at its edge.
pub fn decimal(value: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast of a float saturates, and nothing that large is drawn"
    )]
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let hundredths = hundredths.unsigned_abs();
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let fraction = match (rest / 10, rest % 10) {
        (0, 0) => String::new(),
        (tenths, 0) => [".", &tenths.to_string()].concat(),
        (tenths, last) => [".", &tenths.to_string(), &last.to_string()].concat(),
    };
    [sign, &whole.to_string(), &fraction].concat()
}

/// A whole number with zeros before it, so that it has `len` digits at least.
pub fn padded(value: u64, len: usize) -> String {
    let digits = value.to_string();
    ["0".repeat(len.saturating_sub(digits.len())), digits].concat()
}

/// The last `len` digits of a number in base sixteen.
pub fn hex(value: u64, len: u32) -> String {
    let digit = |idx: u32| u8::try_from(value >> (4 * idx) & 0xf).unwrap_or(0);
    (0..len)
        .rev()
        .filter_map(|idx| char::from_digit(digit(idx).into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{decimal, hex, padded};

    #[test]
    fn zeros_are_written_up_to_the_length() {
        assert_eq!(padded(7, 2), "07");
        assert_eq!(padded(1234, 2), "1234");
        assert_eq!(hex(0xab, 4), "00ab");
        assert_eq!(hex(u64::MAX, 16), "ffffffffffffffff");
    }

    #[test]
    fn at_most_two_decimals_are_written() {
        let written = [0.0, -0.001, 1.0, -1.5, 12.345, 0.07, 1e300].map(decimal);
        assert_eq!(
            written,
            [
                "0",
                "0",
                "1",
                "-1.5",
                "12.35",
                "0.07",
                "92233720368547758.07"
            ]
        );
    }
}
