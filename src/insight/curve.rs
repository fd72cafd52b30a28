//! The emotion curve in figures.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::base::PersonaId;
use crate::model::{Card, Column, JourneyMap, Lane, LaneKind};

/// A point of the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// Where.
    pub column: Column,
    /// How it feels, from −100 to 100.
    pub score: f64,
    /// How many customers came by, if that was recorded.
    pub n_customers: Option<f64>,
}

/// The emotion curve of a persona, or of all: one point for each column that has a feeling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// The points in their order.
    pub points: Vec<CurvePoint>,
}

/// What a curve comes to; each is between −100 and 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The mean of the most intense feeling and the last: what people remember of it (Kahneman).
    pub peak_end: f64,
    /// The mean of all feelings, each as often as customers were counted there. Where only some
    /// are counted, the others weigh as much as the mean of those.
    pub mean: f64,
    /// The deepest fall from one point to the next.
    pub worst_drop: Option<Drop>,
}

/// A fall of the curve from one point to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    /// The point it falls from.
    pub from: Column,
    /// The point it falls to.
    pub to: Column,
    /// How far, more than 0.
    pub by: f64,
}

/// How bad a pain point is that nobody rated.
const UNRATED: u8 = 3;

impl Curve {
    /// The curve of a persona, or of everybody's mean, in the first lane of emotions.
    ///
    /// `n_customers` tells how many were counted in a column.
    pub fn of(
        map: &JourneyMap,
        persona_id: Option<&PersonaId>,
        n_customers: &dyn Fn(&Column) -> Option<f64>,
    ) -> Self {
        let Some(lane) = map.lane_of_kind(LaneKind::Emotions) else {
            return Self::default();
        };
        let mut points = Vec::new();
        for column in map.columns() {
            if let Some(score) = score(map, lane, &column, persona_id) {
                let n_customers = n_customers(&column).filter(|n| n.is_finite() && *n >= 0.0);
                points.push(CurvePoint {
                    column,
                    score,
                    n_customers,
                });
            }
        }
        Self { points }
    }

    /// What the curve comes to; nothing for one without points.
    pub fn figures(&self) -> Option<Figures> {
        let last = self.points.last()?.score;
        let mut peak = 0.0_f64;
        for point in &self.points {
            // Of two that are as intense the later one is remembered.
            if point.score.abs() >= peak.abs() {
                peak = point.score;
            }
        }
        Some(Figures {
            peak_end: f64::midpoint(peak, last),
            mean: self.mean(),
            worst_drop: self.worst_drop(),
        })
    }

    /// The curve if a pain point were gone.
    ///
    /// A bad feeling is laid to the pain points of its column, each by how bad it is; without one
    /// of them it is nearer to neutral by that one's share. Good feelings stay.
    pub fn without(&self, map: &JourneyMap, pain: &Card) -> Self {
        let mut curve = self.clone();
        for point in &mut curve.points {
            let is_there = is_in(&point.column, pain);
            if is_there && point.score < 0.0 {
                let all: f64 = pains(map, &point.column)
                    .iter()
                    .map(|pain| weight(pain))
                    .sum();
                let rest = all - weight(pain);
                point.score = if all > 0.0 {
                    point.score * rest / all
                } else {
                    0.0
                };
            }
        }
        curve
    }

    fn mean(&self) -> f64 {
        let counts = self.points.iter().filter_map(|point| point.n_customers);
        let (mut n_counted, mut sum) = (0.0, 0.0);
        for count in counts {
            n_counted += 1.0;
            sum += count;
        }
        // Nobody counted, or nobody came: all weigh the same.
        let usual = if sum > 0.0 { sum / n_counted } else { 1.0 };
        let weight = |point: &CurvePoint| match point.n_customers {
            Some(count) if sum > 0.0 => count,
            Some(_) | None => usual,
        };
        let (mut weights, mut scores) = (0.0, 0.0);
        for point in &self.points {
            weights += weight(point);
            scores += weight(point) * point.score;
        }
        if weights > 0.0 { scores / weights } else { 0.0 }
    }

    fn worst_drop(&self) -> Option<Drop> {
        let mut worst: Option<Drop> = None;
        for (from, to) in self.points.iter().zip(self.points.iter().skip(1)) {
            let by = from.score - to.score;
            if by > worst.as_ref().map_or(0.0, |worst| worst.by) {
                let (from, to) = (from.column.clone(), to.column.clone());
                worst = Some(Drop { from, to, by });
            }
        }
        worst
    }
}

