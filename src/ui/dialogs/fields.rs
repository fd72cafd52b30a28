//! Fields of things on a map, bound to the commands that change them.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::on_close;
use crate::base::{Id, PersonId};
use crate::edit::Command;
use crate::model::{Evidence, EvidenceKind, Level, Text};
use crate::ui::Ui;
use crate::ui::widgets::{
    Choice, ChoiceField, DateField, Icon, IconButton, ListField, NumberField, SelectField,
    TextField, editable,
};

/// A text of the map as a line.
pub(in crate::ui) fn line(
    ui: &Ui,
    label: &str,
    text: &Text,
    example: &'static str,
    set: impl Fn(Text) -> Command + 'static,
) -> Html {
    text_field(ui, label, text, example, false, set)
}

/// A text of the map as a paragraph.
pub(in crate::ui) fn paragraph(
    ui: &Ui,
    label: &str,
    text: &Text,
    example: &'static str,
    set: impl Fn(Text) -> Command + 'static,
) -> Html {
    text_field(ui, label, text, example, true, set)
}

fn text_field(
    ui: &Ui,
    label: &str,
    text: &Text,
    example: &'static str,
    is_long: bool,
    set: impl Fn(Text) -> Command + 'static,
) -> Html {
    let (value, foreign) = editable(ui, text);
    // Words of another language stand where an example would, to be translated.
    let example = if foreign.is_empty() {
        example.into()
    } else {
        foreign
    };
    let on_write = {
        let (ui, text) = (ui.clone(), text.clone());
        Callback::from(move |words: String| {
            ui.store.write(set(ui.rewritten(&text, &words)));
        })
    };
    if ui.is_read_only {
        let value = ui.words(text).to_owned();
        return html! { <TextField ui={ui.clone()} label={label.to_owned()} {value} {on_write} /> };
    }
    html! { <TextField ui={ui.clone()} label={label.to_owned()} {value} {example} {is_long} {on_write} /> }
}

/// A list of texts of the map.
pub(in crate::ui) fn list(
    ui: &Ui,
    label: &'static str,
    items: &[Text],
    example: &'static str,
    set: impl Fn(Vec<Text>) -> Command + Clone + 'static,
) -> Html {
    let on_write = {
        let (ui, set) = (ui.clone(), set.clone());
        Callback::from(move |items: Vec<Text>| {
            ui.store.write(set(items));
        })
    };
    let on_change = {
        let ui = ui.clone();
        Callback::from(move |items: Vec<Text>| {
            ui.run(set(items));
        })
    };
    html! { <ListField ui={ui.clone()} {label} items={items.to_vec()} {example} {on_write} {on_change} /> }
}

/// Who is responsible.
pub(super) fn owner(
    ui: &Ui,
    label: &'static str,
    value: Option<&PersonId>,
    set: impl Fn(Option<PersonId>) -> Command + 'static,
) -> Html {
    let messages = ui.messages;
    let people = ui.people.0.iter().map(|person| {
        let name = ui.words(&person.name);
        let name = if name.is_empty() {
            messages.unnamed_person()
        } else {
            name
        };
        let team = ui.words(&person.team);
        let label = if team.is_empty() {
            name.to_owned()
        } else {
            format!("{name} · {team}")
        };
        Choice::new(person.id.to_string(), label)
    });
    let choices = std::iter::once(Choice::new("", messages.not_set()))
        .chain(people)
        .collect::<Vec<_>>();
    let on_choose = {
        let ui = ui.clone();
        Callback::from(move |value: AttrValue| {
            let person_id = (!value.is_empty()).then(|| PersonId::from(&*value));
            ui.run(set(person_id));
        })
    };
    let value = value.map(|id| id.as_str().to_owned()).unwrap_or_default();
    html! { <SelectField {label} is_read_only={ui.is_read_only} {choices} {value} {on_choose} /> }
}

/// One of five levels, or none.
pub(super) fn level(
    ui: &Ui,
    label: &'static str,
    value: Option<Level>,
    word: impl Fn(Level) -> &'static str,
    set: impl Fn(Option<Level>) -> Command + 'static,
) -> Html {
    let levels = (1..=5).map(|n| Choice::new(n.to_string(), word(Level::clamped(n))));
    let choices = levels
        .chain([Choice::new("", ui.messages.not_set())])
        .collect::<Vec<_>>();
    let on_choose = {
        let ui = ui.clone();
        Callback::from(move |value: AttrValue| {
            ui.run(set(value.parse().ok().map(Level::clamped)));
        })
    };
    let value = value
        .map(|level| level.get().to_string())
        .unwrap_or_default();
    html! { <ChoiceField {label} is_read_only={ui.is_read_only} {choices} {value} {on_choose} /> }
}

/// Where a statement comes from.
pub(super) fn evidence(
    ui: &Ui,
    value: Option<&Evidence>,
    set: impl Fn(Option<Evidence>) -> Command + Clone + 'static,
) -> Html {
    let messages = ui.messages;
    let kinds = EvidenceKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), messages.evidence_kind(*kind)));
    let choices = kinds
        .chain([Choice::new("", messages.not_set())])
        .collect::<Vec<_>>();
    let on_choose = {
        let (ui, set, before) = (ui.clone(), set.clone(), value.cloned());
        Callback::from(move |word: AttrValue| {
            let kind = EvidenceKind::from_word(&word);
            ui.run(set(kind.map(|kind| Evidence {
                kind,
                ..before.clone().unwrap_or_default()
            })));
        })
    };
    let hint = value
        .map(|evidence| messages.evidence_help(evidence.kind))
        .unwrap_or_default();
    let word = value
        .map(|evidence| evidence.kind.word())
        .unwrap_or_default();
    html! {
        <>
            <ChoiceField label={messages.evidence()} is_read_only={ui.is_read_only} {choices} value={word} {hint} {on_choose} />
            if let Some(evidence) = value {
                { evidence_details(ui, evidence, set) }
            }
        </>
    }
}

