//! What holds for the guide: it reads the map, and every answer is an edit like any other.

use std::collections::BTreeSet;

use journey_map::base::{Date, IdSource, PersonaId};
use journey_map::edit::{Command, Editor};
use journey_map::guide::{
    Answer, ChannelChoice, Example, GuideStep, LineOf, ListOf, Look, Memory, Progress, Question,
    Says, State, Stop, Trade, next, route,
};
use journey_map::i18n::Locale;
use journey_map::insight::{Insights, RuleName};
use journey_map::model::{
    Age, ChannelKind, Column, EvidenceKind, JourneyMap, LaneKind, Level, LinkKind, Persona, Score,
    Text,
};
use journey_map::schema;

use crate::support::{assert_sound, json_files};

/// A map that a person answers questions about.
struct Walk {
    editor: Editor,
    memory: Memory,
    ids: IdSource,
}

impl Walk {
    fn on(template: &str) -> Self {
        let files = json_files("www/templates");
        let (_, text) = files.iter().find(|(name, _)| name == template).unwrap();
        Self {
            editor: Editor::new(schema::read(text).unwrap().map, IdSource::new(1)),
            memory: Memory::default(),
            ids: IdSource::new(2),
        }
    }

    fn map(&self) -> &JourneyMap {
        self.editor.map()
    }

    fn look(&self) -> Look<'_> {
        Look::of(self.map(), None)
    }

    fn progress(&self) -> Progress {
        Progress::of(self.look(), &self.memory)
    }

    fn state(&self, question: Question) -> State {
        self.progress().state(&Stop::first_of(question, self.map()))
    }

    fn columns(&self) -> Vec<Column> {
        self.map().columns()
    }

    /// Answers as one undo step, and proves the way back and forth.
    #[track_caller]
    fn say(&mut self, answer: Answer) {
        let before = self.map().clone();
        let command = answer.command(Look::of(self.editor.map(), None), &mut self.ids);
        let command = command.unwrap_or_else(|| panic!("{answer:?} writes nothing"));
        let change = self.editor.run(&command, None).unwrap();
        assert!(change.is_some(), "{answer:?} changes nothing");
        assert_sound(self.map());
        let after = self.map().clone();
        self.editor.undo();
        assert_eq!(*self.map(), before, "{answer:?} is one step");
        self.editor.redo();
        assert_eq!(*self.map(), after);
    }

    fn writes(&mut self, says: Says, column: &Column, text: &str) {
        let idx = self.look().cards(says.lane(), column).len();
        self.say(Answer::Writes {
            says,
            column: column.clone(),
            idx,
            text: text.into(),
        });
    }
}

fn list(of: ListOf) -> Answer {
    Answer::List(of, vec!["x".into()])
}

fn line(of: LineOf) -> Answer {
    Answer::Line(of, "x".into())
}

/// Every answer there is to the questions about a blank map, in the order they are asked.
fn answer_all(walk: &mut Walk) {
    use Question::{
        Aims, Channels, Customer, Improvements, Needs, Problem, Purpose, Questions, Sources, Stages,
    };
    walk.memory.trade = Some(Trade::Clinic);
    let asked = [
        (Purpose, list(ListOf::Purpose)),
        (Customer, line(LineOf::Name)),
        (Customer, line(LineOf::Job)),
        (Needs, list(ListOf::Needs)),
        (Needs, list(ListOf::Barriers)),
        (
            Channels,
            Answer::Follows(ChannelChoice::Kind(ChannelKind::Phone), true),
        ),
        (
            Sources,
            Answer::Source {
                label: "Research".into(),
                value: "Ten talks".into(),
                kind: EvidenceKind::Reported,
            },
        ),
        (Problem, line(LineOf::Problem)),
        (Questions, list(ListOf::Questions)),
        (Aims, list(ListOf::Goals)),
    ];
    for (question, answer) in asked {
        assert!(walk.state(question) < State::Answered, "{question:?}");
        walk.say(answer);
    }
    walk.memory.pass(&Stop::At(Stages));
    for column in walk.columns() {
        let phone = ChannelChoice::Kind(ChannelKind::Phone);
        walk.say(Answer::Meets(column.clone(), phone, true));
        walk.writes(Says::Action, &column, "Does");
        walk.writes(Says::Thought, &column, "Thinks");
        walk.say(Answer::Feels(column.clone(), Score::clamped(-50)));
        walk.writes(Says::Pain, &column, "Hurts");
        walk.writes(Says::Opportunity, &column, "Helps");
    }
    walk.editor
        .run(
            &journey_map::edit::Command::add(
                journey_map::model::Person {
                    id: "o1".into(),
                    name: "Mary".into(),
                    ..Default::default()
                },
                None,
            ),
            None,
        )
        .unwrap();
    walk.say(Answer::OwnsTheRest("o1".into()));
    let idea = walk
        .look()
        .cards(LaneKind::Opportunities, &walk.columns()[0])[0]
        .clone();
    walk.say(Answer::TakesUp(idea.id.clone(), true));
    assert_eq!(walk.state(Improvements), State::Begun);
    let made = walk.map().improvements.at(0).unwrap().clone();
    assert_eq!(made.owner, Some("o1".into()), "whoever owns the stage");
    let due = journey_map::edit::Command::edit(&*made, |made| made.due = Date::new(2027, 1, 1));
    walk.editor.run(&due, None).unwrap();
    walk.say(Answer::Reviews(Date::new(2027, 2, 1), "P3M".into()));
}

