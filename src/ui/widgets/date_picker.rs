//! The picker of days: a month of either calendar as a grid, which opens beside a field.

use web_sys::{Element, HtmlDialogElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::dialog::Modal;
use super::{Icon, IconButton, icon_button};
use crate::base::Date;
use crate::i18n::{Calendar, Month};
use crate::ui::Ui;
use crate::ui::clock::today;
use crate::ui::element::{around, first, focus, is_right_to_left, named_by, target};
use crate::ui::viewport::{put_beside, sides};

/// The button of a field that opens the picker, and the picker while it is open; nothing where
/// nothing may be changed.
pub(super) fn day_button(
    ui: &Ui,
    label: &AttrValue,
    value: Option<Date>,
    is_open: &UseStateHandle<bool>,
    on_change: &Callback<Option<Date>>,
) -> Option<Html> {
    if ui.is_read_only {
        return None;
    }
    let name = ui.messages.pick_day(label);
    let open = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(true)
    };
    let on_close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    Some(html! {
        <>
            { icon_button(Icon::CALENDAR, "jm-i--16", name.clone(), false).class("jm-field__b").on("click", open).html() }
            if **is_open {
                <DatePicker ui={ui.clone()} label={name} {value} {on_close} on_choose={on_change.clone()} />
            }
        </>
    })
}

/// What a [`DatePicker`] is given.
#[derive(Clone, PartialEq, Properties)]
struct DatePickerProps {
    ui: Ui,
    /// What it is called.
    label: AttrValue,
    /// The day that is chosen.
    value: Option<Date>,
    /// Takes the day; none to clear it.
    on_choose: Callback<Option<Date>>,
    on_close: Callback<()>,
}

/// A month as a grid of days; the arrow keys go from day to day.
///
/// It opens over everything, beside the field it stands in.
#[component]
fn DatePicker(props: &DatePickerProps) -> Html {
    let ui = &props.ui;
    let (locale, messages) = (ui.locale(), ui.messages);
    let calendar = use_state_eq(|| Calendar::of(locale));
    let at = use_state_eq(|| props.value.unwrap_or_else(today));
    let takes_focus = use_mut_ref(|| true);
    let dialog = use_node_ref();
    use_modal(&dialog, &props.on_close);
    {
        let (dialog, takes_focus) = (dialog.clone(), takes_focus.clone());
        use_effect_with((*at, *calendar), move |_| {
            let day = dialog
                .cast::<Element>()
                .and_then(|dialog| first(&dialog, ".jm-cal__d[tabindex='0']"));
            if takes_focus.take() {
                focus(day);
            }
        });
    }
    let month = Month::of(*calendar, *at);
    let choose = {
        let (on_choose, on_close) = (props.on_choose.clone(), props.on_close.clone());
        Callback::from(move |date: Option<Date>| {
            on_choose.emit(date);
            on_close.emit(());
        })
    };
    let onkeydown = {
        let at = at.clone();
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            let is_day = target(&event).is_some_and(|target| target.has_attribute("data-day"));
            if let Some(date) = reached(&event, month, *at).filter(|_| is_day) {
                event.prevent_default();
                *takes_focus.borrow_mut() = true;
                at.set(date);
            }
        })
    };
    let turn = |n_months: i32, icon: Icon, label: &'static str| {
        let to = month.after(n_months);
        let to = to.and_then(|to| to.day_or_last(calendar.parts(*at).2));
        let at = at.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                at.set(to);
            }
        });
        html! { <IconButton {icon} {label} disabled={to.is_none()} {onclick} /> }
    };
    let foot = |words: &'static str, to: Option<Date>| {
        let choose = choose.reform(move |_: MouseEvent| to);
        html! { <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={choose}>{ words }</button> }
    };
    html! {
        <dialog class="jm-cal" ref={dialog} aria-label={props.label.clone()} tabindex="-1" {onkeydown}>
            <div class="jm-cal__h">
                { turn(-1, Icon::CHEVRON_PREVIOUS, messages.previous_month()) }
                <b aria-live="polite">{ locale.month_of(month) }</b>
                { turn(1, Icon::CHEVRON_NEXT, messages.next_month()) }
            </div>
            { days(ui, month, *at, props.value, &choose) }
            <div class="jm-cal__f">
                { foot(messages.pick_today(), Some(today())) }
                if props.value.is_some() {
                    { foot(messages.clear_day(), None) }
                }
                { calendars(ui, &calendar) }
            </div>
        </dialog>
    }
}

