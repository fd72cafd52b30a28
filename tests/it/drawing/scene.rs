//! The scene: nothing overlaps, nothing is cut off, nothing is missing.

use std::collections::BTreeSet;

use journey_map::export::{Drawing, Lanes, scene};
use journey_map::i18n::Locale;
use journey_map::layout::{Orientation, Paper, Rect, Role, Scene, TextRun};
use journey_map::model::{JourneyMap, Text};
use journey_map::schema;
use journey_map::template::Template;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::support::{drawing, fonts, template, words};
use crate::support::n_cases;

#[test]
fn templates_lie_on_every_paper_without_overlaps_and_with_every_word() {
    let fonts = fonts();
    for name in Template::ALL {
        let map = template(name.name());
        for locale in Locale::ALL {
            for paper in Paper::ALL {
                for orientation in [Orientation::Landscape, Orientation::Portrait] {
                    let drawing = Drawing {
                        paper,
                        orientation,
                        lanes: Lanes::All,
                        has_comments: true,
                        has_insights: true,
                        ..drawing(*locale)
                    };
                    let scene = scene(&map, &drawing, &fonts).unwrap();
                    assert_sound(&scene);
                    assert_has_words(&scene, &map, *locale);
                }
            }
        }
    }
}

#[test]
fn the_templates_fit_on_one_landscape_page_of_a3() {
    let fonts = fonts();
    for name in Template::ALL {
        for locale in Locale::ALL {
            let scene = scene(&template(name.name()), &drawing(*locale), &fonts).unwrap();
            let n_pages = scene.pages.len();
            assert!(n_pages <= 2, "{} has {n_pages} pages", name.name());
        }
    }
    let coffee = scene(&template("coffee-shop"), &drawing(Locale::Fa), &fonts).unwrap();
    assert_eq!(coffee.pages.len(), 1);
}

#[test]
fn whatever_a_map_holds_nothing_overlaps() {
    let fonts = fonts();
    let mut runner = TestRunner::new(Config {
        cases: n_cases(24),
        failure_persistence: None,
        ..Config::default()
    });
    let strategy = (any_map(), 0_usize..4, any::<bool>(), any::<bool>());
    let result = runner.run(&strategy, |(json, paper, is_portrait, is_persian)| {
        let map = schema::read(&json).unwrap().map;
        let locale = if is_persian { Locale::Fa } else { Locale::En };
        let drawing = Drawing {
            paper: Paper::ALL[paper],
            orientation: if is_portrait {
                Orientation::Portrait
            } else {
                Orientation::Landscape
            },
            has_comments: true,
            ..drawing(locale)
        };
        assert_sound(&scene(&map, &drawing, &fonts).unwrap());
        Ok(())
    });
    if let Err(error) = result {
        let told: String = error.to_string().chars().take(2_000).collect();
        panic!("{told}");
    }
}

#[test]
fn a_stage_that_does_not_fit_goes_on_on_the_next_page() {
    let steps: Vec<serde_json::Value> = (0..30)
        .map(|idx| serde_json::json!({"id": format!("t{idx}"), "title": format!("step{idx}")}))
        .collect();
    let json = serde_json::json!({
        "type": "journey-map", "language": "en", "title": "Long",
        "stages": [{"id": "s1", "title": "Only", "steps": steps}],
        "lanes": [{"id": "l1", "kind": "actions"}],
    });
    let map = schema::read(&json.to_string()).unwrap().map;
    let scene = scene(&map, &drawing(Locale::En), &fonts()).unwrap();
    assert!(scene.pages.len() >= 3);
    let titled = scene.texts().filter(|(_, run)| run.text == "Only");
    let pages: BTreeSet<usize> = titled.map(|(page, _)| page).collect();
    assert!(pages.len() >= 3, "each page says which stage it is of");
    for idx in 0..30 {
        let step = format!("step{idx}");
        assert!(scene.texts().any(|(_, run)| run.text == step), "{step}");
    }
}

#[test]
fn lanes_that_are_not_wanted_are_left_out() {
    let map = template("coffee-shop");
    let lane_id = map.lanes.at(0).unwrap().id.clone();
    let drawing = Drawing {
        lanes: Lanes::Only(vec![lane_id]),
        has_people: false,
        call: None,
        ..drawing(Locale::En)
    };
    let scene = scene(&map, &drawing, &fonts()).unwrap();
    let rows = scene
        .elements
        .iter()
        .filter(|own| own.role == Role::RowHead);
    assert_eq!(rows.count(), 1);
    assert!(
        !scene
            .texts()
            .any(|(_, run)| run.text.contains("Negar Ahmadi"))
    );
}

#[test]
fn the_same_sheet_gives_the_same_scene() {
    let (map, fonts) = (template("saas"), fonts());
    let one = scene(&map, &drawing(Locale::Fa), &fonts).unwrap();
    let other = scene(&map, &drawing(Locale::Fa), &fonts).unwrap();
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}

