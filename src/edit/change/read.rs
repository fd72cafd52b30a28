//! Changes into ops.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::Vec;
use core::any::Any;

use crate::base::{CardId, Id, IdSource};
use crate::edit::op::Op;
use crate::model::{
    Card, Cell, Fields, JourneyMap, Json, JsonMap, JsonType, ListName, Meta, Patch, Place, Problem,
    ProblemKind, Reader, Record, Stage, read_record,
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
    let mut changes = Changes {
        map,
        ids,
        reader: Reader::new(),
        cells: Vec::new(),
        n_added: Vec::new(),
        ops: Vec::new(),
    };
    changes.read_all(json).map_err(|error| *error)?;
    Ok(changes.ops)
}

/// The changes of one list that were read, on the way to ops.
struct Changes<'a> {
    map: &'a JourneyMap,
    ids: &'a mut IdSource,
    /// Where in the changes it stands; the first mistake ends the reading there.
    reader: Reader,
    /// Where cards stand after the changes before, if not where the map has them; the last counts.
    cells: Vec<(CardId, Cell)>,
    /// Each list that the changes before added a thing to.
    n_added: Vec<ListName>,
    ops: Vec<Op>,
}

type Read<T> = Result<T, Box<ChangeError>>;

impl Changes<'_> {
    fn read_all(&mut self, json: Json) -> Read<()> {
        let Json::Array(changes) = json else {
            return Err(self.wrong_type(JsonType::List));
        };
        for (idx, change) in changes.into_iter().enumerate() {
            self.reader.enter_index(idx);
            self.read(change)?;
            self.reader.leave();
        }
        Ok(())
    }

    fn read(&mut self, json: Json) -> Read<()> {
        let Json::Object(mut change) = json else {
            return Err(self.wrong_type(JsonType::Object));
        };
        let verb = self.take("op", &mut change)?;
        let list = self.take("in", &mut change)?;
        match (ListName::from_key(&list), &*verb) {
            (None, "update") if &*list == "map" => self.map(&mut change)?,
            (None, _) if &*list != "map" => return Err(self.unknown_word("in", list)),
            (Some(list), "insert") => self.insert(list, &mut change)?,
            (Some(list), "update") => self.update(list, &mut change)?,
            (Some(list), "move") => self.shift(list, &mut change)?,
            (Some(list), "remove") => {
                let id = self.take("id", &mut change)?;
                self.ops.push(Op::Remove { list, id });
            }
            (_, _) => return Err(self.unknown_word("op", verb)),
        }
        // Nothing may be left of a change that was read.
        change
            .iter()
            .next()
            .map_or(Ok(()), |(key, _)| Err(self.unexpected(key)))
    }

    fn map(&mut self, change: &mut JsonMap) -> Read<()> {
        let patch = self.patch(Meta::fresh(), change, JourneyMap::NO_FIELDS)?;
        self.ops.push(Op::Map(patch));
        Ok(())
    }

    fn insert(&mut self, list: ListName, change: &mut JsonMap) -> Read<()> {
        self.check_room(list)?;
        let mut json = change.remove("value").unwrap_or_default();
        if json.is_null() {
            return Err(self.missing("value"));
        }
        self.reader.enter_key("value");
        let mut item = self.map.blank_item(list);
        if let Some(item) = Rc::get_mut(&mut item) {
            read_record(item, &mut json, &mut self.reader);
            self.check()?;
            if item.name().is_empty() {
                item.set_name(self.ids.next_name(list.prefix()));
            }
            self.name_steps(item);
        }
        let any: &dyn Any = &*item;
        if let Some(card) = any.downcast_ref::<Card>() {
            if card.lane.as_str().is_empty() {
                return Err(self.missing("lane"));
            }
            if card.stage.as_str().is_empty() {
                return Err(self.missing("stage"));
            }
            self.cells.push((card.id.clone(), card.cell()));
        }
        self.reader.leave();
        let before = self.take_before(change)?;
        self.ops.push(Op::Insert { item, before });
        Ok(())
    }

    fn update(&mut self, list: ListName, change: &mut JsonMap) -> Read<()> {
        let id = self.take("id", change)?;
        let is_card = list == ListName::Cards;
        if is_card {
            self.place(id.clone().into(), change)?;
        }
        let patch = self.patch(self.map.blank_item(list), change, &[])?;
        if !(is_card && patch.is_empty()) {
            self.ops.push(Op::Update { list, id, patch });
        }
        Ok(())
    }

    fn shift(&mut self, list: ListName, change: &mut JsonMap) -> Read<()> {
        let id = self.take("id", change)?;
        let before = self.take_before(change)?;
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
        let cell = self.cell(&id)?;
        self.ops.push(Op::Place { id, cell, before });
        Ok(())
    }

    /// A card's lane, stage, and step among the new values are its place; the rest are fields.
    fn place(&mut self, id: CardId, change: &mut JsonMap) -> Read<()> {
        let there = self.cell(&id)?;
        let Some(Json::Object(set)) = change.get_mut("set") else {
            return Ok(());
        };
        let mut cell = there.clone();
        let mut is_placed = false;
        self.reader.enter_key("set");
        for key in ["lane", "stage", "step"] {
            let Some(json) = set.remove(key) else {
                continue;
            };
            is_placed = true;
            let name = self.reader.field::<Rc<str>>(key, json);
            self.check()?;
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
                (_, _) => return Err(self.unexpected(key)),
            }
        }
        self.reader.leave();
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
    ) -> Read<Patch> {
        let Some(json) = change.remove("set") else {
            return Err(self.missing("set"));
        };
        self.reader.enter_key("set");
        let Json::Object(mut set) = json else {
            return Err(self.wrong_type(JsonType::Object));
        };
        let mut names = Vec::with_capacity(set.len());
        if let Some(blank) = Rc::get_mut(&mut blank) {
            for (key, json) in set.iter_mut() {
                if **key == *"id" || others.contains(&&**key) {
                    return Err(self.unexpected(key));
                }
                names.extend(blank.read_field(key, json, &mut self.reader));
                self.check()?;
            }
            self.name_steps(blank);
        }
        self.reader.leave();
        Ok(Patch::of(blank, names))
    }

    /// Gives the steps of a stage ids where they have none.
    fn name_steps(&mut self, stage: &mut dyn Fields) {
        let stage: &mut dyn Any = stage;
        let Some(stage) = stage.downcast_mut::<Stage>() else {
            return;
        };
        for step in &mut stage.steps {
            if step.id.as_str().is_empty() {
                step.id = self.ids.next_id();
            }
        }
    }

    fn cell(&mut self, card_id: &CardId) -> Read<Cell> {
        if let Some((_, cell)) = self.cells.iter().rfind(|(id, _)| id == card_id) {
            return Ok(cell.clone());
        }
        if let Some(card) = self.map.cards.get(card_id) {
            return Ok(card.cell());
        }
        let name = card_id.name().clone();
        Err(self.problem("id", ProblemKind::Dangling { name }))
    }

    fn check_room(&mut self, list: ListName) -> Read<()> {
        self.n_added.push(list);
        let n_added = self.n_added.iter().filter(|other| **other == list).count();
        let limit = list.limit();
        if self.map.n_items(list) + n_added > limit {
            let place = self.reader.place().clone();
            return Err(ChangeError::TooMany { place, limit }.into());
        }
        Ok(())
    }

    fn take(&mut self, key: &'static str, change: &mut JsonMap) -> Read<Rc<str>> {
        let value = self.take_optional(key, change)?;
        value.ok_or_else(|| self.missing(key))
    }

    fn take_before(&mut self, change: &mut JsonMap) -> Read<Option<Rc<str>>> {
        self.take_optional("before", change)
    }

    fn take_optional(&mut self, key: &'static str, change: &mut JsonMap) -> Read<Option<Rc<str>>> {
        let json = change.remove(key).unwrap_or_default();
        let value = self.reader.field(key, json);
        self.check()?;
        Ok(value)
    }

    /// Was everything well so far?
    fn check(&self) -> Read<()> {
        match self.reader.first_problem() {
            Some(problem) => Err(ChangeError::Problem(problem.clone()).into()),
            None => Ok(()),
        }
    }

    fn missing(&self, key: &'static str) -> Box<ChangeError> {
        let place = self.reader.place().clone();
        ChangeError::Missing { place, key }.into()
    }

    fn unexpected(&mut self, key: &str) -> Box<ChangeError> {
        self.reader.enter_word(key);
        let place = self.reader.place().clone();
        ChangeError::Unexpected { place }.into()
    }

    fn unknown_word(&mut self, key: &'static str, word: Rc<str>) -> Box<ChangeError> {
        self.problem(key, ProblemKind::UnknownWord { word })
    }

    fn problem(&mut self, key: &'static str, kind: ProblemKind) -> Box<ChangeError> {
        self.reader.enter_key(key);
        self.mistake(kind)
    }

    fn wrong_type(&self, expected: JsonType) -> Box<ChangeError> {
        self.mistake(ProblemKind::WrongType { expected })
    }

    fn mistake(&self, kind: ProblemKind) -> Box<ChangeError> {
        let place = self.reader.place().clone();
        ChangeError::Problem(Problem { place, kind }).into()
    }
}
