//! The foot of the map: what its signs mean, and what the reader is invited to do.

use super::block::{CAPTION, SMALL, draw_dots};
use super::canvas::{Align, dashed, firm, height_of};
use super::compose::{Composer, LayoutError};
use super::glyph;
use super::ink::Ink;
use super::outline::{Outline, Rect};
use super::paper::SIDE;
use super::scene::{LinkArea, Role};
use super::sheet::{Call, Code, LegendSign};
use super::text::{Line, Span, Style, set_clipped};

const TITLE: Style = Style::new(16.0, 24.0, Ink::TEXT).bold();
const TEXT: Style = Style::new(12.5, 20.6, Ink::SECOND);

/// A row of the legend: its label, on the first row of it, and its signs with where each begins and
/// what it means.
type LegendRow = (Option<String>, Vec<(f64, LegendSign, Line)>);

/// How wide the invitation is.
const CALL_WIDTH: f64 = 440.0;
/// The gap between the map and its foot.
const GAP: f64 = 14.0;
/// The height of a row of the legend.
const LEGEND_ROW: f64 = 26.0;
/// The widest that what a sign means may be.
const MEANING: f64 = 190.0;
/// How wide the labels of the legend are.
const LABEL: f64 = 76.0;
/// A code is this large at least, in points: 20 mm.
const CODE_POINTS: f64 = 56.7;

