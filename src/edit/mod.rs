//! How a map changes: ops, transactions, history, selection, commands.

pub mod clipboard;
pub mod commands;

mod change;
mod check;
mod editor;
mod history;
mod label;
mod op;
mod reference;
mod selection;
mod sheet;
mod stages;
mod transaction;
mod view;

pub use change::{ChangeError, read_changes, write_changes};
pub use commands::{Command, CommandError, emotion_card, emotion_cell};
pub use editor::{Change, Editor};
pub use history::History;
pub use label::Label;
pub use op::{Op, OpError};
pub use selection::Selection;
pub use sheet::{Heading, Sheet, Spot};
pub use stages::{join_stages, split_stage};
pub use transaction::{Transaction, apply_all};
pub use view::show_lanes;
