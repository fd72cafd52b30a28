//! The emotion lane: a curve per persona with a face at every feeling.

use std::rc::Rc;

use yew::Html;

use super::PtrVec;
use super::row::{CellCards, Row, border, place};
use crate::base::{Id, PersonaId, Point, decimal, monotone_curve};
use crate::i18n::CurvePoint;
use crate::model::{Card, CardList, Persona, Score};
use crate::ui::context::Ui;
use crate::ui::markup::{Property, list, tag};
use crate::ui::view::Editing;
use crate::ui::widgets::{Icon, TitleInput, face};

/// The height of the lane in pixels, as the style sheet has it.
pub(in crate::ui) const HEIGHT_PX: f64 = 138.0;
/// How far the best and worst feeling are from the middle, in pixels.
pub(in crate::ui) const REACH_PX: f64 = 39.0;
/// The width of a column in the drawing's own unit.
pub(in crate::ui) const COLUMN: f64 = 100.0;

/// Whose feelings the lane shows.
#[derive(Clone, PartialEq)]
pub(super) struct Personas {
    pub(super) all: PtrVec<Persona>,
    /// The persona whose curve is in front.
    pub(super) shown: Option<PersonaId>,
}

/// The curves, and a cell per column on them.
pub(super) fn view(lane: &Row) -> Html {
    let (front, behind) = curves(lane);
    let mut cells = Vec::new();
    for (idx, column) in lane.columns.0.iter().enumerate() {
        let feeling = Feeling {
            lane,
            card: front.get(idx).and_then(Option::as_deref),
            idx,
            place: place(&lane.ui, &lane.stages, column),
            is_above: is_peak(&front, idx),
            border: border(column),
        };
        cells.push(feeling.view());
    }
    tag!("div", "class" = "jm-emo", "role" = "presentation")
        .child(drawing(lane, &front, &behind))
        .child(cells)
        .child(tag!("p", "class" = "jm-sr").child(summary(lane, &front)))
        .html()
}

/// A card for each column that has one.
pub(in crate::ui) type Points = Vec<Option<Rc<Card>>>;

/// The curve of the persona in front, and those of the others where they differ.
fn curves(lane: &Row) -> (Points, Vec<Points>) {
    let cells = &lane.cells;
    let Some(Personas { all, shown }) = &lane.personas else {
        return (points(cells, None, None), Vec::new());
    };
    let first = all.0.first().map(|first| &first.id);
    let front = points(cells, shown.as_ref(), first);
    let mut behind = Vec::new();
    for persona in all.0.iter() {
        if Some(&persona.id) != shown.as_ref() {
            let points = points(cells, Some(&persona.id), first);
            if !is_same(&points, &front) {
                behind.push(points);
            }
        }
    }
    (front, behind)
}

fn is_same(one: &Points, other: &Points) -> bool {
    one.iter().zip(other).all(|cards| match cards {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    })
}

/// The card that tells how a persona feels, column by column.
///
/// A card of nobody in particular stands for the first persona.
pub(in crate::ui) fn points(
    cells: &CellCards,
    persona: Option<&PersonaId>,
    first: Option<&PersonaId>,
) -> Points {
    let find = |cards: &CardList| {
        let own = cards.iter().find(|card| card.persona.as_ref() == persona);
        let for_all = || {
            cards
                .iter()
                .find(|card| card.persona.is_none())
                .filter(|_| persona.is_none() || persona == first)
        };
        own.or_else(for_all).cloned()
    };
    cells.0.iter().map(find).collect()
}

/// How a feeling feels; one that does not say is neither good nor bad.
pub(in crate::ui) fn score(card: &Card) -> Score {
    card.score.unwrap_or(Score::clamped(0))
}

/// How far down a score is drawn, in pixels.
pub(in crate::ui) fn height(score: Score) -> f64 {
    HEIGHT_PX / 2.0 - f64::from(score.get()) / 100.0 * REACH_PX
}

/// Is the label of a point above it, since the curve falls away on both sides?
fn is_peak(points: &[Option<Rc<Card>>], idx: usize) -> bool {
    let at = |idx: Option<usize>| {
        idx.and_then(|idx| points.get(idx)?.as_deref())
            .map(|card| score(card).get())
    };
    let Some(own) = at(Some(idx)) else {
        return false;
    };
    let before = at(idx.checked_sub(1)).unwrap_or(own);
    let after = at(Some(idx + 1)).unwrap_or(own);
    own >= before && own >= after
}

