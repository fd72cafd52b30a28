//! Whether two people wrote the same.

use crate::base::small_letter;
use crate::model::Text;

/// Do two texts say the same, letter case, spaces and the letters of other keyboards aside?
///
/// Two texts in several languages are the same if one language says so.
pub(super) fn same_words(one: &Text, other: &Text) -> bool {
    if let (Text::Plain(one), Text::Plain(other)) = (one, other) {
        return !one.trim().is_empty() && is_same(one, other);
    }
    one.versions().any(|(language, words)| {
        let same_language =
            |tag: Option<&_>| tag.is_none() || language.is_none() || tag == language;
        !words.trim().is_empty()
            && other
                .versions()
                .any(|(tag, others)| same_language(tag) && is_same(words, others))
    })
}

/// Have two texts the same letters? Those that begin alike mostly end otherwise.
fn is_same(one: &str, other: &str) -> bool {
    let last = |text| folded(text).next_back();
    last(one) == last(other) && folded(one).eq(folded(other))
}

/// The letters that count.
pub(super) fn folded(text: &str) -> impl DoubleEndedIterator<Item = char> + '_ {
    let is_said = |char: &char| !char.is_whitespace() && !matches!(char, '\u{200c}' | '\u{200f}');
    text.chars().filter(is_said).map(|char| match char {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        _ => small_letter(char),
    })
}

#[cfg(test)]
mod tests {
    use super::same_words;
    use crate::model::{Language, Text};

    #[test]
    fn case_spaces_and_keyboards_make_no_difference() {
        let same = |one, other| same_words(&Text::plain(one), &Text::plain(other));
        assert!(same("Asks  a friend ", "asks a friend"));
        assert!(same("كتاب‌هاي", "کتاب های"));
        assert!(!same("", "") && !same("asks", "ask"));
    }

    #[test]
    fn one_language_that_is_the_same_will_do() {
        let (fa, en) = (Language::new("fa"), Language::new("en"));
        let both = |a, b| Text::plain(a).with(&en, b, &fa);
        assert!(same_words(
            &both("صف", "A queue"),
            &both("صف دراز", "a queue")
        ));
        assert!(!same_words(&both("صف", "A queue"), &both("نوبت", "A turn")));
    }
}
