//! The maps that the tests of the rules are about.

use alloc::rc::Rc;
use core::cell::RefCell;

use super::finding::{Finding, Place, Severity};
use super::fix::Draft;
use super::insights::Insights;
use super::rules::RuleName;
use crate::base::{CardId, Date, Id, IdSource};
use crate::edit::Op;
use crate::model::{
    Age, AnyItem, Card, Channel, Improvement, Item, JourneyMap, Lane, LaneKind, Link, LinkKind,
    Person, Persona, Score, Stage, Text,
};

/// A map, with a lane of each kind under that kind's name, and two stages.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    pub(super) map: JourneyMap,
    opened: RefCell<Option<Place>>,
}

/// Every test's today.
pub(super) fn today() -> Date {
    Date::new(2026, 11, 24).unwrap()
}

impl Sample {
    /// A map with nothing on it.
    pub(super) fn bare() -> Self {
        let mut sample = Self {
            map: JourneyMap::default(),
            opened: RefCell::default(),
        };
        Rc::make_mut(&mut sample.map.meta).id = "bare".into();
        for kind in LaneKind::ALL {
            sample = sample.add(Lane {
                id: kind.word().into(),
                kind: *kind,
                ..Lane::default()
            });
        }
        for id in ["s1", "s2"] {
            sample = sample.add(Stage {
                id: id.into(),
                ..Stage::default()
            });
        }
        sample
    }

    /// A map that lacks nothing but a card in its custom lane.
    pub(super) fn whole() -> Self {
        let texts = |text: &str| vec![Text::plain(text)];
        let mut map = Self::bare()
            .add(Channel {
                id: "h1".into(),
                kind: crate::model::ChannelKind::Website,
                ..Channel::default()
            })
            .add(Persona {
                id: "p1".into(),
                age: Some(Age::default()),
                job_title: Text::plain("Designer"),
                needs: texts("Coffee"),
                pain_points: texts("No time"),
                channels: vec!["h1".into()],
                ..Persona::default()
            });
        for (n, stage_id) in [(1, "s1"), (2, "s2")] {
            let owner = format!("o{n}");
            map = map.add(Person {
                id: owner.as_str().into(),
                ..Person::default()
            });
            let stage = map.map.stages.get(&stage_id.into()).unwrap().clone();
            let owned = Op::edit(&*stage, |stage| stage.owners.push(owner.as_str().into()));
            map = map.apply(owned);
            for kind in LaneKind::ALL {
                if matches!(kind, LaneKind::Custom | LaneKind::Owners) {
                    continue;
                }
                let id = format!("{stage_id}-{}", kind.word());
                map = map.card(&id, kind.word(), stage_id, |card| {
                    card.text = Text::plain(&id);
                    card.evidence = Some(crate::model::Evidence::default());
                    card.owner = Some(owner.as_str().into());
                    if *kind == LaneKind::Touchpoints {
                        card.channel = Some("h1".into());
                    } else if *kind == LaneKind::Emotions {
                        card.score = Some(Score::clamped(-40 * n));
                    }
                });
            }
            let name = |kind: &str| CardId::from(format!("{stage_id}-{kind}").as_str());
            map = map
                .link(
                    &format!("k{n}"),
                    name("opportunities").as_str(),
                    name("painPoints").as_str(),
                    LinkKind::Addresses,
                )
                .add(Improvement {
                    id: format!("i{n}").as_str().into(),
                    cards: vec![name("opportunities")],
                    ..Improvement::default()
                });
        }
        let op = Op::edit_map(&map.map.meta, |meta| {
            meta.scenario.problem = Text::plain("Out of coffee");
            meta.scenario.questions = texts("Is it fresh?");
            meta.scenario.goals = texts("Coffee by Thursday");
            meta.review.next = Date::new(2027, 2, 20);
        });
        map.apply(op)
    }

    /// The map with what was recorded, in JSON.
    pub(super) fn records(self, json: &str) -> Self {
        let op = self.records_op(json);
        self.apply(op)
    }

    pub(super) fn records_op(&self, json: &str) -> Op {
        let records = crate::model::parse_json(json).unwrap();
        Op::edit_map(&self.map.meta, |meta| meta.records = records)
    }

