//! The saved JSON of a map: reading with repair, writing, upgrading.
//!
//! People write these documents by hand, and programs damage them. Reading
//! therefore takes whatever it can make sense of, mends the rest, and tells
//! every repair with its place; the map it returns is sound. Writing has one
//! form only, and reading that form gives the same map without any repair.

mod cards;
pub mod carrier;
#[cfg(feature = "json-schema")]
mod json_schema;
mod kinds;
mod lists;
mod names;
mod parse;
mod read;
mod stream;
mod upgrade;

pub use crate::model::{Trouble, limits};
#[cfg(feature = "json-schema")]
pub use json_schema::json_schema;
pub use parse::parse;
pub use read::{Large, ReadError, Reading, read, read_value};

use crate::model::{JourneyMap, Writer};

/// The document of a map: JSON without spaces, in the one order of its fields.
pub fn write(map: &JourneyMap) -> String {
    // Most of a document is cards, of about that many bytes: growing would copy it again and again.
    let mut writer = Writer::with_capacity(CARD_BYTES * map.cards.len());
    map.write(&mut writer);
    writer.finish()
}

/// About how many bytes a card has in a document.
const CARD_BYTES: usize = 160;
