//! What names what: the fields that hold the ids of other things.
//!
//! Where a card stands and where a path leads are no such fields: a cell and an end are
//! more than an id.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::model::{FieldName, Fields, JourneyMap, ListName, Patch};

/// A field of some things that names others.
pub(super) struct Reference {
    /// The list of the things that have the field.
    pub(super) from: ListName,
    /// The field, or two that are one to whoever is named.
    keys: &'static [&'static str],
    /// The list of what is named.
    pub(super) to: ListName,
    /// Is a thing nothing without what it names?
    pub(super) is_vital: bool,
}

/// Every such field, in the order in which names are taken off the map.
pub(super) const REFERENCES: [Reference; 9] = [
    reference(ListName::Stages, &["owners"], ListName::People, false),
    reference(ListName::Cards, &["owner"], ListName::People, false),
    reference(ListName::Improvements, &["owner"], ListName::People, false),
    reference(ListName::Personas, &["channels"], ListName::Channels, false),
    reference(ListName::Cards, &["channel"], ListName::Channels, false),
    reference(ListName::Cards, &["persona"], ListName::Personas, true),
    reference(ListName::Links, &["from", "to"], ListName::Cards, true),
    reference(ListName::Improvements, &["cards"], ListName::Cards, false),
    reference(ListName::Improvements, &["metric"], ListName::Cards, false),
];

const fn reference(
    from: ListName,
    keys: &'static [&'static str],
    to: ListName,
    is_vital: bool,
) -> Reference {
    Reference {
        from,
        keys,
        to,
        is_vital,
    }
}

impl Reference {
    /// The first name in a thing's field that is such a one.
    pub(super) fn find<'a>(
        &self,
        item: &'a dyn Fields,
        is_it: &dyn Fn(&str) -> bool,
    ) -> Option<&'a Rc<str>> {
        self.keys
            .iter()
            .find_map(|key| item.slot(item.place(key)?)?.find_name(is_it))
    }

    /// The field without such names.
    pub(super) fn without(
        &self,
        map: &JourneyMap,
        item: &dyn Fields,
        is_it: &dyn Fn(&str) -> bool,
    ) -> Option<Patch> {
        let mut values = map.blank_item(self.from);
        let mut fields = Vec::new();
        for key in self.keys {
            let idx = item.place(key)?;
            let values = Rc::get_mut(&mut values)?;
            values.copy_slot(idx, item);
            values.slot_mut(idx)?.drop_names(is_it);
            fields.push(FieldName::Known(idx));
        }
        Some(Patch::of(values, fields))
    }
}
