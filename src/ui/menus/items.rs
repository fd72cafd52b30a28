//! What a menu offers.

use std::cell::Cell;
use std::rc::Rc;

use yew::virtual_dom::AttrValue;

use crate::base::{CardId, Id};
use crate::edit::Command;
use crate::model::{Cell as Spot, Lane, SavedView};
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::markup::selector;
use crate::ui::saved_view;
use crate::ui::view::{Deed, Editing, MenuKind};
use crate::ui::widgets::Icon;

/// Things to do, in their order.
#[derive(Default)]
pub(in crate::ui) struct MenuItems(pub(in crate::ui) Vec<MenuItem>);

impl MenuItems {
    /// One more thing to do.
    #[inline(never)]
    pub(in crate::ui) fn add(
        &mut self,
        icon: Icon,
        label: impl Into<AttrValue>,
        choice: impl Into<Choice>,
    ) -> &mut MenuItem {
        self.0.push_mut(MenuItem {
            icon,
            label: label.into(),
            choice: Cell::new(Some(choice.into())),
            is_disabled: false,
            checked: None,
        })
    }
}

/// One thing to do.
pub(in crate::ui) struct MenuItem {
    pub(in crate::ui) icon: Icon,
    pub(in crate::ui) label: AttrValue,
    /// Taken when it is chosen, since the menu closes then.
    pub(in crate::ui) choice: Cell<Option<Choice>>,
    pub(in crate::ui) is_disabled: bool,
    /// Is it the one in force, among several; none when it is no choice.
    pub(in crate::ui) checked: Option<bool>,
}

impl MenuItem {
    /// Puts it out of reach when that is so.
    pub(in crate::ui) fn disable_if(&mut self, is_disabled: bool) {
        self.is_disabled = is_disabled;
    }

    /// Makes it one choice among several, in force or not.
    pub(in crate::ui) fn check(&mut self, is_checked: bool) {
        self.checked = Some(is_checked);
    }
}

/// Something to choose once, from a menu that closes with it.
#[derive(Debug)]
pub(in crate::ui) enum Choice {
    /// A change of the map.
    Change(Box<Command>),
    /// Something for all the selected cards, or for that one.
    Deed(Deed, CardId),
    /// A card that is to be written into a cell.
    NewCard(Spot),
    /// A card that goes into a cell.
    MoveCard(CardId, Spot),
    /// Another menu.
    Menu(MenuKind),
    /// What the board is to show.
    View(Rc<SavedView>),
    /// Anything else.
    Other(Action),
}

impl Choice {
    /// Does what was chosen.
    pub(in crate::ui) fn run(self, ui: &Ui) {
        match self {
            Self::Change(command) => {
                ui.run(*command);
            }
            Self::Deed(deed, card_id) => {
                if let Some(part) = ui.store.chunks().hands.get() {
                    (part.act)(ui, deed, &card_id);
                }
            }
            Self::NewCard(spot) => write_card(ui, spot),
            Self::MoveCard(card_id, cell) => {
                // The card stands elsewhere then, and what was clicked to move it is gone.
                ui.store.focus_later(selector("card", card_id.as_str()));
                ui.run(Command::MoveCards {
                    card_ids: vec![card_id],
                    cell,
                    before: None,
                });
            }
            Self::View(view) => saved_view::show(ui, &view),
            Self::Menu(kind) => ui.store.update_view(|view| {
                if let Some(menu) = &mut view.menu {
                    menu.kind = kind;
                }
            }),
            Self::Other(action) => ui.act(action),
        }
    }
}

impl From<Command> for Choice {
    fn from(command: Command) -> Self {
        Self::Change(Box::new(command))
    }
}

impl From<Action> for Choice {
    fn from(action: Action) -> Self {
        Self::Other(action)
    }
}

/// Starts writing a card; a folded lane unfolds for it.
fn write_card(ui: &Ui, spot: Spot) {
    let lane = |lane: &Lane| Command::edit(lane, |lane| lane.collapsed = false);
    let unfold = ui.store.read(|session| {
        let folded = session.map().lanes.get(&spot.lane)?;
        folded.collapsed.then(|| lane(folded))
    });
    if let Some(unfold) = unfold {
        ui.run(unfold);
    }
    let card_id = ui.store.update(|session| session.next_card_id());
    ui.store.edit(Some(Editing::NewCard(spot, card_id)));
}
