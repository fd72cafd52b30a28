//! Changes into ops.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::any::Any;

use crate::base::{CardId, Id, IdSource};
use crate::edit::op::Op;
use crate::model::{
    Card, Cell, FieldName, Fields, JourneyMap, Json, JsonMap, JsonType, ListName, Meta, Patch,
    Place, Problem, ProblemKind, Reader, Record, Stage, read_record,
};

/// Why changes cannot be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ChangeError {
    /// A value is not as it should be.
    #[error("{}: {:?}", .0.place, .0.kind)]
    Problem(Problem),
    /// Something that has to be there is missing.
    #[error("{place} has no {key}")]
    Missing {
        /// Where.
        place: Place,
        /// What.
        key: &'static str,
    },
    /// Something stands where it cannot be changed or means nothing.
    #[error("{place} cannot be set")]
    Unexpected {
        /// Where.
        place: Place,
    },
    /// The map would have more things than it may.
    #[error("{place} would be one more than {limit}")]
    TooMany {
        /// Where.
        place: Place,
        /// How many there may be.
        limit: usize,
    },
}

impl ChangeError {
    /// Where in the changes it is.
    pub fn place(&self) -> &Place {
        match self {
            Self::Problem(problem) => &problem.place,
            Self::Missing { place, .. }
            | Self::Unexpected { place }
            | Self::TooMany { place, .. } => place,
        }
    }
}

/// Reads a list of changes into ops on `map`; things without an id get one from `ids`.
pub fn read_changes(
    json: Json,
    map: &JourneyMap,
    ids: &mut IdSource,
) -> Result<Vec<Op>, ChangeError> {
    let mut reader = Reader::new();
    let Json::Array(changes) = json else {
        return Err(wrong_type(JsonType::List, &reader));
    };
    let mut changes_so_far = Changes {
        map,
        ids,
        cells: Vec::new(),
        n_added: Vec::new(),
        ops: Vec::with_capacity(changes.len()),
    };
    for (idx, change) in changes.into_iter().enumerate() {
        reader.enter_index(idx);
        changes_so_far.read(change, &mut reader)?;
        reader.leave();
    }
    Ok(changes_so_far.ops)
}

/// The changes of one list that were read, on the way to ops.
struct Changes<'a> {
    map: &'a JourneyMap,
    ids: &'a mut IdSource,
    /// Where cards stand after the changes before, if not where the map has them; the last counts.
    cells: Vec<(CardId, Cell)>,
    /// Each list that the changes before added a thing to.
    n_added: Vec<ListName>,
    ops: Vec<Op>,
}

type Read<T> = Result<T, ChangeError>;

