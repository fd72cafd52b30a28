//! A map put in words for paper.

mod chapters;
mod people;
mod rows;

use alloc::rc::Rc;
use std::collections::BTreeSet;

use fast_qr::{ECL, QRBuilder};

use super::drawing::{Drawing, Lanes};
use crate::base::{ChannelId, Icon, PersonId};
use crate::base::{Colour, from_base64};
use crate::i18n::{Direction, Locale, Messages};
use crate::insight::{Insights, Reached};
use crate::layout::{
    Arc, Call, Cells, Code, Ink, LegendRow, LegendSign, PageLabel, Picture, Sheet, StageHead, Words,
};
use crate::model::{
    BlueprintLine, Channel, Image, JourneyMap, Lane, LaneKind, Language, Path, PathEnd, Person,
    Stage, Step, Text,
};

/// The most bytes of an address that a code holds and phones still read.
const MAX_CODE_BYTES: usize = 600;

/// The words of a map for the readers of a drawing.
pub(super) struct Wording<'a> {
    map: &'a JourneyMap,
    drawing: &'a Drawing,
    messages: Messages,
    language: Language,
    insights: Insights,
}

impl<'a> Wording<'a> {
    /// The words of a map for a drawing.
    pub(super) fn new(map: &'a JourneyMap, drawing: &'a Drawing) -> Self {
        Self {
            map,
            drawing,
            messages: drawing.messages,
            language: drawing.messages.locale().language(),
            insights: Insights::new(map, drawing.today, &[]),
        }
    }

    /// All of it as it is laid out.
    pub(super) fn sheet(&self) -> Sheet {
        let messages = self.messages;
        let locale = self.locale();
        let title = self.shown(&self.map.meta.title);
        let mut rows = Vec::new();
        let reached = Reached::of(self.map);
        let funnel = self.funnel(&reached).filter(|_| self.drawing.has_funnel);
        let has_funnel = funnel.is_some();
        rows.extend(funnel);
        let lanes = self.lanes();
        rows.extend(self.lane_rows(&lanes));
        let signs = Signs::of(self, &lanes, has_funnel);
        Sheet {
            language: locale.tag(),
            is_rtl: locale.is_rtl(),
            title: if title.text.is_empty() {
                self.own(messages.board())
            } else {
                title
            },
            subject: self.subject(),
            facts: self.facts(),
            logo: self
                .drawing
                .logo
                .as_ref()
                .and_then(|bytes| Picture::read(bytes))
                .map(Rc::new),
            accent: self.drawing.accent.map(Ink::of),
            people: if self.drawing.has_people {
                self.people()
            } else {
                Vec::new()
            },
            stages: self.stages(),
            stages_label: messages.stages(),
            steps_label: messages.steps(),
            arcs: self.arcs(),
            arcs_label: messages.other_paths().to_owned(),
            table_label: messages.board_of(self.words(&self.map.meta.title)),
            rows,
            chapters: self.chapters(),
            legend: if self.drawing.has_legend {
                self.legend(&signs)
            } else {
                Vec::new()
            },
            call: self.call(),
            page_label: Some(PageLabel(Rc::new(move |n, total| {
                messages.page_of(n, total)
            }))),
            continued: messages.goes_on(),
        }
    }

    fn locale(&self) -> Locale {
        self.messages.locale()
    }

    /// Words of ours.
    fn own(&self, text: &str) -> Words {
        Words {
            text: text.to_owned(),
            is_rtl: self.locale().is_rtl(),
        }
    }

