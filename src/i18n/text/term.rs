//! The field's own words: lanes, stages, channels, and what else a map knows by kind.

use crate::base::Colour;
use crate::i18n::Messages;
use crate::model::{
    BlueprintLine, ChannelKind, EvidenceKind, LaneKind, Level, LinkKind, MapState, PathKind, Score,
    StageKind, Status,
};

words! {
    table;

    /// The standard name of a lane.
    lane_name(LaneKind) {
        Actions { fa: "کنش‌های مشتری", en: "Customer actions" }
        Touchpoints { fa: "نقطه‌های تماس", en: "Touchpoints" }
        Thoughts { fa: "فکرها", en: "Thoughts" }
        Emotions { fa: "احساس‌ها", en: "Emotions" }
        PainPoints { fa: "نقطه‌های درد", en: "Pain points" }
        Opportunities { fa: "فرصت‌ها", en: "Opportunities" }
        Owners { fa: "مالکیت", en: "Ownership" }
        Metrics { fa: "سنجه‌ها", en: "Metrics" }
        Evidence { fa: "شواهد", en: "Evidence" }
        Frontstage { fa: "روی صحنه", en: "Frontstage" }
        Backstage { fa: "پشت صحنه", en: "Backstage" }
        Support { fa: "پشتیبانی درونی", en: "Support" }
        Custom { fa: "لایهٔ دلخواه", en: "Custom lane" }
    }

    /// The question a lane answers, shown under its name.
    lane_question(LaneKind) {
        Actions { fa: "چه می‌کند؟", en: "What do they do?" }
        Touchpoints { fa: "کجا و با چه کانالی؟", en: "Where do we meet?" }
        Thoughts { fa: "چه در سر دارد؟", en: "What do they think?" }
        Emotions { fa: "چه حسی دارد؟", en: "How do they feel?" }
        PainPoints { fa: "کجا گیر می‌کند؟", en: "What hurts?" }
        Opportunities { fa: "چه می‌توانیم بکنیم؟", en: "How can we help?" }
        Owners { fa: "چه کسی پاسخ‌گوست؟", en: "Who is responsible?" }
        Metrics { fa: "چه را می‌سنجیم؟", en: "What do we count?" }
        Evidence { fa: "از کجا می‌دانیم؟", en: "How do we know?" }
        Frontstage { fa: "مشتری از ما چه می‌بیند؟", en: "What do they see us do?" }
        Backstage { fa: "دور از چشم او چه می‌کنیم؟", en: "What do we do unseen?" }
        Support { fa: "به چه تکیه داریم؟", en: "What do we rely on?" }
        Custom { fa: "", en: "" }
    }

    /// What a lane is for, in a sentence.
    lane_help(LaneKind) {
        Actions { fa: "کارهایی که مشتری باید بکند تا یک قدم جلو برود؛ گام‌های کوچک و پیوسته.", en: "What the customer has to do to move on, in small and steady steps." }
        Touchpoints { fa: "هر جایی که مشتری و برند به هم می‌رسند، و کانالی که با آن می‌رسند.", en: "Every place where customer and brand meet, and the channel they meet through." }
        Thoughts { fa: "پرسش‌های مشتری، به زبان خودش؛ و اینکه آیا به شما اعتماد دارد.", en: "The customer’s questions in their own words, and whether they trust you." }
        Emotions { fa: "حال مشتری در هر گام، از خیلی بد تا عالی؛ منحنی از روی همین‌ها کشیده می‌شود.", en: "How each step feels, from awful to great. The curve is drawn from these." }
        PainPoints { fa: "مانع‌ها، آزارها و شکایت‌ها؛ هرچه مشتری را کند یا پشیمان می‌کند.", en: "Obstacles, annoyances and complaints: whatever slows the customer down or turns them away." }
        Opportunities { fa: "ایده‌هایی که سفر را ساده‌تر می‌کند؛ هر کدام پاسخی به یک درد.", en: "Ideas that make the journey simpler, each an answer to a pain point." }
        Owners { fa: "برای هر مرحله یک نفر یا یک گروه که پاسخ‌گوی آن باشد.", en: "For each stage, the person or team who answers for it." }
        Metrics { fa: "یک عدد برای هر مرحله: شمار، نرخ تبدیل یا زمان.", en: "A figure for each stage: a count, a conversion rate, or a time." }
        Evidence { fa: "پشتوانهٔ هر گفته: فرض، گفت‌وگو با مشتری، یا دادهٔ ثبت‌شده.", en: "What the statements rest on: a guess, an interview, or recorded data." }
        Frontstage { fa: "کارهایی که کارکنان و سامانه‌ها جلوی چشم مشتری می‌کنند.", en: "What staff and systems do in front of the customer." }
        Backstage { fa: "کارهایی که کارکنان دور از چشم مشتری می‌کنند.", en: "What staff do where the customer does not see it." }
        Support { fa: "همکاران، تأمین‌کنندگان و سامانه‌هایی که کار ما بر دوششان است.", en: "The partners, suppliers and systems that the staff’s work rests on." }
        Custom { fa: "لایه‌ای از آن شما؛ نامش می‌گوید در آن چه بنویسید.", en: "A lane of your own. Its name says what goes in it." }
    }

    /// What an empty cell of a lane invites to.
    lane_invitation(LaneKind) {
        Actions { fa: "بنویسید مشتری چه می‌کند", en: "Write what the customer does" }
        Touchpoints { fa: "کانال تماس را بیفزایید", en: "Add where you meet" }
        Thoughts { fa: "فکر یا پرسش او را بنویسید", en: "Write a thought or question" }
        Emotions { fa: "بگویید چه حسی دارد", en: "Say how this feels" }
        PainPoints { fa: "بنویسید کجا گیر می‌کند", en: "Write what gets in the way" }
        Opportunities { fa: "فرصتی بنویسید", en: "Write an opportunity" }
        Owners { fa: "بدون مالک", en: "No owner yet" }
        Metrics { fa: "عددی بگذارید", en: "Add a figure" }
        Evidence { fa: "بنویسید از کجا می‌دانید", en: "Say how you know" }
        Frontstage { fa: "بنویسید مشتری از شما چه می‌بیند", en: "Write what they see you do" }
        Backstage { fa: "کار پشت صحنه را بنویسید", en: "Write what you do unseen" }
        Support { fa: "بنویسید به چه تکیه دارید", en: "Write what you rely on" }
        Custom { fa: "چیزی بنویسید", en: "Write something" }
    }

    /// What one card of a lane is called.
    card_noun(LaneKind) {
        Actions { fa: "کنش", en: "action" }
        Touchpoints { fa: "نقطهٔ تماس", en: "touchpoint" }
        Thoughts { fa: "فکر", en: "thought" }
        Emotions { fa: "احساس", en: "emotion" }
        PainPoints { fa: "نقطهٔ درد", en: "pain point" }
        Opportunities { fa: "فرصت", en: "opportunity" }
        Owners { fa: "مالک", en: "owner" }
        Metrics { fa: "سنجه", en: "metric" }
        Evidence { fa: "شاهد", en: "piece of evidence" }
        Frontstage { fa: "کار روی صحنه", en: "frontstage action" }
        Backstage { fa: "کار پشت صحنه", en: "backstage action" }
        Support { fa: "پشتوانه", en: "support process" }
        Custom { fa: "کارت", en: "card" }
    }

    /// What several cards of a lane are called after their number; Persian keeps the singular there.
    card_noun_counted(LaneKind) {
        Actions { fa: "کنش", en: "actions" }
        Touchpoints { fa: "نقطهٔ تماس", en: "touchpoints" }
        Thoughts { fa: "فکر", en: "thoughts" }
        Emotions { fa: "احساس", en: "emotions" }
        PainPoints { fa: "نقطهٔ درد", en: "pain points" }
        Opportunities { fa: "فرصت", en: "opportunities" }
        Owners { fa: "مالک", en: "owners" }
        Metrics { fa: "سنجه", en: "metrics" }
        Evidence { fa: "شاهد", en: "pieces of evidence" }
        Frontstage { fa: "کار روی صحنه", en: "frontstage actions" }
        Backstage { fa: "کار پشت صحنه", en: "backstage actions" }
        Support { fa: "پشتوانه", en: "support processes" }
        Custom { fa: "کارت", en: "cards" }
    }

    /// The standard name of a stage.
    stage_name(StageKind) {
        Awareness { fa: "آگاهی", en: "Awareness" }
        Consideration { fa: "توجه", en: "Consideration" }
        Decision { fa: "تصمیم و خرید", en: "Decision" }
        Retention { fa: "حفظ", en: "Retention" }
        Advocacy { fa: "حمایت", en: "Advocacy" }
        Other { fa: "مرحلهٔ بی‌نام", en: "Untitled stage" }
    }

    /// The standard name of a channel.
    channel_name(ChannelKind) {
        Instagram { fa: "اینستاگرام", en: "Instagram" }
        Website { fa: "وب‌سایت", en: "Website" }
        Phone { fa: "تلفن", en: "Phone" }
        Email { fa: "ایمیل", en: "Email" }
        Sms { fa: "پیامک", en: "SMS" }
        Whatsapp { fa: "واتساپ", en: "WhatsApp" }
        Telegram { fa: "تلگرام", en: "Telegram" }
        Store { fa: "فروشگاه", en: "Store" }
        Courier { fa: "پیک", en: "Courier" }
        App { fa: "اپلیکیشن", en: "App" }
        Chat { fa: "گفت‌وگوی آنلاین", en: "Live chat" }
        Search { fa: "جست‌وجوی وب", en: "Web search" }
        Ads { fa: "تبلیغات", en: "Ads" }
        Video { fa: "جلسهٔ آنلاین", en: "Video call" }
        Event { fa: "رویداد", en: "Event" }
        Linkedin { fa: "لینکدین", en: "LinkedIn" }
        Referral { fa: "معرفی آشنایان", en: "Referral" }
        Other { fa: "کانال دیگر", en: "Other channel" }
    }

    /// How firm a statement is.
    evidence_kind(EvidenceKind) {
        Assumed { fa: "فرض", en: "Assumed" }
        Reported { fa: "گفتهٔ مشتری", en: "Reported" }
        Measured { fa: "اندازه‌گیری‌شده", en: "Measured" }
    }

    /// How firm a statement is, in a sentence.
    evidence_help(EvidenceKind) {
        Assumed { fa: "گروه شما چنین فکر می‌کند؛ هنوز از مشتری نپرسیده‌اید.", en: "Your team believes it; no customer has been asked yet." }
        Reported { fa: "مشتری در گفت‌وگو یا نظرسنجی گفته است.", en: "Customers said it in an interview or survey." }
        Measured { fa: "در آمار یا CRM ثبت شده است.", en: "It was recorded in analytics or a CRM." }
    }

    /// What a path between stages is.
    path_kind(PathKind) {
        Loop { fa: "بازگشت", en: "Loop" }
        Skip { fa: "پرش", en: "Skip" }
        Exit { fa: "خروج", en: "Exit" }
    }

    /// The name of a line of a service blueprint.
    blueprint_line(BlueprintLine) {
        Interaction { fa: "خط تعامل", en: "Line of interaction" }
        Visibility { fa: "خط دید", en: "Line of visibility" }
        InternalInteraction { fa: "خط تعامل درونی", en: "Line of internal interaction" }
    }
}

