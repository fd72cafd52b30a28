//! JSON text into JSON values.

use alloc::string::String;

use super::read::ReadError;
use crate::model::{Fault, Json, parse_json};

/// Parses a document; says whether halves of characters had to be replaced.
pub fn parse(text: &str) -> Result<(Json, bool), ReadError> {
    // Editors on Windows put a mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = match parse_json(text) {
        Ok(json) => return Ok((json, false)),
        Err(fault) => fault,
    };
    if let Some(json) = mended(text).and_then(|text| parse_json(&text).ok()) {
        return Ok((json, true));
    }
    Err(not_json(text, fault))
}

fn not_json(text: &str, fault: Fault) -> ReadError {
    let Fault { at, trouble } = fault;
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1);
    // The end of a text stands at its last byte.
    let column = at - start + usize::from(at < text.len());
    let near = near(text, line, column).into();
    ReadError::NotJson {
        line,
        column,
        trouble,
        near,
    }
}

/// Some characters of the text from that place on; columns count bytes.
fn near(text: &str, line: usize, column: usize) -> &str {
    const N_CHARS: usize = 16;
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or("");
    let mut start = column.saturating_sub(1).min(line.len());
    while !line.is_char_boundary(start) {
        start -= 1;
    }
    let rest = line.get(start..).unwrap_or("");
    let end = rest
        .char_indices()
        .nth(N_CHARS)
        .map_or(rest.len(), |(end, _)| end);
    rest.get(..end).unwrap_or(rest)
}

/// The text with every escaped half of a character replaced; nothing when there is none.
///
/// Script hosts cut strings between the halves and print what is left.
fn mended(text: &str) -> Option<String> {
    const REPLACEMENT: &str = "\\ufffd";
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_changed = false;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at_checked(at)?;
        mended.push_str(before);
        // An escape without its letter is cut off: the text is broken elsewhere too.
        let letter = escape.chars().nth(1)?;
        let n_bytes = match code_unit(escape) {
            Some(0xD800..=0xDBFF) => match code_unit(escape.get(6..).unwrap_or("")) {
                Some(0xDC00..=0xDFFF) => 12,
                _ => 0,
            },
            Some(0xDC00..=0xDFFF) => 0,
            Some(_) => 6,
            None => 1 + letter.len_utf8(),
        };
        let (kept, skipped) = if n_bytes == 0 {
            (REPLACEMENT, 6)
        } else {
            (escape.get(..n_bytes)?, n_bytes)
        };
        is_changed |= n_bytes == 0;
        mended.push_str(kept);
        rest = escape.get(skipped..)?;
    }
    mended.push_str(rest);
    is_changed.then_some(mended)
}

/// The UTF-16 code unit that an escape at the start of `text` stands for.
fn code_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let unit = u64::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
    u16::try_from(unit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::to_json;

    fn fails(text: &str) -> String {
        match parse(text) {
            Ok((json, _)) => to_json(&json),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn errors_tell_where_and_what() {
        insta::assert_snapshot!(fails("{\n  \"a\": 1,\n  b: 2\n}"), @r#"no JSON at line 3, column 3: Unexpected near "b: 2""#);
        insta::assert_snapshot!(fails("{\"a\": [1, 2"), @r#"no JSON at line 1, column 11: EndsEarly near "2""#);
        insta::assert_snapshot!(fails("«سلام»"), @r#"no JSON at line 1, column 1: Unexpected near "«سلام»""#);
        insta::assert_snapshot!(fails("{} {}"), @r#"no JSON at line 1, column 4: Unexpected near "{}""#);
        insta::assert_snapshot!(fails(""), @r#"no JSON at line 1, column 0: EndsEarly near """#);
        insta::assert_snapshot!(fails(&"[".repeat(1000)), @r#"no JSON at line 1, column 128: TooDeep near "[[[[[[[[[[[[[[[[""#);
    }

    #[test]
    fn halves_of_characters_are_replaced() {
        let mend = |json: &str| parse(json).map(|(json, is_mended)| (to_json(&json), is_mended));
        let mended = |text: &str| Ok((text.to_owned(), true));
        let whole = |text: &str| Ok((text.to_owned(), false));
        assert_eq!(mend(r#""a\ud800""#), mended("\"a\u{fffd}\""));
        assert_eq!(mend(r#""\udc00\ud83d\ude00""#), mended("\"\u{fffd}😀\""));
        assert_eq!(mend(r#""\ud83d\ud83d\ude00""#), mended("\"\u{fffd}😀\""));
        assert_eq!(
            mend(r#""\\ud800\ud83d\n""#),
            mended("\"\\\\ud800\u{fffd}\\n\"")
        );
        assert_eq!(mend(r#""\ud83d\ude00""#), whole("\"😀\""));
        assert_eq!(mend("\u{feff}1"), whole("1"));
    }
}
