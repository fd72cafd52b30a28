//! How single values are read from JSON: leniently, with every repair told.

use alloc::rc::Rc;
use core::fmt;

use super::json::{Json, Writer};
use super::limits;
use crate::base::{
    CardId, ChannelId, Colour, Date, Id, ImprovementId, Instant, LaneId, LinkId, PathId, PersonId,
    PersonaId, StageId, StepId,
};

/// What can stand in a field of a document.
pub trait Value: Clone + PartialEq + 'static {
    /// Takes the value out of JSON that is not null; nothing when it has to be left out, which
    /// `reader` is told.
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self>;

    /// Writes the value.
    fn write(&self, writer: &mut Writer);

    /// Is the value what a document without it means, so that writing leaves it out?
    fn is_blank(&self) -> bool {
        false
    }

    /// The first name of another thing in the value that is such a one.
    fn find_name(&self, _is_it: &dyn Fn(&str) -> bool) -> Option<&Rc<str>> {
        None
    }

    /// Takes such names out of the value.
    fn drop_names(&mut self, _is_it: &dyn Fn(&str) -> bool) {}
}

/// Where in a document something stands, such as `cards[3].evidence.date`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    segments: Vec<Segment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Key(&'static str),
    Word(Rc<str>),
    Index(usize),
}

impl Place {
    /// The place as scripts write it: `cards[3].stage`.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (depth, segment) in self.segments.iter().enumerate() {
            let key = match segment {
                Segment::Key(key) => key,
                Segment::Word(key) => &**key,
                Segment::Index(idx) => {
                    text.push_str(&["[", &idx.to_string(), "]"].concat());
                    continue;
                }
            };
            if depth > 0 {
                text.push('.');
            }
            text.push_str(key);
        }
        text
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// Something in a document that was not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// What is wrong, and so what was done about it.
    pub kind: ProblemKind,
}

/// What can be wrong in a document that is read all the same.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// A value of another type than expected was left out.
    WrongType {
        /// The JSON type that belongs there.
        expected: JsonType,
    },
    /// A number outside its range was brought to the nearer end.
    OutOfRange {
        /// The smallest allowed value.
        low: i64,
        /// The largest allowed value.
        high: i64,
    },
    /// A word that is none of those allowed was replaced by the fallback.
    UnknownWord {
        /// The word in the document.
        word: Rc<str>,
    },
    /// A text that is no date or moment was left out.
    NotADate,
    /// A text that is no colour was left out.
    NotAColour,
    /// A picture that is no raster image, or too large, was left out.
    NotAnImage,
    /// An id that stood twice in its list got a new name.
    DuplicateId {
        /// The id in the document.
        id: Rc<str>,
    },
    /// A reference to something that is not on the map was taken out.
    Dangling {
        /// The name in the document.
        name: Rc<str>,
    },
    /// A thing that cannot stand without what is missing was left out.
    Unplaced,
    /// A card without a lane or stage was put into the first one.
    Displaced,
    /// For cards that name a lane or stage that is not on the map, it was made.
    Made {
        /// The name in the document.
        name: Rc<str>,
    },
    /// Characters that are halves of others were replaced by U+FFFD.
    BrokenCharacters,
    /// A text has more characters than [`limits::MAX_CHARS`].
    TooLong {
        /// How many it has.
        n_chars: usize,
    },
    /// JSON nested deeper than [`limits::MAX_DEPTH`] was left out.
    TooDeep,
    /// There were more problems than are told one by one.
    More {
        /// How many more.
        n_problems: usize,
    },
}

impl ProblemKind {
    /// The word hosts know the kind by.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongType { .. } => "wrong-type",
            Self::OutOfRange { .. } => "out-of-range",
            Self::UnknownWord { .. } => "unknown-word",
            Self::NotADate => "not-a-date",
            Self::NotAColour => "not-a-colour",
            Self::NotAnImage => "not-an-image",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::Dangling { .. } => "dangling",
            Self::Unplaced => "unplaced",
            Self::Displaced => "displaced",
            Self::Made { .. } => "made",
            Self::BrokenCharacters => "broken-characters",
            Self::TooLong { .. } => "too-long",
            Self::TooDeep => "too-deep",
            Self::More { .. } => "more",
        }
    }
}

/// The types JSON knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// A string.
    Text,
    /// A number.
    Number,
    /// True or false.
    Flag,
    /// An object.
    Object,
    /// A list.
    List,
}