words! {
    /// What happens in a stage, in a sentence.
    stage_help(StageKind) {
        Awareness { fa: "مشتری نخستین بار نام شما را می‌شنود یا نیازش را می‌فهمد.", en: "The customer first hears of you, or notices the need." }
        Consideration { fa: "می‌جوید، می‌پرسد و شما را با دیگران می‌سنجد.", en: "They search, ask, and compare you with others." }
        Decision { fa: "تصمیم می‌گیرد و می‌خرد.", en: "They decide, and buy." }
        Retention { fa: "از خریدش بهره می‌برد، و می‌ماند یا می‌رود.", en: "They use what they bought, and stay or leave." }
        Advocacy { fa: "از شما برای دیگران می‌گوید.", en: "They tell others about you." }
        Other { fa: "مرحله‌ای از آن شما.", en: "A stage of your own." }
    }

    /// How far an improvement is.
    status(Status) {
        Planned { fa: "برنامه‌ریزی‌شده", en: "Planned" }
        Doing { fa: "در دست انجام", en: "In progress" }
        Done { fa: "انجام‌شده", en: "Done" }
        Measured { fa: "سنجیده‌شده", en: "Measured" }
    }

    /// How a card bears on another, as the words between them.
    link_kind(LinkKind) {
        Addresses { fa: "پاسخی است به", en: "addresses" }
        Causes { fa: "سبب می‌شود", en: "causes" }
        Relates { fa: "در پیوند است با", en: "relates to" }
    }

    /// Which state of affairs a map shows.
    map_state(MapState) {
        Current { fa: "وضع موجود", en: "Current state" }
        Future { fa: "وضع مطلوب", en: "Future state" }
    }
}

