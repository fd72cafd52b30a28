//! A lane: its header and a cell per column.

use std::rc::Rc;

use yew::virtual_dom::Key;
use yew::{Html, NodeRef};

use super::card::CardView;
use super::card_editor::CardEditor;
use super::{Columns, PtrVec, emotions, focus_soon, metrics, owners};
use crate::base::CardId;
use crate::edit::Selection;
use crate::model::{BlueprintLine, Card, CardList, Column, Lane, LaneKind, Stage};
use crate::ui::context::{Ptr, Ui};
use crate::ui::markup::{Child, Tag, list, tag};
use crate::ui::part::Part;
use crate::ui::view::{Editing, Lifted};
use crate::ui::widgets::{Icon, TitleInput, glyph_class, lane_class, lane_icon, menu_button};

/// The cards of a lane, column by column; equal only when they are the very same.
#[derive(Clone, Debug)]
pub(in crate::ui) struct CellCards(pub(in crate::ui) Vec<CardList>);

impl CellCards {
    /// Is there such a card in the lane?
    pub(super) fn has(&self, card_id: &CardId) -> bool {
        self.0.iter().any(|cards| has(cards, card_id))
    }

    /// How many cards the lane has.
    fn len(&self) -> usize {
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

fn has(cards: &CardList, card_id: &CardId) -> bool {
    cards.iter().any(|card| card.id == *card_id)
}

/// A lane, in the form its kind has.
#[derive(PartialEq)]
pub(super) struct Row {
    pub(super) ui: Ui,
    pub(super) scroller: NodeRef,
    pub(super) lane: Ptr<Lane>,
    pub(super) columns: Columns,
    pub(super) stages: PtrVec<Stage>,
    pub(super) cells: CellCards,
    /// Its place among the rows of the grid, the two of the head included.
    pub(super) row: usize,
    /// The line of a blueprint above it.
    pub(super) line: Option<BlueprintLine>,
    /// What of it is being written.
    pub(super) editing: Option<Editing>,
    /// What of it is being moved with the keyboard: itself or a card.
    pub(super) lifted: Option<Lifted>,
    pub(super) selected: Selection,
    /// Whose feelings a lane of emotions shows.
    pub(super) personas: Option<emotions::Personas>,
}

impl Part for Row {
    fn view(&self) -> Html {
        let Self { ui, lane, row, .. } = self;
        focus_soon(ui, &self.scroller);
        let (below, cells) = match lane.kind {
            _ if lane.collapsed => {
                let words = ui.messages.folded_lane(lane.kind, self.cells.len());
                let fold = tag!("div", "class" = "jm-fold", "role" = "gridcell").child(words);
                (None, fold.html())
            }
            LaneKind::Emotions => (Some(emotions::scale(ui)), emotions::view(self)),
            LaneKind::Owners => (None, owners::view(self)),
            LaneKind::Metrics => (None, metrics::view(self)),
            LaneKind::Actions
            | LaneKind::Touchpoints
            | LaneKind::Thoughts
            | LaneKind::PainPoints
            | LaneKind::Opportunities
            | LaneKind::Evidence
            | LaneKind::Frontstage
            | LaneKind::Backstage
            | LaneKind::Support
            | LaneKind::Custom => (self.question(), self.cells()),
        };
        let row = tag!(
            "div",
            "class" = "jm-row",
            "role" = "row",
            "aria-rowindex" = row + 1,
        )
        .class(lane_class(lane.kind))
        .class_if(lane.collapsed, "is-folded")
        .child(self.header(below))
        .child(cells);
        let line = self.line.map(|line| blueprint_line(ui, line));
        list(vec![line.node(), row.html()])
    }
}

impl Row {
    /// What the lane asks, under its name.
    fn question(&self) -> Option<Html> {
        let question = self.ui.messages.lane_question(self.lane.kind);
        (!question.is_empty()).then(|| tag!("small").child(question).html())
    }

    /// The header of the lane, with what can be done to it; `below` stands under its name.
    fn header(&self, below: Option<Html>) -> Tag {
        let Self { ui, lane, row, .. } = self;
        let title = ui.lane_title(lane);
        let editing = Editing::Lane(lane.id.clone());
        let is_titled = self.editing.as_ref() == Some(&editing);
        let is_lifted = matches!(self.lifted, Some(Lifted::Lane(_)));
        let heading = if is_titled {
            TitleInput {
                ui: ui.clone(),
                editing,
                words: title.clone(),
                label: ui.messages.lane_title(),
                placeholder: "",
                class: "",
            }
            .html()
        } else {
            tag!("span", "class" = "jm-lane__t")
                .child(ui.show_or(&lane.title, &title))
                .child(below)
                .html()
        };
        let menu = || {
            menu_button(Icon::MORE, "jm-i--14", ui.messages.lane_menu(&title), true)
                .class("jm-lane__m")
        };
        tag!(
            "div",
            "class" = "jm-lane",
            "role" = "rowheader",
            "aria-colindex" = "1",
            "data-lanehead" = &lane.id,
            "data-drag" = (!ui.is_read_only).then_some("lane"),
            "data-r" = *row,
            "data-c" = "-1",
            "data-stop" = "true",
            "tabindex" = "-1",
            "title" = ui.messages.lane_help(lane.kind),
        )
        .class(lane_class(lane.kind))
        .class_if(is_lifted, "is-drag")
        .child(
            tag!("span", "class" = "jm-glyph")
                .class(glyph_class(lane.kind))
                .child(lane_icon(lane.kind).sized("jm-i--14")),
        )
        .child(heading)
        .child((!ui.is_read_only && !is_titled).then(menu))
    }

    /// A cell per column.
    fn cells(&self) -> Html {
        let mut cells = Vec::new();
        for (idx, (column, cards)) in self.columns.0.iter().zip(&self.cells.0).enumerate() {
            let is_selected = cards.iter().any(|card| self.selected.contains(&card.id));
            let cell = Cell {
                ui: self.ui.clone(),
                lane: self.lane.clone(),
                column: column.clone(),
                idx,
                row: self.row,
                place: place(&self.ui, &self.stages, column),
                cards: Cards(cards.clone()),
                editing: self
                    .editing
                    .clone()
                    .filter(|editing| in_cell(editing, column, cards)),
                selected: if is_selected {
                    self.selected.clone()
                } else {
                    Selection::default()
                },
                lifted: match &self.lifted {
                    Some(Lifted::Card(card_id)) if has(cards, card_id) => Some(card_id.clone()),
                    _ => None,
                },
            };
            cells.push(cell.keyed(idx));
        }
        list(cells)
    }
}

/// The cards of one cell; equal only when they are the very same.
#[derive(Clone, Debug)]
struct Cards(CardList);

impl PartialEq for Cards {
    fn eq(&self, other: &Self) -> bool {
        same_cards(&self.0, &other.0)
    }
}

/// One cell of the grid.
#[derive(PartialEq)]
struct Cell {
    ui: Ui,
    lane: Ptr<Lane>,
    column: Column,
    idx: usize,
    row: usize,
    place: String,
    cards: Cards,
    editing: Option<Editing>,
    selected: Selection,
    lifted: Option<CardId>,
}

impl Part for Cell {
    fn view(&self) -> Html {
        let Self {
            ui, lane, place, ..
        } = self;
        let lane_title = ui.lane_title(lane);
        let kind = lane.kind;
        let editors = Editors {
            ui,
            kind,
            editing: self.editing.as_ref(),
        };
        let is_empty = self.cards.0.is_empty() && editors.new_card().is_none();
        let is_stop = is_empty && ui.is_read_only;
        let label = is_empty.then(|| ui.messages.cell_of(&lane_title, place));
        let cards = editors.around(&self.cards.0, |card| {
            CardView {
                ui: ui.clone(),
                card: card.clone(),
                kind,
                is_selected: self.selected.contains(&card.id),
                is_lifted: self.lifted.as_ref() == Some(&card.id),
            }
            .keyed(key(&card.id))
        });
        let add = || {
            add_button(ui, kind, &lane_title, place)
                .class_if(is_empty && invites(kind), "is-inviting")
        };
        tag!(
            "div",
            "class" = "jm-cell",
            "role" = "gridcell",
            "aria-colindex" = self.idx + 2,
            "aria-label" = label,
            "aria-selected" = (!self.selected.is_empty()).then_some("true"),
            "data-lane" = &lane.id,
            "data-r" = self.row,
            "data-c" = self.idx,
            "data-stop" = is_stop.then_some("true"),
            "tabindex" = is_stop.then_some("-1"),
        )
        .class(border(&self.column))
        .class_if(kind == LaneKind::Touchpoints, "jm-cell--chips")
        .child(cards)
        .child((!ui.is_read_only).then(add))
        .html()
    }
}

/// The cards of a cell of which one may be being written.
pub(super) struct Editors<'a> {
    pub(super) ui: &'a Ui,
    pub(super) kind: LaneKind,
    /// What of the cell is being written.
    pub(super) editing: Option<&'a Editing>,
}

impl Editors<'_> {
    /// The card that is written for the first time.
    pub(super) fn new_card(&self) -> Option<&CardId> {
        match self.editing {
            Some(Editing::NewCard(_, card_id)) => Some(card_id),
            _ => None,
        }
    }

