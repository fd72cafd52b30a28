//! The opportunities of a map by what they would change and cost, and the order to take them up.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::bonds::Bonds;
use crate::base::CardId;
use crate::model::{Card, JourneyMap, LaneKind, Level};

/// Where an opportunity lies in the matrix, in the order to take them up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// Changes much, costs little: now.
    QuickWin,
    /// Changes much, costs much: to be planned.
    Project,
    /// Changes little, costs little: in between.
    FillIn,
    /// Nobody has said what it changes or costs.
    Unrated,
    /// Changes little, costs much: rather not.
    Thankless,
}

impl Quadrant {
    /// Every quadrant, in the order to take its opportunities up.
    pub const ALL: [Self; 5] = [
        Self::QuickWin,
        Self::Project,
        Self::FillIn,
        Self::Unrated,
        Self::Thankless,
    ];

    /// From this level on it is much; the middle is not.
    const MUCH: u8 = 4;

    /// The quadrant of an opportunity.
    pub fn of(idea: &Card) -> Self {
        match (idea.impact, idea.effort) {
            (Some(impact), Some(effort)) => Self::of_levels(impact, effort),
            (None, _) | (_, None) => Self::Unrated,
        }
    }

    /// The quadrant of what has that impact and takes that effort.
    pub fn of_levels(impact: Level, effort: Level) -> Self {
        let is_much = |level: Level| level.get() >= Self::MUCH;
        match (is_much(impact), is_much(effort)) {
            (true, false) => Self::QuickWin,
            (true, true) => Self::Project,
            (false, false) => Self::FillIn,
            (false, true) => Self::Thankless,
        }
    }
}

/// An opportunity in the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Opportunity {
    /// Its card.
    pub card: Rc<Card>,
    /// Where it lies.
    pub quadrant: Quadrant,
    /// How bad the pain points are that it answers, all together; one that nobody rated is 3.
    pub eases: u32,
    /// Has somebody set out to do it?
    pub is_taken_up: bool,
}

/// How bad a pain point is that nobody rated.
const UNRATED_PAIN: u32 = 3;

/// Every opportunity of a map, in the document's order.
pub fn matrix(map: &JourneyMap) -> Vec<Opportunity> {
    let bonds = Bonds::of(map);
    let is_of = |card: &Card, kind: LaneKind| {
        let lane = map.lanes.get(&card.lane);
        lane.is_some_and(|lane| lane.kind == kind)
    };
    let mut ideas = Vec::new();
    for card in map.cards_in_order() {
        if !is_of(card, LaneKind::Opportunities) {
            continue;
        }
        let mut pains: Vec<&CardId> = Vec::new();
        for link in bonds.links.of(&card.id) {
            for end in [&link.from, &link.to] {
                let pain = map.cards.get(end);
                if pain.is_some_and(|pain| is_of(pain, LaneKind::PainPoints)) {
                    pains.push(end);
                }
            }
        }
        pains.sort_unstable();
        pains.dedup();
        let severity = |id: &&CardId| {
            let severity = map.cards.get(id).and_then(|pain| pain.severity);
            severity.map_or(UNRATED_PAIN, |severity| severity.get().into())
        };
        ideas.push(Opportunity {
            card: card.clone(),
            quadrant: Quadrant::of(card),
            eases: pains.iter().map(severity).sum(),
            is_taken_up: !bonds.improvements.of(&card.id).is_empty(),
        });
    }
    ideas
}

/// The opportunities in the order to take them up: by quadrant, then what changes more for its
/// cost, then what eases more pain, then what has more votes, else as they stand on the map.
pub fn order_of_work(mut ideas: Vec<Opportunity>) -> Vec<Opportunity> {
    ideas.sort_by_key(|idea| {
        let level = |level: Option<Level>| level.map_or(0, |level| i32::from(level.get()));
        let (impact, effort) = (level(idea.card.impact), level(idea.card.effort));
        // A level of impact is worth a little more than a level of effort costs.
        let gain = impact * 4 - effort * 3;
        (idea.quadrant, Reverse((gain, idea.eases, idea.card.votes)))
    });
    ideas
}