messages! {
    table term;

    stages { fa: "مرحله‌ها", en: "Stages" }
    steps { fa: "گام‌ها", en: "Steps" }
    stage { fa: "مرحله", en: "Stage" }
    step { fa: "گام", en: "Step" }
    lane { fa: "لایه", en: "Lane" }
    card { fa: "کارت", en: "Card" }
    channel { fa: "کانال", en: "Channel" }
    owner { fa: "مالک", en: "Owner" }
    n_steps(n: words) { fa: "{n} گام", en: "{n} steps", one: "{n} step" }
    n_cards(n: count) { fa: "{n} کارت", en: "{n} cards", one: "{n} card" }
    n_comments(n: count) { fa: "{n} نظر", en: "{n} comments", one: "{n} comment" }
    n_votes(n: count) { fa: "{n} رأی", en: "{n} votes", one: "{n} vote" }
    stage_number(n: count) { fa: "مرحلهٔ {n}", en: "Stage {n}" }

    score_great { fa: "عالی", en: "Great" }
    score_good { fa: "خوب", en: "Good" }
    score_neutral { fa: "خنثی", en: "Neutral" }
    score_bad { fa: "بد", en: "Bad" }
    score_awful { fa: "خیلی بد", en: "Awful" }

    emotion_great { fa: "ذوق‌زده", en: "Delighted" }
    emotion_good { fa: "خرسند", en: "Pleased" }
    emotion_neutral { fa: "بی‌تفاوت", en: "Indifferent" }
    emotion_bad { fa: "ناخشنود", en: "Unhappy" }
    emotion_awful { fa: "کلافه", en: "Frustrated" }

    severity_1 { fa: "ناچیز", en: "Trivial" }
    severity_2 { fa: "آزارنده", en: "Annoying" }
    severity_3 { fa: "جدی", en: "Serious" }
    severity_4 { fa: "سنگین", en: "Severe" }
    severity_5 { fa: "مایهٔ رفتن مشتری", en: "Drives customers away" }
}

