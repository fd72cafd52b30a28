//! Direct manipulation: dragging, move mode, several cards at once, the clipboard, and files that
//! are dropped on an open map.
//!
//! It loads once somebody turns to the board, and hears the events of the editor before the board
//! does: what it has done itself goes no further.

mod bar;
mod drag;
mod drop;
mod keys;
mod lift;
mod moves;
mod preview;
mod question;
mod sweep;
mod transfer;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, MouseEvent};
use yew::html::Scope;
use yew::{Component, Context, Html, NodeRef, Properties};

use self::drag::Drag;
pub(super) use self::drag::{HOLD_MILLIS, STEP_MILLIS, THRESHOLD_PX, edge_step, element_at};
use self::question::Question;
use self::sweep::Sweep;
use super::board::{card_at, open_menu, set_score};
use super::chunk::HandsPart;
use super::context::Ui;
use super::element::{all, around, attribute, focus, is_field, target};
use super::lines;
use super::markup::{Child, component, list, selector, tag};
use super::store::Store;
use super::view::{Deed, Lifted, View};
use super::widgets::{Icon, TitleInput};
use crate::base::{CardId, Id};
use crate::edit::{Command, Selection, Sheet};
use crate::session::Session;

/// What the rest of the editor reaches it through.
pub(super) const PART: HandsPart = HandsPart {
    title: TitleInput::field,
    draw,
    act,
    n_copied: transfer::n_copied,
};

thread_local! {
    /// The hands of every editor on the page.
    static ALL: RefCell<Vec<Rc<Hands>>> = const { RefCell::new(Vec::new()) };
}

fn act(ui: &Ui, deed: Deed, card_id: &CardId) {
    let is_own = |hands: &&Rc<Hands>| Rc::ptr_eq(&hands.store, &ui.store);
    let hands = ALL.with(|all| all.borrow().iter().find(is_own).cloned());
    if let Some(hands) = hands {
        hands.act(deed, Some(card_id.clone()));
    }
}

/// Everything it hears.
const EVENTS: [&str; 18] = [
    "beforecopy",
    "beforecut",
    "click",
    "contextmenu",
    "copy",
    "cut",
    "dragleave",
    "dragover",
    "drop",
    "focusin",
    "keydown",
    "paste",
    "pointercancel",
    "pointerdown",
    "pointermove",
    "pointerup",
    "touchend",
    "touchmove",
];

fn draw(ui: &Ui, session: &Session, view: &View) -> Html {
    if !session.is_open() {
        return Html::default();
    }
    let props = ClipboardProps {
        ui: ui.clone(),
        n_selected: session.selection().cards().len(),
        is_offered_file: view.is_offered_file,
        revision: session.revision(),
    };
    list(vec![
        component::<Clipboard>(props, None),
        lines::view(ui, session, view),
    ])
}

/// All the selected cards go with the one that a command moves, if that is one of them.
fn carry(session: &Session, command: Command) -> Command {
    let Command::MoveCards {
        card_ids,
        cell,
        before,
    } = &command
    else {
        return command;
    };
    let selected = session.selection();
    let lead = card_ids.first().filter(|lead| selected.contains(lead));
    let Some(lead) = lead.filter(|_| selected.cards().len() > 1) else {
        return command;
    };
    let carried = Sheet::of(session.map()).carry(selected.cards(), lead, cell, before.as_ref());
    carried.unwrap_or(command)
}

#[derive(PartialEq, Properties)]
struct ClipboardProps {
    ui: Ui,
    n_selected: usize,
    is_offered_file: bool,
    revision: u64,
}

/// The component that hears the events and draws what shows of it.
struct Clipboard {
    hands: Rc<Hands>,
    place: NodeRef,
    listeners: Vec<EventListener>,
    question: Option<Question>,
}

/// What changes it.
enum Message {
    /// Ask before something is done; none when it is answered.
    Ask(Option<Question>),
    /// Show it as it is now.
    Draw,
}

/// What it keeps between one event and the next.
struct Hands {
    store: Rc<Store>,
    scope: Scope<Clipboard>,
    /// The card that a range of cards begins with.
    anchor: RefCell<Option<CardId>>,
    /// Does a tap on a card choose it?
    is_picking: Cell<bool>,
    drag: Rc<RefCell<Drag>>,
    sweep: RefCell<Sweep>,
    /// Was the pointer drawn over a card that is only to be read, which selects some of its words?
    has_text: Cell<bool>,
    /// Does the next click only end something?
    eats_click: Cell<bool>,
    /// Is what it hears done again? All others have heard it before.
    is_again: Cell<bool>,
}

