//! Tables that spreadsheets open (CSV, RFC 4180).

use alloc::string::String;

/// What is in a cell.
#[derive(Clone, Copy, Debug)]
pub enum CsvCell<'a> {
    /// What somebody wrote.
    Words(&'a str),
    /// A number, which is no formula even where it is negative.
    Figure(&'a str),
}

/// A table while it is written: in UTF-8 with its mark, every cell quoted, so that no list
/// separator of any country parts it. A cell that a spreadsheet would take for a formula begins
/// with an apostrophe.
#[derive(Debug)]
pub struct Csv(String);

impl Default for Csv {
    fn default() -> Self {
        Self::new()
    }
}

impl Csv {
    /// A table without rows.
    pub fn new() -> Self {
        // The mark that tells spreadsheets a file is UTF-8.
        Self(String::from('\u{feff}'))
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[CsvCell<'_>]) {
        for (idx, cell) in cells.iter().enumerate() {
            if idx > 0 {
                self.0.push(',');
            }
            match cell {
                CsvCell::Words(words) => self.cell(words, is_formula(words)),
                CsvCell::Figure(figure) => self.cell(figure, false),
            }
        }
        self.0.push_str("\r\n");
    }

    /// The text of the table.
    pub fn finish(self) -> String {
        self.0
    }

    fn cell(&mut self, cell: &str, is_formula: bool) {
        self.0.push('"');
        if is_formula {
            self.0.push('\'');
        }
        for char in cell.chars().filter(|char| *char != '\0') {
            if char == '"' {
                self.0.push('"');
            }
            self.0.push(char);
        }
        self.0.push('"');
    }
}

/// Would a spreadsheet work the cell out? What is not seen at its beginning makes no difference.
pub fn is_formula(cell: &str) -> bool {
    let is_unseen = |char: char| {
        char.is_whitespace()
            || char.is_control()
            || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
    };
    let signs = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '−'];
    // A tab or a break may end the cell before it and begin a formula of its own.
    cell.trim_start_matches(is_unseen).starts_with(signs) || cell.starts_with(['\t', '\r', '\n'])
}
