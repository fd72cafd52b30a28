//! Ordered lists of things with ids.

use alloc::rc::Rc;
use alloc::vec;

use super::{Card, Channel, Improvement, Lane, Link, Path, Person, Persona, Record, Stage, Value};
use crate::base::{
    CardId, ChannelId, Id, ImprovementId, LaneId, LinkId, PathId, PersonId, PersonaId, StageId,
};

/// A thing with an id that stands in one of the map's lists.
pub trait Item: Record + Clone + PartialEq {
    /// The type of its id.
    type Id: Id + Value;

    /// Its id.
    fn id(&self) -> &Self::Id;

    /// Gives it an id; only reading and copying do that.
    fn set_id(&mut self, id: Self::Id);
}

macro_rules! items {
    ($($item:ident $id:ident)*) => {$(
        impl Item for $item {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }

            fn set_id(&mut self, id: $id) {
                self.id = id;
            }
        }
    )*};
}

items! {
    Card CardId
    Channel ChannelId
    Improvement ImprovementId
    Lane LaneId
    Link LinkId
    Path PathId
    Person PersonId
    Persona PersonaId
    Stage StageId
}

/// Things with ids, in the order people see them.
///
/// Each thing is shared, so that a view can tell by its pointer whether it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T: Item> {
    items: Vec<Rc<T>>,
}

impl<T: Item> List<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The things in order.
    pub fn iter(&self) -> core::slice::Iter<'_, Rc<T>> {
        self.items.iter()
    }

    /// The thing with that id.
    pub fn get(&self, id: &T::Id) -> Option<&Rc<T>> {
        self.items.iter().find(|item| item.id() == id)
    }

    /// The place of the thing with that id.
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.items.iter().position(|item| item.id() == id)
    }

    /// The thing at a place.
    pub fn at(&self, idx: usize) -> Option<&Rc<T>> {
        self.items.get(idx)
    }

    /// The id of the thing after the one with `id`.
    pub fn after(&self, id: &T::Id) -> Option<&T::Id> {
        let idx = self.position(id)?;
        self.items.get(idx + 1).map(|item| item.id())
    }

    /// Puts a thing before another, or last.
    pub(crate) fn insert(&mut self, item: Rc<T>, before: Option<&T::Id>) -> Option<()> {
        let idx = self.slot(before)?;
        self.items.insert(idx, item);
        Some(())
    }

    /// Takes a thing out.
    pub(crate) fn remove(&mut self, id: &T::Id) -> Option<Rc<T>> {
        self.position(id).map(|idx| self.items.remove(idx))
    }

    /// The thing with that id, to be changed.
    pub(crate) fn get_mut(&mut self, id: &T::Id) -> Option<&mut T> {
        self.items
            .iter_mut()
            .find(|item| item.id() == id)
            .map(Rc::make_mut)
    }

    fn slot(&self, before: Option<&T::Id>) -> Option<usize> {
        match before {
            None => Some(self.items.len()),
            Some(id) => self.position(id),
        }
    }
}

impl<T: Item> Default for List<T> {
    fn default() -> Self {
        Self { items: vec![] }
    }
}

impl<T: Item> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self {
            items: items.into_iter().map(Rc::new).collect(),
        }
    }
}

impl<'a, T: Item> IntoIterator for &'a List<T> {
    type Item = &'a Rc<T>;
    type IntoIter = core::slice::Iter<'a, Rc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T: Item + serde::Serialize> serde::Serialize for List<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.iter().map(|item| &**item))
    }
}
