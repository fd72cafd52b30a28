//! What an op checks, so that nothing on a map ever names what is not there.

use alloc::collections::BTreeSet;

use super::op::OpError;
use crate::base::{CardId, ChannelId, Id, PersonId, PersonaId};
use crate::model::{
    Card, Channel, Improvement, Item, JourneyMap, Lane, Link, Path, PathEnd, Person, Persona, Stage,
};

/// A thing whose references an op checks.
pub(crate) trait Checked: Item {
    /// Is everything this names on the map?
    fn check(&self, map: &JourneyMap) -> Result<(), OpError>;

    /// Is this named by nothing on the map?
    fn check_free(id: &Self::Id, map: &JourneyMap) -> Result<(), OpError>;
}

impl Checked for Card {
    fn check(&self, map: &JourneyMap) -> Result<(), OpError> {
        self.persona.iter().try_for_each(|id| persona(id, map))?;
        self.channel.iter().try_for_each(|id| channel(id, map))?;
        self.owner.iter().try_for_each(|id| person(id, map))
    }

    fn check_free(id: &CardId, map: &JourneyMap) -> Result<(), OpError> {
        let is_linked = map
            .links
            .iter()
            .any(|link| link.from == *id || link.to == *id);
        let is_improved = || {
            map.improvements
                .iter()
                .any(|improvement| improvement.cards.contains(id))
        };
        free(id, is_linked || is_improved())
    }
}

impl Checked for Persona {
    fn check(&self, map: &JourneyMap) -> Result<(), OpError> {
        self.channels.iter().try_for_each(|id| channel(id, map))
    }

    fn check_free(id: &PersonaId, map: &JourneyMap) -> Result<(), OpError> {
        free(
            id,
            map.cards
                .iter()
                .any(|card| card.persona.as_ref() == Some(id)),
        )
    }
}

impl Checked for Person {
    fn check(&self, _map: &JourneyMap) -> Result<(), OpError> {
        Ok(())
    }

    fn check_free(id: &PersonId, map: &JourneyMap) -> Result<(), OpError> {
        let owner = Some(id);
        let is_named = map.meta.owner.as_ref() == owner
            || map.stages.iter().any(|stage| stage.owners.contains(id))
            || map
                .improvements
                .iter()
                .any(|improvement| improvement.owner.as_ref() == owner)
            || map.cards.iter().any(|card| card.owner.as_ref() == owner);
        free(id, is_named)
    }
}

impl Checked for Channel {
    fn check(&self, _map: &JourneyMap) -> Result<(), OpError> {
        Ok(())
    }

    fn check_free(id: &ChannelId, map: &JourneyMap) -> Result<(), OpError> {
        let is_named = map
            .personas
            .iter()
            .any(|persona| persona.channels.contains(id))
            || map
                .cards
                .iter()
                .any(|card| card.channel.as_ref() == Some(id));
        free(id, is_named)
    }
}

impl Checked for Stage {
    fn check(&self, map: &JourneyMap) -> Result<(), OpError> {
        self.owners.iter().try_for_each(|id| person(id, map))?;
        check_names(self, map)?;
        let has_step = |card: &Card| {
            card.step
                .as_ref()
                .is_none_or(|id| self.steps.iter().any(|step| step.id == *id))
        };
        for lane in &map.lanes {
            if let Some(card) = map
                .cards
                .in_stage(&lane.id, &self.id)
                .find(|card| !has_step(card))
            {
                return Err(OpError::InUse(card.id.as_str().into()));
            }
        }
        map.paths.iter().try_for_each(|path| check_ends(path, map))
    }

    fn check_free(id: &Self::Id, map: &JourneyMap) -> Result<(), OpError> {
        let has_card = map
            .lanes
            .iter()
            .any(|lane| map.cards.in_stage(&lane.id, id).next().is_some());
        let stage = map.stages.get(id);
        let is_end = |end: &PathEnd| {
            end.is_stage(id)
                || stage.is_some_and(|stage| stage.steps.iter().any(|step| end.is_step(&step.id)))
        };
        free(
            id,
            has_card
                || map
                    .paths
                    .iter()
                    .any(|path| is_end(&path.from) || is_end(&path.to)),
        )
    }
}

impl Checked for Lane {
    fn check(&self, _map: &JourneyMap) -> Result<(), OpError> {
        Ok(())
    }

    fn check_free(id: &Self::Id, map: &JourneyMap) -> Result<(), OpError> {
        free(id, map.cards.iter().any(|card| card.lane == *id))
    }
}

impl Checked for Link {
    fn check(&self, map: &JourneyMap) -> Result<(), OpError> {
        [&self.from, &self.to]
            .into_iter()
            .try_for_each(|id| card(id, map))
    }

    fn check_free(_id: &Self::Id, _map: &JourneyMap) -> Result<(), OpError> {
        Ok(())
    }
}

impl Checked for Path {
    fn check(&self, map: &JourneyMap) -> Result<(), OpError> {
        check_ends(self, map)
    }

    fn check_free(_id: &Self::Id, _map: &JourneyMap) -> Result<(), OpError> {
        Ok(())
    }
}

impl Checked for Improvement {
    fn check(&self, map: &JourneyMap) -> Result<(), OpError> {
        self.cards.iter().try_for_each(|id| card(id, map))?;
        self.owner.iter().try_for_each(|id| person(id, map))
    }

    fn check_free(_id: &Self::Id, _map: &JourneyMap) -> Result<(), OpError> {
        Ok(())
    }
}

/// Paths name stages and steps by one word, so no two may share it.
fn check_names(stage: &Stage, map: &JourneyMap) -> Result<(), OpError> {
    let others = map.stages.iter().filter(|other| other.id != stage.id);
    let mut taken: BTreeSet<&str> = others.flat_map(|other| names(other)).collect();
    for name in names(stage) {
        if name.is_empty() {
            return Err(OpError::Nameless);
        }
        if PathEnd::exit().as_str() == name || !taken.insert(name) {
            return Err(OpError::Duplicate(name.into()));
        }
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

fn persona(id: &PersonaId, map: &JourneyMap) -> Result<(), OpError> {
    found(id, map.personas.get(id).is_some())
}

fn person(id: &PersonId, map: &JourneyMap) -> Result<(), OpError> {
    found(id, map.people.get(id).is_some())
}

fn channel(id: &ChannelId, map: &JourneyMap) -> Result<(), OpError> {
    found(id, map.channels.get(id).is_some())
}

fn card(id: &CardId, map: &JourneyMap) -> Result<(), OpError> {
    found(id, map.cards.get(id).is_some())
}

fn found(id: &impl Id, is_there: bool) -> Result<(), OpError> {
    if is_there {
        Ok(())
    } else {
        Err(OpError::not_found(id))
    }
}

fn free(id: &impl Id, is_named: bool) -> Result<(), OpError> {
    if is_named {
        Err(OpError::InUse(id.as_str().into()))
    } else {
        Ok(())
    }
}
