//! Random edits: whatever is done to a map can be taken back.

use journey_map::base::IdSource;
use journey_map::edit::{Command, Editor, apply_all, read_changes, write_changes};
use journey_map::model::JourneyMap;
use journey_map::schema;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::support::{assert_sound, json as json_of, n_cases};
use crate::tape::{Tape, document, thing};

const LISTS: [&str; 9] = [
    "cards",
    "stages",
    "lanes",
    "people",
    "channels",
    "personas",
    "links",
    "paths",
    "improvements",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: n_cases(500), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_keep_the_map_sound_and_can_be_taken_back(
        start in proptest::collection::vec(any::<u8>(), 0..800),
        edits in proptest::collection::vec(any::<u8>(), 0..3000),
    ) {
        let start = schema::read_value(json_of(&document(&mut Tape::new(&start)))).unwrap().map;
        run(&start, &mut Tape::new(&edits));
    }
}

/// Runs edits until the tape ends, then takes every one back.
fn run(start: &JourneyMap, tape: &mut Tape<'_>) {
    let first = schema::write(start);
    let mut editor = Editor::new(start.clone(), IdSource::new(1));
    let mut n_done = 0;
    while !tape.is_empty() {
        match tape.below(8) {
            0 => n_done -= i32::from(editor.undo().is_some()),
            1 => n_done += i32::from(editor.redo().is_some()),
            2 => {
                let saved = schema::read(&schema::write(editor.map())).unwrap();
                assert!(
                    saved.map == *editor.map(),
                    "{}",
                    schema::write(editor.map())
                );
            }
            _ => n_done += i32::from(edit(&mut editor, tape)),
        }
        assert_eq!(editor.map().violations(), []);
    }
    assert_sound(editor.map());

    let last = schema::write(editor.map());
    for _ in 0..n_done {
        assert!(editor.undo().is_some());
    }
    assert_eq!(schema::write(editor.map()), first);
    assert!(editor.map() == start);
    for _ in 0..n_done {
        assert!(editor.redo().is_some());
    }
    assert_eq!(schema::write(editor.map()), last);
}

/// Makes some random changes as one step, if they can be made.
fn edit(editor: &mut Editor, tape: &mut Tape<'_>) -> bool {
    let before = editor.map().clone();
    let changes: Vec<Json> = (0..1 + tape.below(3))
        .map(|_| without_mistakes(change(&before, tape), &before))
        .collect();
    let mut ids = IdSource::new(tape.below(256) as u64);
    let Ok(ops) = read_changes(json_of(&Json::Array(changes)), &before, &mut ids) else {
        return false;
    };
    let result = editor.run(&Command::Host("edit".into(), ops), None);
    let Ok(Some(change)) = result else {
        assert_eq!(
            *editor.map(),
            before,
            "a failed edit leaves the map as it was"
        );
        return false;
    };

    // Who replays what hosts hear gets the same map.
    let mut copy = before.clone();
    let undo = apply_all(change.ops.clone(), &mut copy).unwrap();
    let heard = write_changes(&change.ops, &undo);
    let again = read_changes(schema::parse(&heard).unwrap().0, &before, &mut ids)
        .unwrap_or_else(|error| panic!("{error}\n{heard}"));
    let mut replayed = before;
    apply_all(again, &mut replayed).unwrap_or_else(|error| panic!("{error}\n{heard}"));
    assert_eq!(
        schema::write(&replayed),
        schema::write(editor.map()),
        "{heard}"
    );
    true
}

/// The change without most of the fields that would have it refused.
fn without_mistakes(mut change: Json, map: &JourneyMap) -> Json {
    for _ in 0..10 {
        let read = read_changes(json_of(&json!([change])), map, &mut IdSource::new(1));
        let Err(error) = read else { break };
        // Such as `[0].value.title.fa: …`.
        let text = error.to_string();
        let mut keys = text.split(['.', ':', '[', ' ']).skip(2);
        let (Some(part), Some(key)) = (keys.next(), keys.next()) else {
            break;
        };
        let Some(fields) = change[part].as_object_mut() else {
            break;
        };
        fields.shift_remove(key);
    }
    change
}

/// A change that might be made to the map.
fn change(map: &JourneyMap, tape: &mut Tape<'_>) -> Json {
    if tape.once_in(10) {
        let mut set = document(tape);
        let set = set.as_object_mut().unwrap();
        set.retain(|key, _| key != "id" && !JourneyMap::NO_FIELDS.contains(&key.as_str()));
        return json!({ "op": "update", "in": "map", "set": set });
    }
    let document: Json = serde_json::from_str(&schema::write(map)).unwrap();
    let list = tape.pick(&LISTS);
    let ids: Vec<&str> = document[list]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|item| item["id"].as_str())
        .collect();
    let id = |tape: &mut Tape<'_>| {
        if ids.is_empty() {
            Json::Null
        } else {
            ids[tape.below(ids.len())].into()
        }
    };
    let before = |tape: &mut Tape<'_>| {
        if tape.once_in(2) {
            Json::Null
        } else {
            id(tape)
        }
    };
    // Nothing can be done to an empty list but to fill it.
    match if ids.is_empty() { 0 } else { tape.below(4) } {
        0 => {
            let mut value = plausible(thing(list, tape), &document, tape);
            if list == "stages"
                && let Some(steps) = value["steps"].as_array_mut()
            {
                steps.retain(Json::is_object);
            }
            json!({ "op": "insert", "in": list, "value": value, "before": before(tape) })
        }
        1 => {
            let mut set = plausible(thing(list, tape), &document, tape);
            if let Some(set) = set.as_object_mut() {
                set.shift_remove("id");
            }
            json!({ "op": "update", "in": list, "id": id(tape), "set": set })
        }
        2 => json!({ "op": "move", "in": list, "id": id(tape), "before": before(tape) }),
        _ => json!({ "op": "remove", "in": list, "id": id(tape) }),
    }
}

/// The thing with most of its references to what is on the map, so that not every change fails.
fn plausible(mut thing: Json, document: &Json, tape: &mut Tape<'_>) -> Json {
    let references = [
        ("lane", "lanes"),
        ("stage", "stages"),
        ("owner", "people"),
        ("channel", "channels"),
        ("persona", "personas"),
    ];
    let Some(fields) = thing.as_object_mut() else {
        return thing;
    };
    for (key, list) in references {
        if fields.contains_key(key) && !tape.once_in(6) {
            let items = document[list].as_array().map_or(&[][..], Vec::as_slice);
            if let Some(item) = items.get(tape.below(items.len().max(1))) {
                fields.insert(key.into(), item["id"].clone());
            } else {
                fields.shift_remove(key);
            }
        }
    }
    if !tape.once_in(4) {
        for key in [
            "step", "owners", "channels", "kind", "image", "photo", "color", "date", "due",
        ] {
            fields.shift_remove(key);
        }
    }
    thing
}
