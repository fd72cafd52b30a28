//! Fields of the guide, bound to the answers they write.

use gloo::timers::callback::Timeout;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::way;
use crate::base::Id;
use crate::guide::{Answer, ChannelChoice, LineOf, ListOf, Says};
use crate::model::{Card, ChannelKind, Column, JourneyMap, Score, Text};
use crate::ui::dialogs::fields;
use crate::ui::element::{all, around, focus, target};
use crate::ui::widgets::{Chip, Chips, Icon, TextField, channel_icon, editable, face};
use crate::ui::{PtrVec, Ui};

/// What stands beside a question: an example, or advice.
pub(super) fn tip(words: &str) -> Html {
    if words.is_empty() {
        return html! {};
    }
    html! {
        <p class="jm-tip">{ Icon::BULB.view() }<span>{ words.to_owned() }</span></p>
    }
}

/// A text as a line, or as a paragraph.
pub(super) fn line(
    ui: &Ui,
    label: &'static str,
    of: LineOf,
    text: &Text,
    example: &'static str,
) -> Html {
    let set = {
        let ui = ui.clone();
        move |text| way::command(&ui, &Answer::Line(of, text))
    };
    if of == LineOf::Problem {
        fields::paragraph(ui, label, text, example, set)
    } else {
        fields::line(ui, label, text, example, set)
    }
}

/// A list of short texts.
pub(super) fn list(
    ui: &Ui,
    label: &'static str,
    of: ListOf,
    items: &[Text],
    example: &'static str,
) -> Html {
    let ui_of_set = ui.clone();
    fields::list(ui, label, items, example, move |items| {
        way::command(&ui_of_set, &Answer::List(of, items))
    })
}

/// What [`CardFields`] are given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardFieldsProps {
    pub(super) ui: Ui,
    pub(super) says: Says,
    /// Where the cards stand.
    pub(super) column: Column,
    /// The cards there are.
    pub(super) cards: PtrVec<Card>,
    /// What is asked for.
    pub(super) label: AttrValue,
    /// An example of one.
    pub(super) example: AttrValue,
    /// What the button for one more is called.
    pub(super) more: AttrValue,
}

/// A field for each card of a column, and for the first, or one more.
#[component]
pub(super) fn CardFields(props: &CardFieldsProps) -> Html {
    // How many somebody asked for; the rest follows from what there is.
    let wanted = use_state_eq(|| 1_usize);
    let CardFieldsProps {
        ui, cards, more, ..
    } = props;
    let n_cards = cards.0.len();
    let n_rows = n_cards.max(*wanted).max(1);
    let add = {
        let wanted = wanted.clone();
        Callback::from(move |event: MouseEvent| {
            wanted.set(n_cards + 1);
            focus_last_row(&event);
        })
    };
    let may_add = n_cards > 0 && n_rows == n_cards;
    let n_shown = if ui.is_read_only {
        n_cards.max(1)
    } else {
        n_rows
    };
    html! {
        <div class="jm-rows">
            for idx in 0..n_shown {
                { card_field(props, idx) }
            }
            // Its room is kept: what moves away under a finger is not what was meant.
            if !ui.is_read_only {
                <button type="button" class={classes!("jm-btn", "jm-btn--g", "jm-btn--sm", "jm-add", (!may_add).then_some("is-waiting"))} disabled={!may_add} onclick={add}>
                    { Icon::ADD.sized("jm-i--14") }{ more }
                </button>
            }
        </div>
    }
}

fn card_field(props: &CardFieldsProps, idx: usize) -> Html {
    let CardFieldsProps {
        ui,
        says,
        column,
        cards,
        label,
        example,
        ..
    } = props;
    let card = cards.0.get(idx).cloned();
    let text = card.as_ref().map(|card| card.text.clone());
    let text = text.unwrap_or_default();
    let (value, foreign) = editable(ui, &text);
    let on_write = {
        let (ui, says, column) = (ui.clone(), *says, column.clone());
        Callback::from(move |words: String| {
            let text = ui.rewritten(&text, &words);
            let column = column.clone();
            let answer = Answer::Writes {
                says,
                column,
                idx,
                text,
            };
            way::write(&ui, &answer);
        })
    };
    let on_leave = {
        let (ui, card) = (ui.clone(), card.clone());
        Callback::from(move |words: String| {
            if let Some(card) = card.as_ref().filter(|_| words.trim().is_empty()) {
                way::write(&ui, &Answer::Tidies(card.id.clone()));
            }
        })
    };
    let value = if ui.is_read_only {
        card.as_ref()
            .map(|card| ui.words(&card.text).to_owned().into())
            .unwrap_or_default()
    } else {
        value
    };
    let name = if idx == 0 {
        label.clone()
    } else {
        ui.messages.item_of(idx + 1, label).into()
    };
    html! {
        <TextField
            key={idx}
            ui={ui.clone()}
            label={name}
            is_bare={idx > 0}
            is_wrapped={true}
            {value}
            example={if foreign.is_empty() { example.clone() } else { foreign }}
            max_chars={500}
            {on_write}
            {on_leave}
            on_enter={Callback::from(on_enter)}
        />
    }
}

