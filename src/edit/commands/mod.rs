//! Commands: what a person or a host asks for, worked out into ops.
//!
//! A command is data. Working it out is pure: it reads the map and gives a
//! transaction, which is then applied as a whole or not at all.

mod card;
mod cascade;
mod emotion;
mod lane;
mod people;
mod replace;
mod stage;

use alloc::format;
use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

pub use cascade::with_cascades;
pub use emotion::{emotion_card, emotion_cell};

use super::label::Label;
use super::op::{ListOp, Op, OpError};
use super::transaction::Transaction;
use crate::base::{
    CardId, ChannelId, IdSource, ImprovementId, LaneId, LinkId, PathId, PersonId, PersonaId,
    StageId, StepId,
};
use crate::model::{
    AnyItem, CardField, Cell, Channel, ChannelField, Column, Comment, Improvement,
    ImprovementField, Item, JourneyMap, Lane, LaneField, LaneKind, Link, LinkField, MetaField,
    Path, PathField, Person, PersonField, Persona, PersonaField, Score, Stage, StageField,
    StageKind, Text,
};

/// What a person or a host asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Writes a new card with that id.
    AddCard {
        /// Where it stands.
        cell: Cell,
        /// The card it is put before.
        before: Option<CardId>,
        /// The name it gets; a new one if none is given.
        card_id: Option<CardId>,
        /// What it says and is.
        fields: Vec<CardField>,
    },
    /// Changes a card.
    EditCard(CardId, Vec<CardField>),
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
    /// Adds to a card's votes, or takes from them.
    Vote(CardId, i32),
    /// Adds what somebody said about a card.
    Comment(CardId, Comment),
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
    /// Adds a lane.
    AddLane {
        /// What its cards are.
        kind: LaneKind,
        /// Its title.
        title: Text,
        /// The lane it is put before.
        before: Option<LaneId>,
    },
    /// Changes a lane.
    EditLane(LaneId, Vec<LaneField>),
    /// Moves a lane.
    MoveLane(LaneId, Option<LaneId>),
    /// Takes a lane out, with its cards.
    RemoveLane(LaneId),
    /// Adds a stage.
    AddStage {
        /// Where in a purchase it stands.
        kind: StageKind,
        /// Its title.
        title: Text,
        /// The stage it is put before.
        before: Option<StageId>,
    },
    /// Changes a stage; its steps have commands of their own.
    EditStage(StageId, Vec<StageField>),
    /// Moves a stage.
    MoveStage(StageId, Option<StageId>),
    /// Takes a stage out, with its cards and paths.
    RemoveStage(StageId),
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
    /// Changes what is said about the map as a whole.
    EditMap(Vec<MetaField>),
    /// Adds a persona.
    AddPersona(Persona),
    /// Changes a persona.
    EditPersona(PersonaId, Vec<PersonaField>),
    /// Takes a persona out; its cards go too, those of everybody stay.
    RemovePersona(PersonaId),
    /// Adds a person or team.
    AddPerson(Person),
    /// Changes a person or team.
    EditPerson(PersonId, Vec<PersonField>),
    /// Takes a person or team out, wherever they are named.
    RemovePerson(PersonId),
    /// Adds a channel.
    AddChannel(Channel),
    /// Changes a channel.
    EditChannel(ChannelId, Vec<ChannelField>),
    /// Takes a channel out, wherever it is named.
    RemoveChannel(ChannelId),
    /// Adds a link between two cards.
    AddLink(Link),
    /// Changes a link.
    EditLink(LinkId, Vec<LinkField>),
    /// Takes a link out.
    RemoveLink(LinkId),
    /// Adds a path.
    AddPath(Path),
    /// Changes a path.
    EditPath(PathId, Vec<PathField>),
    /// Takes a path out.
    RemovePath(PathId),
    /// Adds an improvement.
    AddImprovement(Improvement),
    /// Changes an improvement.
    EditImprovement(ImprovementId, Vec<ImprovementField>),
    /// Takes an improvement out.
    RemoveImprovement(ImprovementId),
    /// Puts another map in the place of this one, as a step that can be undone.
    Replace(alloc::boxed::Box<JourneyMap>),
    /// What a host page changes, under the name it gives.
    Host(Rc<str>, Vec<Op>),
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

/// The most a map may hold of each thing.
pub mod limits {
    /// Cards.
    pub const CARDS: usize = 20_000;
    /// Stages.
    pub const STAGES: usize = 200;
    /// Lanes.
    pub const LANES: usize = 200;
    /// Personas.
    pub const PERSONAS: usize = 50;
}

type Worked = Result<Transaction, CommandError>;

impl Command {
    /// The group of undo steps the command belongs to: edits of one field of one thing,
    /// which people see as one step while they type or drag.
    pub fn group(&self) -> Option<Rc<str>> {
        if let Self::EditCard(card_id, fields) = self {
            return match fields.as_slice() {
                [CardField::Text(_)] => Some(format!("card-text:{card_id}").into()),
                [CardField::Score(_)] => Some(format!("card-score:{card_id}").into()),
                _ => None,
            };
        }
        // The letters that follow the first belong to the same new card.
        if let Self::AddCard {
            card_id: Some(card_id),
            ..
        } = self
        {
            return Some(format!("card-text:{card_id}").into());
        }
        None
    }

