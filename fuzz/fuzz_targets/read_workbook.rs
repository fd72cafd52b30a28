//! Any bytes taken for a workbook, and for each part of one: no panic, no hang, no more than the limits.
//!
//! From the project's folder, with the workbooks that the tests leave as seeds:
//! `cargo +nightly fuzz run read_workbook fuzz/corpus/read_workbook target/workbooks`

#![no_main]

#[path = "../../tests/it/check_workbook.rs"]
mod check_workbook;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check_workbook::check_workbook(bytes));
