//! Bytes out: a map in the formats that people and programs open.

#[cfg(feature = "drawing")]
pub mod csv;
#[cfg(feature = "drawing")]
mod drawing;
#[cfg(feature = "drawing")]
pub mod markdown;
#[cfg(feature = "drawing")]
pub mod mermaid;
#[cfg(feature = "drawing")]
mod options;
#[cfg(feature = "drawing")]
pub mod pdf;
#[cfg(feature = "drawing")]
pub mod png;
#[cfg(feature = "drawing")]
mod sheet;
#[cfg(feature = "drawing")]
pub mod svg;
#[cfg(feature = "drawing")]
mod telling;
#[cfg(feature = "xlsx")]
pub mod xlsx;

#[cfg(feature = "drawing")]
pub use drawing::{CallToAction, DrawError, Drawing, Lanes, scene};
#[cfg(feature = "drawing")]
pub use options::BadOption;
