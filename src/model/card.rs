//! Cards: what stands in the cells of the grid.

use super::json::{Json, Writer};
use super::value::{Reader, Value, read_whole};
use super::{Image, Number, Text};
use crate::base::{
    CardId, ChannelId, Colour, Date, Instant, LaneId, PersonId, PersonaId, StageId, StepId,
};

record! {
    /// One statement on the map: an action, a thought, an emotion, a pain point, and so on.
    ///
    /// Its lane says what it is; fields its kind has no use for are kept, not shown.
    pub struct Card {
        head {
            /// The card's name.
            id: CardId => "id",
            /// The lane the card stands in.
            lane: LaneId => "lane",
            /// The stage the card stands in.
            stage: StageId => "stage",
            /// The step of that stage; none for the stage as a whole.
            step: Option<StepId> => "step",
        }
        /// The persona the card is about; none for all of them.
        persona: Option<PersonaId> => "persona",
        /// What the card says; the name of the feeling on an emotion card.
        text: Text => "text",
        /// How much an action commits the customer: 1 read, 2 ask, 3 try, 4 promise, 5 pay.
        commitment: Option<Level> => "commitment",
        /// The channel of a touchpoint.
        channel: Option<ChannelId> => "channel",
        /// How an emotion feels.
        score: Option<Score> => "score",
        /// How bad a pain point is.
        severity: Option<Level> => "severity",
        /// Is the pain point something customers complain about?
        complaint: bool => "complaint",
        /// How much an opportunity would change.
        impact: Option<Level> => "impact",
        /// How much an opportunity would cost.
        effort: Option<Level> => "effort",
        /// The figure of a metric card.
        metric: Option<Metric> => "metric",
        /// Who is responsible.
        owner: Option<PersonId> => "owner",
        /// Where the statement comes from.
        evidence: Option<Evidence> => "evidence",
        /// A colour people gave the card.
        color: Option<Colour> => "color",
        /// A picture on the card.
        image: Option<Image> => "image",
        /// How many people voted for the card.
        votes: u32 => "votes",
        /// What people said about the card, oldest first.
        comments: Vec<Comment> => "comments",
    }
}

/// The cell of the grid a card stands in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The lane.
    pub lane: LaneId,
    /// The stage.
    pub stage: StageId,
    /// The step; none for the stage as a whole.
    pub step: Option<StepId>,
}

impl Card {
    /// A blank card in a cell.
    pub fn in_cell(id: CardId, cell: Cell) -> Self {
        let Cell { lane, stage, step } = cell;
        Self {
            id,
            lane,
            stage,
            step,
            ..Self::default()
        }
    }

    /// The cell the card stands in.
    pub fn cell(&self) -> Cell {
        Cell {
            lane: self.lane.clone(),
            stage: self.stage.clone(),
            step: self.step.clone(),
        }
    }
}

record! {
    /// Something a person said about a card.
    pub struct Comment {
        head {}
        /// Who said it.
        author: Text => "author",
        /// When.
        at: Option<Instant> => "at",
        /// What.
        text: Text => "text",
    }
}

record! {
    /// Where a statement comes from.
    pub struct Evidence {
        head {}
        /// How firm it is.
        kind: EvidenceKind => "kind",
        /// The interview, survey, or system it comes from.
        source: Text => "source",
        /// When it was found.
        date: Option<Date> => "date",
        /// How many customers or cases it rests on.
        sample: Option<u32> => "sample",
    }
}

keywords! {
    /// How firm a statement is.
    pub enum EvidenceKind {
        /// Somebody on the team believes it.
        #[default]
        Assumed "assumed",
        /// Customers said it in an interview or survey.
        Reported "reported",
        /// A system counted it.
        Measured "measured",
    }
}

record! {
    /// A figure.
    pub struct Metric {
        head {}
        /// The value; none while nobody has counted.
        value: Option<Number> => "value",
        /// The unit, such as `%` or “minutes”.
        unit: Text => "unit",
        /// The value to reach.
        target: Option<Number> => "target",
        /// The day of the count.
        date: Option<Date> => "date",
    }
}

macro_rules! ranges {
    ($($(#[$doc:meta])* $name:ident: $inner:ident, $low:literal, $high:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "json-schema", schemars(inline))]
        pub struct $name(#[cfg_attr(feature = "json-schema", schemars(range(min = $low, max = $high)))] $inner);

        impl $name {
            /// The smallest value.
            pub const MIN: $inner = $low;
            /// The largest value.
            pub const MAX: $inner = $high;

            /// The value, brought to the nearer end when it is out of range.
            pub fn clamped(value: i64) -> Self {
                let value = value.clamp($low, $high);
                Self($inner::try_from(value).unwrap_or($low))
            }

            /// The value.
            pub fn get(self) -> $inner {
                self.0
            }
        }

        impl Value for $name {
            fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
                read_whole(json, $low, $high, reader).map(Self::clamped)
            }

            fn write(&self, writer: &mut Writer) {
                writer.whole(self.0.into());
            }
        }
    )*};
}

ranges! {
    /// One of five levels, 1 the least.
    Level: u8, 1, 5;
    /// How something feels, from −100 (awful) over 0 (neutral) to 100 (great).
    Score: i8, -100, 100;
}
