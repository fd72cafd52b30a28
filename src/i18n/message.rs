//! Messages: how a text for people is defined in every language at once, and put together.

use core::fmt;

use super::text::{self, Texts};
use super::{Locale, clip, isolate, isolate_ltr};
use crate::base::Date;

/// Every text of the editor, in one language.
///
/// Each message is a method; the files of `text` define them. Whoever has the value has the
/// texts: those that show a map are in its tables, which a packed editor loads for the reader's
/// language alone. The rest is in every language where it is used.
#[derive(Clone, Copy)]
pub struct Messages(&'static Texts);

/// What is put into a gap of a message.
#[derive(Clone, Copy, Debug)]
pub(super) enum Arg<'a> {
    /// What a user wrote: isolated, and clipped when it is long.
    User(&'a str),
    /// Another message.
    Ours(&'a str),
    /// A file name, place or code, kept left to right.
    Code(&'a str),
    /// A whole number in digits.
    Count(usize),
    /// A whole number, as a word where the language likes that.
    Words(usize),
    /// A share in per cent.
    Percent(f64),
    /// Minutes since local midnight.
    Time(u16),
    /// A day.
    Day(Date),
}

impl Messages {
    /// The messages in Persian.
    pub const PERSIAN: Self = Self(&text::PERSIAN);

    /// The messages in English.
    pub const ENGLISH: Self = Self(&text::ENGLISH);

    /// The language, for numbers and dates.
    pub fn locale(self) -> Locale {
        self.0.locale
    }

    /// The tables of the language.
    pub(super) fn texts(self) -> &'static Texts {
        self.0
    }

    pub(super) fn pick(self, fa: &'static str, en: &'static str) -> &'static str {
        match self.locale() {
            Locale::Fa => fa,
            Locale::En => en,
        }
    }

    /// The text with its gaps filled, which are named in the order of `args`; behind a bar it
    /// may say how one thing is told.
    pub(super) fn fill(self, text: &str, gaps: &str, args: &[Arg<'_>]) -> String {
        // Not a generic function and not `format!`: there are hundreds of
        // messages, and each would bring its own code.
        let mut rest = match text.split_once('|') {
            Some((_, one)) if counts_one(args) => one,
            Some((many, _)) => many,
            None => text,
        };
        let mut text = String::with_capacity(rest.len() + 24);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let mut named = gaps.split(' ').zip(args);
            if let Some((_, arg)) = named.find(|(gap, _)| *gap == name) {
                text.push_str(&self.shown(*arg));
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    fn shown(self, arg: Arg<'_>) -> String {
        match arg {
            Arg::User(text) => isolate(&clip(text)),
            Arg::Ours(text) => text.into(),
            Arg::Code(text) => isolate_ltr(&clip(text)),
            Arg::Count(value) => self.locale().count(value),
            Arg::Words(value) => self.locale().in_words(value),
            Arg::Percent(share) => self.locale().percent(share),
            Arg::Time(minutes) => self.locale().time(minutes),
            Arg::Day(date) => self.locale().date(date),
        }
    }
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.locale() == other.locale()
    }
}

impl Eq for Messages {}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.locale().fmt(f)
    }
}

/// Is the first number one?
fn counts_one(args: &[Arg<'_>]) -> bool {
    let first = args.iter().find_map(|arg| match arg {
        Arg::Count(value) | Arg::Words(value) => Some(*value),
        Arg::User(_)
        | Arg::Ours(_)
        | Arg::Code(_)
        | Arg::Percent(_)
        | Arg::Time(_)
        | Arg::Day(_) => None,
    });
    first == Some(1)
}

/// A message as the tests see it: its name, gaps, and texts.
#[cfg(test)]
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    pub(super) name: &'static str,
    pub(super) gaps: &'static [&'static str],
    pub(super) fa: &'static str,
    pub(super) en: &'static [&'static str],
}

