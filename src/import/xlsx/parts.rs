//! What a workbook says of itself: its sheets, the texts that cells share, how numbers are shown.

use alloc::collections::BTreeMap;

use super::number::Shown;
use super::package::Package;
use super::xml::{Token, Tokens};
use super::{MAX_STRINGS, WorkbookError};

/// What all sheets have in common.
#[derive(Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<SheetPart>,
    /// The texts that cells name by number.
    pub(super) strings: Vec<Box<str>>,
    /// How the numbers of each style are shown.
    pub(super) styles: Vec<Shown>,
    /// Are days counted from 1904 on?
    pub(super) is_from_1904: bool,
}

/// A sheet that people see.
pub(super) struct SheetPart {
    pub(super) name: String,
    /// The name of its part.
    pub(super) part: String,
}

/// A part that another names.
struct Relation {
    kind: String,
    target: String,
}

impl Book {
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, WorkbookError> {
        let root = relations(package, "")?;
        let main = root.values().find(|relation| relation.is("officeDocument"));
        let main = main.map_or("xl/workbook.xml", |relation| &relation.target);
        let text = package.text(main)?.ok_or(WorkbookError::NotAWorkbook)?;
        let relations = relations(package, main)?;
        let mut book = Self::default();
        let mut tokens = Tokens::of(&text);
        while let Some(tag) = tokens.open()? {
            match &*tag.name() {
                "workbookPr" => {
                    let flag = tag.attribute("date1904");
                    book.is_from_1904 = flag.is_some_and(|flag| flag == "1" || flag == "true");
                }
                "sheet" => {
                    let is_seen = tag
                        .attribute("state")
                        .is_none_or(|state| state == "visible");
                    let id = tag.attribute("id").unwrap_or_default();
                    let part = relations.get(&id).filter(|part| part.is("worksheet"));
                    if let Some(part) = part.filter(|_| is_seen) {
                        book.sheets.push(SheetPart {
                            name: tag.attribute("name").unwrap_or_default(),
                            part: part.target.clone(),
                        });
                    }
                }
                _ => {}
            }
        }
        for relation in relations.values() {
            let is_strings = relation.is("sharedStrings");
            if !is_strings && !relation.is("styles") {
                continue;
            }
            match package.text(&relation.target)? {
                Some(text) if is_strings => book.strings = strings(&text)?,
                Some(text) => book.styles = styles(&text)?,
                None => {}
            }
        }
        Ok(book)
    }
}

impl Relation {
    fn is(&self, kind: &str) -> bool {
        self.kind.ends_with(kind)
    }
}

/// What a part names, by the ids it uses; of the package as a whole where no part is given.
fn relations(
    package: &mut Package<'_>,
    part: &str,
) -> Result<BTreeMap<String, Relation>, WorkbookError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let within = |folder: &str, file: &str| match folder {
        "" => file.to_owned(),
        folder => [folder, "/", file].concat(),
    };
    let name = within(folder, &["_rels/", file, ".rels"].concat());
    let mut relations = BTreeMap::new();
    let Some(text) = package.text(&name)? else {
        return Ok(relations);
    };
    let mut tokens = Tokens::of(&text);
    while let Some(tag) = tokens.open()? {
        let id = tag.attribute("Id");
        let (kind, target) = (tag.attribute("Type"), tag.attribute("Target"));
        if let (Some(id), Some(kind), Some(target)) = (id, kind, target) {
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => without_dots(&within(folder, &target)),
            };
            relations.insert(id, Relation { kind, target });
        }
    }
    Ok(relations)
}

/// A path without steps to where it is or back.
fn without_dots(path: &str) -> String {
    let mut folders: Vec<&str> = Vec::new();
    for folder in path.split('/') {
        match folder {
            "." | "" => {}
            ".." => {
                folders.pop();
            }
            folder => folders.push(folder),
        }
    }
    folders.join("/")
}

/// The texts that cells share.
fn strings(part: &str) -> Result<Vec<Box<str>>, WorkbookError> {
    let mut strings = Vec::new();
    let mut tokens = Tokens::of(part);
    while let Some(tag) = tokens.open()? {
        if tag.name() == "si" {
            if strings.len() == MAX_STRINGS {
                return Err(WorkbookError::TooLarge(MAX_STRINGS, "texts"));
            }
            strings.push(rich_text(&mut tokens, "si")?.into());
        }
    }
    Ok(strings)
}

/// A text that may be in pieces, up to the end of the element of that name: without what is there to
/// pronounce it.
pub(super) fn rich_text(tokens: &mut Tokens<'_>, name: &str) -> Result<String, WorkbookError> {
    let mut text = String::new();
    let mut is_sound = false;
    loop {
        match tokens.next()?.ok_or(WorkbookError::Damaged)? {
            Token::Open(tag) => match &*tag.name() {
                "rPh" => is_sound = true,
                "t" => {
                    let piece = tokens.text_until("t")?;
                    if !is_sound {
                        text.push_str(&piece);
                    }
                }
                _ => {}
            },
            Token::Close(closed) if closed == name => return Ok(plain(&text)),
            Token::Close(closed) => is_sound = is_sound && closed != "rPh",
            Token::Text(_) => {}
        }
    }
}

/// A text with what is written `_xHHHH_` as the characters that XML has not, and without those that
/// stand for nothing that can be seen.
pub(super) fn plain(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        all.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()) {
            // Half of a character is none.
            Some(code) => {
                all.extend(char::from_u32(code));
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                all.push_str("_x");
                rest = after;
            }
        }
    }
    all.push_str(rest);
    let all = all.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |char: &char| !char.is_control() || matches!(char, '\n' | '\t');
    all.chars().filter(is_kept).collect()
}

/// How the numbers of each style are shown.
fn styles(part: &str) -> Result<Vec<Shown>, WorkbookError> {
    let mut own: BTreeMap<u32, Shown> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut is_in_cells = false;
    let mut tokens = Tokens::of(part);
    while let Some(token) = tokens.next()? {
        let tag = match token {
            Token::Open(tag) => tag,
            Token::Close(name) => {
                is_in_cells = is_in_cells && name != "cellXfs";
                continue;
            }
            Token::Text(_) => continue,
        };
        let id = || tag.attribute("numFmtId").and_then(|id| id.parse().ok());
        match &*tag.name() {
            "numFmt" => {
                if let (Some(id), Some(code)) = (id(), tag.attribute("formatCode")) {
                    own.insert(id, Shown::of_code(&code));
                }
            }
            "cellXfs" => is_in_cells = true,
            "xf" if is_in_cells => {
                let id = id().unwrap_or(0);
                let shown = own.get(&id).copied();
                styles.push(shown.unwrap_or_else(|| Shown::of_known(id)));
            }
            _ => {}
        }
    }
    Ok(styles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_not_is_read_as_it_was_meant() {
        assert_eq!(plain("a_x000D__x000A_b_x005F_x0041_"), "a\nb_x0041_");
        assert_eq!(
            plain("_x0041_ _xZZZZ_ _x00 _x_ _xD83D_"),
            "A _xZZZZ_ _x00 _x_ "
        );
        assert_eq!(plain("_xآآ_"), "_xآآ_");
    }

    #[test]
    fn paths_lead_where_they_say() {
        assert_eq!(
            without_dots("xl/../customXml/./item1.xml"),
            "customXml/item1.xml"
        );
        assert_eq!(without_dots("../../a"), "a");
    }
}
