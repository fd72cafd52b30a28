//! The rules asked of a unit.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::finding::{Finding, Place};
use super::look::Look;
use super::part::Score;
use super::rule::{Answer, Check, Rule};
use super::rules::RuleName;
use super::touched::Unit;
use super::twins::twins;
use crate::base::{LaneId, StageId};
use crate::model::{Card, Item, LaneKind};

/// What was asked of something, and what was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) score: Score,
    pub(super) findings: Vec<Scored>,
}

/// A finding, and whether it counts for the score: that of a second card saying the same does not.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scored {
    pub(super) finding: Finding,
    pub(super) counts: bool,
}

/// Asks the rules of a unit, which may be on the map no longer.
pub(super) fn ask(unit: &Unit, rules: &[RuleName], look: &Look<'_>) -> Asked {
    let mut questions = Questions {
        look,
        asked: Asked::default(),
    };
    questions.ask(unit, rules);
    questions.asked
}

/// The answer to a question of one kind; none where it is of another.
macro_rules! when {
    ($check:ident, $kind:pat $(if $is_meant:expr)? => $answer:expr) => {
        if let $kind = $check $(&& $is_meant)? {
            Some($answer)
        } else {
            None
        }
    };
}

/// The rules on their way through one unit.
struct Questions<'a> {
    look: &'a Look<'a>,
    asked: Asked,
}

impl Questions<'_> {
    fn ask(&mut self, unit: &Unit, rules: &[RuleName]) {
        let (look, map) = (self.look, self.look.map);
        match unit {
            Unit::Map => self.each(
                rules,
                &Site::of(Place::Map),
                |check| when!(check, Check::Map(ask) => ask(look)),
            ),
            Unit::Journey => self.journey(rules),
            Unit::Persona(id) => self.thing(
                rules,
                map.personas.get(id),
                |check, it| when!(check, Check::Persona(ask) => ask(look, it)),
            ),
            Unit::Channel(id) => self.thing(
                rules,
                map.channels.get(id),
                |check, it| when!(check, Check::Channel(ask) => ask(look, it)),
            ),
            Unit::Path(id) => self.thing(
                rules,
                map.paths.get(id),
                |check, it| when!(check, Check::Path(ask) => ask(look, it)),
            ),
            Unit::Improvement(id) => {
                self.thing(
                    rules,
                    map.improvements.get(id),
                    |check, it| when!(check, Check::Improvement(ask) => ask(look, it)),
                );
            }
            Unit::Lane(id) => self.thing(
                rules,
                map.lanes.get(id),
                |check, it| when!(check, Check::Lane(ask) => ask(look, it)),
            ),
            Unit::Stage(id) => self.stage(rules, id),
            Unit::Cell(lane_id, stage_id) => self.cell(rules, lane_id, stage_id),
        }
    }

    fn journey(&mut self, rules: &[RuleName]) {
        for rule in rules {
            for check in rule.rule().checks {
                let Check::Journey(ask) = check else { continue };
                for found in ask(self.look) {
                    let card_id = found.place.as_ref().and_then(Place::card_id);
                    let card = card_id.and_then(|id| self.look.card(&id));
                    if let Some(card) = card {
                        self.answered(*rule, found.into(), &Site::of_card(card, true));
                    }
                }
            }
        }
    }

    fn thing<T: Item>(
        &mut self,
        rules: &[RuleName],
        thing: Option<&Rc<T>>,
        ask: impl Fn(&Check, &T) -> Option<Answer>,
    ) {
        if let Some(thing) = thing {
            let site = Site::of(Place::of(&**thing));
            self.each(rules, &site, |check| ask(check, thing));
        }
    }

    fn stage(&mut self, rules: &[RuleName], stage_id: &StageId) {
        let look = self.look;
        let Some(stage) = look.map.stages.get(stage_id) else {
            return;
        };
        let mut site = Site::of(Place::of(&**stage));
        site.stage = Some(stage_id.clone());
        self.each(
            rules,
            &site,
            |check| when!(check, Check::Stage(ask) => ask(look, stage)),
        );
        for kind in [LaneKind::Emotions, LaneKind::PainPoints] {
            let cards = look.cards(kind, stage_id);
            for (card, twin) in cards.iter().zip(twins(&cards)) {
                let site = Site::of_card(card, twin.is_none());
                self.each(rules, &site, |check| when!(check, Check::CardAmongAll(kinds, ask) if kinds.contains(&kind) => ask(look, card)));
            }
        }
    }

    fn cell(&mut self, rules: &[RuleName], lane_id: &LaneId, stage_id: &StageId) {
        let look = self.look;
        let Some(lane) = look.map.lanes.get(lane_id) else {
            return;
        };
        let cards: Vec<_> = look.map.cards.in_stage(lane_id, stage_id).collect();
        for (card, twin) in cards.iter().zip(twins(&cards)) {
            let site = Site::of_card(card, twin.is_none());
            self.each(rules, &site, |check| {
                if let Check::Twin(ask) = check {
                    return Some(ask(twin.map(|twin| &**twin)));
                }
                when!(check, Check::Card(kinds, ask) if kinds.contains(&lane.kind) => ask(look, card))
            });
        }
    }

    fn each(&mut self, rules: &[RuleName], site: &Site, ask: impl Fn(&Check) -> Option<Answer>) {
        for rule in rules {
            for answer in rule.rule().checks.iter().filter_map(&ask) {
                self.answered(*rule, answer, site);
            }
        }
    }

    fn answered(&mut self, name: RuleName, answer: Answer, site: &Site) {
        let Rule { part, .. } = name.rule();
        if let Some((part, weight)) = part.filter(|_| site.counts)
            && !matches!(answer, Answer::NotAsked)
        {
            self.asked.score.ask(part, weight);
        }
        let Answer::Found(found) = answer else { return };
        self.asked.findings.push(Scored {
            finding: Finding {
                severity: found.severity,
                rule: name,
                place: found.place.unwrap_or_else(|| site.place.clone()),
                also: found.also,
                n: found.n,
                stage: site.stage.clone(),
                lane: site.lane.clone(),
            },
            counts: site.counts,
        });
    }
}

/// Where something is asked.
struct Site {
    place: Place,
    stage: Option<StageId>,
    lane: Option<LaneId>,
    counts: bool,
}

impl Site {
    fn of(place: Place) -> Self {
        Self {
            place,
            stage: None,
            lane: None,
            counts: true,
        }
    }

    fn of_card(card: &Card, counts: bool) -> Self {
        Self {
            counts,
            stage: Some(card.stage.clone()),
            lane: Some(card.lane.clone()),
            ..Self::of(Place::of(card))
        }
    }
}
