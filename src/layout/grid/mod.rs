//! The map itself: stages across, rows down, as many columns on a page as fit.

mod bands;
mod head;

use super::arcs::{Arcs, arrange};
use super::block::CAPTION;
use super::canvas::{Align, dashed, firm, height_of};
use super::compose::{Composer, LayoutError};
use super::curve::SetCurve;
use super::glyph;
use super::ink::Ink;
use super::outline::{Outline, Rect};
use super::paper::{NARROWEST, SIDE};
use super::row::SetRow;
use super::scene::{ElementIdx, Role};
use super::sheet::{Bar, StageHead};
use super::text::{Line, Span, Style, narrowed, set_clipped};

/// The name of a stage.
const STAGE: Style = Style::new(14.0, 21.0, Ink::TEXT).bold();
/// The name of a step.
const STEP: Style = Style::new(12.0, 18.0, Ink::SECOND);
/// The most lines a name has in the head, which every page repeats.
const HEAD_LINES: usize = 3;
/// How much smaller a name may be beside its number before it is put below.
const SMALLEST: f64 = 0.85;
/// The height of a number above the name of its stage.
const NUMBER: f64 = 24.0;
/// The room around cards.
const CELL_PAD: f64 = 5.0;
/// The gap between cards.
const CELL_GAP: f64 = 4.0;
/// The height of a lane's sign.
const GLYPH: f64 = 22.0;

/// Columns that stand on a page together.
#[derive(Clone, Debug)]
pub(in crate::layout) struct Group {
    /// The first of them.
    pub(in crate::layout) first: usize,
    /// How many.
    pub(in crate::layout) n_columns: usize,
    /// How wide each is.
    pub(in crate::layout) width: f64,
    /// Where the first begins.
    pub(in crate::layout) x: f64,
    /// The stages they belong to, as the places of their first columns in the group, how many
    /// they have there, and whether they began before.
    stages: Vec<(usize, usize, usize, bool)>,
}

/// The part of the map that is being drawn.
pub(in crate::layout) struct Grid<'a> {
    pub(in crate::layout) group: Group,
    arcs: Arcs<'a>,
    stages: Vec<Vec<Line>>,
    steps: Vec<Vec<Line>>,
    /// Do the names of stages stand below their numbers, where they have more room?
    is_stacked: bool,
    /// Did a name not fit into the head?
    is_clipped: bool,
    /// The table it is to a reader.
    table: ElementIdx,
    /// The top of its frame on the page.
    top: f64,
    /// Was its head drawn where a reader looks for it?
    has_head: bool,
}

impl Grid<'_> {
    /// How high the head is that pages repeat.
    pub(in crate::layout) fn repeated_height(&self) -> f64 {
        self.stages_height() + self.steps_height()
    }

    fn stages_height(&self) -> f64 {
        let heights = self.stages.iter().map(|lines| height_of(lines));
        let number = if self.is_stacked { NUMBER } else { 0.0 };
        heights.fold(STAGE.leading, f64::max) + 12.0 + number
    }

    fn steps_height(&self) -> f64 {
        let heights = self.steps.iter().map(|lines| height_of(lines));
        let height = heights.fold(0.0, f64::max);
        if height > 0.0 { height + 7.0 } else { 0.0 }
    }
}

/// A row with what is drawn in it besides words.
struct Band {
    row: SetRow,
    figure: Option<Figure>,
    glyph: Option<crate::model::LaneKind>,
    icon: crate::base::Icon,
    line: Option<&'static str>,
    /// May it be higher than it has to be?
    is_stretchy: bool,
    /// The edges of its cells: firm before a stage, dashed before a step.
    edges: Vec<(f64, bool)>,
}

/// What a row shows besides words.
enum Figure {
    Curve(SetCurve),
    Funnel(Vec<(f64, f64, Option<Bar>)>),
}

impl<'a> Composer<'a> {
    /// Draws the map, group by group of columns.
    pub(in crate::layout) fn map(&mut self) -> Result<(), LayoutError> {
        let mut told = Vec::new();
        for (idx, group) in self.groups().into_iter().enumerate() {
            if idx > 0 {
                self.break_page()?;
            }
            self.draw_group(group, &mut told)?;
        }
        self.tell_arcs(&told)
    }

