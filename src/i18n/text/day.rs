//! The picker of days.

use crate::i18n::{Calendar, Messages};

messages! {
    pick_day(label: ours) { fa: "انتخاب از تقویم: {label}", en: "Pick from a calendar: {label}" }
    previous_month { fa: "ماه پیش", en: "Previous month" }
    next_month { fa: "ماه بعد", en: "Next month" }
    pick_today { fa: "امروز", en: "Today" }
    clear_day { fa: "پاک کردن", en: "Clear" }
    which_calendar { fa: "تقویم", en: "Calendar" }
    jalali_calendar { fa: "شمسی", en: "Jalali" }
    gregorian_calendar { fa: "میلادی", en: "Gregorian" }
    weekday_of(weekday: ours, day: ours) { fa: "{weekday} {day}", en: "{weekday} {day}" }
}

impl Messages {
    /// What a calendar is called.
    pub fn calendar_name(self, calendar: Calendar) -> &'static str {
        match calendar {
            Calendar::Jalali => self.jalali_calendar(),
            Calendar::Gregorian => self.gregorian_calendar(),
        }
    }
}
