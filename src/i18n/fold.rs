//! Texts reduced to what matters when they are compared or searched.

use core::ops::Range;

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
        folded.push(folded_letter(char));
    }
    folded
}

/// Does `text` contain `words`, as people would say?
pub fn contains_folded(text: &str, words: &str) -> bool {
    fold(text).contains(&fold(words))
}

/// Where words stand in a text, one place after the other, in UTF-16 units as pages count.
///
/// The words are folded already; without a letter they stand nowhere.
pub fn find_folded(text: &str, words: &str) -> Vec<Range<u32>> {
    let words: Vec<char> = words.chars().collect();
    let letters = letters(text);
    let mut places = Vec::new();
    let mut rest = letters.as_slice();
    while let Some((head, tail)) = rest.split_at_checked(words.len()) {
        let (Some((_, first)), Some((_, last))) = (head.first(), head.last()) else {
            break;
        };
        if head.iter().map(|(letter, _)| letter).eq(&words) {
            places.push(first.start..last.end);
            rest = tail;
        } else {
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    places
}

/// The letters that are left of a text, each with the place it has there.
fn letters(text: &str) -> Vec<(char, Range<u32>)> {
    let mut letters: Vec<(char, Range<u32>)> = Vec::new();
    let mut end = 0;
    for char in text.chars() {
        let start = end;
        end += if u32::from(char) > 0xffff { 2 } else { 1 };
        if char.is_whitespace() {
            match letters.last_mut() {
                Some((' ', gap)) => gap.end = end,
                Some(_) => letters.push((' ', start..end)),
                None => {}
            }
        } else if !is_left_out(char) {
            letters.push((folded_letter(char), start..end));
        } else if let Some((_, place)) = letters.last_mut() {
            // A mark belongs to the letter before it.
            place.end = end;
        }
    }
    letters
}

fn folded_letter(char: char) -> char {
    small_letter(letter(latin_digit(char)))
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
    fn words_are_found_where_they_stand_however_they_are_written() {
        for (text, words, places) in [
            ("abcABC", "bc", &["bc", "BC"] as &[&str]),
            ("می‌شود و میشود", "ميشود", &["می‌شود", "میشود"]),
            ("۱۲ از ١٢", "12", &["۱۲", "١٢"]),
            ("مُشتَری", "مشتری", &["مُشتَری"]),
            ("a  b", "a b", &["a  b"]),
            ("😀 good 😀 good", "GOOD", &["good", "good"]),
            ("aaa", "aa", &["aa"]),
            ("ab", "abc", &[]),
            ("ab", "\u{200c} ", &[]),
        ] {
            let units: Vec<u16> = text.encode_utf16().collect();
            let found = find_folded(text, &fold(words));
            let found: Vec<String> = found
                .into_iter()
                .map(|place| {
                    let (start, end) = (place.start as usize, place.end as usize);
                    String::from_utf16(units.get(start..end).unwrap()).unwrap()
                })
                .collect();
            assert_eq!(found, places, "{words} in {text}");
        }
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

        #[test]
        fn words_are_found_just_where_they_are_contained(text in "[a-c مي‌ی ]{0,12}", words in "[a-c می]{1,3}") {
            let words = fold(&words);
            let is_contained = !words.is_empty() && fold(&text).contains(&words);
            proptest::prop_assert_eq!(!find_folded(&text, &words).is_empty(), is_contained);
        }
    }
}
