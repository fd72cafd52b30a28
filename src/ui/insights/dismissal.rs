//! Dismissing findings, with a reason, and bringing them back.

use web_sys::{HtmlInputElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::entry::sign;
use super::found::{Found, Report};
use crate::edit::Command;
use crate::insight;
use crate::model::{JourneyMap, Text};
use crate::ui::Ui;
use crate::ui::store::Request;

/// Dismisses what was found.
pub(super) fn dismiss(ui: &Ui, found: &Found, reason: &str) {
    let reason = match reason.trim() {
        "" => Text::default(),
        reason => ui.written(reason),
    };
    let op = ui
        .store
        .read(|session| insight::dismiss(session.map(), found.rule(), found.place(), reason));
    let messages = ui.messages;
    ui.run(Command::named(messages.label_dismiss(), vec![op]));
    ui.store.request(Request::Check);
    ui.store.say(messages.said_dismissed());
}

/// What a [`DismissalForm`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DismissalFormProps {
    pub(super) ui: Ui,
    /// What is to be dismissed.
    pub(super) title: String,
    pub(super) on_reason: Callback<String>,
    pub(super) on_cancel: Callback<()>,
}

/// Asks for the reason a finding does not matter.
#[component]
pub(super) fn DismissalForm(props: &DismissalFormProps) -> Html {
    let DismissalFormProps {
        ui,
        title,
        on_reason,
        on_cancel,
    } = props;
    let messages = ui.messages;
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // It is on the page.
                let _ok = field.focus().is_ok();
            }
        });
    }
    let done = {
        let (field, on_reason) = (field.clone(), on_reason.clone());
        move || {
            let field = field.cast::<HtmlInputElement>();
            on_reason.emit(field.map(|field| field.value()).unwrap_or_default());
        }
    };
    let onkeydown = {
        let (done, on_cancel) = (done.clone(), on_cancel.clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Enter" if !event.is_composing() => done(),
                "Escape" => on_cancel.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| done());
    let cancel = on_cancel.reform(|_: MouseEvent| ());
    html! {
        <div class="jm-entry__d" role="group" aria-label={messages.dismiss_of(title)}>
            <label>
                <span class="jm-lab">{ messages.dismiss_reason() }</span>
                <input ref={field} class="jm-in" type="text" autocomplete="off" {onkeydown} />
            </label>
            <small>{ messages.dismiss_reason_hint() }</small>
            <div class="jm-entry__a">
                <button type="button" class="jm-btn jm-btn--sm jm-btn--p" {onclick}>{ messages.dismiss_finding() }</button>
                <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={cancel}>{ messages.cancel_dismissal() }</button>
            </div>
        </div>
    }
}

/// The findings people have dismissed, and the way back for each.
pub(super) fn list(ui: &Ui, map: &JourneyMap, report: &Report, on_go: &Callback<String>) -> Html {
    let messages = ui.messages;
    if report.dismissed.is_empty() {
        return html! { <p class="jm-hint jm-panel__n">{ messages.no_dismissed() }</p> };
    }
    html! {
        <ol class="jm-entries">
            for found in &report.dismissed {
                { dismissed(ui, map, found, on_go) }
            }
        </ol>
    }
}

fn dismissed(ui: &Ui, map: &JourneyMap, found: &Found, on_go: &Callback<String>) -> Html {
    let messages = ui.messages;
    let (icon, class) = sign(found.severity());
    let title = found.title(ui);
    let reason = insight::reason_of(&map.meta, found.rule(), found.place());
    let reason = reason.map(|reason| ui.words(reason)).unwrap_or_default();
    let onclick = {
        let (ui, found, on_go) = (ui.clone(), found.clone(), on_go.clone());
        Callback::from(move |_: MouseEvent| {
            on_go.emit(found.key());
            let op = ui
                .store
                .read(|session| insight::restore(session.map(), found.rule(), found.place()));
            let messages = ui.messages;
            ui.run(Command::named(messages.label_bring_back(), vec![op]));
            ui.store.request(Request::Check);
            ui.store.say(messages.said_brought_back());
        })
    };
    html! {
        <li key={found.key()} class="jm-entry is-out" data-rule={found.rule().to_owned()}>
            <span class={classes!("jm-entry__s", class)}>{ icon.view() }</span>
            <div>
                <h3>{ &title }</h3>
                <p>{ found.message(ui, map) }</p>
                if !reason.is_empty() {
                    <p class="jm-hint">{ messages.dismissed_because(reason) }</p>
                }
                if !ui.is_read_only {
                    <div class="jm-entry__a">
                        <button type="button" class="jm-btn jm-btn--sm" {onclick} aria-label={messages.bring_back_of(&title)}>
                            { messages.bring_back() }
                        </button>
                    </div>
                }
            </div>
        </li>
    }
}
