//! The grid: stages and steps across, lanes down, cards in the cells.

mod card;
mod card_editor;
mod drag;
mod emotions;
mod head;
mod keys;
mod metrics;
mod moves;
mod navigate;
mod owners;
mod paths;
mod row;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use self::drag::Drag;
use self::emotions::EmotionRow;
use self::head::Head;
use self::metrics::MetricRow;
use self::owners::OwnerRow;
use self::row::{CellCards, LaneRow};
use super::context::{PtrVec, Ui};
use super::view::{DialogKind, Editing, Lifted, View, Zoom};
use super::widgets::Icon;
use crate::base::PersonaId;
use crate::edit::Selection;
use crate::model::{BlueprintLine, Column, Lane, LaneKind, Path, Persona, Stage};
use crate::session::Session;

/// The columns of the grid, in their order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns(pub(super) Rc<[Column]>);

/// The board of the open map.
pub(super) fn view(ui: &Ui, session: &Session, view: &View) -> Html {
    let map = session.map();
    let columns = Columns(map.columns().into());
    let lanes: Vec<Rc<Lane>> = map
        .lanes
        .iter()
        .filter(|lane| !lane.hidden)
        .cloned()
        .collect();
    let kinds: Vec<LaneKind> = lanes.iter().map(|lane| lane.kind).collect();
    let lines = BlueprintLine::above(&kinds);
    let shown = view
        .persona
        .clone()
        .or_else(|| map.personas.at(0).map(|first| first.id.clone()));

    let rows = lanes
        .iter()
        .zip(lines)
        .enumerate()
        .map(|(idx, (lane, line))| {
            let cells = columns
                .0
                .iter()
                .map(|column| map.cards.in_column(&lane.id, column))
                .collect();
            RowData {
                lane: lane.clone(),
                line,
                row: idx + 2,
                cells: CellCards(cells),
            }
        });
    let rows: Vec<RowData> = rows.collect();
    html! {
        <Board
            ui={ui.clone()}
            {columns}
            stages={PtrVec::of(&map.stages)}
            paths={PtrVec::of(&map.paths)}
            personas={PtrVec::of(&map.personas)}
            {rows}
            selection={session.selection().clone()}
            editing={view.editing.clone()}
            lifted={view.lifted.clone()}
            zoom={view.zoom}
            {shown}
        />
    }
}

/// One lane and what stands in it.
#[derive(Clone, Debug, PartialEq)]
struct RowData {
    lane: Rc<Lane>,
    line: Option<BlueprintLine>,
    row: usize,
    cells: CellCards,
}

#[derive(Clone, PartialEq, Properties)]
struct BoardProps {
    ui: Ui,
    columns: Columns,
    stages: PtrVec<Stage>,
    paths: PtrVec<Path>,
    personas: PtrVec<Persona>,
    rows: Vec<RowData>,
    selection: Selection,
    editing: Option<Editing>,
    lifted: Option<Lifted>,
    zoom: Zoom,
    shown: Option<PersonaId>,
}

#[component]
fn Board(props: &BoardProps) -> Html {
    let ui = &props.ui;
    let scroller = use_node_ref();
    let drag = use_mut_ref(Drag::default);
    let n_columns = props.columns.0.len();
    let style = format!("--n:{};--zoom:{}%", n_columns.max(1), props.zoom.percent());
    use_kept_focus(ui, &scroller);

    let onkeydown = {
        let (ui, columns, drag) = (ui.clone(), props.columns.clone(), drag.clone());
        let lifted = props.lifted.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && drag.borrow_mut().cancel() {
                event.prevent_default();
            } else {
                keys::pressed(&ui, &columns, lifted.as_ref(), &event);
            }
        })
    };
    let onclick = {
        let (ui, columns, drag) = (ui.clone(), props.columns.clone(), drag.clone());
        Callback::from(move |event: MouseEvent| {
            // The click that ends a drag is none.
            if !drag.borrow_mut().take_click() {
                clicked(&ui, &columns, &event);
            }
        })
    };
    let ondblclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(target) = target(&event) {
                keys::edit(&ui, &target);
            }
        })
    };
    let onfocusin = Callback::from(|event: FocusEvent| {
        if let Some(target) = target(&event) {
            navigate::hold_tab_stop(&target);
        }
    });
    let onpointerdown = {
        let (ui, drag, scroller) = (ui.clone(), drag.clone(), scroller.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(scroller) = scroller.cast::<HtmlElement>() {
                drag.borrow_mut().press(&ui, &scroller, &event);
            }
        })
    };
    let onpointermove = {
        let (drag, ui) = (drag.clone(), ui.clone());
        Callback::from(move |event: PointerEvent| {
            let scored = drag.borrow_mut().follow(&event);
            if let Some((card_id, score)) = scored {
                keys::set_score(&ui, &card_id, score);
            }
        })
    };
    let onpointerup = {
        let (ui, columns, drag) = (ui.clone(), props.columns.clone(), drag.clone());
        Callback::from(move |_: PointerEvent| {
            let dropped = drag.borrow_mut().release();
            // Nothing is borrowed while the command runs: it draws, and tells the host.
            if let Some(dropped) = dropped {
                moves::drop(&ui, &columns, dropped);
            }
        })
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| {
            drag.borrow_mut().cancel();
        })
    };

    let title = ui
        .store
        .read(|session| ui.words(&session.map().meta.title).to_owned());
    html! {
        <div
            ref={scroller}
            class={classes!("jm-scroll", (props.zoom != Zoom::default()).then_some("is-zoomed"))}
            {onkeydown} {onfocusin} {onclick} {ondblclick} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel}
        >
            <div
                ~style={style}
                class="jm-grid"
                role="grid"
                aria-label={ui.messages.board_of(&title)}
                aria-description={ui.messages.board_keys()}
                aria-rowcount={(props.rows.len() + 2).to_string()}
                aria-colcount={(n_columns + 1).to_string()}
                aria-readonly={ui.is_read_only.then_some("true")}
            >
                <Head
                    ui={ui.clone()}
                    columns={props.columns.clone()}
                    stages={props.stages.clone()}
                    paths={props.paths.clone()}
                    editing={props.editing.clone().filter(|editing| matches!(editing, Editing::Stage(_) | Editing::Step(..)))}
                    lifted={props.lifted.clone().filter(|lifted| matches!(lifted, Lifted::Stage(_) | Lifted::Step(..)))}
                />
                for data in props.rows.iter() {
                    { row(props, data) }
                }
            </div>
            if !ui.is_read_only {
                <button type="button" class="jm-btn jm-btn--g jm-addlane" data-act="add-lane">
                    { Icon::Add.sized("jm-i--14") }{ ui.messages.add_lane() }
                </button>
            }
        </div>
    }
}

