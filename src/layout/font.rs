//! The faces text is set in, and how they shape it.

use alloc::rc::Rc;
use core::cell::RefCell;
use core::fmt;

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, Font, Script, ShapeOptions, ShapePlan,
    ShaperFont, shape,
};

use super::outline::{Outline, Segment};
use crate::base::Point;

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For names and figures.
    Bold,
}

impl Weight {
    /// Both, in the order files list them.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];
}

/// Says that the bytes are no font that text can be set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a TrueType font")]
pub struct NotAFont;

/// The faces of a scene.
#[derive(Debug)]
pub struct Fonts {
    regular: Face,
    bold: Face,
}

impl Fonts {
    /// The faces in those TrueType files.
    pub fn new(regular: &[u8], bold: &[u8]) -> Result<Self, NotAFont> {
        Ok(Self {
            regular: Face::new(regular)?,
            bold: Face::new(bold)?,
        })
    }

    /// The face of that weight.
    pub fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// One face of the family.
pub struct Face {
    font: Font,
    bytes: Vec<u8>,
    per_em: f64,
    /// Working out how a script is shaped takes longer than shaping a word.
    plans: RefCell<Vec<Rc<ShapePlan>>>,
}

/// A glyph of a shaped run; lengths are in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shaped {
    /// Its number in the face.
    pub id: u16,
    /// How far the next one is.
    pub advance: f64,
    /// How far it is moved to the right.
    pub dx: f64,
    /// How far it is moved up.
    pub dy: f64,
    /// Where the characters it stands for begin.
    pub start: usize,
}

impl Face {
    /// The most bytes a font file may have: 8 MB.
    pub const MAX_BYTES: usize = 8 << 20;

