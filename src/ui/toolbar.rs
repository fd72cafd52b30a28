//! The bar above the map.

use yew::Html;

use super::action::Action;
use super::checker::Checked;
use super::clock::today;
use super::context::{Ptr, Ui};
use super::hotkey::Errand;
use super::markup::{Tag, list, tag, yes_or_no};
use super::part::Part;
use super::store::Request;
use super::view::{DialogKind, Editing, MenuKind, SaveState, Screen, Toolbar, Zoom};
use super::widgets::{Icon, TitleInput, icon_button, menu_button};
use crate::edit::Label;
use crate::i18n::Locale;
use crate::model::Meta;

/// The bar above the map.
#[derive(PartialEq)]
pub(super) struct ToolbarView {
    /// The language and the way to the session.
    pub(super) ui: Ui,
    /// What is said about the map as a whole.
    pub(super) meta: Ptr<Meta>,
    /// Is a map open?
    pub(super) is_open: bool,
    /// The step that undo takes back.
    pub(super) undo: Option<Label>,
    /// The step that redo does again.
    pub(super) redo: Option<Label>,
    /// Is the title being written?
    pub(super) is_titled: bool,
    /// How much of it shows.
    pub(super) toolbar: Toolbar,
    /// How safe the map is.
    pub(super) save: SaveState,
    /// The size of the board.
    pub(super) zoom: Zoom,
    /// What is shown of the map.
    pub(super) screen: Screen,
    /// How many findings there are; none before the map was checked.
    pub(super) n_findings: Option<usize>,
}

impl Part for ToolbarView {
    fn view(&self) -> Html {
        let Self { ui, is_open, .. } = self;
        let messages = ui.messages;
        let is_full = self.toolbar == Toolbar::Full;
        let read_only = || {
            tag!(
                "span",
                "class" = "jm-save",
                "title" = messages.read_only_hint()
            )
            .child(Icon::LOCK.sized("jm-i--14"))
            .child(messages.read_only())
            .html()
        };
        let start = tag!("div", "class" = "jm-bar__s")
            .child(tag!("span", "class" = "jm-logo").child(Icon::TABLE.view()))
            .child(self.title())
            .child(self.save_state())
            .child(is_open.then(|| self.overdue()).flatten());
        let mut end = tag!("div", "class" = "jm-bar__e");
        if *is_open {
            end = end.child(if ui.is_read_only {
                read_only()
            } else {
                self.history_buttons()
            });
        }
        if *is_open && is_full && self.screen != Screen::Guide {
            end = end
                .child(tag!("span", "class" = "jm-sep"))
                .child(zoom(ui, self.zoom));
        }
        if is_full {
            end = end
                .child(languages(ui))
                .child(self.more())
                .child(is_open.then(|| download(ui)));
        }
        tag!(
            "div",
            "class" = "jm-bar",
            "role" = "toolbar",
            "aria-label" = messages.toolbar()
        )
        .child(start)
        .child((*is_open && is_full).then(|| self.screens()))
        .child(end)
        .html()
    }
}

impl ToolbarView {
    fn title(&self) -> Html {
        let Self { ui, meta, .. } = self;
        let messages = ui.messages;
        if self.is_titled {
            return TitleInput {
                ui: ui.clone(),
                editing: Editing::Title,
                words: ui.words(&meta.title).to_owned(),
                label: messages.map_title(),
                placeholder: messages.map_title_example(),
                class: "jm-title__i",
            }
            .html();
        }
        let shown = ui.show_or(&meta.title, messages.untitled_map());
        let title = tag!("h1", "class" = "jm-title");
        if !self.is_open || ui.is_read_only {
            return title.child(shown).html();
        }
        let button = tag!(
            "button",
            "class" = "jm-title__b",
            "type" = "button",
            "title" = messages.rename_map()
        )
        .listen("click", ui.does(Action::Edit(Editing::Title)))
        .child(shown);
        title.child(button).html()
    }

    fn save_state(&self) -> Html {
        let messages = self.ui.messages;
        if !self.is_open {
            return tag!("span", "class" = "jm-save")
                .child(messages.new_draft())
                .html();
        }
        let (icon, class, words, hint) = match self.save {
            SaveState::Off => return Html::default(),
            SaveState::Saved(None) => (Icon::SAVED, "", messages.saved().to_owned(), ""),
            SaveState::Saved(Some(minutes)) => (Icon::SAVED, "", messages.saved_at(minutes), ""),
            SaveState::Saving => (Icon::CLOCK, "is-busy", messages.saving().to_owned(), ""),
            SaveState::Retrying => (Icon::PAIN, "is-bad", messages.save_failed().to_owned(), ""),
            SaveState::Quota => (
                Icon::PAIN,
                "is-bad",
                messages.save_quota().to_owned(),
                messages.save_quota_hint(),
            ),
            SaveState::Unavailable => (
                Icon::PAIN,
                "is-bad",
                messages.save_unavailable().to_owned(),
                messages.save_unavailable_hint(),
            ),
        };
        tag!("span", "class" = "jm-save", "title" = hint)
            .class(class)
            .child(icon.sized("jm-i--14"))
            .child(tag!("span", "class" = "jm-num").child(words))
            .html()
    }

    /// That the map is past its review, and the way to it.
    fn overdue(&self) -> Option<Html> {
        let Self { ui, meta, .. } = self;
        let next = meta.review.next.filter(|next| *next < today())?;
        let review = DialogKind::Checked(Checked::Review);
        let label = ui.messages.review_overdue(next);
        let button = tag!(
            "button",
            "class" = "jm-btn jm-btn--sm jm-due",
            "type" = "button",
            "aria-label" = label.clone(),
            "title" = label,
        )
        .listen("click", ui.does(Action::Open(review)))
        .child(Icon::CALENDAR.sized("jm-i--14"))
        .child(tag!("span").child(ui.messages.review()));
        Some(button.html())
    }

