//! Finding one's way: search, commands, keys, presenting, the overview.

messages! {
    close_search { fa: "بستن جست‌وجو", en: "Close the search" }
    said_match(position: count, total: count, words: user) { fa: "{position} از {total}: {words}", en: "{position} of {total}: {words}" }
    in_owner { fa: "در نام مالک", en: "in the owner" }
    in_channel { fa: "در کانال", en: "in the channel" }
    in_comments { fa: "در نظرها", en: "in the comments" }
    in_source { fa: "در شاهد", en: "in the evidence" }
    in_description { fa: "در توضیح مرحله", en: "in the description" }
    in_folded_lane { fa: "در لایهٔ تاشده", en: "in a folded lane" }

    commands { fa: "همهٔ فرمان‌ها", en: "All commands" }
    command_example { fa: "نام فرمان را بنویسید", en: "Type the name of a command" }
    no_command { fa: "چنین فرمانی پیدا نشد", en: "No such command" }
    n_commands(n: count) { fa: "{n} فرمان", en: "{n} commands", one: "{n} command" }
    goes_no_further { fa: "بیش از این نمی‌شود", en: "It goes no further" }
    on_this(name: user) { fa: "برای {name}", en: "On {name}" }

    keys_everywhere { fa: "همه‌جا", en: "Everywhere" }
    keys_on_the_board { fa: "روی نقشه", en: "On the board" }
    keys_for_several { fa: "چند کارت با هم", en: "Several cards at once" }
    shortcut_range { fa: "انتخاب از این کارت تا آن", en: "Select from one card to another" }
    keys_when_lifted { fa: "هنگام جابه‌جایی با صفحه‌کلید", en: "While moving something by keyboard" }
    keys_when_writing { fa: "هنگام نوشتن", en: "While writing" }
    keys_when_presenting { fa: "هنگام نمایش", en: "While presenting" }
    key_space { fa: "فاصله", en: "Space" }
    key_menu { fa: "Menu", en: "Menu" }
    key_wheel { fa: "چرخ موشواره", en: "Wheel" }
    key_click { fa: "کلیک", en: "Click" }
    shortcut_ends { fa: "رفتن به ابتدا یا انتهای سطر", en: "Go to the start or end of the row" }
    shortcut_corners { fa: "رفتن به نخستین یا واپسین خانه", en: "Go to the first or last cell" }
    shortcut_move_at_once { fa: "جابه‌جا کردن کارت، لایه، مرحله یا گام", en: "Move the card, lane, stage or step" }
    shortcut_carry { fa: "بردن آن", en: "Carry it" }
    shortcut_drop { fa: "گذاشتن آن", en: "Drop it" }
    shortcut_put_back { fa: "برگرداندن آن", en: "Put it back" }
    shortcut_keep { fa: "نگه داشتن نوشته", en: "Keep the text" }
    shortcut_break { fa: "سطر تازه", en: "New line" }
    shortcut_revert { fa: "برگرداندن نوشتهٔ پیشین", en: "Restore the text" }
    shortcut_set_score { fa: "احساس از «بسیار بد» تا «بسیار خوب»", en: "Set an emotion, from very bad to very good" }

    mini_map { fa: "نقشهٔ کوچک", en: "Mini-map" }
    close_mini_map { fa: "بستن نقشهٔ کوچک", en: "Close the mini-map" }
    part_in_view { fa: "بخشی که دیده می‌شود", en: "Part in view" }
    from_to(first: user, last: user) { fa: "از {first} تا {last}", en: "{first} to {last}" }
    said_mini_map { fa: "نقشهٔ کوچک هر وقت همهٔ نقشه جا نشود دیده می‌شود.", en: "The mini-map shows whenever the map is larger than the view." }
    said_no_mini_map { fa: "نقشهٔ کوچک بسته شد.", en: "The mini-map is closed." }

    present_map { fa: "نمایش مرحله‌به‌مرحله", en: "Present stage by stage" }
    presentation { fa: "نمایش نقشه", en: "Presentation" }
    stage_of(position: count, total: count) { fa: "مرحلهٔ {position} از {total}", en: "Stage {position} of {total}" }
    whole_map { fa: "همهٔ نقشه", en: "The whole map" }
    end_presentation { fa: "پایان نمایش", en: "End the presentation" }
    said_presented(position: ours, title: user) { fa: "{position}: {title}", en: "{position}: {title}" }
    said_presentation_ended { fa: "نمایش به پایان رسید.", en: "The presentation has ended." }
}