/// The line through the feelings, in the drawing's own units.
pub(in crate::ui) fn curve(points: &[Option<Rc<Card>>]) -> Vec<Point> {
    let mut x = -COLUMN / 2.0;
    let mut curve: Vec<Point> = points
        .iter()
        .filter_map(|card| {
            x += COLUMN;
            card.as_deref().map(|card| Point {
                x,
                y: height(score(card)),
            })
        })
        .collect();
    // The journey does not begin or end in the middle of a column: the curve runs out gently.
    let runs_out = |at: Point, x: f64| Point {
        x,
        y: at.y + (HEIGHT_PX / 2.0 - at.y) * 0.25,
    };
    if let (Some(Some(_)), Some(first)) = (points.first(), curve.first().copied()) {
        curve.insert(0, runs_out(first, 0.0));
    }
    if let (Some(Some(_)), Some(last)) = (points.last(), curve.last().copied()) {
        curve.push(runs_out(last, x + COLUMN / 2.0));
    }
    curve
}

fn drawing(lane: &Row, front: &Points, behind: &[Points]) -> Html {
    let n_columns = u32::try_from(lane.columns.0.len()).map_or(0.0, f64::from);
    let (width, middle) = (decimal(n_columns * COLUMN), decimal(HEIGHT_PX / 2.0));
    let points = curve(front);
    let line = monotone_curve(&points);
    let ends = points.first().zip(points.last());
    let area = ends.map(|(first, last)| {
        let (from, to) = (decimal(first.x), decimal(last.x));
        [&line, "L", &to, " ", &middle, "L", &from, " ", &middle, "Z"].concat()
    });
    let path = |class: &'static str, line: String| tag!("path", "class" = class, "d" = line).html();
    let level = |y: &str| ["M0 ", y, "H", &width].concat();
    let mut levels = Vec::new();
    for share in [-1.0, -0.5, 0.5, 1.0] {
        let y = decimal(HEIGHT_PX / 2.0 - share * REACH_PX);
        levels.push(path("jm-curve__level", level(&y)));
    }
    let mut others = Vec::new();
    for other in behind {
        others.push(path("jm-curve__other", monotone_curve(&curve(other))));
    }
    let (above, below) = (
        ["jm-above-", lane.lane.id.as_str()].concat(),
        ["jm-below-", lane.lane.id.as_str()].concat(),
    );
    let half = |name: &str, top: Option<String>| {
        tag!("clipPath", "id" = name.to_owned()).child(tag!(
            "rect",
            "y" = top,
            "width" = width.clone(),
            "height" = middle.clone()
        ))
    };
    let tinted = |class: &'static str, clip: &str| {
        let area = area.clone()?;
        let clip = ["url(#", clip, ")"].concat();
        Some(tag!(
            "path",
            "class" = class,
            "d" = area,
            "clip-path" = clip
        ))
    };
    tag!(
        "svg",
        "class" = "jm-flip jm-curve",
        "viewBox" = ["0 0 ", &width, " ", &decimal(HEIGHT_PX)].concat(),
        "preserveAspectRatio" = "none",
        "aria-hidden" = "true",
    )
    .child(half(&above, None))
    .child(half(&below, Some(middle.clone())))
    .child(levels)
    .child(path("jm-curve__mid", level(&middle)))
    .child(others)
    .child(tinted("jm-curve__good", &above))
    .child(tinted("jm-curve__bad", &below))
    .child(path("jm-curve__line", line))
    .html()
}

/// The scale beside the lane's name.
pub(super) fn scale(ui: &Ui) -> Html {
    let mut steps = Vec::new();
    for value in [100, 50, 0, -50, -100] {
        let score = Score::clamped(value);
        let number = tag!("bdi", "dir" = "ltr", "class" = "jm-num").child(ui.locale().score(score));
        let step = tag!("span", "class" = "jm-scale__s")
            .child(ui.messages.score_word(score))
            .child(number)
            .child(face(score, true));
        steps.push(step.html());
    }
    tag!("span", "class" = "jm-scale", "aria-hidden" = "true")
        .child(steps)
        .html()
}

/// What a screen reader says of the whole curve.
fn summary(lane: &Row, points: &Points) -> String {
    let ui = &lane.ui;
    let mut named = Vec::new();
    for (card, column) in points.iter().zip(lane.columns.0.iter()) {
        if let Some(card) = card {
            named.push((place(ui, &lane.stages, column), name(ui, card), score(card)));
        }
    }
    let points: Vec<CurvePoint<'_>> = named
        .iter()
        .map(|(place, name, score)| CurvePoint {
            place,
            name,
            score: *score,
        })
        .collect();
    ui.messages.curve_summary(&points)
}

