//! Values every other module speaks in: ids, dates, colours, geometry.

mod base64;
mod colour;
mod csv;
mod date;
mod decimal;
mod digits;
mod geometry;
mod icon;
mod id;
mod index;
#[cfg(feature = "json-schema")]
mod json_schema;
mod letter;

pub use base64::{from_base64, to_base64};
pub use colour::Colour;
pub use csv::{Csv, CsvCell, is_formula};
pub use date::{Date, Instant};
pub use decimal::{decimal, hex, padded};
pub use digits::Digits;
pub use geometry::{Point, monotone_curve};
pub use icon::Icon;
pub use id::{
    CardId, ChannelId, Id, IdSource, ImprovementId, LaneId, LinkId, PathId, PersonId, PersonaId,
    StageId, StepId,
};
pub use index::Index;
pub use letter::{is_letter, small_letter};
