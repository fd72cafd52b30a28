//! A card while it is written, in its place.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::virtual_dom::AttrValue;
use yew::{Component, Context, Html, NodeRef, Properties};

use super::card::{dots, person_sign};
use super::row::key;
use crate::base::{CardId, ChannelId, Id, PersonId};
use crate::edit::Command;
use crate::model::{Card, Cell, Evidence, EvidenceKind, LaneKind, Text};
use crate::ui::context::Ui;
use crate::ui::element::stays;
use crate::ui::markup::{Property, Tag, component, list, selector, tag};
use crate::ui::view::{DialogKind, Editing};
use crate::ui::widgets::{Icon, icon_button};

/// How long typing rests before it becomes part of the map.
const PAUSE_MILLIS: u32 = 150;

/// The length up to which a card is easy to read, in characters.
const EASY_LENGTH: usize = 140;

/// A card while it is written: Enter keeps the words, Escape brings the old ones back.
///
/// What is typed becomes part of the map as it is typed, so that it is kept
/// even if the page goes away; all of it is one undo step.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardEditor {
    pub(super) ui: Ui,
    pub(super) card_id: CardId,
    pub(super) kind: LaneKind,
    /// Where a card that is written for the first time will stand.
    pub(super) cell: Option<Cell>,
}

impl CardEditor {
    /// The editor on the page.
    pub(super) fn html(self) -> Html {
        let key = key(&self.card_id);
        component::<EditorView>(self, Some(key))
    }

    fn card(&self) -> Option<Rc<Card>> {
        self.ui
            .store
            .read(|session| session.map().cards.get(&self.card_id).cloned())
    }
}

/// The component of an editor.
struct EditorView {
    root: NodeRef,
    field: NodeRef,
    pause: Rc<RefCell<Option<Timeout>>>,
    /// The text in the field is the person's own from here on; the map follows it.
    first_words: String,
    n_chars: usize,
}

impl Component for EditorView {
    /// How many characters there are now.
    type Message = usize;
    type Properties = CardEditor;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let card = props.card();
        let words = card.map(|card| props.ui.words(&card.text).to_owned());
        let first_words = words.unwrap_or_default();
        Self {
            root: NodeRef::default(),
            field: NodeRef::default(),
            pause: Rc::default(),
            n_chars: first_words.chars().count(),
            first_words,
        }
    }

    fn update(&mut self, _: &Context<Self>, n_chars: usize) -> bool {
        std::mem::replace(&mut self.n_chars, n_chars) != n_chars
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CardEditor { ui, kind, .. } = ctx.props();
        let messages = ui.messages;
        let writer = Rc::new(Writer {
            props: ctx.props().clone(),
            field: self.field.clone(),
            pause: self.pause.clone(),
        });
        let (typing, pressing, leaving) = (writer.clone(), writer.clone(), writer.clone());
        let (link, root) = (ctx.link().clone(), self.root.clone());
        let field = tag!(
            "textarea",
            "class" = "jm-edit__f",
            "aria-label" = messages.text_of(messages.card_noun(*kind)),
            "placeholder" = messages.lane_invitation(*kind),
            "maxlength" = "20000",
            "rows" = "2",
            "enterkeyhint" = "done",
            "defaultValue" = Property(self.first_words.clone()),
        )
        .node(&self.field)
        .on("input", move |_: Event| {
            if let Some(field) = typing.field.cast::<HtmlTextAreaElement>() {
                grow(&field);
                link.send_message(field.value().chars().count());
            }
            typing.write_soon();
        });
        tag!(
            "div",
            "class" = "jm-edit",
            "role" = "group",
            "aria-label" = messages.edit_card(),
            "data-editing" = &ctx.props().card_id,
        )
        .node(&self.root)
        .on("keydown", move |event: KeyboardEvent| {
            pressing.press(&event);
        })
        .on("focusout", move |event: FocusEvent| {
            if !stays(&root, &event) {
                leaving.finish(After::Elsewhere);
            }
        })
        .child(field)
        .child(tool_row(&writer))
        .child(self.hints(ui))
        .html()
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        let field = self.field.cast::<HtmlTextAreaElement>();
        if let Some(field) = field.filter(|_| is_first) {
            // A field on the page takes the focus.
            let _ok = field.focus().is_ok();
            let _ok = field.set_selection_range(u32::MAX, u32::MAX).is_ok();
            grow(&field);
        }
    }
}

