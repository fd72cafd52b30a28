//! The input a title is written in, where it stands.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::ui::context::Ui;

/// What a [`TitleInput`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct TitleInputProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// The title as it is.
    pub words: String,
    /// What the input is called.
    pub label: AttrValue,
    /// Takes the new title.
    pub on_commit: Callback<String>,
    /// What has the focus afterwards, as a selector.
    #[prop_or_default]
    pub back: String,
    /// One more class.
    #[prop_or_default]
    pub class: &'static str,
    /// What an empty input shows.
    #[prop_or_default]
    pub placeholder: &'static str,
}

/// The input a title is written in: Enter keeps it, Escape does not.
#[component]
pub fn TitleInput(props: &TitleInputProps) -> Html {
    let input = use_node_ref();
    let is_over = use_mut_ref(|| false);
    {
        let (input, words) = (input.clone(), props.words.clone());
        use_effect_with((), move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                // Set once only: what is written belongs to the person until they are done.
                input.set_value(&words);
                // An input on the page takes the focus.
                let _ok = input.focus().is_ok();
                input.select();
            }
        });
    }
    let finish = {
        let (props, input, is_over) = (props.clone(), input.clone(), is_over);
        move |keeps: bool, refocuses: bool| {
            // Leaving the page makes the input lose the focus once more.
            if std::mem::replace(&mut *is_over.borrow_mut(), true) {
                return;
            }
            let words = input.cast::<HtmlInputElement>().map(|input| input.value());
            if refocuses {
                props.ui.store.focus_later(props.back.clone());
            }
            if let Some(words) = words.filter(|words| keeps && words.trim() != props.words) {
                props.on_commit.emit(words.trim().to_owned());
            }
            props.ui.store.edit(None);
        }
    };
    let onkeydown = {
        let finish = finish.clone();
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            match event.key().as_str() {
                "Enter" => finish(true, true),
                "Escape" => finish(false, true),
                _ => {}
            }
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| finish(true, false));
    html! {
        <input
            ref={input}
            class={classes!("jm-inline", props.class)}
            placeholder={props.placeholder}
            maxlength="20000"
            aria-label={props.label.clone()}
            {onkeydown}
            {onblur}
        />
    }
}
