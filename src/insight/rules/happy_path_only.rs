//! A journey on which nothing ever goes wrong: no bad feeling, no way back, no way out.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Draft, Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{LaneKind, Path, PathEnd, PathKind, Score, StageKind, Wanted};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Feelings, 2)),
    checks: &[Check::Map(check)],
    fix: Some(fix),
};

/// With fewer feelings a map is a sketch, and its bad ones are still to come.
const MANY_FEELINGS: usize = 5;

fn check(look: &Look<'_>) -> Answer {
    let mut paths = look.map.paths.iter();
    let leads_astray = |path: &Path| match path.kind {
        PathKind::Loop | PathKind::Exit => true,
        PathKind::Skip => false,
    };
    if paths.any(|path| leads_astray(path)) {
        return Answer::Fine;
    }
    let scores = scores(look);
    let is_bad = |score: &Score| score.get() < 0;
    if scores.is_empty() {
        return Answer::NotAsked;
    }
    let severity = if scores.len() < MANY_FEELINGS {
        Severity::Low
    } else {
        Severity::Medium
    };
    Answer::unless(scores.iter().any(is_bad), severity)
}

fn scores(look: &Look<'_>) -> Vec<Score> {
    let mut scores = Vec::new();
    for stage in &look.map.stages {
        for card in look.cards(LaneKind::Emotions, &stage.id) {
            scores.extend(card.score);
        }
    }
    scores
}

/// A way out where customers weigh things up, for the team to say why they take it.
fn fix(look: &Look<'_>, _: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let stage = [StageKind::Consideration, StageKind::Decision]
        .into_iter()
        .find_map(|kind| look.map.stage_of_kind(kind))
        .or_else(|| look.map.stages.at(0))?;
    let path = Path {
        id: drafter.ids.next_id(),
        from: PathEnd::from(&stage.id),
        to: PathEnd::exit(),
        kind: PathKind::Exit,
        wanted: Wanted(false),
        label: drafter.words(Draft::Exit),
        ..Path::default()
    };
    Some(Fix {
        opens: Some(Place::of(&path)),
        ops: Vec::from([Op::insert(Rc::new(path), None)]),
    })
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::HappyPathOnly;
    use crate::insight::sample::Sample;

    fn map(scores: &[i64]) -> Sample {
        let mut map = Sample::bare();
        for (n, score) in scores.iter().enumerate() {
            map = map.feel(&format!("c{n}"), "s1", *score);
        }
        map
    }

    #[test]
    fn something_goes_wrong_on_every_journey() {
        assert_eq!(map(&[]).found(HappyPathOnly), [""; 0]);
        assert_eq!(map(&[10, 20]).found(HappyPathOnly), ["low map"]);
        assert_eq!(map(&[1, 2, 3, 0, 5]).found(HappyPathOnly), ["medium map"]);
        assert_eq!(map(&[1, 2, 3, -1, 5]).found(HappyPathOnly), [""; 0]);
    }

    #[test]
    fn customers_may_leave() {
        let map = map(&[1, 2]).mend(HappyPathOnly);
        let path = map.map.paths.at(0).unwrap();
        assert!(path.from.is_stage(&"s1".into()) && path.to.is_exit() && !path.wanted.0);
    }
}
