//! What holds the guide: it sees to the focus, and to what a keyboard on the screen hides.

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::live;
use crate::base::decimal;
use crate::guide::Stop;
use crate::ui::Ui;
use crate::ui::element::{first, focus, focused, is_field};
use crate::ui::viewport::{self, has_touch, pixels};

/// What the [`Frame`] is given.
#[derive(Clone, Properties)]
pub(super) struct FrameProps {
    pub(super) ui: Ui,
    /// Where one is.
    pub(super) stop: Stop,
    /// Has one been here before? Whoever just began has lost the button they pressed.
    pub(super) is_begun: bool,
    pub(super) children: Html,
}

impl PartialEq for FrameProps {
    /// Whatever was drawn, the map beside it may have changed.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What holds the guide.
pub(super) struct Frame {
    node: NodeRef,
    ears: Vec<EventListener>,
    /// The stop that had the focus last.
    seen: Option<Stop>,
}

impl Component for Frame {
    type Message = ();
    type Properties = FrameProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            node: NodeRef::default(),
            ears: Vec::new(),
            seen: None,
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FrameProps { ui, children, .. } = ctx.props();
        html! {
            <section ref={self.node.clone()} class="jm-guide" aria-label={ui.messages.guide()}>
                { children.clone() }
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let FrameProps { stop, is_begun, .. } = ctx.props();
        let Some(frame) = self.node.cast::<Element>() else {
            return;
        };
        if is_first {
            self.ears = listen(&frame);
        }
        let before = self.seen.replace(stop.clone());
        let moved = before.as_ref().is_some_and(|before| before != stop);
        live::follow(&frame, stop, moved || is_first);
        if moved || (is_first && !is_begun && focused(&frame).is_none()) {
            arrive(&frame, before.as_ref(), stop);
        }
    }
}

/// Gives the focus to what is asked now: to the first field where one writes with keys, else,
/// and where a keyboard would cover the question, to its heading.
fn arrive(frame: &Element, before: Option<&Stop>, stop: &Stop) {
    let is_same_question = before.is_some_and(|before| before.question() == stop.question());
    let heading = if is_same_question && stop.stage().is_some() {
        ".jm-srow.is-open"
    } else {
        "h2"
    };
    let heading = first(frame, heading);
    if let (Some(heading), Some(scroller)) = (&heading, scroller(frame)) {
        // Not by what scrolls the page of the host along.
        let (at, seen) = (
            heading.get_bounding_client_rect(),
            scroller.get_bounding_client_rect(),
        );
        let top = f64::from(scroller.scroll_top()) + at.top() - seen.top() - MARGIN_PX;
        scroller.set_scroll_top(if is_same_question { pixels(top) } else { 0 });
    }
    let field = first(frame, ".jm-guide__q :is(input[type=text], textarea)");
    let field = field.filter(|_| !has_touch());
    focus(field.or(heading));
}

/// What scrolls: the questions, or where there is one column, all of the guide.
fn scroller(frame: &Element) -> Option<Element> {
    let names = [".jm-guide__b", ".jm-guide__in"].into_iter();
    names
        .filter_map(|name| first(frame, name))
        .find(|scroller| scroller.scroll_height() > scroller.client_height() + 1)
}

/// Hears a keyboard come and go.
fn listen(frame: &Element) -> Vec<EventListener> {
    let (seen, entered) = (frame.clone(), frame.clone());
    let mut ears = viewport::on_change(move || measure(&seen));
    ears.push(EventListener::new(frame, "focusin", move |_| {
        measure(&entered);
    }));
    ears
}

/// Tells the style sheet how much of the guide lies under the visible part of the page, and
/// brings what is written above that.
fn measure(frame: &Element) {
    let seen = web_sys::window().and_then(|window| window.visual_viewport());
    let Some(seen) = seen else { return };
    let end = seen.offset_top() + seen.height();
    let under = (frame.get_bounding_client_rect().bottom() - end).max(0.0);
    if let Some(frame) = wasm_bindgen::JsCast::dyn_ref::<HtmlElement>(frame) {
        let length = [&decimal(under), "px"].concat();
        // Only a read-only style declaration refuses, and an element's is not.
        let _ok = frame.style().set_property("--under", &length).is_ok();
    }
    let field = focused(frame).map(Element::from);
    let Some(field) = field.filter(|field| under > 0.0 && is_field(field)) else {
        return;
    };
    let foot = first(frame, ".jm-guide__f").map_or(0.0, |foot| f64::from(foot.client_height()));
    let at = field.get_bounding_client_rect();
    let hidden = at.bottom() + MARGIN_PX - (end - foot);
    if let Some(scroller) = scroller(frame).filter(|_| hidden > 0.0) {
        scroller.set_scroll_top(scroller.scroll_top() + pixels(hidden.ceil()));
    }
}

/// How far what is written stays from the edge, in pixels.
const MARGIN_PX: f64 = 12.0;
