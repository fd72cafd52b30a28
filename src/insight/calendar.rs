//! The improvements of a map as a calendar (RFC 5545), a day each, with the next review.

use alloc::string::String;
use alloc::vec::Vec;

use crate::base::{Date, Id, Instant, padded};
use crate::model::{Improvement, JourneyMap, Language, Status, Text};

/// A line may have so many bytes.
const MAX_LINE: usize = 75;

/// A calendar of the improvements that have a day, and of the next review.
///
/// Texts are those for a reader of `language`; `review` names the review. `now` is when the file
/// is made. An event keeps its name from one file to the next, so that a calendar that reads a
/// newer file moves it and does not show it twice.
pub fn calendar(map: &JourneyMap, language: &Language, now: Instant, review: &str) -> String {
    let shown = |text: &Text| String::from(text.shown(language, map.language()).0);
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//journey-map//journey-map//EN");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.text("X-WR-CALNAME", &shown(&map.meta.title));
    for improvement in &map.improvements {
        let Some(due) = improvement.due else { continue };
        let owner = improvement.owner.as_ref().and_then(|id| map.people.get(id));
        let mut about = Vec::new();
        about.extend(owner.map(|owner| shown(&owner.name)));
        about.push(shown(&improvement.outcome));
        about.push(shown(&map.meta.title));
        about.retain(|text| !text.is_empty());
        let uid = [improvement.id.as_str(), "@", &map.meta.id, ".journey-map"].concat();
        file.event(
            &uid,
            due,
            now,
            &shown(&improvement.title),
            &about.join("\n"),
        );
        file.line(status(improvement));
        file.line("END:VEVENT");
    }
    if let Some(next) = map.meta.review.next {
        let uid = ["review@", &map.meta.id, ".journey-map"].concat();
        file.event(&uid, next, now, review, &shown(&map.meta.title));
        file.line("STATUS:CONFIRMED");
        file.line("END:VEVENT");
    }
    file.line("END:VCALENDAR");
    file.text
}

/// What is planned may still change.
fn status(improvement: &Improvement) -> &'static str {
    match improvement.status {
        Status::Planned => "STATUS:TENTATIVE",
        Status::Doing | Status::Done | Status::Measured => "STATUS:CONFIRMED",
    }
}

/// The file so far.
#[derive(Default)]
struct File {
    text: String,
}

impl File {
    fn event(&mut self, uid: &str, day: Date, now: Instant, title: &str, about: &str) {
        self.line("BEGIN:VEVENT");
        self.text("UID", uid);
        self.line(&["DTSTAMP:", &stamp(now)].concat());
        self.line(&["DTSTART;VALUE=DATE:", &figures(day)].concat());
        // An event of days ends on the day after its last.
        let after = Date::from_days_since_epoch(day.days_since_epoch() + 1);
        if let Some(after) = after {
            self.line(&["DTEND;VALUE=DATE:", &figures(after)].concat());
        }
        self.text("SUMMARY", title);
        if !about.is_empty() {
            self.text("DESCRIPTION", about);
        }
        // Nobody is busy all day because something is due.
        self.line("TRANSP:TRANSPARENT");
    }

    fn text(&mut self, name: &str, text: &str) {
        let mut line = String::from(name);
        line.push(':');
        push_escaped(text, &mut line);
        self.line(&line);
    }

    /// A line, folded where it is too long: what follows begins with a space, and no character is
    /// torn apart.
    fn line(&mut self, line: &str) {
        let mut n_bytes = 0;
        for char in line.chars() {
            if n_bytes + char.len_utf8() > MAX_LINE {
                self.text.push_str("\r\n ");
                n_bytes = 1;
            }
            self.text.push(char);
            n_bytes += char.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

fn push_escaped(text: &str, line: &mut String) {
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\\' | ';' | ',' => line.extend(['\\', char]),
            // A break of two characters is one.
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => line.push_str("\\n"),
            '\t' => line.push(' '),
            char if char.is_control() => {}
            char => line.push(char),
        }
    }
}

/// A day in figures: `20261220`.
fn figures(date: Date) -> String {
    let (year, month, day) = date.parts();
    [
        padded(year.into(), 4),
        padded(month.into(), 2),
        padded(day.into(), 2),
    ]
    .concat()
}

/// A moment in figures: `20261124T201500Z`.
fn stamp(now: Instant) -> String {
    let seconds = now.millis().div_euclid(1000).rem_euclid(86_400);
    let part = |n: i64| padded(n.cast_unsigned(), 2);
    let day = now.date().map_or_else(|| "19700101".into(), figures);
    [
        day,
        "T".into(),
        part(seconds / 3600),
        part(seconds / 60 % 60),
        part(seconds % 60),
        "Z".into(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::Sample;
    use crate::model::Person;

    fn made(improvement: Improvement) -> String {
        let person = Person {
            id: "o1".into(),
            name: Text::plain("رضا کریمی"),
            ..Person::default()
        };
        let map = Sample::bare().add(person).add(improvement);
        let now = "2026-11-24T20:15:09.5Z".parse().unwrap();
        calendar(&map.map, &Language::new("fa"), now, "Review")
    }

    fn improvement(title: &str) -> Improvement {
        Improvement {
            id: "i1".into(),
            title: Text::plain(title),
            owner: Some("o1".into()),
            due: Date::new(2026, 12, 31),
            ..Improvement::default()
        }
    }

    #[test]
    fn an_improvement_is_an_event_of_one_day() {
        let text = made(improvement("Ready replies; ten, at most\\"));
        insta::assert_snapshot!(text.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//journey-map//journey-map//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:
        BEGIN:VEVENT
        UID:i1@bare.journey-map
        DTSTAMP:20261124T201509Z
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Ready replies\; ten\, at most\\
        DESCRIPTION:رضا کریمی
        TRANSP:TRANSPARENT
        STATUS:TENTATIVE
        END:VEVENT
        END:VCALENDAR
        ");
        assert!(text.lines().all(|line| !line.ends_with('\r')) && text.ends_with("\r\n"));
    }

    #[test]
    fn what_has_no_day_is_no_event() {
        let text = made(Improvement {
            due: None,
            ..improvement("x")
        });
        assert!(!text.contains("VEVENT"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let title = "پاسخ آماده به ده پرسش پرتکرار مشتری ".repeat(9);
        let text = made(improvement(&title));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(text.replace("\r\n ", "").contains(title.trim()));
    }

    #[test]
    fn no_text_breaks_out_of_its_line() {
        let text = made(improvement("a\r\nEND:VEVENT\nb\u{0}\u{2028}c\rd"));
        assert!(
            text.contains("SUMMARY:a\\nEND:VEVENT\\nb\\nc\\nd\r\n"),
            "{text}"
        );
    }

    proptest::proptest! {
        #[test]
        fn whatever_people_write_is_one_line_unfolded(title in "\\PC*[\r\n;,\\\\]?\\PC*") {
            let text = made(improvement(&title));
            let unfolded = text.replace("\r\n ", "");
            proptest::prop_assert_eq!(unfolded.lines().filter(|line| line.starts_with("SUMMARY:")).count(), 1);
            proptest::prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
            proptest::prop_assert_eq!(unfolded.lines().count(), 17);
        }
    }
}
