//! The part of the page that is in view, and what points at it.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::EventTarget;

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
