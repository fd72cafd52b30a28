//! The languages the editor speaks.

use core::str::FromStr;

use crate::i18n::Messages;
use crate::model::Language;

/// A language of the editor, with its direction, digits and calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Locale {
    /// Persian: right to left, Persian digits, Jalali dates.
    Fa,
    /// English: left to right, Latin digits, Gregorian dates.
    #[default]
    En,
}

/// The way a language runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Locale {
    /// Every locale, in the order the language switch shows them.
    pub const ALL: &'static [Self] = &[Self::Fa, Self::En];

    /// The locale of a BCP 47 tag such as `fa-IR`, if the editor speaks its language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match Language::new(tag).primary().as_str() {
            "fa" | "prs" | "per" | "fas" => Some(Self::Fa),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fa => "fa",
            Self::En => "en",
        }
    }

    /// The language, as texts of a map name it.
    pub fn language(self) -> Language {
        Language::new(self.tag())
    }

    /// The way the language runs.
    pub fn direction(self) -> Direction {
        match self {
            Self::Fa => Direction::Rtl,
            Self::En => Direction::Ltr,
        }
    }

    /// Does it run from right to left?
    pub fn is_rtl(self) -> bool {
        self.direction() == Direction::Rtl
    }

    /// The other locale, the one a language switch leads to.
    pub fn other(self) -> Self {
        match self {
            Self::Fa => Self::En,
            Self::En => Self::Fa,
        }
    }

    /// The language's own name, the same in every locale.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fa => "فارسی",
            Self::En => "English",
        }
    }

    /// The language's own short name, for the language switch.
    pub fn short_name(self) -> &'static str {
        match self {
            Self::Fa => "فا",
            Self::En => "EN",
        }
    }

    /// The messages in this language, for tests and tools: whatever calls it has the texts of both
    /// languages, of which a packed editor loads one.
    pub fn messages(self) -> Messages {
        match self {
            Self::Fa => Messages::PERSIAN,
            Self::En => Messages::ENGLISH,
        }
    }
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction of a language's script, whether the editor speaks the language or not.
    pub fn of(language: &Language) -> Self {
        let tag = language.tag().to_ascii_lowercase();
        let is_latin = tag.split('-').any(|part| part == "latn" || part == "cyrl");
        let runs_left = matches!(
            language.primary().as_str(),
            "ar" | "arc"
                | "ckb"
                | "dv"
                | "fa"
                | "he"
                | "iw"
                | "ks"
                | "prs"
                | "ps"
                | "sd"
                | "ug"
                | "ur"
                | "yi"
        );
        if runs_left && !is_latin {
            Self::Rtl
        } else {
            Self::Ltr
        }
    }
}

/// Says that the editor does not speak a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the editor")]
pub struct NotALocale;

impl FromStr for Locale {
    type Err = NotALocale;

    fn from_str(tag: &str) -> Result<Self, NotALocale> {
        Self::from_tag(tag).ok_or(NotALocale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_to_the_locale_of_their_language() {
        assert_eq!(Locale::from_tag("fa-IR"), Some(Locale::Fa));
        assert_eq!(Locale::from_tag(" EN_gb "), Some(Locale::En));
        assert_eq!(Locale::from_tag("de"), None);
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(*locale));
            assert_eq!(Direction::of(&locale.language()), locale.direction());
        }
    }

    #[test]
    fn the_script_of_a_tag_outweighs_its_language() {
        assert_eq!(Direction::of(&Language::new("ar")), Direction::Rtl);
        assert_eq!(Direction::of(&Language::new("fa-Latn")), Direction::Ltr);
    }
}
