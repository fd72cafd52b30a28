//! What stands in the sheets, as another program reads them.

use calamine::{Data, Reader};
use journey_map::base::Id;
use journey_map::export::xlsx::{self, XlsxError};
use journey_map::i18n::{Locale, Messages};
use journey_map::import;
use journey_map::model::{JourneyMap, LaneKind, Text};
use journey_map::schema;
use journey_map::template::Template;

use super::support::{all_lanes, column, drawing, opened, range, sample, template, text};

/// A text as a reader of that language sees it.
fn shown<'a>(text: &'a Text, map: &JourneyMap, locale: Locale) -> &'a str {
    text.shown(&locale.language(), map.language()).0
}

/// The words on one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_template_stands_in_its_sheets_and_comes_back_whole() {
    for name in Template::ALL {
        let map = template(name.name());
        for locale in Locale::ALL {
            let bytes = xlsx::write(&map, &all_lanes(*locale)).unwrap();
            sample(&format!("{}-{}.xlsx", name.name(), locale.tag()), &bytes);
            assert_eq!(import::xlsx::read(&bytes).unwrap().map, map);
            board_is_told(&map, *locale, &bytes);
            cards_are_told(&map, *locale, &bytes);
            let messages = locale.messages();
            let mut names = vec![messages.board(), messages.cards_sheet()];
            names.extend(map.personas.iter().next().map(|_| messages.personas()));
            names.extend(
                map.improvements
                    .iter()
                    .next()
                    .map(|_| messages.improvements()),
            );
            assert_eq!(opened(&bytes).sheet_names(), names);
        }
    }
}

/// Checks every cell of the board against the map.
fn board_is_told(map: &JourneyMap, locale: Locale, bytes: &[u8]) {
    let messages = locale.messages();
    let cells = range(bytes, messages.board());
    let has_steps = map.stages.iter().any(|stage| !stage.steps.is_empty());
    let first_row = if has_steps { 2 } else { 1 };
    let columns = map.columns();
    for (at, column) in columns.iter().enumerate() {
        let stage = map.stages.get(&column.stage).unwrap();
        let title = match shown(&stage.title, map, locale) {
            "" => messages.stage_name(stage.kind),
            title => title,
        };
        let expected = if column.is_first { title } else { "" };
        assert_eq!(text(&cells, 0, at + 1), expected);
        if let Some(id) = &column.step {
            let step = stage.steps.iter().find(|step| step.id == *id).unwrap();
            assert_eq!(text(&cells, 1, at + 1), shown(&step.title, map, locale));
        }
    }
    for (row, lane) in map.lanes.iter().enumerate() {
        let title = match shown(&lane.title, map, locale) {
            "" => messages.lane_name(lane.kind),
            title => title,
        };
        assert_eq!(text(&cells, first_row + row, 0), title);
        for (at, column) in columns.iter().enumerate() {
            let cell = text(&cells, first_row + row, at + 1);
            let cards = map.cards.in_column(&lane.id, column);
            if !lane.kind.takes_cards() {
                assert!(lane.kind == LaneKind::Owners || cards.is_empty() != cell.contains('('));
                continue;
            }
            assert_eq!(cell.lines().count(), cards.len(), "{cell}");
            for (line_of_cell, card) in cell.lines().zip(cards.iter()) {
                let words = line(shown(&card.text, map, locale));
                assert!(
                    line_of_cell.starts_with(&words),
                    "{line_of_cell} of {words}"
                );
            }
        }
    }
}

/// Checks that every card has its row.
fn cards_are_told(map: &JourneyMap, locale: Locale, bytes: &[u8]) {
    let messages = locale.messages();
    let cells = range(bytes, messages.cards_sheet());
    if map.cards.is_empty() {
        assert_eq!(cells.height(), 1);
        return;
    }
    assert_eq!(cells.height(), map.cards.len() + 1);
    let [stage, lane, kind, words] = [
        messages.stage(),
        messages.lane(),
        messages.lane_kind(),
        messages.card(),
    ]
    .map(|head| column(&cells, head));
    let mut rows: Vec<[String; 4]> = (1..cells.height())
        .map(|row| [stage, lane, kind, words].map(|column| text(&cells, row, column)))
        .collect();
    let mut expected: Vec<[String; 4]> = map
        .cards
        .iter()
        .map(|card| {
            let stage = map.stages.get(&card.stage).unwrap();
            let lane = map.lanes.get(&card.lane).unwrap();
            let or = |text: &Text, standard: &str| match shown(text, map, locale) {
                "" => standard.to_owned(),
                words => words.to_owned(),
            };
            [
                or(&stage.title, messages.stage_name(stage.kind)),
                or(&lane.title, messages.lane_name(lane.kind)),
                messages.lane_name(lane.kind).to_owned(),
                shown(&card.text, map, locale).to_owned(),
            ]
        })
        .collect();
    rows.sort();
    expected.sort();
    assert_eq!(rows, expected);
}

