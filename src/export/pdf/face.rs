//! The faces within a PDF: only the glyphs that are used, and the characters they stand for.

use alloc::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;

use super::content::font_name;
use super::{Refs, compress, points};
use crate::export::drawing::DrawError;
use crate::layout::{Face, Fonts, Glyph, TextRun, Weight};

/// The faces of a document.
pub(super) struct Faces<'a> {
    regular: UsedFace<'a>,
    bold: UsedFace<'a>,
}

/// A face and what is used of it.
///
/// A glyph may stand for several characters, as that of a space does for every kind of space. So
/// a code names a glyph together with what it stands for.
pub(super) struct UsedFace<'a> {
    face: &'a Face,
    weight: Weight,
    font_id: Ref,
    ids: [Ref; 5],
    codes: BTreeMap<(u16, String), u16>,
}

const SYSTEM_INFO: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

impl<'a> Faces<'a> {
    pub(super) fn new(fonts: &'a Fonts, refs: &mut Refs) -> Self {
        let mut used = |weight| UsedFace {
            face: fonts.face(weight),
            weight,
            font_id: refs.take(),
            ids: [(); 5].map(|()| refs.take()),
            codes: BTreeMap::new(),
        };
        Self {
            regular: used(Weight::Regular),
            bold: used(Weight::Bold),
        }
    }

    pub(super) fn face(&mut self, weight: Weight) -> &mut UsedFace<'a> {
        match weight {
            Weight::Regular => &mut self.regular,
            Weight::Bold => &mut self.bold,
        }
    }

    /// The faces by the names pages use.
    pub(super) fn names(&self) -> [(Name<'static>, Ref); 2] {
        [&self.regular, &self.bold].map(|used| (font_name(used.weight), used.font_id))
    }

    /// Writes what was used.
    pub(super) fn write(&self, pdf: &mut Pdf) -> Result<(), DrawError> {
        self.regular.write(pdf)?;
        self.bold.write(pdf)
    }
}

impl UsedFace<'_> {
    /// How wide a glyph is, in ems.
    pub(super) fn width(&self, glyph_id: u16) -> f64 {
        self.face.width(glyph_id)
    }

    /// The code of a glyph with the characters it stands for in a run.
    pub(super) fn code(&mut self, run: &TextRun, glyph: &Glyph) -> u16 {
        let range =
            usize::try_from(glyph.text.0).unwrap_or(0)..usize::try_from(glyph.text.1).unwrap_or(0);
        let text = run.text.get(range).unwrap_or_default();
        let text = one_character(text, run.is_rtl);
        let next = u16::try_from(self.codes.len() + 1).unwrap_or(u16::MAX);
        *self.codes.entry((glyph.id, text)).or_insert(next)
    }

    fn write(&self, pdf: &mut Pdf) -> Result<(), DrawError> {
        let [cid_font_id, descriptor_id, file_id, unicode_id, map_id] = self.ids;
        let mut by_code: Vec<(u16, u16, &str)> = self
            .codes
            .iter()
            .map(|((glyph_id, text), code)| (*code, *glyph_id, text.as_str()))
            .collect();
        by_code.sort_unstable();

        let mut remapper = GlyphRemapper::new();
        // Code 0 is the glyph of nothing.
        let mut glyph_of_code = vec![0, 0];
        for (_, glyph_id, _) in &by_code {
            glyph_of_code.extend(remapper.remap(*glyph_id).to_be_bytes());
        }
        let subset = subsetter::subset(self.face.bytes(), 0, &remapper);
        let subset = subset.map_err(|_| DrawError::NotEmbeddable)?;
        let name = self.name(&glyph_of_code);
        let name = Name(name.as_bytes());

        pdf.type0_font(self.font_id)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid_font_id)
            .to_unicode(unicode_id);

        let mut cid_font = pdf.cid_font(cid_font_id);
        cid_font.subtype(CidFontType::Type2);
        cid_font.base_font(name);
        cid_font.system_info(SYSTEM_INFO);
        cid_font.font_descriptor(descriptor_id);
        cid_font.default_width(0.0);
        cid_font.cid_to_gid_map_stream(map_id);
        let widths = by_code.iter();
        let widths = widths.map(|(_, glyph_id, _)| points(self.face.width(*glyph_id) * 1000.0));
        cid_font.widths().consecutive(1, widths);
        cid_font.finish();

        let (ascent, descent) = (self.face.ascent() * 1000.0, -self.face.descent() * 1000.0);
        let mut descriptor = pdf.font_descriptor(descriptor_id);
        descriptor.name(name);
        descriptor.flags(FontFlags::SYMBOLIC);
        descriptor.bbox(Rect::new(-500.0, points(descent), 2000.0, points(ascent)));
        descriptor.italic_angle(0.0);
        descriptor.ascent(points(ascent));
        descriptor.descent(points(descent));
        descriptor.cap_height(700.0);
        descriptor.stem_v(match self.weight {
            Weight::Regular => 80.0,
            Weight::Bold => 130.0,
        });
        descriptor.font_file2(file_id);
        descriptor.finish();

        let file = compress(&subset);
        let mut stream = pdf.stream(file_id, &file);
        stream.filter(Filter::FlateDecode);
        let length = i32::try_from(subset.len()).unwrap_or(i32::MAX);
        stream.pair(Name(b"Length1"), length);
        stream.finish();
        pdf.stream(map_id, &compress(&glyph_of_code))
            .filter(Filter::FlateDecode);

        let mut unicode = UnicodeCmap::new(Name(b"Custom"), SYSTEM_INFO);
        for (code, _, text) in &by_code {
            if !text.is_empty() {
                unicode.pair_with_multiple(*code, text.chars());
            }
        }
        let unicode = compress(&unicode.finish());
        pdf.cmap(unicode_id, &unicode).filter(Filter::FlateDecode);
        Ok(())
    }

    /// The name of the face, with six letters that say which part of it is there.
    fn name(&self, glyphs: &[u8]) -> String {
        let mut hash = glyphs.iter().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
        });
        let mut name = String::new();
        for _ in 0..6 {
            name.push(char::from(b'A' + u8::try_from(hash % 26).unwrap_or(0)));
            hash /= 26;
        }
        name.push_str(match self.weight {
            Weight::Regular => "+Vazirmatn-Regular",
            Weight::Bold => "+Vazirmatn-SemiBold",
        });
        name
    }
}

/// What a glyph stands for, as one character where there is one.
///
/// Readers reverse what runs from right to left character by character, and would turn around
/// what two characters of one glyph say.
fn one_character(text: &str, is_rtl: bool) -> String {
    let one = match text {
        "لا" => "\u{fefb}",
        "لآ" => "\u{fef5}",
        "لأ" => "\u{fef7}",
        "لإ" => "\u{fef9}",
        "هٔ" => "\u{6c0}",
        "الله" => "\u{fdf2}",
        "ریال" => "\u{fdfc}",
        _ if is_rtl => return text.chars().rev().collect(),
        other => other,
    };
    one.to_owned()
}
