//! Arcs above the stages: where a journey goes back, skips, or ends.

use super::block::CAPTION;
use super::canvas::{Align, Canvas, dashed, firm, height_of};
use super::compose::{Composer, LayoutError};
use super::grid::Group;
use super::ink::Ink;
use super::outline::{Outline, Rect, Segment, point};
use super::paper::SIDE;
use super::scene::{ElementIdx, Role};
use super::sheet::Arc;
use super::text::{Line, Span, set_clipped};

/// How many arcs may lie above each other; what goes beyond is told in words.
const N_LEVELS: usize = 5;
/// How far a level is above the one below.
const LEVEL: f64 = 23.0;
/// The height of the lowest arc.
const LOWEST: f64 = 15.0;

/// The arcs above a group of columns.
pub(super) struct Arcs<'a> {
    arcs: Vec<SetArc<'a>>,
    n_levels: usize,
}

/// An arc at its place.
struct SetArc<'a> {
    arc: &'a Arc,
    /// Where it starts and ends; an end beyond the page is at its edge.
    from: f64,
    to: f64,
    /// Is its start, or its end, on another page?
    is_open: (bool, bool),
    level: usize,
    label: Vec<Line>,
    label_width: f64,
}

/// Puts the arcs above a group where they do not meet, and notes in `told` those that have to be
/// told in words.
pub(super) fn arrange<'a>(
    composer: &Composer<'a>,
    group: &Group,
    told: &mut Vec<usize>,
) -> Arcs<'a> {
    let count = |n: usize| u32::try_from(n).map_or(0.0, f64::from);
    let (first, last) = (count(group.first), count(group.first + group.n_columns));
    let (left, right) = (group.x, group.x + group.width * (last - first));
    let mut arcs: Vec<SetArc<'a>> = Vec::new();
    let mut taken: Vec<(usize, f64, f64)> = Vec::new();
    for (idx, arc) in composer.sheet.arcs.iter().enumerate() {
        let to = arc.to.unwrap_or(arc.from + 0.5);
        let is_here = |column: f64| column > first && column < last;
        let ends_here = arc.to.is_some() && is_here(to);
        if !is_here(arc.from) && !ends_here {
            continue;
        }
        let place = |column: f64| (group.x + (column - first) * group.width).clamp(left, right);
        let (from, to_x) = (place(arc.from), place(to));
        let (low, high) = (from.min(to_x), from.max(to_x));
        let span = Span {
            text: &arc.label.text,
            style: CAPTION.in_ink(Ink::SECOND),
        };
        let room = (high - low - 16.0).max(110.0).min(right - left - 16.0);
        let fonts = composer.canvas.fonts;
        let label = set_clipped(fonts, span, arc.label.is_rtl, room, 1);
        let whole = composer.canvas.words(&arc.label, span.style, room);
        let label_width = label.iter().map(|line| line.width).fold(0.0, f64::max);
        // A label near the edge is moved inwards.
        let half = label_width / 2.0 + 8.0;
        let middle = f64::midpoint(low, high).clamp(left + half, (right - half).max(left + half));
        let extent = (low.min(middle - half) - 6.0, high.max(middle + half) + 6.0);
        let is_free = |level: &usize| {
            !taken
                .iter()
                .any(|(other, low, high)| other == level && extent.0 < *high && *low < extent.1)
        };
        let level = (0..N_LEVELS).find(is_free);
        if level.is_none() || whole.len() > 1 {
            told.push(idx);
        }
        let Some(level) = level else { continue };
        taken.push((level, extent.0, extent.1));
        arcs.push(SetArc {
            arc,
            from,
            to: to_x,
            is_open: (!is_here(arc.from), arc.to.is_some() && !is_here(to)),
            level,
            label,
            label_width,
        });
    }
    let n_levels = arcs.iter().map(|arc| arc.level + 1).max().unwrap_or(0);
    Arcs { arcs, n_levels }
}

impl Arcs<'_> {
    /// Draws them from there down; gives how high they are.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, y: f64, table: ElementIdx) -> f64 {
        if self.n_levels == 0 {
            return 0.0;
        }
        let n_above = u32::try_from(self.n_levels - 1).map_or(0.0, f64::from);
        let height = 34.0 + LEVEL * n_above;
        let foot = y + height - 7.0;
        let caption = self
            .arcs
            .first()
            .map(|_| canvas.element(Role::Caption, Some(table)));
        for arc in &self.arcs {
            arc.draw(canvas, foot);
        }
        // Labels come last, so that no line crosses them.
        for arc in &self.arcs {
            arc.draw_label(canvas, foot, caption);
        }
        height
    }
}

