//! Pictures within a PDF.

use pdf_writer::{Filter, Finish, Pdf, Ref};
use png::{ColorType, Decoder, Limits, Transformations};

use super::{Refs, compress};
use crate::layout::{Picture, PictureKind, Scene};

/// The most bytes decoding a picture may take.
const MAX_BYTES: usize = 128 << 20;

/// Writes the pictures of a scene; nothing stands for one that turns out to be broken.
pub(super) fn write(scene: &Scene, pdf: &mut Pdf, refs: &mut Refs) -> Vec<Option<Ref>> {
    let pictures = scene.pictures.iter();
    pictures
        .map(|picture| match picture.kind {
            PictureKind::Jpeg => Some(write_jpeg(picture, pdf, refs)),
            PictureKind::Png => write_png(picture, pdf, refs),
        })
        .collect()
}

/// A JPEG is what PDF itself holds.
fn write_jpeg(picture: &Picture, pdf: &mut Pdf, refs: &mut Refs) -> Ref {
    let id = refs.take();
    let mut image = pdf.image_xobject(id, &picture.bytes);
    image.filter(Filter::DctDecode);
    image.width(size(picture.width_px));
    image.height(size(picture.height_px));
    match picture.n_channels {
        1 => image.color_space().device_gray(),
        4 => {
            image.color_space().device_cmyk();
            // Programs that write four channels write them turned around.
            image.decode([1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]);
        }
        _ => image.color_space().device_rgb(),
    }
    image.bits_per_component(8);
    image.finish();
    id
}

fn write_png(picture: &Picture, pdf: &mut Pdf, refs: &mut Refs) -> Option<Ref> {
    let limits = Limits { bytes: MAX_BYTES };
    let mut decoder = Decoder::new_with_limits(std::io::Cursor::new(&picture.bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![
        0;
        reader
            .output_buffer_size()
            .filter(|size| *size <= MAX_BYTES)?
    ];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    let (n_colours, has_alpha) = match frame.color_type {
        ColorType::Grayscale | ColorType::Indexed => (1, false),
        ColorType::GrayscaleAlpha => (1, true),
        ColorType::Rgb => (3, false),
        ColorType::Rgba => (3, true),
    };
    let mut alphas = Vec::new();
    let mut colours = Vec::with_capacity(pixels.len());
    for pixel in pixels.chunks_exact(n_colours + usize::from(has_alpha)) {
        colours.extend(pixel.iter().take(n_colours));
        if has_alpha {
            alphas.extend(pixel.last());
        }
    }
    let id = refs.take();
    let mask_id = has_alpha.then(|| refs.take());
    let bytes = compress(&colours);
    let mut image = pdf.image_xobject(id, &bytes);
    image.filter(Filter::FlateDecode);
    image.width(size(frame.width));
    image.height(size(frame.height));
    if n_colours == 1 {
        image.color_space().device_gray();
    } else {
        image.color_space().device_rgb();
    }
    image.bits_per_component(8);
    if let Some(mask_id) = mask_id {
        image.s_mask(mask_id);
    }
    image.finish();
    if let Some(mask_id) = mask_id {
        let bytes = compress(&alphas);
        let mut mask = pdf.image_xobject(mask_id, &bytes);
        mask.filter(Filter::FlateDecode);
        mask.width(size(frame.width));
        mask.height(size(frame.height));
        mask.color_space().device_gray();
        mask.bits_per_component(8);
        mask.finish();
    }
    Some(id)
}

fn size(pixels: u32) -> i32 {
    i32::try_from(pixels).unwrap_or(i32::MAX)
}
