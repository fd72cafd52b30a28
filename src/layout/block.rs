//! Blocks: cards and paragraphs with their lines, as high as their words ask for.

use alloc::rc::Rc;

use super::canvas::{Align, Canvas, dashed, firm};
use super::font::Weight;
use super::ink::Ink;
use super::outline::{Outline, Rect, Segment, point};
use super::picture::Picture;
use super::scene::{ElementIdx, Role};
use super::sheet::{Card, Disc, Foot, Form};
use super::text::{Line, Span, Style};
use crate::base::Icon;

/// The text of a card.
pub(super) const CARD: Style = Style::new(12.5, 18.75, Ink::TEXT);
/// Chips, names of owners, and other small text.
pub(super) const SMALL: Style = Style::new(12.0, 18.0, Ink::TEXT);
/// Captions.
pub(super) const CAPTION: Style = Style::new(11.0, 16.0, Ink::CAPTION);
/// A figure.
const FIGURE: Style = Style::new(15.0, 21.0, Ink::TEXT).bold();

/// The height of a card's foot.
const FOOT: f64 = 17.0;
/// The gap between a card's words and its foot or picture.
const GAP: f64 = 3.0;
/// How high a picture on a card may be.
const PICTURE: f64 = 96.0;
/// How wide a person's sign is.
const DISC: f64 = 18.0;
/// The side of the folded corner.
const FOLD: f64 = 12.0;

/// A card or paragraph that has been set.
#[derive(Clone, Debug)]
pub(super) struct Block {
    form: Form,
    hue: Ink,
    /// How wide it may be; a pill is only as wide as its words.
    width: f64,
    pad: Pad,
    /// What stands before its first line.
    sign: Option<Sign>,
    /// How far the lines are from the pad, for the sign.
    indent: f64,
    lines: Vec<Line>,
    align: Align,
    /// A firm line where its lines begin.
    bar: Option<Ink>,
    picture: Option<(Rc<Picture>, Rect)>,
    foot: Foot,
    /// The paragraph it is to a reader, once part of it is drawn.
    element: Option<ElementIdx>,
}

/// The room around a block's lines.
#[derive(Clone, Copy, Debug, Default)]
struct Pad {
    top: f64,
    bottom: f64,
    start: f64,
    end: f64,
}

/// What stands before the first line of a block.
#[derive(Clone, Debug)]
enum Sign {
    Icon(Icon, f64, Ink),
    Discs(Vec<Disc>),
}

impl Block {
    /// A card in a room of that width.
    pub(super) fn card(canvas: &Canvas<'_>, card: &Card, width: f64) -> Self {
        let pad = pad(card.form);
        let sign = match (&card.icon, card.discs.is_empty()) {
            (Some(icon), _) => Some(Sign::Icon(*icon, 14.0, card.hue)),
            (None, false) => Some(Sign::Discs(card.discs.clone())),
            (None, true) => None,
        };
        let indent = match &sign {
            Some(Sign::Icon(..)) => 19.0,
            Some(Sign::Discs(discs)) => DISC + 6.0 + 12.0 * more_than_one(discs.len()),
            None => 0.0,
        };
        let room = (width - pad.start - pad.end - indent).max(1.0);
        let style = match card.form {
            Form::Pill => SMALL,
            Form::Bare if card.picture.is_none() => SMALL,
            Form::Gap => SMALL.bold().in_ink(Ink::WARN),
            Form::Ruled | Form::Bubble | Form::Folded | Form::Dashed | Form::Plain | Form::Bare => {
                CARD
            }
        };
        let mut spans = Vec::new();
        let gap = Span { text: "  ", style };
        for (text, style) in [
            (&card.figure, FIGURE),
            (&card.words.text, style),
            (&card.note.text, CAPTION),
        ] {
            if !text.is_empty() {
                if !spans.is_empty() {
                    spans.push(gap);
                }
                spans.push(Span { text, style });
            }
        }
        let lines = if spans.is_empty() && card.picture.is_some() {
            Vec::new()
        } else {
            canvas.set(&spans, card.words.is_rtl, room)
        };
        let picture = card.picture.as_ref().map(|picture| {
            let height = (room / picture.ratio()).min(PICTURE);
            let rect = Rect::new(pad.start, pad.top, height * picture.ratio(), height);
            (picture.clone(), rect)
        });
        Self {
            form: card.form,
            hue: card.hue,
            width,
            pad,
            sign,
            indent,
            lines,
            align: if card.form == Form::Gap {
                Align::Middle
            } else {
                Align::Start
            },
            bar: None,
            picture,
            foot: card.foot.clone(),
            element: None,
        }
    }

