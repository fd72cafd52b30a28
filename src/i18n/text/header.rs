//! Above the grid: personas, scenario, goals and expectations, the map's owner and its review.

use crate::i18n::Messages;

messages! {
    table header;

    persona { fa: "پرسونا", en: "Persona" }
    personas { fa: "پرسوناها", en: "Personas" }
    add_persona { fa: "افزودن پرسونا", en: "Add a persona" }
    edit_persona_named(name: user) { fa: "ویرایش پرسونای {name}", en: "Edit the persona {name}" }
    unnamed_persona { fa: "پرسونای بی‌نام", en: "Unnamed persona" }
    no_persona { fa: "این نقشه دربارهٔ چه کسی است؟", en: "Who is this map about?" }
    persona_quote { fa: "جمله‌ای از زبان او", en: "A sentence in their words" }
    age_between(from: count, to: count) { fa: "{from} تا {to} ساله", en: "{from}–{to}" }
    age_exactly(age: count) { fa: "{age} ساله", en: "{age}" }
    age_over(from: count) { fa: "{from} سال به بالا", en: "{from}+" }
    age_under(to: count) { fa: "تا {to} سال", en: "up to {to}" }
    persona_job_example { fa: "نمونه: طراح رابط کاربری در یک شرکت نوپا", en: "For example: UI designer at a start-up" }
    persona_channels { fa: "کانال‌هایی که دنبال می‌کند", en: "Channels they follow" }

    scenario { fa: "سناریو", en: "Scenario" }
    edit_scenario { fa: "ویرایش سناریو", en: "Edit the scenario" }
    no_scenario { fa: "مشکل مشتری را در یک جمله بنویسید", en: "Write the customer’s problem in a sentence" }
    customer_goals { fa: "هدف‌ها", en: "Goals" }
    no_goals { fa: "هدف مشتری را بنویسید", en: "Write what the customer wants to reach" }
    expectations { fa: "انتظارها", en: "Expectations" }
    no_expectations { fa: "بنویسید مشتری از شما چه انتظاری دارد", en: "Write what the customer expects of you" }
    header_summary { fa: "پرسونا، سناریو و هدف‌ها", en: "Persona, scenario and goals" }
    persona_and_scenario { fa: "پرسونا و سناریو", en: "Persona and scenario" }
    edit_goals { fa: "ویرایش هدف‌ها و انتظارها", en: "Edit goals and expectations" }
    n_more(n: count) { fa: "و {n} مورد دیگر", en: "and {n} more" }
    quote_start { fa: "«", en: "“" }
    quote_end { fa: "»", en: "”" }
    fold_header { fa: "تا کردن پرسونا و سناریو", en: "Fold persona and scenario" }
    show_details { fa: "دیدن جزئیات", en: "Show details" }
    unfold_header { fa: "باز کردن پرسونا و سناریو", en: "Unfold persona and scenario" }
}

