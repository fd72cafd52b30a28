//! The cards of a map, by the cell they stand in.

use alloc::rc::Rc;
use alloc::vec::{self, Vec};

use super::{Card, Cell, Column};
use crate::base::{CardId, Id, Index, LaneId, StageId};

/// The cards of one cell in their order; shared, so that a view can tell by the pointer whether it changed.
pub type CardList = Rc<Vec<Rc<Card>>>;

/// All cards of a map.
///
/// Changing one card touches its cell alone, however many cards there are.
#[derive(Clone, Debug, Default)]
pub struct Cards {
    /// Cells that have cards, and some left over from cells that had; a cell keeps its number.
    cells: Vec<(Cell, CardList)>,
    /// The numbers of the cells that have cards, by lane, stage, and step.
    order: Vec<usize>,
    /// The numbers of the others.
    free: Vec<usize>,
    /// The number of each card's cell.
    places: Index,
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
        self.named(card_id.as_str())
    }

    /// The card of that name.
    pub(crate) fn named(&self, name: &str) -> Option<&Rc<Card>> {
        let (_, cards) = self.cells.get(self.places.get(name)?)?;
        cards.iter().find(|card| card.id.as_str() == name)
    }

    /// The cards of a cell, if it has any.
    pub fn in_cell(&self, cell: &Cell) -> Option<&CardList> {
        let number = self.number(cell)?;
        self.cells.get(number).map(|(_, cards)| cards)
    }

    /// The cards a column of a lane shows: its own, and in a stage's first column before
    /// them those of the stage as a whole.
    pub fn in_column(&self, lane_id: &LaneId, column: &Column) -> CardList {
        let mut cell = Cell {
            lane: lane_id.clone(),
            stage: column.stage.clone(),
            step: column.step.clone(),
        };
        let own = self.in_cell(&cell);
        let whole = if column.is_first && column.step.is_some() {
            cell.step = None;
            self.in_cell(&cell)
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
    pub fn in_stage(&self, lane_id: &LaneId, stage_id: &StageId) -> vec::IntoIter<&Rc<Card>> {
        let first = Cell {
            lane: lane_id.clone(),
            stage: stage_id.clone(),
            step: None,
        };
        let idx = self.place(&first).unwrap_or_else(|idx| idx);
        let mut all = Vec::new();
        for (cell, cards) in self.cells_from(idx) {
            if cell.lane != first.lane || cell.stage != first.stage {
                break;
            }
            all.extend(cards.iter());
        }
        all.into_iter()
    }

    /// Every card, cell by cell, in an order that has no meaning.
    pub fn iter(&self) -> vec::IntoIter<&Rc<Card>> {
        let mut all = Vec::with_capacity(self.len());
        for (_, cards) in self.cells_from(0) {
            all.extend(cards.iter());
        }
        all.into_iter()
    }

    /// Adds the cards of a cell.
    pub(super) fn add_cell<'a>(&'a self, cell: &Cell, all: &mut Vec<&'a Rc<Card>>) {
        if let Some(cards) = self.in_cell(cell) {
            all.extend(cards.iter());
        }
    }

    /// The card after another in its cell.
    pub fn after(&self, card_id: &CardId) -> Option<&CardId> {
        let (_, cards) = self.cells.get(self.places.get(card_id.as_str())?)?;
        let idx = cards.iter().position(|card| card.id == *card_id)?;
        cards.get(idx + 1).map(|card| &card.id)
    }

    /// Cards in the order of a document; they come back if they have not all an id of their own.
    pub(crate) fn collect(cards: Vec<Rc<Card>>) -> Result<Self, Vec<Rc<Card>>> {
        let mut all = Self::default();
        let mut numbers = Vec::with_capacity(cards.len());
        let mut last: Option<(&Card, usize)> = None;
        for card in &cards {
            // Cards of a cell mostly stand together, and finding the cell is what takes time.
            let same = last.filter(|(last, _)| {
                last.step == card.step && last.stage == card.stage && last.lane == card.lane
            });
            let number = match same {
                Some((_, number)) => number,
                None => all.number_for(card.cell()),
            };
            if card.id.as_str().is_empty() || !all.places.insert(card.id.name().clone(), number) {
                return Err(cards);
            }
            numbers.push(number);
            last = Some((card, number));
        }
        for (card, number) in cards.into_iter().zip(numbers) {
            if let Some((_, cell)) = all.cells.get_mut(number) {
                Rc::make_mut(cell).push(card);
            }
        }
        Ok(all)
    }

    /// Puts a card into its cell, before another card of that cell or last.
    pub(crate) fn insert(&mut self, card: Rc<Card>, before: Option<&CardId>) -> Option<()> {
        let cell = card.cell();
        let there = self.in_cell(&cell);
        let idx = match before {
            None => there.map_or(0, |cards| cards.len()),
            Some(before) => there?.iter().position(|other| other.id == *before)?,
        };
        let number = self.number_for(cell);
        self.places.insert(card.id.name().clone(), number);
        let (_, cards) = self.cells.get_mut(number)?;
        Rc::make_mut(cards).insert(idx, card);
        Some(())
    }

    /// Takes a card out.
    pub(crate) fn remove(&mut self, card_id: &CardId) -> Option<Rc<Card>> {
        let number = self.places.remove(card_id.as_str())?;
        let (_, cards) = self.cells.get_mut(number)?;
        let idx = cards.iter().position(|card| card.id == *card_id)?;
        let card = Rc::make_mut(cards).remove(idx);
        if cards.is_empty()
            && let Ok(idx) = self.place(&card.cell())
        {
            self.order.remove(idx);
            self.free.push(number);
        }
        Some(card)
    }

    /// Puts a card in the place of the one with its id, which is in the same cell.
    pub(crate) fn put(&mut self, card: Rc<Card>) -> Option<()> {
        let (_, cards) = self.cells.get_mut(self.places.get(card.id.as_str())?)?;
        let mut there = Rc::make_mut(cards).iter_mut();
        let old = there.find(|other| other.id == card.id)?;
        *old = card;
        Some(())
    }

    /// The cells that have cards, in their order, from a place on.
    fn cells_from(&self, idx: usize) -> impl Iterator<Item = &(Cell, CardList)> {
        let order = self.order.get(idx..).unwrap_or(&[]);
        order.iter().filter_map(|number| self.cells.get(*number))
    }

    /// Where in the order a cell stands, or where it would.
    fn place(&self, cell: &Cell) -> Result<usize, usize> {
        self.order.binary_search_by(|number| {
            let other = self.cells.get(*number);
            other.map_or(core::cmp::Ordering::Less, |(other, _)| other.cmp(cell))
        })
    }

    /// The number of a cell that has cards.
    fn number(&self, cell: &Cell) -> Option<usize> {
        let idx = self.place(cell).ok()?;
        self.order.get(idx).copied()
    }

    /// The number of a cell that is about to have cards.
    fn number_for(&mut self, cell: Cell) -> usize {
        let idx = match self.place(&cell) {
            Ok(idx) => return self.order.get(idx).copied().unwrap_or(0),
            Err(idx) => idx,
        };
        let number = self.free.pop().unwrap_or(self.cells.len());
        match self.cells.get_mut(number) {
            Some(free) => free.0 = cell,
            None => self.cells.push((cell, CardList::default())),
        }
        self.order.insert(idx, number);
        number
    }
}

impl PartialEq for Cards {
    fn eq(&self, other: &Self) -> bool {
        self.cells_from(0).eq(other.cells_from(0))
    }
}
