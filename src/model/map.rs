//! The journey map as a whole.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::{
    Card, Cards, Cell, Channel, Column, Improvement, Item, Json, Lane, Language, Link, List, Path,
    PathEnd, Person, Persona, Stage, StageKind, Text,
};
use crate::base::{Date, PersonId};

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
    pub struct Meta, MetaField {
        head {
            /// The map's name among others.
            id: Rc<str> => "id",
        }
        /// The language of every plain text.
        Language language: Language => "language",
        /// The map's title.
        Title title: Text => "title",
        /// What the map is about.
        Description description: Text => "description",
        /// Does it show how things are, or how they are to be?
        State state: MapState => "state",
        /// What the business wants the map for.
        Goals goals: Vec<Text> => "goals",
        /// Who looks after the map.
        Owner owner: Option<PersonId> => "owner",
        /// When the map is looked at again.
        Review review: Review => "review",
        /// The customer's side of the story.
        Scenario scenario: Scenario => "scenario",
        /// Aggregates of recorded behaviour, kept as they are.
        Records records: Json => "records",
        /// Findings people do not want to see again.
        Dismissed dismissed: Vec<Dismissal> => "dismissed",
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
    pub struct Review, ReviewField {
        head {}
        /// The next day.
        Next next: Option<Date> => "next",
        /// The rhythm, as an ISO 8601 duration such as `P3M`.
        Every every: Rc<str> => "every",
    }
}

record! {
    /// The customer's side of the story.
    pub struct Scenario, ScenarioField {
        head {}
        /// The problem the customer is trying to solve.
        Problem problem: Text => "problem",
        /// The questions they will have on the way.
        Questions questions: Vec<Text> => "questions",
        /// What they want to reach.
        Goals goals: Vec<Text> => "goals",
        /// What they expect of the business.
        Expectations expectations: Vec<Text> => "expectations",
    }
}

record! {
    /// A finding people do not want to see again.
    pub struct Dismissal, DismissalField {
        head {}
        /// The rule that found it.
        Rule rule: Rc<str> => "rule",
        /// Where.
        Place place: Json => "place",
        /// Why it is of no use here.
        Reason reason: Text => "reason",
    }
}

impl JourneyMap {
    /// The columns of the grid in their order.
    pub fn columns(&self) -> Vec<Column> {
        self.stages
            .iter()
            .flat_map(|stage| stage.columns())
            .collect()
    }

    /// Every card in the order of the document: by lane, stage, step, then place.
    pub fn cards_in_order(&self) -> impl Iterator<Item = &Rc<Card>> {
        self.lanes.iter().flat_map(move |lane| {
            self.stages.iter().flat_map(move |stage| {
                let steps = stage.steps.iter().map(|step| Some(step.id.clone()));
                core::iter::once(None).chain(steps).flat_map(move |step| {
                    let cell = Cell {
                        lane: lane.id.clone(),
                        stage: stage.id.clone(),
                        step,
                    };
                    self.cards
                        .in_cell(&cell)
                        .into_iter()
                        .flat_map(|cards| cards.iter())
                })
            })
        })
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

/// A list of a map, for code that is the same for all of them.
pub trait HasList<T: Item> {
    /// The list.
    fn list(&self) -> &List<T>;

    /// The list, to be changed by an op alone.
    fn list_mut(&mut self) -> &mut List<T>;
}

macro_rules! lists {
    ($($item:ident $field:ident)*) => {$(
        impl HasList<$item> for JourneyMap {
            fn list(&self) -> &List<$item> {
                &self.$field
            }

            fn list_mut(&mut self) -> &mut List<$item> {
                &mut self.$field
            }
        }
    )*};
}

lists! {
    Channel channels
    Improvement improvements
    Lane lanes
    Link links
    Path paths
    Person people
    Persona personas
    Stage stages
}

/// A map is written in full, with what is blank left out and the keys in the document's order.
impl serde::Serialize for JourneyMap {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use super::Value;
        use serde::ser::SerializeMap;

        struct InOrder<'a>(&'a JourneyMap);

        impl serde::Serialize for InOrder<'_> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0.cards_in_order().map(|card| &**card))
            }
        }

        let meta = &*self.meta;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", Self::TYPE)?;
        map.serialize_entry("schemaVersion", &Self::SCHEMA_VERSION)?;
        map.serialize_entry("generator", Self::GENERATOR)?;

        macro_rules! value {
            ($key:literal, $value:expr) => {
                if !Value::is_blank($value) {
                    map.serialize_entry($key, $value)?;
                }
            };
        }
        macro_rules! list {
            ($key:literal, $list:expr, $writable:expr) => {
                if !$list.is_empty() {
                    map.serialize_entry($key, $writable)?;
                }
            };
        }
        value!("id", &meta.id);
        map.serialize_entry("language", &meta.language)?;
        value!("title", &meta.title);
        value!("description", &meta.description);
        value!("state", &meta.state);
        value!("goals", &meta.goals);
        value!("owner", &meta.owner);
        value!("review", &meta.review);
        list!("personas", self.personas, &self.personas);
        value!("scenario", &meta.scenario);
        list!("people", self.people, &self.people);
        list!("channels", self.channels, &self.channels);
        list!("stages", self.stages, &self.stages);
        list!("lanes", self.lanes, &self.lanes);
        list!("cards", self.cards, &InOrder(self));
        list!("links", self.links, &self.links);
        list!("paths", self.paths, &self.paths);
        list!("improvements", self.improvements, &self.improvements);
        value!("records", &meta.records);
        value!("dismissed", &meta.dismissed);
        for (key, json) in meta.extra.iter().flat_map(|extra| extra.iter()) {
            map.serialize_entry(key, json)?;
        }
        map.end()
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
