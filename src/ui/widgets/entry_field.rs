//! Fields for a number or a day, written the way people of each language write them.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::date_picker::day_button;
use super::field::{Field, read_only_field};
use crate::base::Date;
use crate::i18n::{parse_date, parse_number};
use crate::ui::Ui;

/// What a [`NumberField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct NumberFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What it is called.
    pub label: AttrValue,
    /// Is the label only for screen readers?
    #[prop_or_default]
    pub is_bare: bool,
    /// The number there is.
    pub value: Option<f64>,
    /// The least it may be.
    #[prop_or(f64::MIN)]
    pub low: f64,
    /// The most it may be.
    #[prop_or(f64::MAX)]
    pub high: f64,
    /// How many decimals it may have.
    #[prop_or(0)]
    pub n_decimals: u8,
    /// Takes the number; none when the field was emptied.
    pub on_change: Callback<Option<f64>>,
}

/// A field for a number, with digits of any of the languages.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps {
        ui,
        label,
        is_bare,
        value,
        low,
        high,
        n_decimals,
        on_change,
    } = props;
    let (low, high, n_decimals) = (*low, *high, *n_decimals);
    let shown = value
        .map(|value| ui.locale().number(value, n_decimals))
        .unwrap_or_default();
    let on_enter = {
        let on_change = on_change.clone();
        Callback::from(move |words: String| {
            if words.is_empty() {
                on_change.emit(None);
                return true;
            }
            let factor = 10_f64.powi(n_decimals.into());
            let number = parse_number(&words)
                .map(|number| (number * factor).round() / factor)
                .filter(|number| (low..=high).contains(number));
            if number.is_some() {
                on_change.emit(number);
            }
            number.is_some()
        })
    };
    html! {
        <EntryField ui={ui.clone()} {label} is_bare={*is_bare} value={shown} problem={ui.messages.not_a_number()} is_number={true} {on_enter} />
    }
}

/// What a [`DateField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct DateFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What it is called.
    pub label: AttrValue,
    /// The day there is.
    pub value: Option<Date>,
    /// Takes the day; none when the field was emptied.
    pub on_change: Callback<Option<Date>>,
}

/// A field for a day, Jalali or Gregorian.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let DateFieldProps {
        ui,
        label,
        value,
        on_change,
    } = props;
    let messages = ui.messages;
    let shown = value.map(|date| ui.locale().date(date)).unwrap_or_default();
    let on_enter = {
        let on_change = on_change.clone();
        Callback::from(move |words: String| {
            let date = parse_date(&words);
            let is_known = words.is_empty() || date.is_some();
            if is_known {
                on_change.emit(date);
            }
            is_known
        })
    };
    let is_open = use_state_eq(|| false);
    html! {
        <EntryField
            ui={ui.clone()}
            {label}
            value={shown}
            example={messages.date_example()}
            problem={messages.not_a_date()}
            button={day_button(ui, label, *value, &is_open, on_change)}
            {on_enter}
        />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EntryFieldProps {
    ui: Ui,
    label: AttrValue,
    #[prop_or_default]
    is_bare: bool,
    value: AttrValue,
    #[prop_or_default]
    example: AttrValue,
    /// What is said when the words are not understood.
    problem: AttrValue,
    #[prop_or_default]
    is_number: bool,
    #[prop_or_default]
    button: Option<Html>,
    /// Takes the words; false when they are not understood.
    on_enter: Callback<String, bool>,
}

/// A field whose words are only taken as a whole, once it is left.
#[component]
fn EntryField(props: &EntryFieldProps) -> Html {
    let draft = use_state_eq(|| None::<AttrValue>);
    let is_wrong = use_state_eq(|| false);
    let take = {
        let (draft, is_wrong) = (draft.clone(), is_wrong.clone());
        let (value, on_enter) = (props.value.clone(), props.on_enter.clone());
        move || {
            let Some(words) = draft.as_ref() else { return };
            let is_known = *words == value || on_enter.emit(words.trim().to_owned());
            is_wrong.set(!is_known);
            // What is not understood stays, to be mended.
            if is_known {
                draft.set(None);
            }
        }
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            draft.set(input.map(|input| input.value().into()));
        })
    };
    let onblur = {
        let take = take.clone();
        Callback::from(move |_: FocusEvent| take())
    };
    let onkeydown = {
        let (draft, is_wrong) = (draft.clone(), is_wrong.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                take();
            }
            "Escape" if draft.is_some() => {
                event.prevent_default();
                event.stop_propagation();
                draft.set(None);
                is_wrong.set(false);
            }
            _ => {}
        })
    };
    let EntryFieldProps {
        ui,
        label,
        is_bare,
        value,
        example,
        problem,
        is_number,
        button,
        ..
    } = props;
    if ui.is_read_only {
        return read_only_field(label, *is_bare, html! { {value} }, value.is_empty());
    }
    let shown = draft.as_ref().unwrap_or(value).clone();
    html! {
        <Field {label} is_bare={*is_bare} button={button.clone()} problem={is_wrong.then(|| problem.clone())}>
            <input
                class={classes!("jm-in", is_number.then_some("jm-num"))}
                type="text"
                inputmode={is_number.then_some("decimal")}
                autocomplete="off"
                value={shown}
                placeholder={example}
                aria-label={is_bare.then(|| label.clone())}
                aria-invalid={is_wrong.then_some("true")}
                {oninput}
                {onblur}
                {onkeydown}
            />
        </Field>
    }
}
