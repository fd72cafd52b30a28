//! Stages joined and cut in two.
//!
//! Neither loses anything: cards and the ends of paths go with the columns they stand in, and
//! cutting where two stages were joined gives the two again, but for what kind the second was.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::op::{Op, OpError};
use super::transaction::apply_all;
use crate::base::{CardId, Id, PathId, StageId, StepId};
use crate::model::{Cell, JourneyMap, PathEnd, Stage, Step, Text};

/// The ops that join a stage with the one after it; none when it is the last.
///
/// The first keeps its id and title. A stage that has no steps becomes one, under its title of
/// `titles`, so that every card keeps a column.
pub fn join_stages(map: &JourneyMap, stage_id: &StageId, titles: &[Text; 2]) -> Option<Vec<Op>> {
    let idx = map.stages.position(stage_id)?;
    let (first, second) = (map.stages.at(idx)?, map.stages.at(idx + 1)?);
    let mut moves = Moves::of(map);
    let mut steps = Vec::new();
    for (stage, title) in [first, second].into_iter().zip(titles) {
        let own = match stage.steps.as_slice() {
            [] => Vec::from([Step {
                id: free_name(map, stage_id, &steps).into(),
                title: title.clone(),
                extra: None,
            }]),
            own => own.to_vec(),
        };
        let was_whole = stage.steps.is_empty();
        for (idx, step) in own.iter().enumerate() {
            let to = Place::step(&first.id, &step.id);
            if stage.id != first.id && !was_whole {
                moves.add(Place::step(&stage.id, &step.id), to.clone());
            }
            // What stands for a stage as a whole stays in the column that shows it.
            if idx == 0 && (stage.id != first.id || was_whole) {
                moves.add(Place::whole(&stage.id), to);
            }
        }
        steps.extend(own);
    }
    let (first, second) = (first.clone(), second.clone());
    moves.wait(&first.id).ok()?;
    moves.run(Op::remove::<Stage>(&second.id)).ok()?;
    moves
        .run(Op::edit(&*first, |stage| {
            stage.steps = steps;
            // The standard title of a kind does not say enough beside the other's.
            if stage.title.is_empty() {
                stage.title = titles[0].clone();
            }
            let owners = second.owners.iter();
            let new = owners.filter(|owner| !first.owners.contains(owner));
            stage.owners.extend(new.cloned());
            if stage.description.is_empty() {
                stage.description = second.description.clone();
            }
        }))
        .ok()?;
    moves.arrive().ok()
}

/// The ops that cut a stage in two before one of its steps; none when that is its first.
///
/// The step and those after it become a stage under the title of the step. A single step that
/// says no more than its stage becomes the stage.
pub fn split_stage(map: &JourneyMap, stage_id: &StageId, step_id: &StepId) -> Option<Vec<Op>> {
    let idx = map.stages.position(stage_id)?;
    let stage = map.stages.at(idx)?.clone();
    let at = stage.steps.iter().position(|step| step.id == *step_id)?;
    let (staying, going) = stage.steps.split_at_checked(at).filter(|_| at > 0)?;
    let title = going.first()?.title.clone();
    let new = StageId::from(free_name(map, stage_id, &[]));
    let mut moves = Moves::of(map);
    let mut settle = |steps: &[Step], title: &Text, id: &StageId| -> Vec<Step> {
        let is_whole = matches!(steps, [only] if only.title == *title);
        for step in steps {
            let from = Place::step(&stage.id, &step.id);
            let to = match is_whole {
                true => Place::whole(id),
                false => Place::step(id, &step.id),
            };
            if from != to {
                moves.add(from, to);
            }
        }
        if is_whole { Vec::new() } else { steps.to_vec() }
    };
    let staying = settle(staying, &stage.title, &stage.id);
    let going = settle(going, &title, &new);
    let second = Stage {
        id: new.clone(),
        kind: stage.kind,
        title,
        owners: stage.owners.clone(),
        ..Stage::default()
    };
    let before = map.stages.at(idx + 1).map(|stage| stage.id.clone());
    moves
        .run(Op::insert(Rc::new(second.clone()), before))
        .ok()?;
    moves.wait(&new).ok()?;
    moves
        .run(Op::edit(&*stage, |stage| stage.steps = staying))
        .ok()?;
    moves
        .run(Op::edit(&second, |stage| stage.steps = going))
        .ok()?;
    moves.arrive().ok()
}

