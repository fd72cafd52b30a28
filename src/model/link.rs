//! Links between cards.

use super::{JourneyMap, LaneKind};
use crate::base::{CardId, LinkId};

record! {
    /// Says how one card bears on another.
    pub struct Link {
        head {
            /// The link's name.
            id: LinkId => "id",
        }
        /// The card it starts from.
        from: CardId => "from",
        /// The card it leads to.
        to: CardId => "to",
        /// How they belong together.
        kind: LinkKind => "kind",
    }
}

impl Link {
    /// The cards in the order in which the link is told: whichever way it was drawn, it is not
    /// the pain point that answers.
    pub fn ends(&self, map: &JourneyMap) -> [&CardId; 2] {
        let is_pain = |card_id: &CardId| {
            let lane = map
                .cards
                .get(card_id)
                .and_then(|card| map.lanes.get(&card.lane));
            lane.is_some_and(|lane| lane.kind == LaneKind::PainPoints)
        };
        let is_turned =
            self.kind == LinkKind::Addresses && is_pain(&self.from) && !is_pain(&self.to);
        if is_turned {
            [&self.to, &self.from]
        } else {
            [&self.from, &self.to]
        }
    }
}

keywords! {
    /// How two cards belong together.
    pub enum LinkKind {
        /// One answers the other: a pain point and its opportunity.
        Addresses "addresses",
        /// One brings the other about.
        Causes "causes",
        /// They have to do with each other.
        #[default]
        Relates "relates",
    }
}
