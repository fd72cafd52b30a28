//! What people choose with a button or from a menu.

use std::rc::Rc;

use web_sys::Event;

use super::board;
use super::context::Ui;
use super::element::{around, target};
use super::hotkey::Errand;
use super::store::Request;
use super::toolbar::undo_or_redo;
use super::view::{DialogKind, Editing, Lifted, MenuKind, OpenMenu, Screen, Theme, View, Zoom};
use crate::base::PersonaId;

/// Something to choose.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// Do what a key of the whole editor does.
    Run(Errand),
    /// Add a persona and open the dialog about them.
    AddPersona,
    /// Write something in its place.
    Edit(Editing),
    /// Remove a thing from the board.
    Remove(Lifted),
    /// Open a dialog.
    Open(DialogKind),
    /// Ask the page for something.
    Ask(Request),
    /// Show a persona in front.
    Show(PersonaId),
    /// Show the board at another size.
    Zoom(Zoom),
    /// Show the map, or something else of it.
    Screen(Screen),
    /// Show other colours.
    Theme(Theme),
    /// Put away what tells that something went wrong.
    DismissError,
    /// Unfold the strip above the grid, or fold it.
    Unfold,
    /// Show the strip above the grid as a sheet, or put it away.
    Sheet(bool),
}

impl Ui {
    /// What a button that stands for `action` does when it is pressed.
    pub(super) fn does(&self, action: Action) -> Rc<dyn Fn(Event)> {
        let ui = self.clone();
        Rc::new(move |_| ui.act(action.clone()))
    }

    /// What a button that opens a menu does when it is pressed.
    pub(super) fn opens(&self, kind: MenuKind) -> Rc<dyn Fn(Event)> {
        let ui = self.clone();
        Rc::new(move |event| {
            let button = target(&event).and_then(|target| around(&target, "[data-menu]"));
            let menu = button.map(|anchor| OpenMenu {
                kind: kind.clone(),
                anchor,
                point: None,
            });
            ui.store.update_view(|view| view.menu = menu);
        })
    }

    /// Does what was chosen.
    pub(super) fn act(&self, action: Action) {
        let store = &self.store;
        match action {
            Action::Run(Errand::Undo) => undo_or_redo(self, true),
            Action::Run(Errand::Redo) => undo_or_redo(self, false),
            Action::Run(errand) => store.run_errand(errand),
            Action::AddPersona => self.add_persona(),
            Action::Remove(thing) => board::remove(self, thing),
            Action::Edit(editing) => store.edit(Some(editing)),
            Action::Ask(request) => store.request(request),
            Action::Open(_)
            | Action::Show(_)
            | Action::Zoom(_)
            | Action::Screen(_)
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
        Action::Screen(screen) => view.screen = screen,
        Action::Theme(theme) => view.theme = theme,
        Action::DismissError => view.error = None,
        Action::Unfold => view.strip.is_open = !view.strip.is_open,
        Action::Sheet(is_sheet) => view.strip.is_sheet = is_sheet,
        Action::Run(_)
        | Action::AddPersona
        | Action::Edit(_)
        | Action::Remove(_)
        | Action::Ask(_) => {}
    }
}
