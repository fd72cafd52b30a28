//! The opportunity matrix as a picture (SVG 1.1): the plane, and the order of work beside it.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::matrix::{Opportunity, Quadrant, spread};
use crate::model::Level;

/// What the picture says, in the reader's language.
pub struct PictureWords<'a> {
    /// Its language, as a BCP 47 tag.
    pub language: &'a str,
    /// Does that run from right to left?
    pub is_rtl: bool,
    /// What heads it: the map's title.
    pub title: &'a str,
    /// What it is.
    pub subtitle: &'a str,
    /// The axis upwards.
    pub impact: &'a str,
    /// The axis along.
    pub effort: &'a str,
    /// What heads the list.
    pub order: &'a str,
    /// What a field is called.
    pub quadrant: &'a dyn Fn(Quadrant) -> &'a str,
    /// The words of an opportunity.
    pub words: &'a dyn Fn(&Opportunity) -> String,
    /// A number as it is written.
    pub number: &'a dyn Fn(usize) -> String,
}

/// All lengths are in pixels of the picture.
const MARGIN: f64 = 48.0;
const TOP: f64 = 112.0;
const PLANE: f64 = 520.0;
const LIST_WIDTH: f64 = 560.0;
const LIST_GAP: f64 = 64.0;
const WIDTH: f64 = MARGIN * 2.0 + PLANE + LIST_GAP + LIST_WIDTH;
const DOT: f64 = 15.0;
const LINE: f64 = 24.0;
/// What a line of the list holds behind the number: letters are 9 pixels wide at most.
const LINE_LETTERS: usize = 55;
const FONT: &str = "Vazirmatn, 'Segoe UI', Tahoma, system-ui, sans-serif";

/// The picture of opportunities, which are in their order of work.
///
/// The same opportunities give the same bytes. Every text is escaped, and what XML cannot hold is
/// left out. Lines are broken by a guess of how wide letters are, on the safe side.
pub fn matrix_picture(order: &[Opportunity], words: &PictureWords<'_>) -> String {
    let mut picture = Picture {
        svg: String::new(),
        is_rtl: words.is_rtl,
    };
    let mut list = Picture {
        svg: String::new(),
        is_rtl: words.is_rtl,
    };
    let bottom = picture_of_list(order, words, &mut list);
    let height = bottom.max(TOP + PLANE + 40.0) + MARGIN;
    let direction = if words.is_rtl { "rtl" } else { "ltr" };
    picture.svg.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" xml:lang=\"{}\" direction=\"{direction}\" \
         font-family=\"{FONT}\">\n",
        escaped(words.language)
    ));
    let name = [words.title, " – ", words.subtitle].concat();
    picture
        .svg
        .push_str(&format!("<title>{}</title>\n", escaped(&name)));
    picture.svg.push_str(&format!(
        "<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    ));
    picture.text((MARGIN, 58.0), 24, "bold", "#1c2124", words.title);
    picture.text((MARGIN, 86.0), 15, "normal", "#56606a", words.subtitle);
    picture_of_plane(order, words, &mut picture);
    picture.svg.push_str(&list.svg);
    picture.svg.push_str("</svg>\n");
    picture.svg
}

fn picture_of_plane(order: &[Opportunity], words: &PictureWords<'_>, picture: &mut Picture) {
    // Much begins at the fourth of five levels.
    let split = PLANE * 0.6;
    for (quadrant, along, up, fill) in [
        (Quadrant::QuickWin, 0.0, split, "#e6f3ea"),
        (Quadrant::Project, split, split, "#e8eefa"),
        (Quadrant::FillIn, 0.0, 0.0, "#f4f4f1"),
        (Quadrant::Thankless, split, 0.0, "#f8ebe9"),
    ] {
        let width = if along > 0.0 { PLANE - split } else { split };
        let height = if up > 0.0 { PLANE - split } else { split };
        let top = TOP + PLANE - up - height;
        picture.rect((MARGIN + along, top), (width, height), fill);
        let at = (MARGIN + along + 12.0, top + 24.0);
        picture.text(at, 14, "bold", "#3c464e", (words.quadrant)(quadrant));
    }
    let foot = TOP + PLANE + 28.0;
    picture.text((MARGIN, foot), 14, "normal", "#56606a", words.effort);
    picture.text((MARGIN, TOP - 10.0), 14, "normal", "#56606a", words.impact);
    let cell = PLANE / 5.0;
    for (idx, place) in spread(order).into_iter().enumerate() {
        let Some((along, up)) = place else { continue };
        let x = picture.across(MARGIN + along * cell);
        let y = TOP + PLANE - up * cell;
        picture.svg.push_str(&format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{DOT}\" fill=\"#ffffff\" stroke=\"#2c7a4b\" stroke-width=\"2\"/>\n\
             <text x=\"{x:.1}\" y=\"{:.1}\" font-size=\"13\" font-weight=\"bold\" fill=\"#1c2124\" text-anchor=\"middle\">{}</text>\n",
            y + 4.5,
            escaped(&(words.number)(idx + 1))
        ));
    }
}

/// The list; where it ends.
fn picture_of_list(order: &[Opportunity], words: &PictureWords<'_>, picture: &mut Picture) -> f64 {
    let start = MARGIN + PLANE + LIST_GAP;
    picture.text((start, TOP), 16, "bold", "#1c2124", words.order);
    let mut y = TOP + 12.0;
    for (idx, idea) in order.iter().enumerate() {
        y += 10.0;
        for (n, line) in lines(&(words.words)(idea), LINE_LETTERS).iter().enumerate() {
            y += LINE;
            if n == 0 {
                let number = (words.number)(idx + 1);
                picture.text((start, y), 14, "bold", "#2c7a4b", &number);
            }
            picture.text((start + 36.0, y), 14, "normal", "#1c2124", line);
        }
        y += LINE - 4.0;
        let field = (words.quadrant)(idea.quadrant);
        picture.text((start + 36.0, y), 12, "normal", "#56606a", field);
    }
    y
}

