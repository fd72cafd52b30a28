//! The stops on the way through the guide: a question, in most steps once, in some for each stage.

use alloc::vec::Vec;

use super::question::{GuideStep, Question};
use crate::base::StageId;
use crate::model::JourneyMap;

/// A place in the guide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// A question about the map as a whole.
    At(Question),
    /// A question about a stage.
    In(Question, StageId),
    /// What has become of it, and what to do with it.
    End,
}

impl Default for Stop {
    fn default() -> Self {
        Self::At(Question::Trade)
    }
}

impl Stop {
    /// The first stop of a question.
    pub fn first_of(question: Question, map: &JourneyMap) -> Self {
        let stage = map.stages.at(0).filter(|_| question.is_by_stage());
        match stage {
            Some(stage) => Self::In(question, stage.id.clone()),
            None => Self::At(question),
        }
    }

    /// The question; none at the end.
    pub fn question(&self) -> Option<Question> {
        match self {
            Self::At(question) | Self::In(question, _) => Some(*question),
            Self::End => None,
        }
    }

    /// The step; none at the end.
    pub fn step(&self) -> Option<GuideStep> {
        self.question().map(Question::step)
    }

    /// The stage it is about.
    pub fn stage(&self) -> Option<&StageId> {
        match self {
            Self::In(_, stage_id) => Some(stage_id),
            Self::At(_) | Self::End => None,
        }
    }

    /// Itself, or where its stage is no longer on the map, the first of its question.
    pub fn on(&self, map: &JourneyMap) -> Self {
        match self {
            Self::In(question, stage_id) if map.stages.get(stage_id).is_none() => {
                Self::first_of(*question, map)
            }
            Self::At(question) => Self::first_of(*question, map),
            Self::In(..) | Self::End => self.clone(),
        }
    }
}

/// Every stop on a map, in their order; the end is the last.
pub fn route(map: &JourneyMap) -> Vec<Stop> {
    let mut stops = Vec::new();
    for question in Question::ALL.iter().copied() {
        if !question.is_by_stage() || map.stages.is_empty() {
            stops.push(Stop::At(question));
            continue;
        }
        for stage in &map.stages {
            stops.push(Stop::In(question, stage.id.clone()));
        }
    }
    stops.push(Stop::End);
    stops
}

/// The stop after one; none after the end.
pub fn next(map: &JourneyMap, stop: &Stop) -> Option<Stop> {
    let route = route(map);
    let idx = place(&route, map, stop)?;
    route.get(idx + 1).cloned()
}

/// The stop before one; none before the first.
pub fn previous(map: &JourneyMap, stop: &Stop) -> Option<Stop> {
    let route = route(map);
    let idx = place(&route, map, stop)?.checked_sub(1)?;
    route.get(idx).cloned()
}

fn place(route: &[Stop], map: &JourneyMap, stop: &Stop) -> Option<usize> {
    let stop = stop.on(map);
    route.iter().position(|other| *other == stop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{List, Stage};

    fn map(stages: &[&str]) -> JourneyMap {
        let stage = |id: &&str| Stage {
            id: (*id).into(),
            ..Stage::default()
        };
        JourneyMap {
            stages: stages.iter().map(stage).collect::<List<Stage>>(),
            ..JourneyMap::default()
        }
    }

    #[test]
    fn the_way_leads_through_every_stage_and_back_again() {
        let map = map(&["s1", "s2"]);
        let route = route(&map);
        assert_eq!(route.len(), Question::ALL.len() + 3 + 1);
        let mut on = vec![Stop::default()];
        while let Some(stop) = next(&map, on.last().unwrap()) {
            on.push(stop);
        }
        assert_eq!(on, route);
        let mut back = vec![Stop::End];
        while let Some(stop) = previous(&map, back.last().unwrap()) {
            back.push(stop);
        }
        back.reverse();
        assert_eq!(back, route);
    }

    #[test]
    fn a_stop_whose_stage_is_gone_is_the_first_of_its_question() {
        let gone = Stop::In(Question::Pains, "s9".into());
        let first = Stop::In(Question::Pains, "s1".into());
        assert_eq!(gone.on(&map(&["s1", "s2"])), first);
        assert_eq!(next(&map(&["s1"]), &gone), Some(Stop::At(Question::Owners)));
        assert_eq!(gone.on(&map(&[])), Stop::At(Question::Pains));
    }
}
