//! What all fields have in common: a label and, where nothing may be changed, words in place of the input.

use std::cell::Cell;

use yew::prelude::*;

thread_local! {
    static N_NAMES: Cell<u32> = const { Cell::new(0) };
}

/// A name nothing else on the page has, the same as long as the component lives.
#[hook]
pub(super) fn use_name() -> AttrValue {
    let name = use_state(|| {
        let number = N_NAMES.with(|n_names| {
            n_names.set(n_names.get().wrapping_add(1));
            n_names.get()
        });
        AttrValue::from(format!("jm-{number}"))
    });
    (*name).clone()
}

/// What a [`Field`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// What it is called.
    pub label: AttrValue,
    /// Has the input its name some other way?
    #[prop_or_default]
    pub is_bare: bool,
    /// A sentence under it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong with what was written.
    #[prop_or_default]
    pub problem: Option<AttrValue>,
    /// A button over the end of the input, which is not part of its name.
    #[prop_or_default]
    pub button: Option<Html>,
    /// The input.
    pub children: Html,
}

/// An input with its label.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let FieldProps {
        label,
        is_bare,
        hint,
        problem,
        button,
        children,
    } = props;
    html! {
        <div class={classes!("jm-field", button.is_some().then_some("jm-field--b"))}>
            <label>
                if !is_bare {
                    <span class="jm-lab">{ label }</span>
                }
                { children.clone() }
            </label>
            { button.clone().unwrap_or_default() }
            if !hint.is_empty() {
                <small>{ hint }</small>
            }
            // It is there before there is anything to say, so that it is read out.
            <span role="status">
                if let Some(problem) = problem {
                    <span class="jm-field__p">{ problem }</span>
                }
            </span>
        </div>
    }
}

/// Several inputs with a label for all of them.
pub(super) fn field_group(label: &str, inputs: Html) -> Html {
    html! {
        <div class="jm-field" role="group" aria-label={label.to_owned()}>
            <span class="jm-lab" aria-hidden="true">{ label }</span>
            { inputs }
        </div>
    }
}

/// A field that may only be read.
pub(super) fn read_only_field(label: &str, is_bare: bool, words: Html, is_empty: bool) -> Html {
    html! {
        <div class="jm-field jm-field--ro">
            if !is_bare {
                <span class="jm-lab">{ label }</span>
            }
            <div>{ if is_empty { html! { "—" } } else { words } }</div>
        </div>
    }
}
