//! What holds for the insights on any map, and what they say of the templates.

use std::collections::BTreeMap;
use std::fmt::Write;

use journey_map::base::{Date, IdSource};
use journey_map::edit::{Change, Command, Editor, Op};
use journey_map::i18n::Locale;
use journey_map::insight::{Finding, Insights, RuleName, Severity, dismiss, restore};
use journey_map::model::{JourneyMap, Text};
use journey_map::schema;
use proptest::prelude::*;

use crate::edits::{command, host_command};
use crate::support::{assert_sound, json as json_of, json_files, n_cases, read};
use crate::tape::{Tape, document};

fn today() -> Date {
    Date::new(2026, 11, 24).unwrap()
}

fn insights(map: &JourneyMap) -> Insights {
    Insights::new(map, today(), &[])
}

/// A template, or a random map; on some of them customers were counted.
fn start(tape: &mut Tape<'_>) -> JourneyMap {
    let templates = json_files("www/templates");
    let mut map = match tape.below(3) {
        0 => schema::read_value(json_of(&document(tape))).unwrap().map,
        _ => {
            let (_, text) = &templates[tape.below(templates.len())];
            schema::read(text).unwrap().map
        }
    };
    if tape.below(2) == 0 {
        let mut reached = serde_json::Map::new();
        for stage in &map.stages {
            let count = [1000, 900, 400, 90, 0][tape.below(5)];
            reached.insert(stage.id.to_string(), count.into());
        }
        let records = json_of(&serde_json::json!({ "reached": reached }));
        let op = Op::edit_map(&map.meta.clone(), |meta| meta.records = records);
        op.apply(&mut map).unwrap();
    }
    map
}

proptest! {
    #![proptest_config(ProptestConfig { cases: n_cases(40), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edit_only_what_it_touched_is_asked_again(tape in proptest::collection::vec(any::<u8>(), 0..1200)) {
        let mut tape = Tape::new(&tape);
        let mut editor = Editor::new(start(&mut tape), IdSource::new(1));
        let mut kept = insights(editor.map());
        while !tape.is_empty() {
            let change = match tape.below(8) {
                0 => editor.undo(),
                1 => editor.redo(),
                2 => host_command(editor.map(), &mut tape).and_then(|command| run(&mut editor, &command)),
                _ => command(editor.map(), &mut tape).and_then(|command| run(&mut editor, &command)),
            };
            let Some(change) = change else { continue };
            kept.update(editor.map(), &change.ops, &change.undo);
            let asked_anew = insights(editor.map());
            prop_assert_eq!(kept.findings(editor.map()), asked_anew.findings(editor.map()), "{:?}", change.ops);
            prop_assert!(kept == asked_anew, "{:?}", change.ops);
        }
    }

    #[test]
    fn mending_a_finding_removes_it_and_makes_nothing_worse(tape in proptest::collection::vec(any::<u8>(), 0..800)) {
        let mut tape = Tape::new(&tape);
        let mut editor = Editor::new(start(&mut tape), IdSource::new(1));
        for _ in 0..tape.below(30) {
            let command = command(editor.map(), &mut tape);
            command.and_then(|command| run(&mut editor, &command));
        }
        for _ in 0..tape.below(8) {
            let found = insights(editor.map()).findings(editor.map());
            if let Some(finding) = found.get(tape.below(found.len().max(1))) {
                let op = dismiss(editor.map(), finding.rule.word(), &finding.place, Text::default());
                run(&mut editor, &Command::named("dismiss", vec![op]));
            }
        }
        let found = insights(editor.map()).findings(editor.map());
        found.iter().for_each(|finding| is_told(finding, editor.map()));
        for _ in 0..found.len().min(12) {
            let finding = &found[tape.below(found.len())];
            if mend(&mut editor, finding) {
                editor.undo();
            }
        }
        // One after the other, as long as there is something to mend.
        for _ in 0..40 {
            let findings = insights(editor.map()).findings(editor.map());
            if !findings.iter().any(|finding| mend(&mut editor, finding)) {
                break;
            }
        }
        assert_sound(editor.map());
    }

    #[test]
    fn dismissing_is_an_edit_like_any_other(tape in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut tape = Tape::new(&tape);
        let mut editor = Editor::new(start(&mut tape), IdSource::new(1));
        let first = schema::write(editor.map());
        let kept = insights(editor.map());
        let open = kept.findings(editor.map());
        let Some(finding) = open.get(tape.below(open.len().max(1))) else { return Ok(()) };
        let score = kept.score(editor.map()).percent();
        let op = dismiss(editor.map(), finding.rule.word(), &finding.place, Text::plain("On purpose"));
        run(&mut editor, &Command::named("dismiss", vec![op]));
        prop_assert!(!kept.findings(editor.map()).contains(finding));
        prop_assert!(kept.dismissed(editor.map()).contains(finding));
        prop_assert!(kept.score(editor.map()).percent() >= score);
        assert_sound(editor.map());
        let op = restore(editor.map(), finding.rule.word(), &finding.place);
        run(&mut editor, &Command::named("restore", vec![op]));
        prop_assert!(kept.findings(editor.map()).contains(finding));
        while editor.undo().is_some() {}
        prop_assert_eq!(schema::write(editor.map()), first);
    }
}

