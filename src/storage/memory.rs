//! A store that lasts as long as the page.

use alloc::collections::BTreeMap;
use core::cell::{Cell, RefCell};

use super::{Failure, Store};

/// Texts in memory; it can be told to fail, so that tests can see what happens then.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    failure: Cell<Option<Failure>>,
    max_bytes: Cell<Option<usize>>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes everything fail from now on, or work again.
    pub fn fail_with(&self, failure: Option<Failure>) {
        self.failure.set(failure);
    }

    /// Makes writes fail that would take all texts and keys beyond that many bytes.
    pub fn limit(&self, max_bytes: usize) {
        self.max_bytes.set(Some(max_bytes));
    }

    /// The keys in use, sorted.
    pub fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn check(&self) -> Result<(), Failure> {
        self.failure.get().map_or(Ok(()), Err)
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, Failure> {
        self.check()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Failure> {
        self.check()?;
        let mut texts = self.texts.borrow_mut();
        let others = texts.iter().filter(|(other, _)| *other != key);
        let n_bytes: usize = others.map(|(other, text)| other.len() + text.len()).sum();
        let fits = |max_bytes| n_bytes + key.len() + text.len() <= max_bytes;
        if !self.max_bytes.get().is_none_or(fits) {
            return Err(Failure::Quota);
        }
        texts.insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Failure> {
        self.check()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
