//! What people call the steps they can undo.

use alloc::rc::Rc;

/// The name of an undo step, until `i18n` renders it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A card was written.
    AddCard,
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
    /// The host page changed something and named it.
    Host(Rc<str>),
}
