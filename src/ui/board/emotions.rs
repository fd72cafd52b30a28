//! The emotion lane: a curve per persona with a face at every feeling.

use std::rc::Rc;

use yew::prelude::*;

use super::row::{CellCards, blueprint_line, border, lane_header, place, selector};
use super::{Columns, PtrVec};
use crate::base::{Id, PersonaId, Point, decimal, monotone_curve};
use crate::edit::Command;
use crate::i18n::CurvePoint;
use crate::model::{BlueprintLine, Card, CardField, CardList, Lane, Persona, Score, Stage};
use crate::ui::context::Ui;
use crate::ui::view::Editing;
use crate::ui::widgets::{Icon, TitleInput, face, lane_class};

/// The height of the lane in pixels, as the style sheet has it.
pub(super) const HEIGHT_PX: f64 = 138.0;
/// How far the best and worst feeling are from the middle, in pixels.
pub(super) const REACH_PX: f64 = 39.0;
/// The width of a column in the drawing's own unit.
const COLUMN: f64 = 100.0;

/// What an [`EmotionRow`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EmotionRowProps {
    pub(super) ui: Ui,
    pub(super) lane: Rc<Lane>,
    pub(super) columns: Columns,
    pub(super) stages: PtrVec<Stage>,
    pub(super) personas: PtrVec<Persona>,
    pub(super) cells: CellCards,
    pub(super) row: usize,
    pub(super) is_titled: bool,
    pub(super) is_lifted: bool,
    pub(super) line: Option<BlueprintLine>,
    pub(super) editing: Option<Editing>,
    /// The persona whose curve is in front.
    pub(super) shown: Option<PersonaId>,
}

/// The emotion lane.
#[component]
pub(super) fn EmotionRow(props: &EmotionRowProps) -> Html {
    let EmotionRowProps {
        ui,
        lane,
        columns,
        stages,
        personas,
        cells,
        row,
        shown,
        ..
    } = props;
    let first = personas.0.first().map(|first| first.id.clone());
    let front = points(cells, shown.as_ref(), first.as_ref());
    let behind: Vec<Vec<Option<Rc<Card>>>> = personas
        .0
        .iter()
        .filter(|persona| Some(&persona.id) != shown.as_ref())
        .map(|persona| points(cells, Some(&persona.id), first.as_ref()))
        .filter(|points| *points != front)
        .collect();
    let n_columns = columns.0.len();
    html! {
        <>
            { blueprint_line(ui, props.line) }
            <div class={classes!("jm-row", lane_class(lane.kind))} role="row" aria-rowindex={(row + 1).to_string()}>
                { lane_header(ui, lane, *row, props.is_titled, props.is_lifted, Some(scale(ui))) }
                <div class="jm-emo" role="presentation">
                    { drawing(columns, &front, &behind, &lane.id.to_string()) }
                    for (idx, (card, column)) in front.iter().zip(columns.0.iter()).enumerate() {
                        { cell(&EmotionCell {
                            ui: ui.clone(),
                            lane: lane.clone(),
                            card: card.clone(),
                            idx,
                            n_columns,
                            row: *row,
                            place: place(ui, stages, column),
                            is_above: is_peak(&front, idx),
                            is_named: card.as_ref().is_some_and(|card| props.editing == Some(Editing::EmotionName(card.id.clone()))),
                            border: border(column),
                        }) }
                    }
                    <p class="jm-sr">{ summary(ui, columns, stages, &front) }</p>
                </div>
            </div>
        </>
    }
}

