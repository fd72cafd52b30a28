use super::*;
use crate::storage::MemoryStore;

const A: &str = "journey-map:acme:a";
const B: &str = "journey-map:acme:b";

fn at(millis: i64) -> Instant {
    Instant::from_millis(millis)
}

/// A store after those documents were written one after the other.
#[track_caller]
fn store_with(texts: &[&str]) -> MemoryStore {
    let store = MemoryStore::new();
    let (mut slots, found) = Slots::open(&store, "acme").unwrap();
    assert_eq!(found, Found::Nothing);
    for (text, revision) in texts.iter().zip(1..) {
        assert_eq!(
            slots.write(text, at(i64::try_from(revision).unwrap())),
            Ok(revision)
        );
    }
    store
}

/// What opening finds, in words.
fn found(store: &MemoryStore) -> String {
    match Slots::open(store, "acme") {
        Ok((_, Found::Nothing)) => "nothing".into(),
        Ok((_, Found::Newest(record))) => format!("newest {} {}", record.revision, record.text),
        Ok((_, Found::Older(record))) => format!("older {} {}", record.revision, record.text),
        Ok((_, Found::Corrupt { texts })) => format!("corrupt {}", texts.join(" | ")),
        Err(failure) => failure.word().into(),
    }
}

#[test]
fn the_last_write_is_read() {
    assert_eq!(found(&store_with(&[])), "nothing");
    assert_eq!(found(&store_with(&["one"])), "newest 1 one");
    assert_eq!(found(&store_with(&["one", "two"])), "newest 2 two");
    let store = store_with(&["one", "two", "سه\n{\"three\": 3}"]);
    assert_eq!(found(&store), "newest 3 سه\n{\"three\": 3}");
    assert_eq!(store.keys(), [A, B]);
}

#[test]
fn writing_goes_on_after_opening_again() {
    let store = store_with(&["one", "two"]);
    let (mut slots, _) = Slots::open(&store, "acme").unwrap();
    assert_eq!(slots.write("three", at(3)), Ok(3));
    assert_eq!(found(&store), "newest 3 three");
}

#[test]
fn a_torn_write_leaves_the_map_before() {
    let store = store_with(&["first map", "نقشهٔ دوم"]);
    let whole = store.get(B).unwrap().unwrap();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        store.set(B, &whole[..end]).unwrap();
        assert_eq!(found(&store), "older 1 first map", "cut at {end}");
        // The next write takes the damaged slot, never the sound one.
        let (mut slots, _) = Slots::open(&store, "acme").unwrap();
        assert_eq!(slots.write("third", at(3)), Ok(2));
        assert_eq!(found(&store), "newest 2 third", "cut at {end}");
    }
}

#[test]
fn a_flipped_bit_leaves_the_map_before() {
    let store = store_with(&["first map", "second map"]);
    let whole = store.get(B).unwrap().unwrap();
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            let damaged = String::from_utf8_lossy(&bytes).into_owned();
            store.set(B, &damaged).unwrap();
            // A header may now claim to be older; the map shown is the same.
            let told = found(&store);
            assert!(
                told == "older 1 first map" || told == "newest 1 first map",
                "{told}: bit {bit} of {place} in {damaged}"
            );
        }
    }
}

#[test]
fn a_damaged_older_record_goes_unnoticed() {
    let store = store_with(&["one", "two", "three"]);
    let older = store.get(B).unwrap().unwrap();
    store.set(B, &older.replace("two", "tvo")).unwrap();
    assert_eq!(found(&store), "newest 3 three");
}

#[test]
fn damaged_records_are_put_aside_and_never_overwritten() {
    let store = store_with(&["one", "two"]);
    for key in [A, B] {
        let text = store.get(key).unwrap().unwrap();
        store.set(key, &format!("{text}!")).unwrap();
    }
    assert_eq!(found(&store), "corrupt one! | two!");
    assert_eq!(
        store.keys(),
        ["journey-map:acme:damaged", "journey-map:acme:damaged-2"]
    );
    assert_eq!(found(&store), "nothing");

    store.set(A, "not ours").unwrap();
    assert_eq!(found(&store), "corrupt not ours");
    assert_eq!(store.keys().len(), 3);
    assert_eq!(
        store.get("journey-map:acme:damaged-3").unwrap().unwrap(),
        "not ours"
    );
}