/// What a feeling is called: its name, or the word for its score.
fn name(ui: &Ui, card: &Card) -> String {
    let words = ui.words(&card.text);
    if words.is_empty() {
        ui.messages.emotion_name(score(card)).to_owned()
    } else {
        words.to_owned()
    }
}

/// What one column of the emotion lane shows.
struct Feeling<'a> {
    lane: &'a Row,
    card: Option<&'a Card>,
    idx: usize,
    place: String,
    /// Is its name above the curve?
    is_above: bool,
    border: &'static str,
}

impl Feeling<'_> {
    /// The face of the feeling, or the invitation to add one.
    fn view(&self) -> Html {
        let Row { ui, lane, row, .. } = self.lane;
        let (at, n) = (
            u32::try_from(self.idx).unwrap_or(0),
            u32::try_from(self.lane.columns.0.len()).unwrap_or(1).max(1),
        );
        let y = self
            .card
            .map_or(HEIGHT_PX / 2.0, |card| height(score(card)));
        let width = 100.0 / f64::from(n);
        let style = [
            "--x:",
            &decimal(f64::from(at) * width),
            "%;--w:",
            &decimal(width),
            "%;--y:",
            &decimal(y),
            "px",
        ]
        .concat();
        let label = || ui.messages.cell_of(&ui.lane_title(lane), &self.place);
        tag!(
            "div",
            "class" = "jm-emo__c",
            "style" = Property(style),
            "role" = "gridcell",
            "aria-colindex" = self.idx + 2,
            "aria-label" = self.card.is_none().then(label),
            "data-lane" = &lane.id,
            "data-r" = *row,
            "data-c" = self.idx,
        )
        .key(self.idx)
        .class(self.border)
        .child(match self.card {
            Some(card) => Some(self.point(card)),
            None => (!ui.is_read_only).then(|| self.invitation()),
        })
        .html()
    }

    fn invitation(&self) -> Html {
        let messages = self.lane.ui.messages;
        tag!(
            "button",
            "class" = "jm-addpt",
            "type" = "button",
            "aria-label" = messages.add_emotion_at(&self.place),
            "title" = messages.add_emotion(),
            "data-act" = "add-emotion",
            "data-stop" = "true",
            "tabindex" = "-1",
        )
        .child(Icon::ADD.sized("jm-i--14"))
        .html()
    }

    fn point(&self, card: &Card) -> Html {
        let ui = &self.lane.ui;
        let score = score(card);
        let name = name(ui, card);
        let spoken = ui.locale().score(score);
        let mood = match score.get() {
            1.. => "is-pos",
            0 => "",
            _ => "is-neg",
        };
        let point = tag!(
            "div",
            "class" = "jm-pt",
            "role" = "slider",
            "aria-orientation" = "vertical",
            "aria-valuemin" = "-100",
            "aria-valuemax" = "100",
            "aria-valuenow" = score.get().to_string(),
            "aria-valuetext" = ui.messages.score_is(&name, &spoken),
            "aria-label" = ui.messages.curve_point(&self.place, &name, &spoken),
            "aria-readonly" = ui.is_read_only.then_some("true"),
            "title" = ui.messages.curve_hint(),
            "data-point" = &card.id,
            "data-drag" = (!ui.is_read_only).then_some("point"),
            "data-stop" = "true",
            "tabindex" = "-1",
        )
        .class(mood)
        .child(face(score, false));
        list(vec![point.html(), self.label(card, &name)])
    }

    /// The name of the feeling, or the input it is written in.
    fn label(&self, card: &Card, name: &str) -> Html {
        let ui = &self.lane.ui;
        let editing = Editing::EmotionName(card.id.clone());
        let is_named = self.lane.editing.as_ref() == Some(&editing);
        let label = tag!(
            "span",
            "class" = "jm-ptl",
            "data-namefor" = (!is_named).then_some(&card.id),
        )
        .class_if(is_named, "is-open")
        .class_if(self.is_above, "is-above");
        let title = || {
            TitleInput {
                ui: ui.clone(),
                editing,
                words: ui.words(&card.text).to_owned(),
                label: ui.messages.emotion_label(),
                placeholder: "",
                class: "",
            }
            .html()
        };
        label
            .child(if is_named {
                title()
            } else {
                ui.show_or(&card.text, name)
            })
            .html()
    }
}
