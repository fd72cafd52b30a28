//! A parser of JSON text that can stop anywhere and say where.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Json, JsonMap};
use crate::model::Number;

/// What is wrong with text that is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The text ends before its JSON does.
    EndsEarly,
    /// Something stands where JSON does not allow it.
    Unexpected,
    /// Lists and objects are nested too deep.
    TooDeep,
}

/// Reads JSON text from its start to its end.
pub(crate) struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

/// What is wrong, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) trouble: Trouble,
}

type Parsed<T> = Result<T, Fault>;

/// Lists and objects may be nested less deep than that.
const MAX_DEPTH: usize = 128;

/// Parses a text that is one JSON value.
pub(crate) fn parse_json(text: &str) -> Parsed<Json> {
    let mut parser = Parser::new(text);
    let json = parser.value()?;
    parser.end()?;
    Ok(json)
}

impl<'a> Parser<'a> {
    /// A parser at the start of a text.
    pub(crate) fn new(text: &'a str) -> Self {
        let (at, depth) = (0, 0);
        Self { text, at, depth }
    }

    /// Reads a value.
    pub(crate) fn value(&mut self) -> Parsed<Json> {
        match self.next() {
            Some(b'{') => {
                let mut object = JsonMap::new();
                let mut goes_on = self.begin(b'{', b'}')?;
                while goes_on {
                    let key = self.key()?.into();
                    object.insert(key, self.value()?);
                    goes_on = self.goes_on(b'}')?;
                }
                Ok(Json::Object(object))
            }
            Some(b'[') => {
                let mut items = Vec::new();
                let mut goes_on = self.begin(b'[', b']')?;
                while goes_on {
                    items.push(self.value()?);
                    goes_on = self.goes_on(b']')?;
                }
                Ok(Json::Array(items))
            }
            Some(b'"') => Ok(Json::String(self.string()?.into())),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    /// Steps into a list or object that has to begin here; is there anything in it?
    pub(crate) fn begin(&mut self, opening: u8, closing: u8) -> Parsed<bool> {
        if self.next() != Some(opening) {
            return self.fault();
        }
        self.depth += 1;
        if self.depth >= MAX_DEPTH {
            let (at, trouble) = (self.at, Trouble::TooDeep);
            return Err(Fault { at, trouble });
        }
        self.at += 1;
        let is_empty = self.next() == Some(closing);
        if is_empty {
            self.leave();
        }
        Ok(!is_empty)
    }

    /// Steps over what follows an item of a list or object; is there another?
    pub(crate) fn goes_on(&mut self, closing: u8) -> Parsed<bool> {
        match self.next() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == closing => {
                self.leave();
                Ok(false)
            }
            _ => self.fault(),
        }
    }

    /// Reads a key of an object, without a copy where it has no escapes.
    pub(crate) fn key(&mut self) -> Parsed<Cow<'a, str>> {
        if self.next() != Some(b'"') {
            return self.fault();
        }
        let key = self.string()?;
        if self.next() != Some(b':') {
            return self.fault();
        }
        self.at += 1;
        Ok(key)
    }

    /// Nothing but space may be left.
    pub(crate) fn end(&mut self) -> Parsed<()> {
        if self.next().is_some() {
            self.fault()
        } else {
            Ok(())
        }
    }

