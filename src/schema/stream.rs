//! Cards straight from the text of a document, one at a time.
//!
//! Large documents consist of cards. Parsing them all before the first is read
//! would take several times their memory, and most of the time goes into that.

use alloc::borrow::Cow;
use alloc::rc::Rc;
use alloc::string::String;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::cards::read_entry;
use super::parse::Trouble;
use super::read::ReadError;
use crate::model::{Card, Json, Reader, limits};

/// Takes a card with its place in the list.
pub(super) type Add<'a> = &'a mut dyn FnMut(Rc<Card>, usize, &mut Reader);

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

/// Reads the cards of a list; an error where there is anything else than objects in it.
pub(super) fn read_text(text: &str, reader: &mut Reader, add: Add<'_>) -> Result<(), ReadError> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let read = parser.deserialize_seq(List { reader, add });
    // The caller reads the whole document then, and finds the true reason.
    read.and_then(|()| parser.end())
        .map_err(|error| ReadError::NotJson {
            line: error.line(),
            column: error.column(),
            trouble: Trouble::Unexpected,
            near: "".into(),
        })
}

/// Reads a list of cards.
struct List<'a> {
    reader: &'a mut Reader,
    add: Add<'a>,
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cards")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Self { reader, add } = self;
        let mut idx = 0;
        loop {
            let item = reader.at_index(idx, |reader| {
                let Some(card) = items.next_element_seed(Item {
                    reader: &mut *reader,
                })?
                else {
                    return Ok(false);
                };
                add(card, idx, reader);
                Ok(true)
            });
            if !item? {
                return Ok(());
            }
            idx += 1;
            if idx > limits::MAX_CARDS {
                return Err(A::Error::custom("too many cards"));
            }
        }
    }
}

/// Reads one card.
struct Item<'a> {
    reader: &'a mut Reader,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = Rc<Card>;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Rc<Card>, D::Error> {
        parser.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Item<'_> {
    type Value = Rc<Card>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a card")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Rc<Card>, A::Error> {
        let mut shared = Rc::<Card>::default();
        let card = Rc::make_mut(&mut shared);
        while let Some(key) = entries.next_key_seed(Key)? {
            let json: Json = entries.next_value()?;
            read_entry(card, &key, json, self.reader);
        }
        Ok(shared)
    }
}

/// Reads a key, without a copy where it has no escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Self::Value, D::Error> {
        parser.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.into()))
    }
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
