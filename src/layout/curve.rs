//! The emotion curve: a line through feelings, with a face at each.

use super::block::{Block, CAPTION};
use super::canvas::{Align, Canvas, firm, height_of};
use super::grid::{Group, columns_width};
use super::ink::Ink;
use super::outline::{Outline, Rect, Segment, point};
use super::scene::ElementIdx;
use super::sheet::{Card, Curve, Foot, Form};
use super::text::{Line, Span, Style, Words, set_clipped};
use crate::base::{Icon, Point, monotone_curve};
use crate::model::{EYES, Score, mouth};

/// How far the best and worst feelings are from the middle.
const REACH: f64 = 36.0;
/// The radius of a face.
const FACE: f64 = 12.0;
/// The room above the name of the highest face, and below that of the lowest.
const MARGIN: f64 = 4.0;
/// The most lines a name has on the curve.
const NAME_LINES: usize = 2;
/// The name of a feeling.
const NAME: Style = CAPTION.bold().in_ink(Ink::SECOND);

/// A curve that has been worked out for a group of columns.
pub(super) struct SetCurve {
    points: Vec<Option<SetPoint>>,
    others: Vec<Vec<Option<Score>>>,
    x: f64,
    width: f64,
    /// The most lines that a name has.
    names: f64,
    pub(super) summary: String,
}

struct SetPoint {
    score: Score,
    name: Vec<Line>,
    is_above: bool,
}

impl SetCurve {
    /// The curve over the columns of a group, and the cards for what it cannot show.
    pub(super) fn new(canvas: &Canvas<'_>, curve: &Curve, group: &Group) -> (Self, Vec<Vec<Card>>) {
        let columns = group.first..group.first + group.n_columns;
        let mut points = Vec::new();
        let mut more = Vec::new();
        for idx in columns.clone() {
            let mut cards = curve.more.get(idx).cloned().unwrap_or_default();
            let feeling = curve.points.get(idx).and_then(Option::as_ref);
            points.push(feeling.map(|feeling| {
                let style = NAME;
                let text = &feeling.name.text;
                let width = group.width - 10.0;
                let is_rtl = feeling.name.is_rtl;
                let span = Span { text, style };
                let name = set_clipped(canvas.fonts, span, is_rtl, width, NAME_LINES);
                if canvas.words(&feeling.name, style, width).len() > name.len() {
                    cards.insert(0, full_name(&feeling.name));
                }
                SetPoint {
                    score: feeling.score,
                    name,
                    is_above: is_peak(curve, idx),
                }
            }));
            more.push(cards);
        }
        let names = points.iter().flatten().map(|at| height_of(&at.name));
        let set = Self {
            names: names.fold(CAPTION.leading, f64::max),
            points,
            others: curve
                .others
                .iter()
                .map(|scores| {
                    let shown = columns.clone();
                    shown
                        .map(|idx| scores.get(idx).copied().flatten())
                        .collect()
                })
                .collect(),
            x: group.x,
            width: group.width,
            summary: curve.summary.clone(),
        };
        (set, more)
    }

