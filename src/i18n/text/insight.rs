//! What the insights say: what was found, why it matters, and how it is mended.

use crate::base::Id;
use crate::i18n::{Locale, Messages};
use crate::insight::{Draft, Finding, Part, Place, Quadrant, RuleName, Severity};
use crate::model::{Card, JourneyMap, Language, ListName, Text};

words! {
    /// What a rule finds, in a few words.
    rule_title(RuleName) {
        PersonaFactsMissing { fa: "پرسونا هنوز شناخته نیست", en: "Persona barely known" }
        PersonaWithoutChannels { fa: "پرسونا بدون کانال", en: "Persona without channels" }
        ScenarioMissing { fa: "سناریو ناتمام است", en: "Scenario incomplete" }
        CustomerGoalsMissing { fa: "مشتری هدفی ندارد", en: "No customer goals" }
        StageWithoutOwner { fa: "مرحلهٔ بدون مالک", en: "Stage without an owner" }
        StageWithoutAction { fa: "مرحلهٔ بدون کنش", en: "Stage without an action" }
        StageWithoutTouchpoint { fa: "مرحلهٔ بدون نقطهٔ تماس", en: "Stage without a touchpoint" }
        StageWithoutThought { fa: "مرحلهٔ بدون فکر", en: "Stage without a thought" }
        StageWithoutEmotion { fa: "جای خالی در منحنی احساس", en: "Gap in the emotion curve" }
        ActionJump { fa: "پرش بلند میان دو کنش", en: "Big jump between actions" }
        NegativeEmotionUnanswered { fa: "احساس بدِ بی‌پاسخ", en: "Bad feeling without a response" }
        DropOffUnexplained { fa: "ریزشی که دلیلش معلوم نیست", en: "Drop-off without a reason" }
        ComplaintWithoutOwner { fa: "شکایت بی‌پاسخ‌گو", en: "Complaint without an owner" }
        PainWithoutOpportunity { fa: "نقطهٔ درد بدون فرصت", en: "Pain point without an opportunity" }
        OpportunityWithoutOwner { fa: "فرصت بدون مالک", en: "Opportunity without an owner" }
        OpportunityWithoutImprovement { fa: "فرصتی که کاری از آن درنیامده", en: "Opportunity not taken up" }
        ChannelMismatch { fa: "کانالی که این پرسونا سراغش نمی‌رود", en: "Channel this persona does not use" }
        ImprovementOverdue { fa: "بهبود عقب‌افتاده", en: "Improvement overdue" }
        ImprovementWithoutOutcome { fa: "بهبودی که سنجیده نشده", en: "Improvement without an outcome" }
        ReviewOverdue { fa: "وقت بازبینی نقشه", en: "Review due" }
        HappyPathOnly { fa: "سفری که در آن همه‌چیز خوب است", en: "Happy path only" }
        EvidenceMissing { fa: "گفتهٔ بدون شاهد", en: "No evidence" }
        EvidenceStale { fa: "شاهد کهنه", en: "Old evidence" }
        EmptyLane { fa: "لایهٔ خالی", en: "Empty lane" }
        TooBusy { fa: "بیش از آنچه خوانده می‌شود", en: "Too much to read" }
        TranslationMissing { fa: "نوشتهٔ ترجمه‌نشده", en: "Not translated" }
        DuplicateCards { fa: "کارت تکراری", en: "Duplicate cards" }
    }

    /// Why it matters, in the words of the method.
    rule_why(RuleName) {
        PersonaFactsMissing { fa: "نقشه‌ای که از خیال ما برآید سفر خود ما را نشان می‌دهد. سن، کار، نیازها و مانع‌های مشتری را از گفت‌وگو با او و از CRM بیاورید.", en: "A map drawn from what we imagine shows our own journey. Take age, work, needs and obstacles from interviews and the CRM." }
        PersonaWithoutChannels { fa: "تا ندانید مشتری کجا می‌خواند و از که می‌پرسد، نقطه‌های تماس حدسی بیش نیست.", en: "Until you know where customers read and ask, touchpoints are guesses." }
        ScenarioMissing { fa: "سفر با مسئلهٔ مشتری آغاز می‌شود، نه با محصول ما؛ و پرسش‌های اوست که می‌گوید هر مرحله چه پاسخی باید بدهد.", en: "A journey starts with the customer’s problem, not with our product. Their questions tell what each stage has to answer." }
        CustomerGoalsMissing { fa: "هر مرحله را با آنچه مشتری می‌خواهد می‌سنجند؛ هدف‌های کسب‌وکار جای آن را نمی‌گیرد.", en: "Each stage is judged by what the customer wants. The goals of the business are no substitute." }
        StageWithoutOwner { fa: "آنچه پاسخ‌گویی ندارد بهتر نمی‌شود. هر مرحله یک نفر یا یک گروه می‌خواهد.", en: "What nobody answers for does not get better. Each stage needs a person or a team." }
        StageWithoutAction { fa: "مشتری با کنش‌هایش پیش می‌رود. مرحله‌ای که او در آن کاری نمی‌کند یا زیادی است یا هنوز شناخته نشده.", en: "Customers move on by what they do. A stage in which they do nothing is not needed, or not known yet." }
        StageWithoutTouchpoint { fa: "در هر مرحله باید روشن باشد که مشتری کجا و با چه کانالی به شما می‌رسد.", en: "In every stage it has to be clear where, and through which channel, the customer meets you." }
        StageWithoutThought { fa: "پرسشی که نشنویم بی‌پاسخ می‌ماند و تردید جای اعتماد را می‌گیرد.", en: "A question that is not heard goes unanswered, and doubt takes the place of trust." }
        StageWithoutEmotion { fa: "فراز و فرود منحنی می‌گوید کجا باید دست به کار شد؛ جای خالی چیزی نمی‌گوید.", en: "Highs and lows of the curve tell where to act. A gap tells nothing." }
        ActionJump { fa: "هیچ‌کس با خواندن نیمی از یک مقاله خرید نمی‌کند. تعهد پله‌پله بالا می‌رود: می‌خواند، می‌پرسد، می‌آزماید، قول می‌دهد، می‌پردازد.", en: "Nobody buys after half an article. Commitment grows step by step: read, ask, try, promise, pay." }
        NegativeEmotionUnanswered { fa: "مشتری از همین‌جاها می‌رود. برای لحظه‌های بد هم باید از پیش فکری کرد.", en: "This is where customers leave. The bad moments have to be planned for too." }
        DropOffUnexplained { fa: "عددها می‌گویند کجا می‌روند، نه چرا. از چند نفرشان بپرسید و دلیل را روی نقشه بنویسید.", en: "Counts tell where people leave, not why. Ask some of them, and put the reason on the map." }
        ComplaintWithoutOwner { fa: "مشتریِ شاکی هنوز با شما حرف می‌زند. از پیش روشن کنید چه پاسخی می‌گیرد و از چه کسی.", en: "A customer who complains is still talking to you. Settle what they get as an answer, and who gives it." }
        PainWithoutOpportunity { fa: "فهرست دردها به‌تنهایی چیزی را عوض نمی‌کند. هر درد دست‌کم یک ایده می‌خواهد که آن را سبک کند.", en: "A list of pains changes nothing by itself. Each needs at least one idea that eases it." }
        OpportunityWithoutOwner { fa: "ایده‌ای که کسی پی‌اش را نگیرد، تا بازبینی بعدی همان‌جا می‌ماند.", en: "An idea that nobody looks after is still there at the next review." }
        OpportunityWithoutImprovement { fa: "ارزش نقشه به کاری است که از آن درمی‌آید: بهبودی با مالک، موعد و نتیجه.", en: "A map is worth what comes of it: an improvement with an owner, a date and an outcome." }
        ChannelMismatch { fa: "به کسی که ایمیل می‌نویسد نباید فقط شمارهٔ تلفن داد. کانال‌ها باید با پرسونا جور باشند.", en: "Who writes emails should not be offered only a phone call. Channels have to fit the persona." }
        ImprovementOverdue { fa: "موعدی که می‌گذرد و کسی سراغش را نمی‌گیرد، به همه می‌گوید این کار مهم نیست.", en: "A date that passes without a word tells everybody that it does not matter." }
        ImprovementWithoutOutcome { fa: "تا نسنجید چه عوض شده است، نمی‌دانید درد هنوز هست یا نه.", en: "Until somebody measures what changed, nobody knows whether the pain is gone." }
        ReviewOverdue { fa: "نقشه هیچ‌گاه تمام نمی‌شود؛ مشتری عوض می‌شود و بازار هم.", en: "A map is never finished: customers change, and so do markets." }
        HappyPathOnly { fa: "مشتریِ واقعی برمی‌گردد، تردید می‌کند و گاهی می‌رود. نقشه‌ای که این‌ها را نشان ندهد نمی‌گوید چه را باید بهتر کرد.", en: "Real customers turn back, doubt, and sometimes leave. A map without that does not tell what to improve." }
        EvidenceMissing { fa: "باید روشن باشد چه را مشتری گفته، چه را شمرده‌ایم و چه را تنها فرض کرده‌ایم.", en: "It has to be clear what customers said, what was counted, and what is only assumed." }
        EvidenceStale { fa: "در یک سال مشتری‌ها عوض می‌شوند و رقیب‌ها هم. پیش از آنکه به این گفته تکیه کنید دوباره بپرسید.", en: "Customers and competitors change within a year. Ask again before you rely on it." }
        EmptyLane { fa: "لایهٔ خالی جای لایه‌های دیگر را تنگ می‌کند. پرش کنید یا پنهانش کنید.", en: "An empty lane takes room from the others. Fill it, or hide it." }
        TooBusy { fa: "نقشه باید در یک نگاه حرفش را بزند. کم‌اهمیت‌ها را جدا کنید، یا مرحله را به چند گام بخش کنید.", en: "A map makes its point at a glance. Leave out what matters less, or part the stage into steps." }
        TranslationMissing { fa: "خوانندهٔ زبان دیگر این نوشته را به زبانی می‌بیند که شاید نداند.", en: "Readers of the other language see a text they may not understand." }
        DuplicateCards { fa: "دو کارت با یک حرف، رأی‌ها و نظرها را میان خود پخش می‌کنند.", en: "Two cards that say the same part the votes and comments between them." }
    }

    /// How much a finding matters.
    finding_severity(Severity) {
        High { fa: "مهم", en: "High" }
        Medium { fa: "متوسط", en: "Medium" }
        Low { fa: "کم‌اهمیت", en: "Low" }
    }

    /// A part of the completeness.
    score_part(Part) {
        Persona { fa: "پرسونا", en: "Persona" }
        Stages { fa: "مرحله‌ها", en: "Stages" }
        Feelings { fa: "احساس‌ها", en: "Feelings" }
        Responses { fa: "پاسخ‌ها", en: "Responses" }
        Owners { fa: "مالک‌ها", en: "Owners" }
    }

    /// A field of the opportunity matrix.
    quadrant(Quadrant) {
        QuickWin { fa: "زودبازده", en: "Quick wins" }
        Project { fa: "پروژه‌های بزرگ", en: "Big projects" }
        FillIn { fa: "کارهای کوچک", en: "Fill-ins" }
        Unrated { fa: "هنوز نسنجیده", en: "Not rated yet" }
        Thankless { fa: "پرزحمت و کم‌اثر", en: "Not worth it" }
    }

    /// What to do with the opportunities of a field.
    quadrant_help(Quadrant) {
        QuickWin { fa: "اثر زیاد، زحمت کم: همین حالا آغاز کنید.", en: "Much impact, little effort: start now." }
        Project { fa: "اثر زیاد، زحمت زیاد: برایش برنامه بریزید.", en: "Much impact, much effort: plan it." }
        FillIn { fa: "اثر کم، زحمت کم: هر وقت فرصتی بود.", en: "Little impact, little effort: when there is time." }
        Unrated { fa: "اثر و زحمت این‌ها را با گروه برآورد کنید.", en: "Rate impact and effort with the team." }
        Thankless { fa: "اثر کم، زحمت زیاد: کنار بگذارید.", en: "Little impact, much effort: leave it." }
    }
}