/// Reads values and notes every problem with its place.
#[derive(Debug, Default)]
pub struct Reader {
    place: Place,
    problems: Vec<Problem>,
    n_untold: usize,
}

impl Reader {
    /// How many problems are told one by one.
    const MAX_PROBLEMS: usize = 1000;

    /// A reader at the top of a document.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the field at `key`; null is as good as nothing.
    pub fn field<T: Value>(&mut self, key: &'static str, mut json: Json) -> Option<T> {
        if json.is_null() {
            return None;
        }
        self.enter_key(key);
        let value = T::read(&mut json, self);
        self.leave();
        value
    }

    /// Notes a problem one step further in, at a key that documents may have.
    pub(crate) fn note_at(&mut self, key: &'static str, kind: ProblemKind) {
        self.enter_key(key);
        self.note(kind);
        self.leave();
    }

    /// Notes a problem one step further in, at a key of the document's own.
    pub(crate) fn note_at_word(&mut self, key: &str, kind: ProblemKind) {
        self.enter_word(key);
        self.note(kind);
        self.leave();
    }

    /// Notes a problem at the current place.
    pub fn note(&mut self, kind: ProblemKind) {
        // A text that is too long makes the document unreadable, so it is always told.
        let is_told =
            self.problems.len() < Self::MAX_PROBLEMS || matches!(kind, ProblemKind::TooLong { .. });
        if is_told {
            let place = self.place.clone();
            self.problems.push(Problem { place, kind });
        } else {
            self.n_untold += 1;
        }
    }

    /// Notes that a value of another type belongs at the current place.
    pub fn expected<T>(&mut self, expected: JsonType) -> Option<T> {
        self.note(ProblemKind::WrongType { expected });
        None
    }

    /// Where the reader stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The first problem noted, if there was one.
    pub fn first_problem(&self) -> Option<&Problem> {
        self.problems.first()
    }

    /// Everything noted so far; past the first thousand problems their number alone.
    pub fn into_problems(mut self) -> Vec<Problem> {
        if self.n_untold > 0 {
            let n_problems = self.n_untold;
            self.problems.push(Problem {
                place: Place::default(),
                kind: ProblemKind::More { n_problems },
            });
        }
        self.problems
    }

    /// JSON that is kept unread, unless it is nested too deep to be written again.
    pub(crate) fn kept(&mut self, key: &str, json: &mut Json) -> Option<Json> {
        if depth_fits(json, limits::MAX_DEPTH) {
            return Some(json.take());
        }
        self.note_at_word(key, ProblemKind::TooDeep);
        None
    }

    /// Steps in at a key that documents may have.
    pub(crate) fn enter_key(&mut self, key: &'static str) {
        self.enter(Segment::Key(key));
    }

    /// Steps in at a key of the document's own.
    pub(crate) fn enter_word(&mut self, key: &str) {
        self.enter(Segment::Word(key.into()));
    }

    /// Steps in at the item `idx` of a list.
    pub(crate) fn enter_index(&mut self, idx: usize) {
        self.enter(Segment::Index(idx));
    }

    /// Steps out again.
    pub(crate) fn leave(&mut self) {
        self.place.segments.pop();
    }

    fn enter(&mut self, segment: Segment) {
        self.place.segments.push(segment);
    }
}

impl Value for bool {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Bool(flag) => Some(*flag),
            Json::Null | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                reader.expected(JsonType::Flag)
            }
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.flag(*self);
    }

    fn is_blank(&self) -> bool {
        !*self
    }
}

impl Value for u32 {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        read_whole(json, 0, i64::from(u32::MAX), reader)?
            .try_into()
            .ok()
    }

    fn write(&self, writer: &mut Writer) {
        writer.whole(i64::from(*self));
    }

    fn is_blank(&self) -> bool {
        *self == 0
    }
}

impl Value for Rc<str> {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::String(text) => {
                let n_chars = text.chars().count();
                if n_chars > limits::MAX_CHARS {
                    reader.note(ProblemKind::TooLong { n_chars });
                }
                Some(text.clone())
            }
            Json::Number(number) => Some(number.as_str().into()),
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => {
                reader.expected(JsonType::Text)
            }
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// Raw JSON is kept as it is.
impl Value for Json {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        let fits = depth_fits(json, limits::MAX_DEPTH);
        if !fits {
            reader.note(ProblemKind::TooDeep);
        }
        fits.then(|| json.take())
    }

