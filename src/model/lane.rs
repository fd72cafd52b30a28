//! Lanes: the rows of the grid.

use super::Text;
use crate::base::LaneId;

record! {
    /// A row of the grid: one kind of statement across all stages.
    pub struct Lane {
        head {
            /// The lane's name.
            id: LaneId => "id",
        }
        /// What its cards are.
        kind: LaneKind => "kind",
        /// Its title; empty for the standard name of its kind.
        title: Text => "title",
        /// Is it folded to one line?
        collapsed: bool => "collapsed",
        /// Is it left out of the board?
        hidden: bool => "hidden",
    }
}

keywords! {
    /// What the cards of a lane are.
    pub enum LaneKind {
        /// What the customer does to move on.
        Actions "actions",
        /// Where customer and brand meet.
        Touchpoints "touchpoints",
        /// What the customer thinks and asks.
        Thoughts "thoughts",
        /// How it feels, drawn as a curve.
        Emotions "emotions",
        /// What hurts.
        PainPoints "painPoints",
        /// Ideas that make the journey simpler.
        Opportunities "opportunities",
        /// Who is responsible for each stage.
        Owners "owners",
        /// Figures of each stage.
        Metrics "metrics",
        /// What the statements rest on.
        Evidence "evidence",
        /// What the customer sees staff and systems do.
        Frontstage "frontstage",
        /// What staff do unseen.
        Backstage "backstage",
        /// What partners and systems behind the staff do.
        Support "support",
        /// Whatever its title says.
        #[default]
        Custom "custom",
    }
}

/// Which side of a service blueprint's lines a lane belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The customer's own side.
    Customer,
    /// The provider's side that the customer sees.
    Frontstage,
    /// The provider's side that the customer does not see.
    Backstage,
    /// What the provider's staff rely on.
    Support,
}

/// A line of a service blueprint; it runs above the first lane beyond it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlueprintLine {
    /// Between the customer and the frontstage.
    Interaction,
    /// Between what the customer sees and what not.
    Visibility,
    /// Between the staff and what they rely on.
    InternalInteraction,
}

impl LaneKind {
    /// Do the lane's cells stand for whole stages, whatever their steps?
    pub fn is_stage_wide(self) -> bool {
        matches!(self, Self::Owners | Self::Metrics)
    }

    /// Do cards stand in the lane, and not a curve or owners?
    pub fn takes_cards(self) -> bool {
        !matches!(self, Self::Emotions | Self::Owners)
    }

    /// Which side of a service blueprint the lane is on; none for lanes about the journey as such.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Actions | Self::Touchpoints | Self::Thoughts | Self::Emotions => {
                Some(Role::Customer)
            }
            Self::Frontstage => Some(Role::Frontstage),
            Self::Backstage => Some(Role::Backstage),
            Self::Support => Some(Role::Support),
            Self::PainPoints
            | Self::Opportunities
            | Self::Owners
            | Self::Metrics
            | Self::Evidence
            | Self::Custom => None,
        }
    }
}

impl BlueprintLine {
    /// The line to draw above each lane, derived from the lanes' roles in their order.
    ///
    /// A line is drawn once, above the first lane of its farther side, and only
    /// where a lane of a nearer side stands above it.
    pub fn above(kinds: &[LaneKind]) -> Vec<Option<Self>> {
        let mut nearest: Option<Role> = None;
        let mut drawn: Option<Self> = None;
        let mut lines = Vec::with_capacity(kinds.len());
        for kind in kinds {
            let role = kind.role();
            let line = match role {
                None | Some(Role::Customer) => None,
                Some(Role::Frontstage) => Some(Self::Interaction),
                Some(Role::Backstage) => Some(Self::Visibility),
                Some(Role::Support) => Some(Self::InternalInteraction),
            };
            // None is less than any role, and than any line.
            let is_first = line > drawn;
            let line = line.filter(|_| is_first && nearest.is_some() && nearest < role);
            nearest = nearest.max(role);
            drawn = drawn.max(line);
            lines.push(line);
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::BlueprintLine::{Interaction, InternalInteraction, Visibility};
    use super::LaneKind::{Actions, Backstage, Emotions, Frontstage, PainPoints, Support};
    use super::*;

    #[test]
    fn blueprint_lines_follow_from_the_roles() {
        let lines = |kinds: &[LaneKind]| BlueprintLine::above(kinds);
        assert_eq!(
            lines(&[
                Actions, Emotions, Frontstage, Frontstage, Backstage, PainPoints, Support
            ]),
            [
                None,
                None,
                Some(Interaction),
                None,
                Some(Visibility),
                None,
                Some(InternalInteraction)
            ]
        );
        assert_eq!(lines(&[Actions, PainPoints]), [None, None]);
        assert_eq!(
            lines(&[Actions, Backstage, Frontstage]),
            [None, Some(Visibility), None]
        );
        assert_eq!(lines(&[Support, Actions]), [None, None]);
    }
}
