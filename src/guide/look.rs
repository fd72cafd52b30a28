//! A map as the guide looks at it: what it asks for, where that stands.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::base::{ChannelId, PersonaId, StageId};
use crate::edit::emotion_card;
use crate::model::{
    Card, Column, Evidence, JourneyMap, Lane, LaneKind, Persona, Score, Stage, Text,
};

/// A map as the guide looks at it.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The map.
    pub map: &'a JourneyMap,
    /// The customer it asks about; the map's first persona for none.
    persona_id: Option<&'a PersonaId>,
}

/// What the guide asks people to write on cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// What the customer does.
    Action,
    /// What they think and ask.
    Thought,
    /// What hurts.
    Pain,
    /// What could be done about it.
    Opportunity,
}

impl Says {
    /// The kind of lane it stands in.
    pub fn lane(self) -> LaneKind {
        match self {
            Self::Action => LaneKind::Actions,
            Self::Thought => LaneKind::Thoughts,
            Self::Pain => LaneKind::PainPoints,
            Self::Opportunity => LaneKind::Opportunities,
        }
    }
}

impl<'a> Look<'a> {
    /// A look at a map, about that persona; the first for none, and for one who is not there.
    pub fn of(map: &'a JourneyMap, persona_id: Option<&'a PersonaId>) -> Self {
        Self { map, persona_id }
    }

    /// The customer the guide asks about.
    pub fn persona(self) -> Option<&'a Rc<Persona>> {
        let personas = &self.map.personas;
        let chosen = self.persona_id.and_then(|id| personas.get(id));
        chosen.or_else(|| personas.at(0))
    }

    /// The lane of a kind that an answer goes to: the first the board shows, else the first.
    pub fn lane(self, kind: LaneKind) -> Option<&'a Rc<Lane>> {
        let mut shown = self.map.lanes.iter();
        shown
            .find(|lane| lane.kind == kind && !lane.hidden)
            .or_else(|| self.map.lane_of_kind(kind))
    }

    /// The columns of a stage.
    pub fn columns(self, stage_id: &StageId) -> Vec<Column> {
        let mut columns = self.map.columns();
        columns.retain(|column| column.stage == *stage_id);
        columns
    }

    /// The cards of the lane of a kind in a column.
    pub fn cards(self, kind: LaneKind, column: &Column) -> Vec<Rc<Card>> {
        let cards = self.lane(kind);
        let cards = cards.map(|lane| self.map.cards.in_column(&lane.id, column));
        cards.map(|cards| cards.to_vec()).unwrap_or_default()
    }

    /// The cards of every lane of a kind in a stage.
    pub fn in_stage(self, kind: LaneKind, stage_id: &StageId) -> Vec<&'a Rc<Card>> {
        let lanes = self.map.lanes.iter().filter(|lane| lane.kind == kind);
        lanes
            .flat_map(|lane| self.map.cards.in_stage(&lane.id, stage_id))
            .collect()
    }

    /// Does a stage say something in the lanes of a kind?
    pub fn is_said(self, kind: LaneKind, stage_id: &StageId) -> bool {
        let cards = self.in_stage(kind, stage_id);
        cards.iter().any(|card| !card.text.is_empty())
    }

    /// The touchpoints of a column that go through a channel.
    pub fn touchpoints(self, column: &Column, channel_id: &ChannelId) -> Vec<Rc<Card>> {
        let mut cards = self.cards(LaneKind::Touchpoints, column);
        cards.retain(|card| card.channel.as_ref() == Some(channel_id));
        cards
    }

    /// Does the customer meet the business in a stage?
    pub fn is_met(self, stage_id: &StageId) -> bool {
        let cards = self.in_stage(LaneKind::Touchpoints, stage_id);
        cards
            .iter()
            .any(|card| card.channel.is_some() || !card.text.is_empty())
    }

    /// How the customer feels in a column.
    pub fn score(self, column: &Column) -> Option<Score> {
        let lane = self.lane(LaneKind::Emotions)?;
        let persona = self.persona().map(|persona| &persona.id);
        emotion_card(self.map, &lane.id, column, persona)?.score
    }

    /// Does a stage say how it feels?
    pub fn is_felt(self, stage_id: &StageId) -> bool {
        let cards = self.in_stage(LaneKind::Emotions, stage_id);
        cards.iter().any(|card| card.score.is_some())
    }

    /// Where the persona is known from: the first of their facts that says so.
    pub fn source(self) -> Option<(&'a Text, &'a Evidence)> {
        let persona = self.persona()?;
        persona.facts.iter().find_map(|fact| {
            fact.evidence
                .as_ref()
                .map(|evidence| (&fact.value, evidence))
        })
    }

    /// The stage of that id.
    pub fn stage(self, stage_id: &StageId) -> Option<&'a Rc<Stage>> {
        self.map.stages.get(stage_id)
    }
}
