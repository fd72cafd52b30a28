//! Icons on the page.

use yew::Html;

use crate::base::Icon;
use crate::ui::markup::tag;

impl Icon {
    /// The icon at its usual size.
    pub fn view(self) -> Html {
        self.sized("")
    }

    /// The icon at the size a class gives it.
    pub fn sized(self, size: &'static str) -> Html {
        tag!(
            "svg",
            "class" = "jm-i",
            "viewBox" = "0 0 24 24",
            "aria-hidden" = "true"
        )
        .class(size)
        .class_if(self.is_directed(), "jm-flip")
        .child(tag!("path", "d" = self.outline()))
        .html()
    }
}
