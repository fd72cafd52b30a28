//! A field to choose a colour of the palette.

use yew::prelude::*;

use super::Icon;
use super::field::{read_only_field, use_name};
use crate::base::Colour;
use crate::ui::Ui;

/// What a [`ColourField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ColourFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What it is called.
    pub label: AttrValue,
    /// Is the label only for screen readers?
    #[prop_or_default]
    pub is_bare: bool,
    /// The colour there is.
    pub value: Option<Colour>,
    /// Takes the colour.
    pub on_change: Callback<Option<Colour>>,
}

/// Swatches of the palette, and one for no colour.
#[component]
pub fn ColourField(props: &ColourFieldProps) -> Html {
    let group = use_name();
    let ColourFieldProps {
        ui,
        label,
        is_bare,
        value,
        on_change,
    } = props;
    let messages = ui.messages;
    if ui.is_read_only {
        let words = value
            .map(|colour| messages.colour(colour))
            .unwrap_or_default();
        return read_only_field(label, *is_bare, html! { {words} }, value.is_none());
    }
    let palette = Colour::PALETTE
        .iter()
        .filter_map(|name| name.parse::<Colour>().ok());
    let swatch = |colour: Option<Colour>| {
        let name = colour.map_or_else(|| messages.no_colour(), |colour| messages.colour(colour));
        let hue = colour
            .and_then(Colour::name)
            .map(|name| format!("h-{name}"));
        let onchange = on_change.reform(move |_: Event| colour);
        html! {
            <label key={name} class={classes!("jm-swatch", hue)} title={name}>
                <input type="radio" name={group.clone()} aria-label={name} checked={colour == *value} {onchange} />
                <i>{ if colour.is_none() { Icon::CLOSE.sized("jm-i--12") } else { Icon::CHECK.sized("jm-i--12") } }</i>
            </label>
        }
    };
    html! {
        <div class="jm-field" role="radiogroup" aria-label={label}>
            if !is_bare {
                <span class="jm-lab" aria-hidden="true">{ label }</span>
            }
            <div class="jm-swatches">
                { swatch(None) }
                for colour in palette {
                    { swatch(Some(colour)) }
                }
            </div>
        </div>
    }
}
