//! Primitive edits: the only way a [`JourneyMap`] changes.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::check::{check, check_free};
use crate::base::{CardId, Id, StepId};
use crate::model::{
    AnyItem, Card, CardField, Cell, Fields, Item, JourneyMap, ListName, Meta, MetaField, Patch,
};

/// One atomic change to a map.
#[derive(Clone, PartialEq)]
pub enum Op {
    /// Changes what is said about the map as a whole.
    Map(Patch),
    /// Changes a list.
    List(ListName, ListOp),
    /// Changes the cards.
    Card(CardOp),
}

/// One atomic change to a list of things with ids.
#[derive(Clone)]
pub enum ListOp {
    /// Puts a thing before another, or last.
    Insert {
        /// The thing, with its id.
        item: Rc<dyn AnyItem>,
        /// The thing it is put before.
        before: Option<Rc<str>>,
    },
    /// Puts new values into some fields of a thing.
    Update {
        /// The thing.
        id: Rc<str>,
        /// The fields with their new values.
        patch: Patch,
    },
    /// Moves a thing before another, or last.
    Move {
        /// The thing.
        id: Rc<str>,
        /// The thing it is put before.
        before: Option<Rc<str>>,
    },
    /// Takes a thing out; nothing on the map may still name it.
    Remove {
        /// The thing.
        id: Rc<str>,
    },
}

/// One atomic change to the cards.
#[derive(Clone, PartialEq)]
pub enum CardOp {
    /// Puts a card into its cell, before another card there, or last.
    Insert {
        /// The card, with its id and cell.
        card: Rc<Card>,
        /// The card it is put before.
        before: Option<CardId>,
    },
    /// Puts new values into some fields of a card.
    Update {
        /// The card.
        id: CardId,
        /// The fields with their new values.
        patch: Patch,
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
    /// Takes a card out; nothing on the map may still name it.
    Remove {
        /// The card.
        id: CardId,
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
        Self::List(T::LIST, ListOp::Insert { item, before })
    }

    /// Puts new values into some fields of a thing.
    pub fn update<T: Item>(id: &T::Id, fields: Vec<T::Field>) -> Self {
        let (id, patch) = (id.name().clone(), Patch::new::<T>(fields));
        Self::List(T::LIST, ListOp::Update { id, patch })
    }

    /// Moves a thing of a list before another, or last.
    pub fn shift<T: Item>(id: &T::Id, before: Option<T::Id>) -> Self {
        let (id, before) = (id.name().clone(), before.map(|id| id.name().clone()));
        Self::List(T::LIST, ListOp::Move { id, before })
    }

    /// Takes a thing out of its list.
    pub fn remove<T: Item>(id: &T::Id) -> Self {
        let id = id.name().clone();
        Self::List(T::LIST, ListOp::Remove { id })
    }

    /// Puts new values into some fields of a card.
    pub fn update_card(id: CardId, fields: Vec<CardField>) -> Self {
        let patch = Patch::new::<Card>(fields);
        Self::Card(CardOp::Update { id, patch })
    }

    /// Changes what is said about the map as a whole.
    pub fn update_map(fields: Vec<MetaField>) -> Self {
        Self::Map(Patch::new::<Meta>(fields))
    }

    /// Applies the change and returns the op that undoes it.
    ///
    /// On error the map is exactly as it was.
    pub fn apply(&self, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Map(patch) => update_meta(patch, map).map(Self::Map),
            Self::List(list, op) => op.apply(*list, map).map(|undo| Self::List(*list, undo)),
            Self::Card(op) => op.apply(map).map(Self::Card),
        }
    }
}

impl ListOp {
    fn apply(&self, name: ListName, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Insert { item, before } => {
                let id = item.name().clone();
                check_new_id(&id, map.has(name, &id))?;
                check(&**item, map)?;
                let list = map.list_mut(name).ok_or(OpError::Nameless)?;
                let idx = match before {
                    Some(before) => list.find(before).ok_or_else(|| missing(before))?,
                    None => list.n_items(),
                };
                list.insert(idx, item.clone()).ok_or(OpError::Nameless)?;
                Ok(Self::Remove { id })
            }
            Self::Update { id, patch } => {
                let list = map.list_mut(name).ok_or(OpError::Nameless)?;
                let idx = list.find(id).ok_or_else(|| missing(id))?;
                let item = list.item_mut(idx).ok_or_else(|| missing(id))?;
                let undo = patch.apply(item);
                let item = map.list(name).and_then(|list| list.item(idx));
                let checked = item.map_or(Ok(()), |item| check(item, map));
                if let Err(error) = checked {
                    let list = map.list_mut(name);
                    if let Some(item) = list.and_then(|list| list.item_mut(idx)) {
                        undo.apply(item);
                    }
                    return Err(error);
                }
                Ok(Self::Update {
                    id: id.clone(),
                    patch: undo,
                })
            }
            Self::Move { id, before } => {
                let list = map.list_mut(name).ok_or(OpError::Nameless)?;
                if let Some(before) = before.as_ref().filter(|before| list.find(before).is_none()) {
                    return Err(missing(before));
                }
                let idx = list.find(id).ok_or_else(|| missing(id))?;
                let undo = Self::Move {
                    id: id.clone(),
                    before: list.after(idx),
                };
                // Before itself is where it stands already.
                if before.as_ref() != Some(id) {
                    let item = list.remove(idx).ok_or_else(|| missing(id))?;
                    let there = before.as_ref().and_then(|before| list.find(before));
                    let there = there.unwrap_or_else(|| list.n_items());
                    list.insert(there, item).ok_or(OpError::Nameless)?;
                }
                Ok(undo)
            }
            Self::Remove { id } => {
                check_free(name, id, map)?;
                let list = map.list_mut(name).ok_or(OpError::Nameless)?;
                let idx = list.find(id).ok_or_else(|| missing(id))?;
                let before = list.after(idx);
                let item = list.remove(idx).ok_or_else(|| missing(id))?;
                Ok(Self::Insert { item, before })
            }
        }
    }
}

