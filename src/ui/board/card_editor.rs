//! A card while it is written, in its place.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent, KeyboardEvent, Node,
};
use yew::prelude::*;

use super::card::{dots, person_sign};
use super::row::selector;
use crate::base::{CardId, ChannelId, Id, PersonId};
use crate::edit::Command;
use crate::model::{Card, CardField, Cell, Evidence, EvidenceKind, LaneKind, Text};
use crate::ui::context::Ui;
use crate::ui::view::{DialogKind, Editing};
use crate::ui::widgets::{Icon, IconButton};

/// How long typing rests before it becomes part of the map.
const PAUSE_MILLIS: u32 = 150;

/// The length up to which a card is easy to read, in characters.
const EASY_LENGTH: usize = 140;

/// What a [`CardEditor`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardEditorProps {
    pub(super) ui: Ui,
    pub(super) card_id: CardId,
    pub(super) kind: LaneKind,
    /// Where a card that is written for the first time will stand.
    pub(super) cell: Option<Cell>,
}

/// A card while it is written: Enter keeps the words, Escape brings the old ones back.
///
/// What is typed becomes part of the map as it is typed, so that it is kept
/// even if the page goes away; all of it is one undo step.
#[component]
pub(super) fn CardEditor(props: &CardEditorProps) -> Html {
    let CardEditorProps {
        ui, card_id, kind, ..
    } = props;
    let field = use_node_ref();
    let root = use_node_ref();
    let pause = use_mut_ref(|| None::<Timeout>);
    let card = ui
        .store
        .read(|session| session.map().cards.get(card_id).cloned());
    let words = card
        .as_ref()
        .map(|card| ui.words(&card.text).to_owned())
        .unwrap_or_default();
    // The text in the field is the person's own from here on; the map follows it.
    let first_words = use_state(|| words.clone());
    let n_chars = use_state(|| words.chars().count());
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                // A field on the page takes the focus.
                let _ok = field.focus().is_ok();
                let _ok = field.set_selection_range(u32::MAX, u32::MAX).is_ok();
                grow(&field);
            }
        });
    }
    let writer = Writer {
        props: props.clone(),
        field: field.clone(),
        pause,
    };

    let oninput = {
        let (writer, n_chars) = (writer.clone(), n_chars.clone());
        Callback::from(move |_: InputEvent| {
            if let Some(field) = writer.field.cast::<HtmlTextAreaElement>() {
                grow(&field);
                n_chars.set(field.value().chars().count());
            }
            writer.write_soon();
        })
    };
    let onkeydown = {
        let writer = writer.clone();
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            // While an input method puts a word together, the keys are its own.
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Enter" if !event.shift_key() => {
                    event.prevent_default();
                    writer.finish(After::Rest);
                }
                "Escape" => {
                    event.prevent_default();
                    writer.cancel();
                }
                "Tab" if is_textarea(&event) => {
                    event.prevent_default();
                    writer.finish(if event.shift_key() {
                        After::Previous
                    } else {
                        After::Next
                    });
                }
                _ => {}
            }
        })
    };
    let onfocusout = {
        let (writer, root) = (writer.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let goes_to = event
                .related_target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            let stays = root
                .cast::<HtmlElement>()
                .is_some_and(|root| root.contains(goes_to.as_ref()));
            if !stays {
                writer.finish(After::Elsewhere);
            }
        })
    };
    let on_remove = {
        let writer = writer.clone();
        Callback::from(move |_: MouseEvent| writer.remove())
    };
    let on_details = {
        let writer = writer.clone();
        Callback::from(move |_: MouseEvent| writer.open_details())
    };

    let messages = ui.messages;
    let is_long = *n_chars > EASY_LENGTH;
    let noun = messages.card_noun(*kind);
    html! {
        <div ref={root} class="jm-edit" role="group" aria-label={messages.edit_card()} data-editing={card_id.to_string()} {onkeydown} {onfocusout}>
            <textarea
                ref={field}
                class="jm-edit__f"
                aria-label={messages.text_of(noun)}
                placeholder={messages.lane_invitation(*kind)}
                maxlength="20000"
                rows="2"
                defaultvalue={(*first_words).clone()}
                {oninput}
            />
            <div class="jm-edit__r">
                { tools(ui, card.as_deref(), card_id, *kind, &writer) }
                <span class="jm-edit__sp"></span>
                <IconButton icon={Icon::More} label={messages.details()} onclick={on_details} disabled={card.is_none()} />
                <IconButton icon={Icon::Trash} label={messages.remove_card()} onclick={on_remove} />
            </div>
            <div class="jm-edit__k">
                <span><span class="jm-kbd">{ messages.key_enter() }</span>{ " " }{ messages.saves() }{ "  " }<span class="jm-kbd">{ messages.key_escape() }</span>{ " " }{ messages.cancels() }</span>
                <span class={classes!("jm-num", is_long.then_some("is-long"))} title={is_long.then(|| messages.long_text())}>
                    { messages.n_of(*n_chars, EASY_LENGTH) }
                </span>
            </div>
        </div>
    }
}

