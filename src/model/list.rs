//! Ordered lists of things with ids.

use alloc::rc::Rc;
use alloc::vec;
use core::any::Any;

use super::record::Fields;
use super::{
    Card, Channel, Improvement, Lane, Link, Path, Person, Persona, Record, Stage, Value, Writer,
    limits,
};
use crate::base::{
    CardId, ChannelId, Id, ImprovementId, LaneId, LinkId, PathId, PersonId, PersonaId, StageId,
};

/// The lists of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListName {
    /// The customers the map is about.
    Personas,
    /// The people who can be responsible for something.
    People,
    /// The channels customers are met through.
    Channels,
    /// The stages of the journey.
    Stages,
    /// The rows of the grid.
    Lanes,
    /// What stands in the grid.
    Cards,
    /// How cards belong together.
    Links,
    /// Where the journey does not simply go on.
    Paths,
    /// What the business does about it all.
    Improvements,
}

impl ListName {
    /// Every list.
    const ALL: [Self; 9] = [
        Self::Personas,
        Self::People,
        Self::Channels,
        Self::Stages,
        Self::Lanes,
        Self::Cards,
        Self::Links,
        Self::Paths,
        Self::Improvements,
    ];

    /// The key of the list in a document.
    pub fn key(self) -> &'static str {
        match self {
            Self::Personas => "personas",
            Self::People => "people",
            Self::Channels => "channels",
            Self::Stages => "stages",
            Self::Lanes => "lanes",
            Self::Cards => "cards",
            Self::Links => "links",
            Self::Paths => "paths",
            Self::Improvements => "improvements",
        }
    }

    /// The list with that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.key() == key)
    }

    /// The most things the list may have.
    pub fn limit(self) -> usize {
        match self {
            Self::Personas => limits::MAX_PERSONAS,
            Self::Stages => limits::MAX_STAGES,
            Self::Lanes => limits::MAX_LANES,
            Self::Cards => limits::MAX_CARDS,
            Self::People | Self::Channels | Self::Links | Self::Paths | Self::Improvements => {
                limits::MAX_OTHERS
            }
        }
    }

    /// The letter that new ids of its things begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Personas => PersonaId::PREFIX,
            Self::People => PersonId::PREFIX,
            Self::Channels => ChannelId::PREFIX,
            Self::Stages => StageId::PREFIX,
            Self::Lanes => LaneId::PREFIX,
            Self::Cards => CardId::PREFIX,
            Self::Links => LinkId::PREFIX,
            Self::Paths => PathId::PREFIX,
            Self::Improvements => ImprovementId::PREFIX,
        }
    }
}

/// A thing with an id that stands in one of the map's lists.
pub trait Item: Record + PartialEq {
    /// The type of its id.
    type Id: Id + Value;

    /// The list it stands in.
    const LIST: ListName;

    /// Its id.
    fn id(&self) -> &Self::Id;

    /// Gives it an id; only reading and copying do that.
    fn set_id(&mut self, id: Self::Id);
}

/// A thing of any list.
pub trait AnyItem: Fields {
    /// The name that its id is.
    fn name(&self) -> &Rc<str>;

    /// Gives it an id.
    fn set_name(&mut self, name: Rc<str>);

    /// The list it stands in.
    fn list_name(&self) -> ListName;
}

impl PartialEq for dyn AnyItem {
    fn eq(&self, other: &Self) -> bool {
        let (one, fields): (&dyn Fields, &dyn Fields) = (self, other);
        self.list_name() == other.list_name() && one.json() == fields.json()
    }
}

macro_rules! items {
    ($($item:ident $id:ident $list:ident)*) => {$(
        impl Item for $item {
            type Id = $id;

            const LIST: ListName = ListName::$list;

            fn id(&self) -> &$id {
                &self.id
            }

            fn set_id(&mut self, id: $id) {
                self.id = id;
            }
        }

        impl AnyItem for $item {
            fn name(&self) -> &Rc<str> {
                self.id.name()
            }

            fn set_name(&mut self, name: Rc<str>) {
                self.id = name.into();
            }

            fn list_name(&self) -> ListName {
                ListName::$list
            }
        }
    )*};
}