    /// The columns in groups that fit on a page, parted at stages where that is possible.
    fn groups(&self) -> Vec<Group> {
        let head = self.frame.head;
        let room = self.frame.room() - head;
        let stages = &self.sheet.stages;
        let n_all: usize = stages.iter().map(StageHead::n_columns).sum();
        let mut n_most = 1;
        while columns_width(n_most + 1, NARROWEST) <= room && n_most < n_all {
            n_most += 1;
        }
        let mut groups: Vec<Group> = Vec::new();
        let mut first = 0;
        for (stage_idx, stage) in stages.iter().enumerate() {
            let mut left = stage.n_columns();
            let mut is_continued = false;
            while left > 0 {
                let free = groups.last().map_or(0, |group| n_most - group.n_columns);
                // A stage that fits on a page stays together.
                if free == 0 || (left > free && left <= n_most) {
                    groups.push(Group {
                        first,
                        n_columns: 0,
                        width: 0.0,
                        x: SIDE + head,
                        stages: Vec::new(),
                    });
                    continue;
                }
                let n = left.min(free);
                if let Some(group) = groups.last_mut() {
                    group
                        .stages
                        .push((stage_idx, group.n_columns, n, is_continued));
                    group.n_columns += n;
                }
                (first, left, is_continued) = (first + n, left - n, true);
            }
        }
        if groups.is_empty() {
            groups.push(Group {
                first: 0,
                n_columns: 0,
                width: 0.0,
                x: SIDE + head,
                stages: Vec::new(),
            });
        }
        let widest = groups
            .iter()
            .map(|group| group.n_columns)
            .max()
            .unwrap_or(1);
        for group in &mut groups {
            group.width = room / columns_width(widest.max(1), 1.0);
        }
        groups
    }

    fn draw_group(&mut self, group: Group, told: &mut Vec<usize>) -> Result<(), LayoutError> {
        let sheet = self.sheet;
        let alternative = Some(sheet.table_label.clone()).filter(|label| !label.is_empty());
        let table = self
            .canvas
            .scene
            .add_element(Role::Table, Some(self.document), alternative);
        let mut is_clipped = false;
        let mut name = |composer: &Self, words: &super::text::Words, style, width: f64| {
            let fonts = composer.canvas.fonts;
            let style = narrowed(fonts, words, style, width);
            let span = Span {
                text: &words.text,
                style,
            };
            let lines = set_clipped(fonts, span, words.is_rtl, width, HEAD_LINES);
            let all = composer.canvas.words(words, style, width);
            is_clipped |= all.len() > lines.len();
            lines
        };
        let mut stages = Vec::new();
        let mut steps = Vec::new();
        let shown = group.stages.iter().filter_map(|(stage_idx, _, n, _)| {
            let stage = sheet.stages.get(*stage_idx)?;
            Some((stage, columns_width(*n, group.width)))
        });
        let beside = |width: f64| width - 54.0;
        let is_stacked = shown.clone().any(|(stage, width)| {
            let style = narrowed(self.canvas.fonts, &stage.title, STAGE, beside(width));
            style.size < STAGE.size * SMALLEST
        });
        for (stage, width) in shown {
            let note = self.canvas.own(&stage.note, CAPTION, width);
            let note_width = note.first().map_or(0.0, |line| line.width + 12.0);
            let title_width = if is_stacked {
                width - 24.0
            } else {
                (beside(width) - note_width).max(40.0)
            };
            stages.push(name(self, &stage.title, STAGE, title_width));
        }
        for idx in group.first..group.first + group.n_columns {
            let step = step_at(&sheet.stages, idx);
            let lines = step.map(|words| name(self, words, STEP, group.width - 22.0));
            steps.push(lines.unwrap_or_default());
        }
        let arcs = arrange(self, &group, told);
        self.grid = Some(Grid {
            group,
            arcs,
            stages,
            steps,
            is_stacked,
            is_clipped,
            table,
            top: self.y,
            has_head: false,
        });
        // The head and a first row should not be parted.
        let head = self.grid.as_ref().map_or(0.0, Grid::repeated_height);
        if self.left() < head + 160.0 {
            self.break_page()?;
        } else {
            self.begin_grid_page();
        }
        self.draw_bands()?;
        self.end_grid_page();
        self.grid = None;
        Ok(())
    }

    fn draw_bands(&mut self) -> Result<(), LayoutError> {
        let mut bands = Vec::new();
        let Some(grid) = &self.grid else {
            return Ok(());
        };
        let (group, table, is_clipped) = (grid.group.clone(), grid.table, grid.is_clipped);
        if is_clipped {
            bands.push(self.names_band(&group));
        }
        for row in &self.sheet.rows {
            self.add_bands(row, &group, &mut bands);
        }
        // Where all of it fits, it fills the page.
        let n_stretchy = bands.iter().filter(|band| band.is_stretchy).count();
        let height: f64 = bands.iter().map(Band::height).sum();
        let spare = self.left() - height - self.foot_height();
        let share = spare / columns_width(n_stretchy.max(1), 1.0);
        let stretch = if share.is_finite() {
            share.clamp(0.0, 26.0)
        } else {
            0.0
        };
        for band in bands {
            self.draw_band(band, table, stretch)?;
        }
        Ok(())
    }

