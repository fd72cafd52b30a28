//! The board: stages across, with their steps below them where there are some, lanes down, the cards
//! of a cell a line each.

use rust_xlsxwriter::Worksheet;

use super::XlsxError;
use super::look::{Look, clean, colour, height, words};
use crate::export::telling::{Telling, on_one_line};
use crate::layout::Ink;

/// How wide the column of the lanes' names is, in characters.
const LANES_WIDTH: f64 = 20.0;

pub(super) fn write(
    sheet: &mut Worksheet,
    telling: &Telling<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let map = telling.map;
    let columns = map.columns();
    let has_steps = map.stages.iter().any(|stage| !stage.steps.is_empty());
    let first_row = if has_steps { 2 } else { 1 };
    sheet.set_tab_color(colour(Ink::ACCENT));
    sheet.set_column_width(0, LANES_WIDTH)?;
    for (column, _) in (1..).zip(&columns) {
        sheet.set_column_width(column, width(columns.len()))?;
    }
    heads(sheet, telling, look, has_steps)?;
    let text = look.text();
    let column_width = width(columns.len());
    for (row, lane) in (first_row..).zip(telling.lanes()) {
        let title = telling.lane(lane);
        words(sheet, (row, 0), title, &look.lane(lane.kind))?;
        let told = columns.iter().map(|place| {
            let cards = telling.cell(lane, place);
            let lines: Vec<String> = cards.iter().map(|card| on_one_line(card)).collect();
            lines.join("\n")
        });
        let told: Vec<String> = told.collect();
        for (column, cell) in (1..).zip(&told) {
            words(sheet, (row, column), cell, &text)?;
        }
        let texts = told.iter().map(|cell| (cell.as_str(), column_width));
        let high = height(texts.chain([(title, LANES_WIDTH)]));
        sheet.set_row_height(row, high)?;
    }
    sheet.set_freeze_panes(first_row, 1)?;
    sheet.set_repeat_rows(0, first_row - 1)?;
    sheet.set_repeat_columns(0, 0)?;
    Ok(())
}

/// The rows that head the columns; a stage of several steps stands above all of them.
fn heads(
    sheet: &mut Worksheet,
    telling: &Telling<'_>,
    look: &Look,
    has_steps: bool,
) -> Result<(), XlsxError> {
    let (head, step_head) = (look.head(), look.step());
    sheet.write_blank(0, 0, &head)?;
    if has_steps {
        sheet.write_blank(1, 0, &step_head)?;
    }
    let column_width = width(telling.map.columns().len());
    let stages = telling.map.stages.iter();
    let titles = stages.map(|stage| (telling.stage(stage), column_width));
    sheet.set_row_height(0, height(titles))?;
    let steps = telling.map.stages.iter().flat_map(|stage| &stage.steps);
    let titles = steps.map(|step| (telling.step(step), column_width));
    if has_steps {
        sheet.set_row_height(1, height(titles))?;
    }
    let mut column: u16 = 1;
    for stage in &telling.map.stages {
        let n_columns = u16::try_from(stage.n_columns()).unwrap_or(u16::MAX);
        let last = column.saturating_add(n_columns - 1);
        let title = telling.stage(stage);
        if last > column {
            sheet.merge_range(0, column, 0, last, &clean(title), &head)?;
        }
        words(sheet, (0, column), title, &head)?;
        if has_steps && stage.steps.is_empty() {
            sheet.write_blank(1, column, &step_head)?;
        }
        for (column, step) in (column..).zip(&stage.steps) {
            words(sheet, (1, column), telling.step(step), &step_head)?;
        }
        column = last.saturating_add(1);
    }
    Ok(())
}

/// How wide a column is, in characters: the more of them, the narrower.
fn width(n_columns: usize) -> f64 {
    match n_columns {
        ..7 => 36.0,
        7..13 => 28.0,
        13.. => 22.0,
    }
}
