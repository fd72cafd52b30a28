//! The JSON Schema of values that stand in a document as a text of their own grammar.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Colour, Date, Instant};

macro_rules! schemas {
    ($($name:ident $schema:tt)*) => {$(
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

schemas! {
    Date { "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$" }
    Instant { "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ].+)?$" }
    Colour {
        "anyOf": [
            { "enum": Colour::PALETTE },
            { "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" }
        ]
    }
}
