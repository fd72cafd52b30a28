//! The clock of the page.

use crate::base::{Date, Instant};

/// The day it is where the reader is.
pub(super) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |value: u32| u8::try_from(value).unwrap_or(1);
    let year = u16::try_from(now.get_full_year()).unwrap_or(2000);
    // The clock of a browser gives a day that there is.
    Date::new(year, part(now.get_month() + 1), part(now.get_date())).unwrap_or(Date::EPOCH)
}

/// The moment it is.
pub(super) fn now() -> Instant {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds, far from the limits"
    )]
    let millis = js_sys::Date::now() as i64;
    Instant::from_millis(millis)
}
