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
}

/// How complete a map is.
///
/// A rule that belongs to a part asks things of the map, each with a weight. A part is the
/// weight of what is answered in all that is asked; the whole is the plain mean of the parts.
/// What people dismissed is not asked. Mending a finding never lowers the score: what a mend adds
/// to the map never asks for more, in any part, than the mend itself answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    parts: [Tally; 5],
}

/// What is asked and what is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    asked: u32,
    missing: u32,
    /// Was anything dismissed? Then nothing asked is a complete part, not an empty one.
    is_dismissed: bool,
}

impl Score {
    /// How complete a part is, between 0 and 1; nothing asked is nothing there yet.
    pub fn part(&self, part: Part) -> f64 {
        let Tally {
            asked,
            missing,
            is_dismissed,
        } = self.tally(part);
        match asked {
            0 if is_dismissed => 1.0,
            0 => 0.0,
            _ => f64::from(asked.saturating_sub(missing)) / f64::from(asked),
        }
    }

    /// The whole, from 0 to 100.
    pub fn percent(&self) -> u8 {
        let sum = Part::ALL.iter().map(|part| self.part(*part)).sum::<f64>();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "five shares of at most one make at most 100"
        )]
        let percent = (sum * 20.0).round() as u8;
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
            tally.asked = tally.asked.saturating_sub(weight);
            tally.is_dismissed = true;
        });
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (tally, more) in self.parts.iter_mut().zip(&other.parts) {
            tally.asked += more.asked;
            tally.missing += more.missing;
            tally.is_dismissed |= more.is_dismissed;
        }
    }

    fn tally(&self, part: Part) -> Tally {
        self.parts.get(part as usize).copied().unwrap_or_default()
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
        assert_eq!(score.percent(), 0);
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
        assert_eq!(score.part(Part::Owners), 0.5);
        score.dismiss(Part::Persona, 1);
        assert_eq!(score.part(Part::Persona), 1.0);
    }
}