    /// Works the command out for a map.
    pub fn transaction(self, map: &JourneyMap, ids: &mut IdSource) -> Worked {
        match self {
            Self::AddCard {
                cell,
                before,
                card_id,
                fields,
            } => card::add(
                map,
                cell,
                before,
                card_id.unwrap_or_else(|| ids.next_id()),
                fields,
            ),
            Self::EditCard(card_id, fields) => {
                one(Label::EditCard, Op::update_card(card_id, fields))
            }
            Self::MoveCards {
                card_ids,
                cell,
                before,
            } => card::move_to(map, &card_ids, &cell, before),
            Self::RemoveCards(card_ids) => card::remove(map, &card_ids),
            Self::Vote(card_id, votes) => card::vote(map, card_id, votes),
            Self::Comment(card_id, comment) => card::comment(map, card_id, comment),
            Self::SetEmotion {
                lane_id,
                column,
                persona_id,
                score,
            } => emotion::set(map, ids, &lane_id, &column, persona_id, score),
            Self::AddLane {
                kind,
                title,
                before,
            } => lane::add(map, ids.next_id(), kind, title, before),
            Self::EditLane(id, fields) => one(Label::EditLane, Op::update::<Lane>(&id, fields)),
            Self::MoveLane(id, before) => one(Label::MoveLane, Op::shift::<Lane>(&id, before)),
            Self::RemoveLane(id) => lane::remove(map, &id),
            Self::AddStage {
                kind,
                title,
                before,
            } => stage::add(map, ids.next_id(), kind, title, before),
            Self::EditStage(id, fields) => one(Label::EditStage, Op::update::<Stage>(&id, fields)),
            Self::MoveStage(id, before) => one(Label::MoveStage, Op::shift::<Stage>(&id, before)),
            Self::RemoveStage(id) => stage::remove(map, &id),
            Self::AddStep {
                stage_id,
                title,
                before,
            } => stage::add_step(map, &stage_id, ids.next_id(), title, before),
            Self::RenameStep(stage_id, step_id, title) => {
                stage::rename_step(map, &stage_id, &step_id, title)
            }
            Self::MoveStep(stage_id, step_id, before) => {
                stage::move_step(map, &stage_id, &step_id, before)
            }
            Self::RemoveStep(stage_id, step_id) => stage::remove_step(map, &stage_id, &step_id),
            Self::EditMap(fields) => one(Label::EditMap, Op::update_map(fields)),
            Self::AddPersona(persona) if map.personas.len() >= limits::PERSONAS => {
                drop(persona);
                Err(CommandError::Full(limits::PERSONAS))
            }
            Self::AddPersona(persona) => one(Label::AddPersona, inserted(persona, ids)),
            Self::EditPersona(id, fields) => {
                one(Label::EditPersona, Op::update::<Persona>(&id, fields))
            }
            Self::RemovePersona(id) => Ok(people::remove_persona(map, &id)),
            Self::AddPerson(person) => one(Label::EditPeople, inserted(person, ids)),
            Self::EditPerson(id, fields) => {
                one(Label::EditPeople, Op::update::<Person>(&id, fields))
            }
            Self::RemovePerson(id) => Ok(people::remove_person(map, &id)),
            Self::AddChannel(channel) => one(Label::EditPeople, inserted(channel, ids)),
            Self::EditChannel(id, fields) => {
                one(Label::EditPeople, Op::update::<Channel>(&id, fields))
            }
            Self::RemoveChannel(id) => Ok(people::remove_channel(map, &id)),
            Self::AddLink(link) => one(Label::EditLink, inserted(link, ids)),
            Self::EditLink(id, fields) => one(Label::EditLink, Op::update::<Link>(&id, fields)),
            Self::RemoveLink(id) => one(Label::EditLink, Op::remove::<Link>(&id)),
            Self::AddPath(path) => one(Label::EditPath, inserted(path, ids)),
            Self::EditPath(id, fields) => one(Label::EditPath, Op::update::<Path>(&id, fields)),
            Self::RemovePath(id) => one(Label::EditPath, Op::remove::<Path>(&id)),
            Self::AddImprovement(improvement) => {
                one(Label::EditImprovement, inserted(improvement, ids))
            }
            Self::EditImprovement(id, fields) => one(
                Label::EditImprovement,
                Op::update::<Improvement>(&id, fields),
            ),
            Self::RemoveImprovement(id) => {
                one(Label::EditImprovement, Op::remove::<Improvement>(&id))
            }
            Self::Replace(other) => Ok(replace::replace(map, *other)),
            Self::Host(label, ops) => Ok(Transaction::new(
                Label::Host(label),
                with_cascades(map, ops)?,
            )),
        }
    }
}

fn one(label: Label, op: Op) -> Worked {
    Ok(Transaction::new(label, vec![op]))
}

/// The op that puts a thing last, with a new id if it has none.
fn inserted<T: Item + AnyItem>(item: T, ids: &mut IdSource) -> Op {
    put_last(Rc::new(item), ids)
}

fn put_last(mut item: Rc<dyn AnyItem>, ids: &mut IdSource) -> Op {
    let list = item.list_name();
    if item.name().is_empty()
        && let Some(item) = Rc::get_mut(&mut item)
    {
        item.set_name(ids.next_name(list.prefix()));
    }
    Op::List(list, ListOp::Insert { item, before: None })
}
