//! A text that is not in all the languages of its map: its own, and those its title is in.

use alloc::vec::Vec;

use crate::insight::finding::Severity;
use crate::insight::look::Look;
use crate::insight::rule::{ANY_LANE, Answer, Check, Rule};
use crate::model::{Card, Channel, Improvement, Lane, Path, Persona, Stage, Text};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[
        Check::Map(check_map),
        Check::Persona(check_persona),
        Check::Channel(check_channel),
        Check::Stage(check_stage),
        Check::Lane(check_lane),
        Check::Card(ANY_LANE, check_card),
        Check::Path(check_path),
        Check::Improvement(check_improvement),
    ],
    fix: None,
};

fn check(look: &Look<'_>, texts: &[&Text]) -> Answer {
    if look.languages.len() < 2 {
        return Answer::NotAsked;
    }
    let texts = texts.iter();
    match texts.filter(|text| look.is_half_translated(text)).count() {
        0 => Answer::Fine,
        n_texts => Severity::Low.found().counting(n_texts).into(),
    }
}

fn check_map(look: &Look<'_>) -> Answer {
    let meta = &look.map.meta;
    let scenario = &meta.scenario;
    let mut texts = Vec::from([&meta.title, &meta.description, &scenario.problem]);
    for list in [
        &meta.goals,
        &scenario.questions,
        &scenario.goals,
        &scenario.expectations,
    ] {
        texts.extend(list);
    }
    check(look, &texts)
}

fn check_persona(look: &Look<'_>, persona: &Persona) -> Answer {
    let mut texts = Vec::from([
        &persona.name,
        &persona.quote,
        &persona.job_title,
        &persona.education,
        &persona.location,
    ]);
    for list in [&persona.needs, &persona.goals, &persona.pain_points] {
        texts.extend(list);
    }
    for fact in &persona.facts {
        texts.extend([&fact.label, &fact.value]);
    }
    check(look, &texts)
}

fn check_channel(look: &Look<'_>, channel: &Channel) -> Answer {
    check(look, &[&channel.title])
}

fn check_stage(look: &Look<'_>, stage: &Stage) -> Answer {
    let mut texts = Vec::from([&stage.title, &stage.description]);
    texts.extend(stage.steps.iter().map(|step| &step.title));
    check(look, &texts)
}

fn check_lane(look: &Look<'_>, lane: &Lane) -> Answer {
    check(look, &[&lane.title])
}

fn check_card(look: &Look<'_>, card: &Card) -> Answer {
    check(look, &[&card.text])
}

fn check_path(look: &Look<'_>, path: &Path) -> Answer {
    check(look, &[&path.label])
}

fn check_improvement(look: &Look<'_>, improvement: &Improvement) -> Answer {
    check(look, &[&improvement.title, &improvement.outcome])
}

#[cfg(test)]
mod tests {
    use crate::edit::Op;
    use crate::insight::RuleName::TranslationMissing;
    use crate::insight::sample::Sample;
    use crate::model::{Language, Text};

    #[test]
    fn a_map_with_a_title_in_two_languages_is_in_two_languages() {
        let (en, fa) = (Language::new("en"), Language::new("fa"));
        let both = Text::plain("A map").with(&fa, "نقشه", &en);
        let map = Sample::bare()
            .card("c1", "thoughts", "s1", |card| {
                card.text = Text::plain("Is it fresh?")
            })
            .card("c2", "thoughts", "s1", |card| card.text = both.clone())
            .card("c3", "thoughts", "s1", |_| ());
        assert_eq!(map.found(TranslationMissing), [""; 0]);
        let op = Op::edit_map(&map.map.meta, |meta| meta.title = both.clone());
        let map = map.apply(op);
        assert_eq!(map.found(TranslationMissing), ["low c1 (1)"]);
    }
}