/// An SVG in the making, whose lengths along the reading direction begin at its start.
struct Picture {
    svg: String,
    is_rtl: bool,
}

impl Picture {
    /// A place along the reading direction, from the left.
    fn across(&self, along: f64) -> f64 {
        if self.is_rtl { WIDTH - along } else { along }
    }

    fn rect(&mut self, (along, top): (f64, f64), (width, height): (f64, f64), fill: &str) {
        let left = if self.is_rtl {
            WIDTH - along - width
        } else {
            along
        };
        self.svg.push_str(&format!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\" stroke=\"#c8cdd2\"/>\n"
        ));
    }

    /// A line of text that begins at a place, in the reading direction.
    fn text(&mut self, (along, y): (f64, f64), size: u8, weight: &str, fill: &str, text: &str) {
        let x = self.across(along);
        self.svg.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>\n",
            escaped(text)
        ));
    }
}

/// A text in lines of at most so many letters, broken between words where that can be.
fn lines(text: &str, max: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut n_letters = 0;
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        // A word that is longer than a line is broken within.
        for part in letters.chunks(max) {
            let gap = usize::from(n_letters > 0);
            if n_letters + gap + part.len() > max {
                lines.push(core::mem::take(&mut line));
                n_letters = 0;
            }
            if n_letters > 0 {
                line.push(' ');
                n_letters += 1;
            }
            line.extend(part);
            n_letters += part.len();
        }
    }
    if n_letters > 0 || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// A text as XML 1.0 can hold it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            // Signs that turn the direction of all that follows would reach beyond the text.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ => safe.push(char),
        }
    }
    safe
}

/// The level whose middle a place along an axis of five levels is nearest to.
pub fn level_at(share: f64) -> Level {
    #[expect(clippy::cast_possible_truncation, reason = "brought to 1–5 at once")]
    let level = (share.clamp(0.0, 1.0) * 5.0).ceil() as i64;
    Level::clamped(level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::matrix::{matrix, order_of_work};
    use crate::insight::sample::Sample;
    use crate::model::Text;

    fn picture(texts: &[&str], is_rtl: bool) -> String {
        let mut map = Sample::bare();
        for (idx, text) in texts.iter().enumerate() {
            let level = i64::try_from(idx).unwrap();
            map = map.card(&format!("c{idx}"), "opportunities", "s1", |card| {
                card.text = Text::plain(text);
                card.impact = (level > 0).then(|| Level::clamped(level + 2));
                card.effort = (level > 0).then(|| Level::clamped(level));
            });
        }
        let order = order_of_work(matrix(&map.map));
        let own = map.map.language().clone();
        let words = PictureWords {
            language: if is_rtl { "fa" } else { "en" },
            is_rtl,
            title: "A <map>",
            subtitle: "Opportunities",
            impact: "Impact",
            effort: "Effort",
            order: "Order of work",
            quadrant: &|quadrant| match quadrant {
                Quadrant::QuickWin => "Quick",
                Quadrant::Project => "Big",
                Quadrant::FillIn => "Fill",
                Quadrant::Unrated => "Unrated",
                Quadrant::Thankless => "No",
            },
            words: &|idea| String::from(idea.card.text.shown(&own, &own).0),
            number: &|n| format!("{n}"),
        };
        matrix_picture(&order, &words)
    }

    #[test]
    fn every_opportunity_is_in_the_list_and_every_rated_one_on_the_plane() {
        let svg = picture(&["Later", "Quiz", "Calculator"], false);
        for text in [
            "Later",
            "Quiz",
            "Calculator",
            "A &lt;map&gt;",
            "Order of work",
        ] {
            assert!(svg.contains(&format!(">{text}<")), "{text}");
        }
        assert_eq!(svg.matches("<circle").count(), 2);
        assert_eq!(svg, picture(&["Later", "Quiz", "Calculator"], false));
    }

    #[test]
    fn from_right_to_left_all_of_it_is_mirrored() {
        let (ltr, rtl) = (picture(&["One"], false), picture(&["One"], true));
        assert!(ltr.contains("<text x=\"48.0\" y=\"58.0\""));
        assert!(rtl.contains(&format!("<text x=\"{:.1}\" y=\"58.0\"", WIDTH - 48.0)));
        assert!(rtl.contains("direction=\"rtl\""));
    }

    #[test]
    fn hostile_words_stay_words() {
        let svg = picture(
            &["</text><script>alert(1)</script>\u{0}\u{202e}&", "\"'"],
            false,
        );
        assert!(!svg.contains("<script"));
        assert!(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;"));
        assert!(!svg.contains('\u{202e}') && !svg.contains('\u{0}'));
    }

    #[test]
    fn a_long_text_is_broken_and_loses_nothing() {
        let words = "word ".repeat(100);
        let broken = lines(&words, 20);
        assert!(broken.iter().all(|line| line.chars().count() <= 20));
        assert_eq!(broken.join(" "), words.trim());
        let one = "x".repeat(70);
        assert_eq!(lines(&one, 20).concat(), one);
    }

    #[test]
    fn a_place_is_a_level() {
        let levels =
            [-1.0, 0.0, 0.19, 0.21, 0.5, 0.99, 1.0, 7.0].map(|share| level_at(share).get());
        assert_eq!(levels, [1, 1, 1, 2, 3, 5, 5, 5]);
    }
}
