//! The size of the board: in steps, by the wheel, and so that all of its width is in view.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::js;
use crate::ui::context::Ui;
use crate::ui::element::{around, first, is_right_to_left, target};
use crate::ui::hotkey::Resize;
use crate::ui::view::Zoom;

/// The board on the page.
pub(super) struct Board {
    /// What scrolls.
    pub(super) scroller: Element,
    /// What scrolls in it.
    pub(super) grid: HtmlElement,
}

impl Board {
    /// The board of an editor.
    pub(super) fn of(root: &Element) -> Option<Self> {
        Some(Self {
            scroller: first(root, ".jm-scroll")?,
            grid: first(root, ".jm-grid")?.dyn_into().ok()?,
        })
    }

    /// Shows the grid at a size at once, before the editor draws it so.
    pub(super) fn set_zoom(&self, percent: u16) {
        let percent = [&percent.to_string(), "%"].concat();
        // Only a read-only style declaration refuses, and an element's is not.
        let _ok = self.grid.style().set_property("--zoom", &percent).is_ok();
    }

    /// The largest size up to `most` at which all of the grid is in view: its width, and its
    /// height too where `is_whole`.
    pub(super) fn fitting(&self, most: u16, is_whole: bool) -> Zoom {
        let fits = || {
            let has_room = |size: &str, room: &str| {
                js::number(&self.scroller, size) <= js::number(&self.scroller, room) + 1.0
            };
            has_room("scrollWidth", "clientWidth")
                && (!is_whole || has_room("scrollHeight", "clientHeight"))
        };
        // Text breaks anew at every size, so that a size has to be tried to be known.
        let (mut low, mut high) = (Zoom::of(0).percent(), most + 1);
        while low + 1 < high {
            let middle = u16::midpoint(low, high);
            self.set_zoom(middle);
            if fits() {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.set_zoom(low);
        Zoom::of(low)
    }
}

/// Shows the board at another size.
pub(super) fn run(ui: &Ui, root: &Element, resize: Resize) {
    let Some(board) = Board::of(root) else { return };
    let now = ui.store.read_view(|view| view.zoom);
    let zoom = match resize {
        Resize::In => now.larger(),
        Resize::Out => now.smaller(),
        Resize::Actual => Zoom::default(),
        Resize::Fit => board.fitting(Zoom::default().percent(), false),
    };
    show(ui, &board, (now, zoom), None);
    let share = f64::from(zoom.percent()) / 100.0;
    ui.store.say(&ui.messages.said_zoom(share));
}

/// Zooms around the pointer while a wheel turns with Ctrl, as two fingers on a touchpad have it.
pub(super) fn listen(ui: &Ui, root: &Element) -> EventListener {
    let (ui, editor) = (ui.clone(), root.clone());
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let is_on_board = || {
            let target = target(event);
            target.is_some_and(|target| around(&target, ".jm-scroll").is_some())
        };
        let Some(board) = Board::of(&editor).filter(|_| event.ctrl_key() && is_on_board()) else {
            return;
        };
        event.prevent_default();
        let (now, is_presented) = ui.store.read_view(|view| (view.zoom, view.is_presented));
        if !is_presented {
            let zoom = turned(now, js::number(event, "deltaY"));
            let at = (event.client_x().into(), event.client_y().into());
            show(&ui, &board, (now, zoom), Some(at));
        }
    })
}

/// Shows the board at another size and keeps what is under a point where it is.
pub(super) fn show(ui: &Ui, board: &Board, (before, zoom): (Zoom, Zoom), at: Option<(f64, f64)>) {
    board.set_zoom(before.percent());
    let place = Place::of(board, at);
    board.set_zoom(zoom.percent());
    place.keep(
        board,
        f64::from(zoom.percent()) / f64::from(before.percent()),
    );
    ui.store.update_view(|view| view.zoom = zoom);
}

/// The size after a wheel has turned; a notch is a sixth at most, so that nobody gets lost.
fn turned(zoom: Zoom, delta: f64) -> Zoom {
    let percent = f64::from(zoom.percent());
    let step = (percent * delta.clamp(-16.0, 16.0) / -100.0).round();
    let step = if step == 0.0 { -delta.signum() } else { step };
    nearest(percent + step)
}

/// The size nearest to that many per cent, between half and double.
pub(super) fn nearest(percent: f64) -> Zoom {
    let whole = (50..=200).find(|whole| f64::from(*whole) + 0.5 > percent);
    Zoom::of(whole.unwrap_or(200))
}

/// A point of the grid, from its beginning, and where in view it is.
struct Place {
    along: f64,
    down: f64,
    scrolled: (f64, f64),
}

impl Place {
    /// What is under a point of the window, else in the middle of the board.
    fn of(board: &Board, at: Option<(f64, f64)>) -> Self {
        let area = board.scroller.get_bounding_client_rect();
        let (x, y) = match at {
            Some(at) => at,
            None => (
                area.left() + area.width() / 2.0,
                area.top() + area.height() / 2.0,
            ),
        };
        let along = if is_right_to_left(&board.scroller) {
            x - area.right()
        } else {
            x - area.left()
        };
        let scrolled = |name| js::number(&board.scroller, name);
        Self {
            along,
            down: y - area.top(),
            scrolled: (scrolled("scrollLeft"), scrolled("scrollTop")),
        }
    }

    /// Scrolls a grid that is `factor` times as large so that it is there again.
    fn keep(&self, board: &Board, factor: f64) {
        let scrolled = |before: f64, at: f64| (before + at) * factor - at;
        let (left, top) = self.scrolled;
        js::set(&board.scroller, "scrollLeft", scrolled(left, self.along));
        js::set(&board.scroller, "scrollTop", scrolled(top, self.down));
    }
}
