//! A channel as people choose it: one of the map's, one of the usual kinds, or one they name.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::example::Trade;
use crate::base::{ChannelId, IdSource};
use crate::edit::Op;
use crate::model::{Channel, ChannelKind, JourneyMap, Text};

/// A channel as people choose it.
#[derive(Clone, Debug, PartialEq)]
pub enum ChannelChoice {
    /// One of the map's.
    Known(ChannelId),
    /// One of the usual kinds; it comes onto the map when it is chosen.
    Kind(ChannelKind),
    /// One with a name of its own.
    Named(Text),
}

impl ChannelChoice {
    /// What there is to choose from: the map's channels, then the usual ones of a trade, or of all.
    pub fn offered(map: &JourneyMap, trade: Option<Trade>, is_all: bool) -> Vec<Self> {
        let known = map.channels.iter();
        let mut offered: Vec<Self> = known
            .map(|channel| Self::Known(channel.id.clone()))
            .collect();
        let usual = trade.map_or(Trade::USUAL_CHANNELS, Trade::channels);
        let rest = ChannelKind::ALL
            .iter()
            .filter(|kind| is_all && !usual.contains(kind));
        for kind in usual.iter().chain(rest).copied() {
            let is_on_map = map.channels.iter().any(|channel| channel.kind == kind);
            if kind != ChannelKind::Other && !is_on_map {
                offered.push(Self::Kind(kind));
            }
        }
        offered
    }

    /// The channel of the map, if it is one already.
    pub fn known(&self, map: &JourneyMap) -> Option<ChannelId> {
        let found = match self {
            Self::Known(channel_id) => map.channels.get(channel_id),
            Self::Kind(kind) => map.channels.iter().find(|channel| channel.kind == *kind),
            Self::Named(title) => map.channels.iter().find(|channel| channel.title == *title),
        };
        found.map(|channel| channel.id.clone())
    }

    /// The channel's id; where it is new to the map, an op that brings it there is added.
    pub(super) fn take(
        &self,
        map: &JourneyMap,
        ids: &mut IdSource,
        ops: &mut Vec<Op>,
    ) -> Option<ChannelId> {
        if let Some(channel_id) = self.known(map) {
            return Some(channel_id);
        }
        let channel = match self {
            Self::Known(_) => return None,
            Self::Kind(kind) => Channel {
                id: ids.next_id(),
                kind: *kind,
                ..Channel::default()
            },
            Self::Named(title) => Channel {
                id: ids.next_id(),
                title: title.clone(),
                ..Channel::default()
            },
        };
        let channel_id = channel.id.clone();
        ops.push(Op::insert(Rc::new(channel), None));
        Some(channel_id)
    }
}