messages! {
    found_no_persona { fa: "نقشه هنوز پرسونایی ندارد.", en: "The map has no persona yet." }
    found_persona_facts(name: user, n: words) { fa: "از {name} {n} چیز پایه را نمی‌دانید؛ سن، کار، نیازها یا مانع‌ها را ببینید.", en: "{n} basic facts about {name} are missing: age, work, needs or obstacles.", one: "One basic fact about {name} is missing: age, work, needs or obstacles." }
    found_persona_channels(name: user) { fa: "هیچ کانالی برای {name} نوشته نشده است.", en: "No channel is written down for {name}." }
    found_no_problem { fa: "مسئله‌ای که مشتری می‌خواهد حل کند نوشته نشده است.", en: "The problem the customer is trying to solve is not written down." }
    found_no_questions { fa: "پرسش‌هایی که مشتری در راه دارد نوشته نشده است.", en: "The questions the customer has on the way are not written down." }
    found_no_goals { fa: "نه هدفی از مشتری نوشته شده است و نه انتظاری.", en: "Neither goals nor expectations of the customer are written down." }
    found_stage_owner(stage: user) { fa: "مرحلهٔ {stage} پاسخ‌گویی ندارد.", en: "Nobody is accountable for {stage}." }
    found_stage_action(stage: user) { fa: "مشتری در مرحلهٔ {stage} هیچ کاری نمی‌کند.", en: "The customer does nothing in {stage}." }
    found_stage_touchpoint(stage: user) { fa: "مشتری در مرحلهٔ {stage} هیچ‌جا به شما نمی‌رسد.", en: "In {stage} the customer meets you nowhere." }
    found_stage_thought(stage: user) { fa: "مشتری در مرحلهٔ {stage} نه فکری دارد و نه پرسشی.", en: "In {stage} the customer has neither a thought nor a question." }
    found_stage_emotion(stage: user) { fa: "معلوم نیست مشتری در مرحلهٔ {stage} چه حسی دارد.", en: "Nobody says how {stage} feels." }
    found_jump(from: user, to: user) { fa: "از «{from}» به «{to}»: چگونه به اینجا می‌رسد؟", en: "From “{from}” to “{to}”: how do they get there?" }
    found_bad_feeling(card: user, stage: user) { fa: "«{card}» در مرحلهٔ {stage}: نه فرصتی کنارش هست و نه بهبودی.", en: "“{card}” in {stage}: no opportunity or improvement is there." }
    found_complaint(card: user) { fa: "«{card}» شکایت مشتری است و پاسخ‌گویی ندارد.", en: "“{card}” is a complaint, and nobody is to answer it." }
    found_pain(card: user) { fa: "«{card}» هنوز پاسخی ندارد.", en: "“{card}” has no response yet." }
    found_pain_with_votes(card: user, n: count) { fa: "«{card}» با {n} رأی هنوز پاسخی ندارد.", en: "“{card}” has {n} votes and no response yet.", one: "“{card}” has one vote and no response yet." }
    found_pain_unlinked(card: user, idea: user) { fa: "«{idea}» کنار «{card}» است، ولی پیوندی میان آن‌ها نیست.", en: "“{idea}” stands beside “{card}”, but nothing links them." }
    found_idea_owner(card: user) { fa: "کسی پی «{card}» را نمی‌گیرد.", en: "Nobody looks after “{card}”." }
    found_idea(card: user) { fa: "از «{card}» هنوز کاری درنیامده است.", en: "Nothing has been made of “{card}” yet." }
    found_quick_win(card: user) { fa: "«{card}» اثر زیاد و زحمت کم دارد، ولی کسی آغازش نکرده است.", en: "“{card}” would change much and cost little, but nobody has started on it." }
    found_channel(channel: user, persona: user) { fa: "اینجا تنها راه تماس {channel} است و {persona} سراغ آن نمی‌رود.", en: "{channel} is the only way here, and {persona} does not use it." }
    found_late(title: user, n: words) { fa: "{n} روز از موعد «{title}» گذشته است.", en: "“{title}” is {n} days late.", one: "“{title}” is one day late." }
    found_no_outcome(title: user) { fa: "«{title}» به پایان رسیده و نتیجه‌اش نوشته نشده است.", en: "“{title}” is finished, and nobody says what came of it." }
    found_unmeasured(title: user) { fa: "«{title}» انجام شده، ولی نتیجه‌اش هنوز سنجیده نشده است.", en: "“{title}” is done, but its outcome has not been measured." }
    found_no_review { fa: "برای بازبینی نقشه روزی تعیین نشده است.", en: "No day is set for looking at the map again." }
    found_review_overdue(n: words) { fa: "{n} روز از موعد بازبینی نقشه گذشته است.", en: "The review of the map is {n} days overdue.", one: "The review of the map is one day overdue." }
    found_happy_path { fa: "در این سفر نه احساس بدی هست، نه راه بازگشتی و نه راه خروجی.", en: "This journey has no bad feeling, no way back and no way out." }
    found_drop_off(stage: user, next: user, n: count) { fa: "{n} درصد مشتری‌ها از {stage} به {next} نمی‌رسند و هیچ نقطهٔ دردی نمی‌گوید چرا.", en: "{n} percent do not get from {stage} to {next}, and no pain point says why." }
    found_no_evidence(card: user) { fa: "معلوم نیست «{card}» از کجا آمده است.", en: "Nobody says where “{card}” comes from." }
    found_old_evidence(card: user, n: count) { fa: "شاهد «{card}» {n} روز پیش به دست آمده است.", en: "The evidence for “{card}” is {n} days old.", one: "The evidence for “{card}” is one day old." }
    found_empty_lane(lane: user) { fa: "لایهٔ {lane} هیچ کارتی ندارد.", en: "The lane {lane} has no card." }
    found_large_map { fa: "نقشه در دو صفحه هم جا نمی‌گیرد.", en: "The map does not fit on two screens." }
    found_full_cell(stage: user, lane: user, n: words) { fa: "لایهٔ {lane} در مرحلهٔ {stage} یک خانه با {n} کارت دارد.", en: "The lane {lane} has a cell with {n} cards in {stage}.", one: "The lane {lane} has a cell with one card in {stage}." }
    found_long_card(card: user, n: count) { fa: "«{card}» {n} نویسه دارد.", en: "“{card}” has {n} characters.", one: "“{card}” has one character." }
    found_untranslated_card(card: user) { fa: "«{card}» به همهٔ زبان‌های نقشه نوشته نشده است.", en: "“{card}” is not written in all languages of the map." }
    found_untranslated(thing: user, n: words) { fa: "در «{thing}» {n} نوشته به همهٔ زبان‌های نقشه نیست.", en: "In “{thing}” {n} texts are not in all languages of the map.", one: "In “{thing}” one text is not in all languages of the map." }
    found_twice(card: user) { fa: "«{card}» در یک خانه دو بار آمده است.", en: "“{card}” stands twice in one cell." }

    fix_persona_channels { fa: "دادن کانال‌های نقشه به پرسونا", en: "give the persona the map’s channels" }
    fix_scenario { fa: "آوردن پرسش‌ها از لایهٔ فکرها", en: "take the questions from the thoughts" }
    fix_goals { fa: "آوردن هدف‌ها از پرسونا", en: "take the goals from the persona" }
    fix_owner { fa: "سپردن به مالک محتمل", en: "give it to the likely owner" }
    fix_action { fa: "پیش‌نویس کنش", en: "draft an action" }
    fix_touchpoint { fa: "افزودن نقطهٔ تماس", en: "add a touchpoint" }
    fix_thought { fa: "پیش‌نویس فکر", en: "draft a thought" }
    fix_emotion { fa: "افزودن نقطه به منحنی", en: "add a point to the curve" }
    fix_jump { fa: "پیش‌نویس کنش‌های میانی", en: "draft the actions between" }
    fix_drop_off { fa: "پیش‌نویس نقطهٔ درد", en: "draft a pain point" }
    fix_idea { fa: "پیش‌نویس فرصت", en: "draft an opportunity" }
    fix_pain { fa: "پاسخ به نقطهٔ درد", en: "answer the pain point" }
    fix_improvement { fa: "ساختن بهبود از فرصت", en: "make an improvement of it" }
    fix_channel { fa: "افزودن کانالی که سراغش می‌رود", en: "offer a channel they use" }
    fix_review { fa: "تعیین روز بازبینی بعدی", en: "set the next review" }
    fix_happy_path { fa: "پیش‌نویس راه خروج", en: "draft a way out" }
    fix_evidence { fa: "ثبت به‌عنوان فرض", en: "mark it as assumed" }
    fix_empty_lane { fa: "پنهان کردن لایه", en: "hide the lane" }
    fix_duplicate { fa: "یکی کردن کارت‌ها", en: "merge the cards" }


    column_improvement { fa: "بهبود", en: "Improvement" }
    column_due { fa: "موعد", en: "Due" }
    column_status { fa: "وضعیت", en: "Status" }
    column_from { fa: "برآمده از", en: "Comes from" }
    column_outcome { fa: "نتیجه", en: "Outcome" }
    review_of_map { fa: "بازبینی نقشهٔ سفر مشتری", en: "Review of the journey map" }
}

