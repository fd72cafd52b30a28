//! Lines over the board: a path while it is drawn, and the links of the selected cards.
//!
//! It loads with what somebody needs who turns to the board, and hears the events of the editor
//! before the board does: what it has done itself goes no further.

mod links;
mod shape;
mod stroke;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, PointerEvent};
use yew::html::Scope;
use yew::{AppHandle, Component, Context, Html, NodeRef, Properties, Renderer};

use self::links::Line;
use self::stroke::Stroke;
use super::chunk::Chunk;
use super::context::Ui;
use super::element::{around, first, focused, target};
use super::markup::{Child, component, list, tag};
use super::store::Store;
use super::view::{Editing, View, Zoom};
use crate::edit::Selection;
use crate::session::Session;

/// What lies over the board.
pub(super) fn view(ui: &Ui, session: &Session, view: &View) -> Html {
    let props = LinesProps {
        ui: ui.clone(),
        revision: session.revision(),
        selection: session.selection().clone(),
        editing: view.editing.clone(),
        zoom: view.zoom,
    };
    component::<Lines>(props, None)
}

/// Everything it hears.
const EVENTS: [&str; 10] = [
    "click",
    "contextmenu",
    "focusin",
    "keydown",
    "pointercancel",
    "pointerdown",
    "pointermove",
    "pointerup",
    "scroll",
    "touchmove",
];

#[derive(PartialEq, Properties)]
struct LinesProps {
    ui: Ui,
    revision: u64,
    selection: Selection,
    editing: Option<Editing>,
    zoom: Zoom,
}

/// The component of the lines.
struct Lines {
    pen: Rc<Pen>,
    /// What stands for it on the page, to find the editor from.
    anchor: NodeRef,
    /// What the links are drawn in.
    layer: Option<Layer>,
    listeners: Vec<EventListener>,
}

/// What changes it.
enum Message {
    /// Show the path as it is drawn now.
    Draw,
    /// Show the links where they run now.
    Measure,
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
            layer: None,
            listeners: Vec::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Draw => true,
            Message::Measure => {
                self.measure(ctx);
                false
            }
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

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        // Only once all is drawn is it known where the cards are.
        if !ctx.props().selection.cards().is_empty() {
            ctx.link().send_message(Message::Measure);
        } else if let Some(layer) = &mut self.layer {
            layer.show(Vec::new());
        }
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
        if let Some(window) = web_sys::window() {
            let pen = self.pen.clone();
            let moved = EventListener::new(&window, "resize", move |_| pen.measure());
            self.listeners.push(moved);
        }
        // What has the focus already was not heard to take it.
        if let Some(target) = focused(&anchor) {
            links::describe(&ctx.props().ui, &target);
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.pen.stroke.take();
        if let Some(layer) = self.layer.take() {
            layer.app.destroy();
            layer.element.remove();
        }
    }
}

impl Lines {
    /// Finds out where the links run, and draws them.
    fn measure(&mut self, ctx: &Context<Self>) {
        let root = self.anchor.cast::<Element>();
        let root = root.and_then(|anchor| around(&anchor, ".jm"));
        let board = root.and_then(|root| first(&root, ".jm-scroll"));
        let Some(board) = board else { return };
        if self.layer.is_none() {
            self.layer = Layer::on(&board);
        }
        let Some(layer) = &mut self.layer else { return };
        if !board.contains(Some(&layer.element)) {
            // Another map may have another board, and an element takes children.
            let _ok = board.append_child(&layer.element).is_ok();
        }
        let corner = layer.element.get_bounding_client_rect();
        let corner = (corner.left(), corner.top());
        let LinesProps { ui, selection, .. } = ctx.props();
        let lines = ui
            .store
            .read(|session| links::measure(session.map(), selection, &board, corner));
        layer.show(lines);
    }
}

impl Pen {
    /// Hears an event; true when nobody else is to.
    fn hear(self: &Rc<Self>, event: &Event) -> bool {
        match event.type_().as_str() {
            "pointerdown" => {
                let event: &PointerEvent = event.unchecked_ref();
                // Where there is one finger there may soon be two, which zoom.
                if event.pointer_type() == "touch" {
                    self.store.need(Chunk::Wayfinding);
                }
                Stroke::press(self, event)
            }
            "pointermove" => Stroke::follow(self, event.unchecked_ref()),
            "pointerup" => Stroke::release(self),
            "focusin" => {
                if let Some(target) = target(event) {
                    links::describe(&Ui::now(&self.store), &target);
                }
                false
            }
            "scroll" => {
                self.measure();
                false
            }
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

    /// Shows the links where they run now, if any do.
    fn measure(&self) {
        if self
            .store
            .read(|session| !session.selection().cards().is_empty())
        {
            self.scope.send_message(Message::Measure);
        }
    }

    fn draw(&self) {
        self.scope.send_message(Message::Draw);
    }
}

/// An element in the board, so that it scrolls with it and lies under what sticks, with an app of
/// its own: the board draws its own children alone.
struct Layer {
    element: HtmlElement,
    app: AppHandle<Links>,
}

impl Layer {
    fn on(board: &Element) -> Option<Self> {
        let element = board.owner_document()?.create_element("div").ok()?;
        element.set_class_name("jm-over");
        let element: HtmlElement = element.dyn_into().ok()?;
        // Where it is must not wait for a style sheet; an element's style takes it.
        for (name, value) in [("position", "absolute"), ("left", "0"), ("top", "0")] {
            let _ok = element.style().set_property(name, value).is_ok();
        }
        board.append_child(&element).ok()?;
        let root = element.clone().into();
        let app = Renderer::with_root_and_props(root, LinksProps::default()).render();
        Some(Self { element, app })
    }

    fn show(&mut self, lines: Vec<Line>) {
        self.app.update(LinksProps { lines });
    }
}

#[derive(Default, PartialEq, Properties)]
struct LinksProps {
    lines: Vec<Line>,
}

/// The component of the links.
struct Links;

impl Component for Links {
    type Message = ();
    type Properties = LinksProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let lines = &ctx.props().lines;
        let drawing = (!lines.is_empty()).then(|| links::view(lines));
        drawing.node()
    }
}

fn is_on_board(event: &Event) -> bool {
    target(event).is_some_and(|target| around(&target, ".jm-scroll").is_some())
}
