//! A dialog: a window over the editor that keeps the focus until it is closed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::{Icon, icon_button};
use crate::ui::element::focused;
use crate::ui::markup::tag;
use crate::ui::viewport::has_touch;

/// What a [`Dialog`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// Its heading, which is also its name.
    pub title: AttrValue,
    /// What it is for, under the heading.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A sign before the heading.
    #[prop_or_default]
    pub sign: Html,
    /// What the button that closes it is called.
    pub close: AttrValue,
    /// What happens when it is closed.
    pub on_close: Callback<()>,
    /// Is it for much, in two columns?
    #[prop_or_default]
    pub is_wide: bool,
    /// What stands in it.
    pub children: Html,
    /// What stands in its foot; nothing for no foot.
    #[prop_or_default]
    pub foot: Option<Html>,
}

/// A window over the editor that keeps the focus until it is closed.
///
/// It opens in the top layer as soon as it is drawn. Escape, a click beside it
/// and its button all ask for it to be closed; then the focus returns to where
/// it was.
pub struct Dialog {
    node: NodeRef,
    on_close: Rc<RefCell<Callback<()>>>,
    open: Option<Modal>,
}

/// A dialog element that is open in the top layer.
pub(super) struct Modal {
    dialog: HtmlDialogElement,
    opener: Option<HtmlElement>,
    listeners: [EventListener; 4],
}

impl Component for Dialog {
    type Message = ();
    type Properties = DialogProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            node: NodeRef::default(),
            on_close: Rc::new(RefCell::new(ctx.props().on_close.clone())),
            open: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &DialogProps) -> bool {
        *self.on_close.borrow_mut() = ctx.props().on_close.clone();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let DialogProps {
            title,
            hint,
            sign,
            close,
            on_close,
            is_wide,
            children,
            foot,
        } = ctx.props();
        let on_close = on_close.clone();
        let close = icon_button(Icon::CLOSE, "", close, false)
            .on("click", move |_: Event| on_close.emit(()));
        let hint = (!hint.is_empty()).then(|| tag!("p").child(hint.clone()));
        let heading = tag!("div")
            .child(tag!("h2").child(title.clone()))
            .child(hint);
        let head = tag!("header", "class" = "jm-dialog__h")
            .child(sign.clone())
            .child(heading)
            .child(close);
        let foot = foot.clone();
        tag!(
            "dialog",
            "class" = "jm-dialog",
            "part" = "dialog",
            "aria-label" = title.clone(),
            "tabindex" = "-1",
        )
        .class_if(*is_wide, "jm-dialog--wide")
        .node(&self.node)
        // What is typed in a dialog is not meant for the board behind it.
        .on("keydown", |event: KeyboardEvent| {
            event.stop_propagation();
        })
        .child(head)
        .child(tag!("div", "class" = "jm-dialog__b").child(children.clone()))
        .child(foot.map(|foot| tag!("footer", "class" = "jm-dialog__f").child(foot)))
        .html()
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        let dialog = self.node.cast::<HtmlDialogElement>();
        let Some(dialog) = dialog.filter(|_| is_first) else {
            return;
        };
        let on_close = self.on_close.clone();
        self.open = Some(Modal::open(dialog.clone(), move || {
            let on_close = on_close.borrow().clone();
            on_close.emit(());
        }));
        focus_first(&dialog);
    }

    fn destroy(&mut self, _: &Context<Self>) {
        if let Some(open) = self.open.take() {
            open.close();
        }
    }
}

impl Modal {
    /// Opens a dialog; `on_close` hears Escape and a click beside it.
    pub(super) fn open(dialog: HtmlDialogElement, on_close: impl Fn() + Clone + 'static) -> Self {
        let opener = focused(&dialog);
        // It fails only where the dialog is not on the page.
        let _ok = dialog.show_modal().is_ok();
        Self {
            opener,
            listeners: listen(&dialog, on_close),
            dialog,
        }
    }

    /// Closes it; the focus returns to where it was.
    pub(super) fn close(self) {
        drop(self.listeners);
        self.dialog.close();
        if let Some(opener) = self.opener.filter(|opener| opener.is_connected()) {
            // What had the focus can have it again.
            let _ok = opener.focus().is_ok();
        }
    }
}

/// Hears what asks for the dialog to be closed.
fn listen(dialog: &HtmlDialogElement, close: impl Fn() + Clone + 'static) -> [EventListener; 4] {
    let options = EventListenerOptions::enable_prevent_default();
    let cancel = {
        let close = close.clone();
        EventListener::new_with_options(dialog, "cancel", options, move |event| {
            // A file input's own cancel bubbles up to here.
            if is_on_itself(event) {
                event.prevent_default();
                close();
            }
        })
    };
    // Some browsers close on a second Escape without asking.
    let closed = {
        let close = close.clone();
        EventListener::new(dialog, "close", move |event| {
            if is_on_itself(event) {
                close();
            }
        })
    };
    // A press that begins inside and ends beside the dialog, as when text is selected, is no click beside it.
    let began_beside = std::rc::Rc::new(std::cell::Cell::new(false));
    let press = {
        let (dialog, began_beside) = (dialog.clone(), began_beside.clone());
        EventListener::new(&dialog.clone(), "pointerdown", move |event| {
            began_beside.set(is_beside(&dialog, event));
        })
    };
    let click = {
        let dialog = dialog.clone();
        EventListener::new(&dialog.clone(), "click", move |event| {
            if began_beside.get() && is_beside(&dialog, event) {
                close();
            }
        })
    };
    [cancel, closed, press, click]
}

fn is_on_itself(event: &Event) -> bool {
    event.target() == event.current_target()
}

/// Was the pointer on the backdrop, which counts as the dialog itself?
fn is_beside(dialog: &HtmlDialogElement, event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<MouseEvent>() else {
        return false;
    };
    let at = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let is_in = (at.left()..=at.right()).contains(&x) && (at.top()..=at.bottom()).contains(&y);
    is_on_itself(event) && !is_in
}

/// Gives the focus to the first field; on a touch screen to the dialog, since a field brings up the keyboard.
fn focus_first(dialog: &HtmlDialogElement) {
    // Of buttons of which one is on, that one.
    let fields = ".jm-dialog__b :is(input:not([type=file], [type=radio]:not(:checked)), textarea, select, button):not(:disabled)";
    let field = dialog
        .query_selector(fields)
        .ok()
        .flatten()
        .filter(|_| !has_touch());
    let target: HtmlElement = field
        .and_then(|field| field.dyn_into().ok())
        .unwrap_or_else(|| dialog.clone().unchecked_into());
    // Both are on the page.
    let _ok = target.focus().is_ok();
}
