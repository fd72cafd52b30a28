//! Which cards are selected.

use alloc::vec::Vec;

use crate::base::CardId;
use crate::model::JourneyMap;

/// The selected cards, in the order they were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    cards: Vec<CardId>,
}

impl Selection {
    /// A selection of those cards.
    pub fn of(cards: impl IntoIterator<Item = CardId>) -> Self {
        let mut selection = Self::default();
        for card_id in cards {
            if !selection.contains(&card_id) {
                selection.cards.push(card_id);
            }
        }
        selection
    }

    /// The selected cards.
    pub fn cards(&self) -> &[CardId] {
        &self.cards
    }

    /// Is nothing selected?
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// Is that card selected?
    pub fn contains(&self, card_id: &CardId) -> bool {
        self.cards.contains(card_id)
    }

    /// This selection with that card in it if it was not, and without it if it was.
    pub fn toggled(&self, card_id: &CardId) -> Self {
        let mut toggled = self.clone();
        if self.contains(card_id) {
            toggled.cards.retain(|other| other != card_id);
        } else {
            toggled.cards.push(card_id.clone());
        }
        toggled
    }

    /// This selection without the cards that are no longer on the map.
    pub fn on(mut self, map: &JourneyMap) -> Self {
        self.cards
            .retain(|card_id| map.cards.get(card_id).is_some());
        self
    }
}
