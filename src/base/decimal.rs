//! Numbers as drawings and style sheets write them.

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

#[cfg(test)]
mod tests {
    use super::decimal;

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
