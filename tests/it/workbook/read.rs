//! Workbooks of other programs as plain rows.

use journey_map::export::xlsx;
use journey_map::i18n::{Locale, Messages};
use journey_map::import::xlsx::{Workbook, likely_board, open, sheets};
use journey_map::schema;

use super::support::{drawing, package, template, workbook};
use super::written::part;

const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

#[test]
fn cells_of_every_kind_are_text() {
    let strings = "<sst uniqueCount=\"99999999999999\"><si><t>Stage</t></si><si><r><t>Two </t></r><r><t xml:space=\"preserve\">parts</t></r><rPh><t>sound</t></rPh></si></sst>";
    let cells = r#"
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c t="s"><v>7</v></c></row>
        <row r="3"><c r="B3" t="inlineStr"><is><t>a &lt; b&#10;c</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
        <row><c><v>0.30000000000000004</v></c><c s="1"><v>46354</v></c><c s="2"><v>0.125</v></c><c s="3"><v>46354.5</v></c><c t="str"><f>A1&amp;"x"</f><v>worked out</v></c></row>"#;
    let read = sheets(&workbook(cells, strings, STYLES)).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].name, "One & only");
    let expected: [&[&str]; 4] = [
        &["Stage", "", "Two parts"],
        &[],
        &["", "a < b\nc", "TRUE", "#N/A"],
        &[
            "0.3",
            "2026-11-28",
            "12.5%",
            "2026-11-28 12:00",
            "worked out",
        ],
    ];
    assert_eq!(read[0].rows, expected);
}

#[test]
fn a_map_s_own_sheets_are_rows_too_once_the_map_is_gone() {
    for locale in Locale::ALL {
        let map = template("coffee-shop");
        let bytes = xlsx::write(&map, &drawing(*locale)).unwrap();
        assert!(matches!(open(&bytes).unwrap(), Workbook::Map(reading) if reading.map == map));
        // As a program leaves it that keeps only what it shows.
        let kept = without(&bytes, "customXml");
        let Workbook::Sheets(sheets) = open(&kept).unwrap() else {
            panic!("there is still a map");
        };
        let board = likely_board(&sheets).unwrap();
        assert_eq!(board.name, locale.messages().board());
        let shown = map.lanes.iter().filter(|lane| !lane.hidden);
        assert!(board.rows.len() > shown.count());
    }
}

#[test]
fn a_map_is_found_however_its_part_is_called_and_written() {
    let map = template("blank");
    let bytes = xlsx::write(&map, &drawing(Locale::En)).unwrap();
    let document = schema::write(&map);
    let quoted = document.replace('&', "&#38;").replace('"', "&quot;");
    let again = format!(
        "<?xml version='1.0'?><m:map xmlns:m='urn:journey-map:document' ><![CDATA[]]>{quoted}</m:map>"
    );
    assert!(part(&bytes, "customXml/item1.xml").contains(&map.meta.id.to_string()));
    let renamed = package(&[("CustomXML\\item7.xml", again.as_bytes())]);
    assert!(matches!(open(&renamed).unwrap(), Workbook::Map(reading) if reading.map == map));
}

#[test]
fn sheets_that_people_hid_stay_hidden() {
    let bytes = workbook("<row><c><v>1</v></c></row>", "<sst/>", STYLES);
    assert_eq!(sheets(&bytes).unwrap().len(), 1);
    let book = part(&bytes, "xl/workbook.xml").replace("<sheet ", "<sheet state=\"veryHidden\" ");
    let hidden = replaced(&bytes, "xl/workbook.xml", book.as_bytes());
    assert_eq!(sheets(&hidden).unwrap().len(), 0);
    assert_eq!(likely_board(&[]), None);
    assert_eq!(Messages::ENGLISH.cards_sheet(), "Cards");
}

/// A package without the parts of a folder.
fn without(bytes: &[u8], folder: &str) -> Vec<u8> {
    let parts = parts(bytes);
    let kept = parts.iter().filter(|(name, _)| !name.starts_with(folder));
    let kept: Vec<(&str, &[u8])> = kept
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    package(&kept)
}

/// A package with another part in the place of one.
fn replaced(bytes: &[u8], name: &str, part: &[u8]) -> Vec<u8> {
    let parts = parts(bytes);
    let all = parts.iter().map(|(other, bytes)| {
        if other == name {
            (name, part)
        } else {
            (other.as_str(), bytes.as_slice())
        }
    });
    package(&all.collect::<Vec<_>>())
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for idx in 0..zip.len() {
        let mut part = zip.by_index(idx).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        parts.push((part.name().unwrap().into_owned(), bytes));
    }
    parts
}
