//! The root of the components: what is on the screen now.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::board;
use super::context::{Ptr, PtrVec, Ui};
use super::first_run::FirstRun;
use super::header::ContextStrip;
use super::part::Part;
use super::store::{Request, Store};
use super::toolbar::{ToolbarView, undo_or_redo};
use super::view::{ErrorNote, Toolbar, View};
use super::widgets::Icon;
use crate::session::Session;

/// What the [`App`] is given.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The way to the session.
    pub store: Rc<Store>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of the components.
///
/// It draws on every event; what has not changed is equal by its pointer, so
/// that only the parts around a change are drawn with it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = &props.store;
    let draw = use_force_update();
    {
        let store = store.clone();
        use_effect_with((), move |()| {
            let redraw = draw.clone();
            store.draw_by(Callback::from(move |()| redraw.force_update()));
            // What happened before anybody could draw it.
            draw.force_update();
            move || store.draw_by(Callback::noop())
        });
    }

    let view = store.view();
    store.read(|session| screen(store, session, &view))
}

fn screen(store: &Rc<Store>, session: &Session, view: &View) -> Html {
    let map = session.map();
    let ui = Ui::of(store, session);
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| undo_by_key(&ui, &event))
    };
    html! {
        <div
            class={classes!("jm", "jm-app", session.is_read_only().then_some("is-ro"))}
            dir={if session.locale().is_rtl() { "rtl" } else { "ltr" }}
            lang={session.locale().tag()}
            data-theme={view.theme.word()}
            {onkeydown}
        >
            if view.toolbar != Toolbar::None {
                { ToolbarView {
                    ui: ui.clone(),
                    meta: Ptr(map.meta.clone()),
                    is_open: session.is_open(),
                    undo: session.undo_label().cloned(),
                    redo: session.redo_label().cloned(),
                    view: view.clone(),
                }.html() }
            }
            if let Some(error) = &view.error {
                { error_bar(&ui, error, session.is_open()) }
            }
            if session.is_open() {
                <div class="jm-body">
                    <div class="jm-main">
                        { ContextStrip {
                            ui: ui.clone(),
                            meta: Ptr(map.meta.clone()),
                            personas: PtrVec::of(&map.personas),
                            shown: view.persona.clone(),
                            strip: view.strip,
                        }.html() }
                        { board::view(&ui, session, view) }
                    </div>
                </div>
            } else {
                { FirstRun {
                    ui: ui.clone(),
                    fetching: view.fetching.clone(),
                    is_offered_file: view.is_offered_file,
                }.html() }
            }
            { spoken(view) }
        </div>
    }
}

/// Ctrl+Z takes the last step back, Ctrl+Shift+Z and Ctrl+Y do it again; in a field they are the field's own.
fn undo_by_key(ui: &Ui, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    let is_field = |target: Element| {
        target
            .closest("input, textarea, select")
            .ok()
            .flatten()
            .is_some()
    };
    if target.is_some_and(is_field) {
        return;
    }
    // By the key's place, which is the same on a Persian keyboard.
    let is_undo = match event.code().as_str() {
        "KeyZ" => !event.shift_key(),
        "KeyY" => false,
        _ => return,
    };
    event.prevent_default();
    undo_or_redo(ui, is_undo);
}

/// What a screen reader is to say; the key makes it new even when the words are the same.
pub(super) fn spoken(view: &View) -> Html {
    html! {
        <div class="jm-sr" role="status" aria-live="polite">
            <span key={view.spoken.0}>{ view.spoken.1.to_string() }</span>
        </div>
    }
}

/// What went wrong, above what is still there.
fn error_bar(ui: &Ui, error: &ErrorNote, is_open: bool) -> Html {
    let dismiss = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.update_view(|view| view.error = None))
    };
    let download = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.request(Request::DownloadJson))
    };
    let about_saving = error.code.starts_with("E_STORAGE");
    html! {
        <div class="jm-alert" role="alert" data-code={error.code.to_string()}>
            { Icon::Pain.view() }
            <p>
                { error.message.to_string() }
                if let Some(place) = &error.place {
                    <bdi dir="ltr" class="jm-alert__place">{ place.to_string() }</bdi>
                }
                <small><bdi dir="ltr">{ error.code.to_string() }</bdi></small>
            </p>
            if about_saving && is_open {
                <button type="button" class="jm-btn jm-btn--sm" onclick={download}>{ ui.messages.download_json() }</button>
            }
            <button type="button" class="jm-btn jm-btn--sm" onclick={dismiss}>
                { if is_open { ui.messages.back_to_map() } else { ui.messages.back_to_start() } }
            </button>
        </div>
    }
}
