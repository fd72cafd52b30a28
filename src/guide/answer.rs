//! Answers: what people say to a question, as the command that writes it onto the map.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::channel::ChannelChoice;
use super::look::{Look, Says};
use crate::base::{CardId, Date, IdSource, PersonId, StageId};
use crate::edit::{Command, Label, Op};
use crate::model::{
    Age, Card, Cell, Column, Evidence, EvidenceKind, Fact, Improvement, JourneyMap, Lane, LaneKind,
    Level, Link, LinkKind, Person, Persona, Score, Stage, Text,
};

/// An answer; each is one undo step.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A list of short texts.
    List(ListOf, Vec<Text>),
    /// A text.
    Line(LineOf, Text),
    /// How old the customer is.
    Age(Option<Age>),
    /// Where what is said of the customer is known from, as one of the facts about them.
    Source {
        /// What the fact is called.
        label: Text,
        /// The source.
        value: Text,
        /// How firm it is.
        kind: EvidenceKind,
    },
    /// Does the customer follow a channel?
    Follows(ChannelChoice, bool),
    /// Does the customer meet the business through a channel in a column?
    Meets(Column, ChannelChoice, bool),
    /// What the card at a place among those of a column says; a new one behind the last.
    Writes {
        /// What it is about.
        says: Says,
        /// Where.
        column: Column,
        /// Its place.
        idx: usize,
        /// What it says.
        text: Text,
    },
    /// How the customer feels in a column.
    Feels(Column, Score),
    /// How much an action commits the customer.
    Commits(CardId, Option<Level>),
    /// Do customers complain about a pain point?
    Complains(CardId, bool),
    /// Who gives the answer to a complaint; nobody for none.
    Replies(CardId, Option<PersonId>),
    /// The name of somebody who is not on the map yet gives the answer to a complaint.
    NewReplies(CardId, Text),
    /// Takes a card out that was emptied and says nothing else.
    Tidies(CardId),
    /// A stage more.
    AddStage(Text),
    /// Does somebody answer for a stage?
    Owns(StageId, PersonId, bool),
    /// Somebody answers for every stage that nobody answers for.
    OwnsTheRest(PersonId),
    /// Is something to be made of an opportunity?
    TakesUp(CardId, bool),
    /// Something to be done that comes from no card.
    SetsOut(Text),
    /// When the map is looked at again, and how often from then on.
    Reviews(Option<Date>, Rc<str>),
}

/// What a list of texts is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListOf {
    /// What the map is for.
    Purpose,
    /// What the customer needs.
    Needs,
    /// What hinders them.
    Barriers,
    /// What they ask on the way.
    Questions,
    /// What they want to reach.
    Goals,
    /// What they expect.
    Expectations,
}

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineOf {
    /// What the map is called.
    Title,
    /// What the customer is called.
    Name,
    /// What they do for a living.
    Job,
    /// What they are trying to solve.
    Problem,
}

impl Answer {
    /// The command that writes it; none where there is nothing to write.
    pub fn command(&self, look: Look<'_>, ids: &mut IdSource) -> Option<Command> {
        let mut pen = Pen {
            map: look.map,
            look,
            ids,
            ops: Vec::new(),
        };
        let label = pen.write(self)?;
        let mut ops = pen.ops;
        Some(match (ops.len(), ops.pop()?) {
            // A single op is named after itself, and knows how many things of its kind may be.
            (1, only) => Command::One(only),
            (_, last) => {
                ops.push(last);
                Command::Together(label.into(), ops)
            }
        })
    }
}

/// Writes answers onto a map.
struct Pen<'a> {
    map: &'a JourneyMap,
    look: Look<'a>,
    ids: &'a mut IdSource,
    ops: Vec<Op>,
}

