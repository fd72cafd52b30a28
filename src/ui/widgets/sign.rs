//! The signs things of a map go by: icons and classes of lanes, channels and people.

use super::Icon;
use crate::base::{Colour, Id, PersonId};
use crate::model::{ChannelKind, LaneKind, Person};

/// The icon of a lane.
pub fn lane_icon(kind: LaneKind) -> Icon {
    match kind {
        LaneKind::Actions => Icon::ACTIONS,
        LaneKind::Touchpoints => Icon::TOUCHPOINTS,
        LaneKind::Thoughts => Icon::THOUGHTS,
        LaneKind::Emotions => Icon::SMILE,
        LaneKind::PainPoints => Icon::PAIN,
        LaneKind::Opportunities => Icon::OPPORTUNITIES,
        LaneKind::Owners => Icon::OWNERS,
        LaneKind::Metrics => Icon::METRICS,
        LaneKind::Evidence => Icon::EVIDENCE,
        LaneKind::Frontstage => Icon::FRONTSTAGE,
        LaneKind::Backstage => Icon::BACKSTAGE,
        LaneKind::Support => Icon::SUPPORT,
        LaneKind::Custom => Icon::FLAG,
    }
}

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

/// The icon of a channel.
pub fn channel_icon(kind: ChannelKind) -> Icon {
    match kind {
        ChannelKind::Instagram => Icon::INSTAGRAM,
        ChannelKind::Website => Icon::WEBSITE,
        ChannelKind::Phone => Icon::PHONE,
        ChannelKind::Email => Icon::EMAIL,
        ChannelKind::Sms => Icon::CHAT,
        ChannelKind::Whatsapp => Icon::WHATSAPP,
        ChannelKind::Telegram => Icon::TELEGRAM,
        ChannelKind::Store => Icon::STORE,
        ChannelKind::Courier => Icon::COURIER,
        ChannelKind::App => Icon::APP,
        ChannelKind::Chat => Icon::COMMENT,
        ChannelKind::Search => Icon::SEARCH,
        ChannelKind::Ads => Icon::MEGAPHONE,
        ChannelKind::Video => Icon::MONITOR,
        ChannelKind::Event => Icon::CALENDAR,
        ChannelKind::Linkedin => Icon::LINKEDIN,
        ChannelKind::Referral => Icon::OWNERS,
        ChannelKind::Other => Icon::TOUCHPOINTS,
    }
}

/// The name of the palette a person's disc has: the colour they were given, else one from their id.
pub fn person_hue(person: &Person) -> &'static str {
    let given = person.color.and_then(Colour::name);
    given.unwrap_or_else(|| hue_of(&person.id))
}

/// A name of the palette that follows from an id, the same each time.
fn hue_of(person_id: &PersonId) -> &'static str {
    let place = spread(person_id.as_str(), Colour::PALETTE.len());
    Colour::PALETTE.get(place).copied().unwrap_or("slate")
}

/// A number below `n` that follows from a name; names that differ little spread over all of them.
pub(super) fn spread(name: &str, n: usize) -> usize {
    let hash = name.bytes().fold(7_u32, |hash, byte| {
        hash.wrapping_mul(31).wrapping_add(byte.into())
    });
    usize::try_from(hash).unwrap_or(0) % n.max(1)
}

/// The first letter of a name, for a disc.
pub fn initial(name: &str) -> String {
    name.trim().chars().next().map_or_else(
        || "؟".to_owned(),
        |letter| letter.to_ascii_uppercase().to_string(),
    )
}
