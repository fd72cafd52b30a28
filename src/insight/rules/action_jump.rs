//! An action that asks much more of the customer than the one before: its level of commitment
//! (1 reads, 2 asks, 3 tries, 4 promises, 5 pays) rises by more than one within a stage, or by
//! more than two from one stage to the next.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::Op;
use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Draft, Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::rule::{Check, Found, Rule};
use crate::model::{Card, LaneKind, Level};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[Check::Journey(check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for lane in look.lanes(LaneKind::Actions) {
        let mut before: Vec<(Rc<Card>, Level)> = Vec::new();
        for action in look.journey(lane) {
            let Some(level) = action.commitment else {
                continue;
            };
            let is_same = |other: &Card| {
                let persona = action.persona.as_ref();
                persona.is_none() || other.persona.is_none() || other.persona.as_ref() == persona
            };
            let last = before.iter().rfind(|(other, _)| is_same(other));
            if let Some((last, from)) = last {
                let rise = level.get().saturating_sub(from.get());
                if rise > steady(last, &action) {
                    let jump = Severity::Medium.found().counting(rise.into());
                    let jump = jump.at(Place::of(&*action));
                    found.push(jump.also(Some(Place::of(&**last))));
                }
            }
            before.push((action, level));
        }
    }
    found
}

/// How far a customer goes from one action to the next.
fn steady(from: &Card, to: &Card) -> u8 {
    if from.stage == to.stage { 1 } else { 2 }
}

/// The actions between.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let to = card(look, &finding.place)?;
    let from = card(look, finding.also.as_ref()?)?;
    let first = from.commitment?.get() + steady(from, to);
    let mut fix = Fix::of(Vec::new());
    for level in first..to.commitment?.get() {
        let level = Level::clamped(level.into());
        let mut between = drafter.card_at(to.cell());
        between.persona.clone_from(&to.persona);
        between.commitment = Some(level);
        between.text = drafter.words(Draft::ActionOf(level));
        fix.opens = fix.opens.or_else(|| Some(Place::of(&between)));
        fix.ops
            .push(Op::insert(Rc::new(between), Some(to.id.clone())));
    }
    Some(fix)
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::ActionJump;
    use crate::insight::sample::Sample;
    use crate::model::{Level, Persona};

    /// Actions by stage and level.
    fn map(actions: &[(&str, i64)]) -> Sample {
        let mut map = Sample::bare();
        for (n, (stage, level)) in actions.iter().enumerate() {
            map = map.card(&format!("c{n}"), "actions", stage, |card| {
                card.commitment = Some(Level::clamped(*level));
            });
        }
        map
    }

    #[test]
    fn commitment_grows_at_a_steady_pace() {
        let steady = map(&[("s1", 1), ("s1", 2), ("s2", 4), ("s2", 5), ("s2", 1)]);
        assert_eq!(steady.found(ActionJump), [""; 0]);
        let jumps = map(&[("s1", 1), ("s1", 3), ("s2", 5), ("s2", 2), ("s2", 4)]);
        let found = ["medium c1 also c0 (2)", "medium c4 also c3 (2)"];
        assert_eq!(jumps.found(ActionJump), found);
        let far = map(&[("s1", 1), ("s2", 4)]);
        assert_eq!(far.found(ActionJump), ["medium c1 also c0 (3)"]);
    }

    #[test]
    fn each_persona_goes_at_their_own_pace() {
        let persona = |id: &str| Persona {
            id: id.into(),
            ..Persona::default()
        };
        let mut map = Sample::bare().add(persona("p1")).add(persona("p2"));
        for (id, persona, level) in [("c1", "p1", 1), ("c2", "p2", 4), ("c3", "p1", 2)] {
            map = map.card(id, "actions", "s1", |card| {
                card.persona = Some(persona.into());
                card.commitment = Some(Level::clamped(level));
            });
        }
        assert_eq!(map.found(ActionJump), [""; 0]);
    }

    #[test]
    fn the_actions_between_are_drafted() {
        let map = map(&[("s1", 1), ("s2", 5)]).mend(ActionJump);
        assert_eq!(map.found(ActionJump), [""; 0]);
        assert_eq!(map.map.cards.len(), 4);
        assert_eq!(map.opened(), "actions s2: ActionOf(Level(3))");
    }
}