messages! {
    edit_persona { fa: "ویرایش پرسونا", en: "Edit the persona" }
    remove_persona(name: user) { fa: "حذف پرسونای {name}", en: "Remove the persona {name}" }
    persona_help { fa: "مشتری‌ای که نقشه دربارهٔ اوست؛ برگرفته از واقعیت‌ها، نه خیال ما.", en: "The customer the map is about, put together from facts, not from what we imagine." }
    persona_name { fa: "نام", en: "Name" }
    persona_name_example { fa: "نمونه: نگار احمدی", en: "For example: Negar Ahmadi" }
    persona_photo { fa: "عکس", en: "Photo" }
    persona_photo_of(name: user) { fa: "عکس {name}", en: "Photo of {name}" }
    choose_photo { fa: "انتخاب عکس", en: "Choose a photo" }
    remove_photo { fa: "حذف عکس", en: "Remove the photo" }
    photo_unreadable { fa: "این فایل تصویری نیست که بشناسیم.", en: "That file is not a picture we can read." }
    persona_quote_example { fa: "نمونه: وقت ندارم پنجاه جور دانه را با هم بسنجم.", en: "For example: I don’t have time to compare fifty kinds of beans." }
    persona_gender { fa: "جنسیت", en: "Gender" }
    gender_unset { fa: "نگفته", en: "Not said" }
    gender_own { fa: "واژهٔ دیگر", en: "Another word" }
    persona_age { fa: "سن", en: "Age" }
    persona_age_from { fa: "از سن", en: "From age" }
    persona_age_to { fa: "تا سن", en: "To age" }
    persona_job { fa: "شغل", en: "Job title" }
    persona_education { fa: "تحصیلات", en: "Education" }
    persona_education_example { fa: "نمونه: کارشناسی ارشد گرافیک", en: "For example: MA in graphic design" }
    persona_location { fa: "محل زندگی", en: "Location" }
    persona_location_example { fa: "نمونه: تهران", en: "For example: Tehran" }
    persona_needs { fa: "نیازها", en: "Needs" }
    persona_need_example { fa: "نمونه: مشاورهٔ کوتاه و روشن", en: "For example: short and clear advice" }
    persona_goals { fa: "هدف‌های او", en: "Their goals" }
    persona_goal_example { fa: "نمونه: قهوهٔ خوب، بی‌دردسر", en: "For example: good coffee without the fuss" }
    persona_pains { fa: "دردها و مانع‌ها", en: "Pain points and barriers" }
    persona_pain_example { fa: "نمونه: به پرداخت اینترنتی اعتماد ندارد", en: "For example: does not trust paying online" }
    persona_facts { fa: "دانسته‌های دیگر", en: "Other facts" }
    add_fact { fa: "افزودن دانسته", en: "Add a fact" }
    fact_label { fa: "دربارهٔ چه؟", en: "About what?" }
    fact_label_example { fa: "نمونه: بودجهٔ ماهانه", en: "For example: monthly budget" }
    fact_value { fa: "چه می‌دانیم؟", en: "What do we know?" }
    fact_value_example { fa: "نمونه: یک میلیون تومان", en: "For example: 40 euros" }

    scenario_help { fa: "مشکلی که مشتری می‌خواهد حل کند، و پرسش‌هایی که در راه دارد.", en: "The problem the customer is trying to solve, and the questions they have on the way." }
    scenario_problem { fa: "می‌خواهد چه مشکلی را حل کند؟", en: "What problem are they trying to solve?" }
    scenario_problem_example { fa: "نمونه: نگار برای نخستین بار می‌خواهد قهوه را اینترنتی بخرد.", en: "For example: Negar wants to buy coffee online for the first time." }
    scenario_questions { fa: "پرسش‌ها", en: "Questions" }
    scenario_question_example { fa: "نمونه: کدام دانه به موکاپات می‌خورد؟", en: "For example: which beans suit a moka pot?" }
    customer_goals_help { fa: "هدف‌های مشتری، نه هدف‌های کسب‌وکار.", en: "The customer’s goals, not the business’s." }
    customer_goal_example { fa: "نمونه: تحویل تا پنج‌شنبه", en: "For example: delivered by Thursday" }
    expectation_example { fa: "نمونه: پاسخ در کمتر از یک ساعت", en: "For example: a reply within one hour" }
    n_expectations(n: count) { fa: "{n} انتظار", en: "{n} expectations", one: "{n} expectation" }
    add_item { fa: "افزودن", en: "Add" }
    add_item_to(list: ours) { fa: "افزودن به {list}", en: "Add to {list}" }
    remove_item(text: user) { fa: "حذف {text}", en: "Remove {text}" }
    item_of(n: count, list: ours) { fa: "{list}، مورد {n}", en: "{list}, item {n}" }

    map_goals { fa: "هدف‌های نقشه", en: "Goals of the map" }
    map_goals_help { fa: "این نقشه برای چه کسی است و کدام تجربه را باید بهتر کند؟", en: "Whom is the map for, and which experience should it improve?" }
    map_goal_example { fa: "نمونه: رها شدن سبد خرید را نصف کنیم", en: "For example: halve the number of abandoned carts" }
    map_description { fa: "دربارهٔ نقشه", en: "About the map" }
    map_state_label { fa: "چه وضعی را نشان می‌دهد؟", en: "What does it show?" }
    map_owner { fa: "مالک نقشه", en: "Map owner" }
    no_map_owner { fa: "نقشه مالک ندارد", en: "The map has no owner" }
    map_language { fa: "زبان نوشته‌های نقشه", en: "Language of the map’s texts" }
    map_properties { fa: "مشخصات نقشه", en: "About this map" }
    review { fa: "بازبینی", en: "Review" }
    review_next { fa: "بازبینی بعدی", en: "Next review" }
    review_on(on: day) { fa: "بازبینی در {on}", en: "Review on {on}" }
    review_overdue(on: day) { fa: "زمان بازبینی گذشته است: {on}", en: "Review overdue: {on}" }
    review_every { fa: "هر چند وقت یک بار؟", en: "How often?" }
    every_month { fa: "هر ماه", en: "Every month" }
    every_quarter { fa: "هر سه ماه", en: "Every three months" }
    every_half_year { fa: "هر شش ماه", en: "Every six months" }
    every_year { fa: "هر سال", en: "Every year" }
    never { fa: "هیچ‌گاه", en: "Never" }
}

impl Messages {
    /// A persona's age: “28–34”, «۲۸ تا ۳۴ ساله»; empty when nobody said.
    pub fn age(self, from: Option<u32>, to: Option<u32>) -> String {
        let years = |age: u32| usize::try_from(age).unwrap_or(0);
        match (from, to) {
            (Some(from), Some(to)) if from == to => self.age_exactly(years(from)),
            (Some(from), Some(to)) => self.age_between(years(from), years(to)),
            (Some(from), None) => self.age_over(years(from)),
            (None, Some(to)) => self.age_under(years(to)),
            (None, None) => String::new(),
        }
    }
}
