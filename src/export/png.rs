//! PNG: the picture is drawn elsewhere, from the SVG; the map goes into it here.

use crate::model::JourneyMap;
use crate::schema;
use crate::schema::carrier::{PNG_KEYWORD, PNG_SIGNATURE, PNG_TEXT};

/// The kind of the end.
const END: [u8; 4] = *b"IEND";

/// A PNG with the map as a text in it; nothing if it is no PNG.
pub fn with_map(png: &[u8], map: &JourneyMap) -> Option<Vec<u8>> {
    let end = png.len().checked_sub(12)?;
    let (picture, last) = png.split_at_checked(end)?;
    if !picture.starts_with(PNG_SIGNATURE) || last.get(4..8)? != END {
        return None;
    }
    // Keyword, not compressed, no language, no other keyword; each but the flags ends in a zero.
    let mut text = [PNG_KEYWORD, b"\0\0\0\0\0"].concat();
    text.extend(schema::write(map).as_bytes());
    let mut check = crc32fast::Hasher::new();
    check.update(&PNG_TEXT);
    check.update(&text);
    let length = u32::try_from(text.len()).ok()?;
    let mut bytes = picture.to_vec();
    bytes.extend(length.to_be_bytes());
    bytes.extend(PNG_TEXT);
    bytes.extend(&text);
    bytes.extend(check.finalize().to_be_bytes());
    bytes.extend(last);
    Some(bytes)
}
