//! The insights: what checks the open map while it changes, and the panel that shows what it lacks.
//!
//! What is found and how it is mended is `crate::insight`; here it is kept, shown and told.

mod checks;
mod curve;
mod dismissal;
mod entry;
mod found;
mod matrix;
mod mend;
mod panel;
mod review;
mod score;
mod settings;
mod show;

pub(super) use checks::start;
pub(super) use score::score;
