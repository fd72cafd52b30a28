//! The end of the guide: what has become of the map, what to do next, and what to do with it.

use yew::prelude::*;

use super::pane::asked;
use super::{Form, way};
use crate::base::{CardId, Id};
use crate::edit::Selection;
use crate::guide::{Question, Stop};
use crate::insight::{Finding, Insights, RuleName};
use crate::ui::Ui;
use crate::ui::action::Action;
use crate::ui::insights::score;
use crate::ui::view::{DialogKind, Screen};
use crate::ui::widgets::Icon;

/// How many moves are proposed.
const N_MOVES: usize = 3;

/// The heading, and what stands under it.
pub(super) fn heading(form: &Form<'_>) -> (String, &'static str) {
    let messages = form.ui.messages;
    let heading = if form.progress.first_open().is_none() {
        messages.end_title()
    } else {
        messages.end_title_open()
    };
    (heading.to_owned(), messages.end_hint())
}

/// The score, the most useful moves, and what to do with the map.
pub(super) fn view(form: &Form<'_>) -> Html {
    let messages = form.ui.messages;
    let Some(today) = form.today else {
        return ways(form);
    };
    let insights = Insights::new(form.map, today, &[]);
    let moves = moves(&insights.findings(form.map));
    let skipped = form.progress.skipped();
    html! {
        <>
            { score(&form.ui, &insights.score(form.map)) }
            <section class="jm-end">
                <h3>{ messages.end_moves() }</h3>
                if moves.is_empty() {
                    <p class="jm-hint">{ messages.end_no_moves() }</p>
                }
                <ol>
                    for finding in &moves {
                        { next_move(form, finding) }
                    }
                </ol>
            </section>
            if !skipped.is_empty() {
                <section class="jm-end">
                    <h3>{ messages.end_skipped() }</h3>
                    <div class="jm-tog">
                        for stop in skipped {
                            { skipped_stop(form, stop) }
                        }
                    </div>
                </section>
            }
            <section class="jm-end">
                <h3>{ messages.end_do() }</h3>
                { ways(form) }
            </section>
        </>
    }
}

/// The first findings in their order, one of each kind: the same said of five stages is one move.
fn moves(findings: &[Finding]) -> Vec<Finding> {
    let mut moves: Vec<Finding> = Vec::new();
    for finding in findings {
        let is_said = moves.iter().any(|other| other.rule == finding.rule);
        // Whoever was asked in one language has not missed the other.
        if !is_said && finding.rule != RuleName::TranslationMissing && moves.len() < N_MOVES {
            moves.push(finding.clone());
        }
    }
    moves
}

fn next_move(form: &Form<'_>, finding: &Finding) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let said = messages.finding(finding, form.map, &ui.language);
    let ask = stop(form, finding).map(|stop| {
        html! {
            <button type="button" class="jm-btn jm-btn--sm" onclick={way::goes(ui, stop)}>{ messages.end_open_question() }</button>
        }
    });
    let show = finding.place.card_id().map(|card_id| {
        html! {
            <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={shows(ui, &card_id)}>{ messages.guide_see_map() }</button>
        }
    });
    html! {
        <li key={finding.rule.word()} class="jm-move">
            <b>{ messages.rule_title(finding.rule) }</b>
            <p>{ said }</p>
            <p class="jm-hint">{ messages.rule_why(finding.rule) }</p>
            <div>{ ask.unwrap_or_default() }{ show.unwrap_or_default() }</div>
        </li>
    }
}

