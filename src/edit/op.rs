//! Primitive edits: the only way a [`JourneyMap`] changes.

use alloc::rc::Rc;

use super::check::{check, check_cell, check_free};
use crate::base::{CardId, Id};
use crate::model::{AnyItem, Card, Cell, Item, JourneyMap, ListName, Meta, Patch, mend_views};

/// One atomic change to a map.
#[derive(Clone, PartialEq)]
pub enum Op {
    /// Puts new values into some fields of what is said about the map as a whole.
    Map(Patch),
    /// Puts a thing into its list, before another or last; a card stands in the order of its cell.
    Insert {
        /// The thing, with its id; a card with its cell.
        item: Rc<dyn AnyItem>,
        /// The thing it is put before.
        before: Option<Rc<str>>,
    },
    /// Puts new values into some fields of a thing.
    Update {
        /// The list the thing stands in.
        list: ListName,
        /// The thing.
        id: Rc<str>,
        /// The fields with their new values.
        patch: Patch,
    },
    /// Moves a thing before another, or last; cards are placed instead.
    Move {
        /// The list the thing stands in.
        list: ListName,
        /// The thing.
        id: Rc<str>,
        /// The thing it is put before.
        before: Option<Rc<str>>,
    },
    /// Moves a card into a cell, before another card there, or last.
    Place {
        /// The card.
        id: CardId,
        /// The cell.
        cell: Cell,
        /// The card it is put before.
        before: Option<CardId>,
    },
    /// Takes a thing out; nothing on the map may still name it.
    Remove {
        /// The list the thing stands in.
        list: ListName,
        /// The thing.
        id: Rc<str>,
    },
}

/// Why an op could not be applied; it names what it is about.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpError {
    /// There is no such thing on the map.
    #[error("there is no {0} on the map")]
    NotFound(Rc<str>),
    /// The id is taken.
    #[error("{0} is already on the map")]
    Duplicate(Rc<str>),
    /// The thing has no id.
    #[error("a thing on the map needs an id")]
    Nameless,
    /// Something on the map still names the thing.
    #[error("{0} is still in use")]
    InUse(Rc<str>),
}

impl OpError {
    pub(super) fn not_found(id: &impl Id) -> Self {
        Self::NotFound(id.name().clone())
    }
}

impl Op {
    /// Puts a thing into its list, before another or last.
    pub fn insert<T: Item + AnyItem>(item: Rc<T>, before: Option<T::Id>) -> Self {
        let before = before.map(|id| id.name().clone());
        Self::Insert { item, before }
    }

    /// Changes fields of a thing as it is, but not its identity and place.
    pub fn edit<T: Item + AnyItem>(item: &T, change: impl FnOnce(&mut T)) -> Self {
        let mut changed = item.clone();
        change(&mut changed);
        Self::edited(item, Rc::new(changed))
    }

    fn edited(before: &dyn AnyItem, after: Rc<dyn AnyItem>) -> Self {
        Self::Update {
            list: before.list_name(),
            id: before.name().clone(),
            patch: Patch::between(before, after),
        }
    }

    /// Moves a thing of a list before another, or last.
    pub fn shift<T: Item>(id: &T::Id, before: Option<T::Id>) -> Self {
        Self::Move {
            list: T::LIST,
            id: id.name().clone(),
            before: before.map(|id| id.name().clone()),
        }
    }

    /// Takes a thing out of its list.
    pub fn remove<T: Item>(id: &T::Id) -> Self {
        let (list, id) = (T::LIST, id.name().clone());
        Self::Remove { list, id }
    }

    /// Changes what is said about the map as a whole.
    pub fn edit_map(meta: &Meta, change: impl FnOnce(&mut Meta)) -> Self {
        let mut changed = meta.clone();
        change(&mut changed);
        Self::Map(Patch::between(meta, Rc::new(changed)))
    }

    /// Applies the change and returns the op that undoes it.
    ///
    /// On error the map is exactly as it was.
    pub fn apply(&self, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Map(patch) => update_meta(patch, map).map(Self::Map),
            Self::Insert { item, before } => {
                let (list, id) = (item.list_name(), item.name().clone());
                check_new_id(&id, map.has(list, &id))?;
                check(&**item, map)?;
                let inserted = map.insert(item.clone(), before.as_ref());
                inserted.ok_or_else(|| missing(before.as_ref()))?;
                Ok(Self::Remove { list, id })
            }
            Self::Update { list, id, patch } => update(*list, id, patch, map),
            Self::Move { list, id, before } => shift(*list, id, before.as_ref(), map),
            Self::Place { id, cell, before } => place(id, cell, before.as_ref(), map),
            Self::Remove { list, id } => {
                check_free(*list, id, map)?;
                let before = map.after(*list, id);
                let item = map.remove(*list, id);
                let item = item.ok_or_else(|| OpError::NotFound(id.clone()))?;
                Ok(Self::Insert { item, before })
            }
        }
    }

    /// Does it set the same fields of the same thing?
    pub(super) fn is_alike(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Map(patch), Self::Map(values)) => patch.is_alike(values),
            (
                Self::Update { list, id, patch },
                Self::Update {
                    list: other_list,
                    id: other,
                    patch: values,
                },
            ) => list == other_list && id == other && patch.is_alike(values),
            _ => false,
        }
    }
}