impl Messages {
    /// What was found, in a sentence about the map, for a reader of `language`.
    pub fn finding(self, finding: &Finding, map: &JourneyMap, language: &Language) -> String {
        let names = Names {
            messages: self,
            map,
            language,
        };
        let place = names.place(&finding.place);
        let also = || {
            finding
                .also
                .as_ref()
                .map_or(String::new(), |also| names.place(also))
        };
        let stage = || {
            let stage = finding.stage.as_ref();
            stage.map_or(String::new(), |id| {
                names.thing(ListName::Stages, id.as_str())
            })
        };
        let n = finding.n;
        let is_map = finding.place == Place::Map;
        match finding.rule {
            RuleName::PersonaFactsMissing if is_map => self.found_no_persona().into(),
            RuleName::PersonaFactsMissing => self.found_persona_facts(&place, n),
            RuleName::PersonaWithoutChannels => self.found_persona_channels(&place),
            RuleName::ScenarioMissing if map.meta.scenario.problem.is_empty() => {
                self.found_no_problem().into()
            }
            RuleName::ScenarioMissing => self.found_no_questions().into(),
            RuleName::CustomerGoalsMissing => self.found_no_goals().into(),
            RuleName::StageWithoutOwner => self.found_stage_owner(&place),
            RuleName::StageWithoutAction => self.found_stage_action(&place),
            RuleName::StageWithoutTouchpoint => self.found_stage_touchpoint(&place),
            RuleName::StageWithoutThought => self.found_stage_thought(&place),
            RuleName::StageWithoutEmotion => self.found_stage_emotion(&place),
            RuleName::ActionJump => self.found_jump(&also(), &place),
            RuleName::NegativeEmotionUnanswered => self.found_bad_feeling(&place, &stage()),
            RuleName::DropOffUnexplained => self.found_drop_off(&place, &also(), n),
            RuleName::ComplaintWithoutOwner => self.found_complaint(&place),
            RuleName::PainWithoutOpportunity if finding.also.is_some() => {
                self.found_pain_unlinked(&place, &also())
            }
            RuleName::PainWithoutOpportunity if n > 0 => self.found_pain_with_votes(&place, n),
            RuleName::PainWithoutOpportunity => self.found_pain(&place),
            RuleName::OpportunityWithoutOwner => self.found_idea_owner(&place),
            RuleName::OpportunityWithoutImprovement => match finding.severity {
                Severity::High | Severity::Medium => self.found_quick_win(&place),
                Severity::Low => self.found_idea(&place),
            },
            RuleName::ChannelMismatch => {
                self.found_channel(&names.channel(&finding.place), &also())
            }
            RuleName::ImprovementOverdue => self.found_late(&place, n),
            RuleName::ImprovementWithoutOutcome => match finding.severity {
                Severity::High | Severity::Medium => self.found_no_outcome(&place),
                Severity::Low => self.found_unmeasured(&place),
            },
            RuleName::ReviewOverdue if n == 0 => self.found_no_review().into(),
            RuleName::ReviewOverdue => self.found_review_overdue(n),
            RuleName::HappyPathOnly => self.found_happy_path().into(),
            RuleName::EvidenceMissing => self.found_no_evidence(&place),
            RuleName::EvidenceStale => self.found_old_evidence(&place, n),
            RuleName::EmptyLane => self.found_empty_lane(&place),
            RuleName::TooBusy if is_map => self.found_large_map().into(),
            RuleName::TooBusy if finding.also.is_some() => self.found_full_cell(&place, &also(), n),
            RuleName::TooBusy => self.found_long_card(&place, n),
            RuleName::TranslationMissing if finding.place.card_id().is_some() => {
                self.found_untranslated_card(&place)
            }
            RuleName::TranslationMissing => self.found_untranslated(&place, n),
            RuleName::DuplicateCards => self.found_twice(&place),
        }
    }

