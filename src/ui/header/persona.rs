//! The persona in front: portrait, who they are, and a sentence in their words.

use std::rc::Rc;

use yew::prelude::*;

use super::{add_button, edit_button};
use crate::model::{Persona, Text};
use crate::ui::context::PtrVec;
use crate::ui::widgets::{Avatar, Icon, channel_icon};
use crate::ui::{DialogKind, Ui};

/// The section about the persona in front, with a way to the others.
pub(super) fn section(ui: &Ui, personas: &PtrVec<Persona>, shown: Option<&Rc<Persona>>) -> Html {
    let messages = ui.messages;
    let Some(persona) = shown else {
        return invitation(ui);
    };
    let label = messages.edit_persona_named(&name(ui, persona));
    html! {
        <section class="jm-persona jm-ctx__s" aria-label={messages.persona()}>
            <Avatar persona={persona.clone()} />
            <div class="jm-persona__d">
                <div class="jm-persona__n">
                    { name(ui, persona) }
                    if persona.age.is_some() {
                        <small class="jm-num">{ age(ui, persona) }</small>
                    }
                </div>
                { about(ui, persona) }
                { channels(ui, persona) }
            </div>
            { quote(ui, persona) }
            { edit_button(ui, label, DialogKind::Persona(persona.id.clone())) }
            <div class="jm-ctx__t">
                if personas.0.len() > 1 {
                    { switcher(ui, personas, persona) }
                }
                if !ui.is_read_only {
                    { add_button(ui) }
                }
            </div>
        </section>
    }
}

/// What a persona is called.
pub(super) fn name(ui: &Ui, persona: &Persona) -> String {
    let name = ui.words(&persona.name);
    if name.is_empty() {
        ui.messages.unnamed_persona()
    } else {
        name
    }
    .to_owned()
}

/// How old a persona is; empty when nobody said.
pub(super) fn age(ui: &Ui, persona: &Persona) -> String {
    persona
        .age
        .as_ref()
        .map(|age| ui.messages.age(age.from, age.to))
        .unwrap_or_default()
}

/// Job, education and place, or an invitation where nothing is said.
fn about(ui: &Ui, persona: &Persona) -> Html {
    let lived = [&persona.education, &persona.location];
    let lived: Vec<&Text> = lived.into_iter().filter(|text| !text.is_empty()).collect();
    if persona.job_title.is_empty() && lived.is_empty() {
        return if ui.is_read_only {
            html! {}
        } else {
            html! { <div class="jm-persona__m jm-invite">{ ui.messages.persona_job_example() }</div> }
        };
    }
    html! {
        <>
            if !persona.job_title.is_empty() {
                <div class="jm-persona__m">{ ui.show(&persona.job_title) }</div>
            }
            if !lived.is_empty() {
                <div class="jm-persona__m">
                    for (idx, text) in lived.into_iter().enumerate() {
                        if idx > 0 { {" · "} }
                        { ui.show(text) }
                    }
                </div>
            }
        </>
    }
}

fn channels(ui: &Ui, persona: &Persona) -> Html {
    if persona.channels.is_empty() {
        return html! {};
    }
    html! {
        <ul class="jm-chs" aria-label={ui.messages.persona_channels()}>
            for channel in persona.channels.iter().filter_map(|channel_id| ui.channel(channel_id)) {
                <li key={channel.id.to_string()} title={ui.channel_title(channel)}>
                    { channel_icon(channel.kind).sized("jm-i--14") }
                    <span class="jm-sr">{ ui.channel_title(channel) }</span>
                </li>
            }
        </ul>
    }
}

fn quote(ui: &Ui, persona: &Persona) -> Html {
    if !persona.quote.is_empty() {
        return html! { <blockquote class="jm-quote">{ quoted(ui, &persona.quote) }</blockquote> };
    }
    if ui.is_read_only {
        html! { <span></span> }
    } else {
        html! { <div class="jm-quote jm-invite">{ ui.messages.persona_quote() }</div> }
    }
}

/// A sentence in the quotation marks of the reader's language, unless it brings its own.
fn quoted(ui: &Ui, text: &Text) -> Html {
    if ui.words(text).starts_with(['«', '“', '"', '„', '‹']) {
        return ui.show(text);
    }
    let messages = ui.messages;
    html! { <>{ messages.quote_start() }{ ui.show(text) }{ messages.quote_end() }</> }
}

/// The personas as small portraits, the one in front marked.
fn switcher(ui: &Ui, personas: &PtrVec<Persona>, shown: &Rc<Persona>) -> Html {
    html! {
        <div class="jm-ptabs" role="group" aria-label={ui.messages.personas()}>
            for persona in personas.0.iter() {
                <button
                    key={persona.id.to_string()}
                    type="button"
                    aria-pressed={if persona.id == shown.id { "true" } else { "false" }}
                    aria-label={name(ui, persona)}
                    title={name(ui, persona)}
                    onclick={{
                        let (store, persona_id) = (ui.store.clone(), persona.id.clone());
                        Callback::from(move |_: MouseEvent| {
                            let persona_id = persona_id.clone();
                            store.update_view(|view| view.persona = Some(persona_id));
                        })
                    }}
                >
                    <Avatar persona={persona.clone()} class="jm-ava--26" />
                </button>
            }
        </div>
    }
}

/// What stands where a map has no persona yet.
fn invitation(ui: &Ui) -> Html {
    let messages = ui.messages;
    if ui.is_read_only {
        return html! { <section class="jm-ctx__s" aria-label={messages.persona()}><p class="jm-hint">{ messages.no_persona() }</p></section> };
    }
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.add_persona())
    };
    html! {
        <section class="jm-ctx__s" aria-label={messages.persona()}>
            <button type="button" class="jm-inviteb" {onclick}>
                { Icon::Add.sized("jm-i--16") }<b>{ messages.no_persona() }</b><small>{ messages.add_persona() }</small>
            </button>
        </section>
    }
}
