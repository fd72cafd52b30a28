//! The questions about one stage after the other: where one meets, what is done, thought and
//! felt, what hurts and what could be done.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::fields::{CardFields, ChannelField, FaceField, channel_chips, tip};
use super::{Form, pains, way};
use crate::base::{Id, StageId};
use crate::edit::Command;
use crate::guide::{Answer, ChannelChoice, Example, Question, Says, StageExamples, State, Stop};
use crate::model::{Column, LaneKind, Level, Score, Stage, Step, Text};
use crate::ui::PtrVec;
use crate::ui::element::{all, around, focus, target};
use crate::ui::widgets::{Choice, ChoiceField, Icon, IconButton, TextField, editable};

/// The stages as a list in which one is open.
pub(super) fn view(form: &Form<'_>) -> Html {
    let Some(question) = form.stop.question() else {
        return html! {};
    };
    html! {
        <div class="jm-walk">
            for (idx, stage) in form.map.stages.iter().enumerate() {
                { part(form, question, idx, stage) }
            }
        </div>
    }
}

fn part(form: &Form<'_>, question: Question, idx: usize, stage: &Rc<Stage>) -> Html {
    let ui = &form.ui;
    let stop = Stop::In(question, stage.id.clone());
    let is_open = form.stop == stop;
    let state = form.progress.state(&stop);
    let name = ["jm-walk-", &idx.to_string()].concat();
    let class = classes!(
        "jm-srow",
        is_open.then_some("is-open"),
        (state == State::Answered).then_some("is-done")
    );
    html! {
        <section key={stage.id.to_string()}>
            <h3>
                <button
                    type="button"
                    {class}
                    aria-expanded={if is_open { "true" } else { "false" }}
                    aria-disabled={is_open.then_some("true")}
                    aria-controls={is_open.then(|| name.clone())}
                    onclick={way::goes(ui, stop)}
                >
                    <span class="jm-nth" aria-hidden="true">
                        if state == State::Answered && !is_open {
                            { Icon::CHECK.sized("jm-i--12") }
                        } else {
                            { ui.locale().count(idx + 1) }
                        }
                    </span>
                    <b>{ ui.stage_title(stage) }</b>
                    <small class={(state < State::Answered && !is_open).then_some("is-open")}>{ summary(form, question, stage) }</small>
                    { Icon::CHEVRON_DOWN.sized("jm-i--16") }
                </button>
            </h3>
            if is_open {
                <div class="jm-sbody" id={name}>{ body(form, question, idx, stage) }</div>
            }
        </section>
    }
}

/// What there is of a stage, or what is missing.
fn summary(form: &Form<'_>, question: Question, stage: &Rc<Stage>) -> String {
    let (messages, look) = (form.ui.messages, form.look);
    let is_said = |kind| look.is_said(kind, &stage.id);
    if question == Question::Touchpoints {
        return channels_of(form, stage);
    }
    let asked: &[_] = if question == Question::Experience {
        &[
            (is_said(LaneKind::Actions), messages.lacks_action()),
            (is_said(LaneKind::Thoughts), messages.lacks_thought()),
            (look.is_felt(&stage.id), messages.lacks_feeling()),
        ]
    } else {
        &[
            (is_said(LaneKind::PainPoints), messages.lacks_pain()),
            (is_said(LaneKind::Opportunities), messages.lacks_idea()),
        ]
    };
    let missing = asked.iter().filter(|(is_there, _)| !is_there);
    let missing: Vec<&str> = missing.map(|(_, what)| *what).collect();
    if missing.is_empty() {
        return messages.guide_state(State::Answered).to_owned();
    }
    let comma = if form.ui.locale().is_rtl() {
        "، "
    } else {
        ", "
    };
    messages.stage_lacks(&missing.join(comma))
}

/// How many steps a stage has, and channels.
fn channels_of(form: &Form<'_>, stage: &Rc<Stage>) -> String {
    let messages = form.ui.messages;
    let cards = form.look.in_stage(LaneKind::Touchpoints, &stage.id);
    let mut channels: Vec<_> = cards
        .iter()
        .filter_map(|card| card.channel.as_ref())
        .collect();
    channels.sort_unstable();
    channels.dedup();
    let words = match channels.len() {
        0 => messages.no_channel_yet().to_owned(),
        n => messages.n_channels(n),
    };
    messages.stage_steps_channels(stage.n_columns(), &words)
}

