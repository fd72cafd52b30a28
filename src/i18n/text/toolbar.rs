//! The bar above the map: title, undo, views, search, zoom, language, theme, and whether all is saved.

messages! {
    table toolbar;

    toolbar { fa: "نوار ابزار", en: "Toolbar" }

    untitled_map { fa: "نقشهٔ بی‌نام", en: "Untitled map" }
    map_title { fa: "عنوان نقشه", en: "Map title" }
    map_title_example { fa: "نمونه: نخستین خرید نگار از «دان»", en: "For example: Negar’s first order" }
    rename_map { fa: "تغییر عنوان نقشه", en: "Rename the map" }
    new_draft { fa: "پیش‌نویس تازه", en: "New draft" }

    undo { fa: "واگرد", en: "Undo" }
    redo { fa: "ازنو", en: "Redo" }
    undo_step(step: ours) { fa: "واگرد: {step}", en: "Undo: {step}" }
    redo_step(step: ours) { fa: "ازنو: {step}", en: "Redo: {step}" }
    nothing_to_undo { fa: "چیزی برای واگرد نیست", en: "Nothing to undo" }
    nothing_to_redo { fa: "چیزی برای ازنو نیست", en: "Nothing to redo" }

    zoom { fa: "بزرگ‌نمایی", en: "Zoom" }
    zoom_in { fa: "بزرگ‌تر", en: "Zoom in" }
    zoom_out { fa: "کوچک‌تر", en: "Zoom out" }
    zoom_reset { fa: "اندازهٔ واقعی", en: "Actual size" }

    language { fa: "زبان", en: "Language" }
    switch_language(name: ours) { fa: "نمایش به زبان {name}", en: "Show in {name}" }
    translation_missing { fa: "ترجمه ندارد", en: "Not translated" }
    shown_in(language: ours) { fa: "ترجمه ندارد؛ متن {language} دیده می‌شود", en: "Not translated; the {language} text is shown" }

    download_map { fa: "دریافت نقشه", en: "Download" }
    download_json { fa: "دریافت فایل JSON", en: "Download as JSON" }
    more { fa: "بیشتر", en: "More" }
    menu { fa: "فهرست کارها", en: "Menu" }

    read_only { fa: "تنها خواندنی", en: "Read-only" }
    read_only_hint { fa: "این نقشه را می‌توانید ببینید، اما نمی‌توانید تغییر دهید.", en: "You can look at this map but not change it." }

    saved { fa: "ذخیره شد", en: "Saved" }
    saved_at(at: time) { fa: "ذخیره شد · {at}", en: "Saved · {at}" }
    saving { fa: "در حال ذخیره…", en: "Saving…" }
    save_failed { fa: "ذخیره نشد. دوباره می‌کوشیم…", en: "Not saved. Trying again…" }
    save_quota { fa: "جا برای ذخیره نیست", en: "No room to save" }
    save_quota_hint { fa: "حافظهٔ مرورگر برای این وبگاه پر است. نقشه هنوز باز است؛ فایل JSON را دریافت کنید تا از دست نرود.", en: "The browser’s storage for this site is full. Your map is still open: download it as JSON so that nothing gets lost." }
    save_unavailable { fa: "ذخیره ممکن نیست", en: "Cannot save" }
    save_unavailable_hint { fa: "مرورگر اجازهٔ ذخیره نمی‌دهد، شاید چون پنجره خصوصی است. پیش از بستن صفحه، فایل JSON را دریافت کنید.", en: "The browser does not allow saving, perhaps because this is a private window. Download the map as JSON before you close the page." }

    back_to_start { fa: "بازگشت به آغاز", en: "Back to the start" }
    back_to_map { fa: "بازگشت به نقشه", en: "Back to the map" }
}

