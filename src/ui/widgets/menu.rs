//! A button that opens a list of things to do.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::Icon;
use crate::base::decimal;

/// One thing to do.
#[derive(Clone, PartialEq)]
pub struct MenuItem {
    /// What it draws.
    pub icon: Icon,
    /// What it is called.
    pub label: String,
    /// What it does.
    pub on_choose: Callback<()>,
    /// Can it not be done now?
    pub is_disabled: bool,
    /// Is it the one in force, among several; none when it is no choice.
    pub checked: Option<bool>,
}

impl MenuItem {
    /// A thing to do.
    pub fn new(icon: Icon, label: impl Into<String>, on_choose: Callback<()>) -> Self {
        Self {
            icon,
            label: label.into(),
            on_choose,
            is_disabled: false,
            checked: None,
        }
    }

    /// The same, but out of reach when `is_disabled`.
    pub fn disabled(self, is_disabled: bool) -> Self {
        Self {
            is_disabled,
            ..self
        }
    }

    /// The same as one choice among several.
    pub fn checked(self, is_checked: bool) -> Self {
        Self {
            checked: Some(is_checked),
            ..self
        }
    }
}

/// What a [`Menu`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct MenuProps {
    /// What the button draws.
    pub icon: Icon,
    /// What the button is called.
    pub label: AttrValue,
    /// What there is to do; made only when the menu opens.
    pub items: Callback<(), Vec<MenuItem>>,
    /// More classes for the button.
    #[prop_or_default]
    pub class: Classes,
    /// Does the button keep out of the tab order, because something around it has it?
    #[prop_or_default]
    pub is_inner: bool,
    /// The size of the icon, as a class.
    #[prop_or_default]
    pub size: &'static str,
}

/// A button that opens a list of things to do.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let items = use_state(|| None::<Vec<MenuItem>>);
    let list = use_node_ref();
    let button = use_node_ref();

    // The list opens in the top layer, beside its button, and takes the focus.
    {
        let (list, button) = (list.clone(), button.clone());
        use_effect_with(items.is_some(), move |is_open| {
            let list = list.cast::<HtmlElement>();
            if let (true, Some(list), Some(button)) = (*is_open, list, button.cast::<HtmlElement>())
            {
                place(&list, &button);
                focus_item(&list, Step::First);
            }
        });
    }

    let open = {
        let (items, make) = (items.clone(), props.items.clone());
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            items.set(if items.is_some() {
                None
            } else {
                Some(make.emit(()))
            });
        })
    };
    let close = {
        let (items, button) = (items.clone(), button.clone());
        Callback::from(move |()| {
            items.set(None);
            if let Some(button) = button.cast::<HtmlElement>() {
                // A button that is gone needs no focus.
                let _ok = button.focus().is_ok();
            }
        })
    };
    let onkeydown = {
        let (close, list) = (close.clone(), list.clone());
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            let step = match event.key().as_str() {
                "ArrowDown" => Step::Next,
                "ArrowUp" => Step::Previous,
                "Home" => Step::First,
                "End" => Step::Last,
                "Escape" | "Tab" => {
                    event.prevent_default();
                    return close.emit(());
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(list) = list.cast::<HtmlElement>() {
                focus_item(&list, step);
            }
        })
    };
    let onfocusout = {
        let (items, list) = (items.clone(), list.clone());
        Callback::from(move |event: FocusEvent| {
            let goes_to = event
                .related_target()
                .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            let stays = list
                .cast::<HtmlElement>()
                .is_some_and(|list| list.contains(goes_to.as_ref()));
            if !stays {
                items.set(None);
            }
        })
    };

    let MenuProps {
        icon,
        label,
        class,
        is_inner,
        size,
        ..
    } = props;
    html! {
        <>
            <button
                ref={button}
                type="button"
                class={classes!("jm-ib", class.clone())}
                aria-haspopup="menu"
                aria-expanded={if items.is_some() { "true" } else { "false" }}
                aria-label={label}
                title={label}
                tabindex={is_inner.then_some("-1")}
                data-menu="true"
                onclick={open}
            >
                { icon.sized(size) }
            </button>
            if let Some(items) = &*items {
                <div ref={list} class="jm-menu" popover="manual" role="menu" aria-label={label} tabindex="-1" {onkeydown} {onfocusout}>
                    for item in items.iter() {
                        { item_view(item, &close) }
                    }
                </div>
            }
        </>
    }
}

fn item_view(item: &MenuItem, close: &Callback<()>) -> Html {
    let onclick = {
        let (close, on_choose) = (close.clone(), item.on_choose.clone());
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            close.emit(());
            on_choose.emit(());
        })
    };
    let role = if item.checked.is_some() {
        "menuitemradio"
    } else {
        "menuitem"
    };
    html! {
        <button
            type="button"
            {role}
            tabindex="-1"
            class="jm-menu__i"
            disabled={item.is_disabled}
            aria-checked={item.checked.map(|on| if on { "true" } else { "false" })}
            {onclick}
        >
            { item.icon.sized("jm-i--16") }
            <span>{ &item.label }</span>
            if item.checked == Some(true) {
                { Icon::Check.sized("jm-i--14") }
            }
        </button>
    }
}

/// Which item of a list takes the focus.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    First,
    Last,
    Next,
    Previous,
}

fn focus_item(list: &HtmlElement, step: Step) {
    let Ok(nodes) = list.query_selector_all("button:not(:disabled)") else {
        return;
    };
    let items: Vec<HtmlElement> = (0..nodes.length())
        .filter_map(|idx| nodes.item(idx)?.dyn_into().ok())
        .collect();
    let is_focused = |item: &HtmlElement| item.matches(":focus").unwrap_or(false);
    let at = items.iter().position(is_focused);
    let n_items = items.len().max(1);
    let idx = match (step, at) {
        (Step::First, _) | (Step::Next, None) => 0,
        (Step::Last, _) | (Step::Previous, None) => n_items - 1,
        (Step::Next, Some(at)) => (at + 1) % n_items,
        (Step::Previous, Some(at)) => (at + n_items - 1) % n_items,
    };
    if let Some(item) = items.get(idx) {
        // A button on the page takes the focus.
        let _ok = item.focus().is_ok();
    }
}

/// Shows the list in the top layer, below its button or above it where there is more room.
fn place(list: &HtmlElement, button: &HtmlElement) {
    // Where the browser has no popovers the list shows where it stands.
    let _ok = list.show_popover().is_ok();
    let at = button.get_bounding_client_rect();
    let size = list.get_bounding_client_rect();
    let Some(window) = web_sys::window() else {
        return;
    };
    let side = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
    };
    let (width, height) = (side(window.inner_width()), side(window.inner_height()));
    let below = at.bottom() + 4.0;
    let top = if below + size.height() <= height {
        below
    } else {
        (at.top() - 4.0 - size.height()).max(4.0)
    };
    // The list begins where the button does, in the reading direction.
    let is_rtl = list
        .closest("[dir]")
        .ok()
        .flatten()
        .is_some_and(|root| root.get_attribute("dir").is_some_and(|dir| dir == "rtl"));
    let start = if is_rtl {
        at.right() - size.width()
    } else {
        at.left()
    };
    let left = start.min(width - size.width() - 4.0).max(4.0);
    for (name, value) in [("left", left), ("top", top)] {
        // Only a read-only style declaration refuses, and an element's is not.
        let _ok = list
            .style()
            .set_property(name, &[&decimal(value), "px"].concat())
            .is_ok();
    }
}
