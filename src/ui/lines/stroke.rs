//! A path that is drawn from the handle of a stage to another stage, or to a step.
//!
//! A finger that moves scrolls; one that rests on the handle draws.

use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, PointerEvent};

use super::Pen;
use super::shape::{Curve, Point};
use crate::base::{Id, StageId, StepId, decimal};
use crate::model::PathEnd;
use crate::ui::element::{around, attribute, first, focus, target};
use crate::ui::hands::{HOLD_MILLIS, STEP_MILLIS, THRESHOLD_PX, edge_step, element_at};
use crate::ui::markup::{Tag, selector, tag};
use crate::ui::view::DialogKind;

/// The handle of a stage.
const HANDLE: &str = ".jm-stage__w";

/// How high the arc rises at least and at most, in pixels.
const RISE_PX: (f64, f64) = (28.0, 84.0);

/// A path, from the press of the pointer on a handle until it goes up.
pub(super) struct Stroke {
    from: StageId,
    head: Element,
    scroller: HtmlElement,
    pointer_id: i32,
    is_finger: bool,
    /// Where the pointer went down, and where it is.
    down: Point,
    at: Point,
    /// Waits for a finger to have rested long enough.
    hold: Option<Timeout>,
    /// Scrolls the board while the pointer is near its edge; there while a line shows.
    scroll: Option<Interval>,
    to: Option<Aim>,
}

/// What a path leads to if it is dropped now.
struct Aim {
    end: PathEnd,
    head: Element,
}

impl Stroke {
    /// The pointer goes down: true on a handle.
    pub(super) fn press(pen: &Rc<Pen>, event: &PointerEvent) -> bool {
        // A second finger ends what the first began: two of them zoom.
        Self::cancel(pen);
        pen.eats_click.set(false);
        if event.button() != 0 || !event.is_primary() {
            return false;
        }
        let handle = target(event).and_then(|target| around(&target, HANDLE));
        let Some(mut stroke) = handle.and_then(|handle| Self::from(&handle, event)) else {
            return false;
        };
        if stroke.is_finger {
            let held = pen.clone();
            stroke.hold = Some(Timeout::new(HOLD_MILLIS, move || Self::begin(&held)));
        }
        *pen.stroke.borrow_mut() = Some(stroke);
        true
    }

    fn from(handle: &Element, event: &PointerEvent) -> Option<Self> {
        let head = around(handle, "[data-stage]")?;
        let down = (f64::from(event.client_x()), f64::from(event.client_y()));
        Some(Self {
            from: attribute(&head, "data-stage")?.into(),
            scroller: around(&head, ".jm-scroll")?.dyn_into().ok()?,
            head,
            pointer_id: event.pointer_id(),
            is_finger: event.pointer_type() == "touch",
            down,
            at: down,
            hold: None,
            scroll: None,
            to: None,
        })
    }

    /// The pointer moves: true when it draws.
    pub(super) fn follow(pen: &Rc<Pen>, event: &PointerEvent) -> bool {
        let is_far = {
            let mut stroke = pen.stroke.borrow_mut();
            let Some(stroke) = stroke.as_mut() else {
                name_handle(pen, event);
                return false;
            };
            stroke.at = (f64::from(event.client_x()), f64::from(event.client_y()));
            let (x, y) = (stroke.at.0 - stroke.down.0, stroke.at.1 - stroke.down.1);
            (stroke.scroll.is_none() && x.hypot(y) >= THRESHOLD_PX).then_some(stroke.is_finger)
        };
        match is_far {
            // A finger that moves before it has rested scrolls.
            Some(true) => {
                Self::cancel(pen);
                return false;
            }
            Some(false) => Self::begin(pen),
            None => {}
        }
        Self::aim(pen);
        true
    }

    /// From now on the line shows.
    fn begin(pen: &Rc<Pen>) {
        if let Some(stroke) = pen.stroke.borrow_mut().as_mut() {
            stroke.hold = None;
            // So that Escape is heard, and the focus has somewhere to return to.
            focus(Some(stroke.head.clone()));
            // A pointer that is already up cannot be captured, and needs not be.
            let _ok = stroke
                .scroller
                .set_pointer_capture(stroke.pointer_id)
                .is_ok();
            let drawn = pen.clone();
            stroke.scroll = Some(Interval::new(STEP_MILLIS, move || {
                let has_scrolled = drawn.stroke.borrow().as_ref().is_some_and(Self::scroll);
                if has_scrolled {
                    Self::aim(&drawn);
                }
            }));
        }
        pen.draw();
    }

    /// Scrolls the board a step when the pointer is near its edge; true when it did.
    fn scroll(&self) -> bool {
        let board = self.scroller.get_bounding_client_rect();
        let along = edge_step(self.at.0, board.left(), board.right());
        if along != 0 {
            self.scroller.scroll_by_with_x_and_y(f64::from(along), 0.0);
        }
        along != 0
    }

