//! XLSX: the map as a workbook of spreadsheets, with the map inside.
//!
//! A sheet for the board as it looks, one for all cards in rows, and where there are some, one for
//! the personas and one for the improvements. Whatever people wrote is a text there, never a formula.

mod board;
mod cards;
mod carrier;
mod improvements;
mod look;
mod personas;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

use self::look::{Look, clean};
use super::drawing::Drawing;
use super::telling::Telling;
use crate::i18n::Locale;
use crate::model::{Channel, JourneyMap};

/// The most columns a sheet has.
const MAX_COLUMNS: usize = 16_384;
/// A3, as spreadsheets count paper.
const A3: u8 = 8;
/// The most characters of a title above a printed page.
const MAX_HEADER: usize = 100;

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// The board has more columns than a sheet.
    #[error("{0} columns, more than a sheet has")]
    TooWide(usize),
    /// The sheets cannot be written.
    #[error(transparent)]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    /// They cannot be packed.
    #[error(transparent)]
    Package(#[from] zip::result::ZipError),
}

/// The map as a workbook. The same map, options and day give the same bytes.
pub fn write(map: &JourneyMap, drawing: &Drawing) -> Result<Vec<u8>, XlsxError> {
    let telling = Telling::new(map, drawing);
    let look = Look::of(drawing);
    let n_columns = map.columns().len();
    if n_columns >= MAX_COLUMNS {
        return Err(XlsxError::TooWide(n_columns));
    }
    let messages = drawing.messages;
    let mut book = Workbook::new();
    book.set_properties(&properties(&telling, drawing)?);
    let add = |name: &str| -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet
            .set_name(name)?
            .set_right_to_left(messages.locale().is_rtl());
        set_up_paper(&mut sheet, telling.title(), messages.locale());
        Ok(sheet)
    };
    let mut sheets = vec![add(messages.board())?, add(messages.cards_sheet())?];
    if let [board, cards] = sheets.as_mut_slice() {
        board::write(board, &telling, &look)?;
        cards::write(cards, &telling, &look)?;
    }
    if map.personas.iter().next().is_some() {
        let mut sheet = add(messages.personas())?;
        personas::write(&mut sheet, &telling, &look)?;
        sheets.push(sheet);
    }
    if map.improvements.iter().next().is_some() {
        let mut sheet = add(messages.improvements())?;
        improvements::write(&mut sheet, &telling, &look)?;
        sheets.push(sheet);
    }
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    let bytes = book.save_to_buffer()?;
    Ok(carrier::seal(bytes, map, messages.locale())?)
}

fn properties(telling: &Telling<'_>, drawing: &Drawing) -> Result<DocProperties, XlsxError> {
    let map = telling.map;
    let (year, month, day) = drawing.today.parts();
    let made_on = ExcelDateTime::from_ymd(year, month, day)?;
    let owner = map.meta.owner.as_ref().and_then(|id| map.people.get(id));
    let author = match (&drawing.author, owner) {
        (Some(author), _) => author,
        (None, Some(owner)) => telling.person(owner),
        (None, None) => "",
    };
    Ok(DocProperties::new()
        .set_title(clean(telling.title()))
        .set_author(clean(author))
        .set_comment(clean(telling.text(&map.meta.description)))
        .set_creation_datetime(&made_on))
}

fn channel_name<'a>(telling: &Telling<'a>, channel: &'a Channel) -> &'a str {
    match telling.text(&channel.title) {
        "" => telling.messages.channel_name(channel.kind),
        title => title,
    }
}

/// Every sheet is printed as wide as the paper, with the map's title above.
fn set_up_paper(sheet: &mut Worksheet, title: &str, locale: Locale) {
    let title: String = clean(title).chars().take(MAX_HEADER).collect();
    // What begins with this sign is a command.
    let title = title.replace('\n', " ").replace('&', "&&");
    // It runs as the sheet does, though it stands on the paper and not in it.
    let mark = if locale.is_rtl() { "\u{200f}" } else { "" };
    sheet
        .set_paper_size(A3)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3)
        .set_header(["&C", mark, &title, mark].concat())
        .set_footer("&C&P / &N");
}
