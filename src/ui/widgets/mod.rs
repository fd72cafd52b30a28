//! Pieces the other components are put together from.

mod avatar;
mod chips;
mod colour_field;
mod date_picker;
mod dialog;
mod entry_field;
mod face;
mod field;
mod icon;
mod icon_button;
mod list_field;
mod menu_button;
mod picture_field;
mod select_field;
mod sign;
mod text_field;
mod title_input;

pub use crate::base::Icon;
pub use crate::model::{channel_icon, initial, lane_icon, person_hue};
pub use avatar::Avatar;
pub(super) use avatar::avatar;
pub use chips::{Chip, Chips};
pub use colour_field::ColourField;
pub use dialog::{Dialog, DialogProps};
pub use entry_field::{DateField, NumberField};
pub use face::face;
pub use field::Field;
pub use icon_button::IconButton;
pub(super) use icon_button::icon_button;
pub use list_field::{ListField, editable};
pub(super) use menu_button::menu_button;
pub use picture_field::{Crop, PictureField};
pub use select_field::{Choice, ChoiceField, SelectField, TickField};
pub use sign::{glyph_class, lane_class};
pub use text_field::TextField;
pub(super) use title_input::TitleInput;
