//! The guide: its steps, its questions, and what to do with what came of it.

use crate::guide::{Example, GuideStep, State, Trade};
use crate::i18n::Messages;

words! {
    /// What a step is about, short enough to stand under its number.
    guide_step(GuideStep) {
        Goals { fa: "هدف‌ها", en: "Goals" }
        Persona { fa: "پژوهش و پرسونا", en: "Research and persona" }
        Scenario { fa: "سناریو و انتظارها", en: "Scenario and expectations" }
        Stages { fa: "مرحله‌ها و نقطه‌های تماس", en: "Stages and touchpoints" }
        Experience { fa: "کنش‌ها، فکرها و احساس‌ها", en: "Actions, thoughts, feelings" }
        Pains { fa: "دردها و فرصت‌ها", en: "Pain points and opportunities" }
        Action { fa: "مالک‌ها و گام‌های بعدی", en: "Owners and next steps" }
    }

    /// A trade, as people name their own.
    trade(Trade) {
        Shop { fa: "فروشگاه و کافه", en: "Shop or café" }
        Clinic { fa: "کلینیک و درمان", en: "Clinic or practice" }
        Training { fa: "آموزش و مربیگری", en: "Training and coaching" }
        Business { fa: "فروش به شرکت‌ها", en: "Sales to businesses" }
        Software { fa: "نرم‌افزار و اپلیکیشن", en: "Software or app" }
        Service { fa: "خدمات در محل", en: "Services at home" }
    }

    /// What the examples of a trade are about.
    trade_about(Trade) {
        Shop { fa: "نمونه: یک قهوه‌فروشی", en: "Example: a coffee roaster" }
        Clinic { fa: "نمونه: یک دندان‌پزشکی", en: "Example: a dentist" }
        Training { fa: "نمونه: یک آموزشگاه زبان", en: "Example: a language school" }
        Business { fa: "نمونه: فروش CRM به کارخانه", en: "Example: a CRM for makers" }
        Software { fa: "نمونه: حسابداری آنلاین", en: "Example: online bookkeeping" }
        Service { fa: "نمونه: تعمیر لوازم خانه", en: "Example: home repairs" }
    }

    /// How far a step or question is.
    guide_state(State) {
        Open { fa: "باز", en: "Open" }
        Begun { fa: "نیمه‌کاره", en: "Begun" }
        Answered { fa: "پاسخ داده شد", en: "Answered" }
    }
}

