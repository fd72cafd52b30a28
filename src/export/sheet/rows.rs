//! The rows of a map: its lanes, and how many came.

use alloc::rc::Rc;

use super::{Wording, hue};
use crate::base::Icon;
use crate::i18n::CurvePoint;
use crate::insight::Reached;
use crate::layout::{Bar, Card, Cells, Curve, Disc, Feeling, Foot, Form, Ink, Row, Words};
use crate::model::{
    Card as MapCard, CardList, Column, EvidenceKind, Lane, LaneKind, Metric, Person, Persona,
    Score, Stage, channel_icon, initial, lane_icon, person_hue,
};

/// How many dots of three tell how firm a statement is.
pub(super) fn n_dots(kind: EvidenceKind) -> u8 {
    match kind {
        EvidenceKind::Assumed => 1,
        EvidenceKind::Reported => 2,
        EvidenceKind::Measured => 3,
    }
}

/// Do the cards of a lane show who is responsible, how firm they are, and what people say of them?
pub(super) fn has_foot(kind: LaneKind) -> bool {
    match kind {
        LaneKind::Touchpoints | LaneKind::Emotions | LaneKind::Owners | LaneKind::Metrics => false,
        LaneKind::Actions
        | LaneKind::Thoughts
        | LaneKind::PainPoints
        | LaneKind::Opportunities
        | LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => true,
    }
}

/// The shape of a lane's cards.
fn form(kind: LaneKind) -> Form {
    match kind {
        LaneKind::Actions => Form::Ruled,
        LaneKind::Touchpoints => Form::Pill,
        LaneKind::Thoughts => Form::Bubble,
        LaneKind::PainPoints => Form::Folded,
        LaneKind::Opportunities => Form::Dashed,
        LaneKind::Owners | LaneKind::Metrics | LaneKind::Emotions => Form::Bare,
        LaneKind::Evidence
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => Form::Plain,
    }
}

