//! A field to write in: a line or several.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use super::field::{Field, read_only_field};
use crate::ui::Ui;

/// How long writing goes on before it is put into the map.
const WAIT_MILLIS: u32 = 150;

/// What a [`TextField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What it is called.
    pub label: AttrValue,
    /// Is the label only for screen readers?
    #[prop_or_default]
    pub is_bare: bool,
    /// What the map has.
    pub value: AttrValue,
    /// An example, while it is empty.
    #[prop_or_default]
    pub example: AttrValue,
    /// May it have several lines?
    #[prop_or_default]
    pub is_long: bool,
    /// Is it one line that wraps where it is long?
    #[prop_or_default]
    pub is_wrapped: bool,
    /// The most characters it takes.
    #[prop_or(2000)]
    pub max_chars: u32,
    /// The language of the text, where it is not the reader's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The direction of the text, where it is not the reader's.
    #[prop_or_default]
    pub dir: Option<AttrValue>,
    /// Takes what was written so far, again and again while somebody writes.
    pub on_write: Callback<String>,
    /// What Enter does in a single line once that is kept.
    #[prop_or_default]
    pub on_enter: Callback<KeyboardEvent>,
    /// What happens when the field is left.
    #[prop_or_default]
    pub on_leave: Callback<String>,
}

/// A field to write in.
///
/// What is written goes to the map every now and then, when the field is left,
/// and on Enter in a single line. All of it is one undo step; Escape takes it back.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let node = use_node_ref();
    let draft = use_state_eq(|| None::<AttrValue>);
    let before = use_mut_ref(AttrValue::default);
    let timer = use_mut_ref(|| None::<Timeout>);
    let is_long = props.is_long;

    let write = {
        let (node, timer, on_write) = (node.clone(), timer.clone(), props.on_write.clone());
        let draft = draft.clone();
        Rc::new(move || {
            // A write that was waiting is this one now.
            drop(timer.borrow_mut().take());
            if draft.is_some() {
                on_write.emit(words_in(&node, is_long).trim().to_owned());
            }
        })
    };
    let oninput = {
        let (node, draft, timer, on_write) = (
            node.clone(),
            draft.clone(),
            timer.clone(),
            props.on_write.clone(),
        );
        Callback::from(move |_: InputEvent| {
            draft.set(Some(words_in(&node, is_long).into()));
            let is_waiting = timer.borrow().is_some();
            if !is_waiting {
                let (node, on_write, waiting) = (node.clone(), on_write.clone(), timer.clone());
                *timer.borrow_mut() = Some(Timeout::new(WAIT_MILLIS, move || {
                    drop(waiting.borrow_mut().take());
                    on_write.emit(words_in(&node, is_long));
                }));
            }
        })
    };
    let onfocus = {
        let (node, before, ui) = (node.clone(), before.clone(), props.ui.clone());
        Callback::from(move |_: FocusEvent| {
            *before.borrow_mut() = words_in(&node, is_long).into();
            ui.store.end_writing();
        })
    };
    let onblur = {
        let (node, write, draft, ui, on_leave) = (
            node.clone(),
            write.clone(),
            draft.clone(),
            props.ui.clone(),
            props.on_leave.clone(),
        );
        Callback::from(move |_: FocusEvent| {
            write();
            draft.set(None);
            on_leave.emit(words_in(&node, is_long));
            ui.store.end_writing();
        })
    };
    let onkeydown = {
        let (node, before, draft, timer) =
            (node.clone(), before.clone(), draft.clone(), timer.clone());
        let ui = props.ui.clone();
        let (on_write, on_enter) = (props.on_write.clone(), props.on_enter.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            // While letters are being composed, Enter and Escape are for the composing.
            _ if event.is_composing() => {}
            "Enter" if !is_long => {
                event.prevent_default();
                write();
                ui.store.end_writing();
                *before.borrow_mut() = words_in(&node, is_long).into();
                on_enter.emit(event);
            }
            "Escape" if *before.borrow() != words_in(&node, is_long) => {
                // The dialog around it stays open.
                event.prevent_default();
                event.stop_propagation();
                drop(timer.borrow_mut().take());
                let words = before.borrow().clone();
                if !ui.store.cancel_writing() {
                    on_write.emit(words.to_string());
                }
                draft.set(Some(words));
            }
            _ => {}
        })
    };
    // A write that is still waiting when the field goes is not lost.
    {
        let (timer, on_write, latest) = (timer, props.on_write.clone(), draft.clone());
        let keep = use_mut_ref(|| None::<(Callback<String>, AttrValue)>);
        *keep.borrow_mut() = latest.as_ref().map(|words| (on_write, words.clone()));
        use_effect_with((), move |()| {
            move || {
                let is_waiting = timer.borrow_mut().take().is_some();
                if let Some((on_write, words)) = keep.borrow_mut().take().filter(|_| is_waiting) {
                    on_write.emit(words.to_string());
                }
            }
        });
    }

    let TextFieldProps {
        ui,
        label,
        is_bare,
        value,
        example,
        is_wrapped,
        max_chars,
        lang,
        dir,
        ..
    } = props;
    if ui.is_read_only {
        return read_only_field(
            label,
            *is_bare,
            html! { <span {lang} {dir}>{ value }</span> },
            value.is_empty(),
        );
    }
    let shown = draft.as_ref().unwrap_or(value).clone();
    let aria_label = is_bare.then(|| label.clone());
    let max_length = max_chars.to_string();
    let input = if is_long || *is_wrapped {
        html! {
            <span class={classes!("jm-grow", is_wrapped.then_some("jm-grow--line"))} data-words={format!("{}\u{200b}", if shown.is_empty() { example } else { &shown })}>
                <textarea ref={node} class="jm-in" rows="1" value={shown} placeholder={example} maxlength={max_length}
                    aria-label={aria_label} {lang} {dir} {oninput} {onfocus} {onblur} {onkeydown} />
            </span>
        }
    } else {
        html! {
            <input ref={node} class="jm-in" type="text" autocomplete="off" value={shown} placeholder={example}
                maxlength={max_length} aria-label={aria_label} {lang} {dir} {oninput} {onfocus} {onblur} {onkeydown} />
        }
    };
    html! { <Field {label} is_bare={*is_bare}>{ input }</Field> }
}

/// What stands in the field now.
fn words_in(node: &NodeRef, is_long: bool) -> String {
    let Some(node) = node.get() else {
        return String::new();
    };
    match node.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) if is_long => area.value(),
        // A line that wraps has no breaks of its own, not even pasted ones.
        Some(area) => area.value().replace(['\n', '\r'], " "),
        None => node
            .dyn_ref::<HtmlInputElement>()
            .map(HtmlInputElement::value)
            .unwrap_or_default(),
    }
}
