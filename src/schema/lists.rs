//! The lists of a document into the lists of a map.

use alloc::vec::Vec;

use super::cards::{CardSource, Grid, read_cards};
use super::kinds::{CHANNELS, LANES, STAGES, Shape, channel_kind};
use super::names::{Names, missing_names};
use super::read::{Large, ReadError};
use crate::base::{ChannelId, Id, is_letter};
use crate::model::{
    AnyItem, AnyList, Cards, Channel, ChannelKind, Fields, Improvement, Item, JourneyMap, Json,
    JsonMap, JsonType, Lane, LaneKind, Language, Link, List, Meta, Path, PathEnd, PathKind, Person,
    Persona, ProblemKind, Reader, Stage, StageKind, Text, limits,
};

const PERSONAS: Shape = plain("personas", "name");
const PEOPLE: Shape = plain("people", "name");
const LINKS: Shape = plain("links", "from");
const PATHS: Shape = plain("paths", "label");
const IMPROVEMENTS: Shape = plain("improvements", "title");

const fn plain(key: &'static str, text: &'static str) -> Shape {
    Shape {
        key,
        text,
        kind: None,
    }
}

/// The things of one list, each with its place in the document, and what they are called there.
pub(super) struct Known<T: Item> {
    pub(super) items: List<T>,
    pub(super) places: Vec<usize>,
    pub(super) names: Names,
}

/// Whom and what cards may name besides their cell.
pub(super) struct Cast {
    personas: Known<Persona>,
    people: Known<Person>,
    channels: Known<Channel>,
}

/// Reads everything of a document that says it is a map.
///
/// What is named comes before what names it. `cards` is the JSON of the cards, if it was parted
/// from the document.
pub(super) fn read_map(
    mut document: JsonMap,
    cards: Option<&str>,
    reader: &mut Reader,
) -> Result<JourneyMap, ReadError> {
    let mut take = |shape: &Shape| {
        document
            .get_mut(shape.key)
            .map_or(Json::Null, core::mem::take)
    };
    let (personas, people, channels) = (take(&PERSONAS), take(&PEOPLE), take(&CHANNELS));
    let (stages, lanes, own_cards) = (take(&STAGES), take(&LANES), take(&super::cards::CARDS));
    let (links, paths, improvements) = (take(&LINKS), take(&PATHS), take(&IMPROVEMENTS));
    for key in JourneyMap::NO_FIELDS {
        document.remove(key);
    }
    let has_language = document
        .get("language")
        .is_some_and(|tag| tag.as_str().is_some());
    let mut meta = Meta::default();
    let fields: &mut dyn Fields = &mut meta;
    fields.read_fields(document, reader);

    let mut cast = Cast::read(personas, people, channels, reader)?;
    cast.people.resolve(&mut meta.owner, "owner", reader);
    let stages = read_stages(stages, &cast.people, reader)?;
    let mut grid = Grid::new(stages, read_lanes(lanes, reader)?);
    let cards = cards.map_or(CardSource::Parsed(own_cards), CardSource::Text);
    let cards = read_cards(cards, &mut grid, &mut cast, reader)?;
    let links = read_links(links, &cards, reader)?;
    let paths = read_paths(paths, &grid, reader)?;
    let improvements = read_improvements(improvements, &cards, &cast.people, reader)?;

    let (stages, lanes) = grid.into_lists();
    let mut map = JourneyMap {
        meta: meta.into(),
        personas: cast.personas.items,
        people: cast.people.items,
        channels: cast.channels.items,
        stages,
        lanes,
        cards,
        links,
        paths,
        improvements,
    };
    if !has_language && let Some(language) = guess_language(&map) {
        alloc::rc::Rc::make_mut(&mut map.meta).language = language;
    }
    Ok(map)
}

impl Cast {
    fn read(
        personas: Json,
        people: Json,
        channels: Json,
        reader: &mut Reader,
    ) -> Result<Self, ReadError> {
        let others = (Large::Others, limits::MAX_OTHERS);
        let mut people: Known<Person> =
            Known::read(people, &PEOPLE, others, reader, &mut no_change)?;
        people.name(reader, PEOPLE.key);
        people.call(|person| ("", &person.name));
        let mut channels: Known<Channel> =
            Known::read(channels, &CHANNELS, others, reader, &mut no_change)?;
        channels.name(reader, CHANNELS.key);
        channels.call(|channel| {
            let is_other = channel.kind == ChannelKind::Other;
            (
                if is_other { "" } else { channel.kind.word() },
                &channel.title,
            )
        });
        let limit = (Large::Personas, limits::MAX_PERSONAS);
        let mut personas: Known<Persona> =
            Known::read(personas, &PERSONAS, limit, reader, &mut |object, reader| {
                resolve_all(object, "channels", reader, &mut |name| {
                    channel(&mut channels, name).map(|id| id.as_str().into())
                });
            })?;
        personas.name(reader, PERSONAS.key);
        personas.call(|persona| ("", &persona.name));
        Ok(Self {
            personas,
            people,
            channels,
        })
    }

