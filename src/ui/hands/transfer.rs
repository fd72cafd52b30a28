//! Copying, cutting, pasting and duplicating cards.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, Element, Event, HtmlDocument};

use super::{Hands, Message, Question};
use crate::base::{CardId, IdSource};
use crate::edit::clipboard::{Clip, Misfit, Paste, Target, duplicate as duplicate_cards};
use crate::edit::{Command, CommandError, Selection, Sheet};
use crate::model::JourneyMap;
use crate::ui::board::card_at;
use crate::ui::view::ErrorNote;

/// With more cards than this people see first what will become of them.
const MANY_CARDS: usize = 12;

thread_local! {
    /// What was copied last on this page, for those who have no keys to paste with.
    static COPIED: RefCell<Option<Rc<Clip>>> = const { RefCell::new(None) };
}

/// How many cards were copied last on this page.
pub(super) fn n_copied() -> usize {
    COPIED.with(|copied| copied.borrow().as_ref().map_or(0, |clip| clip.pieces.len()))
}

/// A step that adds cards, and their names.
type Added = Result<(Command, Vec<CardId>), Misfit>;

/// An event of the clipboard; true when it was about cards.
pub(super) fn hear(hands: &Rc<Hands>, event: &Event, target: &Element) -> bool {
    let data = data_of(event);
    match event.type_().as_str() {
        "paste" => data.is_some_and(|data| paste(hands, &data, target)),
        // Some browsers only copy where something says that there is something to copy.
        "beforecopy" | "beforecut" => !hands.subject(card_at(target)).is_empty(),
        kind => {
            let card_ids = hands.subject(card_at(target));
            data.is_some_and(|data| copy(hands, &data, kind == "cut", &card_ids))
        }
    }
}

/// What the clipboard holds, or takes.
fn data_of(event: &Event) -> Option<DataTransfer> {
    let data = Reflect::get(event, &"clipboardData".into()).ok()?;
    data.is_truthy().then(|| data.unchecked_into())
}

fn copy(hands: &Rc<Hands>, data: &DataTransfer, is_cut: bool, card_ids: &[CardId]) -> bool {
    let is_read_only = hands.store.read(|session| session.is_read_only());
    if card_ids.is_empty() || (is_read_only && (is_cut || hands.has_text.get())) {
        return false;
    }
    let (clip, written) = hands.store.read(|session| {
        let clip = Clip::of(session.map(), card_ids, is_cut);
        let written = clip.write(&session.language());
        (clip, written)
    });
    let is_set = data.set_data("text/plain", &written.text).is_ok()
        && data.set_data("text/html", &written.html).is_ok();
    if is_set {
        let n_cards = clip.pieces.len();
        COPIED.with(|copied| *copied.borrow_mut() = Some(Rc::new(clip)));
        done(hands, is_cut, card_ids, n_cards);
    }
    is_set
}

/// Says what was copied, and takes out what was cut.
fn done(hands: &Hands, is_cut: bool, card_ids: &[CardId], n_cards: usize) {
    let messages = hands.store.messages();
    if is_cut {
        // All of them go, whatever was selected before.
        hands.store.select(Selection::of(card_ids.iter().cloned()));
        hands.remove();
        hands.store.say(&messages.cut_cards(n_cards));
    } else {
        hands.store.say(&messages.copied_cards(n_cards));
    }
}

/// Copies or cuts without the keys: the browser is asked for the event they bring.
pub(super) fn by_menu(hands: &Rc<Hands>, is_cut: bool, card_id: Option<CardId>) {
    let kind = if is_cut { "cut" } else { "copy" };
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let document: HtmlDocument = document.unchecked_into();
    let card_ids = hands.subject(card_id);
    let is_done = Rc::new(Cell::new(false));
    // It happens to whatever holds the page's selection, which need not be in the editor.
    let hear = {
        let (hands, is_done) = (hands.clone(), is_done.clone());
        move |event: &Event| {
            event.prevent_default();
            event.stop_propagation();
            let data = data_of(event);
            is_done.set(data.is_some_and(|data| copy(&hands, &data, is_cut, &card_ids)));
        }
    };
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    let listener = EventListener::new_with_options(&document, kind, options, hear);
    let is_asked = document.exec_command(kind) == Ok(true);
    drop(listener);
    if !is_asked || !is_done.get() {
        hands.store.say(hands.store.messages().copy_by_keys());
    }
}

