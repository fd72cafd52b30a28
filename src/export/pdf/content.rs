//! What is drawn on a page.

use pdf_writer::types::{ArtifactType, LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Finish, Name, Str};

use super::face::Faces;
use super::structure::Structure;
use super::{picture_name, points};
use crate::layout::{
    Area, ElementIdx, Ink, Outline, Page, Rect, Segment, Shape, Stroke, TextRun, Weight,
};

/// A page while it is drawn, and what the drawing is set to.
pub(super) struct PageContent<'a> {
    page: &'a Page,
    content: Content,
    fill: Option<Ink>,
    stroke: Option<Stroke>,
    /// What the open part of the drawing is to a reader; nothing where none is open.
    open: Option<Option<ElementIdx>>,
}

impl<'a> PageContent<'a> {
    pub(super) fn new(page: &'a Page) -> Self {
        Self {
            page,
            content: Content::new(),
            fill: None,
            stroke: None,
            open: None,
        }
    }

    /// The operators that draw the page.
    pub(super) fn draw(
        mut self,
        faces: &mut Faces<'_>,
        structure: &mut Structure<'_>,
        page_idx: usize,
    ) -> Vec<u8> {
        self.content.set_line_cap(LineCapStyle::RoundCap);
        self.content.set_line_join(LineJoinStyle::RoundJoin);
        for mark in &self.page.marks {
            self.open(mark.element, structure, page_idx);
            match &mark.shape {
                Shape::Area(area) => self.area(area),
                Shape::Text(run) => self.text(run, faces),
                Shape::Picture { idx, rect } => self.picture(*idx, *rect),
            }
        }
        self.close();
        self.content.finish().to_vec()
    }

    /// Says what follows is to a reader.
    fn open(
        &mut self,
        element: Option<ElementIdx>,
        structure: &mut Structure<'_>,
        page_idx: usize,
    ) {
        if self.open == Some(element) {
            return;
        }
        self.close();
        match element {
            Some(element) => {
                let (role, mark) = structure.add_mark(element, page_idx);
                self.content
                    .begin_marked_content_with_properties(role)
                    .properties()
                    .identify(mark);
            }
            None => {
                self.content
                    .begin_marked_content_with_properties(Name(b"Artifact"))
                    .properties()
                    .artifact()
                    .kind(ArtifactType::Layout);
            }
        }
        self.open = Some(element);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.content.end_marked_content();
        }
    }

    fn x(&self, x: f64) -> f32 {
        points(x * self.page.scale)
    }

    fn y(&self, y: f64) -> f32 {
        points((self.page.height - y) * self.page.scale)
    }

    fn area(&mut self, area: &Area) {
        if let Some(ink) = area.fill {
            self.set_fill(ink);
        }
        if let Some(stroke) = area.stroke {
            self.set_stroke(stroke);
        }
        self.outline(&area.outline);
        match (area.fill.is_some(), area.stroke.is_some()) {
            (true, true) => self.content.fill_nonzero_and_stroke(),
            (true, false) => self.content.fill_nonzero(),
            (false, true) => self.content.stroke(),
            (false, false) => self.content.end_path(),
        };
    }

    fn outline(&mut self, outline: &Outline) {
        for segment in &outline.0 {
            match segment {
                Segment::Move(to) => {
                    self.content.move_to(self.x(to.x), self.y(to.y));
                }
                Segment::Line(to) => {
                    self.content.line_to(self.x(to.x), self.y(to.y));
                }
                Segment::Curve(one, other, to) => {
                    self.content.cubic_to(
                        self.x(one.x),
                        self.y(one.y),
                        self.x(other.x),
                        self.y(other.y),
                        self.x(to.x),
                        self.y(to.y),
                    );
                }
                Segment::Close => {
                    self.content.close_path();
                }
            }
        }
    }

    fn set_fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            let [red, green, blue] = shares(ink);
            self.content.set_fill_rgb(red, green, blue);
            self.fill = Some(ink);
        }
    }

    fn set_stroke(&mut self, stroke: Stroke) {
        if self.stroke == Some(stroke) {
            return;
        }
        let before = self.stroke;
        if before.map(|before| before.ink) != Some(stroke.ink) {
            let [red, green, blue] = shares(stroke.ink);
            self.content.set_stroke_rgb(red, green, blue);
        }
        let scale = self.page.scale;
        self.content.set_line_width(points(stroke.width * scale));
        if before.is_none_or(|before| before.dash != stroke.dash) {
            let dash = stroke
                .dash
                .map(|(on, off)| [on, off].map(|part| points(part * scale)));
            self.content
                .set_dash_pattern(dash.into_iter().flatten(), 0.0);
        }
        self.stroke = Some(stroke);
    }

    fn picture(&mut self, idx: usize, rect: Rect) {
        let (x, y) = (self.x(rect.x), self.y(rect.bottom()));
        let scale = self.page.scale;
        let (width, height) = (points(rect.width * scale), points(rect.height * scale));
        self.content.save_state();
        self.content.transform([width, 0.0, 0.0, height, x, y]);
        self.content.x_object(Name(picture_name(idx).as_bytes()));
        self.content.restore_state();
    }

    /// Draws a run: one operator, its glyphs from left to right.
    fn text(&mut self, run: &TextRun, faces: &mut Faces<'_>) {
        if run.is_sign {
            for area in run.sign() {
                self.area(&area);
            }
        }
        if run.glyphs.is_empty() {
            return;
        }
        self.set_fill(run.ink);
        let face = faces.face(run.weight);
        let (x, y) = (self.x(run.x), self.y(run.baseline));
        let size = points(run.size * self.page.scale);
        self.content.begin_text();
        self.content.set_font(font_name(run.weight), size);
        self.content.set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y]);
        let mut marks = Vec::new();
        let mut show = self.content.show_positioned();
        let mut items = show.items();
        let mut shown: Vec<u8> = Vec::new();
        // How far the next glyph has to be moved, in ems.
        let mut owed = 0.0;
        let mut at = 0.0;
        for glyph in &run.glyphs {
            let code = face.code(run, glyph);
            let width = face.width(glyph.id);
            // A mark at another height would part the word it stands in.
            if glyph.dy.abs() > 0.004 {
                marks.push((code, at + glyph.dx, glyph.dy));
                owed += glyph.advance;
                at += glyph.advance;
                continue;
            }
            let shift = owed + glyph.dx;
            if shift.abs() > 0.0005 {
                if !shown.is_empty() {
                    items.show(Str(&shown));
                    shown.clear();
                }
                items.adjust(points(-shift * 1000.0));
            }
            shown.extend(code.to_be_bytes());
            owed = glyph.advance - width - glyph.dx;
            at += glyph.advance;
        }
        if !shown.is_empty() {
            items.show(Str(&shown));
        }
        items.finish();
        show.finish();
        for (code, dx, dy) in marks {
            let (x, y) = (
                self.x(run.x + dx * run.size),
                self.y(run.baseline - dy * run.size),
            );
            self.content.set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y]);
            self.content.show(Str(&code.to_be_bytes()));
        }
        self.content.end_text();
    }
}

/// The name of a face among those of a page.
pub(super) fn font_name(weight: Weight) -> Name<'static> {
    match weight {
        Weight::Regular => Name(b"R"),
        Weight::Bold => Name(b"B"),
    }
}

/// Red, green and blue between 0 and 1.
fn shares(ink: Ink) -> [f32; 3] {
    [ink.0, ink.1, ink.2].map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0)
}
