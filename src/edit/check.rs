//! What an op checks, so that nothing on a map ever names what is not there.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::any::Any;

use super::op::OpError;
use super::reference::REFERENCES;
use crate::base::{Id, StageId};
use crate::model::{AnyItem, Card, Cell, JourneyMap, ListName, Path, PathEnd, Stage};

/// Is everything a thing names on the map?
pub(super) fn check(item: &dyn AnyItem, map: &JourneyMap) -> Result<(), OpError> {
    let list = item.list_name();
    for reference in REFERENCES.iter().filter(|reference| reference.from == list) {
        let to = reference.to;
        if let Some(name) = reference.find(item, &|name| !map.has(to, name)) {
            return Err(OpError::NotFound(name.clone()));
        }
    }
    let item: &dyn Any = item;
    if let Some(card) = item.downcast_ref::<Card>() {
        check_cell(&card.cell(), map)
    } else if let Some(stage) = item.downcast_ref::<Stage>() {
        check_stage(stage, map)
    } else if let Some(path) = item.downcast_ref::<Path>() {
        check_ends(path, map)
    } else {
        Ok(())
    }
}

/// Is a thing named by nothing on the map?
pub(super) fn check_free(list: ListName, name: &Rc<str>, map: &JourneyMap) -> Result<(), OpError> {
    let mut is_named = match list {
        ListName::People => map.meta.owner.as_ref().is_some_and(|id| id.name() == name),
        ListName::Stages => is_stage_named(&StageId::from(name.clone()), map),
        ListName::Lanes => map.cards.iter().any(|card| card.lane.name() == name),
        ListName::Personas
        | ListName::Channels
        | ListName::Cards
        | ListName::Links
        | ListName::Paths
        | ListName::Improvements => false,
    };
    for reference in REFERENCES.iter().filter(|reference| reference.to == list) {
        let is_it = |other: &str| *other == **name;
        map.visit(reference.from, &mut |item| {
            is_named = is_named || reference.find(item, &is_it).is_some();
        });
    }
    if is_named {
        Err(OpError::InUse(name.clone()))
    } else {
        Ok(())
    }
}

/// Is the cell one of the grid's?
pub(super) fn check_cell(cell: &Cell, map: &JourneyMap) -> Result<(), OpError> {
    if map.has_cell(cell) {
        return Ok(());
    }
    if map.lanes.get(&cell.lane).is_none() {
        return Err(OpError::not_found(&cell.lane));
    }
    match &cell.step {
        Some(step) if map.stages.get(&cell.stage).is_some() => Err(OpError::not_found(step)),
        Some(_) | None => Err(OpError::not_found(&cell.stage)),
    }
}

fn check_stage(stage: &Stage, map: &JourneyMap) -> Result<(), OpError> {
    check_names(stage, map)?;
    let has_step = |card: &Card| {
        let step = card.step.as_ref();
        step.is_none_or(|id| stage.steps.iter().any(|step| step.id == *id))
    };
    for lane in &map.lanes {
        let mut cards = map.cards.in_stage(&lane.id, &stage.id);
        if let Some(card) = cards.find(|card| !has_step(card)) {
            return Err(OpError::InUse(card.id.name().clone()));
        }
    }
    map.paths.iter().try_for_each(|path| check_ends(path, map))
}

fn is_stage_named(id: &StageId, map: &JourneyMap) -> bool {
    let has_card = |lane| map.cards.in_stage(lane, id).next().is_some();
    let stage = map.stages.get(id);
    let is_end = |end: &PathEnd| {
        let has_step = |stage: &Stage| stage.steps.iter().any(|step| end.is_step(&step.id));
        end.is_stage(id) || stage.is_some_and(|stage| has_step(stage))
    };
    map.lanes.iter().any(|lane| has_card(&lane.id))
        || map
            .paths
            .iter()
            .any(|path| is_end(&path.from) || is_end(&path.to))
}

/// Paths name stages and steps by one word, so no two may share it.
fn check_names(stage: &Stage, map: &JourneyMap) -> Result<(), OpError> {
    let mut taken = Vec::from([PathEnd::EXIT]);
    for other in map.stages.iter().filter(|other| other.id != stage.id) {
        add_names(other, &mut taken);
    }
    let mut names = Vec::new();
    add_names(stage, &mut names);
    for name in names {
        if name.is_empty() {
            return Err(OpError::Nameless);
        }
        if taken.contains(&name) {
            return Err(OpError::Duplicate(name.into()));
        }
        taken.push(name);
    }
    Ok(())
}

fn add_names<'a>(stage: &'a Stage, names: &mut Vec<&'a str>) {
    names.push(stage.id.as_str());
    for step in &stage.steps {
        names.push(step.id.as_str());
    }
}

fn check_ends(path: &Path, map: &JourneyMap) -> Result<(), OpError> {
    [&path.from, &path.to]
        .into_iter()
        .find(|end| !map.has_end(end))
        .map_or(Ok(()), |end| Err(OpError::NotFound(end.as_str().into())))
}
