//! Chips to switch on and off, such as the channels a persona follows.

use yew::prelude::*;

use super::Icon;
use super::field::{field_group, read_only_field};

/// Something to switch on and off.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// The id that stands for it.
    pub value: AttrValue,
    /// What people read.
    pub label: AttrValue,
    /// Its sign.
    pub icon: Option<Icon>,
    /// Is it on?
    pub is_on: bool,
}

/// What [`Chips`] are given.
#[derive(Clone, PartialEq, Properties)]
pub struct ChipsProps {
    /// What they are called together.
    pub label: AttrValue,
    /// May they only be read?
    pub is_read_only: bool,
    /// All there are.
    pub chips: Vec<Chip>,
    /// Takes the id of the one that was switched.
    pub on_switch: Callback<AttrValue>,
    /// What stands after the last of them.
    #[prop_or_default]
    pub children: Html,
}

/// Chips to switch on and off.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let ChipsProps {
        label,
        is_read_only,
        chips,
        on_switch,
        children,
    } = props;
    if *is_read_only {
        let on = chips.iter().filter(|chip| chip.is_on);
        let words = html! {
            <span class="jm-tog">
                for chip in on {
                    <span class="jm-chip">{ sign(chip) }{ &chip.label }</span>
                }
            </span>
        };
        return read_only_field(label, false, words, !chips.iter().any(|chip| chip.is_on));
    }
    let inputs = html! {
        <div class="jm-tog">
            for chip in chips.iter() {
                <button
                    key={chip.value.to_string()}
                    type="button"
                    class="jm-tg"
                    aria-pressed={if chip.is_on { "true" } else { "false" }}
                    onclick={{
                        let (on_switch, value) = (on_switch.clone(), chip.value.clone());
                        Callback::from(move |_: MouseEvent| on_switch.emit(value.clone()))
                    }}
                >
                    { sign(chip) }{ &chip.label }
                </button>
            }
            { children.clone() }
        </div>
    };
    field_group(label, inputs)
}

fn sign(chip: &Chip) -> Html {
    chip.icon
        .map(|icon| icon.sized("jm-i--14"))
        .unwrap_or_default()
}