    /// The scale beside the curve.
    pub(super) fn scale(canvas: &Canvas<'_>, curve: &Curve, width: f64, indent: f64) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (word, number, _) in &curve.scale {
            let spans = [
                Span {
                    text: word,
                    style: CAPTION,
                },
                Span {
                    text: "  ",
                    style: CAPTION,
                },
                Span {
                    text: number,
                    style: CAPTION.bold().in_ink(Ink::SECOND),
                },
            ];
            let block = Block::text(canvas, &spans, canvas.is_rtl, width);
            blocks.push(block.indented(indent));
        }
        blocks
    }

    /// How high it is.
    pub(super) fn height(&self) -> f64 {
        2.0 * (REACH + FACE + self.names + MARGIN)
    }

    fn place(&self, idx: usize, score: Score, middle: f64) -> Point {
        point(
            self.x + columns_width(idx, self.width) + self.width / 2.0,
            middle - f64::from(score.get()) / 100.0 * REACH,
        )
    }

    /// The line through scores, which runs out gently at the edges of the map.
    fn line(&self, scores: &[Option<Score>], middle: f64) -> Vec<Point> {
        let at = scores.iter().enumerate();
        let at = at.filter_map(|(idx, score)| score.map(|score| self.place(idx, score, middle)));
        let mut line: Vec<Point> = at.collect();
        let runs_out = |at: Point, x: f64| point(x, at.y + (middle - at.y) * 0.25);
        if let (Some(Some(_)), Some(first)) = (scores.first(), line.first().copied()) {
            line.insert(0, runs_out(first, self.x));
        }
        if let (Some(Some(_)), Some(last)) = (scores.last(), line.last().copied()) {
            line.push(runs_out(last, last.x + self.width / 2.0));
        }
        line
    }

    /// Draws it; `figure` is what it is to a reader.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, rect: Rect, figure: ElementIdx) {
        let middle = rect.y + rect.height / 2.0;
        let right = self.x + columns_width(self.points.len(), self.width);
        for share in [-1.0, -0.5, 0.5, 1.0] {
            let y = middle - share * REACH;
            let line = Outline::lines(&[(self.x, y), (right, y)]);
            let stroke = super::scene::Stroke {
                dash: Some((1.0, 3.0)),
                ..firm(Ink::LINE, 1.0)
            };
            canvas.draw(None, &line, None, Some(stroke));
        }
        canvas.rule((self.x, middle), (right, middle), Ink::FRAME, 1.0);
        for scores in &self.others {
            let line = Outline::parse(&monotone_curve(&self.line(scores, middle)));
            canvas.draw(Some(figure), &line, None, Some(firm(Ink::FRAME, 1.5)));
        }
        let scores: Vec<Option<Score>> = self
            .points
            .iter()
            .map(|at| at.as_ref().map(|at| at.score))
            .collect();
        let points = self.line(&scores, middle);
        let line = Outline::parse(&monotone_curve(&points));
        for area in areas(&line, middle) {
            let is_good = area.1;
            let ink = if is_good { Ink::OK } else { Ink::DANGER };
            canvas.fill(&area.0, ink.tint(12));
        }
        let stroke = firm(Ink::named("amber"), 2.0);
        canvas.draw(Some(figure), &line, None, Some(stroke));
        for (idx, at) in self.points.iter().enumerate() {
            if let Some(at) = at {
                self.draw_point(canvas, idx, at, (rect, middle), figure);
            }
        }
    }

    fn draw_point(
        &self,
        canvas: &mut Canvas<'_>,
        idx: usize,
        at: &SetPoint,
        (rect, middle): (Rect, f64),
        figure: ElementIdx,
    ) {
        let place = self.place(idx, at.score, middle);
        let ink = match at.score.get() {
            1.. => Ink::OK,
            0 => Ink::named("amber"),
            ..0 => Ink::DANGER,
        };
        let head = Outline::circle(place.x, place.y, FACE - 1.0);
        canvas.draw(Some(figure), &head, Some(Ink::WHITE), Some(firm(ink, 2.0)));
        let corner = (place.x - 10.0, place.y - 10.0);
        let face = Outline::parse(&mouth(at.score));
        canvas.grid(&face, false, corner, 20.0, 1.9, ink);
        canvas.grid(&Outline::parse(EYES), false, corner, 20.0, 2.8, ink);
        let height = height_of(&at.name);
        let y = if at.is_above {
            place.y - FACE - height - 2.0
        } else {
            place.y + FACE + 2.0
        };
        let left = self.x + columns_width(idx, self.width);
        let room = Rect::new(left, y, self.width, height);
        let cell = Rect::new(left, rect.y, self.width, rect.height);
        canvas.lines(Some(figure), &at.name, room, Align::Middle, cell);
    }
}

