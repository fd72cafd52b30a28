//! Cards on the clipboard: with all that is known about them, and as text and table for others.

use alloc::borrow::ToOwned;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use super::table;
use crate::base::CardId;
use crate::edit::sheet::{Sheet, Spot};
use crate::model::{
    Card, Channel, JourneyMap, Json, JsonMap, Language, Link, Person, ProblemKind, Reader, Value,
    Writer, parse_json, read_record,
};

/// The attribute that holds the cards in the HTML on the clipboard.
const ATTRIBUTE: &str = "data-journey-map";

/// The entry that tells the version of the cards in JSON.
const VERSION: &str = "journeyMapCards";

/// Cards that were copied, and what they name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clip {
    /// The language of plain texts.
    pub language: Language,
    /// The cards in their order.
    pub pieces: Vec<Piece>,
    /// How they belong together.
    pub links: Vec<Link>,
    /// Who is responsible for some of them.
    pub people: Vec<Person>,
    /// The channels of some of them.
    pub channels: Vec<Channel>,
}

/// A card, or a text that is to become one, and how far it stands from the first row and column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// How many lanes below the first.
    pub row: usize,
    /// How many columns after the first.
    pub column: usize,
    /// The card; where it stood means nothing.
    pub card: Card,
}

/// What goes on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// For what takes text: a card a line, in columns where there are several.
    pub text: String,
    /// For what takes HTML: a table, which holds the cards themselves too.
    pub html: String,
}

impl Clip {
    /// Copies of cards on a map, in the order they stand in.
    ///
    /// Votes and comments were given to the card itself: they go with it when it `is_cut`.
    pub fn of(map: &JourneyMap, card_ids: &[CardId], is_cut: bool) -> Self {
        let sheet = Sheet::of(map);
        let cards = sheet.in_order(card_ids);
        let first = |read: fn(&Spot) -> usize| cards.iter().map(|(spot, _)| read(spot)).min();
        let top = first(|spot| spot.lane).unwrap_or(0);
        let start = first(|spot| spot.column).unwrap_or(0);
        let mut clip = Self {
            language: map.language().clone(),
            ..Self::default()
        };
        for (spot, card) in &cards {
            let mut card = Card::clone(card);
            if !is_cut {
                card.votes = 0;
                card.comments.clear();
            }
            clip.pieces.push(Piece {
                row: spot.lane - top,
                column: spot.column - start,
                card,
            });
        }
        for link in &map.links {
            if clip.has(&link.from) && clip.has(&link.to) {
                clip.links.push(Link::clone(link));
            }
        }
        for person in &map.people {
            let is_owner = |piece: &Piece| piece.card.owner.as_ref() == Some(&person.id);
            if clip.pieces.iter().any(is_owner) {
                clip.people.push(Person::clone(person));
            }
        }
        for channel in &map.channels {
            let is_used = |piece: &Piece| piece.card.channel.as_ref() == Some(&channel.id);
            if clip.pieces.iter().any(is_used) {
                clip.channels.push(Channel::clone(channel));
            }
        }
        clip
    }

    /// A text as cards: the rows and columns of a table, or a line each.
    pub fn of_text(text: &str, language: &Language) -> Self {
        let mut clip = Self {
            language: language.clone(),
            ..Self::default()
        };
        for (row, cells) in table::read(text).into_iter().enumerate() {
            for (column, words) in cells.into_iter().enumerate() {
                if words.is_empty() {
                    continue;
                }
                let text = words.as_str().into();
                let card = Card {
                    text,
                    ..Card::default()
                };
                clip.pieces.push(Piece { row, column, card });
            }
        }
        clip
    }

