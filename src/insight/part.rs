//! The completeness of a map: five parts and their mean.

/// What the completeness of a map is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who the customer is, and what they are after.
    Persona,
    /// What happens in each stage.
    Stages,
    /// How it feels.
    Feelings,
    /// What is done about what hurts.
    Responses,
    /// Who is responsible.
    Owners,
}

impl Part {
    /// Every part, in the order people see them.
    pub const ALL: [Self; 5] = [
        Self::Persona,
        Self::Stages,
        Self::Feelings,
        Self::Responses,
        Self::Owners,
    ];

    /// The word for hosts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Stages => "stages",
            Self::Feelings => "feelings",
            Self::Responses => "responses",
            Self::Owners => "owners",
        }
    }
}

/// How complete a map is.
///
/// A rule that belongs to a part asks things of the map, each with a weight. A part is the
/// weight of what is answered in all that is asked, and nothing where nothing is asked; the whole
/// is the plain mean of the parts there are. What people dismissed is not asked.
///
/// Mending a finding never lowers the score: what a mend adds to the map asks for no more, in any
/// part, than the mend answers there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    parts: [Tally; 5],
}

/// The weight of what is asked, and of what is missing of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    asked: u32,
    missing: u32,
}

impl Score {
    /// How complete a part is, between 0 and 1; nothing where nothing is asked.
    pub fn part(&self, part: Part) -> Option<f64> {
        let Tally { asked, missing } = self.parts.get(part as usize)?;
        let answered = asked.saturating_sub(*missing);
        (*asked > 0).then(|| f64::from(answered) / f64::from(*asked))
    }

    /// The whole, from 0 to 100; all of it where nothing is asked.
    pub fn percent(&self) -> u8 {
        let (mut n_parts, mut sum) = (0.0, 0.0);
        for share in Part::ALL.into_iter().filter_map(|part| self.part(part)) {
            n_parts += 1.0;
            sum += share;
        }
        let whole = if n_parts > 0.0 { sum / n_parts } else { 1.0 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the mean of shares is one"
        )]
        let percent = (whole * 100.0).round() as u8;
        percent
    }

    pub(super) fn ask(&mut self, part: Part, weight: u32) {
        self.change(part, |tally| tally.asked += weight);
    }

    pub(super) fn miss(&mut self, part: Part, weight: u32) {
        self.change(part, |tally| tally.missing += weight);
    }

    /// What was asked and dismissed is not asked.
    pub(super) fn dismiss(&mut self, part: Part, weight: u32) {
        self.change(part, |tally| {
            tally.asked = tally.asked.saturating_sub(weight)
        });
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (tally, more) in self.parts.iter_mut().zip(&other.parts) {
            tally.asked += more.asked;
            tally.missing += more.missing;
        }
    }

    fn change(&mut self, part: Part, change: impl FnOnce(&mut Tally)) {
        if let Some(tally) = self.parts.get_mut(part as usize) {
            change(tally);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_is_the_mean_of_the_parts() {
        let mut score = Score::default();
        assert_eq!(score.percent(), 100);
        for (part, missing) in Part::ALL.into_iter().zip([0, 8, 12, 38, 52]) {
            score.ask(part, 100);
            score.miss(part, missing);
        }
        assert_eq!(score.percent(), 78);
    }

    #[test]
    fn what_is_dismissed_is_not_asked() {
        let mut score = Score::default();
        score.ask(Part::Owners, 4);
        score.miss(Part::Owners, 1);
        score.dismiss(Part::Owners, 2);
        assert_eq!(score.part(Part::Owners), Some(0.5));
        score.ask(Part::Persona, 2);
        score.dismiss(Part::Persona, 2);
        assert_eq!((score.part(Part::Persona), score.percent()), (None, 50));
    }
}
