//! Pure geometry: a sheet of words and figures becomes a scene of areas, texts and pictures.
//!
//! Nothing here knows a file format. Whatever is drawn, as PDF, SVG, picture or print, is drawn
//! from one [`Scene`], and the same sheet gives the same scene.

mod arcs;
mod block;
mod canvas;
mod compose;
mod curve;
mod font;
mod foot;
mod glyph;
mod grid;
mod head;
mod ink;
mod outline;
mod paper;
mod picture;
mod row;
mod scene;
mod sheet;
mod text;

pub use compose::{LayoutError, MAX_PAGES, lay_out};
pub use font::{Face, Fonts, NotAFont, Weight};
pub use ink::Ink;
pub use outline::{Outline, Rect, Segment};
pub use paper::{Orientation, Paper};
pub use picture::{Picture, PictureKind};
pub use scene::{
    Area, Bookmark, Element, ElementIdx, Glyph, LinkArea, Mark, Page, Role, Scene, Shape, Stroke,
    TextRun,
};
pub use sheet::{
    Arc, Bar, Call, Card, Cells, Chapter, Code, Curve, Disc, Entry, Feeling, Foot, Form, LegendRow,
    LegendSign, PageLabel, Part, Portrait, Row, Section, Sheet, StageHead,
};
pub use text::{Line, Span, Style, Words};