/// A card with the whole name of a feeling.
fn full_name(name: &Words) -> Card {
    Card {
        form: Form::Bare,
        hue: Ink::TEXT,
        icon: Some(Icon::SMILE),
        figure: String::new(),
        words: name.clone(),
        note: Words::default(),
        discs: Vec::new(),
        picture: None,
        foot: Foot::default(),
    }
}

/// Is the name of a feeling above it, since the curve falls away on both sides?
fn is_peak(curve: &Curve, idx: usize) -> bool {
    let at = |idx: Option<usize>| {
        let feeling = curve.points.get(idx?)?.as_ref()?;
        Some(feeling.score.get())
    };
    let Some(own) = at(Some(idx)) else {
        return false;
    };
    let before = at(idx.checked_sub(1)).unwrap_or(own);
    let after = at(Some(idx + 1)).unwrap_or(own);
    own >= before && own >= after
}

/// The areas between a curve and the middle, each with whether it is above.
fn areas(line: &Outline, middle: f64) -> Vec<(Outline, bool)> {
    let mut areas = Vec::new();
    let mut from: Option<Point> = None;
    let mut open: Option<(Outline, bool)> = None;
    for segment in &line.0 {
        match *segment {
            Segment::Move(to) => from = Some(to),
            Segment::Curve(one, other, to) => {
                let Some(start) = from else { continue };
                for part in parts(start, one, other, to, middle) {
                    let is_good = f64::midpoint(part.0.y, part.3.y) <= middle;
                    match &mut open {
                        Some((area, was_good)) if *was_good == is_good => {
                            area.push(Segment::Curve(part.1, part.2, part.3));
                        }
                        Some(_) | None => {
                            areas.extend(open.take());
                            let mut area =
                                Outline::lines(&[(part.0.x, middle), (part.0.x, part.0.y)]);
                            area.push(Segment::Curve(part.1, part.2, part.3));
                            open = Some((area, is_good));
                        }
                    }
                }
                from = Some(to);
            }
            Segment::Line(_) | Segment::Close => {}
        }
    }
    areas.extend(open);
    for (area, _) in &mut areas {
        let end = area.0.iter().rev().find_map(|segment| match segment {
            Segment::Curve(.., to) | Segment::Line(to) | Segment::Move(to) => Some(*to),
            Segment::Close => None,
        });
        if let Some(end) = end.filter(|end| !is_on(*end, middle)) {
            area.push(Segment::Line(point(end.x, middle)));
        }
        area.push(Segment::Close);
    }
    areas
}

/// Is a point on the middle line, as far as anybody sees?
fn is_on(at: Point, middle: f64) -> bool {
    (at.y - middle).abs() < 0.05
}

/// A curve, cut in two where it crosses the middle; it only rises or only falls.
fn parts(
    from: Point,
    one: Point,
    other: Point,
    to: Point,
    middle: f64,
) -> Vec<(Point, Point, Point, Point)> {
    if (from.y - middle) * (to.y - middle) >= 0.0 {
        return vec![(from, one, other, to)];
    }
    let (mut low, mut high) = (0.0, 1.0);
    let is_before = |share: f64| {
        let (_, at, _) = cut(from, one, other, to, share);
        (at.3.y - middle) * (from.y - middle) > 0.0
    };
    for _ in 0..40 {
        let share = f64::midpoint(low, high);
        if is_before(share) {
            low = share;
        } else {
            high = share;
        }
    }
    let (_, first, second) = cut(from, one, other, to, low);
    vec![first, second]
}

type Bezier = (Point, Point, Point, Point);

/// A curve cut in two at a share of its way (de Casteljau).
fn cut(from: Point, one: Point, other: Point, to: Point, share: f64) -> (f64, Bezier, Bezier) {
    let between = |a: Point, b: Point| point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    let (a, b, c) = (between(from, one), between(one, other), between(other, to));
    let (d, e) = (between(a, b), between(b, c));
    let middle = between(d, e);
    (share, (from, a, d, middle), (middle, e, c, to))
}
