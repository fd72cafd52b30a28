//! A button that is an icon with a name.

use yew::prelude::*;

use super::Icon;
use crate::ui::markup::{Tag, tag};

/// A button that draws an icon; the label shows on hover too.
pub(in crate::ui) fn icon_button(
    icon: Icon,
    size: &'static str,
    label: impl Into<AttrValue>,
    is_disabled: bool,
) -> Tag {
    let label = label.into();
    tag!(
        "button",
        "class" = "jm-ib",
        "type" = "button",
        "aria-label" = label.clone(),
        "title" = label,
        "disabled" = is_disabled,
    )
    .child(icon.sized(size))
}

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
    /// The size of the icon, as a class.
    #[prop_or_default]
    pub size: &'static str,
}

/// A button that is an icon with a name, for `html!`.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    let onclick = props.onclick.clone();
    icon_button(props.icon, props.size, &props.label, props.disabled)
        .on("click", move |event| onclick.emit(event))
        .html()
}
