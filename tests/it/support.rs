//! What the tests of documents share.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use journey_map::model::JourneyMap;
use journey_map::schema::{self, Reading};

/// A file of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The JSON files of a folder with their names, in their order.
pub(crate) fn json_files(folder: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = std::fs::read_dir(project(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Reads a document and checks what must hold for every document that can be read.
#[track_caller]
pub(crate) fn read(text: &str) -> Result<Reading, schema::ReadError> {
    let reading = schema::read(text)?;
    assert_sound(&reading.map);
    Ok(reading)
}

/// Checks that nothing is broken on a map and that its document gives the same map.
#[track_caller]
pub(crate) fn assert_sound(map: &JourneyMap) {
    assert_eq!(map.violations(), []);
    let text = schema::write(map);
    let again = schema::read(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(again.notices, [], "{text}");
    assert_eq!(again.map, *map, "{text}");
    assert_eq!(schema::write(&again.map), text);
}

/// What was said about a document, one problem a line.
pub(crate) fn told(reading: &Reading) -> String {
    let mut told = String::new();
    for notice in &reading.notices {
        writeln!(told, "{}: {:?}", notice.place, notice.kind).unwrap();
    }
    told
}

/// JSON that was made for a test, as the reader gives it.
pub(crate) fn json(value: &serde_json::Value) -> journey_map::model::Json {
    schema::parse(&value.to_string()).unwrap().0
}

/// A document as people look at it.
pub(crate) fn pretty(map: &JourneyMap) -> String {
    let json: serde_json::Value = serde_json::from_str(&schema::write(map)).unwrap();
    serde_json::to_string_pretty(&json).unwrap()
}

/// How many random cases to try: a few in every run, many when `JM_LONG` is set.
pub(crate) fn n_cases(few: u32) -> u32 {
    if std::env::var_os("JM_LONG").is_some() {
        few * 20
    } else {
        few
    }
}
