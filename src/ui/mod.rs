//! The editor's components: what people see and touch.
//!
//! Props in, commands out. Components hold no part of the map: they show what
//! the session has and ask it to change.

#[cfg(feature = "editor")]
mod action;
#[cfg(feature = "editor")]
mod app;
#[cfg(feature = "editor")]
mod board;
mod context;
#[cfg(feature = "panel")]
pub mod dialogs;
#[cfg(feature = "editor")]
mod element;
#[cfg(feature = "editor")]
pub mod first_run;
#[cfg(feature = "editor")]
pub mod header;
mod markup;
#[cfg(feature = "panel")]
mod panel;
#[cfg(feature = "editor")]
mod part;
mod store;
#[cfg(feature = "editor")]
pub mod toolbar;
mod view;
pub mod widgets;

#[cfg(feature = "editor")]
pub use app::{App, AppProps};
pub use context::{PtrVec, Ui};
#[cfg(feature = "panel")]
pub use panel::{PanelApp, PanelProps};
pub use store::{Request, Store};
pub use view::{DialogKind, Editing, ErrorNote, Lifted, SaveState, Theme, Toolbar, View};
