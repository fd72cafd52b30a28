//! Who a map is about, and what they are after.

use super::Wording;
use crate::base::{Icon, Id};
use crate::layout::{Ink, Part, Portrait, Section, Words};
use crate::model::{Persona, Scenario, Text, spread};

/// The colours of a drawn portrait: ground and shirt.
const HUES: [(&str, Ink); 6] = [
    ("teal", Ink(0xd8, 0xe8, 0xec)),
    ("violet", Ink(0xe6, 0xe0, 0xf4)),
    ("green", Ink(0xdc, 0xec, 0xe3)),
    ("amber", Ink(0xf3, 0xe7, 0xd5)),
    ("plum", Ink(0xf0, 0xdf, 0xeb)),
    ("blue", Ink(0xdd, 0xe6, 0xf7)),
];
const HAIR: Ink = Ink(0x2c, 0x2b, 0x33);
const SKIN: Ink = Ink(0xe8, 0xb6, 0x96);
const NECK: Ink = Ink(0xd9, 0xa3, 0x84);
const LIPS: Ink = Ink(0x9c, 0x5a, 0x43);

impl Wording<'_> {
    /// The strip above the map: a row for each persona, the scenario beside the first.
    pub(super) fn people(&self) -> Vec<Vec<Section>> {
        let mut rows: Vec<Vec<Section>> = Vec::new();
        let personas = self.map.personas.iter();
        rows.extend(personas.map(|persona| self.persona(persona)));
        let scenario = self.scenario(&self.map.meta.scenario);
        match rows.first_mut() {
            Some(first) => first.extend(scenario),
            None if scenario.is_empty() => {}
            None => rows.push(scenario),
        }
        rows
    }

    fn persona(&self, persona: &Persona) -> Vec<Section> {
        let messages = self.messages;
        let age = persona.age.as_ref();
        let age = age.map_or_else(String::new, |age| messages.age(age.from, age.to));
        let name = self.shown_or(&persona.name, messages.unnamed_persona());
        let mut parts = vec![Part::Name(name, age)];
        let job = self.shown(&persona.job_title);
        if !job.is_empty() {
            parts.push(Part::Note(job));
        }
        let lived = self.joined([&persona.education, &persona.location].into_iter());
        if !lived.is_empty() {
            parts.push(Part::Note(lived));
        }
        let channels = persona.channels.iter().filter_map(|id| self.channel(id));
        let names: Vec<String> = channels
            .map(|channel| self.channel_title(channel).text)
            .collect();
        if !names.is_empty() {
            parts.push(Part::Note(self.own(&names.join(" · "))));
        }
        let portrait = match &persona.photo {
            Some(photo) => self.picture(photo).map(Portrait::Photo),
            None => None,
        };
        let mut sections = vec![Section {
            share: 1.55,
            portrait: Some(portrait.unwrap_or_else(|| drawn(persona))),
            parts,
        }];
        let quote = self.shown(&persona.quote);
        if !quote.is_empty() {
            sections.push(Section {
                share: 0.9,
                portrait: None,
                parts: vec![Part::Quote(self.quoted(quote))],
            });
        }
        sections
    }

    /// Texts one after another, with a dot between them.
    fn joined<'t>(&self, texts: impl Iterator<Item = &'t Text>) -> Words {
        let words = texts.map(|text| self.shown(text));
        let mut words = words.filter(|words| !words.is_empty());
        let Some(mut all) = words.next() else {
            return Words::default();
        };
        for more in words {
            all.text.push_str(" · ");
            all.text.push_str(&more.text);
        }
        all
    }

    /// A sentence in quotation marks, unless it brings its own.
    fn quoted(&self, quote: Words) -> Words {
        if quote.text.starts_with(['«', '“', '"', '„', '‹']) {
            return quote;
        }
        let (start, end) = (self.messages.quote_start(), self.messages.quote_end());
        Words {
            text: [start, &quote.text, end].concat(),
            ..quote
        }
    }

    fn scenario(&self, scenario: &Scenario) -> Vec<Section> {
        let messages = self.messages;
        let mut sections = Vec::new();
        let problem = self.shown(&scenario.problem);
        if !problem.is_empty() {
            sections.push(Section {
                share: 1.1,
                portrait: None,
                parts: vec![
                    Part::Heading(Icon::SCENARIO, messages.scenario().to_owned()),
                    Part::Text(problem),
                ],
            });
        }
        for (icon, title, texts, ink) in [
            (
                Icon::TARGET,
                messages.customer_goals(),
                &scenario.goals,
                Ink::OK,
            ),
            (
                Icon::FLAG,
                messages.expectations(),
                &scenario.expectations,
                Ink::ACCENT,
            ),
        ] {
            let items = texts.iter().map(|text| self.shown(text));
            let items: Vec<Part> = items
                .filter(|words| !words.is_empty())
                .map(|words| Part::Item(words, ink))
                .collect();
            if !items.is_empty() {
                let mut parts = vec![Part::Heading(icon, title.to_owned())];
                parts.extend(items);
                sections.push(Section {
                    share: 0.85,
                    portrait: None,
                    parts,
                });
            }
        }
        sections
    }
}

/// The portrait of somebody whose photo is not there.
fn drawn(persona: &Persona) -> Portrait {
    let hue = HUES.get(spread(persona.id.as_str(), HUES.len()));
    let (shirt, ground) = hue.copied().unwrap_or(("slate", Ink::TRACK));
    let [behind, before] = crate::model::hair(&persona.gender);
    Portrait::Drawing(vec![
        ("", ground, 0.0),
        (behind, HAIR, 0.0),
        (crate::model::SHIRT, Ink::named(shirt), 0.0),
        (crate::model::NECK, NECK, 0.0),
        (crate::model::FACE, SKIN, 0.0),
        (before, HAIR, 0.0),
        (crate::model::MOUTH, LIPS, 1.3),
        (crate::model::LOOK, HAIR, 2.2),
    ])
}
