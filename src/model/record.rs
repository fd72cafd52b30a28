//! Records: things with named fields that are read, written, and changed alike.

use super::value::{Json, JsonMap, Reader};

/// Fields a document holds that this version has no name for; they are kept as they are.
pub type Extra = Option<alloc::boxed::Box<JsonMap>>;

/// A thing of a journey map that has fields.
pub trait Record: Sized + Default {
    /// One field with its value.
    type Field: Clone + PartialEq + core::fmt::Debug;

    /// The names of the fields that may be changed, in the order of the document.
    const FIELDS: &'static [&'static str];

    /// Takes the fields out of an object; what has no name here becomes `extra`.
    fn read_fields(object: JsonMap, reader: &mut Reader) -> Self {
        let mut record = Self::default();
        for (key, json) in object {
            record.read_entry(&key, json, reader);
        }
        record
    }

    /// Takes one field of an object; one that has no name here becomes part of `extra`.
    fn read_entry(&mut self, key: &str, json: Json, reader: &mut Reader);

    /// One field as it stands in a change; nothing for a value that cannot be read.
    fn read_field(name: &str, json: Json, reader: &mut Reader) -> Option<Self::Field>;

    /// Puts a field in and returns the one that was there.
    fn set(&mut self, field: Self::Field) -> Self::Field;

    /// Writes one field under its name, a blank one as null.
    fn write_field<M: serde::ser::SerializeMap>(
        field: &Self::Field,
        map: &mut M,
    ) -> Result<(), M::Error>;
}

/// Moves an unknown field of an object into the record's `extra`.
pub(crate) fn keep_extra(extra: &mut Extra, key: &str, json: Json, reader: &mut Reader) {
    if let Some(json) = reader.kept(key, json) {
        extra.get_or_insert_default().insert(key.into(), json);
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
pub(crate) fn set_extra(extra: &mut Extra, key: &str, kept: Option<Kept>) -> Option<Kept> {
    let map = extra.get_or_insert_default();
    let idx = map.keys().position(|other| other == key);
    let before = match (idx, kept) {
        (Some(idx), Some(kept)) => {
            let json = map.insert(key.into(), kept.json);
            json.map(|json| Kept { idx, json })
        }
        (Some(idx), None) => map.shift_remove(key).map(|json| Kept { idx, json }),
        (None, Some(kept)) => {
            map.shift_insert(kept.idx.min(map.len()), key.into(), kept.json);
            None
        }
        (None, None) => None,
    };
    if map.is_empty() {
        *extra = None;
    }
    before
}

/// Defines a record: its struct, the enum of its changeable fields, and how it is read and written.
///
/// `head` fields are the record's identity and place: they are read and
/// written like the others, but no field change touches them.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident, $field_enum:ident {
            head { $( $(#[$head_doc:meta])* $head:ident: $head_type:ty => $head_key:literal, )* }
            $( $(#[$field_doc:meta])* $variant:ident $field:ident: $type:ty => $key:literal, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "json-schema", schemars(rename_all = "camelCase", default))]
        pub struct $name {
            $( $(#[$head_doc])* #[cfg_attr(feature = "json-schema", schemars(rename = $head_key))] pub $head: $head_type, )*
            $( $(#[$field_doc])* #[cfg_attr(feature = "json-schema", schemars(rename = $key))] pub $field: $type, )*
            /// Fields this version has no name for.
            #[cfg_attr(feature = "json-schema", schemars(skip))]
            pub extra: $crate::model::Extra,
        }

        #[doc = concat!("One field of a [`", stringify!($name), "`] with its value.")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum $field_enum {
            $( $(#[$field_doc])* $variant($type), )*
            /// A field this version has no name for; none when it is not there.
            Extra(alloc::rc::Rc<str>, Option<$crate::model::Kept>),
        }

        impl $crate::model::Record for $name {
            type Field = $field_enum;

            const FIELDS: &'static [&'static str] = &[$($key),*];

            fn read_entry(&mut self, key: &str, json: $crate::model::Json, reader: &mut $crate::model::Reader) {
                match key {
                    $( $head_key => if let Some(value) = reader.field($head_key, json) {
                        self.$head = value;
                    }, )*
                    $( $key => if let Some(value) = reader.field($key, json) {
                        self.$field = value;
                    }, )*
                    _ => $crate::model::record::keep_extra(&mut self.extra, key, json, reader),
                }
            }

            fn read_field(name: &str, json: $crate::model::Json, reader: &mut $crate::model::Reader) -> Option<$field_enum> {
                Some(match name {
                    $( $key => $field_enum::$variant(if json.is_null() {
                        Self::default().$field
                    } else {
                        reader.at_key($key, |reader| $crate::model::Value::read(json, reader))?
                    }), )*
                    _ => $field_enum::Extra(name.into(), $crate::model::Kept::last(json)),
                })
            }

            fn set(&mut self, field: $field_enum) -> $field_enum {
                match field {
                    $( $field_enum::$variant(value) => $field_enum::$variant(core::mem::replace(&mut self.$field, value)), )*
                    $field_enum::Extra(key, kept) => {
                        let before = $crate::model::record::set_extra(&mut self.extra, &key, kept);
                        $field_enum::Extra(key, before)
                    }
                }
            }

            fn write_field<M: serde::ser::SerializeMap>(field: &$field_enum, map: &mut M) -> Result<(), M::Error> {
                match field {
                    $( $field_enum::$variant(value) => if $crate::model::Value::is_blank(value) {
                        map.serialize_entry($key, &())
                    } else {
                        map.serialize_entry($key, value)
                    }, )*
                    $field_enum::Extra(key, kept) => map.serialize_entry(&**key, &kept.as_ref().map(|kept| &kept.json)),
                }
            }
        }

        impl $crate::model::Value for $name {
            fn read(json: $crate::model::Json, reader: &mut $crate::model::Reader) -> Option<Self> {
                match json {
                    $crate::model::Json::Object(object) => Some(<Self as $crate::model::Record>::read_fields(object, reader)),
                    $crate::model::Json::Null | $crate::model::Json::Bool(_) | $crate::model::Json::Number(_)
                    | $crate::model::Json::String(_) | $crate::model::Json::Array(_) => reader.expected($crate::model::JsonType::Object),
                }
            }

            fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $( if !$crate::model::Value::is_blank(&self.$head) {
                    map.serialize_entry($head_key, &self.$head)?;
                } )*
                $( if !$crate::model::Value::is_blank(&self.$field) {
                    map.serialize_entry($key, &self.$field)?;
                } )*
                for (key, json) in self.extra.iter().flat_map(|extra| extra.iter()) {
                    map.serialize_entry(key, json)?;
                }
                map.end()
            }
        }
    };
}
