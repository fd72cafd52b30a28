//! Which checks a map is asked.

use yew::prelude::*;

use super::checks::Checks;
use crate::edit::Command;
use crate::insight::{RuleName, is_off, switch};
use crate::model::JourneyMap;
use crate::ui::Ui;
use crate::ui::store::Request;
use crate::ui::widgets::TickField;

/// A tick for each check that the page leaves on.
pub(super) fn view(ui: &Ui, map: &JourneyMap, checks: &Checks) -> Html {
    let messages = ui.messages;
    html! {
        <div class="jm-panel__n">
            <p class="jm-hint">{ messages.check_settings_hint() }</p>
            <div class="jm-checks" role="group" aria-label={messages.check_settings()}>
                for rule in checks.rules() {
                    <TickField
                        key={rule.word()}
                        label={messages.rule_title(rule)}
                        is_read_only={ui.is_read_only}
                        is_on={!is_off(&map.meta, rule.word())}
                        on_tick={switches(ui, rule)}
                    />
                }
            </div>
        </div>
    }
}

fn switches(ui: &Ui, rule: RuleName) -> Callback<bool> {
    let ui = ui.clone();
    Callback::from(move |is_on: bool| {
        let messages = ui.messages;
        let label = if is_on {
            messages.label_check_on()
        } else {
            messages.label_check_off()
        };
        let op = ui
            .store
            .read(|session| switch(session.map(), rule.word(), is_on));
        ui.run(Command::named(label, vec![op]));
        ui.store.request(Request::Check);
    })
}
