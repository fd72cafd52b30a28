//! What the editor asks before it does something, and what it says once it is done.

messages! {
    confirm_remove_stage(stage: user, cards: ours) {
        fa: "مرحلهٔ {stage} و {cards} آن حذف شود؟ با واگرد برمی‌گردد.",
        en: "Remove the stage {stage} with its {cards}? Undo brings it back."
    }
    confirm_remove_step(step: user, cards: ours) {
        fa: "گام {step} و {cards} آن حذف شود؟ با واگرد برمی‌گردد.",
        en: "Remove the step {step} with its {cards}? Undo brings it back."
    }
    confirm_remove_lane(lane: user, cards: ours) {
        fa: "لایهٔ {lane} و {cards} آن حذف شود؟ با واگرد برمی‌گردد.",
        en: "Remove the lane {lane} with its {cards}? Undo brings it back."
    }
    confirm_remove_persona(persona: user) {
        fa: "پرسونای {persona} حذف شود؟ با واگرد برمی‌گردد.",
        en: "Remove the persona {persona}? Undo brings it back."
    }
    confirm_replace {
        fa: "این نقشه جای نقشهٔ کنونی را می‌گیرد. با واگرد نقشهٔ کنونی برمی‌گردد.",
        en: "This takes the place of the current map. Undo brings the current map back."
    }
    confirm_new_map {
        fa: "نقشهٔ تازه‌ای باز شود؟ اگر نقشهٔ کنونی را می‌خواهید، نخست فایل JSON آن را دریافت کنید.",
        en: "Open a new map? If you want to keep the current one, download it as JSON first."
    }
    confirm_discard { fa: "نوشته‌تان کنار گذاشته شود؟", en: "Discard what you wrote?" }
    confirm { fa: "تأیید", en: "OK" }
    replace { fa: "جایگزینی", en: "Replace" }
    discard { fa: "کنار گذاشتن", en: "Discard" }
    keep_editing { fa: "ادامهٔ ویرایش", en: "Keep editing" }
    dismiss { fa: "بستن پیام", en: "Dismiss" }
    hide_details { fa: "بستن جزئیات", en: "Hide details" }

    removed_stage(stage: user) { fa: "مرحلهٔ {stage} حذف شد.", en: "Stage {stage} removed." }
    removed_step(step: user) { fa: "گام {step} حذف شد.", en: "Step {step} removed." }
    removed_lane(lane: user) { fa: "لایهٔ {lane} حذف شد.", en: "Lane {lane} removed." }
    removed_persona(persona: user) { fa: "پرسونای {persona} حذف شد.", en: "Persona {persona} removed." }
    copied_cards(n: words) { fa: "{n} کارت رونوشت شد.", en: "{n} cards copied.", one: "Card copied." }
    pasted_cards(n: words) { fa: "{n} کارت چسبانده شد.", en: "{n} cards pasted.", one: "Card pasted." }
    nothing_to_paste { fa: "چیزی برای چسباندن نیست.", en: "Nothing to paste." }
    map_opened { fa: "نقشه باز شد.", en: "The map is open." }
    map_opened_mended(n: words) {
        fa: "نقشه باز شد؛ {n} ایراد کوچک درست شد.",
        en: "The map is open; {n} small faults were mended.",
        one: "The map is open; one small fault was mended."
    }
    what_was_mended { fa: "چه درست شد؟", en: "What was mended?" }
    file_named(name: code) { fa: "فایل {name}", en: "File {name}" }
    downloaded(name: code) { fa: "{name} دریافت شد.", en: "{name} downloaded." }

    people_and_channels { fa: "افراد و کانال‌ها", en: "People and channels" }
    people_help { fa: "چه کسانی پاسخ‌گو هستند، و مشتری را از چه راه‌هایی می‌بینید.", en: "Who is responsible, and the ways you meet customers." }
    people { fa: "افراد و گروه‌ها", en: "People and teams" }
    channels { fa: "کانال‌ها", en: "Channels" }
    channel_kind { fa: "نوع کانال", en: "Kind of channel" }
    no_people { fa: "هنوز کسی در فهرست نیست.", en: "Nobody is on the list yet." }
    no_channels { fa: "هنوز کانالی در فهرست نیست.", en: "No channel is on the list yet." }
    in_language(label: ours, language: ours) { fa: "{label} به {language}", en: "{label} in {language}" }

    about_card { fa: "دربارهٔ این کارت", en: "About this card" }
    this_card { fa: "این کارت", en: "This card" }
    table_view { fa: "نقشه به‌صورت جدول", en: "Map as a table" }
    table_help {
        fa: "همهٔ نقشه با واژه‌ها. کارتی را برگزینید تا همه‌چیز درباره‌اش باز شود.",
        en: "The whole map in words. Choose a card to see all about it."
    }
    quoted(text: user) { fa: "«{text}»", en: "“{text}”" }
    paths { fa: "راه‌ها", en: "Paths" }
    links { fa: "پیوندها", en: "Links" }
    find_card { fa: "کارتی را بجویید", en: "Find a card" }
    votes { fa: "رأی‌ها", en: "Votes" }
    improvements { fa: "بهبودها", en: "Improvements" }

    add_lane_help { fa: "هر لایه یک جور گفته دربارهٔ همهٔ مرحله‌هاست.", en: "A lane holds one kind of statement across all stages." }
    lane_is_there { fa: "در نقشه هست", en: "On the map" }
    path_help { fa: "سفر همیشه سرراست نیست: مشتری برمی‌گردد، می‌پرد یا می‌رود.", en: "Journeys are not straight: customers go back, skip ahead, or leave." }
    in_percent(label: ours) { fa: "{label} (٪)", en: "{label} (%)" }
    path_from { fa: "از", en: "From" }
    path_to { fa: "به", en: "To" }
    path_is { fa: "این راه چیست؟", en: "What is it?" }
    path_wish { fa: "می‌خواهید مشتری از این راه برود؟", en: "Do you want customers to take it?" }
}
