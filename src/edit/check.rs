//! What an op checks, so that nothing on a map ever names what is not there.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::any::Any;

use super::op::OpError;
use crate::base::{CardId, ChannelId, Id, PersonId, StageId};
use crate::model::{
    AnyItem, Card, Cell, Improvement, JourneyMap, Link, ListName, Path, PathEnd, Persona, Stage,
};

/// Is everything a thing names on the map?
pub(super) fn check(item: &dyn AnyItem, map: &JourneyMap) -> Result<(), OpError> {
    let any: &dyn Any = item;
    if let Some(card) = any.downcast_ref::<Card>() {
        found(card.persona.as_ref(), ListName::Personas, map)?;
        found(card.channel.as_ref(), ListName::Channels, map)?;
        found(card.owner.as_ref(), ListName::People, map)?;
        check_cell(&card.cell(), map)
    } else if let Some(persona) = any.downcast_ref::<Persona>() {
        found(&persona.channels, ListName::Channels, map)
    } else if let Some(stage) = any.downcast_ref::<Stage>() {
        check_stage(stage, map)
    } else if let Some(link) = any.downcast_ref::<Link>() {
        found([&link.from, &link.to], ListName::Cards, map)
    } else if let Some(path) = any.downcast_ref::<Path>() {
        check_ends(path, map)
    } else if let Some(improvement) = any.downcast_ref::<Improvement>() {
        found(&improvement.cards, ListName::Cards, map)?;
        found(improvement.owner.as_ref(), ListName::People, map)
    } else {
        Ok(())
    }
}

/// Is a thing named by nothing on the map?
pub(super) fn check_free(list: ListName, name: &Rc<str>, map: &JourneyMap) -> Result<(), OpError> {
    let is_named = match list {
        ListName::Cards => {
            let id = CardId::from(name.clone());
            map.links
                .iter()
                .any(|link| link.from == id || link.to == id)
                || map
                    .improvements
                    .iter()
                    .any(|improvement| improvement.cards.contains(&id))
        }
        ListName::Personas => {
            let is_it = |id: &crate::base::PersonaId| id.name() == name;
            map.cards
                .iter()
                .any(|card| card.persona.as_ref().is_some_and(is_it))
        }
        ListName::People => {
            let id = PersonId::from(name.clone());
            let owner = Some(&id);
            map.meta.owner.as_ref() == owner
                || map.stages.iter().any(|stage| stage.owners.contains(&id))
                || map
                    .improvements
                    .iter()
                    .any(|improvement| improvement.owner.as_ref() == owner)
                || map.cards.iter().any(|card| card.owner.as_ref() == owner)
        }
        ListName::Channels => {
            let id = ChannelId::from(name.clone());
            map.personas
                .iter()
                .any(|persona| persona.channels.contains(&id))
                || map
                    .cards
                    .iter()
                    .any(|card| card.channel.as_ref() == Some(&id))
        }
        ListName::Stages => is_stage_named(&StageId::from(name.clone()), map),
        ListName::Lanes => map.cards.iter().any(|card| card.lane.name() == name),
        ListName::Links | ListName::Paths | ListName::Improvements => false,
    };
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
    found([&cell.lane], ListName::Lanes, map)?;
    found([&cell.stage], ListName::Stages, map)?;
    cell.step
        .as_ref()
        .map_or(Ok(()), |step| Err(OpError::not_found(step)))
}

fn check_stage(stage: &Stage, map: &JourneyMap) -> Result<(), OpError> {
    found(&stage.owners, ListName::People, map)?;
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
    let others = map.stages.iter().filter(|other| other.id != stage.id);
    let mut taken: Vec<&str> = others.flat_map(|other| names(other)).collect();
    for name in names(stage) {
        if name.is_empty() {
            return Err(OpError::Nameless);
        }
        if PathEnd::EXIT == name || taken.contains(&name) {
            return Err(OpError::Duplicate(name.into()));
        }
        taken.push(name);
    }
    Ok(())
}

fn names(stage: &Stage) -> impl Iterator<Item = &str> {
    core::iter::once(stage.id.as_str()).chain(stage.steps.iter().map(|step| step.id.as_str()))
}

fn check_ends(path: &Path, map: &JourneyMap) -> Result<(), OpError> {
    [&path.from, &path.to]
        .into_iter()
        .find(|end| !map.has_end(end))
        .map_or(Ok(()), |end| Err(OpError::NotFound(end.as_str().into())))
}

/// Is everything of a list that is named on the map?
fn found<'a, I: Id + 'a>(
    ids: impl IntoIterator<Item = &'a I>,
    list: ListName,
    map: &JourneyMap,
) -> Result<(), OpError> {
    for id in ids {
        if !map.has(list, id.name()) {
            return Err(OpError::not_found(id));
        }
    }
    Ok(())
}
