//! The bar that shows how many cards are selected, and what there is to do with them.

use std::rc::Rc;

use web_sys::Event;
use yew::Html;

use super::{Deed, Hands};
use crate::ui::context::Ui;
use crate::ui::markup::{Tag, tag};
use crate::ui::widgets::{Icon, icon_button};

/// The bar for the selected cards.
pub(super) fn view(ui: &Ui, hands: &Rc<Hands>, n_selected: usize) -> Html {
    let messages = ui.messages;
    let words = messages.picked_cards(n_selected);
    let button = |words: &'static str| -> Tag {
        tag!(
            "button",
            "class" = "jm-btn jm-btn--sm jm-btn--g",
            "type" = "button",
            "disabled" = n_selected == 0
        )
        .child(words)
    };
    let (remover, ender) = (hands.clone(), hands.clone());
    let mut bar = tag!(
        "div",
        "class" = "jm-picked",
        "role" = "toolbar",
        "aria-label" = words.clone()
    )
    .child(tag!("b").child(words));
    bar = bar.child(button(messages.copy()).on("click", hands.does(Deed::Copy)));
    if !ui.is_read_only {
        bar = bar
            .child(button(messages.cut()).on("click", hands.does(Deed::Cut)))
            .child(button(messages.duplicate()).on("click", hands.does(Deed::Duplicate)))
            .child(button(messages.remove()).on("click", move |_: Event| remover.remove()));
    }
    bar.child(
        icon_button(Icon::CLOSE, "jm-i--16", messages.end_picking(), false).on(
            "click",
            move |_: Event| {
                let last = ender.selected().pop();
                ender.clear();
                if let Some(card_id) = last {
                    ender.focus_card(&card_id);
                }
            },
        ),
    )
    .html()
}
