//! What is laid out: the words, figures and signs of a map, in the reader's language.

use alloc::rc::Rc;
use core::fmt;

use super::ink::Ink;
use super::picture::Picture;
use super::text::Words;
use crate::base::Icon;
use crate::model::{BlueprintLine, LaneKind, Score};

/// A map put in words for paper.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The BCP 47 tag of the reader's language.
    pub language: &'static str,
    /// Does that language run from right to left?
    pub is_rtl: bool,
    /// The title.
    pub title: Words,
    /// What it is about, under the title.
    pub subject: Words,
    /// Labels and values in the title block.
    pub facts: Vec<(String, Words)>,
    /// The brand's logo.
    pub logo: Option<Rc<Picture>>,
    /// The brand's colour.
    pub accent: Option<Ink>,
    /// Who the map is about, and what they are after, a row for each persona.
    pub people: Vec<Vec<Section>>,
    /// What the columns are called.
    pub stages: Vec<StageHead>,
    /// The head of the row of stages.
    pub stages_label: &'static str,
    /// The head of the row of steps.
    pub steps_label: &'static str,
    /// Where the journey does not simply go on.
    pub arcs: Vec<Arc>,
    /// What stands before those that could not be drawn.
    pub arcs_label: String,
    /// What the drawing of the journey says to those who do not see it.
    pub table_label: String,
    /// The rows.
    pub rows: Vec<Row>,
    /// What follows the map.
    pub chapters: Vec<Chapter>,
    /// What its signs mean.
    pub legend: Vec<LegendRow>,
    /// What the reader is invited to do.
    pub call: Option<Call>,
    /// “Page 1 of 3”, from the page and how many there are.
    pub page_label: Option<PageLabel>,
    /// What stands where a stage goes on from the page before.
    pub continued: &'static str,
}

/// Says which page of how many a page is.
#[derive(Clone)]
pub struct PageLabel(pub Rc<dyn Fn(usize, usize) -> String>);

impl fmt::Debug for PageLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&(self.0)(1, 1))
    }
}

/// A part of the strip above the map.
#[derive(Clone, Debug)]
pub struct Section {
    /// How wide it is beside the others.
    pub share: f64,
    /// A portrait beside it.
    pub portrait: Option<Portrait>,
    /// What it holds.
    pub parts: Vec<Part>,
}

/// A portrait.
#[derive(Clone, Debug)]
pub enum Portrait {
    /// A photo.
    Photo(Rc<Picture>),
    /// A drawing on a grid of 56 × 56: outlines with their colours and how thick they are drawn
    /// along, nothing for those that are filled.
    Drawing(Vec<(&'static str, Ink, f64)>),
}

/// A paragraph of a section.
#[derive(Clone, Debug)]
pub enum Part {
    /// A heading with a sign.
    Heading(Icon, String),
    /// A name, with what is said beside it.
    Name(Words, String),
    /// A plain text.
    Text(Words),
    /// A text that comes second.
    Note(Words),
    /// What somebody said.
    Quote(Words),
    /// One of several things, with a tick in that colour.
    Item(Words, Ink),
}

/// The head of a stage.
#[derive(Clone, Debug)]
pub struct StageHead {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: Words,
    /// What is said beside it.
    pub note: String,
    /// The titles of its steps; none for a stage that is one column.
    pub steps: Vec<Words>,
}

impl StageHead {
    /// How many columns the stage takes.
    pub fn n_columns(&self) -> usize {
        self.steps.len().max(1)
    }
}

/// A way from column to column above the map.
#[derive(Clone, Debug)]
pub struct Arc {
    /// The middle of where it starts, counted in columns.
    pub from: f64,
    /// The middle of where it ends; none for a way out.
    pub to: Option<f64>,
    /// Does the business want customers to take it?
    pub is_wanted: bool,
    /// What happens on it.
    pub label: Words,
    /// The same with where it starts and ends.
    pub told: Words,
}

/// A row of the map.
#[derive(Clone, Debug)]
pub struct Row {
    /// The kind of its lane; none for what is no lane.
    pub kind: Option<LaneKind>,
    /// Its sign.
    pub icon: Icon,
    /// Its title.
    pub title: Words,
    /// What it asks.
    pub question: String,
    /// The line of a service blueprint above it, with its name.
    pub line: Option<(BlueprintLine, &'static str)>,
    /// What stands in it.
    pub cells: Cells,
}

/// What stands in a row.
#[derive(Clone, Debug)]
pub enum Cells {
    /// Cards, column by column.
    Columns(Vec<Vec<Card>>),
    /// Cards, stage by stage.
    Stages(Vec<Vec<Card>>),
    /// How many came to each stage.
    Funnel(Vec<Option<Bar>>),
    /// A curve through feelings.
    Curve(Curve),
}

/// A card as it is put on paper.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its shape.
    pub form: Form,
    /// Its colour.
    pub hue: Ink,
    /// The sign before its words.
    pub icon: Option<Icon>,
    /// A figure before its words.
    pub figure: String,
    /// Its words.
    pub words: Words,
    /// What is said beside them.
    pub note: Words,
    /// The people before its words.
    pub discs: Vec<Disc>,
    /// A picture above its words.
    pub picture: Option<Rc<Picture>>,
    /// What stands below its words.
    pub foot: Foot,
}

/// The shape of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// White, with a rule in the lane's colour on top.
    Ruled,
    /// A pill with a sign.
    Pill,
    /// A bubble with one sharp corner.
    Bubble,
    /// Square, with a folded corner.
    Folded,
    /// A dashed outline: not built yet.
    Dashed,
    /// White with a thin outline.
    Plain,
    /// No outline at all.
    Bare,
    /// What is missing, as words in a dashed outline.
    Gap,
}

/// A person's sign.
#[derive(Clone, Debug)]
pub struct Disc {
    /// The first letter of their name.
    pub initial: String,
    /// Their hue.
    pub hue: Ink,
}

/// What stands below the words of a card.
#[derive(Clone, Debug, Default)]
pub struct Foot {
    /// Who is responsible.
    pub owner: Option<Disc>,
    /// How firm the statement is, in dots of three.
    pub n_dots: Option<u8>,
    /// Do customers complain about it?
    pub is_complaint: bool,
    /// How many comments there are; empty for none.
    pub n_comments: String,
    /// How many votes there are; empty for none.
    pub n_votes: String,
}

impl Foot {
    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.owner.is_none()
            && self.n_dots.is_none()
            && !self.is_complaint
            && self.n_comments.is_empty()
            && self.n_votes.is_empty()
    }
}

