//! The grid: stages and steps across, lanes down, cards in the cells.

mod card;
mod card_editor;
pub(super) mod emotions;
mod head;
mod keys;
mod metrics;
mod moves;
mod navigate;
mod owners;
pub(super) mod paths;
pub(super) mod row;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};
use yew::{Component, Context, Html, NodeRef, Properties};

use self::emotions::Personas;
use self::head::Head;
pub(super) use self::keys::{
    add_stage, card_at, is_button, open_menu, remove, set_score, thing_at, way,
};
pub(super) use self::moves::column_of;
use self::navigate::TabStop;
pub(super) use self::navigate::go;
use self::row::{CellCards, Row};
use super::chunk::Chunk;
use super::context::{Ptr, PtrVec, Ui};
use super::element::{around, is_field, target};
use super::markup::{Property, Tag, component, tag};
use super::part::Part;
use super::view::{DialogKind, Editing, Lifted, View, Zoom};
use super::widgets::Icon;
use crate::edit::Selection;
use crate::model::{BlueprintLine, Column, Lane, LaneKind, Path, Stage};
use crate::session::Session;

/// With more columns than this the cells out of view are left out of layout one by one.
const WIDE_COLUMNS: usize = 16;

/// The columns of the grid, in their order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns(pub(super) Rc<[Column]>);

/// The board of the open map.
pub(super) fn view(ui: &Ui, session: &Session, view: &View) -> Html {
    let map = session.map();
    let columns = Columns(map.columns().into());
    let mut lanes = Vec::new();
    let mut kinds = Vec::new();
    for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
        kinds.push(lane.kind);
        lanes.push(lane);
    }
    let lines = BlueprintLine::above(&kinds);
    let mut rows = Vec::new();
    for (idx, (lane, line)) in lanes.into_iter().zip(lines).enumerate() {
        let cards = |column| map.cards.in_column(&lane.id, column);
        rows.push(RowData {
            lane: Ptr(lane.clone()),
            line,
            row: idx + 2,
            cells: CellCards(columns.0.iter().map(cards).collect()),
        });
    }
    let shown = view
        .persona
        .clone()
        .or_else(|| map.personas.at(0).map(|first| first.id.clone()));
    let props = BoardProps {
        ui: ui.clone(),
        columns,
        stages: PtrVec::of(&map.stages),
        paths: PtrVec::of(&map.paths),
        personas: Personas {
            all: PtrVec::of(&map.personas),
            shown,
        },
        rows,
        selection: session.selection().clone(),
        editing: view.editing.clone(),
        lifted: view.lifted.clone(),
        zoom: view.zoom,
    };
    component::<Board>(props, None)
}

/// One lane and what stands in it.
#[derive(PartialEq)]
struct RowData {
    lane: Ptr<Lane>,
    line: Option<BlueprintLine>,
    row: usize,
    cells: CellCards,
}

#[derive(PartialEq, Properties)]
struct BoardProps {
    ui: Ui,
    columns: Columns,
    stages: PtrVec<Stage>,
    paths: PtrVec<Path>,
    personas: Personas,
    rows: Vec<RowData>,
    selection: Selection,
    editing: Option<Editing>,
    lifted: Option<Lifted>,
    zoom: Zoom,
}

/// The component of the board.
struct Board {
    scroller: NodeRef,
    stop: Rc<TabStop>,
}