impl Component for Clipboard {
    type Message = Message;
    type Properties = ClipboardProps;

    fn create(ctx: &Context<Self>) -> Self {
        let hands = Rc::new(Hands {
            store: ctx.props().ui.store.clone(),
            scope: ctx.link().clone(),
            anchor: RefCell::default(),
            is_picking: Cell::default(),
            drag: Rc::default(),
            sweep: RefCell::default(),
            has_text: Cell::default(),
            eats_click: Cell::default(),
            is_again: Cell::default(),
        });
        ALL.with(|all| all.borrow_mut().push(hands.clone()));
        Self {
            hands,
            place: NodeRef::default(),
            listeners: Vec::new(),
            question: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        if let Message::Ask(question) = message {
            self.question = question;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let ui = &props.ui;
        let is_picking = self.hands.is_picking.get();
        let bar = (is_picking || props.n_selected > 1)
            .then(|| bar::view(ui, &self.hands, props.n_selected));
        let zone = props.is_offered_file.then(|| {
            tag!("div", "class" = "jm-dropzone jm-dropzone--map")
                .child(Icon::DOWNLOAD.sized("jm-i--28"))
                .child(ui.messages.drop_file())
        });
        let question = self.question.as_ref();
        let question = question.map(|question| question::view(ui, &self.hands, question));
        list(vec![
            tag!("div", "class" = "jm-hands", "hidden" = true)
                .node(&self.place)
                .html(),
            bar.node(),
            zone.node(),
            question.node(),
        ])
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        let place = self.place.cast::<Element>().filter(|_| is_first);
        let Some(place) = place else { return };
        // Around what Yew hears at, so that what is done here does not get there.
        let root: EventTarget = place.get_root_node().into();
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        for kind in EVENTS {
            let hands = self.hands.clone();
            let hear = move |event: &Event| {
                let is_heard = hands.is_again.get() && event.type_().starts_with("pointer");
                if hands.hear(event) || is_heard {
                    event.prevent_default();
                    event.stop_propagation();
                }
            };
            let listener = EventListener::new_with_options(&root, kind, options, hear);
            self.listeners.push(listener);
        }
        // What was done before there was anybody to hear it is done again.
        for (target, event) in self.hands.store.chunks().early.take() {
            let hands = self.hands.clone();
            let again = move || {
                hands.is_again.set(true);
                let is_done = target.dispatch_event(&event).is_ok();
                hands.is_again.set(false);
                is_done
            };
            // One that is still being heard is refused for now.
            if !again() {
                Timeout::new(0, move || _ = again()).forget();
            }
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.hands.sweep.borrow_mut().end();
        self.hands.drag.borrow_mut().cancel();
        ALL.with(|all| {
            all.borrow_mut()
                .retain(|other| !Rc::ptr_eq(other, &self.hands));
        });
    }
}

impl Hands {
    /// Hears an event; true when nobody else is to.
    fn hear(self: &Rc<Self>, event: &Event) -> bool {
        let Some(target) = target(event) else {
            return false;
        };
        let is_on_board = around(&target, ".jm-scroll").is_some();
        match event.type_().as_str() {
            "dragover" | "dragleave" | "drop" => {
                self.drag.borrow_mut().cancel();
                drop::hear(self, event.unchecked_ref())
            }
            "beforecopy" | "beforecut" | "copy" | "cut" | "paste" => {
                !is_field(&target) && transfer::hear(self, event, &target)
            }
            "keydown" if is_on_board => keys::pressed(self, &target, event.unchecked_ref()),
            "click" if is_on_board => self.clicked(&target, event.unchecked_ref()),
            "pointerdown" if is_on_board => {
                self.eats_click.set(false);
                self.press(&target, event.unchecked_ref());
                false
            }
            "pointermove" => self.follow(event.unchecked_ref()),
            "pointerup" => self.release(event.unchecked_ref()),
            "pointercancel" => {
                self.sweep.borrow_mut().end();
                self.drag.borrow_mut().cancel();
                false
            }
            "touchmove" | "touchend" if is_on_board => {
                // What a finger has taken up goes with it, the board stays; and the end of a drag
                // is no tap, which would take the focus.
                let drag = self.drag.borrow();
                if event.cancelable() && (drag.holds_finger() || drag.eats_click()) {
                    event.prevent_default();
                }
                false
            }
            "contextmenu" if is_on_board => {
                // A finger that rests takes up what is under it, which is no wish for a menu.
                let mut drag = self.drag.borrow_mut();
                drag.holds_finger() || {
                    drag.cancel();
                    false
                }
            }
            _ => false,
        }
    }

    /// The editor as it is now.
    fn ui(&self) -> Ui {
        Ui::now(&self.store)
    }

    /// The selected cards, in the order they stand in.
    fn selected(&self) -> Vec<CardId> {
        self.store.read(|session| {
            let selected = session.selection().cards();
            let cards = Sheet::of(session.map()).in_order(selected);
            cards.iter().map(|(_, card)| card.id.clone()).collect()
        })
    }

    /// The cards that something is done to: those selected, or the one with the focus alone if it
    /// is none of them.
    fn subject(&self, card_id: Option<CardId>) -> Vec<CardId> {
        let selected = self.selected();
        match card_id {
            Some(card_id) if !selected.contains(&card_id) => vec![card_id],
            _ => selected,
        }
    }

    /// Selects cards, and says how many there are.
    fn select(&self, card_ids: Vec<CardId>) {
        let selection = self.store.read(|session| {
            let cards = Sheet::of(session.map()).in_order(&card_ids);
            Selection::of(cards.iter().map(|(_, card)| card.id.clone()))
        });
        let n_cards = selection.cards().len();
        if n_cards == 0 {
            self.is_picking.set(false);
        }
        self.store.select(selection);
        self.scope.send_message(Message::Draw);
        let messages = self.store.messages();
        if n_cards == 0 {
            self.store.say(messages.said_unselected());
        } else {
            self.store.say(&messages.said_selected(n_cards));
        }
    }

    /// Takes a card into the selection, or out of it.
    fn toggle(&self, card_id: &CardId) {
        *self.anchor.borrow_mut() = Some(card_id.clone());
        let toggled = self
            .store
            .read(|session| session.selection().toggled(card_id));
        self.select(toggled.cards().to_vec());
    }

    /// Selects all between the card a range began with and that place.
    fn select_to(&self, end: &Element) {
        let anchor = self.anchor.borrow().clone();
        let between = self.store.read(|session| {
            let sheet = Sheet::of(session.map());
            let to = spot_at(&sheet, end)?;
            // The first card may have been chosen before anybody noted it here.
            let anchor = anchor.or_else(|| session.selection().cards().first().cloned());
            let from = anchor.and_then(|anchor| sheet.spot(&anchor)).unwrap_or(to);
            Some(sheet.between(from, to))
        });
        if let Some(between) = between {
            self.select(between);
        }
    }

    fn clicked(&self, target: &Element, event: &MouseEvent) -> bool {
        // The click that ends a drag is none.
        if self.drag.borrow_mut().take_click() || self.eats_click.take() {
            return true;
        }
        let is_plain = !(event.shift_key() || event.ctrl_key() || event.meta_key());
        if around(target, "button, input, textarea, select, .jm-edit").is_some() {
            return false;
        }
        let Some(card_id) = card_at(target) else {
            if is_plain && let Some(cell) = around(target, ".jm-cell[data-lane]") {
                // What is pasted next goes here.
                focus(all(&cell, "[data-stop]").pop());
            }
            return false;
        };
        if event.shift_key() {
            self.select_to(target);
        } else if !is_plain || self.is_picking.get() {
            self.toggle(&card_id);
        } else {
            *self.anchor.borrow_mut() = Some(card_id);
            return false;
        }
        true
    }

    /// Notes how many cards go along, which the copy that is dragged shows.
    fn press(self: &Rc<Self>, target: &Element, event: &web_sys::PointerEvent) {
        self.has_text.set(false);
        let n_selected = self.store.read(|session| session.selection().cards().len());
        if let Some(card) = around(target, "[data-card]") {
            let is_one = attribute(&card, "aria-current").is_some();
            let badge = self.ui().locale().count(n_selected);
            // Every element takes an attribute, or lets it go.
            let _ok = if is_one && n_selected > 1 {
                card.set_attribute("data-n", &badge)
            } else {
                card.remove_attribute("data-n")
            };
        }
        Drag::press(&self.drag, target, self.ui().is_read_only, event);
        Sweep::press(self, target, event);
    }

    fn follow(self: &Rc<Self>, event: &web_sys::PointerEvent) -> bool {
        let scored = Drag::follow(&self.drag, event);
        if let Some((card_id, score)) = scored {
            set_score(&self.ui(), &card_id, score);
        }
        Sweep::follow(self, event)
    }

    fn release(self: &Rc<Self>, event: &web_sys::PointerEvent) -> bool {
        if self.sweep.borrow().is_hold(event) && event.pointer_type() == "touch" {
            // A finger that rested on a card and went up again begins to choose.
            let card_id = self.sweep.borrow().card().cloned();
            if let Some(card_id) = card_id {
                self.pick(card_id);
                // The finger brings a click too, which would take the card out again.
                self.eats_click.set(true);
            }
        }
        let has_moved = self.sweep.borrow().has_moved();
        if has_moved && self.store.read(|session| session.is_read_only()) {
            self.has_text.set(true);
        }
        let swept = self.sweep.borrow_mut().end();
        if let Some(nearest) = swept {
            self.eats_click.set(true);
            if let Some(card_id) = nearest {
                let card = self.root().and_then(|root| {
                    super::element::first(&root, &selector("card", card_id.as_str()))
                });
                *self.anchor.borrow_mut() = Some(card_id);
                focus(card);
            }
            return true;
        }
        self.let_go();
        false
    }

    /// Brings what is dragged where it is let go.
    fn let_go(&self) {
        let rested = self.drag.borrow().rested();
        let dropped = self.drag.borrow_mut().release();
        // Nothing is borrowed while the command runs: it draws, and tells the host.
        if let Some(rested) = rested {
            // A finger that took something up and went nowhere asks for its menu.
            open_menu(&self.ui(), &rested, None);
        } else if let Some(dropped) = dropped {
            moves::drop(&self.ui(), dropped);
        }
    }

    /// Chooses a card, and lets taps choose the next ones.
    fn pick(&self, card_id: CardId) {
        let mut card_ids = self.selected();
        if !self.is_picking.replace(true) && !card_ids.contains(&card_id) {
            card_ids.clear();
        }
        card_ids.push(card_id);
        self.select(card_ids);
    }

    /// Ends choosing.
    fn clear(&self) {
        self.is_picking.set(false);
        self.select(Vec::new());
    }

    fn focus_card(&self, card_id: &CardId) {
        self.store.focus_later(selector("card", card_id.as_str()));
        self.store.update_view(|_| {});
    }

    /// Does what was chosen for the selected cards, or from the menu of one.
    fn act(self: &Rc<Self>, deed: Deed, card_id: Option<CardId>) {
        match deed {
            Deed::Pick => {
                if let Some(card_id) = card_id {
                    self.pick(card_id);
                    self.store.say(self.store.messages().pick_by_tap());
                }
            }
            Deed::Duplicate => transfer::duplicate(self, card_id),
            Deed::Copy | Deed::Cut => transfer::by_menu(self, deed == Deed::Cut, card_id),
            Deed::Paste => transfer::paste_own(self, card_id.as_ref()),
        }
    }

    /// What of the board has the focus, or had it last.
    fn focused(&self) -> Option<Element> {
        let root = self.root()?;
        super::element::first(&root, "[data-stop][tabindex='0']")
    }

    fn root(&self) -> Option<Element> {
        self.scope.get_component()?.root()
    }

    /// Removes the selected cards.
    fn remove(&self) {
        let selected = self.selected();
        let Some(first) = selected.first() else {
            return;
        };
        self.is_picking.set(false);
        super::board::remove(&self.ui(), Lifted::Card(first.clone()));
    }
}

impl Clipboard {
    fn root(&self) -> Option<Element> {
        around(&self.place.cast::<Element>()?, ".jm")
    }
}

/// Where on the sheet an element of the board stands: a card, or the end of a cell.
fn spot_at(sheet: &Sheet<'_>, element: &Element) -> Option<crate::edit::Spot> {
    if let Some(card_id) = card_at(element) {
        return sheet.spot(&card_id);
    }
    let cell = around(element, "[data-lane][data-c]")?;
    let lane = attribute(&cell, "data-lane")?;
    let column: usize = attribute(&cell, "data-c")?.parse().ok()?;
    let lane = sheet
        .lanes()
        .iter()
        .position(|other| other.id.as_str() == &*lane)?;
    sheet.columns().get(column)?;
    Some(crate::edit::Spot {
        lane,
        column,
        place: all(&cell, "[data-card]").len(),
    })
}
