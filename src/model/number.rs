//! Numbers as people wrote them.

use super::json::Writer;
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

    fn write(&self, writer: &mut Writer) {
        writer.number(self.0);
    }
}