fn paste(hands: &Rc<Hands>, data: &DataTransfer, target: &Element) -> bool {
    let read = |kind: &str| data.get_data(kind).unwrap_or_default();
    let clip = Clip::of_html(&read("text/html")).unwrap_or_else(|| {
        let language = hands.store.read(|session| session.language());
        Clip::of_text(&read("text/plain"), &language)
    });
    let there = hands.store.read(|session| place(session.map(), target));
    paste_clip(hands, clip, there)
}

/// Pastes what was copied last on this page.
pub(super) fn paste_own(hands: &Rc<Hands>, card_id: Option<&CardId>) {
    let clip = COPIED.with(|copied| copied.borrow().clone());
    if let Some(clip) = clip {
        let there = hands.store.read(|session| after(session.map(), card_id?));
        paste_clip(hands, Clip::clone(&clip), there);
    }
}

fn paste_clip(hands: &Rc<Hands>, clip: Clip, there: Option<Target>) -> bool {
    let (store, messages) = (&hands.store, hands.store.messages());
    if store.read(|session| session.is_read_only()) {
        store.say(messages.said_read_only());
        return true;
    }
    if clip.pieces.is_empty() {
        store.say(messages.nothing_to_paste());
        return true;
    }
    let paste = store.read(|session| {
        let there = there?;
        Some(Paste::new(session.map(), clip, there))
    });
    let Some(paste) = paste else {
        store.say(messages.paste_where());
        return true;
    };
    let fits = store.read(|session| paste.n_left_out(session.map()) == 0);
    if fits && paste.clip.pieces.len() <= MANY_CARDS {
        run(hands, &paste);
    } else {
        let question = Question::Paste(Rc::new(paste));
        hands.scope.send_message(Message::Ask(Some(question)));
    }
    true
}

/// The place after a card.
fn after(map: &JourneyMap, card_id: &CardId) -> Option<Target> {
    let card = map.cards.get(card_id)?;
    Some(Target {
        cell: card.cell(),
        before: map.cards.after(card_id).cloned(),
    })
}

/// Where something is pasted that comes to an element of the board.
fn place(map: &JourneyMap, element: &Element) -> Option<Target> {
    if let Some(card_id) = card_at(element) {
        return after(map, &card_id);
    }
    let sheet = Sheet::of(map);
    let spot = super::spot_at(&sheet, element)?;
    Some(Target {
        cell: sheet.cell(spot.lane, spot.column)?,
        before: None,
    })
}

/// Pastes cards, selects them, and says so.
pub(super) fn run(hands: &Hands, paste: &Paste) {
    let messages = hands.store.messages();
    add(
        hands,
        |map, ids| paste.command(map, ids),
        |n_cards| messages.pasted_cards(n_cards),
    );
}

/// Puts copies of cards after them.
pub(super) fn duplicate(hands: &Hands, card_id: Option<CardId>) {
    let card_ids = hands.subject(card_id);
    if card_ids.is_empty() || hands.store.read(|session| session.is_read_only()) {
        return;
    }
    let messages = hands.store.messages();
    add(
        hands,
        |map, ids| duplicate_cards(map, &card_ids, ids),
        |n_cards| messages.duplicated_cards(n_cards),
    );
}

fn add(
    hands: &Hands,
    work_out: impl FnOnce(&JourneyMap, &mut IdSource) -> Added,
    said: impl FnOnce(usize) -> String,
) {
    let (store, messages) = (&hands.store, hands.store.messages());
    let mut ids = store.update(|session| session.branch_ids());
    let (command, card_ids) = match store.read(|session| work_out(session.map(), &mut ids)) {
        Ok(added) => added,
        Err(misfit) => {
            let words = match misfit {
                Misfit::TooMany(most) => messages.command_error(&CommandError::Full(most)),
                Misfit::TooLong(most) => messages.paste_too_long(most),
            };
            store.say(&words);
            return store.show_error(ErrorNote {
                code: "E_TOO_LARGE".into(),
                message: words.into(),
                place: None,
            });
        }
    };
    if !store.run(command) {
        return;
    }
    store.update(|session| {
        session.close_group();
        session.select(Selection::of(card_ids.iter().cloned()));
    });
    if let Some(first) = card_ids.first() {
        *hands.anchor.borrow_mut() = Some(first.clone());
        hands.focus_card(first);
    }
    store.say(&said(card_ids.len()));
}
