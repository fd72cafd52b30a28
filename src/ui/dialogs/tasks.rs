//! The improvements as a board: a column for each state, through which they are carried.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::improvement::{name, to_status};
use super::improvements::facts;
use crate::base::ImprovementId;
use crate::model::{Improvement, Status};
use crate::ui::carry::{Carrying, use_carry};
use crate::ui::element::{all, around, attribute, focus, is_right_to_left, set_class, target};
use crate::ui::widgets::Icon;
use crate::ui::{DialogKind, Ui};

/// The board of these improvements.
pub(super) fn view(ui: &Ui, improvements: Vec<Rc<Improvement>>) -> Html {
    html! { <Tasks ui={ui.clone()} {improvements} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct TasksProps {
    ui: Ui,
    improvements: Vec<Rc<Improvement>>,
}

#[component]
fn Tasks(props: &TasksProps) -> Html {
    let TasksProps { ui, improvements } = props;
    let board = use_node_ref();
    let move_to = use_moves(props, &board);
    let take_up = {
        let is_read_only = ui.is_read_only;
        Callback::from(move |event: PointerEvent| taken_up(&event).filter(|_| !is_read_only))
    };
    let on_way = {
        let board = board.clone();
        Callback::from(move |at| {
            mark_column(&board, at);
        })
    };
    let on_drop = {
        let (board, move_to) = (board.clone(), move_to.clone());
        Callback::from(move |(task, at): (HtmlElement, (f64, f64))| {
            if let (Some(id), Some(status)) = (id_of(&task), mark_column(&board, Some(at))) {
                move_to.emit((id, status));
            }
        })
    };
    let Carrying {
        carry,
        onpointerdown,
        onpointermove,
        onpointerup,
        onpointercancel,
    } = use_carry(take_up, on_way, on_drop);
    let onkeydown = {
        let (carry, board, is_read_only) = (carry.clone(), board.clone(), ui.is_read_only);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && carry.give_up() {
                mark_column(&board, None);
                return event.prevent_default();
            }
            match reached(&event) {
                Some(Reached::Column(id, status)) if !is_read_only => move_to.emit((id, status)),
                Some(Reached::Task(task)) => {
                    focus(Some(task));
                }
                Some(Reached::Column(..)) | None => return,
            }
            event.prevent_default();
        })
    };
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            let task = target(&event).and_then(|target| task_at(&target));
            let id = task.as_deref().and_then(id_of);
            if let Some(id) = id.filter(|_| !carry.takes_click()) {
                let kind = DialogKind::Improvements(Some(id));
                ui.store.update_view(|view| view.dialog = Some(kind));
            }
        })
    };
    html! {
        <>
            if !ui.is_read_only {
                <p class="jm-hint">{ ui.messages.task_board_help() }</p>
            }
            <div class="jm-tasks" ref={board} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onkeydown} {onclick}>
                for status in Status::ALL.iter().copied() {
                    { column(ui, improvements, status) }
                }
            </div>
        </>
    }
}

/// What moves an improvement to another column, says so, and leaves the focus on it.
#[hook]
fn use_moves(props: &TasksProps, board: &NodeRef) -> Callback<(ImprovementId, Status)> {
    // In the other column it is drawn anew.
    let moved = use_mut_ref(|| None::<ImprovementId>);
    {
        let (board, moved) = (board.clone(), moved.clone());
        use_effect(move || {
            if let (Some(id), Some(board)) = (moved.take(), board.cast::<Element>()) {
                let tasks = all(&board, "[data-task]");
                focus(
                    tasks
                        .into_iter()
                        .find(|task| id_of(task).as_ref() == Some(&id)),
                );
            }
        });
    }
    let TasksProps { ui, improvements } = props.clone();
    Callback::from(move |(id, status): (ImprovementId, Status)| {
        let one = improvements.iter().find(|one| one.id == id);
        let Some(one) = one.filter(|one| one.status != status) else {
            return;
        };
        *moved.borrow_mut() = Some(id);
        if ui.run(to_status(one, status)) {
            let status = ui.messages.status(status);
            ui.store
                .say(&ui.messages.said_task_moved(&name(&ui, one), status));
        }
    })
}

fn column(ui: &Ui, improvements: &[Rc<Improvement>], status: Status) -> Html {
    let messages = ui.messages;
    let is_in = |one: &&Rc<Improvement>| one.status == status;
    let tasks: Vec<_> = improvements.iter().filter(is_in).collect();
    let title = messages.status(status);
    let n_tasks = ui.locale().digits(&tasks.len().to_string());
    html! {
        <section class={["jm-tasks__c is-", status.word()].concat()} key={status.word()} data-status={status.word()} aria-label={title}>
            <h3>{ title }<small>{ n_tasks }</small></h3>
            <ul>
                for one in tasks {
                    <li key={one.id.to_string()}>
                        <button type="button" class="jm-task" data-task={one.id.to_string()}>
                            <b>{ ui.show_or(&one.title, messages.untitled_improvement()) }</b>
                            { facts(ui, one, false) }
                            if !ui.is_read_only {
                                <i class="jm-task__g">{ Icon::GRIP.sized("jm-i--14") }</i>
                            }
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

/// The button of an improvement around an element.
fn task_at(element: &Element) -> Option<HtmlElement> {
    around(element, "[data-task]")?.dyn_into().ok()
}

fn id_of(task: &Element) -> Option<ImprovementId> {
    attribute(task, "data-task").map(|id| ImprovementId::from(&*id))
}

/// What a pointer takes up: with a finger only by the grip, since a finger elsewhere scrolls.
fn taken_up(event: &PointerEvent) -> Option<HtmlElement> {
    let target = target(event)?;
    let may_carry = event.pointer_type() != "touch" || around(&target, ".jm-task__g").is_some();
    task_at(&target).filter(|_| may_carry)
}

/// Marks the column at a place and no other; its state.
fn mark_column(board: &NodeRef, at: Option<(f64, f64)>) -> Option<Status> {
    let mut found = None;
    for column in all(&board.cast()?, "[data-status]") {
        let sides = column.get_bounding_client_rect();
        let is_over = at.is_some_and(|(x, y)| {
            (sides.left()..sides.right()).contains(&x) && (sides.top()..sides.bottom()).contains(&y)
        });
        set_class(&column, "is-over", is_over);
        if is_over {
            found = attribute(&column, "data-status").and_then(|word| Status::from_word(&word));
        }
    }
    found
}

/// Where a key leads to.
enum Reached {
    Task(Element),
    Column(ImprovementId, Status),
}

/// Up and down go from task to task; along the reading direction a task moves on, against it back.
fn reached(event: &KeyboardEvent) -> Option<Reached> {
    let task = task_at(&target(event)?)?;
    let column = around(&task, "[data-status]")?;
    let beside = |by: isize| {
        let tasks = all(&column, "[data-task]");
        let at = tasks.iter().position(|other| **other == **task)?;
        tasks
            .get(at.checked_add_signed(by)?)
            .cloned()
            .map(Reached::Task)
    };
    let moved = |by: isize| {
        let status = Status::from_word(&attribute(&column, "data-status")?)?;
        let at = Status::ALL.iter().position(|other| *other == status)?;
        let to = Status::ALL.get(at.checked_add_signed(by)?)?;
        Some(Reached::Column(id_of(&task)?, *to))
    };
    let onwards = if is_right_to_left(&task) { -1 } else { 1 };
    match event.key().as_str() {
        "ArrowUp" => beside(-1),
        "ArrowDown" => beside(1),
        "ArrowRight" => moved(onwards),
        "ArrowLeft" => moved(-onwards),
        _ => None,
    }
}
