//! Mermaid `journey`: stages as sections, what customers do as tasks with a score from 1 to 5.
//!
//! Mermaid has no quotes: what would end a field is written as one of its entities. What it cannot
//! hold travels in a comment: the whole map, in base64, since some of what JSON is made of would
//! be an instruction there.

use super::drawing::Drawing;
use super::telling::{Telling, on_one_line};
use crate::base::to_base64;
use crate::model::{Column, JourneyMap, LaneKind, Score};
use crate::schema;
use crate::schema::carrier::MERMAID_COMMENT;

/// A map as the text of a Mermaid journey.
pub fn write(map: &JourneyMap, drawing: &Drawing) -> String {
    let telling = Telling::new(map, drawing);
    let mut text = String::from("journey\n");
    let title = field(telling.title(), &[';', '#']);
    text.push_str(&["  title ", &title, "\n"].concat());
    let actors: Vec<String> = map
        .personas
        .iter()
        .map(|persona| field(telling.persona(persona), &[';', '#', ':', ',']))
        .collect();
    let actors = actors.join(", ");
    let columns = map.columns();
    for stage in &map.stages {
        let name = field(telling.stage(stage), &[';', '#', ':']);
        text.push_str(&["  section ", &name, "\n"].concat());
        for column in columns.iter().filter(|column| column.stage == stage.id) {
            let score = five(score_of(map, column)).to_string();
            for task in tasks(&telling, column) {
                let task = task_name(&task);
                text.push_str(&["    ", &task, ": ", &score].concat());
                if !actors.is_empty() {
                    text.push_str(&[": ", &actors].concat());
                }
                text.push('\n');
            }
        }
    }
    text.push_str(MERMAID_COMMENT);
    text.push_str(&to_base64(schema::write(map).as_bytes()));
    text.push('\n');
    text
}

/// What customers do in a column; where nothing is written, the column itself.
fn tasks(telling: &Telling<'_>, column: &Column) -> Vec<String> {
    let lanes = telling.map.lanes.iter();
    let actions = lanes.filter(|lane| lane.kind == LaneKind::Actions);
    let cards: Vec<String> = actions
        .flat_map(|lane| telling.cell(lane, column))
        .collect();
    if !cards.is_empty() {
        return cards;
    }
    let stage = telling.map.stages.get(&column.stage);
    let step = stage.and_then(|stage| {
        let id = column.step.as_ref()?;
        stage.steps.iter().find(|step| step.id == *id)
    });
    let name = step
        .map(|step| telling.step(step))
        .or_else(|| stage.map(|stage| telling.stage(stage)));
    name.into_iter().map(str::to_owned).collect()
}

/// How a column feels to the first persona that says so.
fn score_of(map: &JourneyMap, column: &Column) -> Score {
    let lanes = map.lanes.iter();
    let mut emotions = lanes.filter(|lane| lane.kind == LaneKind::Emotions);
    let found = emotions.find_map(|lane| {
        let cards = map.cards.in_column(&lane.id, column);
        cards.iter().find_map(|card| card.score)
    });
    found.unwrap_or(Score::clamped(0))
}

/// A score on the scale from 1 to 5.
fn five(score: Score) -> i64 {
    let score = i64::from(score.get());
    (score + 25 * score.signum()) / 50 + 3
}

/// The words of a field, with entities for what would end it.
fn field(words: &str, ends: &[char]) -> String {
    let mut text = String::with_capacity(words.len());
    for char in on_one_line(words).chars() {
        if ends.contains(&char) || char == '%' {
            text.push_str(&["#", &u32::from(char).to_string(), ";"].concat());
        } else {
            text.push(char);
        }
    }
    text
}

/// A task, whose first letter is an entity where it would begin another statement.
fn task_name(words: &str) -> String {
    let name = field(words, &[';', '#', ':']);
    let small = name.to_lowercase();
    let is_statement = ["journey", "title", "section", "acctitle", "accdescr"]
        .iter()
        .any(|word| small.starts_with(word));
    match name.chars().next().filter(|_| is_statement) {
        Some(first) => {
            let rest = name.get(first.len_utf8()..).unwrap_or_default();
            ["#", &u32::from(first).to_string(), ";", rest].concat()
        }
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::i18n::Locale;

    #[test]
    fn what_would_end_a_field_is_an_entity() {
        let json = r##"{"type": "journey-map", "language": "en", "title": "A; #1",
            "personas": [{"id": "p1", "name": "Negar, 28"}],
            "stages": [{"id": "s1", "title": "Buy: now"}, {"id": "s2", "title": "Use"}],
            "lanes": [{"id": "l1", "kind": "actions"}, {"id": "l2", "kind": "emotions"}],
            "cards": [{"id": "c1", "lane": "l1", "stage": "s1", "text": "Pays: 5; done\nsoon"},
                {"id": "c2", "lane": "l1", "stage": "s1", "text": "Section of the map"},
                {"id": "c3", "lane": "l1", "stage": "s2", "text": "کالا را می‌گیرد، 100%"},
                {"id": "e1", "lane": "l2", "stage": "s1", "score": -75},
                {"id": "e2", "lane": "l2", "stage": "s2", "score": 100}]}"##;
        let map = schema::read(json).unwrap().map;
        let drawing = Drawing::new(Locale::En.messages(), Date::new(2026, 11, 28).unwrap());
        let text = write(&map, &drawing);
        let expected = "journey\n  title A#59; #35;1\n  section Buy#58; now\n\
            \u{20}   Pays#58; 5#59; done soon: 1: Negar#44; 28\n\
            \u{20}   #83;ection of the map: 1: Negar#44; 28\n\
            \u{20} section Use\n    کالا را می‌گیرد، 100#37;: 5: Negar#44; 28\n%% journey-map: ";
        assert!(text.starts_with(expected), "{text}");
    }

    #[test]
    fn scores_are_on_a_scale_of_five() {
        for (score, five_of) in [
            (-100, 1),
            (-75, 1),
            (-74, 2),
            (-25, 2),
            (-24, 3),
            (0, 3),
            (24, 3),
            (25, 4),
            (74, 4),
            (75, 5),
            (100, 5),
        ] {
            assert_eq!(five(Score::clamped(score)), five_of, "{score}");
        }
    }
}
