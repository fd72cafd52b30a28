//! The map within a PNG that this program wrote.

use crate::model::limits::MAX_BYTES;
use crate::schema::carrier::{PNG_KEYWORD, PNG_SIGNATURE, PNG_TEXT};
use crate::schema::{self, Reading};

/// The map a PNG holds as a text; nothing where there is none.
pub fn read(bytes: &[u8]) -> Option<Reading> {
    let mut rest = bytes.strip_prefix(PNG_SIGNATURE)?;
    loop {
        let (length, after) = rest.split_at_checked(4)?;
        let length = usize::try_from(u32::from_be_bytes(length.try_into().ok()?)).ok()?;
        let (kind, after) = after.split_at_checked(4)?;
        let (data, after) = after.split_at_checked(length)?;
        // What follows is only the sum of it, which reading the map makes needless.
        rest = after.get(4..)?;
        if kind != PNG_TEXT {
            continue;
        }
        let Some(text) = data.strip_prefix(PNG_KEYWORD) else {
            continue;
        };
        let document = text.strip_prefix(b"\0\0\0\0\0")?;
        if document.len() > MAX_BYTES {
            return None;
        }
        return schema::read(core::str::from_utf8(document).ok()?).ok();
    }
}
