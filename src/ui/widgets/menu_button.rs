//! A button that opens a list of things to do.

use super::Icon;
use crate::ui::markup::{Tag, tag};

/// A button that opens a menu.
///
/// Where the board opens the menu it keeps out of the tab order, because the
/// thing it belongs to has the focus.
pub(in crate::ui) fn menu_button(
    icon: Icon,
    size: &'static str,
    label: String,
    is_on_board: bool,
) -> Tag {
    tag!(
        "button",
        "class" = "jm-ib",
        "type" = "button",
        "aria-haspopup" = "menu",
        "aria-expanded" = "false",
        "aria-label" = label.clone(),
        "title" = label,
        "tabindex" = is_on_board.then_some("-1"),
        "data-act" = is_on_board.then_some("menu"),
        "data-menu" = "true",
    )
    .child(icon.sized(size))
}
