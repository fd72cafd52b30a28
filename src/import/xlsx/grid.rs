//! A sheet's cells as rows of text.

use super::number::Shown;
use super::parts::{Book, plain, rich_text};
use super::xml::{Tag, Token, Tokens};
use super::{MAX_CELLS, MAX_TEXT_BYTES, WorkbookError};

/// The most rows and columns a sheet has, in any program.
const MAX_ROWS: usize = 1_048_576;
const MAX_COLUMNS: usize = 16_384;

/// How much all sheets have come to.
#[derive(Default)]
pub(super) struct Size {
    n_cells: usize,
    n_bytes: usize,
}

/// The rows of a sheet up to the last with something in it.
pub(super) fn read(
    part: &str,
    book: &Book,
    size: &mut Size,
) -> Result<Vec<Vec<String>>, WorkbookError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut tokens = Tokens::of(part);
    // Where a cell stands that does not say so itself.
    let (mut row, mut column) = (0_usize, 0_usize);
    while let Some(token) = tokens.next()? {
        let tag = match token {
            Token::Open(tag) => tag,
            Token::Close(name) => {
                if name == "row" {
                    (row, column) = (row + 1, 0);
                }
                continue;
            }
            Token::Text(_) => continue,
        };
        match &*tag.name() {
            "row" => {
                let number = tag.attribute("r").and_then(|number| number.parse().ok());
                if let Some(number) = number.and_then(|number: usize| number.checked_sub(1)) {
                    row = number;
                }
                column = 0;
            }
            "c" => {
                if let Some(place) = tag.attribute("r").as_deref().and_then(place) {
                    (row, column) = place;
                }
                let text = value(&mut tokens, &tag, book)?;
                if !text.is_empty() {
                    put(&mut rows, (row, column), text, size)?;
                }
                column += 1;
            }
            _ => {}
        }
    }
    Ok(rows)
}

/// Puts a text into its place, and counts what that takes.
fn put(
    rows: &mut Vec<Vec<String>>,
    (row, column): (usize, usize),
    text: String,
    size: &mut Size,
) -> Result<(), WorkbookError> {
    if row >= MAX_ROWS || column >= MAX_COLUMNS {
        return Err(WorkbookError::Damaged);
    }
    let n_there = rows.get(row).map_or(0, Vec::len);
    let n_more_rows = (row + 1).saturating_sub(rows.len());
    let n_more_cells = (column + 1).saturating_sub(n_there);
    size.n_cells = size.n_cells.saturating_add(n_more_rows + n_more_cells);
    size.n_bytes = size.n_bytes.saturating_add(text.len());
    if size.n_cells > MAX_CELLS {
        return Err(WorkbookError::TooLarge(MAX_CELLS, "cells"));
    }
    if size.n_bytes > MAX_TEXT_BYTES {
        return Err(WorkbookError::TooLarge(MAX_TEXT_BYTES, "bytes of text"));
    }
    if rows.len() <= row {
        rows.resize_with(row + 1, Vec::new);
    }
    let cells = rows.get_mut(row).ok_or(WorkbookError::Damaged)?;
    if cells.len() <= column {
        cells.resize_with(column + 1, String::new);
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
    Ok(())
}

/// What a cell says; the tokens are behind it afterwards.
fn value(tokens: &mut Tokens<'_>, tag: &Tag<'_>, book: &Book) -> Result<String, WorkbookError> {
    let kind = tag.attribute("t").unwrap_or_default();
    let style = tag.attribute("s").and_then(|style| style.parse().ok());
    let style = style.and_then(|style: usize| book.styles.get(style));
    let mut text = String::new();
    loop {
        match tokens.next()?.ok_or(WorkbookError::Damaged)? {
            Token::Open(tag) => match &*tag.name() {
                "v" => text = tokens.text_until("v")?,
                "is" => text = rich_text(tokens, "is")?,
                _ => {}
            },
            Token::Close(name) if name == "c" => break,
            Token::Close(_) | Token::Text(_) => {}
        }
    }
    Ok(match &*kind {
        "s" => {
            let string = text.trim().parse().ok();
            let string = string.and_then(|place: usize| book.strings.get(place));
            string.map(|text| text.to_string()).unwrap_or_default()
        }
        "b" => (if text.trim() == "1" { "TRUE" } else { "FALSE" }).to_owned(),
        "inlineStr" => text,
        "str" | "e" | "d" => plain(&text),
        _ => match text.trim().parse::<f64>() {
            Ok(value) if value.is_finite() => {
                let shown = style.copied().unwrap_or(Shown::Figure);
                shown.write(value, book.is_from_1904)
            }
            Ok(_) | Err(_) => plain(&text),
        },
    })
}

/// The row and column of a cell's name such as `B2`, from nought on.
fn place(name: &str) -> Option<(usize, usize)> {
    let n_letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(n_letters)?;
    if !(1..=3).contains(&n_letters) {
        return None;
    }
    let column = letters.bytes().fold(0, |column: usize, letter| {
        column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: usize = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn cells_are_found_by_their_names() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("xfd1048576"), Some((1_048_575, 16_383)));
        for name in [
            "",
            "A",
            "1",
            "A0",
            "ABCD1",
            "A-1",
            "آ1",
            "A99999999999999999999",
        ] {
            assert_eq!(place(name), None, "{name}");
        }
    }
}
