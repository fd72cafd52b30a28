//! A card at rest.

use std::rc::Rc;

use yew::Html;

use crate::model::{Card, EvidenceKind, LaneKind, Level, Person};
use crate::ui::context::Ui;
use crate::ui::markup::{Child, list, tag};
use crate::ui::part::Part;
use crate::ui::widgets::{Icon, channel_icon, initial, person_hue};

/// A card at rest, in the shape of its lane.
pub(super) struct CardView {
    pub(super) ui: Ui,
    pub(super) card: Rc<Card>,
    pub(super) kind: LaneKind,
    pub(super) is_selected: bool,
    pub(super) is_lifted: bool,
}

impl PartialEq for CardView {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && self.kind == other.kind
            && self.is_selected == other.is_selected
            && self.is_lifted == other.is_lifted
            && self.ui == other.ui
    }
}

impl Part for CardView {
    fn view(&self) -> Html {
        let Self { ui, card, kind, .. } = self;
        let is_chip = *kind == LaneKind::Touchpoints;
        let colour = card.color.and_then(|colour| colour.name());
        tag!(
            "article",
            "class" = if is_chip { "jm-chip" } else { "jm-card" },
            "data-card" = &card.id,
            "data-drag" = (!ui.is_read_only).then_some("card"),
            "data-stop" = "true",
            "tabindex" = "-1",
            "aria-roledescription" = ui.messages.card_noun(*kind),
            "aria-label" = spoken(ui, card, *kind),
            "aria-current" = self.is_selected.then_some("true"),
        )
        .class(shape(*kind))
        .class_if(self.is_selected, "is-sel")
        .class_if(self.is_lifted, "is-drag")
        .class(&colour.map_or_else(String::new, |name| ["k-", name].concat()))
        .child(if is_chip {
            chip(ui, card)
        } else {
            body(ui, card, *kind)
        })
        .html()
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
    let icon = channel.map_or(Icon::TOUCHPOINTS, |channel| channel_icon(channel.kind));
    let title = channel.map_or_else(
        || ui.messages.no_channel().to_owned(),
        |channel| ui.channel_title(channel),
    );
    list(vec![
        icon.sized("jm-i--14"),
        tag!("span").child(ui.show_or(&card.text, &title)).html(),
    ])
}

fn body(ui: &Ui, card: &Card, kind: LaneKind) -> Html {
    let image = card.image.as_ref().map(|image| {
        tag!(
            "img",
            "class" = "jm-card__img",
            "src" = image.uri().to_owned(),
            "alt" = "",
            "draggable" = "false"
        )
    });
    let is_blank = ui.words(&card.text).is_empty();
    let words = tag!("p", "class" = is_blank.then_some("jm-card__blank"))
        .child(ui.show_or(&card.text, ui.messages.empty_card()));
    list(vec![image.node(), words.html(), foot(ui, card, kind)])
}

/// Owner and evidence at the start, comments and votes at the end; nothing when there is none.
fn foot(ui: &Ui, card: &Card, kind: LaneKind) -> Html {
    let owner = card.owner.as_ref().and_then(|id| ui.person(id));
    let evidence = card.evidence.as_ref();
    let n_comments = card.comments.len();
    let n_votes = usize::try_from(card.votes).unwrap_or(usize::MAX);
    let is_complaint = kind == LaneKind::PainPoints && card.complaint;
    if owner.is_none() && evidence.is_none() && n_comments == 0 && n_votes == 0 && !is_complaint {
        return Html::default();
    }
    let complaint =
        || tag!("span", "title" = ui.messages.complaint()).child(Icon::MEGAPHONE.sized("jm-i--12"));
    let count = |icon: Icon, n: usize, title: String| {
        tag!("span", "class" = "jm-num", "title" = title)
            .child(icon.sized("jm-i--12"))
            .child(ui.locale().count(n))
    };
    tag!("div", "class" = "jm-cf")
        .child(owner.map(|owner| person_sign(ui, owner, "")))
        .child(evidence.map(|evidence| dots(ui, evidence.kind)))
        .child(is_complaint.then(complaint))
        .child(tag!("i", "class" = "sp"))
        .child((n_comments > 0).then(|| {
            count(
                Icon::COMMENT,
                n_comments,
                ui.messages.n_comments(n_comments),
            )
        }))
        .child((n_votes > 0).then(|| count(Icon::ARROW, n_votes, ui.messages.n_votes(n_votes))))
        .html()
}

/// How firm a statement is: three dots measured, two reported, one assumed.
pub(crate) fn dots(ui: &Ui, kind: EvidenceKind) -> Html {
    let n_on = match kind {
        EvidenceKind::Assumed => 1,
        EvidenceKind::Reported => 2,
        EvidenceKind::Measured => 3,
    };
    let word = ui.messages.evidence_kind(kind);
    let dot = |idx: u8| tag!("i", "class" = (idx < n_on).then_some("on"));
    tag!(
        "span",
        "class" = "jm-ev",
        "role" = "img",
        "aria-label" = ui.messages.evidence_is(word),
        "title" = word,
    )
    .child(dot(0))
    .child(dot(1))
    .child(dot(2))
    .html()
}

/// A person's sign: the first letter of their name in their colour.
pub(crate) fn person_sign(ui: &Ui, person: &Person, size: &'static str) -> Html {
    let name = ui.words(&person.name);
    tag!(
        "span",
        "class" = "jm-own",
        "title" = name.to_owned(),
        "aria-hidden" = "true"
    )
    .class(size)
    .class(&["k-", person_hue(person)].concat())
    .child(initial(name))
    .html()
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
