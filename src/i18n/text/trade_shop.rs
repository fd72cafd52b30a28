//! The examples of a shop, here and online: a coffee roaster.

use crate::guide::Example;

words! {
    /// An example of a shop.
    shop_example(Example) {
        Title { fa: "نخستین خرید از قهوه‌فروشی دان", en: "First order from Bean Street Coffee" }
        Purpose { fa: "بیشتر کسانی که بار نخست می‌خرند، بار دوم هم بخرند", en: "More first-time buyers come back for a second bag" }
        Name { fa: "نگار احمدی", en: "Nora Adams" }
        Job { fa: "طراح رابط کاربری، دورکار", en: "Interface designer, works from home" }
        Need { fa: "قهوهٔ تازه برای موکاپات، بی‌آنکه وقت بگذارد", en: "Fresh coffee for her moka pot, without fuss" }
        Barrier { fa: "از نام دانه‌ها سر درنمی‌آورد", en: "The names of the beans mean nothing to her" }
        Reach { fa: "هر شب اینستاگرام را می‌بیند؛ ایمیلش را هفته‌ای یک بار باز می‌کند.", en: "She looks at Instagram every night, and at her email once a week." }
        Source { fa: "گفت‌وگو با هشت خریدار در آبان و سفارش‌های یک سال", en: "Interviews with eight buyers, and a year of orders" }
        Problem { fa: "قهوه‌اش تمام شده و نمی‌داند کدام دانه به موکاپاتش می‌خورد", en: "She has run out of coffee, and does not know which beans suit her moka pot" }
        Doubt { fa: "دانه را کِی برشته کرده‌اند؟", en: "When were the beans roasted?" }
        Aim { fa: "قهوهٔ خوب در خانه، در کمتر از ده دقیقه", en: "Good coffee at home in under ten minutes" }
        Expectation { fa: "اگر خوشش نیامد، پس بگیرند", en: "If she does not like it, she can send it back" }
        StageTitle { fa: "نخستین فنجان", en: "The first cup" }
        AwareTouch { fa: "پست اینستاگرامِ یک دوست دربارهٔ دم‌آوری در خانه", en: "A friend’s Instagram post about brewing at home" }
        AwareStep { fa: "جرقهٔ نیاز", en: "The spark" }
        AwareAction { fa: "ریلزِ «قهوهٔ خانگی در سه دقیقه» را ذخیره می‌کند", en: "Saves a reel: “home coffee in three minutes”" }
        AwareThought { fa: "این‌ها با فروشگاه‌های دیگر چه فرقی دارند؟", en: "How are these different from the other shops?" }
        AwarePain { fa: "همهٔ صفحه‌ها یک چیز می‌گویند", en: "All the pages say the same" }
        AwareIdea { fa: "یک راهنمای کوتاه: کدام دانه برای کدام قهوه‌ساز", en: "A short guide: which beans for which pot" }
        CompareTouch { fa: "پرسیدن در واتساپ، و نظر خریداران در سایت", en: "A question on WhatsApp, and the reviews on the site" }
        CompareStep { fa: "پرسیدن از دیگران", en: "Asking others" }
        CompareAction { fa: "در واتساپ می‌پرسد کدام دانه برای موکاپات خوب است", en: "Asks on WhatsApp which beans suit a moka pot" }
        CompareThought { fa: "نکند تلخ باشد؟", en: "What if it is bitter?" }
        ComparePain { fa: "پاسخ واتساپ تا فردا نمی‌رسد", en: "The answer on WhatsApp takes until tomorrow" }
        CompareIdea { fa: "پاسخ آماده برای پنج پرسش پرتکرار", en: "Ready answers to the five usual questions" }
        BuyTouch { fa: "سبد خرید سایت، و پیامک تأیید سفارش", en: "The basket on the site, and a text message that confirms" }
        BuyStep { fa: "پرداخت", en: "Paying" }
        BuyAction { fa: "یک بستهٔ ۲۵۰ گرمی سفارش می‌دهد", en: "Orders a small bag" }
        BuyThought { fa: "هزینهٔ ارسال چقدر می‌شود؟", en: "What will delivery cost?" }
        BuyPain { fa: "هزینهٔ ارسال را در گام آخر می‌بیند", en: "Delivery costs show up at the last step" }
        BuyIdea { fa: "هزینهٔ ارسال کنار قیمت هر کالا", en: "Delivery costs beside every price" }
        StayTouch { fa: "پیکی که بسته را می‌آورد، و کارت دم‌آوری درون آن", en: "The courier, and the brewing card in the box" }
        StayStep { fa: "نخستین فنجان", en: "The first cup" }
        StayAction { fa: "با کارت دم‌آوری نخستین فنجان را درست می‌کند", en: "Brews the first cup with the card from the box" }
        StayThought { fa: "چرا مثل کافه نشد؟", en: "Why is it not like in the café?" }
        StayPain { fa: "اندازهٔ آسیاب اشتباه است و قهوه تلخ می‌شود", en: "The grind is wrong, and the coffee is bitter" }
        StayIdea { fa: "پیام روز سوم: «نخستین فنجان چطور بود؟»", en: "A message on day three: “How was the first cup?”" }
        TellTouch { fa: "استوری اینستاگرام، و کد معرفی در واتساپ", en: "An Instagram story, and a referral code on WhatsApp" }
        TellStep { fa: "معرفی به دوستان", en: "Telling friends" }
        TellAction { fa: "عکس فنجانش را استوری می‌کند", en: "Posts a picture of her cup" }
        TellThought { fa: "اگر دوستم خوشش نیاید چه؟", en: "What if my friend does not like it?" }
        TellPain { fa: "کد معرفی را پیدا نمی‌کند", en: "She cannot find the referral code" }
        TellIdea { fa: "کارت معرفی درون هر بسته", en: "A referral card in every box" }
        Owner { fa: "مریم، پشتیبانی", en: "Mary, support" }
        Improvement { fa: "نشان دادن هزینهٔ ارسال در صفحهٔ کالا", en: "Show delivery costs on the product page" }
        Rhythm { fa: "هر سه ماه، پیش از آمدن محصول تازه", en: "Every three months, before the new harvest" }
    }
}
