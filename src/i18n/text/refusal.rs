//! Why something could not be done: a document not read, a change not made, a stored map lost.

use crate::edit::{ChangeError, CommandError, OpError};
use crate::i18n::Messages;
use crate::schema::{Large, ReadError, Trouble};

messages! {
    table refusal;

    op_not_found(id: code) { fa: "چنین چیزی در نقشه نیست: {id}", en: "There is no such thing on the map: {id}" }
    op_duplicate(id: code) { fa: "این شناسه پیش‌تر به کار رفته است: {id}", en: "This id is taken: {id}" }
    op_nameless { fa: "چیزی که به نقشه افزوده می‌شود شناسه می‌خواهد.", en: "What is added to the map needs an id." }
    op_in_use(id: code) { fa: "این هنوز در نقشه به کار می‌رود: {id}", en: "This is still in use on the map: {id}" }
    op_full(most: count) { fa: "نقشه بیش از {most} از این‌ها جا ندارد.", en: "A map holds at most {most} of these." }
    op_last { fa: "آخرین مرحله یا لایه باید بماند.", en: "The last stage or lane has to stay." }

    stored_damaged { fa: "آخرین ذخیره آسیب دیده بود؛ نقشه از ذخیرهٔ پیش از آن باز شد.", en: "The last save was damaged; the map was opened from the one before it." }
}

messages! {
    read_not_json(line: count, column: count) { fa: "این متن JSON درستی نیست: سطر {line}، ستون {column}.", en: "This is not valid JSON: line {line}, column {column}." }
    read_ends_early(line: count, column: count) { fa: "متن JSON نیمه‌کاره است و در سطر {line}، ستون {column} پایان می‌یابد.", en: "The JSON is cut off at line {line}, column {column}." }
    read_unexpected(line: count, column: count, near: user) { fa: "این متن JSON درستی نیست: سطر {line}، ستون {column}، نزدیک {near}.", en: "This is not valid JSON: line {line}, column {column}, near {near}." }
    read_nested_too_deep { fa: "این JSON تودرتوتر از آن است که نقشه باشد.", en: "This JSON is nested too deep to be a map." }
    read_empty { fa: "فایل خالی است.", en: "The file is empty." }
    read_not_a_map { fa: "این JSON نقشهٔ سفر مشتری نیست.", en: "This JSON is not a journey map." }
    read_too_new(version: count, known: count) { fa: "این نقشه با نسخهٔ {version} ساخته شده است و این ویرایشگر تا نسخهٔ {known} را می‌شناسد. صفحه را تازه کنید.", en: "This map was made with version {version}; this editor knows versions up to {known}. Reload the page." }
    read_too_many_bytes(n: count, most: count) { fa: "فایل با {n} مگابایت بزرگ‌تر از اندازه است؛ بیشترین اندازه {most} مگابایت است.", en: "The file is too large: {n} MB of at most {most} MB." }
    read_too_many_cards(n: count, most: count) { fa: "نقشه {n} کارت دارد؛ بیشترین شمار {most} است.", en: "The map has {n} cards; at most {most} fit." }
    read_too_many_stages(n: count, most: count) { fa: "نقشه {n} مرحله دارد؛ بیشترین شمار {most} است.", en: "The map has {n} stages; at most {most} fit." }
    read_too_many_lanes(n: count, most: count) { fa: "نقشه {n} لایه دارد؛ بیشترین شمار {most} است.", en: "The map has {n} lanes; at most {most} fit." }
    read_too_many_personas(n: count, most: count) { fa: "نقشه {n} پرسونا دارد؛ بیشترین شمار {most} است.", en: "The map has {n} personas; at most {most} fit." }
    read_too_many_others(n: count, most: count) { fa: "یکی از فهرست‌های نقشه {n} مورد دارد؛ بیشترین شمار {most} است.", en: "A list of the map has {n} items; at most {most} fit." }
    read_text_too_long(n: count, most: count) { fa: "یکی از نوشته‌ها {n} نویسه دارد؛ بیشترین شمار {most} است.", en: "A text has {n} characters; at most {most} fit." }

    change_problem(place: code, what: ours) { fa: "{place}: {what}", en: "{place}: {what}" }
    change_missing(place: code, key: code) { fa: "در {place} جای {key} خالی است.", en: "{place} has no {key}." }
    change_unexpected(place: code) { fa: "{place} را نمی‌شود تغییر داد.", en: "{place} cannot be set." }
    change_too_many(place: code, most: count) { fa: "{place} بیش از اندازه است؛ بیشترین شمار {most} است.", en: "{place} would be one too many; there may be {most}." }

    stored_lost { fa: "نقشهٔ ذخیره‌شده خوانده نشد. آنچه مانده بود کنار گذاشته شد و پاک نشده است.", en: "The saved map could not be read. What is left of it was put aside, not deleted." }
}

