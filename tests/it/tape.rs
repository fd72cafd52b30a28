//! Random documents from a tape of bytes, so that a failing one shrinks with its tape.

use serde_json::{Value as Json, json};

/// Bytes that choices are read from; past its end every choice is the first.
pub(crate) struct Tape<'a> {
    bytes: &'a [u8],
}

impl<'a> Tape<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let Some((byte, rest)) = self.bytes.split_first() else {
            return 0;
        };
        self.bytes = rest;
        usize::from(*byte) % n
    }

    /// One of several.
    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// True once in `n` times.
    pub(crate) fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }
}

/// What belongs in a field.
#[derive(Clone, Copy)]
enum Kind {
    /// A name, mostly one that begins with this letter.
    Name(&'static str),
    Names(&'static str),
    Text,
    Texts,
    Word(&'static [&'static str]),
    Number(i64, i64),
    Float,
    Flag,
    Date,
    Moment,
    Colour,
    Image,
    Raw,
    One(Fields),
    Many(Fields),
}

type Fields = &'static [(&'static str, Kind)];

const LANE_KINDS: &[&str] = &[
    "actions",
    "touchpoints",
    "thoughts",
    "emotions",
    "painPoints",
    "opportunities",
    "owners",
    "metrics",
    "evidence",
    "frontstage",
    "backstage",
    "support",
    "custom",
    "Pain points",
    "new",
];
const STAGE_KINDS: &[&str] = &["awareness", "decision", "Retention", "other", "strange"];
const CHANNEL_KINDS: &[&str] = &["instagram", "website", "Web site", "other", "pigeon"];

