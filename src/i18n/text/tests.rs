//! What holds for every text, whoever writes it.

use super::{CurvePoint, Spot};
use super::{
    announcement, board, card, checks, clipboard, day, dialog, downloads, drawing, first_run,
    guide, header, improvements, insight, lines, notice, opportunities, phone, refusal, review,
    step, term, toolbar, trade_business, trade_clinic, trade_service, trade_shop, trade_software,
    trade_training, views, wayfinding, workbook,
};
use crate::edit::{Label, OpError};
use crate::i18n::Locale::{En, Fa};
use crate::i18n::message::Sample;
use crate::i18n::{Locale, Messages};
use crate::model::{JsonType, LaneKind, Level, Problem, ProblemKind, Reader, Score};

fn samples() -> impl Iterator<Item = &'static Sample> {
    [
        announcement::FIRST_MESSAGES,
        announcement::MESSAGES,
        board::FIRST_MESSAGES,
        board::MESSAGES,
        card::FIRST_MESSAGES,
        card::MESSAGES,
        checks::MESSAGES,
        clipboard::MESSAGES,
        day::MESSAGES,
        dialog::MESSAGES,
        drawing::MESSAGES,
        first_run::MESSAGES,
        first_run::WORDS,
        guide::MESSAGES,
        guide::WORDS,
        header::FIRST_MESSAGES,
        header::MESSAGES,
        downloads::MESSAGES,
        improvements::MESSAGES,
        insight::MESSAGES,
        insight::WORDS,
        insight::LOCALE_WORDS,
        lines::MESSAGES,
        notice::MESSAGES,
        opportunities::MESSAGES,
        phone::MESSAGES,
        refusal::FIRST_MESSAGES,
        refusal::MESSAGES,
        review::MESSAGES,
        step::FIRST_MESSAGES,
        term::FIRST_MESSAGES,
        term::FIRST_WORDS,
        term::MESSAGES,
        term::WORDS,
        toolbar::FIRST_MESSAGES,
        toolbar::MESSAGES,
        trade_business::WORDS,
        trade_clinic::WORDS,
        trade_service::WORDS,
        trade_shop::WORDS,
        trade_software::WORDS,
        trade_training::WORDS,
        views::MESSAGES,
        wayfinding::MESSAGES,
        workbook::MESSAGES,
    ]
    .into_iter()
    .flatten()
}

fn persian_texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    samples()
        .map(|sample| (sample.name, sample.fa))
        .chain(persian_texts_of_the_script())
}

/// What the page's script says of failures: it must have the words when there is no editor.
fn persian_texts_of_the_script() -> impl Iterator<Item = (&'static str, &'static str)> {
    let script = include_str!("../../../www/journey-map.js");
    let texts = script.lines().filter_map(|line| {
        let text = line.trim_start().strip_prefix("fa: '")?;
        Some(("journey-map.js", text.strip_suffix("',")?))
    });
    assert!(texts.clone().count() > 10);
    texts
}

/// The names of the gaps of a text, sorted.
fn gaps(text: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = text
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').unwrap().0)
        .collect();
    gaps.sort_unstable();
    gaps
}

/// A text without its gaps and without Latin words, which have rules of their own.
fn own_words(text: &str) -> String {
    let mut words = String::new();
    let mut depth = 0;
    for char in text.chars() {
        match char {
            '{' => depth += 1,
            // A letter in its place keeps the spaces around it.
            '}' => {
                depth -= 1;
                words.push('آ');
            }
            _ if depth == 0 => words.push(char),
            _ => {}
        }
    }
    for latin in ["Shift+F10", "B2B"] {
        words = words.replace(latin, "");
    }
    words
}

#[test]
fn every_gap_is_filled_in_every_language() {
    for sample in samples() {
        let mut expected = sample.gaps.to_vec();
        expected.sort_unstable();
        assert_eq!(gaps(sample.fa), expected, "fa {}", sample.name);
        let (plural, singular) = sample.en.split_first().unwrap();
        assert_eq!(gaps(plural), expected, "en {}", sample.name);
        // A text for one thing need not say the number.
        for gap in singular.iter().flat_map(|text| gaps(text)) {
            assert!(expected.contains(&gap), "en {}", sample.name);
        }
    }
}

#[test]
fn no_text_is_missing_or_starts_or_ends_with_a_space() {
    for sample in samples() {
        let may_be_empty = sample.name == "lane_question Custom";
        for text in sample.en.iter().chain([&sample.fa]) {
            assert_eq!(text.is_empty(), may_be_empty, "{}", sample.name);
            assert_eq!(text.trim(), *text, "{}", sample.name);
            assert!(!text.contains("  "), "{}", sample.name);
            // A bar parts what is told of many from what is told of one.
            assert!(!text.contains('|'), "{}", sample.name);
        }
    }
}

