//! Several cards at once, and the clipboard.

messages! {
    picked_cards(n: count) { fa: "{n} کارت انتخاب شده", en: "{n} cards selected", one: "{n} card selected" }
    pick_cards { fa: "انتخاب چند کارت", en: "Select several cards" }
    pick_by_tap { fa: "اکنون با زدن روی هر کارت آن را انتخاب کنید یا از انتخاب درآورید.", en: "Now tap a card to select it, or to take it out." }
    end_picking { fa: "پایان انتخاب", en: "End the selection" }
    moved_cards(n: words) { fa: "{n} کارت جابه‌جا شد.", en: "{n} cards moved.", one: "Card moved." }
    cut_cards(n: words) { fa: "{n} کارت بریده شد.", en: "{n} cards cut.", one: "Card cut." }
    duplicated_cards(n: words) { fa: "{n} کارت تکثیر شد.", en: "{n} cards duplicated.", one: "Card duplicated." }
    paste_cards(n: count) { fa: "چسباندن {n} کارت", en: "Paste {n} cards", one: "Paste the card" }
    paste_here(n: count) { fa: "چسباندن {n} کارت پس از این", en: "Paste {n} cards after it", one: "Paste the card after it" }
    paste_where { fa: "نخست خانه‌ای از نقشه را انتخاب کنید، سپس بچسبانید.", en: "Choose a cell of the map first, then paste." }
    paste_too_long(most: count) { fa: "چیزی چسبانده نشد: یکی از نوشته‌ها بیش از {most} نویسه دارد.", en: "Nothing was pasted: one of the texts has more than {most} characters." }
    copy_by_keys { fa: "مرورگر اجازهٔ رونوشت نداد. Ctrl+C را بزنید.", en: "The browser did not allow it. Press Ctrl+C to copy." }

    paste_title { fa: "پیش از چسباندن", en: "Before you paste" }
    paste_about(cards: ours, lane: user, stage: user) { fa: "{cards}، از لایهٔ {lane} و {stage} به بعد.", en: "{cards}, from the lane {lane} and {stage} on." }
    n_new_cards(n: count) { fa: "{n} کارت تازه", en: "{n} new cards", one: "{n} new card" }
    paste_rows { fa: "سطرهای جدول", en: "Rows of the table" }
    rows_to_lanes { fa: "هر سطر در لایه‌ای جدا", en: "Each in a lane of its own" }
    rows_to_one(lane: user) { fa: "همه در لایهٔ {lane}", en: "All in the lane {lane}" }
    add_stages(n: words) { fa: "افزودن {n} مرحله برای ستون‌هایی که جا ندارند", en: "Add {n} stages for the columns that do not fit", one: "Add a stage for the column that does not fit" }
    n_left_out(n: words) { fa: "برای {n} کارت جایی در نقشه نیست؛ این‌ها چسبانده نمی‌شوند.", en: "{n} cards have no place on the map and will be left out.", one: "One card has no place on the map and will be left out." }
    n_more_rows(n: count) { fa: "و {n} سطر دیگر", en: "and {n} more rows", one: "and {n} more row" }
    beyond_map { fa: "بیرون از نقشه", en: "Beyond the map" }
    new_stage { fa: "مرحلهٔ تازه", en: "New stage" }

    replace_title { fa: "نقشهٔ دیگری باز شود؟", en: "Open another map?" }
    not_a_map_file(name: code) { fa: "{name} فایل نقشه نیست. فایل JSON نقشه را اینجا رها کنید.", en: "{name} is not a map file. Drop the JSON file of a map here." }
}
