//! Messages: how a text for people is defined in every language at once, and put together.

use super::{Locale, clip, isolate, isolate_ltr};
use crate::base::Date;

/// Every text of the editor, in one language.
///
/// Each message is a method; the files of `text` define them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    locale: Locale,
}

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
    /// The messages in that language.
    pub fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// The language, for numbers and dates.
    pub fn locale(self) -> Locale {
        self.locale
    }

    pub(super) fn pick(self, fa: &'static str, en: &'static str) -> &'static str {
        match self.locale {
            Locale::Fa => fa,
            Locale::En => en,
        }
    }

    /// The message with its gaps filled; `one` is the English text for a count of one.
    pub(super) fn fill(self, fa: &str, en: &str, one: &str, args: &[(&str, Arg<'_>)]) -> String {
        // Not a generic function and not `format!`: there are hundreds of
        // messages, and each would bring its own code.
        let mut rest = match self.locale {
            Locale::Fa => fa,
            Locale::En if counts_one(args) => one,
            Locale::En => en,
        };
        let mut text = String::with_capacity(rest.len() + 24);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            if let Some((_, arg)) = args.iter().find(|(arg_name, _)| *arg_name == name) {
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
            Arg::Count(value) => self.locale.count(value),
            Arg::Words(value) => self.locale.in_words(value),
            Arg::Percent(share) => self.locale.percent(share),
            Arg::Time(minutes) => self.locale.time(minutes),
            Arg::Day(date) => self.locale.date(date),
        }
    }
}

fn counts_one(args: &[(&str, Arg<'_>)]) -> bool {
    args.iter()
        .find_map(|(_, arg)| match arg {
            Arg::Count(value) | Arg::Words(value) => Some(*value == 1),
            Arg::User(_)
            | Arg::Ours(_)
            | Arg::Code(_)
            | Arg::Percent(_)
            | Arg::Time(_)
            | Arg::Day(_) => None,
        })
        .unwrap_or(false)
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
macro_rules! messages {
    ($($name:ident $(($($gap:ident: $kind:ident),+))? { fa: $fa:literal, en: $en:literal $(, one: $one:literal)? })*) => {
        impl $crate::i18n::Messages {
            $( messages! { @method $name ($($($gap: $kind),+)?) $fa, $en $(, $one)? } )*
        }

        #[cfg(test)]
        pub(super) const MESSAGES: &[$crate::i18n::message::Sample] = &[$(
            $crate::i18n::message::Sample {
                name: stringify!($name),
                gaps: &[$($(stringify!($gap)),+)?],
                fa: $fa,
                en: &[$en $(, $one)?],
            }
        ),*];
    };

    (@method $name:ident () $fa:literal, $en:literal) => {
        #[doc = concat!("“", $en, "”")]
        pub fn $name(self) -> &'static str {
            self.pick($fa, $en)
        }
    };
    (@method $name:ident ($($gap:ident: $kind:ident),+) $fa:literal, $en:literal) => {
        messages! { @method $name ($($gap: $kind),+) $fa, $en, $en }
    };
    (@method $name:ident ($($gap:ident: $kind:ident),+) $fa:literal, $en:literal, $one:literal) => {
        #[doc = concat!("“", $en, "”")]
        pub fn $name(self, $($gap: messages!(@type $kind)),+) -> String {
            self.fill($fa, $en, $one, &[$((stringify!($gap), messages!(@arg $kind $gap))),+])
        }
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
macro_rules! words {
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
        pub(super) const WORDS: &[$crate::i18n::message::Sample] = &[$($(
            $crate::i18n::message::Sample {
                name: concat!(stringify!($name), " ", stringify!($value)),
                gaps: &[],
                fa: $fa,
                en: &[$en],
            }
        ),*),*];
    };
}
