//! What an editor shows besides the map: what is open, being edited, or wrong.

use std::rc::Rc;

use web_sys::Element;

use super::checker::Checked;
use crate::base::{CardId, Id, ImprovementId, LaneId, PathId, PersonaId, StageId, StepId};
use crate::model::{Cell, PathEnd};

/// The state of an editor that is no part of the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// What is being written in place.
    pub editing: Option<Editing>,
    /// The dialog that is open.
    pub dialog: Option<DialogKind>,
    /// The menu that is open.
    pub menu: Option<OpenMenu>,
    /// The persona whose curve and facts are in front; none for the first.
    pub persona: Option<PersonaId>,
    /// Light, dark, or as the device has it.
    pub theme: Theme,
    /// Is there room for one column of the board only?
    pub is_narrow: bool,
    /// The column a narrow board shows.
    pub column: usize,
    /// How much of the toolbar shows.
    pub toolbar: Toolbar,
    /// The size of the board in per cent.
    pub zoom: Zoom,
    /// How safe the map is.
    pub save: SaveState,
    /// Something that went wrong and is to be read.
    pub error: Option<ErrorNote>,
    /// What a screen reader is to say; the number tells one saying from the next.
    pub spoken: (u32, Rc<str>),
    /// The template that is being fetched.
    pub fetching: Option<Rc<str>>,
    /// What has been lifted with the keyboard and is being moved.
    pub lifted: Option<Lifted>,
    /// How the strip above the grid shows where there is little room.
    pub strip: Strip,
    /// Is the map being presented, so that nothing of it may be changed?
    pub is_presented: bool,
    /// Is the map in small wanted beside the one that is larger than the view?
    pub has_mini_map: bool,
    /// Is a file being dragged over the first screen?
    pub is_offered_file: bool,
    /// What is shown of the open map.
    pub screen: Screen,
    /// What the guide remembers, as it keeps it; empty until it has something to remember.
    pub guide: Rc<str>,
    /// The formats the page lets people have, with spaces between them; none for all.
    pub downloads: Option<Rc<str>>,
    /// The file that is being made.
    pub handing_over: HandingOver,
    /// The words of the rules the page has switched off, with spaces between them.
    pub rules_off: Rc<str>,
    /// The key the map is kept under.
    pub storage_key: Option<Rc<str>>,
}

impl View {
    /// Closes every dialog and menu.
    pub fn close_all(&mut self) {
        self.dialog = None;
        self.menu = None;
        self.strip.is_sheet = false;
    }
}

/// What is shown of the open map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The map itself.
    #[default]
    Map,
    /// The questions of the method, with the map beside them.
    Guide,
    /// The map, with what it lacks beside it.
    Insights,
}

impl Screen {
    /// The screen of that word; the map for any other.
    pub fn from_word(word: &str) -> Self {
        match word {
            "guide" => Self::Guide,
            "insights" => Self::Insights,
            _ => Self::Map,
        }
    }
}

/// How the strip above the grid shows where there is little room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// Is it unfolded?
    pub is_open: bool,
    /// Is it a sheet over everything?
    pub is_sheet: bool,
}

/// Something that is being moved with the keyboard.
#[derive(Clone, Debug, PartialEq)]
pub enum Lifted {
    /// A card.
    Card(CardId),
    /// A lane.
    Lane(LaneId),
    /// A stage.
    Stage(StageId),
    /// A step of a stage.
    Step(StageId, StepId),
}

impl Lifted {
    /// The group that all of its moves belong to.
    pub fn group(&self) -> Rc<str> {
        let (kind, id) = match self {
            Self::Card(card_id) => ("card", card_id.as_str()),
            Self::Lane(lane_id) => ("lane", lane_id.as_str()),
            Self::Stage(stage_id) => ("stage", stage_id.as_str()),
            Self::Step(_, step_id) => ("step", step_id.as_str()),
        };
        ["lift:", kind, ":", id].concat().into()
    }
}

/// Something that is being written in place.
#[derive(Clone, Debug, PartialEq)]
pub enum Editing {
    /// A card.
    Card(CardId),
    /// A card that is written for the first time, under the id it gets.
    NewCard(Cell, CardId),
    /// The name of the feeling on an emotion card.
    EmotionName(CardId),
    /// A lane's title.
    Lane(LaneId),
    /// A stage's title.
    Stage(StageId),
    /// A step's title.
    Step(StageId, StepId),
    /// The map's title.
    Title,
}

