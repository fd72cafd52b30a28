//! A persona with no channel: nobody knows where they can be met.

use alloc::vec::Vec;

use crate::base::{ChannelId, PersonaId};
use crate::edit::Op;
use crate::insight::finding::{Finding, Severity};
use crate::insight::fix::{Drafter, Fix};
use crate::insight::look::Look;
use crate::insight::part::Part;
use crate::insight::rule::{Answer, Check, Rule};
use crate::model::{LaneKind, ListName, Persona};

pub(super) const RULE: Rule = Rule {
    part: Some((Part::Persona, 1)),
    checks: &[Check::Persona(check)],
    fix: Some(fix),
};

fn check(_: &Look<'_>, persona: &Persona) -> Answer {
    Answer::unless(!persona.channels.is_empty(), Severity::Medium)
}

/// The channels the map already meets them in.
fn fix(look: &Look<'_>, finding: &Finding, _: &mut Drafter<'_>) -> Option<Fix> {
    let persona_id = PersonaId::from(finding.place.name_in(ListName::Personas)?.clone());
    let persona = look.map.personas.get(&persona_id)?;
    let mut channels: Vec<ChannelId> = Vec::new();
    for stage in &look.map.stages {
        for card in look.cards(LaneKind::Touchpoints, &stage.id) {
            let is_met = card.persona.as_ref().is_none_or(|id| *id == persona_id);
            let channel = card.channel.as_ref().filter(|_| is_met);
            if let Some(channel) = channel.filter(|id| !channels.contains(id)) {
                channels.push(channel.clone());
            }
        }
    }
    let changed = Op::edit(&**persona, |persona| persona.channels = channels.clone());
    (!channels.is_empty()).then(|| Fix::of(Vec::from([changed])))
}

#[cfg(test)]
mod tests {
    use crate::insight::RuleName::PersonaWithoutChannels;
    use crate::insight::sample::Sample;
    use crate::model::{Channel, Persona};

    fn map() -> Sample {
        let persona = |id: &str| Persona {
            id: id.into(),
            ..Persona::default()
        };
        let channel = |id: &str| Channel {
            id: id.into(),
            ..Channel::default()
        };
        let map = Sample::bare().add(persona("p1")).add(persona("p2"));
        map.add(channel("h1")).add(channel("h2"))
    }

    #[test]
    fn each_persona_follows_some_channel() {
        let found = ["medium p1", "medium p2"];
        assert_eq!(map().found(PersonaWithoutChannels), found);
        assert!(!map().can_mend(PersonaWithoutChannels));
        assert_eq!(Sample::whole().found(PersonaWithoutChannels), [""; 0]);
    }

    #[test]
    fn they_follow_the_channels_they_are_met_in() {
        let map = map()
            .card("c1", "touchpoints", "s1", |card| {
                card.channel = Some("h2".into())
            })
            .card("c2", "touchpoints", "s2", |card| {
                card.channel = Some("h1".into());
                card.persona = Some("p2".into());
            })
            .mend(PersonaWithoutChannels);
        assert_eq!(map.found(PersonaWithoutChannels), ["medium p2"]);
        let persona = map.map.personas.get(&"p1".into()).unwrap();
        assert_eq!(persona.channels, ["h2".into()]);
    }
}
