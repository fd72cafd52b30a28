//! The names of files that are handed over.

use crate::base::is_letter;

/// How many characters of a title go into a name.
const MAX_LETTERS: usize = 60;

/// A file's name that every system takes, from the map's title and what is in the file.
pub(super) fn file_name(title: &str, what: &str, ending: &str) -> String {
    let (title, what) = (kept(title), kept(what));
    let name = match (&*title, &*what) {
        ("", "") => "journey-map".to_owned(),
        ("", name) | (name, "") => name.to_owned(),
        (title, what) => [title, " - ", what].concat(),
    };
    [&name, ".", ending].concat()
}

/// Letters, digits and what stands between words; a half-space, which browsers take out of names,
/// is a space.
fn kept(words: &str) -> String {
    let is_digit = |char: char| matches!(char, '0'..='9' | '٠'..='٩' | '۰'..='۹');
    let is_other = |char: char| matches!(char, ' ' | '-' | '_');
    let is_kept = |char: &char| is_letter(*char) || is_digit(*char) || is_other(*char);
    let words = words.replace('\u{200c}', " ");
    let name: String = words.chars().filter(is_kept).take(MAX_LETTERS).collect();
    name.trim().to_owned()
}
