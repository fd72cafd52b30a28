//! A small drawing of a template: stages, actions, touchpoints, the curve, pain points.

use yew::prelude::*;

use crate::base::{Point, monotone_curve};
use crate::template::Sketch;

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
    html! {
        <svg class="jm-sketch jm-flip" viewBox="0 0 320 136" preserveAspectRatio="xMinYMin slice" aria-hidden="true">
            <path class="paper" d="M0 0h320v136H0z" />
            { stages(sketch) }
            { lane_sign("l-actions", 30.5) }
            { actions(sketch) }
            { lane_sign("l-touch", 49.0) }
            { touchpoints(sketch) }
            { lane_sign("l-emotions", MIDDLE - 3.0) }
            { curve(sketch) }
            { lane_sign("l-pain", 117.0) }
            { pains(sketch) }
        </svg>
    }
}

fn stages(sketch: Sketch) -> Html {
    let mut first = 0_u8;
    let blocks = sketch.stages.iter().enumerate().map(|(idx, n_columns)| {
        let (from, to) = (column(sketch, first), column(sketch, first + n_columns));
        first += n_columns;
        let shade = if idx % 2 == 0 { "stage" } else { "stage stage--pale" };
        html! {
            <rect class={shade} x={text(from + 1.5)} y="6" width={text(to - from - 3.0)} height="12" rx="2" />
        }
    });
    blocks.collect()
}

fn lane_sign(lane: &'static str, y: f64) -> Html {
    html! { <rect class={classes!("sign", lane)} x="4" y={text(y)} width="22" height="6" rx="2" /> }
}

fn actions(sketch: Sketch) -> Html {
    each(sketch, |idx, x, width| {
        if sketch.is_blank() {
            return html! {
                <rect class="gap" x={text(x + 2.0)} y="24.5" width={text(width - 4.0)} height="15" rx="2.5" />
            };
        }
        note("l-actions", idx, x, width, 24.0)
    })
}

fn touchpoints(sketch: Sketch) -> Html {
    each(sketch, |idx, x, _| {
        let n_touchpoints = sketch
            .touchpoints
            .get(usize::from(idx))
            .copied()
            .unwrap_or(0);
        let dots = (0..n_touchpoints.min(3)).map(|n| {
            let shade = if n == 0 { "dot" } else { "dot dot--pale" };
            html! { <circle class={shade} cx={text(x + 8.0 + 11.0 * f64::from(n))} cy="52" r="4.5" /> }
        });
        dots.collect()
    })
}

fn curve(sketch: Sketch) -> Html {
    let points: Vec<Point> = (0_u8..)
        .zip(sketch.curve)
        .map(|(idx, score)| Point {
            x: (column(sketch, idx) + column(sketch, idx + 1)) / 2.0,
            y: MIDDLE - f64::from(*score) / 100.0 * SWING,
        })
        .collect();
    html! {
        <>
            <path class="line" d={["M", &text(START), " ", &text(MIDDLE), "H", &text(WIDTH)].concat()} />
            if !sketch.is_blank() {
                <path class="curve" d={monotone_curve(&points)} />
                for point in points.iter() {
                    <circle class="point" cx={text(point.x)} cy={text(point.y)} r="2.6" />
                }
            }
        </>
    }
}

fn pains(sketch: Sketch) -> Html {
    each(sketch, |idx, x, width| {
        let n_pains = sketch.pains.get(usize::from(idx)).copied().unwrap_or(0);
        if n_pains == 0 {
            html! {}
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
    let lines = format!(
        "M{} {}h{}M{} {}h{}",
        text(start),
        text(y + 5.5),
        text(room * long),
        text(start),
        text(y + 10.0),
        text(room * short)
    );
    html! {
        <g class={lane}>
            <rect class="note" x={text(x + 2.0)} y={text(y)} width={text(width - 4.0)} height="16" rx="2.5" />
            <path class="words" d={lines} />
        </g>
    }
}

/// Draws something in every column, given its place, start and width.
fn each(sketch: Sketch, draw: impl Fn(u8, f64, f64) -> Html) -> Html {
    let columns = (0_u8..).zip(sketch.curve).map(|(idx, _)| {
        let from = column(sketch, idx);
        draw(idx, from, column(sketch, idx + 1) - from)
    });
    columns.collect()
}

/// Where a column begins.
fn column(sketch: Sketch, idx: u8) -> f64 {
    let n_columns: u8 = sketch.stages.iter().sum();
    START + (WIDTH - START) * f64::from(idx) / f64::from(n_columns.max(1))
}

fn text(value: f64) -> String {
    crate::base::decimal(value)
}
