//! What an edit touches: where an answer of a rule may be another now.

use alloc::rc::Rc;

use super::bonds::{Bonds, Names, Naming};
use super::insights::Units;
use crate::base::{CardId, ChannelId, Id, ImprovementId, LaneId, PathId, PersonaId, StageId};
use crate::edit::Op;
use crate::model::{Card, Cell, JourneyMap, LaneKind, List, ListName};

/// What is asked as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// The map: its head, its paths, its curve.
    Map,
    /// The actions in their order.
    Journey,
    /// A persona.
    Persona(PersonaId),
    /// A channel.
    Channel(ChannelId),
    /// A stage, with those of its cards whose answers hang on others in it.
    Stage(StageId),
    /// A lane.
    Lane(LaneId),
    /// The cards of a lane in a stage.
    Cell(LaneId, StageId),
    /// A path.
    Path(PathId),
    /// An improvement.
    Improvement(ImprovementId),
}

/// What an edit touched so far.
pub(super) struct Touched<'a> {
    map: &'a JourneyMap,
    units: Units,
}

impl<'a> Touched<'a> {
    /// Nothing of a map.
    pub(super) fn new(map: &'a JourneyMap) -> Self {
        let units = Units::new();
        Self { map, units }
    }

    pub(super) fn into_units(self) -> Units {
        self.units
    }

    /// Everything on the map.
    pub(super) fn add_everything(&mut self) {
        let map = self.map;
        self.units.extend([Unit::Map, Unit::Journey]);
        let units = &mut self.units;
        units.extend(map.personas.iter().map(|it| Unit::Persona(it.id.clone())));
        units.extend(map.channels.iter().map(|it| Unit::Channel(it.id.clone())));
        units.extend(map.paths.iter().map(|it| Unit::Path(it.id.clone())));
        units.extend(
            map.improvements
                .iter()
                .map(|it| Unit::Improvement(it.id.clone())),
        );
        units.extend(map.stages.iter().map(|it| Unit::Stage(it.id.clone())));
        for lane in &map.lanes {
            self.add_lane(&lane.id);
        }
    }

