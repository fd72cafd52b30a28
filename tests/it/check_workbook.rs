// What must hold for any bytes taken for a workbook; the fuzzer runs this very file.

use std::io::{Cursor, Write};

use journey_map::import::xlsx::{MAX_CELLS, MAX_TEXT_BYTES, Sheet, Workbook, likely_board, open};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const ROOT: &str = r#"<a><b Id="r" Type="/officeDocument" Target="xl/workbook.xml"/></a>"#;
const BOOK: &str = r#"<a><sheet name="One" id="a"/></a>"#;
const RELATIONS: &str = r#"<a><b Id="a" Type="/worksheet" Target="sheet.xml"/>
    <b Id="b" Type="/sharedStrings" Target="strings.xml"/><b Id="c" Type="/styles" Target="styles.xml"/></a>"#;

/// Reads bytes as a workbook, and as each part of one that is read, and checks what comes of it.
///
/// # Panics
///
/// When reading breaks one of its promises.
pub(crate) fn check_workbook(bytes: &[u8]) {
    check(bytes);
    for part in [
        "xl/sheet.xml",
        "xl/strings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "customXml/item1.xml",
    ] {
        check(&package(part, bytes));
    }
}

fn check(bytes: &[u8]) {
    match open(bytes) {
        Ok(Workbook::Map(reading)) => assert_eq!(reading.map.violations(), []),
        Ok(Workbook::Sheets(sheets)) => {
            let rows = || sheets.iter().flat_map(|sheet| &sheet.rows);
            let n_cells: usize = rows().map(Vec::len).sum();
            let n_bytes: usize = rows().flatten().map(String::len).sum();
            assert!(n_cells <= MAX_CELLS && n_bytes <= MAX_TEXT_BYTES);
            let ends_blank = |sheet: &Sheet| {
                let last = sheet
                    .rows
                    .last()
                    .map(|row| row.last().is_none_or(String::is_empty));
                last.unwrap_or(false)
            };
            assert!(!sheets.iter().any(ends_blank));
            let _board = likely_board(&sheets);
        }
        Err(_) => {}
    }
}

/// A workbook of one sheet with those bytes as one of its parts.
fn package(part: &str, bytes: &[u8]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let usual = [
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        (
            "xl/sheet.xml",
            "<a><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46354</v></c></a>",
        ),
        ("xl/strings.xml", "<a><si><t>A</t></si></a>"),
        ("xl/styles.xml", "<a/>"),
    ];
    let usual = usual.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, usual) in usual
        .filter(|(name, _)| *name != part)
        .chain([(part, bytes)])
    {
        zip.start_file(name, options).unwrap();
        zip.write_all(usual).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
