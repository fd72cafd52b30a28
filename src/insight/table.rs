//! The improvements of a map as a table (CSV, RFC 4180) that spreadsheets open.

use alloc::string::String;

use crate::model::{JourneyMap, Language, Number, Status, Text};

/// What heads the columns, and what the states are called, in the reader's language.
pub struct Columns<'a> {
    /// The columns: improvement, owner, team, due, status, comes from, metric, before, after, outcome.
    pub heads: [&'a str; 10],
    /// What a state is called.
    pub status: &'a dyn Fn(Status) -> &'a str,
}

/// What is in a cell.
enum Cell<'a> {
    /// What somebody wrote.
    Words(&'a str),
    /// A number, which is no formula even where it is negative.
    Figure(Option<&'a Number>),
}

/// The mark that tells spreadsheets a file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The improvements, a row each, in their order.
///
/// Dates are those of ISO 8601, which spreadsheets of every language take for dates. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe.
pub fn improvement_table(map: &JourneyMap, language: &Language, columns: &Columns<'_>) -> String {
    let shown = |text: &Text| String::from(text.shown(language, map.language()).0);
    let mut table = String::from(BYTE_ORDER_MARK);
    push_row(&columns.heads.map(Cell::Words), &mut table);
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
            Cell::Words(&shown(&improvement.title)),
            Cell::Words(&owner_name),
            Cell::Words(&team),
            Cell::Words(&due),
            Cell::Words((columns.status)(improvement.status)),
            Cell::Words(&sources),
            Cell::Words(&measured_by),
            Cell::Figure(improvement.before.as_ref()),
            Cell::Figure(improvement.after.as_ref()),
            Cell::Words(&shown(&improvement.outcome)),
        ];
        push_row(&row, &mut table);
    }
    table
}

fn push_row(cells: &[Cell<'_>], table: &mut String) {
    for (idx, cell) in cells.iter().enumerate() {
        if idx > 0 {
            table.push(',');
        }
        match cell {
            Cell::Words(words) => push_cell(words, is_formula(words), table),
            Cell::Figure(figure) => push_cell(figure.map_or("", Number::as_str), false, table),
        }
    }
    table.push_str("\r\n");
}

/// Every cell is quoted, so that no list separator of any country parts it.
fn push_cell(cell: &str, is_formula: bool, table: &mut String) {
    table.push('"');
    if is_formula {
        table.push('\'');
    }
    for char in cell.chars().filter(|char| *char != '\0') {
        if char == '"' {
            table.push('"');
        }
        table.push(char);
    }
    table.push('"');
}

/// Would a spreadsheet work the cell out? What is not seen at its beginning makes no difference.
fn is_formula(cell: &str) -> bool {
    let is_unseen = |char: char| {
        char.is_whitespace()
            || char.is_control()
            || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
    };
    let signs = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '−'];
    // A tab or a break may end the cell before it and begin a formula of its own.
    cell.trim_start_matches(is_unseen).starts_with(signs) || cell.starts_with(['\t', '\r', '\n'])
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
