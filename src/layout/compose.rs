//! Putting a sheet on pages, from the title to the last line.

use super::block::{Block, CAPTION, SMALL};
use super::canvas::{Align, Canvas, firm};
use super::font::Fonts;
use super::grid::Grid;
use super::ink::Ink;
use super::outline::{Outline, Rect};
use super::paper::{BOTTOM, Frame, Orientation, Paper, SIDE, TOP};
use super::row::{SetCell, SetRow};
use super::scene::{Bookmark, ElementIdx, Role, Scene};
use super::sheet::{Chapter, Sheet};
use super::text::{Span, Style, set_clipped};

/// The most pages a scene may have.
pub const MAX_PAGES: usize = 2_000;

/// Why a sheet could not be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// It has more to say than so many pages hold.
    #[error("more than {0} pages")]
    TooManyPages(usize),
}

/// How much smaller a map may be drawn that is only a little too long for one page.
const SMALLER: [f64; 3] = [0.96, 0.92, 0.88];

/// Lays a sheet out on a paper.
///
/// What would leave a second page all but empty is drawn smaller, by an eighth at most.
pub fn lay_out(
    sheet: &Sheet,
    fonts: &Fonts,
    paper: Paper,
    orientation: Orientation,
) -> Result<Scene, LayoutError> {
    let n_columns = sheet.stages.iter().map(|stage| stage.n_columns()).sum();
    let frame = paper.frame(orientation, n_columns);
    let scene = lay_out_in(sheet, fonts, frame)?;
    if scene.pages.len() == 2 {
        for size in SMALLER {
            let smaller = lay_out_in(sheet, fonts, frame.smaller(size))?;
            if smaller.pages.len() == 1 {
                return Ok(smaller);
            }
        }
    }
    Ok(scene)
}

fn lay_out_in(sheet: &Sheet, fonts: &Fonts, frame: Frame) -> Result<Scene, LayoutError> {
    let mut composer = Composer::new(sheet, fonts, frame);
    composer.title()?;
    composer.people()?;
    composer.map()?;
    composer.foot()?;
    composer.chapters()?;
    Ok(composer.finish())
}

/// The heading of a chapter.
const HEADING: Style = Style::new(17.0, 26.0, Ink::TEXT).bold();

/// A sheet while it is put on pages.
pub(super) struct Composer<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) canvas: Canvas<'a>,
    pub(super) frame: Frame,
    pub(super) accent: Ink,
    /// How far down the page it is.
    pub(super) y: f64,
    /// The whole, to a reader.
    pub(super) document: ElementIdx,
    /// The part of the map that is being drawn, whose head each page repeats.
    pub(super) grid: Option<Grid<'a>>,
}

impl<'a> Composer<'a> {
    fn new(sheet: &'a Sheet, fonts: &'a Fonts, frame: Frame) -> Self {
        let scene = Scene {
            title: sheet.title.text.clone(),
            language: sheet.language,
            is_rtl: sheet.is_rtl,
            ..Scene::default()
        };
        let mut canvas = Canvas {
            fonts,
            scene,
            is_rtl: sheet.is_rtl,
            width: frame.width,
        };
        canvas.add_page(frame.height, frame.scale);
        let document = canvas.element(Role::Document, None);
        Self {
            sheet,
            canvas,
            frame,
            accent: sheet.accent.unwrap_or(Ink::ACCENT),
            y: TOP,
            document,
            grid: None,
        }
    }

    /// How far down a page things may be.
    pub(super) fn bottom(&self) -> f64 {
        self.frame.height - BOTTOM
    }

    /// How much room is left on the page.
    pub(super) fn left(&self) -> f64 {
        self.bottom() - self.y
    }

    /// Begins a page, with what every page of the map repeats.
    pub(super) fn break_page(&mut self) -> Result<(), LayoutError> {
        self.end_grid_page();
        if self.canvas.scene.pages.len() >= MAX_PAGES {
            return Err(LayoutError::TooManyPages(MAX_PAGES));
        }
        self.canvas.add_page(self.frame.height, self.frame.scale);
        self.y = TOP;
        self.running_title();
        self.begin_grid_page();
        Ok(())
    }

    /// The title in small at the top of every page but the first.
    fn running_title(&mut self) {
        let title = &self.sheet.title;
        let span = Span {
            text: &title.text,
            style: SMALL.bold().in_ink(Ink::SECOND),
        };
        let room = Rect::new(SIDE, self.y, self.frame.room(), SMALL.leading);
        let lines = set_clipped(self.canvas.fonts, span, title.is_rtl, room.width, 1);
        self.canvas.lines(None, &lines, room, Align::Start, room);
        self.y += SMALL.leading + 8.0;
    }

    /// Draws a row, on as many pages as it takes; `table` is what it is a row of.
    ///
    /// `before` and `after` draw what lies below and above its words in the room it is given.
    pub(super) fn flow(
        &mut self,
        row: SetRow,
        table: Option<ElementIdx>,
        before: &mut dyn FnMut(&mut Self, Rect),
    ) -> Result<(), LayoutError> {
        let mut row = row;
        let mut is_fresh = false;
        loop {
            let height = row.height();
            if height <= self.left() {
                return self.draw_row(&mut row, height, table, before);
            }
            let fits_a_page = height <= self.fresh_room();
            if !is_fresh && (fits_a_page || self.left() < 120.0) {
                self.break_page()?;
                is_fresh = true;
                continue;
            }
            let room = self.left();
            let is_begun = row.begins_in(room);
            if is_fresh && !is_begun {
                // Not even a line fits on a page of its own: better too much than nothing.
                return self.draw_row(&mut row, height, table, before);
            }
            let (mut first, mut rest) = row.split(room);
            if is_begun {
                self.draw_row(&mut first, room, table, before)?;
            }
            if rest.is_empty() {
                return Ok(());
            }
            rest.goes_on_from(&first);
            row = rest;
            self.break_page()?;
            is_fresh = true;
        }
    }

