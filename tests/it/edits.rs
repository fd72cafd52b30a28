//! Random edits: whatever is done to a map can be taken back.

use journey_map::base::IdSource;
use journey_map::edit::{
    Command, Editor, apply_all, emotion_cell, join_stages, read_changes, show_lanes, split_stage,
    write_changes,
};
use journey_map::model::{
    Card, Comment, JourneyMap, Lane, Metric, Person, Persona, SavedView, Score, Stage, Text,
    views_to_json,
};
use journey_map::schema;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::support::{assert_sound, json as json_of, json_files, n_cases};
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
        run(&start, &mut Tape::new(&edits), host_edit);
    }

    #[test]
    fn any_commands_keep_the_map_sound_and_can_be_taken_back(
        start in proptest::collection::vec(any::<u8>(), 0..800),
        edits in proptest::collection::vec(any::<u8>(), 0..1500),
    ) {
        let start = schema::read_value(json_of(&document(&mut Tape::new(&start)))).unwrap().map;
        run(&start, &mut Tape::new(&edits), person_edit);
    }
}

/// Makes edits until the tape ends, then takes every one back.
fn run(start: &JourneyMap, tape: &mut Tape<'_>, edit: fn(&mut Editor, &mut Tape<'_>)) {
    let first = schema::write(start);
    let mut editor = Editor::new(start.clone(), IdSource::new(1));
    while !tape.is_empty() {
        match tape.below(8) {
            0 => drop(editor.undo()),
            1 => drop(editor.redo()),
            2 => {
                let saved = schema::read(&schema::write(editor.map())).unwrap();
                assert!(
                    saved.map == *editor.map(),
                    "{}",
                    schema::write(editor.map())
                );
            }
            _ => edit(&mut editor, tape),
        }
        assert_eq!(editor.map().violations(), []);
    }
    assert_sound(editor.map());

    let last = schema::write(editor.map());
    let n_done = editor.history().len();
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

/// Makes some random changes of a host as one step, if they can be made.
fn host_edit(editor: &mut Editor, tape: &mut Tape<'_>) {
    if let Some(command) = host_command(editor.map(), tape) {
        run_command(editor, &command);
    }
}

/// Some random changes of a host, if they can be read.
pub(crate) fn host_command(map: &JourneyMap, tape: &mut Tape<'_>) -> Option<Command> {
    let changes: Vec<Json> = (0..1 + tape.below(3))
        .map(|_| without_mistakes(change(map, tape), map))
        .collect();
    let mut ids = IdSource::new(tape.below(256) as u64);
    let ops = read_changes(json_of(&Json::Array(changes)), map, &mut ids).ok()?;
    Some(Command::named("edit", ops))
}

/// Runs a random command of a person, now and then as part of the step before.
fn person_edit(editor: &mut Editor, tape: &mut Tape<'_>) {
    if let Some(command) = command(editor.map(), tape) {
        run_command(editor, &command);
    }
    if tape.once_in(3) {
        editor.close_group();
    }
}

/// Runs a command, if it can be run, and takes it back and does it again on a copy.
fn run_command(editor: &mut Editor, command: &Command) {
    let before = editor.map().clone();
    let Ok(Some(change)) = editor.run(command, None) else {
        assert_eq!(
            *editor.map(),
            before,
            "a failed edit leaves the map as it was"
        );
        return;
    };
    let mut copy = editor.map().clone();
    let again = apply_all(change.undo.clone(), &mut copy).unwrap();
    assert!(copy == before, "{command:?}");
    apply_all(again, &mut copy).unwrap();
    assert!(copy == *editor.map(), "{command:?}");

    // Who replays what hosts hear gets the same map.
    let heard = write_changes(&change.ops, &change.undo);
    let heard_json = schema::parse(&heard).unwrap().0;
    let again = read_changes(heard_json, &before, &mut IdSource::new(1))
        .unwrap_or_else(|error| panic!("{error}\n{heard}"));
    let mut replayed = before;
    apply_all(again, &mut replayed).unwrap_or_else(|error| panic!("{error}\n{heard}"));
    assert_eq!(
        schema::write(&replayed),
        schema::write(editor.map()),
        "{heard}"
    );
}

/// A command that a person might give.
pub(crate) fn command(map: &JourneyMap, tape: &mut Tape<'_>) -> Option<Command> {
    let words = Text::plain(tape.pick(&["", "Buy", "Buys", "خرید"]));
    let cards: Vec<&Card> = map.cards_in_order().map(|card| &**card).collect();
    let card = |tape: &mut Tape<'_>| pick(&cards, tape).copied();
    let stages: Vec<&Stage> = map.stages.iter().map(|stage| &**stage).collect();
    let stage = |tape: &mut Tape<'_>| pick(&stages, tape).copied();
    let lanes: Vec<&Lane> = map.lanes.iter().map(|lane| &**lane).collect();
    let lane = |tape: &mut Tape<'_>| pick(&lanes, tape).copied();
    let step = |stage: &Stage, tape: &mut Tape<'_>| Some(pick(&stage.steps, tape)?.id.clone());
    let columns = map.columns();
    let column = |tape: &mut Tape<'_>| pick(&columns, tape).cloned();
    Some(match tape.below(20) {
        0 => Command::MoveCards {
            card_ids: (0..1 + tape.below(3))
                .filter_map(|_| Some(card(tape)?.id.clone()))
                .collect(),
            cell: emotion_cell(&lane(tape)?.id, &column(tape)?),
            before: card(tape).map(|card| card.id.clone()),
        },
        1 => Command::RemoveCards(vec![card(tape)?.id.clone()]),
        2 => Command::vote(card(tape)?, tape.pick(&[1, 1, -1, 5])),
        3 => Command::comment(
            card(tape)?,
            Comment {
                text: words,
                ..Comment::default()
            },
        ),
        4 | 5 => Command::SetEmotion {
            lane_id: lane(tape)?.id.clone(),
            column: column(tape)?,
            persona_id: map.personas.at(tape.below(3)).map(|it| it.id.clone()),
            score: Score::clamped(i64::try_from(tape.below(200)).unwrap() - 100),
        },
        6 => {
            let stage = stage(tape)?;
            Command::AddStep {
                stage_id: stage.id.clone(),
                title: words,
                before: step(stage, tape),
            }
        }
        7 => {
            let stage = stage(tape)?;
            Command::RenameStep(stage.id.clone(), step(stage, tape)?, words)
        }
        8 => {
            let stage = stage(tape)?;
            Command::MoveStep(stage.id.clone(), step(stage, tape)?, step(stage, tape))
        }
        9 => {
            let stage = stage(tape)?;
            Command::RemoveStep(stage.id.clone(), step(stage, tape)?)
        }
        10 if tape.once_in(4) => {
            let other = schema::read_value(json_of(&document(tape))).unwrap().map;
            Command::Replace(other.into())
        }
        10 => Command::edit_map(&map.meta, |meta| meta.title = words),
        // Mostly letters that follow each other.
        11 | 12 => Command::edit(*cards.first()?, |card| card.text = words),
        13 => Command::edit(card(tape)?, |card| {
            card.owner = map.people.at(0).map(|person| person.id.clone());
            card.metric = Some(Metric::default()).filter(|_| card.metric.is_none());
        }),
        14 => Command::edit(stage(tape)?, |stage| {
            stage.owners = map.people.iter().map(|it| it.id.clone()).collect();
        }),
        15 => {
            let cell = emotion_cell(&lane(tape)?.id, &column(tape)?);
            let card = Card {
                lane: cell.lane,
                stage: cell.stage,
                step: cell.step,
                text: words,
                ..Card::default()
            };
            Command::add(card, None)
        }
        16 => Command::shift::<Lane>(
            lane(tape)?.id.clone(),
            lane(tape).map(|lane| lane.id.clone()),
        ),
        17 => {
            let titles = [words.clone(), Text::plain("Next")];
            Command::named("join", join_stages(map, &stage(tape)?.id, &titles)?)
        }
        18 => {
            let stage = stage(tape)?;
            let ops = split_stage(map, &stage.id, &step(stage, tape)?)?;
            Command::named("split", ops)
        }
        _ => match tape.below(5) {
            0 => Command::remove::<Stage>(stage(tape)?.id.clone()),
            1 => Command::remove::<Lane>(lane(tape)?.id.clone()),
            2 => Command::remove::<Person>(map.people.at(0)?.id.clone()),
            3 => Command::remove::<Persona>(map.personas.at(0)?.id.clone()),
            _ => Command::edit(lane(tape)?, |lane| lane.hidden = !lane.hidden),
        },
    })
}

/// The ids of the cards in every cell of the grid as it is shown.
fn grid(map: &JourneyMap) -> Vec<Vec<String>> {
    let mut cells = Vec::new();
    for lane in &map.lanes {
        for column in map.columns() {
            let cards = map.cards.in_column(&lane.id, &column);
            cells.push(cards.iter().map(|card| card.id.to_string()).collect());
        }
    }
    cells
}

#[test]
fn stages_joined_and_cut_apart_leave_every_card_and_path_in_its_column() {
    for (name, text) in json_files("www/templates") {
        let map = schema::read(&text).unwrap().map;
        let ends = |map: &JourneyMap| {
            map.paths
                .iter()
                .filter(|path| map.has_end(&path.to))
                .count()
        };
        for (first, second) in map.stages.iter().zip(map.stages.iter().skip(1)) {
            let titles = [first, second].map(|stage| stage.title.clone());
            let mut joined = map.clone();
            apply_all(join_stages(&map, &first.id, &titles).unwrap(), &mut joined).unwrap();
            assert_sound(&joined);
            assert_eq!(joined.stages.len(), map.stages.len() - 1, "{name}");
            assert_eq!(grid(&joined), grid(&map), "{name}: {} joined", first.id);
            assert_eq!(ends(&joined), ends(&map), "{name}");

            let cut_at = first.steps.len().max(1);
            let whole = joined.stages.get(&first.id).unwrap();
            let step = whole.steps[cut_at].id.clone();
            let mut cut = joined.clone();
            apply_all(split_stage(&joined, &first.id, &step).unwrap(), &mut cut).unwrap();
            assert_sound(&cut);
            assert_eq!(grid(&cut), grid(&map), "{name}: {} cut", first.id);
            assert_eq!(
                cut.stages.get(&first.id).unwrap().steps.len(),
                first.steps.len(),
                "{name}"
            );
        }
        let last = map.stages.at(map.stages.len() - 1).unwrap();
        assert!(join_stages(&map, &last.id, &[Text::default(), Text::default()]).is_none());
    }
}

/// One of several, if there are any.
fn pick<'a, T>(of: &'a [T], tape: &mut Tape<'_>) -> Option<&'a T> {
    of.get(tape.below(of.len().max(1)))
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

#[test]
fn a_view_that_is_brought_back_shows_its_lanes_and_forgets_those_that_go() {
    let map = json!({
        "type": "journey-map", "stages": ["a"], "personas": [{ "id": "p1" }],
        "lanes": [{ "id": "l1" }, { "id": "l2", "hidden": true }, { "id": "l3", "collapsed": true }],
    });
    let map = schema::read_value(json_of(&map)).unwrap().map;
    let saved = SavedView::of(&map, Some("p1".into()));
    let save = Command::edit_map(&map.meta, |meta| {
        meta.views = views_to_json(std::slice::from_ref(&saved))
    });
    let mut editor = Editor::new(map, IdSource::new(1));
    run_command(&mut editor, &save);
    let first = editor.map().clone();
    assert_eq!(first.saved_views(), std::slice::from_ref(&saved));
    assert!(show_lanes(&first, &saved).is_empty());

    for id in ["l1", "l2"] {
        let lane = editor.map().lanes.get(&id.into()).unwrap().clone();
        let turn = Command::edit(&*lane, |lane| lane.hidden = !lane.hidden);
        run_command(&mut editor, &turn);
    }
    let back = Command::named("view", show_lanes(editor.map(), &saved));
    run_command(&mut editor, &back);
    assert!(*editor.map() == first);

    run_command(&mut editor, &Command::remove::<Lane>("l2".into()));
    run_command(&mut editor, &Command::remove::<Persona>("p1".into()));
    let left = editor.map().saved_views();
    assert_eq!((left[0].hidden.len(), left[0].collapsed.len()), (0, 1));
    assert_eq!(left[0].persona, None);
    while editor.undo().is_some() {}
    assert!(editor.map().saved_views().is_empty());
}

#[test]
fn a_view_names_only_what_is_on_the_map() {
    let map = schema::read_value(json_of(
        &json!({ "type": "journey-map", "lanes": ["actions"] }),
    ));
    let mut editor = Editor::new(map.unwrap().map, IdSource::new(1));
    let set = json!([{ "op": "update", "in": "map", "set": { "views": [{ "hidden": ["l9"] }] } }]);
    let ops = read_changes(json_of(&set), editor.map(), &mut IdSource::new(1)).unwrap();
    let refused = editor.run(&Command::named("edit", ops), None);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "there is no l9 on the map"
    );
}
