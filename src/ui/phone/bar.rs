//! Below a narrow board: the paths that leave its stage, and the bar for the thumb.

use web_sys::Event;
use yew::virtual_dom::AttrValue;

use super::Page;
use super::follow::board_of;
use crate::base::Id;
use crate::model::{JourneyMap, Path};
use crate::ui::action::Action;
use crate::ui::board::paths;
use crate::ui::context::Ui;
use crate::ui::element::target;
use crate::ui::markup::{Child, Tag, tag};
use crate::ui::view::{DialogKind, MenuKind, Screen, View};
use crate::ui::widgets::{Icon, avatar};

/// The paths that leave the stage on the screen, each with where it leads.
pub(super) fn paths(ui: &Ui, map: &JourneyMap, page: &Page) -> Option<Tag> {
    let mut chips = Vec::new();
    for path in map.paths.iter() {
        let from = map.columns_of(&path.from);
        let stage = map.stages.at(page.stage)?;
        let here = page.first..page.first + stage.n_columns();
        if from.is_some_and(|(from, _)| here.contains(&from)) {
            chips.push(chip(ui, map, path, page).html());
        }
    }
    let row = || {
        tag!(
            "div",
            "class" = "jm-ways",
            "role" = "group",
            "aria-label" = ui.messages.path_on()
        )
    };
    (!chips.is_empty()).then(|| row().child(chips))
}

fn chip(ui: &Ui, map: &JourneyMap, path: &Path, page: &Page) -> Tag {
    let messages = ui.messages;
    let to = map.columns_of(&path.to).map(|(to, _)| to);
    let (icon, leads_to) = match to {
        Some(to) => {
            let stage = Page::at(map, Vec::new(), to).stage;
            let icon = if to < page.first {
                Icon::UNDO
            } else {
                Icon::REDO
            };
            (icon, messages.stage_number(stage + 1))
        }
        None => (Icon::EXIT, messages.path_out().to_owned()),
    };
    tag!("button", "class" = "jm-way", "type" = "button")
        .key(path.id.name().clone())
        .class_if(!path.wanted.0, "is-soft")
        .listen("click", ui.does(paths::open(path)))
        .child(icon.sized("jm-i--16"))
        .child(tag!("span").child(paths::label(ui, path)))
        .child(tag!("small").child(leads_to))
}

/// The bar: the map and what belongs to it, and in the middle the button that adds a card.
pub(super) fn view(ui: &Ui, map: &JourneyMap, view: &View) -> Tag {
    let messages = ui.messages;
    let shown = view.persona.as_ref();
    let persona = map.personas.iter().find(|other| Some(&other.id) == shown);
    let portrait = persona.or_else(|| map.personas.at(0)).map_or_else(
        || Icon::SMILE.sized("jm-i--22"),
        |persona| avatar(persona, &AttrValue::default(), "jm-ava--26"),
    );
    let map_button = item(
        Icon::TABLE.sized("jm-i--22"),
        messages.view_map(),
        Some("page"),
        None,
    )
    .on("click", |event: Event| {
        if let Some(board) = target(&event).and_then(|target| board_of(&target)) {
            board.set_scroll_top(0);
        }
    });
    let sheet = item(portrait, messages.persona(), None, Some("dialog"))
        .listen("click", ui.does(Action::Sheet(true)));
    let n_findings = ui.store.checker().map(|checker| checker.n_findings());
    let badge = n_findings
        .filter(|n_findings| *n_findings > 0)
        .map(|n| tag!("span", "class" = "jm-dotbadge jm-num").child(ui.locale().count(n)));
    let insights = item(
        Icon::CHECKLIST.sized("jm-i--22"),
        messages.view_insights(),
        None,
        None,
    )
    .listen("click", ui.does(Action::Screen(Screen::Insights)))
    .child(badge);
    let improvements = item(
        Icon::OPPORTUNITIES.sized("jm-i--22"),
        messages.improvements(),
        None,
        Some("dialog"),
    )
    .listen(
        "click",
        ui.does(Action::Open(DialogKind::Improvements(None))),
    );
    let add = || {
        let label = messages.add_card();
        tag!(
            "button",
            "class" = "jm-fab",
            "type" = "button",
            "aria-haspopup" = "menu",
            "aria-expanded" = "false",
            "aria-label" = label,
            "title" = label,
            "data-menu" = "true",
        )
        .listen("click", ui.opens(MenuKind::NewCard))
        .child(Icon::ADD.sized("jm-i--22"))
    };
    tag!(
        "nav",
        "class" = "jm-bottom",
        "aria-label" = messages.views()
    )
    .child(map_button)
    .child(sheet)
    .child((!ui.is_read_only).then(add))
    .child(insights)
    .child(improvements)
}

/// One place to go to: `current` says in what sense it is where one is, `opens` what comes up.
fn item(
    sign: impl Child,
    words: &'static str,
    current: Option<&'static str>,
    opens: Option<&'static str>,
) -> Tag {
    tag!(
        "button",
        "class" = "jm-bottom__i",
        "type" = "button",
        "aria-current" = current,
        "aria-haspopup" = opens,
    )
    .child(sign)
    .child(tag!("span").child(words))
}