/// How a persona feels in a column: their own feeling, else that of nobody in particular; how all
/// feel is the mean.
fn score(
    map: &JourneyMap,
    lane: &Lane,
    column: &Column,
    persona_id: Option<&PersonaId>,
) -> Option<f64> {
    let cards = map.cards.in_column(&lane.id, column);
    let of = |persona: Option<&PersonaId>| {
        let mut cards = cards.iter().filter(|card| card.persona.as_ref() == persona);
        cards.find_map(|card| card.score)
    };
    if persona_id.is_some() {
        let score = of(persona_id).or_else(|| of(None))?;
        return Some(score.get().into());
    }
    let (mut n_scores, mut sum) = (0.0, 0.0);
    for score in cards.iter().filter_map(|card| card.score) {
        n_scores += 1.0;
        sum += f64::from(score.get());
    }
    (n_scores > 0.0).then(|| sum / n_scores)
}

/// Is a card in a column? One of the stage as a whole is in all of its columns.
fn is_in(column: &Column, card: &Card) -> bool {
    card.stage == column.stage && (card.step.is_none() || card.step == column.step)
}

/// The pain points of a column.
fn pains(map: &JourneyMap, column: &Column) -> Vec<Rc<Card>> {
    let lanes = map
        .lanes
        .iter()
        .filter(|lane| lane.kind == LaneKind::PainPoints);
    let pains = lanes.flat_map(|lane| map.cards.in_stage(&lane.id, &column.stage));
    pains.filter(|pain| is_in(column, pain)).cloned().collect()
}

fn weight(pain: &Card) -> f64 {
    pain.severity
        .map_or(UNRATED, |severity| severity.get())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::insight::sample::Sample;
    use crate::model::{Level, Stage};

    fn map() -> Sample {
        let stage = Stage {
            id: "s3".into(),
            ..Stage::default()
        };
        Sample::bare()
            .add(stage)
            .feel("c1", "s1", 40)
            .feel("c2", "s2", -80)
            .feel("c3", "s3", 20)
    }

    fn nobody(_: &Column) -> Option<f64> {
        None
    }

    #[test]
    fn the_most_intense_feeling_and_the_last_are_remembered() {
        assert_eq!(Curve::default().figures(), None);
        let figures = Curve::of(&map().map, None, &nobody).figures().unwrap();
        assert_eq!(figures.peak_end, -30.0);
        assert!((figures.mean - (-20.0 / 3.0)).abs() < 1e-9);
        let drop = figures.worst_drop.unwrap();
        assert_eq!((drop.to.stage, drop.by), ("s2".into(), 120.0));
    }

    #[test]
    fn a_feeling_weighs_as_much_as_customers_have_it() {
        let counted = |column: &Column| match column.stage.as_str() {
            "s1" => Some(300.0),
            "s2" => Some(100.0),
            _ => None,
        };
        let curve = Curve::of(&map().map, None, &counted);
        // The third weighs as much as the mean of the others: 200.
        assert_eq!(
            curve.figures().unwrap().mean,
            (300.0 * 40.0 - 8000.0 + 4000.0) / 600.0
        );
        let none = Curve::of(&map().map, None, &|_| Some(0.0));
        let plain = Curve::of(&map().map, None, &nobody);
        assert_eq!(none.figures().unwrap().mean, plain.figures().unwrap().mean);
    }

    #[test]
    fn without_a_pain_point_its_share_of_a_bad_feeling_is_gone() {
        let severity =
            |severity| move |card: &mut Card| card.severity = Some(Level::clamped(severity));
        let map = map()
            .card("c4", "painPoints", "s2", severity(3))
            .card("c5", "painPoints", "s2", severity(1))
            .card("c6", "painPoints", "s1", severity(5));
        let curve = Curve::of(&map.map, None, &nobody);
        let score_without = |id: &str| {
            let pain = map.map.cards.get(&id.into()).unwrap();
            let curve = curve.without(&map.map, pain);
            curve
                .points
                .iter()
                .map(|point| point.score)
                .collect::<Vec<_>>()
        };
        assert_eq!(score_without("c4"), [40.0, -20.0, 20.0]);
        assert_eq!(score_without("c5"), [40.0, -60.0, 20.0]);
        assert_eq!(score_without("c6"), [40.0, -80.0, 20.0]);
    }

    #[test]
    fn each_persona_has_a_curve() {
        let persona = |id: &str| crate::model::Persona {
            id: id.into(),
            ..Default::default()
        };
        let map = map().add(persona("p1")).add(persona("p2"));
        let map = map.card("c7", "emotions", "s1", |card| {
            card.persona = Some("p2".into());
            card.score = Some(crate::model::Score::clamped(-10));
        });
        let first = |persona: Option<&str>| {
            let id = persona.map(PersonaId::from);
            Curve::of(&map.map, id.as_ref(), &nobody)
                .points
                .first()
                .unwrap()
                .score
        };
        assert_eq!(
            [first(None), first(Some("p1")), first(Some("p2"))],
            [15.0, 40.0, -10.0]
        );
    }
}