    /// The words of a text in the reader's language, or the nearest there is.
    fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.shown(&self.language, self.map.language()).0
    }

    /// The words of a text with the direction of the language they are in.
    fn shown(&self, text: &Text) -> Words {
        let (words, is_own) = text.shown(&self.language, self.map.language());
        let is_rtl = if is_own {
            self.locale().is_rtl()
        } else {
            let mut versions = text.versions();
            let version = versions.find(|(_, own)| *own == words);
            let language = version.and_then(|(language, _)| language);
            let language = language.unwrap_or(self.map.language());
            Direction::of(language) == Direction::Rtl
        };
        Words {
            text: words.to_owned(),
            is_rtl,
        }
    }

    /// The words of a text, or others where it is empty.
    fn shown_or(&self, text: &Text, standard: &str) -> Words {
        let words = self.shown(text);
        if words.is_empty() {
            self.own(standard)
        } else {
            words
        }
    }

    fn lane_title(&self, lane: &Lane) -> Words {
        self.shown_or(&lane.title, self.messages.lane_name(lane.kind))
    }

    fn stage_title(&self, stage: &Stage) -> Words {
        self.shown_or(&stage.title, self.messages.stage_name(stage.kind))
    }

    fn step_title(&self, step: &Step) -> Words {
        self.shown_or(&step.title, self.messages.untitled_step())
    }

    fn channel_title(&self, channel: &Channel) -> Words {
        self.shown_or(&channel.title, self.messages.channel_name(channel.kind))
    }

    fn person_name(&self, person: &Person) -> Words {
        self.shown_or(&person.name, self.messages.unnamed_person())
    }

    fn person(&self, person_id: &PersonId) -> Option<&Rc<Person>> {
        self.map.people.get(person_id)
    }

    fn channel(&self, channel_id: &ChannelId) -> Option<&Rc<Channel>> {
        self.map.channels.get(channel_id)
    }

    /// A picture of the map, if paper can show its format.
    fn picture(&self, image: &Image) -> Option<Rc<Picture>> {
        let (_, data) = image.uri().split_once("base64,")?;
        Picture::read(&from_base64(data)?).map(Rc::new)
    }

    fn subject(&self) -> Words {
        let about = self.shown(&self.map.meta.description);
        let state = self.messages.map_state(self.map.meta.state);
        if about.is_empty() {
            return self.own(state);
        }
        Words {
            text: [&about.text, " · ", state].concat(),
            is_rtl: about.is_rtl,
        }
    }

    fn facts(&self) -> Vec<(String, Words)> {
        let messages = self.messages;
        let owner = self.map.meta.owner.as_ref();
        let owner = owner.and_then(|id| self.person(id));
        let author = match &self.drawing.author {
            Some(author) => Some(self.own(author)),
            None => owner.map(|person| self.person_name(person)),
        };
        let mut facts = Vec::new();
        let mut add = |label: &str, words: Words| facts.push((label.to_owned(), words));
        if let Some(author) = author.filter(|author| !author.is_empty()) {
            add(messages.made_by(), author);
        }
        let today = self.locale().date(self.drawing.today);
        add(messages.made_on(), self.own(&today));
        if let Some(version) = &self.drawing.version {
            let mark = match self.locale() {
                Locale::Fa => "٫",
                Locale::En => ".",
            };
            let version = self.locale().digits(&version.replace('.', mark));
            add(messages.version_label(), self.own(&version));
        }
        if !self.map.cards.is_empty() {
            let percent = self.insights.score(self.map).percent();
            let score = messages.n_of_hundred(percent.into());
            add(messages.completeness_label(), self.own(&score));
        }
        facts
    }

    fn stages(&self) -> Vec<StageHead> {
        let stages = self.map.stages.iter().enumerate();
        let heads = stages.map(|(idx, stage)| StageHead {
            number: self.locale().count(idx + 1),
            title: self.stage_title(stage),
            note: if stage.steps.len() > 1 {
                self.messages.n_steps(stage.steps.len())
            } else {
                String::new()
            },
            steps: stage
                .steps
                .iter()
                .map(|step| self.step_title(step))
                .collect(),
        });
        heads.collect()
    }

    /// The lanes the drawing shows.
    fn lanes(&self) -> Vec<&'a Rc<Lane>> {
        let is_shown = |lane: &&Rc<Lane>| match &self.drawing.lanes {
            Lanes::Shown => !lane.hidden,
            Lanes::All => true,
            Lanes::Only(lanes) => lanes.contains(&lane.id),
        };
        self.map.lanes.iter().filter(is_shown).collect()
    }

    /// The lines of a service blueprint above the lanes.
    fn blueprint_lines(&self, lanes: &[&Rc<Lane>]) -> Vec<Option<(BlueprintLine, &'static str)>> {
        let kinds: Vec<LaneKind> = lanes.iter().map(|lane| lane.kind).collect();
        let lines = BlueprintLine::above(&kinds).into_iter();
        let named = lines.map(|line| line.map(|line| (line, self.messages.blueprint_line(line))));
        named.collect()
    }

    fn arcs(&self) -> Vec<Arc> {
        let paths = self.map.paths.iter();
        paths.filter_map(|path| self.arc(path)).collect()
    }

    fn arc(&self, path: &Path) -> Option<Arc> {
        let messages = self.messages;
        let middle = |end: &PathEnd| {
            let (first, last) = self.map.columns_of(end)?;
            let (first, last) = (u32::try_from(first).ok()?, u32::try_from(last).ok()?);
            Some(f64::midpoint(f64::from(first), f64::from(last)) + 0.5)
        };
        let from = middle(&path.from)?;
        let to = if path.to.is_exit() {
            None
        } else {
            Some(middle(&path.to)?)
        };
        let mut label = self.shown_or(&path.label, messages.path_kind(path.kind));
        if let Some(share) = &path.probability {
            label.text.push(' ');
            label.text.push_str(&self.locale().percent(share.get()));
        }
        let start = self.end_title(&path.from);
        let way = if path.to.is_exit() {
            messages.path_out_of(&start)
        } else {
            messages.path_from_to(&start, &self.end_title(&path.to))
        };
        // A message repeats only the beginning of what people wrote, and here all of it is meant.
        let told = self.own(&[&way, ": \u{2068}", &label.text, "\u{2069}"].concat());
        Some(Arc {
            from,
            to,
            is_wanted: path.wanted.0,
            label,
            told,
        })
    }

    fn end_title(&self, end: &PathEnd) -> String {
        for stage in &self.map.stages {
            if end.is_stage(&stage.id) {
                return self.stage_title(stage).text;
            }
            if let Some(step) = stage.steps.iter().find(|step| end.is_step(&step.id)) {
                return self.step_title(step).text;
            }
        }
        String::new()
    }

    fn legend(&self, signs: &Signs) -> Vec<LegendRow> {
        let messages = self.messages;
        let mut legend = Vec::new();
        let lanes: Vec<(LegendSign, String)> = signs
            .lanes
            .iter()
            .map(|(kind, title)| (LegendSign::Lane(*kind), title.clone()))
            .collect();
        if !lanes.is_empty() {
            legend.push(LegendRow {
                label: messages.lanes().to_owned(),
                signs: lanes,
            });
        }
        let own = |sign: LegendSign, text: &str| (sign, text.to_owned());
        let mut row = Vec::new();
        for kind in &signs.evidence {
            row.push(own(
                LegendSign::Dots(rows::n_dots(*kind)),
                messages.evidence_kind(*kind),
            ));
        }
        for (is_used, sign, text) in [
            (
                signs.has_votes,
                LegendSign::Sign(Icon::ARROW),
                messages.legend_votes(),
            ),
            (
                signs.has_comments,
                LegendSign::Sign(Icon::COMMENT),
                messages.legend_comments(),
            ),
            (
                signs.has_complaints,
                LegendSign::Sign(Icon::MEGAPHONE),
                messages.legend_complaint(),
            ),
            (
                signs.has_unwanted,
                LegendSign::Dashed,
                messages.legend_unwanted(),
            ),
            (signs.has_wanted, LegendSign::Firm, messages.legend_wanted()),
        ] {
            if is_used {
                row.push(own(sign, text));
            }
        }
        if !row.is_empty() {
            legend.push(LegendRow {
                label: messages.legend_signs().to_owned(),
                signs: row,
            });
        }
        if signs.has_funnel {
            legend.push(LegendRow {
                label: messages.legend_funnel().to_owned(),
                signs: vec![own(LegendSign::Worst, messages.legend_worst())],
            });
        }
        legend
    }

    fn call(&self) -> Option<Call> {
        let call = self.drawing.call.as_ref()?;
        let address = call.address.as_deref().map(str::trim);
        let address = address.filter(|address| is_address(address));
        let code = address.filter(|address| address.len() <= MAX_CODE_BYTES);
        Some(Call {
            title: self.own(&call.title),
            text: self.own(&call.text),
            address: address.map(str::to_owned),
            code: code.and_then(code_of),
        })
    }
}

