//! The board as a sheet of rows and columns: where cards stand as people see them.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::commands::{Command, emotion_cell};
use super::label::Label;
use super::op::Op;
use crate::base::{CardId, Id, Index};
use crate::model::{Card, Cell, Column, JourneyMap, Lane};

/// The lanes and columns of a board in which cards stand.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    map: &'a JourneyMap,
    lanes: Vec<&'a Rc<Lane>>,
    columns: Vec<Column>,
}

/// Where a card stands: compared as people read a column, lane by lane and card by card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The lane, among those that cards stand in.
    pub lane: usize,
    /// The place among the cards that the cell shows.
    pub place: usize,
    /// The column.
    pub column: usize,
}

/// A direction on the board, in the reading direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// To the column before.
    Back,
    /// To the column after.
    On,
    /// To what stands above.
    Up,
    /// To what stands below.
    Down,
}

impl<'a> Sheet<'a> {
    /// The sheet of a map: hidden and folded lanes show no cards, and curves and owners are none.
    pub fn of(map: &'a JourneyMap) -> Self {
        let shows = |lane: &&Rc<Lane>| lane.kind.takes_cards() && !lane.hidden && !lane.collapsed;
        Self {
            map,
            lanes: map.lanes.iter().filter(shows).collect(),
            columns: map.columns(),
        }
    }

    /// The lanes, from top to bottom.
    pub fn lanes(&self) -> &[&'a Rc<Lane>] {
        &self.lanes
    }

    /// The columns, in the reading direction.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The cell at a lane and a column; none beyond the edges.
    pub fn cell(&self, lane: usize, column: usize) -> Option<Cell> {
        let lane = self.lanes.get(lane)?;
        let mut cell = emotion_cell(&lane.id, self.columns.get(column)?);
        if lane.kind.is_stage_wide() {
            cell.step = None;
        }
        Some(cell)
    }

    /// Where the first card of a cell stands, or would.
    pub fn spot_of_cell(&self, cell: &Cell) -> Option<Spot> {
        let is_own = |column: &Column| {
            column.stage == cell.stage
                && (column.step == cell.step || (cell.step.is_none() && column.is_first))
        };
        Some(Spot {
            lane: self.lanes.iter().position(|lane| lane.id == cell.lane)?,
            place: 0,
            column: self.columns.iter().position(is_own)?,
        })
    }

    /// Where a card stands.
    pub fn spot(&self, card_id: &CardId) -> Option<Spot> {
        let spot = self.spot_of_cell(&self.map.cards.get(card_id)?.cell())?;
        let cards = self.cards_at(spot.lane, spot.column);
        let place = cards.iter().position(|card| card.id == *card_id)?;
        Some(Spot { place, ..spot })
    }

    /// The cards between two spots, both with them: those of the columns between, as far down as
    /// the one and no farther than the other.
    pub fn between(&self, one: Spot, other: Spot) -> Vec<CardId> {
        let (top, bottom) = ((one.lane, one.place), (other.lane, other.place));
        let rows = top.min(bottom)..=top.max(bottom);
        let columns = one.column.min(other.column)..=one.column.max(other.column);
        let mut found = Vec::new();
        self.visit(&mut |spot, card| {
            if rows.contains(&(spot.lane, spot.place)) && columns.contains(&spot.column) {
                found.push(card.id.clone());
            }
        });
        found
    }

    /// All cards, lane by lane in the reading direction.
    pub fn all(&self) -> Vec<CardId> {
        let mut all = Vec::new();
        self.visit(&mut |_, card| all.push(card.id.clone()));
        all
    }

    /// Those of some cards that the board shows, lane by lane in the reading direction.
    pub fn in_order(&self, card_ids: &[CardId]) -> Vec<(Spot, &'a Rc<Card>)> {
        let chosen = index(card_ids);
        let mut found = Vec::with_capacity(card_ids.len());
        self.visit(&mut |spot, card| {
            if chosen.contains(card.id.as_str())
                && let Some(card) = self.map.cards.get(&card.id)
            {
                found.push((spot, card));
            }
        });
        found
    }

    /// The command that moves cards one place, all the same way; none where one of them cannot.
    ///
    /// Cards of one cell first go past the others there.
    pub fn shift(&self, card_ids: &[CardId], heading: Heading) -> Option<Command> {
        let cards = self.in_order(card_ids);
        let (first, last) = (cards.first()?, cards.last()?);
        let is_one_cell = (first.0.lane, first.0.column) == (last.0.lane, last.0.column);
        if is_one_cell && let Some(command) = self.shift_within(&cards, heading) {
            return Some(command);
        }
        let mut targets = Vec::with_capacity(cards.len());
        for (spot, card) in &cards {
            let cell = self.beside(*spot, heading)?;
            targets.push(Target {
                card_id: card.id.clone(),
                cell,
            });
        }
        Some(self.place(targets, heading == Heading::Down, None))
    }