    /// What mending does, which is also what the step is called that can be undone; none for rules
    /// whose findings only people can mend.
    pub fn fix_label(self, rule: RuleName) -> Option<&'static str> {
        Some(match rule {
            RuleName::PersonaWithoutChannels => self.fix_persona_channels(),
            RuleName::ScenarioMissing => self.fix_scenario(),
            RuleName::CustomerGoalsMissing => self.fix_goals(),
            RuleName::StageWithoutOwner
            | RuleName::ComplaintWithoutOwner
            | RuleName::OpportunityWithoutOwner => self.fix_owner(),
            RuleName::StageWithoutAction => self.fix_action(),
            RuleName::StageWithoutTouchpoint => self.fix_touchpoint(),
            RuleName::StageWithoutThought => self.fix_thought(),
            RuleName::StageWithoutEmotion => self.fix_emotion(),
            RuleName::ActionJump => self.fix_jump(),
            RuleName::DropOffUnexplained => self.fix_drop_off(),
            RuleName::NegativeEmotionUnanswered => self.fix_idea(),
            RuleName::PainWithoutOpportunity => self.fix_pain(),
            RuleName::OpportunityWithoutImprovement => self.fix_improvement(),
            RuleName::ChannelMismatch => self.fix_channel(),
            RuleName::ReviewOverdue => self.fix_review(),
            RuleName::HappyPathOnly => self.fix_happy_path(),
            RuleName::EvidenceMissing => self.fix_evidence(),
            RuleName::EmptyLane => self.fix_empty_lane(),
            RuleName::DuplicateCards => self.fix_duplicate(),
            RuleName::PersonaFactsMissing
            | RuleName::ImprovementOverdue
            | RuleName::ImprovementWithoutOutcome
            | RuleName::EvidenceStale
            | RuleName::TooBusy
            | RuleName::TranslationMissing => return None,
        })
    }

    /// What heads the columns of the table of improvements.
    pub fn improvement_heads(self) -> [&'static str; 10] {
        [
            self.column_improvement(),
            self.owner(),
            self.team(),
            self.column_due(),
            self.column_status(),
            self.column_from(),
            self.measured_by(),
            self.before_it(),
            self.after_it(),
            self.column_outcome(),
        ]
    }

    /// The words of a draft, in every language the map is written in that the editor speaks, else
    /// in the reader's.
    pub fn draft(self, draft: Draft, map: &JourneyMap) -> Text {
        let own = map.language();
        let mut text = Text::default();
        for language in crate::insight::languages(map) {
            if let Some(locale) = Locale::from_tag(language.tag()) {
                text = text.with(&language, draft_words(locale, draft), own);
            }
        }
        if text.is_empty() {
            let words = draft_words(self.locale(), draft);
            text = text.with(&self.locale().language(), words, own);
        }
        text
    }
}

