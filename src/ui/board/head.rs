//! The head of the grid: paths, stages, steps; it stays in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::paths;
use super::row::selector;
use super::{Columns, PtrVec};
use crate::base::{Id, StageId, StepId};
use crate::edit::Command;
use crate::model::{Path, Stage, StageField, StageKind, Step, Text};
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing, Lifted};
use crate::ui::widgets::{Icon, Menu, MenuItem, TitleInput};

/// What a [`Head`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadProps {
    pub(super) ui: Ui,
    pub(super) columns: Columns,
    pub(super) stages: PtrVec<Stage>,
    pub(super) paths: PtrVec<Path>,
    pub(super) editing: Option<Editing>,
    pub(super) lifted: Option<Lifted>,
}

/// The head of the grid.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let HeadProps {
        ui,
        columns,
        stages,
        paths: map_paths,
        ..
    } = props;
    let has_steps = stages.0.iter().any(|stage| !stage.steps.is_empty());
    let mut first = 0;
    let placed: Vec<(Rc<Stage>, usize)> = stages
        .0
        .iter()
        .map(|stage| {
            let at = first;
            first += stage.n_columns();
            (stage.clone(), at)
        })
        .collect();
    html! {
        <div class="jm-head" role="rowgroup">
            if !map_paths.0.is_empty() {
                { paths::view(ui, columns, stages, map_paths) }
            }
            <div class="jm-row jm-stages" role="row" aria-rowindex="1">
                <div class="jm-lane jm-stagebg jm-corner" role="columnheader" aria-colindex="1">{ ui.messages.stages() }</div>
                for (idx, (stage, at)) in placed.iter().enumerate() {
                    { stage_head(&StageHead {
                        ui: ui.clone(),
                        stage: stage.clone(),
                        idx,
                        n_stages: placed.len(),
                        column: *at,
                        is_titled: props.editing == Some(Editing::Stage(stage.id.clone())),
                        is_lifted: props.lifted == Some(Lifted::Stage(stage.id.clone())),
                    }) }
                }
                if !ui.is_read_only {
                    <div class="jm-addstage" role="gridcell">
                        <button type="button" class="jm-ib" data-act="add-stage" aria-label={ui.messages.add_stage()} title={ui.messages.add_stage()}>
                            { Icon::Add.sized("jm-i--14") }
                        </button>
                    </div>
                }
            </div>
            if has_steps {
                <div class="jm-row jm-stepr" role="row" aria-rowindex="2">
                    <div class="jm-lane jm-corner jm-corner--steps" role="columnheader" aria-colindex="1">{ ui.messages.steps() }</div>
                    for (stage, at) in placed.iter() {
                        { step_heads(props, stage, *at) }
                    }
                </div>
            }
        </div>
    }
}

fn step_heads(props: &HeadProps, stage: &Rc<Stage>, first: usize) -> Html {
    if stage.steps.is_empty() {
        return html! {
            <div key={stage.id.to_string()} class="jm-step b-st is-none" role="gridcell" aria-colindex={(first + 2).to_string()} aria-label={props.ui.messages.whole_stage()} data-c={first.to_string()} data-r="1"></div>
        };
    }
    html! {
        for (idx, step) in stage.steps.iter().enumerate() {
            { step_head(&StepHead {
                ui: props.ui.clone(),
                stage: stage.clone(),
                step: step.clone(),
                column: first + idx,
                is_titled: props.editing == Some(Editing::Step(stage.id.clone(), step.id.clone())),
                is_lifted: props.lifted == Some(Lifted::Step(stage.id.clone(), step.id.clone())),
            }) }
        }
    }
}

/// What the header of a stage shows.
struct StageHead {
    ui: Ui,
    stage: Rc<Stage>,
    idx: usize,
    n_stages: usize,
    column: usize,
    is_titled: bool,
    is_lifted: bool,
}

