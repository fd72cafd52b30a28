//! What the tests of drawings share.

use std::path::PathBuf;
use std::process::Command;

use journey_map::base::Date;
use journey_map::export::{CallToAction, Drawing};
use journey_map::i18n::Locale;
use journey_map::layout::Fonts;
use journey_map::model::JourneyMap;
use journey_map::schema;

use crate::support::project;

/// The faces that the project ships.
pub(super) fn fonts() -> Fonts {
    let read = |name: &str| std::fs::read(project("www/fonts").join(name)).unwrap();
    let (regular, bold) = (
        read("Vazirmatn-Regular.ttf"),
        read("Vazirmatn-SemiBold.ttf"),
    );
    Fonts::new(&regular, &bold).unwrap()
}

/// A built-in map.
pub(super) fn template(name: &str) -> JourneyMap {
    let path = project("www/templates").join(format!("{name}.json"));
    schema::read(&std::fs::read_to_string(path).unwrap())
        .unwrap()
        .map
}

/// A drawing with all that can stand in its title block and foot.
pub(super) fn drawing(locale: Locale) -> Drawing {
    let call = match locale {
        Locale::Fa => CallToAction {
            title: "این نقشه را با هم کامل کنیم؟".into(),
            text: "یک گفت‌وگوی رایگان سی‌دقیقه‌ای با مشاوران ما. رمزینه را اسکن کنید.".into(),
            address: Some("https://example.com/fa/talk?from=map".into()),
        },
        Locale::En => CallToAction {
            title: "Shall we finish this map together?".into(),
            text: "A free talk of thirty minutes with our consultants. Scan the code.".into(),
            address: Some("https://example.com/en/talk?from=map".into()),
        },
    };
    Drawing {
        version: Some("1.4".into()),
        call: Some(call),
        ..Drawing::new(locale.messages(), Date::new(2026, 11, 22).unwrap())
    }
}

/// A file for people to look at.
pub(super) fn sample(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = project("target/drawings");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a program prints; nothing where it is not on this machine.
pub(super) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The words of a text: letters, digits and what joins them.
pub(super) fn words(text: &str) -> Vec<String> {
    let parts = text.split(|char: char| !char.is_alphanumeric() && char != '\u{200c}');
    parts
        .map(|part| part.trim_matches('\u{200c}').to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// A map of one lane for each kind and one stage, with texts as its cards.
pub(super) fn map_of(texts: &[&str], language: &str) -> JourneyMap {
    let cards: Vec<serde_json::Value> = texts
        .iter()
        .enumerate()
        .map(|(idx, text)| {
            let lane = ["l1", "l2", "l3", "l4"][idx % 4];
            serde_json::json!({
                "id": format!("c{idx}"), "lane": lane, "stage": "s1", "text": text, "score": 50
            })
        })
        .collect();
    let json = serde_json::json!({
        "type": "journey-map",
        "language": language,
        "title": texts.first().copied().unwrap_or(""),
        "stages": [{"id": "s1", "title": texts.first().copied().unwrap_or("")}],
        "lanes": [
            {"id": "l1", "kind": "actions"},
            {"id": "l2", "kind": "thoughts"},
            {"id": "l3", "kind": "painPoints"},
            {"id": "l4", "kind": "emotions"},
        ],
        "cards": cards,
    });
    schema::read(&json.to_string()).unwrap().map
}