impl EditorView {
    /// Which keys do what, and how much is written.
    fn hints(&self, ui: &Ui) -> Tag {
        let messages = ui.messages;
        let is_long = self.n_chars > EASY_LENGTH;
        let key = |name: &'static str| tag!("span", "class" = "jm-kbd").child(name);
        let keys = tag!("span")
            .child(key(messages.key_enter()))
            .child(" ")
            .child(messages.saves())
            .child("  ")
            .child(key(messages.key_escape()))
            .child(" ")
            .child(messages.cancels());
        let length = tag!(
            "span",
            "class" = "jm-num",
            "title" = is_long.then(|| messages.long_text())
        )
        .class_if(is_long, "is-long")
        .child(messages.n_of(self.n_chars, EASY_LENGTH));
        tag!("div", "class" = "jm-edit__k")
            .child(keys)
            .child(length)
    }
}

/// What is set with buttons and lists: by the kind of card, then details and removal.
fn tool_row(writer: &Rc<Writer>) -> Tag {
    let CardEditor { ui, kind, .. } = &writer.props;
    let messages = ui.messages;
    let card = writer.props.card();
    let tools = if *kind == LaneKind::Touchpoints {
        channel_tool(writer, card.as_deref()).html()
    } else {
        list(vec![
            evidence_tool(writer, card.as_deref()).html(),
            owner_tool(writer, card.as_deref()).html(),
        ])
    };
    let (detailing, removing, done) = (writer.clone(), writer.clone(), writer.clone());
    let details = icon_button(Icon::MORE, "", messages.details(), card.is_none()).on(
        "click",
        move |_: Event| {
            detailing.open_details();
        },
    );
    let remove = icon_button(Icon::TRASH, "", messages.remove_card(), false)
        .on("click", move |_: Event| removing.remove());
    tag!("div", "class" = "jm-edit__r")
        .child(tools)
        .child(tag!("span", "class" = "jm-edit__sp"))
        .child(details)
        .child(remove)
        .child(
            icon_button(Icon::CHECK, "", messages.done(), false)
                .class("jm-edit__ok")
                .on("click", move |_: Event| done.finish(After::Rest)),
        )
}

/// The channel of a touchpoint.
fn channel_tool(writer: &Rc<Writer>, card: Option<&Card>) -> Tag {
    let ui = &writer.props.ui;
    let label = ui.messages.choose_channel();
    let chosen = card.and_then(|card| card.channel.as_ref());
    let mut options = vec![option("".into(), chosen.is_none(), label.into())];
    for channel in ui.channels.0.iter() {
        let is_chosen = chosen == Some(&channel.id);
        let value = AttrValue::Rc(channel.id.name().clone());
        options.push(option(value, is_chosen, ui.channel_title(channel).into()));
    }
    select(writer, label, options, |card, value| {
        card.channel = (!value.is_empty()).then(|| ChannelId::from(value));
    })
}

/// How firm the card is; each click leads on.
fn evidence_tool(writer: &Rc<Writer>, card: Option<&Card>) -> Tag {
    let ui = &writer.props.ui;
    let messages = ui.messages;
    let evidence = card.and_then(|card| card.evidence.as_ref());
    let kind = evidence.map(|evidence| evidence.kind);
    let next = next_evidence(evidence);
    let writer = writer.clone();
    tag!(
        "button",
        "class" = "jm-evb",
        "type" = "button",
        "title" = kind.map(|kind| messages.evidence_help(kind)),
    )
    .on("click", move |_: Event| {
        writer.write();
        writer.edit(|card| card.evidence = next.clone());
    })
    .child(kind.map(|kind| dots(ui, kind)))
    .child(kind.map_or(messages.evidence(), |kind| messages.evidence_kind(kind)))
}

