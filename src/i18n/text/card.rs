//! Cards: what is written on them, and what is set about them.

messages! {
    table card;

    edit_card { fa: "ویرایش کارت", en: "Edit card" }
    remove_card { fa: "حذف کارت", en: "Remove the card" }
    text_of(noun: ours) { fa: "نوشتهٔ {noun}", en: "Text of the {noun}" }
    empty_card { fa: "کارت بی‌نوشته", en: "Card without text" }

    key_enter { fa: "Enter", en: "Enter" }
    key_escape { fa: "Esc", en: "Esc" }
    done { fa: "پایان", en: "Done" }
    saves { fa: "ذخیره", en: "save" }
    cancels { fa: "انصراف", en: "cancel" }
    n_of(n: count, total: count) { fa: "{n} از {total}", en: "{n} / {total}" }
    long_text { fa: "کوتاه‌ترش کنید تا کارت خوانا بماند.", en: "Keep it shorter so that the card stays easy to read." }
    save { fa: "ذخیره", en: "Save" }
    details { fa: "جزئیات", en: "Details" }

    assign_owner { fa: "گذاشتن مالک", en: "Set the owner" }
    owner_is(name: user) { fa: "مالک: {name}", en: "Owner: {name}" }

    choose_channel { fa: "انتخاب کانال", en: "Choose a channel" }

    evidence { fa: "پشتوانه", en: "Evidence" }
    evidence_is(kind: ours) { fa: "پشتوانه: {kind}", en: "Evidence: {kind}" }

    emotion_label { fa: "نام احساس", en: "Name of the emotion" }
    score_is(word: ours, score: code) { fa: "{word}، {score}", en: "{word}, {score}" }

    severity_label { fa: "شدت درد", en: "Severity" }
    complaint { fa: "مشتریان از آن شکایت می‌کنند", en: "Customers complain about it" }
    level_is(label: ours, level: ours) { fa: "{label}: {level}", en: "{label}: {level}" }

    metric_target_is(value: ours) { fa: "هدف: {value}", en: "Target: {value}" }
    no_figure { fa: "بی‌عدد", en: "No figure yet" }
}

