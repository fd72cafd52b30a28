//! Cards of one cell that say the same.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use super::words::{folded, same_words};
use crate::model::{Card, JourneyMap};

/// So few cards are compared with each other sooner than a table of their words is made.
const FEW: usize = 32;

/// For each of some cards the first of those before it that stands in the same cell and says the
/// same of the same persona, in the same channel or with the same score.
///
/// Of many, each is compared only with those that have its words.
pub(super) fn twins<'a>(cards: &[&'a Rc<Card>]) -> Vec<Option<&'a Rc<Card>>> {
    if cards.len() > FEW {
        return twins_by_words(cards);
    }
    let mut twins = Vec::with_capacity(cards.len());
    for (idx, card) in cards.iter().enumerate() {
        let mut before = cards.iter().take(idx);
        twins.push(before.find(|mate| is_twin(mate, card)).copied());
    }
    twins
}

fn twins_by_words<'a>(cards: &[&'a Rc<Card>]) -> Vec<Option<&'a Rc<Card>>> {
    let mut by_words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut twins = Vec::with_capacity(cards.len());
    for (idx, card) in cards.iter().enumerate() {
        let mut first: Option<usize> = None;
        for (_, words) in card.text.versions() {
            if words.trim().is_empty() {
                continue;
            }
            let before = by_words.entry(folded(words).collect()).or_default();
            let is_twin = |idx: &&usize| cards.get(**idx).is_some_and(|it| is_twin(it, card));
            let twin = before.iter().find(is_twin).copied();
            first = first.into_iter().chain(twin).min();
            if before.last() != Some(&idx) {
                before.push(idx);
            }
        }
        let twin = first.filter(|first| *first != idx);
        twins.push(twin.and_then(|twin| cards.get(twin).copied()));
    }
    twins
}

/// The twin of a card on its map.
pub(super) fn twin<'a>(map: &'a JourneyMap, card: &Card) -> Option<&'a Rc<Card>> {
    let mates = map.cards.in_cell(&card.cell())?;
    let mut before = mates.iter().take_while(|mate| mate.id != card.id);
    before.find(|mate| is_twin(mate, card))
}

fn is_twin(one: &Card, other: &Card) -> bool {
    one.id != other.id
        && one.step == other.step
        && one.stage == other.stage
        && one.lane == other.lane
        && one.persona == other.persona
        && one.channel == other.channel
        && one.score == other.score
        && same_words(&one.text, &other.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::Sample;
    use crate::model::{Language, Text};

    #[test]
    fn few_or_many_have_the_same_twins() {
        let (en, fa) = (Language::new("en"), Language::new("fa"));
        let mut map = Sample::bare();
        for n in 0..40_usize {
            let text = match n % 5 {
                0 => Text::plain(&format!("A queue {}", n % 3)),
                1 => Text::plain(&format!("a QUEUE{}", n % 3)),
                2 => Text::plain("").with(&fa, "صف", &en),
                3 => Text::plain(&format!("{n}")).with(&fa, "صف", &en),
                _ => Text::default(),
            };
            let stage = if n % 7 == 0 { "s2" } else { "s1" };
            map = map.card(&format!("c{n}"), "thoughts", stage, |card| card.text = text);
        }
        let cards: Vec<_> = map.map.cards_in_order().collect();
        let all = twins(&cards);
        assert!(all.iter().filter(|twin| twin.is_some()).count() > 20);
        for (card, found) in cards.iter().zip(&all) {
            assert_eq!(*found, twin(&map.map, card), "{card:?}");
        }
        let few = cards.get(..FEW).unwrap();
        assert_eq!(twins(few), all.get(..FEW).unwrap());
    }
}
