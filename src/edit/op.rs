//! Primitive edits: the only way a [`JourneyMap`] changes.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::check::Checked;
use crate::base::{CardId, Id, StepId};
use crate::model::{
    Card, CardField, Cell, Channel, HasList, Improvement, Item, JourneyMap, Lane, Link, MetaField,
    Path, Person, Persona, Record, Stage,
};

/// One atomic change to a map.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// Changes what is said about the map as a whole.
    Map(Vec<MetaField>),
    /// Changes the personas.
    Persona(ListOp<Persona>),
    /// Changes the people on the business's side.
    Person(ListOp<Person>),
    /// Changes the channels.
    Channel(ListOp<Channel>),
    /// Changes the stages.
    Stage(ListOp<Stage>),
    /// Changes the lanes.
    Lane(ListOp<Lane>),
    /// Changes the cards.
    Card(CardOp),
    /// Changes the links between cards.
    Link(ListOp<Link>),
    /// Changes the paths between stages.
    Path(ListOp<Path>),
    /// Changes the improvements.
    Improvement(ListOp<Improvement>),
}

/// One atomic change to a list of things with ids.
#[derive(Clone, Debug, PartialEq)]
pub enum ListOp<T: Item> {
    /// Puts a thing before another, or last.
    Insert {
        /// The thing, with its id.
        item: Rc<T>,
        /// The thing it is put before.
        before: Option<T::Id>,
    },
    /// Puts new values into some fields of a thing.
    Update {
        /// The thing.
        id: T::Id,
        /// The fields with their new values.
        fields: Vec<T::Field>,
    },
    /// Moves a thing before another, or last.
    Move {
        /// The thing.
        id: T::Id,
        /// The thing it is put before.
        before: Option<T::Id>,
    },
    /// Takes a thing out; nothing on the map may still name it.
    Remove {
        /// The thing.
        id: T::Id,
    },
}

/// One atomic change to the cards.
#[derive(Clone, Debug, PartialEq)]
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
        fields: Vec<CardField>,
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
        Self::NotFound(id.as_str().into())
    }
}

impl Op {
    /// Applies the change and returns the op that undoes it.
    ///
    /// On error the map is exactly as it was.
    pub fn apply(self, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Map(fields) => update_meta(fields, map).map(Self::Map),
            Self::Persona(op) => op.apply(map).map(Self::Persona),
            Self::Person(op) => op.apply(map).map(Self::Person),
            Self::Channel(op) => op.apply(map).map(Self::Channel),
            Self::Stage(op) => op.apply(map).map(Self::Stage),
            Self::Lane(op) => op.apply(map).map(Self::Lane),
            Self::Card(op) => op.apply(map).map(Self::Card),
            Self::Link(op) => op.apply(map).map(Self::Link),
            Self::Path(op) => op.apply(map).map(Self::Path),
            Self::Improvement(op) => op.apply(map).map(Self::Improvement),
        }
    }
}

#[expect(private_bounds, reason = "what an op checks is nobody else's business")]
impl<T: Checked> ListOp<T>
where
    JourneyMap: HasList<T>,
{
    fn apply(self, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Insert { item, before } => {
                let id = item.id().clone();
                check_new_id(&id, map.list().get(&id).is_some())?;
                item.check(map)?;
                map.list_mut()
                    .insert(item, before.as_ref())
                    .ok_or_else(|| missing(before.as_ref()))?;
                Ok(Self::Remove { id })
            }
            Self::Update { id, fields } => {
                let item = map
                    .list_mut()
                    .get_mut(&id)
                    .ok_or_else(|| OpError::not_found(&id))?;
                let undo = set_all(item, fields);
                let checked = HasList::<T>::list(map)
                    .get(&id)
                    .map_or(Ok(()), |item| item.check(map));
                match (checked, map.list_mut().get_mut(&id)) {
                    (Err(error), Some(item)) => {
                        set_all(item, undo);
                        Err(error)
                    }
                    (Err(error), None) => Err(error),
                    (Ok(()), _) => Ok(Self::Update { id, fields: undo }),
                }
            }
            Self::Move { id, before } => {
                let list = HasList::<T>::list_mut(map);
                if before
                    .as_ref()
                    .is_some_and(|before| list.get(before).is_none())
                {
                    return Err(missing(before.as_ref()));
                }
                let undo = Self::Move {
                    before: list.after(&id).cloned(),
                    id: id.clone(),
                };
                // Before itself is where it stands already.
                if before.as_ref() != Some(&id) {
                    let item = list.remove(&id).ok_or_else(|| OpError::not_found(&id))?;
                    list.insert(item, before.as_ref())
                        .ok_or_else(|| missing(before.as_ref()))?;
                }
                Ok(undo)
            }
            Self::Remove { id } => {
                T::check_free(&id, map)?;
                let list = HasList::<T>::list_mut(map);
                let before = list.after(&id).cloned();
                let item = list.remove(&id).ok_or_else(|| OpError::not_found(&id))?;
                Ok(Self::Insert { item, before })
            }
        }
    }
}

