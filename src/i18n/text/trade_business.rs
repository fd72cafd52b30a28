//! The examples of selling to businesses: a CRM for makers.

use crate::guide::Example;

words! {
    /// An example of selling to businesses.
    business_example(Example) {
        Title { fa: "خرید CRM در یک کارخانه", en: "A manufacturer buys a CRM" }
        Purpose { fa: "چرخهٔ فروش از نُه ماه به شش ماه برسد", en: "Bring the sales cycle down from nine months to six" }
        Name { fa: "مهندس کریمی", en: "Claire Morgan" }
        Job { fa: "مدیر فروش یک کارخانهٔ لوله", en: "Head of sales at a pipe maker" }
        Need { fa: "بداند کدام سفارش عقب می‌افتد", en: "To know which orders are about to slip" }
        Barrier { fa: "باید مدیر مالی و مدیر فناوری را هم راضی کند", en: "Has to win over finance and IT" }
        Reach { fa: "لینکدین می‌خواند، به ایمیل پاسخ می‌دهد، و در نمایشگاه قرار می‌گذارد.", en: "She reads LinkedIn, answers email, and meets people at fairs." }
        Source { fa: "گفت‌وگو با پنج مدیر فروش و گزارش معامله‌های ازدست‌رفته", en: "Interviews with five heads of sales, and the report on lost deals" }
        Problem { fa: "فروش‌ها در چند فایل پراکنده است و پیش‌بینی‌اش غلط درمی‌آید", en: "Sales are spread over spreadsheets, and her forecast is always off" }
        Doubt { fa: "داده‌های اکسلمان را چطور بیاوریم؟", en: "How do we bring our spreadsheets in?" }
        Aim { fa: "پیش‌بینی فروشی که مدیرعامل به آن تکیه کند", en: "A forecast that the board can rely on" }
        Expectation { fa: "یک نفر از شما تا پایان راه‌اندازی کنارش باشد", en: "One person on your side until it runs" }
        StageTitle { fa: "راه‌اندازی آزمایشی", en: "The pilot" }
        AwareTouch { fa: "یادداشتی در لینکدین دربارهٔ پیش‌بینی فروش", en: "A LinkedIn article about forecasting" }
        AwareStep { fa: "جلسهٔ بد آخر ماه", en: "A bad end of the month" }
        AwareAction { fa: "گزارش «پنج نشانهٔ فروش نشتی» را دریافت می‌کند", en: "Downloads “five signs of a leaking pipeline”" }
        AwareThought { fa: "ما هم همین گرفتاری را داریم", en: "That is just our trouble" }
        AwarePain { fa: "همهٔ مثال‌ها از شرکت‌های نرم‌افزاری است", en: "All the examples are from software firms" }
        AwareIdea { fa: "یک نمونهٔ واقعی از یک کارخانه با عدد", en: "A case from a factory, with figures" }
        CompareTouch { fa: "جلسهٔ آنلاین معرفی، و ایمیل پیگیری", en: "An online demo, and an email after it" }
        CompareStep { fa: "جلسه با فناوری", en: "The meeting with IT" }
        CompareAction { fa: "سه فروشنده را به جلسه می‌خواند", en: "Invites three vendors to a demo" }
        CompareThought { fa: "کدامشان کارخانه را می‌شناسد؟", en: "Which of them knows a factory?" }
        ComparePain { fa: "پرسش‌های مدیر فناوری یک هفته بی‌پاسخ می‌ماند", en: "IT waits a week for answers" }
        CompareIdea { fa: "برگهٔ آمادهٔ امنیت و یکپارچگی برای فناوری", en: "A ready paper on security and interfaces for IT" }
        BuyTouch { fa: "پیش‌فاکتور با ایمیل، و جلسه با مدیر مالی", en: "The offer by email, and a meeting with finance" }
        BuyStep { fa: "تأیید بودجه", en: "Budget approval" }
        BuyAction { fa: "قرارداد آزمایشی سه‌ماهه می‌بندد", en: "Signs a pilot for three months" }
        BuyThought { fa: "اگر نشد، چطور بیرون بیاییم؟", en: "If it fails, how do we get out?" }
        BuyPain { fa: "قیمت به ازای هر کاربر برای مدیر مالی روشن نیست", en: "Finance cannot tell what each user costs" }
        BuyIdea { fa: "محاسبهٔ بازگشت سرمایه در یک صفحه", en: "The return on investment on one page" }
        StayTouch { fa: "کارشناس استقرار در محل، و تلفن پشتیبانی", en: "A consultant on site, and the support line" }
        StayStep { fa: "ماه نخست", en: "The first month" }
        StayAction { fa: "فروشنده‌ها هر روز معامله‌هایشان را ثبت می‌کنند", en: "The team logs its deals every day" }
        StayThought { fa: "بچه‌ها واقعاً ازش استفاده می‌کنند؟", en: "Does the team really use it?" }
        StayPain { fa: "ثبت هر تماس پنج دقیقه وقت می‌گیرد", en: "Logging a call takes five minutes" }
        StayIdea { fa: "ثبت تماس از روی گوشی با دو لمس", en: "Logging a call on the phone with two taps" }
        TellTouch { fa: "نشست مشتریان، و تماس یک همکار", en: "The customer meeting, and a call from a peer" }
        TellStep { fa: "تمدید سالانه", en: "The yearly renewal" }
        TellAction { fa: "به یک مدیر فروش دیگر معرفی‌تان می‌کند", en: "Recommends you to another head of sales" }
        TellThought { fa: "حالا پیش‌بینی‌ام درست درمی‌آید", en: "Now my forecast comes true" }
        TellPain { fa: "کسی از او اجازهٔ نقل‌قول نمی‌گیرد", en: "Nobody asks her for a reference" }
        TellIdea { fa: "گفت‌وگوی کوتاه مشتری، سه ماه پس از استقرار", en: "A short customer story, three months after the start" }
        Owner { fa: "گروه استقرار", en: "The onboarding team" }
        Improvement { fa: "نوشتن برگهٔ امنیت برای مدیران فناوری", en: "Write the security paper for IT" }
        Rhythm { fa: "هر فصل، با گزارش معامله‌ها", en: "Every quarter, with the report on deals" }
    }
}
