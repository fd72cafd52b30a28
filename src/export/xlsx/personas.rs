//! Who the map is about, a row each.

use rust_xlsxwriter::Worksheet;

use super::look::Look;
use super::table::{self, Column, Rule, Value};
use super::{XlsxError, channel_name};
use crate::export::telling::Telling;
use crate::model::{Fact, Persona, Text};

pub(super) fn write(
    sheet: &mut Worksheet,
    telling: &Telling<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let messages = telling.messages;
    let column = |head, width| Column::new(head, width, Rule::Any);
    let columns = [
        Column::kept(messages.persona_name(), 20.0),
        column(messages.persona_age_from(), 10.0),
        column(messages.persona_age_to(), 10.0),
        column(messages.persona_gender(), 12.0),
        column(messages.persona_job(), 24.0),
        column(messages.persona_education(), 24.0),
        column(messages.persona_location(), 18.0),
        column(messages.persona_quote(), 40.0),
        column(messages.persona_needs(), 40.0),
        column(messages.persona_goals(), 40.0),
        column(messages.persona_pains(), 40.0),
        column(messages.persona_channels(), 24.0),
        column(messages.persona_facts(), 40.0),
    ];
    let personas = telling.map.personas.iter();
    let rows: Vec<Vec<Value>> = personas.map(|persona| row(telling, persona)).collect();
    table::write(sheet, "Personas", &columns, &rows, look)
}

/// The values of a persona, in the order of the columns.
fn row<'a>(telling: &Telling<'a>, persona: &'a Persona) -> Vec<Value> {
    let age = persona.age.as_ref();
    let gender = telling.messages.gender(&persona.gender);
    let words = |text: &'a Text| Value::words(telling.text(text));
    let lines = |texts: &'a [Text]| Value::lines(texts.iter().map(|text| telling.text(text)));
    let channels = persona.channels.iter();
    let channels = channels.filter_map(|id| telling.map.channels.get(id));
    vec![
        Value::words(telling.persona(persona)),
        Value::figure(age.and_then(|age| age.from)),
        Value::figure(age.and_then(|age| age.to)),
        Value::words(gender.unwrap_or(&persona.gender)),
        words(&persona.job_title),
        words(&persona.education),
        words(&persona.location),
        words(&persona.quote),
        lines(&persona.needs),
        lines(&persona.goals),
        lines(&persona.pain_points),
        Value::lines(channels.map(|channel| channel_name(telling, channel))),
        Value::lines(persona.facts.iter().map(|fact| told(telling, fact))),
    ]
}

/// A fact on a line.
fn told<'a>(telling: &Telling<'a>, fact: &'a Fact) -> String {
    let [label, value] = [&fact.label, &fact.value].map(|text| telling.text(text));
    let between = if label.is_empty() || value.is_empty() {
        ""
    } else {
        ": "
    };
    [label, between, value].concat()
}