impl Editing {
    /// Is it written in one line, where a title stands?
    pub(super) fn is_title(&self) -> bool {
        !matches!(self, Self::Card(_) | Self::NewCard(..))
    }
}

/// How far a file of the map is that somebody wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum HandingOver {
    /// Nobody wants one.
    #[default]
    Idle,
    /// It is being made.
    Busy,
    /// They did not get it, for that reason.
    Refused(Rc<str>),
}

/// A dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogKind {
    /// The map as a file.
    Download,
    /// A persona's facts.
    Persona(PersonaId),
    /// The scenario, the customer's goals and expectations.
    Scenario,
    /// What is said about the map as a whole.
    Map,
    /// The people who can be responsible, and the channels.
    People,
    /// A card's details.
    Card(CardId),
    /// A path between stages.
    Path(PathId),
    /// A path that is not on the map yet, from a stage, and to where it leads if that is known.
    NewPath(Option<StageId>, Option<PathEnd>),
    /// The kinds of lane to add, before a lane.
    AddLane(Option<LaneId>),
    /// The lanes that show, and the saved views.
    Views,
    /// The improvements, of which that one is open.
    Improvements(Option<ImprovementId>),
    /// The improvements as a board.
    TaskBoard,
    /// What comes of the checks.
    Checked(Checked),
    /// The whole map as a table.
    Table,
}

/// A menu that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenMenu {
    /// What it is about.
    pub kind: MenuKind,
    /// What it opens beside, and gives the focus back to.
    pub anchor: Element,
    /// Where the pointer asked for it, in pixels of the window; none for beside the anchor.
    pub point: Option<(f64, f64)>,
}

/// What there is to do with several cards at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Choose the card, and let the next ones be chosen by a tap.
    Pick,
    /// Put copies of them after them.
    Duplicate,
    /// Put them on the clipboard.
    Copy,
    /// Put them on the clipboard and take them out.
    Cut,
    /// Paste what was copied on this page.
    Paste,
}

/// What a menu is about.
#[derive(Clone, Debug, PartialEq)]
pub enum MenuKind {
    /// A thing on the board.
    Thing(Lifted),
    /// Who is responsible for a stage.
    Owners(StageId),
    /// The paths there is no room for.
    Paths(Rc<[PathId]>),
    /// The lanes that can get a card in the column on the screen.
    NewCard,
    /// The columns a card can go to.
    MoveCard(CardId),
    /// The map as a whole.
    More,
}

/// The colours of the editor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The theme's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "auto" => Some(Self::Auto),
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// How much of the toolbar shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Toolbar {
    /// All of it.
    #[default]
    Full,
    /// Title, undo and redo.
    Minimal,
    /// Nothing.
    None,
}

impl Toolbar {
    /// The toolbar of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "full" => Some(Self::Full),
            "minimal" => Some(Self::Minimal),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// The size of the board in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom(u16);

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl Zoom {
    /// The sizes the buttons step through.
    const STEPS: [u16; 9] = [50, 67, 80, 90, 100, 110, 125, 150, 200];

    /// That size, or the nearest there is.
    pub fn of(percent: u16) -> Self {
        Self(percent.clamp(25, 200))
    }

    /// The size in per cent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// The next larger size.
    pub fn larger(self) -> Self {
        Self(
            Self::STEPS
                .into_iter()
                .find(|step| *step > self.0)
                .unwrap_or(self.0),
        )
    }

    /// The next smaller size.
    pub fn smaller(self) -> Self {
        Self(
            Self::STEPS
                .into_iter()
                .rev()
                .find(|step| *step < self.0)
                .unwrap_or(self.0),
        )
    }
}

/// How safe the map is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveState {
    /// Nothing is kept: the host gave no storage key.
    #[default]
    Off,
    /// Everything is kept; minutes since local midnight of the last write, if there was one.
    Saved(Option<u16>),
    /// Something is not yet kept.
    Saving,
    /// A write failed and will be tried again.
    Retrying,
    /// There is no room.
    Quota,
    /// The browser does not allow it.
    Unavailable,
}

/// Something that went wrong, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorNote {
    /// The code hosts and documentation use.
    pub code: Rc<str>,
    /// What happened and why.
    pub message: Rc<str>,
    /// Where in a document, if it is about one.
    pub place: Option<Rc<str>>,
}
