//! Personas: the customers a map is about.

use alloc::rc::Rc;

use super::card::Evidence;
use super::{Image, Text};
use crate::base::{ChannelId, PersonaId};

record! {
    /// A customer the map is about, put together from facts.
    pub struct Persona {
        head {
            /// The persona's name within the document.
            id: PersonaId => "id",
        }
        /// What people call them.
        name: Text => "name",
        /// A picture.
        photo: Option<Image> => "photo",
        /// A sentence that tells who they are.
        quote: Text => "quote",
        /// `female`, `male`, or whatever else fits.
        gender: Rc<str> => "gender",
        /// How old.
        age: Option<Age> => "age",
        /// What they do for a living.
        job_title: Text => "jobTitle",
        /// What they studied.
        education: Text => "education",
        /// Where they live.
        location: Text => "location",
        /// What they need.
        needs: Vec<Text> => "needs",
        /// What they want to reach.
        goals: Vec<Text> => "goals",
        /// What hinders or annoys them.
        pain_points: Vec<Text> => "painPoints",
        /// The channels they follow.
        channels: Vec<ChannelId> => "channels",
        /// Anything else worth knowing.
        facts: Vec<Fact> => "facts",
    }
}

record! {
    /// A range of ages in years.
    pub struct Age {
        head {}
        /// The youngest.
        from: Option<u32> => "from",
        /// The oldest.
        to: Option<u32> => "to",
    }
}

record! {
    /// Something known about a persona.
    pub struct Fact {
        head {}
        /// What it is about.
        label: Text => "label",
        /// What it is.
        value: Text => "value",
        /// Where it comes from.
        evidence: Option<Evidence> => "evidence",
    }
}
