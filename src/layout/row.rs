//! Rows of cells, which may go on on the next page.

use super::block::Block;
use super::canvas::Canvas;
use super::outline::Rect;
use super::scene::{ElementIdx, Role};

/// A cell with its blocks one below another.
#[derive(Clone, Debug)]
pub(super) struct SetCell {
    /// Where it begins.
    pub(super) x: f64,
    /// How wide it is.
    pub(super) width: f64,
    /// The room around its blocks.
    pub(super) pad: f64,
    /// The gap between them.
    pub(super) gap: f64,
    pub(super) blocks: Vec<Block>,
    /// What it is to a reader.
    pub(super) role: Role,
    /// The element it has become, once part of it is drawn.
    pub(super) element: Option<ElementIdx>,
}

/// Cells side by side that share their height.
#[derive(Clone, Debug, Default)]
pub(super) struct SetRow {
    pub(super) cells: Vec<SetCell>,
    /// How high it is at least.
    pub(super) least: f64,
    /// The element it has become, once part of it is drawn.
    pub(super) element: Option<ElementIdx>,
}

impl SetCell {
    /// How high it is at least.
    pub(super) fn height(&self) -> f64 {
        let blocks: f64 = self.blocks.iter().map(Block::height).sum();
        2.0 * self.pad + blocks + self.gaps()
    }

    fn gaps(&self) -> f64 {
        let n_gaps = self.blocks.len().saturating_sub(1);
        self.gap * u32::try_from(n_gaps).map_or(0.0, f64::from)
    }

    /// What fits into a height, and what does not.
    fn split(mut self, height: f64) -> (Self, Self) {
        let blocks = core::mem::take(&mut self.blocks);
        let mut rest = self.clone();
        let mut room = height - 2.0 * self.pad;
        let mut fits = Vec::new();
        for block in blocks {
            if !rest.blocks.is_empty() {
                rest.blocks.push(block);
                continue;
            }
            let (head, tail) = block.split(room);
            if let Some(head) = head {
                room -= head.height() + self.gap;
                fits.push(head);
            }
            rest.blocks.extend(tail);
        }
        self.blocks = fits;
        (self, rest)
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, y: f64, height: f64, row: Option<ElementIdx>) {
        let rect = Rect::new(self.x, y, self.width, height);
        if self.element.is_none() && row.is_some() {
            self.element = Some(canvas.element(self.role, row));
        }
        let n_stretchy = self.blocks.iter().filter(|block| block.is_stretchy());
        let n_stretchy = u32::try_from(n_stretchy.count()).map_or(0.0, f64::from);
        let extra = (height - self.height()).max(0.0) / n_stretchy.max(1.0);
        let mut at = y + self.pad;
        for block in &mut self.blocks {
            let own = block.height();
            let height = if block.is_stretchy() {
                own + extra
            } else {
                own
            };
            block.draw(canvas, (self.x + self.pad, at), height, rect, self.element);
            at += height + self.gap;
        }
    }
}

impl SetRow {
    /// How high it is at least.
    pub(super) fn height(&self) -> f64 {
        let heights = self.cells.iter().map(SetCell::height);
        heights.fold(self.least, f64::max)
    }

    /// Is there nothing in it?
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.blocks.is_empty())
    }

    /// Does any part of it fit into a height?
    pub(super) fn begins_in(&self, height: f64) -> bool {
        self.cells.iter().any(|cell| {
            let first = cell.blocks.first();
            first.is_some_and(|block| block.begins_in(height - 2.0 * cell.pad))
        })
    }

    /// What fits into a height, and what does not.
    pub(super) fn split(self, height: f64) -> (Self, Self) {
        let mut head = Self {
            cells: Vec::new(),
            ..self
        };
        let mut tail = Self {
            cells: Vec::new(),
            least: 0.0,
            element: self.element,
        };
        for cell in self.cells {
            let (fits, rest) = cell.split(height);
            head.cells.push(fits);
            tail.cells.push(rest);
        }
        head.least = head.least.min(height);
        (head, tail)
    }

    /// Draws it; `table` is what it is a row of.
    pub(super) fn draw(
        &mut self,
        canvas: &mut Canvas<'_>,
        y: f64,
        height: f64,
        table: Option<ElementIdx>,
    ) {
        if self.element.is_none() && table.is_some() {
            self.element = Some(canvas.element(Role::Row, table));
        }
        for cell in &mut self.cells {
            cell.draw(canvas, y, height, self.element);
        }
    }

    /// Gives the rest of a row the elements its first part has become.
    pub(super) fn goes_on_from(&mut self, first: &Self) {
        self.element = first.element;
        for (cell, before) in self.cells.iter_mut().zip(&first.cells) {
            cell.element = before.element;
        }
    }
}
