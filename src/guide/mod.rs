//! The guide: the method as seven steps of questions about a map.
//!
//! It is a way through the map, not a copy of it. Whether a question is answered is read off the
//! map, so that it agrees with whatever is edited elsewhere; an answer is a command like any
//! other. Only what the map cannot tell is remembered beside it: the trade whose examples are
//! shown, where one is, and what one has passed.

/// Defines an enum whose values have a word each, for what is kept and what is marked on a page.
macro_rules! worded {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$word_doc:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$word_doc])* $variant,)*
        }

        impl $name {
            /// Every value, in the order people meet them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word of it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value with that word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

mod answer;
mod channel;
mod example;
mod look;
mod memory;
mod progress;
mod question;
mod stop;

pub use answer::{Answer, LineOf, ListOf};
pub use channel::ChannelChoice;
pub use example::{Example, StageExamples, Trade};
pub use look::{Look, Says};
pub use memory::Memory;
pub use progress::{Progress, State};
pub use question::{GuideStep, Question};
pub use stop::{Stop, next, previous, route};