/// An op as the changes that hosts hear of.
impl core::fmt::Debug for Op {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&super::write_changes(core::slice::from_ref(self), &[]))
    }
}

fn update(
    list: ListName,
    id: &Rc<str>,
    patch: &Patch,
    map: &mut JourneyMap,
) -> Result<Op, OpError> {
    let not_found = || OpError::NotFound(id.clone());
    let old = map.shared(list, id).ok_or_else(not_found)?;
    let mut new = map.blank_item(list);
    let patch = Rc::get_mut(&mut new)
        .map(|new| patch.apply(old.clone(), new))
        .ok_or_else(not_found)?;
    map.put(new.clone());
    if let Err(error) = check(&*new, map) {
        map.put(old);
        return Err(error);
    }
    let id = id.clone();
    Ok(Op::Update { list, id, patch })
}

fn shift(
    name: ListName,
    id: &Rc<str>,
    before: Option<&Rc<str>>,
    map: &mut JourneyMap,
) -> Result<Op, OpError> {
    let not_found = || OpError::NotFound(id.clone());
    let list = map.list_mut(name).ok_or_else(not_found)?;
    if before.is_some_and(|before| list.find(before).is_none()) {
        return Err(missing(before));
    }
    let idx = list.find(id).ok_or_else(not_found)?;
    let undo = Op::Move {
        list: name,
        id: id.clone(),
        before: list.after(idx),
    };
    // Before itself is where it stands already.
    if before != Some(id) {
        let item = list.remove(idx).ok_or_else(not_found)?;
        let there = before.and_then(|before| list.find(before));
        let there = there.unwrap_or_else(|| list.n_items());
        list.insert(there, item).ok_or_else(not_found)?;
    }
    Ok(undo)
}

fn place(
    id: &CardId,
    cell: &Cell,
    before: Option<&CardId>,
    map: &mut JourneyMap,
) -> Result<Op, OpError> {
    check_cell(cell, map)?;
    let there = map
        .cards
        .get(id)
        .ok_or_else(|| OpError::not_found(id))?
        .cell();
    let undo = Op::Place {
        id: id.clone(),
        cell: there.clone(),
        before: map.cards.after(id).cloned(),
    };
    if before == Some(id) {
        // Before itself is where it stands already, if it is the same cell.
        return if there == *cell {
            Ok(undo)
        } else {
            Err(OpError::not_found(id))
        };
    }
    let is_there = |other: &CardId| {
        map.cards
            .get(other)
            .is_some_and(|card| card.cell() == *cell)
    };
    if before.is_some_and(|before| !is_there(before)) {
        return Err(missing(before.map(Id::name)));
    }
    let mut card = map.cards.remove(id).ok_or_else(|| OpError::not_found(id))?;
    if there != *cell {
        let mut moved = Card::clone(&card);
        let Cell { lane, stage, step } = cell.clone();
        (moved.lane, moved.stage, moved.step) = (lane, stage, step);
        card = moved.into();
    }
    map.cards
        .insert(card, before)
        .ok_or_else(|| missing(before.map(Id::name)))?;
    Ok(undo)
}

fn update_meta(patch: &Patch, map: &mut JourneyMap) -> Result<Patch, OpError> {
    let mut new = Meta::default();
    let undo = patch.apply(map.meta.clone(), &mut new);
    let is_there = |owner| map.people.get(owner).is_some();
    if let Some(owner) = new.owner.as_ref().filter(|owner| !is_there(owner)) {
        return Err(OpError::not_found(owner));
    }
    let mut missing = None;
    mend_views(&mut new.views.clone(), &mut |list, name| {
        let is_there = map.has(list, name);
        if !is_there {
            missing = Some(name.clone());
        }
        is_there
    });
    if let Some(name) = missing {
        return Err(OpError::NotFound(name));
    }
    map.meta = new.into();
    Ok(undo)
}

fn check_new_id(id: &Rc<str>, is_taken: bool) -> Result<(), OpError> {
    if id.is_empty() {
        Err(OpError::Nameless)
    } else if is_taken {
        Err(OpError::Duplicate(id.clone()))
    } else {
        Ok(())
    }
}

/// What is wrong when a thing cannot be put before that one.
fn missing(before: Option<&Rc<str>>) -> OpError {
    before.map_or(OpError::Nameless, |id| OpError::NotFound(id.clone()))
}
