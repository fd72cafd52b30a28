//! The customer-journey-map editor behind `<journey-map>`.
//!
//! Everything but `ui`, `host` and the browser half of `storage` is the pure
//! core: no clock, no randomness, no I/O, and no panic on anything a user
//! wrote. ARCHITECTURE.md tells which module may use which.

extern crate alloc;

pub mod base;
pub mod edit;
pub mod export;
pub mod guide;
#[cfg(feature = "web")]
pub mod host;
pub mod i18n;
pub mod import;
pub mod insight;
#[cfg(feature = "drawing")]
pub mod layout;
pub mod model;
#[cfg(feature = "paper")]
pub mod paper;
pub mod schema;
pub mod search;
pub mod session;
pub mod storage;
pub mod template;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "workbook")]
pub mod workbook;
