//! What a narrow board has around it: above, the stages to go to and the curve of the whole map;
//! below, the paths of the stage and a bar for the thumb.
//!
//! The board itself stays as it is: the style sheet makes each of its columns a page to swipe to,
//! and [`follow`] keeps up with the page it is at.

mod bar;
mod curve;
mod follow;
mod stages;

use yew::Html;

use self::follow::Follow;
use super::context::Ui;
use super::markup::{Child, list};
use super::view::View;
use crate::model::{Column, JourneyMap};
use crate::session::Session;

/// What stands above the board, and what below.
pub(super) fn view(ui: &Ui, session: &Session, view: &View) -> [Html; 2] {
    let map = session.map();
    let columns = map.columns();
    let Some(last) = columns.len().checked_sub(1) else {
        return Default::default();
    };
    let page = Page::at(map, columns, view.column.min(last));
    let above = Follow {
        ui: ui.clone(),
        column: page.column,
        editing: view.editing.clone(),
        firsts: firsts(map),
        inside: list(vec![
            stages::view(ui, map, &page).html(),
            curve::view(ui, map, &page, view.persona.as_ref()).node(),
        ]),
    };
    let below = list(vec![
        bar::paths(ui, map, &page).node(),
        bar::view(ui, map, &page, view).html(),
    ]);
    [above.html(), below]
}

/// The page a narrow board is at.
struct Page {
    columns: Vec<Column>,
    /// Its place among the columns.
    column: usize,
    /// The place of its stage, and the stage's first column.
    stage: usize,
    first: usize,
}

impl Page {
    fn at(map: &JourneyMap, columns: Vec<Column>, column: usize) -> Self {
        let (mut stage, mut first) = (0, 0);
        for (idx, other) in map.stages.iter().enumerate() {
            if first + other.n_columns() > column {
                stage = idx;
                break;
            }
            first += other.n_columns();
        }
        Self {
            columns,
            column,
            stage,
            first,
        }
    }
}

/// For each column the first one of its stage, and how many steps that has.
fn firsts(map: &JourneyMap) -> Vec<(usize, usize)> {
    let mut firsts = Vec::new();
    for stage in map.stages.iter() {
        let first = firsts.len();
        firsts.resize(first + stage.n_columns(), (first, stage.steps.len()));
    }
    firsts
}
