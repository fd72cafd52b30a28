//! The root of the dialogs, which live in a wasm of their own.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Ui;
use super::dialogs::Dialogs;
use super::store::Store;

/// What a [`PanelApp`] is given.
#[derive(Clone, Properties)]
pub struct PanelProps {
    /// The way to the session, a copy of the editor's.
    pub store: Rc<Store>,
}

impl PartialEq for PanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of the dialogs.
#[component]
pub fn PanelApp(props: &PanelProps) -> Html {
    let store = &props.store;
    let draw = use_force_update();
    {
        let store = store.clone();
        use_effect_with((), move |()| {
            let redraw = draw.clone();
            store.draw_by(Callback::from(move |()| redraw.force_update()));
            // What happened before anybody could draw it.
            draw.force_update();
            move || store.draw_by(Callback::noop())
        });
    }
    let view = store.view();
    store.read(|session| {
        let ui = Ui::of(store, session);
        html! {
            <div
                class={classes!("jm", "jm-panel", ui.is_read_only.then_some("is-ro"))}
                dir={if ui.locale().is_rtl() { "rtl" } else { "ltr" }}
                lang={ui.locale().tag()}
                data-theme={view.theme.word()}
            >
                if let Some(kind) = &view.dialog {
                    <Dialogs ui={ui.clone()} kind={kind.clone()} revision={session.revision()} />
                }
                <div class="jm-sr" role="status" aria-live="polite">
                    <span key={view.spoken.0}>{ view.spoken.1.to_string() }</span>
                </div>
            </div>
        }
    })
}
