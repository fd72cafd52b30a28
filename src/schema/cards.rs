//! The cards of a document, each into a cell of the grid.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::kinds::{Shape, lane_kind, stage_kind};
use super::lists::{Cast, Known, free_id, items, note_duplicate, prepare_plain};
use super::names::{Names, missing_names};
use super::read::{Large, ReadError};
use super::stream;
use crate::base::{Id, Index, LaneId, StageId, StepId};
use crate::model::{
    Card, Cards, Fields, Json, Lane, LaneKind, List, PathEnd, ProblemKind, Reader, Stage,
    StageKind, Text, limits,
};

/// A card may be written as its text.
pub(super) const CARDS: Shape = Shape {
    key: "cards",
    text: "text",
    kind: None,
};

/// The stages and lanes of a document, which cards may add to.
pub(super) struct Grid {
    stages: Known<Stage>,
    lanes: Known<Lane>,
    /// The steps of each stage by what they are called.
    own_steps: Vec<Names>,
    /// The steps of all stages by what they are called.
    all_steps: Names,
    /// What `all_steps` counts.
    steps: Vec<(usize, StepId)>,
    /// Were there any in the document?
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

/// Reads the cards into the cells they name.
pub(super) fn read_cards(
    source: CardSource<'_>,
    grid: &mut Grid,
    cast: &mut Cast,
    reader: &mut Reader,
) -> Result<Cards, ReadError> {
    grid.name_steps(reader);
    let (mut cards, mut places) = (Vec::new(), Vec::new());
    let mut add = |mut shared: Rc<Card>, idx: usize, reader: &mut Reader| {
        let card = Rc::make_mut(&mut shared);
        card.lane = grid.lane(card.lane.as_str(), reader);
        grid.place(card, reader);
        cast.resolve(card, reader);
        cards.push(shared);
        places.push(idx);
    };
    reader.at_key(CARDS.key, |reader| match source {
        CardSource::Parsed(json) => read_parsed(json, reader, &mut add),
        CardSource::Text(text) => stream::read_text(text, reader, &mut add),
    })?;
    let cards = Cards::collect(cards).or_else(|mut cards| {
        name_cards(&mut cards, &places, reader);
        Cards::collect(cards)
    });
    Ok(cards.unwrap_or_default())
}

fn read_parsed(json: Json, reader: &mut Reader, add: stream::Add<'_>) -> Result<(), ReadError> {
    let limit = (Large::Cards, limits::MAX_CARDS);
    for (idx, json) in items(json, limit, reader)?.into_iter().enumerate() {
        reader.at_index(idx, |reader| {
            let Some(object) = CARDS.object(json, reader) else {
                return;
            };
            let mut card = Rc::<Card>::default();
            for (key, json) in object {
                read_entry(Rc::make_mut(&mut card), &key, json, reader);
            }
            add(card, idx, reader);
        });
    }
    Ok(())
}

/// Reads one field of a card, whose comments may be plain strings.
pub(super) fn read_entry(card: &mut Card, key: &str, mut json: Json, reader: &mut Reader) {
    if key == "comments" {
        prepare_plain(&mut json, "text");
    }
    let card: &mut dyn Fields = card;
    card.read_entry(key, json, reader);
}

fn name_cards(cards: &mut [Rc<Card>], places: &[usize], reader: &mut Reader) {
    let ids: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
    let names = missing_names(&ids, crate::base::CardId::PREFIX, &[], &[]);
    for ((card, place), name) in cards.iter_mut().zip(places).zip(names) {
        let Some(name) = name else { continue };
        reader.enter_key(CARDS.key);
        reader.enter_index(*place);
        note_duplicate(card.id.name(), reader);
        reader.leave();
        reader.leave();
        Rc::make_mut(card).id = name.into();
    }
}

impl Grid {
    pub(super) fn new(stages: Known<Stage>, lanes: Known<Lane>) -> Self {
        Self {
            has_stages: !stages.items.is_empty(),
            has_lanes: !lanes.items.is_empty(),
            stages,
            lanes,
            own_steps: Vec::new(),
            all_steps: Names::default(),
            steps: Vec::new(),
        }
    }

    pub(super) fn into_lists(self) -> (List<Stage>, List<Lane>) {
        (self.stages.items, self.lanes.items)
    }

    /// The stage, step, or way out that is called so.
    pub(super) fn end(&self, name: &str) -> Option<PathEnd> {
        if name == PathEnd::EXIT {
            return Some(PathEnd::exit());
        }
        let stage = |idx: usize| {
            self.stages
                .items
                .at(idx)
                .map(|stage| PathEnd::from(&stage.id))
        };
        let step = |idx: usize| self.steps.get(idx).map(|(_, id)| PathEnd::from(id));
        let names = &self.stages.names;
        let with_id = || {
            names
                .with_id(name)
                .and_then(stage)
                .or_else(|| self.all_steps.with_id(name).and_then(step))
        };
        let with_word = || {
            names
                .with_word(name)
                .and_then(stage)
                .or_else(|| self.all_steps.with_word(name).and_then(step))
        };
        let exit = || (super::names::fold(name) == PathEnd::EXIT).then(PathEnd::exit);
        with_id().or_else(with_word).or_else(exit)
    }