items! {
    Card CardId Cards
    Channel ChannelId Channels
    Improvement ImprovementId Improvements
    Lane LaneId Lanes
    Link LinkId Links
    Path PathId Paths
    Person PersonId People
    Persona PersonaId Personas
    Stage StageId Stages
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

    /// The thing at a place, to be changed while a document is read and nobody else has it.
    pub(crate) fn at_mut(&mut self, idx: usize) -> Option<&mut T> {
        Rc::get_mut(self.items.get_mut(idx)?)
    }

    /// Puts a thing last while a document is read.
    pub(crate) fn push(&mut self, item: T) {
        self.items.push(Rc::new(item));
    }

    /// The id of the thing after the one with `id`.
    pub fn after(&self, id: &T::Id) -> Option<&T::Id> {
        let idx = self.position(id)?;
        self.items.get(idx + 1).map(|item| item.id())
    }
}

/// A list of a map, whatever is in it.
pub(crate) trait AnyList {
    /// Which list of the map it is.
    fn list_name(&self) -> ListName;

    /// How many things there are.
    fn n_items(&self) -> usize;

    /// The thing at a place.
    fn item(&self, idx: usize) -> Option<&dyn AnyItem>;

    /// The thing at a place, to be shared.
    fn shared(&self, idx: usize) -> Option<Rc<dyn AnyItem>>;

    /// The thing at a place, to be changed while a document is read and nobody else has it.
    fn item_mut(&mut self, idx: usize) -> Option<&mut dyn AnyItem>;

    /// Puts a thing at a place; nothing when it is of another list.
    fn insert(&mut self, idx: usize, item: Rc<dyn AnyItem>) -> Option<()>;

    /// Takes the thing at a place out.
    fn remove(&mut self, idx: usize) -> Option<Rc<dyn AnyItem>>;

    /// A thing of the list with every field blank.
    fn blank_item(&self) -> Rc<dyn AnyItem>;
}

impl<T: Item + AnyItem> AnyList for List<T> {
    fn list_name(&self) -> ListName {
        T::LIST
    }

    fn n_items(&self) -> usize {
        self.items.len()
    }

    fn item(&self, idx: usize) -> Option<&dyn AnyItem> {
        self.items.get(idx).map(|item| &**item as &dyn AnyItem)
    }

    fn shared(&self, idx: usize) -> Option<Rc<dyn AnyItem>> {
        self.items
            .get(idx)
            .map(|item| item.clone() as Rc<dyn AnyItem>)
    }

    fn item_mut(&mut self, idx: usize) -> Option<&mut dyn AnyItem> {
        self.at_mut(idx).map(|item| item as &mut dyn AnyItem)
    }

    fn insert(&mut self, idx: usize, item: Rc<dyn AnyItem>) -> Option<()> {
        let item: Rc<dyn Any> = item;
        self.items.insert(idx, item.downcast().ok()?);
        Some(())
    }

    fn remove(&mut self, idx: usize) -> Option<Rc<dyn AnyItem>> {
        (idx < self.items.len()).then(|| self.items.remove(idx) as Rc<dyn AnyItem>)
    }

    fn blank_item(&self) -> Rc<dyn AnyItem> {
        T::fresh()
    }
}

impl dyn AnyList + '_ {
    /// The place of the thing with that name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        (0..self.n_items()).find(|idx| self.item(*idx).is_some_and(|item| **item.name() == *name))
    }

    /// The name of the thing after the one at a place.
    pub(crate) fn after(&self, idx: usize) -> Option<Rc<str>> {
        self.item(idx + 1).map(|item| item.name().clone())
    }

    /// Writes the things as a list.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.begin_list();
        for item in (0..self.n_items()).filter_map(|idx| self.item(idx)) {
            let fields: &dyn Fields = item;
            fields.write(writer);
        }
        writer.end_list();
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
