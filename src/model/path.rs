//! Paths: where a journey does not simply go on to the next stage.

use alloc::rc::Rc;

use super::json::{Json, Writer};
use super::value::{ProblemKind, Reader, Value};
use super::{Number, Text};
use crate::base::{Id, PathId, StageId, StepId};

record! {
    /// A way from one stage or step to another, or out.
    pub struct Path {
        head {
            /// The path's name.
            id: PathId => "id",
        }
        /// Where it starts.
        from: PathEnd => "from",
        /// Where it leads.
        to: PathEnd => "to",
        /// What it is.
        kind: PathKind => "kind",
        /// Does the business want customers to take it?
        wanted: Wanted => "wanted",
        /// What happens on it.
        label: Text => "label",
        /// The share of customers who take it.
        probability: Option<Probability> => "probability",
    }
}

keywords! {
    /// What a path is.
    pub enum PathKind {
        /// Back to somewhere earlier.
        #[default]
        Loop "loop",
        /// Past something.
        Skip "skip",
        /// Out of the journey.
        Exit "exit",
    }
}

/// An end of a path: a stage or step by its id, or the way out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(inline))]
pub struct PathEnd(#[cfg_attr(feature = "json-schema", schemars(with = "String"))] Rc<str>);

impl PathEnd {
    /// The word for the way out.
    pub const EXIT: &str = "exit";

    /// The end outside the journey: the customer leaves.
    pub fn exit() -> Self {
        Self(Self::EXIT.into())
    }

    /// Does the path leave the journey here?
    pub fn is_exit(&self) -> bool {
        &*self.0 == Self::EXIT
    }

    /// Is it this stage?
    pub fn is_stage(&self, stage_id: &StageId) -> bool {
        &*self.0 == stage_id.as_str()
    }

    /// Is it this step?
    pub fn is_step(&self, step_id: &StepId) -> bool {
        &*self.0 == step_id.as_str()
    }

    /// The word in a document.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for PathEnd {
    fn default() -> Self {
        Self("".into())
    }
}

impl From<&StageId> for PathEnd {
    fn from(stage_id: &StageId) -> Self {
        Self(stage_id.as_str().into())
    }
}

impl From<&StepId> for PathEnd {
    fn from(step_id: &StepId) -> Self {
        Self(step_id.as_str().into())
    }
}

impl Value for PathEnd {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        Rc::<str>::read(json, reader).map(Self)
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(&self.0);
    }

    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

/// Is a path one the business wants customers to take? Yes, unless a document says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(transparent))]
pub struct Wanted(pub bool);

impl Default for Wanted {
    fn default() -> Self {
        Self(true)
    }
}

impl Value for Wanted {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        bool::read(json, reader).map(Self)
    }

    fn write(&self, writer: &mut Writer) {
        writer.flag(self.0);
    }

    fn is_blank(&self) -> bool {
        self.0
    }
}

/// A share between 0 and 1.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(inline))]
pub struct Probability(
    #[cfg_attr(feature = "json-schema", schemars(range(min = 0.0, max = 1.0)))] Number,
);

impl Probability {
    /// The share, brought to the nearer end when it is out of range.
    #[expect(
        clippy::manual_clamp,
        reason = "`clamp` prints its ends when it panics, and would bring the printer of fractions along"
    )]
    pub fn clamped(value: f64) -> Option<Self> {
        Number::new(value.min(1.0).max(0.0)).map(Self)
    }

    /// The share.
    pub fn get(&self) -> f64 {
        self.0.get()
    }
}

impl Value for Probability {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        let number = Number::read(json, reader)?;
        let value = number.get();
        if (0.0..=1.0).contains(&value) {
            return Some(Self(number));
        }
        reader.note(ProblemKind::OutOfRange { low: 0, high: 1 });
        Self::clamped(value)
    }

    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
    }
}
