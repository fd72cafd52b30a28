//! How documents of earlier versions become documents of today's, one version at a time.

use crate::model::{JourneyMap, JsonMap, Reader};

/// Changes a document of one version into one of the next.
type Step = fn(&mut JsonMap, &mut Reader);

/// The first changes version 1 into version 2, and so on.
const STEPS: &[Step] = &[];

const _: () = assert!(
    STEPS.len() + 1 == JourneyMap::SCHEMA_VERSION as usize,
    "every version but the last has its step"
);

/// Brings a document of `version` up to date; says from which version, if it was an earlier one.
pub(super) fn upgrade(document: &mut JsonMap, version: u32, reader: &mut Reader) -> Option<u32> {
    // Documents that name no version, or version 0, are of the first.
    let version = version.max(1);
    let n_done = usize::try_from(version - 1).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(n_done) {
        step(document, reader);
    }
    (version < JourneyMap::SCHEMA_VERSION).then_some(version)
}
