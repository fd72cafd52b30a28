//! The JSON Schema of documents, for editors that complete and check what people write by hand.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value as Json};

use super::limits;
use crate::model::{
    Card, Channel, Improvement, JourneyMap, Lane, Link, Meta, Path, Person, Persona, Stage,
};

/// The schema's name; it is no address, since every host serves its own copy.
const ID: &str = "urn:journey-map:document:1";

/// The JSON Schema (draft 2020-12) of everything [`super::read`] takes without a notice.
pub fn json_schema() -> Json {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut properties = Map::new();
    properties.insert("$schema".into(), text("The address of this schema."));
    properties.insert(
        "type".into(),
        serde_json::json!({ "const": JourneyMap::TYPE, "description": "Says that the document is a journey map." }),
    );
    properties.insert(
        "schemaVersion".into(),
        serde_json::json!({
            "type": "integer", "minimum": 0, "maximum": JourneyMap::SCHEMA_VERSION,
            "description": "The version of the document; 1 if it is missing."
        }),
    );
    properties.insert(
        "generator".into(),
        text("The program that wrote the document."),
    );
    for (key, list) in lists(&mut generator) {
        properties.insert(key.into(), list);
    }
    let mut meta = Meta::json_schema(&mut generator).to_value();
    soften("Meta", &mut meta);
    if let Some(Json::Object(fields)) = meta.get("properties") {
        properties.extend(fields.clone());
    }
    let mut definitions = generator.take_definitions(true);
    for (name, definition) in &mut definitions {
        soften(name, definition);
    }
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "Journey map",
        "description": "A customer journey map, as <journey-map> reads it. Every field but `type` may be missing.",
        "type": "object",
        "required": ["type"],
        "properties": properties,
        "$defs": definitions,
    })
}

fn lists(generator: &mut SchemaGenerator) -> Vec<(&'static str, Json)> {
    vec![
        ("personas", list::<Persona>(generator, limits::MAX_PERSONAS)),
        ("people", list::<Person>(generator, limits::MAX_OTHERS)),
        ("channels", list::<Channel>(generator, limits::MAX_OTHERS)),
        ("stages", list::<Stage>(generator, limits::MAX_STAGES)),
        ("lanes", list::<Lane>(generator, limits::MAX_LANES)),
        ("cards", list::<Card>(generator, limits::MAX_CARDS)),
        ("links", list::<Link>(generator, limits::MAX_OTHERS)),
        ("paths", list::<Path>(generator, limits::MAX_OTHERS)),
        (
            "improvements",
            list::<Improvement>(generator, limits::MAX_OTHERS),
        ),
    ]
}

fn list<T: JsonSchema>(generator: &mut SchemaGenerator, limit: usize) -> Json {
    let item = generator.subschema_for::<T>().to_value();
    let items = match T::schema_name().as_ref() {
        // A plain string stands for the title or name, or for the kind.
        "Persona" | "Person" | "Channel" | "Stage" | "Lane" => {
            serde_json::json!({ "anyOf": [{ "type": "string" }, item] })
        }
        _ => item,
    };
    serde_json::json!({ "type": "array", "maxItems": limit, "items": items })
}

/// Takes out what is true of the program's values, not of documents people write.
fn soften(name: &str, definition: &mut Json) {
    let Some(object) = definition.as_object_mut() else {
        return;
    };
    object.remove("required");
    object.remove("default");
    if let Some(Json::Object(properties)) = object.get_mut("properties") {
        for property in properties.values_mut() {
            if let Some(property) = property.as_object_mut() {
                property.remove("default");
                property.remove("format");
            }
        }
        if name == "Stage"
            && let Some(steps) = properties
                .get_mut("steps")
                .and_then(|steps| steps.get_mut("items"))
        {
            *steps = serde_json::json!({ "anyOf": [{ "type": "string" }, steps.take()] });
        }
    }
}

fn text(description: &str) -> Json {
    serde_json::json!({ "type": "string", "description": description })
}