/// The header of a stage, with what can be done to it.
fn stage_head(head: &StageHead) -> Html {
    let StageHead {
        ui,
        stage,
        idx,
        n_stages,
        column,
        is_titled,
        is_lifted,
    } = head;
    let title = ui.stage_title(stage);
    let heading = if *is_titled {
        let on_commit = {
            let (ui, stage) = (ui.clone(), stage.clone());
            Callback::from(move |words: String| {
                let title = ui.rewritten(&stage.title, &words);
                ui.run(Command::edit::<Stage>(
                    stage.id.clone(),
                    vec![StageField::Title(title)],
                ));
            })
        };
        html! {
            <TitleInput ui={ui.clone()} words={title.clone()} label={ui.messages.stage_title()} {on_commit} back={selector("stage", stage.id.as_str())} />
        }
    } else if ui.words(&stage.title).is_empty() {
        html! { <span class="jm-stage__t">{ &title }</span> }
    } else {
        html! { <span class="jm-stage__t">{ ui.show(&stage.title) }</span> }
    };
    html! {
        <div
            key={stage.id.to_string()}
            ~style={format!("--k:{}", stage.n_columns())}
            class={classes!("jm-stage", "jm-stagebg", "jm-span", is_lifted.then_some("is-drag"))}
            role="columnheader"
            aria-colindex={(column + 2).to_string()}
            aria-colspan={stage.n_columns().to_string()}
            data-stage={stage.id.to_string()}
            data-drag={(!ui.is_read_only).then_some("stage")}
            data-r="0"
            data-c={column.to_string()}
            data-span={stage.n_columns().to_string()}
            data-stop="true"
            tabindex="-1"
            title={(!stage.description.is_empty()).then(|| ui.words(&stage.description).to_owned())}
        >
            <span class="jm-stage__n" aria-hidden="true">{ ui.locale().count(idx + 1) }</span>
            { heading }
            if stage.steps.len() > 1 && !is_titled {
                <small>{ ui.messages.n_steps(stage.steps.len()) }</small>
            }
            if !ui.is_read_only && !is_titled {
                <Menu is_inner={true} class="jm-stage__m" size="jm-i--14" icon={Icon::More} label={ui.messages.stage_menu(&title)} items={stage_items(ui, stage, *idx, *n_stages)} />
            }
        </div>
    }
}

/// What the header of a step shows.
struct StepHead {
    ui: Ui,
    stage: Rc<Stage>,
    step: Step,
    column: usize,
    is_titled: bool,
    is_lifted: bool,
}

/// The header of a step, with what can be done to it.
fn step_head(head: &StepHead) -> Html {
    let StepHead {
        ui,
        stage,
        step,
        column,
        is_titled,
        is_lifted,
    } = head;
    let title = ui.step_title(step);
    let idx = stage
        .steps
        .iter()
        .position(|other| other.id == step.id)
        .unwrap_or(0);
    let heading = if *is_titled {
        let on_commit = {
            let (ui, stage, step) = (ui.clone(), stage.clone(), step.clone());
            Callback::from(move |words: String| {
                let title = ui.rewritten(&step.title, &words);
                ui.run(Command::RenameStep(
                    stage.id.clone(),
                    step.id.clone(),
                    title,
                ));
            })
        };
        let words = ui.words(&step.title).to_owned();
        html! {
            <TitleInput ui={ui.clone()} {words} label={ui.messages.step_title()} {on_commit} back={selector("step", step.id.as_str())} />
        }
    } else if ui.words(&step.title).is_empty() {
        html! { <span class="jm-step__t">{ &title }</span> }
    } else {
        html! { <span class="jm-step__t">{ ui.show(&step.title) }</span> }
    };
    html! {
        <div
            key={step.id.to_string()}
            class={classes!("jm-step", if idx == 0 { "b-st" } else { "b-sp" }, is_lifted.then_some("is-drag"))}
            role="columnheader"
            aria-colindex={(column + 2).to_string()}
            data-step={step.id.to_string()}
            data-of={stage.id.to_string()}
            data-drag={(!ui.is_read_only).then_some("step")}
            data-r="1"
            data-c={column.to_string()}
            data-stop="true"
            tabindex="-1"
        >
            { heading }
            if !ui.is_read_only && !is_titled {
                <Menu is_inner={true} class="jm-step__m" size="jm-i--12" icon={Icon::More} label={ui.messages.step_menu(&title)} items={step_items(ui, stage, step, idx)} />
            }
        </div>
    }
}

fn command(ui: &Ui, command: Command) -> Callback<()> {
    let ui = ui.clone();
    Callback::from(move |()| {
        ui.run(command.clone());
    })
}

