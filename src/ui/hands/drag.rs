//! Dragging with mouse, pen or finger: cards, lanes, stages, steps, and points of the curve.
//!
//! While something is dragged nothing of the map changes and nothing is drawn
//! anew: a copy follows the pointer and a marker shows the gap. The drop is
//! one command. A point of the curve is the exception, it moves at once.
//!
//! A finger that moves scrolls; one that rests takes up what is under it.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, PointerEvent, ShadowRoot};

use crate::base::{CardId, LaneId, StageId, StepId, decimal};
use crate::model::Score;
use crate::ui::board::emotions::{HEIGHT_PX, REACH_PX};
use crate::ui::element::{all, around, attribute, is_right_to_left, set_class, set_style};

/// How far the pointer has to go before a press becomes a drag, in pixels.
pub(in crate::ui) const THRESHOLD_PX: f64 = 5.0;

/// How long a finger has to rest until it takes up what is under it, in milliseconds.
pub(in crate::ui) const HOLD_MILLIS: u32 = 350;

/// How near the edge of the board a drag makes it scroll, in pixels.
const EDGE_PX: f64 = 48.0;

/// The time between two steps of that, in milliseconds, and the longest step in pixels.
pub(in crate::ui) const STEP_MILLIS: u32 = 16;
const STEP_PX: f64 = 14.0;

/// What has been dropped, and where.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dropped {
    /// A card into a gap of a cell.
    Card(CardId, Gap),
    /// A lane before another, or last.
    Lane(LaneId, Option<LaneId>),
    /// A stage before another, or last.
    Stage(StageId, Option<StageId>),
    /// A step before another of its stage, or last.
    Step(StageId, StepId, Option<StepId>),
}

/// A gap between the cards of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gap {
    pub(super) lane_id: LaneId,
    pub(super) column: usize,
    pub(super) before: Option<CardId>,
}

/// What is being dragged.
#[derive(Clone, Debug, PartialEq)]
enum What {
    Card(CardId),
    Lane(LaneId),
    Stage(StageId),
    Step(StageId, StepId),
    Point(CardId),
}

/// The state of dragging on one board.
#[derive(Debug, Default)]
pub(super) struct Drag {
    phase: Phase,
    /// Is the next click only the end of a drag?
    eats_click: bool,
    /// Waits for a finger to have rested long enough.
    hold: Option<Timeout>,
    /// Scrolls the board while the pointer is near its edge.
    scroll: Option<Interval>,
}

#[derive(Debug, Default)]
enum Phase {
    #[default]
    Idle,
    Pressed(Press),
    Dragging(Press, Trace),
}

#[derive(Clone, Debug)]
struct Press {
    what: What,
    element: HtmlElement,
    scroller: HtmlElement,
    pointer_id: i32,
    is_finger: bool,
    x: f64,
    y: f64,
}

/// What shows while something is dragged.
#[derive(Debug)]
struct Trace {
    copy: Option<HtmlElement>,
    marker: HtmlElement,
    drop: Option<Dropped>,
    /// Where the pointer is.
    x: f64,
    y: f64,
}

impl Drag {
    /// The pointer goes down: perhaps the start of a drag.
    pub(super) fn press(
        drag: &Rc<RefCell<Self>>,
        target: &Element,
        is_read_only: bool,
        event: &PointerEvent,
    ) {
        let mut this = drag.borrow_mut();
        // A second finger ends what the first began: two of them zoom.
        this.cancel();
        this.eats_click = false;
        if event.button() != 0 || !event.is_primary() || is_read_only {
            return;
        }
        let Some(press) = Press::at(target, event) else {
            return;
        };
        if press.is_finger && !matches!(press.what, What::Point(_)) {
            let held = drag.clone();
            this.hold = Some(Timeout::new(HOLD_MILLIS, move || Self::take_up(&held)));
        }
        this.phase = Phase::Pressed(press);
    }

    /// The pointer moves; a score when it drags a point of the curve.
    pub(super) fn follow(
        drag: &Rc<RefCell<Self>>,
        event: &PointerEvent,
    ) -> Option<(CardId, Score)> {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let is_begun = match &drag.borrow().phase {
            Phase::Pressed(press) => {
                let is_point = matches!(press.what, What::Point(_));
                let is_far = (x - press.x).hypot(y - press.y) >= THRESHOLD_PX;
                (is_far || is_point).then_some(press.is_finger && !is_point)
            }
            Phase::Idle | Phase::Dragging(..) => None,
        };
        match is_begun {
            // A finger that moves before it has rested scrolls.
            Some(true) => {
                drag.borrow_mut().cancel();
            }
            Some(false) => Self::take_up(drag),
            None => {}
        }
        drag.borrow_mut().move_to(event, x, y)
    }