messages! {
    guide_steps { fa: "گام‌های راهنما", en: "Steps of the guide" }
    guide_step_state(step: ours, state: ours) { fa: "{step}: {state}", en: "{step}: {state}" }
    guide_of(position: count, total: count) { fa: "گام {position} از {total}", en: "Step {position} of {total}" }
    guide_question_of(position: count, total: count) { fa: "پرسش {position} از {total}", en: "Question {position} of {total}" }
    said_guide(step: ours, question: ours) { fa: "{step}. {question}", en: "{step}. {question}" }
    guide_customer { fa: "مشتری", en: "your customer" }
    guide_example(example: ours) { fa: "نمونه: {example}", en: "Example: {example}" }
    guide_next { fa: "ادامه", en: "Continue" }
    guide_next_step(step: ours) { fa: "ادامه: {step}", en: "Continue: {step}" }
    guide_next_stage(stage: user) { fa: "ادامه: {stage}", en: "Continue: {stage}" }
    guide_skip { fa: "بعداً", en: "Skip for now" }
    guide_back { fa: "بازگشت", en: "Back" }
    guide_finish { fa: "پایان راهنما", en: "Finish" }
    guide_kept { fa: "پاسخ‌ها خودکار ذخیره می‌شوند", en: "Answers are saved as you type" }
    guide_on_map { fa: "پاسخ‌ها همان لحظه روی نقشه می‌آیند", en: "Answers go onto the map at once" }
    guide_read_only { fa: "این نقشه فقط خواندنی است؛ راهنما آنچه را هست نشان می‌دهد.", en: "This map is read-only. The guide shows what is there." }
    guide_live { fa: "پیش‌نمایش زنده", en: "Live preview" }
    guide_see_map { fa: "دیدن در نقشه", en: "See on the map" }
    guide_steps_done(done: count, total: count) { fa: "{done} از {total}", en: "{done} of {total}" }
    guide_steps_label { fa: "گام راهنما", en: "steps done" }
    guide_stages_label(n: count) { fa: "مرحله با {n} گام", en: "stages with {n} steps", one: "stages with {n} step" }
    guide_stages_plain { fa: "مرحله", en: "stages" }
    guide_touch_label(n: count) { fa: "نقطهٔ تماس از {n} کانال", en: "touchpoints in {n} channels", one: "touchpoints in {n} channel" }
    guide_touch_plain { fa: "نقطهٔ تماس", en: "touchpoints" }
    guide_left_label { fa: "پرسش مانده", en: "questions left" }
    guide_later(step: count) { fa: "در گام {step}", en: "In step {step}" }

    ask_trade { fa: "کسب‌وکار شما چیست؟", en: "What is your business?" }
    ask_trade_hint { fa: "نزدیک‌ترین را برگزینید تا نمونه‌ها به زبان کار شما باشند. چیزی روی نقشه نوشته نمی‌شود.", en: "Choose the closest one, so that the examples speak your language. Nothing is written onto the map." }
    ask_trade_other { fa: "هیچ‌کدام؛ بدون نمونهٔ ویژه", en: "None of these" }
    ask_purpose { fa: "این نقشه برای چیست؟", en: "What is the map for?" }
    ask_purpose_hint { fa: "در یک جمله بنویسید کدام تجربه باید بهتر شود. هدف کسب‌وکار را بنویسید؛ هدف مشتری را در گام سوم می‌پرسیم.", en: "Say in one sentence which experience it should improve. This is the goal of the business; the customer’s come in step three." }
    ask_purpose_label { fa: "چه چیزی باید بهتر شود؟", en: "What should get better?" }
    ask_title_label { fa: "نام نقشه", en: "Name of the map" }
    ask_customer { fa: "مشتریِ این نقشه کیست؟", en: "Who is the customer?" }
    ask_customer_hint { fa: "یک مشتری واقعی را در نظر بگیرید و نامی به او بدهید؛ از «همهٔ مشتریان» نمی‌شود نقشه کشید.", en: "Think of one real customer and give them a name. “All customers” cannot be mapped." }
    ask_whom { fa: "پرسش‌ها دربارهٔ کدام پرسوناست؟", en: "Which persona are the questions about?" }
    ask_name_label { fa: "نامش چیست؟", en: "What is their name?" }
    ask_job_label { fa: "چه کاره است؟", en: "What do they do?" }
    ask_age_from { fa: "سن، از", en: "Age, from" }
    ask_age_to { fa: "تا", en: "to" }
    ask_needs(name: user) { fa: "{name} چه می‌خواهد و چه چیز سر راهش است؟", en: "What does {name} need, and what gets in the way?" }
    ask_needs_hint { fa: "از زبان خود مشتری بنویسید، نه از زبان محصول.", en: "Write it in the customer’s words, not in those of the product." }
    ask_needs_label { fa: "به چه نیاز دارد؟", en: "What do they need?" }
    ask_barriers_label { fa: "چه چیز سر راهش است؟", en: "What gets in the way?" }
    ask_channels(name: user) { fa: "{name} را کجا می‌شود دید؟", en: "Where can {name} be met?" }
    ask_channels_hint { fa: "کانال‌هایی را برگزینید که مشتری خودش سراغشان می‌رود، نه آن‌هایی که شما دوست دارید.", en: "Choose the channels they turn to themselves, not the ones you would like them to use." }
    ask_channels_label { fa: "کانال‌هایی که دنبال می‌کند", en: "Channels they follow" }
    ask_more_channels { fa: "کانال دیگر", en: "Another channel" }
    ask_channel_name { fa: "نام کانال تازه", en: "Name of the new channel" }
    ask_sources { fa: "این‌ها را از کجا می‌دانید؟", en: "How do you know all this?" }
    ask_sources_hint { fa: "نقشه‌ای که از خیال ما برآید سفر خود ما را نشان می‌دهد. اگر هنوز نپرسیده‌اید، همین را بگویید؛ بعداً عوضش می‌کنید.", en: "A map drawn from what we imagine shows our own journey. If nobody has been asked yet, say so; you can change it later." }
    ask_sources_label { fa: "بیشترش از کجاست؟", en: "Where does most of it come from?" }
    ask_source_label { fa: "منبع", en: "Source" }
    source_fact { fa: "پایهٔ پژوهش", en: "Research" }
    ask_problem(name: user) { fa: "{name} می‌خواهد چه مسئله‌ای را حل کند؟", en: "What is {name} trying to solve?" }
    ask_problem_hint { fa: "سفر با مسئلهٔ مشتری آغاز می‌شود، نه با محصول شما.", en: "A journey starts with the customer’s problem, not with your product." }
    ask_problem_label { fa: "مسئله", en: "The problem" }
    ask_questions(name: user) { fa: "{name} در راه چه می‌پرسد؟", en: "What does {name} ask on the way?" }
    ask_questions_hint { fa: "پرسش‌هایی که در تلفن و پیام‌ها بارها شنیده‌اید. هر مرحله باید به یکی پاسخ بدهد.", en: "The questions you hear again and again. Each stage has to answer one." }
    ask_questions_label { fa: "پرسش‌ها", en: "Questions" }
    ask_aims(name: user) { fa: "{name} می‌خواهد به چه برسد، و از شما چه انتظاری دارد؟", en: "What does {name} want to reach, and expect of you?" }
    ask_aims_hint { fa: "هدف‌های مشتری، نه هدف‌های شما. هر مرحله را با همین‌ها می‌سنجند.", en: "The customer’s goals, not yours. Each stage is judged by them." }
    ask_aims_label { fa: "هدف‌های مشتری", en: "Customer’s goals" }
    ask_expectations_label { fa: "انتظارها", en: "Expectations" }
    ask_stages(name: user) { fa: "{name} از چه مرحله‌هایی می‌گذرد؟", en: "Which stages does {name} go through?" }
    ask_stages_hint { fa: "مرحله‌ها را از نگاه مشتری نام‌گذاری کنید، نه از نگاه سازمان. این پنج تا برای بیشتر کسب‌وکارها خوب است.", en: "Name the stages as the customer sees them, not as the company does. These five suit most businesses." }
    ask_stage_title(n: count) { fa: "نام مرحلهٔ {n}", en: "Name of stage {n}" }
    ask_add_stage { fa: "مرحلهٔ تازه", en: "Another stage" }
    ask_remove_stage(name: user) { fa: "حذف مرحلهٔ {name}", en: "Remove the stage {name}" }
    ask_stage_up(name: user) { fa: "{name} یک جا جلوتر", en: "Move {name} forward" }
    ask_stage_down(name: user) { fa: "{name} یک جا عقب‌تر", en: "Move {name} back" }
    ask_touch { fa: "در هر مرحله کجا به شما می‌رسد؟", en: "Where do you meet in each stage?" }
    ask_touch_hint { fa: "همهٔ تماس‌ها را در همهٔ کانال‌ها بگویید؛ از دیدن یک پست تا پیامکِ پس از خرید.", en: "All contacts in all channels, from seeing a post to the message after the purchase." }
    ask_touch_in(name: user, place: user) { fa: "{name} در «{place}» کجا با شما روبه‌رو می‌شود؟", en: "Where does {name} meet you in “{place}”?" }
    ask_touch_fits(name: user) { fa: "{name} این کانال‌ها را دنبال می‌کند. کانالی که سراغش نمی‌رود نقطهٔ تماس نیست.", en: "{name} follows these channels. One they never use is no touchpoint." }
    ask_split_steps { fa: "این مرحله چند گام دارد", en: "This stage has several steps" }
    ask_add_step { fa: "گام دیگر", en: "Another step" }
    ask_step_title(n: count) { fa: "گام {n}", en: "Step {n}" }
    ask_remove_step(name: user) { fa: "حذف گام {name}", en: "Remove the step {name}" }
    ask_experience { fa: "چه می‌کند، چه فکر می‌کند، چه حسی دارد؟", en: "What do they do, think and feel?" }
    ask_experience_hint { fa: "گام‌های کوچک بنویسید: هیچ‌کس با خواندن نیمی از یک مقاله خرید نمی‌کند. برای روزهای بد هم فکری بکنید.", en: "Keep the steps small: nobody buys after half an article. Plan for the bad moments too." }
    ask_action(name: user) { fa: "{name} چه می‌کند؟", en: "What does {name} do?" }
    ask_thought(name: user) { fa: "{name} چه فکر می‌کند یا می‌پرسد؟", en: "What does {name} think or ask?" }
    ask_feeling(name: user) { fa: "{name} چه حسی دارد؟", en: "How does {name} feel?" }
    ask_commitment { fa: "چقدر پایبندش می‌کند؟", en: "How much does it commit them?" }
    ask_pains { fa: "کجا گیر می‌کند و چه می‌توان کرد؟", en: "What hurts, and what could be done?" }
    ask_pains_hint { fa: "مانع‌ها، آزارها و شکایت‌ها را بنویسید، و برای هر کدام دست‌کم یک ایده.", en: "Obstacles, annoyances and complaints, and at least one idea for each." }
    ask_pain(name: user) { fa: "چه چیز {name} را آزار می‌دهد یا کند می‌کند؟", en: "What annoys {name}, or slows them down?" }
    ask_complaint { fa: "از این شکایت هم می‌کنند", en: "Customers complain about it" }
    ask_complaint_of(pain: user) { fa: "از «{pain}» شکایت هم می‌کنند", en: "Customers complain about “{pain}”" }
    ask_idea { fa: "چه می‌توانید بکنید؟", en: "What could you do about it?" }
    ask_answer { fa: "چه پاسخی می‌گیرد؟", en: "What do they get as an answer?" }
    ask_replies { fa: "چه کسی به این شکایت پاسخ می‌دهد؟", en: "Who answers the complaint?" }
    ask_replies_to(pain: user) { fa: "چه کسی به شکایت از «{pain}» پاسخ می‌دهد؟", en: "Who answers the complaint about “{pain}”?" }
    ask_feels_bad(feeling: ours) { fa: "حس او اینجا «{feeling}» است؛ دلیلش را همین‌جا بنویسید.", en: "It feels “{feeling}” here. Write down why." }
    ask_another_action { fa: "یک کنش دیگر", en: "Another action" }
    ask_another_thought { fa: "یک فکر دیگر", en: "Another thought" }
    ask_another_pain { fa: "یک درد دیگر", en: "Another pain point" }
    ask_another_idea { fa: "یک ایدهٔ دیگر", en: "Another idea" }
    ask_in_column(field: ours, place: user) { fa: "{field} — {place}", en: "{field} – {place}" }
    ask_owners { fa: "چه کسی پاسخ‌گوی هر مرحله است؟", en: "Who answers for each stage?" }
    ask_owners_hint { fa: "یک نفر یا یک گروه. آنچه پاسخ‌گویی ندارد بهتر نمی‌شود.", en: "A person or a team. What nobody answers for does not get better." }
    ask_person_name { fa: "نام فرد یا گروه", en: "Name of a person or team" }
    ask_add_person { fa: "افزودن", en: "Add" }
    ask_no_people { fa: "نخستین نفر یا گروه را بیفزایید.", en: "Add the first person or team." }
    ask_owns_rest(name: user) { fa: "{name} برای همهٔ مرحله‌های بی‌مالک", en: "{name} for every stage without an owner" }
    ask_owners_of(stage: user) { fa: "پاسخ‌گوی مرحلهٔ {stage}", en: "Who answers for {stage}" }
    ask_improvements { fa: "اول از همه چه کاری می‌کنید؟", en: "What will you do first?" }
    ask_improvements_hint { fa: "از فرصت‌ها یکی دو تا را برگزینید؛ با مالک و موعد. ارزش نقشه به کاری است که از آن درمی‌آید.", en: "Pick one or two of the opportunities, with an owner and a date. A map is worth what comes of it." }
    ask_ideas_label { fa: "فرصت‌هایی که نوشته‌اید", en: "The opportunities you wrote down" }
    ask_no_ideas { fa: "هنوز فرصتی ننوشته‌اید؛ کاری را که می‌خواهید بکنید همین‌جا بنویسید.", en: "There are no opportunities yet. Write down what you want to do." }
    ask_set_out { fa: "کار دیگری", en: "Something else to do" }
    ask_due { fa: "تا کی؟", en: "By when?" }
    ask_who { fa: "چه کسی؟", en: "Who?" }
    ask_review { fa: "کِی دوباره سراغ نقشه می‌روید؟", en: "When will you look at the map again?" }
    ask_review_hint { fa: "نقشه هیچ‌گاه تمام نمی‌شود؛ مشتری عوض می‌شود و بازار هم.", en: "A map is never finished: customers change, and so do markets." }
    ask_review_label { fa: "بازبینی بعدی", en: "Next review" }
    ask_review_in_month { fa: "یک ماه دیگر", en: "In one month" }
    ask_review_in_quarter { fa: "سه ماه دیگر", en: "In three months" }
    ask_review_in_half { fa: "شش ماه دیگر", en: "In six months" }
    ask_review_in_year { fa: "یک سال دیگر", en: "In one year" }
    ask_review_day { fa: "یا یک روز مشخص", en: "Or a day of your own" }
    ask_review_on(day: day) { fa: "بازبینی در {day}", en: "Review on {day}" }

    stage_steps_channels(steps: words, channels: ours) { fa: "{steps} گام · {channels}", en: "{steps} steps · {channels}", one: "{steps} step · {channels}" }
    n_channels(n: words) { fa: "{n} کانال", en: "{n} channels", one: "{n} channel" }
    no_channel_yet { fa: "بدون کانال", en: "no channel" }
    stage_lacks(what: ours) { fa: "مانده: {what}", en: "Missing: {what}" }
    lacks_action { fa: "کنش", en: "action" }
    lacks_thought { fa: "فکر", en: "thought" }
    lacks_feeling { fa: "احساس", en: "feeling" }
    lacks_pain { fa: "درد", en: "pain point" }
    lacks_idea { fa: "فرصت", en: "opportunity" }

    end_title { fa: "نقشه‌تان آماده است", en: "Your map is ready" }
    end_title_open { fa: "تا اینجا آمده‌اید", en: "This is how far you are" }
    end_hint { fa: "هر وقت خواستید به هر گام برگردید؛ نقشه با شما پیش می‌رود.", en: "Come back to any step whenever you like. The map goes along." }
    end_score(share: percent) { fa: "کامل‌بودن نقشه: {share}", en: "Completeness: {share}" }
    end_score_label { fa: "کامل‌بودن نقشه", en: "Completeness" }
    end_moves { fa: "سه کار مفید بعدی", en: "The three most useful next moves" }
    end_no_moves { fa: "چیزی کم نیست؛ نقشه را با گروه ببینید.", en: "Nothing is missing. Go through the map with your team." }
    end_fix { fa: "رفع", en: "Fix" }
    end_open_question { fa: "رفتن به پرسش", en: "Go to the question" }
    end_skipped { fa: "آنچه رد کرده‌اید", en: "What you skipped" }
    end_do { fa: "حالا چه؟", en: "What now?" }
    end_open_map { fa: "باز کردن نقشه", en: "Open the map" }
    end_insights { fa: "دیدن همهٔ بینش‌ها", en: "See all insights" }
    end_improvements { fa: "پیگیری بهبودها", en: "Follow up the improvements" }
    end_review { fa: "تعیین روز بازبینی", en: "Set the review date" }
}

impl Messages {
    /// An example of a trade.
    pub fn example(self, trade: Trade, example: Example) -> &'static str {
        match trade {
            Trade::Shop => self.shop_example(example),
            Trade::Clinic => self.clinic_example(example),
            Trade::Training => self.training_example(example),
            Trade::Business => self.business_example(example),
            Trade::Software => self.software_example(example),
            Trade::Service => self.service_example(example),
        }
    }
}
