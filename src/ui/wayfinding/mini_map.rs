//! The mini-map: all of a map that is larger than the view, and the part that is in view.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{DomRect, Element, EventTarget, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::js;
use super::zoom::Board;
use crate::base::decimal;
use crate::ui::context::Ui;
use crate::ui::element::{all, around, attribute, first, focus};
use crate::ui::markup::{Property, Tag, list, tag};
use crate::ui::view::Zoom;
use crate::ui::widgets::{Icon, icon_button};

/// How wide the mini-map is, and how high at least and at most, in pixels.
const WIDTH_PX: f64 = 190.0;
const HEIGHT_PX: (f64, f64) = (56.0, 150.0);

/// The most cards that are shown as dots; more would be no more than a grey.
const MAX_DOTS: usize = 1500;

/// How far an arrow key goes, as a share of what is in view.
const STEP: f64 = 0.25;

/// What the [`MiniMap`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MiniMapProps {
    pub(super) ui: Ui,
    /// The session's revision, and the size of the board: with them it looks different.
    pub(super) revision: u64,
    pub(super) zoom: Zoom,
}

pub(super) enum Msg {
    /// All of it may be elsewhere.
    Measure,
    /// Another part is in view.
    Scroll,
    /// The pointer is pressed, moves to a place in the window, and is up again.
    Press(PointerEvent),
    Go(i32, i32),
    Release,
    /// So far, as shares of what is in view.
    Step(f64, f64),
    /// It is to be put away.
    Close,
}

/// A rectangle, in shares of the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// What the mini-map shows.
#[derive(Default, PartialEq)]
struct Shape {
    height: f64,
    stages: Vec<Area>,
    lanes: Vec<(Area, String)>,
    dots: Vec<(f64, f64, usize)>,
    /// What is in view; none while that is all of it.
    view: Option<Area>,
}

/// The mini-map.
pub(super) struct MiniMap {
    anchor: NodeRef,
    picture: NodeRef,
    shape: Shape,
    is_pressed: bool,
    listeners: Vec<EventListener>,
}

impl Component for MiniMap {
    type Message = Msg;
    type Properties = MiniMapProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            anchor: NodeRef::default(),
            picture: NodeRef::default(),
            shape: Shape::default(),
            is_pressed: false,
            listeners: Vec::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Some(board) = self.board() else {
            return false;
        };
        match msg {
            Msg::Measure => {
                let shape = measure(&board);
                let is_news = shape != self.shape;
                self.shape = shape;
                return is_news;
            }
            Msg::Scroll => {}
            Msg::Press(event) => {
                self.is_pressed = true;
                let frame = self.picture.cast::<Element>();
                let frame = frame.and_then(|picture| first(&picture, ".jm-mini__v"));
                if let Some(frame) = &frame {
                    // A pointer that is up already cannot be captured, and needs not be.
                    let _ok = frame.set_pointer_capture(event.pointer_id()).is_ok();
                }
                focus(frame);
                self.go_to(&board, event.client_x(), event.client_y());
            }
            Msg::Go(x, y) if self.is_pressed => self.go_to(&board, x, y),
            Msg::Go(..) => return false,
            Msg::Release => self.is_pressed = false,
            Msg::Step(along, down) => {
                let area = board.scroller.get_bounding_client_rect();
                scroll(&board, along * area.width(), down * area.height());
            }
            Msg::Close => {
                let root = around(&board.scroller, ".jm");
                focus(root.and_then(|root| first(&root, ".jm-grid [data-stop][tabindex='0']")));
                let store = &ctx.props().ui.store;
                store.update_view(|view| view.has_mini_map = false);
                return false;
            }
        }
        let view = in_view(&board);
        let is_news = view != self.shape.view;
        self.shape.view = view;
        is_news
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ui = &ctx.props().ui;
        let messages = ui.messages;
        let close = icon_button(Icon::CLOSE, "jm-i--12", messages.close_mini_map(), false);
        let link = ctx.link().clone();
        let close = close.on("click", move |_: Event| link.send_message(Msg::Close));
        let picture = self.shape.view.map(|view| self.picture(ctx, view));
        tag!(
            "div",
            "class" = "jm-mini",
            "role" = "group",
            "aria-label" = messages.mini_map(),
            "hidden" = self.shape.view.is_none(),
        )
        .node(&self.anchor)
        .child(picture)
        .child(close)
        .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        // Only once all is drawn is it known where everything is.
        ctx.link().send_message(Msg::Measure);
        if !is_first {
            return;
        }
        let Some(anchor) = self.anchor.cast::<Element>() else {
            return;
        };
        // Whatever board there is then: its scrolling does not bubble, but can be captured.
        let root: EventTarget = anchor.get_root_node().into();
        let on_scroll = ctx.link().callback(|()| Msg::Scroll);
        let options = EventListenerOptions::run_in_capture_phase();
        let scrolled = move |_: &Event| on_scroll.emit(());
        let scrolled = EventListener::new_with_options(&root, "scroll", options, scrolled);
        self.listeners.push(scrolled);
        if let Some(window) = web_sys::window() {
            let on_resize = ctx.link().callback(|()| Msg::Measure);
            let resized = EventListener::new(&window, "resize", move |_| on_resize.emit(()));
            self.listeners.push(resized);
        }
    }
}

