//! Foreign bytes in: the map that a file holds.

#[cfg(feature = "drawing")]
pub mod pdf;
pub mod svg;
