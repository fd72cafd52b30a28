//! The search: a bar above the map, and what was found marked on the board.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::js;
use super::marks::Marks;
use super::reveal::{bring_into_view, element_of};
use crate::edit::Selection;
use crate::i18n::{Locale, Messages};
use crate::search::{Finding, Part, Reader, Thing};
use crate::ui::context::Ui;
use crate::ui::element::{around, first, focus, focused};
use crate::ui::hotkey::Errand;
use crate::ui::view::Editing;
use crate::ui::widgets::{Icon, icon_button};

/// What a [`SearchBar`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SearchBarProps {
    pub(super) ui: Ui,
    /// The map as it is now.
    pub(super) revision: u64,
    /// What is being written on the board, which takes its marks away.
    pub(super) editing: Option<Editing>,
    /// What was looked for last.
    pub(super) words: Rc<RefCell<String>>,
    /// What a key asked for, and which time it is that one asks.
    pub(super) asked: (u32, Errand),
    pub(super) on_close: Callback<()>,
}

/// What happens in the bar.
pub(super) enum Msg {
    /// Something was typed.
    Typed(String),
    /// The next finding is wanted, or the one before.
    Step { is_back: bool },
    /// It is to be closed.
    Close,
}

/// A field, what was found, and the ways from one finding to the next.
pub(super) struct SearchBar {
    bar: NodeRef,
    field: NodeRef,
    /// What had the focus before.
    opener: Option<HtmlElement>,
    findings: Vec<Finding>,
    /// The finding in front.
    at: Option<usize>,
    /// What of the board stands for it.
    shown: Option<Element>,
    marks: Marks,
    /// What the marks were set for.
    marked: Option<Marked>,
    /// What a key asked for and has not been done.
    due: Option<Errand>,
}

/// What the marks depend on.
#[derive(PartialEq)]
struct Marked {
    words: String,
    revision: u64,
    locale: Locale,
    editing: Option<Editing>,
}

