//! A map in words, line by line, for the formats that are text.

use alloc::rc::Rc;

use super::drawing::{Drawing, Lanes};
use crate::i18n::Messages;
use crate::model::{
    Card, Column, JourneyMap, Lane, LaneKind, Language, Number, Person, Persona, Score, Stage,
    Step, Text,
};

/// The words of a map for a reader.
pub(super) struct Telling<'a> {
    pub(super) map: &'a JourneyMap,
    pub(super) messages: Messages,
    drawing: &'a Drawing,
    language: Language,
}

impl<'a> Telling<'a> {
    pub(super) fn new(map: &'a JourneyMap, drawing: &'a Drawing) -> Self {
        Self {
            map,
            messages: drawing.messages,
            drawing,
            language: drawing.messages.locale().language(),
        }
    }

    /// A text in the reader's language, or in the one it has.
    pub(super) fn text(&self, text: &'a Text) -> &'a str {
        text.shown(&self.language, self.map.language()).0
    }

    fn text_or(&self, text: &'a Text, standard: &'a str) -> &'a str {
        match self.text(text) {
            "" => standard,
            words => words,
        }
    }

    pub(super) fn title(&self) -> &'a str {
        self.text_or(&self.map.meta.title, self.messages.board())
    }

    pub(super) fn lane(&self, lane: &'a Lane) -> &'a str {
        self.text_or(&lane.title, self.messages.lane_name(lane.kind))
    }

    pub(super) fn stage(&self, stage: &'a Stage) -> &'a str {
        self.text_or(&stage.title, self.messages.stage_name(stage.kind))
    }

    pub(super) fn step(&self, step: &'a Step) -> &'a str {
        self.text_or(&step.title, self.messages.untitled_step())
    }

    pub(super) fn persona(&self, persona: &'a Persona) -> &'a str {
        self.text_or(&persona.name, self.messages.unnamed_persona())
    }

    pub(super) fn person(&self, person: &'a Person) -> &'a str {
        self.text_or(&person.name, self.messages.unnamed_person())
    }

    /// The lanes that are wanted.
    pub(super) fn lanes(&self) -> impl Iterator<Item = &'a Rc<Lane>> {
        self.map
            .lanes
            .iter()
            .filter(|lane| match &self.drawing.lanes {
                Lanes::Shown => !lane.hidden,
                Lanes::All => true,
                Lanes::Only(lanes) => lanes.contains(&lane.id),
            })
    }

    /// What a card of a lane says; of a feeling its score too, of a metric its figure.
    pub(super) fn card(&self, card: &'a Card, kind: LaneKind) -> String {
        let words = self.text(&card.text);
        if kind == LaneKind::Emotions {
            let score = card.score.unwrap_or(Score::clamped(0));
            let name = if words.is_empty() {
                self.messages.emotion_name(score)
            } else {
                words
            };
            return [name, " (", &self.messages.locale().score(score), ")"].concat();
        }
        let metric = card.metric.as_ref();
        let figure = metric.and_then(|metric| {
            let value = Number::get(metric.value.as_ref()?);
            let number = self.messages.locale().number(value, 2);
            let unit = self.text(&metric.unit);
            Some([&*number, if unit.is_empty() { "" } else { " " }, unit].concat())
        });
        match figure {
            Some(figure) if words.is_empty() => figure,
            Some(figure) => [words, ": ", &figure].concat(),
            None if words.is_empty() => self.messages.empty_card().to_owned(),
            None => words.to_owned(),
        }
    }

    /// What a lane says in a column; of owners, in the first column of a stage.
    pub(super) fn cell(&self, lane: &'a Lane, column: &Column) -> Vec<String> {
        if lane.kind == LaneKind::Owners {
            let stage = self.map.stages.get(&column.stage);
            let owners = stage.filter(|_| column.is_first).map(|stage| &stage.owners);
            let people = owners.into_iter().flatten();
            let people = people.filter_map(|id| self.map.people.get(id));
            return people
                .map(|person| self.person(person).to_owned())
                .collect();
        }
        let cards = self.map.cards.in_column(&lane.id, column);
        let said = cards.iter().filter_map(|card| {
            // The list is made for this call; the card in it is the map's.
            let card = self.map.cards.get(&card.id)?;
            Some(self.card(card, lane.kind))
        });
        said.collect()
    }
}

/// The words on one line.
pub(super) fn on_one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
