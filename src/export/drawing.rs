//! What a drawing of a map shows, and the scene every drawn format is made from.

use super::sheet::Wording;
use crate::base::{Colour, Date, LaneId};
use crate::i18n::Messages;
use crate::layout::{Fonts, LayoutError, NotAFont, Orientation, Paper, Scene, lay_out};
use crate::model::JourneyMap;

/// What a drawing of a map shows.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The reader's language.
    pub messages: Messages,
    /// The day it is made on.
    pub today: Date,
    /// The paper.
    pub paper: Paper,
    /// Which way it lies.
    pub orientation: Orientation,
    /// Which lanes.
    pub lanes: Lanes,
    /// Does it show who the map is about?
    pub has_people: bool,
    /// Does it show how many came to each stage, where that was counted?
    pub has_funnel: bool,
    /// Does it say what its signs mean?
    pub has_legend: bool,
    /// Does it list what the map lacks?
    pub has_insights: bool,
    /// Does it list what people said about the cards?
    pub has_comments: bool,
    /// Who made it; the owner of the map, unless somebody else is named.
    pub author: Option<String>,
    /// The version it is.
    pub version: Option<String>,
    /// The brand's logo: the bytes of a PNG or JPEG.
    pub logo: Option<Vec<u8>>,
    /// The brand's colour.
    pub accent: Option<Colour>,
    /// What the reader is invited to do.
    pub call: Option<CallToAction>,
}

/// Which lanes a drawing shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// Those that the board shows.
    #[default]
    Shown,
    /// All, whatever the board shows.
    All,
    /// These.
    Only(Vec<LaneId>),
}

/// What the reader is invited to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallToAction {
    /// The invitation.
    pub title: String,
    /// How.
    pub text: String,
    /// The address it leads to, with a code for phones; only `https`, `http`, `mailto` and `tel`.
    pub address: Option<String>,
}

impl Drawing {
    /// What people usually want: the whole map on A3.
    pub fn new(messages: Messages, today: Date) -> Self {
        Self {
            messages,
            today,
            paper: Paper::default(),
            orientation: Orientation::default(),
            lanes: Lanes::default(),
            has_people: true,
            has_funnel: true,
            has_legend: true,
            has_insights: false,
            has_comments: false,
            author: None,
            version: None,
            logo: None,
            accent: None,
            call: None,
        }
    }
}

/// Why a map could not be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// A font file is none.
    #[error(transparent)]
    Font(#[from] NotAFont),
    /// The map asks for more paper than there may be.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// A font has parts that cannot be taken out of it.
    #[error("a font cannot be embedded")]
    NotEmbeddable,
}

/// The scene of a map, from which every drawn format is made.
pub fn scene(map: &JourneyMap, drawing: &Drawing, fonts: &Fonts) -> Result<Scene, DrawError> {
    let sheet = Wording::new(map, drawing).sheet();
    Ok(lay_out(&sheet, fonts, drawing.paper, drawing.orientation)?)
}
