//! Dismissing a finding: it is kept in the map, with the reason, until somebody wants it back.
//!
//! A dismissal whose thing is gone says nothing. It stays while the removal can be undone, and
//! goes with the next dismissal. One whose place is everywhere switches its rule off.

use super::finding::Place;
use super::rules::RuleName;
use crate::edit::Op;
use crate::model::{Dismissal, JourneyMap, Json, JsonMap, Meta, Text};

/// The place, as documents hold it, of a dismissal that switches a rule off: `{"in": "everywhere"}`.
const EVERYWHERE: &str = "everywhere";

/// Did people dismiss what the rule of that word found there, or all that it finds?
pub fn is_dismissed(meta: &Meta, rule: &str, place: &Place) -> bool {
    let mut dismissed = meta.dismissed.iter();
    dismissed.any(|dismissal| is_of(dismissal, rule, place) || is_general(dismissal, rule))
}

/// Did people switch a rule off for this map?
pub fn is_off(meta: &Meta, rule: &str) -> bool {
    let mut dismissed = meta.dismissed.iter();
    dismissed.any(|dismissal| is_general(dismissal, rule))
}

/// The reason people gave for dismissing a finding; none if they dismissed all of its rule.
pub fn reason_of<'a>(meta: &'a Meta, rule: &str, place: &Place) -> Option<&'a Text> {
    let mut dismissed = meta.dismissed.iter();
    let dismissal = dismissed.find(|dismissal| is_of(dismissal, rule, place))?;
    Some(&dismissal.reason)
}

/// Dismisses what a rule found somewhere; once is enough, and the last reason counts.
pub fn dismiss(map: &JourneyMap, rule: &str, place: &Place, reason: Text) -> Op {
    Op::edit_map(&map.meta, |meta| {
        meta.dismissed
            .retain(|dismissal| !is_of(dismissal, rule, place) && !is_idle(map, dismissal));
        meta.dismissed.push(Dismissal {
            rule: rule.into(),
            place: place.to_json(),
            reason,
            extra: None,
        });
    })
}

/// Takes the dismissal of a finding back.
pub fn restore(map: &JourneyMap, rule: &str, place: &Place) -> Op {
    Op::edit_map(&map.meta, |meta| {
        meta.dismissed
            .retain(|dismissal| !is_of(dismissal, rule, place) && !is_idle(map, dismissal));
    })
}

/// Switches a rule on or off for this map; what was dismissed of it one by one stays so.
pub fn switch(map: &JourneyMap, rule: &str, is_on: bool) -> Op {
    Op::edit_map(&map.meta, |meta| {
        meta.dismissed
            .retain(|dismissal| !is_general(dismissal, rule));
        if !is_on {
            let mut place = JsonMap::default();
            place.insert("in".into(), Json::String(EVERYWHERE.into()));
            meta.dismissed.push(Dismissal {
                rule: rule.into(),
                place: Json::Object(place),
                ..Dismissal::default()
            });
        }
    })
}

/// Says it nothing any more, its thing being gone? What another version or a page dismissed, by
/// rules of its own, is not ours to judge.
fn is_idle(map: &JourneyMap, dismissal: &Dismissal) -> bool {
    RuleName::from_word(&dismissal.rule).is_some() && is_gone(map, &dismissal.place)
}

fn is_of(dismissal: &Dismissal, rule: &str, place: &Place) -> bool {
    *dismissal.rule == *rule && place.is_meant(&dismissal.place)
}

/// Is it about all that a rule finds?
fn is_general(dismissal: &Dismissal, rule: &str) -> bool {
    let Json::Object(place) = &dismissal.place else {
        return false;
    };
    *dismissal.rule == *rule && place.get("in").and_then(Json::as_str) == Some(EVERYWHERE)
}

