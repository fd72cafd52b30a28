//! The examples of services at home: repairs.

use crate::guide::Example;

words! {
    /// An example of services at home.
    service_example(Example) {
        Title { fa: "تعمیر یخچال در خانه", en: "A fridge repaired at home" }
        Purpose { fa: "مشتری بار دوم مستقیم به خودمان زنگ بزند", en: "Customers call us directly the second time" }
        Name { fa: "خانم رضایی", en: "Rita Reed" }
        Job { fa: "معلم، تا ظهر سر کلاس", en: "Teacher, in class until noon" }
        Need { fa: "یخچال همین امروز درست شود", en: "The fridge to work again today" }
        Barrier { fa: "به تعمیرکار ناشناس اعتماد ندارد", en: "Does not trust a stranger in her home" }
        Reach { fa: "در گوگل می‌گردد، از همسایه می‌پرسد، و در واتساپ عکس می‌فرستد.", en: "She searches the web, asks a neighbour, and sends photos on WhatsApp." }
        Source { fa: "تماس با دوازده مشتری و دفتر شکایت‌های امسال", en: "Calls to twelve customers, and this year’s complaints" }
        Problem { fa: "یخچال از دیشب سرد نمی‌کند و غذاها خراب می‌شود", en: "The fridge stopped last night, and the food is going off" }
        Doubt { fa: "اگر فردا باز خراب شد چه؟", en: "What if it breaks again tomorrow?" }
        Aim { fa: "بی‌دردسر درست شود و غذا دور نریزد", en: "To have it fixed without trouble, and waste no food" }
        Expectation { fa: "سر وقت بیایند و قیمت را پیش از کار بگویند", en: "They come on time, and name the price first" }
        StageTitle { fa: "روز تعمیر", en: "The day of the repair" }
        AwareTouch { fa: "جست‌وجوی «تعمیر یخچال فوری»، و برگهٔ روی یخچال", en: "A search for “fridge repair today”, and a sticker on the fridge" }
        AwareStep { fa: "خراب شدن", en: "The breakdown" }
        AwareAction { fa: "در گوگل شمارهٔ تعمیرکار می‌گیرد", en: "Looks for a repair service on the web" }
        AwareThought { fa: "کدامشان آدم درستی است؟", en: "Which of them is honest?" }
        AwarePain { fa: "همه نوشته‌اند «نمایندگی مجاز»", en: "They all claim to be authorised" }
        AwareIdea { fa: "عکس و کارت شناسایی تعمیرکار در سایت", en: "A photo and ID of every technician on the site" }
        CompareTouch { fa: "تلفن، و عکس خرابی در واتساپ", en: "A call, and a photo on WhatsApp" }
        CompareStep { fa: "پرسیدن هزینه", en: "Asking the price" }
        CompareAction { fa: "عکس یخچال را می‌فرستد و حدود قیمت می‌پرسد", en: "Sends a photo and asks for a rough price" }
        CompareThought { fa: "هزینهٔ رفت‌وآمد هم می‌گیرند؟", en: "Do they charge for coming?" }
        ComparePain { fa: "می‌گویند «باید از نزدیک ببینیم»", en: "They say “we have to see it first”" }
        CompareIdea { fa: "جدول بازهٔ قیمت برای ده خرابی رایج", en: "A table of prices for ten common faults" }
        BuyTouch { fa: "تأیید با پیامک، و تلفن تعمیرکار", en: "A text message that confirms, and the technician’s call" }
        BuyStep { fa: "گرفتن وقت", en: "Booking a time" }
        BuyAction { fa: "برای بعدازظهر وقت می‌گیرد", en: "Books a time for the afternoon" }
        BuyThought { fa: "واقعاً سر وقت می‌آیند؟", en: "Will they really be on time?" }
        BuyPain { fa: "بازهٔ «از دو تا هفت» روزش را می‌گیرد", en: "“Between two and seven” takes up her day" }
        BuyIdea { fa: "پیام «نیم‌ساعت دیگر می‌رسم» با نام تعمیرکار", en: "A message half an hour before, with the technician’s name" }
        StayTouch { fa: "تعمیرکار در خانه، و برگهٔ ضمانت", en: "The technician at home, and the guarantee" }
        StayStep { fa: "خود تعمیر", en: "The repair itself" }
        StayAction { fa: "تعمیر را می‌بیند و پول را می‌پردازد", en: "Watches the repair, and pays" }
        StayThought { fa: "قطعه نو بود؟", en: "Was the part new?" }
        StayPain { fa: "آشپزخانه کثیف می‌ماند", en: "The kitchen is left dirty" }
        StayIdea { fa: "تحویل قطعهٔ کهنه و تمیز کردن جای کار", en: "Hand over the old part, and clean up" }
        TellTouch { fa: "پیام نظرسنجی، و سفارش به همسایه", en: "A message that asks how it was, and a word to a neighbour" }
        TellStep { fa: "بار بعد", en: "The next time" }
        TellAction { fa: "شماره را به همسایه می‌دهد", en: "Gives the number to a neighbour" }
        TellThought { fa: "دفعهٔ بعد هم همین‌ها", en: "Next time the same people" }
        TellPain { fa: "شماره را گم می‌کند", en: "She loses the number" }
        TellIdea { fa: "برچسب با شماره و تاریخ ضمانت، پشت یخچال", en: "A sticker with number and guarantee on the fridge" }
        Owner { fa: "آقای مرادی، اعزام", en: "Mr Murray, dispatch" }
        Improvement { fa: "پیامک «در راهم» پیش از هر کار", en: "A message before every visit" }
        Rhythm { fa: "هر سه ماه، با دفتر شکایت‌ها", en: "Every three months, with the complaints" }
    }
}
