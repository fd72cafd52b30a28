//! A lane: its header and a cell per column.

use std::rc::Rc;

use yew::prelude::*;

use super::card::CardView;
use super::card_editor::CardEditor;
use super::{Columns, PtrVec};
use crate::base::{CardId, Id, LaneId};
use crate::edit::{Command, Selection};
use crate::model::{BlueprintLine, Card, CardList, Cell, Column, Lane, LaneField, LaneKind, Stage};
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing};
use crate::ui::widgets::{Icon, Menu, MenuItem, TitleInput, glyph_class, lane_class, lane_icon};

/// The cards of a lane, column by column; equal only when they are the very same.
#[derive(Clone, Debug)]
pub(super) struct CellCards(pub(super) Vec<CardList>);

impl CellCards {
    /// Is there such a card in the lane?
    pub(super) fn any(&self, mut is_it: impl FnMut(&Card) -> bool) -> bool {
        self.0
            .iter()
            .any(|cards| cards.iter().any(|card| is_it(card)))
    }

    /// How many cards the lane has.
    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|cards| cards.len()).sum()
    }
}

impl PartialEq for CellCards {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|(one, other)| same_cards(one, other))
    }
}

fn same_cards(one: &CardList, other: &CardList) -> bool {
    Rc::ptr_eq(one, other)
        || (one.len() == other.len()
            && one
                .iter()
                .zip(other.iter())
                .all(|(one, other)| Rc::ptr_eq(one, other)))
}

/// What a [`LaneRow`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LaneRowProps {
    pub(super) ui: Ui,
    pub(super) lane: Rc<Lane>,
    pub(super) columns: Columns,
    pub(super) stages: PtrVec<Stage>,
    pub(super) cells: CellCards,
    pub(super) row: usize,
    pub(super) is_titled: bool,
    pub(super) is_lifted: bool,
    pub(super) line: Option<BlueprintLine>,
    pub(super) editing: Option<Editing>,
    pub(super) selected: Selection,
    pub(super) lifted: Option<CardId>,
}

/// A lane of cards.
#[component]
pub(super) fn LaneRow(props: &LaneRowProps) -> Html {
    let LaneRowProps {
        ui,
        lane,
        columns,
        cells,
        row,
        ..
    } = props;
    html! {
        <>
            { blueprint_line(ui, props.line) }
            <div class={classes!("jm-row", lane_class(lane.kind), lane.collapsed.then_some("is-folded"))} role="row" aria-rowindex={(row + 1).to_string()}>
                { lane_header(ui, lane, *row, props.is_titled, props.is_lifted, None) }
                if lane.collapsed {
                    <div class="jm-fold" role="gridcell">{ ui.messages.folded_lane(lane.kind, cells.len()) }</div>
                } else {
                    for (idx, (column, cards)) in columns.0.iter().zip(&cells.0).enumerate() {
                        <CellView
                            key={idx}
                            ui={ui.clone()}
                            lane={lane.clone()}
                            column={column.clone()}
                            {idx}
                            row={*row}
                            place={place(ui, &props.stages, column)}
                            cards={Cards(cards.clone())}
                            editing={props.editing.clone().filter(|editing| in_cell(editing, column, cards))}
                            selected={selected_of(&props.selected, cards)}
                            lifted={props.lifted.clone().filter(|id| cards.iter().any(|card| card.id == *id))}
                        />
                    }
                }
            </div>
        </>
    }
}

/// The cards of one cell; equal only when they are the very same.
#[derive(Clone, Debug)]
pub(super) struct Cards(pub(super) CardList);

