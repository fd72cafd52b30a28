//! What a narrow board has around it, and the menus that open from there.

messages! {
    add_card_where { fa: "کارت تازه در کدام لایه؟", en: "Add a card to which lane?" }
    move_card_to { fa: "بردن به…", en: "Move to…" }
    move_card_where { fa: "بردن کارت به…", en: "Move the card to…" }
    view_people { fa: "افراد", en: "People" }
    path_on { fa: "راه‌های این مرحله", en: "Paths from this stage" }
}
