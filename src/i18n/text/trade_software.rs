//! The examples of software by subscription: bookkeeping.

use crate::guide::Example;

words! {
    /// An example of software by subscription.
    software_example(Example) {
        Title { fa: "از ثبت‌نام تا تمدید حسابداری آنلاین", en: "Online bookkeeping, from sign-up to renewal" }
        Purpose { fa: "بیشتر کاربران آزمایشی نخستین فاکتورشان را بفرستند", en: "More trial users send their first invoice" }
        Name { fa: "بهار کاظمی", en: "Bonnie Clark" }
        Job { fa: "صاحب یک آتلیهٔ عکاسی", en: "Runs a photo studio" }
        Need { fa: "فاکتور بفرستد و مالیاتش درست باشد", en: "To send invoices, and get her taxes right" }
        Barrier { fa: "از واژه‌های حسابداری می‌گریزد", en: "Shies away from the words of accountants" }
        Reach { fa: "در گوگل می‌گردد، با گوشی کار می‌کند، و سؤالش را در چت می‌پرسد.", en: "She searches the web, works on her phone, and asks in the chat." }
        Source { fa: "ضبط هفت آزمون کاربری و آمار رویدادهای برنامه", en: "Seven user tests, and the events in our analytics" }
        Problem { fa: "آخر فصل است و فاکتورهایش در سه دفتر پراکنده‌اند", en: "The quarter ends, and her invoices are in three notebooks" }
        Doubt { fa: "داده‌هایم پیش شما امن است؟", en: "Is my data safe with you?" }
        Aim { fa: "اظهارنامه را در یک عصر تمام کند", en: "To finish her tax return in one evening" }
        Expectation { fa: "هر وقت خواست بتواند برود و داده‌هایش را ببرد", en: "To leave whenever she likes, and take her data along" }
        StageTitle { fa: "نخستین ارزش", en: "First value" }
        AwareTouch { fa: "نتیجهٔ جست‌وجوی «فاکتور آنلاین رایگان»", en: "A search for “free online invoice”" }
        AwareStep { fa: "یادآوری مالیات", en: "The tax reminder" }
        AwareAction { fa: "مقالهٔ «مالیات آتلیه‌ها به زبان ساده» را می‌خواند", en: "Reads “taxes for studios in plain words”" }
        AwareThought { fa: "این برای کسب‌وکارهای کوچک هم هست؟", en: "Is this for small firms too?" }
        AwarePain { fa: "صفحهٔ اول پر از واژه‌های حسابداری است", en: "The front page is full of accounting terms" }
        AwareIdea { fa: "صفحهٔ ویژهٔ هر شغل با نمونهٔ خودش", en: "A page for each trade, with its own example" }
        CompareTouch { fa: "صفحهٔ قیمت، و چت سایت", en: "The pricing page, and the chat" }
        CompareStep { fa: "خواندن قیمت‌ها", en: "Reading the prices" }
        CompareAction { fa: "در چت می‌پرسد کدام بسته کافی است", en: "Asks in the chat which plan is enough" }
        CompareThought { fa: "بعد از یک ماه قیمت بالا نرود؟", en: "Will the price go up after a month?" }
        ComparePain { fa: "چت فقط ساعت اداری پاسخ می‌دهد", en: "The chat answers in office hours only" }
        CompareIdea { fa: "یک پرسش‌نامهٔ کوتاه که بسته را پیشنهاد می‌دهد", en: "A few questions that suggest a plan" }
        BuyTouch { fa: "ثبت‌نام در برنامه، و ایمیل خوشامد", en: "Sign-up in the app, and the welcome email" }
        BuyStep { fa: "دورهٔ آزمایشی", en: "The trial" }
        BuyAction { fa: "ثبت‌نام می‌کند و نخستین فاکتورش را می‌فرستد", en: "Signs up and sends her first invoice" }
        BuyThought { fa: "کجا باید لوگویم را بگذارم؟", en: "Where does my logo go?" }
        BuyPain { fa: "پیش از دیدن برنامه شماره کارت می‌خواهند", en: "A card number is asked for before she sees anything" }
        BuyIdea { fa: "چهارده روز آزمایش بی‌نیاز به کارت", en: "A trial of fourteen days without a card" }
        StayTouch { fa: "اعلان برنامه، و ایمیل ماهانه", en: "Notices in the app, and a monthly email" }
        StayStep { fa: "عادت شدن", en: "Becoming a habit" }
        StayAction { fa: "هر جمعه هزینه‌های هفته را وارد می‌کند", en: "Enters the week’s expenses every Friday" }
        StayThought { fa: "این را همکارم هم می‌تواند ببیند؟", en: "Can my partner see this too?" }
        StayPain { fa: "عکس رسید در گوشی تار می‌شود و باید دستی بنویسد", en: "Photos of receipts blur, and she types them in" }
        StayIdea { fa: "خواندن خودکار رسید از روی عکس", en: "Reading receipts from a photo" }
        TellTouch { fa: "پیام تمدید، و دعوت همکار از درون برنامه", en: "The renewal notice, and an invitation from the app" }
        TellStep { fa: "تمدید", en: "Renewing" }
        TellAction { fa: "یک همکارش را دعوت می‌کند", en: "Invites another photographer" }
        TellThought { fa: "ارزش تمدید را داشت", en: "It was worth renewing" }
        TellPain { fa: "دعوت‌کننده هیچ سودی نمی‌برد", en: "Inviting brings her nothing" }
        TellIdea { fa: "یک ماه رایگان برای هر دو نفر", en: "A free month for both" }
        Owner { fa: "گروه رشد", en: "The growth team" }
        Improvement { fa: "برداشتن شماره کارت از ثبت‌نام", en: "Take the card number out of sign-up" }
        Rhythm { fa: "هر ماه، کنار آمار ماندگاری", en: "Every month, beside the retention figures" }
    }
}
