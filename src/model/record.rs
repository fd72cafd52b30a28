//! Records: things with named fields that are read, written, and changed alike.

use alloc::boxed::Box;
use alloc::rc::Rc;
use core::any::Any;

use super::json::{Json, JsonMap, Writer};
use super::value::{JsonType, Reader, Value};

/// Fields a document holds that this version has no name for; they are kept as they are.
pub type Extra = Option<Box<JsonMap>>;

/// A field's value, whatever its type.
pub trait Slot {
    /// Takes the value out of JSON that is not null; false when it has to be left out, which `reader` is told.
    fn read_into(&mut self, json: &mut Json, reader: &mut Reader) -> bool;

    /// Writes the value.
    fn write(&self, writer: &mut Writer);

    /// Is the value what a document without it means?
    fn is_blank(&self) -> bool;

    /// The first name of another thing in the value that is such a one.
    fn find_name(&self, is_it: &dyn Fn(&str) -> bool) -> Option<&Rc<str>>;

    /// Takes such names out of the value.
    fn drop_names(&mut self, is_it: &dyn Fn(&str) -> bool);
}

impl<T: Value> Slot for T {
    fn read_into(&mut self, json: &mut Json, reader: &mut Reader) -> bool {
        let Some(value) = T::read(json, reader) else {
            return false;
        };
        *self = value;
        true
    }

    fn write(&self, writer: &mut Writer) {
        Value::write(self, writer);
    }

    fn is_blank(&self) -> bool {
        Value::is_blank(self)
    }

    fn find_name(&self, is_it: &dyn Fn(&str) -> bool) -> Option<&Rc<str>> {
        Value::find_name(self, is_it)
    }

    fn drop_names(&mut self, is_it: &dyn Fn(&str) -> bool) {
        Value::drop_names(self, is_it);
    }
}

/// A record as a row of fields, so that one piece of code serves all of them.
pub trait Fields: Any {
    /// The names of the fields in the order of the document.
    fn names(&self) -> &'static [&'static str];

    /// How many of them, the first ones, are the record's identity and place.
    fn n_head(&self) -> usize;

    /// The field with the name at that place.
    fn slot(&self, idx: usize) -> Option<&dyn Slot>;

    /// The field with the name at that place, to be changed.
    fn slot_mut(&mut self, idx: usize) -> Option<&mut dyn Slot>;

    /// Takes over the value at that place of a record of the same type.
    fn copy_slot(&mut self, idx: usize, other: &dyn Fields);

    /// The fields without a name here.
    fn extra(&self) -> &Extra;

    /// The fields without a name here, to be changed.
    fn extra_mut(&mut self) -> &mut Extra;

    /// A record of the same type with every field blank.
    fn blank(&self) -> Rc<dyn Fields>;
}

/// A thing of a journey map that has fields.
pub trait Record: Fields + Clone + Default {
    /// A record with every field blank.
    #[inline(never)]
    fn fresh() -> Rc<Self> {
        Rc::new(Self::default())
    }
}

/// Which field of a record is meant.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldName {
    /// The one with the name at that place.
    Known(usize),
    /// One this version has no name for, with its value; none when it is not there.
    Extra(Rc<str>, Option<Kept>),
}

