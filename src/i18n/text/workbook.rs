//! What a workbook of the map says that stands nowhere else.

messages! {
    cards_sheet { fa: "کارت‌ها", en: "Cards" }
    commitment_head { fa: "پایبندی", en: "Commitment" }
    yes_cell { fa: "بله", en: "Yes" }
    source_head { fa: "منبع", en: "Source" }
    evidence_date_head { fa: "تاریخ پشتوانه", en: "Evidence from" }
    sample_head { fa: "شمار نمونه", en: "Sample" }
}
