//! A rectangle drawn over empty board with the mouse, which selects what it touches.

use std::mem;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, PointerEvent};

use super::Hands;
use super::drag::{STEP_MILLIS, THRESHOLD_PX, edge_step};
use crate::base::{CardId, decimal};
use crate::edit::Selection;
use crate::ui::board::card_at;
use crate::ui::element::{all, around, first, set_class};

/// What no rectangle begins on; the buttons that add cards fill empty cells.
const THINGS: &str = "[data-card], [data-drag], [data-point], .jm-edit, input, textarea, select, \
                      a, button:not(.jm-addc)";

/// The rectangle, from the press of the pointer until it goes up.
#[derive(Default)]
pub(super) struct Sweep(Option<Press>);

struct Press {
    /// The card a press was on; no rectangle begins there.
    card_id: Option<CardId>,
    pointer_id: i32,
    scroller: HtmlElement,
    grid: Element,
    /// Where it began, from the grid's own corner.
    from: (f64, f64),
    /// Where the pointer went down, and where it is.
    down: (f64, f64),
    at: (f64, f64),
    /// What was selected before, and stays.
    before: Vec<CardId>,
    rectangle: Option<Rectangle>,
}

struct Rectangle {
    element: HtmlElement,
    nearest: Option<CardId>,
    /// Scrolls the board while the pointer is near its edge.
    _scroll: Interval,
}

impl Sweep {
    /// The pointer goes down on the board.
    pub(super) fn press(hands: &Rc<Hands>, target: &Element, event: &PointerEvent) {
        hands.sweep.borrow_mut().end();
        let is_first = event.button() == 0 && event.is_primary();
        let scroller = around(target, ".jm-scroll");
        let scroller = scroller.and_then(|scroller| scroller.dyn_into::<HtmlElement>().ok());
        let grid = around(target, ".jm-grid");
        let (Some(scroller), Some(grid)) = (scroller.filter(|_| is_first), grid) else {
            return;
        };
        let down = (f64::from(event.client_x()), f64::from(event.client_y()));
        let corner = grid.get_bounding_client_rect();
        let card_id = card_at(target);
        let is_thing = around(target, THINGS).is_some();
        let is_mouse = event.pointer_type() != "touch";
        let is_read_only = hands.store.read(|session| session.is_read_only());
        if card_id.is_none() && (is_thing || !is_mouse || is_read_only) {
            return;
        }
        let adds = event.shift_key() || event.ctrl_key() || event.meta_key();
        if card_id.is_none()
            && let Some(root) = around(target, ".jm")
        {
            set_class(&root, "is-sweeping", true);
        }
        *hands.sweep.borrow_mut() = Self(Some(Press {
            card_id,
            pointer_id: event.pointer_id(),
            scroller,
            grid,
            from: (down.0 - corner.left(), down.1 - corner.top()),
            down,
            at: down,
            before: if adds { hands.selected() } else { Vec::new() },
            rectangle: None,
        }));
    }

    /// The pointer moves; true when it draws a rectangle.
    pub(super) fn follow(hands: &Rc<Hands>, event: &PointerEvent) -> bool {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        {
            let mut sweep = hands.sweep.borrow_mut();
            let Some(press) = &mut sweep.0 else {
                return false;
            };
            press.at = at;
            if press.card_id.is_some() {
                return false;
            }
            let is_far = (at.0 - press.down.0).hypot(at.1 - press.down.1) >= THRESHOLD_PX;
            if press.rectangle.is_none() {
                press.rectangle = is_far.then(|| press.begin(hands)).flatten();
            }
            if press.rectangle.is_none() {
                return false;
            }
        }
        Self::select(hands);
        true
    }

    /// Selects what the rectangle touches now.
    fn select(hands: &Rc<Hands>) {
        let touched = hands.sweep.borrow_mut().0.as_mut().map(Press::touched);
        let Some(touched) = touched else { return };
        let selection = Selection::of(touched);
        let is_new = hands
            .store
            .read(|session| *session.selection() != selection);
        if is_new {
            hands.store.select(selection);
        }
    }

    /// Did the pointer move since it went down?
    pub(super) fn has_moved(&self) -> bool {
        let is_far = |press: &Press| {
            let (down, at) = (press.down, press.at);
            (at.0 - down.0).hypot(at.1 - down.1) >= THRESHOLD_PX
        };
        self.0.as_ref().is_some_and(is_far)
    }

