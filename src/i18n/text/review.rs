//! The review of a map: when, and what has changed since the last one.

use crate::i18n::Messages;
use crate::insight::Figure;

messages! {
    review_help { fa: "نقشه هیچ‌گاه تمام نمی‌شود: هر چند وقت یک بار با گروه نگاهش کنید و ببینید چه عوض شده است.", en: "A map is never finished: look at it with the team every so often, and see what has changed." }
    review_unplanned { fa: "برای بازبینی هنوز روزی تعیین نشده است.", en: "No day is set for the review yet." }
    review_today { fa: "بازبینی امروز است.", en: "The review is today." }
    review_in(n: words) { fa: "{n} روز تا بازبینی مانده است.", en: "The review is in {n} days.", one: "The review is tomorrow." }
    review_late(n: words) { fa: "{n} روز از موعد بازبینی گذشته است.", en: "The review is {n} days overdue.", one: "The review is one day overdue." }

    since_review(on: day) { fa: "از بازبینی {on} تا امروز", en: "Since the review of {on}" }
    no_review_yet { fa: "هنوز بازبینی‌ای ثبت نشده است. پس از نخستین بازبینی، اینجا می‌بینید چه عوض شده است.", en: "No review has been recorded yet. After the first one you see here what has changed." }
    nothing_changed { fa: "هیچ‌یک از این رقم‌ها عوض نشده است.", en: "None of these figures has changed." }
    figure_head { fa: "رقم", en: "Figure" }
    then_head { fa: "آن روز", en: "Then" }
    now_head { fa: "امروز", en: "Now" }
    change_head { fa: "تغییر", en: "Change" }
    is_better { fa: "بهتر", en: "better" }
    is_worse { fa: "بدتر", en: "worse" }
    n_new_comments(n: count) { fa: "{n} نظر تازه", en: "{n} new comments", one: "{n} new comment" }
    n_new_evidence(n: count) { fa: "{n} شاهد تازه", en: "{n} statements with new evidence", one: "{n} statement with new evidence" }
    n_new_metrics(n: count) { fa: "{n} شاخص تازه شمرده شده", en: "{n} metrics counted anew", one: "{n} metric counted anew" }

    in_this_review { fa: "در این بازبینی", en: "In this review" }
    look_at_findings(n: count) { fa: "یافته‌ها را ببینید ({n})", en: "Look at the findings ({n})" }
    look_at_improvements(n: count) { fa: "بهبودهای در راه را بپرسید ({n})", en: "Ask about the open improvements ({n})" }
    look_at_matrix { fa: "فرصت‌ها را دوباره برآورد کنید", en: "Rate the opportunities again" }

    review_held { fa: "بازبینی شد", en: "Review held" }
    said_review_held(on: day) { fa: "بازبینی ثبت شد. بازبینی بعدی: {on}.", en: "The review is recorded. The next one is on {on}." }

    figure_score { fa: "کامل بودن نقشه", en: "Completeness" }
    figure_mood { fa: "میانگین احساس", en: "Mean emotion" }
    figure_findings { fa: "یافته‌ها", en: "Findings" }
    figure_severe { fa: "یافته‌های مهم", en: "Severe findings" }
    figure_stages { fa: "مرحله‌ها", en: "Stages" }
    figure_cards { fa: "کارت‌ها", en: "Cards" }
    figure_pains { fa: "نقطه‌های درد", en: "Pain points" }
    figure_ideas { fa: "فرصت‌ها", en: "Opportunities" }
    figure_improvements { fa: "بهبودها", en: "Improvements" }
    figure_done { fa: "بهبودهای انجام‌شده", en: "Improvements done" }
}

impl Messages {
    /// What a figure is called.
    pub fn figure(self, figure: Figure) -> &'static str {
        match figure {
            Figure::Score => self.figure_score(),
            Figure::Mood => self.figure_mood(),
            Figure::Findings => self.figure_findings(),
            Figure::Severe => self.figure_severe(),
            Figure::Stages => self.figure_stages(),
            Figure::Cards => self.figure_cards(),
            Figure::Pains => self.figure_pains(),
            Figure::Ideas => self.figure_ideas(),
            Figure::Improvements => self.figure_improvements(),
            Figure::Done => self.figure_done(),
        }
    }
}
