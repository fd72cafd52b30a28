//! The map within a Mermaid journey that this program wrote.

use crate::base::from_base64;
use crate::model::limits::MAX_BYTES;
use crate::schema::carrier::MERMAID_COMMENT;
use crate::schema::{self, Reading};

/// The map a comment of a Mermaid text holds; nothing where there is none.
pub fn read(text: &str) -> Option<Reading> {
    let mut lines = text.lines();
    let line = lines.find_map(|line| line.trim_start().strip_prefix(MERMAID_COMMENT))?;
    let document = from_base64(line.trim()).filter(|document| document.len() <= MAX_BYTES)?;
    schema::read(core::str::from_utf8(&document).ok()?).ok()
}