    fn draw_band(
        &mut self,
        mut band: Band,
        table: ElementIdx,
        stretch: f64,
    ) -> Result<(), LayoutError> {
        if let Some(name) = band.line {
            self.blueprint_line(name, band.row.height())?;
        }
        if band.is_stretchy && stretch > 0.0 {
            band.row.least = band.row.height() + stretch;
        }
        let Band {
            row,
            figure,
            glyph,
            icon,
            edges,
            ..
        } = band;
        let n_columns = self.grid.as_ref().map_or(1, |grid| grid.group.n_columns);
        let mut is_first = true;
        self.flow(row, Some(table), &mut |composer, rect| {
            composer.draw_edges(rect, &edges);
            if let Some(kind) = glyph.filter(|_| is_first) {
                let at = (SIDE + 12.0, rect.y + 7.0);
                glyph::draw(&mut composer.canvas, kind, at, GLYPH);
            } else if is_first {
                let accent = composer.accent;
                let at = (SIDE + 15.0, rect.y + 9.0);
                composer.canvas.icon(icon, at, 16.0, accent);
            }
            if let Some(figure) = figure.as_ref().filter(|_| is_first) {
                composer.draw_figure(figure, rect, table, n_columns);
            }
            is_first = false;
        })
    }

    fn draw_figure(&mut self, figure: &Figure, rect: Rect, table: ElementIdx, n_columns: usize) {
        let row = self.canvas.element(Role::Row, Some(table));
        match figure {
            Figure::Curve(curve) => {
                let cell = self.canvas.element(Role::Cell(n_columns), Some(row));
                let figure = self.canvas.scene.add_element(
                    Role::Figure,
                    Some(cell),
                    Some(curve.summary.clone()),
                );
                curve.draw(&mut self.canvas, rect, figure);
            }
            Figure::Funnel(bars) => {
                for (x, width, bar) in bars {
                    let cell = self.canvas.element(Role::Cell(1), Some(row));
                    if let Some(bar) = bar {
                        let room = Rect::new(*x, rect.y, *width, rect.height);
                        self.draw_bar(bar, room, cell);
                    }
                }
            }
        }
    }

    /// Draws how many came to a stage.
    fn draw_bar(&mut self, bar: &Bar, room: Rect, cell: ElementIdx) {
        let element = Some(self.canvas.element(Role::Paragraph, Some(cell)));
        if bar.is_worst {
            let ground = Outline::rect(Rect::new(
                room.x + 0.5,
                room.y + 0.5,
                room.width - 1.0,
                room.height - 1.0,
            ));
            self.canvas.fill(&ground, Ink::DANGER.tint(8));
        }
        let ink = if bar.is_worst {
            Ink::DANGER
        } else {
            Ink::SECOND
        };
        let inner = Rect::new(room.x + 12.0, room.y + 6.0, room.width - 24.0, 20.0);
        let figure = Style::new(13.0, 20.0, Ink::TEXT).bold();
        let count = self.canvas.own(&bar.count, figure, inner.width);
        let count_width = count.first().map_or(0.0, |line| line.width);
        for line in count.iter().take(1) {
            self.canvas.line(element, line, inner, Align::Start, room);
        }
        let note = Span {
            text: &bar.note,
            style: CAPTION.bold().in_ink(ink),
        };
        let is_rtl = self.canvas.is_rtl;
        let width = (inner.width - count_width - 10.0).max(24.0);
        let lines = set_clipped(self.canvas.fonts, note, is_rtl, width, 1);
        let place = Rect {
            y: inner.y + 2.0,
            ..inner
        };
        for line in &lines {
            self.canvas.line(element, line, place, Align::End, room);
        }
        let track = Rect::new(inner.x, room.bottom() - 12.0, inner.width, 5.0);
        self.canvas
            .fill(&Outline::rounded(track, [2.5; 4]), Ink::TRACK);
        let filled = Rect {
            width: (track.width * bar.share.clamp(0.0, 1.0)).max(3.0),
            ..track
        };
        let fill = if bar.is_worst {
            Ink::DANGER
        } else {
            self.accent.tint(75)
        };
        self.canvas.fill(&Outline::rounded(filled, [2.5; 4]), fill);
    }

