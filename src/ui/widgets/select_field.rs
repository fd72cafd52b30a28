//! A field to choose one of several things.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Icon;
use super::field::{Field, read_only_field, use_name};

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word or id that stands for it.
    pub value: AttrValue,
    /// What people read.
    pub label: AttrValue,
}

impl Choice {
    /// A thing to choose.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// What a [`SelectField`] or a [`ChoiceField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct SelectFieldProps {
    /// What it is called.
    pub label: AttrValue,
    /// Is the label only for screen readers?
    #[prop_or_default]
    pub is_bare: bool,
    /// May it only be read?
    pub is_read_only: bool,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
    /// What is chosen.
    pub value: AttrValue,
    /// A sentence under it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Takes what was chosen.
    pub on_choose: Callback<AttrValue>,
}

impl SelectFieldProps {
    fn chosen(&self) -> AttrValue {
        let chosen = self
            .choices
            .iter()
            .find(|choice| choice.value == self.value);
        chosen
            .map(|choice| choice.label.clone())
            .unwrap_or_default()
    }
}

/// A list that opens, for many things.
#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let node = use_node_ref();
    // What is chosen is a property of the element, which markup cannot set again.
    {
        let (node, value) = (node.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(&value);
            }
        });
    }
    let SelectFieldProps {
        label,
        is_bare,
        is_read_only,
        choices,
        value,
        hint,
        on_choose,
    } = props;
    if *is_read_only {
        let chosen = props.chosen();
        return read_only_field(label, *is_bare, html! { {&chosen} }, chosen.is_empty());
    }
    let onchange = {
        let on_choose = on_choose.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                on_choose.emit(select.value().into());
            }
        })
    };
    html! {
        <Field {label} is_bare={*is_bare} {hint}>
            <span class="jm-pick">
                <select ref={node} class="jm-in" aria-label={is_bare.then(|| label.clone())} {onchange}>
                    for choice in choices.iter() {
                        <option value={&choice.value} selected={choice.value == *value}>{ &choice.label }</option>
                    }
                </select>
                { Icon::CHEVRON_DOWN.sized("jm-i--14") }
            </span>
        </Field>
    }
}

/// Buttons side by side of which one is on, for few things.
#[component]
pub fn ChoiceField(props: &SelectFieldProps) -> Html {
    let name = use_name();
    let SelectFieldProps {
        label,
        is_bare,
        is_read_only,
        choices,
        value,
        hint,
        on_choose,
    } = props;
    if *is_read_only {
        let chosen = props.chosen();
        return read_only_field(label, *is_bare, html! { {&chosen} }, chosen.is_empty());
    }
    html! {
        <div class="jm-field" role="radiogroup" aria-label={label}>
            if !is_bare {
                <span class="jm-lab" aria-hidden="true">{ label }</span>
            }
            <div class="jm-choices">
                for choice in choices.iter() {
                    <label key={choice.value.to_string()}>
                        <input
                            type="radio"
                            name={name.clone()}
                            value={&choice.value}
                            checked={choice.value == *value}
                            onchange={{
                                let (on_choose, value) = (on_choose.clone(), choice.value.clone());
                                Callback::from(move |_: Event| on_choose.emit(value.clone()))
                            }}
                        />
                        <span>{ &choice.label }</span>
                    </label>
                }
            </div>
            if !hint.is_empty() {
                <small>{ hint }</small>
            }
        </div>
    }
}

/// A box to tick.
#[derive(Clone, PartialEq, Properties)]
pub struct TickFieldProps {
    /// What it says.
    pub label: AttrValue,
    /// May it only be read?
    pub is_read_only: bool,
    /// Is it ticked?
    pub is_on: bool,
    /// Takes whether it is ticked.
    pub on_tick: Callback<bool>,
}

/// A box to tick.
#[component]
pub fn TickField(props: &TickFieldProps) -> Html {
    let TickFieldProps {
        label,
        is_read_only,
        is_on,
        on_tick,
    } = props;
    let onchange = {
        let (on_tick, is_on) = (on_tick.clone(), *is_on);
        Callback::from(move |_: Event| on_tick.emit(!is_on))
    };
    html! {
        <label class="jm-tick">
            <input type="checkbox" checked={*is_on} disabled={*is_read_only} {onchange} />
            <i>{ Icon::CHECK.sized("jm-i--12") }</i>
            <span>{ label }</span>
        </label>
    }
}
