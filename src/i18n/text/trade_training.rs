//! The examples of training and coaching: a language school.

use crate::guide::Example;

words! {
    /// An example of training.
    training_example(Example) {
        Title { fa: "دورهٔ آیلتس آموزشگاه پل", en: "The exam course at Bridge School" }
        Purpose { fa: "بیشتر شرکت‌کنندگانِ جلسهٔ رایگان در دوره نام‌نویسی کنند", en: "More guests of the free lesson enrol in the course" }
        Name { fa: "سارا محمدی", en: "Sarah Moore" }
        Job { fa: "دانشجوی سال آخر معماری", en: "Final-year student of architecture" }
        Need { fa: "تا اردیبهشت نمرهٔ ۷ بگیرد", en: "To score a 7 by May" }
        Barrier { fa: "دو بار نیمه‌کاره رها کرده و به خودش شک دارد", en: "Gave up twice before, and doubts herself" }
        Reach { fa: "در تلگرام گروه درسی دارد و آموزش‌ها را در اینستاگرام ذخیره می‌کند.", en: "She has a study group on Telegram, and saves lessons on Instagram." }
        Source { fa: "گفت‌وگو با شش زبان‌آموز و آمار حضور دو ترم", en: "Interviews with six students, and attendance of two terms" }
        Problem { fa: "برای مهلت دانشگاه نمره لازم دارد و برنامه‌ای ندارد", en: "She needs the score for a deadline, and has no plan" }
        Doubt { fa: "با این سطح، چند ماه طول می‌کشد؟", en: "At my level, how many months will it take?" }
        Aim { fa: "پذیرش از دانشگاهی که دوست دارد", en: "A place at the university she likes" }
        Expectation { fa: "استاد نوشته‌هایش را خودش تصحیح کند", en: "The teacher corrects her writing in person" }
        StageTitle { fa: "آزمون آزمایشی", en: "The mock exam" }
        AwareTouch { fa: "ریلز «پنج اشتباه رایج در نوشتن»", en: "A reel: “five mistakes in writing”" }
        AwareStep { fa: "دیدن مهلت دانشگاه", en: "Seeing the deadline" }
        AwareAction { fa: "آزمون تعیین سطح رایگان را می‌زند", en: "Takes the free placement test" }
        AwareThought { fa: "از کجا شروع کنم؟", en: "Where do I start?" }
        AwarePain { fa: "هر استاد چیز دیگری توصیه می‌کند", en: "Every teacher recommends something else" }
        AwareIdea { fa: "برنامهٔ شخصی پس از تعیین سطح، همان لحظه", en: "A personal plan right after the placement test" }
        CompareTouch { fa: "جلسهٔ آنلاین رایگان، و پرسش در تلگرام", en: "A free lesson online, and questions on Telegram" }
        CompareStep { fa: "جلسهٔ رایگان", en: "The free lesson" }
        CompareAction { fa: "در جلسهٔ رایگان شرکت می‌کند", en: "Joins the free lesson" }
        CompareThought { fa: "کلاس آنلاین به خوبی حضوری هست؟", en: "Is online as good as in class?" }
        ComparePain { fa: "نمی‌داند استاد دوره چه کسی است", en: "It is not clear who will teach the course" }
        CompareIdea { fa: "معرفی کوتاه استاد با ویدئو در صفحهٔ دوره", en: "A short video of the teacher on the course page" }
        BuyTouch { fa: "صفحهٔ نام‌نویسی سایت، و تلفن مشاور", en: "The enrolment page, and a call from the adviser" }
        BuyStep { fa: "نام‌نویسی", en: "Enrolling" }
        BuyAction { fa: "دوره را قسطی می‌خرد", en: "Pays for the course by instalments" }
        BuyThought { fa: "اگر باز هم رها کنم پولم چه می‌شود؟", en: "What about my money if I give up again?" }
        BuyPain { fa: "شرط انصراف جایی نوشته نشده است", en: "The terms of leaving are written nowhere" }
        BuyIdea { fa: "بازگشت پول تا پایان جلسهٔ دوم", en: "Money back until the second lesson" }
        StayTouch { fa: "کلاس آنلاین، و گروه تلگرام همکلاسی‌ها", en: "The online class, and the class’s Telegram group" }
        StayStep { fa: "هفتهٔ نخست", en: "The first week" }
        StayAction { fa: "هر هفته یک نوشته می‌فرستد", en: "Hands in one text a week" }
        StayThought { fa: "دارم پیشرفت می‌کنم؟", en: "Am I getting better?" }
        StayPain { fa: "تصحیح نوشته‌ها ده روز طول می‌کشد", en: "Corrections take ten days" }
        StayIdea { fa: "تصحیح در ۴۸ ساعت و نمودار پیشرفت", en: "Corrections within two days, and a chart of progress" }
        TellTouch { fa: "پیام نمره در گروه، و کد معرفی", en: "The score in the group chat, and a referral code" }
        TellStep { fa: "روز نمره", en: "The day of the score" }
        TellAction { fa: "نمره‌اش را در گروه می‌گذارد", en: "Posts her score in the group" }
        TellThought { fa: "به خواهرم هم بگویم بیاید", en: "My sister should come here too" }
        TellPain { fa: "پس از پایان دوره کسی سراغش را نمی‌گیرد", en: "After the course nobody gets in touch" }
        TellIdea { fa: "دیدار سالانهٔ قبول‌شدگان با تازه‌واردها", en: "A yearly evening of graduates and newcomers" }
        Owner { fa: "آقای نوری، آموزش", en: "Mr Norris, teaching" }
        Improvement { fa: "رساندن تصحیح نوشته‌ها به ۴۸ ساعت", en: "Bring corrections down to two days" }
        Rhythm { fa: "پایان هر ترم", en: "At the end of every term" }
    }
}
