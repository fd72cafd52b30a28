//! Faces for feelings: the corners of the mouth follow the score.

use yew::Html;

use crate::model::{EYES, Score, mouth};
use crate::ui::markup::tag;

/// The face of a score; `is_ringed` draws the outline of the head too.
pub fn face(score: Score, is_ringed: bool) -> Html {
    let outline = || tag!("circle", "cx" = "12", "cy" = "12", "r" = "9.5");
    tag!(
        "svg",
        "class" = "jm-i jm-face",
        "viewBox" = "0 0 24 24",
        "aria-hidden" = "true"
    )
    .child(is_ringed.then(outline))
    .child(tag!("path", "d" = mouth(score)))
    .child(tag!("path", "class" = "jm-face__eyes", "d" = EYES))
    .html()
}