    /// Gives every step an id of its own, which no stage has either.
    fn name_steps(&mut self, reader: &mut Reader) {
        let stage_ids: Vec<StageId> = self
            .stages
            .items
            .iter()
            .map(|stage| stage.id.clone())
            .collect();
        let taken: Vec<&str> = core::iter::once(PathEnd::EXIT)
            .chain(stage_ids.iter().map(Id::as_str))
            .collect();
        let stages = &mut self.stages;
        let step_ids: Vec<StepId> = stages
            .items
            .iter()
            .flat_map(|stage| stage.steps.iter().map(|step| step.id.clone()))
            .collect();
        let step_ids: Vec<&str> = step_ids.iter().map(Id::as_str).collect();
        let mut names = missing_names(&step_ids, StepId::PREFIX, &taken, &[]).into_iter();
        for (stage_idx, place) in stages.places.iter().enumerate() {
            let Some(stage) = stages.items.at_mut(stage_idx) else {
                break;
            };
            let mut own = Names::default();
            for (step_idx, step) in stage.steps.iter_mut().enumerate() {
                own.add_id(step.id.as_str(), step_idx);
                self.all_steps.add_id(step.id.as_str(), self.steps.len());
                for (_, title) in step.title.versions() {
                    own.add_word(title, step_idx);
                    self.all_steps.add_word(title, self.steps.len());
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
                self.steps.push((stage_idx, step.id.clone()));
            }
            self.own_steps.push(own);
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
        let stage_idx = reader.at_key("stage", |reader| self.stage(stage_name, reader));
        card.stage = self.stage_id(stage_idx);
        let Some(name) = step else { return };
        card.step = self.own_step(stage_idx, name);
        if card.step.is_none() {
            let name = name.into();
            reader.at_key("step", |reader| reader.note(ProblemKind::Dangling { name }));
        }
    }

    fn step_of_any_stage(&self, name: Option<&str>) -> Option<(usize, StepId)> {
        self.steps.get(self.all_steps.find(name?)?).cloned()
    }

    fn own_step(&self, stage_idx: usize, name: &str) -> Option<StepId> {
        let step_idx = self.own_steps.get(stage_idx)?.find(name)?;
        let step = self.stages.items.at(stage_idx)?.steps.get(step_idx)?;
        Some(step.id.clone())
    }

    fn stage_id(&self, idx: usize) -> StageId {
        let stage = self.stages.items.at(idx);
        stage.map(|stage| stage.id.clone()).unwrap_or_default()
    }

    /// The stage that is called so; made if there is none.
    fn stage(&mut self, name: &str, reader: &mut Reader) -> usize {
        if let Some(idx) = self.stages.names.find(name) {
            return idx;
        }
        let n_stages = self.stages.items.len();
        let is_full = n_stages >= limits::MAX_STAGES;
        if n_stages > 0 && (name.is_empty() || is_full) {
            reader.note(ProblemKind::Displaced);
            return 0;
        }
        let kind = stage_kind(name).filter(|kind| *kind != StageKind::Other);
        if kind.is_none() && self.has_stages {
            reader.note(ProblemKind::Made { name: name.into() });
        }
        let kind = kind.unwrap_or_default();
        self.stages.names.add_word(name, n_stages);
        let id = self.free_stage_id();
        self.stages.add(Stage {
            id,
            kind,
            title: title(name, kind.word()),
            ..Stage::default()
        });
        n_stages
    }

    fn free_stage_id(&self) -> StageId {
        let stages = self.stages.items.iter().map(|stage| stage.id.as_str());
        let steps = self.steps.iter().map(|(_, step)| step.as_str());
        let mut taken = Index::default();
        for id in stages.chain(steps) {
            taken.insert(id.into(), 0);
        }
        free_id(|id| taken.contains(id))
    }

    /// The lane that is called so; made if there is none.
    fn lane(&mut self, name: &str, reader: &mut Reader) -> LaneId {
        if let Some(lane_id) = self.lanes.id(name) {
            return lane_id;
        }
        let n_lanes = self.lanes.items.len();
        if let Some(first) = self.lanes.items.at(0)
            && (name.is_empty() || n_lanes >= limits::MAX_LANES)
        {
            reader.at_key("lane", |reader| reader.note(ProblemKind::Displaced));
            return first.id.clone();
        }
        let kind = lane_kind(name).filter(|kind| *kind != LaneKind::Custom);
        if kind.is_none() && self.has_lanes {
            let name: Rc<str> = name.into();
            reader.at_key("lane", |reader| reader.note(ProblemKind::Made { name }));
        }
        let kind = kind.unwrap_or_default();
        let is_taken = |id: &str| self.lanes.items.iter().any(|lane| lane.id.as_str() == id);
        let id: LaneId = free_id(is_taken);
        self.lanes.names.add_word(name, n_lanes);
        self.lanes.add(Lane {
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
