//! The cards of a document, each into a cell of the grid.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::kinds::{Shape, lane_kind, stage_kind};
use super::lists::{Draft, Read, free_name, items, note_duplicate, prepare_plain};
use super::names::{Names, missing_names};
use super::stream;
use crate::base::{Id, Index, LaneId, StageId, StepId};
use crate::model::{
    AnyList, Card, Cards, Fields, Json, Lane, LaneKind, ListName, PathEnd, ProblemKind, Reader,
    Stage, StageKind, Text, limits,
};

/// A card may be written as its text.
pub(super) const CARDS: Shape = Shape {
    list: ListName::Cards,
    text: "text",
    kinds: None,
};

/// The steps of a document by what they are called.
#[derive(Default)]
pub(super) struct Steps {
    /// Those of each stage.
    own: Vec<Names>,
    /// Those of all stages.
    all: Names,
    /// What `all` counts: each step with the place of its stage.
    ids: Vec<(usize, StepId)>,
    /// Did the document itself have stages, or lanes?
    has_stages: bool,
    has_lanes: bool,
}

/// Where the cards come from.
pub(super) enum CardSource<'a> {
    /// Parsed JSON.
    Parsed(Json),
    /// The text of a list, to be parsed one card at a time.
    Text(&'a str),
}

fn read_parsed(json: Json, reader: &mut Reader, add: stream::Add<'_>) -> Read {
    let items = items(json, ListName::Cards, reader)?;
    for (idx, json) in items.into_iter().enumerate() {
        reader.enter_index(idx);
        if let Some(mut object) = CARDS.object(json, reader) {
            let mut card = Card::default();
            for (key, json) in object.iter_mut() {
                read_entry(&mut card, key, json, reader);
            }
            add(card, idx, reader);
        }
        reader.leave();
    }
    Ok(())
}

/// Reads one field of a card, whose comments may be plain strings.
pub(super) fn read_entry(card: &mut Card, key: &str, json: &mut Json, reader: &mut Reader) {
    if key == "comments" {
        prepare_plain(json, "text");
    }
    let card: &mut dyn Fields = card;
    card.read_entry(key, json, reader);
}

fn name_cards(cards: &mut [Rc<Card>], places: &[usize], reader: &mut Reader) {
    let mut ids = Vec::with_capacity(cards.len());
    for card in cards.iter() {
        ids.push(card.id.name().clone());
    }
    let names = missing_names(&ids, crate::base::CardId::PREFIX, &[], &[]);
    for ((card, place), name) in cards.iter_mut().zip(places).zip(names) {
        let Some(name) = name else { continue };
        reader.enter_key(CARDS.key());
        reader.enter_index(*place);
        note_duplicate(card.id.name(), reader);
        reader.leave();
        reader.leave();
        if let Some(card) = Rc::get_mut(card) {
            card.id = name.into();
        }
    }
}

impl Draft {
    /// Reads the cards into the cells they name.
    pub(super) fn read_cards(&mut self, source: CardSource<'_>, reader: &mut Reader) -> Read {
        self.name_steps(reader);
        let (mut cards, mut places) = (Vec::new(), Vec::new());
        let mut add = |mut card: Card, idx: usize, reader: &mut Reader| {
            card.lane = self.lane(card.lane.as_str(), reader);
            self.place(&mut card, reader);
            self.resolve(&mut card, reader);
            cards.push(Rc::new(card));
            places.push(idx);
        };
        reader.enter_key(CARDS.key());
        match source {
            CardSource::Parsed(json) => read_parsed(json, reader, &mut add)?,
            CardSource::Text(text) => stream::read_text(text, reader, &mut add)?,
        }
        reader.leave();
        let cards = Cards::collect(cards).or_else(|mut cards| {
            name_cards(&mut cards, &places, reader);
            Cards::collect(cards)
        });
        self.map.cards = cards.unwrap_or_default();
        Ok(())
    }

    /// The stage, step, or way out that is called so.
    pub(super) fn end(&self, name: &str) -> Option<PathEnd> {
        if name == PathEnd::EXIT {
            return Some(PathEnd::exit());
        }
        let stages = &self.map.stages;
        let stage = |idx: usize| stages.at(idx).map(|stage| PathEnd::from(&stage.id));
        let step = |idx: usize| self.steps.ids.get(idx).map(|(_, id)| PathEnd::from(id));
        let names = &self.stages.names;
        let with_id = || {
            names
                .with_id(name)
                .and_then(stage)
                .or_else(|| self.steps.all.with_id(name).and_then(step))
        };
        let with_word = || {
            names
                .with_word(name)
                .and_then(stage)
                .or_else(|| self.steps.all.with_word(name).and_then(step))
        };
        let exit = || (super::names::fold(name) == PathEnd::EXIT).then(PathEnd::exit);
        with_id().or_else(with_word).or_else(exit)
    }

