//! The journey map as a whole.

use alloc::rc::Rc;
use alloc::vec::{self, Vec};
use core::any::Any;

use super::record::write_extra;
use super::{
    AnyItem, AnyList, Card, Cards, Cell, Channel, Column, Fields, Improvement, Json, Lane,
    Language, Link, List, ListName, Path, PathEnd, Person, Persona, Record, Stage, StageKind, Text,
    Writer,
};
use crate::base::{CardId, Date, Id, PersonId};

/// A customer journey map.
///
/// The invariants that [`JourneyMap::violations`] checks hold at all times:
/// ids are unique in their list, and every id a thing names is on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JourneyMap {
    /// What is said about the map as a whole.
    pub meta: Rc<Meta>,
    /// The customers the map is about.
    pub personas: List<Persona>,
    /// The people who can be responsible for something.
    pub people: List<Person>,
    /// The channels customers are met through.
    pub channels: List<Channel>,
    /// The stages of the journey.
    pub stages: List<Stage>,
    /// The rows of the grid.
    pub lanes: List<Lane>,
    /// What stands in the grid.
    pub cards: Cards,
    /// How cards belong together.
    pub links: List<Link>,
    /// Where the journey does not simply go on.
    pub paths: List<Path>,
    /// What the business does about it all.
    pub improvements: List<Improvement>,
}

record! {
    /// What is said about a map as a whole.
    pub struct Meta {
        head {
            /// The map's name among others.
            id: Rc<str> => "id",
        }
        /// The language of every plain text.
        language: Language => "language",
        /// The map's title.
        title: Text => "title",
        /// What the map is about.
        description: Text => "description",
        /// Does it show how things are, or how they are to be?
        state: MapState => "state",
        /// What the business wants the map for.
        goals: Vec<Text> => "goals",
        /// Who looks after the map.
        owner: Option<PersonId> => "owner",
        /// When the map is looked at again.
        review: Review => "review",
        /// The customer's side of the story.
        scenario: Scenario => "scenario",
        /// Aggregates of recorded behaviour, kept as they are.
        records: Json => "records",
        /// Findings people do not want to see again.
        dismissed: Vec<Dismissal> => "dismissed",
        // Kept as they are: only what shows them reads them.
        /// What the board can show, by name.
        #[cfg_attr(feature = "json-schema", schemars(with = "Vec<super::SavedView>"))]
        views: Json => "views",
    }
}

keywords! {
    /// Which state of affairs a map shows.
    pub enum MapState {
        /// How things are.
        #[default]
        Current "current",
        /// How they are to be.
        Future "future",
    }
}

record! {
    /// When a map is looked at again.
    pub struct Review {
        head {}
        /// The next day.
        next: Option<Date> => "next",
        /// The rhythm, as an ISO 8601 duration such as `P3M`.
        every: Rc<str> => "every",
        /// The day of the last one.
        last: Option<Date> => "last",
        // Kept as it is: only the review reads it.
        /// What the map was like that day.
        #[cfg_attr(feature = "json-schema", schemars(with = "Option<super::Snapshot>"))]
        then: Json => "then",
    }
}

record! {
    /// The customer's side of the story.
    pub struct Scenario {
        head {}
        /// The problem the customer is trying to solve.
        problem: Text => "problem",
        /// The questions they will have on the way.
        questions: Vec<Text> => "questions",
        /// What they want to reach.
        goals: Vec<Text> => "goals",
        /// What they expect of the business.
        expectations: Vec<Text> => "expectations",
    }
}

record! {
    /// A finding people do not want to see again.
    pub struct Dismissal {
        head {}
        /// The rule that found it.
        rule: Rc<str> => "rule",
        /// Where.
        place: Json => "place",
        /// Why it is of no use here.
        reason: Text => "reason",
    }
}

