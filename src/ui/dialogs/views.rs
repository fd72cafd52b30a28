//! The dialog about what the board shows: its lanes, and the views saved under a name.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{foot, line, remove_row};
use super::on_close;
use crate::base::Id;
use crate::edit::{Command, Op};
use crate::model::{Lane, Meta, SavedView, Text, views_to_json};
use crate::ui::Ui;
use crate::ui::saved_view;
use crate::ui::widgets::{
    Choice, Dialog, Icon, SelectField, TextField, glyph_class, lane_class, lane_icon,
};

/// The dialog about the lanes that show, and the saved views.
pub(super) fn view(ui: &Ui) -> Html {
    let messages = ui.messages;
    let (meta, lanes) = ui.store.read(|session| {
        let map = session.map();
        (
            map.meta.clone(),
            map.lanes.iter().cloned().collect::<Vec<_>>(),
        )
    });
    let views = ui.store.read(|session| session.map().saved_views());
    html! {
        <Dialog
            key="views"
            title={messages.lanes_and_views()}
            hint={messages.views_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, None)}
        >
            <section class="jm-part">
                <h3>{ messages.lanes() }</h3>
                <div class="jm-cols">
                    for lane in lanes.iter() {
                        { lane_row(ui, lane) }
                    }
                </div>
                { show_all(ui, &lanes) }
            </section>
            <section class="jm-part">
                <h3>{ messages.saved_views() }</h3>
                if views.is_empty() {
                    <p class="jm-hint">{ messages.no_views() }</p>
                }
                for idx in 0..views.len() {
                    { view_row(ui, &meta, &views, idx) }
                }
                <NewView ui={ui.clone()} />
            </section>
        </Dialog>
    }
}

/// How one lane shows.
fn lane_row(ui: &Ui, lane: &Rc<Lane>) -> Html {
    let messages = ui.messages;
    let choices = vec![
        Choice::new("shown", messages.lane_shown()),
        Choice::new("folded", messages.lane_folded()),
        Choice::new("hidden", messages.lane_hidden()),
    ];
    let value = match (lane.hidden, lane.collapsed) {
        (true, _) => "hidden",
        (false, true) => "folded",
        (false, false) => "shown",
    };
    let on_choose = {
        let (ui, lane) = (ui.clone(), lane.clone());
        Callback::from(move |word: AttrValue| {
            ui.run(Command::edit(&*lane, |lane| {
                (lane.hidden, lane.collapsed) = (word == "hidden", word == "folded");
            }));
        })
    };
    html! {
        <div class="jm-with jm-viewlane" key={lane.id.as_str().to_owned()}>
            <span class={classes!("jm-glyph", glyph_class(lane.kind), lane_class(lane.kind))}>{ lane_icon(lane.kind).sized("jm-i--14") }</span>
            <SelectField label={ui.lane_title(lane)} is_read_only={ui.is_read_only} {choices} {value} {on_choose} />
        </div>
    }
}

/// A button that shows every lane in full, where one is not.
fn show_all(ui: &Ui, lanes: &[Rc<Lane>]) -> Html {
    let messages = ui.messages;
    let ops: Vec<Op> = lanes
        .iter()
        .filter(|lane| lane.hidden || lane.collapsed)
        .map(|lane| {
            Op::edit(&**lane, |lane| {
                (lane.hidden, lane.collapsed) = (false, false)
            })
        })
        .collect();
    if ops.is_empty() {
        return html! {};
    }
    let onclick = {
        let ui = ui.clone();
        let label = messages.show_all_lanes();
        Callback::from(move |_: MouseEvent| {
            ui.run(Command::named(label, ops.clone()));
        })
    };
    html! {
        <button type="button" class="jm-btn jm-btn--sm jm-add" {onclick}>{ Icon::EYE.sized("jm-i--14") }{ messages.show_all_lanes() }</button>
    }
}

/// The command that puts other views in the place of those the map has.
fn put(meta: &Meta, views: Vec<SavedView>) -> Op {
    Op::edit_map(meta, |meta| meta.views = views_to_json(&views))
}

/// One saved view, to be shown, renamed and removed.
fn view_row(ui: &Ui, meta: &Rc<Meta>, views: &[SavedView], idx: usize) -> Html {
    let messages = ui.messages;
    let Some(view) = views.get(idx) else {
        return html! {};
    };
    let title = saved_view::title(ui, view);
    let is_shown = saved_view::shows(ui, view);
    let show = {
        let (ui, view) = (ui.clone(), view.clone());
        Callback::from(move |_: MouseEvent| saved_view::show(&ui, &view))
    };
    let rename = {
        let (meta, views) = (meta.clone(), views.to_vec());
        move |title: Text| {
            let mut views = views.clone();
            if let Some(view) = views.get_mut(idx) {
                view.title = title;
            }
            Command::One(put(&meta, views))
        }
    };
    let label = messages.remove_view(title);
    let remove = {
        let (meta, views, label) = (meta.clone(), views.to_vec(), label.clone());
        move || {
            let mut views = views.clone();
            views.remove(idx);
            Command::named(&label, vec![put(&meta, views)])
        }
    };
    html! {
        <div class="jm-view" key={idx}>
            { line(ui, messages.view_name(), &view.title, messages.view_name_example(), rename) }
            <button type="button" class="jm-btn" aria-pressed={if is_shown { "true" } else { "false" }} aria-label={messages.show_view_named(title)} onclick={show}>
                { if is_shown { Icon::CHECK } else { Icon::EYE }.sized("jm-i--16") }
                { messages.show_view() }
            </button>
            { remove_row(ui, label, remove) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NewViewProps {
    ui: Ui,
}

/// What shows now, to be saved under a name.
#[component]
fn NewView(props: &NewViewProps) -> Html {
    let title = use_state_eq(AttrValue::default);
    let ui = &props.ui;
    let messages = ui.messages;
    let save = {
        let (ui, title) = (ui.clone(), title.clone());
        move |words: &str| {
            let words = if words.is_empty() { &*title } else { words };
            if words.is_empty() {
                return;
            }
            let (meta, mut views) = ui
                .store
                .read(|session| (session.map().meta.clone(), session.map().saved_views()));
            views.push(SavedView {
                title: ui.written(words),
                ..saved_view::now(&ui)
            });
            let save = Command::named(ui.messages.save_view(), vec![put(&meta, views)]);
            if ui.run(save) {
                title.set(AttrValue::default());
            }
        }
    };
    let on_enter = {
        let save = save.clone();
        Callback::from(move |event: KeyboardEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            save(input.value().trim());
        })
    };
    let is_blank = title.is_empty();
    let onclick = Callback::from(move |_: MouseEvent| save(""));
    let on_write = {
        let title = title.clone();
        Callback::from(move |words: String| title.set(words.trim().to_owned().into()))
    };
    html! {
        <div class="jm-with">
            <TextField ui={ui.clone()} label={messages.new_view_name()} value={(*title).clone()} example={messages.view_name_example()} max_chars={80} {on_write} {on_enter} />
            <button type="button" class="jm-btn" disabled={is_blank} {onclick}>{ Icon::ADD.sized("jm-i--16") }{ messages.save_view() }</button>
        </div>
    }
}
