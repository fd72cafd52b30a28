//! Where marks are put: along the reading direction, whichever that is.

use alloc::rc::Rc;

use super::font::Fonts;
use super::ink::Ink;
use super::outline::{Outline, Rect, point};
use super::picture::Picture;
use super::scene::{Area, ElementIdx, Mark, Page, Role, Scene, Shape, Stroke};
use super::text::{Line, Span, Style, Words, set};
use crate::base::Icon;

/// On which side of its room a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Where reading starts.
    Start,
    /// In the middle.
    Middle,
    /// Where reading ends.
    End,
}

/// The scene while it is drawn.
///
/// Every x counts from where a line begins: from the left, or in Persian from the right. Only
/// what is put on a page is turned around.
pub(super) struct Canvas<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) scene: Scene,
    pub(super) is_rtl: bool,
    /// How wide the pages are.
    pub(super) width: f64,
}

impl Canvas<'_> {
    /// Begins a page.
    pub(super) fn add_page(&mut self, height: f64, scale: f64) {
        self.scene.pages.push(Page {
            width: self.width,
            height,
            scale,
            ..Page::default()
        });
    }

    /// The rectangle as it lies on the page.
    pub(super) fn placed(&self, rect: Rect) -> Rect {
        if self.is_rtl {
            Rect {
                x: self.width - rect.right(),
                ..rect
            }
        } else {
            rect
        }
    }

    /// Adds what a part is to a reader.
    pub(super) fn element(&mut self, role: Role, parent: Option<ElementIdx>) -> ElementIdx {
        self.scene.add_element(role, parent, None)
    }

    /// Draws lines and areas.
    pub(super) fn draw(
        &mut self,
        element: Option<ElementIdx>,
        outline: &Outline,
        fill: Option<Ink>,
        stroke: Option<Stroke>,
    ) {
        let (is_rtl, width) = (self.is_rtl, self.width);
        let outline = outline.map(|at| point(if is_rtl { width - at.x } else { at.x }, at.y));
        self.put(
            element,
            Shape::Area(Area {
                outline,
                fill,
                stroke,
            }),
        );
    }

    /// Draws an area of a form without an outline.
    pub(super) fn fill(&mut self, outline: &Outline, ink: Ink) {
        self.draw(None, outline, Some(ink), None);
    }

    /// Draws a firm line.
    pub(super) fn rule(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) {
        self.draw(
            None,
            &Outline::lines(&[from, to]),
            None,
            Some(firm(ink, width)),
        );
    }

    /// Draws a sign in a square; it is turned around only if it points along the reading direction.
    pub(super) fn icon(&mut self, icon: Icon, at: (f64, f64), size: f64, ink: Ink) {
        let outline = Outline::parse(icon.outline());
        let width = if size < 13.0 { 2.2 } else { 1.9 };
        self.grid(&outline, icon.is_directed(), at, size, width, ink);
    }

    /// Draws lines that are given on a grid of 24 × 24 into a square.
    pub(super) fn grid(
        &mut self,
        outline: &Outline,
        is_directed: bool,
        at: (f64, f64),
        size: f64,
        width: f64,
        ink: Ink,
    ) {
        let square = self.placed(Rect::new(at.0, at.1, size, size));
        let is_turned = is_directed && self.is_rtl;
        let scale = size / 24.0;
        let outline = outline.map(|from| {
            let x = if is_turned { 24.0 - from.x } else { from.x };
            point(square.x + x * scale, square.y + from.y * scale)
        });
        self.put(
            None,
            Shape::Area(Area {
                outline,
                fill: None,
                stroke: Some(firm(ink, width * scale)),
            }),
        );
    }

    /// Draws an outline that is given on a square grid into a square, never turned around:
    /// filled, or drawn along as thick as is said.
    pub(super) fn stamp(
        &mut self,
        outline: &Outline,
        grid: f64,
        square: Rect,
        ink: Ink,
        thickness: f64,
    ) {
        let square = self.placed(square);
        let scale = square.width / grid;
        let outline =
            outline.map(|from| point(square.x + from.x * scale, square.y + from.y * scale));
        let is_filled = thickness == 0.0;
        self.put(
            None,
            Shape::Area(Area {
                outline,
                fill: is_filled.then_some(ink),
                stroke: (!is_filled).then(|| firm(ink, thickness * scale)),
            }),
        );
    }

    /// Draws a line of text on the given side of its room, where its cell is `within`.
    pub(super) fn line(
        &mut self,
        element: Option<ElementIdx>,
        line: &Line,
        room: Rect,
        align: Align,
        within: Rect,
    ) {
        let (room, within) = (self.placed(room), self.placed(within));
        let left = match (align, self.is_rtl) {
            (Align::Start, false) | (Align::End, true) => room.x,
            (Align::End, false) | (Align::Start, true) => room.right() - line.width,
            (Align::Middle, _) => room.x + (room.width - line.width) / 2.0,
        };
        for run in &line.runs {
            let mut run = run.clone();
            run.x += left;
            run.baseline += room.y;
            run.top = room.y;
            run.within = within;
            self.put(element, Shape::Text(run));
        }
    }

    /// Sets a text in lines.
    pub(super) fn set(&self, spans: &[Span<'_>], is_rtl: bool, width: f64) -> Vec<Line> {
        set(self.fonts, spans, is_rtl, width)
    }

    /// Sets words in lines of one style.
    pub(super) fn words(&self, words: &Words, style: Style, width: f64) -> Vec<Line> {
        let text = &words.text;
        self.set(&[Span { text, style }], words.is_rtl, width)
    }

    /// Sets a text in the reader's language in lines of one style.
    pub(super) fn own(&self, text: &str, style: Style, width: f64) -> Vec<Line> {
        self.set(&[Span { text, style }], self.is_rtl, width)
    }

    /// Draws lines one below another from a corner; gives where they end.
    pub(super) fn lines(
        &mut self,
        element: Option<ElementIdx>,
        lines: &[Line],
        room: Rect,
        align: Align,
        within: Rect,
    ) -> f64 {
        let mut y = room.y;
        for line in lines {
            let room = Rect::new(room.x, y, room.width, line.height);
            self.line(element, line, room, align, within);
            y += line.height;
        }
        y
    }

    /// Shows a picture.
    pub(super) fn picture(
        &mut self,
        element: Option<ElementIdx>,
        picture: &Rc<Picture>,
        rect: Rect,
    ) {
        let rect = self.placed(rect);
        let pictures = &mut self.scene.pictures;
        let known = pictures
            .iter()
            .position(|other| Rc::ptr_eq(other, picture) || other == picture);
        let idx = known.unwrap_or(pictures.len());
        if known.is_none() {
            pictures.push(picture.clone());
        }
        self.put(element, Shape::Picture { idx, rect });
    }

    fn put(&mut self, element: Option<ElementIdx>, shape: Shape) {
        if let Some(page) = self.scene.pages.last_mut() {
            page.marks.push(Mark { element, shape });
        }
    }
}

/// A firm stroke.
pub(super) fn firm(ink: Ink, width: f64) -> Stroke {
    Stroke {
        ink,
        width,
        dash: None,
    }
}

/// A dashed stroke.
pub(super) fn dashed(ink: Ink, width: f64) -> Stroke {
    Stroke {
        ink,
        width,
        dash: Some((4.0, 3.0)),
    }
}

/// How high lines are together.
pub(super) fn height_of(lines: &[Line]) -> f64 {
    lines.iter().map(|line| line.height).sum()
}
