//! Commands on personas, people, and channels: whoever goes is named nowhere afterwards.

use alloc::vec;
use alloc::vec::Vec;

use super::cascade::remove_cards;
use crate::base::{CardId, ChannelId, PersonId, PersonaId};
use crate::edit::label::Label;
use crate::edit::op::Op;
use crate::edit::transaction::Transaction;
use crate::model::{
    CardField, Channel, Improvement, ImprovementField, JourneyMap, MetaField, Person, Persona,
    PersonaField, Stage, StageField,
};

/// A persona out, after the cards that are about it alone.
pub(super) fn remove_persona(map: &JourneyMap, persona_id: &PersonaId) -> Transaction {
    let mut ops = free_persona(map, persona_id);
    ops.push(Op::remove::<Persona>(persona_id));
    Transaction::new(Label::RemovePersona, ops)
}

/// A person or team out, after every duty they had.
pub(super) fn remove_person(map: &JourneyMap, person_id: &PersonId) -> Transaction {
    let mut ops = free_person(map, person_id);
    ops.push(Op::remove::<Person>(person_id));
    Transaction::new(Label::EditPeople, ops)
}

/// A channel out, after every card and persona has lost it.
pub(super) fn remove_channel(map: &JourneyMap, channel_id: &ChannelId) -> Transaction {
    let mut ops = free_channel(map, channel_id);
    ops.push(Op::remove::<Channel>(channel_id));
    Transaction::new(Label::EditPeople, ops)
}

/// Takes out the cards that are about a persona alone.
pub(super) fn free_persona(map: &JourneyMap, persona_id: &PersonaId) -> Vec<Op> {
    let own = map
        .cards
        .iter()
        .filter(|card| card.persona.as_ref() == Some(persona_id));
    let card_ids: Vec<CardId> = own.map(|card| card.id.clone()).collect();
    remove_cards(map, &card_ids)
}

/// Takes a person's name off everything they are responsible for.
pub(super) fn free_person(map: &JourneyMap, person_id: &PersonId) -> Vec<Op> {
    let owner = Some(person_id);
    let mut ops = Vec::new();
    if map.meta.owner.as_ref() == owner {
        ops.push(Op::update_map(vec![MetaField::Owner(None)]));
    }
    for stage in map
        .stages
        .iter()
        .filter(|stage| stage.owners.contains(person_id))
    {
        let others = stage
            .owners
            .iter()
            .filter(|id| *id != person_id)
            .cloned()
            .collect();
        let fields = vec![StageField::Owners(others)];
        ops.push(Op::update::<Stage>(&stage.id, fields));
    }
    for card in map.cards.iter().filter(|card| card.owner.as_ref() == owner) {
        ops.push(update_card(&card.id, CardField::Owner(None)));
    }
    for improvement in map
        .improvements
        .iter()
        .filter(|improvement| improvement.owner.as_ref() == owner)
    {
        let fields = vec![ImprovementField::Owner(None)];
        ops.push(Op::update::<Improvement>(&improvement.id, fields));
    }
    ops
}

/// Takes a channel off every card and persona.
pub(super) fn free_channel(map: &JourneyMap, channel_id: &ChannelId) -> Vec<Op> {
    let mut ops = Vec::new();
    for persona in map
        .personas
        .iter()
        .filter(|persona| persona.channels.contains(channel_id))
    {
        let others = persona
            .channels
            .iter()
            .filter(|id| *id != channel_id)
            .cloned()
            .collect();
        let fields = vec![PersonaField::Channels(others)];
        ops.push(Op::update::<Persona>(&persona.id, fields));
    }
    for card in map
        .cards
        .iter()
        .filter(|card| card.channel.as_ref() == Some(channel_id))
    {
        ops.push(update_card(&card.id, CardField::Channel(None)));
    }
    ops
}

fn update_card(card_id: &CardId, field: CardField) -> Op {
    Op::update_card(card_id.clone(), vec![field])
}
