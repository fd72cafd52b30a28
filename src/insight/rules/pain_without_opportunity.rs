//! A pain point that no opportunity is linked with, and that no improvement comes from.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::base::CardId;
use crate::edit::Op;
use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, LaneKind, Link, LinkKind};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Responses, 3)),
    checks: &[Check::CardAmongAll(&[LaneKind::PainPoints], check)],
    fix: Some(fix),
};

/// A pain point as bad as that, or with so many votes, comes first.
const SEVERE: u8 = 4;
const MANY_VOTES: u32 = 5;

fn check(look: &Look<'_>, pain: &Card) -> Answer {
    if look.is_answered(pain) {
        return Answer::Fine;
    }
    // An opportunity beside it may be meant for it; then only the link is missing.
    if let Some(beside) = beside(look, pain) {
        return Severity::Low
            .found()
            .also(Some(Place::of(&**beside)))
            .into();
    }
    let is_severe = pain
        .severity
        .is_some_and(|severity| severity.get() >= SEVERE);
    let severity = if is_severe || pain.complaint || pain.votes >= MANY_VOTES {
        Severity::High
    } else {
        Severity::Medium
    };
    severity.found().counting(votes(pain)).into()
}

fn votes(pain: &Card) -> usize {
    usize::try_from(pain.votes).unwrap_or(usize::MAX)
}

/// An opportunity in the same column; one without a link, if there is one.
fn beside<'a>(look: &Look<'a>, pain: &Card) -> Option<&'a Rc<Card>> {
    let ideas = look.cards(LaneKind::Opportunities, &pain.stage);
    let is_beside = |idea: &&&Rc<Card>| idea.step == pain.step;
    let is_free = |idea: &&&Rc<Card>| look.links(idea).is_empty();
    let beside = || ideas.iter().filter(is_beside);
    beside().find(is_free).or_else(|| beside().next()).copied()
}

/// The link that is missing; else an opportunity to think of.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let pain = card(look, &finding.place)?;
    let link = |drafter: &mut Drafter<'_>, from: CardId| {
        let link = Link {
            id: drafter.ids.next_id(),
            from,
            to: pain.id.clone(),
            kind: LinkKind::Addresses,
            ..Link::default()
        };
        Op::insert(Rc::new(link), None)
    };
    if let Some(beside) = beside(look, pain) {
        return Some(Fix::of(Vec::from([link(drafter, beside.id.clone())])));
    }
    let idea = drafter.opportunity(look, pain)?;
    let idea_id = idea.id.clone();
    let mut fix = Fix::draft(idea);
    fix.ops.push(link(drafter, idea_id));
    Some(fix)
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::PainWithoutOpportunity;
    use crate::insight::sample::Sample;
    use crate::model::{Improvement, Level, LinkKind};

    fn map() -> Sample {
        Sample::bare().card("c1", "painPoints", "s1", |_| ())
    }

    #[test]
    fn an_idea_answers_each_pain_point() {
        assert_eq!(map().found(PainWithoutOpportunity), ["medium c1"]);
        let severe = map().card("c2", "painPoints", "s2", |card| {
            card.severity = Some(Level::clamped(4));
            card.votes = 9;
        });
        let found = ["high c2 (9)", "medium c1"];
        assert_eq!(severe.found(PainWithoutOpportunity), found);
    }

    #[test]
    fn a_link_whichever_way_or_an_improvement_answers() {
        let ideas = map().card("c2", "opportunities", "s2", |_| ());
        for (from, to) in [("c1", "c2"), ("c2", "c1")] {
            let linked = ideas.clone().link("k1", from, to, LinkKind::Relates);
            assert_eq!(linked.found(PainWithoutOpportunity), [""; 0]);
        }
        let improved = map().add(Improvement {
            id: "i1".into(),
            cards: vec!["c1".into()],
            ..Improvement::default()
        });
        assert_eq!(improved.found(PainWithoutOpportunity), [""; 0]);
        let other =
            map()
                .card("c3", "actions", "s1", |_| ())
                .link("k1", "c1", "c3", LinkKind::Causes);
        assert_eq!(other.found(PainWithoutOpportunity), ["medium c1"]);
    }

    #[test]
    fn an_idea_beside_it_is_linked() {
        let map = map().card("c2", "opportunities", "s1", |_| ());
        assert_eq!(map.found(PainWithoutOpportunity), ["low c1 also c2"]);
        let map = map.mend(PainWithoutOpportunity);
        assert_eq!(map.map.links.len(), 1);
        assert_eq!(map.map.cards.len(), 2);
    }

    #[test]
    fn where_there_is_none_one_is_drafted() {
        let map = map().mend(PainWithoutOpportunity);
        assert_eq!(map.map.links.len(), 1);
        assert_eq!(map.opened(), "opportunities s1: Opportunity");
    }
}