#[test]
fn a_blank_map_is_answered_question_by_question() {
    let mut walk = Walk::on("blank");
    assert_eq!(walk.progress().counts(None).0, 0);
    assert_eq!(walk.progress().first_open(), Some(&Stop::default()));
    let first = walk.map().clone();
    answer_all(&mut walk);
    let progress = walk.progress();
    let open: Vec<Stop> = route(walk.map())
        .into_iter()
        .filter(|stop| progress.state(stop) < State::Answered)
        .collect();
    assert_eq!(open, []);
    assert_eq!(progress.n_steps_done(), 7);
    assert_eq!(progress.first_open(), None);
    let (n_answered, n) = progress.counts(None);
    assert_eq!((n_answered, n), (route(walk.map()).len() - 1, n));
    while walk.editor.undo().is_some() {}
    assert_eq!(*walk.map(), first);
}

#[test]
fn what_the_guide_calls_answered_leaves_the_rules_nothing_to_ask() {
    let mut walk = Walk::on("blank");
    answer_all(&mut walk);
    let today = Date::new(2026, 11, 24).unwrap();
    let found = Insights::new(walk.map(), today, &[]).findings(walk.map());
    let rules: BTreeSet<&str> = found.iter().map(|finding| finding.rule.word()).collect();
    // What is left is a matter of degree: the age, more to set out, a lane for figures, the
    // other language.
    let may_stay = [
        RuleName::PersonaFactsMissing,
        RuleName::OpportunityWithoutOwner,
        RuleName::OpportunityWithoutImprovement,
        RuleName::EmptyLane,
        RuleName::TranslationMissing,
    ];
    let other: Vec<_> = rules
        .iter()
        .filter(|word| !may_stay.iter().any(|rule| rule.word() == **word))
        .collect();
    assert_eq!(other, [&""; 0]);
}

#[test]
fn progress_follows_what_is_edited_on_the_map() {
    let mut walk = Walk::on("blank");
    let column = walk.columns()[1].clone();
    let stop = Stop::In(Question::Experience, column.stage.clone());
    assert_eq!(walk.progress().state(&stop), State::Open);
    walk.writes(Says::Action, &column, "Asks");
    assert_eq!(walk.progress().state(&stop), State::Begun);
    assert_eq!(walk.progress().step(GuideStep::Experience), State::Begun);
    walk.writes(Says::Thought, &column, "Why?");
    walk.say(Answer::Feels(column.clone(), Score::clamped(0)));
    assert_eq!(walk.progress().state(&stop), State::Answered);
    walk.editor.undo();
    assert_eq!(walk.progress().state(&stop), State::Begun);
    walk.memory.pass(&Stop::At(Question::Problem));
    assert_eq!(
        walk.progress().skipped(),
        [&Stop::At(Question::Problem)],
        "passed without an answer"
    );
    walk.say(line(LineOf::Problem));
    assert!(walk.progress().skipped().is_empty());
}

#[test]
fn a_worked_example_has_little_left_to_ask() {
    for (name, _) in json_files("www/templates") {
        if name == "blank" {
            continue;
        }
        let walk = Walk::on(&name);
        let (n_answered, n) = walk.progress().counts(None);
        assert!(n_answered * 2 > n, "{name}: {n_answered} of {n}");
        for stop in route(walk.map()) {
            assert_eq!(stop.on(walk.map()), stop);
        }
    }
}

#[test]
fn a_channel_comes_onto_the_map_with_its_first_use() {
    let mut walk = Walk::on("blank");
    let column = walk.columns()[0].clone();
    let phone = ChannelChoice::Kind(ChannelKind::Phone);
    walk.say(Answer::Meets(column.clone(), phone.clone(), true));
    assert_eq!(walk.map().channels.len(), 1);
    walk.say(Answer::Follows(phone.clone(), true));
    assert_eq!(walk.map().channels.len(), 1);
    let persona = walk.look().persona().unwrap();
    assert_eq!(
        persona.channels,
        [walk.map().channels.at(0).unwrap().id.clone()]
    );
    walk.say(Answer::Follows(phone.clone(), false));
    assert_eq!(walk.look().persona().unwrap().channels, []);
    walk.say(Answer::Meets(column.clone(), phone, false));
    assert_eq!(walk.look().cards(LaneKind::Touchpoints, &column), []);
    let named = ChannelChoice::Named("Kiosk".into());
    walk.say(Answer::Meets(column, named.clone(), true));
    assert!(named.known(walk.map()).is_some());
    let offered = ChannelChoice::offered(walk.map(), Some(Trade::Clinic), false);
    let n_new = offered
        .iter()
        .filter(|choice| choice.known(walk.map()).is_none())
        .count();
    assert_eq!((offered.len(), n_new), (7, 5));
}

