//! A button that opens a list of things to do.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};
use yew::html::Scope;
use yew::prelude::*;

use super::Icon;
use crate::base::decimal;
use crate::ui::action::Choice;
use crate::ui::context::Ui;
use crate::ui::element::{all, focus, is_right_to_left};
use crate::ui::markup::{Child, Tag, component, list, tag, yes_or_no};

/// Things to do, in their order.
#[derive(Default)]
pub(in crate::ui) struct MenuItems(Vec<MenuItem>);

impl MenuItems {
    /// One more thing to do.
    #[inline(never)]
    pub(in crate::ui) fn add(
        &mut self,
        icon: Icon,
        label: impl Into<AttrValue>,
        choice: impl Into<Choice>,
    ) -> &mut MenuItem {
        self.0.push_mut(MenuItem {
            icon,
            label: label.into(),
            choice: Cell::new(Some(choice.into())),
            is_disabled: false,
            checked: None,
        })
    }
}

/// One thing to do.
pub(in crate::ui) struct MenuItem {
    icon: Icon,
    label: AttrValue,
    /// Taken when it is chosen, since the menu closes then.
    choice: Cell<Option<Choice>>,
    is_disabled: bool,
    /// Is it the one in force, among several; none when it is no choice.
    checked: Option<bool>,
}

impl MenuItem {
    /// Puts it out of reach when that is so.
    pub(in crate::ui) fn disable_if(&mut self, is_disabled: bool) {
        self.is_disabled = is_disabled;
    }

    /// Makes it one choice among several, in force or not.
    pub(in crate::ui) fn check(&mut self, is_checked: bool) {
        self.checked = Some(is_checked);
    }
}

/// A button that opens a list of things to do.
pub(in crate::ui) struct Menu {
    /// The language and the way to the session.
    pub(in crate::ui) ui: Ui,
    /// What the button draws.
    pub(in crate::ui) icon: Icon,
    /// What the button is called.
    pub(in crate::ui) label: String,
    /// More classes for the button.
    pub(in crate::ui) class: &'static str,
    /// The size of the icon, as a class.
    pub(in crate::ui) size: &'static str,
    /// Does the button keep out of the tab order, because something around it has it?
    pub(in crate::ui) is_inner: bool,
    /// What there is to do; made only when the menu opens.
    pub(in crate::ui) items: Rc<dyn Fn() -> MenuItems>,
}

impl Menu {
    /// The menu on the page.
    pub(in crate::ui) fn html(self) -> Html {
        component::<Opener>(MenuProps { menu: self }, None)
    }
}

#[derive(Properties)]
struct MenuProps {
    menu: Menu,
}

/// What there is to do is put together anew with each drawing.
impl PartialEq for MenuProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The component of a menu: its button, and the list while it is open.
struct Opener {
    items: Option<Rc<[MenuItem]>>,
    /// Is the list drawn for the first time?
    is_new: bool,
    button: NodeRef,
    list: NodeRef,
}

enum Message {
    Toggle,
    Close,
}

impl Component for Opener {
    type Message = Message;
    type Properties = MenuProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            items: None,
            is_new: false,
            button: NodeRef::default(),
            list: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.items = match message {
            Message::Toggle if self.items.is_none() => Some((ctx.props().menu.items)().0.into()),
            Message::Toggle | Message::Close => None,
        };
        self.is_new = self.items.is_some();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let menu = &ctx.props().menu;
        let label = AttrValue::from(menu.label.clone());
        let link = ctx.link().clone();
        let button = tag!(
            "button",
            "class" = "jm-ib",
            "type" = "button",
            "aria-haspopup" = "menu",
            "aria-expanded" = yes_or_no(self.items.is_some()),
            "aria-label" = label.clone(),
            "title" = label.clone(),
            "tabindex" = menu.is_inner.then_some("-1"),
            "data-menu" = "true",
        )
        .class(menu.class)
        .node(&self.button)
        .on("click", move |event: MouseEvent| {
            event.stop_propagation();
            link.send_message(Message::Toggle);
        })
        .child(menu.icon.sized(menu.size));
        let items = self.items.as_ref();
        list(vec![
            button.html(),
            items.map(|items| self.list(ctx, items, label)).node(),
        ])
    }

    /// The list opens in the top layer, beside its button, and takes the focus.
    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let list = self.list.cast::<HtmlElement>();
        if let (true, Some(list), Some(button)) =
            (self.is_new, list, self.button.cast::<HtmlElement>())
        {
            self.is_new = false;
            place(&list, &button);
            focus_item(&list, Step::First);
        }
    }
}