messages! {
    product_name { fa: "نقشهٔ سفر مشتری", en: "Customer journey map" }

    views { fa: "نماها", en: "Views" }
    view_map { fa: "نقشه", en: "Map" }
    guide { fa: "راهنما", en: "Guide" }
    view_guide { fa: "راهنما", en: "Guide" }
    view_insights { fa: "بینش‌ها", en: "Insights" }
    view_data { fa: "داده", en: "Data" }

    history { fa: "تاریخچه", en: "History" }

    search { fa: "جست‌وجو", en: "Search" }
    search_in_map { fa: "جست‌وجو در نقشه", en: "Search the map" }
    clear_search { fa: "پاک کردن جست‌وجو", en: "Clear the search" }
    next_match { fa: "یافتهٔ بعدی", en: "Next match" }
    previous_match { fa: "یافتهٔ پیشین", en: "Previous match" }
    n_matches(n: count) { fa: "{n} یافته", en: "{n} matches", one: "{n} match" }
    match_of(n: count, total: count) { fa: "{n} از {total}", en: "{n} of {total}" }
    no_matches { fa: "چیزی پیدا نشد", en: "Nothing found" }

    zoom_fit { fa: "جا دادن همهٔ نقشه", en: "Fit the map" }
    zoom_is(share: percent) { fa: "بزرگ‌نمایی {share}", en: "Zoom {share}" }

    language_persian { fa: "فارسی", en: "Persian" }
    language_english { fa: "انگلیسی", en: "English" }
    n_translations_missing(n: count) { fa: "{n} متن ترجمه ندارد", en: "{n} texts are not translated", one: "{n} text is not translated" }

    theme { fa: "پوسته", en: "Theme" }
    theme_auto { fa: "هماهنگ با دستگاه", en: "Same as device" }
    theme_light { fa: "روشن", en: "Light" }
    theme_dark { fa: "تیره", en: "Dark" }

    share { fa: "هم‌رسانی", en: "Share" }
    open_file { fa: "باز کردن فایل", en: "Open a file" }
    new_map { fa: "نقشهٔ تازه", en: "New map" }
    full_screen { fa: "تمام‌صفحه", en: "Full screen" }
    leave_full_screen { fa: "بیرون آمدن از تمام‌صفحه", en: "Leave full screen" }
    present { fa: "نمایش", en: "Present" }
    help { fa: "کمک", en: "Help" }
    keyboard_shortcuts { fa: "میان‌برهای صفحه‌کلید", en: "Keyboard shortcuts" }
    shortcut_move { fa: "رفتن از خانه‌ای به خانهٔ دیگر", en: "Move between cells" }
    shortcut_edit { fa: "ویرایش کارت", en: "Edit the card" }
    shortcut_add { fa: "کارت تازه", en: "Add a card" }
    shortcut_lift { fa: "بلند کردن یا گذاشتن کارت", en: "Lift or drop the card" }
    shortcut_select { fa: "افزودن به انتخاب یا کاستن از آن", en: "Add to the selection, or take out" }
    shortcut_remove { fa: "حذف", en: "Remove" }
    shortcut_menu { fa: "فهرست کارهای کارت", en: "Menu of the card" }
    shortcut_score { fa: "بهتر یا بدتر کردن احساس", en: "Raise or lower an emotion" }
    legend { fa: "راهنمای نشانه‌ها", en: "Legend" }
    comments { fa: "نظرها", en: "Comments" }

    read_only_newer { fa: "این نقشه با نسخهٔ تازه‌تری ساخته شده است؛ برای آسیب ندیدن، تنها خواندنی باز شد.", en: "This map was made with a newer version. It is open read-only so that nothing gets lost." }
    edit_a_copy { fa: "ویرایش یک رونوشت", en: "Edit a copy" }

    not_saved_yet { fa: "هنوز ذخیره نشده", en: "Not saved yet" }
    save_offline { fa: "آفلاین؛ روی همین دستگاه ماند", en: "Offline; kept on this device" }
    save_off { fa: "ذخیره نمی‌شود", en: "Not kept" }
    save_off_hint { fa: "این صفحه نقشه را نگه نمی‌دارد. پیش از رفتن، فایل JSON را دریافت کنید.", en: "This page does not keep the map. Download it as JSON before you leave." }
    save_other_tab { fa: "در برگهٔ دیگری باز است", en: "Open in another tab" }
    save_other_tab_hint { fa: "همین نقشه در برگهٔ دیگری ویرایش می‌شود. تغییرهای آنجا اینجا هم دیده می‌شود.", en: "This map is being edited in another tab. What changes there shows here too." }
    save_now { fa: "ذخیرهٔ همین حالا", en: "Save now" }
    restored { fa: "نقشه‌ای که پیش‌تر می‌ساختید باز شد.", en: "Opened the map you were working on." }
}
