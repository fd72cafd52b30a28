//! The map beside the questions: the board itself, in small and only to be looked at.

use web_sys::Element;
use yew::prelude::*;

use super::Form;
use crate::base::Id;
use crate::guide::{GuideStep, Question, Stop};
use crate::model::{LaneKind, Persona};
use crate::session::Session;
use crate::ui::Ui;
use crate::ui::board;
use crate::ui::element::{all, first};
use crate::ui::markup::selector;
use crate::ui::view::{Screen, View, Zoom};
use crate::ui::viewport::pixels;
use crate::ui::widgets::{Avatar, Icon};

/// The map, and how much of it is there.
pub(super) fn view(form: &Form<'_>, session: &Session, view: &View) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let shown = View {
        editing: None,
        lifted: None,
        // Nothing of it is to be changed here.
        is_presented: true,
        zoom: Zoom::default(),
        ..view.clone()
    };
    let read_only = Ui::of(&ui.store, session, &shown);
    let step = form
        .stop
        .step()
        .map_or(GuideStep::ALL.len() + 1, GuideStep::number);
    let n_columns = form.map.columns().len();
    let is_small = form.map.cards.len() <= MOST_CARDS;
    let see = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.store.update_view(|view| view.screen = Screen::Map);
        })
    };
    html! {
        <section class="jm-live" data-step={step.to_string()} aria-label={messages.guide_live()}>
            <header>
                <p><i aria-hidden="true"></i>{ messages.guide_live() }</p>
                <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={see}>{ Icon::TABLE.sized("jm-i--14") }{ messages.guide_see_map() }</button>
            </header>
            <div class="jm-live__c">
                { about(form) }
                if is_small {
                    <div class="jm-live__s" tabindex="0" role="group" aria-label={messages.board_of(ui.words(&form.map.meta.title))}>
                        <div class="jm-live__b" inert=true ~style={["--cols:", &n_columns.to_string()].concat()}>
                            { board::view(&read_only, session, &shown) }
                        </div>
                    </div>
                }
            </div>
            { counts(form) }
        </section>
    }
}

/// The most cards of a map that is shown in small; a second board of a larger one would be felt.
const MOST_CARDS: usize = 1_500;

/// Who it is about, and what they are after.
fn about(form: &Form<'_>) -> Html {
    let ui = &form.ui;
    let Some(persona) = form.look.persona() else {
        return html! {};
    };
    let scenario = &form.map.meta.scenario;
    let aim = scenario.goals.first().unwrap_or(&scenario.problem);
    html! {
        <div class="jm-live__p">
            <Avatar persona={persona.clone()} alt="" class="jm-ava--26" />
            <b>{ ui.show_or(&persona.name, ui.messages.unnamed_persona()) }</b>
            <span>{ facts(ui, persona) }</span>
            if !aim.is_empty() {
                <span class="jm-live__g">{ Icon::TARGET.sized("jm-i--14") }<span>{ ui.show(aim) }</span></span>
            }
        </div>
    }
}

fn facts(ui: &Ui, persona: &Persona) -> String {
    let age = persona.age.as_ref();
    let age = age.map(|age| ui.messages.age(age.from, age.to));
    let job = ui.words(&persona.job_title).to_owned();
    let facts = [age.unwrap_or_default(), job];
    let known: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    known.join(" · ")
}

/// How much of the map is there.
fn counts(form: &Form<'_>) -> Html {
    let (messages, map) = (form.ui.messages, form.map);
    let count = |n: usize| form.ui.locale().count(n);
    let n_steps: usize = map.stages.iter().map(|stage| stage.steps.len()).sum();
    let stages = if n_steps > 0 {
        messages.guide_stages_label(map.columns().len())
    } else {
        messages.guide_stages_plain().to_owned()
    };
    let mut channels = Vec::new();
    let mut n_touchpoints = 0;
    for stage in &map.stages {
        for card in form.look.in_stage(LaneKind::Touchpoints, &stage.id) {
            n_touchpoints += 1;
            channels.extend(card.channel.as_ref());
        }
    }
    channels.sort_unstable();
    channels.dedup();
    let (n_answered, n) = form.progress.counts(None);
    let done = messages.guide_steps_done(form.progress.n_steps_done(), GuideStep::ALL.len());
    let facts = [
        (done, messages.guide_steps_label().to_owned()),
        (count(map.stages.len()), stages),
        (
            count(n_touchpoints),
            match channels.len() {
                0 => messages.guide_touch_plain().to_owned(),
                n => messages.guide_touch_label(n),
            },
        ),
        (
            count(n - n_answered),
            messages.guide_left_label().to_owned(),
        ),
    ];
    html! {
        <ul class="jm-done">
            for (figure, label) in facts {
                <li key={label.clone()}><b class="jm-num">{ figure }</b><span>{ label }</span></li>
            }
        </ul>
    }
}

/// Marks the stage one is at, and where one `moved` to it, brings it and its lane into view.
pub(super) fn follow(frame: &Element, stop: &Stop, moved: bool) {
    let Some(scroller) = first(frame, ".jm-live__s") else {
        return;
    };
    let here = stop
        .stage()
        .and_then(|stage_id| first(&scroller, &selector("stage", stage_id.as_str())));
    for marked in all(&scroller, "[data-now]") {
        if Some(&marked) != here.as_ref() {
            let _ok = marked.remove_attribute("data-now").is_ok();
        }
    }
    let seen = scroller.get_bounding_client_rect();
    if let Some(stage) = &here {
        // A name of letters is always taken.
        let _ok = stage.set_attribute("data-now", "").is_ok();
        if moved {
            let at = stage.get_bounding_client_rect();
            let off = (at.left() + at.right() - seen.left() - seen.right()) / 2.0;
            scroller.set_scroll_left(scroller.scroll_left() + pixels(off));
        }
    }
    let lane = match stop.question() {
        Some(Question::Touchpoints) => ".l-touch",
        Some(Question::Experience) => ".l-actions",
        Some(Question::Pains) => ".l-pain",
        Some(Question::Owners) => ".l-owners",
        _ => ".jm-head",
    };
    if let Some(row) = first(&scroller, lane).filter(|_| moved) {
        let at = row.get_bounding_client_rect();
        let head = first(&scroller, ".jm-head")
            .map_or(0.0, |head| head.get_bounding_client_rect().height());
        let off = at.top() - seen.top() - head;
        let is_seen = off >= 0.0 && at.bottom() <= seen.bottom();
        if !is_seen {
            scroller.set_scroll_top(scroller.scroll_top() + pixels(off));
        }
    }
}
