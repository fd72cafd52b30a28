//! A touchpoint in a channel that its persona does not use, where no other is offered.
//!
//! What people come across and do not follow, such as an advertisement or a friend, suits all.

use crate::base::ChannelId;
use crate::insight::finding::{Finding, Place, Severity};
use crate::insight::fix::{Drafter, Fix, card};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{Card, ChannelKind, LaneKind};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Stages, 1)),
    checks: &[Check::Card(&[LaneKind::Touchpoints], check)],
    fix: Some(fix),
};

fn check(look: &Look<'_>, touchpoint: &Card) -> Answer {
    let personas = look.personas(touchpoint);
    let persona = personas.iter().find(|persona| !persona.channels.is_empty());
    let (Some(persona), Some(channel)) = (persona, &touchpoint.channel) else {
        return Answer::NotAsked;
    };
    if !is_followed(look, channel) {
        return Answer::NotAsked;
    }
    let fits = |channel: &ChannelId| {
        let mut personas = personas.iter();
        personas.any(|persona| persona.channels.contains(channel))
    };
    if fits(channel) {
        return Answer::Fine;
    }
    let mut mates = look.map.cards.in_stage(&touchpoint.lane, &touchpoint.stage);
    let is_offered = |mate: &Card| {
        let is_there = mate.step == touchpoint.step || mate.step.is_none();
        let is_theirs = mate.persona.is_none() || mate.persona == touchpoint.persona;
        is_there && is_theirs && mate.channel.as_ref().is_some_and(fits)
    };
    if mates.any(|mate| is_offered(mate)) {
        return Answer::Fine;
    }
    let persona = Place::of(&***persona);
    Severity::Medium.found().also(Some(persona)).into()
}

/// Is it a channel that people use or do not, and not one they come across?
fn is_followed(look: &Look<'_>, channel_id: &ChannelId) -> bool {
    let channel = look.map.channels.get(channel_id);
    channel.is_some_and(|channel| match channel.kind {
        ChannelKind::Search
        | ChannelKind::Ads
        | ChannelKind::Event
        | ChannelKind::Referral
        | ChannelKind::Other => false,
        ChannelKind::Instagram
        | ChannelKind::Website
        | ChannelKind::Phone
        | ChannelKind::Email
        | ChannelKind::Sms
        | ChannelKind::Whatsapp
        | ChannelKind::Telegram
        | ChannelKind::Store
        | ChannelKind::Courier
        | ChannelKind::App
        | ChannelKind::Chat
        | ChannelKind::Video
        | ChannelKind::Linkedin => true,
    })
}

/// A touchpoint beside it, in the first of the persona's channels.
fn fix(look: &Look<'_>, finding: &Finding, drafter: &mut Drafter<'_>) -> Option<Fix> {
    let touchpoint = card(look, &finding.place)?;
    let personas = look.personas(touchpoint);
    let channel = personas
        .iter()
        .find_map(|persona| persona.channels.first())?;
    let mut beside = drafter.card_at(touchpoint.cell());
    beside.persona.clone_from(&touchpoint.persona);
    beside.channel = Some(channel.clone());
    Some(Fix::draft(beside))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::ChannelMismatch;
    use crate::insight::sample::Sample;
    use crate::model::{Channel, ChannelKind, Persona};

    fn map() -> Sample {
        let channel = |id: &str, kind| Channel {
            id: id.into(),
            kind,
            ..Channel::default()
        };
        let persona = Persona {
            id: "p1".into(),
            channels: vec!["h1".into()],
            ..Persona::default()
        };
        Sample::bare()
            .add(channel("h1", ChannelKind::Email))
            .add(channel("h2", ChannelKind::Phone))
            .add(channel("h3", ChannelKind::Ads))
            .add(persona)
    }

    fn meet(map: Sample, id: &str, channel: &str) -> Sample {
        map.card(id, "touchpoints", "s1", |card| {
            card.channel = Some(channel.into())
        })
    }

    #[test]
    fn who_writes_emails_is_not_offered_a_call_alone() {
        let called = meet(map(), "c1", "h2");
        assert_eq!(called.found(ChannelMismatch), ["medium c1 also p1"]);
        let both = meet(called, "c2", "h1");
        assert_eq!(both.found(ChannelMismatch), [""; 0]);
        assert_eq!(meet(map(), "c1", "h3").found(ChannelMismatch), [""; 0]);
        assert_eq!(Sample::whole().found(ChannelMismatch), [""; 0]);
    }

    #[test]
    fn a_channel_they_use_is_offered_beside_it() {
        let map = meet(map(), "c1", "h2").mend(ChannelMismatch);
        assert_eq!(map.found(ChannelMismatch), [""; 0]);
        assert_eq!(map.map.cards.len(), 2);
    }
}