    /// What ops touched, done and undone; `bonds` are those before, and become those after.
    pub(super) fn add<'o>(&mut self, ops: impl Iterator<Item = &'o Op>, bonds: &mut Bonds) {
        for op in ops {
            match op {
                Op::Map(_) => {
                    self.units.insert(Unit::Map);
                }
                Op::Insert { item, .. } => {
                    let any: &dyn core::any::Any = &**item;
                    if let Some(card) = any.downcast_ref::<Card>() {
                        self.add_cell(&card.cell());
                    }
                    self.add_thing(item.list_name(), item.name(), bonds);
                }
                Op::Update { list, id, patch } => {
                    if patch.only_name().is_some_and(|name| is_own(*list, name)) {
                        self.units.extend(own_unit(*list, id));
                    } else {
                        self.add_thing(*list, id, bonds);
                    }
                }
                Op::Move { list, id, .. } | Op::Remove { list, id } => {
                    self.add_thing(*list, id, bonds);
                }
                Op::Place { id, cell, .. } => {
                    self.add_cell(cell);
                    self.add_thing(ListName::Cards, id.name(), bonds);
                }
            }
        }
    }

    fn add_thing(&mut self, list: ListName, name: &Rc<str>, bonds: &mut Bonds) {
        let map = self.map;
        match list {
            ListName::People => {}
            ListName::Cards => {
                let card_id = CardId::from(name.clone());
                self.add_card(&card_id);
                self.add_linked(&card_id, bonds);
            }
            ListName::Links => self.add_bond(name, &mut bonds.links, &map.links),
            ListName::Improvements => {
                self.units.insert(Unit::Improvement(name.clone().into()));
                self.add_bond(name, &mut bonds.improvements, &map.improvements);
            }
            ListName::Paths => {
                self.units.insert(Unit::Path(name.clone().into()));
                self.units.insert(Unit::Map);
            }
            ListName::Personas => {
                self.units.insert(Unit::Persona(name.clone().into()));
                self.units.insert(Unit::Map);
                self.add_touchpoints();
            }
            ListName::Channels => {
                self.units.insert(Unit::Channel(name.clone().into()));
                self.add_touchpoints();
            }
            ListName::Stages => {
                // What is counted in a stage is held against the one after it.
                let stages = map.stages.iter();
                self.units
                    .extend(stages.map(|stage| Unit::Stage(stage.id.clone())));
                self.units.insert(Unit::Stage(name.clone().into()));
                self.units.extend([Unit::Map, Unit::Journey]);
                // A lane may have cards in this stage alone.
                let lanes = map.lanes.iter();
                self.units
                    .extend(lanes.map(|lane| Unit::Lane(lane.id.clone())));
            }
            ListName::Lanes => {
                self.units.extend([Unit::Map, Unit::Journey]);
                self.add_lane(&name.clone().into());
            }
        }
    }

    /// A card, and what is asked of others because of it.
    fn add_card(&mut self, card_id: &CardId) {
        if let Some(card) = self.map.cards.get(card_id) {
            self.add_cell(&card.cell());
        }
    }

    fn add_cell(&mut self, cell: &Cell) {
        let Cell { lane, stage, .. } = cell;
        self.units.insert(Unit::Cell(lane.clone(), stage.clone()));
        self.units.insert(Unit::Stage(stage.clone()));
        self.units.insert(Unit::Lane(lane.clone()));
        // A lane that is gone was touched as a lane.
        match self.map.lanes.get(lane).map(|lane| lane.kind) {
            Some(LaneKind::Emotions) => self.units.insert(Unit::Map),
            Some(LaneKind::Actions) => self.units.insert(Unit::Journey),
            Some(_) | None => false,
        };
    }

    /// The cards that a card is linked with: what it says of them hangs on where it stands.
    fn add_linked(&mut self, card_id: &CardId, bonds: &Bonds) {
        for link in bonds.links.of(card_id) {
            for end in link.cards().into_iter().filter(|end| *end != card_id) {
                self.add_card(end);
            }
        }
    }

    /// The cards that a link or improvement named before, and those it names now.
    fn add_bond<T: Naming>(&mut self, name: &Rc<str>, names: &mut Names<T>, list: &List<T>) {
        let before = names.named_by(name);
        names.renew(name, list);
        for card_id in before.iter().chain(&names.named_by(name)) {
            self.add_card(card_id);
        }
    }

    /// Every touchpoint: whether its channel fits hangs on the personas and channels.
    fn add_touchpoints(&mut self) {
        let map = self.map;
        let is_it = |kind| kind == LaneKind::Touchpoints;
        for lane in map.lanes.iter().filter(|lane| is_it(lane.kind)) {
            for stage in &map.stages {
                self.units
                    .insert(Unit::Cell(lane.id.clone(), stage.id.clone()));
            }
        }
    }

    /// A lane with its cards, and every stage, whose answers hang on the kinds of lanes.
    fn add_lane(&mut self, lane_id: &LaneId) {
        self.units.insert(Unit::Lane(lane_id.clone()));
        for stage in &self.map.stages {
            let cell = Unit::Cell(lane_id.clone(), stage.id.clone());
            self.units.extend([cell, Unit::Stage(stage.id.clone())]);
        }
    }
}

/// Is a field one that says nothing about other things than the one that has it?
fn is_own(list: ListName, field: &str) -> bool {
    match list {
        ListName::Personas => field != "channels",
        ListName::Channels | ListName::Lanes => matches!(field, "title" | "collapsed"),
        ListName::Stages => matches!(field, "title" | "description" | "owners"),
        ListName::People
        | ListName::Cards
        | ListName::Links
        | ListName::Paths
        | ListName::Improvements => false,
    }
}

/// What is asked of such a thing alone.
fn own_unit(list: ListName, name: &Rc<str>) -> Option<Unit> {
    Some(match list {
        ListName::Personas => Unit::Persona(name.clone().into()),
        ListName::Channels => Unit::Channel(name.clone().into()),
        ListName::Lanes => Unit::Lane(name.clone().into()),
        ListName::Stages => Unit::Stage(name.clone().into()),
        ListName::People
        | ListName::Cards
        | ListName::Links
        | ListName::Paths
        | ListName::Improvements => return None,
    })
}