impl Opener {
    fn list(&self, ctx: &Context<Self>, items: &Rc<[MenuItem]>, label: AttrValue) -> Tag {
        let mut views = Vec::new();
        for (idx, item) in items.iter().enumerate() {
            let (ui, items, close) = (
                ctx.props().menu.ui.clone(),
                items.clone(),
                self.close(ctx.link()),
            );
            let choose = move |event: MouseEvent| {
                event.stop_propagation();
                close();
                if let Some(choice) = items.get(idx).and_then(|item| item.choice.take()) {
                    ui.choose(choice);
                }
            };
            views.push(item_view(item).on("click", choose).html());
        }
        let (close, list) = (self.close(ctx.link()), self.list.clone());
        let press = move |event: KeyboardEvent| {
            event.stop_propagation();
            let step = match event.key().as_str() {
                "ArrowDown" => Step::Next,
                "ArrowUp" => Step::Previous,
                "Home" => Step::First,
                "End" => Step::Last,
                "Escape" | "Tab" => {
                    event.prevent_default();
                    return close();
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(list) = list.cast::<HtmlElement>() {
                focus_item(&list, step);
            }
        };
        let (link, list) = (ctx.link().clone(), self.list.clone());
        let leave = move |event: FocusEvent| {
            if !stays(&list, &event) {
                link.send_message(Message::Close);
            }
        };
        tag!(
            "div",
            "class" = "jm-menu",
            "popover" = "manual",
            "role" = "menu",
            "aria-label" = label,
            "tabindex" = "-1",
        )
        .node(&self.list)
        .on("keydown", press)
        .on("focusout", leave)
        .child(views)
    }

    /// Closes the list and gives the focus back.
    fn close(&self, link: &Scope<Self>) -> impl Fn() + 'static {
        let (link, button) = (link.clone(), self.button.clone());
        move || {
            link.send_message(Message::Close);
            focus(button.cast());
        }
    }
}

/// Does the focus, which leaves one thing, go to another within the same element?
pub(in crate::ui) fn stays(element: &NodeRef, event: &FocusEvent) -> bool {
    let goes_to = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    element
        .get()
        .is_some_and(|element| element.contains(goes_to.as_ref()))
}

fn item_view(item: &MenuItem) -> Tag {
    let is_choice = item.checked.is_some();
    let tick = (item.checked == Some(true)).then(|| Icon::Check.sized("jm-i--14"));
    tag!(
        "button",
        "class" = "jm-menu__i",
        "type" = "button",
        "role" = if is_choice {
            "menuitemradio"
        } else {
            "menuitem"
        },
        "tabindex" = "-1",
        "disabled" = item.is_disabled,
        "aria-checked" = item.checked.map(yes_or_no),
    )
    .child(item.icon.sized("jm-i--16"))
    .child(tag!("span").child(item.label.clone()))
    .child(tick)
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
    let items = all(list, "button:not(:disabled)");
    let is_focused = |item: &Element| item.matches(":focus").unwrap_or(false);
    let at = items.iter().position(is_focused);
    let n_items = items.len().max(1);
    let idx = match (step, at) {
        (Step::First, _) | (Step::Next, None) => 0,
        (Step::Last, _) | (Step::Previous, None) => n_items - 1,
        (Step::Next, Some(at)) => (at + 1) % n_items,
        (Step::Previous, Some(at)) => (at + n_items - 1) % n_items,
    };
    focus(items.get(idx).cloned());
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
    let start = if is_right_to_left(list) {
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