    fn write(&self, writer: &mut Writer) {
        writer.json(self);
    }

    fn is_blank(&self) -> bool {
        self.is_null()
    }
}

impl<T: Value> Value for Option<T> {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        T::read(json, reader).map(Some)
    }

    fn write(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.write(writer),
            None => writer.null(),
        }
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }

    fn find_name(&self, is_it: &dyn Fn(&str) -> bool) -> Option<&Rc<str>> {
        self.as_ref()?.find_name(is_it)
    }

    fn drop_names(&mut self, is_it: &dyn Fn(&str) -> bool) {
        if self.find_name(is_it).is_some() {
            *self = None;
        }
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        let mut list = Self::new();
        let is_list = read_list(json, reader, &mut |item, reader| {
            let Some(item) = T::read(item, reader) else {
                return false;
            };
            list.push(item);
            true
        });
        is_list.then_some(list)
    }

    fn write(&self, writer: &mut Writer) {
        writer.begin_list();
        self.iter().for_each(|item| item.write(writer));
        writer.end_list();
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn find_name(&self, is_it: &dyn Fn(&str) -> bool) -> Option<&Rc<str>> {
        self.iter().find_map(|item| item.find_name(is_it))
    }

    fn drop_names(&mut self, is_it: &dyn Fn(&str) -> bool) {
        self.retain(|item| item.find_name(is_it).is_none());
    }
}

/// Hands each item of a list to `read`; false when a single thing that is no list cannot be read.
fn read_list(
    json: &mut Json,
    reader: &mut Reader,
    read: &mut dyn FnMut(&mut Json, &mut Reader) -> bool,
) -> bool {
    match json {
        Json::Array(items) => {
            for (idx, item) in items.iter_mut().enumerate() {
                reader.enter_index(idx);
                read(item, reader);
                reader.leave();
            }
            true
        }
        // One thing where a list belongs is a list of one.
        Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => read(json, reader),
        Json::Null => true,
    }
}

macro_rules! id_values {
    ($($id:ident)*) => {$(
        impl Value for $id {
            fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
                Rc::<str>::read(json, reader).map(Self::from)
            }

            fn write(&self, writer: &mut Writer) {
                writer.text(self.as_str());
            }

            fn is_blank(&self) -> bool {
                self.as_str().is_empty()
            }

            fn find_name(&self, is_it: &dyn Fn(&str) -> bool) -> Option<&Rc<str>> {
                Some(self.name()).filter(|name| is_it(name))
            }
        }
    )*};
}

id_values! {
    CardId ChannelId ImprovementId LaneId LinkId PathId PersonId PersonaId StageId StepId
}

/// Values that stand in a document as a text with a grammar of its own.
macro_rules! parsed_values {
    ($($name:ident $problem:ident)*) => {$(
        impl Value for $name {
            fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
                let parsed = read_text(json, reader)?.trim().parse().ok();
                if parsed.is_none() {
                    reader.note(ProblemKind::$problem);
                }
                parsed
            }

            fn write(&self, writer: &mut Writer) {
                writer.text(&self.to_string());
            }
        }
    )*};
}

parsed_values! {
    Colour NotAColour
    Date NotADate
    Instant NotADate
}

fn depth_fits(json: &Json, depth: usize) -> bool {
    let Some(deeper) = depth.checked_sub(1) else {
        return false;
    };
    match json {
        Json::Array(items) => items.iter().all(|item| depth_fits(item, deeper)),
        Json::Object(object) => object.iter().all(|(_, item)| depth_fits(item, deeper)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => true,
    }
}

/// The text in a place where nothing else may stand.
pub(super) fn read_text<'a>(json: &'a Json, reader: &mut Reader) -> Option<&'a Rc<str>> {
    match json {
        Json::String(text) => Some(text),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array(_) | Json::Object(_) => {
            reader.expected(JsonType::Text)
        }
    }
}

/// Reads a whole number and brings it into its range.
pub(crate) fn read_whole(json: &Json, low: i64, high: i64, reader: &mut Reader) -> Option<i64> {
    let Some(number) = json.as_number() else {
        return reader.expected(JsonType::Number);
    };
    let whole = number.whole();
    let nearest = whole.clamp(low, high);
    if nearest != whole {
        reader.note(ProblemKind::OutOfRange { low, high });
    }
    Some(nearest)
}
