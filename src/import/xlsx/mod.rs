//! XLSX: the map within a workbook that this program wrote, and the sheets of any other as plain rows.
//!
//! A workbook is a package of XML that anybody may have made. Nothing is taken from it on trust: what
//! it says of its own sizes is not read, and whatever it unpacks to is counted while it unpacks.

mod grid;
mod number;
mod package;
mod parts;
mod xml;

use self::package::Package;
use self::parts::Book;
use crate::model::limits::MAX_BYTES;
use crate::schema::carrier::XML_NAMESPACE;
use crate::schema::{self, Reading};

/// The most parts a workbook may have.
pub const MAX_PARTS: usize = 10_000;
/// The most bytes a part may have once it is unpacked: 64 MB.
pub const MAX_PART_BYTES: usize = 2 * MAX_BYTES;
/// The most bytes all parts that are read may have: 128 MB.
pub const MAX_UNPACKED_BYTES: usize = 4 * MAX_BYTES;
/// The most texts that cells may share, of which each may be in many.
pub const MAX_STRINGS: usize = 500_000;
/// The most cells all sheets may have, with the blank ones before and above those with something.
pub const MAX_CELLS: usize = 1_000_000;
/// The most bytes all cells may have, a text that several share counted for each: 32 MB.
pub const MAX_TEXT_BYTES: usize = MAX_BYTES;

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// It is none.
    #[error("this is no workbook")]
    NotAWorkbook,
    /// A part of it is missing, cut off, or not as it must be.
    #[error("the workbook is damaged")]
    Damaged,
    /// It has more of something than is read: parts, bytes, texts, cells.
    #[error("more than {0} {1} in the workbook")]
    TooLarge(usize, &'static str),
}

/// A sheet as plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What stands on its tab.
    pub name: String,
    /// Its rows from the first on, each up to the last cell with something in it. Numbers are in
    /// plain digits, shares in per cent, days as ISO 8601 has them.
    pub rows: Vec<Vec<String>>,
}

/// What a workbook holds.
#[derive(Debug)]
pub enum Workbook {
    /// A map that this program put there.
    Map(Box<Reading>),
    /// The sheets that people see.
    Sheets(Vec<Sheet>),
}

/// Does a file begin as a workbook does?
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// What a workbook holds: the map within it, or else its sheets.
pub fn open(bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    let mut package = Package::open(bytes)?;
    if let Some(reading) = map_within(&mut package) {
        return Ok(Workbook::Map(Box::new(reading)));
    }
    sheets_of(&mut package).map(Workbook::Sheets)
}

/// The map within a workbook that this program wrote; nothing in any other.
pub fn read(bytes: &[u8]) -> Option<Reading> {
    map_within(&mut Package::open(bytes).ok()?)
}

/// The sheets of a workbook that people see, in their order.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookError> {
    sheets_of(&mut Package::open(bytes)?)
}

/// The sheet that looks most like a board: names of lanes down, of stages across, and something in
/// the cells between them.
pub fn likely_board(sheets: &[Sheet]) -> Option<&Sheet> {
    let mut best: Option<(f64, &Sheet)> = None;
    for sheet in sheets {
        let likeness = likeness(&sheet.rows);
        if likeness > best.map_or(0.0, |(most, _)| most) {
            best = Some((likeness, sheet));
        }
    }
    best.map(|(_, sheet)| sheet)
}

fn map_within(package: &mut Package<'_>) -> Option<Reading> {
    for name in package.names_in("customxml/") {
        let part = package.text(&name).ok()??;
        if let Some(document) = document(&part)
            && document.len() <= MAX_BYTES
            && let Ok(reading) = schema::read(&document)
        {
            return Some(reading);
        }
    }
    None
}

/// The document that a part holds, however its XML was written again since.
fn document(part: &str) -> Option<String> {
    if !part.contains(XML_NAMESPACE) {
        return None;
    }
    let mut tokens = xml::Tokens::of(part);
    let root = tokens.open().ok()??;
    if root.name() != "map" {
        return None;
    }
    tokens.text_until("map").ok()
}

fn sheets_of(package: &mut Package<'_>) -> Result<Vec<Sheet>, WorkbookError> {
    let book = Book::read(package)?;
    let mut size = grid::Size::default();
    let mut sheets = Vec::new();
    for sheet in &book.sheets {
        let part = package.text(&sheet.part)?.ok_or(WorkbookError::Damaged)?;
        sheets.push(Sheet {
            name: sheet.name.clone(),
            rows: grid::read(&part, &book, &mut size)?,
        });
    }
    Ok(sheets)
}

/// How much rows look like a board, from nothing on.
fn likeness(rows: &[Vec<String>]) -> f64 {
    let mut filled = rows
        .iter()
        .filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let Some((corner, stages)) = filled.next().and_then(|row| row.split_first()) else {
        return 0.0;
    };
    let n_stages = stages.iter().filter(|stage| !stage.is_empty()).count();
    let mut names: Vec<&str> = Vec::new();
    let mut n_filled = 0;
    let mut n_figures = 0;
    for (name, cells) in filled.filter_map(|row| row.split_first()) {
        let cells = cells.iter().filter(|cell| !cell.is_empty());
        for cell in cells {
            n_filled += 1;
            n_figures += usize::from(cell.parse::<f64>().is_ok());
        }
        if !name.is_empty() {
            names.push(name);
        }
    }
    if n_stages < 2 || names.is_empty() || n_filled == 0 {
        return 0.0;
    }
    let n_names = names.len();
    names.sort_unstable();
    names.dedup();
    let share = |part: usize, whole: usize| {
        let [part, whole] = [part, whole].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        (f64::from(part) / f64::from(whole.max(1))).min(1.0)
    };
    // A lane has a row to itself; a table of cards names the same things again and again.
    let apart = share(names.len(), n_names);
    let density = share(n_filled, n_names.saturating_mul(stages.len()));
    let in_words = 1.0 - share(n_figures, n_filled);
    let lanes = if n_names > 60 { 0.5 } else { 1.0 };
    let bare_corner = if corner.is_empty() { 1.5 } else { 1.0 };
    apart * density.sqrt() * in_words * lanes * bare_corner
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        Sheet {
            name: name.to_owned(),
            rows: rows.iter().map(row).collect(),
        }
    }

    #[test]
    fn a_board_is_found_among_other_sheets() {
        let sheets = [
            sheet("Notes", &[&["Made by the team"], &["In spring"]]),
            sheet(
                "Cards",
                &[
                    &["Stage", "Lane", "Card"],
                    &["Search", "Actions", "Looks"],
                    &["Search", "Actions", "Asks"],
                    &["Search", "Thoughts", "Hm"],
                    &["Buy", "Actions", "Pays"],
                ],
            ),
            sheet(
                "Figures",
                &[
                    &["", "Jan", "Feb"],
                    &["Visits", "12", "14"],
                    &["Sales", "1", "2"],
                ],
            ),
            sheet(
                "Map",
                &[
                    &[],
                    &["", "Search", "Buy"],
                    &["Actions", "Looks\nAsks", "Pays"],
                    &["Thoughts", "Hm", ""],
                ],
            ),
        ];
        assert_eq!(likely_board(&sheets).unwrap().name, "Map");
        assert_eq!(likely_board(&sheets[..1]), None);
        assert_eq!(likely_board(&[]), None);
    }
}
