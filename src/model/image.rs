//! Pictures kept inside a map.

use alloc::rc::Rc;

use super::json::{Json, Writer};
use super::value::{ProblemKind, Reader, Value, read_text};

/// A raster image as a `data:` URI, small enough to travel inside a map.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(inline))]
pub struct Image(#[cfg_attr(feature = "json-schema", schemars(with = "String"))] Rc<str>);

impl Image {
    /// The most a picture may weigh, in bytes, before it is written as base64.
    pub const MAX_BYTES: usize = 100_000;

    /// The picture, if the URI is one of a raster image and small enough.
    pub fn new(uri: &str) -> Option<Self> {
        let kinds = ["png", "jpeg", "webp", "gif", "avif"];
        let rest = uri.strip_prefix("data:image/")?;
        let (kind, data) = rest.split_once(';')?;
        let data = data.strip_prefix("base64,")?;
        let is_base64 = data
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
        let fits = data.len() / 4 * 3 <= Self::MAX_BYTES;
        (kinds.contains(&kind) && is_base64 && fits).then(|| Self(uri.into()))
    }

    /// The `data:` URI.
    pub fn uri(&self) -> &str {
        &self.0
    }
}

impl Value for Image {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        let image = Self::new(read_text(json, reader)?);
        if image.is_none() {
            reader.note(ProblemKind::NotAnImage);
        }
        image
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(&self.0);
    }
}
