//! The question which stages the customer goes through.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::about::examples;
use super::{Form, way};
use crate::edit::Command;
use crate::guide::{Answer, Example};
use crate::model::{Stage, Text};
use crate::ui::Ui;
use crate::ui::element::{all, around, first, focus, target};
use crate::ui::widgets::{Icon, IconButton, TextField, editable};

/// The stages to name, move, add and take out.
pub(super) fn view(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let add = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            if way::say(&ui, &Answer::AddStage(Text::default())) {
                focus_row(&event, Row::Last);
            }
        })
    };
    html! {
        <>
            <ol class="jm-stagelist">
                for (idx, stage) in form.map.stages.iter().enumerate() {
                    { row(form, idx, stage) }
                }
            </ol>
            if !ui.is_read_only {
                <button type="button" class="jm-btn jm-btn--g jm-add" onclick={add}>
                    { Icon::ADD.sized("jm-i--16") }{ messages.ask_add_stage() }
                </button>
            }
            { examples(form, &[Example::StageTitle]) }
        </>
    }
}

fn row(form: &Form<'_>, idx: usize, stage: &Rc<Stage>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let title = ui.stage_title(stage);
    let (value, foreign) = editable(ui, &stage.title);
    let standard = messages.stage_name(stage.kind);
    let example = if foreign.is_empty() {
        standard.into()
    } else {
        foreign
    };
    let on_write = {
        let (ui, stage) = (ui.clone(), stage.clone());
        Callback::from(move |words: String| {
            let title = ui.rewritten(&stage.title, &words);
            ui.store
                .write(Command::edit(&*stage, |stage| stage.title = title));
        })
    };
    html! {
        <li key={stage.id.to_string()} class="jm-stagelist__r">
            <span class="jm-nth" aria-hidden="true">{ ui.locale().count(idx + 1) }</span>
            <TextField
                ui={ui.clone()}
                label={messages.ask_stage_title(idx + 1)}
                is_bare={true}
                value={if ui.is_read_only { title.clone().into() } else { value }}
                {example}
                max_chars={200}
                {on_write}
                on_enter={Callback::from(super::fields::on_enter)}
            />
            if !ui.is_read_only {
                <span class="jm-stagelist__t">
                    { moves(form, stage, idx.checked_sub(1), Icon::ARROW, messages.ask_stage_up(&title)) }
                    { moves(form, stage, Some(idx + 2), Icon::ARROW_DOWN, messages.ask_stage_down(&title)) }
                    <IconButton
                        icon={Icon::CLOSE}
                        label={messages.ask_remove_stage(&title)}
                        size="jm-i--14"
                        disabled={form.map.stages.len() == 1}
                        onclick={removes(ui, stage, title)}
                    />
                </span>
            }
        </li>
    }
}

/// Moves a stage before the one that stands at a place now, or behind the last.
fn moves(form: &Form<'_>, stage: &Rc<Stage>, to: Option<usize>, icon: Icon, label: String) -> Html {
    let to = to.filter(|to| *to <= form.map.stages.len());
    let onclick = {
        let (ui, stage_id) = (form.ui.clone(), stage.id.clone());
        let before = to.and_then(|to| form.map.stages.at(to));
        let before = before.map(|stage| stage.id.clone());
        let title = ui.stage_title(stage);
        Callback::from(move |event: MouseEvent| {
            let shift = Command::shift::<Stage>(stage_id.clone(), before.clone());
            if to.is_some() && ui.run(shift) {
                let (idx, n) = ui.store.read(|session| {
                    let stages = &session.map().stages;
                    (stages.position(&stage_id).unwrap_or(0), stages.len())
                });
                let words = ui.messages.said_stage_moved(&title, idx + 1, n);
                ui.store.say(&words);
                focus_row(&event, Row::Its);
            }
        })
    };
    html! { <IconButton {icon} {label} size="jm-i--14" disabled={to.is_none()} {onclick} /> }
}

fn removes(ui: &Ui, stage: &Rc<Stage>, title: String) -> Callback<MouseEvent> {
    let (ui, stage_id) = (ui.clone(), stage.id.clone());
    Callback::from(move |event: MouseEvent| {
        if ui.run(Command::remove::<Stage>(stage_id.clone())) {
            ui.store.say(&ui.messages.removed_stage(&title));
            focus_row(&event, Row::Beside);
        }
    })
}

/// Which row takes the focus when the list has changed.
#[derive(Clone, Copy, PartialEq)]
enum Row {
    /// The one of the button that was pressed, which may have moved.
    Its,
    /// The one that is in its place now.
    Beside,
    /// The last one.
    Last,
}

/// Gives the focus to the button that was pressed, or else to the field of a row.
fn focus_row(event: &MouseEvent, row: Row) {
    let Some(pressed) = target(event).and_then(|target| around(&target, "button")) else {
        return;
    };
    let body = around(&pressed, ".jm-guide__q");
    let own = around(&pressed, "li");
    let rows = |body: &Element| all(body, ".jm-stagelist__r");
    let idx = body.as_ref().zip(own.as_ref()).and_then(|(body, own)| {
        let mut rows = rows(body).into_iter();
        rows.position(|row| row == *own)
    });
    Timeout::new(0, move || {
        let Some(body) = body else { return };
        let rows = rows(&body);
        if row == Row::Its && !pressed.has_attribute("disabled") {
            focus(Some(pressed));
            return;
        }
        let last = rows.len().saturating_sub(1);
        let beside = rows.get(idx.unwrap_or(0).min(last)).cloned();
        let row = match row {
            Row::Its => own,
            Row::Beside => beside,
            Row::Last => rows.last().cloned(),
        };
        focus(row.and_then(|row| first(&row, "input")));
    })
    .forget();
}