    pub(super) fn apply(mut self, op: Op) -> Self {
        op.apply(&mut self.map).unwrap();
        assert_eq!(self.map.violations(), []);
        self
    }

    pub(super) fn add<T: Item + AnyItem>(self, item: T) -> Self {
        self.apply(Op::insert(Rc::new(item), None))
    }

    pub(super) fn card(
        self,
        id: &str,
        lane: &str,
        stage: &str,
        change: impl FnOnce(&mut Card),
    ) -> Self {
        let mut card = Card {
            id: id.into(),
            lane: lane.into(),
            stage: stage.into(),
            ..Card::default()
        };
        change(&mut card);
        self.add(card)
    }

    pub(super) fn feel(self, id: &str, stage: &str, score: i64) -> Self {
        self.card(id, "emotions", stage, |card| {
            card.score = Some(Score::clamped(score))
        })
    }

    pub(super) fn link(self, id: &str, from: &str, to: &str, kind: LinkKind) -> Self {
        self.add(Link {
            id: id.into(),
            from: from.into(),
            to: to.into(),
            kind,
            ..Link::default()
        })
    }

    pub(super) fn hide(self, lane: &str) -> Self {
        let lane = self.map.lanes.get(&lane.into()).unwrap().clone();
        self.apply(Op::edit(&*lane, |lane| lane.hidden = true))
    }

    pub(super) fn insights(&self) -> Insights {
        Insights::new(&self.map, today(), &[])
    }

    /// What a rule finds, a finding a text.
    pub(super) fn found(&self, rule: RuleName) -> Vec<String> {
        let findings = self.of(rule);
        findings.iter().map(Self::told).collect()
    }

    /// A finding as `severity place also other (number)`.
    pub(super) fn told(finding: &Finding) -> String {
        let severity = match finding.severity {
            Severity::High => "high",
            Severity::Medium => "medium",
            Severity::Low => "low",
        };
        let place = |place: &Place| match place {
            Place::Map => "map".to_owned(),
            Place::Thing(_, name) => (**name).to_owned(),
        };
        let mut told = format!("{severity} {}", place(&finding.place));
        if let Some(also) = &finding.also {
            told.push_str(&format!(" also {}", place(also)));
        }
        if finding.n > 0 {
            told.push_str(&format!(" ({})", finding.n));
        }
        told
    }

    pub(super) fn can_mend(&self, rule: RuleName) -> bool {
        self.fix(rule).is_some()
    }

    /// The map with the first finding of a rule mended, which it must be.
    pub(super) fn mend(self, rule: RuleName) -> Self {
        let first = self.of(rule).into_iter().next().unwrap();
        let fix = self.fix(rule).unwrap();
        let before = self.insights().score(&self.map).percent();
        self.opened.replace(fix.opens);
        let mended = fix.ops.into_iter().fold(self, Self::apply);
        let is_first = |finding: &Finding| finding.place == first.place;
        assert!(
            !mended.of(rule).iter().any(is_first),
            "{first:?} is still there"
        );
        assert!(mended.insights().score(&mended.map).percent() >= before);
        mended
    }

    /// The draft that the last mending opened: its lane, stage and text.
    pub(super) fn opened(&self) -> String {
        let opened = self.opened.borrow();
        let card = opened.as_ref().and_then(|place| place.card_id());
        let card = self.map.cards.get(&card.unwrap()).unwrap();
        let text = card.text.versions().next().unwrap().1;
        format!("{} {}: {text}", card.lane, card.stage)
    }

    fn of(&self, rule: RuleName) -> Vec<Finding> {
        let mut findings = self.insights().findings(&self.map);
        findings.retain(|finding| finding.rule == rule);
        findings
    }

    fn fix(&self, rule: RuleName) -> Option<super::Fix> {
        let first = self.of(rule).into_iter().next().unwrap();
        let words = |draft: Draft| Text::plain(&format!("{draft:?}"));
        self.insights()
            .fix(&self.map, &first, &mut IdSource::new(7), &words)
    }
}