impl Messages {
    /// Why a document could not be read.
    pub fn read_error(self, error: &ReadError) -> String {
        match error {
            ReadError::NotJson {
                line,
                column,
                trouble,
                near,
            } => {
                // Columns are told from 1 even where the parser stopped at a line's start.
                let (line, column) = (*line, (*column).max(1));
                match trouble {
                    Trouble::TooDeep => self.read_nested_too_deep().into(),
                    Trouble::EndsEarly if line <= 1 && column == 1 => self.read_empty().into(),
                    Trouble::EndsEarly => self.read_ends_early(line, column),
                    Trouble::Unexpected if near.trim().is_empty() => {
                        self.read_not_json(line, column)
                    }
                    Trouble::Unexpected => self.read_unexpected(line, column, near),
                }
            }
            ReadError::NotAnObject | ReadError::NotAJourneyMap { .. } => {
                self.read_not_a_map().into()
            }
            ReadError::TooNew { found, supported } => self.read_too_new(
                usize::try_from(*found).unwrap_or(usize::MAX),
                usize::try_from(*supported).unwrap_or(usize::MAX),
            ),
            ReadError::TooLarge {
                what,
                found,
                limit,
                place,
            } => {
                let place = place.to_string();
                let what = self.too_large(*what, *found, *limit);
                if place.is_empty() {
                    what
                } else {
                    self.problem_at(&place, &what)
                }
            }
        }
    }

    /// Why a change could not be made.
    pub fn op_error(self, error: &OpError) -> String {
        match error {
            OpError::NotFound(id) => self.op_not_found(id),
            OpError::Duplicate(id) => self.op_duplicate(id),
            OpError::Nameless => self.op_nameless().into(),
            OpError::InUse(id) => self.op_in_use(id),
        }
    }

    /// Why a host's changes could not be read.
    pub fn change_error(self, error: &ChangeError) -> String {
        match error {
            ChangeError::Problem(problem) => self.change_problem(
                &problem.place.to_string(),
                &self.problem_kind(&problem.kind),
            ),
            ChangeError::Missing { place, key } => self.change_missing(&place.to_string(), key),
            ChangeError::Unexpected { place } => self.change_unexpected(&place.to_string()),
            ChangeError::TooMany { place, limit } => {
                self.change_too_many(&place.to_string(), *limit)
            }
        }
    }

    /// Why a command could not be carried out.
    pub fn command_error(self, error: &CommandError) -> String {
        match error {
            CommandError::Op(error) => self.op_error(error),
            CommandError::Full(most) => self.op_full(*most),
            CommandError::Last => self.op_last().into(),
        }
    }

    fn too_large(self, what: Large, found: usize, limit: usize) -> String {
        const MEGABYTE: usize = 1 << 20;
        match what {
            Large::Bytes => self.read_too_many_bytes(found.div_ceil(MEGABYTE), limit / MEGABYTE),
            Large::Cards => self.read_too_many_cards(found, limit),
            Large::Stages => self.read_too_many_stages(found, limit),
            Large::Lanes => self.read_too_many_lanes(found, limit),
            Large::Personas => self.read_too_many_personas(found, limit),
            Large::Others => self.read_too_many_others(found, limit),
            Large::Characters => self.read_text_too_long(found, limit),
        }
    }
}
