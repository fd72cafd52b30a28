//! The improvements of a map as a table (CSV, RFC 4180) that spreadsheets open.

use alloc::string::String;

use crate::base::{Csv, CsvCell};
use crate::model::{JourneyMap, Language, Number, Status, Text};

/// What heads the columns, and what the states are called, in the reader's language.
pub struct Columns<'a> {
    /// The columns: improvement, owner, team, due, status, comes from, metric, before, after, outcome.
    pub heads: [&'a str; 10],
    /// What a state is called.
    pub status: &'a dyn Fn(Status) -> &'a str,
}

/// The improvements, a row each, in their order.
///
/// Dates are those of ISO 8601, which spreadsheets of every language take for dates. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe.
pub fn improvement_table(map: &JourneyMap, language: &Language, columns: &Columns<'_>) -> String {
    let shown = |text: &Text| String::from(text.shown(language, map.language()).0);
    let mut table = Csv::new();
    table.row(&columns.heads.map(CsvCell::Words));
    for improvement in &map.improvements {
        let owner = improvement.owner.as_ref().and_then(|id| map.people.get(id));
        let cards = improvement.cards.iter().filter_map(|id| map.cards.get(id));
        let metric = improvement.metric.as_ref().and_then(|id| map.cards.get(id));
        let mut sources = String::new();
        for source in cards
            .map(|card| shown(&card.text))
            .filter(|text| !text.is_empty())
        {
            if !sources.is_empty() {
                sources.push('\n');
            }
            sources.push_str(&source);
        }
        let owner_name = owner.map_or(String::new(), |owner| shown(&owner.name));
        let team = owner.map_or(String::new(), |owner| shown(&owner.team));
        let due = improvement.due.map_or(String::new(), |due| due.to_string());
        let measured_by = metric.map_or(String::new(), |card| shown(&card.text));
        let row = [
            CsvCell::Words(&shown(&improvement.title)),
            CsvCell::Words(&owner_name),
            CsvCell::Words(&team),
            CsvCell::Words(&due),
            CsvCell::Words((columns.status)(improvement.status)),
            CsvCell::Words(&sources),
            CsvCell::Words(&measured_by),
            CsvCell::Figure(figure(improvement.before.as_ref())),
            CsvCell::Figure(figure(improvement.after.as_ref())),
            CsvCell::Words(&shown(&improvement.outcome)),
        ];
        table.row(&row);
    }
    table.finish()
}

fn figure(number: Option<&Number>) -> &str {
    number.map_or("", Number::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::insight::sample::Sample;
    use crate::model::{Improvement, Person};

    fn table(improvement: Improvement) -> String {
        let person = Person {
            id: "o1".into(),
            name: Text::plain("Reza"),
            team: Text::plain("Content"),
            ..Person::default()
        };
        let map = Sample::bare()
            .card("c1", "opportunities", "s1", |card| {
                card.text = Text::plain("A quiz")
            })
            .card("c2", "opportunities", "s1", |card| {
                card.text = Text::plain("\"Ten\" replies")
            })
            .card("c3", "metrics", "s1", |card| {
                card.text = Text::plain("Calls")
            })
            .add(person)
            .add(improvement);
        let columns = Columns {
            heads: [
                "بهبود",
                "مالک",
                "گروه",
                "موعد",
                "وضعیت",
                "از",
                "شاخص",
                "پیش",
                "پس",
                "پیامد",
            ],
            status: &|status| status.word(),
        };
        improvement_table(&map.map, &Language::new("fa"), &columns)
    }

    #[test]
    fn an_improvement_is_a_row() {
        let table = table(Improvement {
            id: "i1".into(),
            title: Text::plain("Quiz, then replies"),
            cards: vec!["c1".into(), "c2".into()],
            owner: Some("o1".into()),
            due: Date::new(2026, 12, 20),
            status: Status::Doing,
            metric: Some("c3".into()),
            before: Number::new(54.5),
            after: Number::new(-3.0),
            ..Improvement::default()
        });
        let rows = "\u{feff}\"بهبود\",\"مالک\",\"گروه\",\"موعد\",\"وضعیت\",\"از\",\"شاخص\",\"پیش\",\"پس\",\"پیامد\"\r\n\
            \"Quiz, then replies\",\"Reza\",\"Content\",\"2026-12-20\",\"doing\",\"A quiz\n\"\"Ten\"\" replies\",\"Calls\",\"54.5\",\"-3\",\"\"\r\n";
        assert_eq!(table, rows);
    }

    #[test]
    fn no_text_is_a_formula() {
        for title in [
            "=1+1",
            "  =1",
            "\u{200f}+98 912",
            "-2",
            "@SUM(A1)",
            "\tx",
            "＝1",
            "|cmd",
        ] {
            let table = table(Improvement {
                id: "i1".into(),
                title: Text::plain(title),
                ..Improvement::default()
            });
            assert!(table.contains(&format!("\r\n\"'{title}\"")), "{title:?}");
        }
    }
}
