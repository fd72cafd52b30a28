//! The way through the guide: where one is, what is remembered of it, and how one gets on.

use yew::prelude::*;

use crate::edit::Command;
use crate::guide::{Answer, Look, Memory, Stop, next};
use crate::model::JourneyMap;
use crate::storage::{BrowserStore, Store as _};
use crate::ui::Ui;
use crate::ui::view::View;

/// What is remembered of the way on a map: since the page was loaded, else from before.
pub(super) fn remembered(map: &JourneyMap, view: &View) -> Memory {
    if !view.guide.is_empty() {
        return Memory::read(&view.guide, map);
    }
    let kept = key(view).and_then(|key| BrowserStore::local().ok()?.get(&key).ok().flatten());
    Memory::read(&kept.unwrap_or_default(), map)
}

/// Remembers it, for as long as the map is kept.
pub(super) fn remember(ui: &Ui, memory: &Memory) {
    let text = memory.write();
    if let Some(key) = ui.store.read_view(key) {
        // Where there is no room, it lasts as long as the page.
        let _ok = BrowserStore::local()
            .and_then(|local| local.set(&key, &text))
            .is_ok();
    }
    ui.store.update_view(|view| view.guide = text.into());
}

/// Where it is kept: beside the map, under a key of its own.
fn key(view: &View) -> Option<String> {
    let key = view.storage_key.as_ref()?;
    Some(["journey-map:", key, ":guide"].concat())
}

/// Changes what is remembered.
pub(super) fn change(ui: &Ui, change: impl FnOnce(&mut Memory, &JourneyMap)) {
    let memory = ui.store.read(|session| {
        let map = session.map();
        let mut memory = ui.store.read_view(|view| remembered(map, view));
        change(&mut memory, map);
        memory
    });
    remember(ui, &memory);
}

/// Goes to a stop.
pub(super) fn go(ui: &Ui, stop: &Stop) {
    ui.store.end_writing();
    change(ui, |memory, _| memory.at = Some(stop.clone()));
}

/// Goes on from a stop.
pub(super) fn go_on(ui: &Ui, from: &Stop) {
    ui.store.end_writing();
    change(ui, |memory, map| {
        memory.pass(&from.on(map));
        if let Some(next) = next(map, from) {
            memory.at = Some(next);
        }
    });
}

/// What goes to a stop when it is pressed.
pub(super) fn goes(ui: &Ui, stop: Stop) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |_: MouseEvent| go(&ui, &stop))
}

/// The command of an answer; one that does nothing where there is nothing to write.
pub(super) fn command(ui: &Ui, answer: &Answer) -> Command {
    let mut ids = ui.store.update(|session| session.branch_ids());
    let persona_id = ui.store.read_view(|view| view.persona.clone());
    let command = ui.store.read(|session| {
        let look = Look::of(session.map(), persona_id.as_ref());
        answer.command(look, &mut ids)
    });
    command.unwrap_or_else(|| Command::named("", Vec::new()))
}

/// Writes an answer onto the map.
pub(super) fn say(ui: &Ui, answer: &Answer) -> bool {
    ui.run(command(ui, answer))
}

/// Writes what somebody is still writing, all of it as one step.
pub(super) fn write(ui: &Ui, answer: &Answer) {
    ui.store.write(command(ui, answer));
}