/// Goes from a field to the next one, behind the last to what goes on.
pub(super) fn on_enter(event: KeyboardEvent) {
    let field = target(&event);
    let guide = field
        .as_ref()
        .and_then(|field| around(field, ".jm-guide__in"));
    let (Some(field), Some(guide)) = (field, guide) else {
        return;
    };
    Timeout::new(0, move || {
        let fields = ".jm-guide__q :is(input, textarea, select), .jm-guide__on";
        let mut fields = all(&guide, fields).into_iter();
        let found = fields.any(|other| other == field);
        focus(fields.next().filter(|_| found));
    })
    .forget();
}

/// Gives the focus to the last field of the rows a button stands under, once it is there.
fn focus_last_row(event: &MouseEvent) {
    let rows = target(event).and_then(|button| around(&button, ".jm-rows"));
    let Some(rows) = rows else { return };
    Timeout::new(0, move || {
        focus(all(&rows, "textarea").pop());
    })
    .forget();
}

/// What [`FaceField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FaceFieldProps {
    pub(super) ui: Ui,
    /// What is asked.
    pub(super) label: AttrValue,
    /// A name no other choice of the guide has.
    pub(super) name: AttrValue,
    pub(super) value: Option<Score>,
    pub(super) on_choose: Callback<Score>,
}

/// How something feels, as one of five faces.
#[component]
pub(super) fn FaceField(props: &FaceFieldProps) -> Html {
    let FaceFieldProps {
        ui,
        label,
        name,
        value,
        on_choose,
    } = props;
    let messages = ui.messages;
    let faces = [-100, -50, 0, 50, 100].map(Score::clamped);
    let nearest = value.and_then(|value| {
        let distance = |face: &Score| (i32::from(face.get()) - i32::from(value.get())).abs();
        faces.into_iter().min_by_key(distance)
    });
    html! {
        <fieldset class="jm-faces">
            <legend class="jm-lab">{ label }</legend>
            for score in faces {
                <label key={i32::from(score.get())} class={classes!(if score.get() < 0 { "is-neg" } else if score.get() > 0 { "is-pos" } else { "" })}>
                    <input
                        type="radio"
                        name={name.clone()}
                        value={score.get().to_string()}
                        checked={nearest == Some(score)}
                        disabled={ui.is_read_only}
                        onchange={{
                            let on_choose = on_choose.clone();
                            Callback::from(move |_: Event| on_choose.emit(score))
                        }}
                    />
                    <span>{ face(score, true) }<small>{ messages.score_word(score) }</small></span>
                </label>
            }
        </fieldset>
    }
}

/// What [`ChannelField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChannelFieldProps {
    pub(super) ui: Ui,
    /// What is asked.
    pub(super) label: AttrValue,
    /// The channels offered at first.
    pub(super) chips: Vec<Chip>,
    /// All there are.
    pub(super) all: Vec<Chip>,
    /// Takes a channel that is switched on or off.
    pub(super) on_switch: Callback<(ChannelChoice, bool)>,
}