impl PartialEq for Cards {
    fn eq(&self, other: &Self) -> bool {
        same_cards(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CellProps {
    ui: Ui,
    lane: Rc<Lane>,
    column: Column,
    idx: usize,
    row: usize,
    place: AttrValue,
    cards: Cards,
    editing: Option<Editing>,
    selected: Selection,
    lifted: Option<CardId>,
}

/// One cell of the grid.
#[component]
fn CellView(props: &CellProps) -> Html {
    let CellProps {
        ui,
        lane,
        column,
        idx,
        row,
        place,
        cards,
        editing,
        selected,
        lifted,
    } = props;
    let lane_title = ui.lane_title(lane);
    let new_card = match editing {
        Some(Editing::NewCard(cell, card_id)) => Some((cell.clone(), card_id.clone())),
        _ => None,
    };
    let is_edited = |card: &Card| *editing == Some(Editing::Card(card.id.clone()));
    let is_new = |card: &Card| new_card.as_ref().is_some_and(|(_, id)| card.id == *id);
    let is_empty = cards.0.is_empty() && new_card.is_none();
    html! {
        <div
            class={classes!("jm-cell", border(column), (lane.kind == LaneKind::Touchpoints).then_some("jm-cell--chips"))}
            role="gridcell"
            aria-colindex={(idx + 2).to_string()}
            aria-label={is_empty.then(|| ui.messages.cell_of(&lane_title, place))}
            data-lane={lane.id.to_string()}
            data-r={row.to_string()}
            data-c={idx.to_string()}
            data-stop={(is_empty && ui.is_read_only).then_some("true")}
            tabindex={(is_empty && ui.is_read_only).then_some("-1")}
        >
            for card in cards.0.iter().filter(|card| !is_new(card)) {
                if is_edited(card) {
                    <CardEditor key={card.id.to_string()} ui={ui.clone()} card_id={card.id.clone()} kind={lane.kind} cell={None::<Cell>} />
                } else {
                    <CardView
                        key={card.id.to_string()}
                        ui={ui.clone()}
                        card={card.clone()}
                        kind={lane.kind}
                        is_selected={selected.contains(&card.id)}
                        is_lifted={*lifted == Some(card.id.clone())}
                    />
                }
            }
            if let Some((cell, card_id)) = new_card {
                <CardEditor key={card_id.to_string()} ui={ui.clone()} card_id={card_id.clone()} kind={lane.kind} cell={Some(cell)} />
            }
            if !ui.is_read_only {
                <button
                    type="button"
                    class={classes!("jm-addc", (is_empty && invites(lane.kind)).then_some("is-inviting"))}
                    aria-label={ui.messages.add_card_to(&lane_title, place)}
                    title={ui.messages.add_noun(ui.messages.card_noun(lane.kind))}
                    data-act="add-card"
                    data-stop="true"
                    tabindex="-1"
                >
                    { Icon::Add.sized("jm-i--14") }
                </button>
            }
        </div>
    }
}

/// Does an empty cell of such a lane show its invitation at all times?
fn invites(kind: LaneKind) -> bool {
    matches!(kind, LaneKind::Actions | LaneKind::Opportunities)
}

fn in_cell(editing: &Editing, column: &Column, cards: &CardList) -> bool {
    match editing {
        Editing::NewCard(cell, _) => cell.stage == column.stage && cell.step == column.step,
        Editing::Card(card_id) | Editing::EmotionName(card_id) => {
            cards.iter().any(|card| card.id == *card_id)
        }
        Editing::Lane(_) | Editing::Stage(_) | Editing::Step(..) | Editing::Title => false,
    }
}

fn selected_of(selected: &Selection, cards: &CardList) -> Selection {
    Selection::of(
        cards
            .iter()
            .map(|card| card.id.clone())
            .filter(|id| selected.contains(id)),
    )
}

/// The name of a column: its step, or its stage.
pub(super) fn place(ui: &Ui, stages: &PtrVec<Stage>, column: &Column) -> AttrValue {
    let Some(stage) = stages.0.iter().find(|stage| stage.id == column.stage) else {
        return AttrValue::default();
    };
    let step = stage
        .steps
        .iter()
        .find(|step| Some(&step.id) == column.step.as_ref());
    step.map_or_else(|| ui.stage_title(stage), |step| ui.step_title(step))
        .into()
}

/// The border before a column: firm before a stage, dashed before a step.
pub(super) fn border(column: &Column) -> &'static str {
    if column.is_first { "b-st" } else { "b-sp" }
}

/// A line of a service blueprint, above the lane beyond it.
pub(super) fn blueprint_line(ui: &Ui, line: Option<BlueprintLine>) -> Html {
    let Some(line) = line else { return html! {} };
    html! {
        <div class="jm-bline" role="row">
            <span role="gridcell">{ ui.messages.blueprint_line(line) }</span>
        </div>
    }
}

/// The header of a lane, with what can be done to it.
pub(super) fn lane_header(
    ui: &Ui,
    lane: &Rc<Lane>,
    row: usize,
    is_titled: bool,
    is_lifted: bool,
    below: Option<Html>,
) -> Html {
    let title = ui.lane_title(lane);
    let question = ui.messages.lane_question(lane.kind);
    let heading = if is_titled {
        let on_commit = {
            let (ui, lane) = (ui.clone(), lane.clone());
            Callback::from(move |words: String| {
                let title = ui.rewritten(&lane.title, &words);
                ui.run(Command::edit::<Lane>(
                    lane.id.clone(),
                    vec![LaneField::Title(title)],
                ));
            })
        };
        html! {
            <TitleInput
                ui={ui.clone()}
                words={title.clone()}
                label={ui.messages.lane_title()}
                {on_commit}
                back={selector("lanehead", lane.id.as_str())}
            />
        }
    } else {
        html! {
            <span class="jm-lane__t">
                if ui.words(&lane.title).is_empty() { {&title} } else { { ui.show(&lane.title) } }
                if !question.is_empty() && below.is_none() && !lane.collapsed { <small>{ question }</small> }
                { below }
            </span>
        }
    };
    html! {
        <div
            class={classes!("jm-lane", lane_class(lane.kind), is_lifted.then_some("is-drag"))}
            role="rowheader"
            aria-colindex="1"
            data-lanehead={lane.id.to_string()}
            data-drag={(!ui.is_read_only).then_some("lane")}
            data-r={row.to_string()}
            data-c="-1"
            data-stop="true"
            tabindex="-1"
            title={ui.messages.lane_help(lane.kind)}
        >
            <span class={classes!("jm-glyph", glyph_class(lane.kind))}>{ lane_icon(lane.kind).sized("jm-i--14") }</span>
            { heading }
            if !ui.is_read_only && !is_titled {
                <Menu is_inner={true} class="jm-lane__m" size="jm-i--14" icon={Icon::More} label={ui.messages.lane_menu(&title)} items={lane_items(ui, lane)} />
            }
        </div>
    }
}

fn lane_items(ui: &Ui, lane: &Rc<Lane>) -> Callback<(), Vec<MenuItem>> {
    let (ui, lane) = (ui.clone(), lane.clone());
    Callback::from(move |()| {
        let messages = ui.messages;
        let id = lane.id.clone();
        let (before, above, after_next) = ui.store.read(|session| neighbours(session.map(), &id));
        let n_lanes = ui.store.read(|session| session.map().lanes.len());
        let command = |command: Command| {
            let ui = ui.clone();
            Callback::from(move |()| {
                ui.run(command.clone());
            })
        };
        let rename = {
            let (store, id) = (ui.store.clone(), id.clone());
            Callback::from(move |()| store.edit(Some(Editing::Lane(id.clone()))))
        };
        let add = |before: Option<LaneId>| {
            let store = ui.store.clone();
            Callback::from(move |()| {
                store.update_view(|view| view.dialog = Some(DialogKind::AddLane(before.clone())));
            })
        };
        let fold = Command::edit::<Lane>(id.clone(), vec![LaneField::Collapsed(!lane.collapsed)]);
        let hide = Command::edit::<Lane>(id.clone(), vec![LaneField::Hidden(true)]);
        vec![
            MenuItem::new(Icon::Edit, messages.rename(), rename),
            MenuItem::new(
                Icon::ChevronDown,
                if lane.collapsed {
                    messages.unfold()
                } else {
                    messages.fold()
                },
                command(fold),
            ),
            MenuItem::new(Icon::Eye, messages.hide(), command(hide)).disabled(n_lanes <= 1),
            MenuItem::new(
                Icon::Add,
                messages.add_lane_above(&ui.lane_title(&lane)),
                add(Some(id.clone())),
            ),
            MenuItem::new(
                Icon::Add,
                messages.add_lane_below(&ui.lane_title(&lane)),
                add(before.clone()),
            ),
            MenuItem::new(
                Icon::Arrow,
                messages.move_up(),
                command(Command::shift::<Lane>(id.clone(), above.clone())),
            )
            .disabled(above.is_none()),
            MenuItem::new(
                Icon::ChevronDown,
                messages.move_down(),
                command(Command::shift::<Lane>(id.clone(), after_next)),
            )
            .disabled(before.is_none()),
            MenuItem::new(
                Icon::Trash,
                messages.remove(),
                command(Command::remove::<Lane>(id)),
            )
            .disabled(n_lanes <= 1),
        ]
    })
}

/// The lane below, the one above, and the one below the one below.
fn neighbours(
    map: &crate::model::JourneyMap,
    lane_id: &LaneId,
) -> (Option<LaneId>, Option<LaneId>, Option<LaneId>) {
    let below = map.lanes.after(lane_id).cloned();
    let at = map.lanes.position(lane_id);
    let above = at
        .and_then(|idx| map.lanes.at(idx.checked_sub(1)?))
        .map(|lane| lane.id.clone());
    let after_next = below.as_ref().and_then(|id| map.lanes.after(id)).cloned();
    (below, above, after_next)
}

/// A selector of the element whose `data-` attribute has that value.
pub(super) fn selector(attribute: &str, value: &str) -> String {
    // In a CSS string only these two need care.
    let value = value
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\a ");
    format!("[data-{attribute}=\"{value}\"]")
}
