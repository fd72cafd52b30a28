//! How a card belongs together with others.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::remove_row;
use super::opens;
use crate::base::CardId;
use crate::edit::Command;
use crate::i18n::contains_folded;
use crate::model::{Card, JourneyMap, LaneKind, Link, LinkKind};
use crate::ui::widgets::{Choice, Icon, SelectField, TextField, lane_class, lane_icon};
use crate::ui::{DialogKind, Ui};

/// What [`Links`] are given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LinksProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// The card.
    pub card: Rc<Card>,
    /// What the card is.
    pub kind: LaneKind,
    /// The session's revision: links are no part of the card.
    pub revision: u64,
}

/// How many cards a search shows.
const MAX_FOUND: usize = 8;

/// How a card belongs together with others.
#[component]
pub(super) fn Links(props: &LinksProps) -> Html {
    let LinksProps { ui, card, .. } = props;
    let messages = ui.messages;
    let links = ui.store.read(|session| {
        let map = session.map();
        let own = map
            .links
            .iter()
            .filter(|link| link.from == card.id || link.to == card.id);
        let seen = own.filter_map(|link| {
            let [first, _] = link.ends(map);
            let begins_here = *first == card.id;
            Some((link.clone(), begins_here, other_end(map, link, &card.id)?))
        });
        seen.collect::<Vec<_>>()
    });
    if ui.is_read_only && links.is_empty() {
        return html! {};
    }
    html! {
        <section class="jm-part">
            <h3>{ messages.links() }</h3>
            for (link, begins_here, (other, kind)) in links.iter() {
                { link_view(props, link, *begins_here, (other, *kind)) }
            }
            if !ui.is_read_only {
                <LinkForm ..props.clone() />
            }
        </section>
    }
}

fn other_end(map: &JourneyMap, link: &Link, card_id: &CardId) -> Option<(Rc<Card>, LaneKind)> {
    let other_id = if link.from == *card_id {
        &link.to
    } else {
        &link.from
    };
    let other = map.cards.get(other_id)?.clone();
    let kind = map.lanes.get(&other.lane)?.kind;
    Some((other, kind))
}

/// A link as a sentence, from the one card to the other.
fn link_view(
    props: &LinksProps,
    link: &Rc<Link>,
    begins_here: bool,
    (other, other_kind): (&Rc<Card>, LaneKind),
) -> Html {
    let LinksProps { ui, .. } = props;
    let messages = ui.messages;
    let this = html! { <span class="jm-link__this">{ messages.this_card() }</span> };
    let there = html! {
        <button type="button" class={classes!("jm-link__c", lane_class(other_kind))} onclick={opens(ui, DialogKind::Card(other.id.clone()))}>
            { lane_icon(other_kind).sized("jm-i--14") }<span>{ card_words(ui, other) }</span>
        </button>
    };
    let on_choose = {
        let (ui, link) = (ui.clone(), link.clone());
        Callback::from(move |word: AttrValue| {
            if let Some(kind) = LinkKind::from_word(&word) {
                ui.run(Command::edit(&*link, |link| link.kind = kind));
            }
        })
    };
    let kind = html! {
        <SelectField
            label={messages.link()}
            is_bare={true}
            is_read_only={ui.is_read_only}
            choices={kinds(ui)}
            value={link.kind.word()}
            {on_choose}
        />
    };
    let remove = {
        let link_id = link.id.clone();
        move || Command::remove::<Link>(link_id.clone())
    };
    html! {
        <div class="jm-link" key={link.id.to_string()}>
            <div>
                if begins_here {
                    { this }{ kind }{ there }
                } else {
                    { there }{ kind }{ this }
                }
            </div>
            { remove_row(ui, messages.remove_link(ui.words(&other.text)), remove) }
        </div>
    }
}

fn kinds(ui: &Ui) -> Vec<Choice> {
    LinkKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), ui.messages.link_kind(*kind)))
        .collect()
}

