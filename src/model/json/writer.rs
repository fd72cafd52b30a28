//! JSON text as a script host would print it.

use alloc::string::String;

use super::Json;
use crate::model::Number;

/// Writes JSON without spaces, one token after the other; commas come by themselves.
///
/// Strings are escaped as `JSON.stringify` escapes them, so that a document a
/// script wrote comes back as it was.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    text: String,
}

impl Writer {
    /// A writer that has written nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// A writer with room for so many bytes.
    pub fn with_capacity(n_bytes: usize) -> Self {
        Self {
            text: String::with_capacity(n_bytes),
        }
    }

    /// Everything written.
    pub fn finish(self) -> String {
        self.text
    }

    /// Begins an object; its entries are keys, each followed by a value.
    pub fn begin_object(&mut self) {
        self.token("{");
    }

    /// Ends an object.
    pub fn end_object(&mut self) {
        self.text.push('}');
    }

    /// Begins a list.
    pub fn begin_list(&mut self) {
        self.token("[");
    }

    /// Ends a list.
    pub fn end_list(&mut self) {
        self.text.push(']');
    }

    /// Writes a key of an object.
    pub fn key(&mut self, key: &str) {
        self.text(key);
        self.text.push(':');
    }

    /// Writes a key that has nothing to escape.
    pub(crate) fn plain_key(&mut self, key: &'static str) {
        self.token("\"");
        self.text.push_str(key);
        self.text.push_str("\":");
    }

    /// Writes a string.
    pub fn text(&mut self, text: &str) {
        self.token("\"");
        let mut rest = text;
        while let Some(at) = rest.bytes().position(is_escaped) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.text.push_str(plain);
            self.escape(from.bytes().next().unwrap_or(0));
            rest = from.get(1..).unwrap_or("");
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    /// Writes true or false.
    pub fn flag(&mut self, flag: bool) {
        self.token(if flag { "true" } else { "false" });
    }

    /// Writes null.
    pub fn null(&mut self) {
        self.token("null");
    }

    /// Writes a whole number.
    pub fn whole(&mut self, number: i64) {
        self.token(&number.to_string());
    }

    /// Writes a number in its own digits.
    pub fn number(&mut self, number: &Number) {
        self.token(number.as_str());
    }

    /// Writes a key with a string.
    pub fn text_entry(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// Writes a key with a string, or with null.
    pub fn optional_entry(&mut self, key: &str, text: Option<&str>) {
        self.key(key);
        match text {
            Some(text) => self.text(text),
            None => self.null(),
        }
    }

    /// Writes a key with true or false.
    pub fn flag_entry(&mut self, key: &str, flag: bool) {
        self.key(key);
        self.flag(flag);
    }

    /// Writes a JSON value as it is.
    pub fn json(&mut self, json: &Json) {
        match json {
            Json::Null => self.null(),
            Json::Bool(flag) => self.flag(*flag),
            Json::Number(number) => self.number(number),
            Json::String(text) => self.text(text),
            Json::Array(items) => {
                self.begin_list();
                items.iter().for_each(|item| self.json(item));
                self.end_list();
            }
            Json::Object(object) => {
                self.begin_object();
                for (key, json) in object.iter() {
                    self.key(key);
                    self.json(json);
                }
                self.end_object();
            }
        }
    }

    /// Writes something that stands for itself, after a comma where one is due.
    fn token(&mut self, token: &str) {
        if !matches!(self.text.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.text.push(',');
        }
        self.text.push_str(token);
    }

    fn escape(&mut self, byte: u8) {
        let letter = match byte {
            b'"' => '"',
            b'\\' => '\\',
            0x08 => 'b',
            0x0C => 'f',
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            _ => 'u',
        };
        self.text.push('\\');
        self.text.push(letter);
        if letter == 'u' {
            self.text.push_str(if byte < 16 { "000" } else { "001" });
            let digit = char::from_digit(u32::from(byte & 15), 16);
            self.text.push(digit.unwrap_or('0'));
        }
    }
}

fn is_escaped(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// The JSON of a value without spaces; the same value always gives the same bytes.
pub fn to_json(json: &Json) -> String {
    let mut writer = Writer::new();
    writer.json(json);
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json::parse_json;

    #[track_caller]
    fn comes_back(json: &str) {
        assert_eq!(to_json(&parse_json(json).unwrap()), json);
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
            let Ok(value) = parse_json(json) else {
                continue;
            };
            let once = to_json(&value);
            let back = parse_json(&once).unwrap();
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