/// The words of a draft in a language, which need not be the one whose texts are loaded.
fn draft_words(locale: Locale, draft: Draft) -> &'static str {
    locale.draft_text(match draft {
        Draft::Action => DraftText::Action,
        Draft::ActionOf(level) => match level.get() {
            2 => DraftText::Ask,
            3 => DraftText::Try,
            4 => DraftText::Promise,
            _ => DraftText::ActionBefore,
        },
        Draft::Thought => DraftText::Thought,
        Draft::Opportunity => DraftText::Opportunity,
        Draft::Exit => DraftText::Exit,
        Draft::DropOff => DraftText::DropOff,
    })
}

/// What a draft asks, one word for each text.
#[derive(Clone, Copy)]
enum DraftText {
    Action,
    ActionBefore,
    Ask,
    Try,
    Promise,
    Thought,
    Opportunity,
    Exit,
    DropOff,
}

words! {
    locale;

    /// What a draft asks people to write.
    draft_text(DraftText) {
        Action { fa: "مشتری اینجا چه می‌کند؟", en: "What does the customer do here?" }
        ActionBefore { fa: "پیش از این چه می‌کند؟", en: "What do they do before that?" }
        Ask { fa: "پیش از این چه می‌پرسد؟", en: "What do they ask before that?" }
        Try { fa: "پیش از این چه را می‌آزماید؟", en: "What do they try before that?" }
        Promise { fa: "پیش از این چه قولی می‌دهد؟", en: "What do they promise before that?" }
        Thought { fa: "مشتری اینجا چه می‌پرسد؟", en: "What does the customer ask here?" }
        Opportunity { fa: "چه چیزی اینجا را آسان‌تر می‌کند؟", en: "What would make this easier?" }
        Exit { fa: "چرا از اینجا می‌روند؟", en: "Why do they leave here?" }
        DropOff { fa: "چرا این‌همه از اینجا پیش‌تر نمی‌روند؟", en: "Why do so many not go on from here?" }
    }
}

