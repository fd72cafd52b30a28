//! How large a map may be; reading and editing refuse what is larger.

/// The most bytes the JSON of a map may have: 32 MB.
pub const MAX_BYTES: usize = 32 << 20;

/// The most cards a map may have.
pub const MAX_CARDS: usize = 20_000;

/// The most stages a map may have.
pub const MAX_STAGES: usize = 200;

/// The most lanes a map may have.
pub const MAX_LANES: usize = 200;

/// The most personas a map may have.
pub const MAX_PERSONAS: usize = 50;

/// The most things each other list of a map may have: people, channels, links, paths,
/// improvements, and the steps of all stages.
pub const MAX_OTHERS: usize = 20_000;

/// The most characters one version of a text may have.
pub const MAX_CHARS: usize = 20_000;

/// How deep JSON may be nested within JSON that a map keeps unread.
pub const MAX_DEPTH: usize = 100;
