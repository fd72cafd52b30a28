//! The panel that shows what a map lacks.

messages! {
    of_hundred { fa: "از ۱۰۰", en: "of 100" }
    n_findings(n: count) { fa: "{n} یافته، مهم‌ترین‌ها نخست", en: "{n} findings, most severe first", one: "{n} finding" }
    no_findings { fa: "چیزی کم نیست", en: "Nothing is missing" }
    no_findings_hint { fa: "همهٔ بررسی‌ها درست درآمد. نقشه را به مشتری و همکارانتان نشان بدهید؛ آن‌ها چیزهایی می‌بینند که هیچ بررسی‌ای نمی‌بیند.", en: "Every check is met. Show the map to customers and colleagues: they see what no check can." }
    checking { fa: "در حال بررسی نقشه…", en: "Checking the map…" }
    more_findings(n: count) { fa: "{n} یافتهٔ دیگر", en: "{n} more findings", one: "{n} more finding" }

    fix_finding { fa: "رفع", en: "Fix" }
    fix_by(what: ours) { fa: "رفع: {what}", en: "Fix: {what}" }
    fix_step(what: ours) { fa: "رفع یافته: {what}", en: "Fix: {what}" }
    show_finding { fa: "نشان بده", en: "Show" }
    show_of(title: ours) { fa: "نشان بده: {title}", en: "Show: {title}" }
    why_it_matters { fa: "چرا مهم است؟", en: "Why it matters" }
    why_of(title: ours) { fa: "چرا مهم است: {title}", en: "Why it matters: {title}" }
    said_fixed(what: ours) { fa: "رفع شد: {what}.", en: "Fixed: {what}." }
    said_not_on_board { fa: "این لایه پنهان است؛ کارت جدا باز شد.", en: "Its lane is hidden; the card was opened by itself." }

    dismiss_finding { fa: "نادیده گرفتن", en: "Dismiss" }
    dismiss_of(title: ours) { fa: "نادیده گرفتن: {title}", en: "Dismiss: {title}" }
    dismiss_reason { fa: "چرا اینجا مهم نیست؟", en: "Why does it not matter here?" }
    dismiss_reason_hint { fa: "دلیل همراه نقشه می‌ماند. می‌توانید خالی بگذارید.", en: "The reason stays with the map. You may leave it empty." }
    said_dismissed { fa: "نادیده گرفته شد.", en: "Dismissed." }
    cancel_dismissal { fa: "انصراف", en: "Cancel" }
    n_dismissed(n: count) { fa: "{n} نادیده‌گرفته", en: "{n} dismissed" }
    dismissed_findings { fa: "یافته‌های نادیده‌گرفته", en: "Dismissed findings" }
    no_dismissed { fa: "هیچ یافته‌ای نادیده گرفته نشده است.", en: "No finding has been dismissed." }
    dismissed_because(reason: user) { fa: "دلیل: {reason}", en: "Reason: {reason}" }
    bring_back { fa: "برگرداندن", en: "Bring back" }
    bring_back_of(title: ours) { fa: "برگرداندن: {title}", en: "Bring back: {title}" }
    said_brought_back { fa: "برگردانده شد.", en: "Brought back." }

    check_settings { fa: "تنظیم بررسی‌ها", en: "Check settings" }
    check_settings_hint { fa: "بررسی‌ای که خاموش باشد از این نقشه چیزی نمی‌پرسد. این انتخاب با نقشه می‌ماند.", en: "A check that is off asks nothing of this map. The choice stays with the map." }
    back_to_findings { fa: "بازگشت به یافته‌ها", en: "Back to the findings" }
    label_dismiss { fa: "نادیده گرفتن یافته", en: "dismiss a finding" }
    label_bring_back { fa: "برگرداندن یافته", en: "bring a finding back" }
    label_check_off { fa: "خاموش کردن بررسی", en: "switch a check off" }
    label_check_on { fa: "روشن کردن بررسی", en: "switch a check on" }

    what_next { fa: "با این نقشه چه کنیم؟", en: "What to do with it" }
    open_matrix { fa: "ماتریس فرصت‌ها", en: "Opportunity matrix" }
    open_review { fa: "بازبینی", en: "Review" }

    curve_in_figures { fa: "منحنی احساس به عدد", en: "The emotion curve in figures" }
    curve_peak_end { fa: "اوج و پایان", en: "Peak and end" }
    curve_peak_end_hint { fa: "میانگین شدیدترین لحظه و لحظهٔ پایانی: آنچه مشتری به یاد می‌سپارد", en: "The mean of the most intense moment and the last: what customers remember" }
    curve_mean { fa: "میانگین", en: "Mean" }
    curve_mean_hint { fa: "میانگین همهٔ لحظه‌ها", en: "The mean of all moments" }
    curve_worst_drop { fa: "تندترین افت", en: "Worst drop" }
    curve_drop(from: user, to: user) { fa: "از «{from}» تا «{to}»", en: "From “{from}” to “{to}”" }
    curve_no_drop { fa: "منحنی هیچ‌جا پایین نمی‌آید", en: "The curve never falls" }
    curve_if { fa: "اگر این نقطهٔ درد نبود", en: "If this pain point were gone" }
    curve_changes(before: ours, after: ours) { fa: "{before} ← {after}", en: "{before} → {after}" }
    curve_needs_points { fa: "این نقشه هنوز منحنی ندارد.", en: "The map has no curve yet." }
}