/// What the kind of card is set by: the channel of a touchpoint, else evidence and owner.
fn tools(ui: &Ui, card: Option<&Card>, card_id: &CardId, kind: LaneKind, writer: &Writer) -> Html {
    let messages = ui.messages;
    let on_channel = set_by_select(writer, card_id, |value| {
        CardField::Channel((!value.is_empty()).then(|| ChannelId::from(value)))
    });
    let on_owner = set_by_select(writer, card_id, |value| {
        CardField::Owner((!value.is_empty()).then(|| PersonId::from(value)))
    });
    if kind == LaneKind::Touchpoints {
        let chosen = card.and_then(|card| card.channel.as_ref());
        return html! {
            <select class="jm-select" aria-label={messages.choose_channel()} onchange={on_channel}>
                <option value="" selected={chosen.is_none()}>{ messages.choose_channel() }</option>
                for channel in ui.channels.0.iter() {
                    <option value={channel.id.to_string()} selected={chosen == Some(&channel.id)}>{ ui.channel_title(channel) }</option>
                }
            </select>
        };
    }
    let evidence = card.and_then(|card| card.evidence.clone());
    let next = next_evidence(evidence.as_ref());
    let on_evidence = {
        let (writer, card_id) = (writer.clone(), card_id.clone());
        Callback::from(move |_: MouseEvent| {
            writer.write();
            writer.props.ui.run(Command::edit::<Card>(
                card_id.clone(),
                vec![CardField::Evidence(next.clone())],
            ));
        })
    };
    let owner = card.and_then(|card| card.owner.as_ref());
    let evidence_kind = evidence.as_ref().map(|evidence| evidence.kind);
    html! {
        <>
            <button type="button" class="jm-evb" onclick={on_evidence} title={evidence_kind.map(|kind| messages.evidence_help(kind))}>
                if let Some(kind) = evidence_kind { { dots(ui, kind) } }
                { evidence_kind.map_or(messages.evidence(), |kind| messages.evidence_kind(kind)) }
            </button>
            <span class="jm-edit__o">
                if let Some(person) = owner.and_then(|id| ui.person(id)) { { person_sign(ui, person, "") } }
                <select class="jm-select" aria-label={messages.assign_owner()} onchange={on_owner}>
                    <option value="" selected={owner.is_none()}>{ messages.no_owner() }</option>
                    for person in ui.people.0.iter() {
                        <option value={person.id.to_string()} selected={owner == Some(&person.id)}>{ ui.words(&person.name).to_owned() }</option>
                    }
                </select>
            </span>
        </>
    }
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

fn set_by_select(
    writer: &Writer,
    card_id: &CardId,
    field: fn(&str) -> CardField,
) -> Callback<Event> {
    let (writer, card_id) = (writer.clone(), card_id.clone());
    Callback::from(move |event: Event| {
        let select = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            writer.write_even_if_blank();
            writer.props.ui.run(Command::edit::<Card>(
                card_id.clone(),
                vec![field(&select.value())],
            ));
        }
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
        .set_property("block-size", &format!("{height}px"))
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
#[derive(Clone)]
struct Writer {
    props: CardEditorProps,
    field: NodeRef,
    pause: Rc<RefCell<Option<Timeout>>>,
}

impl Writer {
    /// Writes once typing has rested, or at once if it has not been written for that long.
    fn write_soon(&self) {
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

    fn put(&self, even_if_blank: bool) {
        let CardEditorProps {
            ui, card_id, cell, ..
        } = &self.props;
        let Some(field) = self.field.cast::<HtmlTextAreaElement>() else {
            return;
        };
        let words = field.value();
        let card = ui
            .store
            .read(|session| session.map().cards.get(card_id).cloned());
        match (card, cell) {
            (Some(card), _) if ui.words(&card.text) != words => {
                let text = ui.rewritten(&card.text, &words);
                ui.run(Command::edit::<Card>(
                    card_id.clone(),
                    vec![CardField::Text(text)],
                ));
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
        let group = format!("card-text:{}", self.props.card_id);
        store.update(|session| session.cancel_group(&group));
        self.focus_card();
        store.edit(None);
    }

    fn remove(&self) {
        self.pause.borrow_mut().take();
        let CardEditorProps { ui, card_id, .. } = &self.props;
        let is_there = ui
            .store
            .read(|session| session.map().cards.get(card_id).is_some());
        if is_there {
            super::keys::focus_after_removal(ui, card_id);
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
        let CardEditorProps {
            ui, card_id, cell, ..
        } = &self.props;
        let is_there = ui
            .store
            .read(|session| session.map().cards.get(card_id).is_some());
        let card = selector("card", card_id.as_str());
        ui.store.focus_later(match cell {
            Some(cell) if !is_there => super::keys::cell_selector(ui, cell),
            Some(_) | None => card,
        });
    }

    /// Is this card still the one that is being written?
    fn is_open(&self) -> bool {
        match self.props.ui.store.view().editing {
            Some(Editing::Card(card_id) | Editing::NewCard(_, card_id)) => {
                card_id == self.props.card_id
            }
            _ => false,
        }
    }
}
