//! What there is to do with a stage, its steps and its owners.

use super::items::MenuItems;
use crate::base::{StageId, StepId};
use crate::edit::{Command, join_stages, split_stage};
use crate::model::{JourneyMap, Stage, StageKind};
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing, Lifted};
use crate::ui::widgets::Icon;

/// What there is to do with a stage.
pub(super) fn items(ui: &Ui, map: &JourneyMap, stage_id: &StageId) -> Option<MenuItems> {
    let messages = ui.messages;
    let (idx, n_stages) = (map.stages.position(stage_id)?, map.stages.len());
    let stage = map.stages.at(idx)?;
    let title = ui.stage_title(stage);
    let id = || stage.id.clone();
    let stage_at = |idx: usize| map.stages.at(idx).map(|stage| stage.id.clone());
    let add = |before: Option<StageId>| {
        let stage = Stage {
            kind: StageKind::Other,
            title: ui.written(&messages.stage_number(n_stages + 1)),
            ..Stage::default()
        };
        Command::add(stage, before)
    };
    let rename = Action::Edit(Editing::Stage(id()));
    let add_path = Action::Open(DialogKind::NewPath(Some(id()), None));
    let move_to = |before: Option<StageId>| Command::shift::<Stage>(id(), before);
    let earlier = move_to(idx.checked_sub(1).and_then(stage_at));
    let remove = Action::Remove(Lifted::Stage(id()));
    let mut items = MenuItems::default();
    items.add(Icon::EDIT, messages.rename(), rename);
    items.add(
        Icon::ADD,
        messages.add_step_to(&title),
        add_step(ui, stage, None),
    );
    items.add(
        Icon::ADD,
        messages.add_stage_before(&title),
        add(Some(id())),
    );
    items.add(
        Icon::ADD,
        messages.add_stage_after(&title),
        add(stage_at(idx + 1)),
    );
    items.add(Icon::PATH, messages.add_path(), add_path);
    items
        .add(Icon::UNDO, messages.move_earlier(), earlier)
        .disable_if(idx == 0);
    items
        .add(
            Icon::REDO,
            messages.move_later(),
            move_to(stage_at(idx + 2)),
        )
        .disable_if(idx + 1 >= n_stages);
    if let Some(next) = map.stages.at(idx + 1) {
        let titles = [stage, next].map(|stage| ui.written(&ui.stage_title(stage)));
        let join = join_stages(map, &stage.id, &titles);
        let label = messages.join_stages();
        items.add(Icon::LINK, label, Command::named(label, join?));
    }
    items
        .add(Icon::TRASH, messages.remove(), remove)
        .disable_if(n_stages <= 1);
    Some(items)
}

/// What there is to do with a step of a stage.
pub(super) fn step_items(
    ui: &Ui,
    map: &JourneyMap,
    stage_id: &StageId,
    step_id: &StepId,
) -> Option<MenuItems> {
    let messages = ui.messages;
    let stage = map.stages.get(stage_id)?;
    let idx = stage.steps.iter().position(|step| step.id == *step_id)?;
    let (stage_id, id) = (|| stage_id.clone(), || step_id.clone());
    let step_at = |idx: usize| stage.steps.get(idx).map(|step| step.id.clone());
    let move_to = |before: Option<StepId>| Command::MoveStep(stage_id(), id(), before);
    let rename = Action::Edit(Editing::Step(stage_id(), id()));
    let add = add_step(ui, stage, step_at(idx + 1));
    let earlier = move_to(idx.checked_sub(1).and_then(step_at));
    let remove = Action::Remove(Lifted::Step(stage_id(), id()));
    let mut items = MenuItems::default();
    items.add(Icon::EDIT, messages.rename(), rename);
    items.add(Icon::ADD, messages.add_step(), add);
    items
        .add(Icon::UNDO, messages.move_earlier(), earlier)
        .disable_if(idx == 0);
    items
        .add(Icon::REDO, messages.move_later(), move_to(step_at(idx + 2)))
        .disable_if(idx + 1 >= stage.steps.len());
    if let Some(split) = split_stage(map, &stage.id, step_id) {
        let label = messages.split_stage();
        items.add(Icon::PATH, label, Command::named(label, split));
    }
    items.add(Icon::TRASH, messages.remove(), remove);
    Some(items)
}

/// Adds a step to a stage, before another or last.
fn add_step(ui: &Ui, stage: &Stage, before: Option<StepId>) -> Command {
    let number = ui.messages.step_number(stage.steps.len() + 1);
    Command::AddStep {
        stage_id: stage.id.clone(),
        title: ui.written(&number),
        before,
    }
}

/// Who can be responsible for a stage, and who is.
pub(super) fn owner_items(ui: &Ui, map: &JourneyMap, stage_id: &StageId) -> Option<MenuItems> {
    let stage = map.stages.get(stage_id)?;
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
        let change = Command::edit(&**stage, |stage| stage.owners = owners);
        let name = ui.words(&person.name).to_owned();
        items.add(Icon::OWNERS, name, change).check(place.is_some());
    }
    let open = Action::Open(DialogKind::People);
    items.add(Icon::ADD, ui.messages.new_person(), open);
    Some(items)
}
