//! The dialog that gives the map away as a file.

messages! {
    downloads_help { fa: "نقشه همان‌طور که می‌بینید بیرون می‌آید و بعداً همین‌جا باز می‌شود.", en: "The map comes out as you see it, and opens here again." }
    file_format { fa: "قالب فایل", en: "File format" }
    pdf_is_for { fa: "برای چاپ و ارائه", en: "To print and to present" }
    png_is_for { fa: "تصویر برای اسلاید", en: "A picture for a slide" }
    svg_is_for { fa: "برداری و ویرایش‌پذیر", en: "A drawing to work on" }
    xlsx_is_for { fa: "برای کار در صفحه‌گسترده", en: "Sheets to sort and count" }
    csv_is_for { fa: "جدول ساده", en: "A plain table" }
    markdown_is_for { fa: "متن برای سند و ویکی", en: "Text for documents" }
    mermaid_is_for { fa: "نمودار متنی", en: "A diagram in words" }
    table_form { fa: "شکل جدول", en: "Form of the table" }
    as_on_board { fa: "مثل نقشه", en: "As on the board" }
    row_for_each_card { fa: "هر کارت یک سطر", en: "A row for each card" }
    json_is_for { fa: "پشتیبان کامل", en: "A complete backup" }
    paper_size { fa: "اندازهٔ صفحه", en: "Page size" }
    one_long_page { fa: "یک صفحهٔ بلند", en: "One long page" }
    paper_lies { fa: "جهت", en: "Orientation" }
    landscape { fa: "افقی", en: "Landscape" }
    portrait { fa: "عمودی", en: "Portrait" }
    file_language { fa: "زبان خروجی", en: "Language" }
    file_shows { fa: "چه چیزهایی بیاید؟", en: "What goes in?" }
    file_persona { fa: "پرسونا، سناریو و هدف‌ها", en: "Persona, scenario and goals" }
    file_funnel { fa: "قیف واقعی زیر مرحله‌ها", en: "Recorded funnel under the stages" }
    file_hidden_lanes { fa: "لایه‌های پنهان هم", en: "Hidden lanes too" }
    file_legend { fa: "راهنمای رنگ و نشانه", en: "Legend of colours and signs" }
    file_insights { fa: "بینش‌ها و امتیاز", en: "Insights and score" }
    file_comments { fa: "نظرهای اعضای گروه", en: "Comments of the team" }
    get_file { fa: "نقشه‌ام را بده", en: "Get my map" }
    making_file { fa: "فایل ساخته می‌شود…", en: "Making the file…" }
    stop_making { fa: "صرف‌نظر", en: "Cancel" }
    no_downloads { fa: "این سایت نقشه را به‌شکل فایل نمی‌دهد.", en: "This site gives no files of the map." }
    said_downloaded { fa: "فایل نقشه دریافت شد.", en: "The file of the map was downloaded." }
}
