//! Lines over the board: paths as they are drawn, links of the selected cards.

messages! {
    draw_path { fa: "برای کشیدن راه، به مرحله‌ای دیگر بکشید", en: "Drag to another stage to draw a path" }
}