    /// Finds what is under the pointer, and shows the line to there.
    fn aim(pen: &Rc<Pen>) {
        if let Some(stroke) = pen.stroke.borrow_mut().as_mut() {
            let hit = element_at(&stroke.scroller, stroke.at.0, stroke.at.1);
            let aim = hit.and_then(|hit| stroke.aim_at(pen, &hit));
            // A stage does not lead to itself.
            stroke.to = aim.filter(|aim| !aim.end.is_stage(&stroke.from));
        }
        pen.draw();
    }

    /// The step or stage that an element belongs to.
    fn aim_at(&self, pen: &Pen, hit: &Element) -> Option<Aim> {
        if let Some(head) = around(hit, "[data-step]") {
            let step_id: StepId = attribute(&head, "data-step")?.into();
            let end = PathEnd::from(&step_id);
            return Some(Aim { end, head });
        }
        let stage_id: StageId = match around(hit, "[data-stage]") {
            Some(head) => attribute(&head, "data-stage")?.into(),
            None => {
                let cell = around(hit, "[data-c]")?;
                let column: usize = attribute(&cell, "data-c")?.parse().ok()?;
                let columns = pen.store.read(|session| session.map().columns());
                columns.get(column)?.stage.clone()
            }
        };
        let head = first(&self.scroller, &selector("stage", stage_id.as_str()))?;
        let end = PathEnd::from(&stage_id);
        Some(Aim { end, head })
    }

    /// The pointer goes up: the dialog of the path opens, with what is known of it.
    pub(super) fn release(pen: &Pen) -> bool {
        let Some(stroke) = Self::end(pen) else {
            return false;
        };
        pen.eats_click.set(true);
        let is_click = stroke.scroll.is_none();
        if is_click || stroke.to.is_some() {
            // Where the focus returns to once the dialog closes.
            focus(Some(stroke.head.clone()));
            let to = stroke.to.map(|aim| aim.end);
            let kind = DialogKind::NewPath(Some(stroke.from), to);
            pen.store.update_view(|view| view.dialog = Some(kind));
        }
        true
    }

    /// Gives the path up: true when a line showed.
    pub(super) fn cancel(pen: &Pen) -> bool {
        let was_drawn = Self::end(pen).is_some_and(|stroke| stroke.scroll.is_some());
        if was_drawn {
            pen.eats_click.set(true);
        }
        was_drawn
    }

    fn end(pen: &Pen) -> Option<Self> {
        let stroke = pen.stroke.take()?;
        // A pointer that was never captured cannot be released, and needs not be.
        let _ok = stroke
            .scroller
            .release_pointer_capture(stroke.pointer_id)
            .is_ok();
        pen.draw();
        Some(stroke)
    }

    /// The line as it is now, and a frame around what it leads to.
    pub(super) fn view(&self) -> Option<Tag> {
        self.scroll.as_ref()?;
        let corner = around(&self.scroller, ".jm")?.get_bounding_client_rect();
        let within = |(x, y): Point| (x - corner.left(), y - corner.top());
        let top = |rect: &DomRect| ((rect.left() + rect.right()) / 2.0, rect.top());
        let aimed = self.to.as_ref();
        let aimed = aimed.map(|aim| aim.head.get_bounding_client_rect());
        let from = within(top(&self.head.get_bounding_client_rect()));
        let to = within(aimed.as_ref().map_or(self.at, top));
        let rise = ((to.0 - from.0).abs() / 5.0).max(RISE_PX.0).min(RISE_PX.1);
        let curve = Curve {
            from,
            bends: [(from.0, from.1 - rise), (to.0, to.1 - rise)],
            to,
        };
        let frame = aimed.map(|rect| {
            let (x, y) = within((rect.left(), rect.top()));
            tag!(
                "rect",
                "x" = decimal(x + 1.0),
                "y" = decimal(y + 1.0),
                "width" = decimal(rect.width() - 2.0),
                "height" = decimal(rect.height() - 2.0),
            )
        });
        Some(
            tag!("svg", "class" = "jm-stroke", "aria-hidden" = "true")
                .class_if(self.to.is_none(), "is-loose")
                .child(frame)
                .child(curve.view()),
        )
    }
}

/// Says of a handle under the pointer what it is for.
fn name_handle(pen: &Pen, event: &PointerEvent) {
    let handle = target(event).and_then(|target| around(&target, HANDLE));
    if let Some(handle) = handle.filter(|handle| !handle.has_attribute("title")) {
        // Every element takes an attribute.
        let _ok = handle
            .set_attribute("title", pen.store.messages().draw_path())
            .is_ok();
    }
}