impl Component for Board {
    type Message = ();
    type Properties = BoardProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            scroller: NodeRef::default(),
            stop: Rc::default(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let ui = &props.ui;
        focus_soon(ui, &self.scroller);
        let add_lane = || {
            tag!(
                "button",
                "class" = "jm-btn jm-btn--g jm-addlane",
                "type" = "button",
                "data-act" = "add-lane"
            )
            .child(Icon::ADD.sized("jm-i--14"))
            .child(ui.messages.add_lane())
        };
        let mut scroller = tag!("div", "class" = "jm-scroll")
            .node(&self.scroller)
            .class_if(props.zoom != Zoom::default(), "is-zoomed")
            .child(grid(props, &self.scroller))
            .child((!ui.is_read_only).then(add_lane));
        let hands = Hands {
            ui: ui.clone(),
            columns: props.columns.clone(),
            stop: self.stop.clone(),
        };
        let hear: Rc<dyn Fn(Event)> = Rc::new(move |event| hands.hear(event));
        for kind in [
            "keydown",
            "focusin",
            "click",
            "dblclick",
            "dragover",
            "drop",
            "pointerdown",
            "pointermove",
            "pointerup",
            "pointercancel",
            "contextmenu",
            "wheel",
        ] {
            scroller = scroller.listen(kind, hear.clone());
        }
        scroller.html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some(scroller) = self.scroller.cast::<HtmlElement>() {
            keep_focus(&ctx.props().ui, &self.stop, &scroller);
        }
    }
}

fn grid(props: &BoardProps, scroller: &NodeRef) -> Tag {
    let ui = &props.ui;
    let n_columns = props.columns.0.len();
    let title = ui
        .store
        .read(|session| ui.words(&session.map().meta.title).to_owned());
    let (n, zoom) = (
        n_columns.max(1).to_string(),
        props.zoom.percent().to_string(),
    );
    let head = Head {
        ui: ui.clone(),
        scroller: scroller.clone(),
        columns: props.columns.clone(),
        stages: props.stages.clone(),
        paths: props.paths.clone(),
        editing: props
            .editing
            .clone()
            .filter(|editing| matches!(editing, Editing::Stage(_) | Editing::Step(..))),
        lifted: props
            .lifted
            .clone()
            .filter(|lifted| matches!(lifted, Lifted::Stage(_) | Lifted::Step(..))),
    };
    let mut rows = Vec::new();
    for data in &props.rows {
        rows.push(row(props, scroller, data).keyed(row::key(&data.lane.id)));
    }
    tag!(
        "div",
        "class" = "jm-grid",
        "style" = Property(["--n:", &n, ";--zoom:", &zoom, "%"].concat()),
        "role" = "grid",
        "aria-label" = ui.messages.board_of(&title),
        "aria-description" = ui.messages.board_keys(),
        "aria-rowcount" = props.rows.len() + 2,
        "aria-colcount" = n_columns + 1,
        "aria-multiselectable" = "true",
        "aria-readonly" = ui.is_read_only.then_some("true"),
    )
    .class_if(n_columns > WIDE_COLUMNS, "is-wide")
    .child(head.html())
    .child(rows)
}

/// One lane, with what concerns it of what is selected, written and moved.
fn row(props: &BoardProps, scroller: &NodeRef, data: &RowData) -> Row {
    let RowData {
        lane, line, cells, ..
    } = data;
    let is_lifted = |lifted: &Lifted| match lifted {
        Lifted::Card(card_id) => cells.has(card_id),
        Lifted::Lane(lane_id) => *lane_id == lane.id,
        Lifted::Stage(_) | Lifted::Step(..) => false,
    };
    let selected = &props.selection;
    let is_selected = selected.cards().iter().any(|card_id| cells.has(card_id));
    let editing = props.editing.clone();
    Row {
        ui: props.ui.clone(),
        scroller: scroller.clone(),
        lane: lane.clone(),
        columns: props.columns.clone(),
        stages: props.stages.clone(),
        cells: cells.clone(),
        row: data.row,
        line: *line,
        editing: editing.filter(|editing| in_lane(editing, data)),
        lifted: props.lifted.clone().filter(is_lifted),
        selected: if is_selected {
            selected.clone()
        } else {
            Selection::default()
        },
        personas: (lane.kind == LaneKind::Emotions).then(|| props.personas.clone()),
    }
}

/// Is something of that lane being written?
fn in_lane(editing: &Editing, data: &RowData) -> bool {
    match editing {
        Editing::NewCard(cell, _) => cell.lane == data.lane.id,
        Editing::Card(card_id) | Editing::EmotionName(card_id) => data.cells.has(card_id),
        Editing::Lane(lane_id) => *lane_id == data.lane.id,
        Editing::Stage(_) | Editing::Step(..) | Editing::Title => false,
    }
}

