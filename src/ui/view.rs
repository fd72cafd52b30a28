//! What an editor shows besides the map: what is open, being edited, or wrong.

use std::rc::Rc;

use crate::base::{CardId, Id, LaneId, PathId, PersonaId, StageId, StepId};
use crate::model::Cell;

/// The state of an editor that is no part of the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// What is being written in place.
    pub editing: Option<Editing>,
    /// The dialog that is open.
    pub dialog: Option<DialogKind>,
    /// The persona whose curve and facts are in front; none for the first.
    pub persona: Option<PersonaId>,
    /// Light, dark, or as the device has it.
    pub theme: Theme,
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
        let (kind, name) = match self {
            Self::Card(id) => ("card", id.as_str()),
            Self::Lane(id) => ("lane", id.as_str()),
            Self::Stage(id) => ("stage", id.as_str()),
            Self::Step(_, id) => ("step", id.as_str()),
        };
        ["lift ", kind, " ", name].concat().into()
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

/// A dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogKind {
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
    /// A path between stages; none for a new one from a stage.
    Path(Option<PathId>, Option<StageId>),
    /// The kinds of lane to add, before a lane.
    AddLane(Option<LaneId>),
    /// The improvements.
    Improvements,
}

impl DialogKind {
    /// The dialog in words that cross to the wasm of the dialogs: its name, then what it is about.
    pub fn words(&self) -> [String; 3] {
        let word =
            |id: Option<&dyn core::fmt::Display>| id.map(ToString::to_string).unwrap_or_default();
        let (name, first, second): (
            &str,
            Option<&dyn core::fmt::Display>,
            Option<&dyn core::fmt::Display>,
        ) = match self {
            Self::Persona(id) => ("persona", Some(id), None),
            Self::Scenario => ("scenario", None, None),
            Self::Map => ("map", None, None),
            Self::People => ("people", None, None),
            Self::Card(id) => ("card", Some(id), None),
            Self::Path(path, stage) => (
                "path",
                path.as_ref().map(|id| id as &dyn core::fmt::Display),
                stage.as_ref().map(|id| id as &dyn core::fmt::Display),
            ),
            Self::AddLane(before) => (
                "lane",
                before.as_ref().map(|id| id as &dyn core::fmt::Display),
                None,
            ),
            Self::Improvements => ("improvements", None, None),
        };
        [name.to_owned(), word(first), word(second)]
    }

    /// The dialog of those words.
    pub fn from_words(name: &str, first: &str, second: &str) -> Option<Self> {
        Some(match name {
            "persona" => Self::Persona(first.into()),
            "scenario" => Self::Scenario,
            "map" => Self::Map,
            "people" => Self::People,
            "card" => Self::Card(first.into()),
            "path" => Self::Path(
                (!first.is_empty()).then(|| first.into()),
                (!second.is_empty()).then(|| second.into()),
            ),
            "lane" => Self::AddLane((!first.is_empty()).then(|| first.into())),
            "improvements" => Self::Improvements,
            _ => return None,
        })
    }
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
