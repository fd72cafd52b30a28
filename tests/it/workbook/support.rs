//! What the tests of workbooks share.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use calamine::{Data, Range, Reader, Xlsx};
use journey_map::base::Date;
use journey_map::export::{Drawing, Lanes};
use journey_map::i18n::Locale;
use journey_map::model::JourneyMap;
use journey_map::schema;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::project;

/// A built-in map.
pub(super) fn template(name: &str) -> JourneyMap {
    let path = project("www/templates").join(format!("{name}.json"));
    schema::read(&std::fs::read_to_string(path).unwrap())
        .unwrap()
        .map
}

/// What a reader of that language usually wants.
pub(super) fn drawing(locale: Locale) -> Drawing {
    Drawing::new(locale.messages(), Date::new(2026, 11, 28).unwrap())
}

/// The same with every lane.
pub(super) fn all_lanes(locale: Locale) -> Drawing {
    Drawing {
        lanes: Lanes::All,
        ..drawing(locale)
    }
}

/// A workbook as another program reads it.
pub(super) fn opened(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// A sheet of it.
pub(super) fn range(bytes: &[u8], name: &str) -> Range<Data> {
    opened(bytes).worksheet_range(name).unwrap()
}

/// The text of a cell; nothing in a blank one. Fails for what is no text.
pub(super) fn text(range: &Range<Data>, row: usize, column: usize) -> String {
    match range.get((row, column)) {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) => text.clone(),
        Some(other) => panic!("{other:?} at {row} {column}"),
    }
}

/// The number of the column with that head.
pub(super) fn column(range: &Range<Data>, head: &str) -> usize {
    let heads = range.rows().next().unwrap();
    let found = heads
        .iter()
        .position(|cell| *cell == Data::String(head.to_owned()));
    found.unwrap_or_else(|| panic!("no {head} among {heads:?}"))
}

/// A package of parts.
pub(super) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet, of its cells and what it shares.
pub(super) fn workbook(cells: &str, strings: &str, styles: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
        )
    };
    let relations = [
        relation("a", "worksheet", "worksheets/sheet1.xml"),
        relation("b", "sharedStrings", "sharedStrings.xml"),
        relation("c", "styles", "/xl/styles.xml"),
    ];
    package(&[
        (
            "_rels/.rels",
            format!("<Relationships>{}</Relationships>", relation("r", "officeDocument", "xl/workbook.xml")).as_bytes(),
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns:r="x"><sheets><sheet name="One &amp; only" sheetId="1" r:id="a"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{}</Relationships>", relations.concat()).as_bytes(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData></worksheet>").as_bytes(),
        ),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ])
}

/// A file for people to look at.
pub(super) fn sample(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = project("target/workbooks");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}
