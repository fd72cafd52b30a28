//! The dialog about a card: everything that does not stand on it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::comments::Comments;
use super::fields::{Remove, evidence, foot, level, line, owner};
use super::links::Links;
use super::{improvement, on_close, opens};
use crate::base::{CardId, ChannelId, Colour, Id, PersonaId};
use crate::edit::Command;
use crate::i18n::{Direction, Locale};
use crate::model::{Card, Image, Lane, LaneKind, Language, Metric, Number, Score};
use crate::ui::widgets::{
    Choice, ColourField, Crop, DateField, Dialog, Field, Icon, IconButton, NumberField,
    PictureField, SelectField, TextField, TickField, face, glyph_class, lane_class, lane_icon,
};
use crate::ui::{DialogKind, Ui};

/// The most characters the text of a card takes in a dialog.
const MAX_CHARS: u32 = 500;

/// The dialog about a card, if there is one of that id.
pub(super) fn view(ui: &Ui, card_id: &CardId) -> Option<Html> {
    let (card, lane, place) = ui.store.read(|session| {
        let map = session.map();
        let card = map.cards.get(card_id)?.clone();
        let lane = map.lanes.get(&card.lane)?.clone();
        let stage = map.stages.get(&card.stage)?;
        let step = stage
            .steps
            .iter()
            .find(|step| Some(&step.id) == card.step.as_ref());
        let step = step
            .map(|step| format!(" · {}", ui.step_title(step)))
            .unwrap_or_default();
        let place = format!("{} · {}{step}", ui.lane_title(&lane), ui.stage_title(stage));
        Some((card, lane, place))
    })?;
    let messages = ui.messages;
    let sign = html! {
        <span class={classes!("jm-glyph", glyph_class(lane.kind), lane_class(lane.kind))}>
            { lane_icon(lane.kind).sized("jm-i--14") }
        </span>
    };
    Some(html! {
        <Dialog
            key={format!("card {card_id}")}
            title={messages.about_card()}
            hint={place}
            {sign}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, Some(remove(ui, &card)))}
        >
            <div class="jm-form2">
                <div class="jm-form2__c">
                    { texts(ui, &card, &lane) }
                    { of_kind(ui, &card, lane.kind) }
                    <Links ui={ui.clone()} card={card.clone()} kind={lane.kind} revision={ui.store.read(|session| session.revision())} />
                    { improvement::of_card(ui, &card, lane.kind) }
                </div>
                <div class="jm-form2__c">
                    { about(ui, &card) }
                    { votes(ui, &card) }
                    <Comments ui={ui.clone()} card={card.clone()} />
                </div>
            </div>
        </Dialog>
    })
}

/// The command that changes one field of a card.
pub(super) fn set<T: 'static>(
    card: &Rc<Card>,
    put: fn(&mut Card, T),
) -> impl Fn(T) -> Command + Clone + use<T> {
    let card = card.clone();
    move |value| Command::edit(&*card, |card| put(card, value))
}

/// What the card says, in every language side by side.
fn texts(ui: &Ui, card: &Rc<Card>, lane: &Lane) -> Html {
    let messages = ui.messages;
    let is_emotion = lane.kind == LaneKind::Emotions;
    let label = if is_emotion {
        messages.emotion_label()
    } else {
        messages.card_text()
    };
    let mut languages: Vec<Language> = Locale::ALL.iter().map(|locale| locale.language()).collect();
    languages.sort_by_key(|language| *language != ui.language);
    if !languages.iter().any(|language| language.matches(&ui.own)) {
        languages.push(ui.own.clone());
    }
    html! {
        <div class="jm-cols">
            for language in languages {
                { text_in(ui, card, &language, label) }
            }
        </div>
    }
}

