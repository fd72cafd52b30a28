//! Saved views, as the editor shows them.

use crate::edit::{Command, show_lanes};
use crate::model::SavedView;
use crate::ui::context::Ui;

/// What the board shows now, without a name.
pub(super) fn now(ui: &Ui) -> SavedView {
    let persona = ui.store.read_view(|view| view.persona.clone());
    ui.store
        .read(|session| SavedView::of(session.map(), persona))
}

/// Does the board show what the view has?
pub(super) fn shows(ui: &Ui, view: &SavedView) -> bool {
    ui.store.read(|session| {
        let map = session.map();
        let first = || map.personas.at(0).map(|first| first.id.clone());
        let shown = ui.store.read_view(|view| view.persona.clone());
        show_lanes(map, view).is_empty()
            && view.persona.clone().or_else(first) == shown.or_else(first)
    })
}

/// Shows what the view has: its lanes, as one step, and its persona.
pub(super) fn show(ui: &Ui, view: &SavedView) {
    let messages = ui.messages;
    let ops = ui.store.read(|session| show_lanes(session.map(), view));
    let title = title(ui, view);
    ui.run(Command::named(&messages.view_named(title), ops));
    let persona = view.persona.clone();
    ui.store.update_view(|view| view.persona = persona);
    ui.store.say(&messages.said_view(title));
}

/// What a view is called.
pub(super) fn title<'a>(ui: &Ui, view: &'a SavedView) -> &'a str {
    let words = ui.words(&view.title);
    if words.is_empty() {
        ui.messages.unnamed_view()
    } else {
        words
    }
}
