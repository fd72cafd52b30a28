//! The portrait of a persona: their photo, or a drawing in a hue of their own.

use std::rc::Rc;

use yew::prelude::*;

use super::sign::spread;
use crate::base::Id;
use crate::model::Persona;
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
    let (behind, before) = match gender {
        "female" => (
            "M13 50c-2-12 0-34 15-34s17 22 15 34z",
            "M18 31c-1-9 3.5-14.5 10-14.5S39 22 38.3 31c-1.5-5-3.5-8-8-9.5-3 4-7.5 5-12.3 9.5z",
        ),
        "male" => (
            "M18.2 30c-2-9.5 2.6-15.5 9.8-15.500s11.8 6 9.8 15.500z",
            "M18.3 29.500c-.9-7.7 2.7-13.5 9.7-13.5 4.5 0 10.7 3.3 9.7 13.5-.9-3.6-1.7-5.6-3.2-7.2-4.2 1.5-9.2 1.3-12.8-.5-1.7 1.8-2.7 4-3.4 7.700z",
        ),
        _ => (
            "M15.5 38c-2.5-10.5 0-23 12.5-23s15 12.5 12.5 23c-3 2.5-22 2.5-25 0z",
            "M18 31.500c-1-9.5 3.5-15 10-15s11 5.5 10.2 15c-1.2-5.2-3-7.7-5.2-9.2-4.5 1.7-10.5 2.2-15 9.200z",
        ),
    };
    let path = |class: &'static str, outline: &'static str| {
        tag!("path", "class" = class, "d" = outline).html()
    };
    let face = tag!(
        "ellipse",
        "class" = "face",
        "cx" = "28",
        "cy" = "29.5",
        "rx" = "9.2",
        "ry" = "11"
    );
    list(vec![
        path("ground", "M0 0h56v56H0z"),
        path("hair", behind),
        path("shirt", "M9 56c1-9 8-13.5 19-13.5S46 47 47 56z"),
        path("neck", "M23 36h10v7.5c0 2.5-2 4-5 4s-5-1.5-5-4z"),
        face.html(),
        path("hair", before),
        path("mouth", "M25 34.5c1.8 1.7 4.2 1.7 6 0"),
        path("eyes", "M24 29.200h.01M32 29.200h.01"),
    ])
}
