//! The tests of the core as others use it: one binary, so that it links once.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod architecture;
mod check_document;
#[cfg(feature = "xlsx")]
mod check_workbook;
mod clipboard;
mod documents;
#[cfg(feature = "drawing")]
mod drawing;
mod edits;
mod garbage;
mod guide;
mod insights;
mod json_schema;
mod properties;
mod support;
mod tape;
mod templates;
#[cfg(feature = "xlsx")]
mod workbook;
