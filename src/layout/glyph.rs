//! The signs of lanes: an icon in a shape of its own, so that lanes differ without colours too.

use super::canvas::{Canvas, dashed, firm};
use super::ink::Ink;
use super::outline::{Outline, Rect};
use crate::base::Icon;
use crate::model::{LaneKind, lane_icon};

/// An icon for rows that have none; it is never drawn where no row begins.
pub(super) const NOTHING: Icon = Icon::MINUS;

/// Draws the sign of a lane.
pub(super) fn draw(canvas: &mut Canvas<'_>, kind: LaneKind, at: (f64, f64), size: f64) {
    let hue = Ink::of_lane(kind);
    let unit = size / 22.0;
    let radii = match kind {
        LaneKind::Touchpoints | LaneKind::Owners => [11.0; 4],
        LaneKind::Thoughts => [8.0, 8.0, 8.0, 1.0],
        LaneKind::PainPoints => [2.0, 9.0, 2.0, 2.0],
        LaneKind::Emotions => [11.0, 11.0, 6.0, 6.0],
        LaneKind::Metrics => [2.0; 4],
        LaneKind::Actions
        | LaneKind::Opportunities
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => [6.0; 4],
    };
    let rect = Rect::new(at.0, at.1, size, size).inset(0.5);
    let outline = Outline::rounded(rect, radii.map(|radius| radius * unit));
    let stroke = match kind {
        LaneKind::Opportunities => dashed(hue, 1.0),
        LaneKind::Actions
        | LaneKind::Touchpoints
        | LaneKind::Thoughts
        | LaneKind::Emotions
        | LaneKind::PainPoints
        | LaneKind::Owners
        | LaneKind::Metrics
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => firm(hue.tint(28), 0.75),
    };
    canvas.draw(None, &outline, Some(hue.tint(12)), Some(stroke));
    let inner = size * 14.0 / 22.0;
    let place = (at.0 + (size - inner) / 2.0, at.1 + (size - inner) / 2.0);
    canvas.icon(lane_icon(kind), place, inner, hue);
}
