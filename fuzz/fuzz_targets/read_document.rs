//! Any bytes taken for a document: no panic, no hang, a sound map that comes back as it was written.
//!
//! From the project's folder, with the documents of the tests as seeds:
//! `cargo +nightly fuzz run read_document fuzz/corpus/read_document tests/fixtures/v1 www/templates`

#![no_main]

#[path = "../../tests/it/check_document.rs"]
mod check_document;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check_document::check_document(bytes));