    /// A paragraph in a room of that width.
    pub(super) fn text(canvas: &Canvas<'_>, spans: &[Span<'_>], is_rtl: bool, width: f64) -> Self {
        let lines = canvas.set(spans, is_rtl, width.max(1.0));
        Self::of_lines(lines, width)
    }

    /// Lines that have been set already.
    pub(super) fn of_lines(lines: Vec<Line>, width: f64) -> Self {
        Self {
            form: Form::Bare,
            hue: Ink::TEXT,
            width,
            pad: Pad::default(),
            sign: None,
            indent: 0.0,
            lines,
            align: Align::Start,
            bar: None,
            picture: None,
            foot: Foot::default(),
            element: None,
        }
    }

    /// A paragraph with an icon before its first line.
    pub(super) fn signed(
        canvas: &Canvas<'_>,
        sign: (Icon, Ink),
        spans: &[Span<'_>],
        is_rtl: bool,
        width: f64,
    ) -> Self {
        let indent = 20.0;
        let lines = canvas.set(spans, is_rtl, (width - indent).max(1.0));
        Self {
            sign: Some(Sign::Icon(sign.0, 14.0, sign.1)),
            indent,
            ..Self::of_lines(lines, width)
        }
    }

    /// The same with a firm line where its lines begin.
    pub(super) fn barred(self, ink: Ink) -> Self {
        Self {
            bar: Some(ink),
            ..self
        }
    }

    /// The same, away from where lines begin.
    pub(super) fn indented(mut self, by: f64) -> Self {
        self.pad.start += by;
        self
    }

    /// How high it is at least.
    pub(super) fn height(&self) -> f64 {
        let lines: f64 = self.lines.iter().map(|line| line.height).sum();
        let least = match self.sign {
            Some(Sign::Discs(_)) => DISC.max(lines),
            Some(Sign::Icon(..)) | None => lines,
        };
        self.pad.top + self.picture_height() + least + self.foot_height() + self.pad.bottom
    }

    /// May it be higher than it has to be?
    pub(super) fn is_stretchy(&self) -> bool {
        match self.form {
            Form::Ruled | Form::Bubble | Form::Folded | Form::Dashed | Form::Plain | Form::Gap => {
                true
            }
            Form::Pill | Form::Bare => false,
        }
    }

    /// Does any part of it fit into a height?
    pub(super) fn begins_in(&self, height: f64) -> bool {
        let has_room = self.room_for_lines(height) >= 0.0;
        let n_lines = self.n_lines_in(height);
        self.height() <= height || (has_room && (n_lines > 0 || self.picture.is_some()))
    }

    /// How many of its lines fit into a height.
    fn n_lines_in(&self, height: f64) -> usize {
        let mut room = self.room_for_lines(height);
        let fits = |line: &&Line| {
            room -= line.height;
            room >= 0.0
        };
        self.lines.iter().take_while(fits).count()
    }

    fn room_for_lines(&self, height: f64) -> f64 {
        height - self.pad.top - self.picture_height() - self.pad.bottom
    }

    /// What fits into a height, and what does not; nothing fits where not even a line does.
    pub(super) fn split(mut self, height: f64) -> (Option<Self>, Option<Self>) {
        if self.height() <= height {
            return (Some(self), None);
        }
        if !self.begins_in(height) {
            return (None, Some(self));
        }
        let rest = self.lines.split_off(self.n_lines_in(height));
        let first = core::mem::take(&mut self.lines);
        let after = Self {
            lines: rest,
            picture: None,
            sign: None,
            foot: core::mem::take(&mut self.foot),
            ..self.clone()
        };
        self.lines = first;
        let is_empty = after.lines.is_empty() && after.foot.is_empty();
        (Some(self), (!is_empty).then_some(after))
    }

    /// Draws it into a room of that height; `cell` is what its words must stay within, and
    /// `parent` what it is a part of.
    pub(super) fn draw(
        &mut self,
        canvas: &mut Canvas<'_>,
        at: (f64, f64),
        height: f64,
        cell: Rect,
        parent: Option<ElementIdx>,
    ) {
        let rect = Rect::new(at.0, at.1, self.drawn_width(), height);
        frame(canvas, self.form, self.hue, rect);
        if self.element.is_none() && parent.is_some() {
            self.element = Some(canvas.element(Role::Paragraph, parent));
        }
        let mut y = at.1 + self.pad.top;
        if let Some((picture, place)) = &self.picture {
            let place = Rect {
                x: at.0 + place.x,
                y: at.1 + place.y,
                ..*place
            };
            canvas.picture(None, picture, place);
            y += place.height + GAP;
        }
        self.draw_sign(canvas, at.0 + self.pad.start, y);
        let lines: f64 = self.lines.iter().map(|line| line.height).sum();
        if self.form == Form::Gap {
            y = at.1 + (height - lines) / 2.0;
        }
        if let Some(ink) = self.bar {
            let x = at.0 + self.pad.start - 10.0;
            canvas.rule((x, y), (x, y + lines), ink, 2.0);
        }
        let x = at.0 + self.pad.start + self.indent;
        let width = rect.right() - self.pad.end - x;
        let room = Rect::new(x, y, width, lines);
        canvas.lines(self.element, &self.lines, room, self.align, cell);
        if !self.foot.is_empty() {
            let top = rect.bottom() - self.pad.bottom - FOOT;
            let room = Rect::new(
                at.0 + self.pad.start,
                top,
                rect.width - self.pad.start - self.pad.end,
                FOOT,
            );
            draw_foot(canvas, self.element, &self.foot, room, cell);
        }
    }

    fn draw_sign(&self, canvas: &mut Canvas<'_>, x: f64, y: f64) {
        let first = self.lines.first().map_or(0.0, |line| line.height);
        match &self.sign {
            Some(Sign::Icon(icon, size, ink)) => {
                canvas.icon(*icon, (x, y + (first - size) / 2.0), *size, *ink);
            }
            Some(Sign::Discs(discs)) => {
                let mut at = x;
                for disc in discs {
                    draw_disc(canvas, disc, at, y + (first.max(DISC) - DISC) / 2.0);
                    at += 12.0;
                }
            }
            None => {}
        }
    }

    fn drawn_width(&self) -> f64 {
        if self.form != Form::Pill {
            return self.width;
        }
        let widest = self.lines.iter().map(|line| line.width).fold(0.0, f64::max);
        (self.pad.start + self.indent + widest + self.pad.end + 0.5).min(self.width)
    }

    fn picture_height(&self) -> f64 {
        self.picture
            .as_ref()
            .map_or(0.0, |(_, place)| place.height + GAP)
    }

    fn foot_height(&self) -> f64 {
        if self.foot.is_empty() {
            0.0
        } else {
            FOOT + GAP
        }
    }
}

