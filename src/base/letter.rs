//! Letters, as far as comparing and naming things needs to know them.

/// The small letter of a capital one of the Latin, Greek and Cyrillic alphabets.
///
/// The tables of all alphabets would weigh more than the rest of this module.
pub fn small_letter(char: char) -> char {
    let code = u32::from(char);
    let small = match char {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => {
            code + 32
        }
        'Ѐ'..='Џ' => code + 80,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if !matches!(char, 'İ' | 'ı') => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => code + code % 2,
        _ => code,
    };
    char::from_u32(small).unwrap_or(char)
}

/// Is it a letter rather than a digit, a sign, or a picture?
///
/// Told by the ranges that hold no letters, for the same reason.
pub fn is_letter(char: char) -> bool {
    match char {
        ..'\u{80}' => char.is_ascii_alphabetic(),
        // Latin signs.
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // Arabic signs and digits.
        '\u{600}'..='\u{61f}' | '\u{660}'..='\u{66d}' | '۔' | '\u{6f0}'..='\u{6f9}' => false,
        // Punctuation, arrows, and drawings, of East Asia too.
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        // What has no meaning of its own, and pictures.
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f000}'.. => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_letter;

    #[test]
    fn signs_digits_and_pictures_are_no_letters() {
        for letter in "aZéßЖΩپژگی한字ｱ".chars() {
            assert!(is_letter(letter), "{letter}");
        }
        for other in " 5۵٥.,،؛؟«»–…•→×%٪_-\u{200c}😀❤\u{fe0f}☕〈。".chars()
        {
            assert!(!is_letter(other), "{other}");
        }
    }
}
