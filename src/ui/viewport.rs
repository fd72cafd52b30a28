//! The part of the page that is in view, and what points at it.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, EventTarget, HtmlElement};

use super::element::{is_right_to_left, set_style};
use crate::base::decimal;

/// What is left between two things, or a thing and the edge, in CSS pixels.
const GAP_PX: f64 = 4.0;

/// Hears what is in view change: a keyboard on the screen that comes and goes, and the page that
/// scrolls.
pub(super) fn on_change(hear: impl Fn() + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let hear = Rc::new(hear);
    let listen = |target: &EventTarget, event: &'static str| {
        let hear = hear.clone();
        EventListener::new(target, event, move |_| hear())
    };
    let mut ears = vec![listen(&window, "scroll")];
    if let Some(seen) = window.visual_viewport() {
        ears.push(listen(&seen, "resize"));
        ears.push(listen(&seen, "scroll"));
    }
    ears
}

/// Are fingers what points here?
pub(super) fn has_touch() -> bool {
    let query = "(pointer: coarse)";
    let media = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    media.is_some_and(|media| media.matches())
}

/// A length on the screen, as what scrolls takes it.
pub(super) fn pixels(length: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a length on a screen")]
    let pixels = length.round() as i32;
    pixels
}

/// Where an element is in view: its top, bottom, left and right, in CSS pixels.
pub(super) fn sides(element: &Element) -> [f64; 4] {
    let at = element.get_bounding_client_rect();
    [at.top(), at.bottom(), at.left(), at.right()]
}

/// Puts something of the top layer below what has those sides, or above it where there is more
/// room; all of it is in view, if it fits.
pub(super) fn put_beside(thing: &HtmlElement, [top, bottom, left, right]: [f64; 4]) {
    let size = thing.get_bounding_client_rect();
    let Some(window) = web_sys::window() else {
        return;
    };
    let side = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
    };
    let (width, height) = (side(window.inner_width()), side(window.inner_height()));
    let below = bottom + GAP_PX;
    let top = if below + size.height() <= height {
        below
    } else {
        (top - GAP_PX - size.height()).max(GAP_PX)
    };
    // It begins where that does, in the reading direction.
    let start = if is_right_to_left(thing) {
        right - size.width()
    } else {
        left
    };
    let left = start.min(width - size.width() - GAP_PX).max(GAP_PX);
    for (name, value) in [("left", left), ("top", top)] {
        set_style(thing, name, &[&decimal(value), "px"].concat());
    }
}
