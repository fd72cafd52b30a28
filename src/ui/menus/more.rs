//! What there is to do with the map as a whole, and how the editor shows it.

use super::items::MenuItems;
use crate::i18n::Locale;
use crate::ui::action::Action;
use crate::ui::checker::Checked;
use crate::ui::context::Ui;
use crate::ui::hotkey::{Errand, Resize};
use crate::ui::store::Request;
use crate::ui::view::{DialogKind, Screen, Theme, View};
use crate::ui::wayfinding::full_screen;
use crate::ui::widgets::Icon;

/// What there is to do with the map as a whole, and how the editor shows it.
pub(super) fn items(ui: &Ui, is_open: bool, view: &View) -> MenuItems {
    let messages = ui.messages;
    let (theme, zoom) = (view.theme, view.zoom);
    let mut items = MenuItems::default();
    if is_open {
        for (icon, label, screen) in [
            (Icon::TABLE, messages.back_to_map(), Screen::Map),
            (Icon::COMPASS, messages.guide_steps(), Screen::Guide),
            (Icon::CHECKLIST, messages.view_insights(), Screen::Insights),
        ] {
            if screen != view.screen {
                items.add(icon, label, Action::Screen(screen));
            }
        }
        for (icon, label, kind) in [
            (Icon::FLAG, messages.map_properties(), DialogKind::Map),
            (
                Icon::OWNERS,
                messages.people_and_channels(),
                DialogKind::People,
            ),
            (
                Icon::OPPORTUNITIES,
                messages.improvements(),
                DialogKind::Improvements(None),
            ),
            (
                Icon::MATRIX,
                messages.open_matrix(),
                DialogKind::Checked(Checked::Matrix),
            ),
            (
                Icon::CALENDAR,
                messages.open_review(),
                DialogKind::Checked(Checked::Review),
            ),
            (Icon::TABLE, messages.table_view(), DialogKind::Table),
        ] {
            items.add(icon, label, Action::Open(kind));
        }
        if !ui.is_read_only {
            let views = Action::Open(DialogKind::Views);
            items.add(Icon::EYE, messages.lanes_and_views(), views);
        }
        for (icon, label, errand) in [
            (Icon::SEARCH, messages.search_in_map(), Errand::Search),
            (Icon::COMMAND, messages.commands(), Errand::Commands),
            (Icon::MONITOR, messages.present_map(), Errand::Present),
        ] {
            items.add(icon, label, Action::Run(errand));
        }
        // A narrow board shows one column in the size that fits.
        let zooms = [
            (
                Icon::ADD,
                messages.zoom_in(),
                Errand::Zoom(Resize::In),
                zoom.larger(),
            ),
            (
                Icon::MINUS,
                messages.zoom_out(),
                Errand::Zoom(Resize::Out),
                zoom.smaller(),
            ),
        ];
        for (icon, label, errand, next) in zooms.into_iter().filter(|_| !view.is_narrow) {
            items
                .add(icon, label, Action::Run(errand))
                .disable_if(next == zoom);
        }
        items.add(
            Icon::FIT,
            messages.zoom_fit(),
            Action::Run(Errand::Zoom(Resize::Fit)),
        );
        if !view.is_narrow {
            let label = if view.has_mini_map {
                messages.close_mini_map()
            } else {
                messages.mini_map()
            };
            items.add(Icon::TABLE, label, Action::Run(Errand::MiniMap));
        }
        if let Some(is_full) = full_screen::state() {
            let label = if is_full {
                messages.leave_full_screen()
            } else {
                messages.full_screen()
            };
            items.add(Icon::EXPAND, label, Action::Run(Errand::FullScreen));
        }
    }
    // The buttons of the toolbar, where there is no room for them.
    for locale in Locale::ALL.iter().copied().filter(|_| view.is_narrow) {
        items
            .add(
                Icon::WEBSITE,
                locale.name(),
                Action::Ask(Request::Speak(locale)),
            )
            .check(locale == ui.locale());
    }
    for (icon, label, choice) in [
        (Icon::THEME, messages.theme_auto(), Theme::Auto),
        (Icon::SUN, messages.theme_light(), Theme::Light),
        (Icon::MOON, messages.theme_dark(), Theme::Dark),
    ] {
        items
            .add(icon, label, Action::Theme(choice))
            .check(theme == choice);
    }
    if is_open {
        let shortcuts = Action::Run(Errand::Shortcuts);
        items.add(Icon::KEYBOARD, messages.keyboard_shortcuts(), shortcuts);
    }
    items.add(
        Icon::UPLOAD,
        messages.open_file(),
        Action::Ask(Request::OpenFile),
    );
    if is_open {
        items.add(
            Icon::DOWNLOAD,
            messages.download_map(),
            Action::Open(DialogKind::Download),
        );
    }
    if is_open && !ui.is_read_only {
        items.add(
            Icon::BLANK,
            messages.new_map(),
            Action::Ask(Request::StartAgain),
        );
    }
    items
}
