//! Mermaid: a text with the map inside.

use journey_map::export::mermaid;
use journey_map::i18n::Locale;
use journey_map::import;
use journey_map::template::Template;

use super::support::{drawing, template};

#[test]
fn every_template_comes_back_from_its_journey() {
    for name in Template::ALL {
        let map = template(name.name());
        for locale in Locale::ALL {
            let text = mermaid::write(&map, &drawing(*locale));
            assert_eq!(import::read(text.as_bytes()).unwrap().map, map);
        }
    }
    assert!(import::mermaid::read("journey\n  title A\n").is_none());
    assert!(import::mermaid::read("%% journey-map: rubbish").is_none());
}
