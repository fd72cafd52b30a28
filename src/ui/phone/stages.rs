//! The stages as a row of numbers, the one on the screen with its name.

use web_sys::Event;

use super::Page;
use super::follow::{Motion, go};
use crate::base::Id;
use crate::model::JourneyMap;
use crate::ui::board;
use crate::ui::context::Ui;
use crate::ui::element::target;
use crate::ui::markup::{Tag, selector, tag};
use crate::ui::widgets::Icon;

/// A button for each stage, and one that adds a stage.
pub(super) fn view(ui: &Ui, map: &JourneyMap, page: &Page) -> Tag {
    let mut tabs = Vec::new();
    let mut first = 0;
    for (idx, stage) in map.stages.iter().enumerate() {
        let is_here = idx == page.stage;
        let number = ui.locale().count(idx + 1);
        let label = [&number, ". ", &ui.stage_title(stage)].concat();
        let tab = tag!(
            "button",
            "class" = "jm-tab",
            "type" = "button",
            "aria-label" = (!is_here).then(|| label.clone()),
            "aria-current" = is_here.then_some("step"),
        )
        .key(stage.id.name().clone())
        .on("click", move |event: Event| leads(&event, first))
        .child(tag!("span").child(if is_here { label } else { number }));
        tabs.push(tab.html());
        first += stage.n_columns();
    }
    tag!(
        "nav",
        "class" = "jm-tabs",
        "aria-label" = ui.messages.stages()
    )
    .child(tabs)
    .child((!ui.is_read_only).then(|| add(ui)))
}

/// Adds a stage and shows it.
fn add(ui: &Ui) -> Tag {
    let label = ui.messages.add_stage();
    let ui = ui.clone();
    tag!(
        "button",
        "class" = "jm-tab jm-tab--add",
        "type" = "button",
        "aria-label" = label,
        "title" = label,
    )
    .on("click", move |_: Event| {
        board::add_stage(&ui);
        let added = ui.store.read(|session| {
            let stages = session.map().stages.iter();
            stages.last().map(|stage| stage.id.clone())
        });
        // The focus takes the board there.
        if let Some(added) = added {
            ui.store.focus_later(selector("stage", added.as_str()));
            ui.store.draw();
        }
    })
    .child(Icon::ADD.sized("jm-i--16"))
}

fn leads(event: &Event, column: usize) {
    if let Some(target) = target(event) {
        go(&target, column, Motion::Smooth);
    }
}