    /// The cards as `view` shows them, with an editor in place of the one that is written.
    pub(super) fn around(&self, cards: &[Rc<Card>], view: impl Fn(&Rc<Card>) -> Html) -> Html {
        let mut views = Vec::new();
        for card in cards {
            match self.editing {
                Some(Editing::NewCard(_, card_id)) if *card_id == card.id => {}
                Some(Editing::Card(card_id)) if *card_id == card.id => {
                    views.push(self.editor(card_id, None));
                }
                _ => views.push(view(card)),
            }
        }
        if let Some(Editing::NewCard(cell, card_id)) = self.editing {
            views.push(self.editor(card_id, Some(cell)));
        }
        list(views)
    }

    fn editor(&self, card_id: &CardId, cell: Option<&crate::model::Cell>) -> Html {
        CardEditor {
            ui: self.ui.clone(),
            card_id: card_id.clone(),
            kind: self.kind,
            cell: cell.cloned(),
        }
        .html()
    }
}

/// The button that adds a card to a cell.
pub(super) fn add_button(ui: &Ui, kind: LaneKind, lane_title: &str, place: &str) -> Tag {
    tag!(
        "button",
        "class" = "jm-addc",
        "type" = "button",
        "aria-label" = ui.messages.add_card_to(lane_title, place),
        "title" = ui.messages.add_noun(ui.messages.card_noun(kind)),
        "data-act" = "add-card",
        "data-stop" = "true",
        "tabindex" = "-1",
    )
    .child(Icon::ADD.sized("jm-i--14"))
}

/// The key of a thing with an id.
pub(super) fn key(id: &impl crate::base::Id) -> Key {
    id.name().clone().into()
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

/// The name of a column: its step, or its stage.
pub(super) fn place(ui: &Ui, stages: &PtrVec<Stage>, column: &Column) -> String {
    let stage = stages.0.iter().find(|stage| stage.id == column.stage);
    ui.column_title(stage, column)
}

/// The border before a column: firm before a stage, dashed before a step.
pub(super) fn border(column: &Column) -> &'static str {
    if column.is_first { "b-st" } else { "b-sp" }
}

/// A line of a service blueprint, above the lane beyond it.
fn blueprint_line(ui: &Ui, line: BlueprintLine) -> Tag {
    tag!("div", "class" = "jm-bline", "role" = "row")
        .child(tag!("span", "role" = "gridcell").child(ui.messages.blueprint_line(line)))
}
