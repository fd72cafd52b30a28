//! The persona in front: portrait, who they are, and a sentence in their words.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::AttrValue;

use super::{add_button, edit_button};
use crate::base::Id;
use crate::model::{Persona, Text};
use crate::ui::action::Action;
use crate::ui::context::PtrVec;
use crate::ui::markup::{Child, Tag, list, tag, yes_or_no};
use crate::ui::widgets::{Icon, avatar, channel_icon};
use crate::ui::{DialogKind, Ui};

/// The section about the persona in front, with a way to the others.
pub(super) fn section(ui: &Ui, personas: &PtrVec<Persona>, shown: Option<&Rc<Persona>>) -> Html {
    let messages = ui.messages;
    let Some(persona) = shown else {
        return invitation(ui).html();
    };
    let label = messages.edit_persona_named(&name(ui, persona));
    let age = persona
        .age
        .is_some()
        .then(|| tag!("small", "class" = "jm-num").child(age(ui, persona)));
    let facts = tag!("div", "class" = "jm-persona__d")
        .child(
            tag!("div", "class" = "jm-persona__n")
                .child(name(ui, persona))
                .child(age),
        )
        .child(about(ui, persona))
        .child(channels(ui, persona));
    let tools = tag!("div", "class" = "jm-ctx__t")
        .child((personas.0.len() > 1).then(|| switcher(ui, personas, persona)))
        .child((!ui.is_read_only).then(|| add_button(ui)));
    tag!(
        "section",
        "class" = "jm-persona jm-ctx__s",
        "aria-label" = messages.persona()
    )
    .child(avatar(persona, &AttrValue::default(), ""))
    .child(facts)
    .child(quote(ui, persona))
    .child(edit_button(
        ui,
        label,
        DialogKind::Persona(persona.id.clone()),
    ))
    .child(tools)
    .html()
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
    let line = || tag!("div", "class" = "jm-persona__m");
    let (job, lived) = (&persona.job_title, [&persona.education, &persona.location]);
    if job.is_empty() && lived.iter().all(|text| text.is_empty()) {
        let invites = || {
            line()
                .class("jm-invite")
                .child(ui.messages.persona_job_example())
        };
        return (!ui.is_read_only).then(invites).node();
    }
    let mut facts = Vec::new();
    for text in lived.into_iter().filter(|text| !text.is_empty()) {
        if !facts.is_empty() {
            facts.push(" · ".node());
        }
        facts.push(ui.show(text));
    }
    let has_facts = !facts.is_empty();
    list(vec![
        (!job.is_empty()).then(|| line().child(ui.show(job))).node(),
        has_facts.then(|| line().child(facts)).node(),
    ])
}

fn channels(ui: &Ui, persona: &Persona) -> Option<Tag> {
    if persona.channels.is_empty() {
        return None;
    }
    let mut channels = Vec::new();
    for channel in persona
        .channels
        .iter()
        .filter_map(|channel_id| ui.channel(channel_id))
    {
        let title = ui.channel_title(channel);
        let item = tag!("li", "title" = title.clone())
            .key(channel.id.name().clone())
            .child(channel_icon(channel.kind).sized("jm-i--14"))
            .child(tag!("span", "class" = "jm-sr").child(title));
        channels.push(item.html());
    }
    let label = ui.messages.persona_channels();
    Some(tag!("ul", "class" = "jm-chs", "aria-label" = label).child(channels))
}

fn quote(ui: &Ui, persona: &Persona) -> Tag {
    if !persona.quote.is_empty() {
        return tag!("blockquote", "class" = "jm-quote").child(quoted(ui, &persona.quote));
    }
    if ui.is_read_only {
        tag!("span")
    } else {
        tag!("div", "class" = "jm-quote jm-invite").child(ui.messages.persona_quote())
    }
}

/// A sentence in the quotation marks of the reader's language, unless it brings its own.
fn quoted(ui: &Ui, text: &Text) -> Html {
    if ui.words(text).starts_with(['«', '“', '"', '„', '‹']) {
        return ui.show(text);
    }
    let messages = ui.messages;
    list(vec![
        messages.quote_start().node(),
        ui.show(text),
        messages.quote_end().node(),
    ])
}

/// The personas as small portraits, the one in front marked.
fn switcher(ui: &Ui, personas: &PtrVec<Persona>, shown: &Rc<Persona>) -> Tag {
    let mut tabs = Vec::new();
    for persona in personas.0.iter() {
        let name = name(ui, persona);
        let tab = tag!(
            "button",
            "type" = "button",
            "aria-pressed" = yes_or_no(persona.id == shown.id),
            "aria-label" = name.clone(),
            "title" = name,
        )
        .key(persona.id.name().clone())
        .listen("click", ui.does(Action::Show(persona.id.clone())))
        .child(avatar(persona, &AttrValue::default(), "jm-ava--26"));
        tabs.push(tab.html());
    }
    tag!(
        "div",
        "class" = "jm-ptabs",
        "role" = "group",
        "aria-label" = ui.messages.personas()
    )
    .child(tabs)
}

/// What stands where a map has no persona yet.
fn invitation(ui: &Ui) -> Tag {
    let messages = ui.messages;
    let inside = if ui.is_read_only {
        tag!("p", "class" = "jm-hint").child(messages.no_persona())
    } else {
        tag!("button", "class" = "jm-inviteb", "type" = "button")
            .listen("click", ui.does(Action::AddPersona))
            .child(Icon::ADD.sized("jm-i--16"))
            .child(tag!("b").child(messages.no_persona()))
            .child(tag!("small").child(messages.add_persona()))
    };
    tag!(
        "section",
        "class" = "jm-ctx__s",
        "aria-label" = messages.persona()
    )
    .child(inside)
}