impl Pen<'_> {
    /// The ops of an answer, and what people call them together.
    fn write(&mut self, answer: &Answer) -> Option<Label> {
        let (map, meta) = (self.map, &self.map.meta);
        match answer {
            Answer::List(of, texts) => return self.list(*of, texts),
            Answer::Line(of, text) => return self.line(*of, text),
            Answer::Age(age) => self.persona(|persona| persona.age.clone_from(age)),
            Answer::Source { label, value, kind } => self.source(label, value, *kind),
            Answer::Follows(choice, is_on) => return self.follows(choice, *is_on),
            Answer::Meets(column, choice, is_on) => return self.meets(column, choice, *is_on),
            Answer::Writes {
                says,
                column,
                idx,
                text,
            } => return self.card(*says, column, *idx, text),
            Answer::Feels(column, score) => return self.feels(column, *score),
            Answer::Commits(card_id, level) => {
                let card = map.cards.get(card_id)?;
                self.ops
                    .push(Op::edit(&**card, |card| card.commitment = *level));
            }
            Answer::Complains(card_id, is_so) => {
                let card = map.cards.get(card_id)?;
                self.ops
                    .push(Op::edit(&**card, |card| card.complaint = *is_so));
            }
            Answer::Replies(card_id, person_id) => {
                let card = map.cards.get(card_id)?;
                let owner = person_id.clone();
                self.ops.push(Op::edit(&**card, |card| card.owner = owner));
                return Some(Label::EditCard);
            }
            Answer::NewReplies(card_id, name) => {
                let card = map.cards.get(card_id)?;
                let person = Person {
                    id: self.ids.next_id(),
                    name: name.clone(),
                    ..Person::default()
                };
                let owner = Some(person.id.clone());
                self.ops.push(Op::insert(Rc::new(person), None));
                self.ops.push(Op::edit(&**card, |card| card.owner = owner));
                return Some(Label::EditCard);
            }
            Answer::Tidies(card_id) => {
                let card = map.cards.get(card_id).filter(|card| says_nothing(card))?;
                self.ops.push(Op::remove::<Card>(&card.id));
            }
            Answer::AddStage(title) => {
                let stage = Stage {
                    id: self.ids.next_id(),
                    title: title.clone(),
                    ..Stage::default()
                };
                self.ops.push(Op::insert(Rc::new(stage), None));
            }
            Answer::Owns(stage_id, person_id, is_on) => {
                let stage = map.stages.get(stage_id)?;
                self.ops.push(owned(stage, person_id, *is_on));
            }
            Answer::OwnsTheRest(person_id) => {
                for stage in map.stages.iter().filter(|stage| stage.owners.is_empty()) {
                    self.ops.push(owned(stage, person_id, true));
                }
                return Some(Label::EditStage);
            }
            Answer::TakesUp(card_id, is_on) => return self.takes_up(card_id, *is_on),
            Answer::SetsOut(title) => {
                let improvement = Improvement {
                    id: self.ids.next_id(),
                    title: title.clone(),
                    ..Improvement::default()
                };
                self.ops.push(Op::insert(Rc::new(improvement), None));
            }
            Answer::Reviews(next, every) => self.ops.push(Op::edit_map(meta, |meta| {
                meta.review.next = *next;
                meta.review.every = every.clone();
            })),
        }
        Some(Label::EditMap)
    }

    fn list(&mut self, of: ListOf, texts: &[Text]) -> Option<Label> {
        let texts = texts.to_vec();
        let meta = &self.map.meta;
        match of {
            ListOf::Purpose => self.ops.push(Op::edit_map(meta, |meta| meta.goals = texts)),
            ListOf::Needs => self.persona(|persona| persona.needs = texts),
            ListOf::Barriers => self.persona(|persona| persona.pain_points = texts),
            ListOf::Questions => self.ops.push(Op::edit_map(meta, |meta| {
                meta.scenario.questions = texts;
            })),
            ListOf::Goals => self
                .ops
                .push(Op::edit_map(meta, |meta| meta.scenario.goals = texts)),
            ListOf::Expectations => self.ops.push(Op::edit_map(meta, |meta| {
                meta.scenario.expectations = texts;
            })),
        }
        Some(Label::EditMap)
    }

    fn line(&mut self, of: LineOf, text: &Text) -> Option<Label> {
        let text = text.clone();
        let meta = &self.map.meta;
        match of {
            LineOf::Title => self.ops.push(Op::edit_map(meta, |meta| meta.title = text)),
            LineOf::Name => self.persona(|persona| persona.name = text),
            LineOf::Job => self.persona(|persona| persona.job_title = text),
            LineOf::Problem => self.ops.push(Op::edit_map(meta, |meta| {
                meta.scenario.problem = text;
            })),
        }
        Some(Label::EditMap)
    }

    /// Changes the persona, who comes onto the map with the first thing that is known of them.
    fn persona(&mut self, change: impl FnOnce(&mut Persona)) {
        let op = match self.look.persona() {
            Some(persona) => Op::edit(&**persona, change),
            None => {
                let mut persona = Persona {
                    id: self.ids.next_id(),
                    ..Persona::default()
                };
                change(&mut persona);
                Op::insert(Rc::new(persona), None)
            }
        };
        self.ops.push(op);
    }

    fn source(&mut self, label: &Text, value: &Text, kind: EvidenceKind) {
        self.persona(|persona| {
            let mut facts = persona.facts.iter_mut();
            match facts.find(|fact| fact.evidence.is_some()) {
                Some(fact) => {
                    fact.value = value.clone();
                    fact.evidence.get_or_insert_default().kind = kind;
                }
                None => persona.facts.push(Fact {
                    label: label.clone(),
                    value: value.clone(),
                    evidence: Some(Evidence {
                        kind,
                        ..Evidence::default()
                    }),
                    extra: None,
                }),
            }
        });
    }

    fn follows(&mut self, choice: &ChannelChoice, is_on: bool) -> Option<Label> {
        let channel_id = choice.take(self.map, self.ids, &mut self.ops)?;
        self.persona(|persona| {
            persona.channels.retain(|other| *other != channel_id);
            if is_on {
                persona.channels.push(channel_id);
            }
        });
        Some(Label::EditPersona)
    }

    fn meets(&mut self, column: &Column, choice: &ChannelChoice, is_on: bool) -> Option<Label> {
        if !is_on {
            let channel_id = choice.known(self.map)?;
            let met = self.look.touchpoints(column, &channel_id);
            let n = met.len();
            self.ops
                .extend(met.iter().map(|card| Op::remove::<Card>(&card.id)));
            return Some(Label::RemoveCards(n));
        }
        let channel_id = choice.take(self.map, self.ids, &mut self.ops)?;
        let mut card = self.card_in(LaneKind::Touchpoints, column);
        card.channel = Some(channel_id);
        self.ops.push(Op::insert(Rc::new(card), None));
        Some(Label::AddCards(1))
    }

    fn card(&mut self, says: Says, column: &Column, idx: usize, text: &Text) -> Option<Label> {
        if let Some(card) = self.look.cards(says.lane(), column).get(idx) {
            self.ops
                .push(Op::edit(&**card, |card| card.text = text.clone()));
            return Some(Label::EditCard);
        }
        if text.is_empty() {
            return None;
        }
        let mut card = self.card_in(says.lane(), column);
        card.text = text.clone();
        // What hurts is as well known as the customer is.
        if says == Says::Pain {
            card.evidence = self.look.source().map(|(value, evidence)| Evidence {
                source: value.clone(),
                ..evidence.clone()
            });
        }
        let link = (says == Says::Opportunity).then(|| self.answered(column, &card));
        self.ops.push(Op::insert(Rc::new(card), None));
        self.ops.extend(link.flatten());
        Some(Label::AddCards(1))
    }

    /// The link from an idea to the first pain point of its column that none answers yet.
    fn answered(&mut self, column: &Column, idea: &Card) -> Option<Op> {
        let pains = self.look.cards(LaneKind::PainPoints, column);
        let is_linked = |card: &Card| {
            let mut links = self.map.links.iter();
            links.any(|link| link.from == card.id || link.to == card.id)
        };
        let pain = pains.iter().find(|card| !is_linked(card))?;
        let link = Link {
            id: self.ids.next_id(),
            from: idea.id.clone(),
            to: pain.id.clone(),
            kind: LinkKind::Addresses,
            ..Link::default()
        };
        Some(Op::insert(Rc::new(link), None))
    }

    fn feels(&mut self, column: &Column, score: Score) -> Option<Label> {
        let persona = self.look.persona().map(|persona| persona.id.clone());
        let lane = self.look.lane(LaneKind::Emotions);
        let felt = lane.and_then(|lane| {
            crate::edit::emotion_card(self.map, &lane.id, column, persona.as_ref())
        });
        let op = match felt {
            Some(card) => Op::edit(&*card, |card| card.score = Some(score)),
            None => {
                let mut card = self.card_in(LaneKind::Emotions, column);
                card.score = Some(score);
                // With one persona or none, a feeling needs no name of whose it is.
                card.persona = persona.filter(|_| self.map.personas.len() > 1);
                Op::insert(Rc::new(card), None)
            }
        };
        self.ops.push(op);
        Some(Label::SetEmotion)
    }

    fn takes_up(&mut self, card_id: &CardId, is_on: bool) -> Option<Label> {
        let card = self.map.cards.get(card_id)?;
        if !is_on {
            let made = self.map.improvements.iter();
            let made = made.filter(|made| made.cards.contains(card_id));
            self.ops
                .extend(made.map(|made| Op::remove::<Improvement>(&made.id)));
            return Some(Label::EditImprovement);
        }
        let stage = self.look.stage(&card.stage);
        let answers = stage.and_then(|stage| stage.owners.first());
        let improvement = Improvement {
            id: self.ids.next_id(),
            title: card.text.clone(),
            cards: Vec::from([card_id.clone()]),
            owner: card.owner.clone().or_else(|| answers.cloned()),
            ..Improvement::default()
        };
        self.ops.push(Op::insert(Rc::new(improvement), None));
        Some(Label::EditImprovement)
    }

    /// A card of a kind in a column; where the map has no such lane, one comes with it.
    fn card_in(&mut self, kind: LaneKind, column: &Column) -> Card {
        let lane = match self.look.lane(kind) {
            Some(lane) => lane.id.clone(),
            None => {
                let lane = Lane {
                    id: self.ids.next_id(),
                    kind,
                    ..Lane::default()
                };
                let lane_id = lane.id.clone();
                self.ops.push(Op::insert(Rc::new(lane), None));
                lane_id
            }
        };
        let cell = Cell {
            lane,
            stage: column.stage.clone(),
            step: column.step.clone(),
        };
        Card::in_cell(self.ids.next_id(), cell)
    }
}

/// A stage with somebody among those who answer for it, or not.
fn owned(stage: &Stage, person_id: &PersonId, is_on: bool) -> Op {
    Op::edit(stage, |stage| {
        stage.owners.retain(|other| other != person_id);
        if is_on {
            stage.owners.push(person_id.clone());
        }
    })
}

/// Is there nothing on a card that somebody wrote or chose?
fn says_nothing(card: &Card) -> bool {
    card.text.is_empty()
        && card.channel.is_none()
        && card.score.is_none()
        && card.metric.is_none()
        && card.image.is_none()
        && card.comments.is_empty()
        && card.votes == 0
}
