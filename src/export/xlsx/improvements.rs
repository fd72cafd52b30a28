//! What the business does about the map, a row each.

use rust_xlsxwriter::Worksheet;

use super::XlsxError;
use super::look::Look;
use super::table::{self, Column, Rule, Value};
use crate::export::telling::{Telling, on_one_line};
use crate::model::{Improvement, Status};

pub(super) fn write(
    sheet: &mut Worksheet,
    telling: &Telling<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let messages = telling.messages;
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
        outcome,
    ] = messages.improvement_heads();
    let states = Status::ALL.iter().map(|status| messages.status(*status));
    let column = |head, width| Column::new(head, width, Rule::Any);
    let columns = [
        Column::kept(title, 40.0),
        Column::kept(owner, 18.0),
        column(team, 18.0),
        Column {
            rule: Rule::Day,
            ..Column::kept(due, 14.0)
        },
        Column {
            rule: Rule::OneOf(states.collect()),
            ..Column::kept(status, 18.0)
        },
        column(from, 40.0),
        column(metric, 24.0),
        column(before, 12.0),
        column(after, 12.0),
        column(outcome, 40.0),
    ];
    let improvements = telling.map.improvements.iter();
    let rows: Vec<Vec<Value>> = improvements
        .map(|improvement| row(telling, improvement))
        .collect();
    table::write(sheet, "Improvements", &columns, &rows, look)
}

/// The values of an improvement, in the order of the columns.
fn row<'a>(telling: &Telling<'a>, improvement: &'a Improvement) -> Vec<Value> {
    let map = telling.map;
    let owner = improvement.owner.as_ref().and_then(|id| map.people.get(id));
    let cards = improvement.cards.iter().filter_map(|id| map.cards.get(id));
    let metric = improvement.metric.as_ref().and_then(|id| map.cards.get(id));
    vec![
        Value::words(telling.text(&improvement.title)),
        Value::words(owner.map_or("", |owner| telling.person(owner))),
        Value::words(owner.map_or("", |owner| telling.text(&owner.team))),
        Value::day(improvement.due),
        Value::words(telling.messages.status(improvement.status)),
        Value::lines(cards.map(|card| on_one_line(telling.text(&card.text)))),
        Value::words(metric.map_or("", |card| telling.text(&card.text))),
        Value::number(improvement.before.as_ref()),
        Value::number(improvement.after.as_ref()),
        Value::words(telling.text(&improvement.outcome)),
    ]
}
