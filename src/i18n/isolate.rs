//! Keeping the direction of user text out of the text around it.

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const POP_ISOLATE: char = '\u{2069}';

/// The most characters of user text that a message repeats.
const MAX_QUOTED: usize = 80;

/// User text wrapped so that its direction and that of the text around it leave each other alone.
///
/// Isolates the text itself opens are closed and closings without an opening
/// are dropped, so that no text can break out; line breaks, which end every
/// isolate, become spaces.
pub fn isolate(text: &str) -> String {
    wrap(FIRST_STRONG_ISOLATE, text)
}

/// A text of Latin letters, signs and digits, such as `cards[3].text` or `+2`, kept in its order.
pub fn isolate_ltr(text: &str) -> String {
    wrap(LEFT_TO_RIGHT_ISOLATE, text)
}

/// The beginning of a text, at a word's end where there is one, with “…” in place of the rest.
pub fn clip(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MAX_QUOTED) else {
        return text.into();
    };
    let beginning = text.get(..end).unwrap_or(text);
    let words = beginning
        .rsplit_once(char::is_whitespace)
        .map(|(words, _)| words)
        .filter(|words| words.len() * 2 > beginning.len());
    let mut clipped = String::from(words.unwrap_or(beginning).trim_end());
    clipped.push('…');
    clipped
}

fn wrap(opening: char, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut wrapped = String::with_capacity(text.len() + 6);
    wrapped.push(opening);
    let mut n_open = 0_usize;
    for char in text.chars() {
        match char {
            '\u{2066}'..='\u{2068}' => n_open += 1,
            POP_ISOLATE if n_open == 0 => continue,
            POP_ISOLATE => n_open -= 1,
            _ => {}
        }
        let is_break = matches!(
            char,
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{1c}'..='\u{1e}'
        );
        wrapped.push(if is_break { ' ' } else { char });
    }
    wrapped.extend(core::iter::repeat_n(POP_ISOLATE, n_open + 1));
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_isolate() {
        for text in [
            "a",
            "\u{2069}a",
            "\u{2067}a",
            "\u{2068}\u{2069}\u{2069}b\u{2066}",
            "a\nb",
            "\u{202e}x",
        ] {
            let isolated = isolate(text);
            let mut depth = 0;
            let chars: Vec<char> = isolated.chars().collect();
            for (idx, char) in chars.iter().enumerate() {
                match char {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' => depth -= 1,
                    '\n' => panic!("a line break ends the isolate: {text:?}"),
                    _ => {}
                }
                assert_eq!(depth == 0, idx + 1 == chars.len(), "{text:?}");
            }
        }
        assert_eq!(isolate(""), "");
        assert_eq!(isolate("سلام"), "\u{2068}سلام\u{2069}");
        assert_eq!(isolate_ltr("+2"), "\u{2066}+2\u{2069}");
    }

    #[test]
    fn long_texts_are_clipped_at_a_word() {
        assert_eq!(clip("short"), "short");
        let long = "word ".repeat(40);
        let clipped = clip(&long);
        assert!(clipped.ends_with("word…") && clipped.chars().count() <= MAX_QUOTED + 1);
        assert_eq!(clip(&"ی".repeat(500)).chars().count(), MAX_QUOTED + 1);
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_isolated_ends_with_its_isolate(text in "[\u{2066}-\u{2069}\nab]*") {
            let isolated = isolate(&text);
            let mut depth = 0_i32;
            for (idx, char) in isolated.char_indices() {
                depth += i32::from(('\u{2066}'..='\u{2068}').contains(&char));
                depth -= i32::from(char == POP_ISOLATE);
                proptest::prop_assert!(depth > 0 || idx + POP_ISOLATE.len_utf8() == isolated.len());
            }
            proptest::prop_assert_eq!(depth, 0);
        }
    }
}
