//! Every command there is now, in one list to search.

use yew::virtual_dom::AttrValue;

use super::keys;
use crate::edit::Command;
use crate::i18n::{Locale, Messages, isolate};
use crate::model::{Stage, StageKind};
use crate::search::rank;
use crate::ui::action::Action;
use crate::ui::context::Ui;
use crate::ui::hotkey::{Errand, Resize};
use crate::ui::menus::{self, Choice, MenuItem, MenuItems};
use crate::ui::saved_view;
use crate::ui::store::Request;
use crate::ui::view::{DialogKind, Editing, Lifted, MenuKind};
use crate::ui::widgets::Icon;

/// A command: something a menu or the toolbar offers.
pub(super) struct Entry {
    /// What there is to do.
    pub(super) item: MenuItem,
    /// What it is done with; empty for the editor as a whole.
    pub(super) group: AttrValue,
    /// The keys that do it too, if there are any.
    pub(super) keys: Option<Vec<&'static str>>,
    /// Why it cannot be done now.
    pub(super) reason: Option<&'static str>,
}

/// What it is called in lists.
pub(super) fn name(messages: Messages, errand: Errand) -> &'static str {
    match errand {
        Errand::Undo => messages.undo(),
        Errand::Redo => messages.redo(),
        Errand::Search => messages.search_in_map(),
        Errand::FindNext => messages.next_match(),
        Errand::FindPrevious => messages.previous_match(),
        Errand::Commands => messages.commands(),
        Errand::Shortcuts => messages.keyboard_shortcuts(),
        Errand::Present => messages.present_map(),
        Errand::Zoom(Resize::In) => messages.zoom_in(),
        Errand::Zoom(Resize::Out) => messages.zoom_out(),
        Errand::Zoom(Resize::Actual) => messages.zoom_reset(),
        Errand::Zoom(Resize::Fit) => messages.zoom_fit(),
        Errand::MiniMap => messages.mini_map(),
        Errand::FullScreen => messages.full_screen(),
    }
}

/// Every command there is now: those of the thing at hand, then those of the toolbar, then those
/// of its menu. What the menus offer is taken from them.
pub(super) fn all(ui: &Ui, thing: Option<&Lifted>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let own = thing.filter(|_| !ui.is_read_only);
    let own = own.and_then(|thing| {
        let items = menus::items(ui, &MenuKind::Thing(thing.clone()))?;
        let name = ui.messages.on_this(&called(ui, thing));
        Some((items, AttrValue::from(name)))
    });
    if let Some((items, group)) = own {
        add(ui.messages, &mut entries, items, group);
    }
    add(
        ui.messages,
        &mut entries,
        of_toolbar(ui),
        AttrValue::default(),
    );
    let more = menus::items(ui, &MenuKind::More).unwrap_or_default();
    add(ui.messages, &mut entries, more, AttrValue::default());
    entries
}

/// The commands that fit what was typed, the best first.
pub(super) fn fitting<'a>(entries: &'a [Entry], typed: &str) -> Vec<(usize, &'a Entry)> {
    let mut fitting = Vec::new();
    for (idx, entry) in entries.iter().enumerate() {
        let rank = rank(&entry.item.label, typed).or_else(|| {
            let name = [&*entry.item.label, " ", &entry.group].concat();
            rank(&name, typed).map(|_| 3)
        });
        fitting.extend(rank.map(|rank| (rank, idx, entry)));
    }
    fitting.sort_by_key(|(rank, idx, _)| (*rank, *idx));
    fitting
        .into_iter()
        .map(|(_, idx, entry)| (idx, entry))
        .collect()
}

fn add(messages: Messages, entries: &mut Vec<Entry>, items: MenuItems, group: AttrValue) {
    for item in items.0 {
        let choice = item.choice.take();
        let is_there = |entry: &Entry| entry.group == group && entry.item.label == item.label;
        let is_itself = matches!(choice, Some(Choice::Other(Action::Run(Errand::Commands))));
        let (keys, reason) = match &choice {
            Some(Choice::Other(action)) => (keys_of(action), reason(messages, action)),
            _ => (None, None),
        };
        item.choice.set(choice);
        // What cannot be done is told with a reason, or not at all.
        let reason = reason.filter(|_| item.is_disabled);
        let is_told = reason.is_some() || !item.is_disabled;
        if is_told && !is_itself && !entries.iter().any(is_there) {
            entries.push(Entry {
                item,
                group: group.clone(),
                keys,
                reason,
            });
        }
    }
}

