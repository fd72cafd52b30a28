//! The whole map as a table: everything the board shows, in rows and columns of plain words.

use std::rc::Rc;

use yew::prelude::*;

use super::{on_close, opens};
use crate::base::{CardId, PersonId};
use crate::i18n::isolate;
use crate::model::{Card, JourneyMap, Lane, LaneKind, Link, Path, PathEnd, PathKind, Score, Stage};
use crate::ui::widgets::{Dialog, glyph_class, lane_class, lane_icon};
use crate::ui::{DialogKind, Ui};

/// What stands between facts.
const BETWEEN: &str = " · ";

/// The map as a table, lanes down and stages across, with its paths and links below.
pub(super) fn view(ui: &Ui) -> Html {
    let messages = ui.messages;
    let body = ui.store.read(|session| {
        let map = session.map();
        let title = ui.words(&map.meta.title).to_owned();
        let has_steps = map.stages.iter().any(|stage| !stage.steps.is_empty());
        let lanes = map.lanes.iter().filter(|lane| !lane.hidden);
        html! {
            <>
                <div class="jm-tablebox" tabindex="0" role="region" aria-label={messages.table_view()}>
                    <table class="jm-table">
                        <caption class="jm-sr">{ title }</caption>
                        <thead>{ for heads(ui, map, has_steps) }</thead>
                        <tbody>
                            for lane in lanes {
                                <tr key={lane.id.to_string()} class={lane_class(lane.kind)}>
                                    <th scope="row">
                                        <span class={classes!("jm-glyph", glyph_class(lane.kind), lane_class(lane.kind))}>
                                            { lane_icon(lane.kind).sized("jm-i--14") }
                                        </span>
                                        { ui.show_or(&lane.title, messages.lane_name(lane.kind)) }
                                    </th>
                                    { for cells(ui, map, lane) }
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
                { sentences(messages.paths(), paths(ui, map)) }
                { sentences(messages.links(), links(ui, map)) }
            </>
        }
    });
    html! {
        <Dialog
            title={messages.table_view()}
            hint={messages.table_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
        >
            { body }
        </Dialog>
    }
}

/// The stages, and under them their steps where the map has some.
fn heads(ui: &Ui, map: &JourneyMap, has_steps: bool) -> Vec<Html> {
    let n_rows = if has_steps { "2" } else { "1" };
    let stage_head = |stage: &Rc<Stage>| {
        let is_one = stage.steps.is_empty();
        html! {
            <th
                key={stage.id.to_string()}
                scope={if is_one { "col" } else { "colgroup" }}
                colspan={stage.n_columns().to_string()}
                rowspan={if is_one { n_rows } else { "1" }}
            >
                { ui.show_or(&stage.title, ui.messages.stage_name(stage.kind)) }
            </th>
        }
    };
    let mut rows = Vec::from([html! {
        <tr>
            <td rowspan={n_rows} />
            { for map.stages.iter().map(stage_head) }
        </tr>
    }]);
    if has_steps {
        let steps = map.stages.iter().flat_map(|stage| &stage.steps);
        let step_head = |step| html! { <th scope="col">{ ui.step_title(step) }</th> };
        rows.push(html! { <tr>{ for steps.map(step_head) }</tr> });
    }
    rows
}

/// What a lane says in each column; of owners, in each stage.
fn cells(ui: &Ui, map: &JourneyMap, lane: &Lane) -> Vec<Html> {
    if lane.kind == LaneKind::Owners {
        let owners = |stage: &Rc<Stage>| {
            let names = stage.owners.iter().filter_map(|id| person(ui, id));
            html! {
                <td colspan={stage.n_columns().to_string()}>{ names.collect::<Vec<_>>().join(BETWEEN) }</td>
            }
        };
        return map.stages.iter().map(owners).collect();
    }
    let cell = |column| {
        let cards = map.cards.in_column(&lane.id, &column);
        let entry = |card: &Rc<Card>| {
            html! {
                <li key={card.id.to_string()}>
                    <button type="button" class="jm-linkb" onclick={opens(ui, DialogKind::Card(card.id.clone()))}>
                        { said(ui, card, lane.kind) }
                    </button>
                    { facts(ui, map, card, lane.kind) }
                </li>
            }
        };
        html! {
            <td>
                if !cards.is_empty() {
                    <ul>{ for cards.iter().map(entry) }</ul>
                }
            </td>
        }
    };
    map.columns().into_iter().map(cell).collect()
}

/// What a card says; of a feeling without a name, the word for its score.
fn said(ui: &Ui, card: &Card, kind: LaneKind) -> Html {
    let standard = if kind == LaneKind::Emotions {
        ui.messages.emotion_name(score(card))
    } else {
        ui.messages.empty_card()
    };
    ui.show_or(&card.text, standard)
}

fn score(card: &Card) -> Score {
    card.score.unwrap_or(Score::clamped(0))
}

/// What else the board shows of a card, in words.
fn facts(ui: &Ui, map: &JourneyMap, card: &Card, kind: LaneKind) -> Option<Html> {
    let messages = ui.messages;
    let mut facts = Vec::new();
    if kind == LaneKind::Emotions {
        facts.push(ui.locale().score(score(card)));
        let persona = card.persona.as_ref().and_then(|id| map.personas.get(id));
        facts.extend(persona.map(|persona| isolate(ui.words(&persona.name))));
    }
    if let Some(metric) = &card.metric
        && let Some(value) = &metric.value
    {
        let number = ui.locale().number(value.get(), 2);
        facts.push([&number, " ", ui.words(&metric.unit)].concat());
    }
    let channel = card.channel.as_ref().and_then(|id| ui.channel(id));
    let title = channel.map(|channel| ui.channel_title(channel));
    // A touchpoint is mostly named after its channel.
    let title = title.filter(|title| title != ui.words(&card.text));
    facts.extend(title.map(|title| isolate(&title)));
    facts.extend(
        card.severity
            .map(|level| messages.severity(level).to_owned()),
    );
    facts.extend(card.owner.as_ref().and_then(|id| person(ui, id)));
    facts.extend(
        card.evidence
            .as_ref()
            .map(|evidence| messages.evidence_is(messages.evidence_kind(evidence.kind))),
    );
    if card.votes > 0 {
        facts.push(messages.n_votes(usize::try_from(card.votes).unwrap_or(usize::MAX)));
    }
    (!facts.is_empty()).then(|| html! { <small>{ facts.join(BETWEEN) }</small> })
}

fn person(ui: &Ui, id: &PersonId) -> Option<String> {
    Some(isolate(ui.words(&ui.person(id)?.name)))
}

/// Where the journey does not simply go on, a sentence each.
fn paths(ui: &Ui, map: &JourneyMap) -> Vec<String> {
    let place = |end: &PathEnd| {
        if end.is_exit() {
            return ui.messages.path_kind(PathKind::Exit).to_owned();
        }
        let stage = map.stages.iter().find_map(|stage| {
            let step = stage.steps.iter().find(|step| end.is_step(&step.id));
            let of_step = step.map(|step| ui.step_title(step));
            of_step.or_else(|| end.is_stage(&stage.id).then(|| ui.stage_title(stage)))
        });
        stage.unwrap_or_default()
    };
    let sentence = |path: &Rc<Path>| {
        let (from, to) = (place(&path.from), place(&path.to));
        let words = ui.words(&path.label);
        let way = ui.messages.path_from_to(&from, &to);
        match words {
            "" => way,
            words => [&way, ": ", &isolate(words)].concat(),
        }
    };
    map.paths.iter().map(sentence).collect()
}

/// How cards bear on each other, a sentence each.
fn links(ui: &Ui, map: &JourneyMap) -> Vec<String> {
    let words = |id: &CardId| {
        let card = map.cards.get(id)?;
        Some(ui.messages.quoted(ui.words(&card.text)))
    };
    let sentence = |link: &Rc<Link>| {
        let kind = ui.messages.link_kind(link.kind);
        Some([&words(&link.from)?, " ", kind, " ", &words(&link.to)?].concat())
    };
    map.links.iter().filter_map(sentence).collect()
}

/// Sentences under a heading; nothing for none.
fn sentences(heading: &'static str, sentences: Vec<String>) -> Option<Html> {
    let entry = |sentence| html! { <li>{ sentence }</li> };
    (!sentences.is_empty()).then(|| {
        html! {
            <section class="jm-tablelist">
                <h3>{ heading }</h3>
                <ul>{ for sentences.into_iter().map(entry) }</ul>
            </section>
        }
    })
}
