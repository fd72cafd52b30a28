//! Changes into ops.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::base::{CardId, Id, IdSource};
use crate::edit::op::{CardOp, ListOp, Op};
use crate::model::{
    Card, Cell, HasList, Item, JourneyMap, Json, JsonMap, JsonType, Meta, Place, Problem,
    ProblemKind, Reader, Record, Stage, StageField, Step, Value, limits,
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
        cells: BTreeMap::new(),
        n_added: BTreeMap::new(),
        ops: Vec::with_capacity(changes.len()),
    };
    for (idx, change) in changes.into_iter().enumerate() {
        reader.at_index(idx, |reader| changes_so_far.read(change, reader))?;
    }
    Ok(changes_so_far.ops)
}

/// The changes of one list that were read, on the way to ops.
struct Changes<'a> {
    map: &'a JourneyMap,
    ids: &'a mut IdSource,
    /// Where cards stand after the changes before, if not where the map has them.
    cells: BTreeMap<CardId, Cell>,
    /// How many things the changes before added to each list.
    n_added: BTreeMap<&'static str, usize>,
    ops: Vec<Op>,
}

type Read<T> = Result<T, ChangeError>;

impl Changes<'_> {
    fn read(&mut self, json: Json, reader: &mut Reader) -> Read<()> {
        let Json::Object(mut change) = json else {
            return Err(wrong_type(JsonType::Object, reader));
        };
        let verb = take_word("op", &mut change, reader)?;
        let list = take_word("in", &mut change, reader)?;
        match &*list {
            "map" => self.map(&verb, change, reader),
            "cards" => self.card(&verb, change, reader),
            "personas" => self.item(&verb, change, reader, limits::MAX_PERSONAS, Op::Persona),
            "people" => self.item(&verb, change, reader, limits::MAX_OTHERS, Op::Person),
            "channels" => self.item(&verb, change, reader, limits::MAX_OTHERS, Op::Channel),
            "stages" => self.stage(&verb, change, reader),
            "lanes" => self.item(&verb, change, reader, limits::MAX_LANES, Op::Lane),
            "links" => self.item(&verb, change, reader, limits::MAX_OTHERS, Op::Link),
            "paths" => self.item(&verb, change, reader, limits::MAX_OTHERS, Op::Path),
            "improvements" => self.item(&verb, change, reader, limits::MAX_OTHERS, Op::Improvement),
            _ => Err(unknown_word("in", list, reader)),
        }
    }

    fn map(&mut self, verb: &Rc<str>, mut change: JsonMap, reader: &mut Reader) -> Read<()> {
        if &**verb != "update" {
            return Err(unknown_word("op", verb.clone(), reader));
        }
        let fields = fields::<Meta>(&mut change, JourneyMap::NO_FIELDS, reader)?;
        end(&change, reader)?;
        self.ops.push(Op::Map(fields));
        Ok(())
    }

    fn item<T>(
        &mut self,
        verb: &Rc<str>,
        change: JsonMap,
        reader: &mut Reader,
        limit: usize,
        op: fn(ListOp<T>) -> Op,
    ) -> Read<()>
    where
        T: Item + Value,
        JourneyMap: HasList<T>,
    {
        let list_op = self.list_op::<T>(verb, change, reader, limit)?;
        self.ops.push(op(list_op));
        Ok(())
    }

    /// Steps get their ids here too.
    fn stage(&mut self, verb: &Rc<str>, change: JsonMap, reader: &mut Reader) -> Read<()> {
        let mut op = self.list_op::<Stage>(verb, change, reader, limits::MAX_STAGES)?;
        match &mut op {
            ListOp::Insert { item, .. } => self.name_steps(&mut Rc::make_mut(item).steps),
            ListOp::Update { fields, .. } => {
                for field in fields {
                    if let StageField::Steps(steps) = field {
                        self.name_steps(steps);
                    }
                }
            }
            ListOp::Move { .. } | ListOp::Remove { .. } => {}
        }
        self.ops.push(Op::Stage(op));
        Ok(())
    }

    fn name_steps(&mut self, steps: &mut [Step]) {
        for step in steps.iter_mut().filter(|step| step.id.as_str().is_empty()) {
            step.id = self.ids.next_id();
        }
    }

    fn list_op<T>(
        &mut self,
        verb: &Rc<str>,
        mut change: JsonMap,
        reader: &mut Reader,
        limit: usize,
    ) -> Read<ListOp<T>>
    where
        T: Item + Value,
        JourneyMap: HasList<T>,
    {
        let op = match &**verb {
            "insert" => {
                let n_items = HasList::<T>::list(self.map).len();
                self.check_room(T::Id::PREFIX, n_items, limit, reader)?;
                let mut item: T = take("value", &mut change, reader)?;
                if item.id().as_str().is_empty() {
                    item.set_id(self.ids.next_id());
                }
                let before = take_before(&mut change, reader)?;
                let item = Rc::new(item);
                ListOp::Insert { item, before }
            }
            "update" => ListOp::Update {
                id: take("id", &mut change, reader)?,
                fields: fields::<T>(&mut change, &[], reader)?,
            },
            "move" => ListOp::Move {
                id: take("id", &mut change, reader)?,
                before: take_before(&mut change, reader)?,
            },
            "remove" => ListOp::Remove {
                id: take("id", &mut change, reader)?,
            },
            _ => return Err(unknown_word("op", verb.clone(), reader)),
        };
        end(&change, reader)?;
        Ok(op)
    }

    fn card(&mut self, verb: &Rc<str>, mut change: JsonMap, reader: &mut Reader) -> Read<()> {
        let op = match &**verb {
            "insert" => {
                let n_cards = self.map.cards.len();
                self.check_room(CardId::PREFIX, n_cards, limits::MAX_CARDS, reader)?;
                let mut card: Card = take("value", &mut change, reader)?;
                for (key, name) in [("lane", card.lane.as_str()), ("stage", card.stage.as_str())] {
                    if name.is_empty() {
                        let place = reader.at_key("value", |reader| reader.place().clone());
                        return Err(ChangeError::Missing { place, key });
                    }
                }
                if card.id.as_str().is_empty() {
                    card.id = self.ids.next_id();
                }
                self.cells.insert(card.id.clone(), card.cell());
                let before = take_before(&mut change, reader)?;
                let card = Rc::new(card);
                CardOp::Insert { card, before }
            }
            "update" => return self.update_card(change, reader),
            "move" => {
                let id: CardId = take("id", &mut change, reader)?;
                let before = take_before(&mut change, reader)?;
                let cell = self.cell(&id, reader)?;
                CardOp::Place { id, cell, before }
            }
            "remove" => CardOp::Remove {
                id: take("id", &mut change, reader)?,
            },
            _ => return Err(unknown_word("op", verb.clone(), reader)),
        };
        end(&change, reader)?;
        self.ops.push(Op::Card(op));
        Ok(())
    }

    /// A card's lane, stage, and step are its place; the rest are fields.
    fn update_card(&mut self, mut change: JsonMap, reader: &mut Reader) -> Read<()> {
        let id: CardId = take("id", &mut change, reader)?;
        let there = self.cell(&id, reader)?;
        let mut cell = there.clone();
        let mut is_placed = false;
        if let Some(Json::Object(set)) = change.get_mut("set") {
            for key in ["lane", "stage", "step"] {
                let Some(json) = set.shift_remove(key) else {
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
        }
        let fields = fields::<Card>(&mut change, &[], reader)?;
        end(&change, reader)?;
        if is_placed {
            self.cells.insert(id.clone(), cell.clone());
            let (id, before) = (id.clone(), None);
            self.ops.push(Op::Card(CardOp::Place { id, cell, before }));
        }
        if !fields.is_empty() {
            self.ops.push(Op::Card(CardOp::Update { id, fields }));
        }
        Ok(())
    }

    fn cell(&self, card_id: &CardId, reader: &mut Reader) -> Read<Cell> {
        let moved = self.cells.get(card_id).cloned();
        let there = || self.map.cards.get(card_id).map(|card| card.cell());
        moved.or_else(there).ok_or_else(|| {
            let name = card_id.as_str().into();
            problem("id", ProblemKind::Dangling { name }, reader)
        })
    }

    fn check_room(
        &mut self,
        list: &'static str,
        n_items: usize,
        limit: usize,
        reader: &Reader,
    ) -> Read<()> {
        let n_added = self.n_added.entry(list).or_default();
        *n_added += 1;
        if n_items + *n_added > limit {
            let place = reader.place().clone();
            return Err(ChangeError::TooMany { place, limit });
        }
        Ok(())
    }
}

fn take<T: Value>(key: &'static str, change: &mut JsonMap, reader: &mut Reader) -> Read<T> {
    let json = change.shift_remove(key).unwrap_or_default();
    let value = reader.field(key, json);
    check(reader)?;
    value.ok_or_else(|| ChangeError::Missing {
        place: reader.place().clone(),
        key,
    })
}

fn take_word(key: &'static str, change: &mut JsonMap, reader: &mut Reader) -> Read<Rc<str>> {
    take(key, change, reader)
}

fn take_before<I: Value>(change: &mut JsonMap, reader: &mut Reader) -> Read<Option<I>> {
    let json = change.shift_remove("before").unwrap_or_default();
    let before = reader.field("before", json);
    check(reader)?;
    Ok(before)
}

/// The fields of an update; the id and `others` are none.
fn fields<R: Record>(
    change: &mut JsonMap,
    others: &[&str],
    reader: &mut Reader,
) -> Read<Vec<R::Field>> {
    let set = match change.shift_remove("set") {
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
        None => {
            let place = reader.place().clone();
            return Err(ChangeError::Missing { place, key: "set" });
        }
    };
    let mut fields = Vec::with_capacity(set.len());
    for (key, json) in set {
        if key == "id" || others.contains(&key.as_str()) {
            let place = place_in("set", &key, reader);
            return Err(ChangeError::Unexpected { place });
        }
        let field = reader.at_key("set", |reader| R::read_field(&key, json, reader));
        check(reader)?;
        fields.extend(field);
    }
    Ok(fields)
}

/// Nothing may be left of a change that was read.
fn end(change: &JsonMap, reader: &mut Reader) -> Read<()> {
    let Some(key) = change.keys().next() else {
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
