//! The map presented stage by stage, then as a whole, on the board itself.
//!
//! Nothing is drawn anew: what is not of the stage is hidden on the page, and the size set so that
//! the stage fills the view. The board is read-only meanwhile.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::zoom::Board;
use super::{full_screen, js};
use crate::i18n::Locale;
use crate::ui::context::Ui;
use crate::ui::element::{all, around, attribute, first, focus, focused, target};
use crate::ui::widgets::{Icon, icon_button};

/// How far a finger goes for another stage, in pixels.
const SWIPE_PX: i32 = 48;

/// How far an arrow key scrolls a stage that is taller than the view, in pixels.
const SCROLL_PX: f64 = 80.0;

/// What a [`Presentation`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PresentationProps {
    pub(super) ui: Ui,
    /// The map as it is now.
    pub(super) revision: u64,
    /// Is the editor still presenting? Another map ends it.
    pub(super) is_presented: bool,
    pub(super) on_close: Callback<()>,
}

/// Where to go.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Msg {
    /// On, to the next stage or the whole.
    Next,
    /// Back.
    Previous,
    /// To the first stage.
    First,
    /// To the whole.
    Last,
    /// Up or down, where a stage is taller than the view.
    Scroll(f64),
    /// The view has another size.
    Resized,
    /// The presentation ends.
    End,
}

/// A presentation under way.
pub(super) struct Presentation {
    bar: NodeRef,
    /// Which stage is shown; as many as there are for the whole.
    at: usize,
    /// What the board shows now.
    shown: Option<Shown>,
    before: Option<Before>,
    listeners: Vec<EventListener>,
    /// Has the screen been filled for it?
    is_full: bool,
}

/// What the look of the board depends on.
#[derive(PartialEq)]
struct Shown {
    at: usize,
    revision: u64,
    locale: Locale,
    is_read_only: bool,
}

/// What is to be as it was.
struct Before {
    root: HtmlElement,
    opener: Option<HtmlElement>,
    scrolled: (f64, f64),
}

/// A stage as it stands on the board.
struct Slide {
    title: String,
    first_column: usize,
    n_columns: usize,
}