fn text_in(ui: &Ui, card: &Rc<Card>, language: &Language, label: &'static str) -> Html {
    let locale = Locale::from_tag(language.tag());
    let name = match locale {
        Some(Locale::Fa) => ui.messages.language_persian(),
        Some(Locale::En) => ui.messages.language_english(),
        None => language.tag(),
    };
    let value = card.text.exact(language, &ui.own).unwrap_or("").to_owned();
    let on_write = {
        let (ui, card, language) = (ui.clone(), card.clone(), language.clone());
        Callback::from(move |words: String| {
            let text = card.text.with(&language, &words, &ui.own);
            ui.store
                .write(Command::edit(&*card, |card| card.text = text));
        })
    };
    html! {
        <TextField
            key={language.tag().to_owned()}
            ui={ui.clone()}
            label={ui.messages.in_language(label, name)}
            {value}
            is_long={true}
            max_chars={MAX_CHARS}
            lang={language.tag().to_owned()}
            dir={Direction::of(language).word()}
            {on_write}
        />
    }
}

/// The fields that only cards of that kind have.
fn of_kind(ui: &Ui, card: &Rc<Card>, kind: LaneKind) -> Html {
    let messages = ui.messages;
    match kind {
        LaneKind::Actions => level(
            ui,
            messages.commitment_label(),
            card.commitment,
            |level| messages.commitment(level),
            set(card, |card, level| card.commitment = level),
        ),
        LaneKind::Touchpoints => channel(ui, card),
        LaneKind::Emotions => score(ui, card),
        LaneKind::PainPoints => html! {
            <>
                { level(ui, messages.severity_label(), card.severity, |level| messages.severity(level), set(card, |card, level| card.severity = level)) }
                { complaint(ui, card) }
            </>
        },
        LaneKind::Opportunities => html! {
            <>
                { level(ui, messages.impact_label(), card.impact, |level| messages.level(level), set(card, |card, level| card.impact = level)) }
                { level(ui, messages.effort_label(), card.effort, |level| messages.level(level), set(card, |card, level| card.effort = level)) }
            </>
        },
        LaneKind::Metrics => metric(ui, card),
        LaneKind::Thoughts
        | LaneKind::Owners
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => html! {},
    }
}

fn channel(ui: &Ui, card: &Rc<Card>) -> Html {
    let messages = ui.messages;
    let channels = ui
        .channels
        .0
        .iter()
        .map(|channel| Choice::new(channel.id.to_string(), ui.channel_title(channel)));
    let choices = std::iter::once(Choice::new("", messages.not_set()))
        .chain(channels)
        .collect::<Vec<_>>();
    let on_choose = {
        let (ui, set) = (
            ui.clone(),
            set(card, |card, channel| card.channel = channel),
        );
        Callback::from(move |value: AttrValue| {
            ui.run(set((!value.is_empty()).then(|| ChannelId::from(&*value))));
        })
    };
    let value = card
        .channel
        .as_ref()
        .map(|id| id.as_str().to_owned())
        .unwrap_or_default();
    html! {
        <div class="jm-with">
            <SelectField label={messages.channel()} is_read_only={ui.is_read_only} {choices} {value} {on_choose} />
            if !ui.is_read_only {
                <button type="button" class="jm-btn" onclick={opens(ui, DialogKind::People)}>
                    { Icon::ADD.sized("jm-i--14") }{ messages.new_channel() }
                </button>
            }
        </div>
    }
}

fn complaint(ui: &Ui, card: &Rc<Card>) -> Html {
    let on_tick = {
        let (ui, set) = (
            ui.clone(),
            set(card, |card, is_one| card.complaint = is_one),
        );
        Callback::from(move |is_on: bool| {
            ui.run(set(is_on));
        })
    };
    html! {
        <TickField label={ui.messages.complaint()} is_read_only={ui.is_read_only} is_on={card.complaint} {on_tick} />
    }
}

