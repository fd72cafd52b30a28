//! SVG: real text, one element a run, with the whole map inside.
//!
//! Every run of text stands at the place its shaping gave it and says which way it runs, so that
//! no viewer has to order runs anew. Pages stand one below another.

use super::drawing::{DrawError, Drawing, scene};
use crate::base::{Point, decimal, hex, to_base64};
use crate::layout::{
    Area, Fonts, Ink, LinkArea, Outline, Page, PictureKind, Rect, Scene, Segment, Shape, TextRun,
    Weight,
};
use crate::model::JourneyMap;
use crate::schema;

/// The name of the element that holds the map, and of its namespace.
const NAMESPACE: &str = "urn:journey-map:document";
/// The gap between pages.
const GAP: f64 = 24.0;
/// The family texts are set in, and what stands in for it.
const FAMILY: &str = "Vazirmatn, system-ui, sans-serif";

/// Fonts of the family of every weight, as WOFF2, for viewers that do not have it; where two have
/// a character, the later one draws it.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebFonts<'a>(pub &'a [&'a [u8]]);

/// A map as SVG.
///
/// The same map and drawing give the same text.
pub fn write(
    map: &JourneyMap,
    drawing: &Drawing,
    fonts: &Fonts,
    web_fonts: WebFonts<'_>,
) -> Result<String, DrawError> {
    let scene = scene(map, drawing, fonts)?;
    let mut svg = Svg::default();
    svg.scene(&scene, &schema::write(map), web_fonts);
    Ok(svg.text)
}

/// A map as a picture in SVG: its letters are outlines, which look the same without any font, and
/// the map itself is not in it.
pub fn write_picture(
    map: &JourneyMap,
    drawing: &Drawing,
    fonts: &Fonts,
) -> Result<String, DrawError> {
    let scene = scene(map, drawing, fonts)?;
    let mut svg = Svg {
        outlines: Some(fonts),
        ..Svg::default()
    };
    svg.scene(&scene, "", WebFonts::default());
    Ok(svg.text)
}

/// A text of SVG while it is written.
#[derive(Default)]
struct Svg<'a> {
    text: String,
    /// The fonts whose outlines stand for letters, if they do.
    outlines: Option<&'a Fonts>,
}

