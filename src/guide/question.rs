//! The steps of the method and the questions of each.

worded! {
    /// A question of the guide.
    pub enum Question {
        /// Which trade is it, so that the examples fit?
        Trade "trade",
        /// What is the map for?
        Purpose "purpose",
        /// Who is the customer?
        Customer "customer",
        /// What do they need, and what hinders them?
        Needs "needs",
        /// Which channels do they follow?
        Channels "channels",
        /// Where is all this known from?
        Sources "sources",
        /// What are they trying to solve?
        Problem "problem",
        /// What do they ask on the way?
        Questions "questions",
        /// What do they want to reach, and expect?
        Aims "aims",
        /// Which stages do they go through?
        Stages "stages",
        /// Where do they meet the business in a stage?
        Touchpoints "touchpoints",
        /// What do they do, think and feel in a stage?
        Experience "experience",
        /// What hurts in a stage, and what could be done?
        Pains "pains",
        /// Who answers for each stage?
        Owners "owners",
        /// What is done first, by whom, until when?
        Improvements "improvements",
        /// When is the map looked at again?
        Review "review",
    }
}

/// A step of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideStep {
    /// What the map is for.
    Goals,
    /// Who it is about.
    Persona,
    /// What the customer is after.
    Scenario,
    /// The stages, and where customer and brand meet in them.
    Stages,
    /// What the customer does, thinks and feels.
    Experience,
    /// What hurts, and what could be done about it.
    Pains,
    /// Who acts, and when it is looked at again.
    Action,
}

impl GuideStep {
    /// The seven steps in their order.
    pub const ALL: [Self; 7] = [
        Self::Goals,
        Self::Persona,
        Self::Scenario,
        Self::Stages,
        Self::Experience,
        Self::Pains,
        Self::Action,
    ];

    /// The questions of the step in their order.
    pub fn questions(self) -> &'static [Question] {
        match self {
            Self::Goals => &[Question::Trade, Question::Purpose],
            Self::Persona => &[
                Question::Customer,
                Question::Needs,
                Question::Channels,
                Question::Sources,
            ],
            Self::Scenario => &[Question::Problem, Question::Questions, Question::Aims],
            Self::Stages => &[Question::Stages, Question::Touchpoints],
            Self::Experience => &[Question::Experience],
            Self::Pains => &[Question::Pains],
            Self::Action => &[Question::Owners, Question::Improvements, Question::Review],
        }
    }

    /// Its number, from one.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

impl Question {
    /// The step it belongs to.
    pub fn step(self) -> GuideStep {
        match self {
            Self::Trade | Self::Purpose => GuideStep::Goals,
            Self::Customer | Self::Needs | Self::Channels | Self::Sources => GuideStep::Persona,
            Self::Problem | Self::Questions | Self::Aims => GuideStep::Scenario,
            Self::Stages | Self::Touchpoints => GuideStep::Stages,
            Self::Experience => GuideStep::Experience,
            Self::Pains => GuideStep::Pains,
            Self::Owners | Self::Improvements | Self::Review => GuideStep::Action,
        }
    }

    /// Is it asked of one stage after the other?
    pub fn is_by_stage(self) -> bool {
        matches!(self, Self::Touchpoints | Self::Experience | Self::Pains)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_hold_every_question_once_and_in_order() {
        let asked: Vec<Question> = GuideStep::ALL
            .into_iter()
            .flat_map(|step| step.questions().iter().copied())
            .collect();
        assert_eq!(asked, Question::ALL);
        for step in GuideStep::ALL {
            assert!(step.questions().iter().all(|asked| asked.step() == step));
        }
        let numbers = GuideStep::ALL.map(GuideStep::number);
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
    }
}
