//! The first screen: how a map begins.

mod thumbnail;

use std::rc::Rc;

use web_sys::{DragEvent, Event};
use yew::{Callback, Html};

use super::action::Action;
use super::context::Ui;
use super::guide;
use super::markup::{Tag, tag};
use super::part::Part;
use super::store::Request;
use super::view::{Screen, View};
use super::widgets::Icon;
use crate::template::Template;

/// The first screen.
pub fn view(ui: &Ui, view: &View) -> Html {
    FirstRun {
        ui: ui.clone(),
        fetching: view.fetching.clone(),
        is_guided: view.screen == Screen::Guide,
        is_offered_file: view.is_offered_file,
    }
    .html()
}

/// The first screen: a blank map, a file, or a template.
#[derive(PartialEq)]
struct FirstRun {
    ui: Ui,
    /// The template that is being fetched.
    fetching: Option<Rc<str>>,
    /// Does what is opened open in the guide?
    is_guided: bool,
    /// Is a file being dragged over it?
    is_offered_file: bool,
}

impl Part for FirstRun {
    fn view(&self) -> Html {
        let ui = &self.ui;
        let messages = ui.messages;
        let (over, leave, drop) = (ui.clone(), ui.clone(), ui.clone());
        let mut cards = Vec::new();
        for template in Template::ALL.iter().copied() {
            cards.push(self.card(template));
        }
        let header = tag!("header")
            .child(tag!("h1").child(messages.start_title()))
            .child(tag!("p", "class" = "jm-first__lead").child(messages.start_promise()));
        let heading = tag!("h2", "class" = "jm-h2")
            .child(tag!("span").child(messages.start_template()))
            .child(tag!("small").child(messages.start_template_hint()));
        let inside = tag!("div", "class" = "jm-first__in")
            .child(header)
            .child(self.ways())
            .child(heading)
            .child(tag!("div", "class" = "jm-tpls").child(cards));
        let zone = || {
            tag!("div", "class" = "jm-dropzone")
                .child(Icon::DOWNLOAD.sized("jm-i--28"))
                .child(messages.drop_file())
        };
        tag!(
            "section",
            "class" = "jm-first",
            "aria-label" = messages.start_title()
        )
        .on("dragover", move |event: DragEvent| {
            // Without this the browser opens the file in place of the page.
            event.prevent_default();
            offer_file(&over, true);
        })
        .on("dragleave", move |event: DragEvent| {
            // Going from one part of the screen to another is no leaving.
            if event.related_target().is_none() {
                offer_file(&leave, false);
            }
        })
        .on("drop", move |event: DragEvent| {
            event.prevent_default();
            offer_file(&drop, false);
            open_dropped(&drop, &event);
        })
        .child(inside)
        .child(self.is_offered_file.then(zone))
        .html()
    }
}

impl FirstRun {
    fn is_fetching(&self, template: Template) -> bool {
        self.fetching.as_deref() == Some(template.name())
    }

    /// The ways without a template.
    fn ways(&self) -> Tag {
        let messages = self.ui.messages;
        let is_fetching = self.is_fetching(Template::Blank);
        let (start, guide_start) = match (is_fetching, self.is_guided) {
            (true, true) => ("", messages.loading_template()),
            (true, false) => (messages.loading_template(), messages.start()),
            (false, _) => ("", messages.start()),
        };
        let ui = self.ui.clone();
        let guide = tag!(
            "button",
            "class" = "jm-st jm-st--p",
            "type" = "button",
            "disabled" = self.fetching.is_some(),
            "aria-busy" = (is_fetching && self.is_guided).then_some("true"),
        )
        .on("click", move |_: Event| guide::start(&ui))
        .child(tag!("span").child(Icon::COMPASS.sized("jm-i--22")))
        .child(tag!("b").child(messages.start_guide()))
        .child(tag!("span", "class" = "go").child(guide_start))
        .child(tag!("small").child(messages.start_guide_hint()));
        let hint = if start.is_empty() {
            messages.start_blank_hint()
        } else {
            start
        };
        let blank = self
            .opener("jm-st", Template::Blank)
            .child(tag!("span").child(Icon::BLANK.sized("jm-i--22")))
            .child(tag!("b").child(messages.start_blank()))
            .child(tag!("small").child(hint));
        let file = tag!(
            "button",
            "class" = "jm-st",
            "type" = "button",
            "disabled" = self.fetching.is_some()
        )
        .listen("click", self.ui.does(Action::Ask(Request::OpenFile)))
        .child(tag!("span").child(Icon::UPLOAD.sized("jm-i--22")))
        .child(tag!("b").child(messages.start_file()))
        .child(tag!("small").child(messages.start_file_hint()));
        tag!("div", "class" = "jm-start")
            .child(guide)
            .child(blank)
            .child(file)
    }

    /// A template: its drawing, its name and size, and what it is good for.
    fn card(&self, template: Template) -> Html {
        let messages = self.ui.messages;
        let sketch = template.sketch();
        let is_fetching = self.is_fetching(template);
        let invitation = if is_fetching {
            messages.loading_template()
        } else {
            messages.use_template()
        };
        let button = tag!("span", "class" = "jm-btn jm-btn--p").child(invitation);
        let drawing = tag!("span", "class" = "jm-tpl__v")
            .child(thumbnail::view(sketch))
            .child(tag!("span", "class" = "jm-tpl__act").child(button));
        let name = tag!("b")
            .child(icon(template).sized("jm-i--16"))
            .child(tag!("span").child(messages.template_title(template)));
        let size = messages.template_size(sketch.n_stages(), sketch.n_columns());
        let about = tag!("span", "class" = "jm-tpl__b")
            .child(name)
            .child(tag!("small").child(size))
            .child(tag!("span", "class" = "jm-tpl__s").child(messages.template_summary(template)));
        self.opener("jm-tpl", template)
            .key(template.name())
            .class_if(is_fetching, "is-busy")
            .child(drawing)
            .child(about)
            .html()
    }

    /// A button that opens a template.
    fn opener(&self, class: &'static str, template: Template) -> Tag {
        let action = Action::Ask(Request::Template(template.name().into()));
        tag!(
            "button",
            "class" = class,
            "type" = "button",
            "disabled" = self.fetching.is_some(),
            "aria-busy" = self.is_fetching(template).then_some("true"),
        )
        .listen("click", self.ui.does(action))
    }
}

fn icon(template: Template) -> Icon {
    match template {
        Template::FiveStage => Icon::TABLE,
        Template::MusicSharing => Icon::MUSIC,
        Template::B2bCrm => Icon::BRIEFCASE,
        Template::CoffeeShop => Icon::CART,
        Template::Saas => Icon::CLOUD,
        Template::Clinic => Icon::CROSS,
        Template::Training => Icon::BOOK,
        Template::Blank => Icon::BLANK,
    }
}

/// Shows where to drop a file that is dragged over the screen.
fn offer_file(ui: &Ui, is_offered: bool) {
    if ui.store.read_view(|view| view.is_offered_file) != is_offered {
        ui.store
            .update_view(|view| view.is_offered_file = is_offered);
    }
}

/// Opens the first of the files that were dropped.
fn open_dropped(ui: &Ui, event: &DragEvent) {
    let file = event
        .data_transfer()
        .and_then(|data| data.files())
        .and_then(|files| files.get(0));
    let Some(file) = file else { return };
    let store = ui.store.clone();
    // A file that cannot be read opens as an empty one, which tells that it is no map.
    let open = Callback::from(move |text: String| store.request(Request::OpenText(text.into())));
    ui.store.request(Request::ReadFile(file, open));
}