/// Who is responsible.
fn owner_tool(writer: &Rc<Writer>, card: Option<&Card>) -> Tag {
    let ui = &writer.props.ui;
    let messages = ui.messages;
    let owner = card.and_then(|card| card.owner.as_ref());
    let person = owner.and_then(|id| ui.person(id));
    let none = option("".into(), owner.is_none(), messages.no_owner().into());
    let mut options = vec![none];
    for person in ui.people.0.iter() {
        let is_owner = owner == Some(&person.id);
        let value = AttrValue::Rc(person.id.name().clone());
        let name = ui.words(&person.name).to_owned();
        options.push(option(value, is_owner, name.into()));
    }
    let people = select(writer, messages.assign_owner(), options, |card, value| {
        card.owner = (!value.is_empty()).then(|| PersonId::from(value));
    });
    tag!("span", "class" = "jm-edit__o")
        .child(person.map(|person| person_sign(ui, person, "")))
        .child(people)
}

fn option(value: AttrValue, is_chosen: bool, words: AttrValue) -> Html {
    tag!("option", "value" = value, "selected" = is_chosen)
        .child(words)
        .html()
}

/// A list to choose a field of the card from.
fn select(
    writer: &Rc<Writer>,
    label: &'static str,
    options: Vec<Html>,
    set: fn(&mut Card, &str),
) -> Tag {
    let writer = writer.clone();
    tag!("select", "class" = "jm-select", "aria-label" = label)
        .on("change", move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                writer.write_even_if_blank();
                writer.edit(|card| set(card, &select.value()));
            }
        })
        .child(options)
}

/// The evidence a click on the sign leads to: none, assumed, reported, measured, none.
fn next_evidence(evidence: Option<&Evidence>) -> Option<Evidence> {
    let kind = match evidence.map(|evidence| evidence.kind) {
        None => Some(EvidenceKind::Assumed),
        Some(EvidenceKind::Assumed) => Some(EvidenceKind::Reported),
        Some(EvidenceKind::Reported) => Some(EvidenceKind::Measured),
        Some(EvidenceKind::Measured) => None,
    };
    kind.map(|kind| Evidence {
        kind,
        ..evidence.cloned().unwrap_or_default()
    })
}

fn is_textarea(event: &KeyboardEvent) -> bool {
    event
        .target()
        .is_some_and(|target| target.has_type::<HtmlTextAreaElement>())
}

/// Lets the field be as high as its text.
fn grow(field: &HtmlTextAreaElement) {
    // Only a read-only style declaration refuses, and an element's is not.
    let _ok = field.style().set_property("block-size", "auto").is_ok();
    let height = field.scroll_height() + 2;
    let _ok = field
        .style()
        .set_property("block-size", &[&height.to_string(), "px"].concat())
        .is_ok();
}

/// Where the person goes after a card is written.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// The card itself has the focus.
    Rest,
    /// On to the card in the next column.
    Next,
    /// Back to the one in the column before.
    Previous,
    /// They have gone somewhere already.
    Elsewhere,
}

/// Brings what is in the field into the map.
struct Writer {
    props: CardEditor,
    field: NodeRef,
    pause: Rc<RefCell<Option<Timeout>>>,
}

