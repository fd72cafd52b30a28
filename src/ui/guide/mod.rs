//! The guide: the questions of the method one after the other, beside the map they fill.
//!
//! What is asked, what is answered and what an answer writes is `crate::guide`; here it is shown.

mod about;
mod action;
mod end;
mod fields;
mod frame;
mod live;
mod pains;
mod pane;
mod stages;
mod stepper;
mod walk;
mod way;

use yew::prelude::*;

use self::frame::Frame;
use super::clock;
use super::context::Ui;
use super::store::Request;
use super::view::{Screen, View};
use crate::base::{Date, PersonaId};
use crate::guide::{Example, Look, Memory, Progress, Stop};
use crate::model::JourneyMap;
use crate::session::Session;
use crate::template::Template;

/// The guide on the open map.
pub(super) fn view(ui: &Ui, session: &Session, view: &View) -> Html {
    let map = session.map();
    let memory = way::remembered(map, view);
    let form = Form::of(ui, map, memory, view.persona.as_ref());
    let stop = form.stop.clone();
    let is_begun = form.memory.at.is_some() || view.guide.is_empty();
    html! {
        <Frame ui={ui.clone()} stop={stop.clone()} {is_begun}>
            { stepper::view(&form) }
            <div class={classes!("jm-guide__in", (stop == Stop::End).then_some("is-end"))}>
                { pane::view(&form) }
                { live::view(&form, session, view) }
            </div>
        </Frame>
    }
}

/// Starts a map of one's own, question by question.
pub(super) fn start(ui: &Ui) {
    ui.store.update_view(|view| {
        // Whatever is remembered is about another map; this one is begun anew.
        view.guide = Memory::BEGIN.into();
        view.screen = Screen::Guide;
    });
    ui.store
        .request(Request::Template(Template::Blank.name().into()));
}

/// What every question is given.
struct Form<'a> {
    ui: Ui,
    map: &'a JourneyMap,
    look: Look<'a>,
    memory: Memory,
    progress: Progress,
    /// Where one is.
    stop: Stop,
    /// What the customer is called in the questions.
    name: String,
    today: Option<Date>,
}

impl<'a> Form<'a> {
    fn of(ui: &Ui, map: &'a JourneyMap, memory: Memory, persona_id: Option<&'a PersonaId>) -> Self {
        let look = Look::of(map, persona_id);
        let progress = Progress::of(look, &memory);
        let stop = memory.at.clone().unwrap_or_default().on(map);
        let name = look.persona().map(|persona| ui.words(&persona.name));
        let name = name.filter(|name| !name.is_empty());
        Self {
            name: name.unwrap_or(ui.messages.guide_customer()).to_owned(),
            ui: ui.clone(),
            today: Some(clock::today()),
            map,
            look,
            memory,
            progress,
            stop,
        }
    }

    /// An example from the trade of whoever answers; nothing where they named none.
    fn example(&self, example: Example) -> &'static str {
        let trade = self.memory.trade;
        trade.map_or("", |trade| self.ui.messages.example(trade, example))
    }
}