impl MiniMap {
    fn board(&self) -> Option<Board> {
        Board::of(&around(&self.anchor.cast::<Element>()?, ".jm")?)
    }

    /// Brings the middle of the view to the pointer.
    fn go_to(&self, board: &Board, x: i32, y: i32) {
        let picture = self.picture.cast::<Element>();
        let (Some(picture), Some(view)) = (picture, in_view(board)) else {
            return;
        };
        let at = picture.get_bounding_client_rect();
        let along = (f64::from(x) - at.left()) / at.width() - view.x - view.width / 2.0;
        let down = (f64::from(y) - at.top()) / at.height() - view.y - view.height / 2.0;
        let grid = board.grid.get_bounding_client_rect();
        scroll(board, along * grid.width(), down * grid.height());
    }

    /// The map in small, with the part in view, which can be dragged and moved by keys.
    fn picture(&self, ctx: &Context<Self>, view: Area) -> Tag {
        let ui = &ctx.props().ui;
        let mut parts = Vec::new();
        for (lane, class) in &self.shape.lanes {
            parts.push(self.rect(*lane, class).html());
        }
        for stage in &self.shape.stages {
            parts.push(self.rect(*stage, "jm-mini__s").html());
        }
        for (x, y, lane) in &self.shape.dots {
            let class = self.shape.lanes.get(*lane).map(|(_, class)| class.clone());
            let dot = tag!(
                "circle",
                "class" = class,
                "cx" = decimal(x * WIDTH_PX),
                "cy" = decimal(y * self.shape.height),
                "r" = "1.6"
            );
            parts.push(dot.html());
        }
        let size = [&decimal(WIDTH_PX), " ", &decimal(self.shape.height)].concat();
        let map = tag!(
            "svg",
            "viewBox" = ["0 0 ", &size].concat(),
            "aria-hidden" = "true"
        )
        .child(list(parts));
        let share = |name: &str, share: f64| [name, ":", &decimal(share * 100.0), "%;"].concat();
        let place = [
            share("left", view.x),
            share("top", view.y),
            share("width", view.width),
            share("height", view.height),
        ];
        let room = (1.0 - view.width).max(0.001);
        let percent = (view.x / room * 100.0).clamp(0.0, 100.0);
        let frame = tag!(
            "div",
            "class" = "jm-mini__v",
            "style" = Property(place.concat()),
            "role" = "slider",
            "tabindex" = "0",
            "aria-label" = ui.messages.part_in_view(),
            "aria-valuemin" = "0",
            "aria-valuemax" = "100",
            "aria-valuenow" = decimal(percent.round()),
            "aria-valuetext" = self.told(ui, view),
        );
        let (pressed, moved, released, keys) = (
            ctx.link().clone(),
            ctx.link().clone(),
            ctx.link().clone(),
            ctx.link().clone(),
        );
        let height = ["block-size:", &decimal(self.shape.height), "px"].concat();
        tag!("div", "class" = "jm-mini__p", "style" = Property(height))
            .node(&self.picture)
            .on("pointerdown", move |event: PointerEvent| {
                event.prevent_default();
                pressed.send_message(Msg::Press(event));
            })
            .on("pointermove", move |event: PointerEvent| {
                moved.send_message(Msg::Go(event.client_x(), event.client_y()));
            })
            .on("pointerup", move |_: Event| {
                released.send_message(Msg::Release)
            })
            .on("keydown", move |event: KeyboardEvent| {
                if let Some((along, down)) = step(&event.key()) {
                    event.prevent_default();
                    event.stop_propagation();
                    keys.send_message(Msg::Step(along, down));
                }
            })
            .child(map)
            .child(frame)
    }

