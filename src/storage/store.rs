//! Bytes by key.

/// A place that keeps texts by key.
pub trait Store {
    /// The text under that key, if there is one.
    fn get(&self, key: &str) -> Result<Option<String>, Failure>;

    /// Keeps a text under that key, in place of the one before.
    fn set(&self, key: &str, text: &str) -> Result<(), Failure>;

    /// Forgets the text under that key; no failure when there is none.
    fn remove(&self, key: &str) -> Result<(), Failure>;
}

impl<S: Store + ?Sized> Store for &S {
    fn get(&self, key: &str) -> Result<Option<String>, Failure> {
        (**self).get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Failure> {
        (**self).set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), Failure> {
        (**self).remove(key)
    }
}

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// There is no room left.
    #[error("the store is full")]
    Quota,
    /// The store is denied or missing.
    #[error("the store is unavailable")]
    Unavailable,
    /// Somebody else wrote in between.
    #[error("somebody else wrote in between")]
    Conflict,
    /// What is stored is damaged.
    #[error("what is stored is damaged")]
    Corrupt,
    /// A later version of the program wrote what is stored.
    #[error("what is stored was written by a later version")]
    NewerSchema,
    /// The store could not be reached.
    #[error("the store could not be reached")]
    Network,
}

impl Failure {
    /// The word a host's storage adapter uses for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quota => "QUOTA",
            Self::Unavailable => "UNAVAILABLE",
            Self::Conflict => "CONFLICT",
            Self::Corrupt => "CORRUPT",
            Self::NewerSchema => "NEWER_SCHEMA",
            Self::Network => "NETWORK",
        }
    }

    /// The error code hosts see.
    pub fn code(self) -> &'static str {
        match self {
            Self::Quota => "E_STORAGE_QUOTA",
            Self::Unavailable | Self::Network => "E_STORAGE_UNAVAILABLE",
            Self::Conflict => "E_STORAGE_CONFLICT",
            Self::Corrupt => "E_STORAGE_CORRUPT",
            Self::NewerSchema => "E_DOC_TOO_NEW",
        }
    }

    /// The failure a host's storage adapter means by a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Self::Quota,
            Self::Unavailable,
            Self::Conflict,
            Self::Corrupt,
            Self::NewerSchema,
            Self::Network,
        ]
        .into_iter()
        .find(|failure| failure.word() == word)
    }
}