    /// Draws the lines between cells, and the one below them.
    fn draw_edges(&mut self, rect: Rect, edges: &[(f64, bool)]) {
        let (top, bottom) = (rect.y, rect.bottom());
        for (x, is_firm) in edges {
            let outline = Outline::lines(&[(*x, top), (*x, bottom)]);
            let stroke = if *is_firm {
                firm(Ink::FRAME, 1.0)
            } else {
                dashed(Ink::LINE, 1.0)
            };
            self.canvas.draw(None, &outline, None, Some(stroke));
        }
        let (left, right) = (rect.x, self.grid_right());
        self.canvas
            .rule((left, bottom), (right, bottom), Ink::LINE, 1.0);
    }

    /// Draws the line of a service blueprint with its name.
    fn blueprint_line(&mut self, name: &str, next: f64) -> Result<(), LayoutError> {
        let height = 20.0;
        if self.left() < height + next.min(120.0) {
            self.break_page()?;
        }
        let (left, right) = (SIDE, self.grid_right());
        let middle = self.y + height / 2.0;
        let line = Outline::lines(&[(left, middle), (right, middle)]);
        self.canvas
            .draw(None, &line, None, Some(dashed(Ink::CAPTION, 1.2)));
        let lines = self.canvas.own(name, CAPTION.bold(), right - left);
        let width = lines.first().map_or(0.0, |line| line.width);
        let room = Rect::new(left + 24.0, self.y + 2.0, width, CAPTION.leading);
        let ground = Rect::new(room.x - 8.0, room.y, width + 16.0, room.height);
        self.canvas.fill(&Outline::rect(ground), Ink::WHITE);
        self.canvas.lines(None, &lines, room, Align::Start, room);
        self.y += height;
        Ok(())
    }

    fn grid_right(&self) -> f64 {
        self.grid.as_ref().map_or(SIDE, |grid| {
            grid.group.x + columns_width(grid.group.n_columns, grid.group.width)
        })
    }

    /// The edges between the columns of a group.
    fn column_edges(&self, group: &Group) -> Vec<(f64, bool)> {
        let is_first = |idx: usize| {
            let mut stages = group.stages.iter();
            stages.any(|(_, start, _, _)| *start == idx)
        };
        (1..group.n_columns)
            .map(|idx| (group.x + columns_width(idx, group.width), is_first(idx)))
            .collect()
    }

    /// Draws the head of the map on a page that has just begun.
    pub(in crate::layout) fn begin_grid_page(&mut self) {
        let Some(mut grid) = self.grid.take() else {
            return;
        };
        grid.top = self.y;
        let is_first = !grid.has_head;
        if is_first {
            self.y += grid.arcs.draw(&mut self.canvas, self.y, grid.table);
        }
        let rows = is_first.then_some(grid.table);
        self.stage_row(&grid, rows);
        self.step_row(&grid, rows);
        grid.has_head = true;
        self.grid = Some(grid);
    }

    /// Draws the frame of the map on a page that ends.
    pub(in crate::layout) fn end_grid_page(&mut self) {
        let Some(top) = self.grid.as_ref().map(|grid| grid.top) else {
            return;
        };
        if self.y > top {
            let rect = Rect::new(SIDE, top, self.grid_right() - SIDE, self.y - top);
            self.frame_around(rect);
        }
    }

    fn grid_right_of(&self, group: &Group) -> f64 {
        group.x + columns_width(group.n_columns, group.width)
    }
}

impl Band {
    /// A row that has no head of its own.
    fn bare(row: SetRow, edges: Vec<(f64, bool)>) -> Self {
        Self {
            row,
            figure: None,
            glyph: None,
            icon: glyph::NOTHING,
            line: None,
            is_stretchy: false,
            edges,
        }
    }

    fn height(&self) -> f64 {
        self.row.height() + if self.line.is_some() { 20.0 } else { 0.0 }
    }
}

/// How wide so many columns are.
pub(in crate::layout) fn columns_width(n: usize, width: f64) -> f64 {
    u32::try_from(n).map_or(0.0, f64::from) * width
}

/// The title of the step that a column is, if its stage has steps.
fn step_at(stages: &[StageHead], column: usize) -> Option<&super::text::Words> {
    let mut first = 0;
    for stage in stages {
        if column < first + stage.n_columns() {
            return stage.steps.get(column - first);
        }
        first += stage.n_columns();
    }
    None
}
