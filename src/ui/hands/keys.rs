//! Keys of move mode, and for several cards at once.

use web_sys::{Element, KeyboardEvent};

use super::{Deed, Hands, lift};
use crate::base::{CardId, Id};
use crate::edit::{Heading, Sheet};
use crate::ui::board::{card_at, go, is_button, thing_at, way};
use crate::ui::element::{around, is_field};
use crate::ui::markup::selector;
use crate::ui::view::Lifted;

/// A key was pressed on the board; true when it was one of these.
pub(super) fn pressed(hands: &std::rc::Rc<Hands>, target: &Element, event: &KeyboardEvent) -> bool {
    if is_field(target) || event.is_composing() {
        return false;
    }
    let ui = hands.ui();
    let key = event.key();
    if key == "Escape" && hands.drag.borrow_mut().cancel() {
        return true;
    }
    let heading = way(&ui, &key);
    if let Some(lifted) = hands.store.read_view(|view| view.lifted.clone()) {
        if let (Lifted::Card(card_id), Some(heading)) = (&lifted, heading)
            && shift(hands, card_id, heading, Some(lifted.group()))
        {
            return true;
        }
        return lift::carried(&ui, &lifted, &key);
    }
    if let (Some(thing), Some(heading)) = (thing_at(target), heading)
        && event.alt_key()
    {
        let is_shifted = match &thing {
            Lifted::Card(card_id) => shift(hands, card_id, heading, None),
            Lifted::Lane(_) | Lifted::Stage(_) | Lifted::Step(..) => false,
        };
        if !is_shifted {
            lift::move_once(&ui, &thing, heading, None);
        }
        return true;
    }
    if event.alt_key() {
        return false;
    }
    if event.ctrl_key() || event.meta_key() {
        return with_control(hands, target, event);
    }
    match (key.as_str(), heading) {
        (_, Some(heading)) if event.shift_key() => extend(hands, target, heading),
        ("Escape", _) => {
            if hands.sweep.borrow_mut().end().is_some() {
                return true;
            }
            let is_any = !hands.store.read(|session| session.selection().is_empty());
            let clears = is_any || hands.is_picking.get();
            if clears {
                hands.clear();
            }
            clears
        }
        (" ", _) if !is_button(target) => lift::lift(&ui, target),
        ("Delete" | "Backspace", _) => {
            let things = "[data-card], [data-point], [data-lanehead], [data-stage], [data-step]";
            let is_thing = around(target, things).is_some();
            let is_any = !hands.store.read(|session| session.selection().is_empty());
            if is_any && !is_thing && !ui.is_read_only {
                hands.remove();
                return true;
            }
            false
        }
        _ => false,
    }
}

/// By the key's place, which is the same on a Persian keyboard.
fn with_control(hands: &std::rc::Rc<Hands>, target: &Element, event: &KeyboardEvent) -> bool {
    if event.shift_key() {
        return false;
    }
    match event.code().as_str() {
        "KeyA" => {
            let all = hands.store.read(|session| Sheet::of(session.map()).all());
            hands.select(all);
            true
        }
        "KeyD" => {
            super::transfer::duplicate(hands, card_at(target));
            true
        }
        "Space" => card_at(target).is_some_and(|card_id| {
            hands.toggle(&card_id);
            true
        }),
        _ => false,
    }
}

/// Moves the focus, and selects all from where the range began.
fn extend(hands: &Hands, target: &Element, heading: Heading) -> bool {
    let is_in_sheet = hands
        .store
        .read(|session| super::spot_at(&Sheet::of(session.map()), target).is_some());
    if !is_in_sheet {
        return false;
    }
    let here = card_at(target);
    let is_selected = |card_id: &CardId| {
        hands
            .store
            .read(|session| session.selection().contains(card_id))
    };
    let begins = here.as_ref().is_some_and(|here| !is_selected(here));
    if begins || hands.anchor.borrow().is_none() {
        *hands.anchor.borrow_mut() = here;
    }
    go(target, heading);
    if let Some(end) = hands.focused() {
        hands.select_to(&end);
    }
    true
}

/// Moves all the selected cards one place if they are several and that card is one of them.
fn shift(
    hands: &Hands,
    card_id: &CardId,
    heading: Heading,
    group: Option<std::rc::Rc<str>>,
) -> bool {
    let (store, messages) = (&hands.store, hands.store.messages());
    let selected = store.read(|session| session.selection().clone());
    if selected.cards().len() < 2
        || !selected.contains(card_id)
        || store.read(|session| session.is_read_only())
    {
        return false;
    }
    let command = store.read(|session| Sheet::of(session.map()).shift(selected.cards(), heading));
    let Some(command) = command else {
        store.say(messages.said_edge());
        return true;
    };
    store.focus_later(selector("card", card_id.as_str()));
    match group {
        Some(group) => store.run_in_group(command, group),
        None => store.run(command),
    };
    store.say(&messages.moved_cards(selected.cards().len()));
    true
}

impl Hands {
    /// Does what a button of the bar stands for.
    pub(super) fn does(self: &std::rc::Rc<Self>, deed: Deed) -> impl Fn(web_sys::Event) + 'static {
        let hands = self.clone();
        move |_| hands.act(deed, None)
    }
}
