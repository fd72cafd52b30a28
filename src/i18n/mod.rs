//! Everything that differs between languages: texts, digits, calendars, direction.

#[macro_use]
mod table;
#[macro_use]
mod message;
mod date;
mod fold;
mod isolate;
mod jalali;
mod locale;
mod month;
mod number;
mod text;

pub use date::{parse_date, parse_time};
pub use fold::{contains_folded, find_folded, fold};
pub use isolate::{clip, isolate, isolate_ltr};
pub use jalali::Jalali;
pub use locale::{Direction, Locale, NotALocale};
pub use message::Messages;
pub use month::{Calendar, Month, Weekday};
pub use number::parse_number;
pub use text::{CurvePoint, Spot};