impl CardOp {
    fn apply(self, map: &mut JourneyMap) -> Result<Self, OpError> {
        match self {
            Self::Insert { card, before } => {
                let id = card.id.clone();
                check_new_id(&id, map.cards.get(&id).is_some())?;
                card.check(map)?;
                check_cell(&card.cell(), map)?;
                map.cards
                    .insert(card, before.as_ref())
                    .ok_or_else(|| missing(before.as_ref()))?;
                Ok(Self::Remove { id })
            }
            Self::Update { id, fields } => {
                let card = map
                    .cards
                    .get_mut(&id)
                    .ok_or_else(|| OpError::not_found(&id))?;
                let undo = set_all(card, fields);
                let checked = map.cards.get(&id).map_or(Ok(()), |card| card.check(map));
                if let (Err(error), Some(card)) = (checked, map.cards.get_mut(&id)) {
                    set_all(card, undo);
                    return Err(error);
                }
                Ok(Self::Update { id, fields: undo })
            }
            Self::Place { id, cell, before } => Self::place(id, cell, before, map),
            Self::Remove { id } => {
                Card::check_free(&id, map)?;
                let before = map.cards.after(&id).cloned();
                let card = map
                    .cards
                    .remove(&id)
                    .ok_or_else(|| OpError::not_found(&id))?;
                Ok(Self::Insert { card, before })
            }
        }
    }

    fn place(
        id: CardId,
        cell: Cell,
        before: Option<CardId>,
        map: &mut JourneyMap,
    ) -> Result<Self, OpError> {
        check_cell(&cell, map)?;
        let there = map
            .cards
            .get(&id)
            .ok_or_else(|| OpError::not_found(&id))?
            .cell();
        let undo = Self::Place {
            id: id.clone(),
            cell: there.clone(),
            before: map.cards.after(&id).cloned(),
        };
        if before.as_ref() == Some(&id) {
            // Before itself is where it stands already, if it is the same cell.
            return if there == cell {
                Ok(undo)
            } else {
                Err(OpError::not_found(&id))
            };
        }
        let is_there =
            |other: &CardId| map.cards.get(other).is_some_and(|card| card.cell() == cell);
        if before.as_ref().is_some_and(|before| !is_there(before)) {
            return Err(missing(before.as_ref()));
        }
        let mut card = map
            .cards
            .remove(&id)
            .ok_or_else(|| OpError::not_found(&id))?;
        if there != cell {
            let moved = Rc::make_mut(&mut card);
            (moved.lane, moved.stage, moved.step) = (cell.lane, cell.stage, cell.step);
        }
        map.cards
            .insert(card, before.as_ref())
            .ok_or_else(|| missing(before.as_ref()))?;
        Ok(undo)
    }
}

fn update_meta(fields: Vec<MetaField>, map: &mut JourneyMap) -> Result<Vec<MetaField>, OpError> {
    let undo = set_all(Rc::make_mut(&mut map.meta), fields);
    let owner = map
        .meta
        .owner
        .as_ref()
        .filter(|owner| map.people.get(owner).is_none());
    if let Some(error) = owner.map(OpError::not_found) {
        set_all(Rc::make_mut(&mut map.meta), undo);
        return Err(error);
    }
    Ok(undo)
}

/// Sets fields in order and returns the ones that undo it, in the order to set them.
fn set_all<R: Record>(record: &mut R, fields: Vec<R::Field>) -> Vec<R::Field> {
    let mut undo: Vec<R::Field> = fields.into_iter().map(|field| record.set(field)).collect();
    undo.reverse();
    undo
}

fn check_new_id(id: &impl Id, is_taken: bool) -> Result<(), OpError> {
    if id.as_str().is_empty() {
        Err(OpError::Nameless)
    } else if is_taken {
        Err(OpError::Duplicate(id.as_str().into()))
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

fn missing<I: Id>(before: Option<&I>) -> OpError {
    before.map_or(OpError::Nameless, OpError::not_found)
}
