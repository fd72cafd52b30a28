//! What things are called in a document: by id, by kind, or by title.

use alloc::rc::Rc;

use crate::base::Index;
use crate::base::small_letter;

/// The things of one list by everything they may be called.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: Index,
    words: Index,
}

impl Names {
    /// Lets a thing be called by its id; of several with the same, the first is meant.
    pub(super) fn add_id(&mut self, id: &str, idx: usize) {
        if !id.is_empty() {
            self.ids.insert(id.into(), idx);
        }
    }

    /// Lets a thing be called by a word, however that is spelt.
    pub(super) fn add_word(&mut self, word: &str, idx: usize) {
        let word = fold(word);
        if !word.is_empty() {
            self.words.insert(word.into(), idx);
        }
    }

    /// The thing with that id.
    pub(super) fn with_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id)
    }

    /// The thing with that kind or title.
    pub(super) fn with_word(&self, word: &str) -> Option<usize> {
        self.words.get(&fold(word))
    }

    /// The thing that is called so.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.with_id(name).or_else(|| self.with_word(name))
    }
}

/// A word without what people spell one way or the other: case, Arabic or
/// Persian letters, spaces, half-spaces, hyphens.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        folded.push(match letter {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ۀ' => 'ه',
            // Joiners, the Arabic marks above and below letters, the stretching stroke.
            '\u{200c}' | '\u{200d}' | '\u{64b}'..='\u{655}' | 'ـ' | '-' | '_' => continue,
            space if space.is_whitespace() => continue,
            other => small_letter(other),
        });
    }
    folded
}

/// Names for things that have none, or one that is `taken`: the prefix and the smallest number
/// that is free and nothing to `avoid`.
///
/// For every thing its new name, or nothing where it keeps its own.
pub(super) fn missing_names(
    ids: &[Rc<str>],
    prefix: &str,
    taken: &[Rc<str>],
    avoid: &[Rc<str>],
) -> Vec<Option<Rc<str>>> {
    let mut known = Index::default();
    for name in taken {
        known.insert(name.clone(), 0);
    }
    let mut is_kept = Vec::with_capacity(ids.len());
    for id in ids {
        is_kept.push(!id.is_empty() && known.insert(id.clone(), 0));
    }
    for name in avoid {
        known.insert(name.clone(), 0);
    }
    let mut names = Vec::with_capacity(ids.len());
    let mut n = 0_usize;
    for is_kept in is_kept {
        names.push(if is_kept {
            None
        } else {
            loop {
                n += 1;
                let name = [prefix, &n.to_string()].concat();
                if !known.contains(&name) {
                    break Some(name.into());
                }
            }
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        let is_same = |a: &str, b: &str| assert_eq!(fold(a), fold(b));
        is_same("Pain points", "painPoints");
        is_same("كتاب‌هاي من", "کتاب های من");
        is_same("نقطه‌ضعف", "نقطه ضعف");
        is_same("باجهٔ ایستگاه", "باجۀ ايستگاه");
        is_same("ÉTÉ", "été");
    }

    #[test]
    fn new_names_take_the_smallest_free_number() {
        let ids = ["", "c2", "c2", "", "exit"].map(Rc::from);
        let names = missing_names(&ids, "c", &["exit".into()], &["c1".into()]);
        let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
        assert_eq!(
            names,
            [Some("c3"), None, Some("c4"), Some("c5"), Some("c6")]
        );
    }
}
