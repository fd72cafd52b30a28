//! XML as workbooks have it: elements, their attributes and texts; no entities of anybody's own.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::WorkbookError;

/// What comes next in a part.
pub(super) enum Token<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// An element of that name ends.
    Close(String),
    /// Text within it.
    Text(String),
}

/// The beginning of an element.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> String {
        self.0.local_name().as_ref().to_owned()
    }

    /// An attribute by its name without a prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        // Checks would compare each with all before it.
        let mut attributes = self.0.attributes();
        for attribute in attributes.with_checks(false) {
            let attribute = attribute.ok()?;
            if attribute.key.local_name().as_ref() == name {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                return Some(value.ok()?.into_owned());
            }
        }
        None
    }
}

/// A part, read from its beginning on.
pub(super) struct Tokens<'a>(Reader<&'a [u8]>);

impl<'a> Tokens<'a> {
    pub(super) fn of(part: &'a str) -> Self {
        let mut reader = Reader::from_str(part);
        reader.config_mut().expand_empty_elements = true;
        Self(reader)
    }

    /// What comes next; nothing at the end.
    pub(super) fn next(&mut self) -> Result<Option<Token<'a>>, WorkbookError> {
        loop {
            let event = self.0.read_event().map_err(|_| WorkbookError::Damaged)?;
            return Ok(Some(match event {
                Event::Start(tag) | Event::Empty(tag) => Token::Open(Tag(tag)),
                Event::End(tag) => Token::Close(tag.local_name().as_ref().to_owned()),
                Event::Text(text) => Token::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Token::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Token::Text(meant(&name)?.to_string()),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                // No workbook declares entities; whoever does means harm.
                Event::DocType(_) => return Err(WorkbookError::Damaged),
                Event::Eof => return Ok(None),
            }));
        }
    }

    /// The next element that begins; nothing at the end.
    pub(super) fn open(&mut self) -> Result<Option<Tag<'a>>, WorkbookError> {
        loop {
            match self.next()? {
                Some(Token::Open(tag)) => return Ok(Some(tag)),
                Some(Token::Close(_) | Token::Text(_)) => {}
                None => return Ok(None),
            }
        }
    }

    /// All text up to the end of the element of that name, which has begun.
    pub(super) fn text_until(&mut self, name: &str) -> Result<String, WorkbookError> {
        let mut all = String::new();
        loop {
            match self.next()?.ok_or(WorkbookError::Damaged)? {
                Token::Text(text) => all.push_str(&text),
                Token::Close(closed) if closed == name => return Ok(all),
                Token::Open(_) | Token::Close(_) => {}
            }
        }
    }
}

/// The character that a reference stands for.
fn meant(name: &BytesRef<'_>) -> Result<char, WorkbookError> {
    if let Some(char) = name
        .resolve_char_ref()
        .map_err(|_| WorkbookError::Damaged)?
    {
        return Ok(char);
    }
    match &**name {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(WorkbookError::Damaged),
    }
}
