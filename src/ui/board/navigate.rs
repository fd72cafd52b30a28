//! Moving about the grid: the focus goes from stop to stop along rows and columns.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::moves::Way;

/// Gives the focus to the nearest stop that way; true when there is one.
pub(super) fn go(target: &Element, way: Way) -> bool {
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
    let cells: Vec<Element> = elements(&grid, &format!("[data-r=\"{row}\"]"));
    let column = |cell: &&Element| number(cell, "data-c");
    let cell = if key == "Home" {
        cells.iter().min_by_key(column)
    } else {
        cells.iter().max_by_key(column)
    };
    let stop = cell.and_then(|cell| stops_of(cell).first().cloned());
    focus(stop)
}

fn grid_and_cell(target: &Element) -> Option<(Element, Element)> {
    let cell = target.closest("[data-r]").ok().flatten()?;
    Some((cell.closest("[role=grid]").ok().flatten()?, cell))
}

/// What can have the focus in a cell: its cards and its button, or the cell itself.
fn stops_of(cell: &Element) -> Vec<Element> {
    if cell.has_attribute("data-stop") {
        return vec![cell.clone()];
    }
    elements(cell, "[data-stop]")
}

/// The rows of the grid that have something to focus, from top to bottom.
fn rows(grid: &Element) -> Vec<i32> {
    let mut rows = Vec::new();
    for cell in &elements(grid, "[data-r]") {
        let row = number(cell, "data-r");
        if let Err(idx) = rows.binary_search(&row) {
            rows.insert(idx, row);
        }
    }
    rows
}

/// The cell of a row that covers a column.
fn cell_at(grid: &Element, row: i32, column: i32) -> Option<Element> {
    elements(grid, &format!("[data-r=\"{row}\"]"))
        .into_iter()
        .find(|cell| {
            let first = number(cell, "data-c");
            (first..first + number(cell, "data-span").max(1)).contains(&column)
        })
}

fn number(element: &Element, attribute: &str) -> i32 {
    element
        .get_attribute(attribute)
        .and_then(|value| value.parse().ok())
        .unwrap_or(0)
}

/// What a selector names within an element, in its order.
pub(super) fn elements(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(nodes) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|idx| nodes.item(idx)?.dyn_into().ok())
        .collect()
}

/// Gives something the focus.
fn focus(stop: Option<Element>) -> bool {
    let stop = stop.and_then(|stop| stop.dyn_into::<HtmlElement>().ok());
    stop.is_some_and(|stop| stop.focus().is_ok())
}

/// Gives what has the focus the grid's one place in the tab order.
pub(super) fn hold_tab_stop(target: &Element) {
    let is_stop = target.has_attribute("data-stop");
    let Some(grid) = target
        .closest("[role=grid]")
        .ok()
        .flatten()
        .filter(|_| is_stop)
    else {
        return;
    };
    for other in elements(&grid, "[data-stop][tabindex='0']") {
        // Every element takes an attribute of that name.
        let _ok = other.set_attribute("tabindex", "-1").is_ok();
    }
    let _ok = target.set_attribute("tabindex", "0").is_ok();
}
