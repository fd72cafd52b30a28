//! The colours of paper: what is drawn in which.

use crate::base::Colour;
use crate::model::LaneKind;

/// A colour in red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// The paper.
    pub const WHITE: Self = Self(255, 255, 255);
    /// Text.
    pub const TEXT: Self = Self(0x1c, 0x21, 0x24);
    /// Text that comes second.
    pub const SECOND: Self = Self(0x4a, 0x52, 0x57);
    /// Captions and counts.
    pub const CAPTION: Self = Self(0x62, 0x6a, 0x6f);
    /// Lines between rows.
    pub const LINE: Self = Self(0xe3, 0xe3, 0xde);
    /// Lines between stages, and frames.
    pub const FRAME: Self = Self(0xc9, 0xc9, 0xc2);
    /// The ground of bars.
    pub const TRACK: Self = Self(0xf0, 0xf0, 0xed);
    /// The brand, unless it has a colour of its own.
    pub const ACCENT: Self = Self(0x0e, 0x5a, 0x72);
    /// What is wrong.
    pub const DANGER: Self = Self(0xb3, 0x27, 0x3a);
    /// What is missing.
    pub const WARN: Self = Self(0x8f, 0x56, 0x00);
    /// What is well.
    pub const OK: Self = Self(0x1f, 0x6e, 0x46);

    const BLUE: Self = Self(0x2a, 0x5f, 0xc4);
    const TEAL: Self = Self(0x0a, 0x71, 0x80);
    const VIOLET: Self = Self(0x6d, 0x48, 0xbd);
    const AMBER: Self = Self(0x96, 0x59, 0x0a);
    const SLATE: Self = Self(0x51, 0x5c, 0x68);
    const PLUM: Self = Self(0x8c, 0x3a, 0x77);

    /// The hue of a lane.
    pub fn of_lane(kind: LaneKind) -> Self {
        match kind {
            LaneKind::Actions | LaneKind::Frontstage => Self::BLUE,
            LaneKind::Touchpoints => Self::TEAL,
            LaneKind::Thoughts => Self::VIOLET,
            LaneKind::Emotions => Self::AMBER,
            LaneKind::PainPoints => Self::DANGER,
            LaneKind::Opportunities => Self::OK,
            LaneKind::Metrics => Self::PLUM,
            LaneKind::Owners
            | LaneKind::Evidence
            | LaneKind::Backstage
            | LaneKind::Support
            | LaneKind::Custom => Self::SLATE,
        }
    }

    /// The hue of that name in the palette; slate for any other.
    pub fn named(name: &str) -> Self {
        match name {
            "blue" => Self::BLUE,
            "teal" => Self::TEAL,
            "violet" => Self::VIOLET,
            "amber" => Self::AMBER,
            "red" => Self::DANGER,
            "green" => Self::OK,
            "plum" => Self::PLUM,
            _ => Self::SLATE,
        }
    }

    /// The colour somebody gave a thing.
    pub fn of(colour: Colour) -> Self {
        match colour {
            Colour::Rgb([red, green, blue]) => Self(red, green, blue),
            Colour::Named(_) => Self::named(colour.name().unwrap_or_default()),
        }
    }

    /// So much of the colour, in per cent, on white.
    pub fn tint(self, percent: u8) -> Self {
        let percent = u32::from(percent.min(100));
        let mix = |own: u8| {
            let mixed = (u32::from(own) * percent + 255 * (100 - percent) + 50) / 100;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self(mix(self.0), mix(self.1), mix(self.2))
    }

    /// Is black text legible on it, rather than white?
    pub fn is_light(self) -> bool {
        let luma = 299 * u32::from(self.0) + 587 * u32::from(self.1) + 114 * u32::from(self.2);
        luma > 150_000
    }
}

#[cfg(test)]
mod tests {
    use super::Ink;

    #[test]
    fn a_tint_is_between_the_colour_and_white() {
        assert_eq!(Ink::TEXT.tint(0), Ink::WHITE);
        assert_eq!(Ink::TEXT.tint(100), Ink::TEXT);
        assert_eq!(Ink(0, 100, 200).tint(50), Ink(128, 178, 228));
    }
}
