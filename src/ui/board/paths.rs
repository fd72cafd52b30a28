//! Paths: thin arcs above the stages for loops, skips and exits.

use std::rc::Rc;

use yew::prelude::*;

use super::{Columns, PtrVec};
use crate::base::decimal;
use crate::model::{Path, PathEnd, Stage};
use crate::ui::context::Ui;
use crate::ui::view::DialogKind;
use crate::ui::widgets::{Icon, Menu, MenuItem};

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
) -> Html {
    let (arcs, hidden) = arrange(columns, stages, paths);
    let n_levels = arcs.iter().map(|arc| arc.level + 1).max().unwrap_or(1);
    html! {
        <div class="jm-row jm-looprow" role="row">
            <div class="jm-lane jm-corner" role="columnheader"><span class="jm-sr">{ ui.messages.path() }</span></div>
            <div class={classes!("jm-loops", (n_levels > 1).then_some("is-two"))} role="gridcell">
                for arc in arcs.iter() {
                    { arc_view(ui, arc) }
                }
                if !hidden.is_empty() {
                    <Menu class="jm-loops__more" icon={Icon::More} size="jm-i--14" label={ui.messages.more_paths(hidden.len())} items={hidden_items(ui, hidden)} />
                }
            </div>
        </div>
    }
}

fn hidden_items(ui: &Ui, hidden: Vec<Rc<Path>>) -> Callback<(), Vec<MenuItem>> {
    let ui = ui.clone();
    Callback::from(move |()| {
        let item = |path: &Rc<Path>| {
            let (store, path_id) = (ui.store.clone(), path.id.clone());
            let on_choose = Callback::from(move |()| {
                store.update_view(|view| {
                    view.dialog = Some(DialogKind::Path(Some(path_id.clone()), None))
                });
            });
            MenuItem::new(Icon::Path, label(&ui, path), on_choose)
        };
        hidden.iter().map(item).collect()
    })
}

fn label(ui: &Ui, path: &Path) -> String {
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
    let words = label(ui, path);
    let share = path
        .probability
        .as_ref()
        .map(|share| ui.locale().percent(share.get()));
    let onclick = {
        let (store, path_id) = (ui.store.clone(), path.id.clone());
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            store.update_view(|view| {
                view.dialog = Some(DialogKind::Path(Some(path_id.clone()), None))
            });
        })
    };
    let wanted = if path.wanted.0 {
        ui.messages.path_wanted()
    } else {
        ui.messages.path_unwanted()
    };
    html! {
        <div
            key={path.id.to_string()}
            ~style={["--a:", &decimal(low), ";--b:", &decimal(high)].concat()}
            class={classes!(
                "jm-loop",
                (!path.wanted.0).then_some("is-soft"),
                (arc.to > arc.from).then_some("is-forward"),
                path.to.is_exit().then_some("is-exit"),
                (arc.level > 0).then_some("is-high"),
            )}
        >
            <svg viewBox="0 0 11 8" aria-hidden="true"><path d="m1.5 1.5 4 5 4-5" /></svg>
            <button type="button" class="jm-loop__b" {onclick} title={format!("{} · {wanted}", ui.messages.path_kind(path.kind))}>
                if ui.words(&path.label).is_empty() { {words} } else { { ui.show(&path.label) } }
                if let Some(share) = share { <bdi class="jm-num">{ share }</bdi> }
            </button>
        </div>
    }
}
