//! The links of the selected cards: which there are, where they run, and how they are told.

use web_sys::{DomRect, Element};
use yew::Html;

use super::shape::{Curve, Point};
use crate::base::{CardId, Id};
use crate::edit::Selection;
use crate::i18n::Locale;
use crate::model::{JourneyMap, Link, LinkKind};
use crate::ui::context::Ui;
use crate::ui::element::{around, attribute, first};
use crate::ui::markup::{Tag, list, selector, tag};

/// How far a line bends out of a card at least and at most, in pixels.
const BEND_PX: (f64, f64) = (24.0, 120.0);

/// The most selected cards whose links show; those of more would be a tangle.
const MAX_SELECTED: usize = 24;

/// How near cards stand that a line does not go between, in pixels, and how far it goes around.
const NEAR_PX: f64 = 40.0;
const AROUND_PX: f64 = 36.0;

/// A link on the board.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    curve: Curve,
    kind: LinkKind,
}

/// The lines, in a layer that scrolls with the board.
pub(super) fn view(lines: &[Line]) -> Tag {
    let mut views: Vec<Html> = Vec::new();
    for line in lines {
        let parts = tag!(
            "g",
            "class" = (line.kind == LinkKind::Relates).then_some("is-soft")
        );
        views.push(parts.child(line.curve.view()).html());
    }
    tag!("svg", "class" = "jm-links", "aria-hidden" = "true").child(list(views))
}

/// The links of the selected cards as they run now, from the corner of the layer.
pub(super) fn measure(
    map: &JourneyMap,
    selection: &Selection,
    board: &Element,
    corner: Point,
) -> Vec<Line> {
    let mut lines = Vec::new();
    if selection.cards().len() > MAX_SELECTED {
        return lines;
    }
    let area = board.get_bounding_client_rect();
    let board_middle = (area.left() + area.right()) / 2.0;
    let is_selected = |card_id: &CardId| selection.contains(card_id);
    for link in &map.links {
        let ends = link.ends(map);
        if ends.into_iter().any(is_selected)
            && let [Some(from), Some(to)] = ends.map(|card_id| place(board, card_id))
        {
            let curve = curve(&from, &to, corner, board_middle);
            let kind = link.kind;
            lines.push(Line { curve, kind });
        }
    }
    lines
}

/// Where a card is, or the point of a curve; none where it does not show.
fn place(board: &Element, card_id: &CardId) -> Option<DomRect> {
    let thing = |name| first(board, &selector(name, card_id.as_str()));
    let rect = thing("card")
        .or_else(|| thing("point"))?
        .get_bounding_client_rect();
    (rect.width() > 0.0).then_some(rect)
}

/// The curve from the nearer side of one card to that of the other, on a board with that middle.
fn curve(from: &DomRect, to: &DomRect, corner: Point, board_middle: f64) -> Curve {
    let within = |x: f64, y: f64| (x - corner.0, y - corner.1);
    let middle = |rect: &DomRect| {
        (
            (rect.left() + rect.right()) / 2.0,
            (rect.top() + rect.bottom()) / 2.0,
        )
    };
    let (one, other) = (middle(from), middle(to));
    // Cards above each other are joined down, cards beside each other across.
    let is_below = to.top() >= from.bottom();
    let is_above = to.bottom() <= from.top();
    let gap = (to.top() - from.bottom()).max(from.top() - to.bottom());
    let is_near = (is_below || is_above) && gap < NEAR_PX && (one.0 - other.0).abs() < NEAR_PX;
    if is_near {
        // There is no room between them: around the side that has more of it.
        let side = |rect: &DomRect| {
            if one.0 < board_middle {
                rect.right()
            } else {
                rect.left()
            }
        };
        let out = if one.0 < board_middle {
            AROUND_PX
        } else {
            -AROUND_PX
        };
        let (start, end) = (side(from), side(to));
        return Curve {
            from: within(start, one.1),
            bends: [within(start + out, one.1), within(end + out, other.1)],
            to: within(end, other.1),
        };
    }
    let beside = (to.left() - from.right()).max(from.left() - to.right());
    if !is_below && !is_above && beside < NEAR_PX {
        let (start, end) = (from.top(), to.top());
        return Curve {
            from: within(one.0, start),
            bends: [
                within(one.0, start - AROUND_PX),
                within(other.0, end - AROUND_PX),
            ],
            to: within(other.0, end),
        };
    }
    let (start, end, way) = if is_below {
        ((one.0, from.bottom()), (other.0, to.top()), (0.0, 1.0))
    } else if is_above {
        ((one.0, from.top()), (other.0, to.bottom()), (0.0, -1.0))
    } else if other.0 > one.0 {
        ((from.right(), one.1), (to.left(), other.1), (1.0, 0.0))
    } else {
        ((from.left(), one.1), (to.right(), other.1), (-1.0, 0.0))
    };
    let far = (end.0 - start.0).hypot(end.1 - start.1) / 2.0;
    let bend = far.max(BEND_PX.0).min(BEND_PX.1);
    Curve {
        from: within(start.0, start.1),
        bends: [
            within(start.0 + way.0 * bend, start.1 + way.1 * bend),
            within(end.0 - way.0 * bend, end.1 - way.1 * bend),
        ],
        to: within(end.0, end.1),
    }
}

/// Lets a screen reader tell the links of a card that has the focus.
pub(super) fn describe(ui: &Ui, target: &Element) {
    let card = around(target, "[data-card]");
    let named = card.and_then(|card| Some((attribute(&card, "data-card")?, card)));
    let Some((name, target)) = named else { return };
    let card_id = name.into();
    let told = ui.store.read(|session| told(ui, session.map(), &card_id));
    // Every element takes an attribute, or lets it go.
    let _ok = if told.is_empty() {
        target.remove_attribute("aria-description")
    } else if attribute(&target, "aria-description").as_deref() == Some(&*told) {
        Ok(())
    } else {
        target.set_attribute("aria-description", &told)
    };
}

/// The links of a card, as sentences.
fn told(ui: &Ui, map: &JourneyMap, card_id: &CardId) -> String {
    let mut sentences = Vec::new();
    for link in &map.links {
        let [from, to] = link.ends(map);
        let other = if from == card_id { to } else { from };
        if from == card_id || to == card_id {
            sentences.extend(sentence(ui, map, link, other, from == card_id));
        }
    }
    sentences.join(match ui.locale() {
        Locale::Fa => "؛ ",
        Locale::En => "; ",
    })
}

fn sentence(
    ui: &Ui,
    map: &JourneyMap,
    link: &Link,
    other: &CardId,
    begins_here: bool,
) -> Option<String> {
    let messages = ui.messages;
    let words = ui.words(&map.cards.get(other)?.text);
    let words = if words.is_empty() {
        messages.empty_card()
    } else {
        words
    };
    let kind = messages.link_kind(link.kind);
    Some(if begins_here {
        messages.link_from_this(kind, words)
    } else {
        messages.link_to_this(words, kind)
    })
}
