//! What becomes of cards that are pasted: where each goes, and the step that brings them there.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::clip::{Clip, Piece};
use crate::base::{CardId, Id, IdSource, Index, PersonaId, StageId};
use crate::edit::commands::Command;
use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::edit::sheet::{Sheet, Spot};
use crate::model::{
    AnyItem, Card, Cell, Item, JourneyMap, Language, Link, List, ListName, Stage, StageKind, Text,
    limits,
};

/// Where cards are pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The cell of their first row and column.
    pub cell: Cell,
    /// The card there that they come before.
    pub before: Option<CardId>,
}

/// What the rows of a table become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Each goes into a lane of its own, from the first one down.
    Lanes,
    /// All go into the first lane, one below the other.
    Stacked,
}

/// Why cards cannot be pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The map would have more cards than it may.
    TooMany(usize),
    /// A text is longer than it may be.
    TooLong(usize),
}

/// What is to become of cards that are pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Paste {
    /// The cards.
    pub clip: Clip,
    /// Where they go.
    pub target: Target,
    /// What their rows become.
    pub rows: Rows,
    /// Are stages added for the columns beyond the last?
    pub adds_stages: bool,
}

impl Paste {
    /// Cards on their way to a place, as a spreadsheet would put them there.
    ///
    /// One column is a list, and goes into one cell. The rows of a table go into the lanes below
    /// where there are enough of them, else all into one.
    pub fn new(map: &JourneyMap, clip: Clip, target: Target) -> Self {
        let sheet = Sheet::of(map);
        let start = sheet.spot_of_cell(&target.cell);
        let n_lanes = start.map_or(0, |start| sheet.lanes().len().saturating_sub(start.lane));
        let is_list = clip.n_columns() <= 1 && !clip.is_of_cards();
        let rows = if is_list || clip.n_rows() > n_lanes {
            Rows::Stacked
        } else {
            Rows::Lanes
        };
        Self {
            clip,
            target,
            rows,
            adds_stages: false,
        }
    }

    /// How many columns there are beyond the last one of the map.
    pub fn n_columns_over(&self, map: &JourneyMap) -> usize {
        let sheet = Sheet::of(map);
        let start = sheet
            .spot_of_cell(&self.target.cell)
            .map_or(0, |start| start.column);
        (start + self.clip.n_columns()).saturating_sub(sheet.columns().len())
    }

    /// How many cards have no place on the map.
    pub fn n_left_out(&self, map: &JourneyMap) -> usize {
        let sheet = Sheet::of(map);
        let Some(start) = sheet.spot_of_cell(&self.target.cell) else {
            return self.clip.pieces.len();
        };
        let is_out = |piece: &&Piece| !self.has_place(&sheet, start, piece);
        self.clip.pieces.iter().filter(is_out).count()
    }

    /// Is there a place on the map for a card?
    pub fn fits(&self, map: &JourneyMap, piece: &Piece) -> bool {
        let sheet = Sheet::of(map);
        let start = sheet.spot_of_cell(&self.target.cell);
        start.is_some_and(|start| self.has_place(&sheet, start, piece))
    }

    /// The step that pastes the cards under new names, and those names in their order.
    pub fn command(
        &self,
        map: &JourneyMap,
        ids: &mut IdSource,
    ) -> Result<(Command, Vec<CardId>), Misfit> {
        let n_free = limits::MAX_CARDS.saturating_sub(map.cards.len());
        if self.clip.pieces.len() > n_free {
            return Err(Misfit::TooMany(limits::MAX_CARDS));
        }
        let is_long = |piece: &Piece| piece.card.text.n_chars() > limits::MAX_CHARS;
        if self.clip.pieces.iter().any(is_long) {
            return Err(Misfit::TooLong(limits::MAX_CHARS));
        }
        let sheet = Sheet::of(map);
        let Some(start) = sheet.spot_of_cell(&self.target.cell) else {
            return Ok((
                Command::Together(Label::AddCards(0).into(), Vec::new()),
                Vec::new(),
            ));
        };
        let mut step = Step {
            map,
            ids,
            ops: Vec::new(),
            names: Vec::new(),
            card_ids: Vec::new(),
        };
        let new_stages = step.stages(if self.adds_stages {
            self.n_columns_over(map)
        } else {
            0
        });
        step.people(&self.clip);
        step.channels(&self.clip);
        for piece in &self.clip.pieces {
            let lane = self.lane(start, piece);
            let column = start.column + piece.column;
            let cell = if piece.column == 0 && lane == start.lane {
                Some(self.target.cell.clone())
            } else {
                sheet.cell(lane, column).or_else(|| {
                    let beyond = column.checked_sub(sheet.columns().len())?;
                    Some(Cell {
                        lane: sheet.lanes().get(lane)?.id.clone(),
                        stage: new_stages.get(beyond)?.clone(),
                        step: None,
                    })
                })
            };
            let Some(cell) = cell else { continue };
            let before = self
                .target
                .before
                .as_ref()
                .filter(|_| cell == self.target.cell);
            step.card(&self.clip.language, &piece.card, cell, before);
        }
        step.links(&self.clip.links);
        let n_cards = step.card_ids.len();
        let Step { ops, card_ids, .. } = step;
        Ok((
            Command::Together(Label::AddCards(n_cards).into(), ops),
            card_ids,
        ))
    }