impl dyn Fields {
    /// The place of the field with that name.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        self.names().iter().position(|other| *other == name)
    }

    /// Takes over every field of a record of the same type.
    pub(crate) fn copy_from(&mut self, other: &dyn Fields) {
        for idx in 0..self.names().len() {
            self.copy_slot(idx, other);
        }
        self.extra_mut().clone_from(other.extra());
    }

    /// Takes the fields out of an object; what has no name here becomes `extra`.
    pub(crate) fn read_fields(&mut self, object: &mut JsonMap, reader: &mut Reader) {
        for (key, json) in object.iter_mut() {
            self.read_entry(key, json, reader);
        }
    }

    /// Takes one field of an object; one that has no name here becomes part of `extra`.
    pub(crate) fn read_entry(&mut self, key: &str, json: &mut Json, reader: &mut Reader) {
        let names = self.names();
        let idx = self.place(key);
        let Some((name, slot)) = idx.and_then(|idx| Some((*names.get(idx)?, self.slot_mut(idx)?)))
        else {
            if let Some(json) = reader.kept(key, json) {
                self.extra_mut()
                    .get_or_insert_default()
                    .insert(key.into(), json);
            }
            return;
        };
        // Null is as good as nothing.
        if !json.is_null() {
            reader.enter_key(name);
            slot.read_into(json, reader);
            reader.leave();
        }
    }

    /// Takes one field as it stands in a change, where null makes it blank; nothing for a value
    /// that cannot be read. The record is blank but for the fields of the change.
    pub(crate) fn read_field(
        &mut self,
        key: &str,
        json: &mut Json,
        reader: &mut Reader,
    ) -> Option<FieldName> {
        let (names, n_head) = (self.names(), self.n_head());
        let idx = self.place(key).filter(|idx| *idx >= n_head);
        let Some((idx, name)) = idx.and_then(|idx| Some((idx, *names.get(idx)?))) else {
            return Some(FieldName::Extra(key.into(), Kept::last(json.take())));
        };
        if !json.is_null() {
            reader.enter_key(name);
            let is_read = self
                .slot_mut(idx)
                .is_some_and(|slot| slot.read_into(json, reader));
            reader.leave();
            if !is_read {
                return None;
            }
        }
        Some(FieldName::Known(idx))
    }

    /// Writes the fields that are not blank as the entries of an object.
    pub(crate) fn write_entries(&self, writer: &mut Writer) {
        for (idx, name) in self.names().iter().enumerate() {
            if let Some(slot) = self.slot(idx).filter(|slot| !slot.is_blank()) {
                writer.plain_key(name);
                slot.write(writer);
            }
        }
        write_extra(self.extra(), writer);
    }

    /// Writes the record as an object.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.begin_object();
        self.write_entries(writer);
        writer.end_object();
    }

    /// The record as JSON.
    pub(crate) fn json(&self) -> String {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.finish()
    }

    /// Is every field blank?
    pub(crate) fn is_blank(&self) -> bool {
        let n_fields = self.names().len();
        self.extra().is_none()
            && (0..n_fields).all(|idx| self.slot(idx).is_none_or(|slot| slot.is_blank()))
    }
}

/// Copies a value; once for each type, and not for each field.
#[inline(never)]
pub(super) fn copy<T: Clone>(to: &mut T, from: &T) {
    *to = from.clone();
}

/// Writes unknown fields as entries of an object.
pub(crate) fn write_extra(extra: &Extra, writer: &mut Writer) {
    for (key, json) in extra.iter().flat_map(|extra| extra.iter()) {
        writer.key(key);
        writer.json(json);
    }
}

/// Reads a record that stands in a field of another.
pub(crate) fn read_record(
    record: &mut dyn Fields,
    json: &mut Json,
    reader: &mut Reader,
) -> Option<()> {
    match json {
        Json::Object(object) => {
            record.read_fields(object, reader);
            Some(())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => {
            reader.expected(JsonType::Object)
        }
    }
}

/// An unknown field's value, and its place among the unknown fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// How many unknown fields stand before it; where there are fewer, it stands last.
    pub idx: usize,
    /// The value.
    pub json: Json,
}

impl Kept {
    /// The value of a field that comes after all others if it is new; none for null.
    pub fn last(json: Json) -> Option<Self> {
        let idx = usize::MAX;
        (!json.is_null()).then_some(Self { idx, json })
    }
}

/// Puts an unknown field in, or takes it out, and returns what was there.
fn set_extra(extra: &mut Extra, key: &Rc<str>, kept: Option<Kept>) -> Option<Kept> {
    let map = extra.get_or_insert_default();
    let idx = map.position(key);
    let before = match (idx, kept) {
        (Some(idx), Some(kept)) => {
            let json = map.insert(key.clone(), kept.json);
            json.map(|json| Kept { idx, json })
        }
        (Some(idx), None) => map.remove(key).map(|json| Kept { idx, json }),
        (None, Some(kept)) => {
            map.insert_at(kept.idx, key.clone(), kept.json);
            None
        }
        (None, None) => None,
    };
    if map.is_empty() {
        *extra = None;
    }
    before
}

