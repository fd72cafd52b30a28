//! The clipboard: cards as what other programs take, and what they give as cards.

mod clip;
mod paste;
pub mod table;

pub use clip::{Clip, Piece, Written};
pub use paste::{Misfit, Paste, Rows, Target, duplicate};
