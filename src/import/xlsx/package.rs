//! The package a workbook is: files in a zip, unpacked one by one and counted as they come.

use alloc::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{MAX_PART_BYTES, MAX_PARTS, MAX_UNPACKED_BYTES, WorkbookError, is_workbook};

/// How the entry of a file begins in the directory of a zip.
const ENTRY: &[u8] = b"PK\x01\x02";

/// A workbook's parts.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Their places by their names, in small letters.
    places: BTreeMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: usize,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        if !is_workbook(bytes) {
            return Err(WorkbookError::NotAWorkbook);
        }
        // Before its directory is read, which is as long as it likes.
        let n_entries = bytes.windows(ENTRY.len()).filter(|part| *part == ENTRY);
        if n_entries.take(MAX_PARTS + 1).count() > MAX_PARTS {
            return Err(WorkbookError::TooLarge(MAX_PARTS, "parts"));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
        let names = zip.file_names().enumerate();
        let mut places = BTreeMap::new();
        for (place, name) in names {
            let name = name.map_err(|_| WorkbookError::Damaged)?;
            places.insert(plain(&name), place);
        }
        Ok(Self {
            zip,
            places,
            left: MAX_UNPACKED_BYTES,
        })
    }

    /// The names of the parts in a folder, in their order.
    pub(super) fn names_in(&self, folder: &str) -> Vec<String> {
        let names = self.places.keys();
        let names = names.filter(|name| name.starts_with(folder) && name.ends_with(".xml"));
        names.cloned().collect()
    }

    /// The text of a part; nothing where there is none.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, WorkbookError> {
        let Some(place) = self.places.get(&plain(name)) else {
            return Ok(None);
        };
        let part = self.zip.by_index(*place);
        let part = part.map_err(|_| WorkbookError::Damaged)?;
        let limit = MAX_PART_BYTES.min(self.left);
        let mut bytes = Vec::new();
        // A byte more than there may be tells that there are more.
        let mut part = part.take(u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1));
        part.read_to_end(&mut bytes)
            .map_err(|_| WorkbookError::Damaged)?;
        if bytes.len() > limit {
            return Err(WorkbookError::TooLarge(limit, "bytes"));
        }
        self.left -= bytes.len();
        let text = String::from_utf8(bytes).map_err(|_| WorkbookError::Damaged)?;
        Ok(Some(match text.strip_prefix('\u{feff}') {
            Some(text) => text.to_owned(),
            None => text,
        }))
    }
}

/// A part's name as all programs mean it.
fn plain(name: &str) -> String {
    let name = name.replace('\\', "/").to_ascii_lowercase();
    name.trim_start_matches('/').to_owned()
}