    fn leave(&mut self) {
        self.at += 1;
        self.depth -= 1;
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// What stands here is not what belongs here.
    fn fault<T>(&self) -> Parsed<T> {
        let at = self.at;
        let is_end = at >= self.text.len();
        let trouble = if is_end {
            Trouble::EndsEarly
        } else {
            Trouble::Unexpected
        };
        Err(Fault { at, trouble })
    }

    fn word(&mut self, word: &str, json: Json) -> Parsed<Json> {
        for byte in word.bytes() {
            if self.byte() != Some(byte) {
                return self.fault();
            }
            self.at += 1;
        }
        Ok(json)
    }

    fn digits(&mut self) -> Parsed<()> {
        if !self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            return self.fault();
        }
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Parsed<Json> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
            if self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
                return self.fault();
            }
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        let digits = self.text.get(start..self.at).unwrap_or("");
        // What is too large for a number is none.
        let fault = Fault {
            at: start,
            trouble: Trouble::Unexpected,
        };
        Number::from_json(digits).map(Json::Number).ok_or(fault)
    }

    /// Reads the string that begins here.
    fn string(&mut self) -> Parsed<Cow<'a, str>> {
        self.at += 1;
        let plain = self.plain()?;
        if self.byte() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut string = String::from(plain);
        while self.byte() == Some(b'\\') {
            self.at += 1;
            string.push(self.escaped()?);
            string.push_str(self.plain()?);
        }
        self.at += 1;
        Ok(Cow::Owned(string))
    }

    /// Reads on to a quotation mark or an escape.
    fn plain(&mut self) -> Parsed<&'a str> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start..).unwrap_or(&[]);
        let is_end = |byte: &u8| matches!(byte, b'"' | b'\\' | ..0x20);
        self.at += rest.iter().position(is_end).unwrap_or(rest.len());
        match self.byte() {
            Some(b'"' | b'\\') => Ok(self.text.get(start..self.at).unwrap_or("")),
            _ => self.fault(),
        }
    }

    /// Reads what follows a backslash.
    fn escaped(&mut self) -> Parsed<char> {
        let letter = match self.byte() {
            Some(b'u') => {
                let start = self.at;
                self.at += 1;
                let unit = self.code_unit()?;
                let Some(letter) = self.letter(unit)? else {
                    self.at = start;
                    return self.fault();
                };
                return Ok(letter);
            }
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return self.fault(),
        };
        self.at += 1;
        Ok(letter)
    }

    /// The character that a UTF-16 code unit begins; nothing where it is half of one alone.
    fn letter(&mut self, unit: u32) -> Parsed<Option<char>> {
        if !(0xD800..0xDC00).contains(&unit) {
            return Ok(char::from_u32(unit));
        }
        for byte in *b"\\u" {
            if self.byte() != Some(byte) {
                return if self.byte().is_none() {
                    self.fault()
                } else {
                    Ok(None)
                };
            }
            self.at += 1;
        }
        let low = self.code_unit()?;
        let is_pair = (0xDC00..0xE000).contains(&low);
        let letter = || char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        Ok(if is_pair { letter() } else { None })
    }

    fn code_unit(&mut self) -> Parsed<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                return self.fault();
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::to_json;
    use proptest::prelude::*;

    /// Both parsers take the same texts for the same JSON.
    #[track_caller]
    fn agrees(text: &str) {
        let reference = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        let parsed = parse_json(text).ok().map(|json| to_json(&json));
        let written = parsed.as_deref().map(reference);
        assert_eq!(written, reference(text).map(Some), "{text}");
    }

    #[test]
    fn it_reads_what_the_reference_reads() {
        for text in [
            "0",
            "-0",
            "-",
            "01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "1e5",
            "-1.5E-3",
            "1E400",
            "+1",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "0.30000000000000004",
            "nul",
            "nulll",
            "true false",
            "[1,]",
            "[,1]",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a:1}",
            "{\"a\":1,\"a\":2}",
            "[1 2]",
            " [ ] ",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ude00\"",
            "\"\\u12g4\"",
            "\"\\x\"",
            "\"a\nb\"",
            "\"\u{7f}\"",
            "\"\\u0000\"",
            "\"\\/\\b\\f\\n\\r\\t\\\\\"",
            "\"",
            "\"\\",
            "",
            " ",
            "\u{feff}1",
            "[[[[]]]]",
            "{\"a\":{\"b\":[{}]}}",
        ] {
            agrees(text);
        }
        for depth in 125..130 {
            agrees(&("[".repeat(depth) + &"]".repeat(depth)));
        }
    }

    proptest! {
        #[test]
        fn it_reads_what_the_reference_reads_of_anything(
            text in r#"([\[\]{},: \n]|"[a-c\\"/u0-9dD]{0,7}"|"k":|-?[0-9.eE+-]{1,6}|true|null|"é😀"){0,24}"#
        ) {
            agrees(&text);
        }
    }
}