fn evidence_details(
    ui: &Ui,
    evidence: &Evidence,
    set: impl Fn(Option<Evidence>) -> Command + Clone + 'static,
) -> Html {
    let messages = ui.messages;
    let source = {
        let (set, evidence) = (set.clone(), evidence.clone());
        move |source| {
            set(Some(Evidence {
                source,
                ..evidence.clone()
            }))
        }
    };
    let on_date = {
        let (ui, set, evidence) = (ui.clone(), set.clone(), evidence.clone());
        Callback::from(move |date| {
            ui.run(set(Some(Evidence {
                date,
                ..evidence.clone()
            })));
        })
    };
    let on_sample = {
        let (ui, evidence) = (ui.clone(), evidence.clone());
        Callback::from(move |sample: Option<f64>| {
            ui.run(set(Some(Evidence {
                sample: sample.and_then(whole),
                ..evidence.clone()
            })));
        })
    };
    html! {
        <>
            { line(ui, messages.evidence_source(), &evidence.source, messages.evidence_source_example(), source) }
            <div class="jm-cols">
                <DateField ui={ui.clone()} label={messages.evidence_date()} value={evidence.date} on_change={on_date} />
                <NumberField ui={ui.clone()} label={messages.evidence_sample()} value={evidence.sample.map(f64::from)} low={0.0} high={MOST} on_change={on_sample} />
            </div>
        </>
    }
}

/// The most a whole number in a field may be.
pub(super) const MOST: f64 = 4_000_000_000.0;

/// The number as a whole one.
pub(in crate::ui) fn whole(value: f64) -> Option<u32> {
    // Through its digits, which cannot be cut off without a sign.
    format!("{value:.0}").parse().ok()
}

/// A button that asks once more before it takes something out.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RemoveProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What it is called.
    pub label: AttrValue,
    /// What it asks; it does not ask when this is empty.
    #[prop_or_default]
    pub question: AttrValue,
    /// What takes it out.
    pub on_remove: Callback<()>,
}

/// A button that asks once more before it takes something out.
#[component]
pub(super) fn Remove(props: &RemoveProps) -> Html {
    let is_asking = use_state_eq(|| false);
    let RemoveProps {
        ui,
        label,
        question,
        on_remove,
    } = props;
    let messages = ui.messages;
    if !*is_asking {
        let onclick = {
            let (is_asking, on_remove, asks) = (is_asking, on_remove.clone(), !question.is_empty());
            Callback::from(move |_: MouseEvent| {
                if asks {
                    is_asking.set(true)
                } else {
                    on_remove.emit(())
                }
            })
        };
        return html! {
            <button type="button" class="jm-btn jm-btn--g jm-btn--danger" {onclick}>
                { Icon::TRASH.sized("jm-i--16") }<span class="jm-clip">{ label }</span>
            </button>
        };
    }
    let cancel = Callback::from(move |_: MouseEvent| is_asking.set(false));
    let remove = on_remove.reform(|_: MouseEvent| ());
    html! {
        <div class="jm-ask" role="alert">
            <span>{ question }</span>
            <button type="button" class="jm-btn jm-btn--danger" onclick={remove}>{ messages.remove() }</button>
            <button type="button" class="jm-btn" onclick={cancel}>{ messages.cancel() }</button>
        </div>
    }
}

/// The foot of a dialog: what can be taken out at its start, the way out at its end.
pub(in crate::ui) fn foot(ui: &Ui, remove: Option<Html>) -> Html {
    let done = on_close(ui).reform(|_: MouseEvent| ());
    let label = if ui.is_read_only {
        ui.messages.close()
    } else {
        ui.messages.done()
    };
    html! {
        <>
            { remove.filter(|_| !ui.is_read_only).unwrap_or_default() }
            <button type="button" class="jm-btn jm-btn--p" onclick={done}>{ label }</button>
        </>
    }
}

/// A small button that adds a row, and then gives the focus to the row's first field.
pub(super) fn add_row(
    ui: &Ui,
    label: &'static str,
    rows: &'static str,
    command: impl Fn() -> Command + 'static,
) -> Html {
    if ui.is_read_only {
        return html! {};
    }
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            if ui.run(command()) {
                focus_last(event, rows);
            }
        })
    };
    html! {
        <button type="button" class="jm-btn jm-btn--sm jm-add" {onclick}>
            { Icon::ADD.sized("jm-i--14") }{ label }
        </button>
    }
}

/// A small button that takes a row out.
pub(super) fn remove_row(ui: &Ui, label: String, command: impl Fn() -> Command + 'static) -> Html {
    if ui.is_read_only {
        return html! {};
    }
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.run(command());
        })
    };
    html! { <IconButton icon={Icon::TRASH} {label} size="jm-i--16" {onclick} /> }
}

/// Gives the focus to the first field of the last of `rows` once it is drawn.
pub(super) fn focus_last(event: MouseEvent, rows: &'static str) {
    let dialog = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|button| button.closest("dialog").ok().flatten());
    let Some(dialog) = dialog else { return };
    Timeout::new(0, move || {
        let Ok(found) = dialog.query_selector_all(rows) else {
            return;
        };
        let last = found
            .length()
            .checked_sub(1)
            .and_then(|idx| found.item(idx));
        let last = last.and_then(|row| row.dyn_into::<Element>().ok());
        let field =
            last.and_then(|row| row.query_selector("input, textarea, select").ok().flatten());
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            // A field on the page takes the focus.
            let _ok = field.focus().is_ok();
        }
    })
    .forget();
}
