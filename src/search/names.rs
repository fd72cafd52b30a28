//! How well a name fits what somebody typed.

use crate::i18n::fold;

/// How well a name fits what somebody typed, less is better; none when a word of it is missing.
///
/// A name that begins with what was typed fits best, then one with a word that begins so, then
/// one that has all of the words somewhere.
pub fn rank(name: &str, typed: &str) -> Option<u8> {
    let (name, typed) = (fold(name), fold(typed));
    if !typed.split(' ').all(|word| name.contains(word)) {
        return None;
    }
    let begins = |rest: &str| rest.starts_with(&typed);
    let later = name.match_indices(' ').map(|(at, _)| name.get(at + 1..));
    Some(if begins(&name) {
        0
    } else if later.flatten().any(begins) {
        1
    } else {
        2
    })
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn a_name_fits_better_the_earlier_it_has_what_was_typed() {
        for (name, typed, expected) in [
            ("Zoom in", "zo", Some(0)),
            ("Zoom in", "IN", Some(1)),
            ("Zoom in", "oom", Some(2)),
            ("Zoom in", "in zoom", Some(2)),
            ("Zoom in", "zoom out", None),
            ("Zoom in", "", Some(0)),
            ("میان‌برهای صفحه‌کلید", "ميانبر", Some(0)),
            ("میان‌برهای صفحه‌کلید", "صفحه كليد", Some(2)),
            ("میان‌برهای صفحه‌کلید", "صفحه‌كليد", Some(1)),
        ] {
            assert_eq!(rank(name, typed), expected, "{typed}");
        }
    }
}
