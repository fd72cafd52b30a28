//! Keeps up with the board: which column is on the screen, and how much of it a keyboard hides.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Component, Context, Html, NodeRef, Properties};

use crate::base::{LaneId, decimal};
use crate::edit::Command;
use crate::ui::context::Ui;
use crate::ui::element::{all, around, attribute, first, target};
use crate::ui::markup::{component, tag};
use crate::ui::view::Editing;
use crate::ui::viewport::{self, pixels};

/// What is above the board, which it follows.
#[derive(Clone, Properties)]
pub(super) struct Follow {
    pub(super) ui: Ui,
    /// The column on the screen.
    pub(super) column: usize,
    /// What is being written.
    pub(super) editing: Option<Editing>,
    /// For each column the first one of its stage, and how many steps that has.
    pub(super) firsts: Vec<(usize, usize)>,
    pub(super) inside: Html,
}

impl PartialEq for Follow {
    /// Whatever was drawn, the board may have changed with it.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl Follow {
    pub(super) fn html(self) -> Html {
        component::<Follower>(self, None)
    }
}

/// What hides less of the window than this is no keyboard, in pixels.
const KEYBOARD_PX: f64 = 120.0;

/// How far what is written stays from the edge, in pixels.
const MARGIN_PX: f64 = 8.0;

/// How the board goes to another column.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Motion {
    Smooth,
    None,
}

/// The board beside an element.
pub(super) fn board_of(element: &Element) -> Option<Element> {
    first(&around(element, ".jm-main")?, ".jm-scroll")
}

/// Lets the board beside an element show a column.
pub(super) fn go(element: &Element, column: usize, motion: Motion) {
    let Some(board) = board_of(element) else {
        return;
    };
    let way = if crate::ui::element::is_right_to_left(&board) {
        -1.0
    } else {
        1.0
    };
    let to = way * f64::from(u32::try_from(column).unwrap_or(0)) * pitch(&board);
    let is_smooth = motion == Motion::Smooth && !is_still();
    // Only for this time: whatever else scrolls it, does so at once.
    set_style(
        &board,
        "scroll-behavior",
        if is_smooth { "smooth" } else { "auto" },
    );
    board.set_scroll_left(pixels(to));
    set_style(&board, "scroll-behavior", "auto");
}

/// Does the person want less motion?
fn is_still() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    let media = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    media.is_some_and(|media| media.matches())
}

/// How far it is from one column to the next, in pixels.
fn pitch(board: &Element) -> f64 {
    let columns = first(board, ".jm-grid").and_then(|grid| attribute(&grid, "aria-colcount"));
    // The headers of the lanes count as a column.
    let n_more = columns.and_then(|n| n.parse::<i32>().ok()).unwrap_or(2) - 2;
    f64::from(board.scroll_width() - board.client_width()) / f64::from(n_more.max(1))
}

/// The column the board is at.
fn column_of(board: &Element) -> usize {
    let column = f64::from(board.scroll_left().abs()) / pitch(board).max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of columns"
    )]
    let column = column.round() as usize;
    column
}

/// The component of what is above the board.
pub(super) struct Follower {
    node: NodeRef,
    ears: Vec<EventListener>,
    /// What was being written when it was last brought into view.
    seen: Option<Editing>,
}

impl Component for Follower {
    type Message = ();
    type Properties = Follow;

