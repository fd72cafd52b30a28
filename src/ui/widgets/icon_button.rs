//! A button that is an icon with a name.

use yew::prelude::*;

use super::Icon;

/// What an [`IconButton`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct IconButtonProps {
    /// What it draws.
    pub icon: Icon,
    /// What it is called; shown on hover too.
    pub label: AttrValue,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
    /// Can it do nothing now?
    #[prop_or_default]
    pub disabled: bool,
    /// Is it switched on; none when it is no switch.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// The size of the icon, as a class.
    #[prop_or_default]
    pub size: &'static str,
}

/// A button that is an icon with a name.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    let IconButtonProps {
        icon,
        label,
        onclick,
        disabled,
        pressed,
        class,
        size,
    } = props;
    html! {
        <button
            type="button"
            class={classes!("jm-ib", class.clone())}
            aria-label={label}
            title={label}
            {onclick}
            disabled={*disabled}
            aria-pressed={pressed.map(|on| if on { "true" } else { "false" })}
        >
            { icon.sized(size) }
        </button>
    }
}
