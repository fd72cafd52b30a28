//! What the rules found on a map, kept up to date edit by edit.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::cell::RefCell;

use super::bonds::Bonds;
use super::dismissal::is_dismissed;
use super::finding::Finding;
use super::fix::{Draft, Drafter, Fix};
use super::look::{Look, languages};
use super::part::Score;
use super::questions::{Asked, Scored, ask};
use super::reached::Reached;
use super::rules::RuleName;
use super::touched::{Touched, Unit};
use crate::base::{Date, IdSource};
use crate::edit::Op;
use crate::model::{JourneyMap, Language, Text};

/// What the rules found on a map.
///
/// The findings are kept by what was asked, so that an edit asks again only there.
#[derive(Clone, Debug)]
pub struct Insights {
    today: Date,
    /// The rules that are asked.
    rules: Vec<RuleName>,
    bonds: Bonds,
    /// How many customers were counted.
    reached: Reached,
    languages: Vec<Language>,
    /// Had the map no card? An empty lane is one where others are not.
    is_blank: bool,
    results: BTreeMap<Unit, Asked>,
}

impl Insights {
    /// Asks every rule but those switched `off` of everything on a map.
    pub fn new(map: &JourneyMap, today: Date, off: &[RuleName]) -> Self {
        let is_on = |rule: &&RuleName| !off.contains(rule);
        let mut insights = Self {
            today,
            rules: RuleName::ALL.iter().filter(is_on).copied().collect(),
            bonds: Bonds::default(),
            reached: Reached::default(),
            languages: Vec::new(),
            is_blank: true,
            results: BTreeMap::new(),
        };
        insights.ask_all(map);
        insights
    }

    /// Asks again where an edit could have changed an answer.
    ///
    /// `map` is the map after it; `undo` is what takes the edit back, which knows what was before.
    pub fn update(&mut self, map: &JourneyMap, ops: &[Op], undo: &[Op]) {
        let of_map = |op: &Op| matches!(op, Op::Map(_));
        let is_counted_anew =
            ops.iter().chain(undo).any(of_map) && Reached::of(map) != self.reached;
        if is_counted_anew
            || languages(map) != self.languages
            || map.cards.is_empty() != self.is_blank
        {
            self.ask_all(map);
            return;
        }
        let mut touched = Touched::new(map);
        touched.add(ops.iter().chain(undo), &mut self.bonds);
        let units = touched.into_units();
        for unit in units {
            self.ask(unit, map);
        }
    }

    /// Asks everything again on another day.
    pub fn set_today(&mut self, map: &JourneyMap, today: Date) {
        if today != self.today {
            self.today = today;
            self.ask_all(map);
        }
    }

    /// The findings people have not dismissed: the most severe first, those of one severity from
    /// the beginning of the journey to its end.
    pub fn findings(&self, map: &JourneyMap) -> Vec<Finding> {
        self.sorted(map, false)
    }

    /// The findings people have dismissed.
    pub fn dismissed(&self, map: &JourneyMap) -> Vec<Finding> {
        self.sorted(map, true)
    }

    /// How complete the map is.
    pub fn score(&self, map: &JourneyMap) -> Score {
        let mut score = Score::default();
        for asked in self.results.values() {
            score.add(&asked.score);
            for Scored { finding, counts } in &asked.findings {
                let Some((part, weight)) = finding.rule.rule().part.filter(|_| *counts) else {
                    continue;
                };
                if is_out(map, finding) {
                    score.dismiss(part, weight);
                } else {
                    score.miss(part, weight);
                }
            }
        }
        score
    }

    /// What mends a finding, if there is a way on this map; `words` are those of drafts.
    pub fn fix(
        &self,
        map: &JourneyMap,
        finding: &Finding,
        ids: &mut IdSource,
        words: &dyn Fn(Draft) -> Text,
    ) -> Option<Fix> {
        worked(&self.look(map), finding, &mut Drafter { ids, words })
    }

    /// Whether there is a way to mend each of many findings.
    pub fn fixable(&self, map: &JourneyMap, findings: &[&Finding]) -> Vec<bool> {
        let look = self.look(map);
        let drafter = &mut Drafter {
            ids: &mut IdSource::new(1),
            words: &|_| Text::default(),
        };
        let mut can_fix = |finding: &&Finding| worked(&look, finding, drafter).is_some();
        findings.iter().map(&mut can_fix).collect()
    }

