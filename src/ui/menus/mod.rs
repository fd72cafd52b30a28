//! Menus: lists of things to do, which open beside a button or where the pointer asks for one.

mod card;
mod items;
mod lane;
mod more;
mod places;
mod stage;

use std::mem;
use std::rc::Rc;

use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent, MouseEvent};
use yew::virtual_dom::AttrValue;
use yew::{Component, Context, Html, NodeRef, Properties};

pub(super) use self::items::{Choice, MenuItem, MenuItems};
use super::board::paths;
use super::context::Ui;
use super::element::{all, attribute, focus, stays};
use super::markup::{Tag, component, tag, yes_or_no};
use super::view::{Lifted, MenuKind, OpenMenu};
use super::viewport::{put_beside, sides};
use super::widgets::Icon;
use crate::base::PathId;
use crate::model::JourneyMap;

/// The menu that is open.
pub(super) fn view(ui: &Ui, menu: &OpenMenu) -> Html {
    let props = MenuProps {
        ui: ui.clone(),
        menu: menu.clone(),
    };
    component::<Menu>(props, None)
}

/// What there is to do; none when what the menu belongs to is gone.
pub(super) fn items(ui: &Ui, kind: &MenuKind) -> Option<MenuItems> {
    ui.store.read(|session| {
        let map = session.map();
        match kind {
            MenuKind::Thing(Lifted::Card(card_id)) => card::items(ui, map, card_id),
            MenuKind::Thing(Lifted::Lane(lane_id)) => lane::items(ui, map, lane_id),
            MenuKind::Thing(Lifted::Stage(stage_id)) => stage::items(ui, map, stage_id),
            MenuKind::Thing(Lifted::Step(stage_id, step_id)) => {
                stage::step_items(ui, map, stage_id, step_id)
            }
            MenuKind::Owners(stage_id) => stage::owner_items(ui, map, stage_id),
            MenuKind::Paths(path_ids) => Some(path_items(ui, map, path_ids)),
            MenuKind::NewCard => places::lanes(ui, map),
            MenuKind::MoveCard(card_id) => places::columns(ui, map, card_id),
            MenuKind::More => {
                let more = |view: &_| more::items(ui, session.is_open(), view);
                Some(ui.store.read_view(more))
            }
        }
    })
}

/// Some paths, to open the dialog of one.
fn path_items(ui: &Ui, map: &JourneyMap, path_ids: &[PathId]) -> MenuItems {
    let mut items = MenuItems::default();
    for path in path_ids.iter().filter_map(|path_id| map.paths.get(path_id)) {
        items.add(Icon::PATH, paths::label(ui, path), paths::open(path));
    }
    items
}

#[derive(Clone, PartialEq, Properties)]
struct MenuProps {
    ui: Ui,
    menu: OpenMenu,
}

impl MenuProps {
    /// Closes the menu and gives the focus back.
    fn close(&self) {
        focus(Some(self.menu.anchor.clone()));
        self.leave();
    }

    /// Closes the menu, unless another has taken its place.
    fn leave(&self) {
        let is_other = |menu: &OpenMenu| *menu != self.menu;
        self.ui
            .store
            .update_view(|view| view.menu = view.menu.take().filter(is_other));
    }

    /// Opens another menu in place of this one.
    fn lead_on(&self, kind: MenuKind) {
        let menu = OpenMenu {
            kind,
            ..self.menu.clone()
        };
        self.ui.store.update_view(|view| view.menu = Some(menu));
    }

    /// What the menu is called.
    fn name(&self) -> Option<AttrValue> {
        let messages = self.ui.messages;
        match &self.menu.kind {
            MenuKind::Thing(Lifted::Card(_)) => return Some(messages.card_menu().into()),
            MenuKind::NewCard => return Some(messages.add_card_where().into()),
            MenuKind::MoveCard(_) => return Some(messages.move_card_where().into()),
            MenuKind::Thing(_) | MenuKind::Owners(_) | MenuKind::Paths(_) | MenuKind::More => {}
        }
        attribute(&self.menu.anchor, "aria-label").map(AttrValue::Rc)
    }

