//! A paragraph while it is set: the levels of its characters, its line breaks, its runs.

use core::ops::Range;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;

use super::{Line, Style};
use crate::layout::font::{Fonts, Shaped, Weight};
use crate::layout::outline::Rect;
use crate::layout::scene::{Glyph, TextRun};

/// How much wider a line may come out than it was worked out, which is rounding.
const SLACK: f64 = 0.01;

/// A character with all that setting it asks for.
#[derive(Clone, Copy, Debug)]
struct Unit {
    char: char,
    /// Where it begins in its paragraph, in bytes.
    start: usize,
    /// Its embedding level; odd ones run from right to left.
    level: u8,
    /// The place of its style.
    style: usize,
    kind: Kind,
}

/// What is to be done with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It is shaped.
    Shown,
    /// It only steers others, and is left out.
    Steers,
    /// A sign stands for it and what follows it.
    Sign,
    /// It belongs to the sign before it.
    OfSign,
}

/// Does a character only steer those around it, so that it has no glyph?
fn is_steering(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{61c}'
                | '\u{ad}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
        )
}

/// Does a character change the one before it rather than stand for itself?
fn is_of_sign(char: char) -> bool {
    matches!(
        char,
        '\u{200d}'
            | '\u{20e3}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0020}'..='\u{e007f}'
            | '\u{e0100}'..='\u{e01ef}'
            | '\u{300}'..='\u{36f}'
    )
}

fn is_flag_letter(char: char) -> bool {
    matches!(char, '\u{1f1e6}'..='\u{1f1ff}')
}

/// A paragraph while it is set.
pub(super) struct Paragraph<'a> {
    fonts: &'a Fonts,
    is_rtl: bool,
    pub(super) styles: Vec<Style>,
    text: String,
    units: Vec<Unit>,
}

