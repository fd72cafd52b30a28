//! The colours people may give to cards and persons.

use core::fmt;
use core::str::FromStr;

use super::decimal::hex;

/// A colour: a name of the palette, which follows the theme, or a fixed RGB value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colour {
    /// A name of the palette, by its place in [`Colour::PALETTE`].
    Named(u8),
    /// Red, green, blue.
    Rgb([u8; 3]),
}

impl Colour {
    /// The palette: the hues of the lanes, which are legible in both themes.
    pub const PALETTE: [&'static str; 8] = [
        "blue", "teal", "violet", "amber", "red", "green", "slate", "plum",
    ];

    /// The palette's name, if the colour is one of it.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Named(place) => Self::PALETTE.get(usize::from(place)).copied(),
            Self::Rgb(_) => None,
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(_) => f.write_str(self.name().unwrap_or("slate")),
            Self::Rgb([red, green, blue]) => {
                let value = u32::from_be_bytes([0, *red, *green, *blue]);
                f.write_str(&["#", &hex(value.into(), 6)].concat())
            }
        }
    }
}

/// Says that a text is neither a palette name nor `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither a palette name nor #rrggbb")]
pub struct NotAColour;

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        if let Some(place) = Self::PALETTE.iter().position(|name| *name == text) {
            return Ok(Self::Named(u8::try_from(place).unwrap_or(0)));
        }
        let hex = text
            .strip_prefix('#')
            .filter(|hex| hex.len() == 6)
            .ok_or(NotAColour)?;
        if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let value = u64::from_str_radix(hex, 16).map_err(|_| NotAColour)?;
        let [.., red, green, blue] = value.to_be_bytes();
        Ok(Self::Rgb([red, green, blue]))
    }
}
