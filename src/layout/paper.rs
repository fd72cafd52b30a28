//! Papers: what a page measures.

/// What a map is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    #[default]
    A3,
    /// A slide of 13⅓ × 7½ inches.
    Slide,
    /// One page as large as the map.
    OnePage,
}

/// Which way a paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Orientation {
    /// Wider than high.
    #[default]
    Landscape,
    /// Higher than wide.
    Portrait,
}

/// A page as the design sees it, in its own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// How wide.
    pub(super) width: f64,
    /// How high; without end for one page.
    pub(super) height: f64,
    /// How many points its unit is.
    pub(super) scale: f64,
    /// How wide the heads of lanes are.
    pub(super) head: f64,
}

/// The room at the sides of a page.
pub(super) const SIDE: f64 = 42.0;
/// The room above.
pub(super) const TOP: f64 = 38.0;
/// The room below, where the page's number is.
pub(super) const BOTTOM: f64 = 46.0;
/// How narrow a column may be.
pub(super) const NARROWEST: f64 = 118.0;
/// How wide a column is where nothing bounds it.
const USUAL: f64 = 168.0;
/// The longest side that readers of PDF can show, in points.
const LONGEST_POINTS: f64 = 14_400.0;
/// The sides of A3 in the design's unit, a pixel of 1/96 inch.
const A3: (f64, f64) = (1587.4, 1122.5);
/// How much smaller a map is on A4.
const A4_SCALE: f64 = core::f64::consts::FRAC_1_SQRT_2;

impl Paper {
    /// Every paper, in the order people are offered them.
    pub const ALL: [Self; 4] = [Self::A4, Self::A3, Self::Slide, Self::OnePage];

    /// The page for a map of so many columns.
    pub(super) fn frame(self, orientation: Orientation, n_columns: usize) -> Frame {
        let scale = 0.75;
        let (long, short) = A3;
        let (width, height, scale) = match self {
            Self::A3 => (long, short, scale),
            Self::A4 => (long, short, scale * A4_SCALE),
            Self::Slide => (long, long * 9.0 / 16.0, 960.0 / long),
            Self::OnePage => {
                let columns = USUAL * u32::try_from(n_columns).map_or(0.0, f64::from);
                let width = (2.0 * SIDE + 160.0 + columns).max(long);
                return Frame {
                    width,
                    height: f64::INFINITY,
                    scale,
                    head: 160.0,
                };
            }
        };
        let (width, height) = match orientation {
            Orientation::Landscape => (width, height),
            Orientation::Portrait => (height, width),
        };
        Frame {
            width,
            height,
            scale,
            head: if width < 1200.0 { 132.0 } else { 160.0 },
        }
    }
}

impl Frame {
    /// The room between the sides.
    pub(super) fn room(self) -> f64 {
        self.width - 2.0 * SIDE
    }

    /// The same paper with everything on it that much smaller.
    pub(super) fn smaller(self, size: f64) -> Self {
        Self {
            width: self.width / size,
            height: self.height / size,
            scale: self.scale * size,
            head: self.head,
        }
    }

    /// How many points the unit is on a page of that height, which no reader refuses.
    pub(super) fn scale_for(self, height: f64) -> f64 {
        self.scale.min(LONGEST_POINTS / self.width.max(height))
    }
}
