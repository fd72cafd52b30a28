//! Findings: what a rule found, and where.

use alloc::rc::Rc;

use super::RuleName;
use crate::base::{CardId, Id, LaneId, StageId};
use crate::model::{Item, Json, JsonMap, ListName};

/// How much a finding matters, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Customers are lost here, or nobody answers for it.
    High,
    /// The map misleads or stops short here.
    Medium,
    /// Good to know.
    Low,
}

impl Severity {
    /// Every severity, the most first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The word for hosts.
    pub fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The severity of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|severity| severity.word() == word)
    }
}

/// What a finding is about: the map as a whole, or one of its things.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The map as a whole.
    Map,
    /// A thing of a list.
    Thing(ListName, Rc<str>),
}

impl Place {
    /// The place of a thing.
    pub fn of<T: Item>(item: &T) -> Self {
        Self::Thing(T::LIST, item.id().name().clone())
    }

    /// The place of a card.
    pub fn card(card_id: &CardId) -> Self {
        Self::Thing(ListName::Cards, card_id.name().clone())
    }

    /// The card, if it is one.
    pub fn card_id(&self) -> Option<CardId> {
        self.name_in(ListName::Cards)
            .map(|name| name.clone().into())
    }

    /// The name of the thing, if it is one of that list.
    pub fn name_in(&self, list: ListName) -> Option<&Rc<str>> {
        match self {
            Self::Thing(own, name) if *own == list => Some(name),
            Self::Map | Self::Thing(..) => None,
        }
    }

    /// The place as documents hold it: `{"in": "cards", "id": "c1"}`, or `{"in": "map"}`.
    pub fn to_json(&self) -> Json {
        let mut object = JsonMap::default();
        let key = match self {
            Self::Map => "map",
            Self::Thing(list, _) => list.key(),
        };
        object.insert("in".into(), Json::String(key.into()));
        if let Self::Thing(_, name) = self {
            object.insert("id".into(), Json::String(name.clone()));
        }
        Json::Object(object)
    }

    /// The place that [`Place::to_json`] writes; nothing for anything else.
    pub fn from_json(json: &Json) -> Option<Self> {
        let Json::Object(object) = json else {
            return None;
        };
        let word = |key| object.get(key).and_then(Json::as_str);
        match word("in")? {
            "map" => Some(Self::Map),
            list => Some(Self::Thing(ListName::from_key(list)?, word("id")?.into())),
        }
    }

    /// Is it what a document means? A word alone is the id of a thing, whatever its list.
    pub(super) fn is_meant(&self, json: &Json) -> bool {
        match (self, json) {
            (Self::Map, Json::String(word)) => **word == *"map",
            (Self::Thing(_, name), Json::String(word)) => name == word,
            (_, Json::Object(object)) => {
                let word = |key| object.get(key).and_then(Json::as_str);
                match self {
                    Self::Map => word("in") == Some("map"),
                    Self::Thing(list, name) => {
                        word("in") == Some(list.key()) && word("id") == Some(&**name)
                    }
                }
            }
            (_, Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array(_)) => false,
        }
    }
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The rule.
    pub rule: RuleName,
    /// Where.
    pub place: Place,
    /// Another thing it is about, such as the action a jump starts from.
    pub also: Option<Place>,
    /// A number it tells, such as the days something is late.
    pub n: usize,
    /// The stage it lies in.
    pub stage: Option<StageId>,
    /// The lane it lies in.
    pub lane: Option<LaneId>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parse_json;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        for place in [Place::Map, Place::Thing(ListName::Cards, "c1".into())] {
            assert_eq!(Place::from_json(&place.to_json()), Some(place));
        }
        for json in [
            r#""c1""#,
            r#"{"in":"cards"}"#,
            r#"{"in":"cars","id":"c1"}"#,
            "{}",
        ] {
            assert_eq!(Place::from_json(&parse_json(json).unwrap()), None);
        }
    }
}
