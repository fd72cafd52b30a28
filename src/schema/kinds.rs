//! Kinds of lanes, stages, and channels, however people spell them.

use alloc::rc::Rc;

use super::names::fold;
use crate::model::{
    ChannelKind, Json, JsonMap, JsonType, LaneKind, ListName, ProblemKind, Reader, StageKind,
};

/// What an object of a list may look like when it is written by hand.
pub(super) struct Shape {
    /// The list.
    pub(super) list: ListName,
    /// The field that a plain string stands for.
    pub(super) text: &'static str,
    /// The words of the kinds, for lists whose things have kinds.
    pub(super) kinds: Option<&'static [&'static str]>,
}

/// A lane may be written as its title or its kind.
pub(super) const LANES: Shape = Shape {
    list: ListName::Lanes,
    text: "title",
    kinds: Some(LaneKind::WORDS),
};

/// A stage may be written as its title or its kind.
pub(super) const STAGES: Shape = Shape {
    list: ListName::Stages,
    text: "title",
    kinds: Some(StageKind::WORDS),
};

/// A channel may be written as its title or its kind.
pub(super) const CHANNELS: Shape = Shape {
    list: ListName::Channels,
    text: "title",
    kinds: Some(ChannelKind::WORDS),
};

/// The lane kind with that word, whatever its spelling.
pub(super) fn lane_kind(word: &str) -> Option<LaneKind> {
    LaneKind::at(place(LaneKind::WORDS, word))
}

/// The stage kind with that word, whatever its spelling.
pub(super) fn stage_kind(word: &str) -> Option<StageKind> {
    StageKind::at(place(StageKind::WORDS, word))
}

/// The channel kind with that word, whatever its spelling.
pub(super) fn channel_kind(word: &str) -> Option<ChannelKind> {
    ChannelKind::at(place(ChannelKind::WORDS, word))
}

/// The place of a word among others, whatever its spelling.
fn place(words: &[&str], word: &str) -> Option<usize> {
    let exact = words.iter().position(|other| *other == word);
    exact.or_else(|| {
        let word = fold(word);
        words.iter().position(|other| fold(other) == word)
    })
}

impl Shape {
    /// The list's key in the document.
    pub(super) fn key(&self) -> &'static str {
        self.list.key()
    }

    /// The object an item of the list stands for.
    pub(super) fn object(&self, item: Json, reader: &mut Reader) -> Option<JsonMap> {
        match item {
            Json::Object(mut object) => {
                self.mend_kind(&mut object, reader);
                Some(object)
            }
            Json::String(text) => Some(self.plain(text)),
            Json::Number(number) => Some(self.plain(number.as_str().into())),
            Json::Null | Json::Bool(_) | Json::Array(_) => reader.expected(JsonType::Object),
        }
    }

    /// The object that a string stands for: with the kind it is the word of, else with that title.
    fn plain(&self, text: Rc<str>) -> JsonMap {
        let mut object = JsonMap::new();
        let kind = self.kind(&text);
        if let Some(kind) = kind {
            object.insert("kind".into(), kind.into());
        }
        // A title that only resembles the word is kept as it was written.
        if kind != Some(&*text) {
            object.insert(self.text.into(), Json::String(text));
        }
        object
    }

    /// The word of a kind, whatever its spelling.
    fn kind(&self, word: &str) -> Option<&'static str> {
        let kinds = self.kinds?;
        kinds.get(place(kinds, word)?).copied()
    }

    /// Puts the right word in for a kind, and the title in for one there is not.
    fn mend_kind(&self, object: &mut JsonMap, reader: &mut Reader) {
        if self.kinds.is_none() {
            return;
        }
        let Some(Json::String(word)) = object.get_mut("kind") else {
            return;
        };
        if let Some(right) = self.kind(word) {
            if *right != **word {
                *word = right.into();
            }
            return;
        }
        let word = word.clone();
        object.remove("kind");
        if word.is_empty() {
            return;
        }
        let unknown = word.clone();
        reader.note_at("kind", ProblemKind::UnknownWord { word: unknown });
        if object.get("title").is_none_or(Json::is_null) {
            object.insert("title".into(), Json::String(word));
        }
    }
}
