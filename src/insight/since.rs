//! What has changed on a map since it was looked at last.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::curve::Curve;
use super::reached::Reached;
use crate::base::{Date, Instant};
use crate::model::{Card, JourneyMap, LaneKind, Number, Snapshot, Status};

/// A figure that two reviews are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// How complete the map is, 0–100.
    Score,
    /// The mean of the curve, −100…100.
    Mood,
    /// Findings of any severity.
    Findings,
    /// Those of high severity.
    Severe,
    /// Stages.
    Stages,
    /// Cards.
    Cards,
    /// Pain points.
    Pains,
    /// Opportunities.
    Ideas,
    /// Improvements.
    Improvements,
    /// Improvements that are done.
    Done,
}

/// A figure then and now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Which figure it is.
    pub figure: Figure,
    /// What it was.
    pub then: f64,
    /// What it is.
    pub now: f64,
}

/// What the map itself dates to a time after some day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// What people have said about cards.
    pub comments: usize,
    /// Statements that have new evidence.
    pub evidence: usize,
    /// Metrics that were counted.
    pub metrics: usize,
}

impl Figure {
    /// Every figure, in the order it is told.
    pub const ALL: [Self; 10] = [
        Self::Score,
        Self::Mood,
        Self::Findings,
        Self::Severe,
        Self::Stages,
        Self::Cards,
        Self::Pains,
        Self::Ideas,
        Self::Improvements,
        Self::Done,
    ];

    /// Is more of it better? None where it is neither.
    pub fn is_more_better(self) -> Option<bool> {
        match self {
            Self::Score | Self::Mood | Self::Done => Some(true),
            Self::Findings | Self::Severe => Some(false),
            Self::Stages | Self::Cards | Self::Pains | Self::Ideas | Self::Improvements => None,
        }
    }

    /// The figure of a day; none where there is none.
    fn of(self, snapshot: &Snapshot) -> Option<f64> {
        let n = match self {
            Self::Mood => return snapshot.mood.as_ref().map(Number::get),
            Self::Score => snapshot.score,
            Self::Findings => snapshot
                .high
                .saturating_add(snapshot.medium)
                .saturating_add(snapshot.low),
            Self::Severe => snapshot.high,
            Self::Stages => snapshot.stages,
            Self::Cards => snapshot.cards,
            Self::Pains => snapshot.pains,
            Self::Ideas => snapshot.ideas,
            Self::Improvements => snapshot.improvements,
            Self::Done => snapshot.done,
        };
        Some(n.into())
    }
}

/// What a map is like now; `n_found` are the findings of high, medium and low severity.
pub fn snapshot(map: &JourneyMap, score: u8, n_found: [usize; 3]) -> Snapshot {
    let [high, medium, low] = n_found.map(count);
    let n_of = |kind: LaneKind| {
        let is_of = |card: &Rc<Card>| {
            let lane = map.lanes.get(&card.lane);
            lane.is_some_and(|lane| lane.kind == kind)
        };
        count(map.cards.iter().filter(|card| is_of(card)).count())
    };
    let persona = map.personas.iter().next().map(|persona| &persona.id);
    let reached = Reached::of(map);
    let curve = Curve::of(map, persona, &|column| reached.column(column));
    let improvements = map.improvements.iter();
    let done = improvements.filter(|one| one.status >= Status::Done);
    Snapshot {
        score: score.into(),
        high,
        medium,
        low,
        stages: count(map.stages.len()),
        cards: count(map.cards.len()),
        pains: n_of(LaneKind::PainPoints),
        ideas: n_of(LaneKind::Opportunities),
        improvements: count(map.improvements.len()),
        done: count(done.count()),
        mood: curve
            .figures()
            .and_then(|figures| Number::new(figures.mean.round())),
        ..Snapshot::default()
    }
}

