//! The lists of a document into the lists of a map.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::Vec;

use super::cards::{CARDS, CardSource, Steps};
use super::kinds::{CHANNELS, LANES, STAGES, Shape, channel_kind};
use super::names::{Names, missing_names};
use super::read::{Large, ReadError};
use crate::base::{Id, PersonId, is_letter};
use crate::model::{
    AnyItem, AnyList, Card, Channel, ChannelKind, Fields, Item, JourneyMap, Json, JsonMap,
    JsonType, LaneKind, Language, Link, List, ListName, Meta, Path, PathEnd, PathKind, ProblemKind,
    Reader, StageKind, Text, Value, limits, mend_views,
};

const PERSONAS: Shape = plain(ListName::Personas, "name");
const PEOPLE: Shape = plain(ListName::People, "name");
const LINKS: Shape = plain(ListName::Links, "from");
const PATHS: Shape = plain(ListName::Paths, "label");
const IMPROVEMENTS: Shape = plain(ListName::Improvements, "title");

const fn plain(list: ListName, text: &'static str) -> Shape {
    let kinds = None;
    Shape { list, text, kinds }
}

/// Where the things of a list stand in the document, and what they are called there.
#[derive(Default)]
pub(super) struct Known {
    pub(super) places: Vec<usize>,
    pub(super) names: Names,
}

/// A map on the way out of its document.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) map: JourneyMap,
    personas: Known,
    people: Known,
    channels: Known,
    pub(super) stages: Known,
    pub(super) lanes: Known,
    pub(super) steps: Steps,
    links: Known,
    improvements: Known,
}

/// Nothing, if all was well; the error is apart, so that a reader is small that only passes it on.
pub(super) type Read = Result<(), Box<ReadError>>;

/// Reads everything of a document that says it is a map.
///
/// What is named comes before what names it. `cards` is the JSON of the cards, if it was parted
/// from the document.
pub(super) fn read_map(
    mut document: JsonMap,
    cards: Option<&str>,
    reader: &mut Reader,
) -> Result<JourneyMap, Box<ReadError>> {
    let mut lists = JsonMap::new();
    for key in JourneyMap::NO_FIELDS {
        if let Some(json) = document.remove(key) {
            lists.insert((*key).into(), json);
        }
    }
    let mut take = |shape: &Shape| lists.get_mut(shape.key()).map_or(Json::Null, Json::take);
    let language = document.get("language");
    let has_language = language.is_some_and(|tag| tag.as_str().is_some());
    let mut meta = Meta::default();
    let fields: &mut dyn Fields = &mut meta;
    fields.read_fields(&mut document, reader);

    let mut draft = Draft::default();
    draft.read_people(take(&PEOPLE), reader)?;
    draft.read_channels(take(&CHANNELS), reader)?;
    draft.read_personas(take(&PERSONAS), reader)?;
    draft.resolve_owner(&mut meta.owner, reader);
    draft.read_stages(take(&STAGES), reader)?;
    draft.read_lanes(take(&LANES), reader)?;
    let own_cards = take(&CARDS);
    let cards = cards.map_or(CardSource::Parsed(own_cards), CardSource::Text);
    draft.read_cards(cards, reader)?;
    draft.read_links(take(&LINKS), reader)?;
    draft.read_paths(take(&PATHS), reader)?;
    draft.read_improvements(take(&IMPROVEMENTS), reader)?;

    let mut map = draft.map;
    mend_views(&mut meta.views, &mut |list, name| {
        let is_there = map.has(list, name);
        if !is_there {
            note_dangling(name, "views", reader);
        }
        is_there
    });
    if !has_language && let Some(language) = guess_language(&meta.title, &map) {
        meta.language = language;
    }
    map.meta = meta.into();
    Ok(map)
}

impl Draft {
    fn read_people(&mut self, json: Json, reader: &mut Reader) -> Read {
        let people = &mut self.map.people;
        read_list(
            people,
            &mut self.people,
            json,
            &PEOPLE,
            reader,
            &mut no_change,
        )?;
        name_things(people, &self.people, reader, (&[], &[]));
        for (idx, person) in people.iter().enumerate() {
            self.people.add_title(&person.name, idx);
        }
        Ok(())
    }