messages! {
    lanes { fa: "لایه‌ها", en: "Lanes" }
    team { fa: "گروه", en: "Team" }
    n_stages(n: count) { fa: "{n} مرحله", en: "{n} stages", one: "{n} stage" }
    n_lanes(n: count) { fa: "{n} لایه", en: "{n} lanes", one: "{n} lane" }
    step_number(n: count) { fa: "گام {n}", en: "Step {n}" }

    level_1 { fa: "خیلی کم", en: "Very low" }
    level_2 { fa: "کم", en: "Low" }
    level_3 { fa: "متوسط", en: "Medium" }
    level_4 { fa: "زیاد", en: "High" }
    level_5 { fa: "خیلی زیاد", en: "Very high" }

    commitment_1 { fa: "می‌خواند", en: "Reads" }
    commitment_2 { fa: "می‌پرسد", en: "Asks" }
    commitment_3 { fa: "می‌آزماید", en: "Tries" }
    commitment_4 { fa: "قول می‌دهد", en: "Promises" }
    commitment_5 { fa: "می‌پردازد", en: "Pays" }

    gender_female { fa: "زن", en: "Female" }
    gender_male { fa: "مرد", en: "Male" }

    colour_blue { fa: "آبی", en: "Blue" }
    colour_teal { fa: "سبزآبی", en: "Teal" }
    colour_violet { fa: "بنفش", en: "Violet" }
    colour_amber { fa: "کهربایی", en: "Amber" }
    colour_red { fa: "قرمز", en: "Red" }
    colour_green { fa: "سبز", en: "Green" }
    colour_slate { fa: "خاکستری", en: "Slate" }
    colour_plum { fa: "ارغوانی", en: "Plum" }
    colour_other { fa: "رنگ دلخواه", en: "Own colour" }
}

