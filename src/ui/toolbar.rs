//! The bar above the map.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Ui;
use super::store::Request;
use super::view::{DialogKind, Editing, SaveState, Theme, Toolbar, View};
use super::widgets::{Icon, IconButton, Menu, MenuItem, TitleInput};
use crate::edit::{Command, Label};
use crate::i18n::Locale;
use crate::model::{Meta, MetaField};

/// What a [`ToolbarView`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What is said about the map as a whole.
    pub meta: Rc<Meta>,
    /// Is a map open?
    pub is_open: bool,
    /// The step that undo takes back.
    pub undo: Option<Label>,
    /// The step that redo does again.
    pub redo: Option<Label>,
    /// What shows besides the map.
    pub view: View,
}

/// The bar above the map.
#[component]
pub fn ToolbarView(props: &ToolbarProps) -> Html {
    let ToolbarProps {
        ui,
        meta,
        is_open,
        undo,
        redo,
        view,
    } = props;
    let messages = ui.messages;
    let is_full = view.toolbar == Toolbar::Full;
    html! {
        <div class="jm-bar" role="toolbar" aria-label={messages.toolbar()}>
            <div class="jm-bar__s">
                <span class="jm-logo">{ Icon::Table.view() }</span>
                { title(ui, meta, *is_open, view) }
                { save_state(ui, *is_open, view) }
            </div>
            <div class="jm-bar__e">
                if *is_open {
                    if ui.is_read_only {
                        <span class="jm-save" title={messages.read_only_hint()}>
                            { Icon::Lock.sized("jm-i--14") }{ messages.read_only() }
                        </span>
                    } else {
                        { history_buttons(ui, undo.as_ref(), redo.as_ref()) }
                    }
                    if is_full {
                        <span class="jm-sep"></span>
                        { zoom(ui, view) }
                    }
                }
                if is_full {
                    { languages(ui) }
                    <Menu class="jm-bar__more" icon={Icon::More} label={messages.more()} items={more_items(ui, *is_open, view)} />
                    if *is_open {
                        { download(ui) }
                    }
                }
            </div>
        </div>
    }
}

fn title(ui: &Ui, meta: &Meta, is_open: bool, view: &View) -> Html {
    let messages = ui.messages;
    if view.editing == Some(Editing::Title) {
        let on_commit = {
            let ui = ui.clone();
            Callback::from(move |words: String| {
                let title = ui.store.read(|session| session.map().meta.title.clone());
                ui.run(Command::edit_map(vec![MetaField::Title(
                    ui.rewritten(&title, &words),
                )]));
            })
        };
        return html! {
            <TitleInput
                ui={ui.clone()}
                words={ui.words(&meta.title).to_owned()}
                label={messages.map_title()}
                placeholder={messages.map_title_example()}
                class="jm-title__i"
                {on_commit}
            />
        };
    }
    let words = ui.words(&meta.title);
    let shown = if words.is_empty() {
        html! { {messages.untitled_map()} }
    } else {
        ui.show(&meta.title)
    };
    if !is_open || ui.is_read_only {
        return html! { <h1 class="jm-title">{ shown }</h1> };
    }
    let onclick = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.edit(Some(Editing::Title)))
    };
    html! {
        <h1 class="jm-title">
            <button type="button" class="jm-title__b" title={messages.rename_map()} {onclick}>{ shown }</button>
        </h1>
    }
}

fn save_state(ui: &Ui, is_open: bool, view: &View) -> Html {
    let messages = ui.messages;
    if !is_open {
        return html! { <span class="jm-save">{ messages.new_draft() }</span> };
    }
    let (icon, class, words, hint) = match view.save {
        SaveState::Off => return html! {},
        SaveState::Saved(None) => (Icon::Saved, "", messages.saved().to_owned(), ""),
        SaveState::Saved(Some(minutes)) => (Icon::Saved, "", messages.saved_at(minutes), ""),
        SaveState::Saving => (Icon::Clock, "is-busy", messages.saving().to_owned(), ""),
        SaveState::Retrying => (Icon::Pain, "is-bad", messages.save_failed().to_owned(), ""),
        SaveState::Quota => (
            Icon::Pain,
            "is-bad",
            messages.save_quota().to_owned(),
            messages.save_quota_hint(),
        ),
        SaveState::Unavailable => (
            Icon::Pain,
            "is-bad",
            messages.save_unavailable().to_owned(),
            messages.save_unavailable_hint(),
        ),
    };
    html! {
        <span class={classes!("jm-save", class)} title={hint}>
            { icon.sized("jm-i--14") }<span class="jm-num">{ words }</span>
        </span>
    }
}

fn history_buttons(ui: &Ui, undo: Option<&Label>, redo: Option<&Label>) -> Html {
    let messages = ui.messages;
    let step = |label: Option<&Label>| label.map(|label| messages.label(label));
    let undo_label =
        step(undo).map_or(messages.undo().to_owned(), |step| messages.undo_step(&step));
    let redo_label =
        step(redo).map_or(messages.redo().to_owned(), |step| messages.redo_step(&step));
    let on_undo = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| undo_or_redo(&ui, true))
    };
    let on_redo = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| undo_or_redo(&ui, false))
    };
    html! {
        <>
            <IconButton class="jm-undo" icon={Icon::Undo} label={undo_label} onclick={on_undo} disabled={undo.is_none()} />
            <IconButton class="jm-redo" icon={Icon::Redo} label={redo_label} onclick={on_redo} disabled={redo.is_none()} />
        </>
    }
}

