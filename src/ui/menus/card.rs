//! What there is to do with a card.

use super::items::{Choice, MenuItems};
use crate::base::CardId;
use crate::model::JourneyMap;
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing, Lifted, MenuKind};
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
    if map.columns().len() > 1 {
        let places = Choice::Menu(MenuKind::MoveCard(id()));
        items.add(Icon::Redo, messages.move_card_to(), places);
    }
    items.add(
        Icon::Trash,
        messages.remove_card(),
        Action::Remove(Lifted::Card(id())),
    );
    Some(items)
}