impl SetArc<'_> {
    fn top(&self, foot: f64) -> f64 {
        foot - LOWEST - LEVEL * u32::try_from(self.level).map_or(0.0, f64::from)
    }

    fn draw(&self, canvas: &mut Canvas<'_>, foot: f64) {
        let top = self.top(foot);
        let turn = (foot - top)
            .min((self.to - self.from).abs() / 2.0)
            .min(26.0);
        let way = if self.to > self.from { turn } else { -turn };
        let mut outline = Outline::default();
        if self.is_open.0 {
            outline.push(Segment::Move(point(self.from, top)));
        } else {
            outline.push(Segment::Move(point(self.from, foot)));
            outline.push(Segment::Curve(
                point(self.from, foot - (foot - top) * 0.7),
                point(self.from + way * 0.4, top),
                point(self.from + way * 1.2, top),
            ));
        }
        if self.is_open.1 {
            outline.push(Segment::Line(point(self.to, top)));
        } else {
            outline.push(Segment::Line(point(self.to - way * 1.2, top)));
            outline.push(Segment::Curve(
                point(self.to - way * 0.4, top),
                point(self.to, foot - (foot - top) * 0.7),
                point(self.to, foot),
            ));
        }
        let ink = Ink::CAPTION;
        let stroke = if self.arc.is_wanted {
            firm(ink, 1.4)
        } else {
            dashed(ink, 1.4)
        };
        canvas.draw(None, &outline, None, Some(stroke));
        if !self.is_open.0 {
            canvas.fill(&Outline::circle(self.from, foot, 2.6), ink);
        }
        if !self.is_open.1 {
            let arrow = Outline::lines(&[
                (self.to - 4.0, foot - 4.5),
                (self.to, foot + 0.5),
                (self.to + 4.0, foot - 4.5),
            ]);
            canvas.draw(None, &arrow, None, Some(firm(ink, 1.6)));
        }
    }

    fn draw_label(&self, canvas: &mut Canvas<'_>, foot: f64, element: Option<ElementIdx>) {
        if self.label_width == 0.0 {
            return;
        }
        let half = self.label_width / 2.0 + 8.0;
        let (left, right) = (SIDE, canvas.width - SIDE);
        let middle = f64::midpoint(self.from, self.to).clamp(left + half, right - half);
        let height = height_of(&self.label);
        let room = Rect::new(
            middle - self.label_width / 2.0,
            self.top(foot) - height / 2.0,
            self.label_width,
            height,
        );
        let ground = Rect::new(middle - half, room.y, 2.0 * half, height);
        canvas.fill(&Outline::rect(ground), Ink::WHITE);
        canvas.lines(element, &self.label, room, Align::Middle, ground);
    }
}

impl Composer<'_> {
    /// Tells the paths that could not be drawn.
    pub(super) fn tell_arcs(&mut self, told: &[usize]) -> Result<(), LayoutError> {
        let mut told = told.to_vec();
        told.sort_unstable();
        told.dedup();
        if told.is_empty() {
            return Ok(());
        }
        self.y += 10.0;
        let element = self.canvas.element(Role::Section, Some(self.document));
        let width = self.frame.room();
        let mut blocks = Vec::new();
        let label = self
            .canvas
            .own(&self.sheet.arcs_label, CAPTION.bold(), width);
        blocks.push(super::block::Block::of_lines(label, width));
        for idx in told {
            if let Some(arc) = self.sheet.arcs.get(idx) {
                let span = Span {
                    text: &arc.told.text,
                    style: super::block::SMALL,
                };
                let canvas = &self.canvas;
                blocks.push(super::block::Block::text(
                    canvas,
                    &[span],
                    arc.told.is_rtl,
                    width,
                ));
            }
        }
        let mut cell = self.whole_cell(blocks, 2.0);
        cell.element = Some(element);
        let row = super::row::SetRow {
            cells: vec![cell],
            ..super::row::SetRow::default()
        };
        self.flow(row, None, &mut |_, _| {})
    }
}
