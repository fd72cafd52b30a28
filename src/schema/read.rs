//! A document into a map, with every repair told.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::parse::parse;
use super::{limits, lists, stream, upgrade};
use crate::model::{
    JourneyMap, Json, JsonMap, JsonType, ListName, Place, Problem, ProblemKind, Reader, Trouble,
    parse_json,
};

/// A document that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The map, with none of its invariants broken.
    pub map: JourneyMap,
    /// What was not as it should be, and was mended.
    pub notices: Vec<Problem>,
    /// The document's version, if it was an earlier one.
    pub migrated_from: Option<u32>,
}

/// Why a document cannot be read at all.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// The text is no JSON.
    #[error("no JSON at line {line}, column {column}: {trouble:?} near {near:?}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1; 0 at a line's very start.
        column: usize,
        /// What is wrong there.
        trouble: Trouble,
        /// The text from there on, a few characters of it.
        near: Rc<str>,
    },
    /// The JSON is no object.
    #[error("the document is no object")]
    NotAnObject,
    /// The object says it is something else, or does not say what it is.
    #[error("the document's type is {found:?}")]
    NotAJourneyMap {
        /// What it says it is.
        found: Option<Rc<str>>,
    },
    /// A later version of the program wrote the document.
    #[error("version {found} of the document is newer than {supported}")]
    TooNew {
        /// The document's version.
        found: u32,
        /// The latest version this program knows.
        supported: u32,
    },
    /// The document is larger than allowed.
    #[error("{found} {what:?} at {place}, {limit} at most")]
    TooLarge {
        /// What there is too much of.
        what: Large,
        /// How much there is.
        found: usize,
        /// How much there may be.
        limit: usize,
        /// Where.
        place: Place,
    },
}

/// What a document can have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// Bytes of JSON.
    Bytes,
    /// Cards.
    Cards,
    /// Stages.
    Stages,
    /// Lanes.
    Lanes,
    /// Personas.
    Personas,
    /// Things of another list.
    Others,
    /// Characters of one text.
    Characters,
}

impl Large {
    /// The things of a list.
    pub(super) fn things_of(list: ListName) -> Self {
        match list {
            ListName::Cards => Self::Cards,
            ListName::Stages => Self::Stages,
            ListName::Lanes => Self::Lanes,
            ListName::Personas => Self::Personas,
            ListName::People
            | ListName::Channels
            | ListName::Links
            | ListName::Paths
            | ListName::Improvements => Self::Others,
        }
    }
}

/// Reads the text of a document.
pub fn read(text: &str) -> Result<Reading, ReadError> {
    if text.len() > limits::MAX_BYTES {
        return Err(ReadError::TooLarge {
            what: Large::Bytes,
            found: text.len(),
            limit: limits::MAX_BYTES,
            place: Place::default(),
        });
    }
    read_in_parts(text).map_or_else(|| read_whole(text), Ok)
}

/// Reads a document that was parsed already.
pub fn read_value(json: Json) -> Result<Reading, ReadError> {
    read_with(json, None, Reader::new())
}

/// Reads the cards one at a time, which takes a third of the time and memory; nothing where
/// anything at all is wrong with the JSON.
fn read_in_parts(text: &str) -> Option<Reading> {
    let (rest, cards) = stream::part(text)?;
    let json = parse_json(&rest).ok()?;
    // Of two lists of the same name the last one counts.
    let is_parted =
        matches!(&json, Json::Object(document) if document.get("cards").is_some_and(Json::is_null));
    if !is_parted {
        return None;
    }
    read_with(json, Some(cards), Reader::new()).ok()
}

fn read_whole(text: &str) -> Result<Reading, ReadError> {
    let (json, is_mended) = parse(text)?;
    let mut reader = Reader::new();
    if is_mended {
        reader.note(ProblemKind::BrokenCharacters);
    }
    read_with(json, None, reader)
}

fn read_with(json: Json, cards: Option<&str>, mut reader: Reader) -> Result<Reading, ReadError> {
    let Json::Object(mut document) = json else {
        return Err(ReadError::NotAnObject);
    };
    check_type(&document)?;
    let version = version(&document, &mut reader)?;
    let migrated_from = upgrade::upgrade(&mut document, version, &mut reader);
    let map = lists::read_map(document, cards, &mut reader).map_err(|error| *error)?;
    let notices = reader.into_problems();
    notices.iter().try_for_each(check_length)?;
    Ok(Reading {
        map,
        notices,
        migrated_from,
    })
}

fn check_type(document: &JsonMap) -> Result<(), ReadError> {
    let found = document.get("type").and_then(Json::as_str);
    if found == Some(JourneyMap::TYPE) {
        return Ok(());
    }
    let shortened = |word: &str| word.chars().take(40).collect::<String>().into();
    Err(ReadError::NotAJourneyMap {
        found: found.map(shortened),
    })
}

fn version(document: &JsonMap, reader: &mut Reader) -> Result<u32, ReadError> {
    let supported = JourneyMap::SCHEMA_VERSION;
    let found = match document.get("schemaVersion") {
        None | Some(Json::Null) => 1,
        Some(json) => whole(json).unwrap_or_else(|| {
            let expected = JsonType::Number;
            reader.note_at("schemaVersion", ProblemKind::WrongType { expected });
            1
        }),
    };
    if found > supported {
        return Err(ReadError::TooNew { found, supported });
    }
    Ok(found)
}

/// The number, or as much of it as fits; also where people put it in quotes.
fn whole(json: &Json) -> Option<u32> {
    let quoted = || parse_json(json.as_str()?.trim()).ok();
    let number = quoted().as_ref().unwrap_or(json).as_number()?.get();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from a float ends at the type's ends"
    )]
    let whole = number.ceil() as u32;
    Some(whole)
}

fn check_length(problem: &Problem) -> Result<(), ReadError> {
    if let ProblemKind::TooLong { n_chars } = problem.kind {
        return Err(ReadError::TooLarge {
            what: Large::Characters,
            found: n_chars,
            limit: limits::MAX_CHARS,
            place: problem.place.clone(),
        });
    }
    Ok(())
}