    /// Makes sure that whoever and whatever a card names is there.
    pub(super) fn resolve(&mut self, card: &mut crate::model::Card, reader: &mut Reader) {
        self.personas.resolve(&mut card.persona, "persona", reader);
        self.people.resolve(&mut card.owner, "owner", reader);
        if let Some(name) = &card.channel
            && let Some(channel_id) = channel(&mut self.channels, name.as_str())
        {
            card.channel = Some(channel_id);
        } else {
            self.channels.resolve(&mut card.channel, "channel", reader);
        }
    }
}

/// Sees the object of a thing before it is read.
type Prepare<'a> = &'a mut dyn FnMut(&mut JsonMap, &mut Reader);

impl<T: Item + AnyItem> Known<T> {
    /// The things of a list as they stand, after `prepare` has seen the object of each.
    pub(super) fn read(
        json: Json,
        shape: &Shape,
        limit: (Large, usize),
        reader: &mut Reader,
        prepare: Prepare<'_>,
    ) -> Result<Self, ReadError> {
        let mut known = Self {
            items: List::default(),
            places: Vec::new(),
            names: Names::default(),
        };
        let Self {
            items,
            places,
            names,
        } = &mut known;
        read_items(json, shape, limit, reader, prepare, (items, places, names))?;
        Ok(known)
    }

    /// Gives every thing an id of its own.
    fn name(&mut self, reader: &mut Reader, key: &'static str) {
        self.name_beside(reader, key, &[], &[]);
    }

    /// Gives every thing an id that is not `taken` elsewhere; new ones are none to `avoid` either.
    fn name_beside(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        taken: &[&str],
        avoid: &[&str],
    ) {
        name_items(&mut self.items, &self.places, reader, key, (taken, avoid));
    }

