//! PDF: valid, searchable, with the map inside.

use std::process::Command;

use journey_map::export::{Drawing, pdf};
use journey_map::i18n::Locale;
use journey_map::import;
use journey_map::layout::{Orientation, Paper};
use journey_map::template::Template;
use unicode_normalization::UnicodeNormalization;

use super::support::{drawing, fonts, map_of, output, sample, template};

/// What has to be found in the text layer.
const FOUND: [&str; 4] = ["مشتری", "آنلاین", "می‌بیند", "پرداخت سریع و امن"];
/// The same, of a number and a word.
const SUM: &str = "۲٬۵۰۰٬۰۰۰ تومان";

#[test]
fn every_template_is_a_valid_file_in_both_languages_on_every_paper() {
    let fonts = fonts();
    for name in Template::ALL {
        let map = template(name.name());
        for locale in Locale::ALL {
            for paper in Paper::ALL {
                let drawing = Drawing {
                    paper,
                    orientation: Orientation::Landscape,
                    ..drawing(*locale)
                };
                let bytes = pdf::write(&map, &drawing, &fonts).unwrap();
                assert_valid(&bytes);
                assert_eq!(import::pdf::read(&bytes).unwrap().map, map);
                let file = format!("{}-{}-{paper:?}.pdf", name.name(), locale.tag());
                let path = sample(&file.to_lowercase(), &bytes);
                if paper == Paper::A3 {
                    output(Command::new("qpdf").arg("--check").arg(&path));
                }
            }
        }
    }
}

#[test]
fn persian_is_found_in_the_text_layer() {
    let [one, two, three, four] = FOUND;
    let map = map_of(&[one, two, three, four, SUM], "fa");
    let bytes = pdf::write(&map, &drawing(Locale::Fa), &fonts()).unwrap();
    let path = sample("found.pdf", &bytes);
    let Some(text) = output(Command::new("pdftotext").arg(&path).arg("-")) else {
        return;
    };
    let text = plain(&text);
    for words in FOUND {
        assert!(text.contains(&plain(words)), "{words} in {text}");
    }
    // Poppler itself puts the space after a number before it.
    let sum: String = plain(SUM).split(' ').collect();
    assert!(text.contains(&sum), "{sum} in {text}");
    let list = output(Command::new("pdffonts").arg(&path)).unwrap();
    for line in list.lines().skip(2) {
        assert!(line.contains("yes yes yes"), "{line}");
    }
    assert_eq!(list.lines().count(), 4, "{list}");
}

#[test]
fn the_parts_of_a_page_say_what_they_are() {
    let map = template("coffee-shop");
    let bytes = pdf::write(&map, &drawing(Locale::Fa), &fonts()).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for part in [
        "/Lang (fa)",
        "/MarkInfo",
        "/S /Document",
        "/S /Table",
        "/S /TR",
        "/S /TH",
        "/S /TD",
        "/S /Figure",
        "/S /Link",
        "/S /H1",
        "/Scope /Column",
        "/Scope /Row",
        "/URI (https://example.com/fa/talk?from=map)",
        "/AFRelationship /Source",
        "/Direction /R2L",
        "/DisplayDocTitle true",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let figures = text.matches("/S /Figure").count();
    assert_eq!(text.matches("/Alt ").count(), figures + 1, "and the table");
    assert_eq!(text.matches("/Prev ").count() + 1, map.stages.len());
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let (map, fonts) = (template("clinic"), fonts());
    let write = |locale| pdf::write(&map, &drawing(locale), &fonts).unwrap();
    assert_eq!(write(Locale::Fa), write(Locale::Fa));
    assert_ne!(write(Locale::Fa), write(Locale::En));
}

#[test]
fn a_damaged_file_gives_its_map_or_nothing() {
    let map = template("blank");
    let bytes = pdf::write(&map, &drawing(Locale::En), &fonts()).unwrap();
    for end in (0..bytes.len()).step_by(331) {
        if let Some(reading) = import::pdf::read(&bytes[..end]) {
            assert_eq!(reading.map, map);
        }
    }
    for at in (0..bytes.len()).step_by(197) {
        let mut damaged = bytes.clone();
        damaged[at] = damaged[at].wrapping_add(13);
        import::pdf::read(&damaged);
    }
    assert!(import::pdf::read(b"%PDF-1.7 stream\n").is_none());
    assert!(import::pdf::read(b"no pdf").is_none());
}

/// Checks that the table at the end leads to every object, as a reader needs it.
#[track_caller]
fn assert_valid(bytes: &[u8]) {
    let tail = String::from_utf8_lossy(&bytes[bytes.len() - 64..]).into_owned();
    let start = tail.split("startxref").nth(1).unwrap();
    let start: usize = start.split_whitespace().next().unwrap().parse().unwrap();
    let table = String::from_utf8_lossy(&bytes[start..]).into_owned();
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("xref"));
    let n_objects: usize = lines.next().unwrap()[2..].trim().parse().unwrap();
    for (number, line) in lines.take(n_objects).enumerate().skip(1) {
        let offset: usize = line[..10].parse().unwrap();
        if line.contains(" n") {
            let head = format!("{number} 0 obj");
            assert!(bytes[offset..].starts_with(head.as_bytes()), "{head}");
        }
    }
}

/// A text without what readers of PDF add or leave out.
fn plain(text: &str) -> String {
    let text: String = text.nfkc().collect();
    text.chars()
        .filter(|char| !matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}
