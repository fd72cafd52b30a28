//! When a map is looked at again: the day and the rhythm.

use std::rc::Rc;

use yew::prelude::*;

use crate::edit::Command;
use crate::model::Meta;
use crate::ui::Ui;
use crate::ui::widgets::{Choice, DateField, SelectField};

/// When the map is looked at again.
pub(in crate::ui) fn fields(ui: &Ui, meta: &Rc<Meta>) -> Html {
    let (messages, review) = (ui.messages, &meta.review);
    let mut rhythms = vec![
        Choice::new("", messages.not_set()),
        Choice::new("P1M", messages.every_month()),
        Choice::new("P3M", messages.every_quarter()),
        Choice::new("P6M", messages.every_half_year()),
        Choice::new("P1Y", messages.every_year()),
    ];
    // A rhythm somebody wrote by hand stays what it is.
    if !rhythms.iter().any(|rhythm| *rhythm.value == *review.every) {
        rhythms.push(Choice::new(
            review.every.to_string(),
            review.every.to_string(),
        ));
    }
    let on_next = {
        let (ui, set) = (ui.clone(), set(meta, |meta, next| meta.review.next = next));
        Callback::from(move |next| {
            ui.run(set(next));
        })
    };
    let on_every = {
        let (ui, set) = (
            ui.clone(),
            set(meta, |meta, every| meta.review.every = every),
        );
        Callback::from(move |every: AttrValue| {
            ui.run(set((*every).into()));
        })
    };
    html! {
        <div class="jm-cols">
            <DateField ui={ui.clone()} label={messages.review_next()} value={review.next} on_change={on_next} />
            <SelectField
                label={messages.review_every()}
                is_read_only={ui.is_read_only}
                choices={rhythms}
                value={review.every.to_string()}
                on_choose={on_every}
            />
        </div>
    }
}

/// The command that changes one thing about the map.
pub(super) fn set<T: 'static>(
    meta: &Rc<Meta>,
    put: fn(&mut Meta, T),
) -> impl Fn(T) -> Command + Clone + use<T> {
    let meta = meta.clone();
    move |value| Command::edit_map(&meta, |meta| put(meta, value))
}