/// What the toolbar and the board offer outside of menus.
fn of_toolbar(ui: &Ui) -> MenuItems {
    let messages = ui.messages;
    let mut items = MenuItems::default();
    if !ui.is_read_only {
        let (has_undo, has_redo, n_stages) = ui.store.read(|session| {
            let n_stages = session.map().stages.len();
            (
                session.undo_label().is_some(),
                session.redo_label().is_some(),
                n_stages,
            )
        });
        for (icon, errand, has_step) in [
            (Icon::UNDO, Errand::Undo, has_undo),
            (Icon::REDO, Errand::Redo, has_redo),
        ] {
            let label = name(messages, errand);
            let item = items.add(icon, label, Action::Run(errand));
            item.disable_if(!has_step);
        }
        let stage = Stage {
            kind: StageKind::Other,
            title: ui.written(&messages.stage_number(n_stages + 1)),
            ..Stage::default()
        };
        items.add(Icon::ADD, messages.add_stage(), Command::add(stage, None));
        let add_lane = Action::Open(DialogKind::AddLane(None));
        items.add(Icon::ADD, messages.add_lane(), add_lane);
        items.add(Icon::ADD, messages.add_persona(), Action::AddPersona);
        let add_path = Action::Open(DialogKind::NewPath(None, None));
        items.add(Icon::PATH, messages.add_path(), add_path);
        items.add(
            Icon::EDIT,
            messages.rename_map(),
            Action::Edit(Editing::Title),
        );
    }
    for view in ui.store.read(|session| session.map().saved_views()) {
        let label = messages.view_named(saved_view::title(ui, &view));
        if !ui.is_read_only {
            items.add(Icon::EYE, label, Choice::View(view.into()));
        }
    }
    let scenario = Action::Open(DialogKind::Scenario);
    items.add(Icon::SCENARIO, messages.scenario(), scenario);
    let personas = ui.store.read(|session| {
        let personas = session.map().personas.iter();
        personas
            .map(|persona| (persona.id.clone(), ui.words(&persona.name).to_owned()))
            .collect::<Vec<_>>()
    });
    for (persona_id, name) in personas {
        let open = Action::Open(DialogKind::Persona(persona_id));
        let label = [messages.persona(), ": ", &isolate(&name)].concat();
        items.add(Icon::OWNERS, label, open);
    }
    for locale in Locale::ALL.iter().filter(|locale| **locale != ui.locale()) {
        let label = messages.switch_language(locale.name());
        items.add(Icon::WEBSITE, label, Action::Ask(Request::Speak(*locale)));
    }
    let reset = Action::Run(Errand::Zoom(Resize::Actual));
    items.add(Icon::SEARCH, messages.zoom_reset(), reset);
    items
}

/// Why a command cannot be done, where that is not plain.
fn reason(messages: Messages, action: &Action) -> Option<&'static str> {
    let Action::Run(errand) = action else {
        return None;
    };
    if *errand == Errand::Undo {
        Some(messages.nothing_to_undo())
    } else if *errand == Errand::Redo {
        Some(messages.nothing_to_redo())
    } else {
        Some(messages.goes_no_further())
    }
}

/// The keys that do the same.
fn keys_of(action: &Action) -> Option<Vec<&'static str>> {
    if let Action::Run(errand) = action {
        keys::of(*errand)
    } else if matches!(action, Action::Edit(editing) if *editing != Editing::Title) {
        Some(vec!["Enter"])
    } else {
        matches!(action, Action::Remove(_)).then(|| vec!["Delete"])
    }
}

/// What a thing is called.
fn called(ui: &Ui, thing: &Lifted) -> String {
    ui.store.read(|session| {
        let map = session.map();
        let name = match thing {
            Lifted::Card(card_id) => map
                .cards
                .get(card_id)
                .map(|card| ui.words(&card.text).to_owned()),
            Lifted::Lane(lane_id) => map.lanes.get(lane_id).map(|lane| ui.lane_title(lane)),
            Lifted::Stage(stage_id) => map.stages.get(stage_id).map(|stage| ui.stage_title(stage)),
            Lifted::Step(stage_id, step_id) => map.stages.get(stage_id).and_then(|stage| {
                let step = stage.steps.iter().find(|step| step.id == *step_id)?;
                Some(ui.step_title(step))
            }),
        };
        name.unwrap_or_default()
    })
}
