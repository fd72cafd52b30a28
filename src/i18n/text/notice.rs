//! What was wrong in a document, and what was done about it.

use crate::i18n::Messages;
use crate::model::{JsonType, Problem, ProblemKind};

messages! {
    problem_at(place: code, what: ours) { fa: "{place}: {what}", en: "{place}: {what}" }
    problem_wrong_type(expected: ours) { fa: "اینجا باید {expected} باشد؛ کنار گذاشته شد.", en: "This should be {expected}; it was left out." }
    problem_out_of_range(low: ours, high: ours) { fa: "عدد باید میان {low} و {high} باشد؛ به نزدیک‌ترین اندازه برده شد.", en: "The number should be between {low} and {high}; the nearer end was taken." }
    problem_unknown_word(word: user) { fa: "واژهٔ {word} شناخته نشد؛ گزینهٔ عمومی به جایش نشست.", en: "The word {word} is not known; the general one took its place." }
    problem_not_a_date { fa: "این تاریخ نیست؛ کنار گذاشته شد.", en: "This is no date; it was left out." }
    problem_not_a_colour { fa: "این رنگ نیست؛ کنار گذاشته شد.", en: "This is no colour; it was left out." }
    problem_not_an_image { fa: "این تصویر را نمی‌شود نشان داد یا بزرگ‌تر از اندازه است؛ کنار گذاشته شد.", en: "This picture is too large or of no kind we can show; it was left out." }
    problem_duplicate_id(id: code) { fa: "شناسهٔ {id} دو بار آمده بود؛ یکی شناسهٔ تازه گرفت.", en: "The id {id} was there twice; one of the two got a new id." }
    problem_dangling(name: user) { fa: "{name} در نقشه نیست؛ ارجاع به آن حذف شد.", en: "{name} is not on the map; the reference to it was taken out." }
    problem_unplaced { fa: "جای این در نقشه پیدا نشد؛ کنار گذاشته شد.", en: "There is no place for this on the map; it was left out." }
    problem_displaced { fa: "این کارت مرحله یا لایه نداشت؛ در نخستین خانه گذاشته شد.", en: "This card had no stage or lane; it was put into the first one." }
    problem_made(name: user) { fa: "{name} در نقشه نبود؛ برای کارت‌هایش ساخته شد.", en: "{name} was not on the map; it was made for its cards." }
    problem_broken_characters { fa: "نیمهٔ برخی نویسه‌ها گم شده بود؛ نشانهٔ � به جایشان آمد.", en: "Some characters had lost one half; the sign � took their place." }
    problem_too_long(n: count) { fa: "این نوشته با {n} نویسه بلندتر از اندازه است.", en: "This text is too long, with {n} characters." }
    problem_too_deep { fa: "تودرتوتر از اندازه بود؛ کنار گذاشته شد.", en: "This was nested too deep; it was left out." }
    problem_more(n: count) { fa: "و {n} مورد دیگر.", en: "And {n} more." }

    json_text { fa: "نوشته", en: "a text" }
    json_number { fa: "عدد", en: "a number" }
    json_flag { fa: "true یا false", en: "true or false" }
    json_object { fa: "شیء", en: "an object" }
    json_list { fa: "فهرست", en: "a list" }
}

impl Messages {
    /// What was wrong in a document, where, and what was done about it.
    pub fn problem(self, problem: &Problem) -> String {
        let what = self.problem_kind(&problem.kind);
        let place = problem.place.to_string();
        if place.is_empty() {
            what
        } else {
            self.problem_at(&place, &what)
        }
    }

    /// What was wrong in a document, and what was done about it.
    pub fn problem_kind(self, kind: &ProblemKind) -> String {
        match kind {
            ProblemKind::WrongType { expected } => {
                self.problem_wrong_type(self.json_type(*expected))
            }
            ProblemKind::OutOfRange { low, high } => {
                self.problem_out_of_range(&self.whole(*low), &self.whole(*high))
            }
            ProblemKind::UnknownWord { word } => self.problem_unknown_word(word),
            ProblemKind::NotADate => self.problem_not_a_date().into(),
            ProblemKind::NotAColour => self.problem_not_a_colour().into(),
            ProblemKind::NotAnImage => self.problem_not_an_image().into(),
            ProblemKind::DuplicateId { id } => self.problem_duplicate_id(id),
            ProblemKind::Dangling { name } => self.problem_dangling(name),
            ProblemKind::Unplaced => self.problem_unplaced().into(),
            ProblemKind::Displaced => self.problem_displaced().into(),
            ProblemKind::Made { name } => self.problem_made(name),
            ProblemKind::BrokenCharacters => self.problem_broken_characters().into(),
            ProblemKind::TooLong { n_chars } => self.problem_too_long(*n_chars),
            ProblemKind::TooDeep => self.problem_too_deep().into(),
            ProblemKind::More { n_problems } => self.problem_more(*n_problems),
        }
    }

    fn json_type(self, json_type: JsonType) -> &'static str {
        match json_type {
            JsonType::Text => self.json_text(),
            JsonType::Number => self.json_number(),
            JsonType::Flag => self.json_flag(),
            JsonType::Object => self.json_object(),
            JsonType::List => self.json_list(),
        }
    }

    /// A whole number that may be negative, isolated so that its sign stays in front.
    fn whole(self, value: i64) -> String {
        let digits = self
            .locale()
            .count(usize::try_from(value.unsigned_abs()).unwrap_or(usize::MAX));
        if value < 0 {
            crate::i18n::isolate_ltr(&format!("−{digits}"))
        } else {
            digits
        }
    }
}
