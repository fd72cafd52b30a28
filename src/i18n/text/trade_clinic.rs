//! The examples of a clinic: a dentist's.

use crate::guide::Example;

words! {
    /// An example of a clinic.
    clinic_example(Example) {
        Title { fa: "درمان ریشه در کلینیک مهر", en: "A root canal at Park Lane Dental" }
        Purpose { fa: "کمتر کسی پس از مشاوره درمان را رها کند", en: "Fewer patients drop out after the consultation" }
        Name { fa: "حسین رضوی", en: "Henry Wells" }
        Job { fa: "کارمند بانک، دو فرزند", en: "Bank clerk, two children" }
        Need { fa: "دردش همین هفته تمام شود", en: "To be rid of the pain this week" }
        Barrier { fa: "از آمپول می‌ترسد و عقب می‌اندازد", en: "Afraid of the needle, and keeps putting it off" }
        Reach { fa: "از همکارها می‌پرسد، در گوگل می‌گردد، و تلفن را به پیام ترجیح می‌دهد.", en: "He asks colleagues, searches the web, and rather calls than writes." }
        Source { fa: "گفت‌وگو با ده بیمار و نوبت‌های لغوشدهٔ پاییز", en: "Interviews with ten patients, and the cancelled bookings of this autumn" }
        Problem { fa: "دندانش شب‌ها درد می‌گیرد و نمی‌داند به چه کسی اعتماد کند", en: "His tooth aches at night, and he does not know whom to trust" }
        Doubt { fa: "درد دارد؟ چند جلسه باید بیایم؟", en: "Will it hurt? How often do I have to come?" }
        Aim { fa: "بی‌درد غذا بخورد، بی‌آنکه از کار بماند", en: "To eat without pain, and not miss work" }
        Expectation { fa: "هزینه را پیش از شروع بداند", en: "To know the price before it starts" }
        StageTitle { fa: "پس از درمان", en: "After the treatment" }
        AwareTouch { fa: "سفارش یک همکار، و نقشهٔ گوگل", en: "A colleague’s tip, and the map search" }
        AwareStep { fa: "شب بی‌خوابی", en: "A sleepless night" }
        AwareAction { fa: "«دندان‌پزشکی نزدیک من» را جست‌وجو می‌کند", en: "Searches for “dentist near me”" }
        AwareThought { fa: "کاش خودش خوب شود", en: "Maybe it goes away by itself" }
        AwarePain { fa: "نمی‌فهمد کدام کلینیک عصرها باز است", en: "No clinic says whether it is open in the evening" }
        AwareIdea { fa: "ساعت کار و نزدیک‌ترین نوبت در بالای سایت", en: "Opening hours and the next free time at the top of the site" }
        CompareTouch { fa: "نظر بیماران، و تلفن به پذیرش", en: "Reviews, and a call to reception" }
        CompareStep { fa: "پرسیدن قیمت", en: "Asking the price" }
        CompareAction { fa: "به دو کلینیک زنگ می‌زند و قیمت می‌پرسد", en: "Calls two clinics and asks the price" }
        CompareThought { fa: "چرا قیمت را نمی‌گویند؟", en: "Why do they not tell the price?" }
        ComparePain { fa: "پشت خط می‌ماند و می‌گویند «باید بیایید»", en: "He waits on the line, and hears “you have to come in”" }
        CompareIdea { fa: "بازهٔ قیمت هر درمان در سایت و زبان پذیرش", en: "A price range for each treatment, on the site and at reception" }
        BuyTouch { fa: "پذیرش کلینیک، و پیامک یادآوری نوبت", en: "The front desk, and a text message before the visit" }
        BuyStep { fa: "نخستین ویزیت", en: "The first visit" }
        BuyAction { fa: "برای معاینه نوبت می‌گیرد و طرح درمان را می‌پذیرد", en: "Books a check-up and agrees to the plan" }
        BuyThought { fa: "این همه کار واقعاً لازم است؟", en: "Is all of this really needed?" }
        BuyPain { fa: "طرح درمان پر از واژه‌هایی است که نمی‌فهمد", en: "The plan is full of words he does not understand" }
        BuyIdea { fa: "طرح درمان یک‌صفحه‌ای با عکس و قیمت", en: "A plan on one page, with pictures and prices" }
        StayTouch { fa: "تلفن پرستار فردای درمان", en: "A call from the nurse the day after" }
        StayStep { fa: "جلسهٔ دوم", en: "The second session" }
        StayAction { fa: "سر نوبت دوم می‌آید و دارو را کامل می‌خورد", en: "Comes to the second session and finishes the pills" }
        StayThought { fa: "این درد عادی است یا باید زنگ بزنم؟", en: "Is this pain normal, or should I call?" }
        StayPain { fa: "شب که درد می‌گیرد کسی پاسخ نمی‌دهد", en: "Nobody answers when it hurts at night" }
        StayIdea { fa: "شمارهٔ شبانهٔ پرستار روی برگهٔ دارو", en: "The nurse’s night number on the leaflet" }
        TellTouch { fa: "سفارش به همکار، و نظر در نقشهٔ گوگل", en: "A word to a colleague, and a review on the map" }
        TellStep { fa: "معاینهٔ شش‌ماهه", en: "The check-up after six months" }
        TellAction { fa: "همسرش را هم می‌آورد", en: "Brings his wife along" }
        TellThought { fa: "کاش زودتر آمده بودم", en: "I should have come sooner" }
        TellPain { fa: "کسی معاینهٔ شش‌ماهه را یادآوری نمی‌کند", en: "Nobody reminds him of the next check-up" }
        TellIdea { fa: "یادآوری معاینه با پیامک و نوبت آماده", en: "A reminder by text message with a time to confirm" }
        Owner { fa: "خانم صادقی، پذیرش", en: "Ms Shaw, reception" }
        Improvement { fa: "نوشتن بازهٔ قیمت درمان‌ها در سایت", en: "Put the price ranges on the site" }
        Rhythm { fa: "هر شش ماه، با نظرسنجی بیماران", en: "Every six months, with the patient survey" }
    }
}
