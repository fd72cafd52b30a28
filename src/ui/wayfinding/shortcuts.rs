//! All keys, as a page to read.

use yew::prelude::*;

use super::{commands, keys};
use crate::i18n::Messages;
use crate::ui::context::Ui;
use crate::ui::hotkey::HOTKEYS;
use crate::ui::widgets::Dialog;

/// One thing to do with keys: what it is, and the ways to press it.
type Shortcut = (&'static str, &'static [&'static [&'static str]]);

/// All keys, as a dialog.
pub(super) fn view(ui: &Ui, on_close: Callback<()>) -> Html {
    let messages = ui.messages;
    html! {
        <Dialog title={messages.keyboard_shortcuts()} close={messages.close()} {on_close} is_wide=true>
            <div class="jm-shortcuts" role="group" aria-label={messages.keyboard_shortcuts()} tabindex="0">
                <section>
                    <h3>{ messages.keys_everywhere() }</h3>
                    <dl>{ everywhere(messages) }</dl>
                </section>
                { for groups(messages).into_iter().map(|(title, shortcuts)| group(messages, title, &shortcuts)) }
            </div>
        </Dialog>
    }
}

/// What the keys of the whole editor do: the very table that hears them.
fn everywhere(messages: Messages) -> Html {
    let mut rows = Vec::new();
    let mut told = Vec::new();
    for hotkey in &HOTKEYS {
        let name = commands::name(messages, hotkey.errand);
        if told.contains(&name) {
            continue;
        }
        told.push(name);
        let ways = HOTKEYS.iter().filter(|other| other.errand == hotkey.errand);
        let ways: Vec<_> = ways.map(keys::pressed).collect();
        let ways: Vec<&[&str]> = ways.iter().map(Vec::as_slice).collect();
        rows.push(row(messages, name, &ways));
    }
    rows.push(row(messages, messages.zoom(), &[&["Ctrl", "Wheel"]]));
    html! { <>{ for rows }</> }
}

fn group(messages: Messages, title: &'static str, shortcuts: &[Shortcut]) -> Html {
    let rows = shortcuts
        .iter()
        .map(|(name, ways)| row(messages, name, ways));
    html! {
        <section>
            <h3>{ title }</h3>
            <dl>{ for rows }</dl>
        </section>
    }
}

fn row(messages: Messages, name: &'static str, ways: &[&[&str]]) -> Html {
    let ways = ways.iter().map(|keys| keys::view(messages, keys));
    html! { <div><dt>{ name }</dt><dd>{ for ways }</dd></div> }
}

/// What keys do where something has the focus, told by hand: what `board/keys.rs`, the card editor and
/// the presentation hear.
fn groups(messages: Messages) -> [(&'static str, Vec<Shortcut>); 5] {
    const ARROWS: &[&[&str]] = &[
        &["ArrowUp"],
        &["ArrowDown"],
        &["ArrowLeft"],
        &["ArrowRight"],
    ];
    const SHIFT_ARROWS: &[&[&str]] = &[&["Shift", "Click"], &["Shift", "ArrowLeft"]];
    const ALT_ARROWS: &[&[&str]] = &[&["Alt", "ArrowUp"], &["Alt", "ArrowLeft"]];
    const RIGHT: &[&[&str]] = &[&["ArrowRight"], &["Space"], &["PageDown"]];
    const LEFT: &[&[&str]] = &[&["ArrowLeft"], &["Space"], &["PageDown"]];
    let (on, back): (&[&[&str]], &[&[&str]]) = if messages.locale().is_rtl() {
        (LEFT, &[&["ArrowRight"], &["PageUp"]])
    } else {
        (RIGHT, &[&["ArrowLeft"], &["PageUp"]])
    };
    [
        (
            messages.keys_on_the_board(),
            vec![
                (messages.shortcut_move(), ARROWS),
                (messages.shortcut_ends(), &[&["Home"], &["End"]]),
                (
                    messages.shortcut_corners(),
                    &[&["Ctrl", "Home"], &["Ctrl", "End"]],
                ),
                (messages.shortcut_edit(), &[&["Enter"], &["F2"]]),
                (messages.shortcut_add(), &[&["N"], &["+"]]),
                (messages.shortcut_remove(), &[&["Delete"]]),
                (messages.shortcut_menu(), &[&["Menu"], &["Shift", "F10"]]),
                (messages.shortcut_move_at_once(), ALT_ARROWS),
                (messages.shortcut_lift(), &[&["Space"]]),
                (messages.shortcut_score(), &[&["ArrowUp"], &["ArrowDown"]]),
            ],
        ),
        (
            messages.keys_for_several(),
            vec![
                (
                    messages.shortcut_select(),
                    &[&["Ctrl", "Click"], &["Ctrl", "Space"]],
                ),
                (messages.shortcut_range(), SHIFT_ARROWS),
                (messages.select_all(), &[&["Ctrl", "KeyA"]]),
                (messages.copy(), &[&["Ctrl", "KeyC"]]),
                (messages.cut(), &[&["Ctrl", "KeyX"]]),
                (messages.paste(), &[&["Ctrl", "KeyV"]]),
                (messages.duplicate(), &[&["Ctrl", "KeyD"]]),
                (messages.end_picking(), &[&["Escape"]]),
            ],
        ),
        (
            messages.keys_when_lifted(),
            vec![
                (messages.shortcut_carry(), ARROWS),
                (messages.shortcut_drop(), &[&["Space"], &["Enter"]]),
                (messages.shortcut_put_back(), &[&["Escape"]]),
            ],
        ),
        (
            messages.keys_when_writing(),
            vec![
                (messages.shortcut_keep(), &[&["Enter"]]),
                (messages.shortcut_break(), &[&["Shift", "Enter"]]),
                (messages.shortcut_revert(), &[&["Escape"]]),
            ],
        ),
        (
            messages.keys_when_presenting(),
            vec![
                (messages.next_stage(), on),
                (messages.previous_stage(), back),
                (messages.end_presentation(), &[&["Escape"]]),
            ],
        ),
    ]
}