/// A map with one of everything that is typed.
fn typed() -> JourneyMap {
    let json = r##"{"type": "journey-map", "language": "en", "title": "Coffee & cake", "description": "For all", "owner": "o1",
        "personas": [{"id": "p1", "name": "Negar", "age": {"from": 25, "to": 34}, "gender": "female",
            "needs": ["Advice", "Speed"], "channels": ["h1"], "facts": [{"label": "Drinks", "value": "two a day"}]}],
        "people": [{"id": "o1", "name": "Reza", "team": "Content"}],
        "channels": [{"id": "h1", "kind": "instagram"}],
        "stages": [{"id": "s1", "title": "Search"},
            {"id": "s2", "title": "Buy", "steps": [{"id": "t1", "title": "Pick"}, {"id": "t2", "title": "Pay"}]}],
        "lanes": [{"id": "l1", "kind": "actions"}, {"id": "l2", "kind": "emotions"}, {"id": "l3", "kind": "painPoints"},
            {"id": "l4", "kind": "metrics", "hidden": true}, {"id": "l5", "kind": "opportunities"}],
        "cards": [{"id": "c1", "lane": "l1", "stage": "s1", "text": "Looks", "commitment": 2, "owner": "o1", "persona": "p1", "votes": 3,
                "comments": [{"author": "Sara", "at": "2026-11-22T10:00:00Z", "text": "Is it so?"}]},
            {"id": "e1", "lane": "l2", "stage": "s1", "text": "Calm", "score": -50},
            {"id": "n1", "lane": "l3", "stage": "s2", "step": "t2", "text": "Slow", "severity": 4, "complaint": true,
                "evidence": {"kind": "reported", "source": "Six talks", "date": "2026-10-01", "sample": 6}},
            {"id": "m1", "lane": "l4", "stage": "s1", "text": "Visits",
                "metric": {"value": 12.5, "unit": "%", "target": 20, "date": "1850-01-01"}},
            {"id": "q1", "lane": "l5", "stage": "s2", "text": "Faster", "impact": 5, "effort": 1}],
        "links": [{"id": "k1", "from": "n1", "to": "q1", "kind": "addresses"}],
        "improvements": [{"id": "i1", "title": "Buy a server", "owner": "o1", "due": "2026-12-20", "status": "doing",
            "cards": ["q1"], "metric": "m1", "before": 12.5, "after": -3}, {"id": "i2", "title": "Wait"}]}"##;
    schema::read(json).unwrap().map
}

/// A cell of a row by the head of its column.
fn cell(bytes: &[u8], sheet: &str, row: usize, head: &str) -> Data {
    let cells = range(bytes, sheet);
    let column = column(&cells, head);
    cells.get((row, column)).cloned().unwrap_or_default()
}

/// The day of a cell.
fn day(data: &Data) -> Option<(u16, u8, u8)> {
    let Data::DateTime(moment) = data else {
        return None;
    };
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Some((year, month, day))
}

