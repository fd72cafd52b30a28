//! What helps to find one's way in a map: search, commands, keys, sizes, presenting, the overview.

mod command_list;
mod commands;
pub(super) mod full_screen;
mod js;
mod keys;
mod marks;
mod mini_map;
mod pinch;
mod presentation;
mod reveal;
mod search_bar;
mod shortcuts;
mod zoom;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use self::command_list::CommandList;
use self::mini_map::MiniMap;
use self::presentation::Presentation;
pub(super) use self::reveal::{bring_into_view, element_of};
use self::search_bar::SearchBar;
use super::board::thing_at;
use super::context::Ui;
use super::element::{around, focused};
use super::hotkey::Errand;
use super::markup::component;
use super::menus::Choice;
use super::view::{Editing, Lifted, Screen, View, Zoom};

/// What helps to find one's way in the map of that revision.
pub(super) fn view(ui: &Ui, view: &View, revision: u64) -> Html {
    let props = WayfindingProps {
        ui: ui.clone(),
        revision,
        editing: view.editing.clone(),
        is_presented: view.is_presented,
        has_mini_map: view.has_mini_map && !view.is_narrow,
        zoom: view.zoom,
    };
    component::<Wayfinding>(props, None)
}

#[derive(Clone, Properties)]
struct WayfindingProps {
    ui: Ui,
    revision: u64,
    editing: Option<Editing>,
    is_presented: bool,
    has_mini_map: bool,
    zoom: Zoom,
}

/// There may be an errand whenever the editor is drawn.
impl PartialEq for WayfindingProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

enum Msg {
    /// Something is to be opened.
    Open(Open),
    /// What is open is to be closed.
    Close,
    /// A command was chosen from the list, which closes.
    Choose(Rc<Choice>),
}

/// What is open.
#[derive(Clone, PartialEq)]
enum Open {
    /// The search.
    Search,
    /// The list of all commands, with those of what is at hand.
    Commands(Option<Lifted>),
    /// The list of all keys.
    Shortcuts,
    /// The presentation.
    Presentation,
}

/// The component of all that: it does what is asked for, and holds what is open.
struct Wayfinding {
    /// What stands for it on the page, to find the editor from.
    anchor: NodeRef,
    open: Option<Open>,
    /// What is to be done once all is drawn.
    due: Option<Errand>,
    /// What was chosen, to be done once the list is gone.
    chosen: Option<Choice>,
    /// The last thing asked of the search, and which time it was.
    asked: (u32, Errand),
    /// What was looked for last.
    words: Rc<RefCell<String>>,
    /// What zooms by the wheel.
    wheel: Option<EventListener>,
    /// What zooms by two fingers.
    pinch: Option<[EventListener; 3]>,
}

impl Component for Wayfinding {
    type Message = Msg;
    type Properties = WayfindingProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            anchor: NodeRef::default(),
            open: None,
            due: ctx.props().ui.store.take_errand(),
            chosen: None,
            asked: (0, Errand::Search),
            words: Rc::default(),
            wheel: None,
            pinch: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &WayfindingProps) -> bool {
        let props = ctx.props();
        self.due = self.due.or(props.ui.store.take_errand());
        self.due.is_some() || self.open.is_some() || props.has_mini_map || old.has_mini_map
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Open(open) => self.open = Some(open),
            Msg::Close => self.open = None,
            Msg::Choose(choice) => {
                self.open = None;
                self.chosen = Rc::into_inner(choice);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let ui = &props.ui;
        let on_close = ctx.link().callback(|()| Msg::Close);
        let open = match &self.open {
            None => Html::default(),
            Some(Open::Search) => html! {
                <SearchBar
                    ui={ui.clone()} revision={props.revision} editing={props.editing.clone()}
                    words={self.words.clone()} asked={self.asked} {on_close}
                />
            },
            Some(Open::Commands(thing)) => html! {
                <CommandList
                    ui={ui.clone()} thing={thing.clone()} {on_close}
                    on_choose={ctx.link().callback(Msg::Choose)}
                />
            },
            Some(Open::Shortcuts) => shortcuts::view(ui, on_close),
            Some(Open::Presentation) => html! {
                <Presentation
                    ui={ui.clone()} revision={props.revision} is_presented={props.is_presented} {on_close}
                />
            },
        };
        html! {
            <div class="jm-way" ref={&self.anchor}>
                { open }
                if props.has_mini_map && !props.is_presented {
                    <MiniMap ui={ui.clone()} revision={props.revision} zoom={props.zoom} />
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let ui = &ctx.props().ui;
        if let Some(choice) = self.chosen.take() {
            choice.run(ui);
        }
        let root = self.anchor.cast::<Element>();
        let root = root.and_then(|anchor| around(&anchor, ".jm"));
        let Some(root) = root else { return };
        self.wheel.get_or_insert_with(|| zoom::listen(ui, &root));
        self.pinch.get_or_insert_with(|| pinch::listen(ui, &root));
        if let Some(errand) = self.due.take() {
            self.run(ctx, &root, errand);
        }
    }
}

impl Wayfinding {
    /// Does what a key or a menu asks for.
    fn run(&mut self, ctx: &Context<Self>, root: &Element, errand: Errand) {
        let ui = &ctx.props().ui;
        let is_of_the_board = !matches!(
            errand,
            Errand::Commands | Errand::Shortcuts | Errand::FullScreen
        );
        let is_shown = ui.store.read_view(|view| match view.screen {
            Screen::Map => true,
            Screen::Guide => false,
            Screen::Insights => !view.is_narrow && errand != Errand::Present,
        });
        if is_of_the_board && !is_shown {
            ui.store.update_view(|view| view.screen = Screen::Map);
        }
        let open = match errand {
            Errand::Search | Errand::FindNext | Errand::FindPrevious => {
                self.asked = (self.asked.0 + 1, errand);
                Open::Search
            }
            Errand::Commands => Open::Commands(thing_at_hand(ui, root)),
            Errand::Shortcuts => Open::Shortcuts,
            Errand::Present => Open::Presentation,
            Errand::FullScreen => {
                if full_screen::state() == Some(true) {
                    full_screen::leave();
                } else {
                    full_screen::enter(root);
                }
                return;
            }
            Errand::MiniMap => return turn_mini_map(ui),
            Errand::Zoom(resize) => return zoom::run(ui, root, resize),
            Errand::Undo | Errand::Redo => return,
        };
        ctx.link().send_message(Msg::Open(open));
    }
}

/// Shows the mini-map, or puts it away.
fn turn_mini_map(ui: &Ui) {
    let is_wanted = !ui.store.read_view(|view| view.has_mini_map);
    ui.store.update_view(|view| view.has_mini_map = is_wanted);
    ui.store.say(if is_wanted {
        ui.messages.said_mini_map()
    } else {
        ui.messages.said_no_mini_map()
    });
}

/// What on the board has the focus, else the card that is selected.
fn thing_at_hand(ui: &Ui, root: &Element) -> Option<Lifted> {
    let focused = focused(root).and_then(|element| thing_at(&element));
    focused.or_else(|| {
        let selection = ui.store.read(|session| session.selection().clone());
        selection.cards().first().cloned().map(Lifted::Card)
    })
}