/// Channels to choose, the usual ones first.
#[component]
pub(super) fn ChannelField(props: &ChannelFieldProps) -> Html {
    let is_open = use_state_eq(|| false);
    let ChannelFieldProps {
        ui,
        label,
        chips,
        all,
        on_switch,
    } = props;
    let messages = ui.messages;
    let chips = if *is_open { all } else { chips };
    let switch = {
        let (chips, on_switch) = (chips.clone(), on_switch.clone());
        Callback::from(move |value: AttrValue| {
            let chip = chips.iter().find(|chip| chip.value == value);
            if let Some((chip, choice)) = chip.zip(choice(&value)) {
                on_switch.emit((choice, !chip.is_on));
            }
        })
    };
    let open = {
        let is_open = is_open.clone();
        Callback::from(move |event: MouseEvent| {
            is_open.set(true);
            let field = target(&event).and_then(|button| around(&button, ".jm-channels"));
            Timeout::new(0, move || {
                let name = field.and_then(|field| self::all(&field, ".jm-newname input").pop());
                focus(name);
            })
            .forget();
        })
    };
    let name = {
        let (ui, on_switch) = (ui.clone(), on_switch.clone());
        Callback::from(move |words: String| {
            on_switch.emit((ChannelChoice::Named(ui.written(&words)), true));
        })
    };
    html! {
        <div class="jm-channels">
            <Chips {label} is_read_only={ui.is_read_only} chips={chips.clone()} on_switch={switch}>
                if !*is_open {
                    <button type="button" class="jm-tg jm-tg--more" onclick={open}>
                        { Icon::ADD.sized("jm-i--14") }{ messages.ask_more_channels() }
                    </button>
                }
            </Chips>
            if *is_open && !ui.is_read_only {
                <NameField ui={ui.clone()} label={messages.ask_channel_name()} on_name={name} />
            }
        </div>
    }
}

/// The channels offered on a map as chips; `is_on` tells which are chosen.
pub(super) fn channel_chips(
    ui: &Ui,
    map: &JourneyMap,
    choices: &[ChannelChoice],
    is_on: impl Fn(&ChannelChoice) -> bool,
) -> Vec<Chip> {
    let messages = ui.messages;
    let chip = |choice: &ChannelChoice| {
        let (value, kind, label) = match choice {
            ChannelChoice::Known(channel_id) => {
                let channel = map.channels.get(channel_id)?;
                let value = ["id ", channel_id.as_str()].concat();
                (value, channel.kind, ui.channel_title(channel))
            }
            ChannelChoice::Kind(kind) => {
                let value = ["kind ", kind.word()].concat();
                (value, *kind, messages.channel_name(*kind).to_owned())
            }
            ChannelChoice::Named(_) => return None,
        };
        Some(Chip {
            value: value.into(),
            label: label.into(),
            icon: Some(channel_icon(kind)),
            is_on: is_on(choice),
        })
    };
    choices.iter().filter_map(chip).collect()
}

/// The channel a chip stands for.
fn choice(value: &str) -> Option<ChannelChoice> {
    match value.split_once(' ')? {
        ("id", name) => Some(ChannelChoice::Known(name.into())),
        (_, word) => ChannelKind::from_word(word).map(ChannelChoice::Kind),
    }
}

/// What [`NameField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NameFieldProps {
    pub(super) ui: Ui,
    /// What is asked for.
    pub(super) label: AttrValue,
    /// An example.
    #[prop_or_default]
    pub(super) example: AttrValue,
    /// Takes the name.
    pub(super) on_name: Callback<String>,
}

/// A name to write, and the button that adds what it names.
#[component]
pub(super) fn NameField(props: &NameFieldProps) -> Html {
    let draft = use_state_eq(AttrValue::default);
    let NameFieldProps {
        ui,
        label,
        example,
        on_name,
    } = props;
    let add = {
        let (draft, on_name) = (draft.clone(), on_name.clone());
        Callback::from(move |()| {
            let name = draft.trim().to_owned();
            if !name.is_empty() {
                draft.set(AttrValue::default());
                on_name.emit(name);
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            draft.set(input.map(|input| input.value().into()).unwrap_or_default());
        })
    };
    let onkeydown = {
        let (draft, add) = (draft.clone(), add.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                if draft.trim().is_empty() {
                    on_enter(event);
                } else {
                    add.emit(());
                }
            }
        })
    };
    html! {
        <div class="jm-with jm-newname">
            <div class="jm-field">
                <label>
                    <span class="jm-lab">{ label }</span>
                    <input class="jm-in" type="text" autocomplete="off" maxlength="200" value={(*draft).clone()} placeholder={example} {oninput} {onkeydown} />
                </label>
            </div>
            <button type="button" class="jm-btn" disabled={draft.trim().is_empty()} onclick={add.reform(|_: MouseEvent| ())}>
                { Icon::ADD.sized("jm-i--14") }{ ui.messages.ask_add_person() }
            </button>
        </div>
    }
}
