//! Lines over the board: paths as they are drawn, links of the selected cards.

messages! {
    draw_path { fa: "برای کشیدن راه، به مرحله‌ای دیگر بکشید", en: "Drag to another stage to draw a path" }
    link_from_this(kind: ours, other: user) { fa: "این کارت {kind} {other}", en: "This card {kind} {other}" }
    link_to_this(other: user, kind: ours) { fa: "{other} {kind} این کارت", en: "{other} {kind} this card" }
}
