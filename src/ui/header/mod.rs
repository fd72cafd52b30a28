//! The strip above the grid: persona, scenario, goals and expectations.

mod persona;
mod scenario;

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::AttrValue;

use super::action::Action;
use super::context::{Ptr, PtrVec, Ui};
use super::markup::{Tag, list, tag, yes_or_no};
use super::part::Part;
use super::view::{DialogKind, View};
use super::widgets::{Icon, avatar, icon_button};
use crate::base::PersonaId;
use crate::model::{JourneyMap, Meta, Persona};

/// The strip above the grid.
///
/// Wide containers show all of it. Narrower ones show a line that unfolds the
/// strip, and the narrowest a line that opens it as a sheet; the style sheet
/// chooses.
#[derive(PartialEq)]
pub(super) struct ContextStrip {
    ui: Ui,
    meta: Ptr<Meta>,
    /// Everybody the map is about.
    personas: PtrVec<Persona>,
    /// Who is in front; none for the first.
    shown: Option<PersonaId>,
    /// Is it unfolded where there is little room?
    is_open: bool,
}

impl Part for ContextStrip {
    fn view(&self) -> Html {
        let ui = &self.ui;
        let messages = ui.messages;
        let is_open = self.is_open;
        let fold = tag!(
            "button",
            "class" = "jm-btn jm-btn--g jm-btn--sm jm-pline__fold",
            "type" = "button",
            "aria-expanded" = yes_or_no(is_open),
            "title" = if is_open {
                messages.fold_header()
            } else {
                messages.unfold_header()
            },
        )
        .listen("click", ui.does(Action::Unfold))
        .child(messages.persona_and_scenario())
        .child(Icon::CHEVRON_DOWN.sized("jm-i--14"));
        let open = tag!(
            "button",
            "class" = "jm-pline__sheet",
            "type" = "button",
            "aria-haspopup" = "dialog",
            "aria-label" = messages.header_summary(),
        )
        .listen("click", ui.does(Action::Sheet(true)))
        .child(Icon::CHEVRON_DOWN.sized("jm-i--16"));
        let line = tag!("div", "class" = "jm-pline")
            .child(self.summary())
            .child(fold)
            .child(open);
        tag!(
            "div",
            "class" = "jm-context",
            "role" = "region",
            "aria-label" = messages.header_summary(),
        )
        .class_if(is_open, "is-open")
        .child(line)
        .child(tag!("div", "class" = "jm-ctx").child(self.sections()))
        .html()
    }
}

impl ContextStrip {
    /// The strip of the open map.
    pub(super) fn of(ui: &Ui, map: &JourneyMap, view: &View) -> Self {
        Self {
            ui: ui.clone(),
            meta: Ptr(map.meta.clone()),
            personas: PtrVec::of(&map.personas),
            shown: view.persona.clone(),
            is_open: view.strip.is_open,
        }
    }

    /// The persona in front.
    fn persona(&self) -> Option<&Rc<Persona>> {
        let mut personas = self.personas.0.iter();
        let shown = personas.find(|persona| Some(&persona.id) == self.shown.as_ref());
        shown.or_else(|| self.personas.0.first())
    }

    /// The line that stands for the strip where there is no room for it.
    fn summary(&self) -> Html {
        let ui = &self.ui;
        let Some(persona) = self.persona() else {
            return tag!("span", "class" = "jm-pline__e")
                .child(ui.messages.no_persona())
                .html();
        };
        let (age, job) = (persona::age(ui, persona), ui.words(&persona.job_title));
        let between = if age.is_empty() || job.is_empty() {
            ""
        } else {
            " · "
        };
        let who = tag!("span", "class" = "jm-pline__w")
            .child(tag!("b").child(persona::name(ui, persona)))
            .child(tag!("span").child([&age, between, job].concat()));
        let goal = self.meta.scenario.goals.first().map(|goal| {
            tag!("span", "class" = "jm-pline__g")
                .child(Icon::TARGET.sized("jm-i--14"))
                .child(tag!("span").child(ui.show(goal)))
        });
        list(vec![
            avatar(persona, &AttrValue::default(), ""),
            who.html(),
            goal.map_or_else(Html::default, Tag::html),
        ])
    }

    /// Persona, scenario, goals and expectations.
    pub(super) fn sections(&self) -> Html {
        let (ui, scenario) = (&self.ui, &self.meta.scenario);
        list(vec![
            persona::section(ui, &self.personas, self.persona()),
            scenario::problem(ui, scenario),
            scenario::aims(ui, scenario),
        ])
    }
}

/// A button that covers its section, so that a click anywhere there opens the dialog.
fn edit_button(ui: &Ui, label: String, kind: DialogKind) -> Tag {
    let (icon, label) = if ui.is_read_only {
        (Icon::EYE, ui.messages.show_details().to_owned())
    } else {
        (Icon::EDIT, label)
    };
    icon_button(icon, "jm-i--14", label, false)
        .class("jm-pen")
        .listen("click", ui.does(Action::Open(kind)))
}

/// A button that adds a persona and opens the dialog about them.
fn add_button(ui: &Ui) -> Tag {
    icon_button(Icon::ADD, "jm-i--14", ui.messages.add_persona(), false)
        .class("jm-ctx__add")
        .listen("click", ui.does(Action::AddPersona))
}
