//! Texts reduced to what matters when they are compared or searched.

use super::number::{is_direction_mark, latin_digit};
use crate::base::small_letter;

/// A text with everything left out that two spellings of the same words may differ in.
///
/// Arabic and Persian forms of a letter are one, half-spaces, diacritics and
/// tatweel are left out, digits are Latin, letters are small, and every run of
/// white space is one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut has_gap = false;
    for char in text.chars() {
        if char.is_whitespace() {
            has_gap = !folded.is_empty();
            continue;
        }
        if is_left_out(char) {
            continue;
        }
        if has_gap {
            folded.push(' ');
            has_gap = false;
        }
        folded.push(small_letter(letter(latin_digit(char))));
    }
    folded
}

/// Does `text` contain `words`, as people would say?
pub fn contains_folded(text: &str, words: &str) -> bool {
    fold(text).contains(&fold(words))
}

/// Half-spaces, joiners, marks of direction, tatweel and the diacritics of Arabic and Latin.
fn is_left_out(char: char) -> bool {
    is_direction_mark(char)
        || matches!(char,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{640}'
            | '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

fn letter(char: char) -> char {
    match char {
        'ي' | 'ى' | 'ئ' | 'ې' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ة' | 'ۀ' | 'ۂ' | 'ە' | 'ہ' => 'ه',
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        '’' | '‘' => '\'',
        _ => char,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_words_fold_alike() {
        for (left, right) in [
            ("يك كتاب", "یک کتاب"),
            ("می‌شود", "میشود"),
            ("مُشتَری", "مشتری"),
            ("مشـــتری", "مشتری"),
            ("نقشهٔ سفر", "نقشه سفر"),
            ("نقشۀ سفر", "نقشه سفر"),
            ("مسئول", "مسیول"),
            ("آزاد", "ازاد"),
            ("۱۴۰۵", "1405"),
            ("١٤٠٥", "۱۴۰۵"),
            ("CRM  Data ", "crm data"),
            ("ÉCOLE", "école"),
            ("ŽLUŤ", "žluť"),
            ("ЖУРНАЛ", "журнал"),
            ("\u{2068}a\u{2069}", "A"),
        ] {
            assert_eq!(fold(left), fold(right), "{left}");
        }
        assert_ne!(fold("درد"), fold("دارد"));
        assert_ne!(fold("می شود"), fold("میشود"));
        assert!(contains_folded("صفحهٔ محصول‌ها", "محصولها"));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["  يك\u{200c}ۀ  ٣ ÀŻ ", "", "\u{200c}", "a\n\tb"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_folded_stays_folded(text: String) {
            let folded = fold(&text);
            proptest::prop_assert_eq!(fold(&folded), folded);
        }
    }
}
