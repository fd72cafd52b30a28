//! What must hold for every map at all times.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::{Item, JourneyMap, List, mend_views};
use crate::base::{CardId, ChannelId, Id, Index, PathId, PersonId};

/// A broken invariant of a map; a sound map has none.
#[derive(Clone, Debug, PartialEq)]
pub enum Violation {
    /// A thing without an id.
    Nameless,
    /// An id that stands twice.
    Duplicate(Rc<str>),
    /// A card in a cell the grid does not have.
    Unplaced(CardId),
    /// A named persona that is not on the map.
    NoPersona(Rc<str>),
    /// A named person who is not on the map.
    NoPerson(PersonId),
    /// A named channel that is not on the map.
    NoChannel(ChannelId),
    /// A named card that is not on the map.
    NoCard(CardId),
    /// A lane or persona that a saved view names and that is not on the map.
    NothingToView(Rc<str>),
    /// A path whose end is not on the map.
    NoEnd(PathId),
}

impl JourneyMap {
    /// Every broken invariant.
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        check_ids(&self.personas, &mut found);
        check_ids(&self.people, &mut found);
        check_ids(&self.channels, &mut found);
        check_ids(&self.lanes, &mut found);
        check_ids(&self.links, &mut found);
        check_ids(&self.paths, &mut found);
        check_ids(&self.improvements, &mut found);
        self.check_stages(&mut found);
        self.check_cards(&mut found);
        self.check_others(&mut found);
        found
    }

    fn check_stages(&self, found: &mut Vec<Violation>) {
        // A path names a stage or a step by one word, so both share their names.
        let steps = self
            .stages
            .iter()
            .flat_map(|stage| stage.steps.iter().map(|step| step.id.as_str()));
        check_names(
            self.stages
                .iter()
                .map(|stage| stage.id.as_str())
                .chain(steps),
            found,
        );
        for owner in self
            .stages
            .iter()
            .flat_map(|stage| stage.owners.iter())
            .chain(&self.meta.owner)
        {
            self.check_person(owner, found);
        }
    }

    fn check_cards(&self, found: &mut Vec<Violation>) {
        for card in self.cards.iter() {
            if card.id.as_str().is_empty() {
                found.push(Violation::Nameless);
            }
            if !self.has_cell(&card.cell()) {
                found.push(Violation::Unplaced(card.id.clone()));
            }
            if let Some(persona) = card
                .persona
                .as_ref()
                .filter(|id| self.personas.get(id).is_none())
            {
                found.push(Violation::NoPersona(persona.as_str().into()));
            }
            if let Some(channel) = &card.channel {
                self.check_channel(channel, found);
            }
            if let Some(owner) = &card.owner {
                self.check_person(owner, found);
            }
        }
    }

    fn check_others(&self, found: &mut Vec<Violation>) {
        for channel in self
            .personas
            .iter()
            .flat_map(|persona| persona.channels.iter())
        {
            self.check_channel(channel, found);
        }
        let linked = self.links.iter().flat_map(|link| [&link.from, &link.to]);
        let improved = self
            .improvements
            .iter()
            .flat_map(|improvement| improvement.cards.iter().chain(&improvement.metric));
        for card in linked
            .chain(improved)
            .filter(|id| self.cards.get(id).is_none())
        {
            found.push(Violation::NoCard(card.clone()));
        }
        for owner in self
            .improvements
            .iter()
            .filter_map(|improvement| improvement.owner.as_ref())
        {
            self.check_person(owner, found);
        }
        mend_views(&mut self.meta.views.clone(), &mut |list, name| {
            let is_there = self.has(list, name);
            if !is_there {
                found.push(Violation::NothingToView(name.clone()));
            }
            is_there
        });
        for path in &self.paths {
            if !self.has_end(&path.from) || !self.has_end(&path.to) {
                found.push(Violation::NoEnd(path.id.clone()));
            }
        }
    }

    fn check_person(&self, person_id: &PersonId, found: &mut Vec<Violation>) {
        if self.people.get(person_id).is_none() {
            found.push(Violation::NoPerson(person_id.clone()));
        }
    }

    fn check_channel(&self, channel_id: &ChannelId, found: &mut Vec<Violation>) {
        if self.channels.get(channel_id).is_none() {
            found.push(Violation::NoChannel(channel_id.clone()));
        }
    }
}

fn check_ids<T: Item>(list: &List<T>, found: &mut Vec<Violation>) {
    check_names(list.iter().map(|item| item.id().as_str()), found);
}

fn check_names<'a>(names: impl Iterator<Item = &'a str>, found: &mut Vec<Violation>) {
    let mut seen = Index::default();
    for name in names {
        if name.is_empty() {
            found.push(Violation::Nameless);
        } else if !seen.insert(name.into(), 0) {
            found.push(Violation::Duplicate(name.into()));
        }
    }
}