impl<'a> Paragraph<'a> {
    pub(super) fn new(fonts: &'a Fonts, is_rtl: bool) -> Self {
        Self {
            fonts,
            is_rtl,
            styles: Vec::new(),
            text: String::new(),
            units: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, text: &str, style: usize) {
        for char in text.chars() {
            let char = if char == '\t' { ' ' } else { char };
            // Paragraph separators of the bidirectional algorithm would part the levels.
            if matches!(char, '\u{1c}'..='\u{1e}' | '\r') {
                continue;
            }
            self.units.push(Unit {
                char,
                start: self.text.len(),
                level: 0,
                style,
                kind: Kind::Shown,
            });
            self.text.push(char);
        }
    }

    /// Sets what was added, and begins anew.
    pub(super) fn break_into(&mut self, width: f64, lines: &mut Vec<Line>) {
        self.find_levels();
        self.find_signs();
        if self.units.is_empty() {
            lines.push(self.line(0..0));
        }
        let stops = self.stops();
        let edges = self.edges();
        let breaks = self.breaks();
        let mut start = 0;
        while start < self.units.len() {
            let mut end = furthest(start, width, &breaks, &edges, &stops);
            let mut line = self.line(start..end);
            // Broken within a word, its letters take other forms, which may be wider.
            while line.width > width + SLACK {
                let Some(nearer) = nearer(start, end, &breaks, &stops) else {
                    break;
                };
                end = nearer;
                line = self.line(start..end);
            }
            lines.push(line);
            start = end;
        }
        self.text.clear();
        self.units.clear();
    }

    fn find_levels(&mut self) {
        let base = if self.is_rtl {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let info = BidiInfo::new(&self.text, Some(base));
        for unit in &mut self.units {
            unit.level = info
                .levels
                .get(unit.start)
                .map_or(0, |level| level.number());
        }
    }

    fn find_signs(&mut self) {
        // What the character before was, and whether a flag is waiting for its second letter.
        let (mut before, mut is_half_flag) = (Kind::Shown, false);
        let mut joins = false;
        let styles = &self.styles;
        for unit in &mut self.units {
            let style = styles.get(unit.style);
            let face = style.map(|style| self.fonts.face(style.weight));
            let is_in_sign = before != Kind::Shown;
            let char = unit.char;
            let has_glyph = face.is_some_and(|face| face.has(char));
            unit.kind = if is_steering(char) {
                Kind::Steers
            } else if is_in_sign
                && (is_of_sign(char) || joins || (is_half_flag && is_flag_letter(char)))
            {
                is_half_flag = false;
                Kind::OfSign
            } else if has_glyph {
                Kind::Shown
            } else if is_of_sign(char) {
                Kind::Steers
            } else {
                is_half_flag = is_flag_letter(char);
                Kind::Sign
            };
            joins = char == '\u{200d}' && unit.kind == Kind::OfSign;
            if unit.kind != Kind::Steers {
                before = unit.kind;
            }
        }
    }

    /// How far the left edge of each character is from the paragraph's, were it one line.
    fn edges(&self) -> Vec<f64> {
        let mut widths = vec![0.0; self.units.len()];
        let mut start = 0;
        for end in 1..=self.units.len() {
            let level = |idx: usize| self.units.get(idx).map(|unit| unit.level);
            if end < self.units.len() && level(end) == level(start) {
                continue;
            }
            for run in self.runs_of(start..end) {
                for glyph in &run.shaped {
                    if let Some(width) = widths.get_mut(glyph.start) {
                        *width += glyph.advance * run.size;
                    }
                }
            }
            start = end;
        }
        let mut edges = Vec::with_capacity(widths.len() + 1);
        let mut edge = 0.0;
        edges.push(edge);
        for width in widths {
            edge += width;
            edges.push(edge);
        }
        edges
    }

    /// The places before characters at which a word may be broken if need be.
    fn stops(&self) -> Vec<usize> {
        let is_stop = |(_, unit): &(usize, &Unit)| {
            unit.kind != Kind::OfSign && !is_of_sign(unit.char) && !is_mark(unit.char)
        };
        let stops = self.units.iter().enumerate().skip(1).filter(is_stop);
        stops.map(|(idx, _)| idx).collect()
    }

    /// The places at which a line may end, each with where its visible part ends.
    fn breaks(&self) -> Vec<(usize, usize)> {
        let mut breaks = Vec::new();
        for (byte, _) in linebreaks(&self.text) {
            let idx = self.units.partition_point(|unit| unit.start < byte);
            let is_within_sign = self
                .units
                .get(idx)
                .is_some_and(|unit| unit.kind == Kind::OfSign);
            if !is_within_sign {
                breaks.push((idx, self.visible_end(idx)));
            }
        }
        breaks
    }

    fn visible_end(&self, end: usize) -> usize {
        let before = self.units.get(..end).unwrap_or_default();
        let is_seen = |unit: &Unit| !unit.char.is_whitespace() && unit.kind != Kind::Steers;
        before.iter().rposition(is_seen).map_or(0, |idx| idx + 1)
    }

    /// The line that a range of characters makes.
    fn line(&self, range: Range<usize>) -> Line {
        let end = self.visible_end(range.end).max(range.start);
        let mut runs = Vec::new();
        for part in self.visual_order(range.start..end) {
            runs.extend(self.runs_of(part));
        }
        // The tallest style of the line says how high it is.
        let styles = runs.iter().map(|run| run.style);
        let fallback = self.units.get(range.start).map(|unit| unit.style);
        let tallest = styles
            .filter_map(|idx| self.styles.get(idx))
            .chain(fallback.and_then(|idx| self.styles.get(idx)))
            .chain(self.styles.last())
            .copied();
        let height = if runs.is_empty() {
            self.styles.last().map_or(0.0, |style| style.leading)
        } else {
            let shown = runs.iter().filter_map(|run| self.styles.get(run.style));
            shown.map(|style| style.leading).fold(0.0, f64::max)
        };
        let Some(tallest) = tallest
            .filter(|style| style.leading <= height)
            .max_by(|one, other| one.size.total_cmp(&other.size))
        else {
            return Line {
                runs: Vec::new(),
                width: 0.0,
                height,
            };
        };
        let face = self.fonts.face(tallest.weight);
        let (ascent, descent) = (face.ascent(), face.descent());
        let letters = (ascent + descent) * tallest.size;
        let baseline = (height - letters) / 2.0 + ascent * tallest.size;
        let mut x = 0.0;
        let mut placed = Vec::with_capacity(runs.len());
        for run in &runs {
            if let Some(style) = self.styles.get(run.style) {
                let start = run.range.start;
                let run = self.text_run(run, *style, x, baseline, height);
                x += run.width;
                placed.push((start, run));
            }
        }
        placed.sort_by_key(|(start, _)| *start);
        Line {
            runs: placed.into_iter().map(|(_, run)| run).collect(),
            width: x,
            height,
        }
    }

    /// The parts of a line that have one level, from left to right (UAX 9, rule L2).
    fn visual_order(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let units = self.units.get(range.clone()).unwrap_or_default();
        let mut parts: Vec<(u8, Range<usize>)> = Vec::new();
        for (idx, unit) in (range.start..).zip(units) {
            match parts.last_mut() {
                Some((level, part)) if *level == unit.level => part.end = idx + 1,
                Some(_) | None => parts.push((unit.level, idx..idx + 1)),
            }
        }
        let highest = parts.iter().map(|(level, _)| *level).max().unwrap_or(0);
        for level in (1..=highest).rev() {
            for group in
                parts.chunk_by_mut(|(one, _), (other, _)| (*one >= level) == (*other >= level))
            {
                if group.first().is_some_and(|(own, _)| *own >= level) {
                    group.reverse();
                }
            }
        }
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// The runs of a part of one level, from left to right.
    fn runs_of(&self, part: Range<usize>) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let units = self.units.get(part.clone()).unwrap_or_default();
        let is_rtl = units.first().is_some_and(|unit| unit.level % 2 == 1);
        for (idx, unit) in (part.start..).zip(units) {
            let is_new_sign = unit.kind == Kind::Sign;
            let is_sign = is_new_sign || unit.kind == Kind::OfSign;
            match runs.last_mut() {
                Some(run)
                    if unit.kind == Kind::Steers
                        || (run.style == unit.style && run.is_sign == is_sign && !is_new_sign) =>
                {
                    run.range.end = idx + 1;
                }
                Some(_) | None => runs.push(Run {
                    range: idx..idx + 1,
                    style: unit.style,
                    size: self.styles.get(unit.style).map_or(0.0, |style| style.size),
                    is_rtl,
                    is_sign,
                    shaped: Vec::new(),
                }),
            }
        }
        for run in &mut runs {
            run.shaped = self.shape(run);
        }
        if is_rtl {
            runs.reverse();
        }
        runs
    }

    fn shape(&self, run: &Run) -> Vec<Shaped> {
        let weight = self.styles.get(run.style).map(|style| style.weight);
        let face = self.fonts.face(weight.unwrap_or(Weight::Regular));
        if run.is_sign {
            return vec![Shaped {
                id: face.space(),
                advance: 1.1,
                dx: 0.0,
                dy: 0.0,
                start: run.range.start,
            }];
        }
        let units = self.units.get(run.range.clone()).unwrap_or_default();
        let chars: Vec<(usize, char)> = (run.range.start..)
            .zip(units)
            .filter(|(_, unit)| unit.kind != Kind::Steers)
            .map(|(idx, unit)| (idx, unit.char))
            .collect();
        face.shape(&chars, run.is_rtl)
    }

    fn text_run(&self, run: &Run, style: Style, x: f64, baseline: f64, height: f64) -> TextRun {
        let mut text = String::new();
        // Where each character begins in the text of the run.
        let mut starts = Vec::with_capacity(run.range.len() + 1);
        for unit in self.units.get(run.range.clone()).unwrap_or_default() {
            starts.push(text.len());
            if unit.kind != Kind::Steers {
                text.push(unit.char);
            }
        }
        starts.push(text.len());
        let mut firsts: Vec<usize> = run.shaped.iter().map(|glyph| glyph.start).collect();
        firsts.sort_unstable();
        firsts.dedup();
        let at = |idx: usize| {
            let start = starts.get(idx.saturating_sub(run.range.start));
            u32::try_from(start.copied().unwrap_or(text.len())).unwrap_or(u32::MAX)
        };
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(run.shaped.len());
        for shaped in &run.shaped {
            let after = firsts.partition_point(|first| *first <= shaped.start);
            let end = firsts.get(after).copied().unwrap_or(run.range.end);
            let is_second = glyphs
                .last()
                .is_some_and(|last| last.text.0 == at(shaped.start) && last.text.1 > last.text.0);
            let range = if is_second {
                (at(shaped.start), at(shaped.start))
            } else {
                (at(shaped.start), at(end))
            };
            glyphs.push(Glyph {
                id: shaped.id,
                advance: shaped.advance,
                dx: shaped.dx,
                dy: shaped.dy,
                text: range,
            });
        }
        let ems: f64 = glyphs.iter().map(|glyph| glyph.advance).sum();
        TextRun {
            text,
            is_rtl: run.is_rtl,
            is_sign: run.is_sign,
            weight: style.weight,
            size: style.size,
            ink: style.ink,
            x,
            baseline,
            width: ems * style.size,
            top: 0.0,
            height,
            glyphs,
            within: Rect::default(),
        }
    }
}

/// A part of one level and one style.
#[derive(Debug)]
struct Run {
    range: Range<usize>,
    style: usize,
    size: f64,
    is_rtl: bool,
    is_sign: bool,
    shaped: Vec<Shaped>,
}

/// Is it a mark that stands on the letter before it?
fn is_mark(char: char) -> bool {
    matches!(
        char,
        '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6ed}'
            | '\u{200c}'
            | '\u{200d}'
    )
}

/// Where the line that begins at `start` has to end.
///
/// `breaks` are the places where a line may end, each with where its visible part ends.
fn furthest(
    start: usize,
    width: f64,
    breaks: &[(usize, usize)],
    edges: &[f64],
    stops: &[usize],
) -> usize {
    let edge = |idx: usize| edges.get(idx).copied().unwrap_or(0.0);
    let from = edge(start);
    let fits = |end: usize| edge(end) - from <= width + SLACK;
    let next = breaks.partition_point(|(at, _)| *at <= start);
    let further = breaks.iter().skip(next);
    let within = further.take_while(|(_, visible_end)| fits(*visible_end));
    within.last().map_or_else(
        || {
            let next = stops.partition_point(|stop| *stop <= start);
            let further = stops.get(next..).unwrap_or_default();
            let n_fit = further.partition_point(|stop| fits(*stop));
            let last = further.get(n_fit.saturating_sub(1));
            last.copied().unwrap_or(edges.len().saturating_sub(1))
        },
        |(at, _)| *at,
    )
}

/// The next place before `end` where the line that begins at `start` may end.
fn nearer(start: usize, end: usize, breaks: &[(usize, usize)], stops: &[usize]) -> Option<usize> {
    let is_within = |at: &usize| *at > start && *at < end;
    let n_breaks = breaks.partition_point(|(at, _)| *at < end);
    let at_break = breaks.get(n_breaks.wrapping_sub(1)).map(|(at, _)| *at);
    let n_stops = stops.partition_point(|stop| *stop < end);
    let at_stop = stops.get(n_stops.wrapping_sub(1)).copied();
    at_break
        .filter(is_within)
        .or_else(|| at_stop.filter(is_within))
}