#[test]
fn an_idea_answers_the_pain_beside_it_and_the_pain_is_as_well_known_as_the_customer() {
    let mut walk = Walk::on("blank");
    walk.say(Answer::Source {
        label: "Research".into(),
        value: "Ten talks".into(),
        kind: EvidenceKind::Reported,
    });
    let column = walk.columns()[2].clone();
    walk.writes(Says::Pain, &column, "Waits");
    walk.writes(Says::Pain, &column, "Pays twice");
    walk.writes(Says::Opportunity, &column, "Call back");
    walk.writes(Says::Opportunity, &column, "One price");
    let pains = walk.look().cards(LaneKind::PainPoints, &column);
    let ideas = walk.look().cards(LaneKind::Opportunities, &column);
    let links: Vec<_> = walk.map().links.iter().cloned().collect();
    assert_eq!(links.len(), 2);
    for (idx, link) in links.iter().enumerate() {
        assert_eq!(link.kind, LinkKind::Addresses);
        assert_eq!((&link.from, &link.to), (&ideas[idx].id, &pains[idx].id));
    }
    let evidence = pains[0].evidence.clone().unwrap();
    assert_eq!(evidence.kind, EvidenceKind::Reported);
    assert_eq!(evidence.source, Text::plain("Ten talks"));
    walk.say(Answer::Complains(pains[0].id.clone(), true));
    assert!(walk.map().cards.get(&pains[0].id).unwrap().complaint);
}

#[test]
fn a_complaint_is_answered_by_somebody_on_the_map_or_somebody_new() {
    let mut walk = Walk::on("blank");
    let column = walk.columns()[0].clone();
    walk.writes(Says::Pain, &column, "Nobody calls back");
    let pain = walk.look().cards(LaneKind::PainPoints, &column)[0]
        .id
        .clone();
    let owner = |walk: &Walk| walk.map().cards.get(&pain).unwrap().owner.clone();
    let n_people = walk.map().people.len();
    walk.say(Answer::NewReplies(pain.clone(), Text::plain("Sara")));
    let sara = walk.map().people.iter().last().unwrap().clone();
    assert_eq!(walk.map().people.len(), n_people + 1);
    assert_eq!(sara.name, Text::plain("Sara"));
    assert_eq!(owner(&walk), Some(sara.id.clone()));
    walk.say(Answer::Replies(pain.clone(), None));
    assert_eq!(owner(&walk), None);
    walk.say(Answer::Replies(pain.clone(), Some(sara.id.clone())));
    assert_eq!(owner(&walk), Some(sara.id.clone()));
}

#[test]
fn cards_are_rewritten_in_their_place_and_emptied_ones_are_tidied_away() {
    let mut walk = Walk::on("blank");
    let column = walk.columns()[0].clone();
    walk.writes(Says::Action, &column, "Reads");
    let rewrite = |text: &str| Answer::Writes {
        says: Says::Action,
        column: column.clone(),
        idx: 0,
        text: text.into(),
    };
    walk.say(rewrite("Reads a post"));
    let card = walk.look().cards(LaneKind::Actions, &column)[0].clone();
    walk.say(Answer::Commits(card.id.clone(), Some(Level::clamped(1))));
    assert_eq!(walk.look().cards(LaneKind::Actions, &column).len(), 1);
    let tidy = Answer::Tidies(card.id.clone());
    assert_eq!(tidy.command(walk.look(), &mut walk.ids.clone()), None);
    walk.say(rewrite(""));
    walk.say(tidy);
    assert_eq!(walk.look().cards(LaneKind::Actions, &column), []);
    assert_eq!(
        rewrite("").command(walk.look(), &mut walk.ids.clone()),
        None
    );
}