impl Component for SearchBar {
    type Message = Msg;
    type Properties = SearchBarProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mut bar = Self {
            bar: NodeRef::default(),
            field: NodeRef::default(),
            opener: None,
            findings: Vec::new(),
            at: None,
            shown: None,
            marks: Marks::default(),
            marked: None,
            due: Some(ctx.props().asked.1),
        };
        bar.look(ctx.props());
        bar
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &SearchBarProps) -> bool {
        let props = ctx.props();
        if props.asked != old.asked {
            self.due = Some(props.asked.1);
        }
        if props.revision != old.revision || props.ui.locale() != old.ui.locale() {
            self.look(props);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Typed(words) => {
                *props.words.borrow_mut() = words;
                self.look(props);
                self.at = (!self.findings.is_empty()).then_some(0);
                self.mark(props);
                self.show(props);
                let messages = props.ui.messages;
                match self.findings.len() {
                    _ if props.words.borrow().is_empty() => {}
                    0 => props.ui.store.say(messages.no_matches()),
                    n_found => props.ui.store.say(&messages.n_matches(n_found)),
                }
            }
            Msg::Step { is_back } => self.step(props, is_back),
            Msg::Close => {
                let shown = self.shown.clone().filter(|_| self.at.is_some());
                if !focus(shown.filter(|shown| shown.is_connected())) {
                    focus(self.opener.take().map(Into::into));
                }
                props.on_close.emit(());
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let messages = props.ui.messages;
        let link = ctx.link();
        let typed = link.callback(|event: InputEvent| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            Msg::Typed(field.value())
        });
        let pressed = link.batch_callback(|event: KeyboardEvent| {
            let msg = match event.key().as_str() {
                "Enter" if !event.is_composing() => Msg::Step {
                    is_back: event.shift_key(),
                },
                "Escape" => Msg::Close,
                _ => return None,
            };
            event.prevent_default();
            event.stop_propagation();
            Some(msg)
        });
        let step = |icon, label: &'static str, class: &'static str, is_back| {
            let go = link.callback(move |_: Event| Msg::Step { is_back });
            icon_button(icon, "jm-i--16", label, self.findings.is_empty())
                .class(class)
                .on("click", move |event: Event| go.emit(event))
                .html()
        };
        let close = link.callback(|_: Event| Msg::Close);
        let close = icon_button(Icon::CLOSE, "jm-i--16", messages.close_search(), false)
            .on("click", move |event: Event| close.emit(event));
        let is_missing = self.findings.is_empty() && !props.words.borrow().is_empty();
        html! {
            <div class="jm-find" role="search" ref={&self.bar} onkeydown={pressed}>
                { Icon::SEARCH.sized("jm-i--16") }
                <input
                    ref={&self.field} class="jm-find__f" type="text" enterkeyhint="search"
                    autocomplete="off" spellcheck="false" dir="auto"
                    aria-label={messages.search_in_map()} placeholder={messages.search_in_map()}
                    value={props.words.borrow().clone()} oninput={typed}
                />
                <span class={classes!("jm-find__n", "jm-num", is_missing.then_some("is-none"))}>
                    { self.count(props) }
                </span>
                { step(Icon::CHEVRON_DOWN, messages.previous_match(), "jm-find__up", true) }
                { step(Icon::CHEVRON_DOWN, messages.next_match(), "", false) }
                { close.html() }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let props = ctx.props();
        if is_first {
            self.opener = self.root().and_then(|root| focused(&root));
        }
        self.mark(props);
        match self.due.take() {
            Some(Errand::FindNext) => ctx.link().send_message(Msg::Step { is_back: false }),
            Some(Errand::FindPrevious) => ctx.link().send_message(Msg::Step { is_back: true }),
            Some(_) => {
                if let Some(field) = self.field.cast::<HtmlInputElement>() {
                    focus(Some(field.clone().into()));
                    field.select();
                }
            }
            None => {}
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.unmark();
    }
}

impl SearchBar {
    fn root(&self) -> Option<Element> {
        around(&self.bar.cast::<Element>()?, ".jm")
    }

    /// Looks for the words in the map as it is now; the finding in front stays if it is there.
    fn look(&mut self, props: &SearchBarProps) {
        let before = self.at.and_then(|at| self.findings.get(at).cloned());
        self.findings = props.ui.store.read(|session| {
            let reader = Reader {
                map: session.map(),
                messages: props.ui.messages,
                language: &props.ui.language,
            };
            reader.find(&props.words.borrow())
        });
        self.at = before.and_then(|before| {
            let is_same = |finding: &Finding| finding.thing == before.thing;
            self.findings.iter().position(is_same)
        });
    }

    /// Goes on to the next finding, or back; around the end.
    fn step(&mut self, props: &SearchBarProps, is_back: bool) {
        let n_found = self.findings.len();
        if n_found == 0 {
            return props.ui.store.say(props.ui.messages.no_matches());
        }
        self.at = Some(match (self.at, is_back) {
            (None, false) => 0,
            (None, true) => n_found - 1,
            (Some(at), false) => (at + 1) % n_found,
            (Some(at), true) => (at + n_found - 1) % n_found,
        });
        self.show(props);
        let finding = self.at.and_then(|at| Some((at, self.findings.get(at)?)));
        if let Some((at, finding)) = finding {
            let messages = props.ui.messages;
            let words = messages.said_match(at + 1, n_found, &finding.text);
            let where_else = self.where_else(props, finding);
            props.ui.store.say(&[&words, " ", where_else].concat());
        }
    }

    /// Brings the finding in front into view, and selects it.
    fn show(&mut self, props: &SearchBarProps) {
        self.unmark();
        let finding = self.at.and_then(|at| self.findings.get(at).cloned());
        let (Some(root), Some(finding)) = (self.root(), finding) else {
            return;
        };
        let Some(board) = first(&root, ".jm-scroll") else {
            return;
        };
        self.shown = element_of(&board, &finding.thing);
        if let Some(shown) = &self.shown {
            bring_into_view(&board, shown);
            js::call(shown, "setAttribute", &["data-found".into(), "".into()]);
        }
        let selection = if let Thing::Card(_, card_id) = finding.thing {
            Selection::of([card_id])
        } else {
            Selection::default()
        };
        props.ui.store.select(selection);
    }

    fn unmark(&mut self) {
        if let Some(shown) = self.shown.take() {
            js::call(&shown, "removeAttribute", &["data-found".into()]);
        }
    }

    /// Marks the words wherever they stand on the board, where that is not done.
    fn mark(&mut self, props: &SearchBarProps) {
        let marked = Marked {
            words: props.words.borrow().clone(),
            revision: props.revision,
            locale: props.ui.locale(),
            editing: props.editing.clone(),
        };
        if self.marked.as_ref() == Some(&marked) {
            return;
        }
        if let Some(board) = self.root().and_then(|root| first(&root, ".jm-scroll")) {
            self.marks.set(&board, &marked.words);
            self.marked = Some(marked);
        }
    }

    /// Which finding is in front, of how many, and where its words are if one does not see them.
    fn count(&self, props: &SearchBarProps) -> String {
        let messages = props.ui.messages;
        let n_found = self.findings.len();
        let finding = self.at.and_then(|at| Some((at, self.findings.get(at)?)));
        match finding {
            _ if props.words.borrow().is_empty() => String::new(),
            Some((at, finding)) => {
                let where_else = self.where_else(props, finding);
                let count = messages.match_of(at + 1, n_found);
                if where_else.is_empty() {
                    count
                } else {
                    [&count, " · ", where_else].concat()
                }
            }
            None if n_found > 0 => messages.n_matches(n_found),
            None => messages.no_matches().to_owned(),
        }
    }

    fn where_else(&self, props: &SearchBarProps, finding: &Finding) -> &'static str {
        let is_folded = |lane_id| {
            let is_folded = |session: &crate::session::Session| {
                let lane = session.map().lanes.get(lane_id);
                lane.is_some_and(|lane| lane.collapsed)
            };
            props.ui.store.read(is_folded)
        };
        if let Thing::Card(lane_id, _) | Thing::Owners(lane_id, _) = &finding.thing
            && is_folded(lane_id)
        {
            props.ui.messages.in_folded_lane()
        } else {
            part_name(props.ui.messages, finding.part)
        }
    }
}

/// What of a thing has the words; empty where that is plain to see.
fn part_name(messages: Messages, part: Part) -> &'static str {
    match part {
        Part::Words => "",
        Part::Owner => messages.in_owner(),
        Part::Channel => messages.in_channel(),
        Part::Comment => messages.in_comments(),
        Part::Source => messages.in_source(),
        Part::Description => messages.in_description(),
    }
}