fn run(editor: &mut Editor, command: &Command) -> Option<std::rc::Rc<Change>> {
    editor.run(command, None).ok().flatten()
}

/// Mends a finding, if it can be mended, and checks that nothing is worse for it.
fn mend(editor: &mut Editor, finding: &Finding) -> bool {
    let before = editor.map().clone();
    let kept = insights(&before);
    let mut ids = editor.branch_ids();
    let messages = Locale::En.messages();
    let words = |draft| messages.draft(draft, &before);
    let fix = kept.fix(&before, finding, &mut ids, &words);
    assert_eq!(
        kept.fixable(&before, &[finding]),
        [fix.is_some()],
        "{finding:?}"
    );
    let Some(fix) = fix else {
        return false;
    };
    let label = messages.fix_label(finding.rule).unwrap();
    // The ops are complete: what a removal takes along is among them.
    let named = Command::named(label, fix.ops.clone());
    let change = editor.run(&named, None).unwrap();
    let change = change.unwrap_or_else(|| panic!("nothing is done: {finding:?} {:?}", fix.ops));
    assert_eq!(change.ops, fix.ops, "{finding:?}");

    let mut after = kept.clone();
    after.update(editor.map(), &change.ops, &change.undo);
    let (was, is) = (kept.findings(&before), after.findings(editor.map()));
    let same = |other: &&Finding| other.rule == finding.rule && other.place == finding.place;
    assert_eq!(is.iter().find(same), None, "{:?}", fix.ops);
    let (counts_was, counts_is) = (counts(&was), counts(&is));
    for other in &is {
        let is_new = !was
            .iter()
            .any(|old| (old.rule, &old.place) == (other.rule, &other.place));
        let is_more = counts_is[&other.rule] > counts_was.get(&other.rule).copied().unwrap_or(0);
        let is_worse = other.severity < finding.severity;
        assert!(
            !(is_new && is_more && is_worse),
            "{finding:?} gave {other:?}\n{:?}",
            fix.ops
        );
    }
    let score = |insights: &Insights, map| insights.score(map).percent();
    let (score_was, score_is) = (score(&kept, &before), score(&after, editor.map()));
    assert!(
        score_is >= score_was,
        "{score_was} to {score_is}: {finding:?}\n{:?}",
        fix.ops
    );
    true
}

/// Is a finding a sentence without gaps in every language?
fn is_told(finding: &Finding, map: &JourneyMap) {
    for locale in Locale::ALL {
        let text = locale.messages().finding(finding, map, &locale.language());
        let is_whole = text.ends_with(['.', '؟', '?']) && !text.contains(['{', '}']);
        let has_gap = ["“”", "«»", "  ", " .", " ،", " ,"]
            .iter()
            .any(|gap| text.contains(gap));
        assert!(is_whole && !has_gap, "{finding:?}: {text}");
    }
}

fn counts(findings: &[Finding]) -> BTreeMap<RuleName, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule).or_default() += 1;
    }
    counts
}

/// What is found on a template at the severity given or above, in the reader's language.
fn told(name: &str, at_least: Severity, locale: Locale) -> String {
    let files = json_files("www/templates");
    let (_, text) = files.iter().find(|(file, _)| file == name).unwrap();
    let map = read(text).unwrap().map;
    let messages = locale.messages();
    let mut told = String::new();
    for finding in insights(&map).findings(&map) {
        if finding.severity <= at_least {
            let title = messages.rule_title(finding.rule);
            let text = messages.finding(&finding, &map, &locale.language());
            writeln!(
                told,
                "{}: {title}. {text}",
                messages.finding_severity(finding.severity)
            )
            .unwrap();
        }
    }
    told.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

/// The templates that show how something is found: a proposal by e-mail to one who takes calls, a
/// page of doctors that only the daughter reads, a pain point nobody has an idea for.
const TEACHING: [&str; 3] = ["b2b-crm", "clinic", "coffee-shop"];

#[test]
fn templates_lack_only_what_they_are_there_to_teach() {
    for (name, _) in json_files("www/templates") {
        let teaches = TEACHING.contains(&&*name) || name == "blank";
        if !teaches {
            assert_eq!(told(&name, Severity::Medium, Locale::En), "", "{name}");
        }
    }
    for locale in [Locale::En, Locale::Fa] {
        let told = TEACHING.map(|name| format!("{name}\n{}", told(name, Severity::Medium, locale)));
        insta::assert_snapshot!(told.join("\n"));
    }
}

#[test]
fn a_blank_map_is_told_where_to_begin() {
    insta::assert_snapshot!(told("blank", Severity::Medium, Locale::Fa));
}
