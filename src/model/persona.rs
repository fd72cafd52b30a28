//! Personas: the customers a map is about.

use alloc::rc::Rc;

use super::card::Evidence;
use super::{Image, Text};
use crate::base::{ChannelId, PersonaId};

record! {
    /// A customer the map is about, put together from facts.
    pub struct Persona, PersonaField {
        head {
            /// The persona's name within the document.
            id: PersonaId => "id",
        }
        /// What people call them.
        Name name: Text => "name",
        /// A picture.
        Photo photo: Option<Image> => "photo",
        /// A sentence that tells who they are.
        Quote quote: Text => "quote",
        /// `female`, `male`, or whatever else fits.
        Gender gender: Rc<str> => "gender",
        /// How old.
        Age age: Option<Age> => "age",
        /// What they do for a living.
        JobTitle job_title: Text => "jobTitle",
        /// What they studied.
        Education education: Text => "education",
        /// Where they live.
        Location location: Text => "location",
        /// What they need.
        Needs needs: Vec<Text> => "needs",
        /// What they want to reach.
        Goals goals: Vec<Text> => "goals",
        /// What hinders or annoys them.
        PainPoints pain_points: Vec<Text> => "painPoints",
        /// The channels they follow.
        Channels channels: Vec<ChannelId> => "channels",
        /// Anything else worth knowing.
        Facts facts: Vec<Fact> => "facts",
    }
}

record! {
    /// A range of ages in years.
    pub struct Age, AgeField {
        head {}
        /// The youngest.
        From from: Option<u32> => "from",
        /// The oldest.
        To to: Option<u32> => "to",
    }
}

record! {
    /// Something known about a persona.
    pub struct Fact, FactField {
        head {}
        /// What it is about.
        Label label: Text => "label",
        /// What it is.
        Value value: Text => "value",
        /// Where it comes from.
        Evidence evidence: Option<Evidence> => "evidence",
    }
}
