//! How cells look, and what may stand in them.

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet};

use super::XlsxError;
use crate::base::{Date, is_formula};
use crate::export::Drawing;
use crate::layout::Ink;
use crate::model::LaneKind;

/// The most characters a cell holds, as spreadsheets count them: in units of UTF-16.
const MAX_UNITS: usize = 32_767;
/// How high a line is, and the most a row may be, in points.
const LINE_HEIGHT: f64 = 15.0;
const MAX_HEIGHT: f64 = 409.0;
/// What stands for the rest of a text that is longer.
const REST: char = '…';

/// The looks of a workbook.
pub(super) struct Look {
    is_rtl: bool,
    accent: Ink,
}

impl Look {
    pub(super) fn of(drawing: &Drawing) -> Self {
        Self {
            is_rtl: drawing.messages.locale().is_rtl(),
            accent: drawing.accent.map_or(Ink::ACCENT, Ink::of),
        }
    }

    /// A cell of text.
    pub(super) fn text(&self) -> Format {
        let format = Format::new()
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_border_color(colour(Ink::FRAME))
            .set_font_color(colour(Ink::TEXT));
        if self.is_rtl {
            // A face that every system draws Persian in; and a cell that begins with a Latin word
            // runs from the right as well.
            format.set_font_name("Tahoma").set_reading_direction(2)
        } else {
            format
        }
    }

    /// A cell with a day.
    pub(super) fn day(&self) -> Format {
        // In Persian with its digits, and of the Jalali calendar where the spreadsheet knows it. The
        // later way to ask for both, by a tag of the language, leaves others with a bare number.
        let format = if self.is_rtl {
            "[$-3160429]yyyy/mm/dd"
        } else {
            "yyyy-mm-dd"
        };
        self.text()
            .set_num_format(format)
            .set_align(FormatAlign::Left)
    }

    /// The head of a column.
    pub(super) fn head(&self) -> Format {
        let on_it = if self.accent.is_light() {
            Ink::TEXT
        } else {
            Ink::WHITE
        };
        self.text()
            .set_bold()
            .set_background_color(colour(self.accent))
            .set_font_color(colour(on_it))
            .set_align(FormatAlign::VerticalCenter)
    }

    /// The head of a step's column, below that of its stage.
    pub(super) fn step(&self) -> Format {
        self.text()
            .set_bold()
            .set_background_color(colour(self.accent.tint(12)))
    }

    /// The head of a lane.
    pub(super) fn lane(&self, kind: LaneKind) -> Format {
        let ink = Ink::of_lane(kind);
        self.text()
            .set_bold()
            .set_background_color(colour(ink.tint(14)))
            .set_font_color(colour(ink))
    }
}

/// How high a row is to be for texts in columns of these widths.
///
/// Some programs only give a row its height while somebody types, so a file has to bring it.
pub(super) fn height<'t>(texts: impl Iterator<Item = (&'t str, f64)>) -> f64 {
    let lines = texts.map(|(text, width)| n_lines(text, width));
    let n_lines = u16::try_from(lines.max().unwrap_or(1)).unwrap_or(u16::MAX);
    (f64::from(n_lines) * LINE_HEIGHT + 2.0).min(MAX_HEIGHT)
}

/// How many lines a text takes in a column that is so many characters wide.
fn n_lines(text: &str, width: f64) -> usize {
    let is_seen = |char: &char| !matches!(char, '\u{200b}'..='\u{200f}' | '\u{64b}'..='\u{65f}');
    let length = |word: &str| {
        let n_chars = word.chars().filter(is_seen).count();
        f64::from(u32::try_from(n_chars).unwrap_or(u32::MAX))
    };
    let mut n_lines = 0;
    for line in text.lines() {
        n_lines += 1;
        let mut there = 0.0;
        for word in line.split(' ') {
            let mut more = length(word);
            if there > 0.0 && there + 1.0 + more > width {
                n_lines += 1;
                there = 0.0;
            }
            // A word that is longer than a line is broken.
            while more > width {
                n_lines += 1;
                more -= width;
            }
            there += if there > 0.0 { 1.0 + more } else { more };
        }
    }
    n_lines.max(1)
}

/// A colour as the writer takes it.
pub(super) fn colour(Ink(red, green, blue): Ink) -> Color {
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

/// Writes what people wrote: as a text, whatever it begins with.
pub(super) fn words(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let words = clean(words);
    if words.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else if is_formula(&words) {
        // It stays a text when somebody edits it.
        let format = format.clone().set_quote_prefix();
        sheet.write_string_with_format(row, column, words, &format)?;
    } else {
        sheet.write_string_with_format(row, column, words, format)?;
    }
    Ok(())
}

/// Writes a day as one; what lies before the days that spreadsheets know, as a text.
pub(super) fn day(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    date: Date,
    format: &Format,
) -> Result<(), XlsxError> {
    let (year, month, day) = date.parts();
    match ExcelDateTime::from_ymd(year, month, day) {
        Ok(date) => {
            sheet.write_datetime_with_format(row, column, &date, format)?;
        }
        Err(_) => words(sheet, (row, column), &date.to_string(), format)?,
    }
    Ok(())
}

/// A text as a cell can hold it: without what no cell may have, and not longer than one may be.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\n' | '\t' => cleaned.push(char),
            '\u{fffe}' | '\u{ffff}' => {}
            char if char.is_control() => {}
            char => cleaned.push(char),
        }
    }
    let mut n_units = 0;
    let mut end = 0;
    for (at, char) in cleaned.char_indices() {
        // Where the text would have to end for its rest to be told.
        if n_units < MAX_UNITS {
            end = at;
        }
        n_units += char.len_utf16();
        if n_units > MAX_UNITS {
            cleaned.truncate(end);
            cleaned.push(REST);
            break;
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n_units(text: &str) -> usize {
        text.chars().map(char::len_utf16).sum()
    }

    #[test]
    fn a_text_is_cleaned_of_what_no_cell_may_have() {
        assert_eq!(clean("a\u{0}\u{1b}\u{85}b\u{ffff}c"), "abc");
        assert_eq!(clean("a\r\nb\rc\u{2028}d\te"), "a\nb\nc\nd\te");
        assert_eq!(clean("می‌بیند 😀"), "می‌بیند 😀");
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text_is_wrapped() {
        assert_eq!(n_lines("", 10.0), 1);
        assert_eq!(n_lines("one two three", 10.0), 2);
        assert_eq!(n_lines("one\ntwo", 10.0), 2);
        assert_eq!(n_lines("می\u{200c}بیند و می\u{200c}پرسد", 10.0), 2);
        assert_eq!(n_lines("abcdefghijabcdefghijabc", 10.0), 3);
        assert_eq!(height([("a b c", 1.0), ("a", 9.0)].into_iter()), 47.0);
        assert_eq!(
            height([("a\n".repeat(99).as_str(), 1.0)].into_iter()),
            MAX_HEIGHT
        );
    }

    #[test]
    fn a_text_that_is_too_long_ends_within_what_a_cell_holds() {
        for sign in ["a", "ی", "😀"] {
            let whole = sign.repeat(MAX_UNITS / n_units(sign));
            assert_eq!(clean(&whole), whole);
            let cut = clean(&[&whole, "more"].concat());
            assert!(cut.ends_with('…') && whole.starts_with(cut.trim_end_matches('…')));
            assert!(
                (MAX_UNITS - 1..=MAX_UNITS).contains(&n_units(&cut)),
                "{}",
                n_units(&cut)
            );
        }
    }
}