const EVIDENCE: Fields = &[
    (
        "kind",
        Kind::Word(&["assumed", "reported", "measured", "?"]),
    ),
    ("source", Kind::Text),
    ("date", Kind::Date),
    ("sample", Kind::Number(-1, 99)),
];
const AGE: Fields = &[("from", Kind::Number(0, 99)), ("to", Kind::Number(0, 99))];
const FACT: Fields = &[
    ("label", Kind::Text),
    ("value", Kind::Text),
    ("evidence", Kind::One(EVIDENCE)),
];
const PERSONA: Fields = &[
    ("id", Kind::Name("p")),
    ("name", Kind::Text),
    ("photo", Kind::Image),
    ("gender", Kind::Word(&["female", "male"])),
    ("age", Kind::One(AGE)),
    ("needs", Kind::Texts),
    ("channels", Kind::Names("h")),
    ("facts", Kind::Many(FACT)),
];
const PERSON: Fields = &[
    ("id", Kind::Name("o")),
    ("name", Kind::Text),
    ("team", Kind::Text),
    ("color", Kind::Colour),
];
const CHANNEL: Fields = &[
    ("id", Kind::Name("h")),
    ("kind", Kind::Word(CHANNEL_KINDS)),
    ("title", Kind::Text),
];
const STEP: Fields = &[("id", Kind::Name("t")), ("title", Kind::Text)];
const STAGE: Fields = &[
    ("id", Kind::Name("s")),
    ("kind", Kind::Word(STAGE_KINDS)),
    ("title", Kind::Text),
    ("description", Kind::Text),
    ("owners", Kind::Names("o")),
    ("steps", Kind::Many(STEP)),
];
const LANE: Fields = &[
    ("id", Kind::Name("l")),
    ("kind", Kind::Word(LANE_KINDS)),
    ("title", Kind::Text),
    ("collapsed", Kind::Flag),
    ("hidden", Kind::Flag),
];
const METRIC: Fields = &[
    ("value", Kind::Float),
    ("unit", Kind::Text),
    ("target", Kind::Float),
    ("date", Kind::Date),
];
const COMMENT: Fields = &[
    ("author", Kind::Name("o")),
    ("at", Kind::Moment),
    ("text", Kind::Text),
];
const CARD: Fields = &[
    ("id", Kind::Name("c")),
    ("lane", Kind::Name("l")),
    ("stage", Kind::Name("s")),
    ("step", Kind::Name("t")),
    ("persona", Kind::Name("p")),
    ("text", Kind::Text),
    ("commitment", Kind::Number(0, 6)),
    ("channel", Kind::Name("h")),
    ("score", Kind::Number(-101, 101)),
    ("severity", Kind::Number(1, 5)),
    ("complaint", Kind::Flag),
    ("impact", Kind::Number(1, 5)),
    ("effort", Kind::Number(1, 5)),
    ("metric", Kind::One(METRIC)),
    ("owner", Kind::Name("o")),
    ("evidence", Kind::One(EVIDENCE)),
    ("color", Kind::Colour),
    ("image", Kind::Image),
    ("votes", Kind::Number(0, 9)),
    ("comments", Kind::Many(COMMENT)),
];
const LINK: Fields = &[
    ("id", Kind::Name("k")),
    ("from", Kind::Name("c")),
    ("to", Kind::Name("c")),
    ("kind", Kind::Word(&["addresses", "causes", "relates", "?"])),
];
const PATH: Fields = &[
    ("id", Kind::Name("j")),
    ("from", Kind::Name("s")),
    ("to", Kind::Name("t")),
    ("kind", Kind::Word(&["loop", "skip", "exit", "?"])),
    ("wanted", Kind::Flag),
    ("label", Kind::Text),
    ("probability", Kind::Float),
];
const IMPROVEMENT: Fields = &[
    ("id", Kind::Name("i")),
    ("title", Kind::Text),
    ("cards", Kind::Names("c")),
    ("owner", Kind::Name("o")),
    ("due", Kind::Date),
    (
        "status",
        Kind::Word(&["planned", "doing", "done", "measured", "?"]),
    ),
    ("outcome", Kind::Text),
    ("metric", Kind::Name("c")),
    ("before", Kind::Float),
    ("after", Kind::Float),
];
const REVIEW: Fields = &[
    ("next", Kind::Date),
    ("every", Kind::Word(&["P3M", ""])),
    ("last", Kind::Date),
    ("then", Kind::Raw),
];
const SCENARIO: Fields = &[
    ("problem", Kind::Text),
    ("questions", Kind::Texts),
    ("goals", Kind::Texts),
];
const DISMISSAL: Fields = &[
    ("rule", Kind::Word(&["a", "b"])),
    ("place", Kind::Raw),
    ("reason", Kind::Text),
];
const VIEW: Fields = &[
    ("title", Kind::Text),
    ("hidden", Kind::Names("l")),
    ("collapsed", Kind::Names("l")),
    ("persona", Kind::Name("p")),
];
const DOCUMENT: Fields = &[
    ("stages", Kind::Many(STAGE)),
    ("lanes", Kind::Many(LANE)),
    ("cards", Kind::Many(CARD)),
    ("people", Kind::Many(PERSON)),
    ("channels", Kind::Many(CHANNEL)),
    ("personas", Kind::Many(PERSONA)),
    ("links", Kind::Many(LINK)),
    ("paths", Kind::Many(PATH)),
    ("improvements", Kind::Many(IMPROVEMENT)),
    ("id", Kind::Name("m")),
    ("language", Kind::Word(&["fa", "en", "de-AT", "?"])),
    ("title", Kind::Text),
    ("state", Kind::Word(&["current", "future", "?"])),
    ("goals", Kind::Texts),
    ("owner", Kind::Name("o")),
    ("review", Kind::One(REVIEW)),
    ("scenario", Kind::One(SCENARIO)),
    ("records", Kind::Raw),
    ("dismissed", Kind::Many(DISMISSAL)),
    ("views", Kind::Many(VIEW)),
];

const TEXTS: &[&str] = &[
    "",
    "خرید",
    "خريد",
    "Buy",
    "buy",
    "می‌خواند",
    "a\u{202e}b",
    "\u{0}",
    "<script>",
    "exit",
    "😀",
    "l1",
    "actions",
    "awareness",
    "instagram",
    "2",
];

/// A document that people and programs might have written, well or badly.
pub(crate) fn document(tape: &mut Tape<'_>) -> Json {
    let mut document = object(DOCUMENT, tape);
    if let Some(document) = document.as_object_mut() {
        document.insert("type".into(), "journey-map".into());
    }
    document
}

/// A thing of the list `key` that people might put on a map.
pub(crate) fn thing(key: &str, tape: &mut Tape<'_>) -> Json {
    match DOCUMENT.iter().find(|(name, _)| *name == key) {
        Some((_, Kind::Many(fields))) => object(fields, tape),
        _ => Json::Null,
    }
}