/// Where each opportunity stands on the plane, in levels along effort and up impact from its
/// corner, so that none hides another; none for what is not rated.
pub fn spread(ideas: &[Opportunity]) -> Vec<Option<(f64, f64)>> {
    let cell = |idea: &Opportunity| Some((idea.card.effort?.get(), idea.card.impact?.get()));
    let place = |(idx, idea): (usize, &Opportunity)| {
        let (effort, impact) = cell(idea)?;
        let same = |other: &&Opportunity| cell(other) == Some((effort, impact));
        let n_same = ideas.iter().filter(same).count();
        let n_before = ideas.iter().take(idx).filter(same).count();
        // So many columns that they are as many as the rows.
        let n_columns = (1..).find(|n| n * n >= n_same).unwrap_or(1);
        let share = |n: usize, of: usize| (part(n) + 0.5) / part(of);
        let along = share(n_before % n_columns, n_columns.min(n_same));
        let up = share(n_before / n_columns, n_same.div_ceil(n_columns));
        Some((f64::from(effort) - 1.0 + along, f64::from(impact) - up))
    };
    ideas.iter().enumerate().map(place).collect()
}

fn part(n: usize) -> f64 {
    u32::try_from(n).unwrap_or(u32::MAX).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::Sample;
    use crate::model::LinkKind;

    fn idea(map: Sample, id: &str, impact: i64, effort: i64, votes: u32) -> Sample {
        let level = |level| (level > 0).then(|| Level::clamped(level));
        map.card(id, "opportunities", "s1", |card| {
            card.impact = level(impact);
            card.effort = level(effort);
            card.votes = votes;
        })
    }

    #[test]
    fn none_hides_another() {
        let mut map = Sample::bare();
        for n in 0..5 {
            map = idea(map, &format!("c{n}"), 3, 2, 0);
        }
        map = idea(idea(map, "c8", 5, 1, 0), "c9", 0, 0, 0);
        let ideas = matrix(&map.map);
        let places = spread(&ideas);
        assert_eq!(places.last(), Some(&None));
        let mut places: Vec<_> = places.into_iter().flatten().collect();
        assert_eq!(places.last(), Some(&(0.5, 4.5)));
        assert!(
            places
                .iter()
                .take(5)
                .all(|(along, up)| { (1.0..2.0).contains(along) && (2.0..3.0).contains(up) })
        );
        let n_places = places.len();
        places.dedup();
        assert_eq!(places.len(), n_places);
    }

    #[test]
    fn what_changes_much_and_costs_little_comes_first() {
        let mut map = Sample::bare();
        for (id, impact, effort, votes) in [
            ("c1", 2, 5, 9),
            ("c2", 3, 3, 0),
            ("c3", 0, 0, 9),
            ("c4", 5, 4, 0),
            ("c5", 4, 2, 0),
            ("c6", 4, 1, 0),
            ("c7", 4, 2, 3),
            ("c8", 4, 2, 0),
        ] {
            map = idea(map, id, impact, effort, votes);
        }
        let map = map
            .card("c9", "painPoints", "s1", |card| {
                card.severity = Some(Level::clamped(5))
            })
            .link("k1", "c8", "c9", LinkKind::Addresses)
            .link("k2", "c8", "c9", LinkKind::Relates);
        let order = order_of_work(matrix(&map.map));
        let told = order
            .iter()
            .map(|idea| format!("{} {:?} {}", idea.card.id, idea.quadrant, idea.eases));
        let told: Vec<_> = told.collect();
        assert_eq!(
            told,
            [
                "c6 QuickWin 0",
                "c8 QuickWin 5",
                "c7 QuickWin 0",
                "c5 QuickWin 0",
                "c4 Project 0",
                "c2 FillIn 0",
                "c3 Unrated 0",
                "c1 Thankless 0"
            ]
        );
    }
}
