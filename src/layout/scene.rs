//! What is drawn: pages of areas, texts and pictures, and what they mean.

use alloc::rc::Rc;

use super::font::Weight;
use super::ink::Ink;
use super::outline::{Outline, Rect};
use super::picture::Picture;

/// A map as it is drawn, page by page, whatever the format.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Its title.
    pub title: String,
    /// The BCP 47 tag of its language.
    pub language: &'static str,
    /// Does its language run from right to left?
    pub is_rtl: bool,
    /// Its pages.
    pub pages: Vec<Page>,
    /// What the marks mean, parents before their children and all in reading order.
    pub elements: Vec<Element>,
    /// Where its parts begin.
    pub bookmarks: Vec<Bookmark>,
    /// The pictures its marks show.
    pub pictures: Vec<Rc<Picture>>,
}

/// One page. Its unit is a pixel of the design; its corner is at the top left.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// How wide, in its own unit.
    pub width: f64,
    /// How high, in its own unit.
    pub height: f64,
    /// How many points of 1/72 inch its unit is.
    pub scale: f64,
    /// What is drawn, the first below the others.
    pub marks: Vec<Mark>,
    /// Where a click leads elsewhere.
    pub links: Vec<LinkArea>,
}

/// The place of an [`Element`] among those of the scene.
pub type ElementIdx = usize;

/// Something that is drawn.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What it is to a reader; none for decoration.
    pub element: Option<ElementIdx>,
    /// How it looks.
    pub shape: Shape,
}

/// How a mark looks.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Lines and areas.
    Area(Area),
    /// Text.
    Text(TextRun),
    /// A picture, by its place among those of the scene.
    Picture {
        /// Which.
        idx: usize,
        /// Where.
        rect: Rect,
    },
}

/// An outline that is filled, drawn along, or both.
#[derive(Clone, Debug)]
pub struct Area {
    /// The outline.
    pub outline: Outline,
    /// What fills it.
    pub fill: Option<Ink>,
    /// How it is drawn along.
    pub stroke: Option<Stroke>,
}

/// How an outline is drawn along.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// In which colour.
    pub ink: Ink,
    /// How thick.
    pub width: f64,
    /// How long a dash and the gap after it are; none for a firm line.
    pub dash: Option<(f64, f64)>,
}

/// A piece of a line of text that has one direction and one style.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Its characters in their logical order.
    pub text: String,
    /// Does it run from right to left?
    pub is_rtl: bool,
    /// Is it something no face can show, for which a sign is drawn?
    pub is_sign: bool,
    /// How heavy.
    pub weight: Weight,
    /// How large an em is.
    pub size: f64,
    /// In which colour.
    pub ink: Ink,
    /// Its left edge.
    pub x: f64,
    /// The line its letters stand on.
    pub baseline: f64,
    /// How wide it is.
    pub width: f64,
    /// The top of its line.
    pub top: f64,
    /// The height of its line.
    pub height: f64,
    /// Its glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// What it has to stay within.
    pub within: Rect,
}

impl TextRun {
    /// The box its line gives it.
    pub fn bounds(&self) -> Rect {
        Rect::new(self.x, self.top, self.width, self.height)
    }

    /// The sign that is drawn for what no face can show: a small rounded square with a dot.
    pub fn sign(&self) -> [Area; 2] {
        let side = self.size * 0.72;
        let x = self.x + (self.width - side) / 2.0;
        let square = Rect::new(x, self.baseline - side, side, side);
        let middle = (x + side / 2.0, self.baseline - side / 2.0);
        let stroke = Stroke {
            ink: self.ink,
            width: self.size * 0.08,
            dash: None,
        };
        [
            Area {
                outline: Outline::rounded(square, [side * 0.28; 4]),
                fill: None,
                stroke: Some(stroke),
            },
            Area {
                outline: Outline::circle(middle.0, middle.1, side * 0.14),
                fill: Some(self.ink),
                stroke: None,
            },
        ]
    }
}

/// A glyph of a run; lengths are in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the next one is.
    pub advance: f64,
    /// How far it is moved to the right.
    pub dx: f64,
    /// How far it is moved up.
    pub dy: f64,
    /// The bytes of the run's text it stands for; a second glyph for the same ones has none.
    pub text: (u32, u32),
}

/// What a part of a scene is to a reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its role.
    pub role: Role,
    /// What it is a part of; none for the whole.
    pub parent: Option<ElementIdx>,
    /// What it says to those who do not see it.
    pub alternative: Option<String>,
}

/// The role of an [`Element`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A part with a heading.
    Section,
    /// A heading of that level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// What is said about a table as a whole.
    Caption,
    /// A row of a table.
    Row,
    /// The head of so many columns.
    ColumnHead(usize),
    /// The head of a row.
    RowHead,
    /// A cell over so many columns.
    Cell(usize),
    /// A drawing.
    Figure,
    /// A link.
    Link,
}

/// Where a part of the scene begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// What it is called.
    pub title: String,
    /// The place of its page.
    pub page: usize,
    /// How far down the page.
    pub y: f64,
}

/// Where a click leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkArea {
    /// Where.
    pub rect: Rect,
    /// The address it leads to.
    pub address: String,
    /// What it is to a reader.
    pub element: ElementIdx,
}

impl Scene {
    /// Adds what a part is to a reader.
    pub fn add_element(
        &mut self,
        role: Role,
        parent: Option<ElementIdx>,
        alternative: Option<String>,
    ) -> ElementIdx {
        self.elements.push(Element {
            role,
            parent,
            alternative,
        });
        self.elements.len() - 1
    }

    /// Every text with its page.
    pub fn texts(&self) -> impl Iterator<Item = (usize, &TextRun)> {
        let pages = self.pages.iter().enumerate();
        pages.flat_map(|(idx, page)| {
            page.marks.iter().filter_map(move |mark| match &mark.shape {
                Shape::Text(run) => Some((idx, run)),
                Shape::Area(_) | Shape::Picture { .. } => None,
            })
        })
    }
}
