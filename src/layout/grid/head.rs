//! The head of the map, which every page repeats: stages, and steps below them.

use super::{Grid, NUMBER, STEP, columns_width};
use crate::layout::block::{CAPTION, SMALL};
use crate::layout::canvas::{Align, dashed, firm, height_of};
use crate::layout::compose::Composer;
use crate::layout::ink::Ink;
use crate::layout::outline::{Outline, Rect};
use crate::layout::paper::SIDE;
use crate::layout::scene::{ElementIdx, Role};
use crate::layout::sheet::StageHead;
use crate::layout::text::{Line, Style};

impl Composer<'_> {
    pub(super) fn stage_row(&mut self, grid: &Grid<'_>, table: Option<ElementIdx>) {
        let height = grid.stages_height();
        let sheet = self.sheet;
        let right = self.grid_right_of(&grid.group);
        let band = Rect::new(SIDE, self.y, right - SIDE, height);
        self.canvas.fill(&Outline::rect(band), self.accent.tint(11));
        for y in [band.y, band.bottom()] {
            let ink = self.accent.tint(24);
            self.canvas.rule((SIDE, y), (right, y), ink, 1.0);
        }
        let row = table.map(|table| self.canvas.element(Role::Row, Some(table)));
        let corner = Rect::new(SIDE, self.y, self.frame.head, height);
        let role = Role::ColumnHead(1);
        let element = row.map(|row| self.canvas.element(role, Some(row)));
        let style = SMALL.bold().in_ink(Ink::SECOND);
        let lines = self
            .canvas
            .own(sheet.stages_label, style, corner.width - 24.0);
        let place = Rect {
            x: corner.x + 12.0,
            y: corner.y + (height - height_of(&lines)) / 2.0,
            width: corner.width - 24.0,
            ..corner
        };
        self.canvas
            .lines(element, &lines, place, Align::Start, corner);
        for (idx, ((stage_idx, start, n, is_continued), lines)) in
            grid.group.stages.iter().zip(&grid.stages).enumerate()
        {
            let x = grid.group.x + columns_width(*start, grid.group.width);
            let cell = Rect::new(x, self.y, columns_width(*n, grid.group.width), height);
            let element = row.map(|row| self.canvas.element(Role::ColumnHead(*n), Some(row)));
            let Some(stage) = sheet.stages.get(*stage_idx) else {
                continue;
            };
            if element.is_some() && !is_continued {
                self.bookmark(stage.title.text.clone());
            }
            let state = (grid.is_stacked, *is_continued);
            self.stage_head(stage, lines, cell, state, element);
            if idx + 1 < grid.group.stages.len() {
                self.chevron(cell.right(), cell.y + height / 2.0);
            }
        }
        self.y += height;
    }

    fn stage_head(
        &mut self,
        stage: &StageHead,
        lines: &[Line],
        cell: Rect,
        (is_stacked, is_continued): (bool, bool),
        element: Option<ElementIdx>,
    ) {
        // Where the number is, and what may stand beside it.
        let middle = if is_stacked {
            cell.y + 6.0 + NUMBER / 2.0
        } else {
            cell.y + cell.height / 2.0
        };
        let disc = Outline::circle(cell.x + 22.0, middle, 10.0);
        self.canvas.fill(&disc, self.accent);
        let ink = if self.accent.is_light() {
            Ink::TEXT
        } else {
            Ink::WHITE
        };
        let number = Style::new(11.0, 20.0, ink).bold();
        for line in self
            .canvas
            .own(&stage.number, number, f64::INFINITY)
            .iter()
            .take(1)
        {
            let room = Rect::new(cell.x + 12.0, middle - 10.0, 20.0, 20.0);
            self.canvas.line(None, line, room, Align::Middle, cell);
        }
        let beside = Rect::new(
            cell.x + 39.0,
            middle - height_of(lines) / 2.0,
            cell.width - 51.0,
            cell.height,
        );
        let title = if is_stacked {
            let top = cell.y + 6.0 + NUMBER;
            Rect::new(cell.x + 12.0, top, cell.width - 24.0, cell.height)
        } else {
            beside
        };
        self.canvas.lines(element, lines, title, Align::Start, cell);
        let note = if is_continued {
            self.sheet.continued
        } else {
            stage.note.as_str()
        };
        let widest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        let taken = if is_stacked { 0.0 } else { widest + 8.0 };
        let room = Rect::new(
            beside.x + taken,
            middle - CAPTION.leading / 2.0,
            beside.width - taken,
            CAPTION.leading,
        );
        let note = self.canvas.own(note, CAPTION, f64::INFINITY);
        if let Some(line) = note.first().filter(|line| line.width <= room.width) {
            self.canvas.line(element, line, room, Align::End, cell);
        }
    }

    /// Draws the sign between two stages that points to the next.
    fn chevron(&mut self, x: f64, middle: f64) {
        let outline = Outline::lines(&[
            (x - 4.0, middle - 7.0),
            (x + 3.0, middle),
            (x - 4.0, middle + 7.0),
        ]);
        let stroke = firm(self.accent.tint(45), 1.5);
        self.canvas.draw(None, &outline, None, Some(stroke));
    }

    pub(super) fn step_row(&mut self, grid: &Grid<'_>, table: Option<ElementIdx>) {
        let height = grid.steps_height();
        if height == 0.0 {
            return;
        }
        let row = table.map(|table| self.canvas.element(Role::Row, Some(table)));
        let mut edges = vec![(grid.group.x, true)];
        edges.extend(self.column_edges(&grid.group));
        let band = Rect::new(SIDE, self.y, self.frame.room(), height);
        let corner = Rect::new(SIDE, self.y, self.frame.head, height);
        let element = row.map(|row| self.canvas.element(Role::ColumnHead(1), Some(row)));
        let room = Rect::new(corner.x + 12.0, corner.y + 3.0, corner.width - 24.0, height);
        let style = STEP.in_ink(Ink::CAPTION);
        let lines = self.canvas.own(self.sheet.steps_label, style, room.width);
        self.canvas
            .lines(element, &lines, room, Align::Start, corner);
        for (idx, lines) in grid.steps.iter().enumerate() {
            let x = grid.group.x + columns_width(idx, grid.group.width);
            let cell = Rect::new(x, self.y, grid.group.width, height);
            let element = row.map(|row| self.canvas.element(Role::ColumnHead(1), Some(row)));
            let room = Rect::new(x + 12.0, self.y + 3.0, cell.width - 22.0, height);
            self.canvas.lines(element, lines, room, Align::Start, cell);
        }
        let right = self.grid_right_of(&grid.group);
        for (x, is_firm) in edges {
            let outline = Outline::lines(&[(x, band.y), (x, band.bottom())]);
            let stroke = if is_firm {
                firm(Ink::FRAME, 1.0)
            } else {
                dashed(Ink::LINE, 1.0)
            };
            self.canvas.draw(None, &outline, None, Some(stroke));
        }
        let bottom = band.bottom();
        self.canvas
            .rule((SIDE, bottom), (right, bottom), Ink::LINE, 1.0);
        self.y += height;
    }
}
