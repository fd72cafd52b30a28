//! The strip above the grid as a sheet over everything, where there is no room for it.

use yew::prelude::*;

use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::header::ContextStrip;
use crate::ui::view::View;
use crate::ui::widgets::Dialog;

/// Persona, scenario, goals and expectations, with ways to change them.
pub(super) fn view(ui: &Ui, view: &View) -> Html {
    let strip = ui
        .store
        .read(|session| ContextStrip::of(ui, session.map(), view));
    let on_close = {
        let ui = ui.clone();
        Callback::from(move |()| ui.act(Action::Sheet(false)))
    };
    html! {
        <Dialog title={ui.messages.header_summary()} close={ui.messages.close()} {on_close}>
            <div class="jm-ctx jm-ctx--sheet">{ strip.sections() }</div>
        </Dialog>
    }
}
