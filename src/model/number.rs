//! Numbers as people and programs wrote them.
//!
//! They come out of a document as they went in, and are worked out only where
//! something is done with them.

use alloc::rc::Rc;

use super::json::{Json, Writer};
use super::value::{JsonType, Reader, Value};
use crate::base::Digits;

/// A finite number, in the digits it was written in.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(transparent))]
pub struct Number(#[cfg_attr(feature = "json-schema", schemars(with = "f64"))] Rc<str>);

impl Number {
    /// So many digits cannot stand for a number too large.
    const N_SAFE_DIGITS: usize = 300;

    /// The number, if it is finite.
    pub fn new(value: f64) -> Option<Self> {
        value
            .is_finite()
            .then(|| Self(Digits::of(value).text().into()))
    }

    /// The number that JSON writes so, if a 64-bit one can be that large.
    pub(super) fn from_json(text: &str) -> Option<Self> {
        let is_safe = text.len() <= Self::N_SAFE_DIGITS && !text.contains(['e', 'E']);
        (is_safe || Digits::parse(text).fits()).then(|| Self(text.into()))
    }

    /// The value.
    pub fn get(&self) -> f64 {
        Digits::parse(&self.0).value()
    }

    /// The nearest whole number, as far as it fits.
    pub fn whole(&self) -> i64 {
        let whole = self.0.parse();
        whole.unwrap_or_else(|_| Digits::parse(&self.0).whole())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for Number {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Number(number) => Some(Self(Digits::parse(&number.0).text().into())),
            Json::Null | Json::Bool(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                reader.expected(JsonType::Number)
            }
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.number(self);
    }
}