fn more_than_one(n: usize) -> f64 {
    u32::try_from(n.saturating_sub(1)).map_or(0.0, f64::from)
}

fn pad(form: Form) -> Pad {
    let (block, start, end) = match form {
        Form::Ruled | Form::Bubble | Form::Dashed | Form::Plain => (5.5, 8.0, 8.0),
        Form::Folded => (5.5, 8.0, 12.0),
        Form::Pill => (3.0, 7.0, 10.0),
        Form::Bare => (3.0, 4.0, 4.0),
        Form::Gap => (7.0, 6.0, 6.0),
    };
    Pad {
        top: block,
        bottom: block,
        start,
        end,
    }
}

/// Draws what is around a card's words.
fn frame(canvas: &mut Canvas<'_>, form: Form, hue: Ink, rect: Rect) {
    // Half of a line's thickness lies outside of its outline.
    let inner = rect.inset(0.5);
    match form {
        Form::Bare => {}
        Form::Plain => {
            let outline = Outline::rounded(inner, [6.0; 4]);
            canvas.draw(
                None,
                &outline,
                Some(Ink::WHITE),
                Some(firm(Ink::FRAME, 1.0)),
            );
        }
        Form::Ruled => {
            let outline = Outline::rounded(inner, [8.0; 4]);
            canvas.draw(None, &outline, Some(Ink::WHITE), Some(firm(Ink::LINE, 1.0)));
            canvas.draw(
                None,
                &top_rule(inner, 8.0),
                None,
                Some(firm(hue.tint(55), 2.0)),
            );
        }
        Form::Pill => {
            let outline = Outline::rounded(inner, [12.0; 4]);
            canvas.draw(
                None,
                &outline,
                Some(hue.tint(8)),
                Some(firm(hue.tint(30), 1.0)),
            );
        }
        Form::Bubble => {
            let outline = Outline::rounded(inner, [12.0, 12.0, 12.0, 2.0]);
            canvas.draw(
                None,
                &outline,
                Some(hue.tint(8)),
                Some(firm(hue.tint(30), 1.0)),
            );
        }
        Form::Folded => {
            let (left, top, right, bottom) = (inner.x, inner.y, inner.right(), inner.bottom());
            let mut outline = Outline::lines(&[
                (left, top),
                (right - FOLD, top),
                (right, top + FOLD),
                (right, bottom),
                (left, bottom),
            ]);
            outline.push(Segment::Close);
            canvas.draw(
                None,
                &outline,
                Some(hue.tint(8)),
                Some(firm(hue.tint(36), 1.0)),
            );
            let mut fold = Outline::lines(&[
                (right - FOLD, top),
                (right, top + FOLD),
                (right - FOLD, top + FOLD),
            ]);
            fold.push(Segment::Close);
            canvas.fill(&fold, hue.tint(55));
        }
        Form::Dashed => {
            let outline = Outline::rounded(inner, [8.0; 4]);
            canvas.draw(
                None,
                &outline,
                Some(hue.tint(5)),
                Some(dashed(hue.tint(62), 1.4)),
            );
        }
        Form::Gap => {
            let outline = Outline::rounded(inner, [8.0; 4]);
            let ink = Ink::WARN;
            canvas.draw(None, &outline, Some(ink.tint(6)), Some(dashed(ink, 1.4)));
        }
    }
}

