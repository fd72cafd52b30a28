//! Lines over the board: a path while it is drawn.
//!
//! It loads with what somebody needs who turns to the board, and hears the events of the editor
//! before the board does: what it has done itself goes no further.

mod shape;
mod stroke;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent};
use yew::html::Scope;
use yew::{Component, Context, Html, NodeRef, Properties};

use self::stroke::Stroke;
use super::context::Ui;
use super::element::{around, target};
use super::markup::{Child, component, list, tag};
use super::store::Store;

/// What lies over the board.
pub(super) fn view(ui: &Ui) -> Html {
    component::<Lines>(LinesProps { ui: ui.clone() }, None)
}

/// Everything it hears.
const EVENTS: [&str; 8] = [
    "click",
    "contextmenu",
    "keydown",
    "pointercancel",
    "pointerdown",
    "pointermove",
    "pointerup",
    "touchmove",
];

#[derive(PartialEq, Properties)]
struct LinesProps {
    ui: Ui,
}

/// The component of the lines.
struct Lines {
    pen: Rc<Pen>,
    /// What stands for it on the page, to find the editor from.
    anchor: NodeRef,
    listeners: Vec<EventListener>,
}

/// What changes it.
enum Message {
    /// Show the path as it is drawn now.
    Draw,
}

/// What it keeps between one event and the next.
struct Pen {
    store: Rc<Store>,
    scope: Scope<Lines>,
    stroke: RefCell<Option<Stroke>>,
    /// Does the next click only end a stroke?
    eats_click: Cell<bool>,
}

impl Component for Lines {
    type Message = Message;
    type Properties = LinesProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            pen: Rc::new(Pen {
                store: ctx.props().ui.store.clone(),
                scope: ctx.link().clone(),
                stroke: RefCell::default(),
                eats_click: Cell::default(),
            }),
            anchor: NodeRef::default(),
            listeners: Vec::new(),
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Draw => true,
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let stroke = self.pen.stroke.borrow();
        let anchor = tag!("div", "class" = "jm-lines", "hidden" = true).node(&self.anchor);
        list(vec![
            anchor.html(),
            stroke.as_ref().and_then(Stroke::view).node(),
        ])
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        let anchor = self.anchor.cast::<Element>().filter(|_| is_first);
        let Some(anchor) = anchor else { return };
        // Around what Yew hears at, so that what is done here does not get there.
        let root: EventTarget = anchor.get_root_node().into();
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        for kind in EVENTS {
            let pen = self.pen.clone();
            let hear = move |event: &Event| {
                if pen.hear(event) {
                    event.prevent_default();
                    event.stop_propagation();
                }
            };
            let listener = EventListener::new_with_options(&root, kind, options, hear);
            self.listeners.push(listener);
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.pen.stroke.take();
    }
}

impl Pen {
    /// Hears an event; true when nobody else is to.
    fn hear(self: &Rc<Self>, event: &Event) -> bool {
        match event.type_().as_str() {
            "pointerdown" => Stroke::press(self, event.unchecked_ref()),
            "pointermove" => Stroke::follow(self, event.unchecked_ref()),
            "pointerup" => Stroke::release(self),
            "touchmove" | "contextmenu" => self.stroke.borrow().is_some(),
            "keydown" => {
                let event: &KeyboardEvent = event.unchecked_ref();
                event.key() == "Escape" && Stroke::cancel(self)
            }
            "click" => self.eats_click.take() && is_on_board(event),
            _ => {
                Stroke::cancel(self);
                false
            }
        }
    }

    fn draw(&self) {
        self.scope.send_message(Message::Draw);
    }
}

fn is_on_board(event: &Event) -> bool {
    target(event).is_some_and(|target| around(&target, ".jm-scroll").is_some())
}