impl Composer<'_> {
    /// How high the foot is.
    pub(super) fn foot_height(&self) -> f64 {
        let call = self.sheet.call.as_ref();
        let call = call.map_or(0.0, |call| self.set_call(call).height);
        let legend = self.legend_height();
        if call.max(legend) > 0.0 {
            call.max(legend) + GAP
        } else {
            0.0
        }
    }

    /// Draws the foot.
    pub(super) fn foot(&mut self) -> Result<(), LayoutError> {
        let height = self.foot_height();
        if height == 0.0 {
            return Ok(());
        }
        if height > self.left() {
            self.break_page()?;
        }
        self.y += GAP;
        let top = self.y;
        self.draw_legend(top);
        if let Some(call) = &self.sheet.call {
            self.draw_call(call, top);
        }
        self.y = top + height - GAP;
        Ok(())
    }

    /// The room the legend has beside the invitation.
    fn legend_width(&self) -> f64 {
        let beside = if self.sheet.call.is_some() {
            self.call_width() + 24.0
        } else {
            0.0
        };
        self.frame.room() - beside
    }

    fn call_width(&self) -> f64 {
        CALL_WIDTH.min(self.frame.room() * 0.45)
    }

    /// The rows of the legend: each sign with where it begins and what it means.
    fn set_legend(&self) -> Vec<LegendRow> {
        let width = self.legend_width();
        let mut rows = Vec::new();
        for row in &self.sheet.legend {
            let mut label = Some(row.label.clone());
            let mut signs = Vec::new();
            let mut x = LABEL;
            for (sign, meaning) in &row.signs {
                let span = Span {
                    text: meaning,
                    style: SMALL.in_ink(Ink::SECOND),
                };
                let is_rtl = self.canvas.is_rtl;
                let lines = set_clipped(self.canvas.fonts, span, is_rtl, MEANING, 1);
                let Some(line) = lines.into_iter().next() else {
                    continue;
                };
                let own = sign_width(*sign) + 6.0 + line.width + 18.0;
                if x + own > width && !signs.is_empty() {
                    rows.push((label.take(), core::mem::take(&mut signs)));
                    x = LABEL;
                }
                signs.push((x, *sign, line));
                x += own;
            }
            rows.push((label, signs));
        }
        rows
    }

    fn legend_height(&self) -> f64 {
        let n_rows = self.set_legend().len();
        LEGEND_ROW * u32::try_from(n_rows).map_or(0.0, f64::from)
    }

    fn draw_legend(&mut self, top: f64) {
        let rows = self.set_legend();
        let section = self.canvas.element(Role::Section, Some(self.document));
        let mut y = top;
        for (label, signs) in rows {
            let element = self.canvas.element(Role::Paragraph, Some(section));
            let middle = y + LEGEND_ROW / 2.0;
            let text_y = middle - SMALL.leading / 2.0;
            let row = Rect::new(SIDE, y, self.legend_width(), LEGEND_ROW);
            if let Some(label) = label {
                let room = Rect::new(SIDE, text_y, LABEL - 8.0, SMALL.leading);
                let span = Span {
                    text: &label,
                    style: SMALL.bold(),
                };
                let is_rtl = self.canvas.is_rtl;
                let lines = set_clipped(self.canvas.fonts, span, is_rtl, room.width, 1);
                self.canvas
                    .lines(Some(element), &lines, room, Align::Start, row);
            }
            for (x, sign, line) in signs {
                let x = SIDE + x;
                self.legend_sign(sign, x, middle);
                let room = Rect::new(
                    x + sign_width(sign) + 6.0,
                    text_y,
                    line.width,
                    SMALL.leading,
                );
                self.canvas
                    .line(Some(element), &line, room, Align::Start, row);
            }
            y += LEGEND_ROW;
        }
    }

    fn legend_sign(&mut self, sign: LegendSign, x: f64, middle: f64) {
        let canvas = &mut self.canvas;
        match sign {
            LegendSign::Lane(kind) => glyph::draw(canvas, kind, (x, middle - 10.0), 20.0),
            LegendSign::Dots(n_full) => {
                draw_dots(canvas, n_full, x, middle);
            }
            LegendSign::Sign(icon) => canvas.icon(icon, (x, middle - 7.0), 14.0, Ink::CAPTION),
            LegendSign::Firm | LegendSign::Dashed => {
                let outline = Outline::lines(&[(x, middle), (x + 26.0, middle)]);
                let stroke = if sign == LegendSign::Firm {
                    firm(Ink::CAPTION, 1.4)
                } else {
                    dashed(Ink::CAPTION, 1.4)
                };
                canvas.draw(None, &outline, None, Some(stroke));
            }
            LegendSign::Worst => {
                let outline = Outline::rounded(Rect::new(x, middle - 6.0, 12.0, 12.0), [3.0; 4]);
                let ground = Ink::DANGER.tint(12);
                canvas.draw(None, &outline, Some(ground), Some(firm(Ink::DANGER, 1.2)));
            }
        }
    }

    fn set_call(&self, call: &Call) -> SetCall {
        let width = self.call_width();
        let code = call.code.as_ref().map(|_| {
            // Paper may be smaller than the design, but no phone reads a smaller code.
            84.0_f64.max(CODE_POINTS / self.frame.scale)
        });
        let room = width - 36.0 - code.map_or(0.0, |side| side + 18.0);
        let title = self.canvas.words(&call.title, TITLE, room.max(80.0));
        let text = self.canvas.words(&call.text, TEXT, room.max(80.0));
        let mut lines = title;
        lines.extend(text);
        if let Some(address) = &call.address {
            // An address stands for itself, and reads from left to right.
            let span = Span {
                text: address,
                style: CAPTION.in_ink(self.accent),
            };
            let set = set_clipped(self.canvas.fonts, span, false, room.max(80.0), 2);
            lines.extend(set);
        }
        SetCall {
            height: height_of(&lines).max(code.unwrap_or(0.0)) + 20.0,
            lines,
            width,
            room,
            code,
        }
    }

    fn draw_call(&mut self, call: &Call, top: f64) {
        let set = self.set_call(call);
        let x = SIDE + self.frame.room() - set.width;
        let rect = Rect::new(x, top, set.width, set.height);
        let outline = Outline::rounded(rect, [10.0; 4]);
        self.canvas.fill(&outline, self.accent.tint(11));
        let role = if call.address.is_some() {
            Role::Link
        } else {
            Role::Paragraph
        };
        let element = self.canvas.element(role, Some(self.document));
        let y = top + (set.height - height_of(&set.lines)) / 2.0;
        let room = Rect::new(x + 18.0, y, set.room, set.height);
        self.canvas
            .lines(Some(element), &set.lines, room, Align::Start, rect);
        if let (Some(code), Some(side)) = (&call.code, set.code) {
            let place = Rect::new(
                rect.right() - 12.0 - side,
                top + (set.height - side) / 2.0,
                side,
                side,
            );
            self.draw_code(code, place);
        }
        if let Some(address) = &call.address {
            let rect = self.canvas.placed(rect);
            if let Some(page) = self.canvas.scene.pages.last_mut() {
                page.links.push(LinkArea {
                    rect,
                    address: address.clone(),
                    element,
                });
            }
        }
    }

    /// Draws a code on white ground, with as much of it around as readers ask for.
    fn draw_code(&mut self, code: &Code, place: Rect) {
        let ground = Outline::rounded(place, [6.0; 4]);
        self.canvas.fill(&ground, Ink::WHITE);
        let quiet = 4.0;
        let grid = columns(code.side) + 2.0 * quiet;
        let mut fields = Outline::default();
        for (row, line) in code.is_dark.chunks(code.side.max(1)).enumerate() {
            let mut start = None;
            for column in 0..=line.len() {
                let is_dark = line.get(column).copied().unwrap_or(false);
                match (start, is_dark) {
                    (None, true) => start = Some(column),
                    (Some(from), false) => {
                        fields.extend(Outline::rect(Rect::new(
                            quiet + columns(from),
                            quiet + columns(row),
                            columns(column - from),
                            1.0,
                        )));
                        start = None;
                    }
                    (None, false) | (Some(_), true) => {}
                }
            }
        }
        self.canvas.stamp(&fields, grid, place, Ink::TEXT, 0.0);
    }
}

/// An invitation that has been set.
struct SetCall {
    lines: Vec<Line>,
    width: f64,
    height: f64,
    /// The width of its lines.
    room: f64,
    /// The side of its code.
    code: Option<f64>,
}

fn columns(n: usize) -> f64 {
    u32::try_from(n).map_or(0.0, f64::from)
}

fn sign_width(sign: LegendSign) -> f64 {
    match sign {
        LegendSign::Lane(_) => 20.0,
        LegendSign::Dots(_) => 22.0,
        LegendSign::Sign(_) => 14.0,
        LegendSign::Firm | LegendSign::Dashed => 26.0,
        LegendSign::Worst => 12.0,
    }
}
