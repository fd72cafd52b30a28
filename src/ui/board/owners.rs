//! The lane of owners: who is responsible for each stage.

use std::rc::Rc;

use yew::Html;

use super::card::person_sign;
use super::row::{Row, key};
use crate::edit::Command;
use crate::model::{Person, Stage};
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::markup::{Property, Tag, list, tag};
use crate::ui::view::DialogKind;
use crate::ui::widgets::{Icon, Menu, MenuItems};

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
    let menu = || Menu {
        ui: ui.clone(),
        icon: if owners.is_empty() {
            Icon::Add
        } else {
            Icon::Edit
        },
        label: [ui.messages.stage_owners(), ": ", &ui.stage_title(stage)].concat(),
        class: "jm-cell__m",
        size: "jm-i--14",
        is_inner: true,
        items: {
            let (ui, stage) = (ui.clone(), stage.clone());
            Rc::new(move || items(&ui, &stage))
        },
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
    .child((!ui.is_read_only).then(|| menu().html()))
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

fn items(ui: &Ui, stage: &Stage) -> MenuItems {
    let mut items = MenuItems::default();
    for person in ui.people.0.iter() {
        let mut owners = stage.owners.clone();
        let place = owners.iter().position(|id| *id == person.id);
        match place {
            Some(idx) => {
                owners.remove(idx);
            }
            None => owners.push(person.id.clone()),
        }
        let change = Command::edit(stage, |stage| stage.owners = owners);
        let name = ui.words(&person.name).to_owned();
        items.add(Icon::Owners, name, change).check(place.is_some());
    }
    let open = Action::Open(DialogKind::People);
    items.add(Icon::Add, ui.messages.new_person(), open);
    items
}
