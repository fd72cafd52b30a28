//! The strip above the grid: persona, scenario, goals and expectations.

mod persona;
mod scenario;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{PtrVec, Ui};
use super::view::DialogKind;
use super::widgets::{Avatar, Dialog, Icon, IconButton};
use crate::base::PersonaId;
use crate::model::{Meta, Persona};

/// What a [`ContextStrip`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ContextStripProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What is said about the map as a whole.
    pub meta: Rc<Meta>,
    /// Everybody the map is about.
    pub personas: PtrVec<Persona>,
    /// Who is in front; none for the first.
    pub shown: Option<PersonaId>,
}

impl ContextStripProps {
    /// The persona in front.
    fn persona(&self) -> Option<&Rc<Persona>> {
        let shown = self
            .personas
            .0
            .iter()
            .find(|persona| Some(&persona.id) == self.shown.as_ref());
        shown.or_else(|| self.personas.0.first())
    }
}

/// The strip above the grid.
///
/// Wide containers show all of it. Narrower ones show a line that unfolds the
/// strip, and the narrowest a line that opens it as a sheet; the style sheet
/// chooses.
#[component]
pub fn ContextStrip(props: &ContextStripProps) -> Html {
    let is_open = use_state_eq(|| false);
    let is_sheet = use_state_eq(|| false);
    let ui = &props.ui;
    let messages = ui.messages;
    let unfold = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let open_sheet = {
        let is_sheet = is_sheet.clone();
        Callback::from(move |_: MouseEvent| is_sheet.set(true))
    };
    let close_sheet = {
        let is_sheet = is_sheet.clone();
        Callback::from(move |()| is_sheet.set(false))
    };
    html! {
        <div class={classes!("jm-context", is_open.then_some("is-open"))} role="region" aria-label={messages.header_summary()}>
            <div class="jm-pline">
                { summary(props) }
                <button
                    type="button"
                    class="jm-btn jm-btn--g jm-btn--sm jm-pline__fold"
                    aria-expanded={if *is_open { "true" } else { "false" }}
                    title={if *is_open { messages.fold_header() } else { messages.unfold_header() }}
                    onclick={unfold}
                >
                    { messages.persona_and_scenario() }{ Icon::ChevronDown.sized("jm-i--14") }
                </button>
                <button
                    type="button"
                    class="jm-pline__sheet"
                    aria-haspopup="dialog"
                    aria-label={messages.header_summary()}
                    onclick={open_sheet}
                >
                    { Icon::ChevronDown.sized("jm-i--16") }
                </button>
            </div>
            <div class="jm-ctx">{ sections(props) }</div>
            if *is_sheet {
                <Dialog title={messages.header_summary()} close={messages.close()} on_close={close_sheet}>
                    <div class="jm-ctx jm-ctx--sheet">{ sections(props) }</div>
                </Dialog>
            }
        </div>
    }
}

/// The line that stands for the strip where there is no room for it.
fn summary(props: &ContextStripProps) -> Html {
    let ui = &props.ui;
    let messages = ui.messages;
    let Some(persona) = props.persona() else {
        return html! { <span class="jm-pline__e">{ messages.no_persona() }</span> };
    };
    let age = persona::age(ui, persona);
    let parts = [age, ui.words(&persona.job_title).to_owned()];
    let about: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let goal = props.meta.scenario.goals.first();
    html! {
        <>
            <Avatar persona={persona.clone()} />
            <span class="jm-pline__w">
                <b>{ persona::name(ui, persona) }</b>
                <span>{ about.join(" · ") }</span>
            </span>
            if let Some(goal) = goal {
                <span class="jm-pline__g">{ Icon::Target.sized("jm-i--14") }<span>{ ui.show(goal) }</span></span>
            }
        </>
    }
}

/// Persona, scenario, goals and expectations.
fn sections(props: &ContextStripProps) -> Html {
    let ui = &props.ui;
    html! {
        <>
            { persona::section(ui, &props.personas, props.persona()) }
            { scenario::problem(ui, &props.meta.scenario) }
            { scenario::aims(ui, &props.meta.scenario) }
        </>
    }
}

/// A button that covers its section, so that a click anywhere there opens the dialog.
fn edit_button(ui: &Ui, label: String, kind: DialogKind) -> Html {
    let onclick = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| {
            let kind = kind.clone();
            store.update_view(|view| view.dialog = Some(kind));
        })
    };
    let (icon, label) = if ui.is_read_only {
        (Icon::Eye, ui.messages.show_details().to_owned())
    } else {
        (Icon::Edit, label)
    };
    html! { <IconButton class="jm-pen" {icon} {label} size="jm-i--14" {onclick} /> }
}

/// A button that adds a persona and opens the dialog about them.
fn add_button(ui: &Ui) -> Html {
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.add_persona())
    };
    html! { <IconButton class="jm-ctx__add" icon={Icon::Add} label={ui.messages.add_persona()} size="jm-i--14" {onclick} /> }
}
