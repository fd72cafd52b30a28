//! PNG: a picture with the map inside.

use journey_map::export::png;
use journey_map::import;

use super::support::template;

/// A picture of one pixel.
fn pixel() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(::png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0]).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn a_picture_keeps_its_map_and_stays_one() {
    let map = template("coffee-shop");
    let bytes = png::with_map(&pixel(), &map).unwrap();
    assert_eq!(import::read(&bytes).unwrap().map, map);
    // Its reader checks every sum.
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(&bytes))
        .read_info()
        .unwrap();
    assert_eq!((reader.info().width, reader.info().height), (1, 1));
    let mut pixel = [0; 1];
    reader.next_frame(&mut pixel).unwrap();
    reader.finish().unwrap();
    let texts = &reader.info().utf8_text;
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].keyword, "journey-map");
}

#[test]
fn what_is_no_picture_and_what_is_damaged_gives_nothing() {
    let map = template("blank");
    for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", &[0; 64]] {
        assert_eq!(png::with_map(bytes, &map), None);
        assert!(import::png::read(bytes).is_none());
    }
    assert!(import::png::read(&pixel()).is_none());
    let whole = png::with_map(&pixel(), &map).unwrap();
    for end in 0..whole.len() {
        let read = import::png::read(&whole[..end]);
        assert!(read.is_none_or(|read| read.map == map), "{end}");
    }
    // A length that runs past the end.
    let mut endless = whole.clone();
    endless[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(import::png::read(&endless).is_none());
}
