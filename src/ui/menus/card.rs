//! What there is to do with a card.

use super::items::MenuItems;
use crate::base::CardId;
use crate::model::JourneyMap;
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing, Lifted};
use crate::ui::widgets::Icon;

/// What there is to do with a card.
pub(super) fn items(ui: &Ui, map: &JourneyMap, card_id: &CardId) -> Option<MenuItems> {
    let messages = ui.messages;
    map.cards.get(card_id)?;
    let id = || card_id.clone();
    let mut items = MenuItems::default();
    items.add(
        Icon::Edit,
        messages.edit_card(),
        Action::Edit(Editing::Card(id())),
    );
    items.add(
        Icon::More,
        messages.details(),
        Action::Open(DialogKind::Card(id())),
    );
    items.add(
        Icon::Trash,
        messages.remove_card(),
        Action::Remove(Lifted::Card(id())),
    );
    Some(items)
}