    fn read_channels(&mut self, json: Json, reader: &mut Reader) -> Read {
        let channels = &mut self.map.channels;
        read_list(
            channels,
            &mut self.channels,
            json,
            &CHANNELS,
            reader,
            &mut no_change,
        )?;
        name_things(channels, &self.channels, reader, (&[], &[]));
        for (idx, channel) in channels.iter().enumerate() {
            if channel.kind != ChannelKind::Other {
                self.channels.names.add_word(channel.kind.word(), idx);
            }
        }
        for (idx, channel) in channels.iter().enumerate() {
            self.channels.add_title(&channel.title, idx);
        }
        Ok(())
    }

    fn read_personas(&mut self, json: Json, reader: &mut Reader) -> Read {
        let (channels, known) = (&mut self.map.channels, &mut self.channels);
        let mut prepare = |object: &mut JsonMap, reader: &mut Reader| {
            resolve_all(object, "channels", reader, &mut |name| {
                channel(channels, known, name)
            });
        };
        let personas = &mut self.map.personas;
        read_list(
            personas,
            &mut self.personas,
            json,
            &PERSONAS,
            reader,
            &mut prepare,
        )?;
        name_things(personas, &self.personas, reader, (&[], &[]));
        for (idx, persona) in personas.iter().enumerate() {
            self.personas.add_title(&persona.name, idx);
        }
        Ok(())
    }

    fn read_stages(&mut self, json: Json, reader: &mut Reader) -> Read {
        let mut n_steps = 0;
        let (people, known) = (&self.map.people, &self.people);
        let mut prepare = |object: &mut JsonMap, reader: &mut Reader| {
            resolve_all(object, "owners", reader, &mut |name| known.id(people, name));
            if let Some(steps) = object.get_mut("steps") {
                n_steps += prepare_plain(steps, "title");
            }
        };
        let stages = &mut self.map.stages;
        read_list(
            stages,
            &mut self.stages,
            json,
            &STAGES,
            reader,
            &mut prepare,
        )?;
        if n_steps > limits::MAX_OTHERS {
            reader.enter_key("stages");
            reader.enter_key("steps");
            return Err(Box::new(ReadError::TooLarge {
                what: Large::Others,
                found: n_steps,
                limit: limits::MAX_OTHERS,
                place: reader.place().clone(),
            }));
        }
        // The names of the steps are the grid's to give, beside those of the stages.
        let mut step_ids = Vec::new();
        for stage in stages.iter() {
            for step in &stage.steps {
                step_ids.push(step.id.name().clone());
            }
        }
        let exit = [PathEnd::EXIT.into()];
        name_things(stages, &self.stages, reader, (&exit, &step_ids));
        for (idx, stage) in stages.iter().enumerate() {
            if stage.kind != StageKind::Other {
                self.stages.names.add_word(stage.kind.word(), idx);
            }
        }
        for (idx, stage) in stages.iter().enumerate() {
            self.stages.add_title(&stage.title, idx);
        }
        Ok(())
    }

    fn read_lanes(&mut self, json: Json, reader: &mut Reader) -> Read {
        let lanes = &mut self.map.lanes;
        read_list(lanes, &mut self.lanes, json, &LANES, reader, &mut no_change)?;
        name_things(lanes, &self.lanes, reader, (&[], &[]));
        for (idx, lane) in lanes.iter().enumerate() {
            if lane.kind != LaneKind::Custom {
                self.lanes.names.add_word(lane.kind.word(), idx);
            }
        }
        for (idx, lane) in lanes.iter().enumerate() {
            self.lanes.add_title(&lane.title, idx);
        }
        Ok(())
    }