    fn lane(&self, start: Spot, piece: &Piece) -> usize {
        match self.rows {
            Rows::Lanes => start.lane + piece.row,
            Rows::Stacked => start.lane,
        }
    }

    fn has_place(&self, sheet: &Sheet<'_>, start: Spot, piece: &Piece) -> bool {
        let is_in = self.adds_stages || start.column + piece.column < sheet.columns().len();
        is_in && self.lane(start, piece) < sheet.lanes().len()
    }
}

impl Clip {
    /// Are they cards, and not a text?
    fn is_of_cards(&self) -> bool {
        self.pieces
            .iter()
            .any(|piece| !piece.card.id.as_str().is_empty())
    }
}

/// The step that puts a copy of each card after it, and the names of the copies.
pub fn duplicate(
    map: &JourneyMap,
    card_ids: &[CardId],
    ids: &mut IdSource,
) -> Result<(Command, Vec<CardId>), Misfit> {
    let clip = Clip::of(map, card_ids, false);
    if clip.pieces.len() + map.cards.len() > limits::MAX_CARDS {
        return Err(Misfit::TooMany(limits::MAX_CARDS));
    }
    let mut step = Step {
        map,
        ids,
        ops: Vec::new(),
        names: Vec::new(),
        card_ids: Vec::new(),
    };
    for piece in &clip.pieces {
        let before = map.cards.after(&piece.card.id);
        step.card(&clip.language, &piece.card, piece.card.cell(), before);
    }
    step.links(&clip.links);
    let n_cards = step.card_ids.len();
    let Step { ops, card_ids, .. } = step;
    Ok((
        Command::Together(Label::AddCards(n_cards).into(), ops),
        card_ids,
    ))
}

/// A step that adds cards and what they name, while it is put together.
struct Step<'a> {
    map: &'a JourneyMap,
    ids: &'a mut IdSource,
    ops: Vec<Op>,
    /// What a thing is called on the clipboard, and on the map.
    names: Vec<(ListName, Rc<str>, Rc<str>)>,
    card_ids: Vec<CardId>,
}

