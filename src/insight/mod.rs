//! Insights: what a map still lacks, where it hurts most, and what to do next.
//!
//! Rules, not guesses: each is a pure function over the map and today's date, one a file in
//! `rules`, and says why it matters in the words of the method. [`Insights`] keeps what they
//! found; after an edit it asks again only where the edit could have changed an answer.

mod bonds;
mod calendar;
mod curve;
mod dismissal;
mod finding;
mod fix;
mod insights;
mod look;
mod matrix;
mod part;
mod picture;
mod questions;
mod reached;
mod review;
mod rule;
mod rules;
#[cfg(test)]
mod sample;
mod since;
mod table;
mod touched;
mod twins;
mod words;

pub use calendar::calendar;
pub use curve::{Curve, CurvePoint, Drop, Figures};
pub use dismissal::{dismiss, is_dismissed, is_off, reason_of, restore, switch};
pub use finding::{Finding, Place, Severity};
pub use fix::{Draft, Fix};
pub use insights::Insights;
pub use look::languages;
pub use matrix::{Opportunity, Quadrant, matrix, order_of_work, spread};
pub use part::{Part, Score};
pub use picture::{PictureWords, level_at, matrix_picture};
pub use reached::Reached;
pub use review::{ReviewState, next_review, review_state};
pub use rules::RuleName;
pub use since::{Change, Figure, News, changes, news_since, snapshot};
pub use table::{Columns, improvement_table};