fn object(fields: Fields, tape: &mut Tape<'_>) -> Json {
    let mut object = serde_json::Map::new();
    for (key, kind) in fields {
        // Most fields are missing most of the time; the first ones, ids and places, less so.
        let is_there = if object.len() < 4 {
            !tape.once_in(4)
        } else {
            tape.once_in(4)
        };
        if is_there {
            object.insert((*key).into(), value(*kind, tape));
        }
    }
    if tape.once_in(5) {
        object.insert(
            tape.pick(&["x", "note", "Id", "\u{200f}"]).into(),
            raw(3, tape),
        );
    }
    Json::Object(object)
}

fn value(kind: Kind, tape: &mut Tape<'_>) -> Json {
    if tape.once_in(12) {
        return raw(2, tape);
    }
    match kind {
        Kind::Name(letter) => name(letter, tape),
        Kind::Names(letter) => (0..tape.below(3)).map(|_| name(letter, tape)).collect(),
        Kind::Text => text(tape),
        Kind::Texts => (0..tape.below(3)).map(|_| text(tape)).collect(),
        Kind::Word(words) => tape.pick(words).into(),
        Kind::Number(low, high) => {
            let span = usize::try_from(high - low + 1).unwrap();
            (low + i64::try_from(tape.below(span)).unwrap()).into()
        }
        Kind::Float => tape
            .pick(&[
                0.5,
                0.1 + 0.2,
                1.0,
                -0.0,
                1e15,
                1e16,
                1e300,
                5e-324,
                -1e-7,
                123.456,
            ])
            .into(),
        Kind::Flag => (tape.below(2) == 1).into(),
        Kind::Date => tape
            .pick(&["2026-12-20", "1000-01-01", "2026-02-30", " 2026-01-01 "])
            .into(),
        Kind::Moment => tape
            .pick(&[
                "2026-11-22T10:00:00Z",
                "0001-01-01T00:00:00+03:30",
                "2026-11-22",
                "never",
            ])
            .into(),
        Kind::Colour => tape.pick(&["blue", "plum", "#A0b1C2", "pink"]).into(),
        Kind::Image => tape
            .pick(&[
                "data:image/png;base64,AAAA",
                "data:image/svg+xml;base64,AAAA",
                "x.png",
            ])
            .into(),
        Kind::Raw => raw(3, tape),
        Kind::One(fields) => object(fields, tape),
        Kind::Many(fields) => (0..tape.below(5))
            .map(|_| {
                if tape.once_in(8) {
                    text(tape)
                } else {
                    object(fields, tape)
                }
            })
            .collect(),
    }
}

fn name(letter: &str, tape: &mut Tape<'_>) -> Json {
    match tape.below(8) {
        0..6 => format!("{letter}{}", 1 + tape.below(4)).into(),
        6 => tape.pick(TEXTS).into(),
        _ => tape.pick(&["s1", "t1", "c1", "exit", "actions"]).into(),
    }
}

fn text(tape: &mut Tape<'_>) -> Json {
    match tape.below(4) {
        0..3 => tape.pick(TEXTS).into(),
        _ => {
            let mut versions = serde_json::Map::new();
            for _ in 0..tape.below(4) {
                let tag = tape.pick(&["fa", "en", "en_GB", "en-GB", " fa", "?", "x-1"]);
                versions.insert(tag.into(), tape.pick(TEXTS).into());
            }
            Json::Object(versions)
        }
    }
}

fn raw(depth: usize, tape: &mut Tape<'_>) -> Json {
    match tape.below(if depth == 0 { 8 } else { 10 }) {
        0 => Json::Null,
        1 => true.into(),
        2 => 7.into(),
        3 => json!(-1.5e-9),
        4 => u64::MAX.into(),
        5 => json!(1e20),
        6 => json!(3.0),
        7 => tape.pick(TEXTS).into(),
        8 => (0..tape.below(3)).map(|_| raw(depth - 1, tape)).collect(),
        _ => {
            let entries = (0..tape.below(3))
                .map(|_| (tape.pick(TEXTS).to_owned(), raw(depth - 1, tape)))
                .collect();
            Json::Object(entries)
        }
    }
}
