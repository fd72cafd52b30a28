//! A card at rest.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Card, EvidenceKind, LaneKind, Level, Person};
use crate::ui::context::Ui;
use crate::ui::widgets::{Icon, channel_icon, initial, person_hue};

/// What a [`CardView`] is given.
#[derive(Clone, Properties)]
pub(super) struct CardProps {
    pub(super) ui: Ui,
    pub(super) card: Rc<Card>,
    pub(super) kind: LaneKind,
    pub(super) is_selected: bool,
    pub(super) is_lifted: bool,
}

impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && self.kind == other.kind
            && self.is_selected == other.is_selected
            && self.is_lifted == other.is_lifted
            && self.ui == other.ui
    }
}

/// A card at rest, in the shape of its lane.
#[component]
pub(super) fn CardView(props: &CardProps) -> Html {
    let CardProps {
        ui,
        card,
        kind,
        is_selected,
        is_lifted,
    } = props;
    let state = (
        is_selected.then_some("is-sel"),
        is_lifted.then_some("is-drag"),
    );
    let (shape, body) = if *kind == LaneKind::Touchpoints {
        (classes!("jm-chip"), chip(ui, card))
    } else {
        (classes!("jm-card", shape(*kind)), body(ui, card, *kind))
    };
    let colour = card
        .color
        .and_then(|colour| colour.name())
        .map(|name| format!("k-{name}"));
    html! {
        <article
            class={classes!(shape, state.0, state.1, colour)}
            data-card={card.id.to_string()}
            data-drag={(!ui.is_read_only).then_some("card")}
            data-stop="true"
            tabindex="-1"
            aria-roledescription={ui.messages.card_noun(*kind)}
            aria-label={spoken(ui, card, *kind)}
            aria-current={is_selected.then_some("true")}
        >
            { body }
        </article>
    }
}

fn shape(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "jm-card--actions",
        LaneKind::Thoughts => "jm-card--thoughts",
        LaneKind::PainPoints => "jm-card--pain",
        LaneKind::Opportunities => "jm-card--opps",
        LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => "jm-card--service",
        LaneKind::Touchpoints
        | LaneKind::Emotions
        | LaneKind::Owners
        | LaneKind::Metrics
        | LaneKind::Evidence
        | LaneKind::Custom => "",
    }
}

/// A touchpoint: the sign of its channel and its words.
fn chip(ui: &Ui, card: &Card) -> Html {
    let channel = card.channel.as_ref().and_then(|id| ui.channel(id));
    let icon = channel.map_or(Icon::Touchpoints, |channel| channel_icon(channel.kind));
    let words = if ui.words(&card.text).is_empty() {
        let title = channel.map(|channel| ui.channel_title(channel));
        html! { { title.unwrap_or_else(|| ui.messages.no_channel().to_owned()) } }
    } else {
        ui.show(&card.text)
    };
    html! { <>{ icon.sized("jm-i--14") }<span>{ words }</span></> }
}

fn body(ui: &Ui, card: &Card, kind: LaneKind) -> Html {
    let is_blank = ui.words(&card.text).is_empty();
    html! {
        <>
            if let Some(image) = &card.image {
                <img class="jm-card__img" src={image.uri().to_owned()} alt="" draggable="false" />
            }
            if is_blank {
                <p class="jm-card__blank">{ ui.messages.empty_card() }</p>
            } else {
                <p>{ ui.show(&card.text) }</p>
            }
            { foot(ui, card, kind) }
        </>
    }
}

/// Owner and evidence at the start, comments and votes at the end; nothing when there is none.
fn foot(ui: &Ui, card: &Card, kind: LaneKind) -> Html {
    let owner = card.owner.as_ref().and_then(|id| ui.person(id));
    let evidence = card
        .evidence
        .as_ref()
        .map(|evidence| dots(ui, evidence.kind));
    let n_comments = card.comments.len();
    let n_votes = usize::try_from(card.votes).unwrap_or(usize::MAX);
    let is_complaint = kind == LaneKind::PainPoints && card.complaint;
    if owner.is_none() && evidence.is_none() && n_comments == 0 && n_votes == 0 && !is_complaint {
        return html! {};
    }
    let count = |n: usize| ui.locale().count(n);
    html! {
        <div class="jm-cf">
            if let Some(owner) = owner { { person_sign(ui, owner, "") } }
            { for evidence }
            if is_complaint {
                <span title={ui.messages.complaint()}>{ Icon::Megaphone.sized("jm-i--12") }</span>
            }
            <i class="sp"></i>
            if n_comments > 0 {
                <span class="jm-num" title={ui.messages.n_comments(n_comments)}>{ Icon::Comment.sized("jm-i--12") }{ count(n_comments) }</span>
            }
            if n_votes > 0 {
                <span class="jm-num" title={ui.messages.n_votes(n_votes)}>{ Icon::Arrow.sized("jm-i--12") }{ count(n_votes) }</span>
            }
        </div>
    }
}

/// How firm a statement is: three dots measured, two reported, one assumed.
pub(crate) fn dots(ui: &Ui, kind: EvidenceKind) -> Html {
    let n_on = match kind {
        EvidenceKind::Assumed => 1,
        EvidenceKind::Reported => 2,
        EvidenceKind::Measured => 3,
    };
    html! {
        <span class="jm-ev" role="img" aria-label={ui.messages.evidence_is(ui.messages.evidence_kind(kind))} title={ui.messages.evidence_kind(kind)}>
            for idx in 0..3 {
                <i class={(idx < n_on).then_some("on")}></i>
            }
        </span>
    }
}

/// A person's sign: the first letter of their name in their colour.
pub(crate) fn person_sign(ui: &Ui, person: &Person, size: &'static str) -> Html {
    let name = ui.words(&person.name);
    html! {
        <span class={classes!("jm-own", size, format!("k-{}", person_hue(person)))} title={name.to_owned()} aria-hidden="true">{ initial(name) }</span>
    }
}

/// What a screen reader says of a card.
fn spoken(ui: &Ui, card: &Card, kind: LaneKind) -> String {
    let messages = ui.messages;
    let mut parts = Vec::new();
    let words = ui.words(&card.text);
    let channel = card
        .channel
        .as_ref()
        .and_then(|id| ui.channel(id))
        .map(|channel| ui.channel_title(channel));
    if words.is_empty() && (kind != LaneKind::Touchpoints || channel.is_none()) {
        parts.push(messages.empty_card().to_owned());
    } else if !words.is_empty() {
        parts.push(words.to_owned());
    }
    if kind == LaneKind::Touchpoints && channel.as_deref() != Some(words) {
        parts.extend(channel);
    }
    if let Some(owner) = card.owner.as_ref().and_then(|id| ui.person(id)) {
        parts.push(messages.owner_is(ui.words(&owner.name)));
    }
    if let Some(severity) = card.severity.filter(|_| kind == LaneKind::PainPoints) {
        parts.push(messages.level_is(messages.severity_label(), level_word(ui, severity)));
    }
    if let Some(evidence) = &card.evidence {
        parts.push(messages.evidence_is(messages.evidence_kind(evidence.kind)));
    }
    if !card.comments.is_empty() {
        parts.push(messages.n_comments(card.comments.len()));
    }
    if card.votes > 0 {
        parts.push(messages.n_votes(usize::try_from(card.votes).unwrap_or(usize::MAX)));
    }
    parts.join(match ui.locale() {
        crate::i18n::Locale::Fa => "، ",
        crate::i18n::Locale::En => ", ",
    })
}

fn level_word(ui: &Ui, level: Level) -> &'static str {
    ui.messages.severity(level)
}
