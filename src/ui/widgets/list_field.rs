//! A list of short texts: needs, goals, questions.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use gloo::timers::callback::Timeout;

use super::field::{field_group, read_only_field};
use super::{Icon, IconButton, TextField};
use crate::model::Text;
use crate::ui::Ui;

/// What a [`ListField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ListFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What the list is called.
    pub label: AttrValue,
    /// The texts in order.
    pub items: Vec<Text>,
    /// An example of a text.
    #[prop_or_default]
    pub example: AttrValue,
    /// Takes the list while somebody writes in it.
    pub on_write: Callback<Vec<Text>>,
    /// Takes the list when a text was moved or taken out.
    pub on_change: Callback<Vec<Text>>,
}

/// A list of short texts.
///
/// Its last row is always an empty one: what is written there is the next text.
#[component]
pub fn ListField(props: &ListFieldProps) -> Html {
    let ListFieldProps {
        ui, label, items, ..
    } = props;
    if ui.is_read_only {
        let list = html! {
            <ul class="jm-ro-list">
                for item in items.iter() {
                    <li>{ ui.show(item) }</li>
                }
            </ul>
        };
        return read_only_field(label, false, list, items.is_empty());
    }
    let rows = (0..=items.len()).map(|idx| row(props, idx));
    field_group(label, html! { <div class="jm-list">{ for rows }</div> })
}

fn row(props: &ListFieldProps, idx: usize) -> Html {
    let ListFieldProps {
        ui,
        label,
        items,
        example,
        on_write,
        on_change,
    } = props;
    let messages = ui.messages;
    let item = items.get(idx).cloned().unwrap_or_default();
    let write = {
        let (ui, items, on_write) = (ui.clone(), items.clone(), on_write.clone());
        Callback::from(move |words: String| {
            if let Some(items) = rewritten(&ui, &items, idx, &words) {
                on_write.emit(items);
            }
        })
    };
    let on_leave = {
        let (items, on_write) = (items.clone(), on_write.clone());
        Callback::from(move |words: String| {
            if words.trim().is_empty() && idx < items.len() {
                on_write.emit(without(&items, idx));
            }
        })
    };
    let place = |to: Option<usize>, icon: Icon, name: &'static str| {
        let (items, on_change) = (items.clone(), on_change.clone());
        let to = to.filter(|to| *to < items.len() && idx < items.len());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                let mut items = items.clone();
                items.swap(idx, to);
                on_change.emit(items);
            }
        });
        html! { <IconButton {icon} label={name} size="jm-i--14" disabled={to.is_none()} {onclick} /> }
    };
    let remove = {
        let (items, on_change) = (items.clone(), on_change.clone());
        Callback::from(move |_: MouseEvent| on_change.emit(without(&items, idx)))
    };
    let (value, foreign) = editable(ui, &item);
    let is_new = idx == items.len();
    let example = if is_new { example.clone() } else { foreign };
    html! {
        <div key={idx} class={classes!("jm-list__r", is_new.then_some("is-new"))}>
            <TextField
                ui={ui.clone()}
                label={messages.item_of(idx + 1, label)}
                is_bare={true}
                is_wrapped={true}
                {value}
                {example}
                max_chars={500}
                on_write={write}
                {on_leave}
                on_enter={Callback::from(focus_next)}
            />
            <span class="jm-list__t">
                { place(idx.checked_sub(1), Icon::ARROW, messages.move_up()) }
                { place(Some(idx + 1), Icon::ARROW_DOWN, messages.move_down()) }
                <IconButton
                    icon={Icon::CLOSE}
                    label={messages.remove_item(ui.words(&item))}
                    size="jm-i--14"
                    disabled={is_new}
                    onclick={remove}
                />
            </span>
        </div>
    }
}

/// What a field shows of a text: the words in the reader's language, and those of another where it has none.
pub fn editable(ui: &Ui, text: &Text) -> (AttrValue, AttrValue) {
    let own = text.exact(&ui.language, &ui.own).unwrap_or("").to_owned();
    let other = if own.is_empty() {
        ui.words(text).to_owned()
    } else {
        String::new()
    };
    (own.into(), other.into())
}

fn rewritten(ui: &Ui, items: &[Text], idx: usize, words: &str) -> Option<Vec<Text>> {
    let mut items = items.to_vec();
    match items.get_mut(idx) {
        Some(item) => *item = ui.rewritten(item, words),
        None if words.trim().is_empty() => return None,
        None => items.push(ui.written(words)),
    }
    Some(items)
}

fn without(items: &[Text], idx: usize) -> Vec<Text> {
    let others = items.iter().enumerate().filter(|(other, _)| *other != idx);
    others.map(|(_, item)| item.clone()).collect()
}

/// Moves the focus to the row below, which is there once what was written is in the list.
fn focus_next(event: KeyboardEvent) {
    let row = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|field| field.closest(".jm-list__r").ok().flatten());
    let Some(row) = row else { return };
    Timeout::new(0, move || {
        let field = row
            .next_element_sibling()
            .and_then(|next| next.query_selector("input, textarea").ok().flatten());
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            // A field on the page takes the focus.
            let _ok = field.focus().is_ok();
        }
    })
    .forget();
}