#[test]
fn damaged_records_stay_where_they_are_when_there_is_no_room_to_put_them_aside() {
    let store = MemoryStore::new();
    store.set(A, "damaged").unwrap();
    store.limit(A.len() + "damaged".len());
    assert_eq!(found(&store), "QUOTA");
    assert_eq!(store.get(A).unwrap().unwrap(), "damaged");
}

#[test]
fn a_failed_write_leaves_the_map_before_and_can_be_tried_again() {
    for failure in [Failure::Quota, Failure::Unavailable] {
        let store = store_with(&["one", "two"]);
        let (mut slots, _) = Slots::open(&store, "acme").unwrap();
        store.fail_with(Some(failure));
        assert_eq!(slots.write("three", at(3)), Err(failure));
        store.fail_with(None);
        assert_eq!(found(&store), "newest 2 two");
        assert_eq!(slots.write("three", at(3)), Ok(3));
        assert_eq!(found(&store), "newest 3 three");
    }
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let store = store_with(&["one", "two"]);
    let (mut slots, _) = Slots::open(&store, "acme").unwrap();
    store.limit(200);
    assert_eq!(slots.write(&"x".repeat(500), at(3)), Err(Failure::Quota));
    assert_eq!(found(&store), "newest 2 two");
    assert_eq!(slots.write("3", at(4)), Ok(3));
}

#[test]
fn what_somebody_else_wrote_is_not_overwritten() {
    let store = store_with(&["one"]);
    let (mut mine, _) = Slots::open(&store, "acme").unwrap();
    let (mut theirs, _) = Slots::open(&store, "acme").unwrap();
    assert_eq!(theirs.write("theirs", at(5)), Ok(2));
    assert_eq!(mine.write("mine", at(6)), Err(Failure::Conflict));
    assert_eq!(found(&store), "newest 2 theirs");
}

#[test]
fn a_record_of_a_later_version_is_not_touched() {
    let store = store_with(&["one", "two"]);
    let later = format!("{MAGIC} 2 3 7 5 {:016x} zstd\nlater", 77);
    store.set(A, &later).unwrap();
    assert_eq!(found(&store), "NEWER_SCHEMA");
    assert_eq!(store.get(A).unwrap().unwrap(), later);
}

#[test]
fn denied_storage_is_told() {
    let store = MemoryStore::new();
    store.fail_with(Some(Failure::Unavailable));
    assert_eq!(found(&store), "UNAVAILABLE");
}

#[test]
fn keys_do_not_meet() {
    let store = store_with(&["one"]);
    let (mut slots, found_other) = Slots::open(&store, "acme:a").unwrap();
    assert_eq!(found_other, Found::Nothing);
    slots.write("other", at(1)).unwrap();
    assert_eq!(found(&store), "newest 1 one");
}

#[test]
fn clearing_forgets_the_map() {
    let store = store_with(&["one", "two"]);
    let (mut slots, _) = Slots::open(&store, "acme").unwrap();
    slots.clear().unwrap();
    assert_eq!(found(&store), "nothing");
    assert_eq!(slots.write("again", at(9)), Ok(1));
}

proptest::proptest! {
    #[test]
    fn whatever_stands_in_the_slots_is_opened_or_put_aside(
        a in proptest::option::of("(journey-map-record [0-9] [0-9]{1,20} -?[0-9]{1,4} [0-9] [0-9a-f]{16}\n)?.*"),
        b in proptest::option::of(".*"),
    ) {
        let store = MemoryStore::new();
        let contents: Vec<(&str, &String)> =
            [(A, &a), (B, &b)].into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))).collect();
        for (key, text) in &contents {
            store.set(key, text).unwrap();
        }
        let _ = found(&store);
        for (_, text) in &contents {
            let is_kept = store.keys().iter().any(|key| store.get(key).unwrap().as_ref() == Some(text));
            proptest::prop_assert!(is_kept, "{text:?} is gone");
        }
    }
}
