//! What a journey map is.
//!
//! Lists of things with stable ids, in the order people see them. Each thing
//! is a record: a set of named fields that are read, written, and changed one
//! by one, so that the document, the host's changes and the undo steps all
//! speak of the same fields.

#[macro_use]
mod record;
#[macro_use]
mod keyword;
mod card;
mod cards;
mod image;
mod improvement;
mod json;
mod lane;
pub mod limits;
mod link;
mod list;
mod map;
mod number;
mod path;
mod person;
mod persona;
mod sign;
mod snapshot;
mod stage;
mod text;
mod value;
mod view;
mod violation;

pub use card::{Card, Cell, Comment, Evidence, EvidenceKind, Level, Metric, Score};
pub use cards::{CardList, Cards};
pub use image::Image;
pub use improvement::{Improvement, Status};
pub(crate) use json::{Fault, Parser, parse_json};
pub use json::{Json, JsonMap, Trouble, Writer, to_json};
pub use lane::{BlueprintLine, Lane, LaneKind, Role};
pub use link::{Link, LinkKind};
pub(crate) use list::AnyList;
pub use list::{AnyItem, Item, List, ListName};
pub use map::{Dismissal, JourneyMap, MapState, Meta, Review, Scenario};
pub use number::Number;
pub use path::{Path, PathEnd, PathKind, Probability, Wanted};
pub use person::{Channel, ChannelKind, Person};
pub use persona::{Age, Fact, Persona};
pub(crate) use record::read_record;
pub use record::{Extra, FieldName, Fields, Kept, Patch, Record, Slot};
pub use sign::{
    EYES, FACE, LOOK, MOUTH, NECK, SHIRT, channel_icon, hair, initial, lane_icon, mouth,
    person_hue, spread,
};
pub use snapshot::Snapshot;
pub use stage::{Column, Stage, StageKind, Step};
pub use text::{Language, Text};
pub use value::{JsonType, Place, Problem, ProblemKind, Reader, Value};
pub(crate) use view::mend_views;
pub use view::{SavedView, views_to_json};
pub use violation::Violation;