/// How it feels: a slider from awful to great, with the face and the word for where it stands.
fn score(ui: &Ui, card: &Rc<Card>) -> Html {
    let messages = ui.messages;
    let score = card.score.unwrap_or(Score::clamped(0));
    let words = messages.score_is(messages.score_word(score), &ui.locale().score(score));
    let oninput = {
        let (ui, set) = (ui.clone(), set(card, |card, score| card.score = score));
        Callback::from(move |event: InputEvent| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(score) = input.and_then(|input| input.value().parse().ok()) {
                ui.store.write(set(Some(Score::clamped(score))));
            }
        })
    };
    // Letting go of the slider ends the undo step.
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.store.end_writing())
    };
    let mood = if score.get() < 0 { "is-low" } else { "is-high" };
    html! {
        <Field label={messages.score()}>
            <span class={classes!("jm-slider", mood)}>
                { face(score, true) }
                <input
                    type="range"
                    min="-100"
                    max="100"
                    step="5"
                    value={score.get().to_string()}
                    aria-valuetext={words.clone()}
                    disabled={ui.is_read_only}
                    {oninput}
                    {onchange}
                />
                <span class="jm-slider__w">{ words }</span>
            </span>
        </Field>
    }
}

fn metric(ui: &Ui, card: &Rc<Card>) -> Html {
    let messages = ui.messages;
    let metric = card.metric.clone().unwrap_or_default();
    let changed = {
        let set = set(card, |card, metric| card.metric = metric);
        move |metric: Metric| set((metric != Metric::default()).then_some(metric))
    };
    let number = |put: fn(&mut Metric, Option<Number>)| {
        let (ui, metric, changed) = (ui.clone(), metric.clone(), changed.clone());
        Callback::from(move |value: Option<f64>| {
            let mut metric = metric.clone();
            put(&mut metric, value.and_then(Number::new));
            ui.run(changed(metric));
        })
    };
    let on_date = {
        let (ui, metric, changed) = (ui.clone(), metric.clone(), changed.clone());
        Callback::from(move |date| {
            ui.run(changed(Metric {
                date,
                ..metric.clone()
            }));
        })
    };
    let set_unit = {
        let (metric, changed) = (metric.clone(), changed.clone());
        move |unit| {
            changed(Metric {
                unit,
                ..metric.clone()
            })
        }
    };
    html! {
        <>
            <div class="jm-cols">
                <NumberField ui={ui.clone()} label={messages.metric_value()} value={metric.value.as_ref().map(Number::get)} n_decimals={3} on_change={number(|metric, value| metric.value = value)} />
                { line(ui, messages.metric_unit(), &metric.unit, messages.metric_unit_example(), set_unit) }
            </div>
            <div class="jm-cols">
                <NumberField ui={ui.clone()} label={messages.metric_target()} value={metric.target.as_ref().map(Number::get)} n_decimals={3} on_change={number(|metric, value| metric.target = value)} />
                <DateField ui={ui.clone()} label={messages.metric_date()} value={metric.date} on_change={on_date} />
            </div>
        </>
    }
}

/// What every card can have: who is responsible, whom it is about, how it is known.
fn about(ui: &Ui, card: &Rc<Card>) -> Html {
    let messages = ui.messages;
    let on_colour = {
        let (ui, set) = (ui.clone(), set(card, |card, colour| card.color = colour));
        Callback::from(move |colour: Option<Colour>| {
            ui.run(set(colour));
        })
    };
    html! {
        <>
            { owner(ui, messages.owner(), card.owner.as_ref(), set(card, |card, owner| card.owner = owner)) }
            { persona(ui, card) }
            { evidence(ui, card.evidence.as_ref(), set(card, |card, evidence| card.evidence = evidence)) }
            <ColourField ui={ui.clone()} label={messages.colour_label()} value={card.color} on_change={on_colour} />
            { picture(ui, card) }
        </>
    }
}

