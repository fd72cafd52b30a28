//! How long the rules of the insights take, natively, on maps of the sizes of the benchmark.
//!
//! `cargo bench --bench insights`

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the maps are made here"
)]

use std::rc::Rc;
use std::time::{Duration, Instant};

use journey_map::base::{Date, IdSource};
use journey_map::edit::{Change, Command, Editor};
use journey_map::insight::Insights;
use journey_map::model::{Card, JourneyMap, Text};
use journey_map::schema;
use serde_json::json;

fn insights(map: &JourneyMap) -> Insights {
    Insights::new(map, Date::new(2026, 11, 24).unwrap(), &[])
}

fn run(editor: &mut Editor, command: &Command) -> Option<Rc<Change>> {
    editor.run(command, None).ok().flatten()
}

fn main() {
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
    let map = schema::read(&map.to_string()).unwrap().map;
    assert_eq!(map.cards.len(), n_stages * n_lanes * n_cards);
    assert!(
        map.cards
            .iter()
            .all(|card: &Rc<Card>| !card.text.is_empty())
    );
    map
}
