//! What a map is like on the day it is looked at again.

use super::json::{Json, Writer, parse_json};
use super::value::{Reader, Value};
use super::{Number, Review};

record! {
    /// What a map is like on the day of a review: figures to hold the next one against.
    pub struct Snapshot {
        head {}
        /// How complete it is, 0–100.
        score: u32 => "score",
        /// How many findings are of high severity.
        high: u32 => "high",
        /// How many findings are of medium severity.
        medium: u32 => "medium",
        /// How many findings are of low severity.
        low: u32 => "low",
        /// How many stages it has.
        stages: u32 => "stages",
        /// How many cards it has.
        cards: u32 => "cards",
        /// How many of them are pain points.
        pains: u32 => "painPoints",
        /// How many of them are opportunities.
        ideas: u32 => "opportunities",
        /// How many improvements there are.
        improvements: u32 => "improvements",
        /// How many of them are done.
        done: u32 => "done",
        /// The mean of the curve, −100…100; none where there is no curve.
        mood: Option<Number> => "mood",
    }
}

impl Review {
    /// What the map was like at the last review, if that was kept.
    pub fn seen(&self) -> Option<Snapshot> {
        let mut json = self.then.clone();
        Value::read(&mut json, &mut Reader::new())
    }
}

impl Snapshot {
    /// As it stands in a document.
    pub fn to_json(&self) -> Json {
        let mut writer = Writer::new();
        Value::write(self, &mut writer);
        parse_json(&writer.finish()).unwrap_or_default()
    }
}