impl JourneyMap {
    /// The columns of the grid in their order.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        for stage in &self.stages {
            stage.add_columns(&mut columns);
        }
        columns
    }

    /// Every card in the order of the document: by lane, stage, step, then place.
    ///
    /// They are gathered first, so that whoever goes through them is a loop over a list.
    pub fn cards_in_order(&self) -> vec::IntoIter<&Rc<Card>> {
        let mut all = Vec::with_capacity(self.cards.len());
        for lane in &self.lanes {
            for stage in &self.stages {
                let mut cell = Cell {
                    lane: lane.id.clone(),
                    stage: stage.id.clone(),
                    step: None,
                };
                self.cards.add_cell(&cell, &mut all);
                for step in &stage.steps {
                    cell.step = Some(step.id.clone());
                    self.cards.add_cell(&cell, &mut all);
                }
            }
        }
        all.into_iter()
    }

    /// The range of columns an end of a path stands for; none for the way out.
    pub fn columns_of(&self, end: &PathEnd) -> Option<(usize, usize)> {
        let mut first = 0;
        for stage in &self.stages {
            if end.is_stage(&stage.id) {
                return Some((first, first + stage.n_columns() - 1));
            }
            if let Some(idx) = stage.steps.iter().position(|step| end.is_step(&step.id)) {
                return Some((first + idx, first + idx));
            }
            first += stage.n_columns();
        }
        None
    }

    /// Is there a stage or step of that name, or is it the way out?
    pub fn has_end(&self, end: &PathEnd) -> bool {
        end.is_exit() || self.columns_of(end).is_some()
    }

    /// Is the cell one of the grid's?
    pub fn has_cell(&self, cell: &Cell) -> bool {
        let Some(stage) = self.stages.get(&cell.stage) else {
            return false;
        };
        let has_step = cell
            .step
            .as_ref()
            .is_none_or(|id| stage.steps.iter().any(|step| step.id == *id));
        has_step && self.lanes.get(&cell.lane).is_some()
    }

    /// The first stage of that kind.
    pub fn stage_of_kind(&self, kind: StageKind) -> Option<&Rc<Stage>> {
        self.stages.iter().find(|stage| stage.kind == kind)
    }

    /// The first lane of that kind.
    pub fn lane_of_kind(&self, kind: super::LaneKind) -> Option<&Rc<Lane>> {
        self.lanes.iter().find(|lane| lane.kind == kind)
    }

    /// The language of every plain text.
    pub fn language(&self) -> &Language {
        &self.meta.language
    }
}

impl JourneyMap {
    /// A list of the map, for code that is the same for all of them; the cards are none.
    pub(crate) fn list(&self, name: ListName) -> Option<&dyn AnyList> {
        Some(match name {
            ListName::Personas => &self.personas,
            ListName::People => &self.people,
            ListName::Channels => &self.channels,
            ListName::Stages => &self.stages,
            ListName::Lanes => &self.lanes,
            ListName::Cards => return None,
            ListName::Links => &self.links,
            ListName::Paths => &self.paths,
            ListName::Improvements => &self.improvements,
        })
    }

    /// A list of the map, to be changed by an op alone.
    pub(crate) fn list_mut(&mut self, name: ListName) -> Option<&mut dyn AnyList> {
        Some(match name {
            ListName::Personas => &mut self.personas,
            ListName::People => &mut self.people,
            ListName::Channels => &mut self.channels,
            ListName::Stages => &mut self.stages,
            ListName::Lanes => &mut self.lanes,
            ListName::Cards => return None,
            ListName::Links => &mut self.links,
            ListName::Paths => &mut self.paths,
            ListName::Improvements => &mut self.improvements,
        })
    }

    /// Is there a thing of that name in that list?
    pub(crate) fn has(&self, list: ListName, name: &str) -> bool {
        match self.list(list) {
            Some(list) => list.find(name).is_some(),
            None => self.cards.named(name).is_some(),
        }
    }

    /// The thing of that name in that list, to be shared.
    pub(crate) fn shared(&self, list: ListName, name: &str) -> Option<Rc<dyn AnyItem>> {
        match self.list(list) {
            Some(list) => list.shared(list.find(name)?),
            None => Some(self.cards.named(name)?.clone()),
        }
    }

    /// Puts a thing in the place of the one with its name; a card stays in its cell.
    pub(crate) fn put(&mut self, item: Rc<dyn AnyItem>) -> Option<()> {
        let Some(list) = self.list_mut(item.list_name()) else {
            let card: Rc<dyn Any> = item;
            return self.cards.put(card.downcast().ok()?);
        };
        let idx = list.find(item.name())?;
        list.remove(idx)?;
        list.insert(idx, item)
    }

    /// Shows every thing of that list, the cards in an order that has no meaning.
    pub(crate) fn visit(&self, list: ListName, show: &mut dyn FnMut(&dyn AnyItem)) {
        match self.list(list) {
            Some(list) => {
                for item in (0..list.n_items()).filter_map(|idx| list.item(idx)) {
                    show(item);
                }
            }
            None => self.cards.iter().for_each(|card| show(&**card)),
        }
    }