    fn read_links(&mut self, json: Json, reader: &mut Reader) -> Read {
        let (links, known) = (&mut self.map.links, &mut self.links);
        read_list(links, known, json, &LINKS, reader, &mut no_change)?;
        let cards = &self.map.cards;
        keep(links, known, reader, &mut |link: &mut Link| {
            let is_there = |id| cards.get(id).is_some();
            [("from", is_there(&link.from)), ("to", is_there(&link.to))]
        });
        name_things(links, known, reader, (&[], &[]));
        Ok(())
    }

    fn read_paths(&mut self, json: Json, reader: &mut Reader) -> Read {
        let mut paths = List::default();
        let mut known = Known::default();
        read_list(&mut paths, &mut known, json, &PATHS, reader, &mut no_change)?;
        keep(&mut paths, &mut known, reader, &mut |path: &mut Path| {
            // Whoever leaves need not say where to.
            if path.kind == PathKind::Exit && path.to.as_str().is_empty() {
                path.to = PathEnd::exit();
            }
            let find = |end: &mut PathEnd| {
                let found = self.end(end.as_str());
                let is_there = found.is_some();
                *end = found.unwrap_or_default();
                is_there
            };
            [("from", find(&mut path.from)), ("to", find(&mut path.to))]
        });
        name_things(&mut paths, &known, reader, (&[], &[]));
        self.map.paths = paths;
        Ok(())
    }

    fn read_improvements(&mut self, json: Json, reader: &mut Reader) -> Read {
        let cards = &self.map.cards;
        let mut prepare = |object: &mut JsonMap, reader: &mut Reader| {
            resolve_all(object, "cards", reader, &mut |name| {
                cards.named(name).map(|card| card.id.name().clone())
            });
        };
        let (improvements, known) = (&mut self.map.improvements, &mut self.improvements);
        read_list(
            improvements,
            known,
            json,
            &IMPROVEMENTS,
            reader,
            &mut prepare,
        )?;
        name_things(improvements, known, reader, (&[], &[]));
        for (idx, place) in known.places.iter().enumerate() {
            if let Some(improvement) = improvements.at_mut(idx) {
                reader.enter_key(IMPROVEMENTS.key());
                reader.enter_index(*place);
                let (people, owner) = (&self.map.people, &mut improvement.owner);
                self.people.resolve(people, owner, "owner", reader);
                if let Some(name) = improvement.metric.take() {
                    let card = self.map.cards.named(name.as_str());
                    improvement.metric = card.map(|card| card.id.clone());
                    if card.is_none() {
                        note_dangling(name.name(), "metric", reader);
                    }
                }
                reader.leave();
                reader.leave();
            }
        }
        Ok(())
    }

    /// Makes sure that whoever and whatever a card names is there.
    pub(super) fn resolve(&mut self, card: &mut Card, reader: &mut Reader) {
        let personas = &self.map.personas;
        let named = &mut card.persona;
        self.personas.resolve(personas, named, "persona", reader);
        self.resolve_owner(&mut card.owner, reader);
        let channels = &mut self.map.channels;
        if let Some(name) = &card.channel
            && let Some(id) = channel(channels, &mut self.channels, name.as_str())
        {
            card.channel = Some(id.into());
        } else {
            let named = &mut card.channel;
            self.channels.resolve(channels, named, "channel", reader);
        }
    }

    fn resolve_owner(&self, owner: &mut Option<PersonId>, reader: &mut Reader) {
        self.people
            .resolve(&self.map.people, owner, "owner", reader);
    }
}

impl Known {
    /// Lets a thing be called by its title, in every language.
    fn add_title(&mut self, title: &Text, idx: usize) {
        for (_, title) in title.versions() {
            self.names.add_word(title, idx);
        }
    }

    /// The id of the thing of a list that is called so.
    pub(super) fn id(&self, list: &dyn AnyList, name: &str) -> Option<Rc<str>> {
        let item = list.item(self.names.find(name)?)?;
        Some(item.name().clone())
    }