/// Takes the last step back or does it again, and says which.
pub(super) fn undo_or_redo(ui: &Ui, is_undo: bool) {
    let messages = ui.messages;
    let label = ui.store.read(|session| {
        if is_undo {
            session.undo_label().cloned()
        } else {
            session.redo_label().cloned()
        }
    });
    ui.store.update(|session| {
        if is_undo {
            session.undo()
        } else {
            session.redo()
        }
    });
    let words = label.map(|label| messages.label(&label)).map(|step| {
        if is_undo {
            messages.said_undone(&step)
        } else {
            messages.said_redone(&step)
        }
    });
    let nothing = if is_undo {
        messages.nothing_to_undo()
    } else {
        messages.nothing_to_redo()
    };
    ui.store.say(words.as_deref().unwrap_or(nothing));
}

fn zoom(ui: &Ui, view: &View) -> Html {
    let messages = ui.messages;
    let zoom = view.zoom;
    let set = |next: super::view::Zoom| {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.update_view(|view| view.zoom = next))
    };
    html! {
        <span class="jm-zoom" role="group" aria-label={messages.zoom()}>
            <IconButton icon={Icon::Minus} size="jm-i--14" label={messages.zoom_out()} onclick={set(zoom.smaller())} disabled={zoom == zoom.smaller()} />
            <button type="button" class="jm-zoom__n jm-num" title={messages.zoom_reset()} onclick={set(super::view::Zoom::default())}>
                { ui.locale().percent(f64::from(zoom.percent()) / 100.0) }
            </button>
            <IconButton icon={Icon::Add} size="jm-i--14" label={messages.zoom_in()} onclick={set(zoom.larger())} disabled={zoom == zoom.larger()} />
        </span>
    }
}

fn languages(ui: &Ui) -> Html {
    html! {
        <div class="jm-seg jm-seg--xs" role="group" aria-label={ui.messages.language()}>
            for locale in Locale::ALL.iter().copied() {
                { language(ui, locale) }
            }
        </div>
    }
}

fn language(ui: &Ui, locale: Locale) -> Html {
    let is_on = locale == ui.locale();
    let short = match locale {
        Locale::Fa => "فا",
        Locale::En => "EN",
    };
    let onclick = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.update(|session| session.set_locale(locale)))
    };
    html! {
        <button
            type="button"
            lang={locale.tag()}
            aria-pressed={if is_on { "true" } else { "false" }}
            title={ui.messages.switch_language(locale.name())}
            {onclick}
        >
            { short }
        </button>
    }
}

fn more_items(ui: &Ui, is_open: bool, view: &View) -> Callback<(), Vec<MenuItem>> {
    let (ui, theme, zoom) = (ui.clone(), view.theme, view.zoom);
    Callback::from(move |()| {
        let messages = ui.messages;
        let dialog = |kind: DialogKind| {
            let store = ui.store.clone();
            Callback::from(move |()| store.update_view(|view| view.dialog = Some(kind.clone())))
        };
        let request = |request: Request| {
            let store = ui.store.clone();
            Callback::from(move |()| store.request(request.clone()))
        };
        let themed = |icon, label: &'static str, choice: Theme| {
            let store = ui.store.clone();
            let on_choose = Callback::from(move |()| store.update_view(|view| view.theme = choice));
            MenuItem::new(icon, label, on_choose).checked(theme == choice)
        };
        let zoomed = |icon, label: &'static str, next: super::view::Zoom| {
            let store = ui.store.clone();
            let on_choose = Callback::from(move |()| store.update_view(|view| view.zoom = next));
            MenuItem::new(icon, label, on_choose).disabled(next == zoom)
        };
        let mut items = Vec::new();
        if is_open {
            items.extend([
                MenuItem::new(
                    Icon::Flag,
                    messages.map_properties(),
                    dialog(DialogKind::Map),
                ),
                MenuItem::new(
                    Icon::Owners,
                    messages.people_and_channels(),
                    dialog(DialogKind::People),
                ),
                MenuItem::new(
                    Icon::Opportunities,
                    messages.improvements(),
                    dialog(DialogKind::Improvements),
                ),
                zoomed(Icon::Add, messages.zoom_in(), zoom.larger()),
                zoomed(Icon::Minus, messages.zoom_out(), zoom.smaller()),
            ]);
        }
        items.extend([
            themed(Icon::Theme, messages.theme_auto(), Theme::Auto),
            themed(Icon::Sun, messages.theme_light(), Theme::Light),
            themed(Icon::Moon, messages.theme_dark(), Theme::Dark),
            MenuItem::new(
                Icon::Upload,
                messages.open_file(),
                request(Request::OpenFile),
            ),
        ]);
        if is_open {
            items.push(MenuItem::new(
                Icon::Download,
                messages.download_json(),
                request(Request::DownloadJson),
            ));
            if !ui.is_read_only {
                items.push(MenuItem::new(
                    Icon::Blank,
                    messages.new_map(),
                    request(Request::StartAgain),
                ));
            }
        }
        items
    })
}

fn download(ui: &Ui) -> Html {
    let onclick = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| store.request(Request::DownloadJson))
    };
    html! {
        <button type="button" class="jm-btn jm-btn--p jm-bar__get" title={ui.messages.download_json()} {onclick}>
            { Icon::Download.sized("jm-i--16") }<span>{ ui.messages.download_map() }</span>
        </button>
    }
}
