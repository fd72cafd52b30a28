//! Commands: what a person or a host asks for, worked out into ops.
//!
//! A command is data. Working it out is pure: it reads the map and gives a
//! transaction, which is then applied as a whole or not at all.

mod card;
mod cascade;
mod emotion;
mod replace;
mod step;

use alloc::rc::Rc;
use alloc::vec::Vec;

use cascade::{cascade, with_cascades};
pub use emotion::{emotion_card, emotion_cell};

use super::label::Label;
use super::op::{Op, OpError};
use super::transaction::Transaction;
use crate::base::{CardId, IdSource, LaneId, PersonaId, StageId, StepId};
use crate::model::{
    AnyItem, Card, Cell, Column, Comment, Fields, Item, JourneyMap, ListName, Meta, Score, Text,
};

/// What a person or a host asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Does that to one thing, with all that it takes along: who goes is named nowhere
    /// afterwards, what comes gets an id if it has none.
    One(Op),
    /// Moves cards into a cell, in the order given.
    MoveCards {
        /// The cards.
        card_ids: Vec<CardId>,
        /// Where they go.
        cell: Cell,
        /// The card they are put before.
        before: Option<CardId>,
    },
    /// Takes cards out, with everything that names them.
    RemoveCards(Vec<CardId>),
    /// Sets how a persona feels in a column.
    SetEmotion {
        /// The lane of the curve.
        lane_id: LaneId,
        /// Where.
        column: Column,
        /// Who; none for everybody.
        persona_id: Option<PersonaId>,
        /// How.
        score: Score,
    },
    /// Adds a step to a stage.
    AddStep {
        /// The stage.
        stage_id: StageId,
        /// Its title.
        title: Text,
        /// The step it is put before.
        before: Option<StepId>,
    },
    /// Gives a step another title.
    RenameStep(StageId, StepId, Text),
    /// Moves a step within its stage.
    MoveStep(StageId, StepId, Option<StepId>),
    /// Takes a step out; its cards go to the step beside it, or to the stage.
    RemoveStep(StageId, StepId),
    /// Puts another map in the place of this one, as a step that can be undone.
    Replace(Rc<JourneyMap>),
    /// Does all of that as one step of that name, with what it takes along.
    Together(Rc<Label>, Vec<Op>),
}

/// Why a command could not be worked out or applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// One of its ops could not be applied.
    #[error(transparent)]
    Op(#[from] OpError),
    /// The map already holds as many as it may.
    #[error("a map holds at most {0} of these")]
    Full(usize),
    /// The last stage or lane has to stay: a grid without one cannot be edited.
    #[error("the last one has to stay")]
    Last,
}

/// What people call the step, if the ops could be worked out.
type Worked = Result<Label, CommandError>;

impl Command {
    /// Adds a thing, before another or last.
    pub fn add<T: Item + AnyItem>(item: T, before: Option<T::Id>) -> Self {
        Self::One(Op::insert(Rc::new(item), before))
    }

    /// Changes fields of a thing as it is; the steps of a stage have commands of their own.
    pub fn edit<T: Item + AnyItem>(item: &T, change: impl FnOnce(&mut T)) -> Self {
        Self::One(Op::edit(item, change))
    }

    /// Changes what is said about the map as a whole.
    pub fn edit_map(meta: &Meta, change: impl FnOnce(&mut Meta)) -> Self {
        Self::One(Op::edit_map(meta, change))
    }

    /// Moves a thing before another, or last.
    pub fn shift<T: Item>(id: T::Id, before: Option<T::Id>) -> Self {
        Self::One(Op::shift::<T>(&id, before))
    }

    /// Ops worked out elsewhere, with what they take along, under a name.
    pub fn named(label: &str, ops: Vec<Op>) -> Self {
        Self::Together(Label::Named(label.into()).into(), ops)
    }

    /// Adds to a card's votes, or takes from them; there are never less than none.
    pub fn vote(card: &Card, votes: i32) -> Self {
        let vote = Op::edit(card, |card| {
            card.votes = card.votes.saturating_add_signed(votes);
        });
        Self::Together(Label::Vote.into(), Vec::from([vote]))
    }

    /// Adds what somebody said about a card, after what was said before.
    pub fn comment(card: &Card, comment: Comment) -> Self {
        let said = Op::edit(card, |card| card.comments.push(comment));
        Self::Together(Label::Comment.into(), Vec::from([said]))
    }

