//! The compiler's words as a page can show them.

/// The text without the terminal's colour codes.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, code)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end = code.find(|letter: char| letter.is_ascii_alphabetic());
        rest = end.and_then(|end| code.get(end + 1..)).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn colour_codes_are_left_out() {
        assert_eq!(
            plain("\u{1b}[1m\u{1b}[38;5;9merror\u{1b}[0m: no"),
            "error: no"
        );
        assert_eq!(plain("as it is [0]"), "as it is [0]");
    }
}