impl Wording<'_> {
    /// A row for each lane.
    pub(super) fn lane_rows(&self, lanes: &[&Rc<Lane>]) -> Vec<Row> {
        let lines = self.blueprint_lines(lanes);
        let rows = lanes.iter().zip(lines).map(|(lane, line)| Row {
            kind: Some(lane.kind),
            icon: lane_icon(lane.kind),
            title: self.lane_title(lane),
            question: match lane.kind {
                LaneKind::Emotions => String::new(),
                kind @ (LaneKind::Actions
                | LaneKind::Touchpoints
                | LaneKind::Thoughts
                | LaneKind::PainPoints
                | LaneKind::Opportunities
                | LaneKind::Owners
                | LaneKind::Metrics
                | LaneKind::Evidence
                | LaneKind::Frontstage
                | LaneKind::Backstage
                | LaneKind::Support
                | LaneKind::Custom) => self.messages.lane_question(kind).to_owned(),
            },
            line,
            cells: self.cells(lane),
        });
        rows.collect()
    }

    fn cells(&self, lane: &Lane) -> Cells {
        match lane.kind {
            LaneKind::Emotions => Cells::Curve(self.curve(lane)),
            LaneKind::Owners => Cells::Stages(self.owners(lane)),
            LaneKind::Metrics => {
                let stages = self.map.stages.iter();
                Cells::Stages(stages.map(|stage| self.figures(lane, stage)).collect())
            }
            LaneKind::Actions
            | LaneKind::Touchpoints
            | LaneKind::Thoughts
            | LaneKind::PainPoints
            | LaneKind::Opportunities
            | LaneKind::Evidence
            | LaneKind::Frontstage
            | LaneKind::Backstage
            | LaneKind::Support
            | LaneKind::Custom => self.columns(lane),
        }
    }

    fn columns(&self, lane: &Lane) -> Cells {
        let columns = self.map.columns();
        let mut cells: Vec<Vec<Card>> = Vec::with_capacity(columns.len());
        for column in &columns {
            let cards = self.map.cards.in_column(&lane.id, column);
            cells.push(
                cards
                    .iter()
                    .map(|card| self.card(card, lane.kind))
                    .collect(),
            );
        }
        let cells = Cells::Columns(cells);
        if lane.kind != LaneKind::Opportunities || super::is_blank(&cells) {
            return cells;
        }
        self.with_gaps(cells, &columns)
    }

    /// Tells in words where a pain point has no opportunity in its column.
    fn with_gaps(&self, cells: Cells, columns: &[Column]) -> Cells {
        let Cells::Columns(mut cells) = cells else {
            return cells;
        };
        let pains = self.map.lane_of_kind(LaneKind::PainPoints);
        for (cell, column) in cells.iter_mut().zip(columns) {
            let hurts =
                pains.is_some_and(|lane| !self.map.cards.in_column(&lane.id, column).is_empty());
            if cell.is_empty() && hurts {
                cell.push(self.gap(self.messages.no_opportunity()));
            }
        }
        Cells::Columns(cells)
    }

    /// What is missing, in words.
    fn gap(&self, text: &str) -> Card {
        Card {
            form: Form::Gap,
            hue: Ink::WARN,
            icon: None,
            figure: String::new(),
            words: self.own(text),
            note: Words::default(),
            discs: Vec::new(),
            picture: None,
            foot: Foot::default(),
        }
    }

    fn card(&self, card: &MapCard, kind: LaneKind) -> Card {
        let channel = card.channel.as_ref().and_then(|id| self.channel(id));
        let mut words = self.shown(&card.text);
        let mut icon = None;
        let mut note = Words::default();
        if kind == LaneKind::Touchpoints {
            icon = Some(channel.map_or(Icon::TOUCHPOINTS, |channel| channel_icon(channel.kind)));
            let title = channel.map(|channel| self.channel_title(channel));
            if words.is_empty() {
                words = title.unwrap_or_else(|| self.own(self.messages.no_channel()));
            } else if let Some(title) = title.filter(|title| title.text != words.text) {
                note = title;
            }
        } else if words.is_empty() && card.image.is_none() {
            words = self.own(self.messages.empty_card());
        }
        Card {
            form: form(kind),
            hue: hue(card.color, kind),
            icon,
            figure: String::new(),
            words,
            note,
            discs: Vec::new(),
            picture: card.image.as_ref().and_then(|image| self.picture(image)),
            foot: if has_foot(kind) {
                self.foot(card, kind)
            } else {
                Foot::default()
            },
        }
    }

    fn foot(&self, card: &MapCard, kind: LaneKind) -> Foot {
        let count = |n: usize| {
            if n > 0 {
                self.locale().count(n)
            } else {
                String::new()
            }
        };
        let owner = card.owner.as_ref().and_then(|id| self.person(id));
        Foot {
            owner: owner.map(|owner| self.disc(owner)),
            n_dots: card.evidence.as_ref().map(|evidence| n_dots(evidence.kind)),
            is_complaint: kind == LaneKind::PainPoints && card.complaint,
            n_comments: count(card.comments.len()),
            n_votes: count(usize::try_from(card.votes).unwrap_or(usize::MAX)),
        }
    }

    fn disc(&self, person: &Person) -> Disc {
        let given = person.color.map(Ink::of);
        Disc {
            initial: initial(self.words(&person.name)),
            hue: given.unwrap_or_else(|| Ink::named(person_hue(person))),
        }
    }

    /// The owners of each stage, with their words on paper where the lane has any.
    fn owners(&self, lane: &Lane) -> Vec<Vec<Card>> {
        let mut all = Vec::new();
        for stage in &self.map.stages {
            let mut cards = Vec::new();
            for owner in stage.owners.iter().filter_map(|id| self.person(id)) {
                cards.push(Card {
                    discs: vec![self.disc(owner)],
                    words: self.person_name(owner),
                    note: self.shown(&owner.team),
                    form: Form::Bare,
                    hue: Ink::TEXT,
                    ..self.gap("")
                });
            }
            for card in self.map.cards.in_stage(&lane.id, &stage.id) {
                cards.push(self.card(card, lane.kind));
            }
            if cards.is_empty() {
                cards.push(self.gap(self.messages.no_owner()));
            }
            all.push(cards);
        }
        all
    }

    fn figures(&self, lane: &Lane, stage: &Stage) -> Vec<Card> {
        let columns = self.map.columns();
        let mut figures = Vec::new();
        for column in columns.iter().filter(|column| column.stage == stage.id) {
            for card in self.map.cards.in_column(&lane.id, column).iter() {
                figures.push(self.figure(card));
            }
        }
        figures
    }

    fn figure(&self, card: &MapCard) -> Card {
        let metric = card.metric.clone().unwrap_or_default();
        let target = metric.target.as_ref().map(|target| {
            let number = self.locale().number(target.get(), 2);
            self.own(&self.messages.metric_target_is(&number))
        });
        Card {
            form: Form::Bare,
            hue: hue(card.color, LaneKind::Metrics),
            figure: self.written(&metric),
            words: self.shown(&card.text),
            note: target.unwrap_or_default(),
            ..self.gap("")
        }
    }

    /// A figure as people write it: per cent on its number, other units after it.
    fn written(&self, metric: &Metric) -> String {
        let Some(value) = &metric.value else {
            return self.messages.no_figure().to_owned();
        };
        let unit = self.words(&metric.unit);
        if unit == "%" || unit == "٪" {
            return self.locale().percent(value.get() / 100.0);
        }
        let number = self.locale().number(value.get(), 2);
        if unit.is_empty() {
            number
        } else {
            [&number, " ", unit].concat()
        }
    }

    fn curve(&self, lane: &Lane) -> Curve {
        let columns = self.map.columns();
        let cells: Vec<CardList> = columns
            .iter()
            .map(|column| self.map.cards.in_column(&lane.id, column))
            .collect();
        let personas: Vec<&Rc<Persona>> = self.map.personas.iter().collect();
        let first = personas.first().map(|first| &first.id);
        let front: Vec<Option<Rc<MapCard>>> = cells
            .iter()
            .map(|cards| feeling_of(cards, first, first))
            .collect();
        let mut others = Vec::new();
        for persona in personas.iter().skip(1) {
            let scores: Vec<Option<Score>> = cells
                .iter()
                .map(|cards| feeling_of(cards, Some(&persona.id), first))
                .map(|card| card.as_deref().map(score))
                .collect();
            if scores.iter().any(Option::is_some) {
                others.push(scores);
            }
        }
        let mut more: Vec<Vec<Card>> = Vec::new();
        for (cards, shown) in cells.iter().zip(&front) {
            let rest = cards
                .iter()
                .filter(|card| !shown.as_ref().is_some_and(|shown| Rc::ptr_eq(shown, card)));
            more.push(rest.map(|card| self.other_feeling(card)).collect());
        }
        let points = front.iter().map(|card| {
            card.as_ref().map(|card| Feeling {
                name: self.feeling_name(card),
                score: score(card),
            })
        });
        let scale = [100, 50, 0, -50, -100].map(|value| {
            let score = Score::clamped(value);
            let word = self.messages.score_word(score);
            let number = crate::i18n::isolate_ltr(&self.locale().score(score));
            (word, number, score)
        });
        Curve {
            points: points.collect(),
            others,
            scale: scale.to_vec(),
            summary: self.summary(&columns, &front),
            more,
        }
    }

    fn feeling_name(&self, card: &MapCard) -> Words {
        self.shown_or(&card.text, self.messages.emotion_name(score(card)))
    }

    /// A feeling that has no place on the curve, with whose it is.
    fn other_feeling(&self, card: &MapCard) -> Card {
        let persona = card.persona.as_ref();
        let persona = persona.and_then(|id| self.map.personas.get(id));
        Card {
            form: Form::Bare,
            hue: Ink::of_lane(LaneKind::Emotions),
            icon: Some(Icon::SMILE),
            words: self.feeling_name(card),
            note: persona.map_or_else(Words::default, |persona| self.shown(&persona.name)),
            ..self.gap("")
        }
    }

    /// What the curve says to those who do not see it.
    fn summary(&self, columns: &[Column], front: &[Option<Rc<MapCard>>]) -> String {
        let mut named = Vec::new();
        for (card, column) in front.iter().zip(columns) {
            if let Some(card) = card {
                let name = self.feeling_name(card).text;
                named.push((self.place(column), name, score(card)));
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
        self.messages.curve_summary(&points)
    }

    /// The name of a column: its step, or its stage.
    pub(super) fn place(&self, column: &Column) -> String {
        let Some(stage) = self.map.stages.get(&column.stage) else {
            return String::new();
        };
        let step = stage
            .steps
            .iter()
            .find(|step| Some(&step.id) == column.step.as_ref());
        let title = step.map_or_else(|| self.stage_title(stage), |step| self.step_title(step));
        title.text
    }

    /// The row that tells how many came to each stage; none where nobody counted.
    pub(super) fn funnel(&self, reached: &Reached) -> Option<Row> {
        let stages = self.map.stages.iter();
        let counts: Vec<Option<f64>> = stages
            .map(|stage| reached.stage(self.map, &stage.id))
            .collect();
        let most = counts.iter().flatten().copied().fold(0.0, f64::max);
        if most <= 0.0 {
            return None;
        }
        let mut shares: Vec<Option<f64>> = Vec::new();
        let mut before = None;
        for count in &counts {
            let share = count
                .zip(before)
                .map(|(own, before): (f64, f64)| own / before);
            shares.push(share.filter(|share| share.is_finite()));
            before = count.filter(|count| *count > 0.0).or(before);
        }
        let worst = shares.iter().flatten().copied().fold(1.0, f64::min);
        let bars = counts.iter().zip(&shares).map(|(count, share)| {
            count.map(|count| {
                let is_worst = share.is_some_and(|share| share < 1.0 && share <= worst);
                Bar {
                    count: self.locale().number(count, 0),
                    note: match share {
                        Some(share) if is_worst => self.messages.lost_since_before(1.0 - share),
                        Some(share) => self.messages.of_stage_before(*share),
                        None => String::new(),
                    },
                    // So that small stages stay visible.
                    share: (count / most).sqrt(),
                    is_worst,
                }
            })
        });
        Some(Row {
            kind: None,
            icon: Icon::CHECKLIST,
            title: self.own(self.messages.funnel_label()),
            question: self.messages.funnel_question().to_owned(),
            line: None,
            cells: Cells::Funnel(bars.collect()),
        })
    }
}

/// How a feeling feels; one that does not say is neither good nor bad.
fn score(card: &MapCard) -> Score {
    card.score.unwrap_or(Score::clamped(0))
}

/// The card that tells how a persona feels; one of nobody in particular stands for the first.
fn feeling_of(
    cards: &CardList,
    persona: Option<&crate::base::PersonaId>,
    first: Option<&crate::base::PersonaId>,
) -> Option<Rc<MapCard>> {
    let own = cards.iter().find(|card| card.persona.as_ref() == persona);
    let for_all = || {
        cards
            .iter()
            .find(|card| card.persona.is_none())
            .filter(|_| persona.is_none() || persona == first)
    };
    own.or_else(for_all).cloned()
}