/// One lane in the form its kind has.
fn row(props: &BoardProps, data: &RowData) -> Html {
    let (ui, lane) = (props.ui.clone(), data.lane.clone());
    let key = lane.id.to_string();
    let is_titled = props.editing == Some(Editing::Lane(lane.id.clone()));
    let is_lifted = props.lifted == Some(Lifted::Lane(lane.id.clone()));
    let columns = props.columns.clone();
    let cells = data.cells.clone();
    let (row, line) = (data.row, data.line);
    let editing = props
        .editing
        .clone()
        .filter(|editing| in_lane(editing, data));
    let selected = if data.cells.any(|card| props.selection.contains(&card.id)) {
        props.selection.clone()
    } else {
        Selection::default()
    };
    let lifted = match &props.lifted {
        Some(Lifted::Card(card_id)) if data.cells.any(|card| card.id == *card_id) => {
            Some(card_id.clone())
        }
        _ => None,
    };
    let stages = props.stages.clone();
    match lane.kind {
        LaneKind::Emotions if !lane.collapsed => html! {
            <EmotionRow {key} {ui} {lane} {columns} {stages} {cells} {row} {is_titled} {is_lifted} {line} {editing}
                personas={props.personas.clone()} shown={props.shown.clone()} />
        },
        LaneKind::Owners if !lane.collapsed => owners::view(&OwnerRow {
            ui,
            lane,
            columns,
            stages,
            row,
            is_titled,
            is_lifted,
            line,
        }),
        LaneKind::Metrics if !lane.collapsed => metrics::view(&MetricRow {
            ui,
            lane,
            columns,
            stages,
            cells,
            row,
            is_titled,
            is_lifted,
            line,
            editing,
            selected,
        }),
        LaneKind::Actions
        | LaneKind::Touchpoints
        | LaneKind::Thoughts
        | LaneKind::Emotions
        | LaneKind::PainPoints
        | LaneKind::Opportunities
        | LaneKind::Owners
        | LaneKind::Metrics
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => html! {
            <LaneRow {key} {ui} {lane} {columns} {stages} {cells} {row} {is_titled} {is_lifted} {line} {editing} {selected} {lifted} />
        },
    }
}

/// Is something in that lane being written?
fn in_lane(editing: &Editing, data: &RowData) -> bool {
    match editing {
        Editing::NewCard(cell, _) => cell.lane == data.lane.id,
        Editing::Card(card_id) | Editing::EmotionName(card_id) => {
            data.cells.any(|card| card.id == *card_id)
        }
        Editing::Lane(_) | Editing::Stage(_) | Editing::Step(..) | Editing::Title => false,
    }
}

/// Keeps one thing of the board in the tab order, and the focus where it was asked to be.
#[hook]
fn use_kept_focus(ui: &Ui, scroller: &NodeRef) {
    let (store, scroller) = (ui.store.clone(), scroller.clone());
    use_effect(move || {
        let Some(scroller) = scroller.cast::<HtmlElement>() else {
            return;
        };
        if let Some(selector) = store.take_focus() {
            let found = scroller.query_selector(&selector).ok().flatten();
            if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            {
                // What cannot take the focus leaves it where it is.
                let _ok = element.focus().is_ok();
            }
        }
        let is_reachable = scroller
            .query_selector("[data-stop][tabindex='0']")
            .ok()
            .flatten()
            .is_some();
        if !is_reachable && let Ok(Some(first)) = scroller.query_selector("[data-stop]") {
            // Every element takes an attribute of that name.
            let _ok = first.set_attribute("tabindex", "0").is_ok();
        }
    });
}

fn target(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// What a click on something of the board does.
fn clicked(ui: &Ui, columns: &Columns, event: &MouseEvent) {
    let Some(target) = target(event) else { return };
    if let Ok(Some(button)) = target.closest("[data-act]") {
        keys::act(ui, columns, &button);
        return;
    }
    if let Some(card_id) = keys::card_at(&target) {
        let adds = event.ctrl_key() || event.meta_key() || event.shift_key();
        let selection = ui.store.read(|session| {
            if adds {
                session.selection().toggled(&card_id)
            } else {
                Selection::of([card_id])
            }
        });
        ui.store.select(selection);
    } else if target
        .closest("button, input, textarea, select")
        .ok()
        .flatten()
        .is_none()
    {
        ui.store.select(Selection::default());
    }
}

/// Opens a dialog.
fn open(ui: &Ui, kind: DialogKind) {
    ui.store.update_view(|view| view.dialog = Some(kind));
}
