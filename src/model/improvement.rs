//! Improvements: what the business does about the map.

use super::{Number, Text};
use crate::base::{CardId, Date, ImprovementId, PersonId};

record! {
    /// Something the business has set out to do.
    pub struct Improvement {
        head {
            /// The improvement's name.
            id: ImprovementId => "id",
        }
        /// What is to be done.
        title: Text => "title",
        /// The cards it comes from: opportunities, mostly.
        cards: Vec<CardId> => "cards",
        /// Who does it.
        owner: Option<PersonId> => "owner",
        /// The day it is to be done by.
        due: Option<Date> => "due",
        /// How far it is.
        status: Status => "status",
        /// What came of it.
        outcome: Text => "outcome",
        /// The metric card that tells what came of it.
        metric: Option<CardId> => "metric",
        /// The metric's value before the improvement.
        before: Option<Number> => "before",
        /// The metric's value after it.
        after: Option<Number> => "after",
    }
}

keywords! {
    /// How far an improvement is.
    pub enum Status {
        /// Decided, not begun.
        #[default]
        Planned "planned",
        /// Begun.
        Doing "doing",
        /// Finished.
        Done "done",
        /// Finished, and its outcome measured.
        Measured "measured",
    }
}
