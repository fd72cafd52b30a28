//! The rows of the map, set for a group of columns.

use super::{Band, CELL_GAP, CELL_PAD, Figure, Group, STEP, columns_width};
use crate::layout::block::{Block, CAPTION, SMALL};
use crate::layout::compose::Composer;
use crate::layout::curve::SetCurve;
use crate::layout::paper::SIDE;
use crate::layout::row::{SetCell, SetRow};
use crate::layout::scene::Role;
use crate::layout::sheet::{Card, Cells, Row};
use crate::layout::text::{Span, narrowed};

impl<'a> Composer<'a> {
    /// Adds the row, and one for what it could not show.
    pub(super) fn add_bands(&self, row: &'a Row, group: &Group, bands: &mut Vec<Band>) {
        let mut band = Band {
            row: SetRow {
                cells: vec![self.lane_head(row)],
                ..SetRow::default()
            },
            figure: None,
            glyph: row.kind,
            icon: row.icon,
            line: row.line.map(|(_, name)| name),
            is_stretchy: true,
            edges: vec![(group.x, true)],
        };
        match &row.cells {
            Cells::Columns(columns) => {
                band.edges.extend(self.column_edges(group));
                band.row.cells.extend(self.column_cells(columns, group));
                bands.push(band);
            }
            Cells::Stages(stages) => {
                for (stage_idx, start, n, is_continued) in &group.stages {
                    let x = group.x + columns_width(*start, group.width);
                    band.edges.push((x, true));
                    let cards = stages.get(*stage_idx).filter(|_| !is_continued);
                    let cards = cards.map_or(&[][..], Vec::as_slice);
                    let width = columns_width(*n, group.width);
                    band.row.cells.push(self.cell(cards, x, width, *n));
                }
                band.is_stretchy = false;
                bands.push(band);
            }
            Cells::Funnel(bars) => {
                let mut set = Vec::new();
                for (stage_idx, start, n, is_continued) in &group.stages {
                    let x = group.x + columns_width(*start, group.width);
                    band.edges.push((x, true));
                    let bar = bars.get(*stage_idx).filter(|_| !is_continued);
                    let width = columns_width(*n, group.width);
                    set.push((x, width, bar.cloned().flatten()));
                }
                band.figure = Some(Figure::Funnel(set));
                band.row.least = 46.0;
                band.is_stretchy = false;
                bands.push(band);
            }
            Cells::Curve(curve) => {
                band.edges.extend(self.column_edges(group));
                let (set, more) = SetCurve::new(&self.canvas, curve, group);
                band.row.least = set.height();
                band.figure = Some(Figure::Curve(set));
                bands.push(band);
                if more.iter().any(|cards| !cards.is_empty()) {
                    let mut row = SetRow::default();
                    for (idx, cards) in more.iter().enumerate() {
                        let x = group.x + columns_width(idx, group.width);
                        row.cells.push(self.cell(cards, x, group.width, 1));
                    }
                    let mut edges = vec![(group.x, true)];
                    edges.extend(self.column_edges(group));
                    bands.push(Band::bare(row, edges));
                }
            }
        }
    }

    /// The names that did not fit into the head, in full.
    pub(super) fn names_band(&self, group: &Group) -> Band {
        let mut row = SetRow::default();
        let mut edges = vec![(group.x, true)];
        for (stage_idx, start, n, _) in &group.stages {
            let x = group.x + columns_width(*start, group.width);
            let width = columns_width(*n, group.width);
            edges.push((x, true));
            let mut blocks = Vec::new();
            if let Some(stage) = self.sheet.stages.get(*stage_idx) {
                let names = core::iter::once((&stage.title, SMALL.bold()));
                for (words, style) in names.chain(stage.steps.iter().map(|step| (step, STEP))) {
                    let span = Span {
                        text: &words.text,
                        style,
                    };
                    let width = width - 2.0 * CELL_PAD - 8.0;
                    let block = Block::text(&self.canvas, &[span], words.is_rtl, width);
                    blocks.push(block.indented(4.0));
                }
            }
            row.cells.push(SetCell {
                x,
                width,
                pad: CELL_PAD,
                gap: CELL_GAP,
                blocks,
                role: Role::Cell(*n),
                element: None,
            });
        }
        Band::bare(row, edges)
    }

    /// The head of a row: its title and what it asks.
    fn lane_head(&self, row: &Row) -> SetCell {
        let indent = 42.0;
        let width = self.frame.head - indent - 10.0;
        let span = Span {
            text: &row.title.text,
            style: narrowed(self.canvas.fonts, &row.title, SMALL.bold(), width),
        };
        let title = Block::text(&self.canvas, &[span], row.title.is_rtl, width);
        let mut blocks = vec![title.indented(indent)];
        if !row.question.is_empty() {
            let lines = self.canvas.own(&row.question, CAPTION, width);
            blocks.push(Block::of_lines(lines, width).indented(indent));
        }
        if let Cells::Curve(curve) = &row.cells {
            blocks.extend(SetCurve::scale(&self.canvas, curve, width, indent));
        }
        SetCell {
            x: SIDE,
            width: self.frame.head,
            pad: 8.0,
            gap: 0.0,
            blocks,
            role: Role::RowHead,
            element: None,
        }
    }

    fn column_cells(&self, columns: &[Vec<Card>], group: &Group) -> Vec<SetCell> {
        let shown = columns.iter().skip(group.first).take(group.n_columns);
        let cells = shown.enumerate().map(|(idx, cards)| {
            let x = group.x + columns_width(idx, group.width);
            self.cell(cards, x, group.width, 1)
        });
        cells.collect()
    }

    fn cell(&self, cards: &[Card], x: f64, width: f64, n_columns: usize) -> SetCell {
        let room = width - 2.0 * CELL_PAD;
        let blocks = cards.iter();
        let blocks = blocks.map(|card| Block::card(&self.canvas, card, room));
        SetCell {
            x,
            width,
            pad: CELL_PAD,
            gap: CELL_GAP,
            blocks: blocks.collect(),
            role: Role::Cell(n_columns),
            element: None,
        }
    }
}
