//! The texts that come with a language, as a static table for each thing they are about.

/// Defines the `Table` of some texts, a field for each, and what it holds in each language.
macro_rules! table {
    ($($name:ident { $fa:expr, $en:expr })*) => {
        #[allow(non_snake_case, reason = "words are named like the values they are for")]
        pub(in crate::i18n) struct Table {
            $(pub(in crate::i18n) $name: &'static str),*
        }

        #[allow(non_snake_case, reason = "words are named like the values they are for")]
        impl Table {
            pub(in crate::i18n) const PERSIAN: Self = Self::cut(concat!($($fa),*), [$($fa.len()),*]);
            pub(in crate::i18n) const ENGLISH: Self = Self::cut(concat!($($en),*), [$($en.len()),*]);

            /// Cuts a table's texts out of one string.
            ///
            /// They are one string because equal ones would be kept once, and what the chunks of
            /// two languages share would be a third chunk.
            const fn cut(texts: &'static str, lengths: [usize; [$(stringify!($name)),*].len()]) -> Self {
                let [$($name),*] = lengths;
                $(let ($name, texts) = texts.split_at($name);)*
                assert!(texts.is_empty());
                Self { $($name),* }
            }
        }
    };
}