/// A column, or a stage as a whole.
#[derive(Clone, PartialEq, Eq)]
struct Place {
    stage: StageId,
    step: Option<StepId>,
}

impl Place {
    fn whole(stage: &StageId) -> Self {
        let stage = stage.clone();
        Self { stage, step: None }
    }

    fn step(stage: &StageId, step: &StepId) -> Self {
        let step = Some(step.clone());
        Self {
            step,
            ..Self::whole(stage)
        }
    }

    fn end(&self) -> PathEnd {
        match &self.step {
            Some(step) => PathEnd::from(step),
            None => PathEnd::from(&self.stage),
        }
    }
}

/// Cards and ends of paths on their way to other columns.
///
/// A step cannot go to another stage while something stands in it, and nothing can stand in a
/// step that is not there: in between, all of them stand for a stage as a whole.
struct Moves {
    /// The map as the ops so far leave it.
    map: JourneyMap,
    ops: Vec<Op>,
    cards: Vec<(CardId, Cell)>,
    ends: Vec<(PathId, Side, PathEnd)>,
}

/// An end of a path.
#[derive(Clone, Copy)]
enum Side {
    From,
    To,
}

impl Moves {
    fn of(map: &JourneyMap) -> Self {
        Self {
            map: map.clone(),
            ops: Vec::new(),
            cards: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Takes up what stands in one place, for another.
    fn add(&mut self, from: Place, to: Place) {
        for lane in &self.map.lanes {
            let cell = |place: &Place| Cell {
                lane: lane.id.clone(),
                stage: place.stage.clone(),
                step: place.step.clone(),
            };
            for card in self
                .map
                .cards
                .in_cell(&cell(&from))
                .iter()
                .copied()
                .flat_map(|cards| cards.iter())
            {
                self.cards.push((card.id.clone(), cell(&to)));
            }
        }
        for path in &self.map.paths {
            for (side, end) in [(Side::From, &path.from), (Side::To, &path.to)] {
                if *end == from.end() {
                    self.ends.push((path.id.clone(), side, to.end()));
                }
            }
        }
    }

    /// Puts everything taken up into a stage as a whole.
    fn wait(&mut self, stage: &StageId) -> Result<(), OpError> {
        let place = Place::whole(stage);
        for (card_id, cell) in self.cards.clone() {
            let stage = place.stage.clone();
            self.place(
                card_id,
                Cell {
                    stage,
                    step: None,
                    ..cell
                },
            )?;
        }
        for (path_id, side, _) in self.ends.clone() {
            self.lead(&path_id, side, place.end())?;
        }
        Ok(())
    }

    /// Puts everything taken up where it goes, which is there by now.
    fn arrive(mut self) -> Result<Vec<Op>, OpError> {
        for (card_id, cell) in core::mem::take(&mut self.cards) {
            self.place(card_id, cell)?;
        }
        for (path_id, side, end) in core::mem::take(&mut self.ends) {
            self.lead(&path_id, side, end)?;
        }
        Ok(self.ops)
    }

    fn place(&mut self, id: CardId, cell: Cell) -> Result<(), OpError> {
        let before = None;
        self.run(Op::Place { id, cell, before })
    }

    fn lead(&mut self, path_id: &PathId, side: Side, end: PathEnd) -> Result<(), OpError> {
        let path = self.map.paths.get(path_id);
        let path = path.ok_or_else(|| OpError::not_found(path_id))?;
        let op = Op::edit(&**path, |path| match side {
            Side::From => path.from = end,
            Side::To => path.to = end,
        });
        self.run(op)
    }

    fn run(&mut self, op: Op) -> Result<(), OpError> {
        apply_all(core::slice::from_ref(&op), &mut self.map)?;
        self.ops.push(op);
        Ok(())
    }
}

/// A name that no stage or step has, made from that of a stage.
fn free_name(map: &JourneyMap, stage_id: &StageId, new: &[Step]) -> Rc<str> {
    let is_free = |name: &str| {
        let is_it = |step: &Step| step.id.as_str() == name;
        let has = |stage: &Rc<Stage>| stage.id.as_str() == name || stage.steps.iter().any(is_it);
        !map.stages.iter().any(has) && !new.iter().any(is_it)
    };
    let mut name = stage_id.as_str().to_owned();
    while !is_free(&name) {
        name.push_str("-2");
    }
    name.into()
}
