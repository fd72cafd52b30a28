//! The things on the board whose words contain what somebody looks for.

use alloc::vec::Vec;

use crate::base::{CardId, ChannelId, LaneId, PathId, PersonId, StageId, StepId};
use crate::i18n::{Messages, find_folded, fold};
use crate::model::{Card, JourneyMap, Lane, LaneKind, Language, Stage, Text};

/// Something on the board that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A path between stages.
    Path(PathId),
    /// A stage.
    Stage(StageId),
    /// A step of a stage.
    Step(StageId, StepId),
    /// A lane.
    Lane(LaneId),
    /// Those responsible for a stage, in a lane.
    Owners(LaneId, StageId),
    /// A card, and the lane it stands in.
    Card(LaneId, CardId),
}

/// What of a thing has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it says or is called.
    Words,
    /// Who is responsible for it.
    Owner,
    /// The channel of a touchpoint.
    Channel,
    /// What people said about it.
    Comment,
    /// Where the statement comes from.
    Source,
    /// What happens in a stage.
    Description,
}

/// A thing that was found, and the first part of it that has the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The thing.
    pub thing: Thing,
    /// What of it has the words.
    pub part: Part,
    /// The whole text they stand in.
    pub text: String,
}

/// Somebody who reads a map in a language.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The map.
    pub map: &'a JourneyMap,
    /// The standard names of lanes, stages and channels.
    pub messages: Messages,
    /// The language texts are shown in.
    pub language: &'a Language,
}

