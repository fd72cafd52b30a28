//! The trades people come from, and what there is an example of in each.

use super::question::Question;
use crate::model::{ChannelKind, StageKind};

worded! {
    /// A trade; its examples are in its own words.
    pub enum Trade {
        /// A shop, here and online: coffee.
        Shop "shop",
        /// A clinic: a dentist's.
        Clinic "clinic",
        /// Training and coaching: a language school.
        Training "training",
        /// Selling to businesses: a CRM for makers.
        Business "business",
        /// Software by subscription: bookkeeping.
        Software "software",
        /// Services at home: repairs.
        Service "service",
    }
}

impl Trade {
    /// The channels most trades have.
    pub(super) const USUAL_CHANNELS: &'static [ChannelKind] = &[
        ChannelKind::Instagram,
        ChannelKind::Website,
        ChannelKind::Phone,
        ChannelKind::Whatsapp,
        ChannelKind::Store,
        ChannelKind::Referral,
    ];

    /// The channels that are usual in the trade.
    pub fn channels(self) -> &'static [ChannelKind] {
        match self {
            Self::Shop => &[
                ChannelKind::Instagram,
                ChannelKind::Website,
                ChannelKind::Store,
                ChannelKind::Whatsapp,
                ChannelKind::Courier,
                ChannelKind::Referral,
            ],
            Self::Clinic => &[
                ChannelKind::Referral,
                ChannelKind::Search,
                ChannelKind::Phone,
                ChannelKind::Store,
                ChannelKind::Sms,
                ChannelKind::Instagram,
            ],
            Self::Training => &[
                ChannelKind::Instagram,
                ChannelKind::Telegram,
                ChannelKind::Website,
                ChannelKind::Event,
                ChannelKind::Video,
                ChannelKind::Referral,
            ],
            Self::Business => &[
                ChannelKind::Linkedin,
                ChannelKind::Website,
                ChannelKind::Email,
                ChannelKind::Phone,
                ChannelKind::Video,
                ChannelKind::Event,
            ],
            Self::Software => &[
                ChannelKind::Search,
                ChannelKind::Website,
                ChannelKind::App,
                ChannelKind::Email,
                ChannelKind::Chat,
                ChannelKind::Referral,
            ],
            Self::Service => &[
                ChannelKind::Search,
                ChannelKind::Phone,
                ChannelKind::Whatsapp,
                ChannelKind::Website,
                ChannelKind::Sms,
                ChannelKind::Referral,
            ],
        }
    }
}

macro_rules! examples {
    ($($name:ident)*) => {
        /// What there is an example of in each trade.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is named like what it is an example of")]
        pub enum Example {
            $($name),*
        }

        impl Example {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

examples! {
    Title Purpose Name Job Need Barrier Reach Source Problem Doubt Aim Expectation StageTitle
    AwareTouch AwareStep AwareAction AwareThought AwarePain AwareIdea
    CompareTouch CompareStep CompareAction CompareThought ComparePain CompareIdea
    BuyTouch BuyStep BuyAction BuyThought BuyPain BuyIdea
    StayTouch StayStep StayAction StayThought StayPain StayIdea
    TellTouch TellStep TellAction TellThought TellPain TellIdea
    Owner Improvement Rhythm
}

/// What the fields of a question about a stage are an example of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageExamples {
    /// Where customer and brand meet.
    pub touch: Example,
    /// The title of a step.
    pub step: Example,
    /// What the customer does.
    pub action: Example,
    /// What they think.
    pub thought: Example,
    /// What hurts.
    pub pain: Example,
    /// What could be done.
    pub idea: Example,
}

impl StageExamples {
    /// Those of a kind of stage; one that is of no usual kind has those of its place among `n`.
    pub fn of(kind: StageKind, idx: usize, n: usize) -> Self {
        let place = match kind {
            StageKind::Awareness => 0,
            StageKind::Consideration => 1,
            StageKind::Decision => 2,
            StageKind::Retention => 3,
            StageKind::Advocacy => 4,
            StageKind::Other => idx * 5 / n.max(1),
        };
        macro_rules! of {
            ($touch:ident $step:ident $action:ident $thought:ident $pain:ident $idea:ident) => {
                Self {
                    touch: Example::$touch,
                    step: Example::$step,
                    action: Example::$action,
                    thought: Example::$thought,
                    pain: Example::$pain,
                    idea: Example::$idea,
                }
            };
        }
        match place {
            0 => of!(AwareTouch AwareStep AwareAction AwareThought AwarePain AwareIdea),
            1 => of!(CompareTouch CompareStep CompareAction CompareThought ComparePain CompareIdea),
            2 => of!(BuyTouch BuyStep BuyAction BuyThought BuyPain BuyIdea),
            3 => of!(StayTouch StayStep StayAction StayThought StayPain StayIdea),
            _ => of!(TellTouch TellStep TellAction TellThought TellPain TellIdea),
        }
    }
}

impl Question {
    /// What it has examples of where it is about the whole map; the trade is what they are from.
    pub fn examples(self) -> &'static [Example] {
        match self {
            Self::Purpose => &[Example::Purpose, Example::Title],
            Self::Customer => &[Example::Name, Example::Job],
            Self::Needs => &[Example::Need, Example::Barrier],
            Self::Channels => &[Example::Reach],
            Self::Sources => &[Example::Source],
            Self::Problem => &[Example::Problem],
            Self::Questions => &[Example::Doubt],
            Self::Aims => &[Example::Aim, Example::Expectation],
            Self::Stages => &[Example::StageTitle],
            Self::Owners => &[Example::Owner],
            Self::Improvements => &[Example::Improvement],
            Self::Review => &[Example::Rhythm],
            Self::Trade | Self::Touchpoints | Self::Experience | Self::Pains => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_belongs_to_a_question_and_every_question_has_one() {
        let mut used: Vec<Example> = Vec::new();
        for question in Question::ALL {
            let examples = question.examples();
            let is_of_stages = question.is_by_stage();
            assert_eq!(
                examples.is_empty(),
                is_of_stages || *question == Question::Trade,
                "{question:?}"
            );
            used.extend(examples);
        }
        for idx in 0..5 {
            let of = StageExamples::of(StageKind::Other, idx, 5);
            used.extend([of.touch, of.step, of.action, of.thought, of.pain, of.idea]);
        }
        used.sort_unstable();
        assert_eq!(used, Example::ALL);
    }

    #[test]
    fn a_stage_of_ones_own_has_the_examples_of_its_place() {
        let place = |idx, n| StageExamples::of(StageKind::Other, idx, n).action;
        assert_eq!(place(0, 1), Example::AwareAction);
        assert_eq!(place(3, 4), Example::StayAction);
        assert_eq!(place(19, 20), Example::TellAction);
        let known = StageExamples::of(StageKind::Retention, 0, 9);
        assert_eq!(known.action, Example::StayAction);
    }

    #[test]
    fn each_trade_has_its_usual_channels() {
        for trade in Trade::ALL {
            let mut channels = trade.channels().to_vec();
            channels.sort_unstable();
            channels.dedup();
            assert_eq!(channels.len(), 6, "{trade:?}");
            assert!(!channels.contains(&ChannelKind::Other));
            assert_eq!(Trade::from_word(trade.word()), Some(*trade));
        }
    }
}
