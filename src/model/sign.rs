//! The signs things of a map go by wherever a map is drawn: icons, hues, faces.

use super::{ChannelKind, LaneKind, Person, Score};
use crate::base::{Colour, Icon, Id, PersonId, decimal};

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
pub fn spread(name: &str, n: usize) -> usize {
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

/// The mouth of a face as an SVG path on a grid of 24 × 24: its corners go up as its middle goes down.
pub fn mouth(score: Score) -> String {
    let smile = f64::from(score.get()) / 100.0;
    let (corner, middle) = (decimal(15.0 - smile * 2.64), decimal(15.0 + smile * 5.2));
    ["M7.5 ", &corner, "Q12 ", &middle, " 16.5 ", &corner].concat()
}

/// The eyes of a face on the same grid: two dots.
pub const EYES: &str = "M8.6 9.1h.01M15.4 9.1h.01";

/// The hair of a drawn portrait on a grid of 56 × 56, behind the face and before it; nothing else
/// tells one gender from another.
pub fn hair(gender: &str) -> [&'static str; 2] {
    match gender {
        "female" => [
            "M13 50c-2-12 0-34 15-34s17 22 15 34z",
            "M18 31c-1-9 3.5-14.5 10-14.5S39 22 38.3 31c-1.5-5-3.5-8-8-9.5-3 4-7.5 5-12.3 9.5z",
        ],
        "male" => [
            "M18.2 30c-2-9.5 2.6-15.5 9.8-15.500s11.8 6 9.8 15.500z",
            "M18.3 29.500c-.9-7.7 2.7-13.5 9.7-13.5 4.5 0 10.7 3.3 9.7 13.5-.9-3.6-1.7-5.6-3.2-7.2-4.2 1.5-9.2 1.3-12.8-.5-1.7 1.8-2.7 4-3.4 7.700z",
        ],
        _ => [
            "M15.5 38c-2.5-10.5 0-23 12.5-23s15 12.5 12.5 23c-3 2.5-22 2.5-25 0z",
            "M18 31.500c-1-9.5 3.5-15 10-15s11 5.5 10.2 15c-1.2-5.2-3-7.7-5.2-9.2-4.5 1.7-10.5 2.2-15 9.200z",
        ],
    }
}

/// The shirt of a drawn portrait.
pub const SHIRT: &str = "M9 56c1-9 8-13.5 19-13.5S46 47 47 56z";
/// Its neck.
pub const NECK: &str = "M23 36h10v7.5c0 2.5-2 4-5 4s-5-1.5-5-4z";
/// Its face.
pub const FACE: &str = "M18.8 29.500a9.200 11 0 1 0 18.400 0a9.200 11 0 1 0-18.400 0z";
/// Its mouth, as a line.
pub const MOUTH: &str = "M25 34.5c1.8 1.7 4.2 1.7 6 0";
/// Its eyes, as lines.
pub const LOOK: &str = "M24 29.200h.01M32 29.200h.01";
