//! The dialog about the map as a whole.

use yew::prelude::*;

use super::fields::{foot, line, list, owner, paragraph};
use super::review::{fields as review, set};
use super::{on_close, opens};
use crate::edit::Command;
use crate::model::MapState;
use crate::ui::widgets::{Choice, ChoiceField, Dialog, Icon};
use crate::ui::{DialogKind, Ui};

/// The dialog about the map as a whole.
pub(super) fn view(ui: &Ui) -> Html {
    let meta = ui.store.read(|session| session.map().meta.clone());
    let messages = ui.messages;
    let states = MapState::ALL
        .iter()
        .map(|state| Choice::new(state.word(), messages.map_state(*state)));
    let on_state = {
        let (ui, meta) = (ui.clone(), meta.clone());
        Callback::from(move |word: AttrValue| {
            if let Some(state) = MapState::from_word(&word) {
                ui.run(Command::edit_map(&meta, |meta| meta.state = state));
            }
        })
    };
    html! {
        <Dialog
            key="map"
            title={messages.map_properties()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, None)}
        >
            <div class="jm-form2">
                <div class="jm-form2__c">
                    { line(ui, messages.map_title(), &meta.title, messages.map_title_example(), set(&meta, |meta, title| meta.title = title)) }
                    { paragraph(ui, messages.map_description(), &meta.description, "", set(&meta, |meta, text| meta.description = text)) }
                    <ChoiceField
                        label={messages.map_state_label()}
                        is_read_only={ui.is_read_only}
                        choices={states.collect::<Vec<_>>()}
                        value={meta.state.word()}
                        on_choose={on_state}
                    />
                </div>
                <div class="jm-form2__c">
                    { list(ui, messages.map_goals(), &meta.goals, messages.map_goal_example(), set(&meta, |meta, goals| meta.goals = goals)) }
                    <p class="jm-hint">{ messages.map_goals_help() }</p>
                    { owner(ui, messages.map_owner(), meta.owner.as_ref(), set(&meta, |meta, owner| meta.owner = owner)) }
                    if !ui.is_read_only {
                        <button type="button" class="jm-btn jm-btn--g jm-btn--sm jm-add" onclick={opens(ui, DialogKind::People)}>
                            { Icon::OWNERS.sized("jm-i--14") }{ messages.people_and_channels() }
                        </button>
                    }
                    { review(ui, &meta) }
                </div>
            </div>
        </Dialog>
    }
}
