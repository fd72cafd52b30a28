//! The built-in templates as they are offered, held against the files that are opened.

use journey_map::i18n::Locale;
use journey_map::model::{JourneyMap, LaneKind, Language, Text};
use journey_map::schema;
use journey_map::template::Template;

#[test]
fn the_drawing_of_a_template_shows_what_its_file_holds() {
    for template in Template::ALL {
        let (map, sketch, name) = (open(*template), template.sketch(), template.name());
        let spans: Vec<usize> = map.stages.iter().map(|stage| stage.n_columns()).collect();
        assert_eq!(spans, counts(sketch.stages), "stages of {name}");
        assert_eq!(
            n_in_columns(&map, LaneKind::Touchpoints),
            counts(sketch.touchpoints),
            "{name}"
        );
        assert_eq!(
            n_in_columns(&map, LaneKind::PainPoints),
            counts(sketch.pains),
            "{name}"
        );
        assert_eq!(curve(&map), sketch.curve, "curve of {name}");
        assert_eq!(sketch.n_columns(), map.columns().len(), "{name}");
    }
}

#[test]
fn every_template_has_a_title_and_a_summary_in_every_language() {
    for locale in Locale::ALL {
        let messages = locale.messages();
        for template in Template::ALL {
            assert!(!messages.template_title(*template).is_empty());
            assert!(!messages.template_summary(*template).is_empty());
        }
    }
}

#[test]
fn a_file_of_a_template_says_everything_in_both_languages() {
    for template in Template::ALL {
        let map = open(*template);
        for text in [&map.meta.title, &map.meta.description] {
            assert!(
                is_in_both(text, map.language()),
                "{}: {text:?}",
                template.name()
            );
        }
        for card in map.cards_in_order() {
            assert!(
                is_in_both(&card.text, map.language()),
                "{}: {:?}",
                template.name(),
                card.text
            );
        }
    }
}

#[test]
fn templates_are_found_by_their_names() {
    for template in Template::ALL {
        assert_eq!(Template::from_name(template.name()), Some(*template));
    }
    assert_eq!(Template::from_name("no such map"), None);
}

fn open(template: Template) -> JourneyMap {
    let path = format!(
        "{}/www/templates/{}.json",
        env!("CARGO_MANIFEST_DIR"),
        template.name()
    );
    let text = std::fs::read_to_string(&path).unwrap();
    let reading = schema::read(&text).unwrap();
    assert!(reading.notices.is_empty(), "{path}: {:?}", reading.notices);
    reading.map
}

fn n_in_columns(map: &JourneyMap, kind: LaneKind) -> Vec<usize> {
    let lane = map.lane_of_kind(kind).unwrap();
    map.columns()
        .iter()
        .map(|column| map.cards.in_column(&lane.id, column).len())
        .collect()
}

fn curve(map: &JourneyMap) -> Vec<i8> {
    let lane = map.lane_of_kind(LaneKind::Emotions).unwrap();
    let mean = |scores: Vec<f64>| match scores.len() {
        0 => 0,
        // Halves go up.
        n => (scores.iter().sum::<f64>() / n as f64 + 0.5)
            .floor()
            .to_string()
            .parse()
            .unwrap(),
    };
    let columns = map.columns();
    let scores = columns.iter().map(|column| {
        let cards = map.cards.in_column(&lane.id, column);
        cards
            .iter()
            .filter_map(|card| card.score)
            .map(|score| f64::from(score.get()))
            .collect()
    });
    scores.map(mean).collect()
}

fn counts(numbers: &[u8]) -> Vec<usize> {
    numbers.iter().map(|number| usize::from(*number)).collect()
}

fn is_in_both(text: &Text, own: &Language) -> bool {
    let is_written = |locale: &Locale| text.exact(&locale.language(), own).is_some();
    text.is_empty() || Locale::ALL.iter().all(is_written)
}
