//! Setting text: its direction, its lines, its glyphs.

mod paragraph;

use self::paragraph::Paragraph;
use super::font::{Fonts, Weight};
use super::ink::Ink;
use super::scene::TextRun;

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// How large an em is.
    pub size: f64,
    /// The height of a line.
    pub leading: f64,
    /// How heavy.
    pub weight: Weight,
    /// In which colour.
    pub ink: Ink,
}

impl Style {
    /// A regular text of that size.
    pub const fn new(size: f64, leading: f64, ink: Ink) -> Self {
        Self {
            size,
            leading,
            weight: Weight::Regular,
            ink,
        }
    }

    /// The same in bold.
    pub const fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }

    /// The same in another colour.
    pub const fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }
}

/// Words with the direction of their language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Does their language run from right to left?
    pub is_rtl: bool,
}

impl Words {
    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A part of a text in one style.
#[derive(Clone, Copy, Debug)]
pub struct Span<'a> {
    /// The words.
    pub text: &'a str,
    /// How they look.
    pub style: Style,
}

/// A line of text, at its place from the top left of nowhere yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its runs in the order they are read; their places are counted from the line's top left.
    pub runs: Vec<TextRun>,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// Sets a text in lines no wider than `width`; breaks within words only where a word is wider.
///
/// `is_rtl` is the direction of the whole, which its neutral characters follow.
pub(in crate::layout) fn set(
    fonts: &Fonts,
    spans: &[Span<'_>],
    is_rtl: bool,
    width: f64,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut paragraph = Paragraph::new(fonts, is_rtl);
    for (idx, span) in spans.iter().enumerate() {
        paragraph.styles.push(span.style);
        let mut parts = span.text.split(is_line_end).peekable();
        while let Some(part) = parts.next() {
            paragraph.add(part, idx);
            if parts.peek().is_some() {
                paragraph.break_into(width, &mut lines);
            }
        }
    }
    paragraph.break_into(width, &mut lines);
    lines
}

/// Sets a text in at most `n_lines` lines, with “…” in place of what does not fit.
pub(in crate::layout) fn set_clipped(
    fonts: &Fonts,
    span: Span<'_>,
    is_rtl: bool,
    width: f64,
    n_lines: usize,
) -> Vec<Line> {
    let mut lines = set(fonts, &[span], is_rtl, width);
    if lines.len() <= n_lines {
        return lines;
    }
    lines.truncate(n_lines);
    let shown = lines.iter().flat_map(|line| &line.runs);
    let mut n_chars: usize = shown.map(|run| run.text.chars().count() + 1).sum();
    loop {
        let mut text: String = span.text.chars().take(n_chars).collect();
        text.truncate(text.trim_end().len());
        text.push('…');
        let clipped = set(
            fonts,
            &[Span {
                text: &text,
                ..span
            }],
            is_rtl,
            width,
        );
        if clipped.len() <= n_lines || n_chars == 0 {
            return clipped;
        }
        n_chars = n_chars.saturating_sub(3);
    }
}

/// The style, smaller as far as that keeps the longest word whole, down to seven tenths.
pub(in crate::layout) fn narrowed(fonts: &Fonts, words: &Words, style: Style, width: f64) -> Style {
    let measure = |text| width_of(fonts, &[Span { text, style }], words.is_rtl);
    let widest = words
        .text
        .split_whitespace()
        .map(measure)
        .fold(0.0, f64::max);
    if widest <= width {
        return style;
    }
    Style {
        size: style.size * (width / widest * 0.999).max(0.7),
        ..style
    }
}

/// How wide a text is in one line.
pub(in crate::layout) fn width_of(fonts: &Fonts, spans: &[Span<'_>], is_rtl: bool) -> f64 {
    let lines = set(fonts, spans, is_rtl, f64::INFINITY);
    lines.iter().map(|line| line.width).fold(0.0, f64::max)
}

fn is_line_end(char: char) -> bool {
    matches!(
        char,
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
