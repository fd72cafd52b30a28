//! What people call the steps they can undo.

use alloc::rc::Rc;

use super::op::Op;
use crate::model::ListName;

/// The name of an undo step, until `i18n` renders it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Cards were added.
    AddCards(usize),
    /// A card was changed.
    EditCard,
    /// Cards were moved.
    MoveCards(usize),
    /// Cards were taken out.
    RemoveCards(usize),
    /// Somebody voted for a card.
    Vote,
    /// Somebody said something about a card.
    Comment,
    /// A feeling was changed.
    SetEmotion,
    /// A lane was added.
    AddLane,
    /// A lane was changed.
    EditLane,
    /// A lane was moved.
    MoveLane,
    /// A lane was taken out.
    RemoveLane,
    /// A stage was added.
    AddStage,
    /// A stage was changed.
    EditStage,
    /// A stage was moved.
    MoveStage,
    /// A stage was taken out.
    RemoveStage,
    /// A step was added.
    AddStep,
    /// A step was changed.
    EditStep,
    /// A step was moved.
    MoveStep,
    /// A step was taken out.
    RemoveStep,
    /// What is said about the map as a whole was changed.
    EditMap,
    /// A persona was added.
    AddPersona,
    /// A persona was changed.
    EditPersona,
    /// A persona was taken out.
    RemovePersona,
    /// The people or channels were changed.
    EditPeople,
    /// A link between cards was changed.
    EditLink,
    /// A path between stages was changed.
    EditPath,
    /// An improvement was changed.
    EditImprovement,
    /// The whole map was replaced.
    Replace,
    /// Something the host page, or the menu it was chosen from, named.
    Named(Rc<str>),
}

impl Label {
    /// What people call a step of that op alone.
    pub(super) fn of(op: &Op) -> Self {
        match op {
            Op::Map(_) => Self::EditMap,
            Op::Insert { item, .. } => Self::add(item.list_name()),
            Op::Update { list, .. } => Self::edit(*list),
            Op::Move { list, .. } if *list == ListName::Lanes => Self::MoveLane,
            Op::Move { list, .. } if *list == ListName::Stages => Self::MoveStage,
            Op::Move { list, .. } => Self::edit(*list),
            Op::Place { .. } => Self::MoveCards(1),
            Op::Remove { list, .. } => Self::remove(*list),
        }
    }

    fn add(list: ListName) -> Self {
        match list {
            ListName::Personas => Self::AddPersona,
            ListName::Stages => Self::AddStage,
            ListName::Lanes => Self::AddLane,
            ListName::Cards => Self::AddCards(1),
            ListName::People
            | ListName::Channels
            | ListName::Links
            | ListName::Paths
            | ListName::Improvements => Self::edit(list),
        }
    }

    fn edit(list: ListName) -> Self {
        match list {
            ListName::Personas => Self::EditPersona,
            ListName::People | ListName::Channels => Self::EditPeople,
            ListName::Stages => Self::EditStage,
            ListName::Lanes => Self::EditLane,
            ListName::Cards => Self::EditCard,
            ListName::Links => Self::EditLink,
            ListName::Paths => Self::EditPath,
            ListName::Improvements => Self::EditImprovement,
        }
    }

    fn remove(list: ListName) -> Self {
        match list {
            ListName::Personas => Self::RemovePersona,
            ListName::Stages => Self::RemoveStage,
            ListName::Lanes => Self::RemoveLane,
            ListName::Cards => Self::RemoveCards(1),
            ListName::People
            | ListName::Channels
            | ListName::Links
            | ListName::Paths
            | ListName::Improvements => Self::edit(list),
        }
    }
}