    /// Takes a thing out, with what cannot be without it.
    pub fn remove<T: Item>(id: T::Id) -> Self {
        Self::One(Op::remove::<T>(&id))
    }

    /// The group of undo steps the command belongs to: edits of one field of one thing,
    /// which people see as one step while they type or drag.
    pub fn group(&self) -> Option<Rc<str>> {
        let Self::One(op) = self else { return None };
        let (list, card_id, field) = match op {
            Op::Update { list, id, patch } => (*list, id, patch.only_name()?),
            // The letters that follow the first belong to the same new card.
            Op::Insert { item, .. } => (item.list_name(), item.name(), "text"),
            Op::Map(_) | Op::Move { .. } | Op::Place { .. } | Op::Remove { .. } => return None,
        };
        let is_written = matches!(field, "text" | "score") && !card_id.is_empty();
        let is_group = list == ListName::Cards && is_written;
        is_group.then(|| ["card-", field, ":", card_id].concat().into())
    }

    /// Works the command out for a map.
    pub fn transaction(
        &self,
        map: &JourneyMap,
        ids: &mut IdSource,
    ) -> Result<Transaction, CommandError> {
        let mut ops = Vec::new();
        let label = self.work_out(map, ids, &mut ops)?;
        Ok(Transaction::new(label, ops))
    }

    fn work_out(
        &self,
        map: &JourneyMap,
        ids: &mut IdSource,
        ops: &mut Vec<Op>,
    ) -> Result<Rc<Label>, CommandError> {
        let label = match self {
            Self::Together(label, changes) => {
                with_cascades(map, changes, ops)?;
                return Ok(label.clone());
            }
            Self::One(op) => one(map, op, ids, ops)?,
            Self::MoveCards {
                card_ids,
                cell,
                before,
            } => card::move_to(map, card_ids, cell, before.as_ref(), ops),
            Self::RemoveCards(card_ids) => card::remove(map, card_ids, ops),
            Self::SetEmotion {
                lane_id,
                column,
                persona_id,
                score,
            } => {
                let persona_id = persona_id.as_ref();
                emotion::set(map, ids, (lane_id, column, persona_id), *score, ops)
            }
            Self::AddStep {
                stage_id,
                title,
                before,
            } => step::add(map, stage_id, (ids.next_id(), title), before.as_ref(), ops)?,
            Self::RenameStep(stage_id, step_id, title) => {
                step::rename(map, stage_id, step_id, title, ops)?
            }
            Self::MoveStep(stage_id, step_id, before) => {
                step::shift(map, stage_id, step_id, before.as_ref(), ops)?
            }
            Self::RemoveStep(stage_id, step_id) => step::remove(map, stage_id, step_id, ops)?,
            Self::Replace(other) => replace::replace(map, other, ops),
        };
        Ok(label.into())
    }
}

/// One op with what it takes along.
fn one(map: &JourneyMap, op: &Op, ids: &mut IdSource, ops: &mut Vec<Op>) -> Worked {
    let mut op = op.clone();
    if let Op::Insert { item, .. } = &mut op {
        check_room(map, item.list_name())?;
        name(item, map, ids);
    }
    if let Op::Remove { list, .. } = &op
        && matches!(list, ListName::Stages | ListName::Lanes)
        && map.n_items(*list) <= 1
    {
        return Err(CommandError::Last);
    }
    let label = Label::of(&op);
    cascade(map, &op, ops);
    ops.push(op);
    Ok(label)
}

fn check_room(map: &JourneyMap, list: ListName) -> Result<(), CommandError> {
    let limit = list.limit();
    if map.n_items(list) < limit {
        Ok(())
    } else {
        Err(CommandError::Full(limit))
    }
}

/// Gives a thing a new id if it has none.
fn name(item: &mut Rc<dyn AnyItem>, map: &JourneyMap, ids: &mut IdSource) {
    if !item.name().is_empty() {
        return;
    }
    let list = item.list_name();
    // The command may be kept and run again, and then adds another: its own thing stays nameless.
    let mut named = map.blank_item(list);
    if let Some(copy) = Rc::get_mut(&mut named) {
        let fields: &mut dyn Fields = copy;
        fields.copy_from(&**item);
        copy.set_name(ids.next_name(list.prefix()));
    }
    *item = named;
}
