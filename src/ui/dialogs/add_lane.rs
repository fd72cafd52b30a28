//! The dialog that offers the kinds of lane.

use yew::prelude::*;

use super::{close, on_close};
use crate::base::LaneId;
use crate::edit::Command;
use crate::model::{Lane, LaneKind, Text};
use crate::ui::Ui;
use crate::ui::widgets::{Dialog, Icon, TextField, glyph_class, lane_class, lane_icon};

/// The dialog that offers the kinds of lane, to be put before another.
pub(super) fn view(ui: &Ui, before: Option<&LaneId>) -> Html {
    let messages = ui.messages;
    let present = ui.store.read(|session| {
        session
            .map()
            .lanes
            .iter()
            .map(|lane| lane.kind)
            .collect::<Vec<_>>()
    });
    let kinds = LaneKind::ALL
        .iter()
        .copied()
        .filter(|kind| *kind != LaneKind::Custom);
    html! {
        <Dialog
            key="add-lane"
            title={messages.add_lane()}
            hint={messages.add_lane_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
        >
            <div class="jm-kinds">
                for kind in kinds {
                    <button key={kind.word()} type="button" class={classes!("jm-kind", lane_class(kind))} onclick={adds(ui, kind, before)}>
                        { glyph(kind) }
                        <b>{ messages.lane_name(kind) }</b>
                        if present.contains(&kind) {
                            <small class="jm-kind__is">{ Icon::CHECK.sized("jm-i--12") }{ messages.lane_is_there() }</small>
                        }
                        <small>{ messages.lane_help(kind) }</small>
                    </button>
                }
            </div>
            <OwnLane ui={ui.clone()} before={before.cloned()} />
        </Dialog>
    }
}

fn glyph(kind: LaneKind) -> Html {
    html! {
        <span class={classes!("jm-glyph", glyph_class(kind), lane_class(kind))}>{ lane_icon(kind).sized("jm-i--14") }</span>
    }
}

fn adds(ui: &Ui, kind: LaneKind, before: Option<&LaneId>) -> Callback<MouseEvent> {
    let (ui, before) = (ui.clone(), before.cloned());
    Callback::from(move |_: MouseEvent| add(&ui, kind, Text::default(), before.clone()))
}

fn add(ui: &Ui, kind: LaneKind, title: Text, before: Option<LaneId>) {
    let lane = Lane {
        kind,
        title,
        ..Lane::default()
    };
    if ui.run(Command::add(lane, before)) {
        close(ui);
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OwnLaneProps {
    ui: Ui,
    before: Option<LaneId>,
}

/// A lane of one's own, by its name.
#[component]
fn OwnLane(props: &OwnLaneProps) -> Html {
    let title = use_state_eq(AttrValue::default);
    let OwnLaneProps { ui, before } = props;
    let messages = ui.messages;
    let run = {
        let (ui, before, title) = (ui.clone(), before.clone(), title.clone());
        move |words: &str| {
            let words = if words.is_empty() { &*title } else { words };
            add(&ui, LaneKind::Custom, ui.written(words), before.clone());
        }
    };
    let onclick = {
        let run = run.clone();
        Callback::from(move |_: MouseEvent| run(""))
    };
    let on_write = {
        let title = title.clone();
        Callback::from(move |words: String| title.set(words.into()))
    };
    let on_enter = Callback::from(move |event: KeyboardEvent| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        run(input.value().trim());
    });
    html! {
        <div class="jm-ownlane">
            { glyph(LaneKind::Custom) }
            <TextField ui={ui.clone()} label={messages.lane_name(LaneKind::Custom)} value={(*title).clone()} example={messages.lane_title()} max_chars={80} {on_write} {on_enter} />
            <button type="button" class="jm-btn" {onclick}>{ Icon::ADD.sized("jm-i--16") }{ messages.add() }</button>
        </div>
    }
}
