//! Words with a fixed set of meanings, such as the kinds of lanes.

use alloc::rc::Rc;

use super::json::Json;
use super::value::{ProblemKind, Reader, Value};

/// The place of a word among others.
pub(super) fn place(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|other| *other == word)
}

/// The place of the word that is read; none for an unknown one, which `reader` is told.
pub(super) fn read_word(
    words: &[&str],
    json: &mut Json,
    reader: &mut Reader,
) -> Option<Option<usize>> {
    let word = Rc::<str>::read(json, reader)?;
    let place = place(words, &word);
    if place.is_none() {
        reader.note(ProblemKind::UnknownWord { word });
    }
    Some(place)
}

/// Defines an enum whose values are words in a document; an unknown word is read as the default.
macro_rules! keywords {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $( $(#[$word_doc:meta])* $variant:ident $word:literal, )* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $( $(#[$word_doc])* #[cfg_attr(feature = "json-schema", schemars(rename = $word))] $variant, )*
        }

        impl $name {
            /// Every value, in the order people meet them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word of each.
            pub(crate) const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word in a document.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value whose word this is.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::at($crate::model::keyword::place(Self::WORDS, word))
            }

            /// The value whose word has that place.
            pub(crate) fn at(place: Option<usize>) -> Option<Self> {
                Self::ALL.get(place?).copied()
            }
        }

        impl $crate::model::Value for $name {
            fn read(json: &mut $crate::model::Json, reader: &mut $crate::model::Reader) -> Option<Self> {
                let place = $crate::model::keyword::read_word(Self::WORDS, json, reader)?;
                Some(Self::at(place).unwrap_or_default())
            }

            fn write(&self, writer: &mut $crate::model::Writer) {
                writer.text(self.word());
            }

            fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }
    };
}
