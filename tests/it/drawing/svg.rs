//! SVG: real text, with the map inside.

use journey_map::export::svg::{self, WebFonts};
use journey_map::i18n::Locale;
use journey_map::import;
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
    let web_fonts = WebFonts {
        regular: Some(b"regular"),
        bold: None,
    };
    let text = svg::write(&map, &drawing(Locale::Fa), &fonts(), web_fonts).unwrap();
    assert!(text.contains("font-weight:400;src:url(data:font/woff2;base64,cmVndWxhcg==)"));
    assert!(!text.contains("font-weight:600;src"));
}