fn body(form: &Form<'_>, question: Question, idx: usize, stage: &Rc<Stage>) -> Html {
    let examples = StageExamples::of(stage.kind, idx, form.map.stages.len());
    let columns = form.look.columns(&stage.id);
    let is_split = columns.len() > 1 || !stage.steps.is_empty();
    let fields = |column: &Column| {
        if question == Question::Touchpoints {
            touchpoints(form, stage, column)
        } else if question == Question::Experience {
            experience(form, column, examples)
        } else {
            pains::view(form, column, examples)
        }
    };
    let example = if question == Question::Touchpoints {
        form.example(examples.touch).to_owned()
    } else if question == Question::Experience {
        both(form, examples.action, examples.thought)
    } else {
        both(form, examples.pain, examples.idea)
    };
    let example = match form.memory.trade {
        Some(_) => form.ui.messages.guide_example(&example),
        None => String::new(),
    };
    html! {
        <>
            if question == Question::Touchpoints && !stage.steps.is_empty() {
                { steps(form, stage, examples) }
            }
            for column in columns.iter() {
                <div class="jm-scol" key={column.step.as_ref().map_or("", Id::as_str).to_owned()}>
                    if is_split && question != Question::Touchpoints {
                        <h4>{ place(form, stage, column) }</h4>
                    }
                    { fields(column) }
                </div>
            }
            if question == Question::Touchpoints && !form.ui.is_read_only {
                { add_step(form, &stage.id, stage.steps.is_empty()) }
            }
            { tip(&example) }
        </>
    }
}

/// Two examples that belong together.
fn both(form: &Form<'_>, one: Example, other: Example) -> String {
    [form.example(one), form.example(other)].join(" · ")
}

/// What a column is called: its step, or its stage.
fn place(form: &Form<'_>, stage: &Stage, column: &Column) -> String {
    let step = stage
        .steps
        .iter()
        .find(|step| Some(&step.id) == column.step.as_ref());
    step.map_or_else(
        || form.ui.stage_title(stage),
        |step| form.ui.step_title(step),
    )
}

fn touchpoints(form: &Form<'_>, stage: &Stage, column: &Column) -> Html {
    let (ui, map, look) = (&form.ui, form.map, form.look);
    let is_on = |choice: &ChannelChoice| {
        let known = choice.known(map);
        known.is_some_and(|channel_id| !look.touchpoints(column, &channel_id).is_empty())
    };
    let chips = |is_all| {
        let offered = ChannelChoice::offered(map, form.memory.trade, is_all);
        channel_chips(ui, map, &offered, is_on)
    };
    let on_switch = {
        let (ui, column) = (ui.clone(), column.clone());
        Callback::from(move |(choice, is_on)| {
            way::say(&ui, &Answer::Meets(column.clone(), choice, is_on));
        })
    };
    let label = ui
        .messages
        .ask_touch_in(&form.name, &place(form, stage, column));
    html! {
        <ChannelField ui={ui.clone()} {label} chips={chips(false)} all={chips(true)} {on_switch} />
    }
}

fn experience(form: &Form<'_>, column: &Column, examples: StageExamples) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let cards = |says: Says| PtrVec::of(&form.look.cards(says.lane(), column));
    let on_choose = {
        let (ui, column) = (ui.clone(), column.clone());
        Callback::from(move |score: Score| {
            way::say(&ui, &Answer::Feels(column.clone(), score));
        })
    };
    let step = column.step.as_ref().map_or("", Id::as_str);
    let name = ["jm-feels-", column.stage.as_str(), "-", step].concat();
    html! {
        <>
            <CardFields
                ui={ui.clone()}
                says={Says::Action}
                column={column.clone()}
                cards={cards(Says::Action)}
                label={messages.ask_action(&form.name)}
                example={form.example(examples.action)}
                more={messages.ask_another_action()}
            />
            { commitment(form, column) }
            <CardFields
                ui={ui.clone()}
                says={Says::Thought}
                column={column.clone()}
                cards={cards(Says::Thought)}
                label={messages.ask_thought(&form.name)}
                example={form.example(examples.thought)}
                more={messages.ask_another_thought()}
            />
            <FaceField ui={ui.clone()} label={messages.ask_feeling(&form.name)} {name} value={form.look.score(column)} {on_choose} />
        </>
    }
}

