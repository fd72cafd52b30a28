//! The published JSON Schema: made from the code, and true of every document.

use serde_json::Value as Json;

use crate::support::{json_files, project};

fn published() -> Json {
    let text = std::fs::read_to_string(project("www/journey-map.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Run with `UPDATE=1` to write the file anew.
#[cfg(feature = "json-schema")]
#[test]
fn the_published_schema_is_the_one_of_the_code() {
    let path = project("www/journey-map.schema.json");
    let made = serde_json::to_string_pretty(&journey_map::schema::json_schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == made,
        "run `UPDATE=1 cargo test --no-default-features --features json-schema json_schema`"
    );
}

#[test]
fn good_documents_are_valid() {
    let schema = published();
    for folder in ["www/templates", "tests/fixtures/v1"] {
        for (name, text) in json_files(folder) {
            let document: Json = serde_json::from_str(&text).unwrap();
            let faults = Validator(&schema).faults(&document);
            if name == "broken" {
                assert!(faults.len() > 20, "{faults:?}");
            } else if name != "bare" && name != "friendly" {
                assert_eq!(faults, [""; 0], "{name}");
            }
        }
    }
}

#[test]
fn what_is_written_by_hand_is_valid_as_far_as_it_is_documented() {
    let document = serde_json::json!({
        "type": "journey-map", "title": "a", "people": ["x"], "channels": ["instagram"], "personas": ["y"],
        "stages": ["awareness", { "title": { "fa": "خرید" }, "steps": ["s", { "title": "t" }] }],
        "lanes": ["actions", { "kind": "emotions" }],
        "cards": [{ "lane": "actions", "stage": "awareness", "text": "z", "step": null, "more": [1] }],
    });
    assert_eq!(Validator(&published()).faults(&document), [""; 0]);
}

#[test]
fn mistakes_are_found() {
    let faults = |document: Json| Validator(&published()).faults(&document).join("; ");
    insta::assert_snapshot!(faults(serde_json::json!({})), @r#"has no "type""#);
    insta::assert_snapshot!(faults(serde_json::json!({ "type": "map", "state": "past" })), @r#".type is not "journey-map"; .state fits 0 of the forms"#);
    insta::assert_snapshot!(faults(serde_json::json!({ "type": "journey-map", "cards": [{ "score": 101, "color": "pink", "severity": 2.5 }] })), @r#".cards[0].score is too large; .cards[0].severity is no ["integer","null"]"#);
    insta::assert_snapshot!(faults(serde_json::json!({ "type": "journey-map", "lanes": [{ "kind": "feelings" }, 5] })), @".lanes[0] fits 0 of the forms; .lanes[1] fits 0 of the forms");
}

/// Checks documents by the part of JSON Schema that the published one is written in.
struct Validator<'a>(&'a Json);

impl Validator<'_> {
    /// The places that are not as the schema has it.
    fn faults(&self, document: &Json) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(self.0, document, "", &mut faults);
        faults
    }

    fn fits(&self, schema: &Json, value: &Json) -> bool {
        let mut faults = Vec::new();
        self.check(schema, value, "", &mut faults);
        faults.is_empty()
    }

    fn check(&self, schema: &Json, value: &Json, place: &str, faults: &mut Vec<String>) {
        if *schema == Json::Bool(true) {
            return;
        }
        let schema = schema.as_object().unwrap();
        let mut fault = |what: &str| faults.push(format!("{place} {what}").trim().to_owned());
        for (keyword, rule) in schema {
            match keyword.as_str() {
                "$schema" | "$id" | "title" | "description" | "$defs" => {}
                "$ref" => {
                    let pointer = rule.as_str().unwrap().trim_start_matches('#');
                    self.check(self.0.pointer(pointer).unwrap(), value, place, faults);
                    return;
                }
                "type" => {
                    let types = rule
                        .as_array()
                        .cloned()
                        .unwrap_or_else(|| vec![rule.clone()]);
                    if !types
                        .iter()
                        .any(|name| is_of_type(value, name.as_str().unwrap()))
                    {
                        fault(&format!("is no {rule}"));
                    }
                }
                "const" => {
                    if value != rule {
                        fault(&format!("is not {rule}"))
                    }
                }
                "enum" => {
                    if !rule.as_array().unwrap().contains(value) {
                        fault("is none of the words")
                    }
                }
                "minimum" => {
                    if value.as_f64() < rule.as_f64() && value.is_number() {
                        fault("is too small")
                    }
                }
                "maximum" => {
                    if value.as_f64() > rule.as_f64() {
                        fault("is too large")
                    }
                }
                "maxItems" => {
                    if value.as_array().map(|items| items.len() as u64) > rule.as_u64() {
                        fault("is too long")
                    }
                }
                // Texts of a grammar of their own are the reader's to check.
                "pattern" | "format" => {}
                "required" => {
                    for key in rule.as_array().unwrap() {
                        if value.get(key.as_str().unwrap()).is_none() {
                            fault(&format!("has no {key}"))
                        }
                    }
                }
                "anyOf" | "oneOf" => {
                    let n_fitting = rule
                        .as_array()
                        .unwrap()
                        .iter()
                        .filter(|rule| self.fits(rule, value))
                        .count();
                    if n_fitting == 0 || keyword == "oneOf" && n_fitting > 1 {
                        fault(&format!("fits {n_fitting} of the forms"));
                    }
                }
                "items" | "properties" | "additionalProperties" => {}
                other => panic!("the validator does not know {other}"),
            }
        }
        if let (Some(rule), Some(items)) = (schema.get("items"), value.as_array()) {
            for (idx, item) in items.iter().enumerate() {
                self.check(rule, item, &format!("{place}[{idx}]"), faults);
            }
        }
        for (key, item) in value.as_object().into_iter().flatten() {
            let named = schema
                .get("properties")
                .and_then(|properties| properties.get(key));
            if let Some(rule) = named.or(schema.get("additionalProperties")) {
                self.check(rule, item, &format!("{place}.{key}"), faults);
            }
        }
    }
}

fn is_of_type(value: &Json, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type {other}"),
    }
}
