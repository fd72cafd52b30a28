//! Names with a number each, found in a time that does not depend on how many there are.

use alloc::rc::Rc;
use alloc::vec::Vec;

/// Names with a number each.
///
/// Every table of names is one of these, so that a page loads the code of one.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Each name at the slot its hash says, or in the next free one after it.
    slots: Vec<Option<Entry>>,
    n_names: usize,
}

#[derive(Clone, Debug)]
struct Entry {
    hash: usize,
    name: Rc<str>,
    number: usize,
}

impl Index {
    /// How many names there are.
    pub fn len(&self) -> usize {
        self.n_names
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.n_names == 0
    }

    /// The number of a name.
    pub fn get(&self, name: &str) -> Option<usize> {
        let slot = self.find(name, hash(name)).ok()?;
        Some(self.slots.get(slot)?.as_ref()?.number)
    }

    /// Is the name there?
    pub fn contains(&self, name: &str) -> bool {
        self.find(name, hash(name)).is_ok()
    }

    /// Gives a name a number; false, and the number stays as it is, when it has one.
    pub fn insert(&mut self, name: Rc<str>, number: usize) -> bool {
        // A quarter of the slots stays free, so that searches end soon.
        if (self.n_names + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let hash = hash(&name);
        let Err(slot) = self.find(&name, hash) else {
            return false;
        };
        self.n_names += 1;
        self.put(slot, Entry { hash, name, number });
        true
    }

    /// Takes a name out and returns its number.
    pub fn remove(&mut self, name: &str) -> Option<usize> {
        let mut hole = self.find(name, hash(name)).ok()?;
        let entry = self.slots.get_mut(hole)?.take()?;
        self.n_names -= 1;
        // Whatever was put further back because of it moves up.
        let mask = self.mask();
        let mut at = hole;
        loop {
            at = (at + 1) & mask;
            let Some(Some(next)) = self.slots.get(at) else {
                return Some(entry.number);
            };
            let from_home = at.wrapping_sub(next.hash) & mask;
            if from_home >= at.wrapping_sub(hole) & mask {
                self.slots.swap(hole, at);
                hole = at;
            }
        }
    }

    fn mask(&self) -> usize {
        self.slots.len().wrapping_sub(1)
    }

    /// The slot of a name, or the free one where it belongs.
    fn find(&self, name: &str, hash: usize) -> Result<usize, usize> {
        let mut at = hash & self.mask();
        while let Some(Some(entry)) = self.slots.get(at) {
            if entry.hash == hash && *entry.name == *name {
                return Ok(at);
            }
            at = (at + 1) & self.mask();
        }
        Err(at)
    }

    fn put(&mut self, slot: usize, entry: Entry) {
        if let Some(free) = self.slots.get_mut(slot) {
            *free = Some(entry);
        }
    }

    fn grow(&mut self) {
        let n_slots = (self.slots.len() * 2).max(16);
        let mut slots = Vec::new();
        slots.resize_with(n_slots, || None);
        let before = core::mem::replace(&mut self.slots, slots);
        for entry in before.into_iter().flatten() {
            if let Err(slot) = self.find(&entry.name, entry.hash) {
                self.put(slot, entry);
            }
        }
    }
}

/// FNV-1a.
fn hash(name: &str) -> usize {
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    usize::try_from(hash).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_until_they_are_taken_out() {
        let name = |n: usize| Rc::<str>::from(format!("c{n}"));
        let mut index = Index::default();
        assert_eq!((index.get("c1"), index.remove("c1")), (None, None));
        let mut there = std::collections::BTreeMap::new();
        for n in 0..5000 {
            let new = n * 7919 % 1500;
            assert_eq!(index.insert(name(new), n), !there.contains_key(&new));
            there.entry(new).or_insert(n);
            let old = n * 104_729 % 1500;
            assert_eq!(index.remove(&name(old)), there.remove(&old));
            assert_eq!(index.len(), there.len());
        }
        for n in 0..1500 {
            assert_eq!(index.get(&name(n)), there.get(&n).copied());
        }
    }
}
