//! A document that is opened: where it comes from, and what there is to say about it.

use crate::i18n::Messages;
use crate::model::{Problem, Writer};
use crate::ui::Trouble;

/// How a map was read, as hosts are told.
#[derive(Default)]
pub(super) struct Opening {
    pub(super) origin: String,
    pub(super) warnings: Vec<Problem>,
    pub(super) migrated_from: Option<u32>,
}

impl Opening {
    /// The report in JSON; without the words, warnings have their code and place alone.
    pub(super) fn report(&self, messages: Messages, trouble: Option<Trouble>) -> String {
        let mut report = Writer::new();
        report.begin_object();
        report.text_entry("origin", &self.origin);
        write_notices(&self.warnings, messages, trouble, &mut report);
        report.key("migratedFrom");
        match self.migrated_from {
            Some(version) => report.whole(version.into()),
            None => report.null(),
        }
        report.end_object();
        report.finish()
    }
}

/// Writes what was mended in a document, for hosts.
pub(super) fn write_notices(
    problems: &[Problem],
    messages: Messages,
    trouble: Option<Trouble>,
    writer: &mut Writer,
) {
    writer.key("warnings");
    writer.begin_list();
    for problem in problems {
        writer.begin_object();
        writer.text_entry("code", problem.kind.code());
        writer.text_entry("place", &problem.place.text());
        let message = trouble.map(|trouble| (trouble.problem_kind)(messages, &problem.kind));
        writer.text_entry("message", message.as_deref().unwrap_or(""));
        writer.end_object();
    }
    writer.end_list();
}