    /// Takes up what the pointer is pressed on.
    fn take_up(drag: &Rc<RefCell<Self>>) {
        let mut this = drag.borrow_mut();
        this.hold = None;
        let Phase::Pressed(press) = &this.phase else {
            return;
        };
        let press = press.clone();
        // A pointer that is already up cannot be captured, and needs not be.
        let _ok = press.scroller.set_pointer_capture(press.pointer_id).is_ok();
        let Some(trace) = Trace::start(&press) else {
            return;
        };
        if !matches!(press.what, What::Point(_)) {
            let dragged = drag.clone();
            this.scroll = Some(Interval::new(STEP_MILLIS, move || {
                dragged.borrow_mut().scroll();
            }));
        }
        this.phase = Phase::Dragging(press, trace);
    }

    fn move_to(&mut self, event: &PointerEvent, x: f64, y: f64) -> Option<(CardId, Score)> {
        let Phase::Dragging(press, trace) = &mut self.phase else {
            return None;
        };
        event.prevent_default();
        if let What::Point(card_id) = &press.what {
            let score = score_at(&press.element, y)?;
            return Some((card_id.clone(), score));
        }
        trace.move_to(press, x, y);
        trace.drop = find_drop(press, &trace.marker, x, y);
        None
    }

    /// Scrolls the board a step when the pointer is near its edge.
    fn scroll(&mut self) {
        let Phase::Dragging(press, trace) = &mut self.phase else {
            return;
        };
        let board = press.scroller.get_bounding_client_rect();
        let along = edge_step(trace.x, board.left(), board.right());
        let down = edge_step(trace.y, board.top(), board.bottom());
        if (along, down) != (0, 0) {
            press
                .scroller
                .scroll_by_with_x_and_y(f64::from(along), f64::from(down));
            trace.drop = find_drop(press, &trace.marker, trace.x, trace.y);
        }
    }

    /// Is something being dragged, or may a resting finger take it up?
    pub(super) fn holds_finger(&self) -> bool {
        match &self.phase {
            Phase::Idle => false,
            Phase::Pressed(press) => press.is_finger && matches!(press.what, What::Point(_)),
            Phase::Dragging(..) => true,
        }
    }

    /// What a finger has taken up and not moved.
    pub(super) fn rested(&self) -> Option<Element> {
        match &self.phase {
            Phase::Dragging(press, trace) if press.is_finger => {
                let is_still = (trace.x - press.x).hypot(trace.y - press.y) < THRESHOLD_PX;
                let is_point = matches!(press.what, What::Point(_));
                (is_still && !is_point).then(|| press.element.clone().into())
            }
            Phase::Idle | Phase::Pressed(_) | Phase::Dragging(..) => None,
        }
    }

    /// The pointer goes up: what was dropped, if anything was dragged.
    pub(super) fn release(&mut self) -> Option<Dropped> {
        (self.hold, self.scroll) = (None, None);
        match mem::take(&mut self.phase) {
            Phase::Dragging(press, mut trace) => {
                self.eats_click = true;
                trace.end(&press);
                trace.drop.take()
            }
            Phase::Idle | Phase::Pressed(_) => None,
        }
    }

    /// Gives the drag up; true when there was one.
    pub(super) fn cancel(&mut self) -> bool {
        (self.hold, self.scroll) = (None, None);
        match mem::take(&mut self.phase) {
            Phase::Dragging(press, trace) => {
                self.eats_click = true;
                trace.end(&press);
                true
            }
            Phase::Idle | Phase::Pressed(_) => false,
        }
    }

    /// Has a drag just ended?
    pub(super) fn eats_click(&self) -> bool {
        self.eats_click
    }

    /// Was the click that comes now only the end of a drag?
    pub(super) fn take_click(&mut self) -> bool {
        mem::take(&mut self.eats_click)
    }
}

impl Press {
    fn at(target: &Element, event: &PointerEvent) -> Option<Self> {
        // What is there to be clicked or written in is not to be dragged.
        if around(
            target,
            "button, input, textarea, select, .jm-edit, .jm-stage__w",
        )
        .is_some()
        {
            return None;
        }
        let element = around(target, "[data-drag]")?;
        let value = |name: &str| attribute(&element, name);
        let what = match &*value("data-drag")? {
            "card" => What::Card(value("data-card")?.into()),
            "lane" => What::Lane(value("data-lanehead")?.into()),
            "stage" => What::Stage(value("data-stage")?.into()),
            "step" => What::Step(value("data-of")?.into(), value("data-step")?.into()),
            "point" => What::Point(value("data-point")?.into()),
            _ => return None,
        };
        Some(Self {
            what,
            element: element.dyn_into().ok()?,
            scroller: around(target, ".jm-scroll")?.dyn_into().ok()?,
            pointer_id: event.pointer_id(),
            is_finger: event.pointer_type() == "touch",
            x: f64::from(event.client_x()),
            y: f64::from(event.client_y()),
        })
    }

