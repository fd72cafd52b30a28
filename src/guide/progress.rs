//! How far one is: which questions the map answers, and what is still open.

use alloc::vec;
use alloc::vec::Vec;

use super::look::Look;
use super::memory::Memory;
use super::question::{GuideStep, Question};
use super::stop::{Stop, route};
use crate::base::StageId;
use crate::model::{JourneyMap, LaneKind, Persona};

/// How far the map answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not at all.
    Open,
    /// In part.
    Begun,
    /// As asked.
    Answered,
}

/// How far one is on every stop.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    stops: Vec<(Stop, State)>,
    /// The stops one has gone past.
    passed: Vec<Stop>,
}

impl Progress {
    /// How far one is on a map.
    pub fn of(look: Look<'_>, memory: &Memory) -> Self {
        let mut stops = Vec::new();
        for stop in route(look.map) {
            if let Some(state) = state(look, memory, &stop) {
                stops.push((stop, state));
            }
        }
        Self {
            stops,
            passed: memory.passed.clone(),
        }
    }

    /// How far a stop is; the end is answered once all others are.
    pub fn state(&self, stop: &Stop) -> State {
        let found = self.stops.iter().find(|(other, _)| other == stop);
        match found {
            Some((_, state)) => *state,
            None if self.first_open().is_none() => State::Answered,
            None => State::Open,
        }
    }

    /// How far a step is.
    pub fn step(&self, step: GuideStep) -> State {
        let (n_answered, n) = self.counts(Some(step));
        let is_of = |stop: &Stop| stop.step() == Some(step);
        let mut of_step = self.stops.iter().filter(|(stop, _)| is_of(stop));
        if n_answered == n {
            State::Answered
        } else if of_step.any(|(_, state)| *state > State::Open) {
            State::Begun
        } else {
            State::Open
        }
    }

    /// How many stops are answered of how many: of a step, or of all.
    pub fn counts(&self, step: Option<GuideStep>) -> (usize, usize) {
        let (mut n_answered, mut n) = (0, 0);
        for (stop, state) in &self.stops {
            if step.is_none() || stop.step() == step {
                n += 1;
                n_answered += usize::from(*state == State::Answered);
            }
        }
        (n_answered, n)
    }

    /// How many steps are done.
    pub fn n_steps_done(&self) -> usize {
        let steps = GuideStep::ALL.into_iter();
        steps
            .filter(|step| self.step(*step) == State::Answered)
            .count()
    }

    /// The first stop that is not answered.
    pub fn first_open(&self) -> Option<&Stop> {
        let mut stops = self.stops.iter();
        let open = stops.find(|(_, state)| *state < State::Answered);
        open.map(|(stop, _)| stop)
    }

    /// The first stop of a step that is not answered, else its first.
    pub fn entry(&self, step: GuideStep) -> Option<&Stop> {
        let of_step = || {
            let stops = self.stops.iter();
            stops.filter(|(stop, _)| stop.step() == Some(step))
        };
        let open = of_step().find(|(_, state)| *state < State::Answered);
        open.or_else(|| of_step().next()).map(|(stop, _)| stop)
    }

    /// What one went past without an answer.
    pub fn skipped(&self) -> Vec<&Stop> {
        let mut skipped = Vec::new();
        for (stop, state) in &self.stops {
            if *state == State::Open && self.passed.contains(stop) {
                skipped.push(stop);
            }
        }
        skipped
    }
}

/// How far the map answers a stop; none for the end.
fn state(look: Look<'_>, memory: &Memory, stop: &Stop) -> Option<State> {
    let parts = parts(look, memory, stop.question()?, stop.stage());
    Some(if parts.iter().all(|is_there| *is_there) {
        State::Answered
    } else if parts.contains(&true) {
        State::Begun
    } else {
        State::Open
    })
}

/// Which of the things a question asks for are there.
fn parts(
    look: Look<'_>,
    memory: &Memory,
    question: Question,
    stage_id: Option<&StageId>,
) -> Vec<bool> {
    let map = look.map;
    let scenario = &map.meta.scenario;
    let knows = |is_known: fn(&Persona) -> bool| {
        let persona = look.persona();
        persona.is_some_and(|persona| is_known(persona))
    };
    let is_said = |kind| stage_id.is_some_and(|stage_id| look.is_said(kind, stage_id));
    match question {
        Question::Trade => vec![memory.trade.is_some()],
        Question::Purpose => vec![!map.meta.goals.is_empty()],
        Question::Customer => vec![
            knows(|persona| !persona.name.is_empty()),
            knows(|persona| !persona.job_title.is_empty() || !persona.education.is_empty()),
        ],
        Question::Needs => vec![
            knows(|persona| !persona.needs.is_empty() || !persona.goals.is_empty()),
            knows(|persona| !persona.pain_points.is_empty()),
        ],
        Question::Channels => vec![knows(|persona| !persona.channels.is_empty())],
        Question::Sources => vec![look.source().is_some()],
        Question::Problem => vec![!scenario.problem.is_empty()],
        Question::Questions => vec![!scenario.questions.is_empty()],
        Question::Aims => vec![!scenario.goals.is_empty() || !scenario.expectations.is_empty()],
        Question::Stages => vec![has_stages(map, memory)],
        Question::Touchpoints => vec![stage_id.is_some_and(|stage_id| look.is_met(stage_id))],
        Question::Experience => vec![
            is_said(LaneKind::Actions),
            is_said(LaneKind::Thoughts),
            stage_id.is_some_and(|stage_id| look.is_felt(stage_id)),
        ],
        Question::Pains => vec![
            is_said(LaneKind::PainPoints),
            is_said(LaneKind::Opportunities),
        ],
        Question::Owners => {
            let stages = map.stages.iter();
            stages.map(|stage| !stage.owners.is_empty()).collect()
        }
        Question::Improvements => vec![
            !map.improvements.is_empty(),
            map.improvements
                .iter()
                .any(|made| made.owner.is_some() && made.due.is_some()),
        ],
        Question::Review => vec![map.meta.review.next.is_some()],
    }
}

/// A blank map has stages already: they are an answer once one has seen them, or worked on them.
fn has_stages(map: &JourneyMap, memory: &Memory) -> bool {
    let is_seen = memory.has_passed(&Stop::At(Question::Stages));
    let has_steps = map.stages.iter().any(|stage| !stage.steps.is_empty());
    !map.stages.is_empty() && (is_seen || has_steps || !map.cards.is_empty())
}