/// Gives the focus as soon as what is drawn now is on the page.
///
/// Yew lets the browser go on in the middle of a long drawing, when some of it is on the page and
/// before it says that it is rendered; a key pressed then would go to the page.
fn focus_soon(ui: &Ui, scroller: &NodeRef) {
    if !ui.store.wants_focus() {
        return;
    }
    let (store, scroller) = (ui.store.clone(), scroller.clone());
    spawn_local(async move {
        if let Some(scroller) = scroller.cast::<Element>() {
            store.give_focus(&scroller);
        }
    });
}

/// Keeps one thing of the board in the tab order, and the focus where it was asked to be.
fn keep_focus(ui: &Ui, stop: &TabStop, scroller: &HtmlElement) {
    ui.store.give_focus(scroller);
    ui.store.forget_focus();
    stop.keep(scroller);
}

/// What the board does with keys and the pointer.
struct Hands {
    ui: Ui,
    columns: Columns,
    stop: Rc<TabStop>,
}

impl Hands {
    fn hear(&self, event: Event) {
        let Self { ui, columns, .. } = self;
        let kind = event.type_();
        let kind = kind.as_str();
        let chunks = ui.store.chunks();
        // Whoever turns to the board soon drags, selects or copies something.
        if kind != "pointermove" || !chunks.is_near.replace(true) {
            ui.store.need(Chunk::Hands);
        }
        if keys::is_for_hands(ui, kind, event.unchecked_ref()) && chunks.keep_early(&event) {
            // The press of a pointer may still become a click.
            if !kind.starts_with("pointer") {
                event.prevent_default();
            }
            return;
        }
        match kind {
            "keydown" => {
                // A drag that comes early is given up like any other.
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    chunks.forget_press();
                }
                keys::pressed(ui, columns, event.unchecked_ref());
            }
            "focusin" => {
                if let Some(target) = target(&event) {
                    self.stop.follow(&target);
                }
            }
            "click" if chunks.is_dragged_early() => {}
            "click" => {
                chunks.forget_press();
                clicked(ui, columns, event.unchecked_ref());
            }
            "dblclick" => {
                if let Some(target) = target(&event) {
                    keys::edit(ui, &target);
                }
            }
            // A file that is dropped before there is anybody to take it must not take the page's place;
            // afterwards what comes here are words, which fields take by themselves.
            "dragover" | "drop" if !chunks.has(Chunk::Hands) => event.prevent_default(),
            // With Ctrl, as two fingers on a touchpad have it, a wheel zooms the board.
            "wheel" if event.unchecked_ref::<MouseEvent>().ctrl_key() => {
                event.prevent_default();
                ui.store.need(Chunk::Wayfinding);
            }
            "contextmenu" => {
                chunks.forget_press();
                let event = event.unchecked_ref::<MouseEvent>();
                let target = target(event).filter(|target| !is_field(target));
                let point = (event.client_x().into(), event.client_y().into());
                // A menu of ours, in place of the browser's.
                if target.is_some_and(|target| keys::open_menu(ui, &target, Some(point))) {
                    event.prevent_default();
                }
            }
            _ => {}
        }
    }
}

/// What a click on something of the board does.
fn clicked(ui: &Ui, columns: &Columns, event: &MouseEvent) {
    let Some(target) = target(event) else { return };
    if let Some(button) = around(&target, "[data-act]") {
        keys::act(ui, columns, &button);
        return;
    }
    if let Some(card_id) = keys::card_at(&target) {
        ui.store.select(Selection::of([card_id]));
        if ui.store.read_view(|view| view.is_narrow) {
            keys::edit(ui, &target);
        }
    } else if around(&target, "button").is_none() && !is_field(&target) {
        ui.store.select(Selection::default());
    }
}

/// Opens a dialog.
fn open(ui: &Ui, kind: DialogKind) {
    ui.store.update_view(|view| view.dialog = Some(kind));
}
