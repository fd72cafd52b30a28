//! The places on the page that editors are drawn in.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::{AppHandle, Callback, Renderer};

use crate::ui::{App, AppProps, Store};

thread_local! {
    /// The places that no editor uses now.
    ///
    /// Yew never gives back the listeners it puts on the element it draws in, so that each one
    /// made anew would stay for as long as the page.
    static FREE: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
}

/// An element, and the app that draws in it.
pub(super) struct Place {
    element: HtmlElement,
    app: AppHandle<App>,
}

impl Place {
    /// Draws an editor at the end of `parent`.
    pub(super) fn take(parent: &Node, store: Rc<Store>) -> Option<Self> {
        let props = AppProps { store: Some(store) };
        let place = match FREE.with_borrow_mut(Vec::pop) {
            Some(mut place) => {
                place.app.update(props);
                place
            }
            None => Self::new(parent, props)?,
        };
        parent.append_child(&place.element).ok()?;
        Some(place)
    }

    fn new(parent: &Node, props: AppProps) -> Option<Self> {
        let element = parent.owner_document()?.create_element("div").ok()?;
        element.set_class_name("jm-mount");
        element.set_attribute("part", "root").ok()?;
        let app = Renderer::<App>::with_root_and_props(element.clone(), props).render();
        let element = element.dyn_into().ok()?;
        Some(Self { element, app })
    }

    /// The element an editor is drawn in.
    pub(super) fn element(&self) -> HtmlElement {
        self.element.clone()
    }

    /// Takes the editor off the page; the place is another's.
    pub(super) fn leave(mut self, store: &Store) {
        store.draw_by(Callback::noop());
        self.app.update(AppProps { store: None });
        self.element.remove();
        FREE.with_borrow_mut(|free| free.push(self));
    }
}