/// The question that asks for what a rule misses.
fn stop(form: &Form<'_>, finding: &Finding) -> Option<Stop> {
    let question = match finding.rule {
        RuleName::PersonaFactsMissing => Question::Customer,
        RuleName::PersonaWithoutChannels => Question::Channels,
        RuleName::ScenarioMissing if form.map.meta.scenario.problem.is_empty() => Question::Problem,
        RuleName::ScenarioMissing => Question::Questions,
        RuleName::CustomerGoalsMissing => Question::Aims,
        RuleName::StageWithoutOwner => Question::Owners,
        RuleName::StageWithoutTouchpoint | RuleName::ChannelMismatch => Question::Touchpoints,
        RuleName::StageWithoutAction
        | RuleName::StageWithoutThought
        | RuleName::StageWithoutEmotion
        | RuleName::ActionJump
        | RuleName::HappyPathOnly => Question::Experience,
        RuleName::NegativeEmotionUnanswered
        | RuleName::PainWithoutOpportunity
        | RuleName::DropOffUnexplained
        | RuleName::ComplaintWithoutOwner => Question::Pains,
        RuleName::OpportunityWithoutImprovement
        | RuleName::ImprovementOverdue
        | RuleName::ImprovementWithoutOutcome => Question::Improvements,
        RuleName::ReviewOverdue => Question::Review,
        RuleName::OpportunityWithoutOwner
        | RuleName::EvidenceMissing
        | RuleName::EvidenceStale
        | RuleName::EmptyLane
        | RuleName::TooBusy
        | RuleName::TranslationMissing
        | RuleName::DuplicateCards => return None,
    };
    let stage = finding.stage.clone().filter(|_| question.is_by_stage());
    Some(stage.map_or_else(
        || Stop::first_of(question, form.map),
        |stage| Stop::In(question, stage),
    ))
}

/// What shows a card on the map.
fn shows(ui: &Ui, card_id: &CardId) -> Callback<MouseEvent> {
    let (ui, card_id) = (ui.clone(), card_id.clone());
    Callback::from(move |_: MouseEvent| {
        ui.store.select(Selection::of([card_id.clone()]));
        ui.store
            .focus_later(crate::ui::markup::selector("card", card_id.as_str()));
        ui.store.update_view(|view| view.screen = Screen::Map);
    })
}

fn skipped_stop(form: &Form<'_>, stop: &Stop) -> Html {
    let Some(question) = stop.question() else {
        return html! {};
    };
    let (heading, _) = asked(form, question);
    let stage = stop.stage().and_then(|stage_id| form.look.stage(stage_id));
    let words = match stage {
        Some(stage) => [&heading, " · ", &form.ui.stage_title(stage)].concat(),
        None => heading,
    };
    html! {
        <button type="button" class="jm-tg" onclick={way::goes(&form.ui, stop.clone())}>{ words }</button>
    }
}

/// What to do with the map now.
fn ways(form: &Form<'_>) -> Html {
    let (ui, messages) = (&form.ui, form.ui.messages);
    let open = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.store.update_view(|view| view.screen = Screen::Map);
        })
    };
    let download = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.act(Action::Open(DialogKind::Download)))
    };
    let insights = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.store.update_view(|view| view.screen = Screen::Insights);
        })
    };
    let improvements = Action::Open(DialogKind::Improvements(None));
    let improvements = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.act(improvements.clone()))
    };
    let review = Stop::first_of(Question::Review, form.map);
    html! {
        <div class="jm-ways2">
            <button type="button" class="jm-btn jm-btn--p" onclick={open}>{ Icon::TABLE.sized("jm-i--16") }{ messages.end_open_map() }</button>
            <button type="button" class="jm-btn" onclick={insights}>{ Icon::CHECKLIST.sized("jm-i--16") }{ messages.end_insights() }</button>
            if !form.map.improvements.is_empty() {
                <button type="button" class="jm-btn" onclick={improvements}>{ Icon::OPPORTUNITIES.sized("jm-i--16") }{ messages.end_improvements() }</button>
            }
            <button type="button" class="jm-btn" onclick={download}>{ Icon::DOWNLOAD.sized("jm-i--16") }{ messages.download_map() }</button>
            <button type="button" class="jm-btn" onclick={way::goes(ui, review)}>{ Icon::CALENDAR.sized("jm-i--16") }{ messages.end_review() }</button>
        </div>
    }
}
