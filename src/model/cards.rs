//! The cards of a map, by the cell they stand in.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;

use super::{Card, Cell, Column};
use crate::base::{CardId, LaneId, StageId};

/// The cards of one cell in their order; shared, so that a view can tell by the pointer whether it changed.
pub type CardList = Rc<Vec<Rc<Card>>>;

/// All cards of a map.
///
/// Changing one card touches its cell alone, however many cards there are.
#[derive(Clone, Debug, Default)]
pub struct Cards {
    cells: BTreeMap<Cell, CardList>,
    places: BTreeMap<CardId, Cell>,
}

impl Cards {
    /// How many cards there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The card with that id.
    pub fn get(&self, card_id: &CardId) -> Option<&Rc<Card>> {
        let cell = self.places.get(card_id)?;
        self.cells
            .get(cell)?
            .iter()
            .find(|card| card.id == *card_id)
    }

    /// The cards of a cell, if it has any.
    pub fn in_cell(&self, cell: &Cell) -> Option<&CardList> {
        self.cells.get(cell)
    }

    /// The cards a column of a lane shows: its own, and in a stage's first column before
    /// them those of the stage as a whole.
    pub fn in_column(&self, lane_id: &LaneId, column: &Column) -> CardList {
        let cell = |step| Cell {
            lane: lane_id.clone(),
            stage: column.stage.clone(),
            step,
        };
        let own = self.cells.get(&cell(column.step.clone()));
        let whole = if column.is_first && column.step.is_some() {
            self.cells.get(&cell(None))
        } else {
            None
        };
        match (whole, own) {
            (None, None) => CardList::default(),
            (Some(cards), None) | (None, Some(cards)) => cards.clone(),
            (Some(whole), Some(own)) => Rc::new(whole.iter().chain(own.iter()).cloned().collect()),
        }
    }

    /// The cards of a stage in a lane, whatever their step, in no set order of steps.
    pub fn in_stage(
        &self,
        lane_id: &LaneId,
        stage_id: &StageId,
    ) -> impl Iterator<Item = &Rc<Card>> {
        let first = Cell {
            lane: lane_id.clone(),
            stage: stage_id.clone(),
            step: None,
        };
        let is_same = {
            let (lane_id, stage_id) = (lane_id.clone(), stage_id.clone());
            move |cell: &Cell| cell.lane == lane_id && cell.stage == stage_id
        };
        self.cells
            .range(first..)
            .take_while(move |(cell, _)| is_same(cell))
            .flat_map(|(_, cards)| cards.iter())
    }

    /// Every card, cell by cell, in an order that has no meaning.
    pub fn iter(&self) -> impl Iterator<Item = &Rc<Card>> {
        self.cells.values().flat_map(|cards| cards.iter())
    }

    /// The card after another in its cell.
    pub fn after(&self, card_id: &CardId) -> Option<&CardId> {
        let cards = self.cells.get(self.places.get(card_id)?)?;
        let idx = cards.iter().position(|card| card.id == *card_id)?;
        cards.get(idx + 1).map(|card| &card.id)
    }

    /// Cards in the order of a document; they come back if they have not all an id of their own.
    pub(crate) fn collect(cards: Vec<Rc<Card>>) -> Result<Self, Vec<Rc<Card>>> {
        let place = |card: &Rc<Card>| (card.id.clone(), card.cell());
        let places: BTreeMap<CardId, Cell> = cards.iter().map(place).collect();
        if places.len() < cards.len() || places.contains_key(&CardId::default()) {
            return Err(cards);
        }
        let mut cells: BTreeMap<Cell, Vec<Rc<Card>>> = BTreeMap::new();
        // Cards of a cell mostly stand together, and finding the cell is what takes time.
        let mut run: Vec<Rc<Card>> = Vec::new();
        for card in cards {
            let is_other = run.last().is_some_and(|last| {
                last.step != card.step || last.stage != card.stage || last.lane != card.lane
            });
            if is_other && let Some(last) = run.last() {
                cells.entry(last.cell()).or_default().append(&mut run);
            }
            run.push(card);
        }
        if let Some(last) = run.last() {
            cells.entry(last.cell()).or_default().append(&mut run);
        }
        let cells = cells
            .into_iter()
            .map(|(cell, cards)| (cell, Rc::new(cards)));
        Ok(Self {
            cells: cells.collect(),
            places,
        })
    }

    /// Puts a card into its cell, before another card of that cell or last.
    pub(crate) fn insert(&mut self, card: Rc<Card>, before: Option<&CardId>) -> Option<()> {
        let cell = card.cell();
        let there = self.cells.get(&cell);
        let idx = match before {
            None => there.map_or(0, |cards| cards.len()),
            Some(before) => there?.iter().position(|other| other.id == *before)?,
        };
        let card_id = card.id.clone();
        Rc::make_mut(self.cells.entry(cell.clone()).or_default()).insert(idx, card);
        self.places.insert(card_id, cell);
        Some(())
    }

    /// Takes a card out.
    pub(crate) fn remove(&mut self, card_id: &CardId) -> Option<Rc<Card>> {
        let cell = self.places.remove(card_id)?;
        let cards = self.cells.get_mut(&cell)?;
        let idx = cards.iter().position(|card| card.id == *card_id)?;
        let card = Rc::make_mut(cards).remove(idx);
        if cards.is_empty() {
            self.cells.remove(&cell);
        }
        Some(card)
    }

    /// The card with that id, to be changed; not its cell, which is what it is found by.
    pub(crate) fn get_mut(&mut self, card_id: &CardId) -> Option<&mut Card> {
        let cards = self.cells.get_mut(self.places.get(card_id)?)?;
        let card = Rc::make_mut(cards)
            .iter_mut()
            .find(|card| card.id == *card_id)?;
        Some(Rc::make_mut(card))
    }
}

impl PartialEq for Cards {
    fn eq(&self, other: &Self) -> bool {
        self.cells == other.cells
    }
}
