//! The codes hosts see when something fails: a text for the visitor, a hint for the developer.

use crate::i18n::Locale;

/// What is said about one code.
struct ErrorEntry {
    code: &'static str,
    fa: &'static str,
    en: &'static str,
    hint: &'static str,
}

macro_rules! errors {
    ($($code:ident { fa: $fa:literal, en: $en:literal, hint: $hint:literal })*) => {
        /// Every code, in the order of the host's documentation.
        pub const ERROR_CODES: &[&str] = &[$(stringify!($code)),*];

        const ERRORS: &[ErrorEntry] = &[$(
            ErrorEntry { code: stringify!($code), fa: $fa, en: $en, hint: $hint }
        ),*];
    };
}

errors! {
    E_WASM_FETCH {
        fa: "ویرایشگر بارگذاری نشد. اتصال اینترنت را بررسی و دوباره تلاش کنید.",
        en: "The editor could not be loaded. Check your connection and try again.",
        hint: "the wasm or its script could not be fetched: check the address (wasm-url), that the files lie side by side, and CORS"
    }
    E_WASM_NOT_WASM {
        fa: "ویرایشگر بارگذاری نشد، چون فایلی دیگر به جایش رسید.",
        en: "The editor could not be loaded, because the site sent something else instead.",
        hint: "the address of the wasm answers with something else, often an HTML error page: check the path and the server’s rewrite rules"
    }
    E_WASM_MIME {
        fa: "ویرایشگر کندتر از همیشه بارگذاری شد.",
        en: "The editor loaded more slowly than it could.",
        hint: "serve .wasm files as application/wasm; without it they cannot be compiled while they load"
    }
    E_WASM_CSP {
        fa: "تنظیم‌های امنیتی این وبگاه جلوی ویرایشگر را گرفته است.",
        en: "The site’s security settings block the editor.",
        hint: "add 'wasm-unsafe-eval' to script-src of the content-security policy"
    }
    E_WASM_COMPILE {
        fa: "این مرورگر نتوانست ویرایشگر را راه بیندازد. مرورگر را به‌روز کنید.",
        en: "This browser could not start the editor. Please update the browser.",
        hint: "the wasm did not compile: the file is damaged or incomplete, or the browser is older than two years"
    }
    E_VERSION_SKEW {
        fa: "ویرایشگر تازه شده است. صفحه را دوباره بار کنید.",
        en: "The editor has been updated. Please reload the page.",
        hint: "journey-map.js and its wasm come from different versions: deploy all files together and clear caches"
    }
    E_BAD_CONFIG {
        fa: "ویرایشگر در این صفحه درست تنظیم نشده است.",
        en: "The editor is not set up properly on this page.",
        hint: "an attribute, property or option has a value that is not allowed; the place says which"
    }
    E_DUPLICATE_DEFINE {
        fa: "دو نسخه از ویرایشگر در این صفحه هست.",
        en: "There are two versions of the editor on this page.",
        hint: "the element’s name is taken by another version or another element: include the script once"
    }
    E_DOC_PARSE {
        fa: "این فایل را نتوانستیم بخوانیم.",
        en: "We could not read this file.",
        hint: "the document is not valid JSON; the message says where"
    }
    E_DOC_INVALID {
        fa: "این فایل نقشهٔ سفر مشتری نیست.",
        en: "This file is not a customer journey map.",
        hint: "the document is JSON but no journey map, or a change names what is not there: see the published JSON Schema"
    }
    E_DOC_TOO_NEW {
        fa: "این نقشه با نسخهٔ تازه‌تری ساخته شده است. صفحه را تازه کنید.",
        en: "This map was made with a newer version. Please reload the page.",
        hint: "the document’s schemaVersion is greater than this editor’s: update the embedded files"
    }
    E_DOC_TOO_LARGE {
        fa: "این نقشه بزرگ‌تر از اندازه است.",
        en: "This map is too large.",
        hint: "limits: 32 MB of JSON, 20,000 cards, 200 stages, 200 lanes, 50 personas, 20,000 characters a text"
    }
    E_SRC_FETCH {
        fa: "نقشه از نشانی‌اش نرسید. دوباره تلاش کنید.",
        en: "The map could not be fetched. Please try again.",
        hint: "the address in src did not answer with a map: check the address, its status and CORS"
    }
    E_STORAGE_UNAVAILABLE {
        fa: "مرورگر اجازهٔ ذخیره نمی‌دهد. پیش از بستن صفحه، فایل JSON را دریافت کنید.",
        en: "The browser does not allow saving. Download the map as JSON before you close the page.",
        hint: "local storage is denied (private window, blocked site data, or a sandboxed frame without allow-same-origin); the map stays in memory"
    }
    E_STORAGE_QUOTA {
        fa: "جا برای ذخیره نیست. فایل JSON را دریافت کنید تا نقشه از دست نرود.",
        en: "There is no room to save. Download the map as JSON so that nothing gets lost.",
        hint: "local storage of this origin is full; nothing was deleted, the map stays in memory and saving is tried again"
    }
    E_STORAGE_CORRUPT {
        fa: "نقشهٔ ذخیره‌شده آسیب دیده است. آنچه مانده بود کنار گذاشته شد.",
        en: "The saved map is damaged. What is left of it was put aside.",
        hint: "both stored copies fail their checksum; their text is kept under the storage key with :damaged at its end"
    }
    E_STORAGE_CONFLICT {
        fa: "این نقشه جای دیگری هم تغییر کرده است.",
        en: "This map has been changed elsewhere too.",
        hint: "another tab or device saved a newer revision: answer jm-conflict, or let the visitor choose"
    }
    E_EXPORT_FAILED {
        fa: "فایل ساخته نشد. دوباره تلاش کنید یا قالب دیگری انتخاب کنید.",
        en: "The file could not be made. Try again, or choose another format.",
        hint: "making the file failed; the cause tells more, and the map itself is untouched"
    }
    E_DOWNLOAD_BLOCKED {
        fa: "مرورگر جلوی دریافت را گرفت. دکمهٔ دریافت را دوباره بزنید.",
        en: "The browser blocked the download. Press the button again.",
        hint: "a sandboxed frame needs allow-downloads; elsewhere a download has to follow a click closely"
    }
    E_GATE_MISSING {
        fa: "دریافت در این صفحه آماده نیست.",
        en: "Downloads are not ready on this page.",
        hint: "lead-gate is \"required\" but neither beforeDownload nor jm-before-download gave an answer"
    }
    E_GATE_FAILED {
        fa: "درخواست دریافت به جایی نرسید. دوباره تلاش کنید.",
        en: "The download request failed. Please try again.",
        hint: "beforeDownload or respondWith rejected; the cause is what the host threw"
    }
    E_PANIC {
        fa: "ویرایشگر از کار افتاد و دوباره راه افتاد. نقشهٔ شما سر جایش است.",
        en: "The editor stopped and was restarted. Your map is still here.",
        hint: "a fault inside the editor: please report it with the message above; the last good map was loaded again"
    }
    E_PANIC_REPEATED {
        fa: "ویرایشگر چند بار پیاپی از کار افتاد. نقشه را به شکل JSON دریافت کنید.",
        en: "The editor keeps stopping. Download your map as JSON.",
        hint: "three faults within seconds of each other: the editor was not restarted again; restart() tries once more"
    }
    E_FRAME_ORIGIN {
        fa: "این صفحه اجازهٔ نمایش ویرایشگر را ندارد.",
        en: "This page may not show the editor.",
        hint: "the page around the frame is not on its allow-list: add its exact origin"
    }
    E_FRAME_PROTOCOL {
        fa: "ویرایشگر و صفحه حرف هم را نفهمیدند. صفحه را دوباره بار کنید.",
        en: "The editor and the page did not understand each other. Please reload the page.",
        hint: "a message of the frame had an unknown form: use the same version of journey-map-frame.js and embed.html"
    }
    E_FRAME_TIMEOUT {
        fa: "ویرایشگر پاسخ نداد. صفحه را دوباره بار کنید.",
        en: "The editor did not answer. Please reload the page.",
        hint: "the frame did not answer in time: check its address, its sandbox and frame-ancestors of its policy"
    }
    E_DESTROYED {
        fa: "ویرایشگر بسته شده است.",
        en: "The editor has been closed.",
        hint: "a method was called after destroy(); make a new element, or keep this one"
    }
}

/// What a visitor is told about a code; a general sentence for an unknown one.
pub fn error_text(code: &str, locale: Locale) -> &'static str {
    match (find(code), locale) {
        (Some(entry), Locale::Fa) => entry.fa,
        (Some(entry), Locale::En) => entry.en,
        (None, Locale::Fa) => "چیزی درست پیش نرفت.",
        (None, Locale::En) => "Something went wrong.",
    }
}

/// What a developer is told about a code, in English.
pub fn error_hint(code: &str) -> &'static str {
    find(code).map_or("an unknown code", |entry| entry.hint)
}

fn find(code: &str) -> Option<&'static ErrorEntry> {
    ERRORS.iter().find(|entry| entry.code == code)
}

#[cfg(test)]
pub(super) fn persian_texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    ERRORS.iter().map(|entry| (entry.code, entry.fa))
}
