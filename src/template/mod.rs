//! The built-in templates: what they are called and what a small drawing of each shows.
//!
//! The maps themselves are files that are fetched when somebody wants one;
//! what the first screen needs to offer them is here.

/// A map the editor brings along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Template {
    /// Any business, five stages.
    FiveStage,
    /// A worked example: sharing a song.
    MusicSharing,
    /// Sales to companies with a CRM.
    B2bCrm,
    /// An online shop, with coffee as the example.
    CoffeeShop,
    /// Software by subscription.
    Saas,
    /// A clinic.
    Clinic,
    /// Training and coaching.
    Training,
    /// Stages and lanes with nothing in them.
    Blank,
}

/// What a small drawing of a template shows, column by column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// How many columns each stage takes.
    pub stages: &'static [u8],
    /// The score of the emotion in each column.
    pub curve: &'static [i8],
    /// How many touchpoints each column has.
    pub touchpoints: &'static [u8],
    /// How many pain points each column has.
    pub pains: &'static [u8],
}

impl Template {
    /// Every template, in the order people are offered them.
    pub const ALL: &'static [Self] = &[
        Self::FiveStage,
        Self::MusicSharing,
        Self::B2bCrm,
        Self::CoffeeShop,
        Self::Saas,
        Self::Clinic,
        Self::Training,
        Self::Blank,
    ];

    /// The name hosts and files go by.
    pub fn name(self) -> &'static str {
        match self {
            Self::FiveStage => "five-stage",
            Self::MusicSharing => "music-sharing",
            Self::B2bCrm => "b2b-crm",
            Self::CoffeeShop => "coffee-shop",
            Self::Saas => "saas",
            Self::Clinic => "clinic",
            Self::Training => "training",
            Self::Blank => "blank",
        }
    }

    /// The template of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|template| template.name() == name)
    }

    /// What a small drawing of it shows.
    pub fn sketch(self) -> Sketch {
        match self {
            Self::FiveStage => Sketch {
                stages: &[2, 2, 2, 2, 2],
                curve: &[-20, 30, -10, -30, 25, -40, 70, -15, 50, 75],
                touchpoints: &[1, 1, 2, 1, 2, 2, 1, 2, 1, 1],
                pains: &[0, 1, 1, 1, 0, 1, 1, 1, 0, 1],
            },
            Self::MusicSharing => Sketch {
                stages: &[2, 2, 2, 1, 1],
                curve: &[60, 70, 45, -25, -40, -75, 80, 65],
                touchpoints: &[1, 1, 1, 1, 2, 2, 2, 2],
                pains: &[0, 0, 0, 1, 1, 2, 1, 1],
            },
            Self::B2bCrm => Sketch {
                stages: &[2, 2, 2, 2, 2, 1],
                curve: &[-55, -15, 20, 28, 38, -32, -60, 43, -25, 58, 80],
                touchpoints: &[1, 2, 1, 2, 1, 1, 1, 1, 2, 2, 2],
                pains: &[0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1],
            },
            Self::CoffeeShop => Sketch {
                stages: &[1, 2, 2, 2, 1],
                curve: &[50, -30, 20, -35, -80, 90, 25, 75],
                touchpoints: &[1, 2, 2, 2, 2, 2, 2, 2],
                pains: &[0, 1, 1, 1, 1, 0, 1, 0],
            },
            Self::Saas => Sketch {
                stages: &[1, 2, 3, 2, 1],
                curve: &[-15, -25, 35, -70, 75, -20, 60, -45, 80],
                touchpoints: &[1, 2, 2, 2, 1, 2, 1, 2, 2],
                pains: &[0, 1, 0, 2, 0, 1, 0, 2, 1],
            },
            Self::Clinic => Sketch {
                stages: &[1, 2, 2, 1, 2, 1],
                curve: &[-45, -20, -40, -15, -75, 65, -35, 55, 85],
                touchpoints: &[1, 1, 2, 1, 1, 2, 2, 2, 1],
                pains: &[0, 1, 1, 1, 1, 0, 1, 1, 0],
            },
            Self::Training => Sketch {
                stages: &[2, 2, 1, 2, 1, 1],
                curve: &[40, 50, -20, 30, -50, 75, -45, 65, 80],
                touchpoints: &[2, 2, 1, 2, 2, 1, 1, 2, 1],
                pains: &[0, 1, 1, 0, 1, 0, 2, 1, 0],
            },
            Self::Blank => Sketch {
                stages: &[1, 1, 1, 1, 1],
                curve: &[0, 0, 0, 0, 0],
                touchpoints: &[0, 0, 0, 0, 0],
                pains: &[0, 0, 0, 0, 0],
            },
        }
    }
}

impl Sketch {
    /// How many stages the template has.
    pub fn n_stages(self) -> usize {
        self.stages.len()
    }

    /// How many columns it has: its steps, and the stages that have none.
    pub fn n_columns(self) -> usize {
        self.curve.len()
    }

    /// Does nothing stand in the grid?
    pub fn is_blank(self) -> bool {
        self.touchpoints
            .iter()
            .all(|n_touchpoints| *n_touchpoints == 0)
    }
}
