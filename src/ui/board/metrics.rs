//! The lane of metrics: figures of each stage.

use std::rc::Rc;

use yew::Html;

use super::row::{Editors, Row, add_button, key};
use crate::model::{Card, LaneKind, Metric, Stage};
use crate::ui::context::Ui;
use crate::ui::markup::{Property, list, tag};
use crate::ui::view::Editing;

/// The cells of the lane of metrics.
pub(super) fn view(lane: &Row) -> Html {
    let mut cells = Vec::new();
    let mut column = 0;
    for stage in lane.stages.0.iter() {
        cells.push(cell(lane, stage, column));
        column += stage.n_columns();
    }
    list(cells)
}

/// The figures of one stage.
fn cell(row: &Row, stage: &Stage, column: usize) -> Html {
    let Row {
        ui, lane, selected, ..
    } = row;
    let mut cards = Vec::new();
    for (column, own) in row.columns.0.iter().zip(&row.cells.0) {
        if column.stage == stage.id {
            cards.extend_from_slice(own);
        }
    }
    let (title, lane_title) = (ui.stage_title(stage), ui.lane_title(lane));
    let editors = Editors {
        ui,
        kind: lane.kind,
        editing: row
            .editing
            .as_ref()
            .filter(|editing| !is_new_elsewhere(editing, stage)),
    };
    let is_stop = cards.is_empty() && ui.is_read_only;
    let label = cards
        .is_empty()
        .then(|| ui.messages.cell_of(&lane_title, &title));
    let add = || add_button(ui, lane.kind, &lane_title, &title).class("jm-addc--kpi");
    tag!(
        "div",
        "class" = "jm-cell jm-cell--kpi jm-span b-st",
        "style" = Property(["--k:", &stage.n_columns().to_string()].concat()),
        "role" = "gridcell",
        "aria-colindex" = column + 2,
        "aria-colspan" = stage.n_columns(),
        "aria-label" = label,
        "data-lane" = &lane.id,
        "data-r" = row.row,
        "data-c" = column,
        "data-span" = stage.n_columns(),
        "data-stop" = is_stop.then_some("true"),
        "tabindex" = is_stop.then_some("-1"),
    )
    .key(key(&stage.id))
    .child(editors.around(&cards, |card| figure(ui, card, selected.contains(&card.id))))
    .child((!ui.is_read_only).then(add))
    .html()
}

/// Is it a card written for the first time, but not in that stage?
fn is_new_elsewhere(editing: &Editing, stage: &Stage) -> bool {
    matches!(editing, Editing::NewCard(cell, _) if cell.stage != stage.id)
}

/// A figure with its unit and name.
fn figure(ui: &Ui, card: &Rc<Card>, is_selected: bool) -> Html {
    let metric = card.metric.clone().unwrap_or_default();
    let value = written(ui, &metric);
    let target = metric.target.map(|target| {
        ui.messages
            .metric_target_is(&ui.locale().number(target.get(), 2))
    });
    tag!(
        "article",
        "class" = "jm-kpi jm-num",
        "data-card" = &card.id,
        "data-drag" = (!ui.is_read_only).then_some("card"),
        "data-stop" = "true",
        "tabindex" = "-1",
        "aria-roledescription" = ui.messages.card_noun(LaneKind::Metrics),
        "aria-label" = [&value, " ", ui.words(&card.text)].concat(),
        "title" = target.clone(),
    )
    .key(key(&card.id))
    .class_if(is_selected, "is-sel")
    .child(tag!("b").child(value))
    .child(tag!("span").child(ui.show(&card.text)))
    .child(target.map(|target| tag!("small").child(target)))
    .html()
}

/// A figure as people write it: per cent on its number, other units after it.
fn written(ui: &Ui, metric: &Metric) -> String {
    let Some(value) = &metric.value else {
        return ui.messages.no_figure().to_owned();
    };
    let unit = ui.words(&metric.unit);
    if unit == "%" || unit == "٪" {
        return ui.locale().percent(value.get() / 100.0);
    }
    let number = ui.locale().number(value.get(), 2);
    if unit.is_empty() {
        number
    } else {
        [&number, " ", unit].concat()
    }
}