/// A document with some stages, steps, lanes, cards, paths, and texts of all lengths.
fn any_map() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        4 => "[a-zA-Zآ-ی۰-۹ ‌،.«»()/%+-]{0,60}",
        1 => "[a-zآ-ی]{0,120}",
        1 => "[a-z آ-ی]{300,1500}",
        1 => "\\PC{0,40}",
    ];
    let texts = prop::collection::vec(text, 60);
    let shape = prop::collection::vec(0_usize..5, 0..7);
    (texts, shape, 0_usize..40, any::<bool>()).prop_map(|(texts, shape, n_cards, is_persian)| {
        let text = |idx: usize| texts[idx % texts.len()].clone();
        let kinds = [
            "actions", "touchpoints", "thoughts", "emotions", "painPoints", "opportunities",
            "owners", "metrics", "backstage", "custom",
        ];
        let stages: Vec<serde_json::Value> = shape
            .iter()
            .enumerate()
            .map(|(idx, n_steps)| {
                let steps: Vec<serde_json::Value> = (0..*n_steps)
                    .map(|step| serde_json::json!({"id": format!("t{idx}-{step}"), "title": text(idx + 7 * step)}))
                    .collect();
                serde_json::json!({"id": format!("s{idx}"), "title": text(idx + 3), "steps": steps})
            })
            .collect();
        let lanes: Vec<serde_json::Value> = kinds
            .iter()
            .enumerate()
            .map(|(idx, kind)| serde_json::json!({"id": format!("l{idx}"), "kind": kind, "title": if idx % 3 == 0 { text(idx + 11) } else { String::new() }}))
            .collect();
        let n_stages = shape.len().max(1);
        let cards: Vec<serde_json::Value> = (0..if shape.is_empty() { 0 } else { n_cards })
            .map(|idx| serde_json::json!({
                "id": format!("c{idx}"), "lane": format!("l{}", idx % kinds.len()),
                "stage": format!("s{}", idx % n_stages), "text": text(idx + 20),
                "score": (idx as i64 * 37 % 201) - 100, "votes": idx % 3,
                "comments": [{"author": text(idx), "text": text(idx + 1)}],
            }))
            .collect();
        let paths: Vec<serde_json::Value> = (0..if shape.is_empty() { 0 } else { 5 })
            .map(|idx| serde_json::json!({
                "id": format!("p{idx}"), "from": format!("s{}", (idx * 3 + 1) % n_stages),
                "to": if idx == 4 { "exit".to_owned() } else { format!("s{}", idx % n_stages) },
                "label": text(idx + 30), "wanted": idx % 2 == 0,
            }))
            .collect();
        serde_json::json!({
            "type": "journey-map", "language": if is_persian { "fa" } else { "en" },
            "title": text(1), "description": text(2),
            "personas": [{"id": "p1", "name": text(40), "quote": text(41), "jobTitle": text(42)}],
            "scenario": {"problem": text(43), "goals": [text(44), text(45)], "expectations": [text(46)]},
            "stages": stages, "lanes": lanes, "cards": cards, "paths": paths,
        })
        .to_string()
    })
}

/// Checks that no two texts overlap, and that each is on its page and in its cell.
#[track_caller]
fn assert_sound(scene: &Scene) {
    for (idx, page) in scene.pages.iter().enumerate() {
        let paper = Rect::new(0.0, 0.0, page.width, page.height);
        let mut runs: Vec<&TextRun> = scene
            .texts()
            .filter(|(own, _)| *own == idx)
            .map(|(_, run)| run)
            .filter(|run| run.width > 0.0)
            .collect();
        for run in &runs {
            let bounds = run.bounds();
            assert!(
                run.within.holds(bounds),
                "{:?} at {bounds:?} leaves its cell {:?}",
                run.text,
                run.within
            );
            assert!(paper.holds(bounds), "{:?} leaves the page", run.text);
        }
        runs.sort_by(|one, other| one.top.total_cmp(&other.top));
        for (idx, run) in runs.iter().enumerate() {
            let bounds = run.bounds();
            let near = runs.iter().skip(idx + 1);
            for other in near.take_while(|other| other.top < bounds.bottom()) {
                assert!(
                    !bounds.overlaps(other.bounds()),
                    "{:?} at {bounds:?} overlaps {:?} at {:?}",
                    run.text,
                    other.text,
                    other.bounds()
                );
            }
        }
    }
}

/// Checks that what the map says is on paper.
#[track_caller]
fn assert_has_words(scene: &Scene, map: &JourneyMap, locale: Locale) {
    let shown: BTreeSet<String> = scene
        .texts()
        .flat_map(|(_, run)| words(&run.text))
        .collect();
    let has = |text: &Text| {
        let language = locale.language();
        let (text, _) = text.shown(&language, map.language());
        for word in words(text) {
            assert!(shown.contains(&word), "{word:?} of {text:?} is missing");
        }
    };
    has(&map.meta.title);
    has(&map.meta.description);
    has(&map.meta.scenario.problem);
    map.meta.scenario.goals.iter().for_each(has);
    map.meta.scenario.expectations.iter().for_each(has);
    for persona in &map.personas {
        for text in [&persona.name, &persona.quote, &persona.job_title] {
            has(text);
        }
        has(&persona.education);
        has(&persona.location);
    }
    for stage in &map.stages {
        has(&stage.title);
        stage.steps.iter().for_each(|step| has(&step.title));
        for owner in stage.owners.iter().filter_map(|id| map.people.get(id)) {
            has(&owner.name);
        }
    }
    map.lanes.iter().for_each(|lane| has(&lane.title));
    map.paths.iter().for_each(|path| has(&path.label));
    for card in map.cards_in_order() {
        has(&card.text);
        card.comments.iter().for_each(|comment| has(&comment.text));
    }
}