    /// Lets the things be called by their kinds and titles as well.
    fn call(&mut self, words: fn(&T) -> (&'static str, &Text)) {
        let words: Vec<(&str, &Text)> = self.items.iter().map(|item| words(item)).collect();
        call(&mut self.names, &words);
    }

    /// The id of the thing that is called so.
    pub(super) fn id(&self, name: &str) -> Option<T::Id> {
        let idx = self.names.find(name)?;
        self.items.at(idx).map(|item| item.id().clone())
    }

    /// Replaces a name by the id it stands for, or takes it out.
    fn resolve(&self, reference: &mut Option<T::Id>, key: &'static str, reader: &mut Reader) {
        let Some(name) = reference.take() else { return };
        *reference = self.id(name.as_str());
        if reference.is_none() {
            note_dangling(name.name(), key, reader);
        }
    }

    /// Adds a thing that the document does not have, and says where it stands.
    pub(super) fn add(&mut self, item: T) -> usize {
        let idx = self.items.len();
        self.items.push(item);
        idx
    }
}

fn read_items(
    json: Json,
    shape: &Shape,
    limit: (Large, usize),
    reader: &mut Reader,
    prepare: Prepare<'_>,
    (list, places, names): (&mut dyn AnyList, &mut Vec<usize>, &mut Names),
) -> Result<(), ReadError> {
    reader.enter_key(shape.key);
    for (idx, json) in items(json, limit, reader)?.into_iter().enumerate() {
        reader.enter_index(idx);
        if let Some(mut object) = shape.object(json, reader) {
            prepare(&mut object, reader);
            let mut blank = list.blank_item();
            if let Some(item) = alloc::rc::Rc::get_mut(&mut blank) {
                let fields: &mut dyn Fields = item;
                fields.read_fields(object, reader);
            }
            let n_items = list.n_items();
            names.add_id(blank.name(), n_items);
            list.insert(n_items, blank);
            places.push(idx);
        }
        reader.leave();
    }
    reader.leave();
    Ok(())
}

fn name_items(
    list: &mut dyn AnyList,
    places: &[usize],
    reader: &mut Reader,
    key: &'static str,
    (taken, avoid): (&[&str], &[&str]),
) {
    let items = (0..list.n_items()).filter_map(|idx| list.item(idx));
    let ids: Vec<&str> = items.map(|item| &**item.name()).collect();
    let prefix = list.blank_item().list_name().prefix();
    let names = missing_names(&ids, prefix, taken, avoid);
    for (idx, (place, name)) in places.iter().zip(names).enumerate() {
        if let (Some(name), Some(item)) = (name, list.item_mut(idx)) {
            reader.enter_key(key);
            reader.enter_index(*place);
            note_duplicate(item.name(), reader);
            reader.leave();
            reader.leave();
            item.set_name(name);
        }
    }
}

fn call(names: &mut Names, words: &[(&str, &Text)]) {
    for (idx, (kind, _)) in words.iter().enumerate() {
        names.add_word(kind, idx);
    }
    for (idx, (_, title)) in words.iter().enumerate() {
        for (_, title) in title.versions() {
            names.add_word(title, idx);
        }
    }
}

fn note_dangling(name: &alloc::rc::Rc<str>, key: &'static str, reader: &mut Reader) {
    if !name.is_empty() {
        reader.enter_key(key);
        reader.note(ProblemKind::Dangling { name: name.clone() });
        reader.leave();
    }
}

fn no_change(_object: &mut JsonMap, _reader: &mut Reader) {}

/// The items of a list; one thing where a list belongs is a list of one.
pub(super) fn items(
    json: Json,
    (what, limit): (Large, usize),
    reader: &mut Reader,
) -> Result<Vec<Json>, ReadError> {
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
    if items.len() > limit {
        return Err(ReadError::TooLarge {
            what,
            found: items.len(),
            limit,
            place: reader.place().clone(),
        });
    }
    Ok(items)
}

/// Notes that the id of the thing the reader is at was taken.
pub(super) fn note_duplicate(id: &alloc::rc::Rc<str>, reader: &mut Reader) {
    if !id.is_empty() {
        reader.enter_key("id");
        reader.note(ProblemKind::DuplicateId { id: id.clone() });
        reader.leave();
    }
}

/// The channel that is called so; made if the name is the word of a kind.
fn channel(channels: &mut Known<Channel>, name: &str) -> Option<ChannelId> {
    if let Some(channel_id) = channels.id(name) {
        return Some(channel_id);
    }
    let kind = channel_kind(name)?;
    let is_taken = |id: &str| {
        channels
            .items
            .iter()
            .any(|channel| channel.id.as_str() == id)
    };
    let id = free_id::<ChannelId>(is_taken);
    let idx = channels.add(Channel {
        id: id.clone(),
        kind,
        ..Channel::default()
    });
    channels.names.add_word(kind.word(), idx);
    Some(id)
}

/// An id with the smallest number that is not taken.
pub(super) fn free_id<I: Id>(is_taken: impl Fn(&str) -> bool) -> I {
    let mut n = 0_usize;
    loop {
        n += 1;
        let name = format!("{}{n}", I::PREFIX);
        if !is_taken(&name) {
            return I::from(name.into());
        }
    }
}

/// Replaces the names in a list by the ids they stand for, and takes out those that stand for nothing.
fn resolve_all(
    object: &mut JsonMap,
    key: &'static str,
    reader: &mut Reader,
    id: &mut dyn FnMut(&str) -> Option<Json>,
) {
    let Some(json) = object.get_mut(key) else {
        return;
    };
    let names = match json.take() {
        Json::Array(names) => names,
        Json::Null => return,
        name @ (Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_)) => vec![name],
    };
    let mut resolve = |(idx, json): (usize, Json), reader: &mut Reader| {
        reader.at_index(idx, |reader| {
            let name = <alloc::rc::Rc<str> as crate::model::Value>::read(json, reader)?;
            let id = id(&name);
            if id.is_none() {
                reader.note(ProblemKind::Dangling { name });
            }
            id
        })
    };
    let ids = reader.at_key(key, |reader| {
        let names = names.into_iter().enumerate();
        names.filter_map(|name| resolve(name, reader)).collect()
    });
    *json = Json::Array(ids);
}

