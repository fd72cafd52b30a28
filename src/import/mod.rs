//! Foreign bytes in: the map that a file holds.

#[cfg(feature = "drawing")]
pub mod mermaid;
#[cfg(feature = "drawing")]
pub mod pdf;
#[cfg(feature = "drawing")]
pub mod png;
pub mod svg;
#[cfg(feature = "xlsx")]
pub mod xlsx;

#[cfg(feature = "drawing")]
use crate::schema::Reading;

/// The map within a file that this program wrote: PDF, PNG, SVG or Mermaid; nothing in any other.
#[cfg(feature = "drawing")]
pub fn read(bytes: &[u8]) -> Option<Reading> {
    pdf::read(bytes).or_else(|| png::read(bytes)).or_else(|| {
        let text = core::str::from_utf8(bytes).ok()?;
        svg::read(text).or_else(|| mermaid::read(text))
    })
}
