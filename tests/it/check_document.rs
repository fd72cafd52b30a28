// What must hold for any bytes taken for a document; the fuzzer runs this very file.

use journey_map::schema;

/// Reads bytes as a document and checks what comes of it.
///
/// # Panics
///
/// When reading or writing breaks one of its promises.
pub(crate) fn check_document(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(reading) = schema::read(&text) else {
        return;
    };
    assert_eq!(reading.map.violations(), []);
    let written = schema::write(&reading.map);
    // Filling in what was left out may make a document too large to be read again.
    if written.len() > schema::limits::MAX_BYTES {
        return;
    }
    match schema::read(&written) {
        Ok(again) => {
            assert_eq!(again.notices, [], "{written}");
            assert_eq!(again.map, reading.map, "{written}");
            assert_eq!(schema::write(&again.map), written);
        }
        Err(error) => panic!("{error}\n{written}"),
    }
}
