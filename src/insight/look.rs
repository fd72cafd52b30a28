//! A map as the rules look at it.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::RefCell;

use super::bonds::Bonds;
use super::finding::Severity;
use super::reached::Reached;
use super::rule::Answer;
use crate::base::{CardId, Date, PersonId, StageId};
use crate::model::{
    Card, Column, Improvement, JourneyMap, Lane, LaneKind, Language, Link, Persona, Text,
};

/// A map as the rules look at it: what they ask for again and again is found here.
pub(super) struct Look<'a> {
    pub(super) map: &'a JourneyMap,
    pub(super) today: Date,
    pub(super) bonds: &'a Bonds,
    pub(super) reached: &'a Reached,
    /// Who answers for most in a stage, or on the map; looked for once.
    pub(super) answering: RefCell<BTreeMap<Option<StageId>, Option<PersonId>>>,
    /// The languages the map is written in; its own is the first.
    pub(super) languages: &'a [Language],
}

impl<'a> Look<'a> {
    /// The lanes of a kind.
    pub(super) fn lanes(&self, kind: LaneKind) -> impl Iterator<Item = &'a Rc<Lane>> + use<'a> {
        self.map.lanes.iter().filter(move |lane| lane.kind == kind)
    }

    /// The answer to whether a stage has something in a lane of that kind; where it has not, and
    /// the board shows no such lane, nothing is asked.
    pub(super) fn answer(&self, kind: LaneKind, is_there: bool, severity: Severity) -> Answer {
        if is_there || self.lanes(kind).any(|lane| !lane.hidden) {
            Answer::unless(is_there, severity)
        } else {
            Answer::NotAsked
        }
    }

    /// The cards of a stage in the lanes of a kind.
    pub(super) fn cards(&self, kind: LaneKind, stage_id: &StageId) -> Vec<&'a Rc<Card>> {
        let lanes = self.lanes(kind);
        lanes
            .flat_map(|lane| self.map.cards.in_stage(&lane.id, stage_id))
            .collect()
    }

    /// Every card in the lanes of a kind, stage by stage, and in a stage step by step.
    pub(super) fn journey(&self, lane: &Lane) -> Vec<Rc<Card>> {
        let columns = self.map.columns();
        let cards = |column: &Column| self.map.cards.in_column(&lane.id, column);
        let lists: Vec<_> = columns.iter().map(cards).collect();
        lists.iter().flat_map(|list| list.iter().cloned()).collect()
    }

    /// The kind of the lane a card stands in.
    pub(super) fn kind(&self, card: &Card) -> LaneKind {
        let lane = self.map.lanes.get(&card.lane);
        lane.map_or(LaneKind::Custom, |lane| lane.kind)
    }

    pub(super) fn card(&self, card_id: &CardId) -> Option<&'a Rc<Card>> {
        self.map.cards.get(card_id)
    }

    /// The links a card has.
    pub(super) fn links(&self, card: &Card) -> &'a [Rc<Link>] {
        self.bonds.links.of(&card.id)
    }

    /// The improvements that come from a card.
    pub(super) fn improvements(&self, card: &Card) -> &'a [Rc<Improvement>] {
        self.bonds.improvements.of(&card.id)
    }

    /// The cards of a kind a card is linked with, whichever way.
    pub(super) fn linked(&self, card: &Card, kind: LaneKind) -> Vec<&'a Rc<Card>> {
        let mut linked = Vec::new();
        for link in self.links(card) {
            let end = if link.from == card.id {
                &link.to
            } else {
                &link.from
            };
            linked.extend(self.card(end).filter(|card| self.kind(card) == kind));
        }
        linked
    }

    /// Does anything answer a card: an opportunity it is linked with, or an improvement?
    pub(super) fn is_answered(&self, card: &Card) -> bool {
        !self.improvements(card).is_empty()
            || !self.linked(card, LaneKind::Opportunities).is_empty()
    }

    /// The personas a card is about.
    pub(super) fn personas(&self, card: &Card) -> Vec<&'a Rc<Persona>> {
        let personas = self.map.personas.iter();
        personas
            .filter(|persona| card.persona.as_ref().is_none_or(|id| *id == persona.id))
            .collect()
    }

    /// Is a text written in one of the map's languages, and not in another?
    pub(super) fn is_half_translated(&self, text: &Text) -> bool {
        let own = self.map.language();
        let is_written = |language: &Language| text.exact(language, own).is_some();
        self.languages.len() > 1 && !text.is_empty() && !self.languages.iter().all(is_written)
    }

    /// Who would answer for something in a stage: its owner, who answers for most in it, who
    /// looks after the map, or who answers for most of the map; nobody where nobody does anything.
    pub(super) fn likely_owner(&self, stage_id: &StageId) -> Option<PersonId> {
        let of_stage = self.map.stages.get(stage_id)?.owners.first().cloned();
        of_stage
            .or_else(|| self.answers_for_most(Some(stage_id)))
            .or_else(|| self.map.meta.owner.clone())
            .or_else(|| self.answers_for_most(None))
    }

    /// Who answers for most in a stage, or on the whole map: for stages, else for cards.
    fn answers_for_most(&self, stage_id: Option<&StageId>) -> Option<PersonId> {
        if let Some(known) = self.answering.borrow().get(&stage_id.cloned()) {
            return known.clone();
        }
        let is_it = |id: &StageId| stage_id.is_none_or(|stage_id| id == stage_id);
        let stages = self.map.stages.iter().filter(|stage| is_it(&stage.id));
        let mut owners: Vec<PersonId> = stages
            .flat_map(|stage| stage.owners.iter().cloned())
            .collect();
        if owners.is_empty() {
            let cards = self.map.cards.iter();
            let cards = cards.filter(|card| is_it(&card.stage));
            owners = cards.filter_map(|card| card.owner.clone()).collect();
        }
        let person_id = most_frequent(owners);
        let mut answering = self.answering.borrow_mut();
        answering.insert(stage_id.cloned(), person_id.clone());
        person_id
    }
}

/// Whoever stands most often in a list; of several the first by name.
fn most_frequent(mut people: Vec<PersonId>) -> Option<PersonId> {
    people.sort_unstable();
    let mut best: Option<(usize, &PersonId)> = None;
    for same in people.chunk_by(|one, other| one == other) {
        let first = same.first()?;
        if best.is_none_or(|(n, _)| same.len() > n) {
            best = Some((same.len(), first));
        }
    }
    best.map(|(_, person)| person.clone())
}

/// The languages a map is written in: its own, and those its title is written in too.
pub fn languages(map: &JourneyMap) -> Vec<Language> {
    let own = map.language();
    let mut languages = Vec::from([own.clone()]);
    for (language, words) in map.meta.title.versions() {
        let Some(language) = language.filter(|_| !words.is_empty()) else {
            continue;
        };
        if !languages.iter().any(|other| other.matches(language)) {
            languages.push(language.clone());
        }
    }
    languages
}