impl Svg<'_> {
    fn scene(&mut self, scene: &Scene, document: &str, web_fonts: WebFonts<'_>) {
        let width = scene
            .pages
            .iter()
            .map(|page| page.width)
            .fold(0.0, f64::max);
        let n_gaps = u32::try_from(scene.pages.len().saturating_sub(1)).map_or(0.0, f64::from);
        let height: f64 = scene.pages.iter().map(|page| page.height).sum::<f64>() + GAP * n_gaps;
        let scale = scene.pages.first().map_or(0.75, |page| page.scale);
        self.open("svg");
        self.attribute("xmlns", "http://www.w3.org/2000/svg");
        self.attribute(
            "viewBox",
            &["0 0 ", &decimal(width), " ", &decimal(height)].concat(),
        );
        self.attribute("width", &[&decimal(width * scale), "pt"].concat());
        self.attribute("height", &[&decimal(height * scale), "pt"].concat());
        self.attribute("lang", scene.language);
        self.attribute("role", "img");
        self.attribute("font-family", FAMILY);
        self.attribute("stroke-linecap", "round");
        self.attribute("stroke-linejoin", "round");
        self.attribute("fill", "none");
        self.end_tag();
        self.element("title", &scene.title);
        if self.outlines.is_none() {
            self.metadata(document);
            self.style(web_fonts);
        }
        let mut top = 0.0;
        for page in &scene.pages {
            self.page(page, scene, top);
            top += page.height + GAP;
        }
        self.text.push_str("</svg>\n");
    }

    fn metadata(&mut self, document: &str) {
        self.text.push_str("<metadata>");
        self.open("map");
        self.attribute("xmlns", NAMESPACE);
        self.end_tag();
        // Two signs that JSON may hold and XML may not.
        let document = document.replace('\u{fffe}', "\\ufffe");
        self.escaped(&document.replace('\u{ffff}', "\\uffff"));
        self.text.push_str("</map></metadata>\n");
    }

    fn style(&mut self, web_fonts: WebFonts<'_>) {
        // Bidirectional controls in a run must not turn around what its direction says.
        self.text
            .push_str("<style>text{white-space:pre;unicode-bidi:isolate}");
        for bytes in web_fonts.0 {
            for part in [
                "@font-face{font-family:Vazirmatn;font-weight:100 900;src:url(data:font/woff2;base64,",
                &to_base64(bytes),
                ") format(\"woff2\")}",
            ] {
                self.text.push_str(part);
            }
        }
        self.text.push_str("</style>\n");
    }

    fn page(&mut self, page: &Page, scene: &Scene, top: f64) {
        self.open("g");
        if top > 0.0 {
            let place = ["translate(0 ", &decimal(top), ")"].concat();
            self.attribute("transform", &place);
        }
        self.end_tag();
        self.text.push('\n');
        let ground = Outline::rect(Rect::new(0.0, 0.0, page.width, page.height));
        self.path(&ground, Some(Ink::WHITE), None);
        for mark in &page.marks {
            match &mark.shape {
                Shape::Area(area) => self.area(area),
                Shape::Text(run) => self.run(run),
                Shape::Picture { idx, rect } => {
                    if let Some(picture) = scene.pictures.get(*idx) {
                        let kind = match picture.kind {
                            PictureKind::Png => "data:image/png;base64,",
                            PictureKind::Jpeg => "data:image/jpeg;base64,",
                        };
                        self.open("image");
                        self.rect(*rect);
                        let uri = [kind, &to_base64(&picture.bytes)].concat();
                        self.attribute("href", &uri);
                        self.close_empty();
                    }
                }
            }
        }
        for link in &page.links {
            self.link(link);
        }
        self.text.push_str("</g>\n");
    }

    fn area(&mut self, area: &Area) {
        self.path(&area.outline, area.fill, area.stroke.as_ref());
    }

    fn path(
        &mut self,
        outline: &Outline,
        fill: Option<Ink>,
        stroke: Option<&crate::layout::Stroke>,
    ) {
        self.open("path");
        self.attribute("d", &path_of(outline));
        if let Some(ink) = fill {
            self.attribute("fill", &colour(ink));
        }
        if let Some(stroke) = stroke {
            self.attribute("stroke", &colour(stroke.ink));
            self.attribute("stroke-width", &decimal(stroke.width));
            if let Some((on, off)) = stroke.dash {
                let dash = [&decimal(on), " ", &decimal(off)].concat();
                self.attribute("stroke-dasharray", &dash);
            }
        }
        self.close_empty();
    }

    fn run(&mut self, run: &TextRun) {
        if run.is_sign {
            for area in run.sign() {
                self.area(&area);
            }
        }
        if let Some(fonts) = self.outlines {
            return self.outlined(run, fonts);
        }
        // A run begins at its right edge if it runs from there.
        let x = if run.is_rtl { run.x + run.width } else { run.x };
        self.open("text");
        self.attribute("x", &decimal(x));
        self.attribute("y", &decimal(run.baseline));
        self.attribute("font-size", &decimal(run.size));
        if run.weight == Weight::Bold {
            self.attribute("font-weight", "600");
        }
        if run.is_rtl {
            self.attribute("direction", "rtl");
        }
        self.attribute("fill", &colour(run.ink));
        if run.is_sign {
            // What the sign stands for is there to be found and copied, not seen.
            self.attribute("opacity", "0");
        }
        self.end_tag();
        self.escaped(&run.text);
        self.text.push_str("</text>\n");
    }

    /// Draws a run as one outline.
    fn outlined(&mut self, run: &TextRun, fonts: &Fonts) {
        let face = fonts.face(run.weight);
        let mut outline = Outline::default();
        let mut at = 0.0;
        for glyph in run.glyphs.iter().filter(|_| !run.is_sign) {
            let x = run.x + (at + glyph.dx) * run.size;
            let y = run.baseline - glyph.dy * run.size;
            outline.extend(face.outline(glyph.id).map(|point| Point {
                x: x + point.x * run.size,
                y: y + point.y * run.size,
            }));
            at += glyph.advance;
        }
        if !outline.0.is_empty() {
            self.path(&outline, Some(run.ink), None);
        }
    }

    fn link(&mut self, link: &LinkArea) {
        self.open("a");
        self.attribute("href", &link.address);
        self.attribute("target", "_blank");
        self.end_tag();
        self.open("rect");
        self.rect(link.rect);
        self.attribute("fill", "#fff");
        self.attribute("fill-opacity", "0");
        self.close_empty();
        self.text.push_str("</a>\n");
    }

    fn rect(&mut self, rect: Rect) {
        for (name, value) in [
            ("x", rect.x),
            ("y", rect.y),
            ("width", rect.width),
            ("height", rect.height),
        ] {
            self.attribute(name, &decimal(value));
        }
    }

    fn open(&mut self, name: &str) {
        self.text.push('<');
        self.text.push_str(name);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.escaped(value);
        self.text.push('"');
    }

    fn end_tag(&mut self) {
        self.text.push('>');
    }

    fn close_empty(&mut self) {
        self.text.push_str("/>\n");
    }

    fn element(&mut self, name: &str, text: &str) {
        self.open(name);
        self.end_tag();
        self.escaped(text);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// A text with what XML would read as something else written out, and without what XML may
    /// not hold.
    fn escaped(&mut self, text: &str) {
        for char in text.chars() {
            match char {
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '&' => self.text.push_str("&amp;"),
                '"' => self.text.push_str("&quot;"),
                '\r' => self.text.push_str("&#13;"),
                '\u{fffe}' | '\u{ffff}' => self.text.push('\u{fffd}'),
                '\t' | '\n' => self.text.push(char),
                '\0'..='\u{1f}' => self.text.push('\u{fffd}'),
                _ => self.text.push(char),
            }
        }
    }
}

/// The path of an outline.
fn path_of(outline: &Outline) -> String {
    let mut path = String::new();
    let mut write = |command: char, points: &[crate::base::Point]| {
        path.push(command);
        for (idx, at) in points.iter().enumerate() {
            if idx > 0 {
                path.push(' ');
            }
            path.push_str(&decimal(at.x));
            path.push(' ');
            path.push_str(&decimal(at.y));
        }
    };
    for segment in &outline.0 {
        match segment {
            Segment::Move(to) => write('M', &[*to]),
            Segment::Line(to) => write('L', &[*to]),
            Segment::Curve(one, other, to) => write('C', &[*one, *other, *to]),
            Segment::Close => write('Z', &[]),
        }
    }
    path
}

fn colour(ink: Ink) -> String {
    let value = u32::from_be_bytes([0, ink.0, ink.1, ink.2]);
    ["#", &hex(value.into(), 6)].concat()
}