    fn look<'a>(&'a self, map: &'a JourneyMap) -> Look<'a> {
        Look {
            map,
            today: self.today,
            bonds: &self.bonds,
            reached: &self.reached,
            answering: RefCell::default(),
            languages: &self.languages,
        }
    }

    fn sorted(&self, map: &JourneyMap, dismissed: bool) -> Vec<Finding> {
        let mut stages = BTreeMap::new();
        for (idx, stage) in map.stages.iter().enumerate() {
            stages.insert(&stage.id, idx);
        }
        let all = self.results.values().flat_map(|asked| &asked.findings);
        let mut findings = Vec::new();
        for Scored { finding, .. } in all {
            if is_out(map, finding) == dismissed {
                let stage = finding.stage.as_ref().and_then(|id| stages.get(id));
                findings.push(((finding.severity, stage, finding.rule), finding));
            }
        }
        findings.sort();
        findings
            .into_iter()
            .map(|(_, finding)| finding.clone())
            .collect()
    }

    fn ask_all(&mut self, map: &JourneyMap) {
        self.bonds = Bonds::of(map);
        self.reached = Reached::of(map);
        self.languages = languages(map);
        self.is_blank = map.cards.is_empty();
        self.results = BTreeMap::new();
        let mut touched = Touched::new(map);
        touched.add_everything();
        for unit in touched.into_units() {
            self.ask(unit, map);
        }
    }

    /// Asks the rules of a unit, which may be on the map no longer.
    fn ask(&mut self, unit: Unit, map: &JourneyMap) {
        let asked = ask(&unit, &self.rules, &self.look(map));
        if asked == Asked::default() {
            self.results.remove(&unit);
        } else {
            self.results.insert(unit, asked);
        }
    }
}

/// What mends a finding, if there is a way.
fn worked(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let mend = finding.rule.rule().fix?;
    mend(look, finding, drafter).filter(|fix| !fix.ops.is_empty())
}

/// Did people dismiss a finding, or all that its rule finds?
fn is_out(map: &JourneyMap, finding: &Finding) -> bool {
    is_dismissed(&map.meta, finding.rule.word(), &finding.place)
}

/// Two are the same if they found and asked the same.
impl PartialEq for Insights {
    fn eq(&self, other: &Self) -> bool {
        self.results == other.results
    }
}

/// The units that have to be asked, each once.
pub(super) type Units = BTreeSet<Unit>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::part::Part;
    use crate::insight::sample::{Sample, today};
    use crate::model::Improvement;

    #[test]
    fn a_map_that_lacks_nothing_is_complete() {
        let map = Sample::whole();
        assert_eq!(map.insights().score(&map.map).percent(), 100);
        let bare = Sample::bare();
        assert_eq!(bare.insights().score(&bare.map).percent(), 0);
    }

    #[test]
    fn a_rule_that_is_off_is_neither_found_nor_asked() {
        let map = Sample::bare();
        let off = Insights::new(&map.map, today(), RuleName::ALL);
        assert_eq!(off.findings(&map.map), []);
        let owners = [RuleName::StageWithoutOwner];
        let off = Insights::new(&map.map, today(), &owners);
        let rules = off
            .findings(&map.map)
            .into_iter()
            .map(|finding| finding.rule);
        assert!(!rules.into_iter().any(|rule| owners.contains(&rule)));
        assert_eq!(off.score(&map.map).part(Part::Owners), None);
    }

    #[test]
    fn another_day_is_another_answer() {
        let map = Sample::bare().add(Improvement {
            id: "i1".into(),
            due: Date::new(2026, 11, 25),
            ..Improvement::default()
        });
        let mut insights = map.insights();
        let is_late = |insights: &Insights| {
            let mut findings = insights.findings(&map.map).into_iter();
            findings.any(|finding| finding.rule == RuleName::ImprovementOverdue)
        };
        assert!(!is_late(&insights));
        insights.set_today(&map.map, Date::new(2026, 11, 26).unwrap());
        assert!(is_late(&insights));
    }

    #[test]
    fn the_most_severe_come_first_and_then_the_way_of_the_journey() {
        let map = Sample::bare()
            .card("c1", "painPoints", "s2", |card| card.complaint = true)
            .card("c2", "painPoints", "s1", |card| card.complaint = true);
        let findings = map.insights().findings(&map.map);
        let told: Vec<String> = findings.iter().map(Sample::told).take(6).collect();
        let expected = [
            "high s1", "high c2", "high c2", "high s2", "high c1", "high c1",
        ];
        assert_eq!(told, expected);
    }
}