impl Messages {
    /// The word for a score: “Great” at the top of the scale, “Awful” at its bottom.
    pub fn score_word(self, score: Score) -> &'static str {
        match score.get() {
            75.. => self.score_great(),
            25..75 => self.score_good(),
            -24..25 => self.score_neutral(),
            -74..-24 => self.score_bad(),
            ..-74 => self.score_awful(),
        }
    }

    /// What a feeling nobody has named is called by its score.
    pub fn emotion_name(self, score: Score) -> &'static str {
        match score.get() {
            75.. => self.emotion_great(),
            25..75 => self.emotion_good(),
            -24..25 => self.emotion_neutral(),
            -74..-24 => self.emotion_bad(),
            ..-74 => self.emotion_awful(),
        }
    }

    /// The word for an impact or effort.
    pub fn level(self, level: Level) -> &'static str {
        match level.get() {
            ..2 => self.level_1(),
            2 => self.level_2(),
            3 => self.level_3(),
            4 => self.level_4(),
            5.. => self.level_5(),
        }
    }

    /// The word for how bad a pain point is.
    pub fn severity(self, severity: Level) -> &'static str {
        match severity.get() {
            ..2 => self.severity_1(),
            2 => self.severity_2(),
            3 => self.severity_3(),
            4 => self.severity_4(),
            5.. => self.severity_5(),
        }
    }

    /// The word for how much an action commits the customer.
    pub fn commitment(self, commitment: Level) -> &'static str {
        match commitment.get() {
            ..2 => self.commitment_1(),
            2 => self.commitment_2(),
            3 => self.commitment_3(),
            4 => self.commitment_4(),
            5.. => self.commitment_5(),
        }
    }

    /// The word for a persona's gender where it is one of the usual two; none for what people wrote themselves.
    pub fn gender(self, gender: &str) -> Option<&'static str> {
        match gender {
            "female" => Some(self.gender_female()),
            "male" => Some(self.gender_male()),
            _ => None,
        }
    }

    /// The name of a colour.
    pub fn colour(self, colour: Colour) -> &'static str {
        match colour.name() {
            Some("blue") => self.colour_blue(),
            Some("teal") => self.colour_teal(),
            Some("violet") => self.colour_violet(),
            Some("amber") => self.colour_amber(),
            Some("red") => self.colour_red(),
            Some("green") => self.colour_green(),
            Some("slate") => self.colour_slate(),
            Some("plum") => self.colour_plum(),
            Some(_) | None => self.colour_other(),
        }
    }
}
