//! The map within a PDF that this program wrote.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::model::limits::MAX_BYTES;
use crate::schema::{self, Reading};

/// How a document begins.
const START: &[u8] = b"{\"type\":\"journey-map\"";
/// The most streams that are looked into.
const MAX_STREAMS: usize = 200_000;

/// The map a PDF holds as a file within it; nothing where there is none.
///
/// It does not follow the tables of a PDF, which other programs rewrite and transfers damage. It
/// looks into the streams for one that begins as a document does.
pub fn read(bytes: &[u8]) -> Option<Reading> {
    let document = document(bytes)?;
    schema::read(core::str::from_utf8(&document).ok()?).ok()
}

fn document(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes
        .get(..1024.min(bytes.len()))?
        .windows(5)
        .any(|part| part == b"%PDF-")
    {
        return None;
    }
    let mut rest = bytes;
    for _ in 0..MAX_STREAMS {
        let at = find(rest, b"stream")?;
        let before = rest.get(..at)?;
        rest = rest.get(at + b"stream".len()..)?;
        if before.ends_with(b"end") {
            continue;
        }
        let data = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
            .or_else(|| rest.strip_prefix(b"\r"));
        let Some(data) = data else { continue };
        if let Some(document) = stored(data).or_else(|| compressed(data)) {
            return Some(document);
        }
    }
    None
}

/// A document that was stored as it is.
fn stored(data: &[u8]) -> Option<Vec<u8>> {
    if !data.starts_with(START) {
        return None;
    }
    let end = find(data, b"endstream")?;
    let document = data.get(..end)?.trim_ascii_end();
    (document.len() <= MAX_BYTES).then(|| document.to_vec())
}

/// A document that was compressed.
fn compressed(data: &[u8]) -> Option<Vec<u8>> {
    // The first byte of what zlib writes, and how the two of them add up.
    let [first, second, ..] = data else {
        return None;
    };
    let header = u16::from_be_bytes([*first, *second]);
    if first & 0xf != 8 || header % 31 != 0 {
        return None;
    }
    let beginning = match decompress_to_vec_zlib_with_limit(data, START.len()) {
        Ok(whole) => whole,
        Err(error) => error.output,
    };
    if !beginning.starts_with(START) {
        return None;
    }
    decompress_to_vec_zlib_with_limit(data, MAX_BYTES).ok()
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