#[test]
fn figures_are_numbers_and_days_are_days() {
    for locale in Locale::ALL {
        let messages = locale.messages();
        let bytes = xlsx::write(&typed(), &all_lanes(*locale)).unwrap();
        sample(&format!("typed-{}.xlsx", locale.tag()), &bytes);
        let card = |row, head| cell(&bytes, messages.cards_sheet(), row, head);
        let text = |text: &str| Data::String(text.to_owned());
        // By stage, then lane.
        assert_eq!(card(1, messages.card()), text("Looks"));
        assert_eq!(card(1, messages.votes()), Data::Float(3.0));
        assert_eq!(card(1, messages.commitment_head()), Data::Float(2.0));
        assert_eq!(card(1, messages.owner()), text("Reza"));
        assert_eq!(card(1, messages.persona()), text("Negar"));
        let said = card(1, messages.comments()).to_string();
        assert!(
            said.starts_with("Sara (") && said.ends_with("): Is it so?"),
            "{said}"
        );
        assert_eq!(card(2, messages.score()), Data::Float(-50.0));
        assert_eq!(card(3, messages.metric_value()), Data::Float(12.5));
        assert_eq!(card(3, messages.metric_target()), Data::Float(20.0));
        assert_eq!(card(3, messages.metric_unit()), text("%"));
        // No spreadsheet has such a day.
        assert_eq!(card(3, messages.metric_date()), text("1850-01-01"));
        assert_eq!(card(4, messages.step()), text("Pay"));
        assert_eq!(card(4, messages.severity_label()), Data::Float(4.0));
        assert_eq!(
            card(4, messages.legend_complaint()),
            text(messages.yes_cell())
        );
        assert_eq!(card(4, messages.source_head()), text("Six talks"));
        assert_eq!(card(4, messages.sample_head()), Data::Float(6.0));
        assert_eq!(
            day(&card(4, messages.evidence_date_head())),
            Some((2026, 10, 1))
        );
        // The pain does not answer, whichever way the link was drawn.
        assert!(card(4, messages.links()).to_string().starts_with("Faster "));
        assert!(card(5, messages.links()).to_string().ends_with(" Slow"));
        assert_eq!(card(5, messages.impact_label()), Data::Float(5.0));

        let [
            title,
            owner,
            team,
            due,
            status,
            from,
            metric,
            before,
            after,
            _,
        ] = messages.improvement_heads();
        let improvement = |row, head| cell(&bytes, messages.improvements(), row, head);
        assert_eq!(improvement(1, title), text("Buy a server"));
        assert_eq!(improvement(1, owner), text("Reza"));
        assert_eq!(improvement(1, team), text("Content"));
        assert_eq!(day(&improvement(1, due)), Some((2026, 12, 20)));
        assert_eq!(improvement(2, due), Data::Empty);
        assert_eq!(improvement(1, from), text("Faster"));
        assert_eq!(improvement(1, metric), text("Visits"));
        assert_eq!(improvement(1, before), Data::Float(12.5));
        assert_eq!(improvement(1, after), Data::Float(-3.0));
        let states = [
            messages.status(journey_map::model::Status::Doing),
            messages.status(journey_map::model::Status::Planned),
        ];
        assert_eq!(
            [improvement(1, status), improvement(2, status)],
            states.map(text)
        );

        let persona = |head| cell(&bytes, messages.personas(), 1, head);
        assert_eq!(persona(messages.persona_age_from()), Data::Float(25.0));
        assert_eq!(persona(messages.persona_age_to()), Data::Float(34.0));
        assert_eq!(
            persona(messages.persona_gender()),
            text(messages.gender_female())
        );
        assert_eq!(persona(messages.persona_needs()), text("Advice\nSpeed"));
        assert_eq!(persona(messages.persona_facts()), text("Drinks: two a day"));
    }
}

#[test]
fn hidden_lanes_are_left_out_unless_they_are_wanted() {
    let messages = Messages::ENGLISH;
    let rows = |drawing| {
        range(
            &xlsx::write(&typed(), &drawing).unwrap(),
            messages.cards_sheet(),
        )
        .height()
    };
    assert_eq!(rows(drawing(Locale::En)), 5);
    assert_eq!(rows(all_lanes(Locale::En)), 6);
}

#[test]
fn the_sheets_say_how_they_are_to_be_shown() {
    for locale in Locale::ALL {
        let bytes = xlsx::write(&typed(), &drawing(*locale)).unwrap();
        let part = |name: &str| part(&bytes, name);
        let board = part("xl/worksheets/sheet1.xml");
        assert_eq!(board.contains("rightToLeft=\"1\""), *locale == Locale::Fa);
        for set in [
            "<pane xSplit=\"1\" ySplit=\"2\"",
            "paperSize=\"8\" fitToHeight=\"0\" orientation=\"landscape\"",
            "<mergeCell ref=\"C1:D1\"/>",
        ] {
            assert!(board.contains(set), "{set} in {board}");
        }
        assert!(board.contains("Coffee &amp;&amp; cake"), "{board}");
        let names = part("xl/workbook.xml");
        assert!(
            names.contains("_xlnm.Print_Titles")
                && names.contains("$A:$A")
                && names.contains("$1:$2")
        );
        let improvements = part("xl/worksheets/sheet4.xml");
        let messages = locale.messages();
        let states = journey_map::model::Status::ALL
            .iter()
            .map(|status| messages.status(*status));
        assert!(improvements.contains(&states.collect::<Vec<_>>().join(",")));
        assert!(improvements.contains("type=\"date\""));
        let table = part("xl/tables/table1.xml");
        assert!(table.contains("displayName=\"Cards\"") && table.contains("<autoFilter"));
        let properties = part("docProps/core.xml");
        for set in [
            "<dc:title>Coffee &amp; cake</dc:title>",
            "<dc:creator>Reza</dc:creator>",
            "<dc:description>For all</dc:description>",
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-28T00:00:00Z",
            &format!("<dc:language>{}</dc:language>", locale.tag()),
        ] {
            assert!(properties.contains(set), "{set} in {properties}");
        }
    }
}