/// Is the place one of a thing that is not on the map?
fn is_gone(map: &JourneyMap, place: &Json) -> bool {
    let Json::Object(object) = place else {
        return false;
    };
    let word = |key| object.get(key).and_then(Json::as_str);
    let list = word("in").and_then(crate::model::ListName::from_key);
    list.zip(word("id"))
        .is_some_and(|(list, id)| !map.has(list, id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Finding;
    use crate::insight::RuleName::StageWithoutOwner;
    use crate::insight::sample::Sample;
    use crate::model::parse_json;

    fn dismissed(map: &Sample) -> Vec<String> {
        let dismissed = map.insights().dismissed(&map.map);
        dismissed.iter().map(Sample::told).collect()
    }

    fn first(map: &Sample, rule: RuleName) -> Finding {
        let findings = map.insights().findings(&map.map);
        let mut findings = findings.into_iter();
        findings.find(|finding| finding.rule == rule).unwrap()
    }

    #[test]
    fn a_dismissed_finding_is_out_of_the_way_until_it_is_wanted_back() {
        let map = Sample::bare();
        let Finding { rule, place, .. } = first(&map, StageWithoutOwner);
        let rule = rule.word();
        let map = map
            .clone()
            .apply(dismiss(&map.map, rule, &place, Text::plain("a pop-up")));
        let reason = reason_of(&map.map.meta, rule, &place);
        assert_eq!(reason, Some(&Text::plain("a pop-up")));
        assert_eq!(map.found(StageWithoutOwner), ["low s2"]);
        assert_eq!(dismissed(&map), ["low s1"]);
        // Again, with another reason.
        let map = map
            .clone()
            .apply(dismiss(&map.map, rule, &place, Text::plain("no")));
        assert_eq!(map.map.meta.dismissed.len(), 1);
        let map = map.clone().apply(restore(&map.map, rule, &place));
        assert_eq!(map.found(StageWithoutOwner), ["low s1", "low s2"]);
    }

    #[test]
    fn a_rule_can_be_switched_off_for_a_map_and_on_again() {
        let map = Sample::bare();
        let rule = StageWithoutOwner.word();
        let Finding { place, .. } = first(&map, StageWithoutOwner);
        let off = map.clone().apply(switch(&map.map, rule, false));
        assert!(is_off(&off.map.meta, rule) && !is_off(&map.map.meta, rule));
        assert_eq!(off.found(StageWithoutOwner), Vec::<String>::new());
        assert_eq!(dismissed(&off), ["low s1", "low s2"]);
        assert_eq!(reason_of(&off.map.meta, rule, &place), None);
        let percent = |map: &Sample| map.insights().score(&map.map).percent();
        assert!(percent(&off) >= percent(&map));
        // It goes with the map, and no dismissal of one thing takes it away.
        let op = dismiss(&off.map, rule, &place, Text::default());
        let off = off.apply(op);
        let on = off.clone().apply(switch(&off.map, rule, true));
        assert_eq!(on.found(StageWithoutOwner), ["low s2"]);
    }

    #[test]
    fn a_document_may_say_the_place_in_a_word() {
        for place in ["\"s1\"", r#"{"in":"stages","id":"s1"}"#] {
            let map = Sample::bare();
            let op = Op::edit_map(&map.map.meta, |meta| {
                meta.dismissed.push(Dismissal {
                    rule: "stage-without-owner".into(),
                    place: parse_json(place).unwrap(),
                    ..Dismissal::default()
                });
            });
            assert_eq!(dismissed(&map.apply(op)), ["low s1"]);
        }
    }

    #[test]
    fn what_says_nothing_any_more_goes_with_the_next() {
        let map = Sample::bare();
        let op = Op::edit_map(&map.map.meta, |meta| {
            for (rule, place) in [
                ("stage-without-owner", r#"{"in":"stages","id":"gone"}"#),
                ("stage-without-owner", r#"{"in":"stages","id":"s2"}"#),
                ("later-rule", r#"{"in":"stages","id":"gone"}"#),
                ("too-busy", r#"{"in":"map"}"#),
            ] {
                meta.dismissed.push(Dismissal {
                    rule: rule.into(),
                    place: parse_json(place).unwrap(),
                    ..Dismissal::default()
                });
            }
        });
        let map = map.apply(op);
        let Finding { rule, place, .. } = first(&map, StageWithoutOwner);
        let op = dismiss(&map.map, rule.word(), &place, Text::default());
        let map = map.apply(op);
        let rules = map
            .map
            .meta
            .dismissed
            .iter()
            .map(|dismissal| &*dismissal.rule);
        let rules: Vec<_> = rules.collect();
        let expected = [
            "stage-without-owner",
            "later-rule",
            "too-busy",
            "stage-without-owner",
        ];
        assert_eq!(rules, expected);
    }
}
