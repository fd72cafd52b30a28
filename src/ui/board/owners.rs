//! The lane of owners: who is responsible for each stage.

use std::rc::Rc;

use yew::Html;

use super::card::person_sign;
use super::row::{Row, key};
use crate::model::{Person, Stage};
use crate::ui::context::Ui;
use crate::ui::markup::{Property, Tag, list, tag};
use crate::ui::widgets::{Icon, menu_button};

/// The cells of the lane of owners.
pub(super) fn view(lane: &Row) -> Html {
    let mut cells = Vec::new();
    let mut column = 0;
    for stage in lane.stages.0.iter() {
        cells.push(cell(lane, stage, column));
        column += stage.n_columns();
    }
    list(cells)
}

/// Who is responsible for one stage.
fn cell(lane: &Row, stage: &Rc<Stage>, column: usize) -> Html {
    let ui = &lane.ui;
    let mut owners = Vec::new();
    for person_id in &stage.owners {
        owners.extend(ui.person(person_id));
    }
    let menu = || {
        let icon = if owners.is_empty() {
            Icon::ADD
        } else {
            Icon::EDIT
        };
        let label = [ui.messages.stage_owners(), ": ", &ui.stage_title(stage)].concat();
        menu_button(icon, "jm-i--14", label, true).class("jm-cell__m")
    };
    tag!(
        "div",
        "class" = "jm-cell jm-cell--owner jm-span b-st",
        "style" = Property(["--k:", &stage.n_columns().to_string()].concat()),
        "role" = "gridcell",
        "aria-colindex" = column + 2,
        "aria-colspan" = stage.n_columns(),
        "data-owners" = &stage.id,
        "data-r" = lane.row,
        "data-c" = column,
        "data-span" = stage.n_columns(),
        "data-stop" = "true",
        "tabindex" = "-1",
    )
    .key(key(&stage.id))
    .child(signs(ui, &owners))
    .child((!ui.is_read_only).then(menu))
    .html()
}

/// The signs of the owners, the first in front and with their name.
fn signs(ui: &Ui, owners: &[&Rc<Person>]) -> Tag {
    let row = tag!("div", "class" = "jm-ownrow").class_if(owners.is_empty(), "is-empty");
    let Some(first) = owners.first() else {
        return row.child(tag!("span").child(ui.messages.no_owner()));
    };
    let mut signs = Vec::new();
    for owner in owners.iter().rev() {
        signs.push(person_sign(ui, owner, "jm-own--24"));
    }
    let beside = if owners.len() > 1 {
        let n_more = ["+", &ui.locale().count(owners.len() - 1)].concat();
        Some(tag!("small").child(tag!("bdi").child(n_more)))
    } else {
        (!first.team.is_empty()).then(|| tag!("small").child(ui.show(&first.team)))
    };
    row.child(signs)
        .child(tag!("span").child(ui.show(&first.name)))
        .child(beside)
}