    fn new(bytes: &[u8]) -> Result<Self, NotAFont> {
        let is_true_type = bytes.starts_with(&[0, 1, 0, 0]) || bytes.starts_with(b"true");
        if !is_true_type || bytes.len() > Self::MAX_BYTES {
            return Err(NotAFont);
        }
        let font = Font::new(bytes.to_vec(), 0).ok_or(NotAFont)?;
        let per_em = f64::from(font.units_per_em());
        let has_letters = font.charmap().map_unicode('a').is_some();
        if per_em < 1.0 || !has_letters || u16::try_from(font.num_glyphs()).is_err() {
            return Err(NotAFont);
        }
        Ok(Self {
            font,
            bytes: bytes.to_vec(),
            per_em,
            plans: RefCell::default(),
        })
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How far the highest letters rise above the baseline, in ems.
    pub fn ascent(&self) -> f64 {
        let line = self.font.metrics().h_line();
        line.map_or(1.0, |line| line.ascender.to_f64() / self.per_em)
    }

    /// How far the lowest letters hang below the baseline, in ems.
    pub fn descent(&self) -> f64 {
        let line = self.font.metrics().h_line();
        line.map_or(0.3, |line| line.descender.to_f64().abs() / self.per_em)
    }

    /// How wide a glyph is, in ems.
    pub fn width(&self, glyph_id: u16) -> f64 {
        let metrics = self.font.glyph_metrics();
        f64::from(metrics.h_advance(u32::from(glyph_id).into())) / self.per_em
    }

    /// The number of the glyph of a space.
    pub fn space(&self) -> u16 {
        let glyph_id = self.font.charmap().map_unicode(' ');
        glyph_id.map_or(0, |id| u16::try_from(id.to_u32()).unwrap_or(0))
    }

    /// The outline of a glyph, in ems from where it stands on the baseline, downwards.
    pub fn outline(&self, glyph_id: u16) -> Outline {
        let mut pen = Pen {
            per_em: self.per_em,
            outline: Outline::default(),
            at: (0.0, 0.0),
        };
        let glyphs = self.font.outline_glyphs();
        if let Some(glyph) = glyphs.get(u32::from(glyph_id).into()) {
            // A glyph that is damaged shows as far as it goes.
            let options = DrawOptions::default();
            let _ok = glyph.draw(&options, DrawMemory::Scratch, &mut pen).is_ok();
        }
        pen.outline
    }

    /// Can the face show a character?
    pub fn has(&self, char: char) -> bool {
        char.is_whitespace() || self.font.charmap().map_unicode(char).is_some()
    }

    /// Shapes a run of one direction into glyphs from left to right.
    ///
    /// `chars` are the characters in their logical order with their places.
    pub fn shape(&self, chars: &[(usize, char)], is_rtl: bool) -> Vec<Shaped> {
        let mut buffer = Buffer::new();
        for (start, char) in chars {
            buffer.push(u32::from(*char), u32::try_from(*start).unwrap_or(u32::MAX));
        }
        buffer.guess_segment_properties();
        buffer.set_direction(if is_rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        // A shaper would put the glyph of a space for a half-space, which is another character.
        buffer.set_flags(BufferFlags::PRESERVE_DEFAULT_IGNORABLES);
        // Letters and their marks stay apart, so that each is one character in a text layer.
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        let shaper = ShaperFont::new(&self.font);
        let plan = self.plan(buffer.script(), buffer.direction());
        let options = ShapeOptions::new().plan(Some(&plan));
        if shape(&shaper, &mut buffer, options).is_err() {
            return Vec::new();
        }
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let ems = |units: i32| f64::from(units) / self.per_em;
        let shaped = glyphs.map(|(info, position)| Shaped {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: ems(position.x_advance),
            dx: ems(position.x_offset),
            dy: ems(position.y_offset),
            start: usize::try_from(info.cluster).unwrap_or(0),
        });
        shaped.collect()
    }

    /// The plan for a script, made when it is first wanted.
    fn plan(&self, script: Option<Script>, direction: Direction) -> Rc<ShapePlan> {
        let is_it =
            |plan: &&Rc<ShapePlan>| plan.script() == script && plan.direction() == direction;
        let mut plans = self.plans.borrow_mut();
        if let Some(plan) = plans.iter().find(is_it) {
            return plan.clone();
        }
        let plan = Rc::new(ShapePlan::new(&self.font, direction, script, None, &[]));
        plans.push(plan.clone());
        plan
    }
}

/// Takes down the outline of a glyph, whose units are those of its font, upwards.
struct Pen {
    per_em: f64,
    outline: Outline,
    at: (f64, f64),
}

impl Pen {
    fn point(&self, (x, y): (f64, f64)) -> Point {
        Point {
            x: x / self.per_em,
            y: -y / self.per_em,
        }
    }

    fn push(&mut self, segment: Segment, (x, y): (f64, f64)) {
        self.outline.push(segment);
        self.at = (x, y);
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = (f64::from(x), f64::from(y));
        self.push(Segment::Move(self.point(to)), to);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = (f64::from(x), f64::from(y));
        self.push(Segment::Line(self.point(to)), to);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let (by, to) = (
            (f64::from(cx0), f64::from(cy0)),
            (f64::from(x), f64::from(y)),
        );
        // The same curve with two handles: each two thirds of the way to the one it had.
        let handle = |end: (f64, f64)| {
            let third = |end: f64, by: f64| end + (by - end) * 2.0 / 3.0;
            self.point((third(end.0, by.0), third(end.1, by.1)))
        };
        let curve = Segment::Curve(handle(self.at), handle(to), self.point(to));
        self.push(curve, to);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let point = |x, y| self.point((f64::from(x), f64::from(y)));
        let curve = Segment::Curve(point(cx0, cy0), point(cx1, cy1), point(x, y));
        self.push(curve, (f64::from(x), f64::from(y)));
    }

    fn close(&mut self) {
        self.outline.push(Segment::Close);
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Face")
            .field("n_bytes", &self.bytes.len())
            .finish()
    }
}
