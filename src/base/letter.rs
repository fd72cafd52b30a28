//! Letters, as far as comparing words needs to know them.

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
