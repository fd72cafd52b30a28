//! The editor's components: what people see and touch.
//!
//! Props in, commands out. Components hold no part of the map: they show what
//! the session has and ask it to change.

mod action;
mod app;
mod board;
mod carry;
mod checker;
mod chunk;
mod clock;
mod context;
pub mod dialogs;
mod element;
pub mod first_run;
mod guide;
pub mod hands;
mod header;
mod hotkey;
mod insights;
mod lines;
mod markup;
mod menus;
mod part;
mod phone;
mod saved_view;
mod store;
pub mod toolbar;
mod view;
mod viewport;
mod wayfinding;
pub mod widgets;

pub use app::{App, AppProps};
pub use checker::{Checked, Checker};
pub use chunk::{Chunk, ChunkMissing, Chunks, Trouble, load_messages};
pub use context::{PtrVec, Ui};
pub use hotkey::Errand;
#[cfg(debug_assertions)]
pub use part::take_drawn;
pub use store::{OutFile, Request, Store};
pub use view::{
    DialogKind, Editing, ErrorNote, HandingOver, Lifted, MenuKind, OpenMenu, SaveState, Screen,
    Theme, Toolbar, View,
};