impl Writer {
    fn press(&self, event: &KeyboardEvent) {
        event.stop_propagation();
        // While an input method puts a word together, the keys are its own.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" if !event.shift_key() => {
                event.prevent_default();
                self.finish(After::Rest);
            }
            "Escape" => {
                event.prevent_default();
                self.cancel();
            }
            "Tab" if is_textarea(event) => {
                event.prevent_default();
                self.finish(if event.shift_key() {
                    After::Previous
                } else {
                    After::Next
                });
            }
            _ => {}
        }
    }

    /// Writes once typing has rested, or at once if it has not been written for that long.
    fn write_soon(self: &Rc<Self>) {
        if self.pause.borrow().is_some() {
            return;
        }
        let writer = self.clone();
        let timeout = Timeout::new(PAUSE_MILLIS, move || {
            writer.pause.borrow_mut().take();
            writer.write();
        });
        *self.pause.borrow_mut() = Some(timeout);
    }

    /// Writes what is in the field; a new card is made with its first word.
    fn write(&self) {
        self.put(false);
    }

    /// The same, and makes a new card even without a word.
    fn write_even_if_blank(&self) {
        self.put(true);
    }

    /// Changes a field of the card.
    fn edit(&self, change: impl FnOnce(&mut Card)) {
        if let Some(card) = self.props.card() {
            self.props.ui.run(Command::edit(&*card, change));
        }
    }

    fn put(&self, even_if_blank: bool) {
        let CardEditor {
            ui, card_id, cell, ..
        } = &self.props;
        let Some(field) = self.field.cast::<HtmlTextAreaElement>() else {
            return;
        };
        let words = field.value();
        match (self.props.card(), cell) {
            (Some(card), _) if ui.words(&card.text) != words => {
                self.edit(|card| card.text = ui.rewritten(&card.text, &words));
            }
            (None, Some(cell)) if even_if_blank || !words.trim().is_empty() => {
                let text = ui.rewritten(&Text::default(), &words);
                let Cell { lane, stage, step } = cell.clone();
                let card = Card {
                    id: card_id.clone(),
                    lane,
                    stage,
                    step,
                    text,
                    ..Card::default()
                };
                ui.run(Command::add(card, None));
            }
            (Some(_) | None, _) => {}
        }
    }

    fn finish(&self, after: After) {
        self.pause.borrow_mut().take();
        let store = &self.props.ui.store;
        if !self.is_open() {
            return;
        }
        self.write();
        match after {
            After::Elsewhere => store.edit(None),
            After::Rest => {
                self.focus_card();
                store.edit(None);
            }
            After::Next | After::Previous => {
                let next = super::moves::beside(store, &self.props, after == After::Next);
                store.edit(next);
            }
        }
    }

    fn cancel(&self) {
        self.pause.borrow_mut().take();
        let store = &self.props.ui.store;
        let group = ["card-text:", self.props.card_id.as_str()].concat();
        store.update(|session| session.cancel_group(&group));
        self.focus_card();
        store.edit(None);
    }

    fn remove(&self) {
        self.pause.borrow_mut().take();
        let CardEditor { ui, card_id, .. } = &self.props;
        if self.props.card().is_some() {
            super::keys::focus_after_removal(ui, card_id, &[]);
            ui.store.edit(None);
            ui.run(Command::RemoveCards(vec![card_id.clone()]));
        } else {
            ui.store.edit(None);
        }
    }

    fn open_details(&self) {
        self.finish(After::Rest);
        let card_id = self.props.card_id.clone();
        self.props
            .ui
            .store
            .update_view(|view| view.dialog = Some(DialogKind::Card(card_id)));
    }

    fn focus_card(&self) {
        let CardEditor {
            ui, card_id, cell, ..
        } = &self.props;
        let is_there = self.props.card().is_some();
        let card = selector("card", card_id.as_str());
        ui.store.focus_later(match cell {
            Some(cell) if !is_there => super::keys::cell_selector(ui, cell),
            Some(_) | None => card,
        });
    }

    /// Is this card still the one that is being written?
    fn is_open(&self) -> bool {
        let own = &self.props.card_id;
        self.props.ui.store.read_view(|view| match &view.editing {
            Some(Editing::Card(card_id) | Editing::NewCard(_, card_id)) => card_id == own,
            _ => false,
        })
    }
}
