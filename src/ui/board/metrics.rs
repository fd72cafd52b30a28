//! The lane of metrics: figures of each stage.

use std::rc::Rc;

use yew::prelude::*;

use super::card_editor::CardEditor;
use super::row::{CellCards, blueprint_line, lane_header};
use super::{Columns, PtrVec};
use crate::edit::Selection;
use crate::model::{BlueprintLine, Card, Cell, Lane, Metric, Stage};
use crate::ui::context::Ui;
use crate::ui::view::Editing;
use crate::ui::widgets::{Icon, lane_class};

/// What the lane of metrics shows.
pub(super) struct MetricRow {
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
}

/// The lane of metrics.
pub(super) fn view(props: &MetricRow) -> Html {
    let MetricRow {
        ui,
        lane,
        columns,
        stages,
        cells,
        row,
        ..
    } = props;
    let in_stage = |stage: &Stage| -> Vec<Rc<Card>> {
        let own = columns
            .0
            .iter()
            .zip(&cells.0)
            .filter(|(column, _)| column.stage == stage.id);
        own.flat_map(|(_, cards)| cards.iter().cloned()).collect()
    };
    html! {
        <key={lane.id.to_string()}>
            { blueprint_line(ui, props.line) }
            <div class={classes!("jm-row", lane_class(lane.kind))} role="row" aria-rowindex={(row + 1).to_string()}>
                { lane_header(ui, lane, *row, props.is_titled, props.is_lifted, Some(html! {})) }
                for stage in stages.0.iter() {
                    { cell(props, stage, columns.0.iter().position(|column| column.stage == stage.id).unwrap_or(0), &in_stage(stage)) }
                }
            </div>
        </>
    }
}

/// The figures of one stage.
fn cell(props: &MetricRow, stage: &Stage, column: usize, cards: &[Rc<Card>]) -> Html {
    let MetricRow {
        ui,
        lane,
        row,
        editing,
        selected,
        ..
    } = props;
    let title = ui.stage_title(stage);
    let lane_title = ui.lane_title(lane);
    let new_card = match editing {
        Some(Editing::NewCard(cell, card_id)) if cell.stage == stage.id => {
            Some((cell.clone(), card_id.clone()))
        }
        _ => None,
    };
    let is_new = |card: &Card| new_card.as_ref().is_some_and(|(_, id)| card.id == *id);
    html! {
        <div
            key={stage.id.to_string()}
            ~style={format!("--k:{}", stage.n_columns())}
            class={classes!("jm-cell", "jm-cell--kpi", "jm-span", "b-st")}
            role="gridcell"
            aria-colindex={(column + 2).to_string()}
            aria-colspan={stage.n_columns().to_string()}
            aria-label={cards.is_empty().then(|| ui.messages.cell_of(&lane_title, &title))}
            data-lane={lane.id.to_string()}
            data-r={row.to_string()}
            data-c={column.to_string()}
            data-span={stage.n_columns().to_string()}
            data-stop={(cards.is_empty() && ui.is_read_only).then_some("true")}
            tabindex={(cards.is_empty() && ui.is_read_only).then_some("-1")}
        >
            for card in cards.iter().filter(|card| !is_new(card)) {
                if *editing == Some(Editing::Card(card.id.clone())) {
                    <CardEditor key={card.id.to_string()} ui={ui.clone()} card_id={card.id.clone()} kind={lane.kind} cell={None::<Cell>} />
                } else {
                    { figure(ui, card, selected.contains(&card.id)) }
                }
            }
            if let Some((cell, card_id)) = new_card {
                <CardEditor key={card_id.to_string()} ui={ui.clone()} card_id={card_id.clone()} kind={lane.kind} cell={Some(cell)} />
            }
            if !ui.is_read_only {
                <button
                    type="button"
                    class="jm-addc jm-addc--kpi"
                    aria-label={ui.messages.add_card_to(&lane_title, &title)}
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

/// A figure with its unit and name.
fn figure(ui: &Ui, card: &Rc<Card>, is_selected: bool) -> Html {
    let metric = card.metric.clone().unwrap_or_default();
    let value = written(ui, &metric);
    let target = metric.target.map(|target| {
        ui.messages
            .metric_target_is(&ui.locale().number(target.get(), 2))
    });
    let name = ui.words(&card.text);
    html! {
        <article
            key={card.id.to_string()}
            class={classes!("jm-kpi", "jm-num", is_selected.then_some("is-sel"))}
            data-card={card.id.to_string()}
            data-drag={(!ui.is_read_only).then_some("card")}
            data-stop="true"
            tabindex="-1"
            aria-roledescription={ui.messages.card_noun(crate::model::LaneKind::Metrics)}
            aria-label={format!("{value} {name}")}
            title={target.clone()}
        >
            <b>{ value }</b>
            <span>{ ui.show(&card.text) }</span>
            if let Some(target) = target { <small>{ target }</small> }
        </article>
    }
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
        format!("{number} {unit}")
    }
}