/// A picture that says more than the words; nothing where there is none and none can be chosen.
fn picture(ui: &Ui, card: &Rc<Card>) -> Html {
    if ui.is_read_only && card.image.is_none() {
        return html! {};
    }
    let messages = ui.messages;
    let on_picture = {
        let (ui, set) = (ui.clone(), set(card, |card, image| card.image = image));
        Callback::from(move |image: Option<Image>| {
            ui.run(set(image));
        })
    };
    let choose = if card.image.is_some() {
        messages.change_picture()
    } else {
        messages.choose_picture()
    };
    html! {
        <div class="jm-picture" role="group" aria-label={messages.picture()}>
            <span class="jm-lab">{ messages.picture() }</span>
            <PictureField
                ui={ui.clone()}
                crop={Crop::Whole}
                {choose}
                remove={card.image.is_some().then(|| messages.remove_picture())}
                on_change={on_picture}
            >
                if let Some(image) = &card.image {
                    <img src={image.uri().to_owned()} alt={messages.picture_of(ui.words(&card.text))} />
                }
            </PictureField>
            if !ui.is_read_only {
                <p class="jm-hint">{ messages.picture_hint() }</p>
            }
        </div>
    }
}

/// Whom the card is about, where there is a choice.
fn persona(ui: &Ui, card: &Rc<Card>) -> Html {
    let messages = ui.messages;
    let personas: Vec<Choice> = ui.store.read(|session| {
        let name = |text| match ui.words(text) {
            "" => messages.unnamed_persona().to_owned(),
            name => name.to_owned(),
        };
        let personas = session.map().personas.iter();
        personas
            .map(|persona| Choice::new(persona.id.to_string(), name(&persona.name)))
            .collect()
    });
    if personas.len() < 2 && card.persona.is_none() {
        return html! {};
    }
    let choices = std::iter::once(Choice::new("", messages.all_personas()))
        .chain(personas)
        .collect::<Vec<_>>();
    let on_choose = {
        let (ui, set) = (
            ui.clone(),
            set(card, |card, persona| card.persona = persona),
        );
        Callback::from(move |value: AttrValue| {
            ui.run(set((!value.is_empty()).then(|| PersonaId::from(&*value))));
        })
    };
    let value = card
        .persona
        .as_ref()
        .map(|id| id.as_str().to_owned())
        .unwrap_or_default();
    html! {
        <SelectField label={messages.persona_of_card()} is_read_only={ui.is_read_only} {choices} {value} {on_choose} />
    }
}

fn votes(ui: &Ui, card: &Rc<Card>) -> Html {
    let messages = ui.messages;
    let vote = |n: i32| {
        let (ui, card_id) = (ui.clone(), card.id.clone());
        Callback::from(move |_: MouseEvent| {
            let card = ui
                .store
                .read(|session| session.map().cards.get(&card_id).cloned());
            if let Some(card) = card {
                ui.run(Command::vote(&card, n));
            }
        })
    };
    let n_votes = usize::try_from(card.votes).unwrap_or(0);
    html! {
        <div class="jm-votes" role="group" aria-label={messages.votes()}>
            <span class="jm-lab">{ messages.votes() }</span>
            if !ui.is_read_only {
                <IconButton icon={Icon::MINUS} label={messages.take_back_vote()} size="jm-i--16" disabled={n_votes == 0} onclick={vote(-1)} />
            }
            <b class="jm-num" role="status">{ ui.locale().count(n_votes) }</b>
            if !ui.is_read_only {
                <IconButton icon={Icon::ADD} label={messages.votes_add(n_votes)} size="jm-i--16" onclick={vote(1)} />
            }
        </div>
    }
}

fn remove(ui: &Ui, card: &Card) -> Html {
    let on_remove = {
        let (ui, card_id) = (ui.clone(), card.id.clone());
        Callback::from(move |()| {
            if ui.run(Command::RemoveCards(vec![card_id.clone()])) {
                ui.store.say(&ui.messages.removed_cards(1));
            }
        })
    };
    html! { <Remove ui={ui.clone()} label={ui.messages.remove_card()} {on_remove} /> }
}
