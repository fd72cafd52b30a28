//! The list of all commands: a field to type into, and what fits.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::commands::{self, Entry};
use super::{js, keys};
use crate::ui::context::Ui;
use crate::ui::element::first;
use crate::ui::menus::Choice;
use crate::ui::view::Lifted;
use crate::ui::widgets::{Dialog, Icon};

/// What a [`CommandList`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CommandListProps {
    pub(super) ui: Ui,
    /// What on the board is at hand.
    pub(super) thing: Option<Lifted>,
    pub(super) on_choose: Callback<Rc<Choice>>,
    pub(super) on_close: Callback<()>,
}

/// What happens in the list.
pub(super) enum Msg {
    /// Something was typed.
    Typed(String),
    /// Another command is in front: so many on, or back.
    Move(isize),
    /// The command in front is chosen.
    Enter,
    /// A command is chosen, by its place among all.
    Choose(usize),
}

/// All commands there were when it opened.
pub(super) struct CommandList {
    list: NodeRef,
    entries: Vec<Entry>,
    typed: String,
    /// The one in front, among those that fit.
    at: usize,
}

impl Component for CommandList {
    type Message = Msg;
    type Properties = CommandListProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        Self {
            list: NodeRef::default(),
            entries: commands::all(&props.ui, props.thing.as_ref()),
            typed: String::new(),
            at: 0,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Typed(words) => {
                self.typed = words;
                self.at = 0;
                let n_fitting = self.fitting().len();
                let ui = &ctx.props().ui;
                if n_fitting == 0 {
                    ui.store.say(ui.messages.no_command());
                } else {
                    ui.store.say(&ui.messages.n_commands(n_fitting));
                }
            }
            Msg::Move(by) => {
                let n_fitting = self.fitting().len().max(1);
                let at = self.at.saturating_add_signed(by);
                self.at = match by {
                    -1 if self.at == 0 => n_fitting - 1,
                    1 if at >= n_fitting => 0,
                    _ => at.min(n_fitting - 1),
                };
            }
            Msg::Enter => {
                let front = self.fitting().get(self.at).map(|(idx, _)| *idx);
                if let Some(idx) = front {
                    self.choose(ctx, idx);
                }
            }
            Msg::Choose(idx) => self.choose(ctx, idx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CommandListProps { ui, on_close, .. } = ctx.props();
        let messages = ui.messages;
        let link = ctx.link();
        let typed = link.callback(|event: InputEvent| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            Msg::Typed(field.value())
        });
        let pressed = link.batch_callback(|event: KeyboardEvent| {
            let msg = match event.key().as_str() {
                _ if event.is_composing() => return None,
                "ArrowDown" => Msg::Move(1),
                "ArrowUp" => Msg::Move(-1),
                "PageDown" => Msg::Move(8),
                "PageUp" => Msg::Move(-8),
                "Enter" => Msg::Enter,
                _ => return None,
            };
            event.prevent_default();
            Some(msg)
        });
        let fitting = self.fitting();
        let options = fitting
            .iter()
            .enumerate()
            .map(|(place, (idx, entry))| self.option(ctx, entry, *idx, place == self.at));
        let active = fitting.get(self.at).map(|(idx, _)| name_of(*idx));
        html! {
            <Dialog title={messages.commands()} close={messages.close()} on_close={on_close.clone()}>
                <div class="jm-commands">
                    <input
                        class="jm-in" type="text" role="combobox" autocomplete="off" spellcheck="false" dir="auto"
                        aria-label={messages.commands()} aria-expanded="true" aria-autocomplete="list"
                        aria-controls="jm-commands" aria-activedescendant={active}
                        placeholder={messages.command_example()} value={self.typed.clone()}
                        oninput={typed} onkeydown={pressed}
                    />
                    <ul id="jm-commands" role="listbox" aria-label={messages.commands()} ref={&self.list}>
                        { for options }
                    </ul>
                    if fitting.is_empty() {
                        <p class="jm-hint">{ messages.no_command() }</p>
                    }
                </div>
            </Dialog>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let list = self.list.cast::<Element>();
        let front = list.and_then(|list| first(&list, "[aria-selected=true]"));
        if let Some(front) = front {
            let options = js_sys::Object::new();
            js::set(&options, "block", "nearest");
            js::call(&front, "scrollIntoView", &[options.into()]);
        }
    }
}

impl CommandList {
    /// The commands that fit what was typed, with their places among all.
    fn fitting(&self) -> Vec<(usize, &Entry)> {
        commands::fitting(&self.entries, &self.typed)
    }

    fn choose(&self, ctx: &Context<Self>, idx: usize) {
        let Some(entry) = self.entries.get(idx) else {
            return;
        };
        if let Some(reason) = entry.reason {
            return ctx.props().ui.store.say(reason);
        }
        if let Some(choice) = entry.item.choice.take() {
            ctx.props().on_choose.emit(Rc::new(choice));
        }
    }

    fn option(&self, ctx: &Context<Self>, entry: &Entry, idx: usize, is_front: bool) -> Html {
        let messages = ctx.props().ui.messages;
        let choose = ctx.link().callback(move |_: MouseEvent| Msg::Choose(idx));
        // The field keeps the focus, so that one can go on typing.
        let hold = |event: PointerEvent| event.prevent_default();
        let item = &entry.item;
        let is_checked = item.checked == Some(true);
        let hint = entry.reason.map(AttrValue::from);
        let hint = hint.unwrap_or_else(|| entry.group.clone());
        html! {
            <li
                key={idx} id={name_of(idx)} class="jm-command" role="option"
                aria-selected={if is_front { "true" } else { "false" }}
                aria-disabled={entry.reason.map(|_| "true")}
                onclick={choose} onpointerdown={hold}
            >
                { item.icon.sized("jm-i--16") }
                <span>{ item.label.clone() }</span>
                if !hint.is_empty() {
                    <small>{ hint }</small>
                }
                if is_checked {
                    { Icon::CHECK.sized("jm-i--14") }
                }
                if let Some(keys) = &entry.keys {
                    { keys::view(messages, keys) }
                }
            </li>
        }
    }
}

/// The id of a command's place in the list.
fn name_of(idx: usize) -> String {
    ["jm-command-", &idx.to_string()].concat()
}
