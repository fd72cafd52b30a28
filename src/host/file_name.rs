//! The names of files that are handed over.

use crate::base::is_letter;
use crate::ui::OutFile;

/// How many characters of a title go into a name.
const MAX_TITLE: usize = 60;

/// A file's name that every system takes, from the map's title and what is in the file.
pub(super) fn file_name(title: &str, file: &OutFile) -> String {
    let title = kept(title);
    let name = match (title.is_empty(), file.what) {
        (true, "") => "journey-map".to_owned(),
        (true, what) => what.to_owned(),
        (false, "") => title,
        (false, what) => [&title, " - ", what].concat(),
    };
    [&name, ".", file.ending].concat()
}

/// Letters, digits and what stands between words.
fn kept(title: &str) -> String {
    let is_digit = |char: char| matches!(char, '0'..='9' | '٠'..='٩' | '۰'..='۹');
    let is_other = |char: char| matches!(char, ' ' | '-' | '_' | '\u{200c}');
    let is_kept = |char: &char| is_letter(*char) || is_digit(*char) || is_other(*char);
    let name: String = title.chars().filter(is_kept).take(MAX_TITLE).collect();
    name.trim().to_owned()
}
