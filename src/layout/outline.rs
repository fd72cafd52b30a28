//! Outlines: lines and curves, and how they are read from SVG paths.

use crate::base::Point;

/// A part of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// A new part begins here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A cubic curve: two handles, then its end.
    Curve(Point, Point, Point),
    /// Back to where the part began.
    Close,
}

/// Lines and curves that are filled or drawn along.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline(pub Vec<Segment>);

/// A rectangle by its top left corner and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Rect {
    /// The rectangle with that corner and size.
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The rectangle made smaller on every side.
    pub fn inset(self, by: f64) -> Self {
        let (width, height) = (self.width - 2.0 * by, self.height - 2.0 * by);
        Self::new(self.x + by, self.y + by, width, height)
    }

    /// Is the other within it, but for what rounding does?
    pub fn holds(self, other: Self) -> bool {
        const SLACK: f64 = 0.05;
        other.x >= self.x - SLACK
            && other.y >= self.y - SLACK
            && other.right() <= self.right() + SLACK
            && other.bottom() <= self.bottom() + SLACK
    }

    /// Do the two share more than an edge?
    pub fn overlaps(self, other: Self) -> bool {
        const SLACK: f64 = 0.05;
        self.x + SLACK < other.right()
            && other.x + SLACK < self.right()
            && self.y + SLACK < other.bottom()
            && other.y + SLACK < self.bottom()
    }
}

/// How far the handles of a quarter of a circle are from its ends, in radii.
const QUARTER: f64 = 0.552_284_75;

impl Outline {
    /// A rectangle with the radii of its corners: top left, top right, bottom right, bottom left.
    pub fn rounded(rect: Rect, radii: [f64; 4]) -> Self {
        let most = (rect.width.min(rect.height) / 2.0).max(0.0);
        let [top_left, top_right, bottom_right, bottom_left] = radii.map(|radius| radius.min(most));
        let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
        let mut outline = Self(Vec::with_capacity(10));
        outline.push(Segment::Move(point(left + top_left, top)));
        outline.edge((right, top), (1.0, 0.0), (0.0, 1.0), top_right);
        outline.edge((right, bottom), (0.0, 1.0), (-1.0, 0.0), bottom_right);
        outline.edge((left, bottom), (-1.0, 0.0), (0.0, -1.0), bottom_left);
        outline.edge((left, top), (0.0, -1.0), (1.0, 0.0), top_left);
        outline.push(Segment::Close);
        outline
    }

    /// A rectangle.
    pub fn rect(rect: Rect) -> Self {
        Self::rounded(rect, [0.0; 4])
    }

    /// A circle.
    pub fn circle(x: f64, y: f64, radius: f64) -> Self {
        let rect = Rect::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius);
        Self::rounded(rect, [radius; 4])
    }

    /// Straight lines from point to point.
    pub fn lines(points: &[(f64, f64)]) -> Self {
        let mut outline = Self::default();
        for (idx, (x, y)) in points.iter().enumerate() {
            let at = point(*x, *y);
            outline.push(if idx == 0 {
                Segment::Move(at)
            } else {
                Segment::Line(at)
            });
        }
        outline
    }

    /// A straight line to a corner, then around it.
    fn edge(&mut self, corner: (f64, f64), along: (f64, f64), next: (f64, f64), radius: f64) {
        let at = |first: f64, second: f64| {
            point(
                corner.0 - along.0 * first + next.0 * second,
                corner.1 - along.1 * first + next.1 * second,
            )
        };
        self.push(Segment::Line(at(radius, 0.0)));
        if radius > 0.0 {
            let handle = radius * (1.0 - QUARTER);
            let (one, other) = (at(handle, 0.0), at(0.0, handle));
            self.push(Segment::Curve(one, other, at(0.0, radius)));
        }
    }

    /// Adds a part.
    pub fn push(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    /// Adds the parts of another outline.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The outline with every point where `place` puts it.
    pub fn map(&self, place: impl Fn(Point) -> Point) -> Self {
        let segments = self.0.iter().map(|segment| match *segment {
            Segment::Move(to) => Segment::Move(place(to)),
            Segment::Line(to) => Segment::Line(place(to)),
            Segment::Curve(one, other, to) => Segment::Curve(place(one), place(other), place(to)),
            Segment::Close => Segment::Close,
        });
        Self(segments.collect())
    }

    /// The outline of an SVG path; what cannot be read ends it.
    pub fn parse(path: &str) -> Self {
        let mut reader = Reader {
            rest: path,
            at: point(0.0, 0.0),
            start: point(0.0, 0.0),
            handle: None,
            outline: Self::default(),
        };
        let mut command = None;
        while let Some(next) = reader.command(command) {
            if reader.draw(next).is_none() {
                break;
            }
            command = Some(next);
        }
        reader.outline
    }
}