    /// Replaces a name by the id it stands for, or takes it out.
    fn resolve<I: Id>(
        &self,
        list: &dyn AnyList,
        named: &mut Option<I>,
        key: &'static str,
        reader: &mut Reader,
    ) {
        if let Some(name) = named.take() {
            *named = self.id(list, name.as_str()).map(I::from);
            if named.is_none() {
                note_dangling(name.name(), key, reader);
            }
        }
    }
}

/// Sees the object of a thing before it is read.
type Prepare<'a> = &'a mut dyn FnMut(&mut JsonMap, &mut Reader);

fn no_change(_object: &mut JsonMap, _reader: &mut Reader) {}

/// Reads the things of a list as they stand, after `prepare` has seen the object of each.
fn read_list(
    list: &mut dyn AnyList,
    known: &mut Known,
    json: Json,
    shape: &Shape,
    reader: &mut Reader,
    prepare: Prepare<'_>,
) -> Read {
    reader.enter_key(shape.key());
    for (idx, json) in items(json, shape.list, reader)?.into_iter().enumerate() {
        reader.enter_index(idx);
        if let Some(mut object) = shape.object(json, reader) {
            prepare(&mut object, reader);
            let mut blank = list.blank_item();
            if let Some(item) = Rc::get_mut(&mut blank) {
                let fields: &mut dyn Fields = item;
                fields.read_fields(&mut object, reader);
            }
            let n_items = list.n_items();
            known.names.add_id(blank.name(), n_items);
            known.places.push(idx);
            list.insert(n_items, blank);
        }
        reader.leave();
    }
    reader.leave();
    Ok(())
}

/// Gives every thing an id that is not `taken` elsewhere; new ones are none to `avoid` either.
fn name_things(
    list: &mut dyn AnyList,
    known: &Known,
    reader: &mut Reader,
    (taken, avoid): (&[Rc<str>], &[Rc<str>]),
) {
    let list_name = list.list_name();
    let mut ids = Vec::with_capacity(list.n_items());
    for item in (0..list.n_items()).filter_map(|idx| list.item(idx)) {
        ids.push(item.name().clone());
    }
    let names = missing_names(&ids, list_name.prefix(), taken, avoid);
    for (idx, (place, name)) in known.places.iter().zip(names).enumerate() {
        if let (Some(name), Some(item)) = (name, list.item_mut(idx)) {
            reader.enter_key(list_name.key());
            reader.enter_index(*place);
            note_duplicate(item.name(), reader);
            reader.leave();
            reader.leave();
            item.set_name(name);
        }
    }
}

fn note_dangling(name: &Rc<str>, key: &'static str, reader: &mut Reader) {
    if !name.is_empty() {
        reader.note_at(key, ProblemKind::Dangling { name: name.clone() });
    }
}

/// The items of a list; one thing where a list belongs is a list of one.
pub(super) fn items(
    json: Json,
    list: ListName,
    reader: &mut Reader,
) -> Result<Vec<Json>, Box<ReadError>> {
    let items = match json {
        Json::Array(items) => items,
        Json::Null => Vec::new(),
        Json::String(_) | Json::Object(_) => vec![json],
        Json::Bool(_) | Json::Number(_) => {
            reader.note(ProblemKind::WrongType {
                expected: JsonType::List,
            });
            Vec::new()
        }
    };
    if items.len() > list.limit() {
        return Err(Box::new(ReadError::TooLarge {
            what: Large::things_of(list),
            found: items.len(),
            limit: list.limit(),
            place: reader.place().clone(),
        }));
    }
    Ok(items)
}

/// Notes that the id of the thing the reader is at was taken.
pub(super) fn note_duplicate(id: &Rc<str>, reader: &mut Reader) {
    if !id.is_empty() {
        reader.note_at("id", ProblemKind::DuplicateId { id: id.clone() });
    }
}

/// The channel that is called so; made if the name is the word of a kind.
fn channel(channels: &mut List<Channel>, known: &mut Known, name: &str) -> Option<Rc<str>> {
    let id = known.id(channels, name);
    if id.is_some() {
        return id;
    }
    let kind = channel_kind(name)?;
    let list: &dyn AnyList = channels;
    let id = free_name(ListName::Channels, &|id| list.find(id).is_some());
    known.names.add_word(kind.word(), channels.len());
    channels.push(Channel {
        id: id.clone().into(),
        kind,
        ..Channel::default()
    });
    Some(id)
}