/// The card that tells how a persona feels, column by column.
///
/// A card of nobody in particular stands for the first persona.
fn points(
    cells: &CellCards,
    persona: Option<&PersonaId>,
    first: Option<&PersonaId>,
) -> Vec<Option<Rc<Card>>> {
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

fn score(card: &Card) -> Score {
    card.score.unwrap_or(Score::clamped(0))
}

/// How far down a score is drawn, in pixels.
fn height(score: Score) -> f64 {
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

fn curve(points: &[Option<Rc<Card>>]) -> Vec<Point> {
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

fn drawing(
    columns: &Columns,
    front: &[Option<Rc<Card>>],
    behind: &[Vec<Option<Rc<Card>>>],
    lane_id: &str,
) -> Html {
    let n_columns = u32::try_from(columns.0.len()).map_or(0.0, f64::from);
    let (width, middle) = (decimal(n_columns * COLUMN), decimal(HEIGHT_PX / 2.0));
    let points = curve(front);
    let line = monotone_curve(&points);
    let ends = points.first().zip(points.last());
    let area = ends.map(|(first, last)| {
        [
            &line,
            "L",
            &decimal(last.x),
            " ",
            &middle,
            "L",
            &decimal(first.x),
            " ",
            &middle,
            "Z",
        ]
        .concat()
    });
    let levels = [-1.0, -0.5, 0.5, 1.0].map(|level| decimal(HEIGHT_PX / 2.0 - level * REACH_PX));
    let (above, below) = (format!("jm-above-{lane_id}"), format!("jm-below-{lane_id}"));
    html! {
        <svg class="jm-flip jm-curve" viewBox={["0 0 ", &width, " ", &decimal(HEIGHT_PX)].concat()} preserveAspectRatio="none" aria-hidden="true">
            <clipPath id={above.clone()}><rect width={width.clone()} height={middle.clone()} /></clipPath>
            <clipPath id={below.clone()}><rect y={middle.to_string()} width={width.clone()} height={middle.clone()} /></clipPath>
            for level in levels {
                <path class="jm-curve__level" d={["M0 ", &level, "H", &width].concat()} />
            }
            <path class="jm-curve__mid" d={["M0 ", &middle, "H", &width].concat()} />
            for other in behind.iter() {
                <path class="jm-curve__other" d={monotone_curve(&curve(other))} />
            }
            if let Some(area) = area {
                <path class="jm-curve__good" d={area.clone()} clip-path={format!("url(#{above})")} />
                <path class="jm-curve__bad" d={area} clip-path={format!("url(#{below})")} />
            }
            <path class="jm-curve__line" d={line} />
        </svg>
    }
}

/// The scale beside the lane's name.
fn scale(ui: &Ui) -> Html {
    let step = |value: i64| {
        let score = Score::clamped(value);
        html! {
            <span class="jm-scale__s">
                { ui.messages.score_word(score) }
                <bdi dir="ltr" class="jm-num">{ ui.locale().score(score) }</bdi>
                { face(score, true) }
            </span>
        }
    };
    html! {
        <span class="jm-scale" aria-hidden="true">
            for value in [100, 50, 0, -50, -100] { { step(value) } }
        </span>
    }
}

/// What a screen reader says of the whole curve.
fn summary(
    ui: &Ui,
    columns: &Columns,
    stages: &PtrVec<Stage>,
    points: &[Option<Rc<Card>>],
) -> String {
    let named: Vec<(AttrValue, String, Score)> = points
        .iter()
        .zip(columns.0.iter())
        .filter_map(|(card, column)| {
            let card = card.as_deref()?;
            Some((place(ui, stages, column), feeling(ui, card), score(card)))
        })
        .collect();
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
fn feeling(ui: &Ui, card: &Card) -> String {
    let words = ui.words(&card.text);
    if words.is_empty() {
        ui.messages.emotion_name(score(card)).to_owned()
    } else {
        words.to_owned()
    }
}

/// What one column of the emotion lane shows.
struct EmotionCell {
    ui: Ui,
    lane: Rc<Lane>,
    card: Option<Rc<Card>>,
    idx: usize,
    n_columns: usize,
    row: usize,
    place: AttrValue,
    is_above: bool,
    is_named: bool,
    border: &'static str,
}

/// One column of the emotion lane: the face of its feeling, or the invitation to add one.
fn cell(props: &EmotionCell) -> Html {
    let EmotionCell {
        ui,
        lane,
        card,
        idx,
        n_columns,
        row,
        place,
        ..
    } = props;
    let (at, n) = (
        u32::try_from(*idx).unwrap_or(0),
        u32::try_from(*n_columns).unwrap_or(1).max(1),
    );
    let y = card
        .as_deref()
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
    let inner = match card {
        Some(card) => point(props, card),
        None if ui.is_read_only => html! {},
        None => html! {
            <button
                type="button"
                class="jm-addpt"
                aria-label={ui.messages.add_emotion_at(place)}
                title={ui.messages.add_emotion()}
                data-act="add-emotion"
                data-stop="true"
                tabindex="-1"
            >
                { Icon::Add.sized("jm-i--14") }
            </button>
        },
    };
    html! {
        <div
            key={*idx}
            ~style={style}
            class={classes!("jm-emo__c", props.border)}
            role="gridcell"
            aria-colindex={(idx + 2).to_string()}
            aria-label={card.is_none().then(|| ui.messages.cell_of(&ui.lane_title(lane), place))}
            data-lane={lane.id.to_string()}
            data-r={row.to_string()}
            data-c={idx.to_string()}
        >
            { inner }
        </div>
    }
}

fn point(props: &EmotionCell, card: &Rc<Card>) -> Html {
    let EmotionCell {
        ui,
        place,
        is_above,
        is_named,
        ..
    } = props;
    let score = score(card);
    let name = feeling(ui, card);
    let spoken = ui.locale().score(score);
    let mood = match score.get() {
        1.. => "is-pos",
        0 => "",
        _ => "is-neg",
    };
    let label = if *is_named {
        let on_commit = {
            let (ui, card) = (ui.clone(), card.clone());
            Callback::from(move |words: String| {
                let text = ui.rewritten(&card.text, &words);
                ui.run(Command::edit::<Card>(
                    card.id.clone(),
                    vec![CardField::Text(text)],
                ));
            })
        };
        let words = ui.words(&card.text).to_owned();
        html! {
            <span class={classes!("jm-ptl", "is-open", is_above.then_some("is-above"))}>
                <TitleInput ui={ui.clone()} {words} label={ui.messages.emotion_label()} {on_commit} back={selector("point", card.id.as_str())} />
            </span>
        }
    } else {
        html! {
            <span class={classes!("jm-ptl", is_above.then_some("is-above"))} data-namefor={card.id.to_string()}>
                if ui.words(&card.text).is_empty() { {&name} } else { { ui.show(&card.text) } }
            </span>
        }
    };
    html! {
        <>
            <div
                class={classes!("jm-pt", mood)}
                role="slider"
                aria-orientation="vertical"
                aria-valuemin="-100"
                aria-valuemax="100"
                aria-valuenow={score.get().to_string()}
                aria-valuetext={ui.messages.score_is(&name, &spoken)}
                aria-label={ui.messages.curve_point(place, &name, &spoken)}
                aria-readonly={ui.is_read_only.then_some("true")}
                title={ui.messages.curve_hint()}
                data-point={card.id.to_string()}
                data-drag={(!ui.is_read_only).then_some("point")}
                data-stop="true"
                tabindex="-1"
            >
                { face(score, false) }
            </div>
            { label }
        </>
    }
}
