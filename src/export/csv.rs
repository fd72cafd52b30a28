//! CSV: the map as a matrix, and every card as a row.
//!
//! A matrix holds what stands in the cells, without links, comments and people's faces.

use super::drawing::Drawing;
use super::telling::{Telling, on_one_line};
use crate::base::{Csv, CsvCell};
use crate::model::{JourneyMap, Number};

/// The map as a matrix: stages across, with their steps below them where there are some, lanes
/// down, the cards of a cell a line each.
pub fn matrix(map: &JourneyMap, drawing: &Drawing) -> String {
    let telling = Telling::new(map, drawing);
    let columns = map.columns();
    let mut table = Csv::new();
    let mut stages = vec![CsvCell::Words("")];
    let mut steps = vec![CsvCell::Words("")];
    for stage in &map.stages {
        stages.push(CsvCell::Words(telling.stage(stage)));
        // A stage of several steps heads its first column.
        let more = stage.n_columns().saturating_sub(1);
        stages.extend(core::iter::repeat_n(CsvCell::Words(""), more));
        if stage.steps.is_empty() {
            steps.push(CsvCell::Words(""));
        }
        let titles = stage.steps.iter().map(|step| telling.step(step));
        steps.extend(titles.map(CsvCell::Words));
    }
    table.row(&stages);
    if map.stages.iter().any(|stage| !stage.steps.is_empty()) {
        table.row(&steps);
    }
    for lane in telling.lanes() {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| {
                let cards = telling.cell(lane, column);
                let lines: Vec<String> = cards.iter().map(|card| on_one_line(card)).collect();
                lines.join("\n")
            })
            .collect();
        let mut row = vec![CsvCell::Words(telling.lane(lane))];
        row.extend(cells.iter().map(|cell| CsvCell::Words(cell)));
        table.row(&row);
    }
    table.finish()
}

/// Every card as a row, with its place and what is known of it; figures in Latin digits.
pub fn long(map: &JourneyMap, drawing: &Drawing) -> String {
    let telling = Telling::new(map, drawing);
    let messages = drawing.messages;
    let mut table = Csv::new();
    table.row(
        &[
            messages.lane(),
            messages.stage(),
            messages.step(),
            messages.card(),
            messages.score(),
            messages.persona(),
            messages.owner(),
            messages.severity_label(),
            messages.metric_value(),
            messages.metric_unit(),
            messages.votes(),
        ]
        .map(CsvCell::Words),
    );
    for lane in telling.lanes() {
        for stage in &map.stages {
            for card in map.cards.in_stage(&lane.id, &stage.id) {
                let step = card.step.as_ref();
                let step = step.and_then(|id| stage.steps.iter().find(|step| step.id == *id));
                let score = card
                    .score
                    .map_or(String::new(), |score| score.get().to_string());
                let persona = card.persona.as_ref().and_then(|id| map.personas.get(id));
                let owner = card.owner.as_ref().and_then(|id| map.people.get(id));
                let severity = card
                    .severity
                    .map_or(String::new(), |level| level.get().to_string());
                let metric = card.metric.as_ref();
                let value = metric.and_then(|metric| metric.value.as_ref());
                let votes = card.votes.to_string();
                table.row(&[
                    CsvCell::Words(telling.lane(lane)),
                    CsvCell::Words(telling.stage(stage)),
                    CsvCell::Words(step.map_or("", |step| telling.step(step))),
                    CsvCell::Words(telling.text(&card.text)),
                    CsvCell::Figure(&score),
                    CsvCell::Words(persona.map_or("", |persona| telling.persona(persona))),
                    CsvCell::Words(owner.map_or("", |owner| telling.text(&owner.name))),
                    CsvCell::Figure(&severity),
                    CsvCell::Figure(value.map_or("", Number::as_str)),
                    CsvCell::Words(metric.map_or("", |metric| telling.text(&metric.unit))),
                    CsvCell::Figure(&votes),
                ]);
            }
        }
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::export::Lanes;
    use crate::i18n::Locale;
    use crate::schema;

    fn map() -> JourneyMap {
        let json = r#"{"type": "journey-map", "language": "en", "title": "Coffee",
            "people": [{"id": "o1", "name": "Reza"}],
            "stages": [{"id": "s1", "title": "Search", "owners": ["o1"]},
                {"id": "s2", "title": "Buy", "steps": [{"id": "t1", "title": "Pick"}, {"id": "t2", "title": "Pay"}]}],
            "lanes": [{"id": "l1", "kind": "actions"}, {"id": "l2", "kind": "emotions"},
                {"id": "l3", "kind": "owners"}, {"id": "l4", "kind": "metrics", "hidden": true}],
            "cards": [{"id": "c1", "lane": "l1", "stage": "s1", "text": "Looks\naround"},
                {"id": "c2", "lane": "l1", "stage": "s1", "text": "=SUM(A1)"},
                {"id": "c3", "lane": "l1", "stage": "s2", "step": "t2", "text": "Says \"yes\"", "votes": 2},
                {"id": "e1", "lane": "l2", "stage": "s1", "text": "Calm", "score": 50},
                {"id": "m1", "lane": "l4", "stage": "s1", "metric": {"value": -3.5, "unit": "%"}}]}"#;
        schema::read(json).unwrap().map
    }

    fn drawing() -> Drawing {
        Drawing::new(Locale::En.messages(), Date::new(2026, 11, 28).unwrap())
    }

    #[test]
    fn a_matrix_has_stages_across_and_lanes_down() {
        let rows = [
            r#""","Search","Buy","""#,
            r#""","","Pick","Pay""#,
            "\"Customer actions\",\"Looks around\n=SUM(A1)\",\"\",\"Says \"\"yes\"\"\"",
            r#""Emotions","Calm (+1)","","""#,
            r#""Ownership","Reza","","""#,
            "",
        ];
        assert_eq!(
            matrix(&map(), &drawing()),
            ["\u{feff}", &rows.join("\r\n")].concat()
        );
    }

    #[test]
    fn a_long_table_has_a_row_for_each_card() {
        let drawing = Drawing {
            lanes: Lanes::All,
            ..drawing()
        };
        let text = long(&map(), &drawing);
        let rows: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert_eq!(rows.len(), 6);
        assert_eq!(
            rows[2],
            r#""Customer actions","Search","","'=SUM(A1)","","","","","","","0""#
        );
        assert_eq!(
            rows[3],
            r#""Customer actions","Buy","Pay","Says ""yes""","","","","","","","2""#
        );
        assert_eq!(
            rows[4],
            r#""Emotions","Search","","Calm","50","","","","","","0""#
        );
        assert_eq!(
            rows[5],
            r#""Metrics","Search","","","","","","","-3.5","%","0""#
        );
    }
}
