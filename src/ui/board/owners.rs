//! The lane of owners: who is responsible for each stage.

use std::rc::Rc;

use yew::prelude::*;

use super::card::person_sign;
use super::row::{blueprint_line, lane_header};
use super::{Columns, PtrVec};
use crate::base::PersonId;
use crate::edit::Command;
use crate::model::{BlueprintLine, Lane, Stage, StageField};
use crate::ui::context::Ui;
use crate::ui::view::DialogKind;
use crate::ui::widgets::{Icon, Menu, MenuItem, lane_class};

/// What the lane of owners shows.
pub(super) struct OwnerRow {
    pub(super) ui: Ui,
    pub(super) lane: Rc<Lane>,
    pub(super) columns: Columns,
    pub(super) stages: PtrVec<Stage>,
    pub(super) row: usize,
    pub(super) is_titled: bool,
    pub(super) is_lifted: bool,
    pub(super) line: Option<BlueprintLine>,
}

/// The lane of owners.
pub(super) fn view(props: &OwnerRow) -> Html {
    let OwnerRow {
        ui,
        lane,
        columns,
        stages,
        row,
        ..
    } = props;
    html! {
        <key={lane.id.to_string()}>
            { blueprint_line(ui, props.line) }
            <div class={classes!("jm-row", lane_class(lane.kind))} role="row" aria-rowindex={(row + 1).to_string()}>
                { lane_header(ui, lane, *row, props.is_titled, props.is_lifted, Some(html! {})) }
                for stage in stages.0.iter() {
                    { cell(ui, stage, *row, columns.0.iter().position(|column| column.stage == stage.id).unwrap_or(0)) }
                }
            </div>
        </>
    }
}

/// Who is responsible for one stage.
fn cell(ui: &Ui, stage: &Rc<Stage>, row: usize, column: usize) -> Html {
    let owners: Vec<_> = stage.owners.iter().filter_map(|id| ui.person(id)).collect();
    let title = ui.stage_title(stage);
    html! {
        <div
            key={stage.id.to_string()}
            ~style={format!("--k:{}", stage.n_columns())}
            class={classes!("jm-cell", "jm-cell--owner", "jm-span", "b-st")}
            role="gridcell"
            aria-colindex={(column + 2).to_string()}
            aria-colspan={stage.n_columns().to_string()}
            data-owners={stage.id.to_string()}
            data-r={row.to_string()}
            data-c={column.to_string()}
            data-span={stage.n_columns().to_string()}
            data-stop="true"
            tabindex="-1"
        >
            <div class={classes!("jm-ownrow", owners.is_empty().then_some("is-empty"))}>
                for owner in owners.iter().rev() {
                    { person_sign(ui, owner, "jm-own--24") }
                }
                if let Some(first) = owners.first() {
                    <span>{ ui.show(&first.name) }</span>
                    if owners.len() > 1 {
                        <small><bdi>{ format!("+{}", ui.locale().count(owners.len() - 1)) }</bdi></small>
                    } else if !first.team.is_empty() {
                        <small>{ ui.show(&first.team) }</small>
                    }
                } else {
                    <span>{ ui.messages.no_owner() }</span>
                }
            </div>
            if !ui.is_read_only {
                <Menu
                    is_inner={true}
                    class="jm-cell__m"
                    size="jm-i--14"
                    icon={if owners.is_empty() { Icon::Add } else { Icon::Edit }}
                    label={format!("{}: {title}", ui.messages.stage_owners())}
                    items={items(ui, stage)}
                />
            }
        </div>
    }
}

fn items(ui: &Ui, stage: &Rc<Stage>) -> Callback<(), Vec<MenuItem>> {
    let (ui, stage) = (ui.clone(), stage.clone());
    Callback::from(move |()| {
        let toggle = |person_id: &PersonId| {
            let (ui, stage, person_id) = (ui.clone(), stage.clone(), person_id.clone());
            Callback::from(move |()| {
                let mut owners = stage.owners.clone();
                if owners.contains(&person_id) {
                    owners.retain(|id| *id != person_id);
                } else {
                    owners.push(person_id.clone());
                }
                ui.run(Command::edit::<Stage>(
                    stage.id.clone(),
                    vec![StageField::Owners(owners)],
                ));
            })
        };
        let person_item = |person: &Rc<crate::model::Person>| {
            MenuItem::new(Icon::Owners, ui.words(&person.name), toggle(&person.id))
                .checked(stage.owners.contains(&person.id))
        };
        let mut items: Vec<MenuItem> = ui.people.0.iter().map(person_item).collect();
        let open = {
            let store = ui.store.clone();
            Callback::from(move |()| {
                store.update_view(|view| view.dialog = Some(DialogKind::People))
            })
        };
        items.push(MenuItem::new(Icon::Add, ui.messages.new_person(), open));
        items
    })
}
