//! Who goes is named nowhere afterwards: personas, people, and channels.

use alloc::vec;
use alloc::vec::Vec;

use super::cascade::remove_cards;
use crate::base::{ChannelId, PersonId, PersonaId};
use crate::edit::op::Op;
use crate::model::{
    Card, CardField, Improvement, ImprovementField, JourneyMap, MetaField, Persona, PersonaField,
    Stage, StageField,
};

/// Takes out the cards that are about a persona alone.
pub(super) fn free_persona(map: &JourneyMap, persona_id: &PersonaId, ops: &mut Vec<Op>) {
    let mut card_ids = Vec::new();
    for card in map.cards.iter() {
        if card.persona.as_ref() == Some(persona_id) {
            card_ids.push(card.id.clone());
        }
    }
    remove_cards(map, &card_ids, ops);
}

/// Takes a person's name off everything they are responsible for.
pub(super) fn free_person(map: &JourneyMap, person_id: &PersonId, ops: &mut Vec<Op>) {
    let owner = Some(person_id);
    if map.meta.owner.as_ref() == owner {
        ops.push(Op::update_map(vec![MetaField::Owner(None)]));
    }
    for stage in &map.stages {
        if stage.owners.contains(person_id) {
            let mut others = stage.owners.clone();
            others.retain(|id| id != person_id);
            let fields = vec![StageField::Owners(others)];
            ops.push(Op::update::<Stage>(&stage.id, fields));
        }
    }
    for card in map.cards.iter() {
        if card.owner.as_ref() == owner {
            ops.push(Op::update::<Card>(&card.id, vec![CardField::Owner(None)]));
        }
    }
    for improvement in &map.improvements {
        if improvement.owner.as_ref() == owner {
            let fields = vec![ImprovementField::Owner(None)];
            ops.push(Op::update::<Improvement>(&improvement.id, fields));
        }
    }
}

/// Takes a channel off every card and persona.
pub(super) fn free_channel(map: &JourneyMap, channel_id: &ChannelId, ops: &mut Vec<Op>) {
    for persona in &map.personas {
        if persona.channels.contains(channel_id) {
            let mut others = persona.channels.clone();
            others.retain(|id| id != channel_id);
            let fields = vec![PersonaField::Channels(others)];
            ops.push(Op::update::<Persona>(&persona.id, fields));
        }
    }
    for card in map.cards.iter() {
        if card.channel.as_ref() == Some(channel_id) {
            ops.push(Op::update::<Card>(&card.id, vec![CardField::Channel(None)]));
        }
    }
}
