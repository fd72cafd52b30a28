//! SVG: real text, with the map inside.

use journey_map::export::scene;
use journey_map::export::svg::{self, WebFonts};
use journey_map::i18n::Locale;
use journey_map::import;
use journey_map::layout::{Segment, TextRun, Weight};
use journey_map::template::Template;

use super::support::{drawing, fonts, map_of, sample, template, words};

#[test]
fn every_template_keeps_its_words_and_its_map() {
    let fonts = fonts();
    for name in Template::ALL {
        let map = template(name.name());
        for locale in Locale::ALL {
            let text = svg::write(&map, &drawing(*locale), &fonts, WebFonts::default()).unwrap();
            assert_eq!(import::svg::read(&text).unwrap().map, map);
            let file = format!("{}-{}.svg", name.name(), locale.tag());
            sample(&file, text.as_bytes());
            let (title, _) = map.meta.title.shown(&locale.language(), map.language());
            for word in words(title) {
                assert!(text.contains(&word), "{word}");
            }
        }
    }
}

#[test]
fn a_picture_has_outlines_for_letters_where_text_would_be() {
    let fonts = fonts();
    let map = template("coffee-shop");
    let drawing = drawing(Locale::Fa);
    let picture = svg::write_picture(&map, &drawing, &fonts).unwrap();
    assert!(!picture.contains("<text") && !picture.contains("<metadata"));
    sample("coffee-shop-fa-picture.svg", picture.as_bytes());
    // One more path for each run that shows letters.
    let text = svg::write(&map, &drawing, &fonts, WebFonts::default()).unwrap();
    let scene = scene(&map, &drawing, &fonts).unwrap();
    let is_seen = |run: &TextRun| run.text.chars().any(|char| !char.is_whitespace());
    let n_runs = scene.texts().filter(|(_, run)| is_seen(run)).count();
    let n_more = picture.matches("<path").count() - text.matches("<path").count();
    assert_eq!(n_more, n_runs);
    // The letter I of the Latin face is a stroke as high as its capitals.
    let face = fonts.face(Weight::Regular);
    let shaped = face.shape(&[(0, 'I')], false);
    let outline = face.outline(shaped.first().unwrap().id);
    let heights = outline.0.iter().filter_map(|segment| match segment {
        Segment::Move(to) | Segment::Line(to) => Some(to.y),
        Segment::Curve(..) | Segment::Close => None,
    });
    let (top, bottom) = heights.fold((0.0_f64, -1.0_f64), |(top, bottom), y| {
        (top.min(y), bottom.max(y))
    });
    assert!((-0.8..-0.6).contains(&top), "{top}");
    assert!(bottom.abs() < 0.01, "{bottom}");
}

#[test]
fn what_is_markup_stays_text() {
    let hostile = "</map></metadata><script>alert(1)</script>&amp;\u{ffff}\"'";
    let map = map_of(&[hostile; 4], "en");
    let text = svg::write(&map, &drawing(Locale::En), &fonts(), WebFonts::default()).unwrap();
    assert!(!text.contains("<script"));
    assert_eq!(text.matches("</map>").count(), 1);
    assert_eq!(import::svg::read(&text).unwrap().map, map);
}

#[test]
fn fonts_travel_along_when_they_are_given() {
    let map = template("blank");
    let files: [&[u8]; 2] = [b"latin", b"arabic"];
    let web_fonts = WebFonts(&files);
    let text = svg::write(&map, &drawing(Locale::Fa), &fonts(), web_fonts).unwrap();
    let at = |name| text.find(&format!("src:url(data:font/woff2;base64,{name})"));
    assert!(at("bGF0aW4=").unwrap() < at("YXJhYmlj").unwrap());
}
