//! Elements on the page, found from one another.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, Node, ShadowRoot};
use yew::NodeRef;

/// What an event happened to, within the editor.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// What a selector names: the element itself, or the nearest around it.
#[inline(never)]
pub(super) fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The first that a selector names within an element.
#[inline(never)]
pub(super) fn first(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// All that a selector names within an element, in their order.
#[inline(never)]
pub(super) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(nodes) = within.query_selector_all(selector) {
        for idx in 0..nodes.length() {
            let node = nodes.item(idx);
            elements.extend(node.and_then(|node| node.dyn_into().ok()));
        }
    }
    elements
}

/// The value of an attribute, to be shared.
#[inline(never)]
pub(super) fn attribute(element: &Element, name: &str) -> Option<Rc<str>> {
    element.get_attribute(name).map(Into::into)
}

/// The value of an attribute of the element or the nearest around it that has one.
#[inline(never)]
pub(super) fn named_by(element: &Element, name: &str) -> Option<Rc<str>> {
    attribute(&around(element, &["[", name, "]"].concat())?, name)
}

/// Is it something to write in, or within such a thing?
pub(super) fn is_field(element: &Element) -> bool {
    around(element, "input, textarea, select").is_some()
}

/// Does the text around it run from right to left?
pub(super) fn is_right_to_left(element: &Element) -> bool {
    named_by(element, "dir").as_deref() == Some("rtl")
}

/// Gives something the focus; false where it cannot take it.
#[inline(never)]
pub(super) fn focus(element: Option<Element>) -> bool {
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// What has the focus in the tree an element is part of.
pub(super) fn focused(within: &Element) -> Option<HtmlElement> {
    let active = match within.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => within.owner_document()?.active_element(),
    };
    active?.dyn_into().ok()
}

/// Does the focus, which leaves one thing, go to another within the same element?
pub(super) fn stays(element: &NodeRef, event: &FocusEvent) -> bool {
    let goes_to = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    element
        .get()
        .is_some_and(|element| element.contains(goes_to.as_ref()))
}

/// Gives an element a class, or takes it off.
pub(super) fn set_class(element: &Element, class: &str, is_on: bool) {
    // A class name without spaces is always taken.
    let _ok = element.class_list().toggle_with_force(class, is_on).is_ok();
}

/// Sets a property of an element's own style.
pub(super) fn set_style(element: &HtmlElement, name: &str, value: &str) {
    // Only a read-only style declaration refuses, and an element's is not.
    let _ok = element.style().set_property(name, value).is_ok();
}
