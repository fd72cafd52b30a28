//! The keys of the whole editor, wherever in it the focus is.

use web_sys::KeyboardEvent;

use super::action::Action;
use super::context::Ui;
use super::element::{is_field, target};

/// Something a key of the whole editor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Opens the search.
    Search,
    /// Goes to the next thing that was found.
    FindNext,
    /// Goes to the one before.
    FindPrevious,
    /// Opens the list of all commands.
    Commands,
    /// Opens the list of all keys.
    Shortcuts,
    /// Shows the map stage by stage.
    Present,
    /// Shows the board at another size.
    Zoom(Resize),
    /// Shows all of the map in small, or ends that.
    MiniMap,
    /// Fills the screen with the editor, or ends that.
    FullScreen,
}

/// Another size of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resize {
    /// The next larger one.
    In,
    /// The next smaller one.
    Out,
    /// As large as it is.
    Actual,
    /// So that all of its width is in view.
    Fit,
}

/// A key, and what it does.
#[derive(Debug)]
pub(super) struct Hotkey {
    /// What it does.
    pub(super) errand: Errand,
    /// Is it pressed together with Ctrl, on a Mac with Cmd?
    pub(super) has_ctrl: bool,
    /// Is it pressed together with Shift; none where either will do.
    pub(super) has_shift: Option<bool>,
    /// The keys that do it: by their place, which is the same on a Persian keyboard, or by what
    /// they write. The first is the one people are told.
    pub(super) keys: &'static [&'static str],
}

/// A key with Ctrl or without, with Shift or without.
const fn key(
    errand: Errand,
    has_ctrl: bool,
    has_shift: Option<bool>,
    keys: &'static [&'static str],
) -> Hotkey {
    Hotkey {
        errand,
        has_ctrl,
        has_shift,
        keys,
    }
}

/// All of them.
pub(super) static HOTKEYS: [Hotkey; 14] = [
    key(Errand::Undo, true, Some(false), &["KeyZ"]),
    key(Errand::Redo, true, Some(true), &["KeyZ"]),
    key(Errand::Redo, true, Some(false), &["KeyY"]),
    key(Errand::Search, true, Some(false), &["KeyF"]),
    key(Errand::FindNext, false, Some(false), &["F3"]),
    key(Errand::FindPrevious, false, Some(true), &["F3"]),
    key(Errand::Commands, true, Some(false), &["KeyK"]),
    key(Errand::Shortcuts, false, None, &["?", "؟"]),
    key(Errand::Present, true, Some(true), &["Enter"]),
    key(Errand::FullScreen, true, Some(true), &["KeyF"]),
    key(
        Errand::Zoom(Resize::In),
        true,
        None,
        &["+", "=", "NumpadAdd"],
    ),
    key(
        Errand::Zoom(Resize::Out),
        true,
        None,
        &["-", "NumpadSubtract"],
    ),
    key(
        Errand::Zoom(Resize::Actual),
        true,
        Some(false),
        &["Digit0", "Numpad0"],
    ),
    key(Errand::Zoom(Resize::Fit), false, Some(true), &["Digit1"]),
];

/// A key was pressed somewhere in the editor.
pub(super) fn pressed(ui: &Ui, event: &KeyboardEvent) {
    let (code, key) = (event.code(), event.key());
    let has_ctrl = event.ctrl_key() || event.meta_key();
    let is_it = |hotkey: &&Hotkey| {
        hotkey.has_ctrl == has_ctrl
            && hotkey.has_shift.is_none_or(|has| has == event.shift_key())
            && hotkey.keys.iter().any(|name| *name == code || *name == key)
    };
    let Some(Hotkey { errand, .. }) = HOTKEYS.iter().find(is_it) else {
        return;
    };
    // In a field, what one key alone writes and the steps are the field's own.
    let is_writing = || target(event).is_some_and(|target| is_field(&target));
    let is_of_fields = matches!(errand, Errand::Undo | Errand::Redo) || (!has_ctrl && key != "F3");
    if event.alt_key()
        || (is_of_fields && is_writing())
        || !ui.store.read(|session| session.is_open())
    {
        return;
    }
    event.prevent_default();
    ui.act(Action::Run(*errand));
}