messages! {
    edit_card_named(text: user) { fa: "ویرایش کارت {text}", en: "Edit the card {text}" }
    remove_card_named(text: user) { fa: "حذف کارت {text}", en: "Remove the card {text}" }
    remove_cards(n: count) { fa: "حذف {n} کارت", en: "Remove {n} cards", one: "Remove the card" }
    duplicate_card { fa: "تکثیر کارت", en: "Duplicate the card" }
    move_card { fa: "جابه‌جایی کارت", en: "Move the card" }
    card_menu { fa: "کارهای کارت", en: "Actions for the card" }
    card_text { fa: "نوشتهٔ کارت", en: "Card text" }

    line_break_hint { fa: "Shift+Enter خط تازه", en: "Shift+Enter for a new line" }
    n_characters(n: count, total: count) { fa: "{n} نویسه از {total}", en: "{n} of {total} characters" }
    cancel { fa: "انصراف", en: "Cancel" }
    close { fa: "بستن", en: "Close" }

    clear_owner { fa: "حذف مالک", en: "Remove the owner" }
    new_person { fa: "فرد یا گروه تازه", en: "New person or team" }
    person_name { fa: "نام", en: "Name" }
    person_name_example { fa: "نمونه: نیلوفر راد", en: "For example: Nilou Rad" }
    person_team { fa: "گروه", en: "Team" }
    person_team_example { fa: "نمونه: پشتیبانی", en: "For example: Support" }
    remove_person(name: user) { fa: "حذف {name} از فهرست", en: "Remove {name} from the list" }
    unnamed_person { fa: "بی‌نام", en: "Unnamed" }

    new_channel { fa: "کانال تازه", en: "New channel" }
    channel_title { fa: "نام کانال", en: "Name of the channel" }
    channel_title_example { fa: "نمونه: غرفهٔ نمایشگاه", en: "For example: trade-fair stand" }
    remove_channel(name: user) { fa: "حذف کانال {name}", en: "Remove the channel {name}" }

    evidence_source { fa: "از کجا می‌دانید؟", en: "How do you know?" }
    evidence_source_example { fa: "نمونه: گفت‌وگو با شش مشتری", en: "For example: interviews with six customers" }
    evidence_date { fa: "تاریخ", en: "Date" }
    evidence_sample { fa: "شمار مشتریان یا موردها", en: "Number of customers or cases" }
    date_example { fa: "نمونه: ۱۴۰۵/۰۹/۰۱", en: "For example: 2026-11-22" }
    not_a_date { fa: "این تاریخ را نشناختیم. نمونه: ۱۴۰۵/۰۹/۰۱", en: "That is not a date we know. For example: 2026-11-22" }
    not_a_number { fa: "اینجا تنها عدد می‌آید.", en: "Only a number goes here." }

    emotion_example { fa: "نمونه: امیدوار", en: "For example: hopeful" }
    score { fa: "امتیاز احساس", en: "Score" }
    score_up { fa: "بهتر", en: "Better" }
    score_down { fa: "بدتر", en: "Worse" }

    impact_label { fa: "اثر", en: "Impact" }
    effort_label { fa: "زحمت", en: "Effort" }
    commitment_label { fa: "این کار چقدر مشتری را پایبند می‌کند؟", en: "How much does this commit the customer?" }
    not_set { fa: "تعیین نشده", en: "Not set" }

    metric_value { fa: "عدد", en: "Figure" }
    metric_unit { fa: "واحد", en: "Unit" }
    metric_unit_example { fa: "نمونه: دقیقه", en: "For example: minutes" }
    metric_name { fa: "چه چیزی؟", en: "Of what?" }
    metric_name_example { fa: "نمونه: سبدهای رهاشده", en: "For example: abandoned carts" }
    metric_target { fa: "هدف", en: "Target" }
    metric_date { fa: "تاریخ شمارش", en: "Counted on" }

    colour_label { fa: "رنگ", en: "Colour" }
    picture { fa: "تصویر", en: "Picture" }
    picture_of(text: user) { fa: "تصویر «{text}»", en: "Picture for “{text}”" }
    choose_picture { fa: "انتخاب تصویر", en: "Choose a picture" }
    change_picture { fa: "تصویر دیگر", en: "Choose another" }
    remove_picture { fa: "برداشتن تصویر", en: "Remove the picture" }
    picture_hint { fa: "تصویر را کوچک می‌کنیم تا در نقشه بیش از ۱۰۰ کیلوبایت جا نگیرد.", en: "It is made smaller, to take no more than 100 kB of the map." }
    no_colour { fa: "بی‌رنگ", en: "No colour" }
    image { fa: "تصویر", en: "Picture" }
    add_image { fa: "افزودن تصویر", en: "Add a picture" }
    remove_image { fa: "حذف تصویر", en: "Remove the picture" }
    persona_of_card { fa: "دربارهٔ کدام پرسونا؟", en: "About which persona?" }
    all_personas { fa: "همهٔ پرسوناها", en: "All personas" }

    link { fa: "پیوند", en: "Link" }
    add_link { fa: "پیوند به کارتی دیگر", en: "Link to another card" }
    remove_link(text: user) { fa: "حذف پیوند با {text}", en: "Remove the link to {text}" }
    n_links(n: count) { fa: "{n} پیوند", en: "{n} links", one: "{n} link" }
    comment { fa: "نظر", en: "Comment" }
    write_comment { fa: "نظرتان را بنویسید", en: "Write a comment" }
    post_comment { fa: "فرستادن", en: "Post" }
    comment_author { fa: "نام شما", en: "Your name" }
    remove_comment { fa: "حذف نظر", en: "Remove the comment" }
    anonymous { fa: "بی‌نام", en: "Anonymous" }
    vote { fa: "رأی دادن", en: "Vote" }
    take_back_vote { fa: "پس گرفتن رأی", en: "Take the vote back" }
    votes_add(n: count) { fa: "رأی دادن؛ تاکنون {n} رأی", en: "Vote; {n} votes so far", one: "Vote; {n} vote so far" }

    improvement { fa: "بهبود", en: "Improvement" }
    improvement_title { fa: "چه باید کرد؟", en: "What is to be done?" }
    improvement_due { fa: "تا چه روزی؟", en: "Due" }
    improvement_due_on(on: day) { fa: "تا {on}", en: "Due {on}" }
    improvement_status { fa: "وضعیت", en: "Status" }
    improvement_outcome { fa: "چه شد؟", en: "Outcome" }
    make_improvement { fa: "ساختن بهبود از این فرصت", en: "Make an improvement of it" }
}
