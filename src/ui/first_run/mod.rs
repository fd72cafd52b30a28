//! The first screen: how a map begins.

mod thumbnail;

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::DragEvent;
use yew::prelude::*;

use super::context::Ui;
use super::store::Request;
use super::widgets::Icon;
use crate::template::Template;

/// What [`FirstRun`] is given.
#[derive(Clone, PartialEq, Properties)]
struct FirstRunProps {
    ui: Ui,
    /// The template that is being fetched.
    fetching: Option<Rc<str>>,
}

/// The first screen; `fetching` names the template that is being fetched.
pub fn view(ui: &Ui, fetching: Option<Rc<str>>) -> Html {
    html! { <FirstRun ui={ui.clone()} {fetching} /> }
}

/// The first screen: a blank map, a file, or a template.
#[component]
fn FirstRun(props: &FirstRunProps) -> Html {
    let is_over = use_state_eq(|| false);
    let FirstRunProps { ui, fetching } = props;
    let messages = ui.messages;
    let ondragover = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            // Without this the browser opens the file in place of the page.
            event.prevent_default();
            is_over.set(true);
        })
    };
    let ondragleave = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            // Going from one part of the screen to another is no leaving.
            if event.related_target().is_none() {
                is_over.set(false);
            }
        })
    };
    let ondrop = {
        let (ui, is_over) = (ui.clone(), is_over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            open_dropped(&ui, &event);
        })
    };
    html! {
        <section class="jm-first" aria-label={messages.start_title()} {ondragover} {ondragleave} {ondrop}>
            <div class="jm-first__in">
                <header>
                    <h1>{ messages.start_title() }</h1>
                    <p class="jm-first__lead">{ messages.start_promise() }</p>
                </header>
                { ways(ui, fetching.as_deref()) }
                <h2 class="jm-h2">
                    <span>{ messages.start_template() }</span><small>{ messages.start_template_hint() }</small>
                </h2>
                <div class="jm-tpls">
                    for template in Template::ALL.iter().copied() {
                        { card(ui, template, fetching.as_deref()) }
                    }
                </div>
            </div>
            if *is_over {
                <div class="jm-dropzone">{ Icon::Download.sized("jm-i--28") }{ messages.drop_file() }</div>
            }
        </section>
    }
}

/// The two ways without a template.
fn ways(ui: &Ui, fetching: Option<&str>) -> Html {
    let messages = ui.messages;
    let is_fetching = fetching == Some(Template::Blank.name());
    let open_file = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.request(Request::OpenFile))
    };
    html! {
        <div class="jm-start">
            <button type="button" class="jm-st jm-st--p" disabled={fetching.is_some()} aria-busy={is_fetching.then_some("true")} onclick={opens(ui, Template::Blank)}>
                <span>{ Icon::Blank.sized("jm-i--22") }</span>
                <b>{ messages.start_blank() }</b>
                <span class="go">{ if is_fetching { messages.loading_template() } else { messages.start() } }</span>
                <small>{ messages.start_blank_hint() }</small>
            </button>
            <button type="button" class="jm-st" disabled={fetching.is_some()} onclick={open_file}>
                <span>{ Icon::Upload.sized("jm-i--22") }</span>
                <b>{ messages.start_file() }</b>
                <small>{ messages.start_file_hint() }</small>
            </button>
        </div>
    }
}

/// A template: its drawing, its name and size, and what it is good for.
fn card(ui: &Ui, template: Template, fetching: Option<&str>) -> Html {
    let messages = ui.messages;
    let sketch = template.sketch();
    let is_fetching = fetching == Some(template.name());
    let invitation = if is_fetching {
        messages.loading_template()
    } else {
        messages.use_template()
    };
    html! {
        <button
            key={template.name()}
            type="button"
            class={classes!("jm-tpl", is_fetching.then_some("is-busy"))}
            disabled={fetching.is_some()}
            aria-busy={is_fetching.then_some("true")}
            onclick={opens(ui, template)}
        >
            <span class="jm-tpl__v">
                { thumbnail::view(sketch) }
                <span class="jm-tpl__act"><span class="jm-btn jm-btn--p">{ invitation }</span></span>
            </span>
            <span class="jm-tpl__b">
                <b>{ icon(template).sized("jm-i--16") }<span>{ messages.template_title(template) }</span></b>
                <small>{ messages.template_size(sketch.n_stages(), sketch.n_columns()) }</small>
                <span class="jm-tpl__s">{ messages.template_summary(template) }</span>
            </span>
        </button>
    }
}

fn icon(template: Template) -> Icon {
    match template {
        Template::FiveStage => Icon::Table,
        Template::MusicSharing => Icon::Music,
        Template::B2bCrm => Icon::Briefcase,
        Template::CoffeeShop => Icon::Cart,
        Template::Saas => Icon::Cloud,
        Template::Clinic => Icon::Cross,
        Template::Training => Icon::Book,
        Template::Blank => Icon::Blank,
    }
}

fn opens(ui: &Ui, template: Template) -> Callback<MouseEvent> {
    let store = ui.store.clone();
    Callback::from(move |_: MouseEvent| store.request(Request::Template(template.name().into())))
}

/// Opens the first of the files that were dropped.
fn open_dropped(ui: &Ui, event: &DragEvent) {
    let file = event
        .data_transfer()
        .and_then(|data| data.files())
        .and_then(|files| files.get(0));
    let Some(file) = file else { return };
    let store = ui.store.clone();
    spawn_local(async move {
        // A file that cannot be read opens as an empty one, which tells that it is no map.
        let text = JsFuture::from(file.text())
            .await
            .ok()
            .and_then(|text| text.as_string());
        store.request(Request::OpenText(text.unwrap_or_default().into()));
    });
}
