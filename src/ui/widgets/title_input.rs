//! The input a title is written in, where it stands.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::base::Id;
use crate::edit::Command;
use crate::ui::context::Ui;
use crate::ui::markup::{component, selector, tag};
use crate::ui::view::Editing;

/// The input a title is written in: Enter keeps it, Escape does not.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui) struct TitleInput {
    /// The language and the way to the session.
    pub(in crate::ui) ui: Ui,
    /// Whose title it is.
    pub(in crate::ui) editing: Editing,
    /// The title as it is.
    pub(in crate::ui) words: String,
    /// What the input is called.
    pub(in crate::ui) label: &'static str,
    /// What an empty input shows.
    pub(in crate::ui) placeholder: &'static str,
    /// One more class.
    pub(in crate::ui) class: &'static str,
}

impl TitleInput {
    /// The input on the page; what it is drawn with is there before a title is written.
    pub(in crate::ui) fn html(self) -> Html {
        let part = self.ui.store.chunks().hands.get();
        part.map(|part| (part.title)(self)).unwrap_or_default()
    }

    /// Draws it.
    pub(in crate::ui) fn field(self) -> Html {
        component::<TitleField>(self, None)
    }

    /// What has the focus afterwards, as a selector.
    fn back(&self) -> Option<String> {
        match &self.editing {
            Editing::Lane(lane_id) => Some(selector("lanehead", lane_id.as_str())),
            Editing::Stage(stage_id) => Some(selector("stage", stage_id.as_str())),
            Editing::Step(_, step_id) => Some(selector("step", step_id.as_str())),
            Editing::EmotionName(card_id) => Some(selector("point", card_id.as_str())),
            Editing::Title | Editing::Card(_) | Editing::NewCard(..) => None,
        }
    }

    /// The command that writes the title anew.
    fn command(&self, words: &str) -> Option<Command> {
        let ui = &self.ui;
        ui.store.read(|session| {
            let map = session.map();
            Some(match &self.editing {
                Editing::Title => {
                    let title = ui.rewritten(&map.meta.title, words);
                    Command::edit_map(&map.meta, |meta| meta.title = title)
                }
                Editing::Lane(lane_id) => {
                    let lane = map.lanes.get(lane_id)?;
                    let title = ui.rewritten(&lane.title, words);
                    Command::edit(&**lane, |lane| lane.title = title)
                }
                Editing::Stage(stage_id) => {
                    let stage = map.stages.get(stage_id)?;
                    let title = ui.rewritten(&stage.title, words);
                    Command::edit(&**stage, |stage| stage.title = title)
                }
                Editing::Step(stage_id, step_id) => {
                    let steps = &map.stages.get(stage_id)?.steps;
                    let step = steps.iter().find(|step| step.id == *step_id)?;
                    let title = ui.rewritten(&step.title, words);
                    Command::RenameStep(stage_id.clone(), step_id.clone(), title)
                }
                Editing::EmotionName(card_id) => {
                    let card = map.cards.get(card_id)?;
                    let text = ui.rewritten(&card.text, words);
                    Command::edit(&**card, |card| card.text = text)
                }
                Editing::Card(_) | Editing::NewCard(..) => return None,
            })
        })
    }
}

/// The component of such an input.
struct TitleField {
    input: NodeRef,
    is_over: Rc<Cell<bool>>,
}

impl Component for TitleField {
    type Message = ();
    type Properties = TitleInput;

    fn create(_: &Context<Self>) -> Self {
        Self {
            input: NodeRef::default(),
            is_over: Rc::default(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let title = ctx.props();
        let finish = {
            let (title, input, is_over) = (title.clone(), self.input.clone(), self.is_over.clone());
            Rc::new(move |keeps: bool, refocuses: bool| {
                // Leaving the page makes the input lose the focus once more.
                if !is_over.replace(true) {
                    let input = input.cast::<HtmlInputElement>();
                    let words = input.map(|input| input.value()).filter(|_| keeps);
                    end(&title, words.as_deref(), refocuses);
                }
            })
        };
        let leave = finish.clone();
        tag!(
            "input",
            "class" = "jm-inline",
            "placeholder" = title.placeholder,
            "maxlength" = "20000",
            "aria-label" = title.label,
        )
        .class(title.class)
        .node(&self.input)
        .on("keydown", move |event: KeyboardEvent| {
            event.stop_propagation();
            match event.key().as_str() {
                "Enter" => finish(true, true),
                "Escape" => finish(false, true),
                _ => {}
            }
        })
        .on("blur", move |_: FocusEvent| {
            leave(true, false);
        })
        .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let input = self.input.cast::<HtmlInputElement>();
        if let Some(input) = input.filter(|_| is_first) {
            // Set once only: what is written belongs to the person until they are done.
            input.set_value(&ctx.props().words);
            // An input on the page takes the focus.
            let _ok = input.focus().is_ok();
            input.select();
        }
    }
}

/// Ends the writing, and keeps the words if there are new ones.
fn end(title: &TitleInput, words: Option<&str>, refocuses: bool) {
    let ui = &title.ui;
    if let Some(back) = title.back().filter(|_| refocuses) {
        ui.store.focus_later(back);
    }
    let words = words.map(str::trim).filter(|words| *words != title.words);
    if let Some(command) = words.and_then(|words| title.command(words)) {
        ui.run(command);
    }
    ui.store.edit(None);
}