impl Component for Presentation {
    type Message = Msg;
    type Properties = PresentationProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            bar: NodeRef::default(),
            at: 0,
            shown: None,
            before: None,
            listeners: Vec::new(),
            is_full: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PresentationProps) -> bool {
        if old.is_presented && !ctx.props().is_presented {
            ctx.link().send_message(Msg::End);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        let last = slides(&props.ui).len();
        let at = match msg {
            Msg::Next => (self.at + 1).min(last),
            Msg::Previous => self.at.saturating_sub(1),
            Msg::First => 0,
            Msg::Last => last,
            Msg::Scroll(by) => {
                if let Some(board) = self.board() {
                    let top = js::number(&board.scroller, "scrollTop");
                    js::set(&board.scroller, "scrollTop", top + by);
                }
                return false;
            }
            Msg::Resized => {
                self.shown = None;
                return true;
            }
            Msg::End => {
                props.on_close.emit(());
                return false;
            }
        };
        if at != self.at {
            self.at = at;
            self.say(&props.ui);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ui = &ctx.props().ui;
        let messages = ui.messages;
        let slides = slides(ui);
        let link = ctx.link();
        let button = |icon, label: &'static str, class: &'static str, is_disabled, msg| {
            let go = link.callback(move |_: Event| msg);
            icon_button(icon, "jm-i--22", label, is_disabled)
                .class(class)
                .on("click", move |event: Event| go.emit(event))
                .html()
        };
        let (is_first, is_last) = (self.at == 0, self.at >= slides.len());
        let (place, title) = self.words(ui, &slides);
        let marks = (0..=slides.len()).map(|idx| {
            html! { <i class={(idx <= self.at).then_some("on")} /> }
        });
        html! {
            <section class="jm-present" aria-label={messages.presentation()} ref={&self.bar}>
                <span class="jm-present__p" aria-hidden="true">{ for marks }</span>
                { button(Icon::CLOSE, messages.end_presentation(), "", false, Msg::End) }
                <p>
                    <span class="jm-num">{ place }</span>
                    <b>{ title }</b>
                </p>
                { button(Icon::CHEVRON_NEXT, messages.previous_stage(), "jm-present__b is-back", is_first, Msg::Previous) }
                { button(Icon::CHEVRON_NEXT, messages.next_stage(), "jm-present__b", is_last, Msg::Next) }
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let ui = &ctx.props().ui;
        if is_first {
            self.begin(ctx);
        }
        let shown = Shown {
            at: self.at,
            revision: ctx.props().revision,
            locale: ui.locale(),
            is_read_only: ui.is_read_only,
        };
        if self.shown.as_ref() != Some(&shown) {
            self.show(&slides(ui));
            self.shown = Some(shown);
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        self.listeners.clear();
        let board = self.board();
        let ui = &ctx.props().ui;
        let Some(before) = self.before.take() else {
            return;
        };
        js::call(&before.root, "removeAttribute", &["data-presented".into()]);
        if let Some(board) = board {
            hide(&board, |_| false);
            let zoom = ui.store.read_view(|view| view.zoom);
            board.set_zoom(zoom.percent());
            if let Some(opener) = before.opener.filter(|opener| opener.is_connected()) {
                focus(Some(opener.into()));
            }
            scroll_to(&board, before.scrolled);
        }
        if self.is_full && full_screen::state() == Some(true) {
            full_screen::leave();
        }
        ui.store.update_view(|view| view.is_presented = false);
        ui.store.say(ui.messages.said_presentation_ended());
    }
}

impl Presentation {
    fn board(&self) -> Option<Board> {
        Board::of(self.before.as_ref()?.root.as_ref())
    }

    /// Remembers how all was, and listens.
    fn begin(&mut self, ctx: &Context<Self>) {
        let ui = &ctx.props().ui;
        let root = self.bar.cast::<Element>();
        let root = root.and_then(|bar| around(&bar, ".jm")?.dyn_into::<HtmlElement>().ok());
        let Some(root) = root else { return };
        let scrolled = Board::of(&root).map_or((0.0, 0.0), |board| {
            let scrolled = |name| js::number(&board.scroller, name);
            (scrolled("scrollLeft"), scrolled("scrollTop"))
        });
        self.listeners = listen(ctx, &root);
        self.is_full = full_screen::state() == Some(false) && full_screen::enter(&root);
        self.before = Some(Before {
            opener: focused(&root),
            root,
            scrolled,
        });
        if let Some(bar) = self.bar.cast::<Element>() {
            focus(first(&bar, ".jm-present__b:not(:disabled)"));
        }
        ui.store.edit(None);
        ui.store.update_view(|view| {
            view.is_presented = true;
            view.lifted = None;
        });
        self.say(ui);
    }

    /// Shows what is to be shown on the board, as large as there is room.
    fn show(&self, slides: &[Slide]) {
        let (Some(before), Some(board)) = (&self.before, self.board()) else {
            return;
        };
        let slide = slides.get(self.at);
        let word = if slide.is_some() { "stage" } else { "whole" };
        let given = ["data-presented".into(), word.into()];
        js::call(&before.root, "setAttribute", &given);
        match slide {
            Some(slide) => {
                let n_all = slides.iter().map(|slide| slide.n_columns).sum();
                for (name, value) in [
                    ("--shown", slide.n_columns),
                    ("--before", slide.first_column),
                    ("--all", n_all),
                ] {
                    // Only a read-only style declaration refuses, and an element's is not.
                    let _ok = before
                        .root
                        .style()
                        .set_property(name, &value.to_string())
                        .is_ok();
                }
                let columns = slide.first_column..slide.first_column + slide.n_columns;
                hide(&board, |column| !columns.contains(&column));
                // What is taller than the view is scrolled rather than made smaller than it is.
                if board.fitting(200, true).percent() < 100 {
                    board.set_zoom(100);
                }
            }
            None => {
                hide(&board, |_| false);
                board.fitting(200, true);
            }
        }
        scroll_to(&board, (0.0, 0.0));
        // A button that can do no more gives the focus to the other.
        let bar = self.bar.cast::<Element>();
        if let Some(bar) = bar.filter(|bar| focused(bar).is_none()) {
            focus(first(&bar, ".jm-present__b:not(:disabled)"));
        }
    }

    /// Where one is, and what is shown.
    fn words(&self, ui: &Ui, slides: &[Slide]) -> (String, String) {
        match slides.get(self.at) {
            Some(slide) => (
                ui.messages.stage_of(self.at + 1, slides.len()),
                slide.title.clone(),
            ),
            None => {
                let title = |session: &crate::session::Session| {
                    ui.words(&session.map().meta.title).to_owned()
                };
                (ui.messages.whole_map().to_owned(), ui.store.read(title))
            }
        }
    }

    fn say(&self, ui: &Ui) {
        let (place, title) = self.words(ui, &slides(ui));
        ui.store.say(&ui.messages.said_presented(&place, &title));
    }
}

/// The stages in their order.
fn slides(ui: &Ui) -> Vec<Slide> {
    ui.store.read(|session| {
        let mut first_column = 0;
        let mut slides = Vec::new();
        for stage in &session.map().stages {
            slides.push(Slide {
                title: ui.stage_title(stage),
                first_column,
                n_columns: stage.n_columns(),
            });
            first_column += stage.n_columns();
        }
        slides
    })
}

/// Hides what stands in columns that are not wanted, and shows all else.
fn hide(board: &Board, is_hidden: impl Fn(usize) -> bool) {
    for cell in all(&board.grid, "[data-c]") {
        let column = attribute(&cell, "data-c").and_then(|column| column.parse().ok());
        let is_hidden = column.is_some_and(&is_hidden);
        let given = ["hidden".into(), JsValue::from_bool(is_hidden)];
        js::call(&cell, "toggleAttribute", &given);
    }
}

fn scroll_to(board: &Board, (left, top): (f64, f64)) {
    js::set(&board.scroller, "scrollLeft", left);
    js::set(&board.scroller, "scrollTop", top);
}

/// Hears keys, fingers, and what else changes the view.
fn listen(ctx: &Context<Presentation>, root: &HtmlElement) -> Vec<EventListener> {
    let link = ctx.link().clone();
    let ui = ctx.props().ui.clone();
    let first_of_all = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    // Above the editor, which hears every key first of all within itself.
    let above = root.get_root_node();
    let keys = EventListener::new_with_options(&above, "keydown", first_of_all, move |event| {
        // The key that began it may be on its way still.
        let event = event.dyn_ref::<KeyboardEvent>();
        let Some(event) = event.filter(|event| !event.default_prevented()) else {
            return;
        };
        // Whatever a key does else, it does not do now; but it still moves and presses.
        event.stop_propagation();
        if let Some(msg) = pressed(&ui, event) {
            event.prevent_default();
            link.send_message(msg);
        }
    });
    let start = Rc::new(Cell::new(None::<(i32, i32)>));
    let down = {
        let start = start.clone();
        EventListener::new(root, "pointerdown", move |event| {
            let event = event.dyn_ref::<PointerEvent>();
            let touch = event.filter(|event| event.pointer_type() == "touch");
            start.set(touch.map(|event| (event.client_x(), event.client_y())));
        })
    };
    let (link, ui) = (ctx.link().clone(), ctx.props().ui.clone());
    let up = EventListener::new(root, "pointerup", move |event| {
        let event = event.dyn_ref::<PointerEvent>();
        let (Some(event), Some((x, y))) = (event, start.take()) else {
            return;
        };
        let (along, down) = (event.client_x() - x, event.client_y() - y);
        if along.abs() < SWIPE_PX || along.abs() < 2 * down.abs() {
            return;
        }
        // The finger takes the next stage from where it is: from the left in English.
        let is_on = (along < 0) != ui.locale().is_rtl();
        link.send_message(if is_on { Msg::Next } else { Msg::Previous });
    });
    let mut listeners = vec![keys, down, up];
    if let Some(window) = web_sys::window() {
        let link = ctx.link().clone();
        listeners.push(EventListener::new(&window, "resize", move |_| {
            link.send_message(Msg::Resized);
        }));
    }
    if let Some(document) = root.owner_document() {
        let link = ctx.link().clone();
        let was_full = Cell::new(full_screen::state() == Some(true));
        let changed = move |_: &Event| {
            let is_full = full_screen::state() == Some(true);
            // The Escape that ends a full screen is not heard as a key: it ends this too.
            link.send_message(if was_full.replace(is_full) && !is_full {
                Msg::End
            } else {
                Msg::Resized
            });
        };
        listeners.push(EventListener::new(&document, "fullscreenchange", changed));
    }
    listeners
}

/// What a key does.
fn pressed(ui: &Ui, event: &KeyboardEvent) -> Option<Msg> {
    let is_back = event.shift_key();
    let on_button = || target(event).is_some_and(|target| around(&target, "button").is_some());
    let key = event.key();
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return (key == "Enter" && is_back).then_some(Msg::End);
    }
    let (on, back) = if ui.locale().is_rtl() {
        ("ArrowLeft", "ArrowRight")
    } else {
        ("ArrowRight", "ArrowLeft")
    };
    match key.as_str() {
        "Escape" => Some(Msg::End),
        "PageDown" => Some(Msg::Next),
        "PageUp" => Some(Msg::Previous),
        " " if on_button() => None,
        " " if is_back => Some(Msg::Previous),
        " " => Some(Msg::Next),
        "Home" => Some(Msg::First),
        "End" => Some(Msg::Last),
        "ArrowDown" => Some(Msg::Scroll(SCROLL_PX)),
        "ArrowUp" => Some(Msg::Scroll(-SCROLL_PX)),
        key if key == on => Some(Msg::Next),
        key if key == back => Some(Msg::Previous),
        _ => None,
    }
}
