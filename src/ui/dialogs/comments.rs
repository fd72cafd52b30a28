//! What people say about a card.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::card::set;
use super::fields::remove_row;
use crate::base::{Date, Instant};
use crate::edit::Command;
use crate::model::{Card, Comment};
use crate::ui::Ui;
use crate::ui::widgets::{Icon, TextField, initial};

/// What [`Comments`] are given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CommentsProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// The card.
    pub card: Rc<Card>,
}

/// What people said about a card, oldest first, and a place to say more.
#[component]
pub(super) fn Comments(props: &CommentsProps) -> Html {
    let CommentsProps { ui, card } = props;
    let messages = ui.messages;
    html! {
        <section class="jm-part">
            <h3>{ messages.comments() }</h3>
            <ul class="jm-talk">
                for (idx, comment) in card.comments.iter().enumerate() {
                    { comment_view(ui, card, idx, comment) }
                }
            </ul>
            if !ui.is_read_only {
                <CommentForm ui={ui.clone()} card={card.clone()} />
            }
        </section>
    }
}

fn comment_view(ui: &Ui, card: &Rc<Card>, idx: usize, comment: &Comment) -> Html {
    let messages = ui.messages;
    let author = ui.words(&comment.author);
    let author = if author.is_empty() {
        messages.anonymous()
    } else {
        author
    };
    let remove = {
        let (set, comments) = (
            set(card, |card, comments| card.comments = comments),
            card.comments.clone(),
        );
        move || {
            let others = comments
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != idx);
            set(others.map(|(_, comment)| comment.clone()).collect())
        }
    };
    html! {
        <li key={idx}>
            <span class="jm-disc jm-disc--sm h-slate" aria-hidden="true">{ initial(author) }</span>
            <div>
                <b>{ author }</b>
                if let Some(at) = comment.at {
                    <small>{ when(ui, at) }</small>
                }
                <p>{ ui.show(&comment.text) }</p>
            </div>
            { remove_row(ui, messages.remove_comment().to_owned(), remove) }
        </li>
    }
}

/// A place to say something.
#[component]
fn CommentForm(props: &CommentsProps) -> Html {
    let author = use_state_eq(AttrValue::default);
    let words = use_state_eq(AttrValue::default);
    let CommentsProps { ui, card } = props;
    let messages = ui.messages;
    let onclick = {
        let (ui, card) = (ui.clone(), card.clone());
        let (author, words) = (author.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            let text = words.trim();
            if text.is_empty() {
                return;
            }
            let comment = Comment {
                author: ui.written(author.trim()),
                at: now(),
                text: ui.written(text),
                ..Comment::default()
            };
            if ui.run(Command::comment(&card, comment)) {
                words.set(AttrValue::default());
            }
        })
    };
    let keeps = |state: &UseStateHandle<AttrValue>| {
        let state = state.clone();
        Callback::from(move |words: String| state.set(words.into()))
    };
    html! {
        <div class="jm-say">
            <TextField ui={ui.clone()} label={messages.comment_author()} value={(*author).clone()} max_chars={60} on_write={keeps(&author)} />
            <TextField ui={ui.clone()} label={messages.comment()} value={(*words).clone()} example={messages.write_comment()} is_long={true} on_write={keeps(&words)} />
            <button type="button" class="jm-btn jm-btn--sm" disabled={words.trim().is_empty()} {onclick}>
                { Icon::COMMENT.sized("jm-i--14") }{ messages.post_comment() }
            </button>
        </div>
    }
}

/// The moment it is now.
fn now() -> Option<Instant> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds, for 285,000 years to come"
    )]
    let millis = js_sys::Date::now() as i64;
    Some(Instant::from_millis(millis))
}

/// A moment as a day and a time where the reader is.
fn when(ui: &Ui, at: Instant) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "moments people write are far below 2^53"
    )]
    let local = js_sys::Date::new(&JsValue::from_f64(at.millis() as f64));
    let part = |value: u32| u16::try_from(value).unwrap_or(0);
    let day = u8::try_from(local.get_date()).unwrap_or(0);
    let month = u8::try_from(local.get_month() + 1).unwrap_or(0);
    let Some(date) = Date::new(part(local.get_full_year()), month, day) else {
        return String::new();
    };
    let time = ui
        .locale()
        .time(part(local.get_hours()) * 60 + part(local.get_minutes()));
    format!("{} · {time}", ui.locale().date(date))
}
