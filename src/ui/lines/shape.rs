//! The shapes of lines: curves with a head where they lead.

use yew::Html;

use crate::base::decimal;
use crate::ui::markup::{list, tag};

/// A place, in pixels.
pub(super) type Point = (f64, f64);

/// How long a head is, in pixels, and half as wide.
const HEAD_PX: f64 = 9.0;

/// A curve from a place to another, bent by two points between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Curve {
    pub(super) from: Point,
    pub(super) bends: [Point; 2],
    pub(super) to: Point,
}

impl Curve {
    /// The curve with its head, and a dot where it begins.
    pub(super) fn view(&self) -> Html {
        let [one, other] = self.bends;
        let line = path(&[("M", self.from), ("C", one), (" ", other), (" ", self.to)]);
        // The head points the way the curve comes.
        let (x, y) = (self.to.0 - other.0, self.to.1 - other.1);
        let length = x.hypot(y).max(1.0);
        let (x, y) = (x / length * HEAD_PX, y / length * HEAD_PX);
        let side = |turn: f64| {
            let half = turn / 2.0;
            (self.to.0 - x - y * half, self.to.1 - y + x * half)
        };
        let head = path(&[("M", side(1.0)), ("L", self.to), ("L", side(-1.0))]);
        let dot = tag!(
            "circle",
            "cx" = decimal(self.from.0),
            "cy" = decimal(self.from.1),
            "r" = "3"
        );
        list(vec![
            tag!("path", "class" = "jm-line", "d" = line).html(),
            tag!("path", "class" = "jm-line jm-line--head", "d" = head).html(),
            dot.html(),
        ])
    }
}

/// A path through places, each with the letter that leads to it.
fn path(steps: &[(&str, Point)]) -> String {
    let mut path = String::new();
    for (letter, (x, y)) in steps {
        path.push_str(letter);
        path.push_str(&decimal(*x));
        path.push(' ');
        path.push_str(&decimal(*y));
    }
    path
}