/// The point at those coordinates.
pub(super) fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// How far a path was read.
struct Reader<'a> {
    rest: &'a str,
    at: Point,
    /// Where the part began.
    start: Point,
    /// The last handle of the curve before.
    handle: Option<Point>,
    outline: Outline,
}

impl Reader<'_> {
    /// The next command: the one that is written, else the one before again.
    fn command(&mut self, before: Option<char>) -> Option<char> {
        self.skip();
        let next = self.rest.chars().next()?;
        if next.is_ascii_alphabetic() {
            self.rest = self.rest.get(1..)?;
            return Some(next);
        }
        // Further points of a move are lines.
        Some(match before? {
            'M' => 'L',
            'm' => 'l',
            other => other,
        })
    }

    fn draw(&mut self, command: char) -> Option<()> {
        let is_relative = command.is_ascii_lowercase();
        let origin = if is_relative {
            self.at
        } else {
            point(0.0, 0.0)
        };
        let handle = self.handle.take();
        match command.to_ascii_uppercase() {
            'M' => {
                self.at = self.point(origin)?;
                self.start = self.at;
                self.outline.push(Segment::Move(self.at));
            }
            'L' => {
                let to = self.point(origin)?;
                self.line(to);
            }
            'H' => {
                let to = point(origin.x + self.number()?, self.at.y);
                self.line(to);
            }
            'V' => {
                let to = point(self.at.x, origin.y + self.number()?);
                self.line(to);
            }
            'C' => {
                let (one, other) = (self.point(origin)?, self.point(origin)?);
                let to = self.point(origin)?;
                self.curve(one, other, to);
            }
            'S' => {
                let before = handle.unwrap_or(self.at);
                let one = point(2.0 * self.at.x - before.x, 2.0 * self.at.y - before.y);
                let (other, to) = (self.point(origin)?, self.point(origin)?);
                self.curve(one, other, to);
            }
            'Q' => {
                let (middle, to) = (self.point(origin)?, self.point(origin)?);
                let third = |end: Point| {
                    point(
                        end.x + (middle.x - end.x) * 2.0 / 3.0,
                        end.y + (middle.y - end.y) * 2.0 / 3.0,
                    )
                };
                self.curve(third(self.at), third(to), to);
            }
            'A' => {
                let (rx, ry) = (self.number()?, self.number()?);
                self.number()?;
                let (is_large, is_swept) = (self.flag()?, self.flag()?);
                let to = self.point(origin)?;
                self.arc(rx, ry, is_large, is_swept, to);
            }
            'Z' => {
                self.outline.push(Segment::Close);
                self.at = self.start;
            }
            _ => return None,
        }
        Some(())
    }

    fn line(&mut self, to: Point) {
        self.outline.push(Segment::Line(to));
        self.at = to;
    }

    fn curve(&mut self, one: Point, other: Point, to: Point) {
        self.outline.push(Segment::Curve(one, other, to));
        self.handle = Some(other);
        self.at = to;
    }

    /// An arc of an ellipse that is not turned, as curves (SVG 1.1, appendix F.6).
    fn arc(&mut self, rx: f64, ry: f64, is_large: bool, is_swept: bool, to: Point) {
        let from = self.at;
        let (rx, ry) = (rx.abs(), ry.abs());
        if rx == 0.0 || ry == 0.0 {
            return self.line(to);
        }
        // On a circle of radius one.
        let (x, y) = ((from.x - to.x) / 2.0 / rx, (from.y - to.y) / 2.0 / ry);
        let half = (x * x + y * y).sqrt();
        if half == 0.0 {
            return;
        }
        // Radii that are too small to reach grow until they do.
        let grown = half.max(1.0);
        let (rx, ry, x, y) = (rx * grown, ry * grown, x / grown, y / grown);
        let half = half / grown;
        let far = (1.0 / (half * half) - 1.0).max(0.0).sqrt();
        let far = if is_large == is_swept { -far } else { far };
        let (cx, cy) = (far * y, -far * x);
        let first = (y - cy).atan2(x - cx);
        let mut turn = (-y - cy).atan2(-x - cx) - first;
        let full = core::f64::consts::TAU;
        if is_swept && turn < 0.0 {
            turn += full;
        } else if !is_swept && turn > 0.0 {
            turn -= full;
        }
        let middle = point(
            f64::midpoint(from.x, to.x) + cx * rx,
            f64::midpoint(from.y, to.y) + cy * ry,
        );
        let n_parts = (turn.abs() / core::f64::consts::FRAC_PI_2 - 1e-9)
            .ceil()
            .max(1.0);
        let part = turn / n_parts;
        let pull = 4.0 / 3.0 * (part / 4.0).tan();
        let on = |angle: f64, along: f64| {
            let (sin, cos) = angle.sin_cos();
            point(
                middle.x + rx * (cos - along * sin),
                middle.y + ry * (sin + along * cos),
            )
        };
        let mut angle = first;
        let mut n = 1.0;
        while n <= n_parts {
            let next = angle + part;
            let end = if n == n_parts { to } else { on(next, 0.0) };
            self.outline
                .push(Segment::Curve(on(angle, pull), on(next, -pull), end));
            angle = next;
            n += 1.0;
        }
        self.at = to;
    }

    fn point(&mut self, origin: Point) -> Option<Point> {
        let x = self.number()?;
        Some(point(origin.x + x, origin.y + self.number()?))
    }

    fn flag(&mut self) -> Option<bool> {
        self.skip();
        let flag = self.rest.chars().next()?;
        self.rest = self.rest.get(1..)?;
        match flag {
            '0' => Some(false),
            '1' => Some(true),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<f64> {
        self.skip();
        let mut end = 0;
        let mut has_point = false;
        for (idx, byte) in self.rest.bytes().enumerate() {
            match byte {
                b'-' | b'+' if idx == 0 => {}
                b'.' if !has_point => has_point = true,
                b'0'..=b'9' => {}
                _ => break,
            }
            end = idx + 1;
        }
        let (number, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        number.parse().ok()
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', ',', '\n']);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_with_their_shorthands() {
        let outline = Outline::parse("M1 2h3v-1l.5.5zm1-1 2 2");
        assert_eq!(
            outline.0,
            [
                Segment::Move(point(1.0, 2.0)),
                Segment::Line(point(4.0, 2.0)),
                Segment::Line(point(4.0, 1.0)),
                Segment::Line(point(4.5, 1.5)),
                Segment::Close,
                Segment::Move(point(2.0, 1.0)),
                Segment::Line(point(4.0, 3.0)),
            ]
        );
        assert_eq!(Outline::parse("no path"), Outline::default());
        assert_eq!(Outline::parse("M1 2 L").0.len(), 1);
    }

    #[test]
    fn two_half_circles_are_a_circle() {
        let outline = Outline::parse("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0");
        for segment in &outline.0 {
            if let Segment::Curve(.., to) = segment {
                let radius = (to.x - 12.0).hypot(to.y - 12.0);
                assert!((radius - 9.0).abs() < 1e-9, "{to:?}");
            }
        }
        assert_eq!(outline.0.len(), 5);
    }

    #[test]
    fn corners_are_never_rounder_than_half_of_the_side() {
        let outline = Outline::rounded(Rect::new(0.0, 0.0, 10.0, 4.0), [9.0; 4]);
        for segment in &outline.0 {
            if let Segment::Move(to) | Segment::Line(to) = segment {
                assert!((0.0..=10.0).contains(&to.x) && (0.0..=4.0).contains(&to.y));
            }
        }
    }
}