#[test]
fn a_map_without_the_lane_gets_it_with_the_answer() {
    let mut walk = Walk::on("blank");
    for kind in [LaneKind::Emotions, LaneKind::Touchpoints] {
        let lane = walk.map().lane_of_kind(kind).unwrap().id.clone();
        let remove = journey_map::edit::Command::remove::<journey_map::model::Lane>(lane);
        walk.editor.run(&remove, None).unwrap();
    }
    let column = walk.columns()[0].clone();
    walk.say(Answer::Feels(column.clone(), Score::clamped(50)));
    assert_eq!(walk.look().score(&column), Some(Score::clamped(50)));
    walk.say(Answer::Feels(column.clone(), Score::clamped(100)));
    assert_eq!(walk.look().score(&column), Some(Score::clamped(100)));
    let mail = ChannelChoice::Kind(ChannelKind::Email);
    walk.say(Answer::Meets(column.clone(), mail, true));
    assert!(walk.look().is_met(&column.stage));
}

#[test]
fn the_other_answers_are_written_where_they_belong() {
    let mut walk = Walk::on("blank");
    let age = Age {
        from: Some(28),
        to: Some(34),
        extra: None,
    };
    walk.say(Answer::Age(Some(age.clone())));
    assert_eq!(walk.look().persona().unwrap().age, Some(age));
    walk.say(list(ListOf::Expectations));
    walk.say(line(LineOf::Title));
    assert_eq!(walk.map().meta.title, Text::plain("x"));
    walk.say(Answer::AddStage("After".into()));
    assert_eq!(walk.map().stages.len(), 6);
    walk.say(Answer::SetsOut("Call".into()));
    assert_eq!(walk.map().improvements.at(0).unwrap().title, "Call".into());
    let nobody =
        Answer::OwnsTheRest("o9".into()).command(Look::of(walk.editor.map(), None), &mut walk.ids);
    assert!(
        walk.editor.run(&nobody.unwrap(), None).is_err(),
        "who is not on the map owns nothing"
    );
    let gone = Answer::Commits("c9".into(), None)
        .command(Look::of(walk.editor.map(), None), &mut walk.ids);
    assert_eq!(gone, None);
}

#[test]
fn where_one_is_outlives_a_reload_and_what_happens_on_the_map() {
    let mut walk = Walk::on("blank");
    let stop = Stop::In(Question::Pains, walk.columns()[4].stage.clone());
    walk.memory.map = walk.map().meta.id.clone();
    walk.memory.at = Some(stop.clone());
    walk.memory.pass(&Stop::At(Question::Problem));
    let kept = walk.memory.write();
    assert_eq!(Memory::read(&kept, walk.map()), walk.memory);
    let remove = journey_map::edit::Command::remove::<journey_map::model::Stage>(
        stop.stage().unwrap().clone(),
    );
    walk.editor.run(&remove, None).unwrap();
    let read = Memory::read(&kept, walk.map());
    let first = Stop::first_of(Question::Pains, walk.map());
    assert_eq!(read.at.unwrap().on(walk.map()), first);
    assert!(next(walk.map(), &stop).is_some());
}

#[test]
fn every_trade_has_an_example_of_everything_in_both_languages_and_none_twice() {
    let mut said = BTreeSet::new();
    for locale in Locale::ALL {
        let messages = locale.messages();
        for trade in Trade::ALL {
            assert!(!messages.trade(*trade).is_empty());
            for example in Example::ALL {
                let words = messages.example(*trade, *example);
                assert!(words.chars().count() > 3, "{trade:?} {example:?}");
                assert!(
                    words.chars().count() <= 90,
                    "{trade:?} {example:?}: {words}"
                );
                said.insert((*locale, *trade, words));
            }
        }
    }
    // A title may be a step’s too; whole sentences are never said twice.
    let n = Locale::ALL.len() * Trade::ALL.len() * Example::ALL.len();
    assert!(
        said.len() + Locale::ALL.len() * Trade::ALL.len() >= n,
        "{} of {n}",
        said.len()
    );
}

#[test]
fn answers_are_about_the_persona_in_front() {
    let mut walk = Walk::on("blank");
    walk.say(Answer::Line(LineOf::Name, "Negar".into()));
    let first = walk.look().persona().unwrap().id.clone();
    let second = Persona {
        id: "p9".into(),
        name: "Reza".into(),
        ..Persona::default()
    };
    walk.editor.run(&Command::add(second, None), None).unwrap();
    let (reza, gone) = (PersonaId::from("p9"), PersonaId::from("p77"));
    let look = Look::of(walk.editor.map(), Some(&reza));
    assert_eq!(look.persona().unwrap().id, reza);
    assert_eq!(
        Look::of(walk.editor.map(), Some(&gone))
            .persona()
            .unwrap()
            .id,
        first
    );
    let job = Answer::Line(LineOf::Job, "Nurse".into());
    let command = job.command(look, &mut walk.ids).unwrap();
    walk.editor.run(&command, None).unwrap();
    let job_of = |id: &PersonaId| walk.map().personas.get(id).unwrap().job_title.clone();
    assert_eq!(job_of(&reza), "Nurse".into());
    assert_eq!(job_of(&first), Text::default());
}
