//! Tables as text: what spreadsheets and lists put on the clipboard, and what they take from it.

use alloc::string::String;
use alloc::vec::Vec;

/// The rows of a text, each with its cells; empty rows at its ends are none.
///
/// Tabs part cells and line breaks rows, but not between the quotes that a spreadsheet puts
/// around a cell with one of them in it. The signs before the points of a list are left out.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = with_plain_breaks(text);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let mut row = Vec::new();
        rest = without_bullet(rest);
        loop {
            let (cell, after) = match quoted(rest) {
                Some(found) => found,
                None => plain(rest),
            };
            row.push(cell);
            let Some(next) = after.strip_prefix('\t') else {
                rest = after.strip_prefix('\n').unwrap_or(after);
                break;
            };
            rest = next;
        }
        rows.push(row);
    }
    let is_blank = |row: &Vec<String>| row.iter().all(String::is_empty);
    let start = rows.iter().position(|row| !is_blank(row));
    let end = rows.iter().rposition(|row| !is_blank(row));
    match (start, end) {
        (Some(start), Some(end)) => {
            rows.truncate(end + 1);
            rows.drain(..start);
        }
        _ => rows.clear(),
    }
    rows
}

/// Rows as text that spreadsheets take, and people read.
pub fn write(rows: &[Vec<String>]) -> String {
    if let [row] = rows
        && let [cell] = row.as_slice()
    {
        // A single text goes anywhere as it is.
        return cell.clone();
    }
    let mut text = String::new();
    for (idx, row) in rows.iter().enumerate() {
        if idx > 0 {
            text.push('\n');
        }
        for (idx, cell) in row.iter().enumerate() {
            if idx > 0 {
                text.push('\t');
            }
            if cell.chars().any(parts) {
                text.push('"');
                for letter in cell.chars() {
                    text.push(letter);
                    if letter == '"' {
                        text.push('"');
                    }
                }
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
    }
    text
}

/// A cell up to the next tab or line break.
fn plain(text: &str) -> (String, &str) {
    let end = text.char_indices().find(|(_, letter)| parts(*letter));
    let (cell, after) = text.split_at(end.map_or(text.len(), |(at, _)| at));
    (cell.trim().into(), after)
}

/// A cell between quotes that a spreadsheet had to set, and not a person.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => {
                rest = after;
                break;
            }
        }
    }
    let is_whole = rest.chars().next().is_none_or(parts);
    let is_needed = cell.chars().any(|letter| letter == '"' || parts(letter));
    (is_whole && is_needed).then(|| (cell.trim().into(), rest))
}

/// A line without the sign of a point before its words.
fn without_bullet(line: &str) -> &str {
    let mut letters = line.chars();
    let is_point = matches!(
        (letters.next(), letters.next()),
        (
            Some('•' | '◦' | '▪' | '‣' | '·'),
            Some(' ' | '\t' | '\u{a0}')
        ) | (Some('-' | '*'), Some(' '))
    );
    if is_point { letters.as_str() } else { line }
}

/// Does the letter part one cell or row from the next?
fn parts(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r')
}

/// A text whose lines end as one system writes them.
fn with_plain_breaks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut was_return = false;
    for letter in text.chars() {
        match letter {
            '\n' if was_return => {}
            '\r' => plain.push('\n'),
            letter => plain.push(letter),
        }
        was_return = letter == '\r';
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of a text, rows in lines, cells between bars, line breaks as `⏎`.
    fn cells(text: &str) -> String {
        let rows = read(text);
        let lines: Vec<String> = rows
            .iter()
            .map(|row| row.join("|").replace('\n', "⏎"))
            .collect();
        lines.join("\n")
    }

    #[test]
    fn tabs_part_cells_and_line_breaks_rows() {
        assert_eq!(cells("a\tb\r\nc\t\r\n\r\n"), "a|b\nc|");
        assert_eq!(cells("a\rb\n"), "a\nb");
        assert_eq!(cells("\n\n  a  \n\n b"), "a\n\nb");
        assert_eq!(cells("\u{feff}a"), "a");
        assert_eq!(cells(" \t \n"), "");
    }

    #[test]
    fn quotes_of_a_spreadsheet_hold_a_cell_together() {
        assert_eq!(cells("\"a\nb\"\tc"), "a⏎b|c");
        assert_eq!(cells("\"say \"\"hi\"\"\"\nx"), "say \"hi\"\nx");
        assert_eq!(cells("\"a\tb\""), "a\tb");
    }

    #[test]
    fn quotes_of_people_stay() {
        assert_eq!(cells("\"Pays\" at once\nb"), "\"Pays\" at once\nb");
        assert_eq!(cells("\"Pays\""), "\"Pays\"");
        assert_eq!(cells("\"open"), "\"open");
        assert_eq!(cells("5\" screen\tb"), "5\" screen|b");
    }

    #[test]
    fn the_signs_of_a_list_are_left_out() {
        assert_eq!(cells("• a\n•\tb\n- c\n* d\n-5\te"), "a\nb\nc\nd\n-5|e");
    }

    #[test]
    fn persian_digits_and_half_spaces_stay() {
        assert_eq!(cells("۱۲ می‌خرد\tنیم‌فاصله"), "۱۲ می‌خرد|نیم‌فاصله");
    }

    #[test]
    fn what_is_written_reads_back() {
        let rows = [
            Vec::from(["a\nb".into(), "say \"hi\"".into()]),
            Vec::from([String::new(), "می‌پردازد".into()]),
        ];
        assert_eq!(write(&rows), "\"a\nb\"\tsay \"hi\"\n\tمی‌پردازد");
        assert_eq!(read(&write(&rows)), rows);
        assert_eq!(write(&[Vec::from(["a\nb".into()])]), "a\nb");
    }
}