    /// Did the pointer go up where it went down, with a card taken up?
    pub(super) fn is_hold(&self, event: &PointerEvent) -> bool {
        let Some(press) = self.0.as_ref().filter(|press| press.card_id.is_some()) else {
            return false;
        };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let is_near = (x - press.down.0).hypot(y - press.down.1) < THRESHOLD_PX;
        let root = around(&press.scroller, ".jm");
        is_near && root.is_some_and(|root| first(&root, ".jm-ghost").is_some())
    }

    /// The card the pointer went down on.
    pub(super) fn card(&self) -> Option<&CardId> {
        self.0.as_ref()?.card_id.as_ref()
    }

    /// Takes the rectangle away; the selected card nearest to the pointer if there was one.
    pub(super) fn end(&mut self) -> Option<Option<CardId>> {
        let press = mem::take(&mut self.0)?;
        if let Some(root) = around(&press.scroller, ".jm") {
            set_class(&root, "is-sweeping", false);
        }
        let rectangle = press.rectangle?;
        rectangle.element.remove();
        // A pointer that is up already is not held any more.
        let _ok = press
            .scroller
            .release_pointer_capture(press.pointer_id)
            .is_ok();
        Some(rectangle.nearest)
    }
}

impl Press {
    fn begin(&self, hands: &Rc<Hands>) -> Option<Rectangle> {
        let root = around(&self.scroller, ".jm")?;
        let document = self.scroller.owner_document()?;
        let element: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
        element.set_class_name("jm-sweep");
        root.append_child(&element).ok()?;
        // A pointer that is already up cannot be captured, and needs not be.
        let _ok = self.scroller.set_pointer_capture(self.pointer_id).is_ok();
        let scrolled = hands.clone();
        let scroll = Interval::new(STEP_MILLIS, move || {
            if scrolled.sweep.borrow().scroll() {
                Sweep::select(&scrolled);
            }
        });
        Some(Rectangle {
            element,
            nearest: None,
            _scroll: scroll,
        })
    }

    /// The cards the rectangle touches, and those that stay selected; it is drawn where it is now.
    fn touched(&mut self) -> Vec<CardId> {
        let corner = self.grid.get_bounding_client_rect();
        let from = (corner.left() + self.from.0, corner.top() + self.from.1);
        let (left, right) = (from.0.min(self.at.0), from.0.max(self.at.0));
        let (top, bottom) = (from.1.min(self.at.1), from.1.max(self.at.1));
        let touches = |rect: &DomRect| {
            rect.left() < right && rect.right() > left && rect.top() < bottom && rect.bottom() > top
        };
        let mut cards = self.before.clone();
        let mut nearest: Option<(f64, CardId)> = None;
        for row in all(&self.grid, ".jm-row") {
            let at = row.get_bounding_client_rect();
            // Rows out of reach may not even be laid out.
            if at.bottom() <= top || at.top() >= bottom {
                continue;
            }
            for card in all(&row, "[data-card]") {
                let at = card.get_bounding_client_rect();
                let Some(card_id) = card_at(&card).filter(|_| touches(&at)) else {
                    continue;
                };
                let middle = (
                    (at.left() + at.right()) / 2.0,
                    (at.top() + at.bottom()) / 2.0,
                );
                let away = (middle.0 - self.at.0).hypot(middle.1 - self.at.1);
                if nearest.as_ref().is_none_or(|(least, _)| away < *least) {
                    nearest = Some((away, card_id.clone()));
                }
                cards.push(card_id);
            }
        }
        if let Some(rectangle) = &mut self.rectangle {
            rectangle.nearest = nearest.map(|(_, card_id)| card_id);
            for (name, value) in [
                ("left", left),
                ("top", top),
                ("width", right - left),
                ("height", bottom - top),
            ] {
                // Only a read-only style declaration refuses, and an element's is not.
                let _ok = rectangle
                    .element
                    .style()
                    .set_property(name, &[&decimal(value), "px"].concat())
                    .is_ok();
            }
        }
        cards
    }
}

impl Sweep {
    /// Scrolls the board a step when the pointer is near its edge; true when it did.
    fn scroll(&self) -> bool {
        let Some(press) = &self.0 else { return false };
        let board = press.scroller.get_bounding_client_rect();
        let along = edge_step(press.at.0, board.left(), board.right());
        let down = edge_step(press.at.1, board.top(), board.bottom());
        if (along, down) == (0, 0) {
            return false;
        }
        press
            .scroller
            .scroll_by_with_x_and_y(f64::from(along), f64::from(down));
        true
    }
}