impl<'a> Reader<'a> {
    /// Everything that contains the words, once, in the order people read the board: the head,
    /// then lane by lane, and in a lane column by column. What is hidden is not found.
    pub fn find(&self, words: &str) -> Vec<Finding> {
        let words = fold(words);
        let mut findings = Vec::new();
        if words.is_empty() {
            return findings;
        }
        let mut look = |thing: Thing, parts: &[(Part, &str)]| {
            let found = |(_, text): &&(Part, &str)| !find_folded(text, &words).is_empty();
            if let Some((part, text)) = parts.iter().find(found) {
                findings.push(Finding {
                    thing,
                    part: *part,
                    text: (*text).to_owned(),
                });
            }
        };
        let map = self.map;
        for path in &map.paths {
            let label = self.words_or(&path.label, self.messages.path_kind(path.kind));
            look(Thing::Path(path.id.clone()), &[(Part::Words, label)]);
        }
        for stage in &map.stages {
            let parts = [
                (Part::Words, self.stage_title(stage)),
                (Part::Description, self.words(&stage.description)),
            ];
            look(Thing::Stage(stage.id.clone()), &parts);
        }
        for stage in &map.stages {
            for step in &stage.steps {
                let thing = Thing::Step(stage.id.clone(), step.id.clone());
                look(thing, &[(Part::Words, self.words(&step.title))]);
            }
        }
        for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
            let title = self.words_or(&lane.title, self.messages.lane_name(lane.kind));
            look(Thing::Lane(lane.id.clone()), &[(Part::Words, title)]);
            if lane.kind == LaneKind::Owners {
                for stage in &map.stages {
                    let thing = Thing::Owners(lane.id.clone(), stage.id.clone());
                    let owners = stage.owners.iter();
                    let owners: Vec<_> = owners.flat_map(|id| self.person(id)).collect();
                    look(thing, &owners);
                }
                continue;
            }
            for card in self.cards(lane) {
                let thing = Thing::Card(lane.id.clone(), card.id.clone());
                look(thing, &self.parts(card, lane));
            }
        }
        findings
    }

    /// The words of a text as they are shown.
    pub fn words(&self, text: &'a Text) -> &'a str {
        text.shown(self.language, self.map.language()).0
    }

    fn words_or(&self, text: &'a Text, standard: &'a str) -> &'a str {
        let words = self.words(text);
        if words.is_empty() { standard } else { words }
    }

    fn stage_title(&self, stage: &'a Stage) -> &'a str {
        self.words_or(&stage.title, self.messages.stage_name(stage.kind))
    }

    /// The cards of a lane, column by column.
    fn cards(&self, lane: &Lane) -> Vec<&'a Card> {
        let cells = self.map.columns();
        let mut cards = Vec::new();
        for column in &cells {
            for card in self.map.cards.in_column(&lane.id, column).iter() {
                cards.extend(self.map.cards.get(&card.id).map(|card| &**card));
            }
        }
        cards
    }

    /// What of a card can have the words.
    fn parts(&self, card: &'a Card, lane: &Lane) -> Vec<(Part, &'a str)> {
        let mut parts = vec![(Part::Words, self.words(&card.text))];
        if lane.kind == LaneKind::Touchpoints {
            let channel = card.channel.as_ref().and_then(|id| self.channel(id));
            parts.extend(channel.map(|title| (Part::Channel, title)));
        }
        parts.extend(card.owner.iter().flat_map(|id| self.person(id)));
        for comment in &card.comments {
            parts.push((Part::Comment, self.words(&comment.text)));
            parts.push((Part::Comment, self.words(&comment.author)));
        }
        let evidence = card.evidence.as_ref();
        parts.extend(evidence.map(|evidence| (Part::Source, self.words(&evidence.source))));
        parts
    }

    fn channel(&self, channel_id: &ChannelId) -> Option<&'a str> {
        let channel = self.map.channels.get(channel_id)?;
        Some(self.words_or(&channel.title, self.messages.channel_name(channel.kind)))
    }

    /// Name and team of a person.
    fn person(&self, person_id: &PersonId) -> Vec<(Part, &'a str)> {
        let Some(person) = self.map.people.get(person_id) else {
            return Vec::new();
        };
        [&person.name, &person.team]
            .map(|text| (Part::Owner, self.words(text)))
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    const MAP: &str = r#"{
        "type": "journey-map", "schemaVersion": 1, "language": "fa",
        "people": [{"id": "o1", "name": "سارا", "team": "پشتیبانی"}],
        "channels": [{"id": "ch1", "kind": "instagram"}],
        "stages": [
            {"id": "s1", "kind": "awareness", "owners": ["o1"]},
            {"id": "s2", "title": {"fa": "خريد", "en": "Buy"}, "steps": [{"id": "t1", "title": "پرداخت"}, {"id": "t2", "title": "رسید"}]}
        ],
        "lanes": [
            {"id": "l1", "kind": "actions"},
            {"id": "l2", "kind": "touchpoints"},
            {"id": "l3", "kind": "owners"},
            {"id": "l4", "kind": "custom", "title": "پنهان", "hidden": true}
        ],
        "cards": [
            {"id": "c2", "lane": "l1", "stage": "s2", "step": "t2", "text": {"fa": "می‌پردازد", "en": "Pays"}},
            {"id": "c1", "lane": "l1", "stage": "s1", "text": "سفارش ۱۲", "owner": "o1"},
            {"id": "c3", "lane": "l1", "stage": "s2", "step": "t1", "text": "", "comments": [{"author": "نگار", "text": "پرداخت سخت است"}]},
            {"id": "c4", "lane": "l2", "stage": "s1", "channel": "ch1", "text": ""},
            {"id": "c5", "lane": "l4", "stage": "s1", "text": "پرداخت"}
        ],
        "paths": [{"id": "w1", "from": "s2", "to": "s1", "label": "بازگشت"}]
    }"#;

    /// What was found, as `thing part`.
    fn found(locale: Locale, words: &str) -> Vec<String> {
        let map = crate::schema::read(MAP).unwrap().map;
        let language = locale.language();
        let reader = Reader {
            map: &map,
            messages: locale.messages(),
            language: &language,
        };
        let name = |finding: Finding| {
            let thing = match finding.thing {
                Thing::Path(path) => format!("Path {path}"),
                Thing::Stage(stage) => format!("Stage {stage}"),
                Thing::Step(stage, step) => format!("Step {stage} {step}"),
                Thing::Lane(lane) => format!("Lane {lane}"),
                Thing::Owners(lane, stage) => format!("Owners {lane} {stage}"),
                Thing::Card(lane, card) => format!("Card {lane} {card}"),
            };
            format!("{thing}: {:?}", finding.part)
        };
        reader.find(words).into_iter().map(name).collect()
    }

    #[test]
    fn things_are_found_in_reading_order_and_once_each() {
        assert_eq!(
            found(Locale::Fa, "پرداخت"),
            ["Step s2 t1: Words", "Card l1 c3: Comment"]
        );
        assert_eq!(
            found(Locale::Fa, "ر"),
            [
                "Stage s2: Words",
                "Step s2 t1: Words",
                "Step s2 t2: Words",
                "Lane l1: Words",
                "Card l1 c1: Words",
                "Card l1 c3: Comment",
                "Card l1 c2: Words",
                "Card l2 c4: Channel",
                "Owners l3 s1: Owner"
            ]
        );
    }

    #[test]
    fn words_are_those_of_the_language_shown_however_they_are_written() {
        for (locale, words, n_found) in [
            (Locale::Fa, "خرید", 1),
            (Locale::En, "خرید", 0),
            (Locale::En, "buy", 1),
            (Locale::Fa, "ميپردازد", 1),
            (Locale::Fa, "12", 1),
            (Locale::Fa, "اینستاگرام", 1),
            (Locale::En, "INSTAGRAM", 1),
            (Locale::Fa, "نگار", 1),
            (Locale::Fa, "پنهان", 0),
            (Locale::Fa, "بازگشت", 1),
            (Locale::Fa, "  ", 0),
        ] {
            assert_eq!(found(locale, words).len(), n_found, "{words}");
        }
    }
}
