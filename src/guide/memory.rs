//! What the guide remembers beside a map: the map cannot tell it, and hosts do not need it.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use super::example::Trade;
use super::question::Question;
use super::stop::Stop;
use crate::model::{JourneyMap, Json, Writer, parse_json};

/// What the guide remembers beside a map.
///
/// It is no part of the document: it says nothing about the customer, is of no use to whom the
/// map is handed, and must not be an edit that can be undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    /// The map it is about, by its name among others.
    pub map: Rc<str>,
    /// The trade whose examples are shown.
    pub trade: Option<Trade>,
    /// Where one is; none before one has begun.
    pub at: Option<Stop>,
    /// The stops one has gone past, with an answer or without.
    pub passed: Vec<Stop>,
}

impl Memory {
    /// The text of a memory of no map, with which one is begun anew.
    pub const BEGIN: &'static str = "{}";

    /// What was remembered about a map; nothing if it was another, or cannot be read.
    pub fn read(text: &str, map: &JourneyMap) -> Self {
        let fresh = Self {
            map: map.meta.id.clone(),
            ..Self::default()
        };
        let Ok(Json::Object(json)) = parse_json(text) else {
            return fresh;
        };
        let word = |key: &str| json.get(key).and_then(Json::as_str);
        if word("map") != Some(&*map.meta.id) {
            return fresh;
        }
        let passed = match json.get("passed") {
            Some(Json::Array(stops)) => stops.iter().filter_map(read_stop).collect(),
            _ => Vec::new(),
        };
        Self {
            trade: word("trade").and_then(Trade::from_word),
            at: json.get("at").and_then(read_stop),
            passed,
            ..fresh
        }
    }

    /// As a text to keep.
    pub fn write(&self) -> String {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.text_entry("map", &self.map);
        writer.optional_entry("trade", self.trade.map(Trade::word));
        if let Some(stop) = &self.at {
            writer.key("at");
            write_stop(stop, &mut writer);
        }
        writer.key("passed");
        writer.begin_list();
        for stop in &self.passed {
            write_stop(stop, &mut writer);
        }
        writer.end_list();
        writer.end_object();
        writer.finish()
    }

    /// Notes that one went past a stop.
    pub fn pass(&mut self, stop: &Stop) {
        if !self.has_passed(stop) {
            self.passed.push(stop.clone());
        }
    }

    /// Has one gone past it?
    pub fn has_passed(&self, stop: &Stop) -> bool {
        self.passed.contains(stop)
    }
}

/// The word of the end, where others have that of their question.
const END: &str = "end";

fn write_stop(stop: &Stop, writer: &mut Writer) {
    writer.begin_object();
    writer.text_entry("question", stop.question().map_or(END, Question::word));
    if let Stop::In(_, stage_id) = stop {
        writer.text_entry("stage", crate::base::Id::as_str(stage_id));
    }
    writer.end_object();
}

fn read_stop(json: &Json) -> Option<Stop> {
    let Json::Object(json) = json else {
        return None;
    };
    let word = |key: &str| json.get(key).and_then(Json::as_str);
    let question = match word("question")? {
        END => return Some(Stop::End),
        other => Question::from_word(other)?,
    };
    Some(match word("stage").filter(|_| question.is_by_stage()) {
        Some(stage) => Stop::In(question, stage.into()),
        None => Stop::At(question),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Meta;

    fn map(id: &str) -> JourneyMap {
        let meta = Meta {
            id: id.into(),
            ..Meta::default()
        };
        JourneyMap {
            meta: meta.into(),
            ..JourneyMap::default()
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut memory = Memory {
            map: "m \"1\"".into(),
            trade: Some(Trade::Clinic),
            at: Some(Stop::In(Question::Pains, "s\n2".into())),
            passed: Vec::new(),
        };
        for stop in [Stop::At(Question::Problem), Stop::End, Stop::default()] {
            memory.pass(&stop);
            memory.pass(&stop);
        }
        assert_eq!(memory.passed.len(), 3);
        assert_eq!(Memory::read(&memory.write(), &map("m \"1\"")), memory);
        let nothing = Memory {
            map: "m1".into(),
            ..Memory::default()
        };
        assert_eq!(Memory::read(&nothing.write(), &map("m1")), nothing);
    }

    #[test]
    fn another_map_and_nonsense_begin_anew() {
        let memory = Memory {
            map: "m1".into(),
            trade: Some(Trade::Clinic),
            ..Memory::default()
        };
        let fresh = Memory {
            map: "m2".into(),
            ..Memory::default()
        };
        assert_eq!(Memory::read(&memory.write(), &map("m2")), fresh);
        for text in ["", "[]", "{", "null", r#"{"map":2}"#] {
            assert_eq!(Memory::read(text, &map("m2")), fresh);
        }
        let odd = r#"{"map":"m2","trade":"space travel","at":{"question":"who"},"passed":[1,{"question":"end"},{}]}"#;
        let read = Memory::read(odd, &map("m2"));
        assert_eq!(
            (read.trade, read.at, read.passed),
            (None, None, vec![Stop::End])
        );
    }
}
