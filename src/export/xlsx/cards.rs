//! Every card as a row, with its place and what is known of it.

use alloc::collections::BTreeMap;

use rust_xlsxwriter::Worksheet;

use super::look::Look;
use super::table::{self, Column, Rule, Value};
use super::{XlsxError, channel_name};
use crate::base::CardId;
use crate::export::telling::{Telling, on_one_line};
use crate::model::{Card, Cell, Comment, EvidenceKind, Lane, Level, Stage};

pub(super) fn write(
    sheet: &mut Worksheet,
    telling: &Telling<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let map = telling.map;
    let links = links(telling);
    let mut rows = Vec::with_capacity(map.cards.len());
    for stage in &map.stages {
        for lane in telling.lanes() {
            let steps = stage.steps.iter().map(|step| Some(step.id.clone()));
            for step in [None].into_iter().chain(steps) {
                let cell = Cell {
                    lane: lane.id.clone(),
                    stage: stage.id.clone(),
                    step,
                };
                for card in map
                    .cards
                    .in_cell(&cell)
                    .into_iter()
                    .flat_map(|all| all.iter())
                {
                    let said = links.get(&card.id).map_or(&[][..], Vec::as_slice);
                    rows.push(row(telling, stage, lane, card, said));
                }
            }
        }
    }
    table::write(sheet, "Cards", &columns(telling), &rows, look)
}

fn columns(telling: &Telling<'_>) -> Vec<Column> {
    let messages = telling.messages;
    let firm = EvidenceKind::ALL.iter();
    let firm = firm.map(|kind| messages.evidence_kind(*kind)).collect();
    let (any, level) = (|| Rule::Any, Rule::level);
    vec![
        Column::kept(messages.stage(), 18.0),
        Column::new(messages.step(), 18.0, any()),
        Column::kept(messages.lane(), 18.0),
        Column::kept(messages.lane_kind(), 16.0),
        Column::kept(messages.card(), 48.0),
        Column::new(messages.score(), 12.0, Rule::score()),
        Column::new(messages.persona(), 18.0, any()),
        Column::new(messages.channel(), 18.0, any()),
        Column::new(messages.owner(), 18.0, any()),
        Column::new(messages.commitment_head(), 12.0, level()),
        Column::new(messages.severity_label(), 12.0, level()),
        Column::new(messages.legend_complaint(), 12.0, any()),
        Column::new(messages.impact_label(), 12.0, level()),
        Column::new(messages.effort_label(), 12.0, level()),
        Column::new(messages.metric_value(), 12.0, any()),
        Column::new(messages.metric_unit(), 12.0, any()),
        Column::new(messages.metric_target(), 12.0, any()),
        Column::new(messages.metric_date(), 14.0, Rule::Day),
        Column::new(messages.evidence(), 16.0, Rule::OneOf(firm)),
        Column::new(messages.source_head(), 30.0, any()),
        Column::new(messages.evidence_date_head(), 14.0, Rule::Day),
        Column::new(messages.sample_head(), 12.0, any()),
        Column::new(messages.votes(), 10.0, any()),
        Column::new(messages.links(), 40.0, any()),
        Column::new(messages.comments(), 40.0, any()),
    ]
}

/// The values of a card, in the order of the columns.
fn row<'a>(
    telling: &Telling<'a>,
    stage: &'a Stage,
    lane: &'a Lane,
    card: &'a Card,
    links: &[String],
) -> Vec<Value> {
    let (map, messages) = (telling.map, telling.messages);
    let step = card.step.as_ref();
    let step = step.and_then(|id| stage.steps.iter().find(|step| step.id == *id));
    let persona = card.persona.as_ref().and_then(|id| map.personas.get(id));
    let channel = card.channel.as_ref().and_then(|id| map.channels.get(id));
    let owner = card.owner.as_ref().and_then(|id| map.people.get(id));
    let level = |level: Option<Level>| Value::figure(level.map(|level| level.get()));
    let metric = card.metric.as_ref();
    let evidence = card.evidence.as_ref();
    vec![
        Value::words(telling.stage(stage)),
        Value::words(step.map_or("", |step| telling.step(step))),
        Value::words(telling.lane(lane)),
        Value::words(messages.lane_name(lane.kind)),
        Value::words(telling.text(&card.text)),
        Value::figure(card.score.map(|score| score.get())),
        Value::words(persona.map_or("", |persona| telling.persona(persona))),
        Value::words(channel.map_or("", |channel| channel_name(telling, channel))),
        Value::words(owner.map_or("", |owner| telling.person(owner))),
        level(card.commitment),
        level(card.severity),
        Value::words(if card.complaint {
            messages.yes_cell()
        } else {
            ""
        }),
        level(card.impact),
        level(card.effort),
        Value::number(metric.and_then(|metric| metric.value.as_ref())),
        Value::words(metric.map_or("", |metric| telling.text(&metric.unit))),
        Value::number(metric.and_then(|metric| metric.target.as_ref())),
        Value::day(metric.and_then(|metric| metric.date)),
        Value::words(evidence.map_or("", |evidence| messages.evidence_kind(evidence.kind))),
        Value::words(evidence.map_or("", |evidence| telling.text(&evidence.source))),
        Value::day(evidence.and_then(|evidence| evidence.date)),
        Value::figure(evidence.and_then(|evidence| evidence.sample)),
        Value::figure(Some(card.votes).filter(|votes| *votes > 0)),
        Value::lines(links),
        Value::lines(card.comments.iter().map(|comment| said(telling, comment))),
    ]
}

/// What each card has to do with others: what the link says, a line for its own place in it.
fn links(telling: &Telling<'_>) -> BTreeMap<CardId, Vec<String>> {
    let (map, messages) = (telling.map, telling.messages);
    let mut said: BTreeMap<CardId, Vec<String>> = BTreeMap::new();
    for link in &map.links {
        let [from, to] = link.ends(map);
        let words = |id: &CardId| {
            let card = map.cards.get(id)?;
            match telling.text(&card.text) {
                "" => Some(messages.empty_card().to_owned()),
                words => Some(on_one_line(words)),
            }
        };
        let (Some(from_words), Some(to_words)) = (words(from), words(to)) else {
            continue;
        };
        let kind = messages.link_kind(link.kind);
        let of_from = ["… ", kind, " ", &to_words].concat();
        let of_to = [&from_words, " ", kind, " …"].concat();
        said.entry(from.clone()).or_default().push(of_from);
        said.entry(to.clone()).or_default().push(of_to);
    }
    said
}

/// A comment on a line: who said it, when, and what.
fn said<'a>(telling: &Telling<'a>, comment: &'a Comment) -> String {
    let messages = telling.messages;
    let author = match telling.text(&comment.author) {
        "" => messages.anonymous(),
        author => author,
    };
    let day = comment.at.and_then(|at| at.date());
    let day = day.map_or(String::new(), |day| {
        [" (", &messages.locale().date(day), ")"].concat()
    });
    let text = on_one_line(telling.text(&comment.text));
    [author, &day, ": ", &text].concat()
}
