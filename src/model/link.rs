//! Links between cards.

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