/// New values for some fields of a record.
#[derive(Clone)]
pub struct Patch {
    /// A record that has the values.
    values: Rc<dyn Fields>,
    fields: Vec<FieldName>,
}

impl Patch {
    /// Those fields of a record.
    pub(crate) fn of(values: Rc<dyn Fields>, fields: Vec<FieldName>) -> Self {
        Self { values, fields }
    }

    /// The fields with a name here in which a record is other than before, its identity aside.
    pub(crate) fn between(before: &dyn Fields, after: Rc<dyn Fields>) -> Self {
        let json = |record: &dyn Fields, idx| {
            let mut writer = Writer::new();
            if let Some(slot) = record.slot(idx) {
                slot.write(&mut writer);
            }
            writer.finish()
        };
        let mut fields = Vec::new();
        for idx in before.n_head()..before.names().len() {
            if json(before, idx) != json(&*after, idx) {
                fields.push(FieldName::Known(idx));
            }
        }
        Self::of(after, fields)
    }

    /// Is there no new value?
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The name of the field, if it is only one, and one with a name here.
    pub(crate) fn only_name(&self) -> Option<&'static str> {
        match self.fields.as_slice() {
            [FieldName::Known(idx)] => self.values.names().get(*idx).copied(),
            _ => None,
        }
    }

    /// Makes of a record the `new` one with the values, and returns what undoes it.
    pub(crate) fn apply(&self, old: Rc<dyn Fields>, new: &mut dyn Fields) -> Self {
        new.copy_from(&*old);
        let mut fields = Vec::with_capacity(self.fields.len());
        for field in &self.fields {
            fields.push(match field {
                FieldName::Known(idx) => {
                    new.copy_slot(*idx, &*self.values);
                    FieldName::Known(*idx)
                }
                FieldName::Extra(key, kept) => {
                    let before = set_extra(new.extra_mut(), key, kept.clone());
                    FieldName::Extra(key.clone(), before)
                }
            });
        }
        fields.reverse();
        Self::of(old, fields)
    }

    /// Does it set the same fields?
    pub(crate) fn is_alike(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&FieldName, &FieldName)| match (one, other) {
            (FieldName::Known(one), FieldName::Known(other)) => one == other,
            (FieldName::Extra(one, _), FieldName::Extra(other, _)) => one == other,
            (FieldName::Known(_) | FieldName::Extra(..), _) => false,
        };
        self.fields.len() == other.fields.len()
            && self.fields.iter().zip(&other.fields).all(is_same)
    }

    /// Writes the values as an object, blank ones as null.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.begin_object();
        for field in &self.fields {
            match field {
                FieldName::Known(idx) => {
                    writer.key(self.values.names().get(*idx).unwrap_or(&""));
                    match self.values.slot(*idx).filter(|slot| !slot.is_blank()) {
                        Some(slot) => slot.write(writer),
                        None => writer.null(),
                    }
                }
                FieldName::Extra(key, kept) => {
                    writer.key(key);
                    match kept {
                        Some(kept) => writer.json(&kept.json),
                        None => writer.null(),
                    }
                }
            }
        }
        writer.end_object();
    }
}

impl PartialEq for Patch {
    fn eq(&self, other: &Self) -> bool {
        let json = |patch: &Self| {
            let mut writer = Writer::new();
            patch.write(&mut writer);
            writer.finish()
        };
        let has_places = |patch: &Self| {
            patch
                .fields
                .iter()
                .any(|f| matches!(f, FieldName::Extra(..)))
        };
        // Unknown fields also differ by their place.
        let is_placed = has_places(self) && self.fields != other.fields;
        !is_placed && self.is_alike(other) && json(self) == json(other)
    }
}