/// The text of a part of a package.
pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut package.by_name(name).unwrap(), &mut text).unwrap();
    text
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let map = template("coffee-shop");
    let write = || xlsx::write(&map, &drawing(Locale::Fa)).unwrap();
    assert_eq!(write(), write());
}

#[test]
fn what_looks_like_a_formula_stays_a_text_and_what_no_cell_holds_stays_in_the_map() {
    let long = "آ".repeat(19_999);
    let hostile = [
        "=HYPERLINK(\"http://example.com\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\u{200f}=1",
        "a\u{0}\u{1}\u{1f}\u{85}\u{fffe}\u{ffff}b",
        "_x0041_",
        "</t><script>&amp;",
        "two\r\nlines",
        &long,
        "1e5",
        "TRUE",
        "2026-01-01",
    ];
    let cards = hostile.iter().enumerate();
    let cards: Vec<serde_json::Value> = cards
        .map(|(idx, text)| serde_json::json!({"id": format!("c{idx}"), "lane": "l1", "stage": "s1", "text": text}))
        .collect();
    let json = serde_json::json!({
        "type": "journey-map", "language": "en", "title": hostile[5],
        "stages": [{"id": "s1", "title": hostile[0]}],
        "lanes": [{"id": "l1", "kind": "actions", "title": hostile[3]}], "cards": cards,
    });
    let map = schema::read(&json.to_string()).unwrap().map;
    assert_eq!(map.cards.len(), hostile.len());
    let bytes = xlsx::write(&map, &drawing(Locale::En)).unwrap();
    sample("hostile.xlsx", &bytes);
    assert_eq!(import::xlsx::read(&bytes).unwrap().map, map);
    for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let part = part(&bytes, sheet);
        assert!(
            !part.contains("<f>") && !part.contains("HYPERLINK"),
            "{part}"
        );
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    let cells = range(&bytes, Messages::ENGLISH.cards_sheet());
    let column = column(&cells, Messages::ENGLISH.card());
    let told: Vec<String> = (1..cells.height())
        .map(|row| text(&cells, row, column))
        .collect();
    let mut expected: Vec<String> = hostile.iter().map(|text| (*text).to_owned()).collect();
    expected[5] = "ab".to_owned();
    expected[8] = "two\nlines".to_owned();
    assert_eq!(told, expected);
    // Two such cards are more than a cell of the board holds.
    let board = range(&bytes, Messages::ENGLISH.board());
    assert_eq!(text(&board, 0, 1), hostile[0]);
    assert_eq!(text(&board, 1, 0), hostile[3]);
}

#[test]
fn a_cell_of_more_cards_than_it_holds_ends_with_a_sign() {
    let cards: Vec<serde_json::Value> = (0..10)
        .map(|idx| serde_json::json!({"id": format!("c{idx}"), "lane": "l1", "stage": "s1", "text": "word ".repeat(1_000)}))
        .collect();
    let json = serde_json::json!({
        "type": "journey-map", "language": "en", "stages": [{"id": "s1"}],
        "lanes": [{"id": "l1", "kind": "actions"}], "cards": cards,
    });
    let map = schema::read(&json.to_string()).unwrap().map;
    let bytes = xlsx::write(&map, &drawing(Locale::En)).unwrap();
    let board = range(&bytes, Messages::ENGLISH.board());
    let cell = text(&board, 1, 1);
    assert!(cell.ends_with('…') && cell.chars().count() == 32_767);
    assert_eq!(import::xlsx::read(&bytes).unwrap().map, map);
}

#[test]
fn an_empty_map_is_a_workbook_and_one_too_wide_is_none() {
    let map = JourneyMap::default();
    for locale in Locale::ALL {
        let bytes = xlsx::write(&map, &drawing(*locale)).unwrap();
        assert_eq!(import::xlsx::read(&bytes).unwrap().map, map);
        assert_eq!(opened(&bytes).sheet_names().len(), 2);
    }
    let steps: Vec<serde_json::Value> = (0..16_384)
        .map(|idx| serde_json::json!({"id": format!("t{idx}")}))
        .collect();
    let json = serde_json::json!({
        "type": "journey-map", "language": "en", "stages": [{"id": "s1", "steps": steps}],
        "lanes": [{"id": "l1", "kind": "actions"}],
    });
    let map = schema::read(&json.to_string()).unwrap().map;
    assert_eq!(map.stages.iter().next().unwrap().id.as_str(), "s1");
    assert!(matches!(
        xlsx::write(&map, &drawing(Locale::En)),
        Err(XlsxError::TooWide(16_384))
    ));
}