/// Defines messages: methods of [`Messages`], each with its text in every language.
///
/// `name { fa: "…", en: "…" }` is a fixed text. `name(gap: kind, …) { … }`
/// has gaps, `{gap}` in the texts; the kinds are those of [`Arg`] in lower
/// case. `one: "…"` is the English text when the first count is one.
///
/// What shows a map, and so is needed at first, is in a block that begins with `table noun;`:
/// it makes the table of that name among the [`Texts`].
macro_rules! messages {
    (table $table:ident; $($name:ident $(($($gap:ident: $kind:ident),+))? { fa: $fa:literal, en: $en:literal $(, one: $one:literal)? })*) => {
        impl $crate::i18n::Messages {$(
            messages! { @method $name ($($($gap: $kind),+)?) $en, |messages| messages.texts().$table.$name }
        )*}

        table! { $($name { $fa, concat!($en $(, "|", $one)?) })* }

        #[cfg(test)]
        pub(super) const FIRST_MESSAGES: &[$crate::i18n::message::Sample] = messages!(@samples $($name $(($($gap),+))? $fa, [$en $(, $one)?];)*);
    };
    ($($name:ident $(($($gap:ident: $kind:ident),+))? { fa: $fa:literal, en: $en:literal $(, one: $one:literal)? })*) => {
        impl $crate::i18n::Messages {$(
            messages! { @method $name ($($($gap: $kind),+)?) $en, |messages| messages.pick($fa, concat!($en $(, "|", $one)?)) }
        )*}

        #[cfg(test)]
        pub(super) const MESSAGES: &[$crate::i18n::message::Sample] = messages!(@samples $($name $(($($gap),+))? $fa, [$en $(, $one)?];)*);
    };

    (@method $name:ident () $en:literal, |$messages:ident| $text:expr) => {
        #[doc = concat!("“", $en, "”")]
        pub fn $name(self) -> &'static str {
            let $messages = self;
            $text
        }
    };
    (@method $name:ident ($($gap:ident: $kind:ident),+) $en:literal, |$messages:ident| $text:expr) => {
        #[doc = concat!("“", $en, "”")]
        pub fn $name(self, $($gap: messages!(@type $kind)),+) -> String {
            let $messages = self;
            self.fill($text, concat!($(stringify!($gap), " "),+), &[$(messages!(@arg $kind $gap)),+])
        }
    };

    (@samples $($name:ident $(($($gap:ident),+))? $fa:literal, [$($en:literal),+];)*) => {
        &[$(
            $crate::i18n::message::Sample {
                name: stringify!($name),
                gaps: &[$($(stringify!($gap)),+)?],
                fa: $fa,
                en: &[$($en),+],
            }
        ),*]
    };

    (@type user) => { &str };
    (@type ours) => { &str };
    (@type code) => { &str };
    (@type count) => { usize };
    (@type words) => { usize };
    (@type percent) => { f64 };
    (@type time) => { u16 };
    (@type day) => { $crate::base::Date };

    (@arg user $gap:ident) => { $crate::i18n::message::Arg::User($gap) };
    (@arg ours $gap:ident) => { $crate::i18n::message::Arg::Ours($gap) };
    (@arg code $gap:ident) => { $crate::i18n::message::Arg::Code($gap) };
    (@arg count $gap:ident) => { $crate::i18n::message::Arg::Count($gap) };
    (@arg words $gap:ident) => { $crate::i18n::message::Arg::Words($gap) };
    (@arg percent $gap:ident) => { $crate::i18n::message::Arg::Percent($gap) };
    (@arg time $gap:ident) => { $crate::i18n::message::Arg::Time($gap) };
    (@arg day $gap:ident) => { $crate::i18n::message::Arg::Day($gap) };
}

/// Defines the words for the values of an enum: methods of [`Messages`] that
/// take a value; a value without its word in every language does not compile.
///
/// In a block that begins with `table;` each makes the table of its name among the [`Texts`]. In one
/// that begins with `locale;` they are methods of [`Locale`], for words that are wanted in another
/// language than the reader's, whose texts may not be there.
macro_rules! words {
    (locale; $($(#[$doc:meta])* $name:ident($type:ty) { $($value:ident { fa: $fa:literal, en: $en:literal })* })*) => {
        impl $crate::i18n::Locale {$(
            $(#[$doc])*
            fn $name(self, value: $type) -> &'static str {
                match value {
                    $(<$type>::$value => match self {
                        $crate::i18n::Locale::Fa => $fa,
                        $crate::i18n::Locale::En => $en,
                    },)*
                }
            }
        )*}

        #[cfg(test)]
        pub(super) const LOCALE_WORDS: &[$crate::i18n::message::Sample] = words!(@samples $($name { $($value $fa, $en;)* })*);
    };
    (table; $($(#[$doc:meta])* $name:ident($type:ty) { $($value:ident { fa: $fa:literal, en: $en:literal })* })*) => {
        impl $crate::i18n::Messages {$(
            $(#[$doc])*
            pub fn $name(self, value: $type) -> &'static str {
                let words = &self.texts().$name;
                match value {
                    $(<$type>::$value => words.$value,)*
                }
            }
        )*}

        $(pub(super) mod $name {
            table! { $($value { $fa, $en })* }
        })*

        #[cfg(test)]
        pub(super) const FIRST_WORDS: &[$crate::i18n::message::Sample] = words!(@samples $($name { $($value $fa, $en;)* })*);
    };
    ($($(#[$doc:meta])* $name:ident($type:ty) { $($value:ident { fa: $fa:literal, en: $en:literal })* })*) => {
        impl $crate::i18n::Messages {$(
            $(#[$doc])*
            pub fn $name(self, value: $type) -> &'static str {
                match value {
                    $(<$type>::$value => self.pick($fa, $en),)*
                }
            }
        )*}

        #[cfg(test)]
        pub(super) const WORDS: &[$crate::i18n::message::Sample] = words!(@samples $($name { $($value $fa, $en;)* })*);
    };

    (@samples $($name:ident { $($value:ident $fa:literal, $en:literal;)* })*) => {
        &[$($(
            $crate::i18n::message::Sample {
                name: concat!(stringify!($name), " ", stringify!($value)),
                gaps: &[],
                fa: $fa,
                en: &[$en],
            }
        ),*),*]
    };
}
