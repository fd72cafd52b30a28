//! The portrait of a persona: their photo, or a drawing in a hue of their own.

use std::rc::Rc;

use yew::prelude::*;

use crate::base::Id;
use crate::model::{FACE, LOOK, MOUTH, NECK, Persona, SHIRT, hair, spread};
use crate::ui::markup::{list, tag};

/// What an [`Avatar`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AvatarProps {
    /// Whose portrait it is.
    pub persona: Rc<Persona>,
    /// What a screen reader says.
    pub alt: AttrValue,
    /// One more class, for the size.
    pub class: &'static str,
}

/// How many hues the drawings come in; the style sheet has one class for each.
const N_HUES: usize = 6;

/// The portrait of a persona, for `html!`.
#[component]
pub fn Avatar(props: &AvatarProps) -> Html {
    avatar(&props.persona, &props.alt, props.class)
}

/// The portrait of a persona; `alt` is empty where the name stands beside it.
pub(in crate::ui) fn avatar(persona: &Persona, alt: &AttrValue, class: &str) -> Html {
    let hue = spread(persona.id.as_str(), N_HUES).to_string();
    let picture = match &persona.photo {
        Some(photo) => tag!(
            "img",
            "src" = photo.uri().to_owned(),
            "alt" = alt.clone(),
            "draggable" = "false"
        ),
        None => tag!(
            "svg",
            "viewBox" = "0 0 56 56",
            "aria-hidden" = alt.is_empty().then_some("true"),
            "role" = (!alt.is_empty()).then_some("img"),
            "aria-label" = (!alt.is_empty()).then(|| alt.clone()),
        )
        .child(drawing(&persona.gender)),
    };
    tag!("span", "class" = "jm-ava")
        .class(&["jm-ava--", &hue].concat())
        .class(class)
        .child(picture)
        .html()
}

/// Shoulders, face and hair; only the hair tells one gender from another.
fn drawing(gender: &str) -> Html {
    let [behind, before] = hair(gender);
    let path = |class: &'static str, outline: &'static str| {
        tag!("path", "class" = class, "d" = outline).html()
    };
    list(vec![
        path("ground", "M0 0h56v56H0z"),
        path("hair", behind),
        path("shirt", SHIRT),
        path("neck", NECK),
        path("face", FACE),
        path("hair", before),
        path("mouth", MOUTH),
        path("eyes", LOOK),
    ])
}
