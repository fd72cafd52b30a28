//! Every text of the editor, one file per noun.

mod announcement;
mod board;
mod card;
mod clipboard;
mod dialog;
mod first_run;
mod header;
mod notice;
mod refusal;
mod step;
mod term;
mod toolbar;

#[cfg(test)]
mod tests;

pub use announcement::Spot;
pub use board::CurvePoint;
