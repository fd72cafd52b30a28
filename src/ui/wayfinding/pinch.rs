//! Two fingers on the board: drawn apart or together they zoom around themselves, moved they pan.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Element, Event};

use super::js;
use super::zoom::{self, Board};
use crate::ui::context::Ui;
use crate::ui::element::{around, target};
use crate::ui::view::{View, Zoom};

/// What two fingers do, from when both are on the board until one is not.
#[derive(Clone, Copy)]
struct Pinch {
    /// How far apart they were, and the size of the board then.
    apart: f64,
    zoom: Zoom,
    /// The middle between them, where it was last.
    middle: (f64, f64),
}

/// Hears what fingers do on the board of an editor.
pub(super) fn listen(ui: &Ui, root: &Element) -> [EventListener; 3] {
    let pinch: Rc<RefCell<Option<Pinch>>> = Rc::default();
    ["touchmove", "touchend", "touchcancel"].map(|kind| {
        let (ui, editor, pinch) = (ui.clone(), root.clone(), pinch.clone());
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, kind, options, move |event| {
            let Some(fingers) = Fingers::of(&ui, event) else {
                end(&ui, &mut pinch.borrow_mut());
                return;
            };
            let Some(board) = Board::of(&editor) else {
                return;
            };
            event.prevent_default();
            let begun = *pinch.borrow();
            let now = ui.store.read_view(|view| view.zoom);
            let begun = begun.unwrap_or(Pinch {
                apart: fingers.apart,
                zoom: now,
                middle: fingers.middle,
            });
            let (x, y) = fingers.middle;
            for (name, by) in [
                ("scrollLeft", begun.middle.0 - x),
                ("scrollTop", begun.middle.1 - y),
            ] {
                let before = js::number(&board.scroller, name);
                js::set(&board.scroller, name, before + by);
            }
            *pinch.borrow_mut() = Some(Pinch {
                middle: fingers.middle,
                ..begun
            });
            let percent = f64::from(begun.zoom.percent()) * fingers.apart / begun.apart.max(1.0);
            let zoom = zoom::nearest(percent);
            if zoom != now {
                zoom::show(&ui, &board, (now, zoom), Some((x, y)));
            }
        })
    })
}

/// One finger less: what came of it is told.
fn end(ui: &Ui, pinch: &mut Option<Pinch>) {
    if pinch.take().is_some() {
        let zoom = ui.store.read_view(|view| view.zoom);
        let share = f64::from(zoom.percent()) / 100.0;
        ui.store.say(&ui.messages.said_zoom(share));
    }
}

/// Two fingers: how far apart they are, and the middle between them, in the window.
struct Fingers {
    apart: f64,
    middle: (f64, f64),
}

impl Fingers {
    /// The two fingers on a board; none where there are less or more, or it has no other size.
    fn of(ui: &Ui, event: &Event) -> Option<Self> {
        around(&target(event)?, ".jm-scroll")?;
        let touches = js::get(event, "touches");
        // A narrow board, and one that is presented, have the size that fits.
        let is_fixed = |view: &View| view.is_narrow || view.is_presented;
        if js::get(&touches, "length").as_f64() != Some(2.0) || ui.store.read_view(is_fixed) {
            return None;
        }
        let at = |name: &str| {
            let touch = js::get(&touches, name);
            (js::number(&touch, "clientX"), js::number(&touch, "clientY"))
        };
        let (one, other) = (at("0"), at("1"));
        Some(Self {
            apart: (one.0 - other.0).hypot(one.1 - other.1),
            middle: ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0),
        })
    }
}
