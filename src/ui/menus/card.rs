//! What there is to do with a card.

use super::items::{Choice, MenuItems};
use crate::base::CardId;
use crate::model::JourneyMap;
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::view::{Deed, DialogKind, Editing, Lifted, MenuKind};
use crate::ui::widgets::Icon;

/// What there is to do with a card.
pub(super) fn items(ui: &Ui, map: &JourneyMap, card_id: &CardId) -> Option<MenuItems> {
    let messages = ui.messages;
    map.cards.get(card_id)?;
    let id = || card_id.clone();
    let mut items = MenuItems::default();
    items.add(
        Icon::EDIT,
        messages.edit_card(),
        Action::Edit(Editing::Card(id())),
    );
    items.add(
        Icon::MORE,
        messages.details(),
        Action::Open(DialogKind::Card(id())),
    );
    if map.columns().len() > 1 {
        let places = Choice::Menu(MenuKind::MoveCard(id()));
        items.add(Icon::REDO, messages.move_card_to(), places);
    }
    let does = |deed| Choice::Deed(deed, id());
    if let Some(part) = ui.store.chunks().hands.get() {
        items.add(Icon::ADD, messages.duplicate(), does(Deed::Duplicate));
        items.add(Icon::BLANK, messages.copy(), does(Deed::Copy));
        items.add(Icon::MINUS, messages.cut(), does(Deed::Cut));
        let n_copied = (part.n_copied)();
        if n_copied > 0 {
            items.add(
                Icon::EVIDENCE,
                messages.paste_here(n_copied),
                does(Deed::Paste),
            );
        }
        items.add(Icon::CHECK, messages.pick_cards(), does(Deed::Pick));
    }
    let n_going = ui.store.read(|session| {
        let selection = session.selection();
        if selection.contains(card_id) {
            selection.cards().len()
        } else {
            1
        }
    });
    let remove = if n_going > 1 {
        messages.remove_cards(n_going)
    } else {
        messages.remove_card().to_owned()
    };
    items.add(Icon::TRASH, remove, Action::Remove(Lifted::Card(id())));
    Some(items)
}
