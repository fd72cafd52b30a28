//! Cards straight from the text of a document, one at a time.
//!
//! Large documents consist of cards. Parsing them all before the first is read
//! would take several times their memory, and most of the time goes into that.

use alloc::boxed::Box;
use alloc::string::String;

use super::cards::read_entry;
use super::lists::Read;
use super::read::ReadError;
use crate::model::{Card, Parser, Reader, limits};

/// Takes a card with its place in the list.
pub(super) type Add<'a> = &'a mut dyn FnMut(Card, usize, &mut Reader);

/// Parts a document's list of cards from the rest, where null stands for it.
///
/// Nothing where there is no such list, or no end to it.
pub(super) fn part(text: &str) -> Option<(String, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (start, end) = span(text.as_bytes())?;
    let (before, cards, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    let mut rest = String::with_capacity(before.len() + after.len() + 4);
    rest.push_str(before);
    rest.push_str("null");
    rest.push_str(after);
    Some((rest, cards))
}

/// Where the list at the key `cards` of the outermost object begins and ends.
fn span(bytes: &[u8]) -> Option<(usize, usize)> {
    let (mut depth, mut at, mut start) = (0_usize, 0, None);
    loop {
        match bytes.get(at)? {
            b'"' => {
                let end = string_end(bytes, at)?;
                if depth == 1 && start.is_none() && bytes.get(at..end)? == b"\"cards\"" {
                    start = list_after_key(bytes, end);
                }
                at = end;
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' => {
                depth = depth.checked_sub(1)?;
                if let Some(start) = start.filter(|_| depth == 1) {
                    return Some((start, at + 1));
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Where the string that begins at `at` ends.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at + 1;
    loop {
        match bytes.get(end)? {
            b'"' => return Some(end + 1),
            b'\\' => end += 2,
            _ => end += 1,
        }
    }
}

/// Where the list begins whose key ends at `at`.
fn list_after_key(bytes: &[u8], at: usize) -> Option<usize> {
    let skip_space = |at: usize| {
        let rest = bytes.get(at..)?;
        rest.iter()
            .position(|byte| !byte.is_ascii_whitespace())
            .map(|n| at + n)
    };
    let colon = skip_space(at).filter(|at| bytes.get(*at) == Some(&b':'))?;
    skip_space(colon + 1).filter(|at| bytes.get(*at) == Some(&b'['))
}

/// Reads the cards of a list; nothing where there is anything else than objects in it.
pub(super) fn read_text(text: &str, reader: &mut Reader, add: Add<'_>) -> Read {
    // The caller reads the whole document then, and finds the true reason.
    read_list(text, reader, add).ok_or_else(|| Box::new(ReadError::NotAnObject))
}

fn read_list(text: &str, reader: &mut Reader, add: Add<'_>) -> Option<()> {
    let mut parser = Parser::new(text);
    let mut has_next = parser.begin(b'[', b']').ok()?;
    for idx in 0..limits::MAX_CARDS {
        if !has_next {
            break;
        }
        reader.enter_index(idx);
        let mut card = Card::default();
        read_card(&mut parser, &mut card, reader)?;
        add(card, idx, reader);
        reader.leave();
        has_next = parser.goes_on(b']').ok()?;
    }
    // More cards than there may be are an error of their own.
    let is_end = !has_next && parser.end().is_ok();
    is_end.then_some(())
}

fn read_card(parser: &mut Parser<'_>, card: &mut Card, reader: &mut Reader) -> Option<()> {
    let mut has_next = parser.begin(b'{', b'}').ok()?;
    while has_next {
        let key = parser.key().ok()?;
        let mut json = parser.value().ok()?;
        read_entry(card, &key, &mut json, reader);
        has_next = parser.goes_on(b'}').ok()?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_parted_from_the_rest() {
        let parted = |text: &str| {
            part(text).map_or("whole".into(), |(rest, cards)| format!("{rest} {cards}"))
        };
        assert_eq!(
            parted(r#"{"a":{"cards":[1]},"cards" : [{"x":"]\"}"}],"b":1}"#),
            r#"{"a":{"cards":[1]},"cards" : null,"b":1} [{"x":"]\"}"}]"#
        );
        assert_eq!(parted(r#"{"a":"cards","cards":5}"#), "whole");
        assert_eq!(parted(r#"{"cards":[{"#), "whole");
        assert_eq!(parted(r#"["cards",[]]"#), "whole");
        assert_eq!(parted("]{"), "whole");
        assert_eq!(parted(r#"{"cards\"#), "whole");
    }
}