    /// Draws a row that fits, in that height.
    pub(super) fn draw_row(
        &mut self,
        row: &mut SetRow,
        height: f64,
        table: Option<ElementIdx>,
        before: &mut dyn FnMut(&mut Self, Rect),
    ) -> Result<(), LayoutError> {
        let rect = Rect::new(SIDE, self.y, self.frame.room(), height);
        before(self, rect);
        row.draw(&mut self.canvas, self.y, height, table);
        self.y += height;
        Ok(())
    }

    /// How much room a page has that has just begun.
    fn fresh_room(&self) -> f64 {
        let repeated = self.grid.as_ref().map_or(0.0, Grid::repeated_height);
        self.bottom() - TOP - SMALL.leading - 8.0 - repeated
    }

    /// A cell over the whole width.
    pub(super) fn whole_cell(&self, blocks: Vec<Block>, gap: f64) -> SetCell {
        SetCell {
            x: SIDE,
            width: self.frame.room(),
            pad: 0.0,
            gap,
            blocks,
            role: Role::Cell(1),
            element: None,
        }
    }

    /// Draws what follows the map.
    fn chapters(&mut self) -> Result<(), LayoutError> {
        for chapter in &self.sheet.chapters {
            if self.frame.height.is_finite() {
                self.break_page()?;
            } else {
                self.y += 24.0;
            }
            self.chapter(chapter)?;
        }
        Ok(())
    }

    fn chapter(&mut self, chapter: &Chapter) -> Result<(), LayoutError> {
        self.bookmark(chapter.title.clone());
        let section = self.canvas.element(Role::Section, Some(self.document));
        let heading = self.canvas.element(Role::Heading(2), Some(section));
        let room = self.frame.room();
        let lines = self.canvas.own(&chapter.title, HEADING, room);
        let place = Rect::new(SIDE, self.y, room, f64::INFINITY);
        self.y = self
            .canvas
            .lines(Some(heading), &lines, place, Align::Start, place);
        self.y += 8.0;
        for entry in &chapter.entries {
            let pad = 6.0;
            let width = room.min(980.0);
            let mut blocks = vec![Block::signed(
                &self.canvas,
                (entry.icon, entry.hue),
                &[Span {
                    text: &entry.title.text,
                    style: SMALL.bold(),
                }],
                entry.title.is_rtl,
                width,
            )];
            for (words, style) in [(&entry.text.text, SMALL), (&entry.note, CAPTION)] {
                if !words.is_empty() {
                    let span = Span { text: words, style };
                    let is_rtl = entry.text.is_rtl;
                    let block = Block::text(&self.canvas, &[span], is_rtl, width - 20.0);
                    blocks.push(block.indented(20.0));
                }
            }
            let mut row = SetRow {
                cells: vec![SetCell {
                    width: width + 2.0 * pad,
                    pad,
                    ..self.whole_cell(blocks, 0.0)
                }],
                ..SetRow::default()
            };
            // Entries are paragraphs of their section, not cells of a table.
            for cell in &mut row.cells {
                cell.x = SIDE - pad;
                cell.element = Some(section);
            }
            self.flow(row, None, &mut |composer, rect| {
                let (left, right) = (rect.x, rect.right());
                let canvas = &mut composer.canvas;
                canvas.rule((left, rect.y), (right, rect.y), Ink::LINE, 1.0);
            })?;
        }
        Ok(())
    }

    /// Notes that a part begins here.
    pub(super) fn bookmark(&mut self, title: String) {
        let page = self.canvas.scene.pages.len().saturating_sub(1);
        let y = (self.y - 8.0).max(0.0);
        self.canvas
            .scene
            .bookmarks
            .push(Bookmark { title, page, y });
    }

    /// The scene, once every page knows how high it is and which it is.
    fn finish(mut self) -> Scene {
        self.end_grid_page();
        if self.frame.height.is_infinite() {
            let height = self.y + BOTTOM;
            let scale = self.frame.scale_for(height);
            for page in &mut self.canvas.scene.pages {
                (page.height, page.scale) = (height, scale);
            }
        }
        self.number_pages();
        self.canvas.scene
    }

    fn number_pages(&mut self) {
        let Some(label) = self.sheet.page_label.clone() else {
            return;
        };
        let n_pages = self.canvas.scene.pages.len();
        // Marks are put on the last page, so each page is the last for a moment.
        for idx in 0..n_pages {
            let text = (label.0)(idx + 1, n_pages);
            let lines = self.canvas.own(&text, CAPTION, f64::INFINITY);
            let pages = &mut self.canvas.scene.pages;
            pages.swap(idx, n_pages - 1);
            let height = pages.last().map_or(0.0, |page| page.height);
            let y = height - BOTTOM + 14.0;
            let room = Rect::new(SIDE, y, self.frame.room(), CAPTION.leading);
            self.canvas.lines(None, &lines, room, Align::End, room);
            self.canvas.scene.pages.swap(idx, n_pages - 1);
        }
    }

    /// Draws a frame around a part of a page.
    pub(super) fn frame_around(&mut self, rect: Rect) {
        let outline = Outline::rounded(rect.inset(-0.5), [6.0; 4]);
        self.canvas
            .draw(None, &outline, None, Some(firm(Ink::FRAME, 1.0)));
    }
}
