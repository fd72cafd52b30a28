//! The review of a map: when it is due, what has changed since the last one, and that it was held.

use yew::prelude::*;

use super::found::Report;
use crate::base::Date;
use crate::edit::Command;
use crate::insight::{
    Change, Figure, News, ReviewState, RuleName, Severity, changes, news_since, next_review,
    review_state, snapshot,
};
use crate::model::{Snapshot, Status};
use crate::ui::checker::Checked;
use crate::ui::clock::today;
use crate::ui::dialogs::{on_close, opens, review};
use crate::ui::view::Screen;
use crate::ui::widgets::{Dialog, Icon};
use crate::ui::{DialogKind, Ui};

/// The dialog about the review of the map.
pub(super) fn view(ui: &Ui, report: &Report) -> Html {
    let messages = ui.messages;
    let (meta, now) = ui.store.read(|session| {
        let n_found = Severity::ALL.map(|severity| n_besides(report, severity));
        let map = session.map();
        (
            map.meta.clone(),
            snapshot(map, report.score.percent(), n_found),
        )
    });
    let last = meta.review.last;
    html! {
        <Dialog
            key="review"
            title={messages.review_of_map()}
            hint={messages.review_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            foot={foot(ui, &now)}
        >
            { state(ui, review_state(&meta.review, today())) }
            { review::fields(ui, &meta) }
            <section class="jm-rev">
                if let Some(last) = last {
                    <h3>{ messages.since_review(last) }</h3>
                    { since(ui, meta.review.seen().as_ref(), &now) }
                    { news(ui, last) }
                } else {
                    <p class="jm-hint">{ messages.no_review_yet() }</p>
                }
            </section>
            { agenda(ui, report) }
        </Dialog>
    }
}

/// How much was found that is that severe, besides that the review is due: it is being held.
fn n_besides(report: &Report, severity: Severity) -> usize {
    let review = RuleName::ReviewOverdue.word();
    let found = report.found.iter();
    found
        .filter(|found| found.severity() == severity && found.rule() != review)
        .count()
}

/// Where the map stands between two reviews.
fn state(ui: &Ui, state: ReviewState) -> Html {
    let messages = ui.messages;
    let (class, icon, words) = match state {
        ReviewState::Unplanned => ("", Icon::CALENDAR, messages.review_unplanned().to_owned()),
        ReviewState::Planned { days: 0 } => {
            ("is-due", Icon::CALENDAR, messages.review_today().to_owned())
        }
        ReviewState::Planned { days } => ("", Icon::CALENDAR, messages.review_in(days)),
        ReviewState::Overdue { days } => ("is-late", Icon::PAIN, messages.review_late(days)),
    };
    html! { <p class={classes!("jm-rev__s", class)}>{ icon.sized("jm-i--16") }<span>{ words }</span></p> }
}

/// The figures that are other than they were.
fn since(ui: &Ui, then: Option<&Snapshot>, now: &Snapshot) -> Html {
    let messages = ui.messages;
    let Some(then) = then else {
        return html! {};
    };
    let changes = changes(then, now);
    if changes.is_empty() {
        return html! { <p class="jm-hint">{ messages.nothing_changed() }</p> };
    }
    html! {
        <table class="jm-rev__t">
            <thead>
                <tr>
                    <th scope="col">{ messages.figure_head() }</th>
                    <th scope="col">{ messages.then_head() }</th>
                    <th scope="col">{ messages.now_head() }</th>
                    <th scope="col">{ messages.change_head() }</th>
                </tr>
            </thead>
            <tbody>
                for change in changes {
                    { row(ui, change) }
                }
            </tbody>
        </table>
    }
}

fn row(ui: &Ui, Change { figure, then, now }: Change) -> Html {
    let (messages, locale) = (ui.messages, ui.locale());
    // Emotions are told as they are on the board, from −2 to +2.
    let is_mood = figure == Figure::Mood;
    let (scale, n_decimals) = if is_mood { (50.0, 1) } else { (1.0, 0) };
    let shown = |value: f64| {
        if is_mood {
            locale.signed(value / scale, n_decimals)
        } else {
            locale.number(value, n_decimals)
        }
    };
    let (class, icon, word) = match figure
        .is_more_better()
        .map(|is_more| is_more == (now > then))
    {
        Some(true) => ("is-good", Some(Icon::CHECK), messages.is_better()),
        Some(false) => ("is-bad", Some(Icon::PAIN), messages.is_worse()),
        None => ("", None, ""),
    };
    html! {
        <tr>
            <th scope="row">{ messages.figure(figure) }</th>
            <td><bdi dir="ltr">{ shown(then) }</bdi></td>
            <td><bdi dir="ltr">{ shown(now) }</bdi></td>
            <td class={class}>
                <bdi dir="ltr">{ locale.signed((now - then) / scale, n_decimals) }</bdi>
                if let Some(icon) = icon {
                    { icon.sized("jm-i--12") }<span>{ word }</span>
                }
            </td>
        </tr>
    }
}

/// What the map itself dates to a time after the last review.
fn news(ui: &Ui, last: Date) -> Html {
    let messages = ui.messages;
    let News {
        comments,
        evidence,
        metrics,
    } = ui.store.read(|session| news_since(session.map(), last));
    let mut news = Vec::new();
    for (n, words) in [
        (comments, messages.n_new_comments(comments)),
        (evidence, messages.n_new_evidence(evidence)),
        (metrics, messages.n_new_metrics(metrics)),
    ] {
        if n > 0 {
            news.push(words);
        }
    }
    if news.is_empty() {
        return html! {};
    }
    html! { <ul class="jm-rev__n">for item in news { <li>{ item }</li> }</ul> }
}

/// What is looked at in a review, and the ways there.
fn agenda(ui: &Ui, report: &Report) -> Html {
    let messages = ui.messages;
    let n_open = ui.store.read(|session| {
        let all = session.map().improvements.iter();
        all.filter(|one| one.status < Status::Done).count()
    });
    let findings = {
        let store = ui.store.clone();
        Callback::from(move |_: MouseEvent| {
            store.update_view(|view| {
                view.dialog = None;
                view.screen = Screen::Insights;
            });
        })
    };
    let item = |icon: Icon, words: String, onclick: Callback<MouseEvent>| {
        html! {
            <li>
                <button type="button" class="jm-rev__i" {onclick}>
                    { icon.sized("jm-i--16") }<span>{ words }</span>{ Icon::CHEVRON_NEXT.sized("jm-i--14") }
                </button>
            </li>
        }
    };
    html! {
        <section class="jm-rev">
            <h3>{ messages.in_this_review() }</h3>
            <ul class="jm-rev__a">
                { item(Icon::CHECKLIST, messages.look_at_findings(report.found.len()), findings) }
                { item(Icon::OPPORTUNITIES, messages.look_at_improvements(n_open), opens(ui, DialogKind::Improvements(None))) }
                { item(Icon::MATRIX, messages.look_at_matrix().to_owned(), opens(ui, DialogKind::Checked(Checked::Matrix))) }
            </ul>
        </section>
    }
}

/// The foot: that the review was held today, as one step; and the way out.
fn foot(ui: &Ui, now: &Snapshot) -> Html {
    let messages = ui.messages;
    let done = on_close(ui).reform(|_: MouseEvent| ());
    let hold = {
        let (ui, now) = (ui.clone(), now.clone());
        Callback::from(move |_: MouseEvent| hold(&ui, &now))
    };
    html! {
        <>
            <button type="button" class="jm-btn" onclick={done}>{ messages.close() }</button>
            if !ui.is_read_only {
                <button type="button" class="jm-btn jm-btn--p" onclick={hold}>
                    { Icon::CHECK.sized("jm-i--14") }{ messages.review_held() }
                </button>
            }
        </>
    }
}

fn hold(ui: &Ui, now: &Snapshot) {
    let meta = ui.store.read(|session| session.map().meta.clone());
    let next = next_review(&meta.review, today());
    let command = Command::edit_map(&meta, |meta| {
        meta.review.last = Some(today());
        meta.review.then = now.to_json();
        meta.review.next = next;
    });
    if ui.run(command)
        && let Some(next) = next
    {
        ui.store.say(&ui.messages.said_review_held(next));
    }
}
