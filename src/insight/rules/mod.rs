//! The rules, one a file; each tells what it finds, and `i18n` why that matters.

mod action_jump;
mod channel_mismatch;
mod complaint_without_owner;
mod customer_goals_missing;
mod drop_off_unexplained;
mod duplicate_cards;
mod empty_lane;
mod evidence_missing;
mod evidence_stale;
mod happy_path_only;
mod improvement_overdue;
mod improvement_without_outcome;
mod negative_emotion_unanswered;
mod opportunity_without_improvement;
mod opportunity_without_owner;
mod pain_without_opportunity;
mod persona_facts_missing;
mod persona_without_channels;
mod review_overdue;
mod scenario_missing;
mod stage_without_action;
mod stage_without_emotion;
mod stage_without_owner;
mod stage_without_thought;
mod stage_without_touchpoint;
mod too_busy;
mod translation_missing;

use super::rule::Rule;

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $file:ident $word:literal)*) => {
        /// The rules by their names, in the order people see them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum RuleName {
            $($(#[$doc])* $name,)*
        }

        impl RuleName {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word in documents, and for hosts.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            pub(super) fn rule(self) -> &'static Rule {
                match self { $(Self::$name => &$file::RULE,)* }
            }
        }
    };
}

rules! {
    /// Nobody, or hardly anything, is known about a customer.
    PersonaFactsMissing persona_facts_missing "persona-facts-missing"
    /// Nobody knows where a persona can be met.
    PersonaWithoutChannels persona_without_channels "persona-without-channels"
    /// The customer has no problem to solve, or no questions.
    ScenarioMissing scenario_missing "scenario-missing"
    /// The customer has neither goals nor expectations.
    CustomerGoalsMissing customer_goals_missing "customer-goals-missing"
    /// Nobody answers for a stage.
    StageWithoutOwner stage_without_owner "stage-without-owner"
    /// The customer does nothing in a stage.
    StageWithoutAction stage_without_action "stage-without-action"
    /// Customer and brand do not meet in a stage.
    StageWithoutTouchpoint stage_without_touchpoint "stage-without-touchpoint"
    /// The customer thinks nothing in a stage.
    StageWithoutThought stage_without_thought "stage-without-thought"
    /// The curve has no point in a stage.
    StageWithoutEmotion stage_without_emotion "stage-without-emotion"
    /// An action asks much more of the customer than the one before.
    ActionJump action_jump "action-jump"
    /// Nothing is done where it feels bad.
    NegativeEmotionUnanswered negative_emotion_unanswered "negative-emotion-unanswered"
    /// Most customers leave, and nobody says why.
    DropOffUnexplained drop_off_unexplained "drop-off-unexplained"
    /// Nobody answers a complaint.
    ComplaintWithoutOwner complaint_without_owner "complaint-without-owner"
    /// No idea answers a pain point.
    PainWithoutOpportunity pain_without_opportunity "pain-without-opportunity"
    /// Nobody looks after an opportunity.
    OpportunityWithoutOwner opportunity_without_owner "opportunity-without-owner"
    /// Nothing was made of an opportunity.
    OpportunityWithoutImprovement opportunity_without_improvement "opportunity-without-improvement"
    /// The persona is met only where they never are.
    ChannelMismatch channel_mismatch "channel-mismatch"
    /// An improvement is late.
    ImprovementOverdue improvement_overdue "improvement-overdue"
    /// Nobody knows what an improvement brought.
    ImprovementWithoutOutcome improvement_without_outcome "improvement-without-outcome"
    /// The map was to be looked at again.
    ReviewOverdue review_overdue "review-overdue"
    /// All goes well, always.
    HappyPathOnly happy_path_only "happy-path-only"
    /// Nobody says where a statement comes from.
    EvidenceMissing evidence_missing "evidence-missing"
    /// A statement rests on something old.
    EvidenceStale evidence_stale "evidence-stale"
    /// A lane has no card.
    EmptyLane empty_lane "empty-lane"
    /// There is more than can be read.
    TooBusy too_busy "too-busy"
    /// A text is not in all of the map's languages.
    TranslationMissing translation_missing "translation-missing"
    /// Two cards say the same.
    DuplicateCards duplicate_cards "duplicate-cards"
}

impl RuleName {
    /// The rule with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.word() == word)
    }
}