fn read_stages(
    json: Json,
    people: &Known<Person>,
    reader: &mut Reader,
) -> Result<Known<Stage>, ReadError> {
    let limit = (Large::Stages, limits::MAX_STAGES);
    let mut n_steps = 0;
    let mut stages: Known<Stage> =
        Known::read(json, &STAGES, limit, reader, &mut |object, reader| {
            resolve_all(object, "owners", reader, &mut |name| {
                people.id(name).map(|id| id.as_str().into())
            });
            if let Some(steps) = object.get_mut("steps") {
                n_steps += prepare_plain(steps, "title");
            }
        })?;
    if n_steps > limits::MAX_OTHERS {
        return Err(ReadError::TooLarge {
            what: Large::Others,
            found: n_steps,
            limit: limits::MAX_OTHERS,
            place: reader.at_key("stages", |reader| {
                reader.at_key("steps", |reader| reader.place().clone())
            }),
        });
    }
    // The names of the steps are the grid's to give, beside those of the stages.
    let step_ids: Vec<_> = stages
        .items
        .iter()
        .flat_map(|stage| stage.steps.iter().map(|step| step.id.clone()))
        .collect();
    let step_ids: Vec<&str> = step_ids.iter().map(Id::as_str).collect();
    stages.name_beside(reader, STAGES.key, &[PathEnd::EXIT], &step_ids);
    stages.call(|stage| {
        let is_other = stage.kind == StageKind::Other;
        (if is_other { "" } else { stage.kind.word() }, &stage.title)
    });
    Ok(stages)
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

fn read_lanes(json: Json, reader: &mut Reader) -> Result<Known<Lane>, ReadError> {
    let limit = (Large::Lanes, limits::MAX_LANES);
    let mut lanes: Known<Lane> = Known::read(json, &LANES, limit, reader, &mut no_change)?;
    lanes.name(reader, LANES.key);
    lanes.call(|lane| {
        let is_custom = lane.kind == LaneKind::Custom;
        (if is_custom { "" } else { lane.kind.word() }, &lane.title)
    });
    Ok(lanes)
}

fn read_links(json: Json, cards: &Cards, reader: &mut Reader) -> Result<List<Link>, ReadError> {
    let limit = (Large::Others, limits::MAX_OTHERS);
    let mut links: Known<Link> = Known::read(json, &LINKS, limit, reader, &mut no_change)?;
    links.keep(reader, LINKS.key, &mut |link| {
        let is_there = |id| cards.get(id).is_some();
        [("from", is_there(&link.from)), ("to", is_there(&link.to))]
    });
    links.name(reader, LINKS.key);
    Ok(links.items)
}

fn read_paths(json: Json, grid: &Grid, reader: &mut Reader) -> Result<List<Path>, ReadError> {
    let limit = (Large::Others, limits::MAX_OTHERS);
    let mut paths: Known<Path> = Known::read(json, &PATHS, limit, reader, &mut no_change)?;
    paths.keep(reader, PATHS.key, &mut |path| {
        // Whoever leaves need not say where to.
        if path.kind == PathKind::Exit && path.to.as_str().is_empty() {
            path.to = PathEnd::exit();
        }
        let find = |end: &mut PathEnd| {
            let found = grid.end(end.as_str());
            let is_there = found.is_some();
            *end = found.unwrap_or_default();
            is_there
        };
        [("from", find(&mut path.from)), ("to", find(&mut path.to))]
    });
    paths.name(reader, PATHS.key);
    Ok(paths.items)
}

/// The ends of a thing with their keys, and whether what they name is there.
type Ends = [(&'static str, bool); 2];

impl<T: Item + AnyItem> Known<T> {
    /// Keeps what has both its ends.
    fn keep(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        ends: &mut dyn FnMut(&mut T) -> Ends,
    ) {
        let mut kept = 0;
        for place in core::mem::take(&mut self.places) {
            let Some(item) = self.items.at_mut(kept) else {
                return;
            };
            let missing = ends(item).into_iter().find(|(_, is_there)| !is_there);
            if let Some((end, _)) = missing {
                note_unplaced((key, place, end), reader);
                AnyList::remove(&mut self.items, kept);
            } else {
                self.places.push(place);
                kept += 1;
            }
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

fn read_improvements(
    json: Json,
    cards: &Cards,
    people: &Known<Person>,
    reader: &mut Reader,
) -> Result<List<Improvement>, ReadError> {
    let limit = (Large::Others, limits::MAX_OTHERS);
    let mut improvements: Known<Improvement> =
        Known::read(json, &IMPROVEMENTS, limit, reader, &mut |object, reader| {
            resolve_all(object, "cards", reader, &mut |name| {
                cards.get(&name.into()).map(|card| card.id.as_str().into())
            });
        })?;
    improvements.name(reader, IMPROVEMENTS.key);
    for (idx, place) in improvements.places.iter().enumerate() {
        let Some(improvement) = improvements.items.at_mut(idx) else {
            break;
        };
        reader.enter_key(IMPROVEMENTS.key);
        reader.enter_index(*place);
        people.resolve(&mut improvement.owner, "owner", reader);
        reader.leave();
        reader.leave();
    }
    Ok(improvements.items)
}

/// The language of a document that names none, by its first words.
fn guess_language(map: &JourneyMap) -> Option<Language> {
    let mut texts = Vec::from([&map.meta.title]);
    texts.extend(map.stages.iter().map(|stage| &stage.title));
    texts.extend(map.lanes.iter().map(|lane| &lane.title));
    texts.extend(map.cards_in_order().map(|card| &card.text));
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
