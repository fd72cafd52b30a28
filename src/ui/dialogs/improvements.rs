//! The dialog about the improvements: what the business does about the map, as a list or a board.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{focus_last, remove_row};
use super::{improvement, on_close, opens, tasks};
use crate::base::ImprovementId;
use crate::edit::Command;
use crate::insight::{Columns, calendar, improvement_table};
use crate::model::{Improvement, Status};
use crate::ui::clock::{now, today};
use crate::ui::store::{OutFile, Request};
use crate::ui::widgets::{Dialog, Icon, initial, person_hue};
use crate::ui::{DialogKind, Ui};

/// The dialog about the improvements as a list, of which that one is open.
pub(super) fn list(ui: &Ui, open: Option<&ImprovementId>) -> Html {
    let improvements = all(ui);
    let rows = html! {
        <div class="jm-imps">
            for one in improvements.iter() {
                { row(ui, one, open == Some(&one.id)) }
            }
        </div>
    };
    dialog(ui, &improvements, false, rows)
}

/// The dialog about the improvements as a board.
pub(super) fn board(ui: &Ui) -> Html {
    let improvements = all(ui);
    dialog(
        ui,
        &improvements,
        true,
        tasks::view(ui, improvements.clone()),
    )
}

fn all(ui: &Ui) -> Vec<Rc<Improvement>> {
    ui.store
        .read(|session| session.map().improvements.iter().cloned().collect())
}

fn dialog(ui: &Ui, improvements: &[Rc<Improvement>], is_board: bool, content: Html) -> Html {
    let messages = ui.messages;
    html! {
        <Dialog
            key="improvements"
            title={messages.improvements()}
            hint={messages.improvements_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, !improvements.is_empty())}
        >
            { ways_to_show(ui, is_board) }
            if improvements.is_empty() {
                <p class="jm-hint">{ messages.no_improvements() }</p>
            } else {
                { content }
            }
            { add(ui) }
        </Dialog>
    }
}

/// The choice between the list and the board.
fn ways_to_show(ui: &Ui, is_board: bool) -> Html {
    let messages = ui.messages;
    let way = |icon: Icon, words: &'static str, is_on: bool, kind: DialogKind| {
        html! {
            <button type="button" aria-pressed={is_on.to_string()} onclick={opens(ui, kind)}>
                { icon.sized("jm-i--14") }{ words }
            </button>
        }
    };
    html! {
        <div class="jm-seg jm-imps__w" role="group" aria-label={messages.show_as()}>
            { way(Icon::CHECKLIST, messages.as_list(), !is_board, DialogKind::Improvements(None)) }
            { way(Icon::BOARD, messages.as_board(), is_board, DialogKind::TaskBoard) }
        </div>
    }
}

/// An improvement in the list: in short, and in full where it is open.
fn row(ui: &Ui, one: &Rc<Improvement>, is_open: bool) -> Html {
    let name = improvement::name(ui, one);
    let toggle = opens(
        ui,
        DialogKind::Improvements((!is_open).then(|| one.id.clone())),
    );
    let remove = {
        let id = one.id.clone();
        move || Command::remove::<Improvement>(id.clone())
    };
    html! {
        <article class={classes!("jm-imp", is_open.then_some("is-open"))} key={one.id.to_string()} aria-label={name.clone()}>
            <div class="jm-imp__h">
                <button type="button" class="jm-imp__n" aria-expanded={is_open.to_string()} onclick={toggle}>
                    <b>{ ui.show_or(&one.title, ui.messages.untitled_improvement()) }</b>
                    { facts(ui, one, true) }
                    { Icon::CHEVRON_DOWN.sized("jm-i--14") }
                </button>
                { remove_row(ui, ui.messages.remove_improvement(&name), remove) }
            </div>
            if is_open {
                { improvement::form(ui, one) }
            }
        </article>
    }
}

/// How far an improvement is, who does it, and by when.
pub(super) fn facts(ui: &Ui, one: &Improvement, with_status: bool) -> Html {
    let messages = ui.messages;
    let owner = one.owner.as_ref().and_then(|id| ui.person(id));
    let is_late = is_late(one);
    html! {
        <span class="jm-imp__f">
            if with_status {
                <span class={classes!("jm-imp__s", ["is-", one.status.word()].concat())}>{ messages.status(one.status) }</span>
            }
            if let Some(owner) = owner {
                <span class="jm-imp__p">
                    <i class={classes!("jm-disc", "jm-disc--xs", person_hue(owner))} aria-hidden="true">{ initial(ui.words(&owner.name)) }</i>
                    { ui.show_or(&owner.name, messages.unnamed_person()) }
                </span>
            }
            if let Some(due) = one.due {
                <span class={classes!(is_late.then_some("is-late"))}>
                    if is_late {
                        { Icon::PAIN.sized("jm-i--12") }{ messages.overdue_since(due) }
                    } else {
                        { messages.improvement_due_on(due) }
                    }
                </span>
            }
        </span>
    }
}

/// Was it to be done by now?
fn is_late(one: &Improvement) -> bool {
    let is_at_work = one.status < Status::Done;
    is_at_work && one.due.is_some_and(|due| due < today())
}

/// The button that adds an improvement, and opens it.
fn add(ui: &Ui) -> Html {
    if ui.is_read_only {
        return html! {};
    }
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            if !ui.run(Command::add(Improvement::default(), None)) {
                return;
            }
            let added = ui.store.read(|session| {
                let last = session.map().improvements.iter().last();
                last.map(|improvement| improvement.id.clone())
            });
            let kind = DialogKind::Improvements(added);
            ui.store.update_view(|view| view.dialog = Some(kind));
            focus_last(event, ".jm-imp");
        })
    };
    html! {
        <button type="button" class="jm-btn jm-btn--sm jm-add" {onclick}>
            { Icon::ADD.sized("jm-i--14") }{ ui.messages.add_improvement() }
        </button>
    }
}

/// The foot: the improvements as files for calendars and task tools, and the way out.
fn foot(ui: &Ui, has_any: bool) -> Html {
    let messages = ui.messages;
    let button = |words: &'static str, make: fn(&Ui) -> OutFile| {
        let ui = ui.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            ui.store.request(Request::HandOver(make(&ui).into()));
        });
        html! {
            <button type="button" class="jm-btn jm-btn--sm" disabled={!has_any} {onclick}>
                { Icon::DOWNLOAD.sized("jm-i--14") }{ words }
            </button>
        }
    };
    html! {
        <>
            <span class="jm-imps__d">
                { button(messages.as_calendar(), as_calendar) }
                { button(messages.as_table(), as_table) }
            </span>
            { super::fields::foot(ui, None) }
        </>
    }
}

fn as_calendar(ui: &Ui) -> OutFile {
    let review = ui.messages.review_of_map();
    OutFile {
        what: ui.messages.improvements(),
        ending: "ics",
        kind: "text/calendar;charset=utf-8",
        text: ui
            .store
            .read(|session| calendar(session.map(), &ui.language, now(), review)),
    }
}

fn as_table(ui: &Ui) -> OutFile {
    let columns = Columns {
        heads: ui.messages.improvement_heads(),
        status: &|status| ui.messages.status(status),
    };
    OutFile {
        what: ui.messages.improvements(),
        ending: "csv",
        kind: "text/csv;charset=utf-8",
        text: ui
            .store
            .read(|session| improvement_table(session.map(), &ui.language, &columns)),
    }
}
