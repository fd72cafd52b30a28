//! The map inside of its workbook: a part of its own (custom XML), which spreadsheets keep.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::i18n::Locale;
use crate::model::JourneyMap;
use crate::schema;
use crate::schema::carrier::{XML_END, XML_NAMESPACE, XML_START};

/// How every part of XML begins.
const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The name by which programs know a part like ours; made up once.
const ITEM_ID: &str = "{6E0D9C52-3B7A-4E61-9C1F-2A74D5B80A36}";
/// What relates a part to another.
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A workbook with the map in it, and with its language among its properties.
pub(super) fn seal(bytes: Vec<u8>, map: &JourneyMap, locale: Locale) -> ZipResult<Vec<u8>> {
    let mut package = ZipArchive::new(Cursor::new(bytes))?;
    let mut sealed = ZipWriter::new(Cursor::new(Vec::new()));
    for idx in 0..package.len() {
        let mut part = package.by_index(idx)?;
        let name = part.name()?.into_owned();
        let Some((before, added)) = addition(&name, locale) else {
            drop(part);
            sealed.raw_copy_file(package.by_index_raw(idx)?)?;
            continue;
        };
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        let text = text.replacen(before, &[&added, before].concat(), 1);
        put(&mut sealed, &name, &[&text])?;
    }
    let document = schema::write(map);
    put(
        &mut sealed,
        "customXml/item1.xml",
        &[PROLOGUE, XML_START, &escaped(&document), XML_END],
    )?;
    let properties = [
        PROLOGUE,
        "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" ds:itemID=\"",
        ITEM_ID,
        "\"><ds:schemaRefs><ds:schemaRef ds:uri=\"",
        XML_NAMESPACE,
        "\"/></ds:schemaRefs></ds:datastoreItem>",
    ];
    put(&mut sealed, "customXml/itemProps1.xml", &properties)?;
    let relations = [
        PROLOGUE,
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        &relation("rId1", "customXmlProps", "itemProps1.xml"),
        "</Relationships>",
    ];
    put(&mut sealed, "customXml/_rels/item1.xml.rels", &relations)?;
    Ok(sealed.finish()?.into_inner())
}

/// What a part has to say of the map's, and what it stands before; nothing for most.
fn addition(part: &str, locale: Locale) -> Option<(&'static str, String)> {
    match part {
        "[Content_Types].xml" => Some((
            "</Types>",
            "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>".to_owned(),
        )),
        "xl/_rels/workbook.xml.rels" => Some((
            "</Relationships>",
            relation("rIdMap", "customXml", "../customXml/item1.xml"),
        )),
        "docProps/core.xml" => Some((
            "</cp:coreProperties>",
            ["<dc:language>", locale.tag(), "</dc:language>"].concat(),
        )),
        _ => None,
    }
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    [
        "<Relationship Id=\"",
        id,
        "\" Type=\"",
        RELATION,
        kind,
        "\" Target=\"",
        target,
        "\"/>",
    ]
    .concat()
}

fn put(package: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &[&str]) -> ZipResult<()> {
    package.start_file(name, SimpleFileOptions::default())?;
    for part in text {
        package.write_all(part.as_bytes())?;
    }
    Ok(())
}

/// A document as the text of an element. Characters that XML has not at all are written as JSON
/// writes them, so that it comes back whole.
fn escaped(document: &str) -> String {
    let mut text = String::with_capacity(document.len() + document.len() / 16);
    for char in document.chars() {
        match char {
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            '\u{fffe}' => text.push_str("\\ufffe"),
            '\u{ffff}' => text.push_str("\\uffff"),
            char => text.push(char),
        }
    }
    text
}
