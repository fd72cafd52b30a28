//! The clock of the page.

use crate::base::Date;

/// The day it is where the reader is.
pub(super) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |value: u32| u8::try_from(value).unwrap_or(1);
    let year = u16::try_from(now.get_full_year()).unwrap_or(2000);
    // The clock of a browser gives a day that there is.
    Date::new(year, part(now.get_month() + 1), part(now.get_date())).unwrap_or(Date::EPOCH)
}
