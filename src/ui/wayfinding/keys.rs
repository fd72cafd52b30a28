//! Keys as people read them.

use yew::prelude::*;

use super::js;
use crate::i18n::Messages;
use crate::ui::hotkey::{Errand, HOTKEYS, Hotkey};

/// Is this a Mac, whose keys have signs of their own?
pub(super) fn is_mac() -> bool {
    let agent = js::get(&js::global("navigator"), "userAgent").as_string();
    agent.is_some_and(|agent| agent.contains("Mac OS"))
}

/// Keys that are pressed together, each as people read it.
pub(super) fn view(messages: Messages, keys: &[&str]) -> Html {
    let is_mac = is_mac();
    let keys = keys.iter().map(|key| {
        let (sign, name) = named(messages, key, is_mac);
        html! { <kbd class="jm-kbd" aria-label={name}>{ sign }</kbd> }
    });
    html! { <bdi class="jm-keys" dir="ltr">{ for keys }</bdi> }
}

/// The keys that do an errand, as their names.
pub(super) fn of(errand: Errand) -> Option<Vec<&'static str>> {
    HOTKEYS
        .iter()
        .find(|hotkey| hotkey.errand == errand)
        .map(pressed)
}

/// The keys of a hotkey, as their names.
pub(super) fn pressed(hotkey: &Hotkey) -> Vec<&'static str> {
    let mut keys = Vec::new();
    if hotkey.has_ctrl {
        keys.push("Ctrl");
    }
    if hotkey.has_shift == Some(true) {
        keys.push("Shift");
    }
    keys.extend(hotkey.keys.first());
    keys
}

/// What stands on a key, and what it is called where that is only a sign.
fn named(messages: Messages, key: &str, is_mac: bool) -> (String, Option<&'static str>) {
    let sign = match key {
        "Ctrl" if is_mac => return ("⌘".to_owned(), Some("Cmd")),
        "Shift" if is_mac => return ("⇧".to_owned(), Some("Shift")),
        "Alt" if is_mac => return ("⌥".to_owned(), Some("Option")),
        "Delete" if is_mac => return ("⌫".to_owned(), Some("Delete")),
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "Escape" => "Esc",
        "Space" => messages.key_space(),
        "Menu" => messages.key_menu(),
        "Wheel" => messages.key_wheel(),
        "Click" => messages.key_click(),
        _ => key
            .strip_prefix("Key")
            .or_else(|| key.strip_prefix("Digit"))
            .unwrap_or(key),
    };
    (sign.to_owned(), None)
}
