//! Which links and improvements name a card, found without going through all of them.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::base::{CardId, Id};
use crate::model::{Improvement, Item, JourneyMap, Link, List};

/// What names the cards of a map.
#[derive(Clone, Debug, Default)]
pub(super) struct Bonds {
    pub(super) links: Names<Link>,
    pub(super) improvements: Names<Improvement>,
}

/// Things that name cards, by the card.
#[derive(Clone, Debug)]
pub(super) struct Names<T> {
    things: BTreeMap<Rc<str>, Rc<T>>,
    by_card: BTreeMap<CardId, Vec<Rc<T>>>,
}

/// A thing that names cards.
pub(super) trait Naming: Item {
    fn cards(&self) -> Vec<&CardId>;
}

impl Naming for Link {
    fn cards(&self) -> Vec<&CardId> {
        let mut ends = Vec::from([&self.from]);
        if self.to != self.from {
            ends.push(&self.to);
        }
        ends
    }
}

impl Naming for Improvement {
    fn cards(&self) -> Vec<&CardId> {
        let mut cards: Vec<&CardId> = self.cards.iter().collect();
        cards.sort_unstable();
        cards.dedup();
        cards
    }
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            things: BTreeMap::new(),
            by_card: BTreeMap::new(),
        }
    }
}

impl Bonds {
    pub(super) fn of(map: &JourneyMap) -> Self {
        let mut bonds = Self::default();
        map.links.iter().for_each(|link| bonds.links.add(link));
        for improvement in &map.improvements {
            bonds.improvements.add(improvement);
        }
        bonds
    }
}

impl<T: Naming> Names<T> {
    /// Those that name a card, in no set order.
    pub(super) fn of(&self, card_id: &CardId) -> &[Rc<T>] {
        self.by_card.get(card_id).map_or(&[], |things| things)
    }

    /// The cards a thing names, as it was when it was last looked at.
    pub(super) fn named_by(&self, name: &str) -> Vec<CardId> {
        let thing = self.things.get(name);
        thing.map_or(Vec::new(), |thing| {
            thing.cards().into_iter().cloned().collect()
        })
    }

    /// Looks at a thing again.
    pub(super) fn renew(&mut self, name: &Rc<str>, list: &List<T>) {
        if let Some(old) = self.things.remove(name) {
            for card_id in old.cards() {
                self.forget(card_id, old.id());
            }
        }
        if let Some(new) = list.get(&name.clone().into()) {
            self.add(new);
        }
    }

    fn add(&mut self, thing: &Rc<T>) {
        for card_id in thing.cards() {
            let things = self.by_card.entry(card_id.clone()).or_default();
            things.push(thing.clone());
        }
        self.things.insert(thing.id().name().clone(), thing.clone());
    }

    fn forget(&mut self, card_id: &CardId, thing_id: &T::Id) {
        if let Some(things) = self.by_card.get_mut(card_id) {
            things.retain(|thing| thing.id() != thing_id);
            if things.is_empty() {
                self.by_card.remove(card_id);
            }
        }
    }
}
