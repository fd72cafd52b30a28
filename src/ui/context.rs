//! What every component is given: the store, the language, and the names things go by.

use std::ops::Deref;
use std::rc::Rc;

use yew::Html;

use super::markup::{Child, tag};
use super::store::Store;
use super::view::{DialogKind, View};
use crate::base::{ChannelId, PersonId};
use crate::edit::Command;
use crate::i18n::{Locale, Messages};
use crate::model::{
    Channel, Column, JourneyMap, Lane, Language, Person, Persona, Stage, Step, Text,
};
use crate::session::Session;

/// What every component is given; shared by all of them.
#[derive(Clone)]
pub struct Ui(Rc<Context>);

/// What a [`Ui`] is made of.
pub struct Context {
    /// The way to the session.
    pub store: Rc<Store>,
    /// The texts in the reader's language.
    pub messages: Messages,
    /// The language texts of the map are shown and written in.
    pub language: Language,
    /// The map's own language.
    pub own: Language,
    /// May nothing be changed?
    pub is_read_only: bool,
    /// The people cards and stages name.
    pub people: PtrVec<Person>,
    /// The channels cards name.
    pub channels: PtrVec<Channel>,
}

impl Deref for Ui {
    type Target = Context;

    fn deref(&self) -> &Context {
        &self.0
    }
}

impl PartialEq for Ui {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
            || (Rc::ptr_eq(&self.store, &other.store)
                && self.messages == other.messages
                && self.own == other.own
                && self.is_read_only == other.is_read_only
                && self.people == other.people
                && self.channels == other.channels)
    }
}

impl Ui {
    /// What the components of a session are given.
    pub fn of(store: &Rc<Store>, session: &Session, view: &View) -> Self {
        let map: &JourneyMap = session.map();
        Self(Rc::new(Context {
            store: store.clone(),
            messages: session.messages(),
            language: session.language(),
            own: map.language().clone(),
            is_read_only: session.is_read_only() || view.is_presented,
            people: PtrVec::of(&map.people),
            channels: PtrVec::of(&map.channels),
        }))
    }

    /// The reader's language.
    pub fn locale(&self) -> Locale {
        self.messages.locale()
    }

    /// The same of a store, as it is now.
    pub(super) fn now(store: &Rc<Store>) -> Self {
        store.read(|session| store.read_view(|view| Self::of(store, session, view)))
    }

    /// Runs a command for the person.
    pub fn run(&self, command: Command) -> bool {
        self.store.run(command)
    }

    /// Adds a persona and opens the dialog about them.
    pub fn add_persona(&self) {
        if !self.run(Command::add(Persona::default(), None)) {
            return;
        }
        let added = self.store.read(|session| {
            session
                .map()
                .personas
                .iter()
                .last()
                .map(|persona| persona.id.clone())
        });
        if let Some(persona_id) = added {
            self.store.update_view(|view| {
                view.persona = Some(persona_id.clone());
                view.dialog = Some(DialogKind::Persona(persona_id));
            });
        }
    }

    /// The words of a text to show.
    pub fn words<'a>(&self, text: &'a Text) -> &'a str {
        text.shown(&self.language, &self.own).0
    }

    /// The text with its version in the reader's language replaced.
    pub fn rewritten(&self, text: &Text, words: &str) -> Text {
        text.with(&self.language, words, &self.own)
    }

    /// A text written anew in the reader's language.
    pub fn written(&self, words: &str) -> Text {
        Text::default().with(&self.language, words, &self.own)
    }

    /// A text on the page, marked where it is not in the reader's language.
    pub fn show(&self, text: &Text) -> Html {
        let (words, is_own) = text.shown(&self.language, &self.own);
        let words = words.to_owned();
        if is_own {
            return words.node();
        }
        let language = self.foreign_language(text);
        let locale = Locale::from_tag(language.tag());
        let title = locale.map_or_else(
            || self.messages.translation_missing().to_owned(),
            |locale| self.messages.shown_in(locale.name()),
        );
        tag!(
            "bdi",
            "class" = "jm-foreign",
            "lang" = language.tag().to_owned(),
            "dir" = if is_rtl(&language) { "rtl" } else { "ltr" },
            "title" = title,
        )
        .child(words)
        .html()
    }

    /// A text on the page, or the words that stand for it where it is empty.
    pub fn show_or(&self, text: &Text, standard: &str) -> Html {
        if self.words(text).is_empty() {
            standard.to_owned().node()
        } else {
            self.show(text)
        }
    }

    /// The title of a lane: its own, or the standard name of its kind.
    pub fn lane_title(&self, lane: &Lane) -> String {
        self.title_or(&lane.title, || self.messages.lane_name(lane.kind))
    }

    /// The title of a stage: its own, or the standard name of its kind.
    pub fn stage_title(&self, stage: &Stage) -> String {
        self.title_or(&stage.title, || self.messages.stage_name(stage.kind))
    }

    /// The title of a step.
    pub fn step_title(&self, step: &Step) -> String {
        self.title_or(&step.title, || self.messages.untitled_step())
    }

    /// The title of a column: that of its step, or of its stage.
    pub fn column_title(&self, stage: Option<&Rc<Stage>>, column: &Column) -> String {
        let Some(stage) = stage else {
            return String::new();
        };
        let mut steps = stage.steps.iter();
        let step = steps.find(|step| Some(&step.id) == column.step.as_ref());
        step.map_or_else(|| self.stage_title(stage), |step| self.step_title(step))
    }

    /// The title of a channel: its own, or the standard name of its kind.
    pub fn channel_title(&self, channel: &Channel) -> String {
        self.title_or(&channel.title, || self.messages.channel_name(channel.kind))
    }

    /// The person of that id.
    pub fn person(&self, person_id: &PersonId) -> Option<&Rc<Person>> {
        self.people.0.iter().find(|person| person.id == *person_id)
    }

    /// The channel of that id.
    pub fn channel(&self, channel_id: &ChannelId) -> Option<&Rc<Channel>> {
        self.channels
            .0
            .iter()
            .find(|channel| channel.id == *channel_id)
    }

    fn title_or(&self, title: &Text, standard: impl FnOnce() -> &'static str) -> String {
        let words = self.words(title);
        if words.is_empty() {
            standard().to_owned()
        } else {
            words.to_owned()
        }
    }

    fn foreign_language(&self, text: &Text) -> Language {
        let shown = self.words(text);
        let version = text.versions().find(|(_, words)| *words == shown);
        version
            .and_then(|(language, _)| language.cloned())
            .unwrap_or_else(|| self.own.clone())
    }
}

/// Does the language's script run from right to left?
fn is_rtl(language: &Language) -> bool {
    matches!(
        language.primary().as_str(),
        "fa" | "ar" | "he" | "ur" | "ps" | "ckb" | "ug" | "sd" | "yi"
    )
}

/// A shared thing that is equal only to itself.
#[derive(Debug)]
pub(super) struct Ptr<T>(pub Rc<T>);

impl<T> Clone for Ptr<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Deref for Ptr<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Ptr<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Shared things that are equal only when they are the very same.
#[derive(Clone, Debug)]
pub struct PtrVec<T>(pub Rc<[Rc<T>]>);

impl<T> PtrVec<T> {
    /// A copy of what an iterator gives.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Rc<T>>) -> Self
    where
        T: 'a,
    {
        Self(items.into_iter().cloned().collect())
    }
}

impl<T> PartialEq for PtrVec<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
            || (self.0.len() == other.0.len()
                && self
                    .0
                    .iter()
                    .zip(other.0.iter())
                    .all(|(one, other)| Rc::ptr_eq(one, other)))
    }
}