/// The upper edge of a card with its round corners.
fn top_rule(rect: Rect, radius: f64) -> Outline {
    let (left, right, top) = (rect.x, rect.right(), rect.y + 0.5);
    let mut outline = Outline::default();
    outline.push(Segment::Move(point(
        left + radius * 0.2,
        top + radius * 0.4,
    )));
    outline.push(Segment::Curve(
        point(left + radius * 0.35, top + radius * 0.2),
        point(left + radius * 0.6, top),
        point(left + radius, top),
    ));
    outline.push(Segment::Line(point(right - radius, top)));
    outline.push(Segment::Curve(
        point(right - radius * 0.6, top),
        point(right - radius * 0.35, top + radius * 0.2),
        point(right - radius * 0.2, top + radius * 0.4),
    ));
    outline
}

/// Draws a person's sign.
fn draw_disc(canvas: &mut Canvas<'_>, disc: &Disc, x: f64, y: f64) {
    let half = DISC / 2.0;
    canvas.draw(
        None,
        &Outline::circle(x + half, y + half, half),
        Some(disc.hue.tint(16)),
        Some(firm(Ink::WHITE, 1.0)),
    );
    let style = Style {
        size: 9.5,
        leading: DISC,
        weight: Weight::Bold,
        ink: disc.hue,
    };
    let lines = canvas.own(&disc.initial, style, f64::INFINITY);
    let room = Rect::new(x, y, DISC, DISC);
    for line in lines.iter().take(1) {
        canvas.line(None, line, room, Align::Middle, room.inset(-DISC));
    }
}

/// Draws dots of three, so many of them full.
pub(super) fn draw_dots(canvas: &mut Canvas<'_>, n_full: u8, x: f64, middle: f64) -> f64 {
    let mut at = x + 3.0;
    for idx in 0..3 {
        let fill = (idx < n_full).then_some(Ink::SECOND);
        let outline = Outline::circle(at, middle, 2.6);
        canvas.draw(None, &outline, fill, Some(firm(Ink::CAPTION, 1.0)));
        at += 8.0;
    }
    at - 5.0
}

/// Draws what stands below a card's words: owner and evidence first, votes and comments last.
fn draw_foot(
    canvas: &mut Canvas<'_>,
    element: Option<ElementIdx>,
    foot: &Foot,
    room: Rect,
    cell: Rect,
) {
    let middle = room.y + room.height / 2.0;
    let mut x = room.x;
    if let Some(owner) = &foot.owner {
        draw_disc(canvas, owner, x, middle - DISC / 2.0);
        x += DISC + 6.0;
    }
    if let Some(n_full) = foot.n_dots {
        x = draw_dots(canvas, n_full, x, middle) + 6.0;
    }
    if foot.is_complaint {
        canvas.icon(Icon::MEGAPHONE, (x, middle - 6.0), 12.0, Ink::DANGER);
    }
    let mut end = room.right();
    for (icon, count) in [
        (Icon::ARROW, &foot.n_votes),
        (Icon::COMMENT, &foot.n_comments),
    ] {
        if count.is_empty() {
            continue;
        }
        for line in canvas.own(count, CAPTION, f64::INFINITY).iter().take(1) {
            let place = Rect::new(end - line.width, room.y, line.width, line.height);
            canvas.line(element, line, place, Align::Start, cell);
            end -= line.width + 3.0;
        }
        canvas.icon(icon, (end - 12.0, middle - 6.0), 12.0, Ink::CAPTION);
        end -= 12.0 + 7.0;
    }
}