    /// The cards in the HTML of a clipboard; none where there are none.
    pub fn of_html(html: &str) -> Option<Self> {
        let (_, rest) = html.split_once(ATTRIBUTE)?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, _) = rest.get(1..)?.split_once(quote)?;
        Self::of_json(&unescaped(value))
    }

    /// How many rows there are.
    pub fn n_rows(&self) -> usize {
        self.pieces
            .iter()
            .map(|piece| piece.row + 1)
            .max()
            .unwrap_or(0)
    }

    /// How many columns there are.
    pub fn n_columns(&self) -> usize {
        self.pieces
            .iter()
            .map(|piece| piece.column + 1)
            .max()
            .unwrap_or(0)
    }

    /// The cards as they go on the clipboard, with their words in a language.
    pub fn write(&self, language: &Language) -> Written {
        let rows = self.rows(language);
        let mut html = String::from("<meta charset=\"utf-8\"><table ");
        html.push_str(ATTRIBUTE);
        html.push_str("=\"");
        escape(&self.json(), &mut html);
        html.push_str("\"><tbody>");
        for row in &rows {
            html.push_str("<tr>");
            for cell in row {
                html.push_str("<td>");
                let mut lines = cell.split('\n');
                escape(lines.next().unwrap_or(""), &mut html);
                for line in lines {
                    html.push_str("<br>");
                    escape(line, &mut html);
                }
                html.push_str("</td>");
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table>");
        let text = table::write(&rows);
        Written { text, html }
    }

    /// The words of the cards: a lane has as many rows as its fullest cell has cards.
    fn rows(&self, language: &Language) -> Vec<Vec<String>> {
        let n_columns = self.n_columns();
        let mut rows: Vec<Vec<String>> = Vec::new();
        for lane in 0..self.n_rows() {
            let start = rows.len();
            let mut filled = Vec::from_iter(core::iter::repeat_n(start, n_columns));
            for piece in self.pieces.iter().filter(|piece| piece.row == lane) {
                let Some(row) = filled.get_mut(piece.column) else {
                    continue;
                };
                if *row == rows.len() {
                    rows.push(Vec::from_iter(core::iter::repeat_n(
                        String::new(),
                        n_columns,
                    )));
                }
                let cell = rows.get_mut(*row).and_then(|row| row.get_mut(piece.column));
                if let Some(cell) = cell {
                    let (words, _) = piece.card.text.shown(language, &self.language);
                    *cell = words.to_owned();
                }
                *row += 1;
            }
        }
        rows
    }

    /// The cards in JSON.
    fn json(&self) -> String {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.key(VERSION);
        writer.whole(1);
        writer.text_entry("language", self.language.tag());
        writer.key("cards");
        writer.begin_list();
        for Piece { row, column, card } in &self.pieces {
            writer.begin_object();
            for (key, number) in [("row", row), ("column", column)] {
                writer.key(key);
                writer.whole(i64::try_from(*number).unwrap_or(0));
            }
            writer.key("card");
            Value::write(card, &mut writer);
            writer.end_object();
        }
        writer.end_list();
        write_list("links", &self.links, &mut writer);
        write_list("people", &self.people, &mut writer);
        write_list("channels", &self.channels, &mut writer);
        writer.end_object();
        writer.finish()
    }

    /// Cards from JSON; what is wrong about one of them is left out.
    fn of_json(text: &str) -> Option<Self> {
        let Ok(Json::Object(mut object)) = parse_json(text) else {
            return None;
        };
        object.get(VERSION)?;
        let mut reader = Reader::new();
        let language = object.remove("language");
        let mut clip = Self {
            language: language
                .and_then(|mut json| Language::read(&mut json, &mut reader))
                .unwrap_or_default(),
            links: read_list("links", &mut object, &mut reader),
            people: read_list("people", &mut object, &mut reader),
            channels: read_list("channels", &mut object, &mut reader),
            ..Self::default()
        };
        let Some(Json::Array(cards)) = object.remove("cards") else {
            return None;
        };
        for json in cards {
            let Json::Object(mut entry) = json else {
                continue;
            };
            let mut piece = Piece {
                row: number("row", &entry),
                column: number("column", &entry),
                ..Piece::default()
            };
            let mut card = entry.remove("card").unwrap_or_default();
            if read_record(&mut piece.card, &mut card, &mut reader).is_some() {
                clip.pieces.push(piece);
            }
        }
        let is_long = |kind: &ProblemKind| matches!(kind, ProblemKind::TooLong { .. });
        let problems = reader.into_problems();
        let is_sound = !problems.iter().any(|problem| is_long(&problem.kind));
        (is_sound && !clip.pieces.is_empty()).then_some(clip)
    }

    fn has(&self, card_id: &CardId) -> bool {
        self.pieces.iter().any(|piece| piece.card.id == *card_id)
    }
}

fn write_list<T: Value>(key: &str, things: &[T], writer: &mut Writer) {
    if things.is_empty() {
        return;
    }
    writer.key(key);
    writer.begin_list();
    for thing in things {
        thing.write(writer);
    }
    writer.end_list();
}

fn read_list<T: Value>(key: &str, object: &mut JsonMap, reader: &mut Reader) -> Vec<T> {
    let Some(Json::Array(list)) = object.remove(key) else {
        return Vec::new();
    };
    let mut things = Vec::with_capacity(list.len());
    for mut json in list {
        things.extend(T::read(&mut json, reader));
    }
    things
}

fn number(key: &str, object: &JsonMap) -> usize {
    let number = object.get(key).and_then(Json::as_number);
    // More rows and columns than a map may have are all the same.
    number
        .and_then(|number| number.as_str().parse().ok())
        .unwrap_or(0)
        .min(usize::from(u16::MAX))
}

/// Adds a text to HTML.
fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}

/// The text of an attribute's value, whoever wrote the HTML.
fn unescaped(mut html: &str) -> Rc<str> {
    let mut text = String::with_capacity(html.len());
    while let Some((before, after)) = html.split_once('&') {
        text.push_str(before);
        let entity = after
            .split_once(';')
            .and_then(|(name, rest)| Some((letter(name)?, rest)));
        match entity {
            Some((letter, rest)) => {
                text.push(letter);
                html = rest;
            }
            None => {
                text.push('&');
                html = after;
            }
        }
    }
    text.push_str(html);
    text.into()
}

fn letter(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let digits = entity.strip_prefix('#')?;
            match digits
                .strip_prefix('x')
                .or_else(|| digits.strip_prefix('X'))
            {
                Some(digits) => number(digits, 16),
                None => number(digits, 10),
            }
        }
    }
}
