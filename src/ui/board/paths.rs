//! Paths: thin arcs above the stages for loops, skips and exits.

use std::rc::Rc;

use yew::Html;

use super::row::key;
use super::{Columns, PtrVec};
use crate::base::decimal;
use crate::model::{Path, PathEnd, Stage};
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::markup::{Property, Tag, tag};
use crate::ui::view::{DialogKind, MenuKind};
use crate::ui::widgets::{Icon, menu_button};

/// How many arcs may lie above each other; what goes beyond is a number.
const N_LEVELS: usize = 2;

/// A path with the columns it starts and ends at, in the middle of each.
#[derive(Clone, PartialEq)]
struct Arc {
    path: Rc<Path>,
    from: f64,
    to: f64,
    level: usize,
}

/// The paths of the map, above its stages.
pub(super) fn view(
    ui: &Ui,
    columns: &Columns,
    stages: &PtrVec<Stage>,
    paths: &PtrVec<Path>,
) -> Tag {
    let (arcs, hidden) = arrange(columns, stages, paths);
    let more = || {
        let path_ids = hidden.iter().map(|path| path.id.clone()).collect();
        let label = ui.messages.more_paths(hidden.len());
        menu_button(Icon::MORE, "jm-i--14", label, false)
            .class("jm-loops__more")
            .listen("click", ui.opens(MenuKind::Paths(path_ids)))
    };
    let word = tag!("span", "class" = "jm-sr").child(ui.messages.path());
    let corner = tag!(
        "div",
        "class" = "jm-lane jm-corner",
        "role" = "columnheader"
    );
    let mut views = Vec::new();
    for arc in &arcs {
        views.push(arc_view(ui, arc));
    }
    let loops = tag!("div", "class" = "jm-loops", "role" = "gridcell")
        .class_if(arcs.iter().any(|arc| arc.level > 0), "is-two")
        .child(views)
        .child((!hidden.is_empty()).then(more));
    tag!("div", "class" = "jm-row jm-looprow", "role" = "row")
        .child(corner.child(word))
        .child(loops)
}

/// Opens the dialog of a path.
pub(in crate::ui) fn open(path: &Path) -> Action {
    Action::Open(DialogKind::Path(path.id.clone()))
}

/// What a path is called: its label, or its kind.
pub(in crate::ui) fn label(ui: &Ui, path: &Path) -> String {
    let words = ui.words(&path.label);
    if words.is_empty() {
        ui.messages.path_kind(path.kind).to_owned()
    } else {
        words.to_owned()
    }
}

/// Puts each path on the lowest level where it meets no other.
fn arrange(
    columns: &Columns,
    stages: &PtrVec<Stage>,
    paths: &PtrVec<Path>,
) -> (Vec<Arc>, Vec<Rc<Path>>) {
    let mut arcs: Vec<Arc> = Vec::new();
    let mut hidden = Vec::new();
    for path in paths.0.iter() {
        let Some(from) = middle(columns, stages, &path.from) else {
            continue;
        };
        // A way out leads past the end of the next column, half a column long.
        let to = if path.to.is_exit() {
            Some(from + 0.5)
        } else {
            middle(columns, stages, &path.to)
        };
        let Some(to) = to else { continue };
        let meets = |other: &Arc| {
            let (low, high) = (from.min(to) - 0.3, from.max(to) + 0.3);
            other.from.min(other.to) < high && low < other.from.max(other.to)
        };
        let level = (0..N_LEVELS).find(|level| {
            !arcs
                .iter()
                .any(|other| other.level == *level && meets(other))
        });
        match level {
            Some(level) => arcs.push(Arc {
                path: path.clone(),
                from,
                to,
                level,
            }),
            None => hidden.push(path.clone()),
        }
    }
    (arcs, hidden)
}

/// The middle of the columns an end stands for, counted in columns.
fn middle(columns: &Columns, stages: &PtrVec<Stage>, end: &PathEnd) -> Option<f64> {
    let stage = stages.0.iter().find(|stage| end.is_stage(&stage.id));
    let step = columns.0.iter().position(|column| {
        column
            .step
            .as_ref()
            .is_some_and(|step_id| end.is_step(step_id))
    });
    let (first, n_columns) = match (stage, step) {
        (_, Some(idx)) => (idx, 1),
        (Some(stage), None) => (
            columns
                .0
                .iter()
                .position(|column| column.stage == stage.id)?,
            stage.n_columns(),
        ),
        (None, None) => return None,
    };
    let (first, n_columns) = (u32::try_from(first).ok()?, u32::try_from(n_columns).ok()?);
    Some(f64::from(first) + f64::from(n_columns) / 2.0)
}

/// One path: a dot where it starts, an arrow head where it ends, its label on the line.
fn arc_view(ui: &Ui, arc: &Arc) -> Html {
    let (low, high) = (arc.from.min(arc.to), arc.from.max(arc.to));
    let path = &arc.path;
    let wanted = if path.wanted.0 {
        ui.messages.path_wanted()
    } else {
        ui.messages.path_unwanted()
    };
    let arrow = tag!("svg", "viewBox" = "0 0 11 8", "aria-hidden" = "true")
        .child(tag!("path", "d" = "m1.5 1.5 4 5 4-5"));
    let share = path
        .probability
        .as_ref()
        .map(|share| tag!("bdi", "class" = "jm-num").child(ui.locale().percent(share.get())));
    let button = tag!(
        "button",
        "class" = "jm-loop__b",
        "type" = "button",
        "title" = [ui.messages.path_kind(path.kind), " · ", wanted].concat(),
        "data-path" = &path.id,
    )
    .listen("click", ui.does(open(path)))
    .child(ui.show_or(&path.label, &label(ui, path)))
    .child(share);
    tag!(
        "div",
        "class" = "jm-loop",
        "style" = Property(["--a:", &decimal(low), ";--b:", &decimal(high)].concat()),
    )
    .key(key(&path.id))
    .class_if(!path.wanted.0, "is-soft")
    .class_if(arc.to > arc.from, "is-forward")
    .class_if(path.to.is_exit(), "is-exit")
    .class_if(arc.level > 0, "is-high")
    .child(arrow)
    .child(button)
    .html()
}
