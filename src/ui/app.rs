//! The root of the components: what is on the screen now.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Component, Context, Html, Properties};

use super::action::Action;
use super::board;
use super::context::{Ptr, Ui};
use super::header::ContextStrip;
use super::hotkey;
use super::markup::{Child, Tag, list, tag};
use super::part::Part;
use super::store::{Request, Store};
use super::toolbar::ToolbarView;
use super::view::{Editing, ErrorNote, Screen, Toolbar, View};
use super::widgets::Icon;
use crate::session::Session;

/// What the [`App`] is given.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The way to the session; none while the app shows nothing and waits for its next editor.
    pub store: Option<Rc<Store>>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        match (&self.store, &other.store) {
            (Some(store), Some(other)) => Rc::ptr_eq(store, other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

/// The root of the components.
///
/// It draws on every event; what has not changed is equal by its pointer, so
/// that only the parts around a change are drawn with it.
pub struct App;

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        draw_with(ctx);
        Self
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Self::Properties) -> bool {
        draw_with(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(store) = &ctx.props().store else {
            return Html::default();
        };
        store.read(|session| store.read_view(|view| screen(store, session, view)))
    }
}

/// Lets the store draw this app.
fn draw_with(ctx: &Context<App>) {
    if let Some(store) = &ctx.props().store {
        let link = ctx.link().clone();
        store.draw_by(Callback::from(move |()| link.send_message(())));
    }
}

fn screen(store: &Rc<Store>, session: &Session, view: &View) -> Html {
    let ui = Ui::of(store, session, view);
    let locale = session.locale();
    let error = view.error.as_ref();
    let keys = ui.clone();
    tag!(
        "div",
        "class" = "jm jm-app",
        "dir" = if locale.is_rtl() { "rtl" } else { "ltr" },
        "lang" = locale.tag(),
        "data-theme" = view.theme.word(),
    )
    .class_if(ui.is_read_only, "is-ro")
    .on("keydown", move |event: KeyboardEvent| {
        hotkey::pressed(&keys, &event);
    })
    .child((view.toolbar != Toolbar::None).then(|| toolbar(&ui, session, view)))
    .child(error.map(|error| error_bar(&ui, error, session.is_open())))
    .child(wayfinding(&ui, session, view))
    .child(if session.is_open() {
        map(&ui, session, view)
    } else {
        first_run(&ui, view)
    })
    .child(dialogs(&ui, session, view))
    .child(menu(&ui, view))
    .child(hands(&ui, session, view))
    .child(spoken(view))
    .html()
}

fn toolbar(ui: &Ui, session: &Session, view: &View) -> Html {
    ToolbarView {
        ui: ui.clone(),
        meta: Ptr(session.map().meta.clone()),
        is_open: session.is_open(),
        undo: session.undo_label().cloned(),
        redo: session.redo_label().cloned(),
        is_titled: view.editing == Some(Editing::Title),
        toolbar: view.toolbar,
        save: view.save.clone(),
        zoom: view.zoom,
        screen: view.screen,
        n_findings: ui.store.checker().map(|checker| checker.n_findings()),
    }
    .html()
}

/// The open map: the strip about it, and the board, with what the map lacks beside it; or the
/// guide. Both once they are loaded.
fn map(ui: &Ui, session: &Session, view: &View) -> Html {
    let guide = ui.store.chunks().guide.get();
    let guide = guide.filter(|_| view.screen == Screen::Guide);
    let strip = ContextStrip::of(ui, session.map(), view);
    let phone = ui.store.chunks().phone.get().filter(|_| view.is_narrow);
    let [above, below] = phone.map_or_else(Default::default, |draw| draw(ui, session, view));
    let main = tag!("div", "class" = "jm-main")
        .child(strip.html())
        .child(above)
        .child(board::view(ui, session, view))
        .child(below);
    // What the board is at, and what listens to it, stays while something else shows.
    let body = tag!("div", "class" = "jm-body", "hidden" = guide.is_some())
        .child(main)
        .child(insights(ui, session, view));
    let guide = guide.map(|draw| draw(ui, session, view));
    list(vec![body.html(), guide.node()])
}

/// What the map lacks, once it has been checked.
fn insights(ui: &Ui, session: &Session, view: &View) -> Option<Html> {
    let checker = ui.store.checker();
    let checker = checker.filter(|_| view.screen == Screen::Insights)?;
    Some(checker.view(ui, session, view))
}

/// The first screen, once it is loaded.
fn first_run(ui: &Ui, view: &View) -> Html {
    let draw = ui.store.chunks().first_run.get();
    draw.map(|draw| draw(ui, view)).unwrap_or_default()
}

/// The dialogs that are open, once the dialogs are loaded.
fn dialogs(ui: &Ui, session: &Session, view: &View) -> Option<Html> {
    let draw = ui.store.chunks().dialogs.get()?;
    Some(draw(ui, view, session.revision()))
}

/// What helps to find one's way in the map, once that is loaded.
fn wayfinding(ui: &Ui, session: &Session, view: &View) -> Option<Html> {
    let draw = ui.store.chunks().wayfinding.get()?;
    session
        .is_open()
        .then(|| draw(ui, view, session.revision()))
}

/// The menu that is open, once the menus are loaded.
fn menu(ui: &Ui, view: &View) -> Option<Html> {
    let menu = view.menu.as_ref()?;
    let draw = ui.store.chunks().menus.get()?;
    Some(draw(ui, menu))
}

/// What direct manipulation shows, once that is loaded.
fn hands(ui: &Ui, session: &Session, view: &View) -> Option<Html> {
    let part = ui.store.chunks().hands.get()?;
    Some((part.draw)(ui, session, view))
}

/// What a screen reader is to say; the key makes it new even when the words are the same.
fn spoken(view: &View) -> Tag {
    let (number, words) = &view.spoken;
    let words = tag!("span")
        .key(*number)
        .child(AttrValue::Rc(words.clone()));
    tag!(
        "div",
        "class" = "jm-sr",
        "role" = "status",
        "aria-live" = "polite"
    )
    .child(words)
}

/// What went wrong, above what is still there.
fn error_bar(ui: &Ui, error: &ErrorNote, is_open: bool) -> Tag {
    let messages = ui.messages;
    let code = AttrValue::Rc(error.code.clone());
    let ltr = |class: Option<&'static str>, words: AttrValue| {
        tag!("bdi", "class" = class, "dir" = "ltr").child(words)
    };
    let place = error.place.clone().map(AttrValue::Rc);
    let words = tag!("p")
        .child(AttrValue::Rc(error.message.clone()))
        .child(place.map(|place| ltr(Some("jm-alert__place"), place)))
        .child(tag!("small").child(ltr(None, code.clone())));
    let button = |action, words: &'static str| {
        tag!("button", "class" = "jm-btn jm-btn--sm", "type" = "button")
            .listen("click", ui.does(action))
            .child(words)
    };
    let is_about_saving = error.code.starts_with("E_STORAGE");
    let download = || button(Action::Ask(Request::DownloadJson), messages.download_json());
    let back = if is_open {
        messages.back_to_map()
    } else {
        messages.back_to_start()
    };
    tag!(
        "div",
        "class" = "jm-alert",
        "role" = "alert",
        "data-code" = code
    )
    .child(Icon::PAIN.view())
    .child(words)
    .child((is_about_saving && is_open).then(download))
    .child(button(Action::DismissError, back))
}