#[test]
fn persian_texts_use_persian_letters_digits_and_punctuation() {
    for (name, text) in persian_texts() {
        let words = own_words(text);
        for wrong in [
            'ي', 'ك', 'ى', 'ة', 'ۀ', ',', ';', '?', '"', '\'', '“', '”', '‘', '’',
        ] {
            assert!(!words.contains(wrong), "{name}: {wrong} in {text}");
        }
        assert!(
            !words.contains(|char: char| char.is_ascii_digit()),
            "{name}: {text}"
        );
        assert!(!words.contains("..."), "{name}: {text}");
        for mark in ["؛", "،", "؟", ":", ".", "!"] {
            assert!(
                !words.contains(&format!(" {mark}")),
                "{name}: space before {mark} in {text}"
            );
        }
    }
}

#[test]
fn persian_texts_have_their_half_spaces() {
    const PREFIXES: [&str; 2] = ["می", "نمی"];
    const SUFFIXES: [&str; 12] = [
        "ها",
        "های",
        "هایی",
        "هایش",
        "هایم",
        "هایتان",
        "هایشان",
        "ای",
        "اند",
        "تر",
        "تری",
        "ترین",
    ];
    for (name, text) in persian_texts() {
        let words = own_words(text);
        let is_mark = |char: char| char.is_whitespace() || "،؛؟.:!…()«»·/".contains(char);
        for word in words.split(is_mark) {
            assert!(
                !PREFIXES.contains(&word),
                "{name}: {word} stands alone in {text}"
            );
            assert!(
                !SUFFIXES.contains(&word),
                "{name}: {word} stands alone in {text}"
            );
            assert!(
                !word.starts_with('\u{200c}') && !word.ends_with('\u{200c}'),
                "{name}: {text}"
            );
        }
        assert!(!words.contains("\u{200c}\u{200c}"), "{name}: {text}");
    }
}

#[test]
fn english_texts_use_curly_quotes() {
    for sample in samples() {
        for text in sample.en {
            assert!(
                !text.contains(['\'', '"']) && !text.contains("..."),
                "{}",
                sample.name
            );
        }
    }
}

#[test]
fn names_are_isolated_and_numbers_are_in_the_language() {
    assert_eq!(
        Fa.messages().remove_lane("Emotions"),
        "حذف لایهٔ \u{2068}Emotions\u{2069}"
    );
    assert_eq!(Fa.messages().n_steps(2), "دو گام");
    assert_eq!(Fa.messages().n_steps(12), "۱۲ گام");
    assert_eq!(En.messages().n_steps(2), "2 steps");
    assert_eq!(En.messages().n_steps(1), "1 step");
    assert_eq!(Fa.messages().saved_at(14 * 60 + 32), "ذخیره شد · ۱۴:۳۲");
    assert_eq!(En.messages().saved_at(14 * 60 + 32), "Saved · 14:32");
    assert_eq!(Fa.messages().zoom_is(1.0), "بزرگ‌نمایی \u{61c}۱۰۰٪");
    assert_eq!(
        En.messages().undo_step(En.messages().step_edit_card()),
        "Undo: edit card"
    );
    // A name with a gap’s sign in it is shown as it is.
    assert_eq!(
        En.messages().rename_lane("{n}"),
        "Rename the lane \u{2068}{n}\u{2069}"
    );
}

#[test]
fn scores_and_levels_have_words() {
    let word = |score| En.messages().score_word(Score::clamped(score));
    let scale = [-100, -75, -74, -25, -24, 0, 24, 25, 74, 75, 100].map(word);
    assert_eq!(
        scale,
        [
            "Awful", "Awful", "Bad", "Bad", "Neutral", "Neutral", "Neutral", "Good", "Good",
            "Great", "Great"
        ]
    );
    assert_eq!(Fa.messages().emotion_name(Score::clamped(-100)), "کلافه");
    assert_eq!(Fa.messages().severity(Level::clamped(1)), "ناچیز");
    assert_eq!(En.messages().commitment(Level::clamped(5)), "Pays");
    assert_eq!(Fa.messages().gender("female"), Some("زن"));
    assert_eq!(Fa.messages().gender("nonbinary"), None);
}

#[test]
fn folded_lanes_count_in_their_own_words() {
    let folded = |locale: Locale, n| locale.messages().folded_lane(LaneKind::Thoughts, n);
    assert_eq!(folded(En, 8), "8 thoughts, folded");
    assert_eq!(folded(En, 1), "1 thought, folded");
    assert_eq!(folded(Fa, 8), "۸ فکر، تاشده");
}

