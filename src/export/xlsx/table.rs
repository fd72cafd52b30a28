//! Things as a table: a row each, with columns of one kind that can be sorted and filtered.

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, ExcelDateTime, Format, Table, TableColumn, TableStyle,
    Worksheet,
};

use super::XlsxError;
use super::look::{Look, day, height, words};
use crate::base::Date;
use crate::model::{Level, Number, Score};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Blank,
    Words(String),
    Figure(f64),
    Day(Date),
}

/// What may stand in a column.
#[derive(Clone, Debug)]
pub(super) enum Rule {
    /// Anything.
    Any,
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// A whole number of a range.
    Range(i32, i32),
    /// A day.
    Day,
}

impl Rule {
    /// One of the five levels.
    pub(super) fn level() -> Self {
        Self::Range(Level::MIN.into(), Level::MAX.into())
    }

    /// How something feels.
    pub(super) fn score() -> Self {
        Self::Range(Score::MIN.into(), Score::MAX.into())
    }

    fn validation(&self) -> Result<Option<DataValidation>, XlsxError> {
        let new = DataValidation::new;
        Ok(match self {
            Self::Any => None,
            Self::OneOf(words) => Some(new().allow_list_strings(words)?),
            Self::Range(low, high) => {
                Some(new().allow_whole_number(DataValidationRule::Between(*low, *high)))
            }
            Self::Day => {
                let first = ExcelDateTime::from_ymd(1900, 1, 1)?;
                Some(new().allow_date(DataValidationRule::GreaterThanOrEqualTo(first)))
            }
        })
    }
}

/// A column of a table.
pub(super) struct Column {
    pub(super) head: &'static str,
    /// In characters.
    pub(super) width: f64,
    pub(super) rule: Rule,
    /// Is it there even where nothing stands in it?
    pub(super) is_kept: bool,
}

impl Column {
    /// A column that is left out where nothing stands in it.
    pub(super) fn new(head: &'static str, width: f64, rule: Rule) -> Self {
        Self {
            head,
            width,
            rule,
            is_kept: false,
        }
    }

    /// A column that is always there.
    pub(super) fn kept(head: &'static str, width: f64) -> Self {
        Self {
            is_kept: true,
            ..Self::new(head, width, Rule::Any)
        }
    }
}

impl Value {
    pub(super) fn words(words: &str) -> Self {
        match words {
            "" => Self::Blank,
            words => Self::Words(words.to_owned()),
        }
    }

    /// Texts, a line each.
    pub(super) fn lines<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Self {
        let mut text = String::new();
        for line in lines {
            let line = line.as_ref();
            if !text.is_empty() && !line.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
        Self::words(&text)
    }

    pub(super) fn figure(figure: Option<impl Into<f64>>) -> Self {
        figure.map_or(Self::Blank, |figure| Self::Figure(figure.into()))
    }

    pub(super) fn number(number: Option<&Number>) -> Self {
        Self::figure(number.map(Number::get))
    }

    pub(super) fn day(date: Option<Date>) -> Self {
        date.map_or(Self::Blank, Self::Day)
    }
}

/// Writes a table of that name, with a row for each thing; its values are in the order of the columns.
pub(super) fn write(
    sheet: &mut Worksheet,
    name: &str,
    columns: &[Column],
    rows: &[Vec<Value>],
    look: &Look,
) -> Result<(), XlsxError> {
    let is_used = |place: usize| {
        let mut values = rows.iter().filter_map(|row| row.get(place));
        values.any(|value| *value != Value::Blank)
    };
    let shown = columns.iter().enumerate();
    let shown: Vec<(usize, &Column)> = shown
        .filter(|(place, column)| column.is_kept || is_used(*place))
        .collect();
    let formats = Formats {
        text: look.text(),
        day: look.day(),
    };
    let head = look.head();
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    for (at, (place, column)) in (0_u16..).zip(&shown) {
        sheet.set_column_width(at, column.width)?;
        words(sheet, (0, at), column.head, &head)?;
        if let Some(validation) = column.rule.validation()?.filter(|_| !rows.is_empty()) {
            sheet.add_data_validation(1, at, last_row, at, &validation)?;
        }
        for (row, values) in (1..).zip(rows) {
            let value = values.get(*place).unwrap_or(&Value::Blank);
            formats.put(sheet, (row, at), value)?;
        }
    }
    for (row, values) in (1..).zip(rows) {
        let texts = shown
            .iter()
            .filter_map(|(place, column)| match values.get(*place) {
                Some(Value::Words(text)) => Some((text.as_str(), column.width)),
                Some(Value::Blank | Value::Figure(_) | Value::Day(_)) | None => None,
            });
        sheet.set_row_height(row, height(texts))?;
    }
    let last_column = u16::try_from(shown.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if !rows.is_empty() {
        let heads = shown.iter().map(|(_, column)| {
            let head_of = TableColumn::new().set_header(column.head);
            head_of.set_header_format(head.clone())
        });
        let table = Table::new()
            .set_name(name)
            .set_style(TableStyle::None)
            .set_columns(&heads.collect::<Vec<_>>());
        sheet.add_table(0, 0, last_row, last_column, &table)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

struct Formats {
    text: Format,
    day: Format,
}

impl Formats {
    fn put(&self, sheet: &mut Worksheet, at: (u32, u16), value: &Value) -> Result<(), XlsxError> {
        match value {
            Value::Blank => {
                sheet.write_blank(at.0, at.1, &self.text)?;
            }
            Value::Words(text) => words(sheet, at, text, &self.text)?,
            Value::Figure(figure) => {
                sheet.write_number_with_format(at.0, at.1, *figure, &self.text)?;
            }
            Value::Day(date) => day(sheet, at, *date, &self.day)?,
        }
        Ok(())
    }
}
