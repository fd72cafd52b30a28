//! JSON: its values, its reader, its writer.

mod parser;
mod writer;

pub use parser::Trouble;
pub(crate) use parser::{Fault, Parser, parse_json};
pub use writer::{Writer, to_json};

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::{self, Vec};
use core::slice;

use super::Number;
use crate::base::Index;

/// A JSON value as it was parsed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// Nothing.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number in its own digits.
    Number(Number),
    /// A string.
    String(Rc<str>),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(JsonMap),
}

impl Json {
    /// Is it null?
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            Self::Null | Self::Bool(_) | Self::String(_) | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// Takes the value and leaves null.
    pub fn take(&mut self) -> Self {
        core::mem::take(self)
    }
}

#[cfg(feature = "json-schema")]
impl schemars::JsonSchema for Json {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Json".into()
    }

    fn json_schema(_generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(text.into())
    }
}

/// A JSON object: entries in their order, each with a key of its own.
#[derive(Clone, Debug, Default)]
pub struct JsonMap {
    entries: Vec<(Rc<str>, Json)>,
    /// Where each key stands, once there are too many to look through.
    places: Option<Box<Index>>,
}

impl JsonMap {
    /// Looking through that many keys takes no longer than finding one by its place.
    const MAX_UNPLACED: usize = 16;

    /// An object without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in their order.
    pub fn iter(&self) -> slice::Iter<'_, (Rc<str>, Json)> {
        self.entries.iter()
    }

    /// The keys and the values, these to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&Rc<str>, &mut Json)> {
        self.entries.iter_mut().map(|(key, json)| (&*key, json))
    }

    /// The place of a key.
    pub fn position(&self, key: &str) -> Option<usize> {
        match &self.places {
            Some(places) => places.get(key),
            None => self.entries.iter().position(|(other, _)| **other == *key),
        }
    }

    /// The value at a key.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.entries.get(self.position(key)?).map(|(_, json)| json)
    }

    /// The value at a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        let idx = self.position(key)?;
        self.entries.get_mut(idx).map(|(_, json)| json)
    }

    /// Puts a value in at the place of its key, or last, and returns what was there.
    pub fn insert(&mut self, key: Rc<str>, json: Json) -> Option<Json> {
        if let Some(there) = self.get_mut(&key) {
            return Some(core::mem::replace(there, json));
        }
        let idx = self.len();
        self.entries.push((key.clone(), json));
        match &mut self.places {
            Some(places) => {
                places.insert(key, idx);
            }
            None => self.find_places(),
        }
        None
    }

    /// Puts a value with a new key in before the entry at `idx`.
    pub fn insert_at(&mut self, idx: usize, key: Rc<str>, json: Json) {
        self.entries.insert(idx.min(self.len()), (key, json));
        self.find_places();
    }

    /// Takes an entry out; those after it move up.
    pub fn remove(&mut self, key: &str) -> Option<Json> {
        let (_, json) = self.entries.remove(self.position(key)?);
        self.find_places();
        Some(json)
    }

    fn find_places(&mut self) {
        self.places = None;
        if self.len() > Self::MAX_UNPLACED {
            let places = self.places.insert(Box::default());
            for (idx, (key, _)) in self.entries.iter().enumerate() {
                places.insert(key.clone(), idx);
            }
        }
    }
}

impl PartialEq for JsonMap {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl IntoIterator for JsonMap {
    type Item = (Rc<str>, Json);
    type IntoIter = vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}
