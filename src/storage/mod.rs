//! Where maps are kept: bytes by key, when they are written, and how they outlive a broken write.

mod autosave;
#[cfg(feature = "web")]
mod browser;
mod memory;
mod slot;
mod store;

pub use autosave::{Autosave, Next, Status};
#[cfg(feature = "web")]
pub use browser::BrowserStore;
pub use memory::MemoryStore;
pub use slot::{Found, Record, Slots};
pub use store::{Failure, Store};
