//! Pictures on paper: what their bytes say about them.

/// A picture in the form it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it is written in.
    pub kind: PictureKind,
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pixels wide.
    pub width_px: u32,
    /// How many pixels high.
    pub height_px: u32,
    /// How many values a pixel of a JPEG has; it says nothing of a PNG.
    pub n_channels: u8,
}

/// The formats that every kind of paper can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl Picture {
    /// The most pixels a picture may have.
    pub const MAX_PIXELS: u64 = 16_000_000;

    /// The picture in a file, if it is a PNG or JPEG of bearable size.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let png = png_size(bytes).map(|(width, height)| (PictureKind::Png, width, height, 0));
        let (kind, width_px, height_px, n_channels) = png.or_else(|| {
            let (width, height, n_channels) = jpeg_size(bytes)?;
            Some((PictureKind::Jpeg, width, height, n_channels))
        })?;
        let n_pixels = u64::from(width_px) * u64::from(height_px);
        (n_pixels > 0 && n_pixels <= Self::MAX_PIXELS).then(|| Self {
            kind,
            bytes: bytes.to_vec(),
            width_px,
            height_px,
            n_channels,
        })
    }

    /// How many times as wide as high it is.
    pub fn ratio(&self) -> f64 {
        f64::from(self.width_px) / f64::from(self.height_px.max(1))
    }
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    if header.get(4..8)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| {
        let bytes = header.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    Some((number(8)?, number(12)?))
}

/// The size and channels in the first frame header (ITU-T T.81, B.2.2).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32, u8)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let (&[0xff, marker], after) = rest.split_first_chunk::<2>()? else {
            return None;
        };
        if marker == 0xff {
            rest = rest.get(1..)?;
            continue;
        }
        let (length, _) = after.split_first_chunk::<2>()?;
        let length = usize::from(u16::from_be_bytes(*length));
        // Frames with arithmetic coding or without loss are not for paper.
        if matches!(marker, 0xc0..=0xc2) {
            let number = |at: usize| {
                let bytes = after.get(at..at + 2)?.try_into().ok()?;
                Some(u32::from(u16::from_be_bytes(bytes)))
            };
            let n_channels = *after.get(7)?;
            return matches!(n_channels, 1 | 3 | 4).then_some((number(5)?, number(3)?, n_channels));
        }
        if length < 2 {
            return None;
        }
        rest = after.get(length..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_the_header() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x03\0\0\0\x02";
        let picture = Picture::read(png).unwrap();
        assert_eq!((picture.width_px, picture.height_px), (3, 2));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x05\0\x07\x03\x01";
        let picture = Picture::read(jpeg).unwrap();
        assert_eq!((picture.width_px, picture.height_px), (7, 5));
        for other in [&b""[..], b"GIF89a", &png[..20], &jpeg[..12]] {
            assert_eq!(Picture::read(other), None);
        }
    }
}