/// An id with the smallest number that is not taken.
pub(super) fn free_name(list: ListName, is_taken: &dyn Fn(&str) -> bool) -> Rc<str> {
    let mut n = 0_usize;
    loop {
        n += 1;
        let name = [list.prefix(), &n.to_string()].concat();
        if !is_taken(&name) {
            return name.into();
        }
    }
}

/// Replaces the names in a list by the ids they stand for, and takes out those that stand for nothing.
fn resolve_all(
    object: &mut JsonMap,
    key: &'static str,
    reader: &mut Reader,
    id: &mut dyn FnMut(&str) -> Option<Rc<str>>,
) {
    let Some(json) = object.get_mut(key) else {
        return;
    };
    let mut names = match json.take() {
        Json::Array(names) => names,
        Json::Null => return,
        name @ (Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_)) => vec![name],
    };
    let mut ids = Vec::with_capacity(names.len());
    reader.enter_key(key);
    for (idx, json) in names.iter_mut().enumerate() {
        reader.enter_index(idx);
        if let Some(name) = Rc::<str>::read(json, reader) {
            match id(&name) {
                Some(id) => ids.push(Json::String(id)),
                None => reader.note(ProblemKind::Dangling { name }),
            }
        }
        reader.leave();
    }
    reader.leave();
    *json = Json::Array(ids);
}

/// Makes objects of a list's plain strings, each with the string as that field, and says how
/// many things the list has.
pub(super) fn prepare_plain(list: &mut Json, field: &str) -> usize {
    let items = match list {
        Json::Array(items) => items.as_mut_slice(),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
            core::slice::from_mut(list)
        }
    };
    for item in items.iter_mut().filter(|item| item.as_str().is_some()) {
        let mut object = JsonMap::new();
        object.insert(field.into(), item.take());
        *item = Json::Object(object);
    }
    items.len()
}

/// The ends of a thing with their keys, and whether what they name is there.
type Ends = [(&'static str, bool); 2];

/// Keeps what has both its ends.
fn keep<T: Item + AnyItem>(
    items: &mut List<T>,
    known: &mut Known,
    reader: &mut Reader,
    ends: &mut dyn FnMut(&mut T) -> Ends,
) {
    let mut kept = 0;
    for place in core::mem::take(&mut known.places) {
        let Some(item) = items.at_mut(kept) else {
            return;
        };
        let missing = ends(item).into_iter().find(|(_, is_there)| !is_there);
        if let Some((end, _)) = missing {
            note_unplaced((T::LIST.key(), place, end), reader);
            AnyList::remove(items, kept);
        } else {
            known.places.push(place);
            kept += 1;
        }
    }
}

fn note_unplaced((key, place, end): (&'static str, usize, &'static str), reader: &mut Reader) {
    reader.enter_key(key);
    reader.enter_index(place);
    reader.enter_key(end);
    reader.note(ProblemKind::Unplaced);
    reader.leave();
    reader.leave();
    reader.leave();
}

/// The language of a document that names none, by its first words.
fn guess_language(title: &Text, map: &JourneyMap) -> Option<Language> {
    let mut texts = Vec::from([title]);
    for stage in &map.stages {
        texts.push(&stage.title);
    }
    for lane in &map.lanes {
        texts.push(&lane.title);
    }
    for card in map.cards_in_order() {
        texts.push(&card.text);
    }
    for text in texts {
        for (language, words) in text.versions() {
            if let Some(letter) = words.chars().find(|letter| is_letter(*letter)) {
                let is_arabic = ('\u{600}'..='\u{6ff}').contains(&letter);
                let guess = || Language::new(if is_arabic { "fa" } else { "en" });
                return Some(language.cloned().unwrap_or_else(guess));
            }
        }
    }
    None
}
