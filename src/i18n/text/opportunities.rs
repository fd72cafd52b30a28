//! The opportunity matrix, and the order of work that comes of it.

messages! {
    matrix_help { fa: "هر فرصت را به جایی بکشید که اثر و زحمتش را نشان می‌دهد، یا با کلیدهای جهت جابه‌جا کنید. کلید Delete برآورد را برمی‌دارد.", en: "Drag each opportunity to where its impact and effort are, or move it with the arrow keys. Delete takes the rating out." }
    matrix_empty { fa: "نقشه هنوز فرصتی ندارد. برای هر نقطهٔ درد ایده‌ای در لایهٔ فرصت‌ها بنویسید؛ اینجا می‌بینید کدام را اول باید انجام داد.", en: "The map has no opportunity yet. Write an idea in the opportunities lane for each pain point; here you see which to take up first." }
    not_rated { fa: "هنوز برآورد نشده", en: "Not rated yet" }
    order_of_work { fa: "ترتیب کار", en: "Order of work" }
    rated_as(impact: ours, effort: ours, field: ours) { fa: "اثر {impact}، زحمت {effort}: {field}", en: "Impact {impact}, effort {effort}: {field}" }
    idea_is(number: ours, words: user, rating: ours) { fa: "{number}. {words}؛ {rating}", en: "{number}. {words}; {rating}" }
    said_rated(words: user, rating: ours) { fa: "{words}: {rating}.", en: "{words}: {rating}." }
    eases_pain(n: count) { fa: "سبک کردن درد: {n}", en: "Eases pain: {n}" }
    n_votes_of(n: count) { fa: "{n} رأی", en: "{n} votes", one: "{n} vote" }
    is_taken_up { fa: "بهبودی برایش هست", en: "Has an improvement" }
    take_up { fa: "ساختن بهبود", en: "Make an improvement" }
    take_up_of(words: user) { fa: "ساختن بهبود از {words}", en: "Make an improvement of {words}" }
    as_picture { fa: "تصویر (SVG)", en: "Picture (SVG)" }
    axis_up(label: ours) { fa: "{label} ↑", en: "{label} ↑" }
    little_to_much(label: ours) { fa: "{label}: کم تا زیاد", en: "{label}: little to much" }
}
