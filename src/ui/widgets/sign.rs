//! The classes things of a map go by on the page.

use crate::model::LaneKind;

/// The class that gives a lane its hue.
pub fn lane_class(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "l-actions",
        LaneKind::Touchpoints => "l-touch",
        LaneKind::Thoughts => "l-thoughts",
        LaneKind::Emotions => "l-emotions",
        LaneKind::PainPoints => "l-pain",
        LaneKind::Opportunities => "l-opps",
        LaneKind::Owners => "l-owners",
        LaneKind::Metrics => "l-metrics",
        LaneKind::Evidence => "l-evidence",
        LaneKind::Frontstage => "l-front",
        LaneKind::Backstage => "l-back",
        LaneKind::Support => "l-support",
        LaneKind::Custom => "l-custom",
    }
}

/// The class that gives the sign of a lane its shape.
pub fn glyph_class(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "jm-glyph--touch",
        LaneKind::Owners => "jm-glyph--owners",
        LaneKind::Thoughts => "jm-glyph--thoughts",
        LaneKind::PainPoints => "jm-glyph--pain",
        LaneKind::Opportunities => "jm-glyph--opps",
        LaneKind::Emotions => "jm-glyph--emotions",
        LaneKind::Metrics => "jm-glyph--metrics",
        LaneKind::Actions
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => "",
    }
}