/// The signs a drawing uses, which its legend explains.
#[derive(Debug, Default)]
struct Signs {
    lanes: Vec<(LaneKind, String)>,
    evidence: BTreeSet<crate::model::EvidenceKind>,
    has_votes: bool,
    has_comments: bool,
    has_complaints: bool,
    has_wanted: bool,
    has_unwanted: bool,
    has_funnel: bool,
}

impl Signs {
    fn of(wording: &Wording<'_>, lanes: &[&Rc<Lane>], has_funnel: bool) -> Self {
        let mut signs = Self {
            has_funnel,
            ..Self::default()
        };
        for lane in lanes {
            signs.lanes.push((lane.kind, wording.lane_title(lane).text));
            if !rows::has_foot(lane.kind) {
                continue;
            }
            for stage in &wording.map.stages {
                for card in wording.map.cards.in_stage(&lane.id, &stage.id) {
                    signs
                        .evidence
                        .extend(card.evidence.as_ref().map(|own| own.kind));
                    signs.has_votes |= card.votes > 0;
                    signs.has_comments |= !card.comments.is_empty();
                    signs.has_complaints |= lane.kind == LaneKind::PainPoints && card.complaint;
                }
            }
        }
        for path in &wording.map.paths {
            signs.has_wanted |= path.wanted.0;
            signs.has_unwanted |= !path.wanted.0;
        }
        signs
    }
}

/// Is it an address that a click may lead to?
pub(super) fn is_address(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let schemes = ["https://", "http://", "mailto:", "tel:"];
    let has_scheme = schemes
        .iter()
        .any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
    has_scheme
        && !address
            .chars()
            .any(|char| char.is_control() || char.is_whitespace())
}

/// The code that leads to an address.
fn code_of(address: &str) -> Option<Code> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let side = code.size;
    let fields = code.data.get(..side * side)?;
    Some(Code {
        side,
        is_dark: fields.iter().map(|field| field.value()).collect(),
    })
}

/// The colour of a thing, or that of its lane.
fn hue(colour: Option<Colour>, kind: LaneKind) -> Ink {
    colour.map_or_else(|| Ink::of_lane(kind), Ink::of)
}

/// Cells that no card stands in.
fn is_blank(cells: &Cells) -> bool {
    match cells {
        Cells::Columns(cells) | Cells::Stages(cells) => cells.iter().all(Vec::is_empty),
        Cells::Funnel(_) | Cells::Curve(_) => false,
    }
}
