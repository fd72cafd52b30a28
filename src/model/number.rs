//! Numbers as people wrote them.

use serde::Serialize;

use super::json::script_digits;
use super::value::{Json, JsonType, Reader, Value};

/// A finite number; whole ones are written without a fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(transparent))]
pub struct Number(f64);

impl Number {
    /// The number, if it is finite.
    pub fn new(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self(value))
    }

    /// The value.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Value for Number {
    fn read(json: Json, reader: &mut Reader) -> Option<Self> {
        json.as_f64()
            .and_then(Self::new)
            .or_else(|| reader.expected(JsonType::Number))
    }
}

impl Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = script_digits(self.0);
        match (digits.parse(), digits.parse()) {
            (Ok(whole), _) => serializer.serialize_i64(whole),
            (_, Ok(whole)) => serializer.serialize_u64(whole),
            (Err(_), Err(_)) => serializer.serialize_f64(self.0),
        }
    }
}
