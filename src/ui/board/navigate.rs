//! Moving about the grid: the focus goes from stop to stop along rows and columns.

use std::cell::RefCell;

use web_sys::Element;

use crate::edit::Heading as Way;
use crate::ui::element::{self, all, around, first, focus};

/// Gives the focus to the nearest stop that way; true when there is one.
pub(in crate::ui) fn go(target: &Element, way: Way) -> bool {
    let Some((grid, cell)) = grid_and_cell(target) else {
        return false;
    };
    let stops = stops_of(&cell);
    let at = stops
        .iter()
        .position(|stop| stop.contains(Some(target)))
        .unwrap_or(0);
    let (row, column) = (number(&cell, "data-r"), number(&cell, "data-c"));
    let found = match way {
        Way::Up if at > 0 => stops.get(at - 1).cloned(),
        Way::Down if at + 1 < stops.len() => stops.get(at + 1).cloned(),
        Way::Up | Way::Down => {
            let down = way == Way::Down;
            let rows = rows(&grid);
            let idx = rows.iter().position(|other| *other == row).unwrap_or(0);
            let rows: Vec<i32> = if down {
                rows.into_iter().skip(idx + 1).collect()
            } else {
                rows.into_iter().take(idx).rev().collect()
            };
            rows.into_iter().find_map(|row| {
                let stops = stops_of(&cell_at(&grid, row, column)?);
                if down {
                    stops.first().cloned()
                } else {
                    stops.last().cloned()
                }
            })
        }
        Way::Back | Way::On => {
            let span = number(&cell, "data-span").max(1);
            let next = if way == Way::On {
                column + span
            } else {
                column - 1
            };
            let stops = cell_at(&grid, row, next)
                .map(|cell| stops_of(&cell))
                .unwrap_or_default();
            stops.get(at).or_else(|| stops.last()).cloned()
        }
    };
    focus(found)
}

/// Gives the focus to the first or last column of the row, or of the whole grid.
pub(super) fn go_to_end(target: &Element, key: &str, is_whole: bool) -> bool {
    let Some((grid, cell)) = grid_and_cell(target).filter(|_| matches!(key, "Home" | "End")) else {
        return false;
    };
    let rows = rows(&grid);
    let row = match (is_whole, key) {
        (false, _) => number(&cell, "data-r"),
        (true, "Home") => rows.first().copied().unwrap_or(0),
        (true, _) => rows.last().copied().unwrap_or(0),
    };
    let cells = cells_of(&grid, row);
    let cell = if key == "Home" {
        cells.first()
    } else {
        cells.last()
    };
    let stop = cell.and_then(|cell| stops_of(cell).first().cloned());
    focus(stop)
}

fn grid_and_cell(target: &Element) -> Option<(Element, Element)> {
    let cell = around(target, "[data-r]")?;
    Some((around(&cell, "[role=grid]")?, cell))
}

/// What can have the focus in a cell: its cards and its button, or the cell itself.
fn stops_of(cell: &Element) -> Vec<Element> {
    if cell.has_attribute("data-stop") {
        return vec![cell.clone()];
    }
    all(cell, "[data-stop]")
}

/// The rows of the grid that have something to focus, from top to bottom.
fn rows(grid: &Element) -> Vec<i32> {
    let mut rows = Vec::new();
    for cell in all(grid, "[data-r]") {
        let row = number(&cell, "data-r");
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }
    rows
}

/// The cells of a row, from its header on.
fn cells_of(grid: &Element, row: i32) -> Vec<Element> {
    all(grid, &["[data-r=\"", &row.to_string(), "\"]"].concat())
}

/// The cell of a row that covers a column.
fn cell_at(grid: &Element, row: i32, column: i32) -> Option<Element> {
    let covers = |cell: &Element| {
        let first = number(cell, "data-c");
        (first..first + number(cell, "data-span").max(1)).contains(&column)
    };
    cells_of(grid, row).into_iter().find(covers)
}

fn number(element: &Element, attribute: &str) -> i32 {
    let value = element::attribute(element, attribute);
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// The grid's one place in the tab order, held so that nobody has to look for it among all cards.
#[derive(Debug, Default)]
pub(super) struct TabStop(RefCell<Option<Element>>);

impl TabStop {
    /// Gives it to what has the focus, if that can have it.
    pub(super) fn follow(&self, target: &Element) {
        if !target.has_attribute("data-stop") {
            return;
        }
        if let Some(other) = self.0.replace(Some(target.clone())) {
            set_tab_index(&other, "-1");
        }
        set_tab_index(target, "0");
    }

    /// Gives it to the first that can have it, where what had it is gone.
    pub(super) fn keep(&self, scroller: &Element) {
        let is_held = |stop: &Element| stop.is_connected();
        if self.0.borrow().as_ref().is_some_and(is_held) {
            return;
        }
        if let Some(first) = first(scroller, "[data-stop]") {
            self.follow(&first);
        }
    }
}

fn set_tab_index(element: &Element, index: &str) {
    // Every element takes an attribute of that name.
    let _ok = element.set_attribute("tabindex", index).is_ok();
}
