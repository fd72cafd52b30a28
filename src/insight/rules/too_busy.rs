//! More than can be read: a board wider or higher than two screens, a cell with more cards than
//! fit, a card with more words than are read at a glance.

use alloc::vec::Vec;

use crate::base::StepId;
use crate::insight::finding::{Place, Severity};
use crate::insight::look::Look;
use crate::insight::rule::{ANY_LANE, Answer, Check, Rule};
use crate::model::{Card, Stage};

pub(super) const RULE: Rule = Rule {
    part: None,
    checks: &[
        Check::Map(check_map),
        Check::Stage(check_stage),
        Check::Card(ANY_LANE, check_card),
    ],
    fix: None,
};

/// Two screens hold so many columns and lanes.
const MAX_COLUMNS: usize = 16;
const MAX_LANES: usize = 14;
/// A cell with more cards is scrolled, not read.
const MAX_CARDS: usize = 6;
/// A card holds so many characters in three lines.
const MAX_CHARS: usize = 140;

fn check_map(look: &Look<'_>) -> Answer {
    let n_lanes = look.map.lanes.iter().filter(|lane| !lane.hidden).count();
    let stages = look.map.stages.iter();
    let n_columns: usize = stages.map(|stage| stage.n_columns()).sum();
    if n_columns <= MAX_COLUMNS && n_lanes <= MAX_LANES {
        return Answer::Fine;
    }
    Severity::Low.found().counting(n_columns).into()
}

fn check_stage(look: &Look<'_>, stage: &Stage) -> Answer {
    let mut fullest = (MAX_CARDS, None);
    for lane in look
        .map
        .lanes
        .iter()
        .filter(|lane| !lane.hidden && lane.kind.takes_cards())
    {
        let cards = look.map.cards.in_stage(&lane.id, &stage.id);
        if cards.len() <= fullest.0 {
            continue;
        }
        let mut steps: Vec<Option<&StepId>> = cards.map(|card| card.step.as_ref()).collect();
        steps.sort_unstable();
        let n_cards = steps
            .chunk_by(|one, other| one == other)
            .map(<[_]>::len)
            .max();
        let n_cards = n_cards.unwrap_or(0);
        if n_cards > fullest.0 {
            fullest = (n_cards, Some(lane));
        }
    }
    let (n_cards, Some(lane)) = fullest else {
        return Answer::Fine;
    };
    let found = Severity::Low.found().counting(n_cards);
    found.also(Some(Place::of(&**lane))).into()
}

fn check_card(_: &Look<'_>, card: &Card) -> Answer {
    match card.text.n_chars() {
        ..=MAX_CHARS => Answer::Fine,
        n_chars => Severity::Low.found().counting(n_chars).into(),
    }
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::TooBusy;
    use crate::insight::sample::Sample;
    use crate::model::{Stage, Text};

    #[test]
    fn a_board_is_looked_over() {
        let mut map = Sample::bare();
        for n in 3..=16 {
            map = map.add(Stage {
                id: format!("s{n}").as_str().into(),
                ..Stage::default()
            });
        }
        assert_eq!(map.found(TooBusy), [""; 0]);
        let map = map.add(Stage {
            id: "s17".into(),
            ..Stage::default()
        });
        assert_eq!(map.found(TooBusy), ["low map (17)"]);
    }

    #[test]
    fn a_cell_is_read_and_not_scrolled() {
        let mut map = Sample::bare();
        for n in 1..=6 {
            map = map.card(&format!("c{n}"), "thoughts", "s2", |_| ());
        }
        assert_eq!(map.found(TooBusy), [""; 0]);
        let map = map.card("c7", "thoughts", "s2", |_| ());
        assert_eq!(map.found(TooBusy), ["low s2 also thoughts (7)"]);
    }

    #[test]
    fn a_card_says_one_thing() {
        let map = Sample::bare()
            .card("c1", "thoughts", "s1", |card| {
                card.text = Text::plain(&"و".repeat(140))
            })
            .card("c2", "thoughts", "s1", |card| {
                card.text = Text::plain(&"x".repeat(141))
            });
        assert_eq!(map.found(TooBusy), ["low c2 (141)"]);
    }
}