    fn root(&self) -> Option<Element> {
        around(&self.scroller, ".jm")
    }
}

impl Trace {
    fn start(press: &Press) -> Option<Self> {
        let root = press.root()?;
        let document = press.scroller.owner_document()?;
        let marker: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
        marker.set_class_name("jm-drop");
        let copy = match press.what {
            What::Point(_) => None,
            What::Card(_) | What::Lane(_) | What::Stage(_) | What::Step(..) => copy_of(press),
        };
        for element in copy.iter().chain([&marker]) {
            // The editor's root takes children.
            let _ok = root.append_child(element).is_ok();
        }
        set_class(&press.element, "is-away", true);
        set_class(&root, "is-dragging", true);
        Some(Self {
            copy,
            marker,
            drop: None,
            x: press.x,
            y: press.y,
        })
    }

    fn move_to(&mut self, press: &Press, x: f64, y: f64) {
        (self.x, self.y) = (x, y);
        if let Some(copy) = &self.copy {
            let (dx, dy) = (x - press.x, y - press.y);
            set_style(
                copy,
                "transform",
                &["translate(", &decimal(dx), "px,", &decimal(dy), "px)"].concat(),
            );
        }
    }

    fn end(&self, press: &Press) {
        for element in self.copy.iter().chain([&self.marker]) {
            element.remove();
        }
        set_class(&press.element, "is-away", false);
        if let Some(root) = press.root() {
            set_class(&root, "is-dragging", false);
        }
        // A pointer that was never captured cannot be released, and needs not be.
        let _ok = press
            .scroller
            .release_pointer_capture(press.pointer_id)
            .is_ok();
    }
}

/// How far to scroll for a pointer there, between the two edges: the nearer one, the farther.
pub(in crate::ui) fn edge_step(at: f64, low: f64, high: f64) -> i32 {
    let step = |inside: f64| ((EDGE_PX - inside) / EDGE_PX * STEP_PX).min(STEP_PX);
    let pixels = match (at - low, high - at) {
        (inside, _) if inside < EDGE_PX => -step(inside),
        (_, inside) if inside < EDGE_PX => step(inside),
        _ => 0.0,
    };
    #[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
    let whole = pixels.round() as i32;
    whole
}

/// A copy of what is dragged, exactly over it.
fn copy_of(press: &Press) -> Option<HtmlElement> {
    let copy: HtmlElement = press
        .element
        .clone_node_with_deep(true)
        .ok()?
        .dyn_into()
        .ok()?;
    let at = press.element.get_bounding_client_rect();
    copy.class_list().add_1("jm-ghost").ok()?;
    for name in [
        "data-card",
        "data-drag",
        "data-stop",
        "data-stage",
        "data-step",
        "data-lanehead",
        "data-r",
        "data-c",
    ] {
        // Every element may lose an attribute.
        let _ok = copy.remove_attribute(name).is_ok();
    }
    for (name, value) in [
        ("left", at.left()),
        ("top", at.top()),
        ("width", at.width()),
        ("height", at.height()),
    ] {
        set_style(&copy, name, &[&decimal(value), "px"].concat());
    }
    Some(copy)
}

/// Where a drop at that point would bring the thing; the marker shows it.
fn find_drop(press: &Press, marker: &HtmlElement, x: f64, y: f64) -> Option<Dropped> {
    let dropped = match &press.what {
        What::Card(card_id) => {
            let gap = card_gap(press, marker, x, y);
            gap.map(|gap| Dropped::Card(card_id.clone(), gap))
        }
        What::Lane(lane_id) => {
            let before = list_gap(
                press,
                marker,
                "[data-lanehead]",
                "data-lanehead",
                y,
                Axis::Down,
            );
            before.map(|before| Dropped::Lane(lane_id.clone(), before.map(Into::into)))
        }
        What::Stage(stage_id) => {
            let before = list_gap(press, marker, "[data-stage]", "data-stage", x, Axis::Along);
            before.map(|before| Dropped::Stage(stage_id.clone(), before.map(Into::into)))
        }
        What::Step(stage_id, step_id) => {
            let siblings = crate::ui::markup::selector("of", crate::base::Id::as_str(stage_id));
            let before = list_gap(press, marker, &siblings, "data-step", x, Axis::Along);
            before.map(|before| {
                Dropped::Step(stage_id.clone(), step_id.clone(), before.map(Into::into))
            })
        }
        What::Point(_) => None,
    };
    set_class(marker, "is-shown", dropped.is_some());
    dropped
}