impl Changes<'_> {
    fn read(&mut self, json: Json, reader: &mut Reader) -> Read<()> {
        let Json::Object(mut change) = json else {
            return Err(wrong_type(JsonType::Object, reader));
        };
        let verb = take("op", &mut change, reader)?;
        let list = take("in", &mut change, reader)?;
        if &*list == "map" {
            self.map(verb, &mut change, reader)?;
            return end(&change, reader);
        }
        let Some(list) = ListName::from_key(&list) else {
            return Err(unknown_word("in", list, reader));
        };
        match &*verb {
            "insert" => self.insert(list, &mut change, reader)?,
            "update" => self.update(list, &mut change, reader)?,
            "move" => self.shift(list, &mut change, reader)?,
            "remove" => {
                let id = take("id", &mut change, reader)?;
                self.ops.push(Op::Remove { list, id });
            }
            _ => return Err(unknown_word("op", verb, reader)),
        }
        end(&change, reader)
    }

    fn map(&mut self, verb: Rc<str>, change: &mut JsonMap, reader: &mut Reader) -> Read<()> {
        if &*verb != "update" {
            return Err(unknown_word("op", verb, reader));
        }
        let patch = self.patch(Meta::fresh(), change, JourneyMap::NO_FIELDS, reader)?;
        self.ops.push(Op::Map(patch));
        Ok(())
    }

    fn insert(&mut self, list: ListName, change: &mut JsonMap, reader: &mut Reader) -> Read<()> {
        self.check_room(list, reader)?;
        let mut item = self.map.blank_item(list);
        if let Some(item) = Rc::get_mut(&mut item) {
            take_into(item, "value", change, reader)?;
            if item.name().is_empty() {
                item.set_name(self.ids.next_name(list.prefix()));
            }
            self.name_steps(item);
        }
        let any: &dyn Any = &*item;
        if let Some(card) = any.downcast_ref::<Card>() {
            for (key, name) in [("lane", card.lane.as_str()), ("stage", card.stage.as_str())] {
                if name.is_empty() {
                    let place = reader.at_key("value", |reader| reader.place().clone());
                    return Err(ChangeError::Missing { place, key });
                }
            }
            self.cells.push((card.id.clone(), card.cell()));
        }
        let before = take_before(change, reader)?;
        self.ops.push(Op::Insert { item, before });
        Ok(())
    }

    fn update(&mut self, list: ListName, change: &mut JsonMap, reader: &mut Reader) -> Read<()> {
        let id = take("id", change, reader)?;
        let is_card = list == ListName::Cards;
        if is_card {
            self.place(id.clone().into(), change, reader)?;
        }
        let blank = self.map.blank_item(list);
        let patch = self.patch(blank, change, &[], reader)?;
        if !(is_card && patch.is_empty()) {
            self.ops.push(Op::Update { list, id, patch });
        }
        Ok(())
    }

    fn shift(&mut self, list: ListName, change: &mut JsonMap, reader: &mut Reader) -> Read<()> {
        let id = take("id", change, reader)?;
        let before = take_before(change, reader)?;
        if list != ListName::Cards {
            self.ops.push(Op::Move { list, id, before });
            return Ok(());
        }
        let (id, before) = (CardId::from(id), before.map(CardId::from));
        // Into a cell and to its place there, said in two changes, is one move.
        if let Some(Op::Place {
            id: last_id,
            before: last,
            ..
        }) = self.ops.last_mut()
            && *last_id == id
        {
            *last = before;
            return Ok(());
        }
        let cell = self.cell(&id, reader)?;
        self.ops.push(Op::Place { id, cell, before });
        Ok(())
    }

    /// A card's lane, stage, and step among the new values are its place; the rest are fields.
    fn place(&mut self, id: CardId, change: &mut JsonMap, reader: &mut Reader) -> Read<()> {
        let there = self.cell(&id, reader)?;
        let Some(Json::Object(set)) = change.get_mut("set") else {
            return Ok(());
        };
        let mut cell = there.clone();
        let mut is_placed = false;
        for key in ["lane", "stage", "step"] {
            let Some(json) = set.remove(key) else {
                continue;
            };
            is_placed = true;
            let name = reader.at_key("set", |reader| reader.field::<Rc<str>>(key, json));
            check(reader)?;
            match (key, name) {
                ("step", name) => cell.step = name.map(Into::into),
                ("lane", Some(name)) => cell.lane = name.into(),
                ("stage", Some(name)) => {
                    cell.stage = name.into();
                    // The steps of one stage are not those of another.
                    if cell.stage != there.stage {
                        cell.step = None;
                    }
                }
                (_, _) => {
                    let place = place_in("set", key, reader);
                    return Err(ChangeError::Unexpected { place });
                }
            }
        }
        if is_placed {
            self.cells.push((id.clone(), cell.clone()));
            let before = None;
            self.ops.push(Op::Place { id, cell, before });
        }
        Ok(())
    }

    /// The new values of an update; the id and `others` are none.
    fn patch(
        &mut self,
        mut blank: Rc<dyn Fields>,
        change: &mut JsonMap,
        others: &[&str],
        reader: &mut Reader,
    ) -> Read<Patch> {
        let mut names = Vec::new();
        if let Some(blank) = Rc::get_mut(&mut blank) {
            names = fields(blank, change, others, reader)?;
            self.name_steps(blank);
        }
        Ok(Patch::of(blank, names))
    }

    /// Gives the steps of a stage ids where they have none.
    fn name_steps(&mut self, stage: &mut dyn Fields) {
        let stage: &mut dyn Any = stage;
        let Some(stage) = stage.downcast_mut::<Stage>() else {
            return;
        };
        let steps = stage.steps.iter_mut();
        for step in steps.filter(|step| step.id.as_str().is_empty()) {
            step.id = self.ids.next_id();
        }
    }

    fn cell(&self, card_id: &CardId, reader: &mut Reader) -> Read<Cell> {
        let mut moves = self.cells.iter().rev();
        let moved = moves
            .find(|(id, _)| id == card_id)
            .map(|(_, cell)| cell.clone());
        let there = || self.map.cards.get(card_id).map(|card| card.cell());
        moved.or_else(there).ok_or_else(|| {
            let name = card_id.as_str().into();
            problem("id", ProblemKind::Dangling { name }, reader)
        })
    }

    fn check_room(&mut self, list: ListName, reader: &Reader) -> Read<()> {
        self.n_added.push(list);
        let n_added = self.n_added.iter().filter(|other| **other == list).count();
        let limit = list.limit();
        if self.map.n_items(list) + n_added > limit {
            let place = reader.place().clone();
            return Err(ChangeError::TooMany { place, limit });
        }
        Ok(())
    }
}

