//! Documents as people and programs write them.

use journey_map::schema;

use crate::support::{json_files, pretty, read, told};

#[test]
fn frozen_documents_are_read_as_ever() {
    for (name, text) in json_files("tests/fixtures/v1") {
        let reading = read(&text).unwrap();
        let shown = format!("{}\n{}", told(&reading), pretty(&reading.map));
        insta::assert_snapshot!(name, shown);
    }
}

#[test]
fn what_people_write_by_hand_needs_no_notice() {
    for (name, text) in json_files("tests/fixtures/v1") {
        if name != "broken" && name != "bare" {
            assert_eq!(told(&read(&text).unwrap()), "", "{name}");
        }
    }
}

#[test]
fn a_canonical_document_comes_back_byte_for_byte() {
    let (_, full) = json_files("tests/fixtures/v1")
        .into_iter()
        .find(|(name, _)| name == "full")
        .unwrap();
    assert_eq!(schema::write(&read(&full).unwrap().map), full.trim_end());
}

#[test]
fn templates_are_read_without_a_notice() {
    let templates = json_files("www/templates");
    assert!(!templates.is_empty());
    for (name, text) in templates {
        let reading = read(&text).unwrap();
        assert_eq!(told(&reading), "", "{name}");
        assert_eq!(reading.migrated_from, None);
    }
}

#[test]
fn what_is_no_document_is_refused_with_the_reason() {
    let refused = |text: &str| match schema::read(text) {
        Ok(reading) => format!("read: {}", pretty(&reading.map)),
        Err(error) => error.to_string(),
    };
    insta::assert_snapshot!(refused("[]"), @"the document is no object");
    insta::assert_snapshot!(refused("{}"), @"the document's type is None");
    insta::assert_snapshot!(refused(r#"{"type":"FeatureCollection"}"#), @r#"the document's type is Some("FeatureCollection")"#);
    insta::assert_snapshot!(refused(r#"{"type":"journey-map","schemaVersion":7}"#), @"version 7 of the document is newer than 1");
    insta::assert_snapshot!(refused(r#"{"type":"journey-map","#), @r#"no JSON at line 1, column 22: EndsEarly near ",""#);
}

#[test]
fn what_is_too_large_is_refused_with_its_place() {
    let refused = |text: String| schema::read(&text).unwrap_err().to_string();
    let list = |key: &str, n: usize| {
        format!(
            r#"{{"type":"journey-map","{key}":[{}]}}"#,
            vec!["{}"; n].join(",")
        )
    };
    insta::assert_snapshot!(refused(list("cards", 20_001)), @"20001 Cards at cards, 20000 at most");
    insta::assert_snapshot!(refused(list("stages", 201)), @"201 Stages at stages, 200 at most");
    insta::assert_snapshot!(refused(list("lanes", 201)), @"201 Lanes at lanes, 200 at most");
    insta::assert_snapshot!(refused(list("personas", 51)), @"51 Personas at personas, 50 at most");
    insta::assert_snapshot!(refused(list("links", 20_001)), @"20001 Others at links, 20000 at most");
    let long = "ی".repeat(20_001);
    insta::assert_snapshot!(refused(format!(r#"{{"type":"journey-map","cards":[{{}},{{"text":{{"fa":"{long}"}}}}]}}"#)), @"20001 Characters at cards[1].text.fa, 20000 at most");
    insta::assert_snapshot!(refused(" ".repeat((32 << 20) + 1)), @"33554433 Bytes at , 33554432 at most");
    let fits = "ی".repeat(20_000);
    assert!(read(&format!(r#"{{"type":"journey-map","title":"{fits}"}}"#)).is_ok());
}

#[test]
fn only_so_many_problems_are_told() {
    let cards = vec![r#"{"text":[],"votes":[]}"#; 600].join(",");
    let text =
        format!(r#"{{"type":"journey-map","stages":["a"],"lanes":["b"],"cards":[{cards}]}}"#);
    let reading = read(&text).unwrap();
    let told = told(&reading);
    assert_eq!(reading.notices.len(), 1001);
    insta::assert_snapshot!(told.lines().last().unwrap(), @": More { n_problems: 1400 }");
}

#[test]
fn nesting_never_overflows_the_stack() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        for n in [50, 99, 110, 124, 130, 100_000] {
            let deep = format!("{}0{}", open.repeat(n), close.repeat(n));
            for text in [
                deep.clone(),
                format!(r#"{{"type":"journey-map","x":{deep}}}"#),
                format!(r#"{{"type":"journey-map","stages":{{"steps":{{"x":{deep}}}}}}}"#),
                format!(
                    r#"{{"type":"journey-map","records":{deep},"title":{deep},"cards":{deep}}}"#
                ),
            ] {
                drop(read(&text));
            }
        }
    }
}

#[test]
fn broken_characters_are_mended_and_told() {
    let reading = read(r#"{"type":"journey-map","title":"a\ud800b"}"#).unwrap();
    insta::assert_snapshot!(told(&reading), @": BrokenCharacters");
    assert_eq!(reading.map.meta.title, "a\u{fffd}b".into());
}

#[test]
fn signs_that_turn_or_end_text_are_kept() {
    let title = "\u{202e}\u{2066}\u{200f}\u{0}\u{7f}\u{85}\u{feff}<script>";
    let json = serde_json::json!({ "type": "journey-map", "title": title });
    let reading = read(&json.to_string()).unwrap();
    assert_eq!(reading.map.meta.title, title.into());
    assert_eq!(reading.notices, []);
}

#[test]
fn the_first_words_tell_a_missing_language() {
    let language = |rest: &str| {
        let text = format!(r#"{{"type":"journey-map"{rest}}}"#);
        read(&text).unwrap().map.meta.language.tag().to_owned()
    };
    assert_eq!(language(""), "en");
    assert_eq!(language(r#","title":"«سفر»""#), "fa");
    assert_eq!(language(r#","title":"12 trips","stages":["خرید"]"#), "en");
    assert_eq!(language(r#","stages":["awareness","خرید"]"#), "fa");
    assert_eq!(language(r#","title":{"de":"Reise","fa":"سفر"}"#), "de");
    assert_eq!(language(r#","language":"ar","title":"سفر""#), "ar");
}
