//! Typed, stable names of the things on a map.

use alloc::rc::Rc;
use core::fmt;

/// What all typed ids have in common: a name and the letter new ones begin with.
pub trait Id: Clone + Ord + fmt::Debug + fmt::Display + From<Rc<str>> {
    /// The letter that new ids of this type begin with.
    const PREFIX: &'static str;

    /// The name itself; empty only while a document is being read.
    fn as_str(&self) -> &str;

    /// The name itself, to be shared.
    fn name(&self) -> &Rc<str>;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "json-schema", schemars(inline))]
        pub struct $name(#[cfg_attr(feature = "json-schema", schemars(with = "String"))] Rc<str>);

        impl Id for $name {
            const PREFIX: &'static str = $prefix;

            fn as_str(&self) -> &str {
                &self.0
            }

            fn name(&self) -> &Rc<str> {
                &self.0
            }
        }

        impl From<Rc<str>> for $name {
            fn from(name: Rc<str>) -> Self {
                Self(name)
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a card.
    CardId "c"
    /// Names a channel.
    ChannelId "h"
    /// Names an improvement.
    ImprovementId "i"
    /// Names a lane.
    LaneId "l"
    /// Names a link between two cards.
    LinkId "k"
    /// Names a path between two stages or steps.
    PathId "j"
    /// Names a person or team on the business's side.
    PersonId "o"
    /// Names a persona.
    PersonaId "p"
    /// Names a stage.
    StageId "s"
    /// Names a step within a stage.
    StepId "t"
}

/// A source of ids that two editors are most unlikely to give twice.
///
/// The seed comes from outside, so that the core stays free of randomness and
/// a test that fixes the seed gets the same ids every time.
#[derive(Clone, Debug)]
pub struct IdSource {
    state: u64,
}

impl IdSource {
    /// A source whose ids follow from `seed` alone.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next id: the type's letter and ten letters or digits.
    pub fn next_id<I: Id>(&mut self) -> I {
        I::from(self.next_name(I::PREFIX))
    }

    /// The next id as a name: the letters given and ten letters or digits.
    pub fn next_name(&mut self, prefix: &str) -> Rc<str> {
        let mut bits = self.next_bits();
        let mut name = String::from(prefix);
        for _ in 0..10 {
            let digit = u32::try_from(bits % 36).unwrap_or(0);
            name.push(char::from_digit(digit, 36).unwrap_or('0'));
            bits /= 36;
        }
        name.into()
    }

    /// A source of its own, whose ids are not those of this one.
    pub fn branch(&mut self) -> Self {
        Self::new(self.next_bits())
    }

    fn next_bits(&mut self) -> u64 {
        // SplitMix64: every state leads to a different next one.
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_ids() {
        let mut first = IdSource::new(7);
        let mut second = IdSource::new(7);
        let ids: Vec<CardId> = (0..100).map(|_| first.next_id()).collect();
        assert_eq!(
            ids,
            (0..100).map(|_| second.next_id()).collect::<Vec<CardId>>()
        );
        assert_eq!(
            ids.iter().collect::<std::collections::BTreeSet<_>>().len(),
            100
        );
        assert!(
            ids.iter()
                .all(|id| id.as_str().starts_with('c') && id.as_str().len() == 11)
        );
    }
}