fn take(key: &'static str, change: &mut JsonMap, reader: &mut Reader) -> Read<Rc<str>> {
    let json = change.remove(key).unwrap_or_default();
    let value = reader.field(key, json);
    check(reader)?;
    value.ok_or_else(|| missing(key, reader))
}

/// Reads the thing at a key into a blank one.
fn take_into(
    item: &mut dyn Fields,
    key: &'static str,
    change: &mut JsonMap,
    reader: &mut Reader,
) -> Read<()> {
    let json = change.remove(key).unwrap_or_default();
    if json.is_null() {
        return Err(missing(key, reader));
    }
    reader.enter_key(key);
    read_record(item, json, reader);
    reader.leave();
    check(reader)
}

fn missing(key: &'static str, reader: &Reader) -> ChangeError {
    let place = reader.place().clone();
    ChangeError::Missing { place, key }
}

fn take_before(change: &mut JsonMap, reader: &mut Reader) -> Read<Option<Rc<str>>> {
    let json = change.remove("before").unwrap_or_default();
    let before = reader.field("before", json);
    check(reader)?;
    Ok(before)
}

/// Reads the fields of an update into a blank record; the id and `others` are none.
fn fields(
    blank: &mut dyn Fields,
    change: &mut JsonMap,
    others: &[&str],
    reader: &mut Reader,
) -> Read<Vec<FieldName>> {
    let set = match change.remove("set") {
        Some(Json::Object(set)) => set,
        Some(_) => {
            return Err(problem(
                "set",
                ProblemKind::WrongType {
                    expected: JsonType::Object,
                },
                reader,
            ));
        }
        None => return Err(missing("set", reader)),
    };
    let mut names = Vec::with_capacity(set.len());
    for (key, json) in set {
        if *key == *"id" || others.contains(&&*key) {
            let place = place_in("set", &key, reader);
            return Err(ChangeError::Unexpected { place });
        }
        reader.enter_key("set");
        let name = blank.read_field(&key, json, reader);
        reader.leave();
        check(reader)?;
        names.extend(name);
    }
    Ok(names)
}

/// Nothing may be left of a change that was read.
fn end(change: &JsonMap, reader: &mut Reader) -> Read<()> {
    let Some((key, _)) = change.iter().next() else {
        return Ok(());
    };
    let place = reader.at_word(key, |reader| reader.place().clone());
    Err(ChangeError::Unexpected { place })
}

fn check(reader: &Reader) -> Read<()> {
    let problem = reader.first_problem().cloned();
    problem.map_or(Ok(()), |problem| Err(ChangeError::Problem(problem)))
}

fn problem(key: &'static str, kind: ProblemKind, reader: &mut Reader) -> ChangeError {
    let place = reader.at_key(key, |reader| reader.place().clone());
    ChangeError::Problem(Problem { place, kind })
}

fn unknown_word(key: &'static str, word: Rc<str>, reader: &mut Reader) -> ChangeError {
    problem(key, ProblemKind::UnknownWord { word }, reader)
}

fn wrong_type(expected: JsonType, reader: &Reader) -> ChangeError {
    let place = reader.place().clone();
    let kind = ProblemKind::WrongType { expected };
    ChangeError::Problem(Problem { place, kind })
}

fn place_in(outer: &'static str, key: &str, reader: &mut Reader) -> Place {
    reader.at_key(outer, |reader| {
        reader.at_word(key, |reader| reader.place().clone())
    })
}