#[test]
fn ages_are_told_with_what_is_known() {
    let age = |from, to| (En.messages().age(from, to), Fa.messages().age(from, to));
    let pair = |en: &str, fa: &str| (String::from(en), String::from(fa));
    assert_eq!(age(Some(28), Some(34)), pair("28–34", "۲۸ تا ۳۴ ساله"));
    assert_eq!(age(Some(30), Some(30)), pair("30", "۳۰ ساله"));
    assert_eq!(age(Some(65), None), pair("65+", "۶۵ سال به بالا"));
    assert_eq!(age(None, None), pair("", ""));
}

#[test]
fn the_curve_is_told_in_a_sentence() {
    let point = |place, name, score| CurvePoint {
        place,
        name,
        score: Score::clamped(score),
    };
    let points = [
        point("A", "fine", 50),
        point("B", "bad", -75),
        point("C", "great", 50),
    ];
    let plain = |text: String| text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
    assert_eq!(
        plain(En.messages().curve_summary(&points)),
        "Starts at A: fine, +1; Best at A: fine, +1; Worst at B: bad, −1.5; Ends at C: great, +1."
    );
    assert_eq!(
        plain(En.messages().curve_summary(&points[..1])),
        "The same throughout, +1."
    );
    assert_eq!(
        Fa.messages().curve_summary(&[]),
        "هنوز احساسی نوشته نشده است."
    );
}

#[test]
fn cards_are_announced_where_they_stand() {
    let spot = Spot {
        stage: "Buy",
        step: Some("Pay"),
        lane: "Thoughts",
        position: 1,
        total: 2,
    };
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    let at = |messages: Messages| plain(messages.said_moved(&messages.at(&spot)));
    assert_eq!(
        at(En.messages()),
        "Card moved to stage Buy, step Pay, lane Thoughts, position 1 of 2."
    );
    assert_eq!(
        at(Fa.messages()),
        "کارت جابه‌جا شد: مرحلهٔ Buy، گام Pay، لایهٔ Thoughts، جای ۱ از ۲."
    );
}

#[test]
fn problems_are_told_with_their_place() {
    let problem = |kind| {
        let mut reader = Reader::new();
        reader.enter_key("cards");
        reader.enter_index(3);
        reader.note(kind);
        let problem: Problem = reader.into_problems().remove(0);
        (
            En.messages().problem(&problem),
            Fa.messages().problem(&problem),
        )
    };
    let (en, fa) = problem(ProblemKind::WrongType {
        expected: JsonType::Number,
    });
    assert_eq!(
        en,
        "\u{2066}cards[3]\u{2069}: This should be a number; it was left out."
    );
    assert_eq!(
        fa,
        "\u{2066}cards[3]\u{2069}: اینجا باید عدد باشد؛ کنار گذاشته شد."
    );
    let (en, fa) = problem(ProblemKind::OutOfRange {
        low: -100,
        high: 100,
    });
    assert!(en.contains("between \u{2066}−100\u{2069} and 100"), "{en}");
    assert!(fa.contains("میان \u{2066}−۱۰۰\u{2069} و ۱۰۰"), "{fa}");
}

#[test]
fn steps_to_undo_have_names() {
    let name = |label| (Fa.messages().label(&label), En.messages().label(&label));
    assert_eq!(
        name(Label::EditCard),
        ("ویرایش کارت".into(), "edit card".into())
    );
    assert_eq!(
        name(Label::RemoveCards(3)),
        ("حذف سه کارت".into(), "remove 3 cards".into())
    );
    assert_eq!(
        name(Label::RemoveCards(1)),
        ("حذف کارت".into(), "remove card".into())
    );
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_limit() {
    let told = |text: &str| {
        let error = crate::schema::read(text).unwrap_err();
        (
            En.messages().read_error(&error),
            Fa.messages().read_error(&error),
        )
    };
    let (en, fa) = told("{\n  oops");
    assert!(
        en.starts_with("This is not valid JSON: line 2, column 3"),
        "{en}"
    );
    assert!(
        fa.starts_with("این متن JSON درستی نیست: سطر ۲، ستون ۳"),
        "{fa}"
    );
    assert_eq!(told("").0, "The file is empty.");
    assert_eq!(told("[]").0, "This JSON is not a journey map.");
    assert_eq!(
        told(r#"{"type":"journey-map","schemaVersion":9}"#).0,
        "This map was made with version 9; this editor knows versions up to 1. Reload the page."
    );
    assert_eq!(
        En.messages().op_error(&OpError::NotFound("c1".into())),
        "There is no such thing on the map: \u{2066}c1\u{2069}"
    );
}