    /// The command that brings cards along with one of them, which goes to a cell before another
    /// card: those of one cell stay together, others keep their places to each other as far as
    /// the board goes.
    pub fn carry(
        &self,
        card_ids: &[CardId],
        lead: &CardId,
        cell: &Cell,
        before: Option<&CardId>,
    ) -> Option<Command> {
        let cards = self.in_order(card_ids);
        let from = self.spot(lead)?;
        let to = self.spot_of_cell(cell)?;
        let is_there = |spot: &Spot| (spot.lane, spot.column) == (from.lane, from.column);
        let moved = |at: usize, from: usize, to: usize, n: usize| {
            (at + to).saturating_sub(from).min(n.saturating_sub(1))
        };
        let mut targets = Vec::with_capacity(cards.len());
        for (spot, card) in &cards {
            let there = if is_there(spot) {
                cell.clone()
            } else {
                let lane = moved(spot.lane, from.lane, to.lane, self.lanes.len());
                let column = moved(spot.column, from.column, to.column, self.columns.len());
                self.cell(lane, column)?
            };
            targets.push(Target {
                card_id: card.id.clone(),
                cell: there,
            });
        }
        Some(self.place(targets, false, Some((cell, before))))
    }

    /// Past the next card of the same cell, as far as there is one.
    fn shift_within(&self, cards: &[(Spot, &Rc<Card>)], heading: Heading) -> Option<Command> {
        let ((first, card), (last, _)) = (cards.first()?, cards.last()?);
        let there = self.cards_at(first.lane, first.column);
        let before = match heading {
            Heading::Up => Some(there.get(first.place.checked_sub(1)?)?),
            Heading::Down => {
                there.get(last.place + 1)?;
                there.get(last.place + 2)
            }
            Heading::Back | Heading::On => return None,
        };
        let mut card_ids = Vec::with_capacity(cards.len());
        for (_, card) in cards {
            card_ids.push(card.id.clone());
        }
        Some(Command::MoveCards {
            card_ids,
            cell: card.cell(),
            before: before.map(|card| card.id.clone()),
        })
    }

    /// The cell beside a spot that way.
    fn beside(&self, spot: Spot, heading: Heading) -> Option<Cell> {
        match heading {
            Heading::Up => self.cell(spot.lane.checked_sub(1)?, spot.column),
            Heading::Down => self.cell(spot.lane + 1, spot.column),
            Heading::Back | Heading::On => {
                let there = self.cell(spot.lane, spot.column)?;
                let mut column = spot.column;
                // A cell that stands for a stage goes over all of its steps.
                loop {
                    column = if heading == Heading::On {
                        column + 1
                    } else {
                        column.checked_sub(1)?
                    };
                    let cell = self.cell(spot.lane, column)?;
                    if cell != there {
                        return Some(cell);
                    }
                }
            }
        }
    }

    /// Puts cards into their cells: at the top or at the end, and in one cell before a card.
    fn place(
        &self,
        targets: Vec<Target>,
        is_at_top: bool,
        gap: Option<(&Cell, Option<&CardId>)>,
    ) -> Command {
        let mut going = Index::default();
        for target in &targets {
            going.insert(target.card_id.name().clone(), 0);
        }
        let stays = |card_id: &CardId| !going.contains(card_id.as_str());
        let (n_cards, mut ops) = (targets.len(), Vec::with_capacity(targets.len()));
        for Target { card_id, cell } in targets {
            let mut before = match gap {
                Some((there, before)) if *there == cell => before,
                _ if is_at_top => self.first_in(&cell),
                _ => None,
            };
            while let Some(next) = before.filter(|next| !stays(next)) {
                before = self.map.cards.after(next);
            }
            // A stage's first column also shows the cards of the stage as a whole.
            let there = before.and_then(|before| self.map.cards.get(before));
            let there = there.map(|card| card.cell());
            let fits = |there: &Cell| there.lane == cell.lane && there.stage == cell.stage;
            let there = there.filter(fits);
            let before = before.filter(|_| there.is_some()).cloned();
            ops.push(Op::Place {
                id: card_id,
                cell: there.unwrap_or(cell),
                before,
            });
        }
        Command::Together(Label::MoveCards(n_cards).into(), ops)
    }

    fn first_in(&self, cell: &Cell) -> Option<&'a CardId> {
        let cards = self.map.cards.in_cell(cell)?;
        cards.first().map(|card| &card.id)
    }

    fn cards_at(&self, lane: usize, column: usize) -> crate::model::CardList {
        match (self.lanes.get(lane), self.columns.get(column)) {
            (Some(lane), Some(column)) => self.map.cards.in_column(&lane.id, column),
            _ => crate::model::CardList::default(),
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(Spot, &Card)) {
        for lane in 0..self.lanes.len() {
            for column in 0..self.columns.len() {
                for (place, card) in self.cards_at(lane, column).iter().enumerate() {
                    let spot = Spot {
                        lane,
                        place,
                        column,
                    };
                    visit(spot, card);
                }
            }
        }
    }
}

/// Where a card goes.
struct Target {
    card_id: CardId,
    cell: Cell,
}

/// The names of some cards, to be asked for.
fn index(card_ids: &[CardId]) -> Index {
    let mut index = Index::default();
    for card_id in card_ids {
        index.insert(card_id.name().clone(), 0);
    }
    index
}