    fn create(_: &Context<Self>) -> Self {
        Self {
            node: NodeRef::default(),
            ears: Vec::new(),
            seen: None,
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        tag!("div", "class" = "jm-nav")
            .node(&self.node)
            .child(ctx.props().inside.clone())
            .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let props = ctx.props();
        let Some(nav) = self.node.cast::<Element>() else {
            return;
        };
        let Some(board) = board_of(&nav) else { return };
        if is_first {
            self.ears = listen(&props.ui, &nav, &board);
        }
        mark(props, &board);
        show_tab(&nav);
        measure(&nav);
        let is_new = self.seen != props.editing;
        if is_new {
            self.seen.clone_from(&props.editing);
            show_edited(props, &board);
        }
    }
}

/// Hears the board scroll, and a keyboard come and go.
fn listen(ui: &Ui, nav: &Element, board: &Element) -> Vec<EventListener> {
    let (store, scrolled) = (ui.store.clone(), board.clone());
    let mut ears = vec![EventListener::new(board, "scroll", move |_| {
        let column = column_of(&scrolled);
        if store.read_view(|view| view.column) != column {
            store.update_view(|view| view.column = column);
        }
    })];
    let tapping = ui.clone();
    ears.push(EventListener::new(board, "click", move |event| {
        if let Some(target) = target(event) {
            tapped(&tapping, &target);
        }
    }));
    let (nav, seen) = (nav.clone(), board.clone());
    ears.extend(viewport::on_change(move || {
        measure(&nav);
        let edited = ".jm-inline, .jm-cell:has(> .jm-edit)";
        let edited = around(&nav, ".jm-main").and_then(|main| first(&main, edited));
        if let Some(edited) = edited {
            bring(&edited, &seen);
        }
    }));
    ears
}

/// Goes to a step that was tapped, and unfolds a lane that was.
fn tapped(ui: &Ui, target: &Element) {
    if around(target, "button, input").is_some() {
        return;
    }
    if let Some(step) = around(target, ".jm-step") {
        go(&step, number(&step, "data-c"), Motion::Smooth);
    } else if let Some(head) = around(target, ".jm-row.is-folded")
        .filter(|_| !ui.is_read_only)
        .and_then(|row| first(&row, "[data-lanehead]"))
    {
        let lane_id: LaneId = attribute(&head, "data-lanehead").unwrap_or_default().into();
        let unfold = ui.store.read(|session| {
            let lane = session.map().lanes.get(&lane_id)?;
            Some(Command::edit(&**lane, |lane| lane.collapsed = false))
        });
        if let Some(unfold) = unfold {
            ui.run(unfold);
        }
    }
}

/// Tells the style sheet how much of the editor lies under the visible part of the page, how
/// much of the window a keyboard hides, and how much is left.
fn measure(nav: &Element) {
    let root = around(nav, ".jm");
    let window = web_sys::window();
    let seen = window.as_ref().and_then(web_sys::Window::visual_viewport);
    let (Some(root), Some(window), Some(seen)) = (root, window, seen) else {
        return;
    };
    let end = seen.offset_top() + seen.height();
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let under = (root.get_bounding_client_rect().bottom() - end).max(0.0);
    let keyboard = (height.unwrap_or(end) - end).max(0.0);
    set_flag(&root, "data-keyboard", keyboard > KEYBOARD_PX);
    for (name, pixels) in [
        ("--under", under),
        ("--keyboard", keyboard),
        ("--seen", seen.height()),
    ] {
        set_style(&root, name, &[&decimal(pixels), "px"].concat());
    }
}

/// Marks what is not on the screen, so that it takes no height, and lines the steps up.
fn mark(props: &Follow, board: &Element) {
    for cell in all(board, ".jm-cell") {
        let (from, span) = (number(&cell, "data-c"), number(&cell, "data-span").max(1));
        let is_here = (from..from + span).contains(&props.column);
        set_flag(&cell, "data-away", !is_here);
    }
    let (here, _) = props.firsts.get(props.column).copied().unwrap_or_default();
    for step in all(board, ".jm-step") {
        let column = number(&step, "data-c");
        let (from, n_steps) = props.firsts.get(column).copied().unwrap_or_default();
        set_flag(&step, "data-here", column == props.column);
        // A grid does not hold what sticks within its columns, so only those of the stage do.
        set_flag(&step, "data-on", from == here);
        set_flag(&step, "data-alone", n_steps == 1);
        line_up(&step, column - from, n_steps, props.column, from);
    }
    for stage in all(board, ".jm-stage") {
        let first = number(&stage, "data-c");
        let n_steps = props.firsts.get(first).map_or(0, |(_, n_steps)| *n_steps);
        set_flag(&stage, "data-bare", n_steps == 0);
        set_flag(&stage, "data-here", first == here);
    }
}

/// Gives a step its share of the row: the one on the screen has two where others have one.
fn line_up(step: &Element, idx: usize, n_steps: usize, column: usize, from: usize) {
    let is_wide = |idx: usize| n_steps > 1 && from + idx == column;
    let shares = |n: usize| n + usize::from((0..n).any(is_wide));
    for (name, value) in [
        ("--from", from + 1),
        ("--k", n_steps),
        ("--at", shares(idx)),
        ("--share", 1 + usize::from(is_wide(idx))),
        ("--all", shares(n_steps)),
    ] {
        set_style(step, name, &value.to_string());
    }
}

/// Lets the row of stages show the one on the screen.
fn show_tab(nav: &Element) {
    let (Some(tabs), Some(tab)) = (first(nav, ".jm-tabs"), first(nav, "[aria-current]")) else {
        return;
    };
    let (row, tab) = (
        tabs.get_bounding_client_rect(),
        tab.get_bounding_client_rect(),
    );
    let off = (tab.left() + tab.right() - row.left() - row.right()) / 2.0;
    if tab.left() < row.left() || tab.right() > row.right() {
        tabs.set_scroll_left(tabs.scroll_left() + pixels(off));
    }
}

/// Goes to the card that is written, which may be on another page, and keeps its cell in view.
fn show_edited(props: &Follow, board: &Element) {
    let cell = first(board, ".jm-edit").and_then(|edit| around(&edit, ".jm-cell"));
    let Some(cell) = cell else { return };
    let (from, span) = (number(&cell, "data-c"), number(&cell, "data-span").max(1));
    if !(from..from + span).contains(&props.column) {
        go(board, from, Motion::None);
    }
    bring(&cell, board);
}

/// Scrolls the board as little as brings it into view, clear of its head and of the sheet.
fn bring(element: &Element, board: &Element) {
    let at = element.get_bounding_client_rect();
    let seen = board.get_bounding_client_rect();
    let head = first(board, ".jm-head").map_or(0.0, |head| f64::from(head.client_height()));
    let sheet = first(board, ".jm-edit").map(|sheet| sheet.get_bounding_client_rect().top());
    let end = sheet.unwrap_or_else(|| seen.bottom()) - MARGIN_PX;
    // Its beginning is in view, whatever else of it is.
    let by = (at.bottom() - end)
        .max(0.0)
        .min(at.top() - seen.top() - head);
    board.set_scroll_top(board.scroll_top() + pixels(by));
}

fn number(element: &Element, name: &str) -> usize {
    let value = attribute(element, name);
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// Sets or takes away an attribute that is there or not.
fn set_flag(element: &Element, name: &str, is_so: bool) {
    if element.has_attribute(name) != is_so {
        // A name of letters is always taken.
        let _ok = if is_so {
            element.set_attribute(name, "").is_ok()
        } else {
            element.remove_attribute(name).is_ok()
        };
    }
}

fn set_style(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Only a read-only style declaration refuses, and an element's is not.
        let _ok = element.style().set_property(name, value).is_ok();
    }
}
