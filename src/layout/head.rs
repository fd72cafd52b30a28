//! The head of the first page: title, facts, logo, and who the map is about.

use alloc::rc::Rc;

use super::block::{Block, CAPTION, SMALL};
use super::compose::{Composer, LayoutError};
use super::ink::Ink;
use super::outline::{Outline, Rect};
use super::paper::SIDE;
use super::picture::Picture;
use super::row::{SetCell, SetRow};
use super::scene::Role;
use super::sheet::{Part, Portrait, Section};
use super::text::{Span, Style, width_of};
use crate::base::Icon;

const TITLE: Style = Style::new(26.0, 35.0, Ink::TEXT).bold();
const SUBJECT: Style = Style::new(14.0, 22.0, Ink::SECOND);
const NAME: Style = Style::new(15.0, 21.0, Ink::TEXT).bold();
const QUOTE: Style = Style::new(13.0, 21.5, Ink::TEXT).bold();
const NOTE: Style = Style::new(12.0, 19.0, Ink::SECOND);
const BODY: Style = Style::new(12.0, 19.2, Ink::TEXT);

/// The height of a logo and of the facts beside it.
const LOGO: (f64, f64) = (190.0, 56.0);
/// The side of a portrait.
const PORTRAIT: f64 = 56.0;
/// From here on the head is arranged for a narrow page.
const NARROW: f64 = 1200.0;

