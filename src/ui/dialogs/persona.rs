//! The dialog about a persona.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{Remove, add_row, evidence, foot, line, list, paragraph, remove_row, whole};
use super::{on_close, opens};
use crate::base::{ChannelId, PersonaId};
use crate::edit::Command;
use crate::model::{Age, Fact, Image, Persona};
use crate::ui::widgets::{
    Avatar, Chip, Chips, Choice, ChoiceField, Crop, Dialog, Icon, NumberField, PictureField,
    TextField, channel_icon,
};
use crate::ui::{DialogKind, Ui};

/// The oldest a persona can be.
const MAX_AGE: f64 = 120.0;

/// The dialog about a persona, if there is one of that id.
pub(super) fn view(ui: &Ui, persona_id: &PersonaId) -> Option<Html> {
    let persona = ui
        .store
        .read(|session| session.map().personas.get(persona_id).cloned())?;
    let messages = ui.messages;
    let name = ui.words(&persona.name);
    let title = if name.is_empty() {
        messages.persona()
    } else {
        name
    }
    .to_owned();
    let set = Setter(persona.clone());
    Some(html! {
        <Dialog
            key={format!("persona {persona_id}")}
            {title}
            hint={messages.persona_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, Some(remove(ui, &persona)))}
        >
            <div class="jm-form2">
                <div class="jm-form2__c">
                    { identity(ui, &persona, &set) }
                    { paragraph(ui, messages.persona_quote(), &persona.quote, messages.persona_quote_example(), set.of(|persona, quote| persona.quote = quote)) }
                    { channels(ui, &persona, &set) }
                </div>
                <div class="jm-form2__c">
                    { list(ui, messages.persona_needs(), &persona.needs, messages.persona_need_example(), set.of(|persona, needs| persona.needs = needs)) }
                    { list(ui, messages.persona_goals(), &persona.goals, messages.persona_goal_example(), set.of(|persona, goals| persona.goals = goals)) }
                    { list(ui, messages.persona_pains(), &persona.pain_points, messages.persona_pain_example(), set.of(|persona, pains| persona.pain_points = pains)) }
                </div>
            </div>
            { facts(ui, &persona, &set) }
        </Dialog>
    })
}

/// Makes the commands that change one persona.
#[derive(Clone)]
struct Setter(Rc<Persona>);

impl Setter {
    fn command(&self, change: impl FnOnce(&mut Persona)) -> Command {
        Command::edit(&*self.0, change)
    }

    fn of<T: 'static>(&self, put: fn(&mut Persona, T)) -> impl Fn(T) -> Command + Clone + use<T> {
        let set = self.clone();
        move |value| set.command(|persona| put(persona, value))
    }
}

/// Name, portrait, age, job: who they are.
fn identity(ui: &Ui, persona: &Rc<Persona>, set: &Setter) -> Html {
    let messages = ui.messages;
    let on_photo = {
        let (ui, set) = (ui.clone(), set.clone());
        Callback::from(move |photo: Option<Image>| {
            ui.run(set.command(|persona| persona.photo = photo));
        })
    };
    html! {
        <>
            <div class="jm-who">
                <PictureField
                    ui={ui.clone()}
                    crop={Crop::Square}
                    choose={messages.choose_photo()}
                    remove={persona.photo.is_some().then(|| messages.remove_photo())}
                    on_change={on_photo}
                >
                    <Avatar persona={persona.clone()} class="jm-ava--96" alt={messages.persona_photo_of(ui.words(&persona.name))} />
                </PictureField>
                <div>
                    { line(ui, messages.persona_name(), &persona.name, messages.persona_name_example(), set.of(|persona, name| persona.name = name)) }
                    { age(ui, persona, set) }
                </div>
            </div>
            <GenderField ui={ui.clone()} persona={persona.clone()} />
            { line(ui, messages.persona_job(), &persona.job_title, messages.persona_job_example(), set.of(|persona, title| persona.job_title = title)) }
            <div class="jm-cols">
                { line(ui, messages.persona_education(), &persona.education, messages.persona_education_example(), set.of(|persona, education| persona.education = education)) }
                { line(ui, messages.persona_location(), &persona.location, messages.persona_location_example(), set.of(|persona, location| persona.location = location)) }
            </div>
        </>
    }
}

