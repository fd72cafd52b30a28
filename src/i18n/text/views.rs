//! Saved views: which lanes the board shows.

messages! {
    lanes_and_views { fa: "لایه‌ها و نماها", en: "Lanes and views" }
    views_help { fa: "کدام لایه‌ها دیده شوند؟ آنچه می‌بینید را با نامی نگه دارید و هر وقت خواستید به آن برگردید.", en: "Which lanes are to be seen? Keep what shows now under a name, and come back to it whenever you like." }
    saved_views { fa: "نماهای نگه‌داشته", en: "Saved views" }
    no_views { fa: "هنوز نمایی نگه نداشته‌اید.", en: "No view has been saved yet." }
    view_name { fa: "نام نما", en: "Name of the view" }
    view_name_example { fa: "نمونه: برای گروه پشتیبانی", en: "For example: for the support team" }
    new_view_name { fa: "نام نمای تازه", en: "Name of the new view" }
    save_view { fa: "نگه داشتن این نما", en: "Save this view" }
    view_named(name: user) { fa: "نمای {name}", en: "View {name}" }
    show_view { fa: "نمایش", en: "Show" }
    show_view_named(name: user) { fa: "نمایش نمای {name}", en: "Show the view {name}" }
    remove_view(name: user) { fa: "حذف نمای {name}", en: "Remove the view {name}" }
    unnamed_view { fa: "بی‌نام", en: "Unnamed" }
    said_view(name: user) { fa: "نمای {name} دیده می‌شود.", en: "Showing the view {name}." }
    lane_shown { fa: "دیده می‌شود", en: "Shown" }
    lane_folded { fa: "تاشده", en: "Folded" }
    lane_hidden { fa: "پنهان", en: "Hidden" }
    show_all_lanes { fa: "نمایش همهٔ لایه‌ها", en: "Show all lanes" }
}
