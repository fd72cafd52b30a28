//! What a rule is: what it asks of which things, and how it is mended.

use alloc::vec::Vec;

use super::finding::{Finding, Place, Severity};
use super::fix::{Drafter, Fix};
use super::look::Look;
use super::part::Part;
use crate::model::{Card, Channel, Improvement, Lane, LaneKind, Path, Persona, Stage};

/// A rule: one row of the table of them.
pub(super) struct Rule {
    /// The part of the score it belongs to, and the weight of each thing it asks for.
    pub(super) part: Option<(Part, u32)>,
    /// What it asks of which things.
    pub(super) checks: &'static [Check],
    /// How a finding can be mended.
    pub(super) fix: Option<Mend>,
}

/// The way to mend a finding, if there is one on this map.
pub(super) type Mend = fn(&Look<'_>, &Finding, &mut Drafter<'_>) -> Option<Fix>;

/// What is asked of one kind of thing.
pub(super) enum Check {
    /// Of the map as a whole.
    Map(fn(&Look<'_>) -> Answer),
    /// Of the journey as a whole: everything found on the way.
    Journey(fn(&Look<'_>) -> Vec<Found>),
    /// Of each persona.
    Persona(fn(&Look<'_>, &Persona) -> Answer),
    /// Of each channel.
    Channel(fn(&Look<'_>, &Channel) -> Answer),
    /// Of each stage.
    Stage(fn(&Look<'_>, &Stage) -> Answer),
    /// Of each lane.
    Lane(fn(&Look<'_>, &Lane) -> Answer),
    /// Of each card in lanes of those kinds: of itself, its links and improvements, and the
    /// cards of its lane in the same stage.
    Card(&'static [LaneKind], fn(&Look<'_>, &Card) -> Answer),
    /// Of each card, with the first one before it in its cell that says the same.
    Twin(fn(Option<&Card>) -> Answer),
    /// Of each card in lanes of those kinds, when the answer hangs on anything in its stage.
    CardAmongAll(&'static [LaneKind], fn(&Look<'_>, &Card) -> Answer),
    /// Of each path.
    Path(fn(&Look<'_>, &Path) -> Answer),
    /// Of each improvement.
    Improvement(fn(&Look<'_>, &Improvement) -> Answer),
}

/// What a rule says of a thing.
pub(super) enum Answer {
    /// The rule asks nothing of it.
    NotAsked,
    /// All is well.
    Fine,
    /// Something is found.
    Found(Found),
}

/// What was found, before it is said where.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) severity: Severity,
    /// Where, if not at the thing that was asked.
    pub(super) place: Option<Place>,
    pub(super) also: Option<Place>,
    pub(super) n: usize,
}

impl Found {
    pub(super) fn at(self, place: Place) -> Self {
        let place = Some(place);
        Self { place, ..self }
    }

    pub(super) fn also(self, also: Option<Place>) -> Self {
        Self { also, ..self }
    }

    pub(super) fn counting(self, n: usize) -> Self {
        Self { n, ..self }
    }
}

impl Severity {
    /// Something found that matters that much.
    pub(super) fn found(self) -> Found {
        Found {
            severity: self,
            place: None,
            also: None,
            n: 0,
        }
    }
}

impl From<Found> for Answer {
    fn from(found: Found) -> Self {
        Self::Found(found)
    }
}

impl Answer {
    /// All is well if it is; else something is found.
    pub(super) fn unless(is_fine: bool, severity: Severity) -> Self {
        if is_fine {
            Self::Fine
        } else {
            severity.found().into()
        }
    }
}

/// Every kind of lane.
pub(super) const ANY_LANE: &[LaneKind] = LaneKind::ALL;
