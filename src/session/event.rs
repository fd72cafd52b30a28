//! What a session has to tell.

use alloc::rc::Rc;

use crate::edit::Change;

/// Something that happened in a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Another map is open.
    Opened,
    /// The map changed.
    Changed {
        /// The session's revision after it.
        revision: u64,
        /// Whose doing it was.
        origin: Origin,
        /// What changed.
        change: Rc<Change>,
    },
    /// What can be undone or done again changed.
    History,
    /// The selection changed.
    Selected,
}

/// Whose doing a change was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person's.
    User,
    /// A person's or the host's, by undo.
    Undo,
    /// A person's or the host's, by redo.
    Redo,
    /// The host's.
    Api,
}

impl Origin {
    /// The word hosts read.
    pub fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Api => "api",
        }
    }
}