    /// Gives every step an id of its own, which no stage has either.
    fn name_steps(&mut self, reader: &mut Reader) {
        self.steps.has_stages = !self.map.stages.is_empty();
        self.steps.has_lanes = !self.map.lanes.is_empty();
        let (mut taken, mut step_ids) = (Vec::from([PathEnd::EXIT.into()]), Vec::new());
        for stage in &self.map.stages {
            taken.push(stage.id.name().clone());
            for step in &stage.steps {
                step_ids.push(step.id.name().clone());
            }
        }
        let mut names = missing_names(&step_ids, StepId::PREFIX, &taken, &[]).into_iter();
        for (stage_idx, place) in self.stages.places.iter().enumerate() {
            let Some(stage) = self.map.stages.at_mut(stage_idx) else {
                break;
            };
            let mut own = Names::default();
            for (step_idx, step) in stage.steps.iter_mut().enumerate() {
                own.add_id(step.id.as_str(), step_idx);
                self.steps
                    .all
                    .add_id(step.id.as_str(), self.steps.ids.len());
                for (_, title) in step.title.versions() {
                    own.add_word(title, step_idx);
                    self.steps.all.add_word(title, self.steps.ids.len());
                }
                if let Some(name) = names.next().flatten() {
                    reader.enter_key("stages");
                    reader.enter_index(*place);
                    reader.enter_key("steps");
                    reader.enter_index(step_idx);
                    note_duplicate(step.id.name(), reader);
                    (0..4).for_each(|_| reader.leave());
                    step.id = name.into();
                }
                self.steps.ids.push((stage_idx, step.id.clone()));
            }
            self.steps.own.push(own);
        }
    }

    /// Puts a card into the stage and step it names.
    fn place(&mut self, card: &mut Card, reader: &mut Reader) {
        let step = card.step.take().filter(|step| !step.as_str().is_empty());
        let step = step.as_ref().map(Id::as_str);
        let stage_name = card.stage.as_str();
        if stage_name.is_empty()
            && let Some((stage_idx, step_id)) = self.step_of_any_stage(step)
        {
            card.stage = self.stage_id(stage_idx);
            card.step = Some(step_id);
            return;
        }
        let stage_idx = self.stage(stage_name, reader);
        card.stage = self.stage_id(stage_idx);
        let Some(name) = step else { return };
        card.step = self.own_step(stage_idx, name);
        if card.step.is_none() {
            let name = name.into();
            reader.note_at("step", ProblemKind::Dangling { name });
        }
    }

    fn step_of_any_stage(&self, name: Option<&str>) -> Option<(usize, StepId)> {
        self.steps.ids.get(self.steps.all.find(name?)?).cloned()
    }

    fn own_step(&self, stage_idx: usize, name: &str) -> Option<StepId> {
        let step_idx = self.steps.own.get(stage_idx)?.find(name)?;
        let step = self.map.stages.at(stage_idx)?.steps.get(step_idx)?;
        Some(step.id.clone())
    }

    fn stage_id(&self, idx: usize) -> StageId {
        let stage = self.map.stages.at(idx);
        stage.map(|stage| stage.id.clone()).unwrap_or_default()
    }

    /// The stage that is called so; made if there is none.
    fn stage(&mut self, name: &str, reader: &mut Reader) -> usize {
        if let Some(idx) = self.stages.names.find(name) {
            return idx;
        }
        let n_stages = self.map.stages.len();
        let is_full = n_stages >= limits::MAX_STAGES;
        if n_stages > 0 && (name.is_empty() || is_full) {
            reader.note_at("stage", ProblemKind::Displaced);
            return 0;
        }
        let kind = stage_kind(name).filter(|kind| *kind != StageKind::Other);
        if kind.is_none() && self.steps.has_stages {
            reader.note_at("stage", ProblemKind::Made { name: name.into() });
        }
        let kind = kind.unwrap_or_default();
        self.stages.names.add_word(name, n_stages);
        let id = self.free_stage_id();
        self.map.stages.push(Stage {
            id,
            kind,
            title: title(name, kind.word()),
            ..Stage::default()
        });
        n_stages
    }

    fn free_stage_id(&self) -> StageId {
        let mut taken = Index::default();
        for stage in &self.map.stages {
            taken.insert(stage.id.name().clone(), 0);
        }
        for (_, step_id) in &self.steps.ids {
            taken.insert(step_id.name().clone(), 0);
        }
        free_name(ListName::Stages, &|id| taken.contains(id)).into()
    }

    /// The lane that is called so; made if there is none.
    fn lane(&mut self, name: &str, reader: &mut Reader) -> LaneId {
        if let Some(lane_id) = self.lanes.id(&self.map.lanes, name) {
            return lane_id.into();
        }
        let n_lanes = self.map.lanes.len();
        if let Some(first) = self.map.lanes.at(0)
            && (name.is_empty() || n_lanes >= limits::MAX_LANES)
        {
            reader.note_at("lane", ProblemKind::Displaced);
            return first.id.clone();
        }
        let kind = lane_kind(name).filter(|kind| *kind != LaneKind::Custom);
        if kind.is_none() && self.steps.has_lanes {
            let name: Rc<str> = name.into();
            reader.note_at("lane", ProblemKind::Made { name });
        }
        let kind = kind.unwrap_or_default();
        let lanes: &dyn AnyList = &self.map.lanes;
        let id: LaneId = free_name(ListName::Lanes, &|id| lanes.find(id).is_some()).into();
        self.lanes.names.add_word(name, n_lanes);
        self.map.lanes.push(Lane {
            id: id.clone(),
            kind,
            title: title(name, kind.word()),
            ..Lane::default()
        });
        id
    }
}

/// The title of what was made for a name; none where the kind says it all.
fn title(name: &str, word: &str) -> Text {
    if name == word {
        Text::default()
    } else {
        Text::plain(name)
    }
}
