//! Carrying something of a dialog under a pointer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{HtmlElement, PointerEvent};
use yew::prelude::*;

use crate::base::decimal;
use crate::ui::element::{set_class, set_style};

/// A press that moves less than this is a click, in CSS pixels.
const THRESHOLD_PX: f64 = 5.0;

/// What carries one thing at a time: the thing follows the pointer, and stands where it stood again
/// once it is put down.
#[derive(Default)]
pub(super) struct Carry {
    carried: RefCell<Option<Carried>>,
    /// Is the next click only the end of a carry?
    eats_click: Cell<bool>,
}

/// A thing under a pointer.
struct Carried {
    thing: HtmlElement,
    pointer: i32,
    /// Where the pointer went down, in CSS pixels.
    from: (f64, f64),
    /// Has it moved far enough to be no click?
    has_left: bool,
}

impl Carry {
    /// Takes up a thing the pointer went down on, unless it carries one already.
    pub(super) fn take_up(&self, event: &PointerEvent, thing: HtmlElement) {
        self.eats_click.set(false);
        let mut carried = self.carried.borrow_mut();
        if carried.is_none() && event.button() == 0 {
            *carried = Some(Carried {
                thing,
                pointer: event.pointer_id(),
                from: place(event),
                has_left: false,
            });
        }
    }

    /// Lets the thing follow the pointer; where that is, once it is no click any more.
    pub(super) fn follow(&self, event: &PointerEvent) -> Option<(f64, f64)> {
        let mut carried = self.carried.borrow_mut();
        let carried = carried.as_mut()?;
        if event.pointer_id() != carried.pointer {
            return None;
        }
        let ((x, y), (from_x, from_y)) = (place(event), carried.from);
        let (by_x, by_y) = (x - from_x, y - from_y);
        if !carried.has_left {
            if by_x.hypot(by_y) < THRESHOLD_PX {
                return None;
            }
            carried.has_left = true;
            // A pointer that has just gone cannot be held.
            let _ok = carried.thing.set_pointer_capture(carried.pointer).is_ok();
            set_class(&carried.thing, "is-drag", true);
        }
        carried.shift(&["translate(", &decimal(by_x), "px,", &decimal(by_y), "px)"].concat());
        Some((x, y))
    }

    /// Puts the thing down; what it was and where the pointer is, unless it was a click.
    pub(super) fn put_down(&self, event: &PointerEvent) -> Option<(HtmlElement, (f64, f64))> {
        let is_its = |carried: &mut Carried| carried.pointer == event.pointer_id();
        let carried = self.carried.borrow_mut().take_if(is_its)?;
        self.leave(&carried);
        carried.has_left.then(|| (carried.thing, place(event)))
    }

    /// Lets the thing go as if nothing had happened; false where nothing is carried.
    pub(super) fn give_up(&self) -> bool {
        let carried = self.carried.borrow_mut().take();
        if let Some(carried) = &carried {
            self.leave(carried);
        }
        carried.is_some_and(|carried| carried.has_left)
    }

    /// Was the click that comes now only the end of a carry?
    pub(super) fn takes_click(&self) -> bool {
        self.eats_click.take()
    }

    fn leave(&self, carried: &Carried) {
        carried.shift("");
        set_class(&carried.thing, "is-drag", false);
        self.eats_click.set(carried.has_left);
    }
}

impl Carried {
    fn shift(&self, by: &str) {
        set_style(&self.thing, "transform", by);
    }
}

/// What an element hears whose parts are carried.
pub(super) struct Carrying {
    pub(super) carry: Rc<Carry>,
    pub(super) onpointerdown: Callback<PointerEvent>,
    pub(super) onpointermove: Callback<PointerEvent>,
    pub(super) onpointerup: Callback<PointerEvent>,
    pub(super) onpointercancel: Callback<PointerEvent>,
}

/// Carries parts of an element: `take_up` names what the pointer takes up, `on_way` hears where it
/// is and that it is no longer on its way, `on_drop` what was put down where.
#[hook]
pub(super) fn use_carry(
    take_up: Callback<PointerEvent, Option<HtmlElement>>,
    on_way: Callback<Option<(f64, f64)>>,
    on_drop: Callback<(HtmlElement, (f64, f64))>,
) -> Carrying {
    let carry = use_memo((), |()| Carry::default());
    let onpointerdown = {
        let carry = carry.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(thing) = take_up.emit(event.clone()) {
                carry.take_up(&event, thing);
            }
        })
    };
    let onpointermove = {
        let (carry, on_way) = (carry.clone(), on_way.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(at) = carry.follow(&event) {
                on_way.emit(Some(at));
            }
        })
    };
    let onpointerup = {
        let (carry, on_way) = (carry.clone(), on_way.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(dropped) = carry.put_down(&event) {
                on_drop.emit(dropped);
            }
            on_way.emit(None);
        })
    };
    let onpointercancel = {
        let carry = carry.clone();
        Callback::from(move |_: PointerEvent| {
            carry.give_up();
            on_way.emit(None);
        })
    };
    Carrying {
        carry,
        onpointerdown,
        onpointermove,
        onpointerup,
        onpointercancel,
    }
}

fn place(event: &PointerEvent) -> (f64, f64) {
    (event.client_x().into(), event.client_y().into())
}