impl Composer<'_> {
    /// Draws the title block.
    pub(super) fn title(&mut self) -> Result<(), LayoutError> {
        let sheet = self.sheet;
        let (facts, facts_width) = self.facts();
        let logo = sheet.logo.as_ref().map(|logo| (logo, logo_size(logo)));
        let logo_width = logo.as_ref().map_or(0.0, |(_, (width, _))| width + 16.0);
        let end = SIDE + self.frame.room();
        let is_beside = self.frame.width >= NARROW;
        let title_width = if is_beside {
            self.frame.room() - facts_width - logo_width - 24.0
        } else {
            self.frame.room() - logo_width
        };
        let heading = self.canvas.element(Role::Heading(1), Some(self.document));
        let mut blocks = Vec::new();
        for (words, style) in [(&sheet.title, TITLE), (&sheet.subject, SUBJECT)] {
            if !words.is_empty() {
                let span = Span {
                    text: &words.text,
                    style,
                };
                blocks.push(Block::text(
                    &self.canvas,
                    &[span],
                    words.is_rtl,
                    title_width,
                ));
            }
        }
        let top = self.y;
        let row = SetRow {
            cells: vec![SetCell {
                width: title_width,
                element: Some(heading),
                ..self.whole_cell(blocks, 0.0)
            }],
            least: LOGO.1,
            ..SetRow::default()
        };
        if let Some((logo, (width, height))) = logo {
            let place = Rect::new(end - width, top, width, height);
            let figure = self
                .canvas
                .scene
                .add_element(Role::Figure, Some(self.document), None);
            self.canvas.picture(Some(figure), logo, place);
        }
        let n_pages = self.canvas.scene.pages.len();
        self.flow(row, None, &mut |_, _| {})?;
        let goes_on = self.canvas.scene.pages.len() > n_pages;
        if is_beside && !goes_on {
            let after = self.y;
            self.y = top + 3.0;
            let x = end - logo_width - facts_width;
            self.draw_facts(facts, x)?;
            self.y = self.y.max(after);
        } else if facts_width > 0.0 {
            self.y += 8.0;
            self.draw_facts(facts, SIDE)?;
        }
        self.y += 14.0;
        Ok(())
    }

    /// The facts in the title block, and how wide they are together.
    fn facts(&self) -> (Vec<(f64, Vec<Block>)>, f64) {
        let value = SMALL.bold();
        let mut facts = Vec::new();
        let mut width = 0.0;
        for (label, words) in &self.sheet.facts {
            let measure = |text: &str, style, is_rtl| {
                width_of(self.canvas.fonts, &[Span { text, style }], is_rtl)
            };
            let widest = measure(label, CAPTION, self.canvas.is_rtl).max(measure(
                &words.text,
                value,
                words.is_rtl,
            ));
            let own = widest.min(190.0) + 1.0;
            let label = Block::of_lines(self.canvas.own(label, CAPTION, own), own);
            let words = Block::of_lines(self.canvas.words(words, value, own), own);
            facts.push((own + 26.0, vec![label, words]));
            width += own + 26.0;
        }
        (facts, width)
    }

    /// Draws the facts side by side from `x` on, in a frame.
    fn draw_facts(&mut self, facts: Vec<(f64, Vec<Block>)>, x: f64) -> Result<(), LayoutError> {
        let list = self.canvas.element(Role::Section, Some(self.document));
        let mut cells = Vec::new();
        let mut at = x;
        for (width, blocks) in facts {
            let blocks = blocks.into_iter().map(|block| block.indented(7.0));
            cells.push(SetCell {
                x: at,
                width,
                pad: 6.0,
                gap: 0.0,
                blocks: blocks.collect(),
                role: Role::Section,
                element: Some(list),
            });
            at += width;
        }
        let edges: Vec<f64> = cells.iter().skip(1).map(|cell| cell.x).collect();
        let width = at - x;
        let row = SetRow {
            cells,
            ..SetRow::default()
        };
        self.flow(row, None, &mut |composer, rect| {
            composer.frame_around(Rect { x, width, ..rect });
            for edge in &edges {
                let (top, bottom) = ((*edge, rect.y), (*edge, rect.bottom()));
                composer.canvas.rule(top, bottom, Ink::LINE, 1.0);
            }
        })
    }

    /// Draws the strip about the personas and what they are after.
    pub(super) fn people(&mut self) -> Result<(), LayoutError> {
        let sheet = self.sheet;
        for sections in &sheet.people {
            let chunk = if self.frame.width < NARROW { 2 } else { 5 };
            for sections in sections.chunks(chunk) {
                self.strip(sections)?;
            }
            self.y += 14.0;
        }
        Ok(())
    }

    fn strip(&mut self, sections: &[Section]) -> Result<(), LayoutError> {
        let shares: f64 = sections.iter().map(|section| section.share).sum();
        let unit = self.frame.room() / shares.max(f64::MIN_POSITIVE);
        let mut cells = Vec::new();
        let mut portraits = Vec::new();
        let mut x = SIDE;
        let mut least = 0.0_f64;
        for section in sections {
            let width = section.share * unit;
            let indent = if section.portrait.is_some() {
                portraits.push((x + 12.0, section.portrait.clone()));
                least = least.max(PORTRAIT + 20.0);
                PORTRAIT + 12.0
            } else {
                4.0
            };
            let room = width - indent - 24.0;
            let parts = section.parts.iter();
            let blocks: Vec<Block> = parts
                .map(|part| self.part(part, room).indented(indent))
                .collect();
            let element = self.canvas.element(Role::Section, Some(self.document));
            cells.push(SetCell {
                x,
                width,
                pad: 10.0,
                gap: 1.0,
                blocks,
                role: Role::Section,
                element: Some(element),
            });
            x += width;
        }
        let edges: Vec<f64> = cells.iter().skip(1).map(|cell| cell.x).collect();
        let row = SetRow {
            cells,
            least,
            ..SetRow::default()
        };
        let mut is_first = true;
        self.flow(row, None, &mut |composer, rect| {
            composer.frame_around(rect);
            for edge in &edges {
                let (top, bottom) = ((*edge, rect.y), (*edge, rect.bottom()));
                composer.canvas.rule(top, bottom, Ink::LINE, 1.0);
            }
            for (x, portrait) in portraits.iter().filter(|_| is_first) {
                let square = Rect::new(*x, rect.y + 10.0, PORTRAIT, PORTRAIT);
                composer.portrait(portrait.as_ref(), square);
            }
            is_first = false;
        })
    }

    fn part(&self, part: &Part, width: f64) -> Block {
        let canvas = &self.canvas;
        let text = |words: &super::text::Words, style: Style| {
            let span = Span {
                text: &words.text,
                style,
            };
            Block::text(canvas, &[span], words.is_rtl, width)
        };
        match part {
            Part::Heading(icon, title) => {
                let span = Span {
                    text: title,
                    style: CAPTION.bold(),
                };
                Block::signed(canvas, (*icon, Ink::CAPTION), &[span], canvas.is_rtl, width)
            }
            Part::Name(name, note) => {
                let name_span = Span {
                    text: &name.text,
                    style: NAME,
                };
                let note_style = NOTE;
                let spans = [
                    name_span,
                    Span {
                        text: "  ",
                        style: note_style,
                    },
                    Span {
                        text: note,
                        style: note_style,
                    },
                ];
                Block::text(canvas, &spans, name.is_rtl, width)
            }
            Part::Text(words) => text(words, BODY),
            Part::Note(words) => text(words, NOTE),
            Part::Quote(words) => {
                let span = Span {
                    text: &words.text,
                    style: QUOTE,
                };
                Block::text(canvas, &[span], words.is_rtl, width - 10.0)
                    .indented(10.0)
                    .barred(Ink::named("violet").tint(45))
            }
            Part::Item(words, ink) => {
                let span = Span {
                    text: &words.text,
                    style: BODY,
                };
                Block::signed(canvas, (Icon::CHECK, *ink), &[span], words.is_rtl, width)
            }
        }
    }

    fn portrait(&mut self, portrait: Option<&Portrait>, square: Rect) {
        match portrait {
            Some(Portrait::Photo(picture)) => self.photo(picture, square),
            Some(Portrait::Drawing(parts)) => {
                for (idx, (outline, ink, thickness)) in parts.iter().enumerate() {
                    let outline = if idx == 0 {
                        Outline::rounded(Rect::new(0.0, 0.0, 56.0, 56.0), [12.0; 4])
                    } else {
                        Outline::parse(outline)
                    };
                    self.canvas.stamp(&outline, 56.0, square, *ink, *thickness);
                }
            }
            None => {}
        }
    }

    /// Shows a photo as large as it may be in a square.
    fn photo(&mut self, picture: &Rc<Picture>, square: Rect) {
        let ratio = picture.ratio();
        let (width, height) = if ratio > 1.0 {
            (square.width, square.width / ratio)
        } else {
            (square.height * ratio, square.height)
        };
        let place = Rect::new(
            square.x + (square.width - width) / 2.0,
            square.y + (square.height - height) / 2.0,
            width,
            height,
        );
        self.canvas.picture(None, picture, place);
    }
}

/// How large a logo is drawn.
fn logo_size(logo: &Picture) -> (f64, f64) {
    let height = (LOGO.0 / logo.ratio()).min(LOGO.1);
    (height * logo.ratio(), height)
}
