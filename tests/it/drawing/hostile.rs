//! What people and programs may write: empty, huge, odd, and meant to harm.

use journey_map::export::svg::{self, WebFonts};
use journey_map::export::{DrawError, Drawing, pdf, scene};
use journey_map::i18n::Locale;
use journey_map::import;
use journey_map::layout::{Fonts, LayoutError, MAX_PAGES, NotAFont, Paper};
use journey_map::model::JourneyMap;
use journey_map::schema;

use super::support::{drawing, fonts, map_of, sample};

#[test]
fn an_empty_map_is_a_page() {
    let map = JourneyMap::default();
    for paper in Paper::ALL {
        let drawing = Drawing {
            paper,
            ..drawing(Locale::Fa)
        };
        let bytes = pdf::write(&map, &drawing, &fonts()).unwrap();
        assert_eq!(import::pdf::read(&bytes).unwrap().map, map);
    }
}

#[test]
fn odd_characters_leave_the_file_valid_and_the_text_as_it_was() {
    let texts = [
        "\u{0}\u{1}\u{7f}\u{85}\u{fffe}\u{feff}",
        "\u{202e}reversed\u{202d} \u{2067}isolate \u{2069}\u{2069}",
        "smile 😀 family 👨‍👩‍👧‍👦 flag 🇮🇷 thumb 👍🏽 key 1️⃣ heart ❤️",
        "漢字 हिन्दी עברית ქართული 𝒳 \u{10ffff} \u{e000}",
        "a\u{300}\u{301}\u{302}\u{303} \u{64b}\u{64b}\u{64b} \u{200d}\u{200d} \u{fe0f}",
        "line\nline\r\nline\u{2028}line\tline",
        "javascript:alert(1) <b>&amp;</b> (\\) << >> endstream endobj %PDF",
        "ـــــــــــ سـلام کـــشیده",
    ];
    for language in ["fa", "en"] {
        let map = map_of(&texts, language);
        let locale = Locale::from_tag(language).unwrap();
        let bytes = pdf::write(&map, &drawing(locale), &fonts()).unwrap();
        assert_eq!(import::pdf::read(&bytes).unwrap().map, map);
        sample(&format!("odd-{language}.pdf"), &bytes);
        let text = svg::write(&map, &drawing(locale), &fonts(), WebFonts::default()).unwrap();
        assert_eq!(import::svg::read(&text).unwrap().map, map);
    }
}

#[test]
fn what_no_face_has_is_a_sign_and_stays_in_the_text() {
    let map = map_of(&["smile 😀 family 👨‍👩‍👧‍👦 flag 🇮🇷"], "en");
    let scene = scene(&map, &drawing(Locale::En), &fonts()).unwrap();
    let signs: Vec<&str> = scene
        .texts()
        .filter(|(_, run)| run.is_sign)
        .map(|(_, run)| run.text.as_str())
        .collect();
    for sign in ["😀", "👨‍👩‍👧‍👦", "🇮🇷"] {
        assert!(signs.contains(&sign), "{sign} in {signs:?}");
    }
    for (_, run) in scene.texts() {
        assert!(
            run.glyphs.iter().all(|glyph| glyph.id != 0),
            "{:?}",
            run.text
        );
    }
}

#[test]
fn a_megabyte_of_text_is_many_pages() {
    let text = "این متن بسیار بلند است and it has no end. ".repeat(400);
    let texts: Vec<&str> = (0..50).map(|_| text.as_str()).collect();
    let map = map_of(&texts, "fa");
    assert!(schema::write(&map).len() > 1_000_000);
    let bytes = pdf::write(&map, &drawing(Locale::Fa), &fonts()).unwrap();
    assert_eq!(import::pdf::read(&bytes).unwrap().map, map);
}

#[test]
fn ten_thousand_cards_are_drawn() {
    let map = large(50, 20, 10);
    assert_eq!(map.cards.len(), 10_000);
    for paper in [Paper::A3, Paper::OnePage] {
        let drawing = Drawing {
            paper,
            ..drawing(Locale::Fa)
        };
        let bytes = pdf::write(&map, &drawing, &fonts()).unwrap();
        assert_eq!(import::pdf::read(&bytes).unwrap().map, map);
        sample(&format!("large-{paper:?}.pdf").to_lowercase(), &bytes);
    }
}

#[test]
fn what_asks_for_too_much_paper_is_refused() {
    // A narrow column of as many words as a card may have, over and over.
    let text = "word ".repeat(3_900);
    let stages: Vec<String> = (0..11).map(|idx| format!("s{idx}")).collect();
    let cards: Vec<serde_json::Value> = (0..100)
        .map(|idx| serde_json::json!({"id": format!("c{idx}"), "lane": "l1", "stage": "s0", "text": text}))
        .collect();
    let json = serde_json::json!({
        "type": "journey-map", "language": "en", "stages": stages,
        "lanes": [{"id": "l1", "kind": "actions"}], "cards": cards,
    });
    let map = schema::read(&json.to_string()).unwrap().map;
    let result = pdf::write(&map, &drawing(Locale::En), &fonts());
    let too_many = LayoutError::TooManyPages(MAX_PAGES);
    assert!(matches!(result, Err(DrawError::Layout(error)) if error == too_many));
}

#[test]
fn files_that_are_no_fonts_are_refused() {
    for bytes in [&b""[..], b"\0\x01\0\0", b"wOF2", &[0; 4096]] {
        assert_eq!(Fonts::new(bytes, bytes).unwrap_err(), NotAFont);
    }
}

fn large(n_stages: usize, n_lanes: usize, n_cards: usize) -> JourneyMap {
    let kinds = [
        "actions",
        "thoughts",
        "painPoints",
        "opportunities",
        "custom",
    ];
    let stages: Vec<serde_json::Value> = (0..n_stages)
        .map(|idx| serde_json::json!({"id": format!("s{idx}"), "title": format!("مرحله {idx}")}))
        .collect();
    let lanes: Vec<serde_json::Value> = (0..n_lanes)
        .map(|idx| serde_json::json!({"id": format!("l{idx}"), "kind": kinds[idx % 5]}))
        .collect();
    let mut cards = Vec::new();
    for lane in 0..n_lanes {
        for stage in 0..n_stages {
            for idx in 0..n_cards {
                let text = if idx % 2 == 0 {
                    "مشتری صفحهٔ محصول را می‌بیند و می‌پرسد"
                } else {
                    "Compares three offers and asks a friend"
                };
                cards.push(serde_json::json!({
                    "id": format!("c{lane}-{stage}-{idx}"), "lane": format!("l{lane}"),
                    "stage": format!("s{stage}"), "text": text,
                }));
            }
        }
    }
    let json = serde_json::json!({
        "type": "journey-map", "language": "fa", "title": "بزرگ",
        "stages": stages, "lanes": lanes, "cards": cards,
    });
    schema::read(&json.to_string()).unwrap().map
}