impl core::fmt::Debug for Patch {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut writer = Writer::new();
        self.write(&mut writer);
        f.write_str(&writer.finish())
    }
}

/// Defines a record: its struct and the table of its fields.
///
/// `head` fields are the record's identity and place: they are read and
/// written like the others, but no patch touches them.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            head { $( $(#[$head_doc:meta])* $head:ident: $head_type:ty => $head_key:literal, )* }
            $( $(#[$field_doc:meta])* $field:ident: $type:ty => $key:literal, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Default, PartialEq)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "json-schema", schemars(rename_all = "camelCase", default))]
        pub struct $name {
            $( $(#[$head_doc])* #[cfg_attr(feature = "json-schema", schemars(rename = $head_key))] pub $head: $head_type, )*
            $( $(#[$field_doc])* #[cfg_attr(feature = "json-schema", schemars(rename = $key))] pub $field: $type, )*
            /// Fields this version has no name for.
            #[cfg_attr(feature = "json-schema", schemars(skip))]
            pub extra: $crate::model::Extra,
        }

        const _: () = {
            /// The places of the fields.
            #[expect(non_camel_case_types, reason = "named like the fields")]
            #[derive(Clone, Copy)]
            enum Idx { $($head,)* $($field),* }

            const HEAD: &[&str] = &[$($head_key),*];

            impl $crate::model::Fields for $name {
                fn names(&self) -> &'static [&'static str] {
                    &[$($head_key,)* $($key),*]
                }

                fn n_head(&self) -> usize {
                    HEAD.len()
                }

                fn slot(&self, idx: usize) -> Option<&dyn $crate::model::Slot> {
                    Some(match idx {
                        $( idx if idx == Idx::$head as usize => &self.$head, )*
                        $( idx if idx == Idx::$field as usize => &self.$field, )*
                        _ => return None,
                    })
                }

                fn slot_mut(&mut self, idx: usize) -> Option<&mut dyn $crate::model::Slot> {
                    Some(match idx {
                        $( idx if idx == Idx::$head as usize => &mut self.$head, )*
                        $( idx if idx == Idx::$field as usize => &mut self.$field, )*
                        _ => return None,
                    })
                }

                fn copy_slot(&mut self, idx: usize, other: &dyn $crate::model::Fields) {
                    let other: &dyn core::any::Any = other;
                    let Some(other) = other.downcast_ref::<Self>() else { return };
                    match idx {
                        $( idx if idx == Idx::$head as usize => $crate::model::record::copy(&mut self.$head, &other.$head), )*
                        $( idx if idx == Idx::$field as usize => $crate::model::record::copy(&mut self.$field, &other.$field), )*
                        _ => {}
                    }
                }

                fn extra(&self) -> &$crate::model::Extra {
                    &self.extra
                }

                fn extra_mut(&mut self) -> &mut $crate::model::Extra {
                    &mut self.extra
                }

                fn blank(&self) -> alloc::rc::Rc<dyn $crate::model::Fields> {
                    <Self as $crate::model::Record>::fresh()
                }
            }

            impl $crate::model::Record for $name {}
        };

        /// Field by field, by the code that does it for every record.
        impl Clone for $name {
            fn clone(&self) -> Self {
                let mut copy = Self::default();
                let fields: &mut dyn $crate::model::Fields = &mut copy;
                fields.copy_from(self);
                copy
            }
        }

        impl $crate::model::Value for $name {
            fn read(json: &mut $crate::model::Json, reader: &mut $crate::model::Reader) -> Option<Self> {
                let mut record = Self::default();
                $crate::model::record::read_record(&mut record, json, reader).map(|()| record)
            }

            fn write(&self, writer: &mut $crate::model::Writer) {
                let record: &dyn $crate::model::Fields = self;
                record.write(writer);
            }

            fn is_blank(&self) -> bool {
                let record: &dyn $crate::model::Fields = self;
                record.is_blank()
            }
        }
    };
}
