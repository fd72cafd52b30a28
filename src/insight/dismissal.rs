//! Dismissing a finding: it is kept in the map, with the reason, until somebody wants it back.
//!
//! A dismissal whose thing is gone says nothing. It stays while the removal can be undone, and
//! goes with the next dismissal.

use super::finding::{Finding, Place};
use super::rules::RuleName;
use crate::edit::Op;
use crate::model::{Dismissal, JourneyMap, Json, Meta, Text};

/// Did people dismiss a finding?
pub fn is_dismissed(meta: &Meta, finding: &Finding) -> bool {
    let mut dismissed = meta.dismissed.iter();
    dismissed.any(|dismissal| is_of(dismissal, finding.rule, &finding.place))
}

/// Dismisses a finding; once is enough, and the last reason counts.
pub fn dismiss(map: &JourneyMap, finding: &Finding, reason: Text) -> Op {
    Op::edit_map(&map.meta, |meta| {
        meta.dismissed
            .retain(|dismissal| stays(map, dismissal, finding));
        meta.dismissed.push(Dismissal {
            rule: finding.rule.word().into(),
            place: finding.place.to_json(),
            reason,
            extra: None,
        });
    })
}

/// Takes the dismissal of a finding back.
pub fn restore(map: &JourneyMap, finding: &Finding) -> Op {
    Op::edit_map(&map.meta, |meta| {
        meta.dismissed
            .retain(|dismissal| stays(map, dismissal, finding));
    })
}

fn stays(map: &JourneyMap, dismissal: &Dismissal, finding: &Finding) -> bool {
    // What another version dismissed, by rules of its own, is not ours to judge.
    let is_ours = RuleName::from_word(&dismissal.rule).is_some();
    let is_meant = is_of(dismissal, finding.rule, &finding.place);
    let is_idle = is_ours && is_gone(map, &dismissal.place);
    !is_meant && !is_idle
}

fn is_of(dismissal: &Dismissal, rule: RuleName, place: &Place) -> bool {
    *dismissal.rule == *rule.word() && place.is_meant(&dismissal.place)
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
        let finding = first(&map, StageWithoutOwner);
        let map = map
            .clone()
            .apply(dismiss(&map.map, &finding, Text::plain("a pop-up")));
        assert_eq!(map.found(StageWithoutOwner), ["low s2"]);
        assert_eq!(dismissed(&map), ["low s1"]);
        // Again, with another reason.
        let map = map
            .clone()
            .apply(dismiss(&map.map, &finding, Text::plain("no")));
        assert_eq!(map.map.meta.dismissed.len(), 1);
        let map = map.clone().apply(restore(&map.map, &finding));
        assert_eq!(map.found(StageWithoutOwner), ["low s1", "low s2"]);
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
        let map = map.clone().apply(dismiss(
            &map.map,
            &first(&map, StageWithoutOwner),
            Text::default(),
        ));
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