impl PartialEq for ListOp {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Insert { item, before },
                Self::Insert {
                    item: other,
                    before: gap,
                },
            ) => {
                let (one, other): (&dyn Fields, &dyn Fields) = (&**item, &**other);
                before == gap && one.json() == other.json()
            }
            (
                Self::Update { id, patch },
                Self::Update {
                    id: other,
                    patch: values,
                },
            ) => id == other && patch == values,
            (
                Self::Move { id, before },
                Self::Move {
                    id: other,
                    before: gap,
                },
            ) => id == other && before == gap,
            (Self::Remove { id }, Self::Remove { id: other }) => id == other,
            (
                Self::Insert { .. } | Self::Update { .. } | Self::Move { .. } | Self::Remove { .. },
                _,
            ) => false,
        }
    }
}

/// An op as the changes that hosts hear of.
impl core::fmt::Debug for Op {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&super::write_changes(core::slice::from_ref(self), &[]))
    }
}

impl CardOp {
    fn apply(&self, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Insert { card, before } => {
                let id = card.id.clone();
                check_new_id(id.name(), map.cards.get(&id).is_some())?;
                check(&**card, map)?;
                check_cell(&card.cell(), map)?;
                map.cards
                    .insert(card.clone(), before.as_ref())
                    .ok_or_else(|| missing_card(before.as_ref()))?;
                Ok(Self::Remove { id })
            }
            Self::Update { id, patch } => {
                let card = map
                    .cards
                    .get_mut(id)
                    .ok_or_else(|| OpError::not_found(id))?;
                let undo = patch.apply(card);
                let checked = map.cards.get(id).map_or(Ok(()), |card| check(&**card, map));
                if let (Err(error), Some(card)) = (checked, map.cards.get_mut(id)) {
                    undo.apply(card);
                    return Err(error);
                }
                Ok(Self::Update {
                    id: id.clone(),
                    patch: undo,
                })
            }
            Self::Place { id, cell, before } => place(id, cell, before.as_ref(), map),
            Self::Remove { id } => {
                check_free(ListName::Cards, id.name(), map)?;
                let before = map.cards.after(id).cloned();
                let card = map.cards.remove(id).ok_or_else(|| OpError::not_found(id))?;
                Ok(Self::Insert { card, before })
            }
        }
    }
}

fn place(
    id: &CardId,
    cell: &Cell,
    before: Option<&CardId>,
    map: &mut JourneyMap,
) -> Result<CardOp, OpError> {
    check_cell(cell, map)?;
    let there = map
        .cards
        .get(id)
        .ok_or_else(|| OpError::not_found(id))?
        .cell();
    let undo = CardOp::Place {
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
        return Err(missing_card(before));
    }
    let mut card = map.cards.remove(id).ok_or_else(|| OpError::not_found(id))?;
    if there != *cell {
        let moved = Rc::make_mut(&mut card);
        let Cell { lane, stage, step } = cell.clone();
        (moved.lane, moved.stage, moved.step) = (lane, stage, step);
    }
    map.cards
        .insert(card, before)
        .ok_or_else(|| missing_card(before))?;
    Ok(undo)
}

fn update_meta(patch: &Patch, map: &mut JourneyMap) -> Result<Patch, OpError> {
    let meta = Rc::make_mut(&mut map.meta);
    let undo = patch.apply(meta);
    let owner = map
        .meta
        .owner
        .as_ref()
        .filter(|owner| map.people.get(owner).is_none());
    if let Some(error) = owner.map(OpError::not_found) {
        let meta = Rc::make_mut(&mut map.meta);
        undo.apply(meta);
        return Err(error);
    }
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

fn check_cell(cell: &Cell, map: &JourneyMap) -> Result<(), OpError> {
    if map.has_cell(cell) {
        return Ok(());
    }
    if map.lanes.get(&cell.lane).is_none() {
        return Err(OpError::not_found(&cell.lane));
    }
    let step = cell
        .step
        .as_ref()
        .filter(|_| map.stages.get(&cell.stage).is_some());
    Err(step.map_or_else(
        || OpError::not_found(&cell.stage),
        |step: &StepId| OpError::not_found(step),
    ))
}

fn missing(name: &Rc<str>) -> OpError {
    OpError::NotFound(name.clone())
}

fn missing_card(before: Option<&CardId>) -> OpError {
    before.map_or(OpError::Nameless, OpError::not_found)
}
