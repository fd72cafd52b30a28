//! Words with a fixed set of meanings, such as the kinds of lanes.

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

            /// The word in a document.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value whose word this is.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.word() == word)
            }
        }

        impl $crate::model::Value for $name {
            fn read(json: $crate::model::Json, reader: &mut $crate::model::Reader) -> Option<Self> {
                let word = <alloc::rc::Rc<str> as $crate::model::Value>::read(json, reader)?;
                Some(Self::from_word(&word).unwrap_or_else(|| {
                    reader.note($crate::model::ProblemKind::UnknownWord { word });
                    Self::default()
                }))
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
