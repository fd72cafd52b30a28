//! What people choose with a button or from a menu.

use std::rc::Rc;

use web_sys::Event;

use super::context::Ui;
use super::store::Request;
use super::toolbar::undo_or_redo;
use super::view::{DialogKind, Editing, Theme, View, Zoom};
use crate::base::PersonaId;
use crate::edit::Command;
use crate::i18n::Locale;

/// Something to choose.
#[derive(Clone, Debug)]
pub(super) enum Action {
    /// Undo, or else redo.
    Step { is_undo: bool },
    /// Add a persona and open the dialog about them.
    AddPersona,
    /// Write something in its place.
    Edit(Editing),
    /// Open a dialog.
    Open(DialogKind),
    /// Ask the page for something.
    Ask(Request),
    /// Show a persona in front.
    Show(PersonaId),
    /// Show the board at another size.
    Zoom(Zoom),
    /// Show other colours.
    Theme(Theme),
    /// Switch to another language.
    Language(Locale),
    /// Put away what tells that something went wrong.
    DismissError,
    /// Unfold the strip above the grid, or fold it.
    Unfold,
    /// Show the strip above the grid as a sheet, or put it away.
    Sheet(bool),
}

/// Something to choose once, from a menu that closes with it.
#[derive(Debug)]
pub(super) enum Choice {
    /// A change of the map.
    Change(Box<Command>),
    /// Anything else.
    Other(Action),
}

impl From<Command> for Choice {
    fn from(command: Command) -> Self {
        Self::Change(Box::new(command))
    }
}

impl From<Action> for Choice {
    fn from(action: Action) -> Self {
        Self::Other(action)
    }
}

impl Ui {
    /// What a button that stands for `action` does when it is pressed.
    pub(super) fn does(&self, action: Action) -> Rc<dyn Fn(Event)> {
        let ui = self.clone();
        Rc::new(move |_| ui.act(action.clone()))
    }

    /// Does what was chosen.
    pub(super) fn choose(&self, choice: Choice) {
        match choice {
            Choice::Change(command) => {
                self.run(*command);
            }
            Choice::Other(action) => self.act(action),
        }
    }

    fn act(&self, action: Action) {
        let store = &self.store;
        match action {
            Action::Step { is_undo } => undo_or_redo(self, is_undo),
            Action::AddPersona => self.add_persona(),
            Action::Edit(editing) => store.edit(Some(editing)),
            Action::Ask(request) => store.request(request),
            Action::Language(locale) => store.update(|session| session.set_locale(locale)),
            Action::Open(_)
            | Action::Show(_)
            | Action::Zoom(_)
            | Action::Theme(_)
            | Action::DismissError
            | Action::Unfold
            | Action::Sheet(_) => store.update_view(|view| show(view, action)),
        }
    }
}

/// What an action shows besides the map.
fn show(view: &mut View, action: Action) {
    match action {
        Action::Open(kind) => view.dialog = Some(kind),
        Action::Show(persona_id) => view.persona = Some(persona_id),
        Action::Zoom(zoom) => view.zoom = zoom,
        Action::Theme(theme) => view.theme = theme,
        Action::DismissError => view.error = None,
        Action::Unfold => view.strip.is_open = !view.strip.is_open,
        Action::Sheet(is_sheet) => view.strip.is_sheet = is_sheet,
        Action::Step { .. }
        | Action::AddPersona
        | Action::Edit(_)
        | Action::Ask(_)
        | Action::Language(_) => {}
    }
}
