//! Several cards at once: which they are, where they go, and what the clipboard makes of them.

use journey_map::base::{CardId, IdSource};
use journey_map::edit::clipboard::{Clip, Misfit, Paste, Rows, Target, duplicate};
use journey_map::edit::{Command, Editor, Heading, Sheet};
use journey_map::model::{Cell, JourneyMap, Language};
use journey_map::schema;

/// Three stages, the second with two steps, and three lanes for cards around a curve.
fn map(language: &str) -> JourneyMap {
    let text = format!(
        r#"{{"type":"journey-map","schemaVersion":1,"language":"{language}",
        "people":[{{"id":"o1","name":"Sara"}}],
        "channels":[{{"id":"h1","kind":"instagram"}}],
        "stages":[{{"id":"s1"}},{{"id":"s2","steps":[{{"id":"t1"}},{{"id":"t2"}}]}},{{"id":"s3"}}],
        "lanes":[{{"id":"l1","kind":"actions"}},{{"id":"l2","kind":"emotions"}},{{"id":"l3","kind":"painPoints"}},{{"id":"l4","kind":"opportunities"}}],
        "cards":[
          {{"id":"a","lane":"l1","stage":"s1","text":"A","votes":3,"owner":"o1","channel":"h1"}},
          {{"id":"b","lane":"l1","stage":"s1","text":"B"}},
          {{"id":"c","lane":"l1","stage":"s2","step":"t1","text":"C"}},
          {{"id":"d","lane":"l1","stage":"s3","text":"D"}},
          {{"id":"p","lane":"l3","stage":"s1","text":"P","severity":4}},
          {{"id":"q","lane":"l4","stage":"s1","text":"Q"}}],
        "links":[{{"id":"k1","from":"q","to":"p","kind":"addresses"}}]}}"#
    );
    schema::read(&text).unwrap().map
}

fn ids(names: &str) -> Vec<CardId> {
    names.split_whitespace().map(Into::into).collect()
}