/// Opens the dialog as long as it is drawn, beside the field it stands in.
#[hook]
fn use_modal(dialog: &NodeRef, on_close: &Callback<()>) {
    let (dialog, on_close) = (dialog.clone(), on_close.clone());
    use_effect_with((), move |()| {
        let modal = dialog.cast::<HtmlDialogElement>().map(|dialog| {
            let modal = Modal::open(dialog.clone(), move || on_close.emit(()));
            if let Some(field) = around(&dialog, ".jm-field") {
                put_beside(&dialog, sides(&first(&field, "input").unwrap_or(field)));
            }
            modal
        });
        move || {
            if let Some(modal) = modal {
                modal.close();
            }
        }
    });
}

/// The day a key leads to from another; none for other keys, or where years have no four digits.
fn reached(event: &KeyboardEvent, month: Month, at: Date) -> Option<Date> {
    let is_rtl = target(event).is_some_and(|target| is_right_to_left(&target));
    let later = |n_days: i64| Date::from_days_since_epoch(at.days_since_epoch() + n_days);
    let calendar = month.calendar();
    let in_month = |n_months: i32| month.after(n_months)?.day_or_last(calendar.parts(at).2);
    let column = i64::try_from(calendar.weekday(at)).unwrap_or(0);
    match event.key().as_str() {
        "ArrowLeft" => later(if is_rtl { 1 } else { -1 }),
        "ArrowRight" => later(if is_rtl { -1 } else { 1 }),
        "ArrowUp" => later(-7),
        "ArrowDown" => later(7),
        "Home" => later(-column),
        "End" => later(6 - column),
        "PageUp" => in_month(if event.shift_key() { -12 } else { -1 }),
        "PageDown" => in_month(if event.shift_key() { 12 } else { 1 }),
        _ => None,
    }
}

/// The days of a month, a week a row.
fn days(
    ui: &Ui,
    month: Month,
    at: Date,
    value: Option<Date>,
    choose: &Callback<Option<Date>>,
) -> Html {
    let (locale, calendar, today) = (ui.locale(), month.calendar(), today());
    let weekdays = locale.weekdays(calendar);
    let mut weeks: Vec<[Option<Date>; 7]> = Vec::new();
    for date in month.days() {
        let column = calendar.weekday(date);
        if column == 0 || weeks.is_empty() {
            weeks.push([None; 7]);
        }
        if let Some(place) = weeks.last_mut().and_then(|week| week.get_mut(column)) {
            *place = Some(date);
        }
    }
    let onclick = {
        let choose = choose.clone();
        Callback::from(move |event: MouseEvent| {
            let day = target(&event).and_then(|target| named_by(&target, "data-day"));
            if let Some(date) = day.and_then(|day| day.parse().ok()) {
                choose.emit(Some(date));
            }
        })
    };
    let day = |date: Date| {
        let (_, _, number) = calendar.parts(date);
        let weekday = weekdays.get(calendar.weekday(date));
        let weekday = weekday.map_or("", |weekday| weekday.name);
        let name = ui
            .messages
            .weekday_of(weekday, &locale.date_in(calendar, date));
        html! {
            <button
                type="button"
                class="jm-cal__d"
                data-day={date.to_string()}
                tabindex={if date == at { "0" } else { "-1" }}
                aria-label={name}
                aria-pressed={(value == Some(date)).to_string()}
                aria-current={(date == today).then_some("date")}
            >
                { locale.digits(&number.to_string()) }
            </button>
        }
    };
    html! {
        <table class="jm-cal__g" role="grid" aria-label={locale.month_of(month)} {onclick}>
            <thead>
                <tr>
                    for weekday in weekdays {
                        <th scope="col" abbr={weekday.name}>{ weekday.short }</th>
                    }
                </tr>
            </thead>
            <tbody>
                for week in weeks {
                    <tr>
                        for date in week {
                            <td>{ date.map(day).unwrap_or_default() }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The choice of the calendar.
fn calendars(ui: &Ui, calendar: &UseStateHandle<Calendar>) -> Html {
    let messages = ui.messages;
    let all = if Calendar::of(ui.locale()) == Calendar::Jalali {
        Calendar::ALL
    } else {
        let [jalali, gregorian] = Calendar::ALL;
        [gregorian, jalali]
    };
    html! {
        <div class="jm-seg jm-seg--xs" role="group" aria-label={messages.which_calendar()}>
            for one in all {
                <button
                    type="button"
                    aria-pressed={(**calendar == one).to_string()}
                    onclick={{
                        let calendar = calendar.clone();
                        Callback::from(move |_: MouseEvent| calendar.set(one))
                    }}
                >
                    { messages.calendar_name(one) }
                </button>
            }
        </div>
    }
}
