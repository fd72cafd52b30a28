//! The first screen, and what shows while there is no map yet.

use crate::template::Template;

words! {
    /// What a template is called.
    template_title(Template) {
        FiveStage { fa: "پنج‌مرحله‌ای عمومی", en: "General five-stage" }
        MusicSharing { fa: "هم‌رسانی آهنگ", en: "Sharing a song" }
        B2bCrm { fa: "فروش سازمانی با CRM", en: "B2B sales with a CRM" }
        CoffeeShop { fa: "فروشگاه اینترنتی", en: "Online shop" }
        Saas { fa: "نرم‌افزار اشتراکی", en: "SaaS" }
        Clinic { fa: "کلینیک و درمانگاه", en: "Clinic" }
        Training { fa: "آموزش و مربیگری فروش", en: "Training and coaching" }
        Blank { fa: "صفحهٔ خالی", en: "Blank map" }
    }

    /// What a template is good for, in a sentence.
    template_summary(Template) {
        FiveStage { fa: "آگاهی تا حمایت؛ برای هر کسب‌وکاری که تازه شروع می‌کند.", en: "Awareness to advocacy, for any business drawing its first map." }
        MusicSharing { fa: "نمونهٔ پُرشده: از شنیدن یک آهنگ تا فرستادنش برای دوست.", en: "A worked example: from hearing a song to sending it to a friend." }
        B2bCrm { fa: "چند تصمیم‌گیر، چرخهٔ بلند و پیگیری‌های مرحله‌به‌مرحله.", en: "Several deciders, a long cycle and follow-up at every stage." }
        CoffeeShop { fa: "نمونهٔ قهوه‌فروشی: از دیدن یک ریلز تا خرید دوباره و معرفی.", en: "A coffee shop’s example: from a reel to repeat orders and referrals." }
        Saas { fa: "ثبت‌نام، نخستین ارزش، عادت، تمدید و معرفی.", en: "Sign-up, first value, habit, renewal and referral." }
        Clinic { fa: "از نوبت‌گیری تا پیگیری پس از درمان، همراه با پشت صحنه.", en: "From booking to follow-up after treatment, backstage included." }
        Training { fa: "از خواندن یک مقاله تا نتیجه‌ای که در عددهای فروش پیداست.", en: "From reading an article to results that show in the sales figures." }
        Blank { fa: "پنج مرحله و لایه‌های آماده؛ باقی با شما.", en: "Five stages and the usual lanes; the rest is yours." }
    }
}

messages! {
    start_title { fa: "نقشهٔ سفر مشتری‌تان را بسازید", en: "Map your customer’s journey" }
    start_promise {
        fa: "در حدود بیست دقیقه، بدون نیاز به حساب کاربری. هرچه بنویسید روی همین دستگاه می‌ماند تا خودتان آن را دریافت یا هم‌رسانی کنید.",
        en: "In about twenty minutes, with no account. Everything you write stays on this device until you download or share it."
    }
    start_guide { fa: "با راهنمای هفت‌گامی شروع می‌کنم", en: "Start with the seven-step guide" }
    start_guide_hint { fa: "پرسش‌های ساده، نمونهٔ آماده و پیش‌نمایش زنده", en: "Simple questions, examples and a live preview" }
    start { fa: "شروع", en: "Start" }
    start_blank { fa: "صفحهٔ خالی", en: "Blank map" }
    start_blank_hint { fa: "خودم می‌دانم چه می‌خواهم", en: "I know what I want" }
    start_file { fa: "آوردن از فایل", en: "Open a file" }
    start_file_hint { fa: "فایل JSON همین ویرایشگر", en: "A JSON file of this editor" }
    start_template { fa: "یا از یک الگو شروع کنید", en: "Or start from a template" }
    start_template_hint { fa: "همه چیزش را بعداً می‌توانید عوض کنید", en: "You can change everything later" }
    use_template { fa: "به‌کاربردن الگو", en: "Use template" }
    use_template_named(name: user) { fa: "به‌کاربردن الگوی {name}", en: "Use the template {name}" }
    preview { fa: "دیدن", en: "Preview" }
    preview_template(name: user) { fa: "دیدن الگوی {name}", en: "Preview the template {name}" }
    template_size(stages: count, steps: count) { fa: "{stages} مرحله · {steps} گام", en: "{stages} stages · {steps} steps" }
    drop_file { fa: "فایل را همین‌جا رها کنید", en: "Drop the file here" }
    loading { fa: "در حال باز کردن نقشه…", en: "Opening the map…" }
    loading_template { fa: "در حال آوردن الگو…", en: "Fetching the template…" }
    try_again { fa: "تلاش دوباره", en: "Try again" }
    failed_title { fa: "نقشه باز نشد", en: "The map did not open" }
    crashed_title { fa: "ویرایشگر از کار افتاد", en: "The editor stopped working" }
    crashed_hint { fa: "نقشهٔ شما از دست نرفته است. ویرایشگر را دوباره راه بیندازید یا فایل JSON را دریافت کنید.", en: "Your map is safe. Restart the editor, or download the map as JSON." }
    restart { fa: "راه‌اندازی دوباره", en: "Restart" }
}
