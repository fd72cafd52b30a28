//! The emotion curve of the whole map, to be scrubbed along; the stages above it are its form for
//! those who do not see it.

use std::rc::Rc;

use web_sys::{Element, PointerEvent};

use super::Page;
use super::follow::{Motion, go};
use crate::base::{PersonaId, decimal, monotone_curve};
use crate::model::{Card, JourneyMap, LaneKind};
use crate::ui::board::emotions::{COLUMN, HEIGHT_PX, curve, height, points, score};
use crate::ui::board::row::CellCards;
use crate::ui::context::Ui;
use crate::ui::element::{around, is_right_to_left, target};
use crate::ui::markup::{Property, Tag, tag};
use crate::ui::widgets::face;

/// The curve of a persona with the stage on the screen framed; none where nothing is felt.
pub(super) fn view(
    ui: &Ui,
    map: &JourneyMap,
    page: &Page,
    persona: Option<&PersonaId>,
) -> Option<Tag> {
    let mut lanes = map.lanes.iter();
    let lane = lanes.find(|lane| lane.kind == LaneKind::Emotions && !lane.hidden)?;
    let cards = |column| map.cards.in_column(&lane.id, column);
    let cells = CellCards(page.columns.iter().map(cards).collect());
    let first = map.personas.at(0).map(|first| &first.id);
    let feelings = points(&cells, persona.or(first), first);
    if feelings.iter().all(Option::is_none) {
        return None;
    }
    let n_columns = page.columns.len();
    let n_here = map.stages.at(page.stage)?.n_columns();
    let here = page.first..page.first + n_here;
    let share = |n: usize| count(n) / count(n_columns) * 100.0;
    let frame = [
        "--x:",
        &decimal(share(page.first)),
        "%;--w:",
        &decimal(share(n_here)),
        "%",
    ]
    .concat();
    let mut marks = Vec::new();
    for (idx, card) in feelings.iter().enumerate() {
        if let Some(card) = card {
            let x = (count(idx) + 0.5) / count(n_columns) * 100.0;
            marks.push(mark(card, x, here.contains(&idx)).html());
        }
    }
    let scrub = move |event: &PointerEvent| {
        if let Some(strip) = target(event).and_then(|target| around(&target, ".jm-scrub")) {
            go(&strip, column_at(&strip, event, n_columns), Motion::None);
        }
    };
    let strip = tag!(
        "div",
        "class" = "jm-scrub",
        "aria-hidden" = "true",
        "dir" = direction(ui)
    )
    .on("pointerdown", move |event: PointerEvent| {
        if let Some(strip) = target(&event).and_then(|target| around(&target, ".jm-scrub")) {
            // A pointer that is already up cannot be captured, and needs not be.
            let _ok = strip.set_pointer_capture(event.pointer_id()).is_ok();
        }
        scrub(&event);
    })
    .on("pointermove", move |event: PointerEvent| {
        if event.buttons() != 0 {
            scrub(&event);
        }
    });
    let window = tag!("i", "class" = "jm-scrub__w", "style" = Property(frame));
    Some(
        strip
            .child(window)
            .child(drawing(&feelings, n_columns))
            .child(marks),
    )
}

fn direction(ui: &Ui) -> &'static str {
    if ui.locale().is_rtl() { "rtl" } else { "ltr" }
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(0.0, f64::from)
}

fn drawing(feelings: &[Option<Rc<Card>>], n_columns: usize) -> Tag {
    let width = decimal(count(n_columns) * COLUMN);
    let middle = ["M0 ", &decimal(HEIGHT_PX / 2.0), "H", &width].concat();
    tag!(
        "svg",
        "class" = "jm-flip jm-curve",
        "viewBox" = ["0 0 ", &width, " ", &decimal(HEIGHT_PX)].concat(),
        "preserveAspectRatio" = "none",
    )
    .child(tag!("path", "class" = "jm-curve__mid", "d" = middle))
    .child(tag!(
        "path",
        "class" = "jm-curve__line",
        "d" = monotone_curve(&curve(feelings))
    ))
}

/// A feeling on the curve: a face on the screen's stage, a dot elsewhere.
fn mark(card: &Card, x: f64, is_here: bool) -> Tag {
    let score = score(card);
    let y = height(score) / HEIGHT_PX * 100.0;
    let at = ["--x:", &decimal(x), "%;--y:", &decimal(y), "%"].concat();
    tag!("span", "class" = "jm-scrub__p", "style" = Property(at))
        .class_if(is_here, "is-here")
        .class_if(score.get() > 0, "is-pos")
        .class_if(score.get() < 0, "is-neg")
        .child(is_here.then(|| face(score, false)))
}

/// The column of the map that lies under the pointer.
fn column_at(strip: &Element, event: &PointerEvent, n_columns: usize) -> usize {
    let at = strip.get_bounding_client_rect();
    let x = f64::from(event.client_x());
    let from_start = if is_right_to_left(strip) {
        at.right() - x
    } else {
        x - at.left()
    };
    let share = (from_start / at.width().max(1.0)).clamp(0.0, 0.999);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the columns"
    )]
    let column = (share * count(n_columns)) as usize;
    column
}