    fn rect(&self, area: Area, class: &str) -> Tag {
        tag!(
            "rect",
            "class" = class.to_owned(),
            "x" = decimal(area.x * WIDTH_PX),
            "y" = decimal(area.y * self.shape.height),
            "width" = decimal(area.width * WIDTH_PX),
            "height" = decimal(area.height * self.shape.height),
        )
    }

    /// The stages in view, for a screen reader.
    fn told(&self, ui: &Ui, view: Area) -> String {
        let shows = |stage: &Area| {
            let middle = stage.x + stage.width / 2.0;
            (view.x..=view.x + view.width).contains(&middle)
        };
        let first = self.shape.stages.iter().position(shows);
        let last = self.shape.stages.iter().rposition(shows);
        let title = |idx: usize| {
            ui.store
                .read(|session| Some(ui.stage_title(session.map().stages.at(idx)?)))
        };
        match (first.and_then(title), last.and_then(title)) {
            (Some(first), Some(last)) if first != last => ui.messages.from_to(&first, &last),
            (Some(only), _) => only,
            (None, _) => String::new(),
        }
    }
}

/// How far a key goes, as shares of what is in view.
fn step(key: &str) -> Option<(f64, f64)> {
    Some(match key {
        "ArrowLeft" => (-STEP, 0.0),
        "ArrowRight" => (STEP, 0.0),
        "ArrowUp" => (0.0, -STEP),
        "ArrowDown" => (0.0, STEP),
        "PageUp" => (0.0, -1.0),
        "PageDown" => (0.0, 1.0),
        _ => return None,
    })
}

fn scroll(board: &Board, along: f64, down: f64) {
    for (name, by) in [("scrollLeft", along), ("scrollTop", down)] {
        let before = js::number(&board.scroller, name);
        js::set(&board.scroller, name, before + by);
    }
}

/// Where something is on the grid.
fn area(of: &DomRect, grid: &DomRect) -> Area {
    let (width, height) = (grid.width().max(1.0), grid.height().max(1.0));
    Area {
        x: (of.left() - grid.left()) / width,
        y: (of.top() - grid.top()) / height,
        width: of.width() / width,
        height: of.height() / height,
    }
}

/// The part of the grid that is in view; none where that is all of it.
fn in_view(board: &Board) -> Option<Area> {
    let grid = board.grid.get_bounding_client_rect();
    let scroller = board.scroller.get_bounding_client_rect();
    let is_larger =
        grid.width() > scroller.width() + 1.0 || grid.height() > scroller.height() + 1.0;
    let mut view = area(&scroller, &grid);
    for (at, size) in [
        (&mut view.x, &mut view.width),
        (&mut view.y, &mut view.height),
    ] {
        let end = (*at + *size).min(1.0);
        *at = at.max(0.0);
        *size = end - *at;
    }
    is_larger.then_some(view)
}

fn measure(board: &Board) -> Shape {
    let grid = board.grid.get_bounding_client_rect();
    let height = (WIDTH_PX * grid.height() / grid.width().max(1.0))
        .max(HEIGHT_PX.0)
        .min(HEIGHT_PX.1);
    let mut shape = Shape {
        height,
        view: in_view(board),
        ..Shape::default()
    };
    if shape.view.is_none() {
        return shape;
    }
    for head in all(&board.grid, "[data-stage]") {
        let mut stage = area(&head.get_bounding_client_rect(), &grid);
        // The head sticks; its column is as high as the map.
        (stage.y, stage.height) = (0.0, 1.0);
        shape.stages.push(stage);
    }
    let mut n_dots = 0;
    for head in all(&board.grid, "[data-lanehead]") {
        let Some(row) = around(&head, ".jm-row") else {
            continue;
        };
        let mut lane = area(&row.get_bounding_client_rect(), &grid);
        (lane.x, lane.width) = (0.0, 1.0);
        let classes = attribute(&row, "class").unwrap_or_else(|| "".into());
        let class = classes.split(' ').find(|class| class.starts_with("l-"));
        let cards = all(&row, "[data-card], [data-point]");
        n_dots += cards.len();
        if n_dots <= MAX_DOTS {
            for card in cards {
                let card = area(&card.get_bounding_client_rect(), &grid);
                let (x, y) = (card.x + card.width / 2.0, card.y + card.height / 2.0);
                // A row out of view may not know yet how high it is.
                let y = y.min(lane.y + lane.height);
                shape.dots.push((x, y, shape.lanes.len()));
            }
        }
        shape.lanes.push((lane, class.unwrap_or("").to_owned()));
    }
    shape
}
