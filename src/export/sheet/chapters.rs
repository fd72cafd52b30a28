//! What follows the map: insights and comments.

use super::Wording;
use crate::base::Icon;
use crate::insight::Severity;
use crate::layout::{Chapter, Entry, Ink, Words};

impl Wording<'_> {
    /// The chapters the drawing is to have.
    pub(super) fn chapters(&self) -> Vec<Chapter> {
        let insights = self.drawing.has_insights.then(|| self.insight_chapter());
        let comments = self.drawing.has_comments.then(|| self.comment_chapter());
        let chapters = [insights, comments].into_iter().flatten();
        chapters
            .filter(|chapter| !chapter.entries.is_empty())
            .collect()
    }

    fn insight_chapter(&self) -> Chapter {
        let findings = self.insights.findings(self.map);
        let entries = findings.iter().map(|finding| {
            let (icon, hue) = match finding.severity {
                Severity::High => (Icon::STOP, Ink::DANGER),
                Severity::Medium => (Icon::PAIN, Ink::WARN),
                Severity::Low => (Icon::INFO, Ink::named("blue")),
            };
            let told = self.messages.finding(finding, self.map, &self.language);
            Entry {
                icon,
                hue,
                title: self.own(self.messages.rule_title(finding.rule)),
                text: self.own(&told),
                note: self.messages.rule_why(finding.rule).to_owned(),
            }
        });
        Chapter {
            title: self.messages.chapter_insights().to_owned(),
            entries: entries.collect(),
        }
    }

    fn comment_chapter(&self) -> Chapter {
        let mut entries = Vec::new();
        for card in self.map.cards_in_order() {
            for comment in &card.comments {
                let title = self.shown_or(&card.text, self.messages.empty_card());
                let author = self.shown_or(&comment.author, self.messages.anonymous());
                let day = comment.at.and_then(|at| at.date());
                let day = day.map(|day| self.locale().date(day));
                let note = match day {
                    Some(day) => [&author.text, " · ", &day].concat(),
                    None => author.text,
                };
                entries.push(Entry {
                    icon: Icon::COMMENT,
                    hue: Ink::CAPTION,
                    title,
                    text: Words {
                        ..self.shown(&comment.text)
                    },
                    note,
                });
            }
        }
        Chapter {
            title: self.messages.chapter_comments().to_owned(),
            entries,
        }
    }
}