    fn history_buttons(&self) -> Html {
        let messages = self.ui.messages;
        let undo = match &self.undo {
            Some(label) => messages.undo_step(&messages.label(label)),
            None => messages.undo().to_owned(),
        };
        let redo = match &self.redo {
            Some(label) => messages.redo_step(&messages.label(label)),
            None => messages.redo().to_owned(),
        };
        let button = |icon, label: String, is_disabled, class, errand| {
            icon_button(icon, "", label, is_disabled)
                .class(class)
                .listen("click", self.ui.does(Action::Run(errand)))
                .html()
        };
        list(vec![
            button(
                Icon::UNDO,
                undo,
                self.undo.is_none(),
                "jm-undo",
                Errand::Undo,
            ),
            button(
                Icon::REDO,
                redo,
                self.redo.is_none(),
                "jm-redo",
                Errand::Redo,
            ),
        ])
    }

    /// What can be shown of the map.
    fn screens(&self) -> Tag {
        let (ui, messages) = (&self.ui, self.ui.messages);
        let button = |icon: Icon, words: &'static str, screen| {
            tag!(
                "button",
                "type" = "button",
                "aria-pressed" = yes_or_no(screen == self.screen),
            )
            .listen("click", ui.does(Action::Screen(screen)))
            .child(icon.sized("jm-i--16"))
            .child(words)
        };
        let n_findings = self
            .n_findings
            .filter(|n_findings| *n_findings > 0)
            .map(|n| tag!("span", "class" = "jm-dotbadge jm-num").child(ui.locale().count(n)));
        tag!(
            "div",
            "class" = "jm-seg jm-screens",
            "role" = "group",
            "aria-label" = messages.views()
        )
        .child(button(Icon::TABLE, messages.view_map(), Screen::Map))
        .child(button(Icon::COMPASS, messages.guide(), Screen::Guide))
        .child(
            button(Icon::CHECKLIST, messages.view_insights(), Screen::Insights).child(n_findings),
        )
    }

    fn more(&self) -> Tag {
        let ui = &self.ui;
        menu_button(Icon::MORE, "", ui.messages.more().to_owned(), false)
            .class("jm-bar__more")
            .listen("click", ui.opens(MenuKind::More))
    }
}

/// Takes the last step back or does it again, and says which.
pub(super) fn undo_or_redo(ui: &Ui, is_undo: bool) {
    let messages = ui.messages;
    let label = ui.store.read(|session| {
        if is_undo {
            session.undo_label().cloned()
        } else {
            session.redo_label().cloned()
        }
    });
    ui.store.update(|session| {
        if is_undo {
            session.undo()
        } else {
            session.redo()
        }
    });
    let words = label.map(|label| messages.label(&label)).map(|step| {
        if is_undo {
            messages.said_undone(&step)
        } else {
            messages.said_redone(&step)
        }
    });
    let nothing = if is_undo {
        messages.nothing_to_undo()
    } else {
        messages.nothing_to_redo()
    };
    ui.store.say(words.as_deref().unwrap_or(nothing));
}

fn zoom(ui: &Ui, zoom: Zoom) -> Tag {
    let messages = ui.messages;
    let step = |icon, label, to: Zoom| {
        icon_button(icon, "jm-i--14", label, to == zoom).listen("click", ui.does(Action::Zoom(to)))
    };
    let reset = tag!(
        "button",
        "class" = "jm-zoom__n jm-num",
        "type" = "button",
        "title" = messages.zoom_reset()
    )
    .listen("click", ui.does(Action::Zoom(Zoom::default())))
    .child(ui.locale().percent(f64::from(zoom.percent()) / 100.0));
    tag!(
        "span",
        "class" = "jm-zoom",
        "role" = "group",
        "aria-label" = messages.zoom()
    )
    .child(step(Icon::MINUS, messages.zoom_out(), zoom.smaller()))
    .child(reset)
    .child(step(Icon::ADD, messages.zoom_in(), zoom.larger()))
}

fn languages(ui: &Ui) -> Tag {
    let mut languages = Vec::new();
    for locale in Locale::ALL.iter().copied() {
        languages.push(language(ui, locale));
    }
    tag!(
        "div",
        "class" = "jm-seg jm-seg--xs",
        "role" = "group",
        "aria-label" = ui.messages.language()
    )
    .child(languages)
}

fn language(ui: &Ui, locale: Locale) -> Html {
    let short = match locale {
        Locale::Fa => "فا",
        Locale::En => "EN",
    };
    tag!(
        "button",
        "type" = "button",
        "lang" = locale.tag(),
        "aria-pressed" = yes_or_no(locale == ui.locale()),
        "title" = ui.messages.switch_language(locale.name()),
    )
    .listen("click", ui.does(Action::Ask(Request::Speak(locale))))
    .child(short)
    .html()
}

fn download(ui: &Ui) -> Tag {
    tag!(
        "button",
        "class" = "jm-btn jm-btn--p jm-bar__get",
        "type" = "button",
        "aria-haspopup" = "dialog",
        // Where there is little room, its words are not shown.
        "title" = ui.messages.download_map()
    )
    .listen("click", ui.does(Action::Open(DialogKind::Download)))
    .child(Icon::DOWNLOAD.sized("jm-i--16"))
    .child(tag!("span").child(ui.messages.download_map()))
}