/// How many came to a stage.
#[derive(Clone, Debug)]
pub struct Bar {
    /// How many.
    pub count: String,
    /// The share of the stage before.
    pub note: String,
    /// How long the bar is, from 0 to 1.
    pub share: f64,
    /// Is it where most were lost?
    pub is_worst: bool,
}

/// A curve through feelings.
#[derive(Clone, Debug, Default)]
pub struct Curve {
    /// A feeling for each column that has one.
    pub points: Vec<Option<Feeling>>,
    /// The scores of other personas, column by column.
    pub others: Vec<Vec<Option<Score>>>,
    /// The words of the scale with their scores, the best first.
    pub scale: Vec<(&'static str, String, Score)>,
    /// What it says to those who do not see it.
    pub summary: String,
    /// Feelings that have no place on the curve, column by column.
    pub more: Vec<Vec<Card>>,
}

/// A feeling on the curve.
#[derive(Clone, Debug)]
pub struct Feeling {
    /// What it is called.
    pub name: Words,
    /// How it feels.
    pub score: Score,
}

/// A list that follows the map.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// What it lists.
    pub entries: Vec<Entry>,
}

/// An entry of a list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The sign before it.
    pub icon: Icon,
    /// In which colour.
    pub hue: Ink,
    /// What it says first.
    pub title: Words,
    /// What it says then.
    pub text: Words,
    /// What comes second.
    pub note: String,
}

/// A row of the legend.
#[derive(Clone, Debug)]
pub struct LegendRow {
    /// Its label.
    pub label: String,
    /// What it explains.
    pub signs: Vec<(LegendSign, String)>,
}

/// A sign the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendSign {
    /// A lane, by its icon and the shape around it.
    Lane(LaneKind),
    /// So many dots of three.
    Dots(u8),
    /// An icon.
    Sign(Icon),
    /// A firm line.
    Firm,
    /// A dashed line.
    Dashed,
    /// The ground of the worst loss.
    Worst,
}

/// What the reader is invited to do.
#[derive(Clone, Debug)]
pub struct Call {
    /// The invitation.
    pub title: Words,
    /// How.
    pub text: Words,
    /// The address it leads to.
    pub address: Option<String>,
    /// The address as a code: the dark fields of a square, row by row.
    pub code: Option<Code>,
}

/// A QR code.
#[derive(Clone, Debug)]
pub struct Code {
    /// How many fields a side has.
    pub side: usize,
    /// Which fields are dark, row by row.
    pub is_dark: Vec<bool>,
}
