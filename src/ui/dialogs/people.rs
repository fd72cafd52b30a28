//! The dialog about the people who are responsible, and the channels.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{add_row, foot, line, remove_row};
use super::on_close;
use crate::base::Colour;
use crate::edit::Command;
use crate::model::{Channel, ChannelKind, Person};
use crate::ui::Ui;
use crate::ui::widgets::{
    Choice, ColourField, Dialog, SelectField, channel_icon, initial, person_hue,
};

/// The dialog about people and channels.
pub(super) fn view(ui: &Ui) -> Html {
    let messages = ui.messages;
    html! {
        <Dialog
            key="people"
            title={messages.people_and_channels()}
            hint={messages.people_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, None)}
        >
            <section class="jm-part">
                <h3>{ messages.people() }</h3>
                if ui.people.0.is_empty() {
                    <p class="jm-hint">{ messages.no_people() }</p>
                }
                for person in ui.people.0.iter() {
                    { person_row(ui, person) }
                }
                { add_row(ui, messages.new_person(), ".jm-prow--p", || Command::add(Person::default(), None)) }
            </section>
            <section class="jm-part">
                <h3>{ messages.channels() }</h3>
                if ui.channels.0.is_empty() {
                    <p class="jm-hint">{ messages.no_channels() }</p>
                }
                for channel in ui.channels.0.iter() {
                    { channel_row(ui, channel) }
                }
                { add_row(ui, messages.new_channel(), ".jm-prow--c", || Command::add(Channel::default(), None)) }
            </section>
        </Dialog>
    }
}

fn person_row(ui: &Ui, person: &Rc<Person>) -> Html {
    let messages = ui.messages;
    let person_id = &person.id;
    let (named, in_team) = (person.clone(), person.clone());
    let on_colour = {
        let (ui, person) = (ui.clone(), person.clone());
        Callback::from(move |colour: Option<Colour>| {
            ui.run(Command::edit(&*person, |person| person.color = colour));
        })
    };
    let name = ui.words(&person.name);
    let remove = {
        let person_id = person_id.clone();
        move || Command::remove::<Person>(person_id.clone())
    };
    html! {
        <div class="jm-prow jm-prow--p" key={person_id.to_string()}>
            <span class={classes!("jm-disc", format!("h-{}", person_hue(person)))} aria-hidden="true">{ initial(name) }</span>
            { line(ui, messages.person_name(), &person.name, messages.person_name_example(), move |name| Command::edit(&*named, |person| person.name = name)) }
            { line(ui, messages.person_team(), &person.team, messages.person_team_example(), move |team| Command::edit(&*in_team, |person| person.team = team)) }
            <ColourField ui={ui.clone()} label={messages.colour_label()} value={person.color} on_change={on_colour} />
            { remove_row(ui, messages.remove_person(if name.is_empty() { messages.unnamed_person() } else { name }), remove) }
        </div>
    }
}

fn channel_row(ui: &Ui, channel: &Rc<Channel>) -> Html {
    let messages = ui.messages;
    let channel_id = &channel.id;
    let titled = channel.clone();
    let kinds = ChannelKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), messages.channel_name(*kind)));
    let on_kind = {
        let (ui, channel) = (ui.clone(), channel.clone());
        Callback::from(move |word: AttrValue| {
            if let Some(kind) = ChannelKind::from_word(&word) {
                ui.run(Command::edit(&*channel, |channel| channel.kind = kind));
            }
        })
    };
    let remove = {
        let channel_id = channel_id.clone();
        move || Command::remove::<Channel>(channel_id.clone())
    };
    let standard = messages.channel_name(channel.kind);
    html! {
        <div class="jm-prow jm-prow--c" key={channel_id.to_string()}>
            <span class="jm-disc h-teal" aria-hidden="true">{ channel_icon(channel.kind).sized("jm-i--16") }</span>
            <SelectField
                label={messages.channel_kind()}
                is_read_only={ui.is_read_only}
                choices={kinds.collect::<Vec<_>>()}
                value={channel.kind.word()}
                on_choose={on_kind}
            />
            { line(ui, messages.channel_title(), &channel.title, standard, move |title| Command::edit(&*titled, |channel| channel.title = title)) }
            { remove_row(ui, messages.remove_channel(&ui.channel_title(channel)), remove) }
        </div>
    }
}
