//! The improvements, as a list and as a board.

messages! {
    improvements_help { fa: "چه می‌کنید، چه کسی، تا چه روزی، و چه شد.", en: "What you do, who does it, by when, and what came of it." }
    no_improvements { fa: "هنوز بهبودی نوشته نشده است. از یک فرصت آغاز کنید یا همین‌جا بنویسید.", en: "No improvement yet. Start from an opportunity, or write one here." }
    add_improvement { fa: "افزودن بهبود", en: "Add an improvement" }
    remove_improvement(title: user) { fa: "برداشتن بهبود {title}", en: "Remove the improvement {title}" }
    untitled_improvement { fa: "بهبود بی‌نام", en: "Untitled improvement" }
    improvement_example { fa: "نمونه: پاسخ به پیام‌ها در یک ساعت", en: "For example: answer messages within an hour" }
    from_cards { fa: "برگرفته از", en: "Comes from" }
    overdue_since(on: day) { fa: "موعدش {on} گذشت", en: "Overdue since {on}" }

    show_as { fa: "نمایش", en: "Show as" }
    as_list { fa: "فهرست", en: "List" }
    as_board { fa: "تابلو", en: "Board" }
    task_board_help { fa: "هر بهبود را به ستون بعدی بکشید، یا با کلیدهای چپ و راست جابه‌جا کنید.", en: "Drag an improvement to the next column, or move it with the left and right arrow keys." }
    said_task_moved(title: user, status: ours) { fa: "{title}: {status}.", en: "{title}: {status}." }

    measured_by { fa: "شاخص", en: "Metric" }
    before_it { fa: "پیش از آن", en: "Before" }
    after_it { fa: "پس از آن", en: "After" }
    no_metrics { fa: "برای سنجیدن نتیجه، کارتی در لایهٔ شاخص‌ها بگذارید؛ سپس اینجا برگزینیدش.", en: "To measure the outcome, put a card in the metrics lane; then choose it here." }
    came_of_it(before: ours, after: ours, change: code, unit: user) { fa: "از {before} به {after} {unit} رسید ({change}).", en: "From {before} to {after} {unit} ({change})." }
    target_is(target: ours) { fa: "هدف: {target}.", en: "Target: {target}." }

    as_calendar { fa: "تقویم (ICS)", en: "Calendar (ICS)" }
    as_table { fa: "جدول (CSV)", en: "Table (CSV)" }
}
