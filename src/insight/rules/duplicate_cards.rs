//! Two cards of one cell that say the same.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::rule::{Answer, Check, Rule};
use crate::insight::twins::twin;
use crate::model::{Card, Link};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Twin(check)],
    fix: Some(fix),
};

fn check(twin: Option<&Card>) -> Answer {
    match twin {
        None => Answer::Fine,
        Some(twin) => Severity::Low.found().also(Some(Place::of(twin))).into(),
    }
}

/// One card that has what both had.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let later = card(look, &finding.place)?;
    let first = twin(look.map, later)?;
    let owner = look.likely_owner(&later.stage);
    // Who answers a complaint is for people to say.
    let is_answered = first.owner.is_some() || later.owner.is_some() || owner.is_some();
    if later.complaint && !first.complaint && !is_answered {
        return None;
    }
    let mut ops = Vec::from([Op::edit(&**first, |card| {
        merge(card, later);
        if card.complaint && card.owner.is_none() {
            card.owner = owner;
        }
    })]);
    for link in look.links(later) {
        ops.push(relink(look, link, later, first));
    }
    for improvement in look.improvements(later) {
        ops.push(Op::edit(&**improvement, |improvement| {
            let has_first = improvement.cards.contains(&first.id);
            improvement.cards.retain(|id| *id != later.id);
            if !has_first {
                improvement.cards.push(first.id.clone());
            }
        }));
    }
    ops.push(Op::remove::<Card>(&later.id));
    Some(Fix::of(ops))
}

/// A link of the later card as one of the first, unless that has it already.
fn relink(look: &Look<'_>, link: &Link, later: &Card, first: &Rc<Card>) -> Op {
    let mut moved = link.clone();
    for end in [&mut moved.from, &mut moved.to] {
        if *end == later.id {
            end.clone_from(&first.id);
        }
    }
    let is_same = |other: &Rc<Link>| {
        other.from == moved.from && other.to == moved.to && other.kind == moved.kind
    };
    if moved.from == moved.to || look.links(first).iter().any(is_same) {
        Op::remove::<Link>(&link.id)
    } else {
        Op::edit(link, |link| *link = moved)
    }
}

/// Gives a card what only the other has, all comments, and the votes of both.
fn merge(card: &mut Card, other: &Card) {
    card.owner = card.owner.take().or_else(|| other.owner.clone());
    card.evidence = card.evidence.take().or_else(|| other.evidence.clone());
    card.metric = card.metric.take().or_else(|| other.metric.clone());
    card.image = card.image.take().or_else(|| other.image.clone());
    card.color = card.color.or(other.color);
    card.commitment = card.commitment.or(other.commitment);
    card.severity = card.severity.max(other.severity);
    card.impact = card.impact.max(other.impact);
    card.effort = card.effort.or(other.effort);
    card.complaint |= other.complaint;
    card.votes = card.votes.saturating_add(other.votes);
    card.comments.extend(other.comments.iter().cloned());
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::DuplicateCards;
    use crate::insight::sample::Sample;
    use crate::model::{Card, Improvement, LinkKind, Text};

    fn map() -> Sample {
        let says = |text: &'static str, votes| {
            move |card: &mut Card| {
                card.text = Text::plain(text);
                card.votes = votes;
            }
        };
        Sample::bare()
            .card("c1", "painPoints", "s1", says("A queue", 2))
            .card("c2", "painPoints", "s1", says("a  queue ", 3))
            .card("c3", "painPoints", "s2", says("A queue", 0))
            .card("c4", "painPoints", "s1", says("", 0))
            .card("c5", "painPoints", "s1", says("", 0))
    }

    #[test]
    fn a_cell_says_a_thing_once() {
        assert_eq!(map().found(DuplicateCards), ["low c2 also c1"]);
    }

    #[test]
    fn one_card_has_what_both_had() {
        let map = map()
            .card("c6", "opportunities", "s1", |_| ())
            .link("k1", "c6", "c1", LinkKind::Addresses)
            .link("k2", "c6", "c2", LinkKind::Addresses)
            .link("k3", "c2", "c3", LinkKind::Causes)
            .add(Improvement {
                id: "i1".into(),
                cards: vec!["c2".into(), "c6".into()],
                ..Improvement::default()
            })
            .mend(DuplicateCards);
        assert_eq!(map.found(DuplicateCards), [""; 0]);
        assert_eq!(map.map.cards.get(&"c1".into()).unwrap().votes, 5);
        let links = map.map.links.iter();
        let ends: Vec<_> = links
            .map(|link| format!("{}-{}", link.from, link.to))
            .collect();
        assert_eq!(ends, ["c6-c1", "c1-c3"]);
        let improvement = map.map.improvements.at(0).unwrap();
        assert_eq!(improvement.cards, ["c6".into(), "c1".into()]);
    }
}