fn age(ui: &Ui, persona: &Persona, set: &Setter) -> Html {
    let messages = ui.messages;
    let age = persona.age.clone().unwrap_or_default();
    let change = |put: fn(&mut Age, Option<u32>)| {
        let (ui, set, age) = (ui.clone(), set.clone(), age.clone());
        Callback::from(move |years: Option<f64>| {
            let mut age = age.clone();
            put(&mut age, years.and_then(whole));
            let age = (age != Age::default()).then_some(age);
            ui.run(set.command(|persona| persona.age = age));
        })
    };
    html! {
        <div class="jm-cols">
            <NumberField ui={ui.clone()} label={messages.persona_age_from()} value={age.from.map(f64::from)} low={0.0} high={MAX_AGE} on_change={change(|age, years| age.from = years)} />
            <NumberField ui={ui.clone()} label={messages.persona_age_to()} value={age.to.map(f64::from)} low={0.0} high={MAX_AGE} on_change={change(|age, years| age.to = years)} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GenderProps {
    ui: Ui,
    persona: Rc<Persona>,
}

/// One of the usual two, a word of one's own, or nothing.
#[component]
fn GenderField(props: &GenderProps) -> Html {
    const OWN: &str = "\u{1}own";
    let GenderProps { ui, persona } = props;
    let (messages, gender) = (ui.messages, &*persona.gender);
    let is_usual = gender.is_empty() || messages.gender(gender).is_some();
    let writes_own = use_state_eq(|| !is_usual);
    let set = Setter(persona.clone());
    let choices = vec![
        Choice::new("female", messages.gender_female()),
        Choice::new("male", messages.gender_male()),
        Choice::new(OWN, messages.gender_own()),
        Choice::new("", messages.gender_unset()),
    ];
    let on_choose = {
        let (ui, set, writes_own) = (ui.clone(), set.clone(), writes_own.clone());
        Callback::from(move |word: AttrValue| {
            writes_own.set(word == OWN);
            let word = if word == OWN { "" } else { &*word };
            ui.run(set.command(|persona| persona.gender = word.into()));
        })
    };
    let on_write = {
        let (ui, set) = (ui.clone(), set);
        Callback::from(move |word: String| {
            ui.store
                .write(set.command(|persona| persona.gender = word.into()));
        })
    };
    if ui.is_read_only {
        let value = messages
            .gender(gender)
            .map_or_else(|| gender.to_owned(), str::to_owned);
        return html! { <TextField ui={ui.clone()} label={messages.persona_gender()} {value} {on_write} /> };
    }
    let is_own = !is_usual || (*writes_own && gender.is_empty());
    let value = if is_own {
        OWN.to_owned()
    } else {
        gender.to_owned()
    };
    html! {
        <>
            <ChoiceField label={messages.persona_gender()} is_read_only={false} {choices} {value} {on_choose} />
            if is_own {
                <TextField ui={ui.clone()} label={messages.gender_own()} is_bare={true} value={gender.to_owned()} max_chars={60} {on_write} />
            }
        </>
    }
}

fn channels(ui: &Ui, persona: &Persona, set: &Setter) -> Html {
    let messages = ui.messages;
    let chips = ui.channels.0.iter().map(|channel| Chip {
        value: channel.id.to_string().into(),
        label: ui.channel_title(channel).into(),
        icon: Some(channel_icon(channel.kind)),
        is_on: persona.channels.contains(&channel.id),
    });
    let on_switch = {
        let (ui, set, chosen) = (ui.clone(), set.clone(), persona.channels.clone());
        Callback::from(move |value: AttrValue| {
            let channel_id = ChannelId::from(&*value);
            let mut chosen = chosen.clone();
            if chosen.contains(&channel_id) {
                chosen.retain(|other| *other != channel_id);
            } else {
                chosen.push(channel_id);
            }
            ui.run(set.command(|persona| persona.channels = chosen));
        })
    };
    html! {
        <Chips label={messages.persona_channels()} is_read_only={ui.is_read_only} chips={chips.collect::<Vec<_>>()} {on_switch}>
            <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={opens(ui, DialogKind::People)}>
                { Icon::ADD.sized("jm-i--14") }{ messages.new_channel() }
            </button>
        </Chips>
    }
}

fn facts(ui: &Ui, persona: &Persona, set: &Setter) -> Html {
    let messages = ui.messages;
    if ui.is_read_only && persona.facts.is_empty() {
        return html! {};
    }
    let add = {
        let (set, facts) = (set.clone(), persona.facts.clone());
        move || {
            let facts = facts.iter().cloned().chain([Fact::default()]).collect();
            set.command(|persona| persona.facts = facts)
        }
    };
    html! {
        <section class="jm-part">
            <h3>{ messages.persona_facts() }</h3>
            for idx in 0..persona.facts.len() {
                { fact(ui, persona, idx, set) }
            }
            { add_row(ui, messages.add_fact(), ".jm-fact", add) }
        </section>
    }
}

fn fact(ui: &Ui, persona: &Persona, idx: usize, set: &Setter) -> Html {
    let messages = ui.messages;
    let Some(fact) = persona.facts.get(idx) else {
        return html! {};
    };
    // The facts with this one changed.
    let changed = {
        let (set, facts) = (set.clone(), persona.facts.clone());
        move |fact: Fact| {
            let mut facts = facts.clone();
            if let Some(place) = facts.get_mut(idx) {
                *place = fact;
            }
            set.command(|persona| persona.facts = facts)
        }
    };
    let put_label = {
        let (changed, fact) = (changed.clone(), fact.clone());
        move |label| {
            changed(Fact {
                label,
                ..fact.clone()
            })
        }
    };
    let put_value = {
        let (changed, fact) = (changed.clone(), fact.clone());
        move |value| {
            changed(Fact {
                value,
                ..fact.clone()
            })
        }
    };
    let put_evidence = {
        let fact = fact.clone();
        move |evidence| {
            changed(Fact {
                evidence,
                ..fact.clone()
            })
        }
    };
    let remove = {
        let (set, facts) = (set.clone(), persona.facts.clone());
        move || {
            let others = facts.iter().enumerate().filter(|(other, _)| *other != idx);
            let others = others.map(|(_, fact)| fact.clone()).collect();
            set.command(|persona| persona.facts = others)
        }
    };
    html! {
        <div class="jm-fact" key={idx}>
            <div class="jm-cols">
                { line(ui, messages.fact_label(), &fact.label, messages.fact_label_example(), put_label) }
                { line(ui, messages.fact_value(), &fact.value, messages.fact_value_example(), put_value) }
            </div>
            { remove_row(ui, messages.remove_item(ui.words(&fact.label)), remove) }
            <div class="jm-fact__e">{ evidence(ui, fact.evidence.as_ref(), put_evidence) }</div>
        </div>
    }
}

fn remove(ui: &Ui, persona: &Persona) -> Html {
    let messages = ui.messages;
    let name = ui.words(&persona.name);
    let name = if name.is_empty() {
        messages.unnamed_persona()
    } else {
        name
    }
    .to_owned();
    let on_remove = {
        let (ui, persona_id, name) = (ui.clone(), persona.id.clone(), name.clone());
        Callback::from(move |()| {
            if ui.run(Command::remove::<Persona>(persona_id.clone())) {
                ui.store.say(&ui.messages.removed_persona(&name));
            }
        })
    };
    html! {
        <Remove
            ui={ui.clone()}
            label={messages.remove_persona(&name)}
            question={messages.confirm_remove_persona(&name)}
            {on_remove}
        />
    }
}