/// What the things of a map are called.
struct Names<'a> {
    messages: Messages,
    map: &'a JourneyMap,
    language: &'a Language,
}

impl Names<'_> {
    fn place(&self, place: &Place) -> String {
        match place {
            Place::Map => match self.shown(&self.map.meta.title) {
                "" => self.messages.untitled_map().into(),
                title => title.into(),
            },
            Place::Thing(list, name) => self.thing(*list, name),
        }
    }

    fn thing(&self, list: ListName, name: &str) -> String {
        let (map, messages) = (self.map, self.messages);
        let named = |title: &Text, standard: &'static str| match self.shown(title) {
            "" => standard.into(),
            title => title.into(),
        };
        let found = match list {
            ListName::Personas => {
                let persona = map.personas.get(&name.into());
                persona.map(|persona| named(&persona.name, messages.unnamed_persona()))
            }
            ListName::People => {
                let person = map.people.get(&name.into());
                person.map(|person| named(&person.name, messages.unnamed_person()))
            }
            ListName::Channels => {
                let channel = map.channels.get(&name.into());
                channel.map(|channel| named(&channel.title, messages.channel_name(channel.kind)))
            }
            ListName::Stages => {
                let stage = map.stages.get(&name.into());
                stage.map(|stage| named(&stage.title, messages.stage_name(stage.kind)))
            }
            ListName::Lanes => {
                let lane = map.lanes.get(&name.into());
                lane.map(|lane| named(&lane.title, messages.lane_name(lane.kind)))
            }
            ListName::Cards => map.cards.get(&name.into()).map(|card| self.card(card)),
            ListName::Paths => {
                let path = map.paths.get(&name.into());
                path.map(|path| named(&path.label, messages.path_kind(path.kind)))
            }
            ListName::Improvements => {
                let improvement = map.improvements.get(&name.into());
                let untitled = messages.untitled_improvement();
                improvement.map(|improvement| named(&improvement.title, untitled))
            }
            ListName::Links => None,
        };
        found.unwrap_or_default()
    }

    /// What a card says; else the feeling, the channel or the kind of card it is.
    fn card(&self, card: &Card) -> String {
        let text = self.shown(&card.text);
        if !text.is_empty() {
            return text.into();
        }
        if let Some(score) = card.score {
            return self.messages.emotion_name(score).into();
        }
        if let Some(channel) = &card.channel {
            return self.thing(ListName::Channels, channel.as_str());
        }
        let lane = self.map.lanes.get(&card.lane);
        lane.map_or("", |lane| self.messages.card_noun(lane.kind))
            .into()
    }

    /// The channel of a touchpoint.
    fn channel(&self, place: &Place) -> String {
        let card = place.card_id().and_then(|id| self.map.cards.get(&id));
        let channel = card.and_then(|card| card.channel.as_ref());
        channel.map_or(String::new(), |id| {
            self.thing(ListName::Channels, id.as_str())
        })
    }

    fn shown<'a>(&self, text: &'a Text) -> &'a str {
        text.shown(self.language, self.map.language()).0
    }
}
