//! Stages and their steps: the columns of the grid.

use alloc::vec::Vec;

use super::Text;
use crate::base::{PersonId, StageId, StepId};

record! {
    /// A part of the journey, left of (in Persian: right of) the next one.
    pub struct Stage {
        head {
            /// The stage's name.
            id: StageId => "id",
        }
        /// Where in a purchase it stands.
        kind: StageKind => "kind",
        /// Its title; empty for the standard name of its kind.
        title: Text => "title",
        /// What happens in it.
        description: Text => "description",
        /// Who is responsible for it.
        owners: Vec<PersonId> => "owners",
        /// Its steps; none for a stage that is one column.
        steps: Vec<Step> => "steps",
    }
}

record! {
    /// A part of a stage.
    pub struct Step {
        head {
            /// The step's name.
            id: StepId => "id",
        }
        /// Its title.
        title: Text => "title",
    }
}

keywords! {
    /// Where in a purchase a stage stands.
    pub enum StageKind {
        /// The customer first hears of the brand.
        Awareness "awareness",
        /// The customer compares.
        Consideration "consideration",
        /// The customer decides and buys.
        Decision "decision",
        /// The customer uses, and stays or not.
        Retention "retention",
        /// The customer tells others.
        Advocacy "advocacy",
        /// Something else.
        #[default]
        Other "other",
    }
}

/// A column of the grid: a step, or a stage that has none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// The stage.
    pub stage: StageId,
    /// The step, where the stage has steps.
    pub step: Option<StepId>,
    /// Is it the stage's first column, which also shows cards of the stage as a whole?
    pub is_first: bool,
}

impl Stage {
    /// Adds the stage's columns, at least one.
    pub(super) fn add_columns(&self, columns: &mut Vec<Column>) {
        for idx in 0..self.n_columns() {
            columns.push(Column {
                stage: self.id.clone(),
                step: self.steps.get(idx).map(|step| step.id.clone()),
                is_first: idx == 0,
            });
        }
    }

    /// How many columns the stage takes.
    pub fn n_columns(&self) -> usize {
        self.steps.len().max(1)
    }
}