fn names(card_ids: &[CardId]) -> String {
    card_ids
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The cells of a map that have cards, one a line, with their words.
fn draw(map: &JourneyMap) -> String {
    let sheet = Sheet::of(map);
    let mut lines = Vec::new();
    for (lane, at) in sheet.lanes().iter().enumerate() {
        let mut cells = Vec::new();
        for column in 0..sheet.columns().len() {
            let _ = sheet.cell(lane, column).unwrap();
            let cards = map.cards.in_column(&at.id, &sheet.columns()[column]);
            let words = |text: &journey_map::model::Text| {
                text.shown(map.language(), map.language()).0.to_owned()
            };
            cells.push(
                cards
                    .iter()
                    .map(|card| words(&card.text))
                    .collect::<Vec<_>>()
                    .join(","),
            );
        }
        lines.push(cells.join(" | "));
    }
    lines.join("\n")
}

/// Runs a command, checks the way back, and draws the map.
#[track_caller]
fn run(map: JourneyMap, command: &Command) -> (String, JourneyMap) {
    let mut editor = Editor::new(map.clone(), IdSource::new(1));
    editor.run(command, None).unwrap();
    assert_eq!(editor.map().violations(), []);
    let done = editor.map().clone();
    editor.undo();
    assert!(*editor.map() == map);
    editor.redo();
    assert!(*editor.map() == done);
    (draw(&done), done)
}

#[track_caller]
fn shift(card_ids: &str, heading: Heading) -> String {
    let map = map("en");
    let command = Sheet::of(&map).shift(&ids(card_ids), heading);
    command.map_or_else(|| "edge".to_owned(), |command| run(map, &command).0)
}

fn cell(lane: &str, stage: &str, step: Option<&str>) -> Cell {
    Cell {
        lane: lane.into(),
        stage: stage.into(),
        step: step.map(Into::into),
    }
}

fn at(lane: &str, stage: &str, step: Option<&str>) -> Target {
    Target {
        cell: cell(lane, stage, step),
        before: None,
    }
}

#[track_caller]
fn paste(paste: &Paste, map: JourneyMap) -> (String, JourneyMap) {
    let (command, card_ids) = paste.command(&map, &mut IdSource::new(7)).unwrap();
    let (drawn, done) = run(map, &command);
    assert!(
        card_ids
            .iter()
            .all(|card_id| done.cards.get(card_id).is_some())
    );
    (drawn, done)
}

#[test]
fn a_range_is_the_rectangle_between_two_cards() {
    let map = map("en");
    let sheet = Sheet::of(&map);
    let between = |one: &str, other: &str| {
        let spot = |name: &str| sheet.spot(&name.into()).unwrap();
        names(&sheet.between(spot(one), spot(other)))
    };
    assert_eq!(between("a", "b"), "a b");
    assert_eq!(between("a", "c"), "a c");
    assert_eq!(between("b", "p"), "b p");
    assert_eq!(between("q", "b"), "b p q");
    assert_eq!(between("d", "a"), "a c d");
    assert_eq!(names(&sheet.all()), "a b c d p q");
}

#[test]
fn cards_move_together_and_keep_their_places() {
    insta::assert_snapshot!(shift("a p", Heading::On), @r"
    B | C,A |  | D
     | P |  | 
    Q |  |  | 
    ");
    insta::assert_snapshot!(shift("c d", Heading::Back), @r"
    A,B,C |  | D | 
    P |  |  | 
    Q |  |  | 
    ");
    insta::assert_snapshot!(shift("c d", Heading::Down), @r"
    A,B |  |  | 
    P | C |  | D
    Q |  |  | 
    ");
    assert_eq!(shift("a d", Heading::On), "edge");
    assert_eq!(shift("a c", Heading::Up), "edge");
}

#[test]
fn cards_of_one_cell_go_past_the_others_there_first() {
    let map = map("en");
    let command = Sheet::of(&map).shift(&ids("b"), Heading::Up).unwrap();
    assert!(run(map, &command).0.starts_with("B,A |"));
    insta::assert_snapshot!(shift("a b", Heading::Down), @r"
     | C |  | D
    A,B,P |  |  | 
    Q |  |  | 
    ");
}

#[test]
fn cards_that_are_carried_keep_their_places_as_far_as_the_board_goes() {
    let carry = |card_ids: &str, lead: &str, to: Cell, before: Option<&str>| {
        let map = map("en");
        let before = before.map(CardId::from);
        let command = Sheet::of(&map).carry(&ids(card_ids), &lead.into(), &to, before.as_ref());
        run(map, &command.unwrap()).0
    };
    insta::assert_snapshot!(carry("a b", "b", cell("l1", "s3", None), Some("d")), @r"
     | C |  | A,B,D
    P |  |  | 
    Q |  |  | 
    ");
    insta::assert_snapshot!(carry("a p q", "a", cell("l1", "s2", Some("t2")), None), @r"
    B | C | A | D
     |  | P | 
     |  | Q | 
    ");
    insta::assert_snapshot!(carry("a d", "a", cell("l3", "s3", None), None), @r"
    B | C |  | 
    P |  |  | A,D
    Q |  |  | 
    ");
    insta::assert_snapshot!(carry("a b", "a", cell("l1", "s1", None), Some("a")), @r"
    A,B | C |  | D
    P |  |  | 
    Q |  |  | 
    ");
}

#[test]
fn copies_read_as_text_and_table() {
    let map = map("en");
    let written = |names: &str| Clip::of(&map, &ids(names), false).write(map.language());
    assert_eq!(written("a").text, "A");
    assert_eq!(written("b a p").text, "A\nB\nP");
    assert_eq!(written("a b d").text, "A\t\t\tD\nB\t\t\t");
    let html = written("a c").html;
    assert!(
        html.ends_with("<tbody><tr><td>A</td><td>C</td></tr></tbody></table>"),
        "{html}"
    );
}

#[test]
fn everything_about_cards_comes_back_from_the_clipboard() {
    let map = map("en");
    let clip = Clip::of(&map, &ids("p q a"), true);
    let html = clip.write(map.language()).html;
    // What a browser makes of it on the way.
    let html = format!("<html><body><!--StartFragment-->{html}<!--EndFragment--></body></html>");
    assert_eq!(Clip::of_html(&html), Some(clip));
    assert_eq!(Clip::of_html("<table><td>x</table>"), None);
    assert_eq!(Clip::of_html("<p data-journey-map=\"{}\">"), None);
    assert_eq!(Clip::of_html("<p data-journey-map='[1'>"), None);
}

#[test]
fn votes_go_along_only_when_cards_are_cut() {
    let map = map("en");
    let votes = |is_cut| Clip::of(&map, &ids("a"), is_cut).pieces[0].card.votes;
    assert_eq!((votes(true), votes(false)), (3, 0));
}

#[test]
fn what_is_pasted_keeps_its_facts_and_its_own_links() {
    let map = map("en");
    let clip = Clip::of(&map, &ids("p q"), false);
    let (drawn, done) = paste(&Paste::new(&map, clip, at("l3", "s3", None)), map);
    insta::assert_snapshot!(drawn, @r"
    A,B | C |  | D
    P |  |  | P
    Q |  |  | Q
    ");
    assert_eq!(done.links.len(), 2);
    let copy = done.cards.in_cell(&cell("l3", "s3", None)).unwrap()[0].clone();
    assert_eq!(copy.severity.map(|level| level.get()), Some(4));
}

#[test]
fn people_and_channels_come_along_to_another_map_once() {
    let from = map("en");
    let clip = Clip::of(&from, &ids("a"), false);
    let other = r#"{"type":"journey-map","schemaVersion":1,"language":"fa","stages":[{"id":"s1"}],"lanes":[{"id":"l1","kind":"actions"}]}"#;
    let other = schema::read(other).unwrap().map;
    let (_, once) = paste(
        &Paste::new(&other, clip.clone(), at("l1", "s1", None)),
        other,
    );
    assert_eq!((once.people.len(), once.channels.len()), (1, 1));
    let card = once.cards.iter().next().unwrap();
    assert_eq!(
        card.owner.as_ref(),
        once.people.at(0).map(|person| &person.id)
    );
    assert_eq!(
        card.text.exact(&Language::new("en"), once.language()),
        Some("A")
    );
    let again = Paste::new(&once, clip, at("l1", "s1", None));
    let (command, _) = again.command(&once, &mut IdSource::new(9)).unwrap();
    let (_, twice) = run(once, &command);
    assert_eq!(
        (twice.people.len(), twice.channels.len(), twice.cards.len()),
        (1, 1, 2)
    );
}

#[test]
fn a_list_goes_into_one_cell_and_a_table_over_columns_and_lanes() {
    let text = |text: &str| Clip::of_text(text, &Language::new("en"));
    let here = map("en");
    let list = Paste::new(&here, text("x\ny\n\nz"), at("l3", "s1", None));
    assert_eq!(list.rows, Rows::Stacked);
    assert!(paste(&list, here.clone()).0.contains("P,x,y,z |"));
    let table = Paste::new(&here, text("x\ty\n\tz"), at("l1", "s1", None));
    insta::assert_snapshot!(paste(&table, here.clone()).0, @r"
    A,B,x | C,y |  | D
    P | z |  | 
    Q |  |  | 
    ");
    let long = Paste::new(
        &here,
        text("1\t2\n3\t4\n5\t6\n7\t8"),
        at("l1", "s2", Some("t1")),
    );
    assert_eq!(long.rows, Rows::Stacked);
    insta::assert_snapshot!(paste(&long, here).0, @r"
    A,B | C,1,3,5,7 | 2,4,6,8 | D
    P |  |  | 
    Q |  |  | 
    ");
}

#[test]
fn what_is_beyond_the_map_is_told_or_gets_stages() {
    let here = map("en");
    let clip = Clip::of_text("1\t2\t3", &Language::new("en"));
    let mut wide = Paste::new(&here, clip, at("l1", "s3", None));
    assert_eq!((wide.n_columns_over(&here), wide.n_left_out(&here)), (2, 2));
    assert!(
        paste(&wide, here.clone())
            .0
            .starts_with("A,B | C |  | D,1\n")
    );
    wide.adds_stages = true;
    assert_eq!(wide.n_left_out(&here), 0);
    assert!(
        paste(&wide, here)
            .0
            .starts_with("A,B | C |  | D,1 | 2 | 3\n")
    );
}

#[test]
fn limits_are_told_before_anything_is_pasted() {
    let here = map("en");
    let refused = |text: &str| {
        let clip = Clip::of_text(text, &Language::new("en"));
        Paste::new(&here, clip, at("l1", "s1", None))
            .command(&here, &mut IdSource::new(1))
            .err()
    };
    assert_eq!(
        refused(&"x\n".repeat(19_995)),
        Some(Misfit::TooMany(20_000))
    );
    assert_eq!(refused(&"x".repeat(20_001)), Some(Misfit::TooLong(20_000)));
    assert_eq!(refused("x"), None);
}

#[test]
fn copies_stand_after_their_cards_with_links_among_them() {
    let here = map("en");
    let (command, _) = duplicate(&here, &ids("a p q"), &mut IdSource::new(3)).unwrap();
    let (drawn, done) = run(here, &command);
    insta::assert_snapshot!(drawn, @r"
    A,A,B | C |  | D
    P,P |  |  | 
    Q,Q |  |  | 
    ");
    assert_eq!(done.links.len(), 2);
}
