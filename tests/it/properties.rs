//! Rules that hold for all maps.

use journey_map::schema;
use proptest::prelude::*;

use crate::support::{assert_sound, json, n_cases, read, told};
use crate::tape::{Tape, document};

fn tape() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..1500)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: n_cases(500), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_gives_a_sound_map_that_comes_back(tape in tape()) {
        let document = document(&mut Tape::new(&tape));
        let reading = schema::read_value(json(&document)).unwrap();
        assert_sound(&reading.map);
        // Text and values are read alike.
        let text = read(&document.to_string()).unwrap();
        prop_assert_eq!(told(&text), told(&reading));
        prop_assert_eq!(text.map, reading.map);
    }

    #[test]
    fn reading_what_was_mended_needs_no_more_mending(tape in tape()) {
        let document = document(&mut Tape::new(&tape)).to_string();
        let once = schema::write(&schema::read(&document).unwrap().map);
        let again = schema::read(&once).unwrap();
        prop_assert_eq!(again.notices, vec![]);
        prop_assert_eq!(schema::write(&again.map), once);
    }

    #[test]
    fn numbers_of_every_size_come_back(number in any::<f64>().prop_filter("JSON has no others", |number| number.is_finite())) {
        let text = format!(r#"{{"type":"journey-map","x":{number:e},"stages":["a"],"lanes":["b"],"cards":[{{"lane":"b","stage":"a","metric":{{"value":{number:e}}}}}]}}"#);
        let map = read(&text).unwrap().map;
        let metric = map.cards.iter().next().unwrap().metric.clone().unwrap();
        prop_assert_eq!(metric.value.unwrap().get(), number);
    }
}