impl Step<'_> {
    /// Adds stages after the last, as many as there may be.
    fn stages(&mut self, n: usize) -> Vec<StageId> {
        let n_free = limits::MAX_STAGES.saturating_sub(self.map.stages.len());
        let mut stage_ids = Vec::new();
        for _ in 0..n.min(n_free) {
            let stage = Stage {
                id: self.ids.next_id(),
                kind: StageKind::Other,
                ..Stage::default()
            };
            stage_ids.push(stage.id.clone());
            self.ops.push(Op::insert(Rc::new(stage), None));
        }
        stage_ids
    }

    /// Finds who is responsible among the map's people, or adds them.
    fn people(&mut self, clip: &Clip) {
        let map = self.map;
        for person in &clip.people {
            let mut ours = person.clone();
            ours.name = localised(&person.name, &clip.language, map.language());
            let n_copied = clip.people.len();
            self.adopt(&map.people, ours, n_copied, |one, other| {
                one.name == other.name
            });
        }
    }

    /// Finds channels among the map's, or adds them.
    fn channels(&mut self, clip: &Clip) {
        let map = self.map;
        for channel in &clip.channels {
            let mut ours = channel.clone();
            ours.title = localised(&channel.title, &clip.language, map.language());
            let n_copied = clip.channels.len();
            self.adopt(&map.channels, ours, n_copied, |one, other| {
                one.kind == other.kind && one.title == other.title
            });
        }
    }

    /// Finds a copied thing among the map's, first where it came from, or adds it if there is room
    /// for all that were copied; what names it names that from now on.
    fn adopt<T: Item + AnyItem>(
        &mut self,
        there: &List<T>,
        mut copied: T,
        n_copied: usize,
        is_same: impl Fn(&T, &T) -> bool,
    ) {
        let old = copied.id().name().clone();
        let found = there
            .get(copied.id())
            .filter(|other| is_same(other, &copied))
            .or_else(|| there.iter().find(|other| is_same(other, &copied)));
        let id = match found {
            Some(found) => found.id().clone(),
            None if there.len() + n_copied > T::LIST.limit() => return,
            None => {
                copied.set_id(self.ids.next_id());
                let id = copied.id().clone();
                self.ops.push(Op::insert(Rc::new(copied), None));
                id
            }
        };
        self.names.push((T::LIST, old, id.name().clone()));
    }

    /// Adds a card that was copied where `language` is the map's own.
    fn card(&mut self, language: &Language, copied: &Card, cell: Cell, before: Option<&CardId>) {
        let (map, own) = (self.map, self.map.language());
        let mut card = copied.clone();
        card.id = self.ids.next_id();
        (card.lane, card.stage, card.step) = (cell.lane, cell.stage, cell.step);
        card.text = localised(&card.text, language, own);
        if let Some(metric) = &mut card.metric {
            metric.unit = localised(&metric.unit, language, own);
        }
        if let Some(evidence) = &mut card.evidence {
            evidence.source = localised(&evidence.source, language, own);
        }
        for comment in &mut card.comments {
            comment.text = localised(&comment.text, language, own);
        }
        card.owner = card.owner.and_then(|id| {
            let known = map.people.get(&id).map(|_| id.name().clone());
            Some(self.name(ListName::People, id.as_str()).or(known)?.into())
        });
        card.channel = card.channel.and_then(|id| {
            let known = map.channels.get(&id).map(|_| id.name().clone());
            Some(self.name(ListName::Channels, id.as_str()).or(known)?.into())
        });
        let is_known = |id: &PersonaId| map.personas.get(id).is_some();
        card.persona = card.persona.filter(is_known);
        let names = (
            ListName::Cards,
            copied.id.name().clone(),
            card.id.name().clone(),
        );
        self.names.push(names);
        self.card_ids.push(card.id.clone());
        self.ops.push(Op::insert(Rc::new(card), before.cloned()));
    }

    /// Links the copies as the copied cards were.
    fn links(&mut self, links: &[Link]) {
        let mut copies = Index::default();
        for (idx, (list, copied, _)) in self.names.iter().enumerate() {
            if *list == ListName::Cards {
                copies.insert(copied.clone(), idx);
            }
        }
        let n_free = ListName::Links.limit().saturating_sub(self.map.links.len());
        for link in links.iter().take(n_free) {
            let copy_of = |id: &CardId| {
                let (_, _, copy) = self.names.get(copies.get(id.as_str())?)?;
                Some(CardId::from(copy.clone()))
            };
            let (Some(from), Some(to)) = (copy_of(&link.from), copy_of(&link.to)) else {
                continue;
            };
            let mut link = link.clone();
            (link.id, link.from, link.to) = (self.ids.next_id(), from, to);
            self.ops.push(Op::insert(Rc::new(link), None));
        }
    }

    fn name(&self, list: ListName, copied: &str) -> Option<Rc<str>> {
        let is_it =
            |(of, name, _): &&(ListName, Rc<str>, Rc<str>)| *of == list && **name == *copied;
        self.names
            .iter()
            .find(is_it)
            .map(|(_, _, name)| name.clone())
    }
}

/// A text from a map in one language, on a map in another.
fn localised(text: &Text, language: &Language, own: &Language) -> Text {
    match text {
        Text::Plain(words) if !words.is_empty() && !language.matches(own) => {
            Text::default().with(language, words, own)
        }
        Text::Plain(_) | Text::Versions(_) => text.clone(),
    }
}