/// How much the first action of a column commits the customer. It is there before the action is,
/// since what moves away under a finger is not what was meant.
fn commitment(form: &Form<'_>, column: &Column) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let actions = form.look.cards(LaneKind::Actions, column);
    let action = actions.first().cloned();
    let choices = (1..=5).map(|n| {
        let level = Level::clamped(n);
        Choice::new(n.to_string(), messages.commitment(level))
    });
    let value = action.as_ref().and_then(|action| action.commitment);
    let is_waiting = action.is_none();
    let on_choose = {
        let ui = ui.clone();
        Callback::from(move |value: AttrValue| {
            if let Some(action) = &action {
                let level = value.parse().ok().map(Level::clamped);
                way::say(&ui, &Answer::Commits(action.id.clone(), level));
            }
        })
    };
    html! {
        <fieldset class="jm-plain" disabled={is_waiting}>
            <ChoiceField
                label={messages.ask_commitment()}
                is_read_only={ui.is_read_only}
                choices={choices.collect::<Vec<_>>()}
                value={value.map(|level| level.get().to_string()).unwrap_or_default()}
                {on_choose}
            />
        </fieldset>
    }
}

/// The steps of a stage, to name and take out.
fn steps(form: &Form<'_>, stage: &Rc<Stage>, examples: StageExamples) -> Html {
    html! {
        <div class="jm-ssteps">
            for (idx, step) in stage.steps.iter().enumerate() {
                { step_field(form, stage, idx, step, form.example(examples.step)) }
            }
        </div>
    }
}

fn step_field(
    form: &Form<'_>,
    stage: &Rc<Stage>,
    idx: usize,
    step: &Step,
    example: &'static str,
) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let (value, foreign) = editable(ui, &step.title);
    let on_write = {
        let (ui, stage_id, step) = (ui.clone(), stage.id.clone(), step.clone());
        Callback::from(move |words: String| {
            let title = ui.rewritten(&step.title, &words);
            let rename = Command::RenameStep(stage_id.clone(), step.id.clone(), title);
            ui.store.write(rename);
        })
    };
    let title = ui.step_title(step);
    let remove = {
        let (ui, stage_id, step_id) = (ui.clone(), stage.id.clone(), step.id.clone());
        let title = title.clone();
        Callback::from(move |event: MouseEvent| {
            if ui.run(Command::RemoveStep(stage_id.clone(), step_id.clone())) {
                ui.store.say(&ui.messages.removed_step(&title));
                focus_steps(&event);
            }
        })
    };
    html! {
        <div key={step.id.to_string()} class="jm-sstep">
            <TextField
                ui={ui.clone()}
                label={messages.ask_step_title(idx + 1)}
                value={if ui.is_read_only { title.clone().into() } else { value }}
                example={if foreign.is_empty() { example.into() } else { foreign }}
                max_chars={200}
                {on_write}
                on_enter={Callback::from(super::fields::on_enter)}
            />
            if !ui.is_read_only {
                <IconButton icon={Icon::CLOSE} label={messages.ask_remove_step(&title)} size="jm-i--14" onclick={remove} />
            }
        </div>
    }
}

fn add_step(form: &Form<'_>, stage_id: &StageId, is_first: bool) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let onclick = {
        let (ui, stage_id) = (ui.clone(), stage_id.clone());
        Callback::from(move |event: MouseEvent| {
            let add = || Command::AddStep {
                stage_id: stage_id.clone(),
                title: Text::default(),
                before: None,
            };
            // One step alone is the stage.
            // Both are one step to whoever asked for them.
            let group: Rc<str> = ["steps of ", stage_id.as_str()].concat().into();
            let run = || ui.store.run_in_group(add(), group.clone());
            if run() && (!is_first || run()) {
                ui.store.end_writing();
                focus_steps(&event);
            }
        })
    };
    html! {
        <button type="button" class="jm-btn jm-btn--g jm-btn--sm jm-add" {onclick}>
            { Icon::ADD.sized("jm-i--14") }{ if is_first { messages.ask_split_steps() } else { messages.ask_add_step() } }
        </button>
    }
}

/// Gives the focus to the last step that has no title yet, else to the last, else to the stage.
fn focus_steps(event: &MouseEvent) {
    let body = target(event).and_then(|button| around(&button, ".jm-sbody"));
    let Some(body) = body else { return };
    Timeout::new(0, move || {
        let mut fields = all(&body, ".jm-sstep input");
        let last = fields.pop();
        focus(last.or_else(|| all(&body, "button").into_iter().next()));
    })
    .forget();
}
