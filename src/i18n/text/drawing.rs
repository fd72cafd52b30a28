//! What stands on paper beside the map: its title block, legend and chapters.

messages! {
    made_by { fa: "تهیه‌کننده", en: "Prepared by" }
    made_on { fa: "تاریخ", en: "Date" }
    version_label { fa: "نسخه", en: "Version" }
    completeness_label { fa: "کامل‌بودن", en: "Completeness" }
    n_of_hundred(n: count) { fa: "{n} از ۱۰۰", en: "{n} of 100" }

    no_opportunity { fa: "بدون فرصت", en: "No opportunity yet" }
    funnel_label { fa: "قیف واقعی", en: "Real funnel" }
    funnel_question { fa: "چند نفر رسیدند؟", en: "How many came?" }
    of_stage_before(share: percent) { fa: "{share} از مرحلهٔ پیش", en: "{share} of the stage before" }
    lost_since_before(share: percent) { fa: "{share} ریزش", en: "{share} lost" }

    legend_signs { fa: "نشانه‌ها", en: "Signs" }
    legend_funnel { fa: "قیف", en: "Funnel" }
    legend_votes { fa: "رأی گروه", en: "Votes" }
    legend_comments { fa: "نظر", en: "Comments" }
    legend_complaint { fa: "شکایت مشتری", en: "Complaint" }
    legend_wanted { fa: "راه خواسته", en: "Wanted path" }
    legend_unwanted { fa: "راه ناخواسته", en: "Unwanted path" }
    legend_worst { fa: "بیشترین ریزش", en: "Largest loss" }

    page_of(n: count, total: count) { fa: "صفحهٔ {n} از {total}", en: "Page {n} of {total}" }
    goes_on { fa: "ادامه", en: "continued" }
    other_paths { fa: "راه‌های دیگر", en: "Other paths" }
    path_told(path: ours, label: user) { fa: "{path}: {label}", en: "{path}: {label}" }

    chapter_insights { fa: "یافته‌ها", en: "Insights" }
    chapter_comments { fa: "نظرها", en: "Comments" }
}