/// The figures that are other than they were.
pub fn changes(then: &Snapshot, now: &Snapshot) -> Vec<Change> {
    let change = |figure: Figure| {
        let (then, now) = (figure.of(then)?, figure.of(now)?);
        let change = Change { figure, then, now };
        (then.total_cmp(&now).is_ne()).then_some(change)
    };
    Figure::ALL.into_iter().filter_map(change).collect()
}

/// What the map dates to a time after that day.
pub fn news_since(map: &JourneyMap, day: Date) -> News {
    let is_new = |date: Option<Date>| date.is_some_and(|date| date > day);
    let is_said = |at: Option<Instant>| is_new(at.and_then(Instant::date));
    let mut news = News::default();
    for card in map.cards.iter() {
        let comments = card.comments.iter();
        news.comments += comments.filter(|comment| is_said(comment.at)).count();
        let evidence = card.evidence.as_ref().and_then(|evidence| evidence.date);
        news.evidence += usize::from(is_new(evidence));
        let metric = card.metric.as_ref().and_then(|metric| metric.date);
        news.metrics += usize::from(is_new(metric));
    }
    for fact in map.personas.iter().flat_map(|persona| &persona.facts) {
        let evidence = fact.evidence.as_ref().and_then(|evidence| evidence.date);
        news.evidence += usize::from(is_new(evidence));
    }
    news
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::Sample;
    use crate::model::{Comment, Evidence, Improvement, Metric, Review, Text};

    #[test]
    fn a_review_is_held_against_the_last() {
        let before = Sample::bare().card("c1", "painPoints", "s1", |card| {
            card.text = Text::plain("Slow")
        });
        let then = snapshot(&before.map, 40, [2, 1, 0]);
        let after = before
            .card("c2", "opportunities", "s1", |card| {
                card.text = Text::plain("Quick")
            })
            .add(Improvement {
                id: "i1".into(),
                status: Status::Done,
                ..Improvement::default()
            });
        let now = snapshot(&after.map, 55, [0, 1, 0]);
        let told = changes(&then, &now);
        let told = told
            .iter()
            .map(|change| format!("{:?} {}→{}", change.figure, change.then, change.now));
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                "Score 40→55",
                "Findings 3→1",
                "Severe 2→0",
                "Cards 1→2",
                "Ideas 0→1",
                "Improvements 0→1",
                "Done 0→1",
            ]
        );
        assert_eq!(changes(&now, &now), []);
    }

    #[test]
    fn what_was_seen_comes_back_from_the_document() {
        let map = Sample::bare().card("c1", "emotions", "s1", |card| {
            card.score = Some(crate::model::Score::clamped(-50));
        });
        let then = snapshot(&map.map, 40, [2, 1, 7]);
        assert_eq!(then.mood.as_ref().map(Number::get), Some(-50.0));
        let review = Review {
            then: then.to_json(),
            ..Review::default()
        };
        assert_eq!(review.seen(), Some(then));
        assert_eq!(Review::default().seen(), None);
    }

    #[test]
    fn news_are_what_is_dated_after_the_day() {
        let day = |text: &str| text.parse::<Date>().ok();
        let map = Sample::bare()
            .card("c1", "painPoints", "s1", |card| {
                card.comments = vec![
                    Comment {
                        at: "2026-11-02T10:00:00Z".parse().ok(),
                        ..Comment::default()
                    },
                    Comment {
                        at: "2026-10-31T10:00:00Z".parse().ok(),
                        ..Comment::default()
                    },
                    Comment::default(),
                ];
                card.evidence = Some(Evidence {
                    date: day("2026-11-05"),
                    ..Evidence::default()
                });
            })
            .card("c2", "metrics", "s1", |card| {
                card.metric = Some(Metric {
                    date: day("2026-11-01"),
                    ..Metric::default()
                });
            });
        let news = news_since(&map.map, day("2026-11-01").unwrap());
        assert_eq!(
            news,
            News {
                comments: 1,
                evidence: 1,
                metrics: 0
            }
        );
    }
}
