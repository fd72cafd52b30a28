//! Workbooks that are damaged, and those meant to harm.

use journey_map::export::xlsx;
use journey_map::i18n::Locale;
use journey_map::import::xlsx::{
    MAX_CELLS, MAX_PART_BYTES, MAX_PARTS, MAX_STRINGS, MAX_TEXT_BYTES, WorkbookError, open, sheets,
};

use crate::check_workbook::check_workbook;
use crate::support::n_cases;

use super::support::{drawing, package, template, workbook};

#[test]
fn what_is_no_workbook_is_told() {
    for bytes in [
        &b""[..],
        b"PK",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"<?xml?>",
    ] {
        assert_eq!(open(bytes).unwrap_err(), WorkbookError::NotAWorkbook);
    }
    assert_eq!(open(b"PK\x03\x04").unwrap_err(), WorkbookError::Damaged);
    let other = package(&[("word/document.xml", b"<document/>")]);
    assert_eq!(open(&other).unwrap_err(), WorkbookError::NotAWorkbook);
}

#[test]
fn a_workbook_cut_off_or_changed_anywhere_harms_nobody() {
    let map = template("blank");
    let bytes = xlsx::write(&map, &drawing(Locale::En)).unwrap();
    for end in (0..bytes.len()).step_by(97) {
        assert!(open(&bytes[..end]).is_err(), "{end}");
    }
    let mut n_refused = 0;
    for at in (0..bytes.len()).step_by(31) {
        let mut changed = bytes.clone();
        changed[at] ^= 0xff;
        n_refused += usize::from(sheets(&changed).is_err());
        check_workbook(&changed);
    }
    assert!(n_refused > 50, "{n_refused}");
}

#[test]
fn more_than_may_be_is_refused_before_it_is_there() {
    let too_large = |bytes: &[u8]| match sheets(bytes) {
        Err(WorkbookError::TooLarge(limit, what)) => (limit, what),
        other => panic!("{:?}", other.map(|sheets| sheets.len())),
    };
    // A part that unpacks to a thousand times its size.
    let spaces = " ".repeat(MAX_PART_BYTES + 1);
    let bomb = workbook(&spaces, "<sst/>", "<a/>");
    assert!(bomb.len() < MAX_PART_BYTES / 500);
    assert_eq!(too_large(&bomb), (MAX_PART_BYTES, "bytes"));
    // What the directory says of its size makes no difference.
    let lying = lying(&bomb);
    assert!(matches!(
        sheets(&lying),
        Err(WorkbookError::TooLarge(..) | WorkbookError::Damaged)
    ));
    // Cells in the far corner, over and over.
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_eq!(
        too_large(&workbook(far, "<sst/>", "<a/>")),
        (MAX_CELLS, "cells")
    );
    let beyond = "<row><c r=\"XFE1\"><v>1</v></c></row>";
    assert_eq!(
        sheets(&workbook(beyond, "<sst/>", "<a/>")).unwrap_err(),
        WorkbookError::Damaged
    );
    // One long text in many cells.
    let long = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(1 << 20));
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(40);
    assert_eq!(
        too_large(&workbook(&cells, &long, "<a/>")),
        (MAX_TEXT_BYTES, "bytes of text")
    );
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(MAX_STRINGS + 1));
    assert_eq!(
        too_large(&workbook("", &strings, "<a/>")),
        (MAX_STRINGS, "texts")
    );
    let names: Vec<String> = (0..=MAX_PARTS).map(|idx| format!("p{idx}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(too_large(&package(&parts)), (MAX_PARTS, "parts"));
}

/// A package whose directory says of its parts that they are small.
fn lying(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - 46 {
        if bytes[at..].starts_with(b"PK\x01\x02") {
            bytes[at + 24..at + 28].copy_from_slice(&64_u32.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn entities_are_not_for_workbooks() {
    let bomb = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    assert_eq!(
        sheets(&workbook("", bomb, "<a/>")).unwrap_err(),
        WorkbookError::Damaged
    );
    let unknown = "<sst><si><t>&b;</t></si></sst>";
    assert_eq!(
        sheets(&workbook("", unknown, "<a/>")).unwrap_err(),
        WorkbookError::Damaged
    );
}

#[test]
fn odd_xml_is_refused_or_read_and_never_waited_for() {
    for cells in [
        "<row><c><v>",
        "<row><c r=\"A1\" r=\"A2\" t><v>1</v></c></row>",
        "</sheetData>",
        "<c><is><t>a",
        "\u{0}",
        "<c s=\"-1\"><v>1</v></c><c s=\"9999999999999999999999\"><v>nan</v></c><c t=\"s\"><v>-1</v></c>",
    ] {
        check_workbook(cells.as_bytes());
        check_workbook(&workbook(cells, "<sst/>", "<a/>"));
    }
    // Many attributes on one element, and many elements in one another.
    let attributes: String = (0..200_000).map(|idx| format!("a{idx}=\"\" ")).collect();
    assert!(sheets(&workbook(&format!("<c {attributes}/>"), "<sst/>", "<a/>")).is_ok());
    let deep = ["<a>".repeat(500_000), "</a>".repeat(500_000)].concat();
    assert!(sheets(&workbook(&deep, "<sst/>", "<a/>")).is_ok());
    let brackets = format!(
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"{}\"/></numFmts></styleSheet>",
        "[".repeat(100_000)
    );
    assert!(sheets(&workbook("", "<sst/>", &brackets)).is_ok());
}

#[test]
fn parts_put_together_at_random_break_no_promise() {
    let pieces = [
        "<c r=\"B2\" t=\"s\">",
        "<c t=\"inlineStr\" s=\"1\">",
        "</c>",
        "<v>",
        "</v>",
        "0",
        "1e99",
        "-1",
        "<is>",
        "</is>",
        "<si>",
        "</si>",
        "<t>",
        "</t>",
        "<rPh>",
        "_x000A_",
        "_x",
        "&lt;",
        "&#0;",
        "<row r=\"9\">",
        "</row>",
        "<cellXfs>",
        "<xf numFmtId=\"22\"/>",
        "<numFmt numFmtId=\"5\" formatCode=\"[h]\\\"/>",
        "<sheet name=\"\" id=\"a\"/>",
        "]]>",
        "آ",
        "<map xmlns=\"urn:journey-map:document\">",
        "{\"type\":\"journey-map\"}",
        "</map>",
        "<!--",
        "<",
    ];
    // A generator as simple as it gets: the same every time.
    let mut state = 7_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(state >> 16).unwrap() % below
    };
    for _ in 0..n_cases(300) {
        let text: String = (0..next(20)).map(|_| pieces[next(pieces.len())]).collect();
        check_workbook(format!("<a>{text}</a>").as_bytes());
    }
}