fn editing(ui: &Ui, editing: Editing) -> Callback<()> {
    let store = ui.store.clone();
    Callback::from(move |()| store.edit(Some(editing.clone())))
}

fn stage_items(
    ui: &Ui,
    stage: &Rc<Stage>,
    idx: usize,
    n_stages: usize,
) -> Callback<(), Vec<MenuItem>> {
    let (ui, stage) = (ui.clone(), stage.clone());
    Callback::from(move |()| {
        let messages = ui.messages;
        let id = stage.id.clone();
        let title = ui.stage_title(&stage);
        let at = |idx: usize| -> Option<StageId> {
            ui.store
                .read(|session| session.map().stages.at(idx).map(|stage| stage.id.clone()))
        };
        let add = |before: Option<StageId>| {
            let kind = StageKind::Other;
            let title = ui.written(&messages.stage_number(n_stages + 1));
            command(
                &ui,
                Command::add(
                    Stage {
                        kind,
                        title,
                        ..Stage::default()
                    },
                    before,
                ),
            )
        };
        let add_step = Command::AddStep {
            stage_id: id.clone(),
            title: ui.written(&messages.step_number(stage.steps.len() + 1)),
            before: None,
        };
        let add_path = {
            let (store, id) = (ui.store.clone(), id.clone());
            Callback::from(move |()| {
                store.update_view(|view| {
                    view.dialog = Some(DialogKind::Path(None, Some(id.clone())))
                });
            })
        };
        let earlier = idx.checked_sub(1).and_then(at);
        vec![
            MenuItem::new(
                Icon::Edit,
                messages.rename(),
                editing(&ui, Editing::Stage(id.clone())),
            ),
            MenuItem::new(
                Icon::Add,
                messages.add_step_to(&title),
                command(&ui, add_step),
            ),
            MenuItem::new(
                Icon::Add,
                messages.add_stage_before(&title),
                add(Some(id.clone())),
            ),
            MenuItem::new(
                Icon::Add,
                messages.add_stage_after(&title),
                add(at(idx + 1)),
            ),
            MenuItem::new(Icon::Path, messages.add_path(), add_path),
            MenuItem::new(
                Icon::Undo,
                messages.move_earlier(),
                command(&ui, Command::shift::<Stage>(id.clone(), earlier)),
            )
            .disabled(idx == 0),
            MenuItem::new(
                Icon::Redo,
                messages.move_later(),
                command(&ui, Command::shift::<Stage>(id.clone(), at(idx + 2))),
            )
            .disabled(idx + 1 >= n_stages),
            MenuItem::new(
                Icon::Trash,
                messages.remove(),
                command(&ui, Command::remove::<Stage>(id)),
            )
            .disabled(n_stages <= 1),
        ]
    })
}

fn step_items(ui: &Ui, stage: &Rc<Stage>, step: &Step, idx: usize) -> Callback<(), Vec<MenuItem>> {
    let (ui, stage, step) = (ui.clone(), stage.clone(), step.clone());
    Callback::from(move |()| {
        let messages = ui.messages;
        let (stage_id, id) = (stage.id.clone(), step.id.clone());
        let at =
            |idx: usize| -> Option<StepId> { stage.steps.get(idx).map(|step| step.id.clone()) };
        let title: Text = ui.written(&messages.step_number(stage.steps.len() + 1));
        let add = Command::AddStep {
            stage_id: stage_id.clone(),
            title,
            before: at(idx + 1),
        };
        let move_to = |before: Option<StepId>| {
            command(&ui, Command::MoveStep(stage_id.clone(), id.clone(), before))
        };
        vec![
            MenuItem::new(
                Icon::Edit,
                messages.rename(),
                editing(&ui, Editing::Step(stage_id.clone(), id.clone())),
            ),
            MenuItem::new(Icon::Add, messages.add_step(), command(&ui, add)),
            MenuItem::new(
                Icon::Undo,
                messages.move_earlier(),
                move_to(idx.checked_sub(1).and_then(at)),
            )
            .disabled(idx == 0),
            MenuItem::new(Icon::Redo, messages.move_later(), move_to(at(idx + 2)))
                .disabled(idx + 1 >= stage.steps.len()),
            MenuItem::new(
                Icon::Trash,
                messages.remove(),
                command(&ui, Command::RemoveStep(stage_id.clone(), id.clone())),
            ),
        ]
    })
}
