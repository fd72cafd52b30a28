//! Values every other module speaks in: ids, dates, colours, geometry.

mod colour;
mod date;
mod decimal;
mod digits;
mod geometry;
mod id;
mod index;
#[cfg(feature = "json-schema")]
mod json_schema;
mod letter;

pub use colour::Colour;
pub use date::{Date, Instant};
pub use decimal::{decimal, hex, padded};
pub use digits::Digits;
pub use geometry::{Point, monotone_curve};
pub use id::{
    CardId, ChannelId, Id, IdSource, ImprovementId, LaneId, LinkId, PathId, PersonId, PersonaId,
    StageId, StepId,
};
pub use index::Index;
pub use letter::{is_letter, small_letter};
