//! The dialogs, as the page's script holds them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::page::{self, Page};
use crate::edit::write_changes;
use crate::i18n::{Locale, Messages};
use crate::schema;
use crate::session::{Event, Session};
use crate::ui::{DialogKind, PanelApp, PanelProps, Request, Store, Theme};

/// A dialog over the map of an editor.
///
/// It works on a copy of the map and tells every change, which the editor
/// applies to its own: the same changes on the same map give the same map.
#[wasm_bindgen]
pub struct Panel {
    app: RefCell<Option<AppHandle<PanelApp>>>,
    store: Rc<Store>,
    page: Page,
}

/// What the page's script says about a dialog.
#[derive(Default, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Options {
    /// The language it speaks.
    lang: String,
    /// The word of its colours.
    theme: String,
    /// May nothing be changed in it?
    read_only: bool,
    /// The dialog's words.
    name: String,
    first: String,
    second: String,
}

thread_local! {
    /// Tells the groups of one dialog from those of the next.
    static N_PANELS: Cell<u32> = const { Cell::new(0) };
}

#[wasm_bindgen]
impl Panel {
    /// Shows a dialog on a map inside `mount`.
    ///
    /// `options` are the fields of [`Options`].
    #[wasm_bindgen(constructor)]
    pub fn new(mount: HtmlElement, page: Page, document: &str, options: &JsValue) -> Self {
        // The page's script gives all of them; a stranger's call gets the blank ones.
        let options: Options = serde_wasm_bindgen::from_value(options.clone()).unwrap_or_default();
        let locale = Locale::from_tag(&options.lang).unwrap_or_default();
        let seed = u64::from_str_radix(&page.random(), 16).unwrap_or(1);
        let mut session = Session::new(locale, seed);
        if let Ok(reading) = schema::read(document) {
            session.open(reading.map);
        }
        session.take_events();
        session.set_read_only(options.read_only);
        let store = Store::new(session);
        store.update_view(|view| {
            view.theme = Theme::from_word(&options.theme).unwrap_or_default();
            view.dialog = DialogKind::from_words(&options.name, &options.first, &options.second);
        });

        let joined = page.clone();
        let number = N_PANELS.get().wrapping_add(1);
        N_PANELS.set(number);
        let (teller, listener, closer) = (store.clone(), page.clone(), page);
        store.connect(
            Callback::from(move |happened: Vec<Event>| tell(&teller, &listener, number, &happened)),
            Callback::from(move |request: Request| {
                if request == Request::Dialog(None) {
                    closer.dialog_closed();
                }
            }),
        );
        page::join(&joined);
        let root: Element = mount.into();
        let props = PanelProps {
            store: store.clone(),
        };
        let app = Renderer::<PanelApp>::with_root_and_props(root, props).render();
        Self {
            app: RefCell::new(Some(app)),
            store,
            page: joined,
        }
    }

    /// Takes the dialog off the page.
    pub fn destroy(&self) {
        self.store.connect(Callback::noop(), Callback::noop());
        page::leave(&self.page);
        let app = self.app.borrow_mut().take();
        if let Some(app) = app {
            app.destroy();
        }
    }
}

/// Tells the page what changed; changes of one step of the copy are of one group.
fn tell(store: &Store, page: &Page, number: u32, happened: &[Event]) {
    for event in happened {
        if let Event::Changed { change, .. } = event {
            let (label, n_steps) = store.read(|session| {
                (
                    Messages::new(session.locale()).label(&change.label),
                    session.n_steps(),
                )
            });
            let changes = write_changes(&change.ops, &change.undo).to_string();
            page.dialog_changed(&label, &changes, &format!("dialog-{number}-{n_steps}"));
        }
    }
}