/// The gap of a cell nearest to a point.
fn card_gap(press: &Press, marker: &HtmlElement, x: f64, y: f64) -> Option<Gap> {
    let hit = element_at(&press.scroller, x, y)?;
    let cell = around(&hit, "[data-lane][data-c]")?;
    if cell.class_list().contains("jm-emo__c") {
        return None;
    }
    let lane_id = attribute(&cell, "data-lane")?.into();
    let column = attribute(&cell, "data-c")?.parse().ok()?;
    let cards = all(&cell, "[data-card]");
    let next = cards.iter().find(|card| {
        let at = card.get_bounding_client_rect();
        y < (at.top() + at.bottom()) / 2.0
    });
    let at = cell.get_bounding_client_rect();
    let top = match (next, cards.last()) {
        (Some(next), _) => next.get_bounding_client_rect().top() - 3.0,
        (None, Some(last)) => last.get_bounding_client_rect().bottom() + 1.0,
        (None, None) => at.top() + 4.0,
    };
    place_marker(marker, at.left() + 5.0, top, at.width() - 10.0, 2.0);
    let before = next.and_then(|next| attribute(next, "data-card"));
    Some(Gap {
        lane_id,
        column,
        before: before.map(Into::into),
    })
}

/// Along which line the things of a list stand.
#[derive(Clone, Copy, PartialEq)]
enum Axis {
    /// From top to bottom.
    Down,
    /// In the reading direction.
    Along,
}

/// The thing a drop would come before: one of those, or none for the end.
fn list_gap(
    press: &Press,
    marker: &HtmlElement,
    selector: &str,
    name: &str,
    at: f64,
    axis: Axis,
) -> Option<Option<Rc<str>>> {
    let things = all(&press.scroller, selector);
    let is_rtl = is_right_to_left(&press.scroller);
    let next = things.iter().find(|thing| {
        let rect = thing.get_bounding_client_rect();
        match axis {
            Axis::Down => at < (rect.top() + rect.bottom()) / 2.0,
            Axis::Along if is_rtl => at > (rect.left() + rect.right()) / 2.0,
            Axis::Along => at < (rect.left() + rect.right()) / 2.0,
        }
    });
    let (rect, is_end) = match next {
        Some(next) => (next.get_bounding_client_rect(), false),
        None => (things.last()?.get_bounding_client_rect(), true),
    };
    let board = press.scroller.get_bounding_client_rect();
    match axis {
        Axis::Down => {
            let top = if is_end { rect.bottom() } else { rect.top() };
            place_marker(marker, board.left(), top - 1.0, board.width(), 2.0);
        }
        Axis::Along => {
            let left = if is_end == is_rtl {
                rect.left()
            } else {
                rect.right()
            };
            place_marker(
                marker,
                left - 1.0,
                rect.top(),
                2.0,
                board.bottom() - rect.top(),
            );
        }
    }
    Some(next.and_then(|next| attribute(next, name)))
}

fn place_marker(marker: &HtmlElement, left: f64, top: f64, width: f64, height: f64) {
    for (name, value) in [
        ("left", left),
        ("top", top),
        ("width", width),
        ("height", height),
    ] {
        set_style(marker, name, &[&decimal(value), "px"].concat());
    }
}

/// The score at a height of the emotion lane, in half steps of its scale.
fn score_at(point: &HtmlElement, y: f64) -> Option<Score> {
    let lane = around(point, ".jm-emo")?.get_bounding_client_rect();
    let scale = lane.height() / HEIGHT_PX;
    let share = (lane.top() + lane.height() / 2.0 - y) / (REACH_PX * scale);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast of a float saturates"
    )]
    let steps = (share * 4.0).round() as i64;
    Some(Score::clamped(steps.saturating_mul(25)))
}

/// The element at a point, within the tree the board is in.
pub(in crate::ui) fn element_at(scroller: &HtmlElement, x: f64, y: f64) -> Option<Element> {
    #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
    let (x, y) = (x as f32, y as f32);
    let root = scroller.get_root_node();
    if let Some(shadow) = root.dyn_ref::<ShadowRoot>() {
        shadow.element_from_point(x, y)
    } else {
        root.dyn_ref::<Document>()?.element_from_point(x, y)
    }
}
