//! Icons: line drawings on a grid of 24 × 24.

/// An icon; its name says what it draws or what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static Drawing);

/// What an icon draws.
#[derive(Debug, PartialEq, Eq)]
struct Drawing {
    /// The outline as an SVG path.
    outline: &'static str,
    /// Does it point along the reading direction, so that it is mirrored in Persian?
    is_directed: bool,
}

/// Each a value of its own, not an entry of a table, so that one that only a chunk draws goes there.
macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident $($word:ident)?: $outline:literal)*) => {
        impl Icon {
            $(
                $(#[$doc])*
                pub const $name: Self = Self(&Drawing {
                    outline: $outline,
                    is_directed: is_directed!($($word)?),
                });
            )*
        }
    };
}

macro_rules! is_directed {
    () => {
        false
    };
    (onwards) => {
        true
    };
}

icons! {
    /// An arrow from a bar: what the customer does.
    ACTIONS onwards: "M5 12h12M12.5 7l5 5-5 5M5 7v10"
    /// A plus.
    ADD: "M12 5v14M5 12h14"
    /// A telephone with a screen.
    APP: "M9.5 3h5a2.5 2.5 0 0 1 2.5 2.5v13a2.5 2.5 0 0 1 -2.5 2.5h-5a2.5 2.5 0 0 1 -2.5 -2.5v-13a2.5 2.5 0 0 1 2.5 -2.5zM11 17.8h2"
    /// An arrow upwards: votes.
    ARROW: "M12 19V6M6.5 11.5 12 6l5.5 5.5"
    /// An arrow downwards.
    ARROW_DOWN: "M12 5v13M6.5 12.5 12 18l5.5-5.5"
    /// A curtain closed.
    BACKSTAGE: "M3.5 4.5h17M5 4.5c0 6-.5 10-1.5 15h7.5c1-4.5 1-9 1-15M19 4.5c0 6 .5 10 1.5 15h-7.5c-1-4.5-1-9-1-15"
    /// A dashed sheet.
    BLANK: "M4 7.5V6a2 2 0 0 1 2-2h1.5M11 4h2M16.5 4H18a2 2 0 0 1 2 2v1.5M20 11v2M20 16.5V18a2 2 0 0 1-2 2h-1.5M13 20h-2M7.5 20H6a2 2 0 0 1-2-2v-1.5M4 13v-2M12 9v6M9 12h6"
    /// Columns with cards: a board.
    BOARD: "M4 4.5h4.500v15H4zM10 4.5h4.500v9H10zM16 4.5h4.500v12H16z"
    /// An open book: training.
    BOOK: "M12 6.5c-2-1.5-5-2-8.5-2v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5c-3.5 0-6.5.5-8.5 2zM12 6.5V20"
    /// Two braces: JSON.
    BRACES: "M9 4.5c-2.5 0-3 1-3 3s0 3.5-2.5 4.5c2.5 1 2.5 2.500 2.5 4.5s.5 3 3 3M15 4.5c2.5 0 3 1 3 3s0 3.5 2.5 4.5c-2.5 1-2.5 2.500-2.5 4.5s-.5 3-3 3"
    /// A briefcase.
    BRIEFCASE: "M5.5 7.5h13a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-13a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2zM9 7.5V5h6v2.5M3.5 13h17"
    /// A light bulb: examples and advice.
    BULB: "M9.5 18h5M10.5 21h3M8.700 14.500a6 6 0 1 1 6.600 0c-.5.4-.8 1-.8 1.700h-5c0-.7-.3-1.300-.8-1.700z"
    /// A calendar.
    CALENDAR: "M6 5.5h12a2 2 0 0 1 2 2v10.5a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-10.5a2 2 0 0 1 2 -2zM4 10h16M8.5 3.5v4M15.5 3.5v4"
    /// A shopping cart.
    CART: "M3.5 4.5h2.5l2.2 10.5h9.3l2-7.5H7M8 19a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M15 19a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0"
    /// A bubble with three dots.
    CHAT: "M4 5h16v11H10l-4 3.5V16H4zM8.5 10.5h.01M12 10.5h.01M15.5 10.5h.01"
    /// A tick.
    CHECK: "M5 12.5l4.5 4.5L19 7.5"
    /// A list on a board, ticked: the insights.
    CHECKLIST: "M8.5 4.5H6.5a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-12a2 2 0 0 0-2-2h-2M9.7 3h4.6a1.2 1.2 0 0 1 1.2 1.2v1.2a1.2 1.2 0 0 1-1.2 1.2h-4.6a1.2 1.2 0 0 1-1.2-1.2v-1.2a1.2 1.2 0 0 1 1.2-1.2zM8.5 13.5l2.5 2.5 4.5-5"
    /// An arrow head downwards.
    CHEVRON_DOWN: "M6 9.5l6 6 6-6"
    /// An arrow head along the reading direction.
    CHEVRON_NEXT onwards: "M9.5 6l6 6-6 6"
    /// An arrow head against the reading direction.
    CHEVRON_PREVIOUS onwards: "M14.5 6l-6 6 6 6"
    /// A clock: saving.
    CLOCK: "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.8"
    /// A cross.
    CLOSE: "M6 6l12 12M18 6 6 18"
    /// A cloud.
    CLOUD: "M7 18.5a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1.5 3.8 3.8 0 0 1-.5 7.5z"
    /// A prompt: commands.
    COMMAND onwards: "M5 7.5l4.5 4.5L5 16.5M11.5 17h7.5"
    /// A speech bubble.
    COMMENT: "M4.5 5h15v11h-8l-4 3.5V16h-3z"
    /// A compass: the guide.
    COMPASS: "M3.500 12a8.500 8.500 0 1 0 17 0a8.500 8.500 0 1 0-17 0M15.500 8.500l-2 5-5 2 2-5z"
    /// A van.
    COURIER: "M3 6.5h10.5v10H3zM13.5 10h4l3.5 3.5v3h-7.5M5.5 17.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M15 17.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"
    /// A cross: a clinic.
    CROSS: "M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5z"
    /// An arrow into a tray.
    DOWNLOAD: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15"
    /// A pencil.
    EDIT: "M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5"
    /// An envelope.
    EMAIL: "M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-13a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM4 7.5l8 6 8-6"
    /// A sheet with a tick.
    EVIDENCE: "M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 14.5l2.2 2 3.8-4.5"
    /// An arrow out of a door.
    EXIT onwards: "M13 4.5H5.5v15H13M10 12h10M16.5 8.5 20 12l-3.5 3.5"
    /// Four corners.
    EXPAND: "M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"
    /// An eye.
    EYE: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"
    /// Two arrows between two lines: all of the width.
    FIT: "M4 5v14M20 5v14M7 12h10M9.5 9.5 7 12l2.5 2.5M14.5 9.5 17 12l-2.5 2.5"
    /// A flag: expectations.
    FLAG: "M6 21V4M6 5h11l-2.5 4L17 13H6"
    /// Two boxes, one leading to the other: a diagram in words.
    FLOW: "M3.5 4h7v5h-7zM13.5 15h7v5h-7zM7 9v8.5h6.5"
    /// A curtain open.
    FRONTSTAGE: "M3.5 4.5h17M5 4.5c0 6-.5 10-1.5 15 3-1 5.5-5 6-15M19 4.5c0 6 .5 10 1.5 15-3-1-5.5-5-6-15"
    /// Six dots to take hold of.
    GRIP: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01"
    /// An i in a circle.
    INFO: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 7.8h.01"
    /// Instagram.
    INSTAGRAM: "M8.6 4h6.8a4.6 4.6 0 0 1 4.6 4.6v6.8a4.6 4.6 0 0 1 -4.6 4.6h-6.8a4.6 4.6 0 0 1 -4.6 -4.6v-6.8a4.6 4.6 0 0 1 4.6 -4.6zM8.4 12a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0M16.6 7.4h.01"
    /// A keyboard.
    KEYBOARD: "M4.5 6.5h15a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16V8a1.5 1.5 0 0 1 1.5-1.5zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8"
    /// Lines of several lengths: a plain table or text.
    LINES: "M4 6h16M4 10h10M4 14h16M4 18h7"
    /// Two links of a chain.
    LINK: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"
    /// LinkedIn.
    LINKEDIN: "M6.5 4h11a2.5 2.5 0 0 1 2.5 2.5v11a2.5 2.5 0 0 1 -2.5 2.5h-11a2.5 2.5 0 0 1 -2.5 -2.5v-11a2.5 2.5 0 0 1 2.5 -2.5zM8 11v5M8 8h.01M11.5 16v-5M11.5 13.5c0-3 4.5-3.2 4.5 0V16"
    /// A lock.
    LOCK: "M7 10.5h10a2 2 0 0 1 2 2v5.5a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-5.5a2 2 0 0 1 2 -2zM8 10.5V8a4 4 0 0 1 8 0v2.5"
    /// An M and an arrow downwards: Markdown.
    MARKDOWN: "M3.5 17V7l4 5 4-5v10M17 7v9.5M14 13.5l3 3 3-3"
    /// A plane in four fields: the opportunity matrix.
    MATRIX: "M5.500 4.500h13a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM12 4.500v15M4.500 12h15M8 8.200h.01M16 8.200h.01M8 16h.01"
    /// A megaphone: advertising.
    MEGAPHONE: "M4 10v4.5h3.5L16 19V5.5L7.5 10zM8 14.5 9.5 20M19 10c1 1 1 3.5 0 4.5"
    /// Three bars.
    METRICS: "M4 20h16M7 16.5V12M12 16.5V6M17 16.5V9"
    /// A minus.
    MINUS: "M5 12h14"
    /// A screen with a camera.
    MONITOR: "M5 6.5h8.5a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-8.5a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM15.5 11l5.5-3.5v9L15.5 13"
    /// A moon: the dark theme.
    MOON: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"
    /// Three dots.
    MORE: "M6 12h.01M12 12h.01M18 12h.01"
    /// Two notes.
    MUSIC: "M9 18V5.5l10-2V16M4 18a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M14 16a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0"
    /// A sprout.
    OPPORTUNITIES: "M12 20v-8M12 12c0-4-3-6-7.5-6 0 4.5 3 6 7.5 6zM12 14.5c0-3.5 2.6-5.5 7.5-5.5 0 4-2.6 5.5-7.5 5.5z"
    /// Two people.
    OWNERS: "M5.5 8.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M3 19.5c.3-4 2.8-5.8 6-5.8s5.7 1.8 6 5.8M15.5 5.4a3.3 3.3 0 0 1 0 6.2M17.5 14.3c2 .7 3.3 2.4 3.5 5.2"
    /// A sheet with lines: a document to print.
    PAGE: "M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 13h6.5M9 16.5h4"
    /// A warning triangle.
    PAIN: "M12 4 3.5 19h17zM12 10v4M12 16.6h.01"
    /// A way from box to box.
    PATH onwards: "M4.5 4h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1zM14.5 15h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1zM7 9v8.5h6.5"
    /// A telephone.
    PHONE: "M7.5 3.8 10 8.6 8 10.4a12 12 0 0 0 5.6 5.6l1.8-2 4.8 2.5c0 2.3-1.6 3.8-3.7 3.7C9.5 19.5 4.5 14.5 3.8 7.5 3.8 5.4 5.3 3.8 7.5 3.8z"
    /// A framed view: a picture.
    PICTURE: "M5.5 5h13a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-13a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM6.9 10a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0M4.5 17.5l5-4 3 2.5 3.5-4 4 4"
    /// An arrow forward.
    REDO onwards: "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3"
    /// A tick in a circle.
    SAVED: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M8 12.2l2.8 2.8L16 9.5"
    /// A sheet of paper.
    SCENARIO: "M5 4.5h10l4 4v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-14a1 1 0 0 1 1-1zM14.5 4.5V9H19M8 13h7M8 16.5h5"
    /// A magnifying glass.
    SEARCH: "M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M16 16l4.5 4.5"
    /// A smiling face.
    SMILE: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M8.5 14.2c1.8 2.4 5.2 2.4 7 0M9 9.6h.01M15 9.6h.01"
    /// An octagon with an exclamation mark.
    STOP: "M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8zM12 8v5M12 16h.01"
    /// A shop.
    STORE: "M4.5 10.5V20h15v-9.5M3.5 9 5.5 4h13l2 5c0 1.5-1.3 2.6-2.8 2.6S14.9 10.5 14.9 9c0 1.5-1.4 2.6-2.9 2.6S9.1 10.5 9.1 9c0 1.5-1.3 2.6-2.8 2.6S3.5 10.5 3.5 9zM10 20v-5h4v5"
    /// A sun: the light theme.
    SUN: "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"
    /// A toothed wheel.
    SUPPORT: "M8.8 12a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M18 6l-2.1 2.1M8.1 15.9 6 18"
    /// A table: the map.
    TABLE: "M5.5 4.5h13a2 2 0 0 1 2 2v11a2 2 0 0 1 -2 2h-13a2 2 0 0 1 -2 -2v-11a2 2 0 0 1 2 -2zM3.5 9.5h17M9 9.5v10M15 9.5v10"
    /// Rings: goals.
    TARGET: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M7.5 12a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M11.2 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0"
    /// Telegram.
    TELEGRAM: "M20.5 4 3.5 11l5.5 2.2L17 7.5l-6.3 7.2v5l3-3.5 3.8 2.8z"
    /// A disc half dark.
    THEME: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 3.5v17M15 4.2v15.6M18 6.2v11.6"
    /// A speech bubble with a line.
    THOUGHTS: "M4 5.5h16v10.5H11.5L7 20v-4H4zM8.5 10.7h7"
    /// Waves from a point.
    TOUCHPOINTS: "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M5.6 5.6a9 9 0 0 0 0 12.8M18.4 5.6a9 9 0 0 1 0 12.8"
    /// A bin.
    TRASH: "M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13"
    /// An arrow back.
    UNDO onwards: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"
    /// An arrow out of a tray.
    UPLOAD: "M12 15.5V4.5M7 9l5-5 5 5M4.5 15v5h15v-5"
    /// A curve between two handles: a drawing.
    VECTOR: "M5 18C8 6 16 18 19 6M3.8 16.5h2.4a.8.8 0 0 1 .8.8v2.4a.8.8 0 0 1 -.8.8h-2.4a.8.8 0 0 1 -.8 -.8v-2.4a.8.8 0 0 1 .8 -.8zM17.8 3.5h2.4a.8.8 0 0 1 .8.8v2.4a.8.8 0 0 1 -.8.8h-2.4a.8.8 0 0 1 -.8 -.8v-2.4a.8.8 0 0 1 .8 -.8z"
    /// A globe.
    WEBSITE: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"
    /// WhatsApp.
    WHATSAPP: "M4 20l1.2-4A8.3 8.3 0 1 1 8.3 19zM9 8.8c-.5 2.9 3.4 6.7 6.2 6.2l.5-1.7-2-1-1 .8a5 5 0 0 1-1.8-1.8l.8-1-1-2z"
    /// A wrench: mending.
    WRENCH: "M14.5 6.5a4 4 0 0 1 5-1L17 8l1 2 2 .5a4 4 0 0 1-5.5 3L8 20a2.3 2.3 0 0 1-3.5-3.5L11 10a4 4 0 0 1 3.5-3.5z"
}

impl Icon {
    /// The outline as an SVG path on a grid of 24 × 24, to be drawn as a line.
    pub fn outline(self) -> &'static str {
        self.0.outline
    }

    /// Does it point along the reading direction, so that it is mirrored in Persian?
    pub fn is_directed(self) -> bool {
        self.0.is_directed
    }
}
