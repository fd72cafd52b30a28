//! Mending a finding: the ops that do it, as one undo step.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::finding::{Finding, Place};
use super::look::Look;
use crate::base::{CardId, IdSource, LaneId, StageId};
use crate::edit::Op;
use crate::model::{Card, Cell, LaneKind, Level, ListName, Stage, Text};

/// What mends a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// The ops, complete: nothing else has to go with them.
    pub ops: Vec<Op>,
    /// A draft among what they add, to be opened for writing.
    pub opens: Option<Place>,
}

/// What a draft asks people to write; `i18n` has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// What the customer does in a stage.
    Action,
    /// What the customer does on the way to more commitment.
    ActionOf(Level),
    /// What the customer thinks in a stage.
    Thought,
    /// What could be done about a pain point or a bad feeling.
    Opportunity,
    /// Why customers leave.
    Exit,
    /// Why so many do not go on.
    DropOff,
}

/// Writes drafts: new ids, and the words of the reader's language.
pub(super) struct Drafter<'a> {
    pub(super) ids: &'a mut IdSource,
    pub(super) words: &'a dyn Fn(Draft) -> Text,
}

impl Fix {
    pub(super) fn of(ops: Vec<Op>) -> Self {
        Self { ops, opens: None }
    }

    /// A new card to write on.
    pub(super) fn draft(card: Card) -> Self {
        Self {
            opens: Some(Place::card(&card.id)),
            ops: Vec::from([Op::insert(Rc::new(card), None)]),
        }
    }
}

impl Drafter<'_> {
    pub(super) fn words(&self, draft: Draft) -> Text {
        (self.words)(draft)
    }

    /// A card of a stage as a whole, or of its only steps' first, in the first lane of a kind.
    fn card_in(&mut self, look: &Look<'_>, kind: LaneKind, stage: &Stage) -> Option<Card> {
        let lane = look
            .lanes(kind)
            .find(|lane| !lane.hidden)
            .or_else(|| look.lanes(kind).next())?;
        let step = stage.steps.first().map(|step| step.id.clone());
        Some(self.card_at(Cell {
            lane: lane.id.clone(),
            stage: stage.id.clone(),
            step,
        }))
    }

    /// A card of that kind in the stage that a finding is about.
    pub(super) fn stage_card(
        &mut self,
        look: &Look<'_>,
        kind: LaneKind,
        finding: &Finding,
    ) -> Option<Card> {
        let stage_id = StageId::from(finding.place.name_in(ListName::Stages)?.clone());
        self.card_in(look, kind, look.map.stages.get(&stage_id)?)
    }

    /// A card in a cell.
    pub(super) fn card_at(&mut self, cell: Cell) -> Card {
        Card::in_cell(self.ids.next_id(), cell)
    }

    /// An opportunity where a card stands, in the hands of whoever would answer for it.
    pub(super) fn opportunity(&mut self, look: &Look<'_>, about: &Card) -> Option<Card> {
        let lane: LaneId = look.lanes(LaneKind::Opportunities).next()?.id.clone();
        let mut card = self.card_at(Cell {
            lane,
            ..about.cell()
        });
        card.persona.clone_from(&about.persona);
        card.text = self.words(Draft::Opportunity);
        card.owner = look.likely_owner(&about.stage);
        Some(card)
    }
}

/// The card a finding is about.
pub(super) fn card<'a>(look: &Look<'a>, place: &Place) -> Option<&'a Rc<Card>> {
    let card_id: CardId = place.card_id()?;
    look.card(&card_id)
}