    /// The name of the thing after another in its list, or in its cell.
    pub(crate) fn after(&self, list: ListName, name: &Rc<str>) -> Option<Rc<str>> {
        match self.list(list) {
            Some(list) => list.after(list.find(name)?),
            None => {
                let next = self.cards.after(&name.clone().into());
                next.map(|card_id| card_id.name().clone())
            }
        }
    }

    /// Puts a thing into its list or cell, before another or last; nothing when that is not there.
    pub(crate) fn insert(&mut self, item: Rc<dyn AnyItem>, before: Option<&Rc<str>>) -> Option<()> {
        let Some(list) = self.list_mut(item.list_name()) else {
            let card: Rc<dyn Any> = item;
            let before = before.map(|name| CardId::from(name.clone()));
            return self.cards.insert(card.downcast().ok()?, before.as_ref());
        };
        let idx = match before {
            Some(before) => list.find(before)?,
            None => list.n_items(),
        };
        list.insert(idx, item)
    }

    /// Takes the thing of that name out of its list.
    pub(crate) fn remove(&mut self, list: ListName, name: &Rc<str>) -> Option<Rc<dyn AnyItem>> {
        if list == ListName::Cards {
            let card = self.cards.remove(&name.clone().into())?;
            return Some(card);
        }
        let list = self.list_mut(list)?;
        list.remove(list.find(name)?)
    }

    /// How many things there are in that list.
    pub(crate) fn n_items(&self, list: ListName) -> usize {
        self.list(list)
            .map_or_else(|| self.cards.len(), |list| list.n_items())
    }

    /// A thing of that list with every field blank.
    pub(crate) fn blank_item(&self, list: ListName) -> Rc<dyn AnyItem> {
        match self.list(list) {
            Some(list) => list.blank_item(),
            None => Card::fresh(),
        }
    }

    /// The map in full, with what is blank left out and the keys in the document's order.
    pub(crate) fn write(&self, writer: &mut Writer) {
        let meta: &dyn Fields = &*self.meta;
        writer.begin_object();
        writer.text_entry("type", Self::TYPE);
        writer.key("schemaVersion");
        writer.whole(i64::from(Self::SCHEMA_VERSION));
        writer.text_entry("generator", Self::GENERATOR);
        for (idx, name) in meta.names().iter().enumerate() {
            match *name {
                "scenario" => self.write_list(ListName::Personas, writer),
                "records" => {
                    self.write_list(ListName::People, writer);
                    self.write_list(ListName::Channels, writer);
                    self.write_list(ListName::Stages, writer);
                    self.write_list(ListName::Lanes, writer);
                    self.write_cards(writer);
                    self.write_list(ListName::Links, writer);
                    self.write_list(ListName::Paths, writer);
                    self.write_list(ListName::Improvements, writer);
                }
                _ => {}
            }
            if let Some(slot) = meta.slot(idx).filter(|slot| !slot.is_blank()) {
                writer.key(name);
                slot.write(writer);
            }
        }
        write_extra(meta.extra(), writer);
        writer.end_object();
    }

    fn write_list(&self, name: ListName, writer: &mut Writer) {
        if let Some(list) = self.list(name).filter(|list| list.n_items() > 0) {
            writer.key(name.key());
            list.write(writer);
        }
    }

    fn write_cards(&self, writer: &mut Writer) {
        if self.cards.is_empty() {
            return;
        }
        writer.key(ListName::Cards.key());
        writer.begin_list();
        for card in self.cards_in_order() {
            let card: &dyn Fields = &**card;
            card.write(writer);
        }
        writer.end_list();
    }
}

impl JourneyMap {
    /// The keys of a document that are no fields of [`Meta`].
    pub const NO_FIELDS: &'static [&'static str] = &[
        "type",
        "schemaVersion",
        "generator",
        "personas",
        "people",
        "channels",
        "stages",
        "lanes",
        "cards",
        "links",
        "paths",
        "improvements",
    ];

    /// What a document says it is.
    pub const TYPE: &'static str = "journey-map";
    /// The version of the document this program writes.
    pub const SCHEMA_VERSION: u32 = 1;
    /// The program that wrote a document.
    pub const GENERATOR: &'static str = concat!("journey-map ", env!("CARGO_PKG_VERSION"));
}
