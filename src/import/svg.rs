//! The map within an SVG that this program wrote.

use crate::model::limits::MAX_BYTES;
use crate::schema::{self, Reading};

/// What the map stands between.
const START: &str = "<map xmlns=\"urn:journey-map:document\">";
const END: &str = "</map>";

/// The map an SVG holds as its metadata; nothing where there is none.
pub fn read(text: &str) -> Option<Reading> {
    let (_, rest) = text.split_once(START)?;
    let (escaped, _) = rest.split_once(END)?;
    // Written out, a sign takes up to six bytes.
    if escaped.len() > MAX_BYTES.saturating_mul(6) {
        return None;
    }
    schema::read(&unescaped(escaped)?).ok()
}

/// A text with what was written out for XML as it was; nothing where a name is unknown.
fn unescaped(text: &str) -> Option<String> {
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        all.push_str(before);
        let (name, after) = after.split_once(';')?;
        all.push(match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            _ => numbered(name)?,
        });
        rest = after;
    }
    all.push_str(rest);
    Some(all)
}

/// The character of a number such as `#13` or `#xd`.
fn numbered(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_out_is_read_back() {
        assert_eq!(
            unescaped("&lt;a href=&quot;&#13;&#xd;&amp;lt;&quot;&gt;").unwrap(),
            "<a href=\"\r\r&lt;\">"
        );
        assert_eq!(unescaped("&nbsp;"), None);
        assert_eq!(unescaped("a & b"), None);
        assert!(read("<svg></svg>").is_none());
    }
}
