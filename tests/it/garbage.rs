//! Bytes that are no document, or hardly one.

use proptest::prelude::*;

use crate::check_document::check_document;
use crate::support::{json_files, n_cases};

/// Every document of the project, the seeds of the fuzzer.
fn corpus() -> Vec<String> {
    ["tests/fixtures/v1", "www/templates"]
        .into_iter()
        .flat_map(json_files)
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn the_corpus_is_read() {
    for text in corpus() {
        check_document(text.as_bytes());
    }
}

#[test]
fn a_document_cut_anywhere_is_refused_or_read() {
    for text in corpus() {
        let step = 1 + text.len() / 200;
        for end in (0..text.len()).step_by(step) {
            check_document(&text.as_bytes()[..end]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: n_cases(300), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_break_reading(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        check_document(&bytes);
    }

    #[test]
    fn no_json_breaks_reading(json in any_json()) {
        check_document(json.to_string().as_bytes());
        check_document(format!(r#"{{"type":"journey-map","cards":{json},"stages":{json},"x":{json}}}"#).as_bytes());
    }

    #[test]
    fn no_changed_document_breaks_reading(
        seed in any::<prop::sample::Index>(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..24_usize), 1..8),
    ) {
        let corpus = corpus();
        let mut bytes = seed.get(&corpus).clone().into_bytes();
        for (at, from, n_bytes) in edits {
            // A piece of the document over another one: most such documents stay JSON.
            let piece: Vec<u8> = bytes.iter().skip(from.index(bytes.len())).take(n_bytes).copied().collect();
            let at = at.index(bytes.len());
            let end = (at + n_bytes / 2).min(bytes.len());
            bytes.splice(at..end, piece);
        }
        check_document(&bytes);
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,8}".prop_map(serde_json::Value::from),
        prop::sample::select(vec!["s1", "exit", "actions", "journey-map"]).prop_map(Into::into),
    ];
    let key = prop_oneof![
        ".{0,3}".prop_map(String::from),
        prop::sample::select(vec![
            "id",
            "type",
            "title",
            "lane",
            "stage",
            "steps",
            "text",
            "$serde_json::private::Number"
        ])
        .prop_map(String::from),
    ];
    leaf.prop_recursive(4, 40, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            proptest::collection::vec((key.clone(), inner), 0..5)
                .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}