/// The words of a card, or what a card without any is called.
pub(in crate::ui) fn card_words(ui: &Ui, card: &Card) -> String {
    let words = ui.words(&card.text);
    let channel = || {
        card.channel
            .as_ref()
            .and_then(|id| ui.channel(id))
            .map(|channel| ui.channel_title(channel))
    };
    if words.is_empty() {
        channel().unwrap_or_else(|| ui.messages.empty_card().to_owned())
    } else {
        words.to_owned()
    }
}

/// A search for the card to link to.
#[component]
fn LinkForm(props: &LinksProps) -> Html {
    let words = use_state_eq(AttrValue::default);
    let LinksProps { ui, card, kind, .. } = props;
    let messages = ui.messages;
    let found = ui
        .store
        .read(|session| found(ui, session.map(), card, *kind, &words));
    let on_write = {
        let words = words.clone();
        Callback::from(move |written: String| words.set(written.into()))
    };
    html! {
        <div class="jm-find">
            <TextField ui={ui.clone()} label={messages.add_link()} value={(*words).clone()} example={messages.find_card()} max_chars={80} {on_write} />
            if !words.is_empty() && found.is_empty() {
                <p class="jm-hint">{ messages.no_matches() }</p>
            }
            <div class="jm-find__l">
                for (other, other_kind) in found.iter() {
                    <button
                        key={other.id.to_string()}
                        type="button"
                        class={classes!("jm-link__c", lane_class(*other_kind))}
                        onclick={{
                            let (ui, words) = (ui.clone(), words.clone());
                            let link = link_between(card, *kind, other, *other_kind);
                            Callback::from(move |_: MouseEvent| {
                                ui.run(Command::add(link.clone(), None));
                                words.set(AttrValue::default());
                            })
                        }}
                    >
                        { Icon::ADD.sized("jm-i--12") }{ lane_icon(*other_kind).sized("jm-i--14") }
                        <span>{ card_words(ui, other) }</span>
                    </button>
                }
            </div>
        </div>
    }
}

/// The cards that hold the words; while there are none, the answers to pains of this stage, and the other way round.
fn found(
    ui: &Ui,
    map: &JourneyMap,
    card: &Card,
    kind: LaneKind,
    words: &str,
) -> Vec<(Rc<Card>, LaneKind)> {
    let is_linked = |other: &Card| {
        let between = |link: &Rc<Link>| {
            (link.from == card.id && link.to == other.id)
                || (link.to == card.id && link.from == other.id)
        };
        other.id == card.id || map.links.iter().any(between)
    };
    let counterpart = match kind {
        LaneKind::PainPoints => LaneKind::Opportunities,
        LaneKind::Opportunities => LaneKind::PainPoints,
        LaneKind::Actions
        | LaneKind::Touchpoints
        | LaneKind::Thoughts
        | LaneKind::Emotions
        | LaneKind::Owners
        | LaneKind::Metrics
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => LaneKind::PainPoints,
    };
    let fits = |other: &Rc<Card>, other_kind: LaneKind| {
        if words.trim().is_empty() {
            other_kind == counterpart && other.stage == card.stage
        } else {
            contains_folded(&card_words(ui, other), words)
        }
    };
    map.cards_in_order()
        .filter_map(|other| Some((other.clone(), map.lanes.get(&other.lane)?.kind)))
        .filter(|(other, other_kind)| fits(other, *other_kind) && !is_linked(other))
        .take(MAX_FOUND)
        .collect()
}

/// The link that two cards most likely have: a pain point leads to the opportunity that addresses it.
fn link_between(card: &Card, kind: LaneKind, other: &Card, other_kind: LaneKind) -> Link {
    let (from, to) = (card.id.clone(), other.id.clone());
    let (from, to, kind) = match (kind, other_kind) {
        (LaneKind::Opportunities, LaneKind::PainPoints) => (to, from, LinkKind::Addresses),
        (LaneKind::PainPoints, LaneKind::Opportunities) => (from, to, LinkKind::Addresses),
        (_, _) => (from, to, LinkKind::Relates),
    };
    Link {
        from,
        to,
        kind,
        ..Link::default()
    }
}
