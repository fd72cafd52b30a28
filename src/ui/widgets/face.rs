//! Faces for feelings: the corners of the mouth follow the score.

use yew::Html;

use crate::base::decimal;
use crate::model::Score;
use crate::ui::markup::tag;

/// The face of a score; `is_ringed` draws the outline of the head too.
pub fn face(score: Score, is_ringed: bool) -> Html {
    let smile = f64::from(score.get()) / 100.0;
    // The mouth: its corners go up as its middle goes down.
    let (corner, middle) = (15.0 - smile * 2.64, 15.0 + smile * 5.2);
    let (corner, middle) = (decimal(corner), decimal(middle));
    let mouth = ["M7.5 ", &corner, "Q12 ", &middle, " 16.5 ", &corner].concat();
    let outline = || tag!("circle", "cx" = "12", "cy" = "12", "r" = "9.5");
    let eyes = "M8.6 9.1h.01M15.4 9.1h.01";
    tag!(
        "svg",
        "class" = "jm-i jm-face",
        "viewBox" = "0 0 24 24",
        "aria-hidden" = "true"
    )
    .child(is_ringed.then(outline))
    .child(tag!("path", "d" = mouth))
    .child(tag!("path", "class" = "jm-face__eyes", "d" = eyes))
    .html()
}