    /// Says of the button whether its menu is open.
    fn expand(&self, is_open: bool) {
        let anchor = &self.menu.anchor;
        if anchor.has_attribute("aria-expanded") {
            // Every element takes an attribute of that name.
            let _ok = anchor
                .set_attribute("aria-expanded", yes_or_no(is_open))
                .is_ok();
        }
    }
}

/// The component of an open menu.
struct Menu {
    items: Rc<[MenuItem]>,
    /// Is it drawn for the first time?
    is_new: bool,
    list: NodeRef,
}

impl Component for Menu {
    type Message = ();
    type Properties = MenuProps;

    fn create(ctx: &Context<Self>) -> Self {
        let MenuProps { ui, menu } = ctx.props();
        ctx.props().expand(true);
        Self {
            items: items(ui, &menu.kind).unwrap_or_default().0.into(),
            is_new: true,
            list: NodeRef::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &MenuProps) -> bool {
        if ctx.props().menu != old.menu {
            old.expand(false);
            *self = Self::create(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let mut views = Vec::new();
        for (idx, item) in self.items.iter().enumerate() {
            let (props, items) = (props.clone(), self.items.clone());
            let choose = move |event: MouseEvent| {
                event.stop_propagation();
                props.close();
                match items.get(idx).and_then(|item| item.choice.take()) {
                    Some(Choice::Menu(kind)) => props.lead_on(kind),
                    Some(choice) => choice.run(&props.ui),
                    None => {}
                }
            };
            views.push(item_view(item).on("click", choose).html());
        }
        let (pressed, left) = (props.clone(), props.clone());
        let (list, within) = (self.list.clone(), self.list.clone());
        tag!(
            "div",
            "class" = "jm-menu",
            "popover" = "manual",
            "role" = "menu",
            "aria-label" = props.name(),
            "tabindex" = "-1",
        )
        .node(&self.list)
        .on("keydown", move |event: KeyboardEvent| {
            event.stop_propagation();
            if let Some(list) = list.cast() {
                press(&pressed, &list, &event);
            }
        })
        .on("focusout", move |event: FocusEvent| {
            if !stays(&within, &event) {
                left.leave();
            }
        })
        // The key that opened the menu may ask for one of the browser once it is up again.
        .on("contextmenu", |event: Event| event.prevent_default())
        .child(views)
        .html()
    }

    /// The list opens in the top layer, where it belongs, and takes the focus.
    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let list = self.list.cast::<HtmlElement>();
        let Some(list) = list.filter(|_| mem::take(&mut self.is_new)) else {
            return;
        };
        place(&list, &ctx.props().menu);
        if !focus_item(&list, Step::First) {
            ctx.props().close();
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().expand(false);
    }
}

fn press(props: &MenuProps, list: &HtmlElement, event: &KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowDown" => Step::Next,
        "ArrowUp" => Step::Previous,
        "Home" => Step::First,
        "End" => Step::Last,
        "Escape" | "Tab" => {
            event.prevent_default();
            return props.close();
        }
        _ => return,
    };
    event.prevent_default();
    focus_item(list, step);
}

fn item_view(item: &MenuItem) -> Tag {
    let is_choice = item.checked.is_some();
    let tick = (item.checked == Some(true)).then(|| Icon::CHECK.sized("jm-i--14"));
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

/// Gives an item the focus; false where there is none.
fn focus_item(list: &HtmlElement, step: Step) -> bool {
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
    focus(items.get(idx).cloned())
}

/// Shows the list in the top layer, beside what it belongs to.
fn place(list: &HtmlElement, menu: &OpenMenu) {
    // Where the browser has no popovers the list shows where it stands.
    let _ok = list.show_popover().is_ok();
    let at = match menu.point {
        Some((x, y)) => [y, y, x, x],
        None => sides(&menu.anchor),
    };
    put_beside(list, at);
}
