//! A small drawing of a template: stages, actions, touchpoints, the curve, pain points.

use yew::Html;

use crate::base::{Point, decimal, monotone_curve};
use crate::template::Sketch;
use crate::ui::markup::{Tag, list, tag};

/// The drawing's size.
const WIDTH: f64 = 320.0;
/// Where the columns begin, after the signs of the lanes.
const START: f64 = 34.0;
/// The middle of the curve.
const MIDDLE: f64 = 82.0;
/// How far the curve goes from its middle.
const SWING: f64 = 20.0;

/// The drawing; the style sheet mirrors it where people read from right to left.
pub(super) fn view(sketch: Sketch) -> Html {
    tag!(
        "svg",
        "class" = "jm-sketch jm-flip",
        "viewBox" = "0 0 320 136",
        "preserveAspectRatio" = "xMinYMin slice",
        "aria-hidden" = "true",
    )
    .child(path("paper", "M0 0h320v136H0z".to_owned()))
    .child(stages(sketch))
    .child(lane_sign("l-actions", 30.5))
    .child(actions(sketch))
    .child(lane_sign("l-touch", 49.0))
    .child(touchpoints(sketch))
    .child(lane_sign("l-emotions", MIDDLE - 3.0))
    .child(curve(sketch))
    .child(lane_sign("l-pain", 117.0))
    .child(pains(sketch))
    .html()
}

fn stages(sketch: Sketch) -> Html {
    let mut first = 0_u8;
    let mut blocks = Vec::new();
    for (idx, n_columns) in sketch.stages.iter().enumerate() {
        let (from, to) = (column(sketch, first), column(sketch, first + n_columns));
        first += n_columns;
        let shade = if idx % 2 == 0 {
            "stage"
        } else {
            "stage stage--pale"
        };
        blocks.push(rect(shade, from + 1.5, "6", to - from - 3.0, "12", "2").html());
    }
    list(blocks)
}

fn lane_sign(lane: &'static str, y: f64) -> Tag {
    rect("sign", 4.0, decimal(y), 22.0, "6", "2").class(lane)
}

fn actions(sketch: Sketch) -> Html {
    each(sketch, &|idx, x, width| {
        if sketch.is_blank() {
            rect("gap", x + 2.0, "24.5", width - 4.0, "15", "2.5").html()
        } else {
            note("l-actions", idx, x, width, 24.0)
        }
    })
}

fn touchpoints(sketch: Sketch) -> Html {
    each(sketch, &|idx, x, _| {
        let n_touchpoints = sketch
            .touchpoints
            .get(usize::from(idx))
            .copied()
            .unwrap_or(0);
        let mut dots = Vec::new();
        for n in 0..n_touchpoints.min(3) {
            let shade = if n == 0 { "dot" } else { "dot dot--pale" };
            dots.push(circle(shade, x + 8.0 + 11.0 * f64::from(n), 52.0, "4.5"));
        }
        list(dots)
    })
}

fn curve(sketch: Sketch) -> Html {
    let mut points = Vec::new();
    for (idx, score) in (0_u8..).zip(sketch.curve) {
        points.push(Point {
            x: (column(sketch, idx) + column(sketch, idx + 1)) / 2.0,
            y: MIDDLE - f64::from(*score) / 100.0 * SWING,
        });
    }
    let level = [
        "M",
        &decimal(START),
        " ",
        &decimal(MIDDLE),
        "H",
        &decimal(WIDTH),
    ]
    .concat();
    let mut drawn = vec![path("line", level).html()];
    if !sketch.is_blank() {
        drawn.push(path("curve", monotone_curve(&points)).html());
        for point in &points {
            drawn.push(circle("point", point.x, point.y, "2.6"));
        }
    }
    list(drawn)
}

fn pains(sketch: Sketch) -> Html {
    each(sketch, &|idx, x, width| {
        let n_pains = sketch.pains.get(usize::from(idx)).copied().unwrap_or(0);
        if n_pains == 0 {
            Html::default()
        } else {
            note("l-pain", idx, x, width, 112.0)
        }
    })
}

/// A card with two lines of writing.
fn note(lane: &'static str, idx: u8, x: f64, width: f64, y: f64) -> Html {
    // The lines differ in length from card to card, as writing does.
    let long = 0.5 + f64::from(idx * 7 % 4) * 0.09;
    let short = 0.28 + f64::from(idx * 5 % 3) * 0.1;
    let (start, room) = (x + 6.0, width - 8.0);
    let line = |y: f64, share: f64| {
        [
            "M",
            &decimal(start),
            " ",
            &decimal(y),
            "h",
            &decimal(room * share),
        ]
        .concat()
    };
    let words = [line(y + 5.5, long), line(y + 10.0, short)].concat();
    tag!("g", "class" = lane)
        .child(rect("note", x + 2.0, decimal(y), width - 4.0, "16", "2.5"))
        .child(path("words", words))
        .html()
}

fn rect(
    class: &'static str,
    x: f64,
    y: impl Into<String>,
    width: f64,
    height: &'static str,
    radius: &'static str,
) -> Tag {
    tag!(
        "rect",
        "class" = class,
        "x" = decimal(x),
        "y" = y.into(),
        "width" = decimal(width),
        "height" = height,
        "rx" = radius,
    )
}

fn circle(class: &'static str, x: f64, y: f64, radius: &'static str) -> Html {
    tag!(
        "circle",
        "class" = class,
        "cx" = decimal(x),
        "cy" = decimal(y),
        "r" = radius
    )
    .html()
}

fn path(class: &'static str, line: String) -> Tag {
    tag!("path", "class" = class, "d" = line)
}

/// Draws something in every column, given its place, start and width.
fn each(sketch: Sketch, draw: &dyn Fn(u8, f64, f64) -> Html) -> Html {
    let mut columns = Vec::new();
    for (idx, _) in (0_u8..).zip(sketch.curve) {
        let from = column(sketch, idx);
        columns.push(draw(idx, from, column(sketch, idx + 1) - from));
    }
    list(columns)
}

/// Where a column begins.
fn column(sketch: Sketch, idx: u8) -> f64 {
    let n_columns: u8 = sketch.stages.iter().sum();
    START + (WIDTH - START) * f64::from(idx) / f64::from(n_columns.max(1))
}
