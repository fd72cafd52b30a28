//! Dialogs: everything about a map that does not fit into its grid.

mod add_lane;
mod card;
mod comments;
mod download;
pub(super) mod fields;
mod header;
mod improvement;
mod improvements;
mod links;
mod map;
mod path;
mod people;
mod persona;
pub(super) mod review;
mod scenario;
mod table;
mod tasks;
mod views;

use yew::prelude::*;

pub(super) use self::improvement::improvement_of;
pub(super) use self::links::card_words;

use super::checker::Checked;
use super::chunk::Chunk;
use super::context::Ui;
use super::markup::{Child, list};
use super::view::{DialogKind, HandingOver, View};

/// What [`Dialogs`] is given.
#[derive(Clone, PartialEq, Properties)]
struct DialogsProps {
    ui: Ui,
    /// The dialog that is open.
    kind: DialogKind,
    /// The session's revision, so that an open dialog follows every change.
    revision: u64,
    /// Which check of the map was the last.
    check: u32,
    /// The file that is being made.
    handing_over: HandingOver,
}

/// The dialogs that are open on the map of that revision: the header as a sheet, and one more.
pub fn view(ui: &Ui, view: &View, revision: u64) -> Html {
    let sheet = view.strip.is_sheet.then(|| header::view(ui, view));
    let dialog = view.dialog.clone().map(|kind| {
        let check = ui.store.checker().map_or(0, |checker| checker.number());
        let handing_over = view.handing_over.clone();
        html! { <Dialogs ui={ui.clone()} {kind} {revision} {check} {handing_over} /> }
    });
    list(vec![sheet.node(), dialog.node()])
}

/// The dialog that is open.
///
/// What a dialog is about may go while it is open, by undo or the host: then it closes.
#[component]
fn Dialogs(props: &DialogsProps) -> Html {
    let DialogsProps { ui, kind, .. } = props;
    let view = match kind {
        DialogKind::Download => Some(download::view(ui, &props.handing_over)),
        DialogKind::Persona(persona_id) => persona::view(ui, persona_id),
        DialogKind::Scenario => Some(scenario::view(ui)),
        DialogKind::Map => Some(map::view(ui)),
        DialogKind::People => Some(people::view(ui)),
        DialogKind::Card(card_id) => card::view(ui, card_id),
        DialogKind::Path(path_id) => path::view(ui, path_id),
        DialogKind::NewPath(stage_id, to) => path::new(ui, stage_id.as_ref(), to.as_ref()),
        DialogKind::AddLane(before) => Some(add_lane::view(ui, before.as_ref())),
        DialogKind::Views => Some(views::view(ui)),
        DialogKind::Table => Some(table::view(ui)),
        DialogKind::Improvements(open) => Some(improvements::list(ui, open.as_ref())),
        DialogKind::Checked(about) => Some(checked(ui, *about)),
        DialogKind::TaskBoard => Some(improvements::board(ui)),
    };
    let is_gone = view.is_none();
    {
        let ui = ui.clone();
        use_effect_with(is_gone, move |is_gone| {
            if *is_gone {
                close(&ui);
            }
        });
    }
    view.unwrap_or_default()
}

/// A dialog that what checks the map draws, once that is loaded.
fn checked(ui: &Ui, about: Checked) -> Html {
    match ui.store.checker() {
        Some(checker) => checker.dialog(ui, about),
        None => html! { <Checking ui={ui.clone()} /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CheckingProps {
    ui: Ui,
}

/// What stands for such a dialog until then.
#[component]
fn Checking(props: &CheckingProps) -> Html {
    let store = props.ui.store.clone();
    use_effect_with((), move |()| store.need(Chunk::Insights));
    html! {}
}

/// Closes the dialog.
fn close(ui: &Ui) {
    ui.store.update_view(|view| view.dialog = None);
}

/// What closes the dialog.
pub(super) fn on_close(ui: &Ui) -> Callback<()> {
    let ui = ui.clone();
    Callback::from(move |()| close(&ui))
}

/// Opens a dialog in place of the one that is open.
pub(super) fn opens(ui: &Ui, kind: DialogKind) -> Callback<MouseEvent> {
    let store = ui.store.clone();
    Callback::from(move |_: MouseEvent| {
        let kind = kind.clone();
        store.update_view(|view| view.dialog = Some(kind));
    })
}
