//! A map without a persona, or a persona of whom the facts that shape a journey are missing:
//! age, work, needs or goals, and what hinders them.

use crate::insight::finding::Severity;
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::Persona;

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Persona, 2)),
    checks: &[Check::Map(check_map), Check::Persona(check)],
    fix: None,
};

fn check_map(look: &Look<'_>) -> Answer {
    if look.map.personas.is_empty() {
        Severity::Medium.found().into()
    } else {
        Answer::NotAsked
    }
}

fn check(_: &Look<'_>, persona: &Persona) -> Answer {
    let facts = [
        persona.age.is_some(),
        !persona.job_title.is_empty() || !persona.education.is_empty(),
        !persona.needs.is_empty() || !persona.goals.is_empty(),
        !persona.pain_points.is_empty(),
    ];
    match facts.iter().filter(|is_known| !**is_known).count() {
        0 => Answer::Fine,
        1 => Severity::Low.found().counting(1).into(),
        n_missing => Severity::Medium.found().counting(n_missing).into(),
    }
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::PersonaFactsMissing;
    use crate::insight::sample::Sample;
    use crate::model::{Age, Persona, Text};

    #[test]
    fn a_map_without_a_persona_is_about_nobody() {
        let map = Sample::bare();
        assert_eq!(map.found(PersonaFactsMissing), ["medium map"]);
    }

    #[test]
    fn a_persona_needs_facts_that_shape_a_journey() {
        let persona = Persona {
            id: "p1".into(),
            name: Text::plain("Negar"),
            age: Some(Age::default()),
            ..Persona::default()
        };
        let map = Sample::bare().add(persona.clone());
        assert_eq!(map.found(PersonaFactsMissing), ["medium p1 (3)"]);
        let known = Persona {
            job_title: Text::plain("Designer"),
            needs: vec![Text::plain("Coffee")],
            ..persona.clone()
        };
        let map = Sample::bare().add(known.clone());
        assert_eq!(map.found(PersonaFactsMissing), ["low p1 (1)"]);
        let well_known = Persona {
            pain_points: vec![Text::plain("No time")],
            ..known
        };
        let map = Sample::bare().add(well_known);
        assert_eq!(map.found(PersonaFactsMissing), [""; 0]);
    }
}
