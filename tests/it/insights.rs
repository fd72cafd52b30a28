//! What holds for the insights on any map, and what they say of the templates.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{Duration, Instant};

use journey_map::base::{Date, IdSource};
use journey_map::edit::{Change, Command, Editor};
use journey_map::i18n::Locale;
use journey_map::insight::{Finding, Insights, RuleName, Severity, dismiss, restore};
use journey_map::model::{Card, JourneyMap, Text};
use journey_map::schema;
use proptest::prelude::*;
use serde_json::json;

use crate::edits::{command, host_command};
use crate::support::{assert_sound, json as json_of, json_files, n_cases, read};
use crate::tape::{Tape, document};

fn today() -> Date {
    Date::new(2026, 11, 24).unwrap()
}

fn insights(map: &JourneyMap) -> Insights {
    Insights::new(map, today(), &[])
}

/// A template, or a random map.
fn start(tape: &mut Tape<'_>) -> JourneyMap {
    let templates = json_files("www/templates");
    match tape.below(3) {
        0 => schema::read_value(json_of(&document(tape))).unwrap().map,
        _ => {
            let (_, text) = &templates[tape.below(templates.len())];
            schema::read(text).unwrap().map
        }
    }
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
                let op = dismiss(editor.map(), finding, Text::default());
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
        let op = dismiss(editor.map(), finding, Text::plain("On purpose"));
        run(&mut editor, &Command::named("dismiss", vec![op]));
        prop_assert!(!kept.findings(editor.map()).contains(finding));
        prop_assert!(kept.dismissed(editor.map()).contains(finding));
        prop_assert!(kept.score(editor.map()).percent() >= score);
        assert_sound(editor.map());
        let op = restore(editor.map(), finding);
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
    let Some(fix) = kept.fix(&before, finding, &mut ids, &words) else {
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

/// How long the rules take on maps of the sizes of the benchmark.
///
/// `cargo test --release --test it -- --ignored --nocapture insights`
#[test]
#[ignore = "it measures, and says nothing of right and wrong"]
fn the_time_of_the_rules() {
    for (n_stages, n_lanes, n_cards) in [(5, 8, 2), (20, 10, 5), (50, 20, 10)] {
        let map = large_map(n_stages, n_lanes, n_cards);
        let all = median(|| time(|| insights(&map)));
        let mut kept = insights(&map);
        let mut editor = Editor::new(map, IdSource::new(1));
        let n_cards = editor.map().cards.len();
        let card_id = editor
            .map()
            .cards_in_order()
            .nth(n_cards / 3)
            .unwrap()
            .id
            .clone();
        let mut n = 0;
        let card = median(|| {
            let card = editor.map().cards.get(&card_id).unwrap().clone();
            n += 1;
            let text = Text::plain(&format!("Other words {n}"));
            let change = run(&mut editor, &Command::edit(&*card, |card| card.text = text)).unwrap();
            time(|| kept.update(editor.map(), &change.ops, &change.undo))
        });
        let stage = median(|| {
            let stage = editor.map().stages.at(1).unwrap().clone();
            n += 1;
            let title = Text::plain(&format!("Stage {n}"));
            let change = run(
                &mut editor,
                &Command::edit(&*stage, |stage| stage.title = title),
            )
            .unwrap();
            time(|| kept.update(editor.map(), &change.ops, &change.undo))
        });
        let list = median(|| time(|| (kept.findings(editor.map()), kept.score(editor.map()))));
        let n_found = kept.findings(editor.map()).len();
        println!(
            "{n_cards} cards, {n_found} findings: all {all:?}, \
             after an edit of a card {card:?}, of a stage {stage:?}, list and score {list:?}"
        );
    }
}

#[expect(clippy::disallowed_methods, reason = "time is what is measured here")]
fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let from = Instant::now();
    let result = run();
    let time = from.elapsed();
    drop(result);
    time
}

fn median(mut run: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..15).map(|_| run()).collect();
    times.sort_unstable();
    times[7]
}

/// A map with every kind of lane, links, and improvements; half the texts are Persian.
fn large_map(n_stages: usize, n_lanes: usize, n_cards: usize) -> JourneyMap {
    const KINDS: [&str; 8] = [
        "actions",
        "touchpoints",
        "thoughts",
        "emotions",
        "painPoints",
        "opportunities",
        "metrics",
        "custom",
    ];
    let stages: Vec<_> = (0..n_stages)
        .map(|s| json!({ "id": format!("s{s}"), "owners": ["o1"] }))
        .collect();
    let lanes: Vec<_> = (0..n_lanes)
        .map(|l| json!({ "id": format!("l{l}"), "kind": KINDS[l % 8] }))
        .collect();
    let (mut cards, mut links, mut improvements) = (Vec::new(), Vec::new(), Vec::new());
    for lane in 0..n_lanes {
        for stage in 0..n_stages {
            for n in 0..n_cards {
                let id = format!("c{lane}-{stage}-{n}");
                let words = [
                    "پرسش مشتری دربارهٔ قیمت و زمان رسیدن",
                    "The customer asks about the price",
                ][n % 2];
                let mut card = json!({ "id": id, "lane": format!("l{lane}"), "stage": format!("s{stage}"), "text": format!("{words} {n}") });
                match KINDS[lane % 8] {
                    "actions" => card["commitment"] = json!(1 + n % 5),
                    "touchpoints" => card["channel"] = json!("h1"),
                    "emotions" => card["score"] = json!(n as i64 * 15 - 60),
                    "opportunities" if n % 2 == 0 => {
                        links.push(json!({ "id": format!("k{id}"), "from": id, "to": format!("c{}-{stage}-{n}", lane - 1), "kind": "addresses" }));
                        improvements.push(json!({ "id": format!("i{id}"), "title": words, "cards": [id], "due": "2026-12-01" }));
                    }
                    _ => {}
                }
                cards.push(card);
            }
        }
    }
    let map = json!({
        "type": "journey-map", "stages": stages, "lanes": lanes, "cards": cards, "links": links, "improvements": improvements,
        "people": [{ "id": "o1", "name": "Reza" }], "channels": [{ "id": "h1", "kind": "website" }], "personas": [{ "id": "p1", "channels": ["h1"] }],
    });
    let map = schema::read_value(json_of(&map)).unwrap().map;
    assert_eq!(map.cards.len(), n_stages * n_lanes * n_cards);
    assert!(
        map.cards
            .iter()
            .all(|card: &std::rc::Rc<Card>| !card.text.is_empty())
    );
    map
}
